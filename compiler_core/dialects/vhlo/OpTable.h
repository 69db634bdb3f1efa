// What a portable artifact may hold: every operation of every version, as data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_VHLO_OPTABLE_H
#define TTC_DIALECTS_VHLO_OPTABLE_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace mlir::vhlo {

/// An operation that was given a version when its form was frozen. A changed
/// form is another operation: `all_reduce_v1`, `all_reduce_v2`.
struct VersionedOp {
  StringRef name; ///< without dialect: "compare_v1"
  /// Names of its attributes, by one space, in alphabetical order: the order in
  /// which bytecode holds their values, all of them, without names.
  StringRef attributes;
};

/// All of them, sorted by name.
ArrayRef<VersionedOp> versionedOps();

/// The operation called `name` (without dialect); null if no version has it.
const VersionedOp *findVersionedOp(StringRef name);

/// What `name` is called outside of artifacts: `add_v1` is `stablehlo.add`,
/// `func_v1` is `func.func`. `return_v1` is `stablehlo.return`; in a function's
/// own body it is `func.return`, which only its place tells.
std::string modernName(StringRef name);

} // namespace mlir::vhlo

#endif // TTC_DIALECTS_VHLO_OPTABLE_H
