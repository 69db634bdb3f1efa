// Verifiers of ops that move values in and out of the program; constraint tags
// are those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/TransferOps.h"

#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/TransferOps.cpp.inc"

void StablehloDialect::registerTransferOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/TransferOps.cpp.inc"
      >();
}

namespace {

/// Tensors, then a token. Tags are those of the three constraints.
LogicalResult verifyReceived(Operation *op, ArrayRef<StringRef> tags) {
  TypeRange types = op->getResultTypes();
  if (types.empty()) {
    return op->emitOpError()
           << "has no results; expected 1 or more" << constraint(tags[0]);
  }
  for (Type type : types.drop_back()) {
    if (!isa<RankedTensorType>(type)) {
      return op->emitOpError()
             << "has a result of type " << type
             << " before the last; expected a tensor" << constraint(tags[1]);
    }
  }
  if (!isa<TokenType>(types.back())) {
    return op->emitOpError()
           << "has a last result of type " << types.back()
           << "; expected !stablehlo.token" << constraint(tags[2]);
  }
  return success();
}

/// The channel's type: 1 between devices, else `host`.
LogicalResult verifyChannelType(Operation *op, ChannelHandleAttr channel,
                                bool isHost, int64_t host) {
  int64_t wanted = isHost ? host : 1;
  if (channel.getType() == wanted) {
    return success();
  }
  return op->emitOpError() << "`channel_handle` has type " << channel.getType()
                           << "; expected " << wanted << " where "
                           << "`is_host_transfer` is "
                           << (isHost ? "true" : "false") << ""
                           << constraint("C1");
}

LogicalResult verifyPairs(Operation *op,
                          std::optional<DenseIntElementsAttr> pairs) {
  return pairs ? verifyDevicePairs(op, *pairs, {"", "", "", ""}) : success();
}

} // namespace

LogicalResult InfeedOp::verify() {
  return verifyReceived(*this, {"C1", "C2", "C3"});
}

LogicalResult SendOp::verify() {
  constexpr int64_t deviceToHost = 2;
  return failed(verifyChannelType(*this, getChannelHandle(),
                                  getIsHostTransfer(), deviceToHost))
             ? failure()
             : verifyPairs(*this, getSourceTargetPairs());
}

LogicalResult RecvOp::verify() {
  constexpr int64_t hostToDevice = 3;
  return failed(verifyChannelType(*this, getChannelHandle(),
                                  getIsHostTransfer(), hostToDevice)) ||
                 failed(verifyReceived(*this, {"C2", "C3", "C4"}))
             ? failure()
             : verifyPairs(*this, getSourceTargetPairs());
}

LogicalResult AsyncStartOp::verify() {
  auto future = cast<FutureType>(getResult().getType());
  return verifyRegion(*this, "body", getBody(), getOperandTypes(),
                      future.getTypes());
}

LogicalResult AsyncDoneOp::verify() {
  auto future = cast<FutureType>(getOperand().getType());
  if (TypeRange(future.getTypes()) != getResultTypes()) {
    return emitOpError() << "has results (" << getResultTypes()
                         << "); expected those of the future, ("
                         << TypeRange(future.getTypes()) << ")";
  }
  return success();
}
