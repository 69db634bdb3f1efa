// Turns, numbers, copies, and how it ends.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/CoreSimulation.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using llvm::Twine;

namespace ttc {

int64_t computeArith(ArithKind kind, int64_t left, int64_t right) {
  auto a = static_cast<uint32_t>(left), b = static_cast<uint32_t>(right);
  auto sa = static_cast<int32_t>(a), sb = static_cast<int32_t>(b);
  switch (kind) {
  case ArithKind::Add:
    return a + b;
  case ArithKind::Sub:
    return a - b;
  case ArithKind::Mul:
    return a * b;
  case ArithKind::DivU:
    return b == 0 ? 0 : a / b;
  case ArithKind::RemU:
    return b == 0 ? 0 : a % b;
  case ArithKind::DivS:
    return sb == 0 || (sa == INT32_MIN && sb == -1)
               ? 0
               : static_cast<uint32_t>(sa / sb);
  case ArithKind::RemS:
    return sb == 0 || sb == -1 ? 0 : static_cast<uint32_t>(sa % sb);
  case ArithKind::And:
    return a & b;
  case ArithKind::Or:
    return a | b;
  case ArithKind::Xor:
    return a ^ b;
  case ArithKind::Shl:
    return b < 32 ? a << b : 0;
  case ArithKind::ShrU:
    return b < 32 ? a >> b : 0;
  case ArithKind::MinU:
    return std::min(a, b);
  case ArithKind::MaxU:
    return std::max(a, b);
  case ArithKind::MinS:
    return static_cast<uint32_t>(std::min(sa, sb));
  case ArithKind::MaxS:
    return static_cast<uint32_t>(std::max(sa, sb));
  case ArithKind::Eq:
    return a == b;
  case ArithKind::Ne:
    return a != b;
  case ArithKind::Ult:
    return a < b;
  case ArithKind::Ule:
    return a <= b;
  case ArithKind::Ugt:
    return a > b;
  case ArithKind::Uge:
    return a >= b;
  case ArithKind::Slt:
    return sa < sb;
  case ArithKind::Sle:
    return sa <= sb;
  case ArithKind::Sgt:
    return sa > sb;
  case ArithKind::Sge:
    return sa >= sb;
  }
  return 0;
}

namespace {

bool divides(ArithKind kind) {
  return kind == ArithKind::DivU || kind == ArithKind::RemU ||
         kind == ArithKind::DivS || kind == ArithKind::RemS;
}

} // namespace

CoreSimulation::CoreSimulation(const ProgramParts &parts,
                               ArrayRef<const KernelCode *> kernels,
                               const CorePlace &core, WrittenTiles &written)
    : parts(parts), core(core), written(written) {
  for (CBOp cb : parts.cbs) {
    CBState state;
    state.pages = static_cast<int64_t>(cb.getPages());
    cbs.push_back(state);
  }
  for (SemaphoreOp semaphore : parts.semaphores) {
    semaphores.push_back(static_cast<int64_t>(semaphore.getInitial()));
  }
  for (const KernelCode *code : kernels) {
    Runner &runner = runners.emplace_back();
    runner.code = code;
    usesSemaphores |= code->usesSemaphores;
    begin(runner);
  }
}

void CoreSimulation::begin(Runner &runner) {
  runner.numbers.resize(runner.code->slots);
  for (auto [slot, value] : runner.code->constants) {
    runner.numbers[slot].value = value;
  }
  // Values for each core are those of the kernel's own cores.
  KernelOp op = runner.code->op;
  auto cores = op.getCores();
  size_t number = llvm::find(cores, std::pair(core.x, core.y)) - cores.begin();
  for (auto [slot, arg] : runner.code->args) {
    runner.numbers[slot].value = argValue(arg, number);
  }
}

int64_t CoreSimulation::argValue(ArgAttr arg, size_t number) const {
  constexpr int64_t pretendedAddress = 0x100000;
  ArrayRef<int64_t> values = arg.getValues();
  switch (arg.getKind()) {
  case ArgKind::BufferAddress:
    return pretendedAddress *
           (1 + parts.bufferPlace.lookup(arg.getSymbol().getValue()));
  case ArgKind::WorkStart:
    return core.workStart;
  case ArgKind::WorkCount:
    return core.workCount;
  default:
    return values.empty() ? 0 : values[std::min(number, values.size() - 1)];
  }
}

void CoreSimulation::connect(const CoreMap &others) { cores = &others; }

bool CoreSimulation::advance(int64_t &budget) {
  bool moved = false, moves = true;
  while (moves && !fault && budget > 0) {
    moves = false;
    for (Runner &runner : runners) {
      if (runner.isDone || fault) {
        continue;
      }
      moves |= advance(runner, budget);
    }
    moved |= moves;
  }
  return moved;
}

bool CoreSimulation::isDone() const {
  return llvm::all_of(runners, [](const Runner &r) { return r.isDone; });
}

std::optional<Fault> CoreSimulation::finish() {
  if (!fault) {
    checkEnd();
  }
  return std::move(fault);
}

std::optional<Fault> CoreSimulation::run(int64_t &budget) {
  advance(budget);
  return budget > 0 ? finish() : std::move(fault);
}

bool CoreSimulation::advance(Runner &runner, int64_t &budget) {
  runner.isBlocked = false;
  bool moves = false;
  const std::vector<Step> &steps = runner.code->steps;
  while (!fault && !runner.isBlocked && budget > 0) {
    if (runner.at == steps.size()) {
      runner.isDone = true;
      return true;
    }
    const Step &next = steps[runner.at];
    --budget;
    size_t before = runner.at;
    step(runner, next);
    moves |= !runner.isBlocked;
    if (!runner.isBlocked && runner.at == before) {
      ++runner.at;
    }
  }
  return moves;
}

CoreSimulation::Number CoreSimulation::at(const Runner &runner,
                                          uint32_t slot) const {
  return slot == noSlot ? Number() : runner.numbers[slot];
}

std::string CoreSimulation::nameOf(int32_t cb) const {
  CBOp op = parts.cbs[cb];
  return "`" + op.getSymName().str() + "`";
}

void CoreSimulation::fail(const Runner &runner, const Step &step,
                          const Twine &message) {
  if (fault) {
    return;
  }
  KernelOp op = runner.code->op;
  fault =
      Fault{step.where, ("`" + step.where->getName().getStringRef() +
                         "` in kernel `" + op.getSymName() + "`, on core (" +
                         Twine(core.x) + ", " + Twine(core.y) + "): " + message)
                            .str()};
}

void CoreSimulation::step(Runner &runner, const Step &step) {
  if (step.kind <= StepKind::Unknown) {
    return control(runner, step);
  }
  if (step.kind <= StepKind::ReadPointer) {
    return protocol(runner, step);
  }
  if (step.kind <= StepKind::WriteBarrier) {
    return transfer(runner, step);
  }
  if (step.kind <= StepKind::SemaphoreWaitMin) {
    return remote(runner, step);
  }
  engine(runner, step);
}

void CoreSimulation::control(Runner &runner, const Step &step) {
  Number a = at(runner, step.a), b = at(runner, step.b);
  bool branches =
      step.kind == StepKind::JumpIf || step.kind == StepKind::JumpNot;
  if (branches && (a.isUnknown || b.isUnknown)) {
    return fail(runner, step,
                "branches on what only the device knows, so that the protocol "
                "cannot be checked");
  }
  switch (step.kind) {
  case StepKind::Arith: {
    if (divides(step.arith) && b.value == 0 && !b.isUnknown) {
      return fail(runner, step, "divides by 0");
    }
    Number &out = runner.numbers[step.out];
    out = {computeArith(step.arith, a.value, b.value), a.cb >= 0 ? a.cb : b.cb,
           a.isUnknown || b.isUnknown};
    return;
  }
  case StepKind::Select:
    runner.numbers[step.out] = a.value ? b : at(runner, step.c);
    return;
  case StepKind::Move:
    runner.numbers[step.out] = a;
    return;
  case StepKind::Unknown:
    runner.numbers[step.out] = {0, -1, true};
    return;
  case StepKind::Jump:
    runner.at = step.target;
    return;
  case StepKind::JumpIf:
    // As `scf.for` compares.
    runner.at = static_cast<int32_t>(a.value) < static_cast<int32_t>(b.value)
                    ? runner.at + 1
                    : step.target;
    return;
  case StepKind::JumpNot:
    runner.at = a.value ? runner.at + 1 : step.target;
    return;
  default:
    return;
  }
}

//===----------------------------------------------------------------------===//
// The NoC
//===----------------------------------------------------------------------===//

void CoreSimulation::transfer(Runner &runner, const Step &step) {
  if (step.kind == StepKind::ReadBarrier ||
      step.kind == StepKind::WriteBarrier) {
    for (CBState &cb : cbs) {
      const Runner *&who =
          step.kind == StepKind::ReadBarrier ? cb.reading : cb.writing;
      who = who == &runner ? nullptr : who;
    }
    return;
  }
  bool isTile =
      step.kind == StepKind::ReadTile || step.kind == StepKind::WriteTile;
  bool reads =
      step.kind == StepKind::ReadTile || step.kind == StepKind::ReadBytes;
  Number address = at(runner, isTile ? step.b : step.a);
  if (address.cb >= 0) {
    CBState &cb = cbs[address.cb];
    (reads ? cb.reading : cb.writing) = &runner;
    cb.filled += step.kind == StepKind::ReadTile;
    cb.isFilledUnseen |= step.kind == StepKind::ReadBytes;
  }
  Number target = at(runner, step.b);
  if (step.kind == StepKind::WriteBytes && target.place >= 0) {
    for (CoreSimulation *other : coresAt(runner, step, target, std::nullopt)) {
      copyTo(runner, step, *other, target, at(runner, step.c).value);
    }
  }
  Number tile = at(runner, step.a);
  if (!isTile || step.buffer < 0 || tile.isUnknown) {
    return;
  }
  BufferOp buffer = parts.buffers[step.buffer];
  auto number = static_cast<uint32_t>(tile.value);
  if (number >= buffer.getTileCount()) {
    return fail(runner, step,
                Twine(reads ? "reads" : "writes") + " tile " + Twine(number) +
                    " of `" + buffer.getSymName() + "`, which has " +
                    Twine(buffer.getTileCount()));
  }
  if (!reads && written[step.buffer][number]++ != 0) {
    written[step.buffer][number] = 2;
    fail(runner, step,
         "writes tile " + Twine(number) + " of `" + buffer.getSymName() +
             "`, which was written before; each tile of an output is one "
             "core's work, once");
  }
}

//===----------------------------------------------------------------------===//
// The end
//===----------------------------------------------------------------------===//

std::string CoreSimulation::waitingText(const Runner &runner) const {
  const Step &step = runner.code->steps[runner.at];
  KernelOp op = runner.code->op;
  std::string text = "`" + op.getSymName().str() + "` waits for ";
  if (step.kind == StepKind::SemaphoreWait ||
      step.kind == StepKind::SemaphoreWaitMin) {
    int32_t semaphore = at(runner, step.a).semaphore;
    return text + nameOfSemaphore(semaphore) + " to become " +
           std::to_string(at(runner, step.b).value) +
           (step.kind == StepKind::SemaphoreWaitMin ? " or more" : "") +
           " (it is " + std::to_string(semaphores[semaphore]) + ")";
  }
  if (step.cb < 0) {
    return text + "something";
  }
  const CBState &cb = cbs[step.cb];
  auto pages = static_cast<int32_t>(at(runner, step.a).value);
  if (step.kind == StepKind::Reserve) {
    return text + "room for " + pagesText(pages) + " in " + nameOf(step.cb) +
           " (" + std::to_string(cb.occupied) + " of " +
           std::to_string(cb.pages) + " are full)";
  }
  return text + pagesText(pages) + " in " + nameOf(step.cb) + " (" +
         std::to_string(cb.occupied) + " are there)";
}

std::string CoreSimulation::waitingText() const {
  std::string waiting;
  for (const Runner &runner : runners) {
    KernelOp op = runner.code->op;
    waiting += waiting.empty() ? "" : "; ";
    waiting += runner.isDone ? "`" + op.getSymName().str() + "` has ended"
                             : waitingText(runner);
  }
  return waiting;
}

Operation *CoreSimulation::waitingAt() const {
  auto first =
      llvm::find_if(runners, [](const Runner &r) { return !r.isDone; });
  return first == runners.end() ? nullptr : first->code->steps[first->at].where;
}

void CoreSimulation::checkEnd() {
  if (!isDone()) {
    fault = Fault{waitingAt(),
                  ("the kernels of core (" + Twine(core.x) + ", " +
                   Twine(core.y) + ") wait for each other: " + waitingText())
                      .str()};
    return;
  }
  for (const Runner &runner : runners) {
    if (runner.dst != Dst::Free) {
      fault = Fault{runner.acquired,
                    "DST is acquired here and never released; wanted "
                    "tile_regs_commit, tile_regs_wait and tile_regs_release"};
      return;
    }
  }
  for (size_t i = 0; i < cbs.size(); ++i) {
    CBOp op = parts.cbs[i];
    std::string place = " on core (" + std::to_string(core.x) + ", " +
                        std::to_string(core.y) + ")";
    if (cbs[i].occupied != 0) {
      fault = Fault{op, nameOf(static_cast<int32_t>(i)) + " is left with " +
                            pagesText(cbs[i].occupied) + " that nobody popped" +
                            place +
                            "; producer and consumer disagree on how many "
                            "there are"};
      return;
    }
    if (cbs[i].reserved != 0) {
      fault = Fault{op, nameOf(static_cast<int32_t>(i)) + " is left with " +
                            pagesText(cbs[i].reserved) +
                            " reserved and never pushed" + place};
      return;
    }
  }
}

} // namespace ttc
