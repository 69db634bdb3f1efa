// ttnn-to-ttkernel: the public function's ops become programs.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "transforms/Passes.h"
#include "transforms/kernels/RowProgram.h"
#include "transforms/kernels/TileProgram.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNTOTTKERNEL
#include "transforms/Passes.h.inc"

namespace {

class TTNNToTTKernel : public impl::TTNNToTTKernelBase<TTNNToTTKernel> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    auto functions = llvm::to_vector(module.getOps<func::FuncOp>());
    OpBuilder builder(module.getBody(), module.getBody()->end());
    for (func::FuncOp function : functions) {
      if (function.isPublic() && failed(lower(function, builder))) {
        return signalPassFailure();
      }
    }
    for (func::FuncOp function : functions) {
      function.erase();
    }
  }

  LogicalResult lower(func::FuncOp function, OpBuilder &builder) {
    kernels::Resources resources{gridX, gridY, maxCores, l1Bytes};
    auto graphs = kernels::findGraphs(function.getBody().front());
    if (failed(graphs)) {
      return failure();
    }
    if (graphs->empty()) {
      return function.emitOpError("computes nothing, so there are no kernels");
    }
    for (const kernels::Graph &graph : *graphs) {
      auto build = kernels::isRowGraph(graph) ? kernels::buildRowProgram
                                              : kernels::buildTileProgram;
      if (failed(build(builder, graph, resources))) {
        return failure();
      }
    }
    return success();
  }
};

} // namespace
} // namespace ttc
