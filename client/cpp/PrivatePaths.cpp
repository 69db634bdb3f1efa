// Where the private daemon's things lie, by the XDG rules.
// SPDX-License-Identifier: Apache-2.0
#include "absl/strings/str_cat.h"
#include "ttc/client/PrivateDaemon.h"
#include <cstdlib>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace ttc::client {
namespace {

/// Value of an absolute path in the environment; the XDG rules say to ignore a
/// relative one.
std::string pathVariable(const char *name) {
  const char *value = std::getenv(name);
  return value != nullptr && value[0] == '/' ? value : "";
}

/// Whether $XDG_RUNTIME_DIR is usable; after `sudo` or in a container it is
/// often another user's, or missing.
bool isOurDirectory(const std::string &path) {
  struct stat info{};
  return !path.empty() && stat(path.c_str(), &info) == 0 &&
         S_ISDIR(info.st_mode) && info.st_uid == geteuid();
}

std::string homeDirectory() {
  std::string home = pathVariable("HOME");
  if (home.empty()) {
    const passwd *entry = getpwuid(geteuid());
    home = entry != nullptr && entry->pw_dir != nullptr ? entry->pw_dir : "";
  }
  return home;
}

} // namespace

absl::StatusOr<PrivatePaths> PrivatePaths::fromEnvironment() {
  PrivatePaths paths;
  paths.baseDirectory = pathVariable("XDG_RUNTIME_DIR");
  if (!isOurDirectory(paths.baseDirectory)) {
    paths.baseDirectory = absl::StrCat("/tmp/ttc-", geteuid());
    paths.makeBase = true;
  }
  paths.directory = paths.baseDirectory + "/ttc";
  paths.socket = paths.directory + "/ttcd.sock";
  paths.lock = paths.directory + "/ttcd.lock";
  paths.stamp = paths.directory + "/ttcd.build";
  if (paths.socket.size() >= sizeof(sockaddr_un::sun_path)) {
    return absl::UnavailableError(absl::StrCat(
        "the socket path `", paths.socket, "` is longer than ",
        sizeof(sockaddr_un::sun_path) - 1,
        " bytes; set XDG_RUNTIME_DIR to a shorter one, or name a daemon with "
        "`--server`"));
  }
  std::string cache = pathVariable("XDG_CACHE_HOME");
  if (cache.empty()) {
    std::string home = homeDirectory();
    if (home.empty()) {
      return absl::UnavailableError(
          "there is no home directory for the cache of a private daemon; set "
          "XDG_CACHE_HOME or HOME, or name a daemon with `--server`");
    }
    cache = home + "/.cache";
  }
  paths.cacheDirectory = cache + "/ttc/cache";
  paths.log = cache + "/ttc/ttcd.log";
  return paths;
}

} // namespace ttc::client
