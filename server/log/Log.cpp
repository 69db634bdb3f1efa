// spdlog on stderr; fields as key=value or as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/Log.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace ttc::server {
namespace {

bool json = false;

std::shared_ptr<spdlog::logger> &logger() {
  static auto *instance =
      new std::shared_ptr<spdlog::logger>(spdlog::stderr_logger_mt("ttcd"));
  return *instance;
}

spdlog::level::level_enum native(LogLevel level) {
  switch (level) {
  case LogLevel::Debug:
    return spdlog::level::debug;
  case LogLevel::Info:
    return spdlog::level::info;
  case LogLevel::Warning:
    return spdlog::level::warn;
  case LogLevel::Error:
    return spdlog::level::err;
  }
  return spdlog::level::info;
}

std::string quoted(const std::string &value) {
  // Strings from outside may be no UTF-8: `replace` never throws.
  return nlohmann::json(value).dump(-1, ' ', false,
                                    nlohmann::json::error_handler_t::replace);
}

std::string fieldText(const std::string &value) {
  bool plain = !value.empty();
  for (char c : value) {
    plain = plain && c > ' ' && c < 127 && c != '"' && c != '=';
  }
  return plain ? value : quoted(value);
}

} // namespace

void setUpLog(const std::string &format, const std::string &level) {
  json = format == "json";
  logger()->set_level(spdlog::level::from_str(level));
  logger()->flush_on(spdlog::level::trace);
  logger()->set_pattern(
      json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})"
           : "%Y-%m-%dT%H:%M:%S.%e%z %l %v");
}

bool logs(LogLevel level) { return logger()->should_log(native(level)); }

void log(LogLevel level, std::string_view event,
         std::initializer_list<LogField> fields) {
  if (!logs(level)) {
    return;
  }
  std::string line =
      json ? "\"event\":" + quoted(std::string(event)) : std::string(event);
  for (const auto &[name, value] : fields) {
    line += json ? ",\"" : " ";
    line += name;
    line += json ? "\":" + quoted(value) : "=" + fieldText(value);
  }
  logger()->log(native(level), "{}", line);
}

} // namespace ttc::server
