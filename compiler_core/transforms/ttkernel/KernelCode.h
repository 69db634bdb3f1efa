// A kernel as a list of instructions that can be run without data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_KERNELCODE_H
#define TTC_TRANSFORMS_TTKERNEL_KERNELCODE_H

#include "dialects/ttkernel/TTKernelOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <vector>

namespace ttc {

enum class StepKind : uint8_t {
  // Control and numbers: a, b, c and out are slots.
  Arith,   ///< out = a (arith) b
  Select,  ///< out = a ? b : c
  Move,    ///< out = a
  Jump,    ///< to `target`
  JumpIf,  ///< to `target` if not a < b
  JumpNot, ///< to `target` if not a
  Unknown, ///< out is something that only the device knows
  // Circular buffers: `cb`, pages in a.
  Reserve,
  Push,
  Wait,
  Pop,
  WritePointer, ///< out
  ReadPointer,  ///< out
  // The NoC.
  ReadTile,   ///< tile a of `buffer` to address b
  WriteTile,  ///< address b to tile a of `buffer`
  ReadBytes,  ///< to address a
  WriteBytes, ///< from address a, to NoC address b, c bytes
  ReadBarrier,
  WriteBarrier,
  // Other cores.
  SemaphoreAddress,   ///< out, of `semaphore`
  NocAddress,         ///< out: address c on the core at column a, row b
  NocRectangle,       ///< out: address e on the cores from (a, b) to (c, d)
  Multicast,          ///< from address a to NoC addresses b, c bytes, d cores
  SemaphoreSet,       ///< at address a to b
  SemaphoreIncrement, ///< at NoC address a by b
  SemaphoreMulticast, ///< value at a to NoC addresses b, c cores
  SemaphoreWait,      ///< until that at a is b
  SemaphoreWaitMin,   ///< until that at a is b or more
  // The compute engine.
  Startup,
  Init,     ///< prepares for `engine`
  SfpuInit, ///< prepares for `engine`, a vector function
  Acquire,
  Commit,
  WaitRegisters,
  Release,
  ReadPages, ///< `engine` reads tile a of `cb`, b of `cb2`, into DST c
  Sfpu,      ///< vector function `engine` of DST a and b into c
  Pack,      ///< DST a into `cb`
};

/// What arithmetic does.
enum class ArithKind : uint8_t {
  Add,
  Sub,
  Mul,
  DivU,
  RemU,
  DivS,
  RemS,
  And,
  Or,
  Xor,
  Shl,
  ShrU,
  MinU,
  MaxU,
  MinS,
  MaxS,
  Eq,
  Ne,
  Ult,
  Ule,
  Ugt,
  Uge,
  Slt,
  Sle,
  Sgt,
  Sge,
};

/// Of 32 bits, as C++ computes with uint32_t; 0 for a division by 0.
int64_t computeArith(ArithKind kind, int64_t left, int64_t right);

/// What an op of `arith` computes of its two operands; nothing if that has no
/// name here.
std::optional<ArithKind> arithKindOf(mlir::Operation &op);

inline constexpr uint32_t noSlot = UINT32_MAX;

struct Step {
  StepKind kind = StepKind::Move;
  ArithKind arith = ArithKind::Add;
  uint32_t a = noSlot, b = noSlot, c = noSlot, d = noSlot, e = noSlot,
           out = noSlot;
  uint32_t target = 0;
  int32_t cb = -1, cb2 = -1; ///< places among the program's
  int32_t buffer = -1;
  int32_t semaphore = -1;
  uint32_t engine = 0; ///< in the names of KernelCode
  mlir::Operation *where = nullptr;
};

/// A kernel's arguments and constants have slots that are set before it runs.
struct KernelCode {
  mlir::tt::ttkernel::KernelOp op;
  std::vector<Step> steps;
  uint32_t slots = 0;
  std::vector<std::pair<uint32_t, int64_t>> constants;
  std::vector<std::pair<uint32_t, mlir::tt::ttkernel::ArgAttr>> args;
  std::vector<std::string> engines; ///< "matmul", "add_tiles", "exp_tile"
  bool usesSemaphores = false;
  bool usesOtherCores = false; ///< semaphores or NoC addresses
};

/// Places of the parts of a program.
struct ProgramParts {
  std::vector<mlir::tt::ttkernel::CBOp> cbs;
  std::vector<mlir::tt::ttkernel::BufferOp> buffers;
  std::vector<mlir::tt::ttkernel::SemaphoreOp> semaphores;
  llvm::StringMap<int32_t> cbPlace, bufferPlace, semaphorePlace;
  /// Whether what cores say to each other can be followed: semaphores are
  /// named, NoC coordinates are arguments made of logical ones. If not, NoC
  /// addresses are unknown and semaphores never block.
  bool followsCores = false;

  explicit ProgramParts(mlir::tt::ttkernel::ProgramOp program);
};

/// Fails with a diagnostic at an op that has no instruction.
/// REQUIRES: the program verifies.
llvm::FailureOr<KernelCode> compileKernel(mlir::tt::ttkernel::KernelOp kernel,
                                          const ProgramParts &parts);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_KERNELCODE_H
