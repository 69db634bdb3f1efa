// States, and what is left of their loops.
// SPDX-License-Identifier: Apache-2.0
#include "Periods.h"

#include <algorithm>

namespace ttc::costmodel {
namespace {

constexpr size_t statesKept = 128;

/// Clocks as they matter: one that will only ever be compared with something
/// later counts as that.
struct Effective {
  Ticks now, unpack, pack;
};

/// A packer that does not have DST will next take it behind math, which has
/// not committed yet.
Ticks packClock(const TrackRun &run) {
  return run.packs ? run.clocks.pack
                   : std::max(run.clocks.pack, run.clocks.now);
}

/// A track that waits for pages or for room goes on no earlier than whoever it
/// waits for.
Effective effective(const TrackRun &run, const std::vector<TrackRun> &tracks,
                    const CoreRuns &cores) {
  Effective clocks{run.clocks.now, run.clocks.unpack, packClock(run)};
  if (!run.blocked || run.isCompute()) {
    return clocks;
  }
  const PipeStep &step = run.next();
  if (step.kind != PipeKind::Wait && step.kind != PipeKind::Reserve) {
    return clocks;
  }
  const BufferRun &cb = cores[run.track.core].buffers[step.cb];
  bool waits = step.kind == PipeKind::Wait;
  int other = waits ? cb.producer : cb.consumer;
  if (other >= 0 && !tracks[other].done) {
    const TrackRun &partner = tracks[other];
    Ticks theirs = !partner.isCompute() ? partner.clocks.now
                   : waits              ? packClock(partner)
                                        : partner.clocks.unpack;
    clocks.now = std::max(clocks.now, theirs);
  }
  return clocks;
}

uint64_t hashOf(const std::vector<int64_t> &numbers) {
  uint64_t hash = 0x9E3779B97F4A7C15;
  for (int64_t number : numbers) {
    hash = (hash ^ static_cast<uint64_t>(number)) * 0xFF51AFD7ED558CCD;
    hash ^= hash >> 32;
  }
  return hash;
}

void addTrack(const TrackRun &run, const Effective &clocks, Ticks base,
              std::vector<int64_t> &shape) {
  shape.push_back(static_cast<int64_t>(run.at));
  shape.push_back(run.done ? -1 : static_cast<int64_t>(run.turns.size()));
  if (run.done) {
    return;
  }
  auto put = [&](Ticks clock, Ticks least) {
    shape.push_back(std::max(clock, least) - base);
  };
  put(clocks.now, clocks.now);
  if (!run.isCompute()) {
    put(run.clocks.readFree, clocks.now);
    put(run.clocks.readArrived, clocks.now);
    put(run.clocks.writeFree, clocks.now);
    put(run.clocks.writeArrived, clocks.now);
    return;
  }
  put(clocks.unpack, clocks.unpack);
  put(clocks.pack, clocks.pack);
  put(run.clocks.source[0], clocks.unpack);
  put(run.clocks.source[1], clocks.unpack);
  put(run.clocks.dst[0], clocks.now);
  put(run.clocks.dst[1], clocks.now);
  put(run.clocks.committed, clocks.now);
  shape.push_back(run.packs);
}

/// `least` of a buffer are the clocks of who reads those times; a track that
/// has ended reads none.
void addBuffer(const BufferRun &cb, const std::vector<TrackRun> &tracks,
               const std::vector<Effective> &clocks, Ticks base,
               std::vector<int64_t> &shape) {
  auto least = [&](int track, bool isProducer) {
    if (track < 0 || tracks[track].done) {
      return base;
    }
    return !tracks[track].isCompute() ? clocks[track].now
           : isProducer               ? clocks[track].pack
                                      : clocks[track].unpack;
  };
  Ticks consumer = least(cb.consumer, false);
  Ticks producer = least(cb.producer, true);
  shape.push_back(static_cast<int64_t>(cb.occupied()));
  for (uint64_t page = cb.popped; page < cb.pushed; ++page) {
    shape.push_back(std::max(cb.pushedAt[page % cb.pages], consumer) - base);
  }
  for (uint64_t page = cb.pushed; page < cb.popped + cb.pages; ++page) {
    shape.push_back(std::max(cb.poppedAt[page % cb.pages], producer) - base);
  }
}

} // namespace

Periods::State Periods::stateOf(const std::vector<TrackRun> &tracks,
                                const CoreRuns &cores) {
  State state;
  std::vector<Effective> clocks;
  for (const TrackRun &run : tracks) {
    clocks.push_back(effective(run, tracks, cores));
    if (!run.done) {
      state.base = std::max({state.base, clocks.back().now,
                             clocks.back().unpack, clocks.back().pack});
    }
  }
  std::vector<Ticks> earliest(cores.size(), state.base);
  for (size_t i = 0; i < tracks.size(); ++i) {
    const TrackRun &run = tracks[i];
    addTrack(run, clocks[i], state.base, state.shape);
    if (!run.done && !run.isCompute()) {
      Ticks &least = earliest[run.track.core];
      least = std::min(least, clocks[i].now);
    }
    state.turns.insert(state.turns.end(), run.turns.begin(), run.turns.end());
    state.clocks.push_back(run.clocks);
    state.steps.push_back(run.steps);
    state.sums.push_back(run.record.sums());
    state.sums.push_back(run.packRecord.sums());
  }
  for (size_t i = 0; i < cores.size(); ++i) {
    for (const BufferRun &cb : cores[i].buffers) {
      addBuffer(cb, tracks, clocks, state.base, state.shape);
      state.pushed.push_back(cb.pushed);
    }
    for (const SemaphoreRun &semaphore : cores[i].semaphores) {
      state.semaphores.push_back(semaphore.at);
      state.shape.push_back(static_cast<int64_t>(semaphore.value));
      state.shape.push_back(std::max(semaphore.at, earliest[i]) - state.base);
    }
  }
  state.hash = hashOf(state.shape);
  return state;
}

uint64_t Periods::periodsLeft(const std::vector<TrackRun> &tracks,
                              const State &before, const State &now) {
  uint64_t periods = UINT64_MAX;
  Ticks period = now.base - before.base;
  auto fits = [period](Ticks clock, Ticks then) {
    return clock == then || clock == then + period;
  };
  size_t place = 0;
  for (size_t i = 0; i < tracks.size(); ++i) {
    const TrackRun &run = tracks[i];
    // Waits are counted when they end, so that those that began before the
    // period have to be as long as those that go on behind it.
    if (!run.done && !(fits(now.clocks[i].now, before.clocks[i].now) &&
                       fits(now.clocks[i].pack, before.clocks[i].pack))) {
      return 0;
    }
    size_t changed = 0;
    for (size_t level = 0; level < run.turns.size(); ++level, ++place) {
      uint64_t turn = now.turns[place], then = before.turns[place];
      if (turn == then) {
        continue;
      }
      if (turn < then || ++changed > 1) {
        return 0;
      }
      uint64_t left = run.trips(level) - 1 - turn;
      periods = std::min(periods, left / (turn - then));
    }
  }
  if (periods == UINT64_MAX || period <= 0) {
    return 0;
  }
  // What is longer is an estimate of what would not end.
  constexpr Ticks longest = Ticks(1) << 60;
  return std::min(
      periods,
      static_cast<uint64_t>(std::max<Ticks>(longest - now.base, 0) / period));
}

/// A clock that stood still all the time stands still: its wait has not been
/// counted yet.
void Periods::skipTrack(TrackRun &run, const TrackRun::Clocks &before,
                        Ticks shift, uint64_t periods) {
  using Clocks = TrackRun::Clocks;
  Clocks &clocks = run.clocks;
  auto move = [shift](Ticks &clock, Ticks then) {
    bool moves = clock != then;
    clock += moves ? shift : 0;
    return moves;
  };
  if (move(clocks.now, before.now)) {
    run.record.addPeriods(periods, clocks.now - shift, clocks.now);
  }
  if (move(clocks.pack, before.pack) && run.isCompute()) {
    run.packRecord.addPeriods(periods, clocks.pack - shift, clocks.pack);
  }
  for (Ticks Clocks::*clock :
       {&Clocks::unpack, &Clocks::committed, &Clocks::readFree,
        &Clocks::readArrived, &Clocks::writeFree, &Clocks::writeArrived,
        &Clocks::waitedFrom, &Clocks::waitedTo}) {
    move(clocks.*clock, before.*clock);
  }
  for (size_t bank = 0; bank < clocks.source.size(); ++bank) {
    move(clocks.source[bank], before.source[bank]);
    move(clocks.dst[bank], before.dst[bank]);
  }
}

void Periods::skip(std::vector<TrackRun> &tracks, CoreRuns &cores,
                   const State &before, const State &now, uint64_t periods) {
  Ticks shift = (now.base - before.base) * static_cast<Ticks>(periods);
  size_t place = 0;
  for (size_t i = 0; i < tracks.size(); ++i) {
    TrackRun &run = tracks[i];
    for (uint64_t &turn : run.turns) {
      turn += (now.turns[place] - before.turns[place]) * periods;
      ++place;
    }
    uint64_t steps = (now.steps[i] - before.steps[i]) * periods;
    run.steps += steps;
    for (uint64_t &begun : run.begun) {
      begun += steps;
    }
    run.record.repeat(before.sums[2 * i], periods);
    run.packRecord.repeat(before.sums[2 * i + 1], periods);
    if (!run.done) {
      skipTrack(run, before.clocks[i], shift, periods);
    }
  }
  size_t buffer = 0, number = 0;
  for (CoreRun &core : cores) {
    for (BufferRun &cb : core.buffers) {
      // What nobody touched keeps its times.
      Ticks by = cb.pushed == before.pushed[buffer++] ? 0 : shift;
      for (uint64_t page = 0; page < cb.pages; ++page) {
        cb.pushedAt[page] += by;
        cb.poppedAt[page] += by;
      }
    }
    for (SemaphoreRun &semaphore : core.semaphores) {
      semaphore.at += semaphore.at == before.semaphores[number++] ? 0 : shift;
    }
  }
}

void Periods::look(std::vector<TrackRun> &tracks, CoreRuns &cores) {
  State now = stateOf(tracks, cores);
  const State *best = nullptr;
  uint64_t most = 0;
  Ticks longest = 0;
  for (const State &before : seen) {
    if (before.hash != now.hash || before.shape != now.shape) {
      continue;
    }
    uint64_t periods = periodsLeft(tracks, before, now);
    Ticks saved = (now.base - before.base) * static_cast<Ticks>(periods);
    if (periods > 0 && saved > longest) {
      best = &before;
      most = periods;
      longest = saved;
    }
  }
  if (best) {
    skip(tracks, cores, *best, now, most);
    return;
  }
  if (seen.size() < statesKept) {
    seen.push_back(std::move(now));
    return;
  }
  seen[next] = std::move(now);
  next = (next + 1) % statesKept;
}

} // namespace ttc::costmodel
