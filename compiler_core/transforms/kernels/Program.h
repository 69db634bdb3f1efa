// The frame of a program: buffers, circular buffers, cores, reference.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_PROGRAM_H
#define TTC_TRANSFORMS_KERNELS_PROGRAM_H

#include "transforms/kernels/Graph.h"
#include "llvm/ADT/DenseMap.h"

namespace ttc::kernels {

/// How products are spread over the cores.
enum class MatmulStrategy {
  Auto,     ///< Multicast where it is worth it, else Multi
  Single,   ///< one core
  Multi,    ///< each core reads what its tiles need
  Multicast ///< each tile is read once and multicast, where that is possible
};

/// What programs may use.
struct Resources {
  uint64_t gridX = 8, gridY = 8;
  uint64_t maxCores = 0; ///< 0: all
  uint64_t l1Bytes = 1 << 20;
  MatmulStrategy matmul = MatmulStrategy::Auto;
};

/// A rectangle of cores from (0, 0) on.
struct CoreGrid {
  int64_t rows = 1, columns = 1;
};

/// A program that is being filled: its op, and what its tensors are called.
class Program {
public:
  /// Makes the op at `builder`'s place, which moves into it. `units` of work
  /// are shared among as many cores as there are, or units.
  Program(mlir::OpBuilder &builder, const Graph &graph,
          const Resources &resources, int64_t units);
  /// The same on all cores of `grid`, each of which knows what it does by where
  /// it stands.
  Program(mlir::OpBuilder &builder, const Graph &graph, CoreGrid grid);

  /// Makes a buffer for an input of the graph, once; its name.
  std::string input(mlir::Value value);
  /// The same, which lies in another format than the result.
  std::string input(mlir::Value value, mlir::tt::ttkernel::DataFormat format);
  /// The result's buffer, of `shape`.
  std::string output(llvm::ArrayRef<int64_t> shape);
  /// A tile of ones (what reductions multiply with).
  std::string ones();
  std::string ones(mlir::tt::ttkernel::DataFormat format);
  /// A tile of ones in its first `columns` columns, zeros behind.
  std::string columnMask(int64_t columns);
  /// Makes a circular buffer with the next index; its name.
  std::string circularBuffer(llvm::StringRef name, int64_t pages,
                             bool isOutput = false);
  /// The same for tiles of another format than the result's.
  std::string circularBuffer(llvm::StringRef name, int64_t pages,
                             mlir::tt::ttkernel::DataFormat format);
  void semaphore(llvm::StringRef name);

  static mlir::tt::ttkernel::DataFormat formatOf(mlir::Value value);
  mlir::tt::ttkernel::DataFormat format() const { return elementFormat; }
  /// Bytes of all circular buffers.
  uint64_t l1Bytes() const { return bytes; }
  /// Writes what the result is, step by step, into the op's `reference`.
  void describe(const Graph &graph);
  mlir::tt::ttkernel::ProgramOp program() { return op; }

private:
  std::string buffer(llvm::StringRef name, mlir::tt::ttkernel::BufferRole role,
                     llvm::ArrayRef<int64_t> shape,
                     mlir::tt::ttkernel::DataFormat format,
                     std::optional<float> fill = std::nullopt);
  mlir::tt::ttkernel::ProgramOp makeOp(llvm::StringRef name,
                                       mlir::ArrayAttr cores, int64_t units);
  std::string makeCircularBuffer(llvm::StringRef name, int64_t index,
                                 int64_t pages,
                                 mlir::tt::ttkernel::DataFormat format);
  mlir::ArrayAttr coreRanges(const Resources &resources, int64_t units);

  mlir::OpBuilder &builder;
  mlir::Location location;
  mlir::tt::ttkernel::DataFormat elementFormat;
  mlir::tt::ttkernel::ProgramOp op;
  llvm::DenseMap<mlir::Value, std::string> names;
  std::string outputName;
  int64_t nextInput = 0, nextOutput = 16;
  uint64_t bytes = 0;
};

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_PROGRAM_H
