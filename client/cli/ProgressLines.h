// One line a phase on a terminal, nothing elsewhere.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_PROGRESSLINES_H
#define CLIENT_CLI_PROGRESSLINES_H

#include "Terminal.h"
#include "ttc/client/Client.h"
#include <string>

namespace ttc::cli {

/// Shows a phase when it begins and its time when it ends, on standard error.
/// Retries are told on any standard error, since they explain a delay.
class ProgressLines final : public client::CompileObserver {
public:
  explicit ProgressLines(const Terminal &terminal) : terminal(terminal) {}
  ~ProgressLines() override { finish(); }

  void onProgress(const v1::Progress &progress) override;
  void onRetry(const absl::Status &why, absl::Duration delay) override;
  /// Removes the line of a phase that has not ended, so that what is printed
  /// next starts on an empty line.
  void finish();

private:
  Terminal terminal;
  bool open = false;
};

/// "1.2 s", "340 ms", "85 us"
std::string durationText(uint64_t microseconds);
/// "512 B", "1.5 KiB", "12.0 GiB"
std::string sizeText(uint64_t bytes);

} // namespace ttc::cli

#endif // CLIENT_CLI_PROGRESSLINES_H
