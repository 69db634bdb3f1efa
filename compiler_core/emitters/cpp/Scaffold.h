// What stands around `forward`: main.h, the rest of main.cpp, the build.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_SCAFFOLD_H
#define TTC_EMITTERS_CPP_SCAFFOLD_H

#include "emitters/source/Program.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"

namespace ttc::cpp {

/// main.h: the API of the program.
std::string headerText(const source::Program &program,
                       const Signature &signature, const DeviceProfile &device);

// Each gives a piece of main.cpp, in the order of the file; empty if not
// needed.
std::string includesText(const source::Program &program);
llvm::FailureOr<std::string> configsText(const source::Program &program);
std::string tablesText(const source::Program &program,
                       const Signature &signature);
std::string loadersText(const source::Program &program,
                        const Signature &signature);
std::string mainText(const source::Program &program,
                     const Signature &signature);

/// `CMakeLists.txt`, `run`, `.clang-format`, and the helpers that
/// includesText() includes.
std::vector<ZipEntry> companions(const source::Program &program);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_SCAFFOLD_H
