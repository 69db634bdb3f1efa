// Which tensor of a safetensors file is which argument of a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_INPUTBINDING_H
#define TTC_WORKER_INPUTBINDING_H

#include "ttc/executable/Program.h"
#include "ttc/runtime/Runtime.h"
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace ttc::worker {

/// INVALID_ARGUMENT about the argument at `index`, whose dtype has no name
/// there.
absl::Status noSuchInput(size_t index, const executable::Port &port);

/// The tensors of `file` in the order of the program's arguments, called
/// `arg0`, `arg1`, ... or by the arguments' names. Fails with INVALID_ARGUMENT
/// that names every tensor that is missing, unknown, or of another shape or
/// dtype, with what is wanted. `storage` keeps `file` alive.
absl::StatusOr<std::vector<runtime::HostTensor>>
bindInputs(const executable::Program &program, std::string_view file,
           const std::shared_ptr<const void> &storage);

/// Inputs drawn from `seed`: floats from -1 to 1 (those of a parameter smaller,
/// by the root of its second last extent), integers and booleans 0 or 1. The
/// same on every machine. Fails with INVALID_ARGUMENT for a dtype that has no
/// safetensors name.
absl::StatusOr<std::vector<runtime::HostTensor>>
randomInputs(const executable::Program &program, uint64_t seed);

} // namespace ttc::worker

#endif // TTC_WORKER_INPUTBINDING_H
