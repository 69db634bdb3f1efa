// The tables, their version, and how an older database becomes a newer one.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_SCHEMA_H
#define TTC_CACHE_SCHEMA_H

#include "Connection.h"

namespace ttc::cache {

/// "ttcC": marks a database as ours (PRAGMA application_id).
constexpr int64_t applicationId = 0x74746343;
/// The version that this build reads and writes (PRAGMA user_version).
constexpr int64_t schemaVersion = 1;

/// Makes a fresh database ours, checks one that is, and migrates an older one.
/// Fails with
///   FAILED_PRECONDITION  it belongs to another application, or to a newer ttc;
///   DATA_LOSS            SQLite's quick_check found damage (the message has
///   its first finding); else as sqliteStatus.
absl::Status setUpSchema(Connection &writer, const std::string &path);

} // namespace ttc::cache

#endif // TTC_CACHE_SCHEMA_H
