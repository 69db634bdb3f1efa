// The rows. Adding a setting is adding a field, a row, and the code that obeys
// it. SPDX-License-Identifier: Apache-2.0
#include "ttc/server/Settings.h"

namespace ttc::server {
namespace {

SettingSpec base(std::string_view name, SettingType type,
                 std::string_view defaultText, std::string_view placeholder,
                 std::string_view help) {
  SettingSpec spec;
  spec.name = name;
  spec.type = type;
  spec.defaultText = defaultText;
  spec.placeholder = placeholder;
  spec.help = help;
  return spec;
}

SettingSpec text(std::string_view name, std::string Settings::*field,
                 std::string_view defaultText, std::string_view placeholder,
                 std::string_view help) {
  SettingSpec spec =
      base(name, SettingType::Text, defaultText, placeholder, help);
  spec.text = field;
  return spec;
}

SettingSpec choice(std::string_view name, std::string Settings::*field,
                   std::string_view defaultText,
                   std::vector<std::string_view> choices,
                   std::string_view help) {
  SettingSpec spec = base(name, SettingType::Choice, defaultText, "WORD", help);
  spec.text = field;
  spec.choices = std::move(choices);
  return spec;
}

SettingSpec count(std::string_view name, uint64_t Settings::*field,
                  std::string_view defaultText, uint64_t minimum,
                  std::string_view help) {
  SettingSpec spec = base(name, SettingType::Count, defaultText, "N", help);
  spec.number = field;
  spec.minimum = minimum;
  return spec;
}

SettingSpec bytes(std::string_view name, uint64_t Settings::*field,
                  std::string_view defaultText, std::string_view help) {
  SettingSpec spec = base(name, SettingType::Bytes, defaultText, "BYTES", help);
  spec.number = field;
  return spec;
}

SettingSpec seconds(std::string_view name, double Settings::*field,
                    std::string_view defaultText, std::string_view help) {
  SettingSpec spec =
      base(name, SettingType::Seconds, defaultText, "SECONDS", help);
  spec.seconds = field;
  return spec;
}

void addService(std::vector<SettingSpec> &table) {
  table.push_back(text("listen", &Settings::listen, "", "ADDRESS",
                       "Where clients connect: `unix:PATH` or `HOST:PORT` "
                       "(port 0 takes a free one and prints it)."));
  table.push_back(text("cache-dir", &Settings::cacheDir, "", "DIR",
                       "Folder of the cache; made if it is not there."));
  SettingSpec insecure =
      base("insecure", SettingType::Bool, "false", "",
           "Listen without authentication on an address that other machines "
           "or users reach.");
  insecure.flag = &Settings::insecure;
  table.push_back(insecure);
  SettingSpec code =
      base("allow-code-execution", SettingType::Bool, "false", "",
           "Run source that clients upload. The private daemon of a user has "
           "it; who else has it lets its clients run anything.");
  code.flag = &Settings::allowCodeExecution;
  table.push_back(code);
  table.push_back(text("metrics-address", &Settings::metricsAddress, "",
                       "HOST:PORT",
                       "Serve Prometheus metrics there, at /metrics. Empty: "
                       "no port is opened."));
  table.push_back(seconds("drain-timeout", &Settings::drainTimeout, "30",
                          "How long jobs may finish after SIGTERM; a second "
                          "signal ends at once."));
  table.push_back(seconds("idle-exit", &Settings::idleExit, "0",
                          "Leave after so long without a request. 0: never."));
}

void addLimits(std::vector<SettingSpec> &table) {
  table.push_back(bytes("max-graph-bytes", &Settings::maxGraphBytes, "2G",
                        "Largest graph that is accepted."));
  table.push_back(bytes("max-input-bytes", &Settings::maxInputBytes, "8G",
                        "Most inputs that one run may bring along."));
  table.push_back(seconds("upload-timeout", &Settings::uploadTimeout, "60",
                          "A client that was asked for its graph and sends "
                          "nothing for so long is dropped."));
  table.push_back(count("queue", &Settings::queue, "256", 0,
                        "Jobs that may wait beyond those that run; more are "
                        "told to come back (UNAVAILABLE)."));
  table.push_back(seconds("job-timeout", &Settings::jobTimeout, "1800",
                          "A job that runs longer is stopped (outcome "
                          "TIMEOUT). 0: never."));
}

void addWorkers(std::vector<SettingSpec> &table) {
  table.push_back(count("workers", &Settings::workers, "0", 0,
                        "Compiles at the same time. 0: one for each core."));
  table.push_back(count("min-idle-workers", &Settings::minIdleWorkers, "1", 0,
                        "Workers that stay when there is nothing to do (at "
                        "most `workers`); the rest leave after a minute."));
  table.push_back(bytes("worker-memory", &Settings::workerMemory, "0",
                        "Private memory that one worker may take. 0: three "
                        "quarters of this machine's."));
  table.push_back(text("worker-program", &Settings::workerProgram, "", "PATH",
                       "The compiler. Empty: `ttc-worker` beside ttcd."));
  table.push_back(text("ttnn-python", &Settings::ttnnPython, "", "PATH",
                       "The Python that runs programs on `ttnn:N`. Empty: the "
                       "first of VIRTUAL_ENV and PATH that has the package "
                       "`ttnn`."));
  table.push_back(seconds("crash-memory", &Settings::crashMemory, "60",
                          "A request that crashed two workers is answered "
                          "from memory for so long."));
}

void addCacheAndLogs(std::vector<SettingSpec> &table) {
  table.push_back(bytes("cache-bytes", &Settings::cacheBytes, "10G",
                        "Size budget of the cache on disk."));
  table.push_back(bytes("hot-bytes", &Settings::hotBytes, "32M",
                        "Exports kept in memory, ready to be sent."));
  table.push_back(text("salt", &Settings::salt, "", "TEXT",
                       "Part of every key: changing it disowns the cache."));
  table.push_back(choice("log-format", &Settings::logFormat, "text",
                         {"text", "json"}, "Form of the log on stderr."));
  table.push_back(choice("log-level", &Settings::logLevel, "info",
                         {"debug", "info", "warning", "error", "off"},
                         "What is logged. Graphs never are."));
}

} // namespace

const std::vector<SettingSpec> &settingTable() {
  static const auto *table = [] {
    auto *rows = new std::vector<SettingSpec>();
    addService(*rows);
    addLimits(*rows);
    addWorkers(*rows);
    addCacheAndLogs(*rows);
    return rows;
  }();
  return *table;
}

} // namespace ttc::server
