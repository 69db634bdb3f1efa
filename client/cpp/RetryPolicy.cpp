// Exponential back-off with jitter.
// SPDX-License-Identifier: Apache-2.0
#include "RetryPolicy.h"

#include "absl/strings/match.h"
#include "ttc/client/StatusDetails.h"
#include <algorithm>
#include <random>

namespace ttc::client {
namespace {

bool worthRetrying(const absl::Status &why) {
  switch (why.code()) {
  case absl::StatusCode::kUnavailable:
  case absl::StatusCode::kDataLoss:
    return true;
  case absl::StatusCode::kResourceExhausted:
    return retryDelay(why)
        .has_value(); // a full queue says when; a full disk does not
  case absl::StatusCode::kInternal:
    // A proxy that loses its upstream resets the stream.
    return absl::StrContains(why.message(), "RST_STREAM");
  default:
    return false;
  }
}

/// Between half and all of it, so that clients that failed together do not come
/// back together.
absl::Duration jittered(absl::Duration delay) {
  static thread_local std::minstd_rand random(std::random_device{}());
  return delay * std::uniform_real_distribution<double>(0.5, 1.0)(random);
}

} // namespace

RetryPolicy::RetryPolicy(const ClientOptions &options) : options(options) {}

std::optional<absl::Duration> RetryPolicy::next(const absl::Status &why,
                                                bool progressed) {
  if (progressed) {
    failures = 0;
  }
  ++failures;
  // Wrong bytes once may be the wire; twice is the store or the file, and a
  // third time would say the same.
  losses += absl::IsDataLoss(why) ? 1 : 0;
  if (!worthRetrying(why) || failures >= options.attempts || losses > 1) {
    return std::nullopt;
  }
  if (std::optional<absl::Duration> asked = retryDelay(why)) {
    return std::min(*asked, absl::Minutes(5));
  }
  absl::Duration delay =
      options.firstBackoff * (1 << std::min(failures - 1, 16));
  return jittered(std::min(delay, options.longestBackoff));
}

} // namespace ttc::client
