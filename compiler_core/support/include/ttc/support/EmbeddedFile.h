// A file that travels inside the binary (deploy/cmake/TtcEmbed.cmake).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SUPPORT_EMBEDDEDFILE_H
#define TTC_SUPPORT_EMBEDDEDFILE_H

#include <span>
#include <string_view>

namespace ttc {

struct EmbeddedFile {
  std::string_view name; ///< without folder
  std::string_view text;
};

/// In the order of the build file; lives as long as the process.
using EmbeddedFiles = std::span<const EmbeddedFile>;

} // namespace ttc

#endif // TTC_SUPPORT_EMBEDDEDFILE_H
