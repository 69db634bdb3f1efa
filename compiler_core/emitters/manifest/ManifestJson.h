// deployment.json.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_MANIFEST_MANIFESTJSON_H
#define TTC_EMITTERS_MANIFEST_MANIFESTJSON_H

#include "ttc/Devices.h"
#include "ttc/executable/Program.h"
#include <string>

namespace ttc::manifest {

/// The program as deployment.schema.json says. Ends with a newline.
std::string manifestJson(const executable::Program &program,
                         const DeviceProfile &device);

} // namespace ttc::manifest

#endif // TTC_EMITTERS_MANIFEST_MANIFESTJSON_H
