// Zip over libarchive, with everything that depends on the machine taken out of
// it. SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Zip.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <locale.h>
#include <memory>
#include <set>

namespace ttc {
namespace {

constexpr size_t maxPathBytes = 1024;
constexpr size_t maxPartBytes = 255;

/// libarchive asks the thread's locale how names are encoded and whether to set
/// the zip's UTF-8 flag: the same answer for everybody while this object lives.
class Utf8Locale {
public:
  Utf8Locale() : utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8 != nullptr) {
      before = uselocale(utf8);
    }
  }
  ~Utf8Locale() {
    if (utf8 != nullptr) {
      uselocale(before);
      freelocale(utf8);
    }
  }
  Utf8Locale(const Utf8Locale &) = delete;
  Utf8Locale &operator=(const Utf8Locale &) = delete;

  bool ok() const { return utf8 != nullptr; }

private:
  locale_t utf8;
  locale_t before = nullptr;
};

using Archive = std::unique_ptr<archive, int (*)(archive *)>;
using Entry = std::unique_ptr<archive_entry, void (*)(archive_entry *)>;

absl::Status missingLocale() {
  return absl::InternalError(
      "the locale `C.UTF-8` is missing; install Debian's `libc-bin`");
}

absl::Status writeFailure(archive *zip, absl::string_view what) {
  const char *reason = archive_error_string(zip);
  return absl::InternalError(absl::StrCat("cannot pack ", what, ": ",
                                          reason ? reason : "unknown reason"));
}

absl::Status damaged(archive *zip) {
  const char *reason = archive_error_string(zip);
  return absl::DataLossError(absl::StrCat("not an intact zip archive: ",
                                          reason ? reason : "unknown reason"));
}

absl::Status unsafe(absl::string_view path, absl::string_view why) {
  // The path may hold anything, so that it is shown without what could steer a
  // terminal.
  std::string shown(path.substr(0, 200));
  std::replace_if(
      shown.begin(), shown.end(),
      [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
  return absl::InvalidArgumentError(
      absl::StrCat("unsafe path `", shown, "` in the archive: ", why));
}

absl::Status checkPart(absl::string_view path, absl::string_view part) {
  if (part.empty()) {
    return unsafe(path, "it has an empty part; wanted a relative path of "
                        "parts separated by one `/`");
  }
  if (part == "." || part == "..") {
    return unsafe(path, absl::StrCat("it has a part `", part, "`"));
  }
  if (part.size() > maxPartBytes) {
    return unsafe(path, absl::StrCat("a part has ", part.size(),
                                     " bytes; at most ", maxPartBytes));
  }
  return absl::OkStatus();
}

/// Refuses a path that is there twice, or that is a file here and a directory
/// there. `paths` in any order.
absl::Status checkDistinct(const std::vector<ZipEntry> &entries) {
  std::set<absl::string_view> seen;
  for (const ZipEntry &entry : entries) {
    if (!seen.insert(entry.path).second) {
      return unsafe(entry.path, "it is there twice");
    }
  }
  for (absl::string_view path : seen) {
    for (size_t slash = path.find('/'); slash != path.npos;
         slash = path.find('/', slash + 1)) {
      if (seen.count(path.substr(0, slash)) != 0) {
        return unsafe(path, absl::StrCat("`", path.substr(0, slash),
                                         "` is a file of its own"));
      }
    }
  }
  return absl::OkStatus();
}

/// Numbers do not shrink, and deflating gigabytes of them would be the longest
/// phase of a compile.
bool holdsNumbers(absl::string_view path) {
  return absl::EndsWith(path, ".safetensors") || absl::EndsWith(path, ".ttx") ||
         absl::EndsWith(path, ".npy");
}

la_ssize_t appendToString(archive *, void *out, const void *data, size_t size) {
  static_cast<std::string *>(out)->append(static_cast<const char *>(data),
                                          size);
  return static_cast<la_ssize_t>(size);
}

absl::Status writeEntry(archive *zip, const ZipEntry &file) {
  if (holdsNumbers(file.path)) {
    archive_write_zip_set_compression_store(zip);
  } else {
    archive_write_zip_set_compression_deflate(zip);
  }
  Entry entry(archive_entry_new(), archive_entry_free);
  archive_entry_set_pathname(entry.get(), file.path.c_str());
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), file.executable ? 0755 : 0644);
  archive_entry_set_size(entry.get(),
                         static_cast<la_int64_t>(file.data.size()));
  // No time is set: libarchive converts times through the local time zone, but
  // raises one before 1980 to 1980-01-01 00:00:00 wherever it runs, and writes
  // no further time fields.
  if (archive_write_header(zip, entry.get()) != ARCHIVE_OK) {
    return writeFailure(zip, absl::StrCat("`", file.path, "`"));
  }
  la_ssize_t written =
      archive_write_data(zip, file.data.data(), file.data.size());
  if (written != static_cast<la_ssize_t>(file.data.size()) ||
      archive_write_finish_entry(zip) != ARCHIVE_OK) {
    return writeFailure(zip, absl::StrCat("`", file.path, "`"));
  }
  return absl::OkStatus();
}

absl::Status overBudget(uint64_t maxBytes) {
  return absl::InvalidArgumentError(
      absl::StrCat("the archive unpacks to more than the limit of ", maxBytes,
                   " bytes; raise the limit if it is to be trusted"));
}

/// Reads the data of the current entry, taking its size from `budget`.
absl::Status readData(archive *zip, std::string &out, uint64_t maxBytes,
                      uint64_t &budget) {
  const void *block = nullptr;
  size_t size = 0;
  la_int64_t offset = 0;
  int code = ARCHIVE_OK;
  while ((code = archive_read_data_block(zip, &block, &size, &offset)) ==
         ARCHIVE_OK) {
    if (static_cast<uint64_t>(offset) != out.size()) {
      return absl::DataLossError("not an intact zip archive: data with holes");
    }
    if (size > budget) {
      return overBudget(maxBytes);
    }
    budget -= size;
    out.append(static_cast<const char *>(block), size);
  }
  return code == ARCHIVE_EOF ? absl::OkStatus() : damaged(zip);
}

constexpr uint64_t reserveAtMost = uint64_t(16) << 30;

/// The current entry; one without a path if it is not the one wanted.
absl::StatusOr<ZipEntry> readEntry(archive *zip, archive_entry *header,
                                   uint64_t maxBytes, uint64_t &budget,
                                   std::string_view only) {
  const char *name = archive_entry_pathname(header);
  if (name == nullptr) {
    return unsafe("", "its name is not UTF-8");
  }
  ZipEntry entry;
  entry.path = name;
  TTC_TRY(checkArchivePath(entry.path));
  if (archive_entry_filetype(header) != AE_IFREG ||
      archive_entry_hardlink(header) != nullptr) {
    return unsafe(entry.path, "it is a link, a directory or a device; wanted "
                              "regular files only");
  }
  if (entry.path.size() > budget) {
    return overBudget(maxBytes);
  }
  budget -= entry.path.size();
  if (!only.empty() && entry.path != only) {
    return ZipEntry();
  }
  if (archive_entry_size_is_set(header) != 0) {
    // Big members must not be moved as they grow; a lie about the size must not
    // make us allocate it.
    uint64_t announced = static_cast<uint64_t>(archive_entry_size(header));
    entry.data.reserve(std::min({announced, budget, reserveAtMost}));
  }
  entry.executable = (archive_entry_perm(header) & 0100) != 0;
  TTC_TRY(readData(zip, entry.data, maxBytes, budget));
  return entry;
}

} // namespace

absl::Status checkArchivePath(const std::string &path) {
  if (path.empty()) {
    return unsafe(path, "it is empty");
  }
  if (path.front() == '/') {
    return unsafe(path, "it is absolute");
  }
  if (path.size() > maxPathBytes) {
    return unsafe(path, absl::StrCat("it has ", path.size(), " bytes; at most ",
                                     maxPathBytes));
  }
  for (unsigned char c : path) {
    if (c == '\\') {
      return unsafe(path, "it has a backslash");
    }
    if (c < 0x20 || c == 0x7F) {
      return unsafe(path, "it has a NUL or another control character");
    }
  }
  for (absl::string_view part : absl::StrSplit(path, '/')) {
    TTC_TRY(checkPart(path, part));
  }
  Utf8Locale locale;
  if (!locale.ok()) {
    return missingLocale();
  }
  if (std::mbstowcs(nullptr, path.c_str(), 0) == static_cast<size_t>(-1)) {
    return unsafe(path, "it is not UTF-8");
  }
  return absl::OkStatus();
}

void addBelow(const std::string &folder, std::vector<ZipEntry> made,
              std::vector<ZipEntry> &files) {
  for (ZipEntry &file : made) {
    file.path.insert(0, folder);
    files.push_back(std::move(file));
  }
}

absl::StatusOr<std::string> writeZip(std::vector<ZipEntry> entries) {
  if (entries.empty()) {
    return absl::InvalidArgumentError("an archive needs at least one file");
  }
  for (const ZipEntry &entry : entries) {
    TTC_TRY(checkArchivePath(entry.path));
  }
  TTC_TRY(checkDistinct(entries));
  std::sort(
      entries.begin(), entries.end(),
      [](const ZipEntry &a, const ZipEntry &b) { return a.path < b.path; });

  Utf8Locale locale;
  if (!locale.ok()) {
    return missingLocale();
  }
  std::string out;
  Archive zip(archive_write_new(), archive_write_free);
  // Without blocks, nothing is padded and memory is not touched twice.
  archive_write_set_bytes_per_block(zip.get(), 0);
  if (archive_write_set_format_zip(zip.get()) != ARCHIVE_OK ||
      archive_write_set_options(zip.get(), "zip:compression-level=6") !=
          ARCHIVE_OK ||
      archive_write_open(zip.get(), &out, nullptr, appendToString, nullptr) !=
          ARCHIVE_OK) {
    return writeFailure(zip.get(), "the archive");
  }
  for (const ZipEntry &entry : entries) {
    TTC_TRY(writeEntry(zip.get(), entry));
  }
  if (archive_write_close(zip.get()) != ARCHIVE_OK) {
    return writeFailure(zip.get(), "the archive");
  }
  return out;
}

/// All entries of an opened archive, or `only` that one.
static absl::StatusOr<std::vector<ZipEntry>>
readEntries(archive *zip, uint64_t maxBytes, std::string_view only) {
  uint64_t budget = maxBytes;
  std::vector<ZipEntry> entries;
  archive_entry *header = nullptr;
  int code = ARCHIVE_OK;
  while ((code = archive_read_next_header(zip, &header)) == ARCHIVE_OK) {
    TTC_TRY_ASSIGN(ZipEntry entry,
                   readEntry(zip, header, maxBytes, budget, only));
    if (!entry.path.empty()) {
      entries.push_back(std::move(entry));
    }
  }
  if (code != ARCHIVE_EOF) {
    return damaged(zip);
  }
  TTC_TRY(checkDistinct(entries));
  return entries;
}

absl::StatusOr<std::vector<ZipEntry>>
readZip(std::string_view archive, uint64_t maxBytes, std::string_view only) {
  Utf8Locale locale;
  if (!locale.ok()) {
    return missingLocale();
  }
  Archive zip(archive_read_new(), archive_read_free);
  // The reader that goes by the central directory: a cut archive has none and
  // is refused as a whole.
  archive_read_support_format_zip_seekable(zip.get());
  if (archive_read_open_memory(zip.get(), archive.data(), archive.size()) !=
      ARCHIVE_OK) {
    return damaged(zip.get());
  }
  return readEntries(zip.get(), maxBytes, only);
}

absl::StatusOr<std::vector<ZipEntry>> readZipFile(const std::string &path,
                                                  uint64_t maxBytes) {
  Utf8Locale locale;
  if (!locale.ok()) {
    return missingLocale();
  }
  constexpr size_t blockBytes = 1 << 20;
  Archive zip(archive_read_new(), archive_read_free);
  archive_read_support_format_zip_seekable(zip.get());
  if (archive_read_open_filename(zip.get(), path.c_str(), blockBytes) !=
      ARCHIVE_OK) {
    int error = archive_errno(zip.get());
    if (error == ENOENT || error == EACCES || error == EISDIR) {
      return absl::InvalidArgumentError(
          absl::StrCat("cannot read it: ", std::strerror(error)));
    }
    return damaged(zip.get());
  }
  return readEntries(zip.get(), maxBytes, {});
}

} // namespace ttc
