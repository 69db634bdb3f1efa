// Statements of the arranged program as C++.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_BODY_H
#define TTC_EMITTERS_CPP_BODY_H

#include "emitters/source/Program.h"

namespace ttc::cpp {

/// The statements of `forward`, or of `function`, indented once. Fails with a
/// diagnostic at the call that has no form in C++.
llvm::FailureOr<std::string>
bodyText(const source::Program &program,
         const source::Function *function = nullptr);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_BODY_H
