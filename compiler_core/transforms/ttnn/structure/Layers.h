// Layers: parts of a block that do the same, one behind the other.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERS_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERS_H

#include "transforms/ttnn/structure/OpGraph.h"

namespace ttc::structure {

/// Result `result` of the op at place `place` in a layer.
struct LayerResult {
  unsigned place;
  unsigned result;
  bool operator==(const LayerResult &other) const = default;
  auto operator<=>(const LayerResult &other) const = default;
};

/// An operand of an op in a layer that comes from outside of it.
struct Slot {
  enum class Kind {
    Carried, ///< made by the layer before: its `from`
    Shared,  ///< the same value in every layer
    Own,     ///< each layer has another one
  };
  unsigned place;   ///< of the op in the layer
  unsigned operand; ///< of that op
  Kind kind;
  LayerResult from = {};
};

/// Isomorphic layers. Place `i` of each is the same call; operands are of the
/// same place, or one of the slots.
struct Layers {
  std::vector<std::vector<OpIndex>> ops; ///< by layer and place, in the order
                                         ///< of the last layer's ops
  std::vector<Slot> slots;
  std::vector<LayerResult> collected; ///< of which somebody else needs more
                                      ///< than the last carried one

  unsigned count() const { return ops.size(); }
  unsigned width() const { return ops.front().size(); }
};

/// The layers that hold most ops of the graph; none if there are none worth a
/// function. They need no names: what counts is that the calls agree and that a
/// layer takes from the others only what the one before hands on. Work is
/// bounded by a multiple of the graph's size.
std::optional<Layers> findLayers(const OpGraph &graph);

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERS_H
