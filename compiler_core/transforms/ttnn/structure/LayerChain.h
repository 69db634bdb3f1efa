// From two layers to all of them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERCHAIN_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERCHAIN_H

#include "transforms/ttnn/structure/Layers.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace ttc::structure {

/// Adds the layers in front of a pair that the PairMatcher found, as long as
/// there is one more of the same form, and says what others need of them. Used
/// once.
class LayerChain {
public:
  LayerChain(const OpGraph &graph, Layers pair)
      : graph(graph), layers(std::move(pair)) {
    for (const std::vector<OpIndex> &layer : layers.ops) {
      taken.insert(layer.begin(), layer.end());
    }
  }

  /// None if what is left are fewer than two layers.
  std::optional<Layers> run();

private:
  bool addFront();
  std::optional<std::vector<OpIndex>> matchBackwards(OpIndex root) const;
  bool agrees(const std::vector<OpIndex> &front);
  const Input &inputOf(unsigned layer, const Slot &slot) const;
  bool dropDependent();
  bool addCollected();
  void forEachOutsideUse(
      llvm::function_ref<void(LayerResult, unsigned layer)> note) const;
  bool isHandedOn(const LayerResult &result, unsigned layer, OpIndex user,
                  mlir::Value value) const;

  const OpGraph &graph;
  Layers layers;
  llvm::DenseSet<OpIndex> taken;
};

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERCHAIN_H
