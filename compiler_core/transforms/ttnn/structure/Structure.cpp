// ttnn-structure: a program becomes functions.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "transforms/Passes.h"
#include "transforms/ttnn/structure/Roll.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTNNSTRUCTURE
#include "transforms/Passes.h.inc"

namespace {

class TTNNStructure : public impl::TTNNStructureBase<TTNNStructure> {
  using Base::Base;

  void runOnOperation() override {
    if (structure == "flat") {
      return;
    }
    SmallVector<func::FuncOp> functions(getOperation().getOps<func::FuncOp>());
    while (!functions.empty()) {
      func::FuncOp function = functions.pop_back_val();
      if (!function.isDeclaration()) {
        roll(function.getBody().front(), functions);
      }
    }
  }

  /// A layer may have layers in turn: its function is added to `functions`.
  static void roll(Block &block, SmallVector<func::FuncOp> &functions) {
    // Encoder and decoder, the stages of a ResNet: a handful.
    constexpr unsigned mostLoops = 16;
    for (unsigned i = 0; i < mostLoops; ++i) {
      structure::OpGraph graph(block);
      std::optional<structure::Layers> layers = structure::findLayers(graph);
      if (!layers) {
        return;
      }
      functions.push_back(structure::rollLayers(block, graph, *layers));
    }
  }
};

} // namespace
} // namespace ttc
