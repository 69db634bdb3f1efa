// The export: files under their folders, an index over them, one archive.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_BUNDLE_H
#define TTC_EMITTERS_BUNDLE_H

#include "emitters/Signature.h"
#include "ttc/Compiler.h"
#include "ttc/Sizes.h"
#include "ttc/support/Zip.h"
#include <string>
#include <vector>

namespace ttc {

/// One of several programs of an export.
struct SpecializedSignature {
  Specialization sizes; ///< its name is in the names of its files
  Signature signature;
};

/// What export.json says besides the list of files. Nothing here may depend on
/// time, host, user or path.
struct BundleInfo {
  InputKind input = InputKind::Auto;
  const Options *options = nullptr;
  std::vector<const Target *> targets;
  std::vector<const DeviceProfile *> devices;
  const ExportKey *key = nullptr;
  Signature signature;                               ///< of the first program
  std::vector<SpecializedSignature> specializations; ///< if there are several
  std::vector<Diagnostic> diagnostics; ///< warnings and remarks of this compile
};

/// Folder of one device's and target's files: "" if the request has one of
/// each, "python/" or "wormhole_n150/python/" if it has several.
std::string bundleFolder(const BundleInfo &info, const DeviceProfile &device,
                         const Target &target);

/// Adds export.json over `files` and packs them. Fails as writeZip does.
absl::StatusOr<Bundle> packBundle(std::vector<ZipEntry> files,
                                  const BundleInfo &info);

/// The text of export.json for `files`.
std::string exportIndex(const std::vector<ZipEntry> &files,
                        const BundleInfo &info);

} // namespace ttc

#endif // TTC_EMITTERS_BUNDLE_H
