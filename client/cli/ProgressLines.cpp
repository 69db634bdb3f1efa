// Cursor work for phases.
// SPDX-License-Identifier: Apache-2.0
#include "ProgressLines.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include <cstdio>

namespace ttc::cli {
namespace {

// Back to the first column, and clear.
constexpr char kRestart[] = "\r\x1b[K";

} // namespace

void ProgressLines::onProgress(const v1::Progress &progress) {
  if (!terminal.interactive) {
    return;
  }
  std::string line = absl::StrFormat("  %-22s", printable(progress.phase()));
  if (progress.duration_us() > 0) {
    absl::StrAppend(&line, " ", durationText(progress.duration_us()), "\n");
  } else if (progress.queue_position() > 0) {
    absl::StrAppend(&line, " ", progress.queue_position(), " before us");
  } else {
    absl::StrAppend(&line, " ...");
  }
  open = progress.duration_us() == 0;
  std::fputs((kRestart + line).c_str(), stderr);
  std::fflush(stderr);
}

void ProgressLines::onRetry(const absl::Status &why, absl::Duration delay) {
  finish();
  std::string text = absl::StrFormat(
      "ttc: %s; trying again in %s\n", printable(std::string(why.message())),
      durationText(static_cast<uint64_t>(absl::ToInt64Microseconds(delay))));
  std::fputs(text.c_str(), stderr);
}

void ProgressLines::finish() {
  if (open) {
    std::fputs(kRestart, stderr);
    open = false;
  }
}

std::string durationText(uint64_t microseconds) {
  if (microseconds < 1000) {
    return absl::StrCat(microseconds, " us");
  }
  if (microseconds < 1'000'000) {
    return absl::StrFormat("%.1f ms", static_cast<double>(microseconds) / 1e3);
  }
  return absl::StrFormat("%.2f s", static_cast<double>(microseconds) / 1e6);
}

std::string sizeText(uint64_t bytes) {
  static constexpr const char *kUnits[] = {"KiB", "MiB", "GiB", "TiB"};
  if (bytes < 1024) {
    return absl::StrCat(bytes, " B");
  }
  double value = static_cast<double>(bytes) / 1024;
  size_t unit = 0;
  for (; value >= 1024 && unit + 1 < std::size(kUnits); ++unit) {
    value /= 1024;
  }
  return absl::StrFormat("%.1f %s", value, kUnits[unit]);
}

} // namespace ttc::cli
