// A program by hand that uses everything that the format can say.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_EXECUTABLE_TESTING_SAMPLEPROGRAM_H
#define TTC_TESTS_UNIT_EXECUTABLE_TESTING_SAMPLEPROGRAM_H

#include "ttc/executable/Program.h"

namespace ttc::executable {

/// Two arguments, two constants of several dtypes, every kind of value, every
/// sharding, four operations. The frozen `data/v1.ttx` is this program: it
/// never changes (a new sample for a new version is a new function).
Program sampleProgram();

/// A loop with a branch and a case in its body, and a loop that counts: what
/// version 1.1 added. The frozen `data/v1.1.ttx` is this program; it never
/// changes either.
Program loopProgram();

} // namespace ttc::executable

#endif // TTC_TESTS_UNIT_EXECUTABLE_TESTING_SAMPLEPROGRAM_H
