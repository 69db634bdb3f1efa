// Large payloads as content-named files: cas/<2 digits>/<sha256>.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_PAYLOADFILES_H
#define TTC_CACHE_PAYLOADFILES_H

#include "absl/container/flat_hash_set.h"
#include "ttc/cache/Payload.h"
#include "ttc/support/Digest.h"
#include <atomic>
#include <memory>
#include <string>
#include <string_view>

namespace ttc::cache {

/// A payload that lies in memory.
std::unique_ptr<const Payload> memoryPayload(std::string bytes);

/// A file that was written whole and synced under a name nobody reads. Removed
/// unless published.
class StagedFile {
public:
  explicit StagedFile(std::string path) : path(std::move(path)) {}
  StagedFile(StagedFile &&other) noexcept;
  StagedFile &operator=(StagedFile &&other) noexcept;
  ~StagedFile();

private:
  friend class PayloadFiles;
  std::string path; // empty: published
};

/// Thread-safe, but for this: publish and remove of the same digest are to be
/// called under one lock.
class PayloadFiles {
public:
  /// `directory` holds the folder `cas`.
  explicit PayloadFiles(const std::string &directory);

  /// Makes the folder `cas`; those below are made when they are needed. Fails
  /// as errnoStatus.
  absl::Status prepare();

  /// Writes and syncs. Fails as errnoStatus, leaving nothing behind.
  absl::StatusOr<StagedFile> stage(const Digest &digest,
                                   std::string_view bytes);
  /// Gives the file its name, over a file of that name, and makes that durable.
  /// A row may name it from then on.
  absl::Status publish(StagedFile staged, const Digest &digest);
  void remove(const Digest &digest);

  /// Opens and checks. Fails with NOT_FOUND if there is no such file, DATA_LOSS
  /// if its size or xxh3 is another, else as errnoStatus. Payloads up to
  /// `inMemory` bytes are read into memory, larger ones stay in the file.
  absl::StatusOr<std::unique_ptr<const Payload>>
  load(const Digest &digest, uint64_t size, uint64_t checksum) const;

  /// Removes half-written files and those that are not in `known`; takes what
  /// it finds out of `known`, so that what is missing remains there. Returns
  /// how many were removed.
  absl::StatusOr<uint64_t> sweep(absl::flat_hash_set<std::string> &known);

  /// Payloads up to this size are held in memory while somebody reads them.
  static constexpr uint64_t inMemory = 4 << 20;

private:
  std::string folderOf(const std::string &hex) const;
  std::string pathOf(const Digest &digest) const;

  const std::string root;
  std::atomic<uint64_t> staged{0};
};

} // namespace ttc::cache

#endif // TTC_CACHE_PAYLOADFILES_H
