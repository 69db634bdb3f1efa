// A hidden directory beside the one that is going to be replaced, removed
// unless it is committed.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_STAGINGTREE_H
#define CLIENT_CPP_STAGINGTREE_H

#include "ttc/support/Status.h"
#include "ttc/support/Zip.h"
#include <string>
#include <vector>

namespace ttc::client {

/// `PARENT/.NAME.ttc-XXXXXX`, held by a lock on the directory as long as this
/// object lives, so that a later writer can tell the tree of a live process
/// from one that was left by a killed one. Move-only.
class StagingTree {
public:
  /// Removes what dead writers of the same target left, then makes a fresh
  /// directory. Fails with FAILED_PRECONDITION.
  static absl::StatusOr<StagingTree> create(const std::string &target);

  StagingTree(StagingTree &&other) noexcept;
  StagingTree &operator=(StagingTree &&) = delete;
  /// As `discard`.
  ~StagingTree();

  /// Writes and flushes one file, with its directories. Fails with
  /// FAILED_PRECONDITION: path and reason.
  absl::Status add(const ZipEntry &file) const;
  /// Flushes the directories.
  absl::Status flush() const;
  /// Puts the tree at `target`. With `replace`, what stood there moves to this
  /// tree's path (and goes with it); without, nothing may stand there. Fails
  /// with FAILED_PRECONDITION, and then nothing has moved.
  absl::Status commit(const std::string &target, bool replace) const;
  /// Removes whatever the path holds now. False if something stays.
  bool discard();

  const std::string &path() const { return directory; }

private:
  StagingTree(std::string target, std::string directory, int lock)
      : target(std::move(target)), directory(std::move(directory)), lock(lock) {
  }

  std::string
      target; ///< what messages name: the hidden path means nothing to a person
  std::string directory; ///< empty once discarded
  int lock;
};

/// "cannot write `PATH`: REASON" as FAILED_PRECONDITION.
absl::Status cannotWrite(const std::string &path, int error);

} // namespace ttc::client

#endif // CLIENT_CPP_STAGINGTREE_H
