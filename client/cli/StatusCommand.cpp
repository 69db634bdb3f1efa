// `ttc status` and `ttc version`.
// SPDX-License-Identifier: Apache-2.0
#include "InfoCommands.h"
#include "ProgressLines.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/client/PrivateDaemon.h"
#include <nlohmann/json.hpp>
#include <optional>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string protocolText(const v1::ProtocolVersion &version) {
  return absl::StrCat(version.major(), ".", version.minor());
}

/// What the socket tells about the process behind it; nothing for a TCP
/// address.
std::optional<client::DaemonAge> ageOf(const std::string &address) {
  if (!absl::StartsWith(address, "unix:")) {
    return std::nullopt;
  }
  return client::daemonAge(address.substr(5));
}

Json statusJson(const v1::GetCapabilitiesResponse &daemon,
                const std::string &address,
                const std::optional<client::DaemonAge> &age) {
  return {{"ready", daemon.ready()},
          {"address", address},
          {"version", daemon.version()},
          {"build_id", daemon.build_id()},
          {"protocol", protocolText(daemon.protocol())},
          {"pid", age ? Json(age->pid) : Json()},
          {"uptime_seconds",
           age ? Json(absl::ToDoubleSeconds(age->uptime)) : Json()},
          {"max_graph_bytes", daemon.max_graph_bytes()},
          {"input_kinds", daemon.input_kinds()}};
}

std::string statusText(const v1::GetCapabilitiesResponse &daemon,
                       const std::string &address,
                       const std::optional<client::DaemonAge> &age) {
  std::string text = absl::StrCat(
      daemon.ready() ? "ready" : "not ready: no worker has answered yet",
      "\naddress   ", address, "\nversion   ", daemon.version(), "\nbuild id  ",
      daemon.build_id(), "\nprotocol  ", protocolText(daemon.protocol()), "\n");
  if (age) {
    absl::StrAppend(
        &text, "uptime    ",
        absl::FormatDuration(absl::Trunc(age->uptime, absl::Seconds(1))),
        " (process ", age->pid, ")\n");
  }
  return printable(text, /*multiline=*/true);
}

} // namespace

ExitCode runStatus(Session &session) {
  // Whoever waits for a daemon asks again himself; one attempt gives the quick
  // answer.
  auto daemon = session.client(/*attempts=*/1).capabilities(session.call());
  if (!daemon.ok()) {
    return session.fail(daemon.status());
  }
  std::optional<client::DaemonAge> age = ageOf(session.address());
  if (session.common.json) {
    session.printJson(statusJson(*daemon, session.address(), age));
  } else {
    printOut(statusText(*daemon, session.address(), age));
  }
  return daemon->ready() ? ExitCode::Done : ExitCode::Unavailable;
}

ExitCode runVersion(Session &session) {
  std::string version(client::clientVersion());
  std::string protocol = protocolText(client::protocolVersion());
  if (session.common.json) {
    session.printJson({{"version", version}, {"protocol", protocol}});
  } else {
    printOut(absl::StrCat("ttc ", version, " (protocol ", protocol, ")\n"));
  }
  return ExitCode::Done;
}

} // namespace ttc::cli
