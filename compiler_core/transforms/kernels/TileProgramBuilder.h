// Programs that make their result tile by tile, while they are being made.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_TILEPROGRAMBUILDER_H
#define TTC_TRANSFORMS_KERNELS_TILEPROGRAMBUILDER_H

#include "transforms/kernels/ElementInput.h"
#include "transforms/kernels/KernelBuilder.h"
#include "transforms/kernels/Program.h"
#include "transforms/kernels/Registers.h"
#include <functional>
#include <optional>

namespace ttc::kernels {

/// A call, with the init that it needs.
struct Call {
  std::string key; ///< of the init; equal keys need one
  std::function<void()> init, run;
  bool isVector = false; ///< of the vector engine
};

/// Builds the program of one graph; used once. What begins the graph (a matmul,
/// a reduction, a transpose) reads tiles of its own, the stream; element-wise
/// steps read the tile at the result's place.
class TileProgramBuilder {
public:
  TileProgramBuilder(mlir::OpBuilder &builder, const Graph &graph,
                     const Resources &resources);
  mlir::LogicalResult build();

private:
  const Step &step(size_t number) const { return graph.steps[number]; }
  mlir::InFlightDiagnostic refuse();
  /// What a reduction leaves is a column or a row: its dimension stays as 1.
  void keepReducedDim();

  // TileInputs.cpp
  /// The format that all inputs lie in, so that the engines need not be set
  /// anew between them: their own; f32 if they differ; the result's for
  /// products, and where a value goes through a circular buffer in between.
  mlir::tt::ttkernel::DataFormat chooseInputFormat() const;
  mlir::LogicalResult makeStream();
  /// Inputs of element-wise steps, in their order.
  mlir::LogicalResult makeElementInputs();
  /// Whether a repeated input meets a value in DST.
  bool needsPartial() const;
  mlir::LogicalResult makeElementInput(size_t number);
  const ElementInput *elementOf(size_t number) const;

  // TileReader.cpp
  void writeReader();
  /// The tile of an input of `shape` that stands at the result's `tile`.
  mlir::Value tileOf(KernelBuilder &k, const Matrices &shape, mlir::Value tile);
  void readStream(KernelBuilder &k, llvm::ArrayRef<mlir::Value> accessors,
                  mlir::Value tile);
  void readMatmul(KernelBuilder &k, llvm::ArrayRef<mlir::Value> accessors,
                  mlir::Value tile);
  void readReduce(KernelBuilder &k, mlir::Value accessor, mlir::Value tile);
  void readTransposed(KernelBuilder &k, mlir::Value accessor, mlir::Value tile);
  void writeWriter();

  // TileCompute.cpp
  mlir::LogicalResult writeCompute();
  void writeTile(KernelBuilder &k, bool initIsDone);
  void waitForElements(KernelBuilder &k);
  /// The formats that the first calls work on.
  void startEngine(KernelBuilder &k);

  // TileCalls.cpp
  mlir::LogicalResult planCalls(KernelBuilder &k);
  mlir::LogicalResult planStep(KernelBuilder &k, Registers &registers,
                               size_t number);
  /// Brings an input's tile to DST, unless it is there.
  size_t load(KernelBuilder &k, Registers &registers, size_t number);
  /// Where step `number` finds its operand, to work on it in place: a copy if
  /// the operand is needed again.
  size_t copyOver(KernelBuilder &k, Registers &registers, size_t number);
  void planMatmul(KernelBuilder &k, size_t place);
  void planReduce(KernelBuilder &k, size_t place);
  void planTranspose(KernelBuilder &k, size_t place);
  void planVector(KernelBuilder &k, const Step &s, size_t place);
  /// Sums, differences and products of two inputs need no copy to DST.
  bool planTiles(KernelBuilder &k, Registers &registers, size_t number);
  /// `function` of the first tiles of two circular buffers, into DST.
  void pushTiles(KernelBuilder &k, const std::string &name,
                 const std::string &in0, const std::string &in1,
                 std::optional<mlir::tt::ttkernel::BcastDim> repeat,
                 size_t place);
  /// A value in DST with a repeated input: only the matrix engine repeats, and
  /// it takes its operands from circular buffers. What else is in DST is lost.
  mlir::LogicalResult planRepeated(KernelBuilder &k, Registers &registers,
                                   size_t number, bool repeatsFirst);
  mlir::LogicalResult planBinary(KernelBuilder &k, Registers &registers,
                                 size_t number);

  mlir::OpBuilder &builder;
  const Graph &graph;
  const Resources &resources;
  Program *program = nullptr;
  std::optional<size_t> first; ///< the matmul, reduction or transpose
  llvm::SmallVector<int64_t> resultShape;
  Matrices out;
  std::vector<Matrices> streamShapes;
  std::vector<std::string> streamBuffers, streamCbs;
  std::string scalerBuffer;
  std::vector<ElementInput> elements;
  std::vector<Call> calls;
  size_t resultPlace = 0;
  bool wide = true;
  mlir::tt::ttkernel::DataFormat inputFormat;
};

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_TILEPROGRAMBUILDER_H
