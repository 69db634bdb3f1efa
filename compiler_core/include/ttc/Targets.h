// The kinds of input and the emit targets, by name.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TARGETS_H
#define TTC_TARGETS_H

#include "ttc/support/Status.h"
#include <string>
#include <string_view>
#include <vector>

namespace ttc {

class Options;

enum class InputKind { Auto, Stablehlo, Ttir, Tir, Model };

/// "auto", "stablehlo", "ttir", "tir", "model".
std::string_view inputKindName(InputKind kind);

/// One row of the table of emit targets: the source of help, capabilities and
/// error messages.
struct Target {
  std::string_view name;                 ///< canonical: "python"
  std::vector<std::string_view> aliases; ///< "codegen_py"
  std::string_view help;
  bool available; ///< false: known, not built yet
};

const std::vector<Target> &targets();

/// Canonical target of a name or alias. Fails with INVALID_ARGUMENT naming the
/// nearest known one, UNIMPLEMENTED if it is known and not available.
absl::StatusOr<const Target *> findTarget(std::string_view name);

/// The targets that a request means, without duplicates: those of `emit` (names
/// or aliases), else the one that the option `backend` says, else `python`.
/// `backend=codegen_py` and `--emit python` are the same request. Fails as
/// findTarget does, and with INVALID_ARGUMENT if `emit` and `backend`
/// contradict each other.
absl::StatusOr<std::vector<const Target *>>
selectTargets(const std::vector<std::string> &emit, const Options &options);

} // namespace ttc

#endif // TTC_TARGETS_H
