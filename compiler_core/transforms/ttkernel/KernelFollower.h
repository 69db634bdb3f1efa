// Follows one kernel on one core, without data, and writes down what takes
// time.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_KERNELFOLLOWER_H
#define TTC_TRANSFORMS_TTKERNEL_KERNELFOLLOWER_H

#include "dialects/Diagnostics.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "transforms/ttkernel/CoreSimulation.h"
#include "transforms/ttkernel/UniformLoops.h"
#include "ttc/costmodel/KernelPipeline.h"

namespace ttc {

/// Ops that are followed at most, over all kernels and cores.
inline constexpr int64_t mostOps = 5'000'000;

/// One kernel on one core.
class KernelFollower {
public:
  KernelFollower(costmodel::PipeProgram &pipeline, const ProgramParts &parts,
                 llvm::ArrayRef<mlir::tt::ttkernel::SemaphoreOp> semaphores,
                 UniformLoops &uniform, int64_t &budget)
      : pipeline(pipeline), parts(parts), semaphores(semaphores),
        uniform(uniform), budget(budget) {}

  /// The next `run` is of `kernel` on `place`; the numbers that it is given.
  std::vector<int64_t> argumentsOf(mlir::tt::ttkernel::KernelOp kernel,
                                   const CorePlace &place);
  llvm::FailureOr<std::vector<costmodel::PipeStep>> run();

private:
  /// A number of the kernel; an address knows what it belongs to.
  struct Number {
    int64_t value = 0;
    bool isKnown = true;
    int16_t semaphore = -1;
    int16_t target = -1; ///< a NoC address: place in PipeProgram::targets
  };

  // FollowFlow.cpp
  llvm::LogicalResult block(mlir::Block &block, costmodel::StepList &steps);
  llvm::LogicalResult follow(mlir::Operation &op, costmodel::StepList &steps);

  /// A remark that there is no price, and why.
  llvm::LogicalResult refuse(mlir::Operation &op, const llvm::Twine &why);
  void pass(mlir::ValueRange from, mlir::ValueRange to);

  llvm::LogicalResult forLoop(mlir::scf::ForOp loop,
                              costmodel::StepList &steps);
  llvm::LogicalResult ifElse(mlir::scf::IfOp branch,
                             costmodel::StepList &steps);
  llvm::LogicalResult whileLoop(mlir::scf::WhileOp loop,
                                costmodel::StepList &steps);

  // FollowNumbers.cpp
  llvm::LogicalResult number(mlir::Operation &op);
  int64_t valueOf(mlir::tt::ttkernel::ArgAttr arg) const;
  llvm::LogicalResult argument(mlir::Operation &op);
  void address(mlir::Operation &op);

  // FollowCalls.cpp
  llvm::LogicalResult kernelOp(mlir::Operation &op, costmodel::StepList &steps);
  llvm::LogicalResult transfer(mlir::Operation &op, costmodel::StepList &steps);
  llvm::LogicalResult semaphore(mlir::Operation &op, costmodel::PipeStep step,
                                costmodel::StepList &steps);
  llvm::LogicalResult engine(mlir::Operation &op, costmodel::StepList &steps);

  int16_t bufferOf(mlir::Operation &op, llvm::StringRef attribute) const;
  /// A number that decides. Fails if only the device knows it.
  llvm::FailureOr<int64_t> known(mlir::Operation &op, mlir::Value value);

  costmodel::PipeProgram &pipeline;
  const ProgramParts &parts;
  llvm::ArrayRef<mlir::tt::ttkernel::SemaphoreOp> semaphores;
  UniformLoops &uniform;
  int64_t &budget;
  mlir::tt::ttkernel::KernelOp kernel;
  CorePlace place;
  size_t placeAmongCores = 0;
  llvm::DenseMap<mlir::Value, Number> numbers;
};

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_KERNELFOLLOWER_H
