// The configuration file as flat pairs.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_CONFIG_TOMLFILE_H
#define TTC_SERVER_CONFIG_TOMLFILE_H

#include "ttc/support/Status.h"
#include <string>
#include <utility>
#include <vector>

namespace ttc::server {

/// Top-level `name = value` pairs, values as text. Fails with NOT_FOUND if the
/// file cannot be read, INVALID_ARGUMENT with file and line if it is no TOML,
/// or holds a table or a list.
absl::StatusOr<std::vector<std::pair<std::string, std::string>>>
readTomlFile(const std::string &path);

} // namespace ttc::server

#endif // TTC_SERVER_CONFIG_TOMLFILE_H
