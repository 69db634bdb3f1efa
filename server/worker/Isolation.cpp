// prctl, rlimits and oom_score_adj.
// SPDX-License-Identifier: Apache-2.0
#include "Isolation.h"

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace ttc::worker {

static void limit(__rlimit_resource resource, uint64_t value) {
  rlimit bounds{value, value};
  ::setrlimit(resource, &bounds);
}

static void volunteerForOomKiller() {
  int fd = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd >= 0) {
    [[maybe_unused]] ssize_t count = ::write(fd, "500", 3);
    ::close(fd);
  }
}

void isolate(uint64_t memoryBytes) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CORE, 0);
  if (memoryBytes > 0) {
    // Private writable memory only: MLIR maps hundreds of megabytes of code,
    // which RLIMIT_AS would count.
    limit(RLIMIT_DATA, memoryBytes);
  }
  volunteerForOomKiller();
}

} // namespace ttc::worker
