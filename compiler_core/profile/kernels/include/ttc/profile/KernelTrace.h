// `trace.json` of a program's kernels (docs/profile.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_KERNELTRACE_H
#define TTC_PROFILE_KERNELTRACE_H

#include "ttc/Devices.h"
#include "ttc/costmodel/KernelPrice.h"
#include <string>

namespace ttc::profile {

/// Chrome's trace-event JSON: a process for each core, in it a row for each
/// processor (reader, compute, packer, writer). Its size is bounded by cores
/// and PriceLimits::spans, whatever the program's trips. The same price gives
/// the same bytes.
std::string writeKernelTrace(const costmodel::PipeProgram &program,
                             const costmodel::KernelPrice &price,
                             const DeviceProfile &device);

} // namespace ttc::profile

#endif // TTC_PROFILE_KERNELTRACE_H
