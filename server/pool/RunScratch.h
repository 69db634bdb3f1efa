// What a run under the real `ttnn` may leave behind, and its removal.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_RUNSCRATCH_H
#define TTC_SERVER_POOL_RUNSCRATCH_H

#include "ttc/support/Status.h"
#include <memory>
#include <string>
#include <vector>

namespace ttc::server {

/// A folder for one run, and a mark in the environment of its processes. The
/// worker that starts them may be killed at any time, and some (the server of a
/// simulated chip) leave session and parent: the mark finds them all the same.
/// One thread.
class RunScratch {
public:
  /// Fails with RESOURCE_EXHAUSTED if there is no room for the folder.
  static absl::StatusOr<std::unique_ptr<RunScratch>> make();
  /// Kills every process of ours that has the mark, then removes the folder.
  ~RunScratch();
  RunScratch(const RunScratch &) = delete;
  RunScratch &operator=(const RunScratch &) = delete;

  const std::string &folder() const { return path; }
  /// The daemon's own environment, which is the operator's, and the mark.
  std::vector<std::string> environment() const;

private:
  RunScratch(std::string path, std::string mark)
      : path(std::move(path)), mark(std::move(mark)) {}

  const std::string path;
  const std::string mark; ///< "TTC_RUN=<32 hex digits>"
};

} // namespace ttc::server

#endif // TTC_SERVER_POOL_RUNSCRATCH_H
