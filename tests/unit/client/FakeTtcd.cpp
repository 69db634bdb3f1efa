// A program with ttcd's start-up behaviour and none of its work: for tests of
// how the private daemon is started.
//
// Takes ttcd's `--listen`, `--cache-dir` and `--idle-exit`. Appends "PID
// ARGUMENTS" to CACHE_DIR/starts. Environment: FAKE_TTCD=fail: complains and
// exits 7; unready: serves but never gets ready; slow: takes a second to end.
// SPDX-License-Identifier: Apache-2.0
#include "FakeDaemon.h"
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <unistd.h>

int main(int argc, char **argv) {
  std::string mode = std::getenv("FAKE_TTCD") ? std::getenv("FAKE_TTCD") : "";
  std::string listen, cache, arguments;
  for (int i = 1; i < argc; ++i) {
    arguments += std::string(" ") + argv[i];
    listen = std::string(argv[i - 1]) == "--listen" ? argv[i] : listen;
    cache = std::string(argv[i - 1]) == "--cache-dir" ? argv[i] : cache;
  }
  std::ofstream(cache + "/starts", std::ios::app)
      << getpid() << arguments << " cwd=" << get_current_dir_name() << "\n";
  if (mode == "fail") {
    std::cerr << "fake-ttcd: the cache is on fire\n";
    return 7;
  }
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGTERM);
  sigprocmask(SIG_BLOCK, &ending, nullptr);
  ttc::test::FakeDaemon daemon(listen);
  daemon.capabilities.set_ready(mode != "unready");
  int number = 0;
  sigwait(&ending, &number);
  if (mode == "slow") {
    sleep(1);
  }
  return 0;
}
