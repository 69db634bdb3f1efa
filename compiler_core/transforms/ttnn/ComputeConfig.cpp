// ttnn-compute-config: precision of kernels from the options.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "transforms/Passes.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {
#define GEN_PASS_DEF_TTNNCOMPUTECONFIG
#include "transforms/Passes.h.inc"

namespace {

/// Empty is the pass's default, so that a driver can hand its own options on.
StringRef orDefault(StringRef text, StringRef otherwise) {
  return text.empty() ? otherwise : text;
}

BoolAttr toFlag(MLIRContext *context, StringRef text) {
  return text.empty() ? BoolAttr() : BoolAttr::get(context, text == "true");
}

class TTNNComputeConfig
    : public impl::TTNNComputeConfigBase<TTNNComputeConfig> {
  using Base::Base;

  void runOnOperation() override {
    MLIRContext *context = &getContext();
    // Who leaves the fidelity to the library leaves the accumulator to it too.
    StringRef fp32Default =
        StringRef(mathFidelity.getValue()) == "ttnn_default" ? "" : "true";
    auto config = DeviceComputeKernelConfigAttr::get(
        context,
        symbolizeMathFidelity(orDefault(mathFidelity.getValue(), "hifi4")),
        toFlag(context, mathApproxMode.getValue()),
        toFlag(context, orDefault(fp32DestAccEn.getValue(), fp32Default)),
        toFlag(context, packerL1Acc.getValue()),
        toFlag(context, dstFullSyncEn.getValue()));
    bool saysNothing = !config.getMathFidelity() &&
                       !config.getMathApproxMode() &&
                       !config.getFp32DestAccEn() && !config.getPackerL1Acc() &&
                       !config.getDstFullSyncEn();
    if (saysNothing) {
      return;
    }
    getOperation().walk([&](Operation *op) {
      if (llvm::is_contained(op->getName().getAttributeNames(),
                             "compute_config")) {
        op->setAttr("compute_config", config);
      }
    });
  }
};

} // namespace
} // namespace ttc
