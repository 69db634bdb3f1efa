// What the kernels of a core do to other cores: copies, semaphores.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/CoreSimulation.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using llvm::Twine;

namespace ttc {
namespace {

/// Corners of a rectangle, from where it starts to where it ends.
struct Corners {
  int64_t x0, y0, x1, y1;
};

constexpr int64_t largestCoordinate = 0x7fff;

constexpr int64_t packPlace(const Corners &at) {
  return (at.x0 & largestCoordinate) << 45 | (at.y0 & largestCoordinate) << 30 |
         (at.x1 & largestCoordinate) << 15 | (at.y1 & largestCoordinate);
}

constexpr Corners unpackPlace(int64_t place) {
  return {place >> 45 & largestCoordinate, place >> 30 & largestCoordinate,
          place >> 15 & largestCoordinate, place & largestCoordinate};
}

std::string coreText(int64_t x, int64_t y) {
  return "core (" + std::to_string(x) + ", " + std::to_string(y) + ")";
}

} // namespace

std::string CoreSimulation::nameOfSemaphore(int32_t semaphore) const {
  SemaphoreOp op = parts.semaphores[semaphore];
  return "`" + op.getSymName().str() + "`";
}

SmallVector<CoreSimulation *>
CoreSimulation::coresAt(Runner &runner, const Step &step, const Number &target,
                        std::optional<Number> count) {
  Corners at = unpackPlace(target.place);
  // A reader's NoC is the second one, whose coordinates run backward.
  KernelOp kernel = runner.code->op;
  bool isReversed = kernel.getRole() == Role::Reader;
  bool isForward = at.x0 < at.x1 || at.y0 < at.y1;
  bool isBackward = at.x0 > at.x1 || at.y0 > at.y1;
  if (isReversed ? isForward : isBackward) {
    fail(runner, step,
         "a multicast from " + coreText(at.x0, at.y0) + " to " +
             coreText(at.x1, at.y1) + ", the wrong way: the NoC of a " +
             (isReversed ? "reader goes from the larger coordinates to the "
                           "smaller"
                         : "writer goes from the smaller coordinates to the "
                           "larger"));
    return {};
  }
  SmallVector<CoreSimulation *> found;
  for (int64_t y = std::min(at.y0, at.y1); y <= std::max(at.y0, at.y1); ++y) {
    for (int64_t x = std::min(at.x0, at.x1); x <= std::max(at.x0, at.x1); ++x) {
      CoreSimulation *other = cores->lookup({x, y});
      if (!other) {
        fail(runner, step,
             "reaches " + coreText(x, y) + ", which is none of the program's");
        return {};
      }
      if (other != this || !count) {
        found.push_back(other);
      }
    }
  }
  if (count && count->value != static_cast<int64_t>(found.size())) {
    fail(runner, step,
         "a multicast to " + Twine(count->value) +
             " cores over a rectangle "
             "of " +
             Twine(found.size()) + " others");
    return {};
  }
  return found;
}

/// Where the bytes lie in the other core's circular buffer is where they would
/// lie in this one's: addresses are the same on all cores.
void CoreSimulation::copyTo(Runner &runner, const Step &step,
                            CoreSimulation &other, const Number &target,
                            int64_t bytes) {
  if (target.cb < 0 || &other == this) {
    return;
  }
  CBOp op = parts.cbs[target.cb];
  int64_t pageSize = op.getPageSize();
  int64_t pages = (target.value + bytes + pageSize - 1) / pageSize;
  CBState &theirs = other.cbs[target.cb];
  std::string there = coreText(other.core.x, other.core.y);
  if (pages > theirs.reserved) {
    return fail(runner, step,
                "copies " + Twine(pages) + " pages of " + nameOf(target.cb) +
                    " to " + there + ", where " + Twine(theirs.reserved) +
                    " are reserved; wanted its cb_reserve_back, and a "
                    "semaphore that says so, before");
  }
  if (theirs.writeAt != cbs[target.cb].writeAt) {
    return fail(runner, step,
                "copies to page " + Twine(cbs[target.cb].writeAt) + " of " +
                    nameOf(target.cb) + " on " + there + ", where page " +
                    Twine(theirs.writeAt) +
                    " is the next; the cores have to push alike");
  }
  theirs.filled += bytes / pageSize;
}

void CoreSimulation::waitForSemaphore(Runner &runner, const Step &step) {
  int64_t now = semaphores[at(runner, step.a).semaphore];
  int64_t wanted = at(runner, step.b).value;
  runner.isBlocked =
      step.kind == StepKind::SemaphoreWait ? now != wanted : now < wanted;
}

void CoreSimulation::remote(Runner &runner, const Step &step) {
  Number a = at(runner, step.a), b = at(runner, step.b), c = at(runner, step.c);
  auto makePlace = [&](const Number &address, const Corners &corners) {
    for (int64_t number : {corners.x0, corners.y0, corners.x1, corners.y1}) {
      if (number < 0 || number > largestCoordinate) {
        return fail(runner, step, "a coordinate of " + Twine(number));
      }
    }
    Number &out = runner.numbers[step.out];
    out = address;
    out.place = packPlace(corners);
  };
  switch (step.kind) {
  case StepKind::SemaphoreAddress:
    runner.numbers[step.out] = {};
    runner.numbers[step.out].semaphore = step.semaphore;
    return;
  case StepKind::NocAddress:
    return makePlace(c, {a.value, b.value, a.value, b.value});
  case StepKind::NocRectangle:
    return makePlace(at(runner, step.e),
                     {a.value, b.value, c.value, at(runner, step.d).value});
  case StepKind::Multicast:
    if (a.cb >= 0) {
      cbs[a.cb].writing = &runner;
    }
    for (CoreSimulation *other : coresAt(runner, step, b, at(runner, step.d))) {
      copyTo(runner, step, *other, b, c.value);
    }
    return;
  case StepKind::SemaphoreSet:
    semaphores[a.semaphore] = b.value;
    return;
  case StepKind::SemaphoreIncrement:
    for (CoreSimulation *other : coresAt(runner, step, a, std::nullopt)) {
      other->semaphores[a.semaphore] += b.value;
    }
    return;
  case StepKind::SemaphoreMulticast:
    for (CoreSimulation *other : coresAt(runner, step, b, c)) {
      other->semaphores[b.semaphore] = semaphores[a.semaphore];
    }
    return;
  default:
    return waitForSemaphore(runner, step);
  }
}

} // namespace ttc
