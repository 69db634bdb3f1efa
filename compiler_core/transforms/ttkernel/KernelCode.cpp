// scf to jumps, arith and ttkernel to steps.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelCode.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
namespace {

std::optional<ArithKind> arithOf(StringRef op) {
  return llvm::StringSwitch<std::optional<ArithKind>>(op)
      .Case("arith.addi", ArithKind::Add)
      .Case("arith.subi", ArithKind::Sub)
      .Case("arith.muli", ArithKind::Mul)
      .Case("arith.divui", ArithKind::DivU)
      .Case("arith.remui", ArithKind::RemU)
      .Case("arith.divsi", ArithKind::DivS)
      .Case("arith.remsi", ArithKind::RemS)
      .Case("arith.andi", ArithKind::And)
      .Case("arith.ori", ArithKind::Or)
      .Case("arith.xori", ArithKind::Xor)
      .Case("arith.shli", ArithKind::Shl)
      .Case("arith.shrui", ArithKind::ShrU)
      .Case("arith.minui", ArithKind::MinU)
      .Case("arith.maxui", ArithKind::MaxU)
      .Case("arith.minsi", ArithKind::MinS)
      .Case("arith.maxsi", ArithKind::MaxS)
      .Default(std::nullopt);
}

ArithKind arithOf(arith::CmpIPredicate predicate) {
  using P = arith::CmpIPredicate;
  constexpr std::pair<P, ArithKind> kinds[] = {
      {P::eq, ArithKind::Eq},   {P::ne, ArithKind::Ne},
      {P::ult, ArithKind::Ult}, {P::ule, ArithKind::Ule},
      {P::ugt, ArithKind::Ugt}, {P::uge, ArithKind::Uge},
      {P::slt, ArithKind::Slt}, {P::sle, ArithKind::Sle},
      {P::sgt, ArithKind::Sgt}, {P::sge, ArithKind::Sge}};
  for (auto [known, kind] : kinds) {
    if (known == predicate) {
      return kind;
    }
  }
  return ArithKind::Eq;
}

/// Steps whose fields are an op's operands in order: a, b, c.
std::optional<StepKind> plainStep(StringRef op) {
  return llvm::StringSwitch<std::optional<StepKind>>(op)
      .Case("cb_reserve_back", StepKind::Reserve)
      .Case("cb_push_back", StepKind::Push)
      .Case("cb_wait_front", StepKind::Wait)
      .Case("cb_pop_front", StepKind::Pop)
      .Case("get_write_ptr", StepKind::WritePointer)
      .Case("get_read_ptr", StepKind::ReadPointer)
      .Case("noc_async_read_barrier", StepKind::ReadBarrier)
      .Cases({"noc_async_write_barrier", "noc_async_writes_flushed"},
             StepKind::WriteBarrier)
      .Case("compute_kernel_hw_startup", StepKind::Startup)
      .Case("tile_regs_acquire", StepKind::Acquire)
      .Case("tile_regs_commit", StepKind::Commit)
      .Case("tile_regs_wait", StepKind::WaitRegisters)
      .Case("tile_regs_release", StepKind::Release)
      .Case("pack_tile", StepKind::Pack)
      .Default(std::nullopt);
}

/// Steps about other cores, whose fields are an op's operands in order: a to e.
std::optional<StepKind> remoteStep(StringRef op) {
  return llvm::StringSwitch<std::optional<StepKind>>(op)
      .Case("get_semaphore", StepKind::SemaphoreAddress)
      .Case("get_noc_addr", StepKind::NocAddress)
      .Case("get_noc_multicast_addr", StepKind::NocRectangle)
      .Case("noc_async_write_multicast", StepKind::Multicast)
      .Case("noc_semaphore_set", StepKind::SemaphoreSet)
      .Case("noc_semaphore_inc", StepKind::SemaphoreIncrement)
      .Case("noc_semaphore_set_multicast", StepKind::SemaphoreMulticast)
      .Case("noc_semaphore_wait", StepKind::SemaphoreWait)
      .Case("noc_semaphore_wait_min", StepKind::SemaphoreWaitMin)
      .Default(std::nullopt);
}

/// Ops that change nothing that is followed here.
bool isSilent(StringRef op) {
  return op == "noc_async_atomic_barrier" || op == "reduce_uninit" ||
         op == "reconfig_data_format" || op == "pack_reconfig_data_format";
}

/// The engine that an init prepares, or that an op needs.
std::string engineOf(Operation &op, StringRef name) {
  if (auto dim = op.getAttrOfType<BcastDimAttr>("dim")) {
    name.consume_back("_init");
    name.consume_back("_bcast");
    name.consume_back("_tiles");
    return (name + "_tiles_bcast " + stringifyBcastDim(dim.getValue())).str();
  }
  if (auto dim = op.getAttrOfType<ReduceDimAttr>("dim")) {
    auto pool = op.getAttrOfType<PoolTypeAttr>("pool");
    return ("reduce_tile " + stringifyPoolType(pool.getValue()) + " " +
            stringifyReduceDim(dim.getValue()))
        .str();
  }
  name.consume_back("_init");
  return name == "matmul"         ? "matmul_tiles"
         : name == "transpose_wh" ? "transpose_wh_tile"
                                  : name.str();
}

class Compiler {
public:
  Compiler(KernelOp kernel, const ProgramParts &parts) : parts(parts) {
    code.op = kernel;
  }

  FailureOr<KernelCode> run() {
    if (failed(block(code.op.getBody().front()))) {
      return failure();
    }
    code.slots = static_cast<uint32_t>(slots.size()) + temporaries;
    return std::move(code);
  }

private:
  uint32_t slot(Value value) {
    auto [found, isNew] = slots.try_emplace(
        value, static_cast<uint32_t>(slots.size()) + temporaries);
    return found->second;
  }

  uint32_t temporary() {
    return static_cast<uint32_t>(slots.size()) + temporaries++;
  }

  Step &add(StepKind kind, Operation &where) {
    Step &step = code.steps.emplace_back();
    step.kind = kind;
    step.where = &where;
    return step;
  }

  uint32_t here() const { return static_cast<uint32_t>(code.steps.size()); }

  void move(uint32_t to, uint32_t from, Operation &where) {
    Step &step = add(StepKind::Move, where);
    step.out = to;
    step.a = from;
  }

  /// All at once: a target may be a source.
  void moveAll(ValueRange to, ValueRange from, Operation &where) {
    SmallVector<uint32_t> kept;
    for (Value value : from) {
      kept.push_back(temporary());
      move(kept.back(), slot(value), where);
    }
    for (auto [target, source] : llvm::zip(to, kept)) {
      move(slot(target), source, where);
    }
  }

  LogicalResult block(Block &block) {
    for (Operation &op : block) {
      if (failed(operation(op))) {
        return failure();
      }
    }
    return success();
  }

  LogicalResult operation(Operation &op) {
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      return forLoop(loop);
    }
    if (auto branch = dyn_cast<scf::IfOp>(op)) {
      return ifElse(branch);
    }
    if (auto loop = dyn_cast<scf::WhileOp>(op)) {
      return whileLoop(loop);
    }
    if (isa<scf::YieldOp, scf::ConditionOp>(op)) {
      return success(); // of those around
    }
    if (isa<TTKernelDialect>(op.getDialect())) {
      return kernelOp(op);
    }
    return number(op);
  }

  LogicalResult forLoop(scf::ForOp loop) {
    uint32_t counter = slot(loop.getInductionVar());
    move(counter, slot(loop.getLowerBound()), *loop);
    moveAll(loop.getRegionIterArgs(), loop.getInitArgs(), *loop);
    uint32_t head = here();
    Step &test = add(StepKind::JumpIf, *loop);
    test.a = counter;
    test.b = slot(loop.getUpperBound());
    if (failed(block(*loop.getBody()))) {
      return failure();
    }
    moveAll(loop.getRegionIterArgs(),
            loop.getBody()->getTerminator()->getOperands(), *loop);
    Step &next = add(StepKind::Arith, *loop);
    next.out = next.a = counter;
    next.b = slot(loop.getStep());
    add(StepKind::Jump, *loop).target = head;
    code.steps[head].target = here();
    moveAll(loop.getResults(), loop.getRegionIterArgs(), *loop);
    return success();
  }

  LogicalResult ifElse(scf::IfOp branch) {
    uint32_t test = here();
    add(StepKind::JumpNot, *branch).a = slot(branch.getCondition());
    for (Region *region : {&branch.getThenRegion(), &branch.getElseRegion()}) {
      if (!region->empty()) {
        if (failed(block(region->front()))) {
          return failure();
        }
        moveAll(branch.getResults(),
                region->front().getTerminator()->getOperands(), *branch);
      }
      if (region == &branch.getThenRegion()) {
        uint32_t leave = here();
        add(StepKind::Jump, *branch);
        code.steps[test].target = here();
        test = leave;
      }
    }
    code.steps[test].target = here();
    return success();
  }

  LogicalResult whileLoop(scf::WhileOp loop) {
    moveAll(loop.getBeforeArguments(), loop.getInits(), *loop);
    uint32_t head = here();
    if (failed(block(*loop.getBeforeBody()))) {
      return failure();
    }
    scf::ConditionOp condition = loop.getConditionOp();
    uint32_t test = here();
    add(StepKind::JumpNot, *loop).a = slot(condition.getCondition());
    moveAll(loop.getAfterArguments(), condition.getArgs(), *loop);
    if (failed(block(*loop.getAfterBody()))) {
      return failure();
    }
    moveAll(loop.getBeforeArguments(), loop.getYieldOp()->getOperands(), *loop);
    add(StepKind::Jump, *loop).target = head;
    code.steps[test].target = here();
    moveAll(loop.getResults(), condition.getArgs(), *loop);
    return success();
  }

  LogicalResult number(Operation &op) {
    StringRef name = op.getName().getStringRef();
    if (auto literal = dyn_cast<arith::ConstantOp>(op)) {
      if (auto value = dyn_cast<IntegerAttr>(literal.getValue())) {
        bool isTruth = value.getType().isInteger(1);
        code.constants.emplace_back(slot(literal),
                                    isTruth ? !value.getValue().isZero()
                                            : value.getValue().getSExtValue());
        return success();
      }
    }
    if (auto comparison = dyn_cast<arith::CmpIOp>(op)) {
      return binary(op, arithOf(comparison.getPredicate()));
    }
    if (auto kind = arithOf(name)) {
      return binary(op, *kind);
    }
    if (isa<arith::SelectOp>(op)) {
      Step &step = add(StepKind::Select, op);
      step.a = slot(op.getOperand(0));
      step.b = slot(op.getOperand(1));
      step.c = slot(op.getOperand(2));
      step.out = slot(op.getResult(0));
      return success();
    }
    if (isa<arith::ExtUIOp, arith::TruncIOp, arith::IndexCastOp,
            arith::IndexCastUIOp>(op)) {
      move(slot(op.getResult(0)), slot(op.getOperand(0)), op);
      return success();
    }
    return op.emitOpError("cannot be followed by the check of the protocol");
  }

  LogicalResult binary(Operation &op, ArithKind kind) {
    Step &step = add(StepKind::Arith, op);
    step.arith = kind;
    step.a = slot(op.getOperand(0));
    step.b = slot(op.getOperand(1));
    step.out = slot(op.getResult(0));
    return success();
  }

  int32_t place(Operation &op, StringRef attribute) const {
    auto symbol = op.getAttrOfType<FlatSymbolRefAttr>(attribute);
    return symbol ? parts.cbPlace.lookup(symbol.getValue()) : -1;
  }

  uint32_t engine(std::string name) {
    auto found = llvm::find(code.engines, name);
    if (found == code.engines.end()) {
      code.engines.push_back(std::move(name));
      return static_cast<uint32_t>(code.engines.size() - 1);
    }
    return static_cast<uint32_t>(found - code.engines.begin());
  }

  LogicalResult kernelOp(Operation &op) {
    StringRef name = op.getName().stripDialect();
    if (auto read = dyn_cast<GetArgValOp>(op)) {
      code.args.emplace_back(slot(read),
                             code.op.findRuntimeArg(read.getName()).first);
      return success();
    }
    if (auto read = dyn_cast<GetCompileTimeArgValOp>(op)) {
      code.args.emplace_back(slot(read),
                             code.op.findCompileArg(read.getName()).first);
      return success();
    }
    if (isa<TensorAccessorOp>(op) || isSilent(name)) {
      return success();
    }
    code.usesSemaphores |= name.starts_with("noc_semaphore");
    if (auto kind = remoteStep(name)) {
      code.usesOtherCores = true;
      return parts.followsCores ? remote(op, *kind) : opaque(op);
    }
    if (auto kind = plainStep(name)) {
      Step &step = add(*kind, op);
      step.cb = place(op, "cb");
      step.a = op.getNumOperands() > 0 ? slot(op.getOperand(0)) : noSlot;
      step.out = op.getNumResults() > 0 ? slot(op.getResult(0)) : noSlot;
      return success();
    }
    return name.starts_with("noc_") ? transfer(op) : compute(op, name);
  }

  LogicalResult remote(Operation &op, StepKind kind) {
    Step &step = add(kind, op);
    uint32_t *fields[] = {&step.a, &step.b, &step.c, &step.d, &step.e};
    for (auto [field, operand] : llvm::zip(fields, op.getOperands())) {
      *field = slot(operand);
    }
    step.out = op.getNumResults() > 0 ? slot(op.getResult(0)) : noSlot;
    if (auto read = dyn_cast<GetSemaphoreOp>(op)) {
      step.semaphore = parts.semaphorePlace.lookup(read.getSemaphore());
    }
    return success();
  }

  LogicalResult opaque(Operation &op) {
    if (isa<NocAsyncWriteMulticastOp>(op)) {
      add(StepKind::WriteBytes, op).a = slot(op.getOperand(0));
    }
    for (Value result : op.getResults()) {
      add(StepKind::Unknown, op).out = slot(result);
    }
    return success();
  }

  LogicalResult transfer(Operation &op) {
    if (isa<NocAsyncReadTileOp, NocAsyncWriteTileOp>(op)) {
      Step &step = add(isa<NocAsyncReadTileOp>(op) ? StepKind::ReadTile
                                                   : StepKind::WriteTile,
                       op);
      step.a = slot(op.getOperand(0));
      step.b = slot(op.getOperand(2));
      auto accessor = op.getOperand(1).getDefiningOp<TensorAccessorOp>();
      step.buffer =
          accessor ? parts.bufferPlace.lookup(accessor.getBuffer()) : -1;
      return success();
    }
    if (auto read = dyn_cast<NocAsyncReadOp>(op)) {
      add(StepKind::ReadBytes, op).a = slot(read.getL1Address());
      return success();
    }
    if (auto write = dyn_cast<NocAsyncWriteOp>(op)) {
      Step &step = add(StepKind::WriteBytes, op);
      step.a = slot(write.getL1Address());
      step.b = slot(write.getTarget());
      step.c = slot(write.getSize());
      return success();
    }
    return op.emitOpError("cannot be followed by the check of the protocol");
  }

  LogicalResult compute(Operation &op, StringRef name) {
    bool readsCBs = op.hasAttr("in0") || op.hasAttr("in") || op.hasAttr("cb");
    if (name.ends_with("_init")) {
      Step &step = add(readsCBs ? StepKind::Init : StepKind::SfpuInit, op);
      step.engine = engine(engineOf(op, name));
      return success();
    }
    if (!readsCBs) { // the vector engine
      Step &step = add(StepKind::Sfpu, op);
      bool isScalar = op.hasAttr("value") && name != "fill_tile";
      step.engine = engine(isScalar ? "binop_with_scalar_tile" : name.str());
      step.a = slot(op.getOperand(0));
      step.b = op.getNumOperands() > 1 ? slot(op.getOperand(1)) : noSlot;
      step.c = op.getNumOperands() > 2 ? slot(op.getOperand(2)) : step.a;
      if (isa<CopyDestValuesOp>(op)) {
        step.c = std::exchange(step.b, noSlot);
      }
      return success();
    }
    Step &step = add(StepKind::ReadPages, op);
    step.engine = engine(engineOf(op, name));
    bool isBinary = op.hasAttr("in1") || op.hasAttr("scaler");
    step.cb = place(op, op.hasAttr("in0")  ? "in0"
                        : op.hasAttr("in") ? "in"
                                           : "cb");
    step.cb2 = isBinary ? place(op, op.hasAttr("in1") ? "in1" : "scaler") : -1;
    step.a = slot(op.getOperand(0));
    step.b = isBinary ? slot(op.getOperand(1)) : noSlot;
    step.c = slot(op.getOperand(isBinary ? 2 : 1));
    return success();
  }

  const ProgramParts &parts;
  KernelCode code;
  DenseMap<Value, uint32_t> slots;
  uint32_t temporaries = 0;
};

} // namespace

std::optional<ArithKind> arithKindOf(Operation &op) {
  if (auto comparison = dyn_cast<arith::CmpIOp>(op)) {
    return arithOf(comparison.getPredicate());
  }
  return arithOf(op.getName().getStringRef());
}

FailureOr<KernelCode> compileKernel(KernelOp kernel,
                                    const ProgramParts &parts) {
  return Compiler(kernel, parts).run();
}

} // namespace ttc
