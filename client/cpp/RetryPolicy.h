// When to try again, and how long to wait before.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_RETRYPOLICY_H
#define CLIENT_CPP_RETRYPOLICY_H

#include "ttc/client/Client.h"
#include <optional>

namespace ttc::client {

/// Counts the attempts of one call. Not thread-safe.
class RetryPolicy {
public:
  explicit RetryPolicy(const ClientOptions &options);

  /// The delay before the next attempt, or nothing if `why` is not worth one or
  /// too many were made. The daemon's RetryInfo goes before our own doubling.
  /// `progressed`: bytes arrived since the last time, so the count starts over.
  std::optional<absl::Duration> next(const absl::Status &why, bool progressed);

private:
  const ClientOptions &options;
  int failures = 0;
  int losses = 0;
};

} // namespace ttc::client

#endif // CLIENT_CPP_RETRYPOLICY_H
