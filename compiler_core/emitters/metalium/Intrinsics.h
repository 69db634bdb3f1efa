// How the ops of ttkernel are called in each version of Metalium's kernel API.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_INTRINSICS_H
#define TTC_EMITTERS_METALIUM_INTRINSICS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace ttc::metalium {

/// Versions of the API that differ for us: of September 2024, of December 2025,
/// and that of the current library (ttnn 0.81).
enum class ApiEra { Y2024, Y2025, Y2026 };

/// "2024", "2025", "2026".
llvm::StringRef apiEraName(ApiEra era);
std::optional<ApiEra> parseApiEra(llvm::StringRef name);

/// The first and the last version that have something.
struct Eras {
  ApiEra first, last;
};

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
