// `forward`: its declaration and its definition.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_FORWARD_H
#define TTC_EMITTERS_CPP_FORWARD_H

#include "emitters/source/Program.h"

namespace ttc::cpp {

/// Its declaration with what it takes and gives, for main.h.
std::string forwardDeclaration(const source::Program &program,
                               const Signature &signature);

/// Its definition. Fails with a diagnostic at the call that has no form in C++.
llvm::FailureOr<std::string> forwardDefinition(const source::Program &program,
                                               const Signature &signature);

/// The definitions of the functions that it calls; fails likewise.
llvm::FailureOr<std::string> functionsText(const source::Program &program);

bool hasInputs(const Signature &signature);
bool hasParameters(const Signature &signature);
bool hasConstants(const source::Program &program);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_FORWARD_H
