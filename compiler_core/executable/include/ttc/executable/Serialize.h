// `model.ttx`: a program as a file (docs/executable.md). Header, FlatBuffers
// index, aligned constant sections that are used in place.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_SERIALIZE_H
#define TTC_EXECUTABLE_SERIALIZE_H

#include "ttc/executable/Program.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ttc::executable {

/// The version that is written. Files of the same major version are read, of
/// whatever minor version.
inline constexpr uint16_t formatMajor = 1;
inline constexpr uint16_t formatMinor = 1;

/// The bytes of `model.ttx`: the same program gives the same bytes.
/// REQUIRES: verify(program) is OK (Verify.h); what it refuses, deserialize
/// refuses too.
std::string serialize(const Program &program);

/// Reads and verifies every index, count, name and size, so that whoever
/// executes the program need not. `bytes` are used in place and kept alive by
/// `storage`; every constant begins at a multiple of 64 in memory (`bytes` that
/// are not aligned so have their constants copied). Fails with INVALID_ARGUMENT
/// saying what is wrong and where: bad magic, a version of another major number
/// (both are named), truncation, a checksum that does not match, an index out
/// of range, and whatever verify() refuses.
absl::StatusOr<Program> deserialize(std::string_view bytes,
                                    std::shared_ptr<const void> storage);

/// Maps the file, which must not shrink as long as the program lives. Fails as
/// deserialize does, and with NOT_FOUND, PERMISSION_DENIED or UNAVAILABLE
/// saying why the file cannot be read.
absl::StatusOr<Program> load(const std::string &path);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_SERIALIZE_H
