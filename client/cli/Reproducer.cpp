// Where the reproducer of a crash is kept on this machine.
// SPDX-License-Identifier: Apache-2.0
#include "CompileReport.h"
#include "absl/strings/str_cat.h"
#include "ttc/support/Digest.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace ttc::cli {
namespace {

namespace fs = std::filesystem;

/// The daemon suggests a name; only a plain one may choose where a file goes.
std::string safeName(const std::string &name, const std::string &bytes) {
  bool plain =
      !name.empty() && name.front() != '.' && name.size() < 200 &&
      name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"
                             "OPQRSTUVWXYZ0123456789._-") == std::string::npos;
  return plain ? name
               : absl::StrCat("ttc-reproducer-",
                              sha256(bytes).hex().substr(0, 16), ".zip");
}

bool holds(const fs::path &path, const std::string &bytes) {
  std::ifstream file(path, std::ios::binary);
  return file && std::string{std::istreambuf_iterator<char>(file), {}} == bytes;
}

/// Makes the file. It holds the user's graph: 0600. 0, or the error.
int writeNew(const fs::path &path, const std::string &bytes) {
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) {
    return errno == EEXIST && holds(path, bytes) ? 0 : errno;
  }
  int error = 0;
  for (size_t done = 0; done < bytes.size() && error == 0;) {
    ssize_t n = write(fd, bytes.data() + done, bytes.size() - done);
    done += n > 0 ? static_cast<size_t>(n) : 0;
    error = n < 0 && errno != EINTR ? errno : 0;
  }
  if (close(fd) != 0 && error == 0) {
    error = errno;
  }
  if (error != 0) {
    unlink(path.c_str());
  }
  return error;
}

} // namespace

std::string saveReproducer(const std::string &name, const std::string &bytes,
                           std::string &why) {
  const char *temporary = std::getenv("TMPDIR");
  std::error_code error;
  for (const fs::path &folder :
       {fs::current_path(error),
        fs::path(temporary != nullptr && *temporary ? temporary : "/tmp")}) {
    fs::path path = folder / safeName(name, bytes);
    int failed = writeNew(path, bytes);
    if (failed == 0) {
      return path.string();
    }
    why = absl::StrCat("cannot write `", path.string(),
                       "`: ", std::strerror(failed));
  }
  return "";
}

} // namespace ttc::cli
