// Parses and judges versions of portable artifacts.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/vhlo/Version.h"

namespace mlir::vhlo {

std::string Version::str() const {
  return std::to_string(major) + "." + std::to_string(minor) + "." +
         std::to_string(patch);
}

std::optional<Version> versionOfProducer(llvm::StringRef producer) {
  Version version;
  bool isVersion = producer.consume_front("StableHLO_v") &&
                   !producer.consumeInteger(10, version.major) &&
                   producer.consume_front(".") &&
                   !producer.consumeInteger(10, version.minor) &&
                   producer.consume_front(".") &&
                   !producer.consumeInteger(10, version.patch) &&
                   producer.empty();
  return isVersion ? std::optional(version) : std::nullopt;
}

std::string versionRefusal(llvm::StringRef producer) {
  std::optional<Version> version = versionOfProducer(producer);
  if (!version) {
    return "the portable artifact's version `" + producer.str() +
           "` is damaged; expected `StableHLO_v` and three numbers, such as `" +
           "StableHLO_v" + newestVersion.str() + "`";
  }
  std::string range =
      "StableHLO " + oldestVersion.str() + " to " + newestVersion.str();
  if (version->isNewerThan(newestVersion)) {
    return "the portable artifact was written for StableHLO " + version->str() +
           ", which is newer than the newest that this build " + "reads (" +
           range + "); write it for an older target, for example `" +
           "stablehlo.serialize_portable_artifact(module, \"" +
           newestVersion.str() + "\")`, or send the module as text";
  }
  if (oldestVersion.isNewerThan(*version)) {
    return "the portable artifact was written for StableHLO " + version->str() +
           ", which is older than the oldest that this build " + "reads (" +
           range + "); send the module as text, or export it again";
  }
  return "";
}

} // namespace mlir::vhlo
