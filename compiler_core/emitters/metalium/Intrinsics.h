// How the ops of ttkernel are called in each version of Metalium's kernel API.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_INTRINSICS_H
#define TTC_EMITTERS_METALIUM_INTRINSICS_H

#include "emitters/ApiEra.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::metalium {

/// One call. In `call`, `%N` is operand N, `$name` an attribute: the name of a
/// circular buffer, a number, the name of a choice.
struct Intrinsic {
  llvm::StringLiteral op; ///< of ttkernel, "matmul_tiles"; or "op.VARIANT"
  Eras eras;
  llvm::StringLiteral call;
  llvm::StringLiteral header; ///< below `api/` of today: "compute/matmul.h"
};

/// The call of `op` (the variant's own row first); null if the API of `era` has
/// no such call.
const Intrinsic *findIntrinsic(ApiEra era, llvm::StringRef op,
                               llvm::StringRef variant);

/// Where `era` has what today is `api/` + `header`: older versions keep
/// "dataflow/dataflow_api.h" and "compute/compute_kernel_api.h" at the top, and
/// the rest of "compute" in "compute_kernel_api".
std::string headerPath(ApiEra era, llvm::StringRef header);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_INTRINSICS_H
