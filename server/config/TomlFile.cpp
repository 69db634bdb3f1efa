// toml++ in one translation unit, since its header is a long compile.
// SPDX-License-Identifier: Apache-2.0
#include "TomlFile.h"

#include "absl/strings/str_cat.h"
#include <fstream>
#include <sstream>
#include <toml++/toml.h>

namespace ttc::server {

static absl::StatusOr<std::string> valueText(const toml::node &node) {
  if (auto value = node.value_exact<std::string>()) {
    return *value;
  }
  if (auto value = node.value_exact<bool>()) {
    return std::string(*value ? "true" : "false");
  }
  if (auto value = node.value_exact<int64_t>()) {
    return absl::StrCat(*value);
  }
  if (auto value = node.value_exact<double>()) {
    return absl::StrCat(*value);
  }
  return absl::InvalidArgumentError("wanted a string, a number, true or false");
}

absl::StatusOr<std::vector<std::pair<std::string, std::string>>>
readTomlFile(const std::string &path) {
  std::ifstream in(path);
  std::stringstream content;
  if (!in || !(content << in.rdbuf())) {
    return absl::NotFoundError(
        absl::StrCat("cannot read the configuration file `", path, "`"));
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  try {
    toml::table table = toml::parse(content.str(), path);
    for (auto &&[key, node] : table) {
      auto value = valueText(node);
      if (!value.ok()) {
        return absl::InvalidArgumentError(absl::StrCat(
            path, ":", node.source().begin.line, ": `", std::string(key.str()),
            "`: ", value.status().message()));
      }
      pairs.emplace_back(std::string(key.str()), *value);
    }
  } catch (const toml::parse_error &error) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ":", error.source().begin.line, ": ",
                     std::string(error.description())));
  }
  return pairs;
}

} // namespace ttc::server
