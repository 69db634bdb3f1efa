// The target `manifest`: a program as a table of calls and what they need.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_MANIFEST_MANIFESTEMITTER_H
#define TTC_EMITTERS_MANIFEST_MANIFESTEMITTER_H

#include "ttc/Devices.h"
#include "ttc/executable/Program.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc::manifest {

/// `deployment.json`, its schema, `runtime.py` that executes it with the real
/// library, and `constants.safetensors` if there are constants. Fails with
/// UNIMPLEMENTED naming the first operation that is no call of the library: the
/// runtime knows nothing else yet.
absl::StatusOr<std::vector<ZipEntry>>
emitManifest(const executable::Program &program, const DeviceProfile &device);

} // namespace ttc::manifest

#endif // TTC_EMITTERS_MANIFEST_MANIFESTEMITTER_H
