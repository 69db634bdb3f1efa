// Follows what depends on a loop's counter.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/UniformLoops.h"

#include "dialects/ttkernel/TTKernelOps.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
namespace {

bool isKernelOp(Operation &op) { return isa<TTKernelDialect>(op.getDialect()); }

/// Values that differ from turn to turn.
class Dependence {
public:
  explicit Dependence(scf::ForOp loop) {
    for (BlockArgument argument : loop.getBody()->getArguments()) {
      values.insert(argument);
    }
    // What loops carry inside comes around: until nothing is new.
    size_t before = 0;
    do {
      before = values.size();
      for (Operation &op : *loop.getBody()) {
        follow(op);
      }
    } while (values.size() != before);
  }

  bool touches(Operation &op) const {
    for (OpOperand &operand : op.getOpOperands()) {
      if (decides(op, operand.getOperandNumber()) &&
          values.contains(operand.get())) {
        return true;
      }
    }
    for (Region &region : op.getRegions()) {
      for (Operation &inner : region.getOps()) {
        if (touches(inner)) {
          return true;
        }
      }
    }
    return false;
  }

private:
  bool has(ValueRange range) const {
    return llvm::any_of(range, [&](Value v) { return values.contains(v); });
  }

  void pass(ValueRange from, ValueRange to) {
    for (auto [source, target] : llvm::zip(from, to)) {
      if (values.contains(source)) {
        values.insert(target);
      }
    }
  }

  void follow(Operation &op) {
    for (Region &region : op.getRegions()) {
      for (Operation &inner : region.getOps()) {
        follow(inner);
      }
    }
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      if (values.contains(loop.getLowerBound())) {
        values.insert(loop.getInductionVar());
      }
      pass(loop.getInitArgs(), loop.getRegionIterArgs());
      pass(loop.getBody()->getTerminator()->getOperands(),
           loop.getRegionIterArgs());
      pass(loop.getRegionIterArgs(), loop.getResults());
      return;
    }
    if (auto address = dyn_cast<GetNocAddrOp>(op)) {
      // Where on a core an address is decides nothing.
      if (has({address.getX(), address.getY()})) {
        values.insert(address);
      }
      return;
    }
    if (auto address = dyn_cast<GetNocMulticastAddrOp>(op)) {
      if (has(ValueRange(op.getOperands()).drop_back())) {
        values.insert(address);
      }
      return;
    }
    bool depends = has(op.getOperands());
    for (Region &region : op.getRegions()) {
      for (Block &block : region) {
        depends = depends || has(block.getTerminator()->getOperands());
        if (isa<scf::WhileOp>(op) && depends) {
          values.insert_range(block.getArguments());
        }
      }
    }
    if (depends) {
      values.insert_range(op.getResults());
    }
  }

  llvm::DenseSet<Value> values;
};

} // namespace

bool decides(Operation &op, unsigned number) {
  if (isa<scf::ForOp>(op)) {
    return number < 3; // the bounds and the step
  }
  if (isa<scf::IfOp, scf::WhileOp, scf::ConditionOp>(op)) {
    return true;
  }
  if (!isKernelOp(op)) {
    return false;
  }
  if (isa<NocAsyncReadOp>(op)) {
    return number != 1; // to where in L1
  }
  if (isa<NocAsyncWriteOp, NocAsyncWriteMulticastOp>(op)) {
    return number != 0; // from where in L1
  }
  StringRef name = op.getName().stripDialect();
  return name.starts_with("cb_") || name.starts_with("noc_semaphore_");
}

bool UniformLoops::isUniform(scf::ForOp loop) {
  auto [found, isNew] = known.try_emplace(loop, false);
  if (isNew) {
    Dependence dependence(loop);
    bool touches = llvm::any_of(
        *loop.getBody(), [&](Operation &op) { return dependence.touches(op); });
    known[loop] = !touches;
    return !touches;
  }
  return found->second;
}

} // namespace ttc
