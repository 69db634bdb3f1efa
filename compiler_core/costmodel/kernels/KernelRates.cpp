// Steps to ticks: the same rates and fitted constants that CostModel uses.
// SPDX-License-Identifier: Apache-2.0
#include "KernelRates.h"

#include "Machine.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "ttc/costmodel/OpKinds.h"
#include <algorithm>
#include <cmath>

namespace ttc::costmodel {
namespace {

constexpr double tileElements = 1024;

Ticks ticks(double clocks) {
  return static_cast<Ticks>(std::llround(clocks * ticksPerClock));
}

/// The library's call that a vector function of kernels is priced as, where the
/// names differ. What the library does on the matrix engine takes as long as
/// a maximum on the vector engine: one instruction between a load and a store.
std::string calleeOf(absl::string_view function) {
  absl::ConsumeSuffix(&function, "_tile");
  constexpr std::pair<absl::string_view, absl::string_view> others[] = {
      {"negative", "neg"},
      {"recip", "reciprocal"},
      {"div_binary", "divide"},
      {"binary_max", "maximum"},
      {"binary_min", "minimum"},
      {"add_binary", "maximum"},
      {"sub_binary", "maximum"},
      {"mul_binary", "maximum"},
      {"add_unary", "maximum"},
      {"sub_unary", "maximum"},
      {"rsub_unary", "maximum"},
      {"mul_unary", "maximum"},
      {"fill", "maximum"},
      {"copy_dest_values", "maximum"},
      {"binop_with_scalar", "maximum"}};
  for (auto [name, callee] : others) {
    if (name == function) {
      function = callee;
      break;
    }
  }
  return absl::StrCat("ttnn.", function);
}

class Pricing {
public:
  Pricing(const PipeProgram &program, const PipeTrack &track,
          const DeviceRates &rates, const Contention &contention,
          const Relief &relief)
      : program(program), track(track), machine{rates, 1, 1}, rates(rates),
        contention(contention), relief(relief) {}

  absl::Status price(TimedStep &timed) const {
    switch (timed.step.kind) {
    case PipeKind::Read:
    case PipeKind::Write:
    case PipeKind::Multicast:
    case PipeKind::SemaphoreInc:
    case PipeKind::SemaphoreMulticast:
      network(timed);
      return absl::OkStatus();
    case PipeKind::Tiles:
    case PipeKind::Vector:
      return relief.compute ? absl::OkStatus() : engine(timed);
    case PipeKind::Pack:
      if (!relief.compute) {
        timed.issue = ticks(pageBytes(timed.step.cb) / rates.packBytesPerClock);
      }
      return absl::OkStatus();
    default:
      return absl::OkStatus();
    }
  }

private:
  double pageBytes(int16_t cb) const {
    return cb < 0 ? 0 : program.buffers[cb].pageBytes;
  }

  /// A write's acknowledgement takes as long to come back as a read's data; one
  /// way is half of it. A request to write costs what one to read costs.
  void network(TimedStep &timed) const {
    auto bytes = static_cast<double>(timed.step.count);
    bool inDram = timed.step.memory == Buffer::Dram;
    double request = rates.readClocksPerPage, port = 0, latency = 0;
    double shared = 0;
    switch (timed.step.kind) {
    case PipeKind::Read:
      port = machine.readClocks(1, bytes);
      shared = bytes * contention.reads / machine.dramBytesPerClock();
      latency =
          inDram ? rates.dramReadLatencyClocks : rates.l1ReadLatencyClocks;
      break;
    case PipeKind::Write:
      port = machine.readClocks(1, bytes);
      shared = bytes * contention.writes / rates.writeBytesPerClock;
      latency =
          inDram ? rates.dramReadLatencyClocks : rates.l1ReadLatencyClocks;
      break;
    case PipeKind::Multicast:
      inDram = false;
      port = request + bytes / rates.nocBytesPerClock;
      latency = rates.l1ReadLatencyClocks;
      break;
    default: // semaphores
      inDram = false;
      latency = rates.l1ReadLatencyClocks / 2;
    }
    if (relief.noc) {
      request = port = latency = 0;
    }
    if (inDram && !relief.dram) {
      port = std::max(port, shared);
    }
    timed.issue = ticks(request);
    timed.occupancy = ticks(port);
    timed.latency = ticks(latency);
  }

  absl::Status engine(TimedStep &timed) const {
    const std::string &function = program.functions[timed.step.function];
    double math = tileElements / rates.eltwiseElementsPerClock;
    if (timed.step.kind == PipeKind::Vector) {
      const CalleeKind *kind = findCalleeKind(calleeOf(function));
      if (!kind) {
        return absl::InvalidArgumentError(
            absl::StrCat("`", function,
                         "` has no price; the table of functions is "
                         "compiler_core/costmodel/OpKinds.cpp"));
      }
      math = kind->vectorSteps * tileElements / rates.sfpuLanes;
    } else if (function == "matmul_tiles") {
      math = rates.matmulClocksPerTile[static_cast<size_t>(track.fidelity)] /
             rates.mathEfficiency;
    }
    timed.latency = ticks(math);
    if (timed.step.kind == PipeKind::Tiles) {
      double bytes = pageBytes(timed.step.cb) + pageBytes(timed.step.cb2);
      timed.occupancy = ticks(bytes / rates.unpackBytesPerClock);
    }
    return absl::OkStatus();
  }

  const PipeProgram &program;
  const PipeTrack &track;
  Machine machine;
  const DeviceRates &rates;
  const Contention &contention;
  const Relief &relief;
};

} // namespace

absl::Status checkKernelFigures(const DeviceProfile &device) {
  const DeviceRates &rates = device.rates;
  const std::pair<const char *, double> needed[] = {
      {"dram_read_latency_cycles", rates.dramReadLatencyClocks},
      {"remote_l1_read_latency_cycles", rates.l1ReadLatencyClocks},
      {"packer_bytes_per_clock", rates.packBytesPerClock}};
  for (auto [name, value] : needed) {
    if (value <= 0) {
      return absl::InvalidArgumentError(absl::StrCat(
          "device profile `", device.name, "` has no figure `", name,
          "`, without which kernels have no price; wanted a number with its "
          "source (docs/device-profiles.md)"));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<TimedStep>> timeSteps(const PipeProgram &program,
                                                 const PipeTrack &track,
                                                 const DeviceProfile &device,
                                                 const Contention &contention,
                                                 const Relief &relief) {
  Pricing pricing(program, track, device.rates, contention, relief);
  std::vector<TimedStep> timed;
  timed.reserve(program.codes[track.code].size());
  for (const PipeStep &step : program.codes[track.code]) {
    timed.push_back({step});
    TTC_TRY(pricing.price(timed.back()));
  }
  return timed;
}

} // namespace ttc::costmodel
