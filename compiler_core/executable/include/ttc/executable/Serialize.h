// `model.ttx`: a program as a file (docs/executable.md). Header, FlatBuffers
// index, aligned constant sections that are used in place.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_SERIALIZE_H
#define TTC_EXECUTABLE_SERIALIZE_H

#include "ttc/executable/Program.h"
#include "ttc/support/Status.h"
#include <memory>
#include <string>
#include <string_view>

namespace ttc::executable {

/// The bytes of `model.ttx`: the same program gives the same bytes.
std::string serialize(const Program &program);

/// Reads and verifies every index, count, name and size, so that whoever
/// executes the program need not. `bytes` are used in place and kept alive by
/// `storage`. Fails with INVALID_ARGUMENT saying what is wrong and where: bad
/// magic, a version of another major number (both are named), truncation, a
/// checksum that does not match, an index out of range.
absl::StatusOr<Program> deserialize(std::string_view bytes,
                                    std::shared_ptr<const void> storage);

/// Maps the file. Fails as deserialize does, and with NOT_FOUND.
absl::StatusOr<Program> load(const std::string &path);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_SERIALIZE_H
