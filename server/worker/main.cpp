// ttc-worker: compiles one job at a time for ttcd, over the socket that it
// inherits as descriptor 3.
// SPDX-License-Identifier: Apache-2.0
#include "BuildId.h"
#include "Isolation.h"
#include "WorkerLoop.h"
#include "absl/strings/numbers.h"
#include <cstdio>
#include <exception>
#include <sys/socket.h>

/// Exit codes: 0 the daemon closed the socket; 2 usage; 70 the job ran into an
/// exception; 76 protocol broken.
enum ExitCode { Served = 0, Usage = 2, Exception = 70, Protocol = 76 };

static constexpr int socketFd = 3;

static bool isSocket(int fd) {
  int type = 0;
  socklen_t size = sizeof(type);
  return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

static int printVersion() {
  auto buildId = ttc::worker::computeBuildId();
  std::printf("ttc-worker %s\nbuild %s\n", TTC_VERSION,
              buildId.ok() ? buildId->c_str() : "unknown");
  return Served;
}

static int serve(uint64_t memoryBytes) {
  ttc::worker::isolate(memoryBytes);
  auto buildId = ttc::worker::computeBuildId();
  if (!buildId.ok()) {
    std::fprintf(stderr, "ttc-worker: %s\n",
                 buildId.status().ToString().c_str());
    return Protocol;
  }
  try {
    ttc::worker::WorkerLoop loop{
        ttc::link::MessageSocket(ttc::link::UniqueFd(socketFd))};
    absl::Status status = loop.run(*buildId);
    if (!status.ok()) {
      std::fprintf(stderr, "ttc-worker: %s\n", status.ToString().c_str());
      return Protocol;
    }
  } catch (const std::bad_alloc &) {
    std::fputs("ttc-worker: out of memory (--worker-memory of ttcd)\n", stderr);
    return Exception;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "ttc-worker: exception: %s\n", error.what());
    return Exception;
  }
  return Served;
}

int main(int argc, char **argv) {
  uint64_t memoryBytes = 0;
  for (int i = 1; i < argc; ++i) {
    absl::string_view argument = argv[i];
    if (argument == "--version") {
      return printVersion();
    }
    constexpr absl::string_view memoryFlag = "--memory-bytes=";
    if (argument.rfind(memoryFlag, 0) != 0 ||
        !absl::SimpleAtoi(argument.substr(memoryFlag.size()), &memoryBytes)) {
      std::fprintf(stderr, "ttc-worker: unknown argument `%s`\n", argv[i]);
      return Usage;
    }
  }
  if (!isSocket(socketFd)) {
    std::fputs("ttc-worker: descriptor 3 is no socket; ttcd starts this "
               "program, people start ttcd\n",
               stderr);
    return Usage;
  }
  return serve(memoryBytes);
}
