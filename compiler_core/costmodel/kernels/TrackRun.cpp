// Steps of data movement, of the engines, and what blocks them.
// SPDX-License-Identifier: Apache-2.0
#include "TrackRun.h"

#include <algorithm>

namespace ttc::costmodel {
namespace {

/// A track that nothing blocks lets others run behind a turn of a loop of so
/// many steps, and behind every so many turns of a smaller one: at places of
/// the program, so that periods show.
constexpr uint64_t stepsOfALongTurn = 256, shortTurns = 64;

} // namespace

TrackRun::TrackRun(const PipeTrack &track, uint32_t place,
                   const std::vector<TimedStep> &code, const RecordShape &shape,
                   size_t spans)
    : track(track), place(place), record(shape, spans),
      packRecord(shape, isCompute() ? spans : 0), code(code) {}

Ticks TrackRun::end() const {
  return std::max({clocks.now, clocks.unpack, clocks.pack});
}

uint64_t TrackRun::advance(CoreRuns &cores,
                           const std::vector<std::vector<uint32_t>> &targets) {
  uint64_t taken = 0;
  blocked = false;
  while (!done) {
    if (at == code.size()) {
      done = true;
      break;
    }
    const TimedStep &timed = code[at];
    bool isBack = false, givesWay = false;
    if (timed.step.kind == PipeKind::LoopBegin) {
      heads.push_back(at);
      turns.push_back(0);
      begun.push_back(steps + taken);
    } else if (timed.step.kind == PipeKind::LoopEnd) {
      isBack = ++turns.back() < trips(turns.size() - 1);
      if (isBack) {
        at = heads.back();
        givesWay = steps + taken - begun.back() >= stepsOfALongTurn ||
                   turns.back() % shortTurns == 0;
        begun.back() = steps + taken;
      } else {
        turns.pop_back();
        heads.pop_back();
        begun.pop_back();
      }
    } else if (!step(timed, cores, targets)) {
      blocked = true;
      break;
    }
    ++at;
    ++taken;
    if (givesWay) {
      break;
    }
  }
  steps += taken;
  return taken;
}

/// The clock goes on at `time`, if that is later.
void TrackRun::waitUntil(Ticks &clock, Ticks time, Doing doing,
                         uint16_t place) {
  if (time > clock) {
    bool isPacker = isCompute() && &clock == &clocks.pack;
    (isPacker ? packRecord : record).add(doing, place, clock, time);
    clock = time;
  }
}

bool TrackRun::step(const TimedStep &timed, CoreRuns &cores,
                    const std::vector<std::vector<uint32_t>> &targets) {
  PipeKind kind = timed.step.kind;
  if (kind <= PipeKind::Pop) {
    return buffer(timed.step, cores[track.core].buffers[timed.step.cb]);
  }
  if (kind <= PipeKind::WritesFlushed) {
    transfer(timed);
    return true;
  }
  if (kind <= PipeKind::SemaphoreMulticast) {
    return semaphore(timed, cores, targets);
  }
  engine(timed);
  return true;
}

bool TrackRun::buffer(const PipeStep &step, BufferRun &cb) {
  Ticks &producer = isCompute() ? clocks.pack : clocks.now;
  Ticks &consumer = isCompute() ? clocks.unpack : clocks.now;
  auto name = static_cast<uint16_t>(step.cb);
  switch (step.kind) {
  case PipeKind::Reserve:
    if (cb.pages - cb.occupied() < step.count) {
      return false;
    }
    if (step.count > 0) { // the last of them was free when its page was popped
      waitUntil(producer, cb.poppedAt[(cb.pushed + step.count - 1) % cb.pages],
                Doing::WaitRoom, name);
    }
    return true;
  case PipeKind::Push:
    if (cb.pages - cb.occupied() < step.count) { // breaks the protocol
      return false;
    }
    for (uint64_t page = 0; page < step.count; ++page) {
      cb.pushedAt[cb.pushed++ % cb.pages] = producer;
    }
    return true;
  case PipeKind::Wait: {
    if (cb.occupied() < step.count) {
      return false;
    }
    Ticks time = step.count > 0
                     ? cb.pushedAt[(cb.popped + step.count - 1) % cb.pages]
                     : consumer;
    if (!isCompute()) {
      waitUntil(consumer, time, Doing::WaitPages, name);
    } else if (time > consumer) { // math notices, when it needs the operands
      bool goesOn = clocks.waitedTo == consumer;
      bool isLonger =
          !goesOn || time - consumer > clocks.waitedTo - clocks.waitedFrom;
      waitedFor = isLonger ? name : waitedFor;
      clocks.waitedFrom = goesOn ? clocks.waitedFrom : consumer;
      clocks.waitedTo = consumer = time;
    }
    return true;
  }
  default:
    if (cb.occupied() < step.count) { // breaks the protocol
      return false;
    }
    for (uint64_t page = 0; page < step.count; ++page) {
      cb.poppedAt[cb.popped++ % cb.pages] = consumer;
    }
    return true;
  }
}

void TrackRun::transfer(const TimedStep &timed) {
  Ticks &now = clocks.now;
  PipeKind kind = timed.step.kind;
  bool reads = kind == PipeKind::Read || kind == PipeKind::ReadBarrier;
  Doing doing = reads                         ? Doing::Read
                : kind == PipeKind::Multicast ? Doing::Multicast
                                              : Doing::Write;
  switch (kind) {
  case PipeKind::ReadBarrier:
    return waitUntil(now, clocks.readArrived, doing, 0);
  case PipeKind::WriteBarrier:
    return waitUntil(now, clocks.writeArrived, doing, 0);
  case PipeKind::WritesFlushed:
    return waitUntil(now, clocks.writeFree, doing, 0);
  default:
    break;
  }
  // The processor asks and goes on; requests queue at the port.
  Ticks &port = reads ? clocks.readFree : clocks.writeFree;
  Ticks &arrived = reads ? clocks.readArrived : clocks.writeArrived;
  port = std::max(now, port) + timed.occupancy;
  arrived = port + timed.latency;
  waitUntil(now, now + timed.issue, doing, 0);
}

bool TrackRun::semaphore(const TimedStep &timed, CoreRuns &cores,
                         const std::vector<std::vector<uint32_t>> &targets) {
  const PipeStep &step = timed.step;
  SemaphoreRun &own = cores[track.core].semaphores[step.semaphore];
  Ticks &now = clocks.now;
  switch (step.kind) {
  case PipeKind::SemaphoreWait:
  case PipeKind::SemaphoreWaitMin: {
    bool isThere = step.kind == PipeKind::SemaphoreWait
                       ? own.value == step.count
                       : own.value >= step.count;
    if (isThere) {
      waitUntil(now, own.at, Doing::WaitSemaphore,
                static_cast<uint16_t>(step.semaphore));
    }
    return isThere;
  }
  case PipeKind::SemaphoreSet:
    own = {step.count, std::max(now, own.at)};
    return true;
  case PipeKind::SemaphoreInc:
    for (uint32_t core : targets[step.target]) {
      SemaphoreRun &there = cores[core].semaphores[step.semaphore];
      there = {there.value + step.count,
               std::max(there.at, now + timed.latency)};
    }
    break;
  default: {
    // It does not overtake the data that left before through the same port.
    Ticks arrives = std::max(now, clocks.writeFree) + timed.latency;
    uint64_t value = cores[track.core].semaphores[step.cb].value;
    for (uint32_t core : targets[step.target]) {
      SemaphoreRun &there = cores[core].semaphores[step.semaphore];
      there = {value, std::max(there.at, arrives)};
    }
  }
  }
  waitUntil(now, now + timed.issue, Doing::Multicast, 0);
  return true;
}

void TrackRun::engine(const TimedStep &timed) {
  switch (timed.step.kind) {
  case PipeKind::Acquire: // of two halves of DST the one released before last
    return waitUntil(clocks.now, clocks.dst[track.fullSync ? 1 : 0],
                     Doing::WaitDst, 0);
  case PipeKind::Commit:
    clocks.committed = clocks.now;
    return;
  case PipeKind::WaitRegisters:
    packs = true;
    return waitUntil(clocks.pack, clocks.committed, Doing::WaitDst, 0);
  case PipeKind::Release:
    packs = false;
    clocks.dst = {clocks.dst[1], clocks.pack};
    return;
  case PipeKind::Pack:
    return waitUntil(clocks.pack, clocks.pack + timed.issue, Doing::Pack, 0);
  case PipeKind::Vector:
    return waitUntil(clocks.now, clocks.now + timed.latency, Doing::Math,
                     timed.step.function);
  default:
    return tiles(timed);
  }
}

/// The unpacker brings operands into one of two banks, while math has the
/// other.
void TrackRun::tiles(const TimedStep &timed) {
  Ticks &now = clocks.now;
  clocks.unpack = std::max(clocks.unpack, clocks.source[0]) + timed.occupancy;
  if (clocks.unpack > now) {
    // Of the time that math waits, what the unpacker waited itself.
    Ticks from = std::max(now, clocks.waitedFrom);
    Ticks to = std::min(clocks.unpack, clocks.waitedTo);
    if (to > from) {
      waitUntil(now, from, Doing::Unpack, 0);
      waitUntil(now, to, Doing::WaitPages, waitedFor);
    }
    waitUntil(now, clocks.unpack, Doing::Unpack, 0);
  }
  waitUntil(now, now + timed.latency, Doing::Math, timed.step.function);
  clocks.source = {clocks.source[1], now};
}

} // namespace ttc::costmodel
