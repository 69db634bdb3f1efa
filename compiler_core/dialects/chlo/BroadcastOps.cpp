// The chlo ops of BroadcastOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::chlo;

namespace {

/// Places `dimensions[i]` of a shape of rank `rank` for every dimension of an
/// operand; aligned at the end, if nothing is said.
FailureOr<SmallVector<int64_t>>
placement(Operation *op, int64_t operandRank, int64_t rank,
          std::optional<ArrayRef<int64_t>> dimensions) {
  SmallVector<int64_t> places;
  if (!dimensions || operandRank == rank) {
    for (int64_t i = 0; i < operandRank; ++i) {
      places.push_back(rank - operandRank + i);
    }
    return places;
  }
  for (int64_t place : *dimensions) {
    if (place < 0 || place >= rank ||
        (!places.empty() && place <= places.back())) {
      return op->emitOpError()
             << "`broadcast_dimensions` is [" << *dimensions
             << "]; expected ascending dimensions in [0, " << rank << ")";
    }
    places.push_back(place);
  }
  if (static_cast<int64_t>(places.size()) != operandRank) {
    return op->emitOpError()
           << "`broadcast_dimensions` has " << places.size()
           << " entries; expected " << operandRank
           << ", one per dimension of the operand of lower rank";
  }
  return places;
}

/// The operands, broadcast to each other, can have the result's shape.
LogicalResult verifyBroadcast(Operation *op, ValueRange operands,
                              std::optional<ArrayRef<int64_t>> dimensions) {
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  int64_t rank = result.getRank();
  for (Value operand : operands) {
    auto type = cast<RankedTensorType>(operand.getType());
    if (type.getRank() > rank) {
      return op->emitOpError()
             << "has an operand of type " << type
             << ", of higher rank than the result, " << result;
    }
    auto places = placement(op, type.getRank(), rank, dimensions);
    if (failed(places)) {
      return failure();
    }
    for (auto [from, place] : llvm::zip(type.getShape(), *places)) {
      int64_t to = result.getDimSize(place);
      if (from != to && from != 1 && !ShapedType::isDynamic(from) &&
          !ShapedType::isDynamic(to)) {
        return op->emitOpError() << "cannot broadcast " << type << " to "
                                 << result << " (dimension " << place << ")";
      }
    }
  }
  return success();
}

} // namespace

#define GET_OP_CLASSES
#include "dialects/chlo/BroadcastOps.cpp.inc"

void ChloDialect::registerBroadcastOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/chlo/BroadcastOps.cpp.inc"
      >();
}

LogicalResult BroadcastSelectOp::verify() {
  return verifyBroadcast(*this, getOperands(), std::nullopt);
}
