// ttkernel to steps: an interpreter of scf and arith that writes down what
// takes time.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelPipeline.h"

#include "dialects/Diagnostics.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "transforms/ttkernel/CoreSimulation.h"
#include "transforms/ttkernel/UniformLoops.h"
#include "llvm/ADT/StringSwitch.h"
#include <map>

using namespace mlir;
using namespace mlir::tt::ttkernel;
using ttc::costmodel::PipeKind;
using ttc::costmodel::PipeStep;
using ttc::costmodel::StepList;

namespace ttc {
namespace {

/// Ops that are followed at most, over all kernels and cores.
constexpr int64_t mostOps = 5'000'000;

/// A number of the kernel; an address knows what it belongs to.
struct Number {
  int64_t value = 0;
  bool isKnown = true;
  int16_t semaphore = -1;
  int16_t target = -1; ///< a NoC address: place in PipeProgram::targets
};

std::optional<PipeKind> kindOf(StringRef op) {
  return llvm::StringSwitch<std::optional<PipeKind>>(op)
      .Case("cb_reserve_back", PipeKind::Reserve)
      .Case("cb_push_back", PipeKind::Push)
      .Case("cb_wait_front", PipeKind::Wait)
      .Case("cb_pop_front", PipeKind::Pop)
      .Case("noc_async_read_barrier", PipeKind::ReadBarrier)
      .Case("noc_async_write_barrier", PipeKind::WriteBarrier)
      .Case("noc_async_atomic_barrier", PipeKind::WritesFlushed)
      .Case("noc_async_writes_flushed", PipeKind::WritesFlushed)
      .Case("noc_semaphore_wait", PipeKind::SemaphoreWait)
      .Case("noc_semaphore_wait_min", PipeKind::SemaphoreWaitMin)
      .Case("noc_semaphore_set", PipeKind::SemaphoreSet)
      .Case("tile_regs_acquire", PipeKind::Acquire)
      .Case("tile_regs_commit", PipeKind::Commit)
      .Case("tile_regs_wait", PipeKind::WaitRegisters)
      .Case("tile_regs_release", PipeKind::Release)
      .Default(std::nullopt);
}

/// Preparations, whose few clocks no profile has a figure for.
bool takesNoTime(StringRef op) {
  return op.ends_with("_init") || op == "compute_kernel_hw_startup" ||
         op == "reduce_uninit" || op.contains("reconfig_data_format") ||
         op == "tensor_accessor" || op == "get_write_ptr" ||
         op == "get_read_ptr";
}

/// One kernel on one core.
class Follower {
public:
  Follower(costmodel::PipeProgram &pipeline, const ProgramParts &parts,
           ArrayRef<SemaphoreOp> semaphores, UniformLoops &uniform,
           int64_t &budget)
      : pipeline(pipeline), parts(parts), semaphores(semaphores),
        uniform(uniform), budget(budget) {}

  /// The next `run` is of `kernel` on `place`; the numbers that it is given.
  std::vector<int64_t> argumentsOf(KernelOp kernel, const CorePlace &place);
  FailureOr<std::vector<PipeStep>> run();

private:
  LogicalResult block(Block &block, StepList &steps) {
    for (Operation &op : block) {
      if (failed(follow(op, steps))) {
        return failure();
      }
    }
    return success();
  }

  LogicalResult follow(Operation &op, StepList &steps) {
    if (--budget < 0) {
      return refuse(op, "is one of more than " + Twine(mostOps) +
                            " ops that would have to be followed");
    }
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      return forLoop(loop, steps);
    }
    if (auto branch = dyn_cast<scf::IfOp>(op)) {
      return ifElse(branch, steps);
    }
    if (auto loop = dyn_cast<scf::WhileOp>(op)) {
      return whileLoop(loop, steps);
    }
    if (isa<scf::YieldOp, scf::ConditionOp>(op)) {
      return success();
    }
    return isa<TTKernelDialect>(op.getDialect()) ? kernelOp(op, steps)
                                                 : number(op);
  }

  LogicalResult refuse(Operation &op, const Twine &why) {
    withCode(op.emitRemark() << "the program has no price: `"
                             << op.getName().getStringRef() << "` " << why,
             "not-priced");
    return failure();
  }

  void pass(ValueRange from, ValueRange to) {
    SmallVector<Number> kept;
    for (Value value : from) {
      kept.push_back(numbers.lookup(value));
    }
    for (auto [value, number] : llvm::zip(to, kept)) {
      numbers[value] = number;
    }
  }

  LogicalResult forLoop(scf::ForOp loop, StepList &steps);
  LogicalResult ifElse(scf::IfOp branch, StepList &steps);
  LogicalResult whileLoop(scf::WhileOp loop, StepList &steps);
  LogicalResult number(Operation &op);
  LogicalResult kernelOp(Operation &op, StepList &steps);
  LogicalResult transfer(Operation &op, StepList &steps);
  LogicalResult semaphore(Operation &op, PipeStep step, StepList &steps);
  LogicalResult engine(Operation &op, StepList &steps);
  int64_t valueOf(ArgAttr arg) const;
  LogicalResult argument(Operation &op);
  void address(Operation &op);

  int16_t bufferOf(Operation &op, StringRef attribute) const {
    auto symbol = op.getAttrOfType<FlatSymbolRefAttr>(attribute);
    return symbol
               ? static_cast<int16_t>(parts.cbPlace.lookup(symbol.getValue()))
               : int16_t(-1);
  }
  /// A number that decides. Fails if only the device knows it.
  FailureOr<int64_t> known(Operation &op, Value value) {
    Number number = numbers.lookup(value);
    if (!number.isKnown) {
      return refuse(op, "depends on what only the device knows");
    }
    return number.value;
  }

  costmodel::PipeProgram &pipeline;
  const ProgramParts &parts;
  ArrayRef<SemaphoreOp> semaphores;
  UniformLoops &uniform;
  int64_t &budget;
  KernelOp kernel;
  CorePlace place;
  size_t placeAmongCores = 0;
  DenseMap<Value, Number> numbers;
};

std::vector<int64_t> Follower::argumentsOf(KernelOp op, const CorePlace &core) {
  kernel = op;
  place = core;
  auto cores = op.getCores();
  placeAmongCores =
      llvm::find(cores, std::pair(core.x, core.y)) - cores.begin();
  std::vector<int64_t> values;
  for (ArrayAttr list : {op.getCompileArgs(), op.getRuntimeArgs()}) {
    for (auto arg : list.getAsRange<ArgAttr>()) {
      values.push_back(valueOf(arg));
    }
  }
  return values;
}

FailureOr<std::vector<PipeStep>> Follower::run() {
  numbers.clear();
  StepList steps;
  if (failed(block(kernel.getBody().front(), steps))) {
    return failure();
  }
  return steps.take();
}

//===----------------------------------------------------------------------===//
// Control and numbers
//===----------------------------------------------------------------------===//

LogicalResult Follower::forLoop(scf::ForOp loop, StepList &steps) {
  FailureOr<int64_t> first = known(*loop, loop.getLowerBound());
  FailureOr<int64_t> end = known(*loop, loop.getUpperBound());
  FailureOr<int64_t> by = known(*loop, loop.getStep());
  if (failed(first) || failed(end) || failed(by)) {
    return failure();
  }
  auto from = static_cast<int32_t>(*first), to = static_cast<int32_t>(*end);
  auto step = static_cast<int32_t>(*by);
  if (step <= 0) {
    return refuse(*loop, "has no step forward");
  }
  int64_t trips = to > from ? (int64_t(to) - from + step - 1) / step : 0;
  pass(loop.getInitArgs(), loop.getRegionIterArgs());
  bool isUniform = uniform.isUniform(loop);
  for (int64_t turn = 0; turn < trips; ++turn) {
    numbers[loop.getInductionVar()] = {from + turn * step};
    StepList body;
    if (failed(block(*loop.getBody(), body))) {
      return failure();
    }
    steps.addLoop(isUniform ? trips : 1, body.take());
    pass(loop.getBody()->getTerminator()->getOperands(),
         loop.getRegionIterArgs());
    if (isUniform) {
      // What was carried is only known behind the first turn.
      for (Value carried : loop.getRegionIterArgs()) {
        numbers[carried].isKnown = numbers[carried].isKnown && trips == 1;
      }
      break;
    }
  }
  pass(loop.getRegionIterArgs(), loop.getResults());
  return success();
}

LogicalResult Follower::ifElse(scf::IfOp branch, StepList &steps) {
  FailureOr<int64_t> condition = known(*branch, branch.getCondition());
  if (failed(condition)) {
    return failure();
  }
  Region &taken = *condition ? branch.getThenRegion() : branch.getElseRegion();
  if (taken.empty()) {
    return success();
  }
  if (failed(block(taken.front(), steps))) {
    return failure();
  }
  pass(taken.front().getTerminator()->getOperands(), branch.getResults());
  return success();
}

LogicalResult Follower::whileLoop(scf::WhileOp loop, StepList &steps) {
  pass(loop.getInits(), loop.getBeforeArguments());
  while (true) {
    StepList body;
    if (failed(block(*loop.getBeforeBody(), body))) {
      return failure();
    }
    scf::ConditionOp condition = loop.getConditionOp();
    FailureOr<int64_t> goesOn = known(*loop, condition.getCondition());
    if (failed(goesOn)) {
      return failure();
    }
    pass(condition.getArgs(), loop.getAfterArguments());
    if (*goesOn && failed(block(*loop.getAfterBody(), body))) {
      return failure();
    }
    steps.addLoop(1, body.take());
    if (!*goesOn) {
      pass(loop.getAfterArguments(), loop.getResults());
      return success();
    }
    pass(loop.getYieldOp()->getOperands(), loop.getBeforeArguments());
  }
}

LogicalResult Follower::number(Operation &op) {
  Number &out = numbers[op.getResult(0)];
  if (auto literal = dyn_cast<arith::ConstantOp>(op)) {
    auto value = dyn_cast<IntegerAttr>(literal.getValue());
    bool isTruth = value && value.getType().isInteger(1);
    out = {!value    ? 0
           : isTruth ? int64_t(!value.getValue().isZero())
                     : value.getValue().getSExtValue(),
           bool(value)};
    return success();
  }
  Number a = numbers.lookup(op.getOperand(0));
  if (isa<arith::ExtUIOp, arith::TruncIOp, arith::IndexCastOp,
          arith::IndexCastUIOp>(op)) {
    numbers[op.getResult(0)] = a;
    return success();
  }
  Number b = numbers.lookup(op.getOperand(1));
  if (isa<arith::SelectOp>(op)) {
    Number other = numbers.lookup(op.getOperand(2));
    numbers[op.getResult(0)] = a.value ? b : other;
    numbers[op.getResult(0)].isKnown &= a.isKnown;
    return success();
  }
  auto kind = arithKindOf(op);
  if (!kind) {
    return refuse(op, "cannot be followed");
  }
  numbers[op.getResult(0)] = {
      computeArith(*kind, a.value, b.value), a.isKnown && b.isKnown,
      std::max(a.semaphore, b.semaphore), std::max(a.target, b.target)};
  return success();
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

int64_t Follower::valueOf(ArgAttr arg) const {
  ArrayRef<int64_t> values = arg.getValues();
  switch (arg.getKind()) {
  case ArgKind::WorkStart:
    return place.workStart;
  case ArgKind::WorkCount:
    return place.workCount;
  default: // NoC coordinates count as the logical ones that they stand for
    return values.empty()
               ? 0
               : values[std::min(placeAmongCores, values.size() - 1)];
  }
}

LogicalResult Follower::argument(Operation &op) {
  auto runtime = dyn_cast<GetArgValOp>(op);
  ArgAttr arg =
      runtime
          ? kernel.findRuntimeArg(runtime.getName()).first
          : kernel.findCompileArg(cast<GetCompileTimeArgValOp>(op).getName())
                .first;
  numbers[op.getResult(0)] = {valueOf(arg),
                              arg.getKind() != ArgKind::BufferAddress};
  return success();
}

/// The cores that a NoC address means.
void Follower::address(Operation &op) {
  SmallVector<Number> at;
  for (Value operand : op.getOperands()) {
    at.push_back(numbers.lookup(operand));
  }
  size_t corners = at.size() - 1;
  Number out;
  out.semaphore = at.back().semaphore;
  out.isKnown = llvm::all_of(ArrayRef(at).take_front(corners),
                             [](const Number &n) { return n.isKnown; });
  bool isMany = corners == 4;
  auto [x0, x1] = std::minmax(at[0].value, at[isMany ? 2 : 0].value);
  auto [y0, y1] = std::minmax(at[1].value, at[isMany ? 3 : 1].value);
  std::vector<uint32_t> cores;
  for (auto [number, core] : llvm::enumerate(pipeline.cores)) {
    bool isHere = core.x == place.x && core.y == place.y;
    if (core.x >= x0 && core.x <= x1 && core.y >= y0 && core.y <= y1 &&
        !(isMany && isHere)) {
      cores.push_back(static_cast<uint32_t>(number));
    }
  }
  auto found = llvm::find(pipeline.targets, cores);
  out.target = static_cast<int16_t>(found - pipeline.targets.begin());
  if (found == pipeline.targets.end()) {
    pipeline.targets.push_back(std::move(cores));
  }
  numbers[op.getResult(0)] = out;
}

LogicalResult Follower::kernelOp(Operation &op, StepList &steps) {
  StringRef name = op.getName().stripDialect();
  if (isa<GetArgValOp, GetCompileTimeArgValOp>(op)) {
    return argument(op);
  }
  if (auto get = dyn_cast<GetSemaphoreOp>(op)) {
    Number &out = numbers[op.getResult(0)];
    for (auto [place, semaphore] : llvm::enumerate(semaphores)) {
      SemaphoreOp declared = semaphore;
      if (declared.getSymName() == get.getSemaphore()) {
        out.semaphore = static_cast<int16_t>(place);
      }
    }
    return success();
  }
  if (isa<GetNocAddrOp, GetNocMulticastAddrOp>(op)) {
    address(op);
    return success();
  }
  if (takesNoTime(name)) {
    for (Value result : op.getResults()) {
      numbers[result] = {0, false};
    }
    return success();
  }
  PipeStep step;
  if (auto kind = kindOf(name)) {
    step.kind = *kind;
    if (name.starts_with("noc_semaphore_")) {
      return semaphore(op, step, steps);
    }
    if (name.starts_with("cb_")) {
      FailureOr<int64_t> pages = known(op, op.getOperand(0));
      if (failed(pages)) {
        return failure();
      }
      step.cb = bufferOf(op, "cb");
      step.count = static_cast<uint32_t>(*pages);
    }
    steps.add(step);
    return success();
  }
  if (isa<NocSemaphoreIncOp, NocSemaphoreSetMulticastOp>(op)) {
    step.kind = isa<NocSemaphoreIncOp>(op) ? PipeKind::SemaphoreInc
                                           : PipeKind::SemaphoreMulticast;
    return semaphore(op, step, steps);
  }
  return name.starts_with("noc_") ? transfer(op, steps) : engine(op, steps);
}

LogicalResult Follower::semaphore(Operation &op, PipeStep step,
                                  StepList &steps) {
  Number first = numbers.lookup(op.getOperand(0));
  Number second = numbers.lookup(op.getOperand(1));
  Number there = first;
  if (step.kind == PipeKind::SemaphoreMulticast) {
    step.cb = first.semaphore; // of which the value is sent
    there = second;
  } else {
    FailureOr<int64_t> value = known(op, op.getOperand(1));
    if (failed(value)) {
      return failure();
    }
    step.count = static_cast<uint32_t>(*value);
  }
  step.semaphore = there.semaphore;
  step.target = there.target;
  bool isRemote = step.kind == PipeKind::SemaphoreMulticast ||
                  step.kind == PipeKind::SemaphoreInc;
  if (step.semaphore < 0 || (isRemote && (step.target < 0 || !there.isKnown))) {
    return refuse(op, "is of a semaphore or a core that only the device knows");
  }
  steps.add(step);
  return success();
}

LogicalResult Follower::transfer(Operation &op, StepList &steps) {
  PipeStep step;
  if (isa<NocAsyncReadTileOp, NocAsyncWriteTileOp>(op)) {
    step.kind = isa<NocAsyncReadTileOp>(op) ? PipeKind::Read : PipeKind::Write;
    auto accessor = op.getOperand(1).getDefiningOp<TensorAccessorOp>();
    if (!accessor) {
      return refuse(op, "is of a buffer that only the device knows");
    }
    BufferOp buffer =
        parts.buffers[parts.bufferPlace.lookup(accessor.getBuffer())];
    step.count = tileBytes(buffer.getDataFormat());
    step.memory = buffer.getMemory() == Memory::Dram ? costmodel::Buffer::Dram
                                                     : costmodel::Buffer::L1;
    steps.add(step);
    return success();
  }
  step.kind = isa<NocAsyncReadOp>(op)             ? PipeKind::Read
              : isa<NocAsyncWriteMulticastOp>(op) ? PipeKind::Multicast
                                                  : PipeKind::Write;
  if (!isa<NocAsyncReadOp, NocAsyncWriteOp, NocAsyncWriteMulticastOp>(op)) {
    return refuse(op, "has none");
  }
  FailureOr<int64_t> bytes = known(op, op.getOperand(2));
  if (failed(bytes)) {
    return failure();
  }
  Number there = numbers.lookup(op.getOperand(isa<NocAsyncReadOp>(op) ? 0 : 1));
  step.count = static_cast<uint32_t>(*bytes);
  step.memory = costmodel::Buffer::L1;
  step.target = there.isKnown ? there.target : int16_t(-1);
  steps.add(step);
  return success();
}

LogicalResult Follower::engine(Operation &op, StepList &steps) {
  StringRef name = op.getName().stripDialect();
  PipeStep step;
  if (isa<PackTileOp>(op)) {
    step.kind = PipeKind::Pack;
    step.cb = bufferOf(op, "cb");
    steps.add(step);
    return success();
  }
  step.function = costmodel::placeOfName(pipeline.functions, name.str());
  step.cb =
      std::max({bufferOf(op, "in0"), bufferOf(op, "in"), bufferOf(op, "cb")});
  step.cb2 = std::max(bufferOf(op, "in1"), bufferOf(op, "scaler"));
  step.kind = step.cb >= 0 ? PipeKind::Tiles : PipeKind::Vector;
  steps.add(step);
  return success();
}

costmodel::Fidelity fidelityOf(KernelOp kernel) {
  using costmodel::Fidelity;
  return llvm::StringSwitch<Fidelity>(
             kernel.getMathFidelity().value_or("HiFi4"))
      .Case("LoFi", Fidelity::LoFi)
      .Case("HiFi2", Fidelity::HiFi2)
      .Case("HiFi3", Fidelity::HiFi3)
      .Default(Fidelity::HiFi4);
}

/// Buffers, semaphores and cores.
costmodel::PipeProgram frameOf(ProgramOp program, const ProgramParts &parts,
                               ArrayRef<SemaphoreOp> semaphores) {
  costmodel::PipeProgram pipeline;
  pipeline.name = program.getSymName().str();
  for (CBOp cb : parts.cbs) {
    pipeline.buffers.push_back({cb.getSymName().str(),
                                static_cast<uint32_t>(cb.getPages()),
                                static_cast<uint32_t>(cb.getPageSize())});
  }
  for (SemaphoreOp semaphore : semaphores) {
    pipeline.semaphores.push_back(
        {semaphore.getSymName().str(),
         static_cast<uint64_t>(semaphore.getInitial())});
  }
  for (auto [x, y] : program.getCores()) {
    pipeline.cores.push_back({x, y});
  }
  return pipeline;
}

} // namespace

FailureOr<costmodel::PipeProgram> pipelineOf(ProgramOp program) {
  ProgramParts parts(program);
  auto semaphores = llvm::to_vector(program.getOps<SemaphoreOp>());
  costmodel::PipeProgram pipeline = frameOf(program, parts, semaphores);
  UniformLoops uniform;
  int64_t budget = mostOps;
  auto cores = program.getCores();
  SmallVector<int64_t> shares = program.getShares();
  Follower follower(pipeline, parts, semaphores, uniform, budget);
  for (auto kernel : program.getOps<KernelOp>()) {
    int64_t start = 0;
    // A compute kernel reaches no other core: the same numbers, the same steps.
    std::map<std::vector<int64_t>, uint32_t> known;
    for (auto [number, core] : llvm::enumerate(cores)) {
      CorePlace place{core.first, core.second, start, shares[number]};
      start += shares[number];
      if (!llvm::is_contained(kernel.getCores(), core)) {
        continue;
      }
      auto [same, isNew] =
          known.try_emplace(follower.argumentsOf(kernel, place), 0);
      if (isNew || kernel.getRole() != Role::Compute) {
        auto code = follower.run();
        if (failed(code)) {
          return failure();
        }
        same->second = placeOfCode(pipeline, *std::move(code));
      }
      costmodel::PipeTrack track;
      track.core = static_cast<uint32_t>(number);
      track.role = static_cast<costmodel::PipeRole>(kernel.getRole());
      track.kernel = kernel.getSymName().str();
      track.code = same->second;
      track.fidelity = fidelityOf(kernel);
      track.fullSync = kernel.getDstFullSyncEn().value_or(false);
      pipeline.tracks.push_back(std::move(track));
    }
  }
  return pipeline;
}

} // namespace ttc
