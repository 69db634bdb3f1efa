// How the ops of ttkernel are called in each version of Metalium's kernel API.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_INTRINSICS_H
#define TTC_EMITTERS_METALIUM_INTRINSICS_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace ttc::metalium {

/// Versions of the API that differ for us: of September 2024, of December 2025,
/// and that of the current library (ttnn 0.81).
enum class ApiEra { Y2024, Y2025, Y2026 };

/// "2024", "2025", "2026".
llvm::StringRef apiEraName(ApiEra era);
std::optional<ApiEra> parseApiEra(llvm::StringRef name);

/// One call. In `call`, `%N` is operand N, `$name` an attribute: the name of a
/// circular buffer, a number, the name of a choice.
struct Intrinsic {
  llvm::StringLiteral op; ///< of ttkernel, "matmul_tiles"; or "op.VARIANT"
  llvm::StringLiteral call;
  llvm::StringLiteral header;
};

/// The call of `op` (the variant's own row first); null if the API of `era` has
/// no such call.
const Intrinsic *findIntrinsic(ApiEra era, llvm::StringRef op,
                               llvm::StringRef variant);

/// Headers that every kernel of the kind includes.
llvm::StringRef dataMovementHeader(ApiEra era);
llvm::StringRef computeHeader(ApiEra era);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_INTRINSICS_H
