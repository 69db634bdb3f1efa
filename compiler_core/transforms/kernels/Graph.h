// What one program computes: a tile of its result as a graph of steps.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_GRAPH_H
#define TTC_TRANSFORMS_KERNELS_GRAPH_H

#include "dialects/ttkernel/TTKernel.h"
#include "mlir/IR/BuiltinOps.h"
#include <string>
#include <vector>

namespace ttc::kernels {

/// Where a step's value comes from. The first kinds begin a graph, and there is
/// at most one of Matmul, Reduce, Transpose and Row in it.
enum class StepKind {
  Input,     ///< a tile of `value`
  Matmul,    ///< of two inputs, summed over K
  Reduce,    ///< of one input, over a row or a column of its tiles
  Transpose, ///< of one input
  Row,       ///< of whole rows of tiles: softmax, layer_norm, rms_norm
  Unary,     ///< a function of the vector engine
  Scalar,    ///< with the number `scalar`
  Binary
};

struct Step {
  StepKind kind;
  std::string
      function; ///< "exp", "add", "mul_scalar", "sum"; of a Row its name
  std::vector<size_t> operands; ///< numbers of earlier steps
  mlir::Value value;            ///< of an Input
  double scalar = 0;
  int dim = -1; ///< that a reduction runs over: -1 or -2
  double eps = 0;
};

/// A program in the making.
struct Graph {
  std::string name;
  mlir::Operation *root = nullptr; ///< makes the result; errors are about it
  std::vector<Step> steps;         ///< operands first; the last is the result
  mlir::Value result;
};

/// The programs of a function of ttnn, in its order. Fails with a diagnostic at
/// an op that has no form.
mlir::FailureOr<std::vector<Graph>> findGraphs(mlir::Block &block);

/// Shape of a tensor: batches multiplied together, rows, columns.
struct Matrices {
  int64_t count = 1, rows = 1, columns = 1;

  int64_t tileRows() const { return (rows + 31) / 32; }
  int64_t tileColumns() const { return (columns + 31) / 32; }
  int64_t tiles() const { return count * tileRows() * tileColumns(); }
};
Matrices matricesOf(mlir::Value value);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_GRAPH_H
