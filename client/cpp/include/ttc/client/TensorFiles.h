// Inputs and outputs of a run as files: .npz and .safetensors.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_TENSORFILES_H
#define TTC_CLIENT_TENSORFILES_H

#include "ttc/client/Call.h"
#include "ttc/support/Digest.h"
#include "ttc/support/Safetensors.h"
#include <memory>
#include <string>

namespace ttc::client {

/// A safetensors file that is going to be sent, wherever its bytes are.
/// Thread-safe, since immutable.
class InputFile {
public:
  virtual ~InputFile() = default;
  virtual const Digest &digest() const = 0;
  virtual uint64_t size() const = 0;
  /// Exactly `count` bytes from `offset`. Fails with INVALID_ARGUMENT if the
  /// file has become shorter.
  virtual absl::StatusOr<std::string> read(uint64_t offset,
                                           uint64_t count) const = 0;
};

/// Opens `path`, by the end of its name. A .safetensors file is sent as it is;
/// the members of an .npz are read once. Fails with INVALID_ARGUMENT that names
/// the file, the member, and what is wrong with it, or the status of `call`.
absl::StatusOr<std::unique_ptr<InputFile>> openInputs(const std::string &path,
                                                      const Call &call);

/// OK if outputs can be written as `path`: it ends in .npz or .safetensors.
absl::Status checkOutputsName(const std::string &path);

/// OK if a file can be made at `path` now: its directory is there and may be
/// written to, and it is no directory itself. Fails with FAILED_PRECONDITION
/// that holds the path and the reason.
absl::Status checkOutputsPlace(const std::string &path);

/// The file `path` for these outputs (a whole safetensors file): the same
/// bytes, or an .npz in which bfloat16 and float8 are float32. Fails as
/// checkOutputsName, and with INVALID_ARGUMENT if the bytes are no safetensors
/// file.
absl::StatusOr<std::string> outputsFile(const std::string &path,
                                        const std::string &safetensors);

/// The elements of a BF16, F16 or F8 tensor as float32; empty for any other
/// dtype.
std::string widenedToFloat32(const SafeTensor &tensor);

/// Writes `path` whole or not at all: a hidden sibling, flushed and renamed.
/// Fails with FAILED_PRECONDITION: path and reason.
absl::Status writeFileWhole(const std::string &path, const std::string &bytes);

} // namespace ttc::client

#endif // TTC_CLIENT_TENSORFILES_H
