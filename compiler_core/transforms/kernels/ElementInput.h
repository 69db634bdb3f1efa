// Inputs of element-wise steps: the tile at the result's place.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_ELEMENTINPUT_H
#define TTC_TRANSFORMS_KERNELS_ELEMENTINPUT_H

#include "dialects/ttkernel/TTKernel.h"
#include "transforms/kernels/Graph.h"
#include <optional>

namespace ttc::kernels {

/// An input whose tile at the result's place is needed.
struct ElementInput {
  size_t step;
  size_t user = 0; ///< the step that takes it, if it has one of each
  std::string buffer, cb;
  Matrices shape;
  std::optional<mlir::tt::ttkernel::BcastDim> repeat; ///< within a tile

  /// Whether tiles below or beside each other differ.
  bool variesDown() const;
  bool variesAcross() const;
};

/// The input of step `number`, of a result of `out`; without names. Nothing if
/// it is not repeated in whole batches, rows or columns.
std::optional<ElementInput> elementInput(const Graph &graph, size_t number,
                                         const Matrices &out);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_ELEMENTINPUT_H
