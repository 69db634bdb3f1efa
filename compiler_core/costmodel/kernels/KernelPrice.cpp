// Groups of tracks, one run for those that are equal, and what bounds them.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/KernelPrice.h"

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

/// Programs' tracks, priced step by step for one relief.
class Pricer {
public:
  Pricer(const PipeProgram &program, const DeviceProfile &device,
         const PriceLimits &limits)
      : program(program), device(device), limits(limits) {}

  absl::Status prepare() {
    TTC_TRY(checkKernelFigures(device));
    TTC_TRY_ASSIGN(Timed timed, time({}));
    double busiestReads = 0, busiestWrites = 0;
    for (size_t i = 0; i < program.tracks.size(); ++i) {
      traffic.push_back(trafficOf(*timed.of[i]));
      reads += traffic[i].reads;
      writes += traffic[i].writes;
      busiestReads = std::max(busiestReads, traffic[i].reads);
      busiestWrites = std::max(busiestWrites, traffic[i].writes);
    }
    contention.reads = busiestReads > 0 ? reads / busiestReads : 1;
    contention.writes = busiestWrites > 0 ? writes / busiestWrites : 1;
    makeGroups();
    return absl::OkStatus();
  }

  /// Clocks of the whole program.
  absl::StatusOr<double> run(const Relief &relief, KernelPrice *price) {
    TTC_TRY_ASSIGN(Timed timed, time(relief));
    double clocks = 0;
    for (const auto &groups : kinds) {
      Group group{groups.front(), {}};
      for (uint32_t track : group.tracks) {
        group.codes.push_back(timed.of[track].get());
      }
      TTC_TRY_ASSIGN(GroupRun run, simulate(program, group, relief.depth,
                                            limits, price != nullptr));
      clocks = std::max(clocks, run.clocks);
      if (price) {
        keep(groups, run, *price);
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
    std::vector<bool> works(program.cores.size());
    for (const TrackPrice &track : price.tracks) {
      works[program.tracks[track.track].core] =
          works[program.tracks[track.track].core] || track.busy > 0;
    }
    price.coresAtWork =
        static_cast<uint32_t>(std::count(works.begin(), works.end(), true));
  }

private:
  struct Timed {
    std::vector<std::shared_ptr<const std::vector<TimedStep>>> of;
  };

  /// Equal codes are priced once.
  absl::StatusOr<Timed> time(const Relief &relief) const {
    std::map<std::pair<uint32_t, Fidelity>,
             std::shared_ptr<const std::vector<TimedStep>>>
        known;
    Timed timed;
    for (const PipeTrack &track : program.tracks) {
      auto &code = known[{track.code, track.fidelity}];
      if (!code) {
        TTC_TRY_ASSIGN(std::vector<TimedStep> steps,
                       timeSteps(program, track, device, contention, relief));
        code = std::make_shared<const std::vector<TimedStep>>(std::move(steps));
      }
      timed.of.push_back(code);
    }
    return timed;
  }

  /// Tracks that run together; those with the same codes are of one kind,
  /// unless they have partners elsewhere.
  void makeGroups() {
    CoreSets sets(program);
    std::map<uint32_t, std::vector<uint32_t>> members;
    for (uint32_t i = 0; i < program.tracks.size(); ++i) {
      members[sets.find(program.tracks[i].core)].push_back(i);
    }
    std::map<std::vector<uint32_t>, size_t> placeOfKind;
    for (const auto &[core, tracks] : members) {
      std::vector<uint32_t> kind;
      bool isAlone = true;
      for (uint32_t track : tracks) {
        isAlone = isAlone && program.tracks[track].core == core;
        kind.push_back(static_cast<uint32_t>(program.tracks[track].role));
        kind.push_back(static_cast<uint32_t>(program.tracks[track].fidelity));
        kind.push_back(program.tracks[track].fullSync);
        kind.push_back(program.tracks[track].code);
      }
      if (!isAlone) {
        kind.push_back(core); // of its own
        kind.push_back(UINT32_MAX);
      }
      auto [found, isNew] = placeOfKind.try_emplace(kind, kinds.size());
      if (isNew) {
        kinds.emplace_back();
      }
      kinds[found->second].push_back(tracks);
    }
  }

  void keep(const std::vector<std::vector<uint32_t>> &groups,
            const GroupRun &run, KernelPrice &price) const {
    price.steps += run.steps;
    price.isEstimate = price.isEstimate || run.isEstimate;
    for (const std::vector<uint32_t> &group : groups) {
      for (size_t i = 0; i < group.size(); ++i) {
        const TrackRun &track = run.tracks[i];
        add(track, group[i], track.record, track.clocks.now, false, price);
        if (track.isCompute()) {
          add(track, group[i], track.packRecord, track.clocks.pack, true,
              price);
        }
      }
    }
  }

  void add(const TrackRun &run, uint32_t track, const TrackRecord &record,
           Ticks end, bool isPacker, KernelPrice &price) const {
    TrackPrice kept = record.price();
    if (track != run.place) {
      kept.spans.clear();
    }
    kept.track = track;
    kept.isPacker = isPacker;
    kept.clocks = static_cast<double>(end) / ticksPerClock;
    kept.like = run.track.core;
    price.tracks.push_back(std::move(kept));
  }

  const PipeProgram &program;
  const DeviceProfile &device;
  const PriceLimits &limits;
  Contention contention;
  std::vector<Traffic> traffic; ///< by track
  double reads = 0, writes = 0;
  /// Kinds of groups, groups of a kind, tracks of a group.
  std::vector<std::vector<std::vector<uint32_t>>> kinds;
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
