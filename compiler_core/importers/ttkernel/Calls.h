// The calls that kernels in TIR make, as a table: what op of ttkernel each of
// them is.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TTKERNEL_CALLS_H
#define TTC_IMPORTERS_TTKERNEL_CALLS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::ttkernel {

/// What an argument of a call becomes.
enum class ArgForm : uint8_t {
  Value,     ///< an operand
  Accessor,  ///< an operand: the accessor of a buffer
  Zero,      ///< not in the call: an operand 0
  CB,        ///< the symbol of a circular buffer, as an attribute
  Semaphore, ///< the same
  Pool,      ///< enumerations, as attributes
  ReduceDim,
  BcastDim,
  Real,   ///< a literal number, as an attribute
  False,  ///< has to be false or 0, which is what the op does
  Ignored ///< says what the op does anyway
};

struct CallArg {
  ArgForm form;
  llvm::StringRef attribute;
  bool isOptional;
};

/// How a call is made into ops.
enum class CallForm : uint8_t {
  Op,         ///< one op
  Nothing,    ///< said by something else
  Startup,    ///< the engine's start
  MatmulInit, ///< the engine's start and the init of a product
  BinaryInit, ///< the init of the kernel's first op on two tiles
  SfpuInit,   ///< the inits of the kernel's vector functions
  SfpuCall,   ///< a vector function, whose name is an argument
  TileUnary,  ///< a copy of a tile to DST and a vector function of it
  WriteFront, ///< a copy of a circular buffer's front to the output
  GetArg,     ///< a runtime argument by its number
  OldAcquire, ///< of the API of 2023, where math and packer shared DST
  OldRelease,
};

struct CallRow {
  std::string callee; ///< without "tt."
  CallForm form = CallForm::Op;
  std::string op; ///< without "ttkernel."; of Op and TileUnary
  llvm::SmallVector<CallArg, 6> args;
  unsigned resultBits = 0; ///< 0, 32 or 64

  bool takes(size_t count) const;
};

/// The rows of a callee, which may be spelled with "tt." in front; they differ
/// in what they take.
llvm::SmallVector<const CallRow *> findCalls(llvm::StringRef callee);

/// What a call prepares.
enum class Preparation : uint8_t { None, Startup, Init };
Preparation preparationOf(llvm::StringRef callee);

/// Why a call that some pass of the pipeline leaves behind has no form; empty
/// if the callee is not known at all.
llvm::StringRef unloweredReason(llvm::StringRef callee);

/// The known callee nearest to `callee`; empty if none is near.
llvm::StringRef nearestCallee(llvm::StringRef callee);

/// The vector function that some spelling stands for: "reciprocal" is "recip".
/// Empty if there is none.
llvm::StringRef vectorFunction(llvm::StringRef spelled);

} // namespace ttc::ttkernel

#endif // TTC_IMPORTERS_TTKERNEL_CALLS_H
