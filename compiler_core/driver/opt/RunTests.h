// ttc-opt --run-tests: executes files of StableHLO's test format.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_OPT_RUNTESTS_H
#define TTC_DRIVER_OPT_RUNTESTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace ttc {

/// Runs the files (`-` is standard input), each split at lines of `// -----`.
/// Of every part, the public functions without arguments are executed by the
/// reference evaluator; `@main` gets its arguments from `@inputs` and, when
/// nothing checks its results, is held against `@expected`. A part without
/// checks passes when it verifies. Prints a line per function and what
/// differed, then the counts. Returns the process's exit code: 1 if anything
/// failed.
int runTests(llvm::ArrayRef<llvm::StringRef> files);

} // namespace ttc

#endif // TTC_DRIVER_OPT_RUNTESTS_H
