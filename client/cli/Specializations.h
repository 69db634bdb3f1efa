// Which of several programs of an export is meant.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_SPECIALIZATIONS_H
#define CLIENT_CLI_SPECIALIZATIONS_H

#include "absl/status/statusor.h"
#include "ttc/client/TensorFiles.h"
#include <string>

namespace ttc::cli {

/// The file of the specialization in the export `directory` whose arguments
/// have the shapes of `inputs` (null: of the first one); empty if the export
/// holds no specializations. Fails with INVALID_ARGUMENT that lists the shapes
/// that were compiled if none fits, or if the file is not there.
absl::StatusOr<std::string> specializationFor(const std::string &directory,
                                              const client::InputFile *inputs);

} // namespace ttc::cli

#endif // CLIENT_CLI_SPECIALIZATIONS_H
