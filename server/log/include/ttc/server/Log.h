// The daemon's log: one line per event on stderr, as text or JSON. Graph bodies
// never get here.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_LOG_H
#define TTC_SERVER_LOG_H

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace ttc::server {

enum class LogLevel { Debug, Info, Warning, Error };

using LogField = std::pair<std::string_view, std::string>;

/// `format`: "text" or "json". `level`: "debug", "info", "warning", "error",
/// "off". Call once, before threads start.
void setUpLog(const std::string &format, const std::string &level);

/// Whether `log` of that level writes anything: ask before making costly
/// fields.
bool logs(LogLevel level);

/// `event` is a stable phrase, `fields` say which one. Control characters are
/// escaped, so that no input can forge a line. Thread-safe.
void log(LogLevel level, std::string_view event,
         std::initializer_list<LogField> fields = {});

} // namespace ttc::server

#endif // TTC_SERVER_LOG_H
