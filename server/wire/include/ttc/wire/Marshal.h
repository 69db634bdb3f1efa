// Protobuf messages and native values, in both directions: the one place for
// it, in the daemon and in the worker.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WIRE_MARSHAL_H
#define TTC_WIRE_MARSHAL_H

#include "ttc/Diagnostics.h"
#include "ttc/Options.h"
#include "ttc/Targets.h"
#include "ttc/support/Digest.h"
#include "ttc/v1/common.pb.h"
#include <utility>
#include <vector>

namespace ttc::wire {

using OptionFields = google::protobuf::RepeatedPtrField<ttc::v1::Option>;

/// Text that is no valid UTF-8 (a graph's attribute may hold any bytes) is made
/// printable: protobuf strings must be UTF-8.
void toProto(const Diagnostic &from, ttc::v1::Diagnostic &to);

ttc::v1::InputKind toProto(InputKind kind);
/// An unknown number, and "unspecified", mean Auto.
InputKind fromProto(ttc::v1::InputKind kind);

void toProto(const Digest &digest, uint64_t size, ttc::v1::Digest &to);

/// Every option in order of names, as the daemon sends them to a worker.
void toProto(const Options &from, OptionFields &to);
/// Pairs as the user gave them, in order.
std::vector<std::pair<std::string, std::string>>
givenOptions(const OptionFields &from);
/// Fails with INVALID_ARGUMENT if they are not canonical.
absl::StatusOr<Options> canonicalOptions(const OptionFields &from);

/// `text` with every byte that does not belong to valid UTF-8 replaced by '?'.
std::string validUtf8(std::string text);

} // namespace ttc::wire

#endif // TTC_WIRE_MARSHAL_H
