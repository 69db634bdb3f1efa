// From command line, environment and file to Settings.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_CONFIG_H
#define TTC_SERVER_CONFIG_H

#include "ttc/server/Settings.h"
#include "ttc/support/Status.h"
#include <map>
#include <string>
#include <vector>

namespace ttc::server {

/// What the command line asks for besides settings.
enum class Action { Serve, CheckConfig, Help, HelpMarkdown, Version };

/// Settings with the text and the source ("default", "file", "environment",
/// "flag") of each.
struct Config {
  struct Value {
    std::string text;
    std::string source;
  };
  Action action = Action::Serve;
  std::string configFile;
  std::map<std::string, Value> values; ///< by name
  Settings settings;
};

/// Reads everything; flag > environment > file > default. An unknown TTCD_
/// variable is an error too. Fails with INVALID_ARGUMENT that names each
/// unknown name with the nearest known one, and each value that cannot be read
/// with its source; NOT_FOUND if the file of --config is not there.
absl::StatusOr<Config>
readConfig(const std::vector<std::string> &arguments,
           const std::map<std::string, std::string> &environment);

/// What `ttcd --check-config` prints: name = value, and where it comes from.
std::string describeConfig(const Config &config);
std::string helpText();
/// The table of docs/configuration.md.
std::string helpMarkdown();

} // namespace ttc::server

#endif // TTC_SERVER_CONFIG_H
