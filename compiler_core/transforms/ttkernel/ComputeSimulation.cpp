// The compute engine: preparation, DST, pages that are read and packed.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/CoreSimulation.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using llvm::Twine;

namespace ttc {

void CoreSimulation::engine(Runner &runner, const Step &step) {
  if (!runner.isStarted && step.kind != StepKind::Startup) {
    return fail(runner, step,
                "comes before the engine is started; wanted "
                "compute_kernel_hw_startup (tt.engine.init_common, mm_init) "
                "before everything else");
  }
  switch (step.kind) {
  case StepKind::Startup:
    if (runner.isStarted) {
      return fail(runner, step,
                  "starts the engine again; once a kernel, before its loops");
    }
    runner.isStarted = true;
    return;
  case StepKind::Init:
    runner.engine = static_cast<int32_t>(step.engine);
    return;
  case StepKind::SfpuInit:
    runner.sfpu = static_cast<int32_t>(step.engine);
    return;
  case StepKind::ReadPages:
    return readPages(runner, step);
  case StepKind::Sfpu: {
    bool reads = runner.code->engines[step.engine] != "fill_tile";
    if (needsEngine(runner, step, runner.sfpu) &&
        useDst(runner, step, step.a, reads) &&
        (step.b == noSlot || useDst(runner, step, step.b, true))) {
      (void)useDst(runner, step, step.c, false);
    }
    return;
  }
  case StepKind::Pack:
    return pack(runner, step);
  default:
    return registers(runner, step);
  }
}

void CoreSimulation::registers(Runner &runner, const Step &step) {
  struct Turn {
    StepKind kind;
    Dst from, to;
    const char *wanted;
  };
  constexpr Turn turns[] = {
      {StepKind::Acquire, Dst::Free, Dst::Math,
       "DST is held already; wanted tile_regs_release before"},
      {StepKind::Commit, Dst::Math, Dst::Committed,
       "there is nothing to commit; wanted tile_regs_acquire before"},
      {StepKind::WaitRegisters, Dst::Committed, Dst::Packing,
       "nothing was committed, so that it never ends; wanted tile_regs_commit "
       "before"},
      {StepKind::Release, Dst::Packing, Dst::Free,
       "the packer does not have DST; wanted tile_regs_commit and "
       "tile_regs_wait before"},
  };
  for (const Turn &turn : turns) {
    if (turn.kind != step.kind) {
      continue;
    }
    if (runner.dst != turn.from) {
      return fail(runner, step, turn.wanted);
    }
    runner.dst = turn.to;
    if (turn.kind == StepKind::Acquire) {
      runner.acquired = step.where;
      runner.written = 0;
    }
  }
}

bool CoreSimulation::needsEngine(Runner &runner, const Step &step,
                                 int32_t prepared) {
  if (prepared == static_cast<int32_t>(step.engine)) {
    return true;
  }
  const std::vector<std::string> &names = runner.code->engines;
  fail(runner, step,
       "the engine is prepared for " +
           (prepared < 0 ? Twine("nothing") : Twine(names[prepared])) +
           "; wanted the init of " + names[step.engine] + " before");
  return false;
}

/// Whether DST tile number `slot` may be used by the math engine.
bool CoreSimulation::useDst(Runner &runner, const Step &step, uint32_t slot,
                            bool isRead) {
  if (runner.dst != Dst::Math) {
    fail(runner, step,
         "uses DST, which was not acquired; wanted "
         "tile_regs_acquire before");
    return false;
  }
  KernelOp op = runner.code->op;
  Number number = at(runner, slot);
  auto tile = static_cast<uint32_t>(number.value);
  if (!number.isUnknown && tile >= op.getDstTiles()) {
    fail(runner, step,
         "uses tile " + Twine(tile) + " of DST, which has " +
             Twine(op.getDstTiles()));
    return false;
  }
  if (isRead && !(runner.written >> tile & 1)) {
    fail(runner, step,
         "uses tile " + Twine(tile) +
             " of DST, into which nothing was put since it was "
             "acquired");
    return false;
  }
  runner.written |= 1u << tile;
  return true;
}

void CoreSimulation::readPages(Runner &runner, const Step &step) {
  if (!needsEngine(runner, step, runner.engine)) {
    return;
  }
  readPage(runner, step, step.cb, step.a);
  if (step.cb2 >= 0 && !fault) {
    readPage(runner, step, step.cb2, step.b);
  }
  if (!fault) {
    (void)useDst(runner, step, step.c, false);
  }
}

void CoreSimulation::readPage(Runner &runner, const Step &step, int32_t cb,
                              uint32_t slot) {
  Number number = at(runner, slot);
  auto tile = static_cast<uint32_t>(number.value);
  if (!number.isUnknown && tile >= cbs[cb].waited) {
    fail(runner, step,
         "reads page " + Twine(tile) + " of " + nameOf(cb) + ", of which " +
             Twine(cbs[cb].waited) +
             " were waited for; wanted cb_wait_front before");
  }
}

void CoreSimulation::pack(Runner &runner, const Step &step) {
  KernelOp op = runner.code->op;
  Number number = at(runner, step.a);
  auto tile = static_cast<uint32_t>(number.value);
  if (runner.dst != Dst::Packing) {
    return fail(runner, step,
                "packs from DST, which the packer does not have; wanted "
                "tile_regs_commit and tile_regs_wait before");
  }
  if (tile >= op.getDstTiles() || !(runner.written >> tile & 1)) {
    return fail(runner, step,
                "packs tile " + Twine(tile) +
                    " of DST, into which nothing was put since it was "
                    "acquired");
  }
  CBState &cb = cbs[step.cb];
  if (cb.filled >= cb.reserved) {
    return fail(runner, step,
                "packs into " + nameOf(step.cb) + ", of which " +
                    Twine(cb.reserved) + " pages are reserved and " +
                    Twine(cb.filled) +
                    " packed; wanted cb_reserve_back before");
  }
  ++cb.filled;
}

} // namespace ttc
