// Versions of portable artifacts.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_VHLO_VERSION_H
#define TTC_DIALECTS_VHLO_VERSION_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <tuple>

namespace mlir::vhlo {

/// A version of StableHLO. The patch number does not change what is written.
struct Version {
  unsigned major = 0, minor = 0, patch = 0;

  std::string str() const;
  /// True if artifacts of this version may hold what those of `other` cannot.
  bool isNewerThan(const Version &other) const {
    return std::tie(major, minor) > std::tie(other.major, other.minor);
  }
};

/// The oldest and the newest artifact that can be read.
inline constexpr Version oldestVersion{0, 9, 0};
inline constexpr Version newestVersion{1, 20, 0};

/// The version in a producer string: "StableHLO_v1.15.0". Nothing if that is
/// not what it says.
std::optional<Version> versionOfProducer(llvm::StringRef producer);

/// Why an artifact of `producer` cannot be read, naming both versions and what
/// to do; empty if it can.
std::string versionRefusal(llvm::StringRef producer);

} // namespace mlir::vhlo

#endif // TTC_DIALECTS_VHLO_VERSION_H
