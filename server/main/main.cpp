// ttcd: reads the settings, starts the daemon, waits for signals.
// SPDX-License-Identifier: Apache-2.0
#include "Daemon.h"
#include "Machine.h"
#include "ttc/server/Config.h"
#include "ttc/server/Log.h"
#include <csignal>
#include <cstdio>
#include <ctime>
#include <sys/stat.h>
#include <unistd.h>

using namespace ttc::server;

/// 0: left as asked. 1: cannot start. 2: settings are wrong.
enum ExitCode { Left = 0, CannotStart = 1, WrongSettings = 2 };

static int complain(const absl::Status &status, ExitCode code) {
  std::fprintf(stderr, "ttcd: %s\n", std::string(status.message()).c_str());
  return code;
}

static std::map<std::string, std::string> environmentMap() {
  std::map<std::string, std::string> out;
  for (char **entry = environ; *entry != nullptr; ++entry) {
    std::string variable = *entry;
    size_t equals = variable.find('=');
    if (equals != std::string::npos) {
      out[variable.substr(0, equals)] = variable.substr(equals + 1);
    }
  }
  return out;
}

/// Signals are taken by the main thread, so that no handler runs anywhere.
static sigset_t blockSignals() {
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, SIGTERM);
  ::sigaddset(&set, SIGINT);
  ::sigprocmask(SIG_BLOCK, &set, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ,
           SIG_IGN); // A file over the limit is an error of its writer.
  return set;
}

static void waitUntilOver(Daemon &daemon, const sigset_t &signals) {
  const timespec pause{0, 200'000'000};
  do {
    int signal = ::sigtimedwait(&signals, nullptr, &pause);
    if (signal > 0 && daemon.draining()) {
      log(LogLevel::Warning, "second signal: leaving at once");
      return;
    }
    if (signal > 0) {
      daemon.drain();
    }
  } while (daemon.tick());
}

static int serve(Settings settings) {
  if (absl::Status fit = fitToMachine(settings); !fit.ok()) {
    return complain(fit, absl::IsNotFound(fit) ? CannotStart : WrongSettings);
  }
  setUpLog(settings.logFormat, settings.logLevel);
  ::umask(0077); // What we make, the socket among it, is for this user.
  sigset_t signals = blockSignals();
  Daemon daemon(settings);
  if (absl::Status started = daemon.start(); !started.ok()) {
    return complain(started, absl::IsInvalidArgument(started) ? WrongSettings
                                                              : CannotStart);
  }
  if (!daemon.metricsAddress().empty()) {
    std::printf("ttcd: metrics on http://%s/metrics\n",
                daemon.metricsAddress().c_str());
  }
  std::printf("ttcd: listening on %s\n", daemon.listeningOn().c_str());
  std::fflush(stdout);
  waitUntilOver(daemon, signals);
  ::alarm(10); // Whatever still hangs must not keep us.
  daemon.shutDown();
  // Everything of value is closed; civetweb alone would take two more seconds.
  ::_exit(Left);
}

int main(int argc, char **argv) {
  auto config = readConfig({argv + 1, argv + argc}, environmentMap());
  if (!config.ok()) {
    return complain(config.status(), WrongSettings);
  }
  switch (config->action) {
  case Action::Help:
    std::fputs(helpText().c_str(), stdout);
    return Left;
  case Action::HelpMarkdown:
    std::fputs(helpMarkdown().c_str(), stdout);
    return Left;
  case Action::Version:
    std::printf("ttcd %s\n", TTC_VERSION);
    return Left;
  case Action::CheckConfig:
    std::fputs(describeConfig(*config).c_str(), stdout);
    return Left;
  case Action::Serve:
    return serve(config->settings);
  }
  return WrongSettings;
}
