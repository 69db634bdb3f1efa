// An export with a main.py, unpacked to be run.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_EXPORTEDPROGRAM_H
#define TTC_WORKER_EXPORTEDPROGRAM_H

#include "ttc/executable/Program.h"
#include "ttc/support/Status.h"
#include <string>
#include <string_view>
#include <vector>

namespace ttc::worker {

/// Unpacks what lies in `zip` beside its file `mainPath` ("main.py",
/// "wormhole_n150/python/main.py") into `folder`. Fails with INVALID_ARGUMENT
/// if that file is not there, DATA_LOSS for a broken archive.
absl::Status unpackExport(std::string_view zip, const std::string &mainPath,
                          const std::string &folder);

/// Arguments and results of the export in `zip` as its export.json has them
/// (the one beside `mainPath`, else the topmost): device, ports, and a tensor
/// with a shape for each port; no operations. Several if the export has
/// specializations, at least one. Fails with INVALID_ARGUMENT that says what is
/// wrong with export.json.
absl::StatusOr<std::vector<executable::Program>>
readExportSignatures(std::string_view zip, const std::string &mainPath);

} // namespace ttc::worker

#endif // TTC_WORKER_EXPORTEDPROGRAM_H
