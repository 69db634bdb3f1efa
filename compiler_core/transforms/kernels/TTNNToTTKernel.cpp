// ttnn-to-ttkernel: the public function's ops become programs.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttkernel/TTKernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "transforms/Passes.h"
#include "transforms/kernels/MulticastMatmul.h"
#include "transforms/kernels/RowProgram.h"
#include "transforms/kernels/TileProgram.h"
#include "transforms/kernels/Transposes.h"
#include "llvm/ADT/StringSwitch.h"

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
    kernels::makeTransposesExplicit(function);
    auto graphs = kernels::findGraphs(function.getBody().front());
    if (failed(graphs)) {
      return failure();
    }
    if (graphs->empty()) {
      return function.emitOpError("computes nothing, so there are no kernels");
    }
    auto strategy = strategyOf(function);
    if (failed(strategy)) {
      return failure();
    }
    kernels::Resources resources{gridX, gridY, maxCores, l1Bytes, *strategy};
    for (const kernels::Graph &graph : *graphs) {
      if (failed(build(builder, graph, resources))) {
        return failure();
      }
    }
    return success();
  }

  FailureOr<kernels::MatmulStrategy> strategyOf(func::FuncOp function) {
    using kernels::MatmulStrategy;
    auto found = llvm::StringSwitch<std::optional<MatmulStrategy>>(matmul)
                     .Case("auto", MatmulStrategy::Auto)
                     .Case("single", MatmulStrategy::Single)
                     .Case("multi", MatmulStrategy::Multi)
                     .Case("multicast", MatmulStrategy::Multicast)
                     .Default(std::nullopt);
    if (!found) {
      return function.emitOpError("the option `matmul` is `")
             << matmul << "`; wanted auto, single, multi or multicast";
    }
    return *found;
  }

  static LogicalResult build(OpBuilder &builder, const kernels::Graph &graph,
                             kernels::Resources resources) {
    if (kernels::isRowGraph(graph)) {
      return kernels::buildRowProgram(builder, graph, resources);
    }
    bool isProduct = llvm::any_of(graph.steps, [](const kernels::Step &step) {
      return step.kind == kernels::StepKind::Matmul;
    });
    if (isProduct) {
      if (auto plan = multicastPlan(graph, resources)) {
        kernels::buildMulticastMatmul(builder, graph, *plan);
        return success();
      }
      if (resources.matmul == kernels::MatmulStrategy::Single) {
        resources.maxCores = 1;
      }
    }
    return kernels::buildTileProgram(builder, graph, resources);
  }

  /// The plan, if the strategy is for it.
  static std::optional<kernels::MulticastPlan>
  multicastPlan(const kernels::Graph &graph,
                const kernels::Resources &resources) {
    using kernels::MatmulStrategy;
    bool isWanted = resources.matmul == MatmulStrategy::Multicast;
    if (!isWanted && resources.matmul != MatmulStrategy::Auto) {
      return std::nullopt;
    }
    auto plan = kernels::multicastPlanOf(graph, resources);
    if (isWanted && !plan) {
      withCode(graph.root->emitRemark(
                   "the product is not multicast: there is no grid of more "
                   "than one core for it, or it is fused with other operands"),
               "matmul-strategy");
    }
    if (plan && !isWanted && !isMulticastWorthwhile(*plan, resources)) {
      return std::nullopt;
    }
    return plan;
  }
};

} // namespace
} // namespace ttc
