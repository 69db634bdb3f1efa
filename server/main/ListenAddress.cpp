// Checks of the socket's directory and of the host's name.
// SPDX-License-Identifier: Apache-2.0
#include "ListenAddress.h"

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace ttc::server {
namespace {

absl::Status checkDirectory(const std::string &directory, bool insecure) {
  struct stat info{};
  if (::lstat(directory.c_str(), &info) != 0 && errno == ENOENT) {
    std::error_code error;
    std::filesystem::path parent =
        std::filesystem::path(directory).parent_path();
    std::filesystem::create_directories(parent, error);
    if (::mkdir(directory.c_str(), 0700) != 0) {
      return absl::InvalidArgumentError(
          absl::StrCat("cannot make the socket's directory `", directory,
                       "`: ", strerror(errno)));
    }
    return absl::OkStatus();
  }
  if (insecure) {
    return absl::OkStatus();
  }
  const char *wrong = nullptr;
  if (S_ISLNK(info.st_mode)) {
    wrong = "it is a symlink; name the directory itself";
  } else if (!S_ISDIR(info.st_mode)) {
    wrong = "it is no directory";
  } else if (info.st_uid != ::geteuid() && info.st_uid != 0) {
    wrong = "it belongs to another user; use one of your own";
  } else if ((info.st_mode & 022) != 0 && (info.st_mode & S_ISVTX) == 0) {
    wrong = "others may write in it; chmod 700 it";
  }
  if (wrong == nullptr) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      absl::StrCat("the socket's directory `", directory,
                   "` is not safe: ", wrong, ", or say --insecure"));
}

absl::Status alreadyListening(const std::string &path) {
  return absl::AlreadyExistsError(
      absl::StrCat("another daemon listens on unix:", path));
}

/// The socket file stays when a daemon is killed. It is stale if nobody answers
/// on it.
absl::Status removeStaleSocket(const std::string &path) {
  struct stat info{};
  if (::lstat(path.c_str(), &info) != 0) {
    return absl::OkStatus();
  }
  if (!S_ISSOCK(info.st_mode)) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", path, "` exists and is no socket; name another"));
  }
  link::UniqueFd probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_un peer{};
  peer.sun_family = AF_UNIX;
  std::memcpy(peer.sun_path, path.data(), path.size());
  if (::connect(probe.get(), reinterpret_cast<sockaddr *>(&peer),
                sizeof(peer)) == 0) {
    return alreadyListening(path);
  }
  ::unlink(path.c_str());
  return absl::OkStatus();
}

absl::StatusOr<ListenAddress> prepareUnix(std::string path, bool insecure) {
  if (absl::StartsWith(path, "///")) {
    path = path.substr(2); // unix:///absolute
  }
  std::error_code error;
  path = std::filesystem::absolute(path, error).string();
  if (path.empty() || path.back() == '/' ||
      path.size() >= sizeof(sockaddr_un::sun_path)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "socket path `", path, "` has ", path.size(),
        " bytes; wanted: a file of 1 to ", sizeof(sockaddr_un::sun_path) - 1));
  }
  TTC_TRY(checkDirectory(std::filesystem::path(path).parent_path().string(),
                         insecure));
  ListenAddress address;
  address.lock = link::UniqueFd(
      ::open((path + ".owner").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600));
  if (!address.lock.valid()) {
    return absl::InvalidArgumentError(
        absl::StrCat("cannot write beside `", path, "`: ", strerror(errno)));
  }
  if (::flock(address.lock.get(), LOCK_EX | LOCK_NB) != 0) {
    return alreadyListening(path);
  }
  TTC_TRY(removeStaleSocket(path));
  address.socketPath = path;
  address.grpcAddress = "unix:" + path;
  return address;
}

bool isLoopback(absl::string_view host) {
  absl::ConsumePrefix(&host, "[");
  absl::ConsumeSuffix(&host, "]");
  return host == "localhost" || host == "::1" || absl::StartsWith(host, "127.");
}

absl::StatusOr<ListenAddress> prepareTcp(const std::string &text,
                                         bool insecure) {
  size_t colon = text.rfind(':');
  uint32_t port = 0;
  bool malformed = colon == std::string::npos || colon == 0 ||
                   !absl::SimpleAtoi(text.substr(colon + 1), &port) ||
                   port > 65535;
  ListenAddress address;
  address.host = text.substr(0, colon);
  bool bareIpv6 = address.host.find(':') != std::string::npos &&
                  !absl::StartsWith(address.host, "[");
  if (malformed || bareIpv6) {
    return absl::InvalidArgumentError(
        absl::StrCat("`listen` is `", text,
                     "`; wanted: unix:PATH, HOST:PORT or [IPV6]:PORT"));
  }
  if (!insecure && !isLoopback(address.host)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "`listen` is `", text,
        "`, which other machines reach, and this daemon asks for no token; "
        "listen on 127.0.0.1 or a Unix socket, or say --insecure"));
  }
  address.grpcAddress = text;
  return address;
}

} // namespace

std::string ListenAddress::shown(int port) const {
  return socketPath.empty() ? absl::StrCat(host, ":", port)
                            : "unix:" + socketPath;
}

absl::StatusOr<ListenAddress> prepareAddress(const std::string &address,
                                             bool insecure) {
  absl::string_view rest = address;
  if (absl::ConsumePrefix(&rest, "unix:")) {
    return prepareUnix(std::string(rest), insecure);
  }
  return prepareTcp(address, insecure);
}

} // namespace ttc::server
