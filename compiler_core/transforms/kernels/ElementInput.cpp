// How inputs of element-wise steps are repeated.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/ElementInput.h"

using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

bool ElementInput::variesDown() const {
  return repeat != BcastDim::Row && repeat != BcastDim::Scalar;
}
bool ElementInput::variesAcross() const {
  return repeat != BcastDim::Col && repeat != BcastDim::Scalar;
}

std::optional<ElementInput> elementInput(const Graph &graph, size_t number,
                                         const Matrices &out) {
  ElementInput input;
  input.step = number;
  input.shape = matricesOf(graph.steps[number].value);
  auto fits = [](int64_t extent, int64_t whole) {
    return extent == whole || extent == 1;
  };
  if (!fits(input.shape.count, out.count) ||
      !fits(input.shape.rows, out.rows) ||
      !fits(input.shape.columns, out.columns)) {
    return std::nullopt;
  }
  bool repeatsRow = input.shape.rows == 1 && out.rows != 1;
  bool repeatsColumn = input.shape.columns == 1 && out.columns != 1;
  if (repeatsRow && repeatsColumn) {
    input.repeat = BcastDim::Scalar;
  } else if (repeatsRow) {
    input.repeat = BcastDim::Row;
  } else if (repeatsColumn) {
    input.repeat = BcastDim::Col;
  }
  return input;
}

} // namespace ttc::kernels
