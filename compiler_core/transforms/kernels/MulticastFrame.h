// What the kernels of a multicast product have in common.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_MULTICASTFRAME_H
#define TTC_TRANSFORMS_KERNELS_MULTICASTFRAME_H

#include "transforms/kernels/ElementInput.h"
#include "transforms/kernels/KernelBuilder.h"
#include "transforms/kernels/MulticastPlan.h"

namespace ttc::kernels {

/// The program of a product, with its buffers, circular buffers and semaphores,
/// and what every kernel of it asks: where its core stands, and which block of
/// the result it makes in a round.
class MulticastFrame {
public:
  static constexpr llvm::StringLiteral cbA = "cb_in0", cbB = "cb_in1",
                                       cbOut = "cb_out",
                                       cbPartial = "cb_partial",
                                       cbBetween = "cb_between";

  /// Makes the program at `builder`'s place, which moves into it.
  MulticastFrame(mlir::OpBuilder &builder, const Graph &graph,
                 const MulticastPlan &plan);

  /// Where the core's block of a round begins, in tiles.
  struct Place {
    mlir::Value batch, row, column;
  };
  /// `body` for each round, with the block of the core at `row`, `column`.
  void eachRound(KernelBuilder &k, mlir::Value row, mlir::Value column,
                 llvm::function_ref<void(const Place &)> body) const;
  /// The same for each subblock of a block, in the order in which they are
  /// made.
  void eachSubblock(KernelBuilder &k, const Place &block,
                    llvm::function_ref<void(const Place &)> body) const;

  /// The kernel's arguments with its core's logical row and column.
  mlir::Value coreRow(KernelBuilder &k);
  mlir::Value coreColumn(KernelBuilder &k);
  llvm::SmallVector<int64_t> rowOfEachCore();
  llvm::SmallVector<int64_t> columnOfEachCore();

  /// The row of tiles of a tensor that has `rows` of them in each batch.
  mlir::Value lineOf(KernelBuilder &k, const Place &place, mlir::Value row,
                     llvm::StringRef argument, int64_t rows) const;
  /// The address of page `number` from `l1` on.
  mlir::Value pageOf(KernelBuilder &k, mlir::Value l1, mlir::Value number);

  mlir::OpBuilder &builder;
  const Graph &graph;
  const MulticastPlan &plan;
  Program program;
  std::string a, b; ///< buffers
  std::vector<ElementInput> elements;
};

/// The inputs of the steps behind a product, which have to be a chain: each
/// takes what the one before made, and an input if it takes two. Nothing if
/// they are something else.
std::optional<std::vector<ElementInput>>
elementsBehindProduct(const Graph &graph);

/// The kernel that brings blocks of both operands to every core, by multicast.
void writeMulticastReader(MulticastFrame &frame);

/// The kernel that multiplies them.
void writeMulticastCompute(MulticastFrame &frame);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_MULTICASTFRAME_H
