// Cores, memory, and the file beside us.
// SPDX-License-Identifier: Apache-2.0
#include "Machine.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <filesystem>
#include <sched.h>
#include <unistd.h>

namespace ttc::server {

namespace fs = std::filesystem;

static uint64_t usableCores() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof(set), &set) != 0) {
    return 1;
  }
  return std::max(1, CPU_COUNT(&set));
}

static uint64_t physicalMemory() {
  return static_cast<uint64_t>(::sysconf(_SC_PHYS_PAGES)) *
         static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
}

static absl::Status findWorkerProgram(std::string &program) {
  std::error_code error;
  if (program.empty()) {
    fs::path self = fs::read_symlink("/proc/self/exe", error);
    program = (self.parent_path() / "ttc-worker").string();
  }
  program = fs::absolute(program, error).string();
  if (::access(program.c_str(), X_OK) != 0) {
    return absl::NotFoundError(absl::StrCat(
        "no compiler at `", program,
        "`; put ttc-worker beside ttcd or name it with --worker-program"));
  }
  return absl::OkStatus();
}

static absl::Status checkTtnnPython(std::string &python) {
  if (python.empty()) {
    return absl::OkStatus();
  }
  std::error_code error;
  python = fs::absolute(python, error).string();
  return ::access(python.c_str(), X_OK) == 0
             ? absl::OkStatus()
             : absl::NotFoundError(absl::StrCat(
                   "no program at `", python,
                   "`; --ttnn-python wants a Python that has the package "
                   "`ttnn`"));
}

absl::Status fitToMachine(Settings &settings) {
  if (settings.listen.empty()) {
    return absl::InvalidArgumentError(
        "`listen` is not set; say --listen unix:PATH or --listen HOST:PORT");
  }
  if (settings.cacheDir.empty()) {
    return absl::InvalidArgumentError(
        "`cache-dir` is not set; say --cache-dir DIR");
  }
  std::error_code error;
  settings.cacheDir = fs::absolute(settings.cacheDir, error).string();
  if (settings.workers == 0) {
    settings.workers = usableCores();
  }
  settings.minIdleWorkers = std::min(settings.minIdleWorkers, settings.workers);
  if (settings.workerMemory == 0) {
    settings.workerMemory = physicalMemory() / 4 * 3;
  }
  TTC_TRY(checkTtnnPython(settings.ttnnPython));
  return findWorkerProgram(settings.workerProgram);
}

} // namespace ttc::server
