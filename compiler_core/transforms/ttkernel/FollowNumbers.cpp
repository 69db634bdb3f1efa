// Numbers and addresses of kernels that are followed.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttkernel/KernelFollower.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
using ttc::costmodel::PipeKind;
using ttc::costmodel::PipeStep;
using ttc::costmodel::StepList;

namespace ttc {

LogicalResult KernelFollower::number(Operation &op) {
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

int64_t KernelFollower::valueOf(ArgAttr arg) const {
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

LogicalResult KernelFollower::argument(Operation &op) {
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
void KernelFollower::address(Operation &op) {
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

} // namespace ttc
