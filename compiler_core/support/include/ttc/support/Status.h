// Early return on a failed absl::Status: the one error style outside MLIR.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_STATUS_H
#define TTC_SUPPORT_STATUS_H

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define TTC_CONCAT_INNER(a, b) a##b
#define TTC_CONCAT(a, b) TTC_CONCAT_INNER(a, b)

/// Returns from the enclosing function if `expr` (an absl::Status) is not OK.
#define TTC_TRY(expr)                                                          \
  do {                                                                         \
    if (absl::Status ttcStatus = (expr); !ttcStatus.ok()) {                    \
      return ttcStatus;                                                        \
    }                                                                          \
  } while (false)

/// `TTC_TRY_ASSIGN(auto x, f());` declares x from an absl::StatusOr, or returns
/// its status.
#define TTC_TRY_ASSIGN(declaration, expr)                                      \
  TTC_TRY_ASSIGN_INNER(TTC_CONCAT(ttcOr, __LINE__), declaration, expr)
#define TTC_TRY_ASSIGN_INNER(temporary, declaration, expr)                     \
  auto temporary = (expr);                                                     \
  if (!temporary.ok()) {                                                       \
    return std::move(temporary).status();                                      \
  }                                                                            \
  declaration = *std::move(temporary)

#endif // TTC_SUPPORT_STATUS_H
