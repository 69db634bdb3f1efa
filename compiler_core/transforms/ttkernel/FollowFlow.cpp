// Loops and branches of kernels that are followed.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelFollower.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using ttc::costmodel::PipeKind;
using ttc::costmodel::PipeStep;
using ttc::costmodel::StepList;

namespace ttc {

LogicalResult KernelFollower::block(Block &block, StepList &steps) {
  for (Operation &op : block) {
    if (failed(follow(op, steps))) {
      return failure();
    }
  }
  return success();
}

LogicalResult KernelFollower::follow(Operation &op, StepList &steps) {
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

LogicalResult KernelFollower::refuse(Operation &op, const Twine &why) {
  withCode(op.emitRemark() << "the program has no price: `"
                           << op.getName().getStringRef() << "` " << why,
           "not-priced");
  return failure();
}

void KernelFollower::pass(ValueRange from, ValueRange to) {
  SmallVector<Number> kept;
  for (Value value : from) {
    kept.push_back(numbers.lookup(value));
  }
  for (auto [value, number] : llvm::zip(to, kept)) {
    numbers[value] = number;
  }
}

int16_t KernelFollower::bufferOf(Operation &op, StringRef attribute) const {
  auto symbol = op.getAttrOfType<FlatSymbolRefAttr>(attribute);
  return symbol ? static_cast<int16_t>(parts.cbPlace.lookup(symbol.getValue()))
                : int16_t(-1);
}

FailureOr<int64_t> KernelFollower::known(Operation &op, Value value) {
  Number number = numbers.lookup(value);
  if (!number.isKnown) {
    return refuse(op, "depends on what only the device knows");
  }
  return number.value;
}

std::vector<int64_t> KernelFollower::argumentsOf(KernelOp op,
                                                 const CorePlace &core) {
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

FailureOr<std::vector<PipeStep>> KernelFollower::run() {
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

LogicalResult KernelFollower::forLoop(scf::ForOp loop, StepList &steps) {
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

LogicalResult KernelFollower::ifElse(scf::IfOp branch, StepList &steps) {
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

LogicalResult KernelFollower::whileLoop(scf::WhileOp loop, StepList &steps) {
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

} // namespace ttc
