// Groups of tracks, one run for those that are equal, and what bounds them.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/KernelPrice.h"

#include "CoreClasses.h"
#include "Machine.h"
#include "PipelineSimulation.h"
#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

namespace ttc::costmodel {
namespace {

/// What a code moves and computes in all its loops.
struct Traffic {
  double reads = 0, writes = 0; ///< bytes from and to DRAM
  Ticks unpack = 0, math = 0;

  double moved() const { return reads + writes; }
};

Traffic trafficOf(const std::vector<TimedStep> &code) {
  Traffic traffic;
  std::vector<double> trips = {1};
  double unpack = 0, math = 0;
  for (const TimedStep &timed : code) {
    const PipeStep &step = timed.step;
    auto bytes = static_cast<double>(step.count) * trips.back();
    switch (step.kind) {
    case PipeKind::LoopBegin:
      trips.push_back(trips.back() * static_cast<double>(step.count));
      break;
    case PipeKind::LoopEnd:
      trips.pop_back();
      break;
    case PipeKind::Read:
      traffic.reads += step.memory == Buffer::Dram ? bytes : 0;
      break;
    case PipeKind::Write:
      traffic.writes += step.memory == Buffer::Dram ? bytes : 0;
      break;
    case PipeKind::Tiles:
    case PipeKind::Vector:
      unpack += static_cast<double>(timed.occupancy) * trips.back();
      math += static_cast<double>(timed.latency) * trips.back();
      break;
    default:
      break;
    }
  }
  traffic.unpack = static_cast<Ticks>(unpack);
  traffic.math = static_cast<Ticks>(math);
  return traffic;
}

/// Cores that reach each other's semaphores or memories run together.
class CoreSets {
public:
  explicit CoreSets(const PipeProgram &program) : parent(program.cores.size()) {
    std::iota(parent.begin(), parent.end(), 0);
    for (const PipeTrack &track : program.tracks) {
      for (const PipeStep &step : program.codes[track.code]) {
        if (step.target < 0) {
          continue;
        }
        for (uint32_t core : program.targets[step.target]) {
          parent[find(core)] = find(track.core);
        }
      }
    }
  }
  uint32_t find(uint32_t core) {
    while (parent[core] != core) {
      core = parent[core] = parent[parent[core]];
    }
    return core;
  }

private:
  std::vector<uint32_t> parent;
};

/// Cores of a class are one; what is left is priced step by step, for one
/// relief after the other.
class Pricer {
public:
  Pricer(const PipeProgram &program, const DeviceProfile &device,
         const PriceLimits &limits)
      : whole(program), classes(classesOf(program, limits.mergesCores)),
        program(classes.program), device(device), limits(limits) {}

  absl::Status prepare() {
    TTC_TRY(checkKernelFigures(device));
    TTC_TRY_ASSIGN(std::vector<Code> codes, time({}));
    double busiestReads = 0, busiestWrites = 0;
    for (size_t i = 0; i < program.tracks.size(); ++i) {
      traffic.push_back(trafficOf(*codes[i]));
      reads += traffic[i].reads * classes.count[i];
      writes += traffic[i].writes * classes.count[i];
      busiestReads = std::max(busiestReads, traffic[i].reads);
      busiestWrites = std::max(busiestWrites, traffic[i].writes);
    }
    contention.reads = busiestReads > 0 ? reads / busiestReads : 1;
    contention.writes = busiestWrites > 0 ? writes / busiestWrites : 1;
    CoreSets sets(program);
    for (uint32_t i = 0; i < program.tracks.size(); ++i) {
      groups[sets.find(program.tracks[i].core)].push_back(i);
    }
    return absl::OkStatus();
  }

  /// Clocks of the whole program.
  absl::StatusOr<double> run(const Relief &relief, KernelPrice *price) {
    TTC_TRY_ASSIGN(std::vector<Code> codes, time(relief));
    double clocks = 0;
    std::vector<TrackPrice> math(program.tracks.size()), packer = math;
    for (const auto &[core, tracks] : groups) {
      Group group{tracks, {}};
      for (uint32_t track : tracks) {
        group.codes.push_back(codes[track].get());
      }
      TTC_TRY_ASSIGN(GroupRun run, simulate(program, group, relief.depth,
                                            limits, price != nullptr));
      clocks = std::max(clocks, run.clocks);
      if (!price) {
        continue;
      }
      price->steps += run.steps;
      price->isEstimate = price->isEstimate || run.isEstimate;
      for (const TrackRun &track : run.tracks) {
        math[track.place] = priceOf(track.record, track.clocks.now, run.scale);
        packer[track.place] =
            priceOf(track.packRecord, track.clocks.pack, run.scale);
      }
    }
    for (uint32_t i = 0; price && i < whole.tracks.size(); ++i) {
      bool isCompute = whole.tracks[i].role == PipeRole::Compute;
      add(i, math[classes.trackOf[i]], false, *price);
      if (isCompute) {
        add(i, packer[classes.trackOf[i]], true, *price);
      }
    }
    return clocks;
  }

  void sumUp(KernelPrice &price) const {
    price.dramBytes = reads + writes;
    Ticks math = 0, unpack = 0;
    for (const Traffic &each : traffic) {
      math = std::max({math, each.math, each.unpack});
      unpack = std::max(unpack, each.unpack);
    }
    Machine machine{device.rates, 1, 1};
    price.mathClocks = static_cast<double>(math) / ticksPerClock;
    double unpackedBytes = static_cast<double>(unpack) / ticksPerClock *
                           device.rates.unpackBytesPerClock;
    price.ns =
        stretched(machine, price.clocks, unpackedBytes) * machine.nsPerClock();
    std::vector<bool> works(whole.cores.size());
    for (const TrackPrice &track : price.tracks) {
      uint32_t core = whole.tracks[track.track].core;
      works[core] = works[core] || track.busy > 0;
    }
    price.coresAtWork =
        static_cast<uint32_t>(std::count(works.begin(), works.end(), true));
  }

private:
  using Code = std::shared_ptr<const std::vector<TimedStep>>;

  /// Of each track; equal ones once.
  absl::StatusOr<std::vector<Code>> time(const Relief &relief) const {
    std::vector<Code> codes;
    for (const PipeTrack &track : program.tracks) {
      TTC_TRY_ASSIGN(std::vector<TimedStep> steps,
                     timeSteps(program, track, device, contention, relief));
      codes.push_back(
          std::make_shared<const std::vector<TimedStep>>(std::move(steps)));
    }
    return codes;
  }

  static TrackPrice priceOf(const TrackRecord &record, Ticks end,
                            double scale) {
    TrackPrice price = record.price();
    price.clocks = static_cast<double>(end) / ticksPerClock * scale;
    price.busy *= scale;
    price.waiting *= scale;
    for (DoingTotal &total : price.totals) {
      total.clocks *= scale;
    }
    return price;
  }

  void add(uint32_t track, TrackPrice kept, bool isPacker,
           KernelPrice &price) const {
    uint32_t first = classes.first[classes.trackOf[track]];
    if (track != first) {
      kept.spans.clear();
    }
    kept.track = track;
    kept.isPacker = isPacker;
    kept.like = whole.tracks[first].core;
    price.tracks.push_back(std::move(kept));
  }

  const PipeProgram &whole;
  CoreClasses classes;
  const PipeProgram &program; ///< of one core of each class
  const DeviceProfile &device;
  const PriceLimits &limits;
  Contention contention;
  std::vector<Traffic> traffic; ///< by track of `program`
  double reads = 0, writes = 0;
  std::map<uint32_t, std::vector<uint32_t>>
      groups; ///< tracks that run together
};

/// How much deeper circular buffers are, when depth is asked about.
constexpr uint32_t deeper = 8;

} // namespace

absl::StatusOr<KernelPrice> priceKernels(const PipeProgram &program,
                                         const DeviceProfile &device,
                                         const PriceLimits &limits) {
  KernelPrice price;
  Pricer pricer(program, device, limits);
  TTC_TRY(pricer.prepare());
  if (program.tracks.empty()) {
    return price;
  }
  TTC_TRY_ASSIGN(price.clocks, pricer.run({}, &price));
  std::sort(price.tracks.begin(), price.tracks.end(),
            [](const TrackPrice &a, const TrackPrice &b) {
              return std::pair(a.track, a.isPacker) <
                     std::pair(b.track, b.isPacker);
            });
  pricer.sumUp(price);
  if (!limits.whatIfs) {
    return price;
  }
  const std::pair<const char *, Relief> reliefs[] = {
      {"compute", {.compute = true}},
      {"dram", {.dram = true}},
      {"noc", {.noc = true}},
      {"cb_depth", {.depth = deeper}}};
  double least = price.clocks;
  for (const auto &[bound, relief] : reliefs) {
    TTC_TRY_ASSIGN(double clocks, pricer.run(relief, nullptr));
    price.whatIf.push_back({bound, clocks});
    if (price.bound.empty() || clocks < least) {
      price.bound = bound;
      least = clocks;
    }
  }
  return price;
}

} // namespace ttc::costmodel
