// Rows of cores and processors, and a summary.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/profile/KernelTrace.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace ttc::profile {
namespace {

using namespace costmodel;
using Json = nlohmann::ordered_json;

/// As in the trace of a run, process 2 is the device; its cores come behind.
constexpr int deviceProcess = 2, firstCoreProcess = 16;
constexpr int programThread = 1;

/// Rows of a core from top to bottom, the way that the data go.
int threadOf(PipeRole role, bool isPacker) {
  constexpr int reader = 1, compute = 2, packer = 3, writer = 4;
  return role == PipeRole::Reader   ? reader
         : role == PipeRole::Writer ? writer
         : isPacker                 ? packer
                                    : compute;
}

const char *rowName(PipeRole role, bool isPacker) {
  constexpr const char *names[] = {"reader", "compute", "compute (packer)",
                                   "writer"};
  return names[threadOf(role, isPacker) - 1];
}

double rounded(double value) { return std::round(value * 1000) / 1000; }

class KernelTrace {
public:
  KernelTrace(const PipeProgram &program, const KernelPrice &price,
              const DeviceProfile &device)
      : program(program), price(price), device(device) {}

  std::string write() {
    addProgram();
    for (const TrackPrice &track : price.tracks) {
      addTrack(track);
    }
    return "{\"displayTimeUnit\":\"ns\",\"otherData\":" + textOf(about()) +
           ",\"traceEvents\":[" + events + "\n]}\n";
  }

private:
  static std::string textOf(const Json &json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  void add(const Json &event) {
    absl::StrAppend(&events, events.empty() ? "\n" : ",\n", textOf(event));
  }
  double microseconds(double clocks) const {
    return rounded(clocks * 1e6 / device.rates.clockHz);
  }

  void name(const char *what, int process, int thread, const char *field,
            const Json &value) {
    add({{"name", what},
         {"ph", "M"},
         {"pid", process},
         {"tid", thread},
         {"args", {{field, value}}}});
  }

  void span(const std::string &name, const char *category, int process,
            int thread, double start, double end, const Json &args) {
    Json event = {{"name", name},
                  {"cat", category},
                  {"ph", "X"},
                  {"pid", process},
                  {"tid", thread},
                  {"ts", microseconds(start)},
                  {"dur", microseconds(end) - microseconds(start)}};
    event["dur"] = rounded(event["dur"].get<double>());
    if (!args.is_null()) {
      event["args"] = args;
    }
    add(event);
  }

  std::string coreText(uint32_t core) const {
    return absl::StrCat("core (", program.cores[core].x, ", ",
                        program.cores[core].y, ")");
  }

  std::string doingText(Doing doing, uint16_t place) const {
    switch (doing) {
    case Doing::Read:
      return "noc read";
    case Doing::Write:
      return "noc write";
    case Doing::Multicast:
      return "noc multicast";
    case Doing::Math:
      return program.functions[place];
    case Doing::Unpack:
      return "unpack";
    case Doing::Pack:
      return "pack_tile";
    case Doing::WaitRoom:
      return "waits for room in " + program.buffers[place].name;
    case Doing::WaitPages:
      return "waits for pages in " + program.buffers[place].name;
    case Doing::WaitSemaphore:
      return "waits for semaphore " + program.semaphores[place].name;
    case Doing::WaitDst:
      return "waits for DST";
    default:
      return "";
    }
  }

  Json totalsOf(const TrackPrice &track) const {
    Json totals = Json::object();
    for (const DoingTotal &total : track.totals) {
      totals[doingText(total.doing, total.place)] = rounded(total.clocks);
    }
    return totals;
  }

  void addProgram() {
    name("process_name", deviceProcess, 0, "name",
         "device: " + device.name + " (predicted)");
    name("process_sort_index", deviceProcess, 0, "sort_index", 1);
    name("thread_name", deviceProcess, programThread, "name", "programs");
    span(program.name, "program", deviceProcess, programThread, 0, price.clocks,
         summary());
  }

  void addTrack(const TrackPrice &track) {
    const PipeTrack &kernel = program.tracks[track.track];
    int process = firstCoreProcess + static_cast<int>(kernel.core);
    int thread = threadOf(kernel.role, track.isPacker);
    if (named.insert({kernel.core, true}).second) {
      name("process_name", process, 0, "name", coreText(kernel.core));
      name("process_sort_index", process, 0, "sort_index", process);
    }
    name("thread_name", process, thread, "name",
         rowName(kernel.role, track.isPacker));
    name("thread_sort_index", process, thread, "sort_index", thread);
    if (track.spans.empty() && track.clocks > 0) {
      span(
          track.like == kernel.core ? "see args"
                                    : "as on " + coreText(track.like),
          "like", process, thread, 0, track.clocks,
          {{"busy", rounded(track.busy)}, {"waiting", rounded(track.waiting)}});
    }
    for (const PipeSpan &each : track.spans) {
      addSpan(each, process, thread, track);
    }
  }

  void addSpan(const PipeSpan &each, int process, int thread,
               const TrackPrice &track) {
    if (each.doing == Doing::Periods || each.doing == Doing::Omitted) {
      bool repeats = each.doing == Doing::Periods;
      span(repeats ? absl::StrCat(each.count, " times the same")
                   : absl::StrCat(each.count, " more spans"),
           repeats ? "repeated" : "omitted", process, thread, each.start,
           each.end, {{"track_totals", totalsOf(track)}});
      return;
    }
    span(doingText(each.doing, each.place),
         isWaiting(each.doing) ? "wait" : "work", process, thread, each.start,
         each.end, each.count > 1 ? Json({{"count", each.count}}) : Json());
  }

  /// Means over the cores at work, in clocks.
  Json roles() const {
    struct Sum {
      double busy = 0, waiting = 0;
      std::map<std::string, double> waits;
    };
    std::map<int, std::pair<const char *, Sum>> sums;
    for (const TrackPrice &track : price.tracks) {
      PipeRole role = program.tracks[track.track].role;
      auto &[name, sum] = sums[threadOf(role, track.isPacker)];
      name = rowName(role, track.isPacker);
      sum.busy += track.busy;
      sum.waiting += track.waiting;
      for (const DoingTotal &total : track.totals) {
        if (isWaiting(total.doing)) {
          sum.waits[doingText(total.doing, total.place)] += total.clocks;
        }
      }
    }
    double cores = std::max(1U, price.coresAtWork);
    Json roles = Json::array();
    for (const auto &[thread, entry] : sums) {
      const auto &[name, sum] = entry;
      Json waits = Json::object();
      for (const auto &[what, clocks] : sum.waits) {
        waits[what] = rounded(clocks / cores);
      }
      roles.push_back({{"role", name},
                       {"busy", rounded(sum.busy / cores)},
                       {"waiting", rounded(sum.waiting / cores)},
                       {"waits", waits}});
    }
    return roles;
  }

  Json summary() const {
    Json whatIf = Json::object();
    for (const WhatIf &each : price.whatIf) {
      whatIf[each.bound] = rounded(each.clocks);
    }
    return {{"program", program.name},
            {"clocks", rounded(price.clocks)},
            {"ns", rounded(price.ns)},
            {"bound", price.bound},
            {"clocks_without", whatIf},
            {"math_clocks", rounded(price.mathClocks)},
            {"dram_bytes", price.dramBytes},
            {"cores", program.cores.size()},
            {"cores_at_work", price.coresAtWork},
            {"simulated_steps", price.steps},
            {"is_estimate", price.isEstimate},
            {"roles", roles()}};
  }

  Json about() const {
    return {{"producer", "ttc"},
            {"model", program.name},
            {"device", device.name},
            {"device_time", "predicted by the cost model"},
            {"device_ns", rounded(price.ns)},
            {"clock_hz", device.rates.clockHz},
            {"kernels", summary()}};
  }

  const PipeProgram &program;
  const KernelPrice &price;
  const DeviceProfile &device;
  std::map<uint32_t, bool> named;
  std::string events;
};

} // namespace

std::string writeKernelTrace(const PipeProgram &program,
                             const KernelPrice &price,
                             const DeviceProfile &device) {
  return KernelTrace(program, price, device).write();
}

} // namespace ttc::profile
