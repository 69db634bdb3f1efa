// What the kernels of a program are predicted to do, as a file of the export.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_KERNELPROFILE_H
#define TTC_DRIVER_KERNELPROFILE_H

#include "dialects/ttkernel/TTKernel.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"
#include <optional>

namespace ttc {

/// `trace.json` of `program` on `device` (docs/profile.md). Nothing, with a
/// remark that says why (code `not-priced`), if the program has no price: the
/// device's profile lacks a figure, or something decides that only the device
/// knows.
std::optional<ZipEntry> profileKernels(mlir::tt::ttkernel::ProgramOp program,
                                       const DeviceProfile &device);

} // namespace ttc

#endif // TTC_DRIVER_KERNELPROFILE_H
