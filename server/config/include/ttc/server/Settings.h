// Every setting of the daemon: the one table behind flags, environment, file,
// help and docs/configuration.md.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_SETTINGS_H
#define TTC_SERVER_SETTINGS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::server {

/// Settings as understood. Sizes are bytes, times seconds. Meaning and default
/// of each: settingTable().
struct Settings {
  std::string listen;
  std::string cacheDir;
  uint64_t cacheBytes = 0;
  uint64_t hotBytes = 0;
  uint64_t maxGraphBytes = 0;
  uint64_t maxInputBytes = 0;
  uint64_t workers = 0;
  uint64_t minIdleWorkers = 0;
  uint64_t queue = 0;
  double jobTimeout = 0;
  double uploadTimeout = 0;
  double drainTimeout = 0;
  double idleExit = 0;
  double crashMemory = 0;
  uint64_t workerMemory = 0;
  std::string workerProgram;
  std::string ttnnPython;
  std::string metricsAddress;
  std::string logFormat;
  std::string logLevel;
  std::string salt;
  bool insecure = false;
  bool allowCodeExecution = false;
};

/// How the text of a setting is read.
enum class SettingType {
  Text,
  Count,   ///< a whole number
  Bytes,   ///< a whole number with K, M, G or T (powers of 1024)
  Seconds, ///< a number with ms, s, m or h; plain numbers are seconds
  Bool,    ///< true/1/yes/on, false/0/no/off; as a flag also without a value
  Choice,  ///< one of `choices`
};

/// One row. The flag is `--name`, the variable TTCD_NAME (dashes become
/// underscores), the key in the file `name`.
struct SettingSpec {
  std::string_view name;
  SettingType type;
  std::string_view defaultText;
  std::string_view placeholder; ///< "PATH", "SECONDS"
  std::string_view help;
  std::vector<std::string_view> choices;
  uint64_t minimum = 0;
  /// Where the value goes: exactly one is set, as `type` says.
  std::string Settings::*text = nullptr;
  uint64_t Settings::*number = nullptr;
  double Settings::*seconds = nullptr;
  bool Settings::*flag = nullptr;
};

const std::vector<SettingSpec> &settingTable();

} // namespace ttc::server

#endif // TTC_SERVER_SETTINGS_H
