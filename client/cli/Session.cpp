// Connection on demand, errors as text and as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "Session.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "ttc/client/PrivateDaemon.h"
#include "ttc/client/StatusDetails.h"
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What the user can do, where the message itself does not say it.
std::string advice(const absl::Status &status, const std::string &server) {
  if (absl::IsOutOfRange(status) &&
      !absl::StrContains(status.message(), "--max-")) {
    return "the daemon's limit is its setting `--max-graph-bytes`";
  }
  if (absl::IsUnavailable(status) && !server.empty()) {
    return absl::StrCat("`", server,
                        "` comes from `--server` or TTC_SERVER; is "
                        "ttcd running there?");
  }
  if (absl::IsUnauthenticated(status) || absl::IsPermissionDenied(status)) {
    return "the daemon refused this user";
  }
  return "";
}

std::string errorText(const absl::Status &status, const std::string &server,
                      const Terminal &terminal) {
  std::string head =
      absl::StrCat(styled(terminal.colour, "1", "ttc:"), " ",
                   styled(terminal.colour, "1;31", "error:"), " ");
  std::string text;
  std::vector<client::Violation> violations = client::violations(status);
  for (const client::Violation &violation : violations) {
    absl::StrAppend(&text, head, printable(violation.description, true), "\n");
  }
  if (violations.empty()) {
    absl::StrAppend(&text, head, printable(std::string(status.message()), true),
                    "\n");
  }
  if (std::string more = advice(status, server); !more.empty()) {
    absl::StrAppend(&text, "  ", printable(more), "\n");
  }
  return text;
}

Json errorJson(const absl::Status &status, ExitCode code) {
  Json violations = Json::array();
  for (const client::Violation &violation : client::violations(status)) {
    violations.push_back(
        {{"field", violation.field}, {"description", violation.description}});
  }
  return {{"outcome", outcomeName(code, status)},
          {"cache", nullptr},
          {"key", nullptr},
          {"files", Json::array()},
          {"timings", Json::object()},
          {"diagnostics", Json::array()},
          {"error",
           {{"code", absl::StatusCodeToString(status.code())},
            {"message", std::string(status.message())},
            {"violations", violations}}},
          {"exit_code", static_cast<int>(code)}};
}

} // namespace

Session::Session(client::CancelToken &cancel)
    : terminal(Terminal::ofStandardError()), cancel(cancel) {}

std::string Session::configuredServer() const {
  const char *environment = std::getenv("TTC_SERVER");
  return !common.server.empty() ? common.server
                                : (environment != nullptr ? environment : "");
}

const client::Call &Session::call(absl::Duration patience) {
  if (!frame) {
    absl::Duration limit =
        common.timeout ? absl::Seconds(*common.timeout) : patience;
    frame.emplace(client::Call{cancel, absl::Now() + limit});
  }
  return *frame;
}

absl::StatusOr<std::string> Session::findAddress(const client::Call &call) {
  usedAddress = configuredServer();
  if (usedAddress.empty()) {
    TTC_TRY_ASSIGN(client::PrivatePaths paths,
                   client::PrivatePaths::fromEnvironment());
    TTC_TRY_ASSIGN(usedAddress, client::ensurePrivateDaemon(paths, call));
  }
  return usedAddress;
}

client::Client &Session::client(int attempts) {
  if (!connection) {
    client::ClientOptions options;
    options.address = [this](const client::Call &call) {
      return findAddress(call);
    };
    options.name =
        absl::StrCat("ttc-cli ", std::string(client::clientVersion()));
    options.attempts = attempts;
    connection = client::makeClient(std::move(options));
  }
  return *connection;
}

ExitCode Session::fail(const absl::Status &status,
                       std::optional<ExitCode> code) {
  ExitCode exit = code.value_or(exitCodeOf(status));
  std::string text = errorText(status, configuredServer(), terminal);
  std::fputs(text.c_str(), stderr);
  if (common.json) {
    printJson(errorJson(status, exit));
  }
  return exit;
}

void Session::printJson(const Json &value) const {
  // Bytes that are no UTF-8 (a file name, a source line) become U+FFFD instead
  // of an exception.
  printOut(value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

bool printOut(const std::string &text) {
  return std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
}

} // namespace ttc::cli
