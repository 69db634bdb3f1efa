// The protocol of circular buffers on one core.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/CoreSimulation.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using llvm::Twine;

namespace ttc {

std::string CoreSimulation::pagesText(int64_t pages) {
  return std::to_string(pages) + (pages == 1 ? " page" : " pages");
}

void CoreSimulation::protocol(Runner &runner, const Step &step) {
  CBState &cb = cbs[step.cb];
  if (step.kind == StepKind::WritePointer) {
    if (cb.reserved == 0) {
      return fail(runner, step,
                  "takes the address of pages of " + nameOf(step.cb) +
                      " that were not reserved; wanted cb_reserve_back before");
    }
    runner.numbers[step.out] = {0, step.cb, false};
    return;
  }
  if (step.kind == StepKind::ReadPointer) {
    if (cb.waited == 0) {
      return fail(runner, step,
                  "takes the address of pages of " + nameOf(step.cb) +
                      " that were not waited for; wanted cb_wait_front before");
    }
    runner.numbers[step.out] = {0, step.cb, false};
    return;
  }
  Number pages = at(runner, step.a);
  auto count = static_cast<int32_t>(pages.value);
  if (pages.isUnknown || count < 0 || count > cb.pages) {
    return fail(runner, step,
                Twine(pages.isUnknown ? "an unknown number of" : Twine(count)) +
                    " pages of " + nameOf(step.cb) + ", which has " +
                    pagesText(cb.pages) +
                    (count > cb.pages ? ", so that it never ends" : ""));
  }
  switch (step.kind) {
  case StepKind::Reserve:
    return reserve(runner, step, cb, count);
  case StepKind::Push:
    return push(runner, step, cb, count);
  case StepKind::Wait:
    return wait(runner, step, cb, count);
  default:
    return pop(runner, step, cb, count);
  }
}

void CoreSimulation::reserve(Runner &runner, const Step &, CBState &cb,
                             int64_t pages) {
  if (cb.pages - cb.occupied < pages) {
    runner.isBlocked = true;
    return;
  }
  cb.reserved = std::max(cb.reserved, pages);
}

void CoreSimulation::push(Runner &runner, const Step &step, CBState &cb,
                          int64_t pages) {
  if (pages > cb.reserved) {
    return fail(runner, step,
                "pushes " + pagesText(pages) + " of " + nameOf(step.cb) +
                    ", of which " + Twine(cb.reserved) +
                    " are reserved; wanted cb_reserve_back before");
  }
  if (cb.reading == &runner) {
    return fail(runner, step,
                "pushes pages of " + nameOf(step.cb) +
                    " whose copies may not have arrived; wanted "
                    "noc_async_read_barrier before");
  }
  if (cb.filled < pages && !cb.isFilledUnseen && (cores || !usesSemaphores)) {
    return fail(runner, step,
                "pushes " + pagesText(pages) + " of " + nameOf(step.cb) +
                    ", of which " + Twine(cb.filled) +
                    " were filled (noc_async_read_tile, pack_tile)");
  }
  if (cb.writeAt + pages > cb.pages) {
    return fail(runner, step,
                "pushes " + pagesText(pages) + " of " + nameOf(step.cb) +
                    " at page " + Twine(cb.writeAt) + " of " + Twine(cb.pages) +
                    ", which wraps; the number of pages has to be a multiple "
                    "of what is pushed at a time");
  }
  cb.writeAt = (cb.writeAt + pages) % cb.pages;
  cb.occupied += pages;
  cb.reserved -= pages;
  cb.filled = std::max<int64_t>(cb.filled - pages, 0);
  cb.isFilledUnseen = false;
}

void CoreSimulation::wait(Runner &runner, const Step &, CBState &cb,
                          int64_t pages) {
  if (cb.occupied < pages) {
    runner.isBlocked = true;
    return;
  }
  cb.waited = std::max(cb.waited, pages);
}

void CoreSimulation::pop(Runner &runner, const Step &step, CBState &cb,
                         int64_t pages) {
  if (pages > cb.waited) {
    return fail(runner, step,
                "pops " + pagesText(pages) + " of " + nameOf(step.cb) +
                    ", of which " + Twine(cb.waited) +
                    " were waited for; wanted cb_wait_front before");
  }
  if (cb.writing == &runner) {
    return fail(runner, step,
                "pops pages of " + nameOf(step.cb) +
                    " that may still be on their way out; wanted "
                    "noc_async_write_barrier or noc_async_writes_flushed "
                    "before");
  }
  if (cb.readAt + pages > cb.pages) {
    return fail(runner, step,
                "pops " + pagesText(pages) + " of " + nameOf(step.cb) +
                    " at page " + Twine(cb.readAt) + " of " + Twine(cb.pages) +
                    ", which wraps; the number of pages has to be a multiple "
                    "of what is popped at a time");
  }
  cb.readAt = (cb.readAt + pages) % cb.pages;
  cb.occupied -= pages;
  cb.waited -= pages;
}

} // namespace ttc
