// Rounds over the tracks, with a look for periods behind each.
// SPDX-License-Identifier: Apache-2.0
#include "PipelineSimulation.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::costmodel {
namespace {

/// Those of the group; the others are empty.
CoreRuns coresOf(const PipeProgram &program, const Group &group,
                 uint32_t depth) {
  CoreRun core;
  for (const PipeBuffer &buffer : program.buffers) {
    BufferRun &run = core.buffers.emplace_back();
    run.pages = std::max<uint64_t>(1, uint64_t(buffer.pages) * depth);
    run.pushedAt.resize(run.pages);
    run.poppedAt.resize(run.pages);
  }
  for (const PipeSemaphore &semaphore : program.semaphores) {
    core.semaphores.push_back({semaphore.initial, 0});
  }
  CoreRuns cores(program.cores.size());
  for (uint32_t track : group.tracks) {
    cores[program.tracks[track].core] = core;
  }
  return cores;
}

/// Who pushes to a buffer, and who pops.
void findPartners(const std::vector<TrackRun> &tracks, const Group &group,
                  CoreRuns &cores) {
  for (size_t i = 0; i < tracks.size(); ++i) {
    for (const TimedStep &timed : *group.codes[i]) {
      const PipeStep &step = timed.step;
      if (step.kind == PipeKind::Push || step.kind == PipeKind::Pop) {
        BufferRun &cb = cores[tracks[i].track.core].buffers[step.cb];
        (step.kind == PipeKind::Push ? cb.producer : cb.consumer) =
            static_cast<int>(i);
      }
    }
  }
}

absl::Status deadlock(const PipeProgram &program,
                      const std::vector<TrackRun> &tracks) {
  std::string text;
  size_t said = 0;
  for (const TrackRun &run : tracks) {
    if (run.done || ++said > 4) {
      continue;
    }
    const PipeStep &step = run.next();
    const PipeCore &core = program.cores[run.track.core];
    std::string what =
        step.cb >= 0 ? absl::StrCat(step.count, " pages of `",
                                    program.buffers[step.cb].name, "`")
        : step.semaphore >= 0
            ? absl::StrCat("semaphore `",
                           program.semaphores[step.semaphore].name,
                           "` to become ", step.count)
            : "something";
    absl::StrAppend(&text, text.empty() ? "" : "; ", "`", run.track.kernel,
                    "` on core (", core.x, ", ", core.y, ") waits for ", what);
  }
  return absl::FailedPreconditionError(
      absl::StrCat("the kernels wait for each other: ", text));
}

/// What the time grows by if the longest track goes on as fast as it did so
/// far.
double scaleOf(const PipeProgram &program, const GroupRun &run) {
  double most = 0, share = 1;
  for (const TrackRun &track : run.tracks) {
    double all = stepCount(program.codes[track.track.code]);
    if (all > most) {
      most = all;
      share = static_cast<double>(track.steps) / all;
    }
  }
  return share > 0 ? 1 / share : 1;
}

} // namespace

double stepCount(const std::vector<PipeStep> &code) {
  std::vector<double> open = {0}, trips;
  for (const PipeStep &step : code) {
    open.back() += 1;
    if (step.kind == PipeKind::LoopBegin) {
      open.push_back(0);
      trips.push_back(static_cast<double>(step.count));
    } else if (step.kind == PipeKind::LoopEnd) {
      double body = open.back() * trips.back();
      open.pop_back();
      trips.pop_back();
      open.back() += body;
    }
  }
  return open.front();
}

absl::StatusOr<GroupRun> simulate(const PipeProgram &program,
                                  const Group &group, uint32_t depth,
                                  const PriceLimits &limits, bool withSpans) {
  RecordShape shape{program.buffers.size(), program.semaphores.size(),
                    program.functions.size()};
  GroupRun run;
  run.tracks.reserve(group.tracks.size());
  for (size_t i = 0; i < group.tracks.size(); ++i) {
    const PipeTrack &track = program.tracks[group.tracks[i]];
    run.tracks.emplace_back(track, group.tracks[i], *group.codes[i], shape,
                            withSpans ? limits.spans : 0);
  }
  CoreRuns cores = coresOf(program, group, depth);
  findPartners(run.tracks, group, cores);
  Periods periods;
  auto isLeft = [&] {
    return std::any_of(run.tracks.begin(), run.tracks.end(),
                       [](const TrackRun &track) { return !track.done; });
  };
  while (isLeft() && run.steps < limits.steps) {
    uint64_t taken = 0;
    for (TrackRun &track : run.tracks) {
      taken += track.advance(cores, program.targets);
    }
    if (taken == 0 && isLeft()) {
      return deadlock(program, run.tracks);
    }
    run.steps += taken;
    if (limits.skipsPeriods) {
      periods.look(run.tracks, cores);
    }
  }
  Ticks end = 0;
  for (const TrackRun &track : run.tracks) {
    end = std::max(end, track.end());
  }
  run.isEstimate = isLeft();
  run.scale = run.isEstimate ? scaleOf(program, run) : 1;
  run.clocks = static_cast<double>(end) / ticksPerClock * run.scale;
  return run;
}

} // namespace ttc::costmodel
