// Reads /proc/self/exe and the notes of the mapped libraries.
// SPDX-License-Identifier: Apache-2.0
#include "BuildId.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Digest.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <link.h>
#include <map>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::worker {

/// The GNU build id in one PT_NOTE segment, or empty.
static absl::string_view buildIdInNotes(const char *notes, size_t size) {
  while (size >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) header;
    std::memcpy(&header, notes, sizeof(header));
    size_t nameSize = (header.n_namesz + 3u) & ~3u;
    size_t total = sizeof(header) + nameSize + ((header.n_descsz + 3u) & ~3u);
    if (total > size) {
      return {};
    }
    const char *name = notes + sizeof(header);
    if (header.n_type == NT_GNU_BUILD_ID && header.n_namesz == 4 &&
        std::memcmp(name, "GNU", 4) == 0) {
      return {name + nameSize, header.n_descsz};
    }
    notes += total;
    size -= total;
  }
  return {};
}

/// dl_iterate_phdr callback: keeps base name and build id of libMLIR* and
/// libLLVM*.
static int collectLibrary(dl_phdr_info *info, size_t, void *out) {
  absl::string_view path = info->dlpi_name;
  absl::string_view base = path.substr(path.rfind('/') + 1);
  if (base.rfind("libMLIR", 0) != 0 && base.rfind("libLLVM", 0) != 0) {
    return 0;
  }
  auto &found = *static_cast<std::map<std::string, std::string> *>(out);
  for (int i = 0; i < info->dlpi_phnum; ++i) {
    const auto &segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) {
      continue;
    }
    const auto *notes =
        reinterpret_cast<const char *>(info->dlpi_addr + segment.p_vaddr);
    absl::string_view id = buildIdInNotes(notes, segment.p_memsz);
    if (!id.empty()) {
      found[std::string(base)] = std::string(id);
    }
  }
  return 0;
}

static absl::StatusOr<Digest> digestOfSelf() {
  int fd = ::open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  struct stat info{};
  if (fd < 0 || ::fstat(fd, &info) != 0) {
    return absl::InternalError(
        absl::StrCat("/proc/self/exe: ", strerror(errno)));
  }
  size_t size = static_cast<size_t>(info.st_size);
  void *bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  ::close(fd);
  if (bytes == MAP_FAILED) {
    return absl::InternalError(
        absl::StrCat("/proc/self/exe: ", strerror(errno)));
  }
  Digest digest = sha256({static_cast<const char *>(bytes), size});
  ::munmap(bytes, size);
  return digest;
}

absl::StatusOr<std::string> computeBuildId() {
  TTC_TRY_ASSIGN(Digest self, digestOfSelf());
  std::map<std::string, std::string> libraries;
  ::dl_iterate_phdr(collectLibrary, &libraries);
  Sha256 hash;
  hash.updateField(self.raw());
  for (const auto &[name, id] : libraries) {
    hash.updateField(name).updateField(id);
  }
  return hash.finish().hex();
}

} // namespace ttc::worker
