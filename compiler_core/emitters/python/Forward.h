// The text of `forward` and of what its parameters share.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_FORWARD_H
#define TTC_EMITTERS_PYTHON_FORWARD_H

#include "emitters/source/Program.h"

namespace ttc::python {

/// Parameters of `forward`, in order: the inputs, then `weights` and
/// `constants` if there are any, then `device`.
std::vector<std::string> forwardParameters(const source::Program &program,
                                           const Signature &signature);

/// The functions that `forward` calls, each with its docstring.
std::string functionsText(const source::Program &program);

/// `def forward(...)` with its docstring and body.
std::string forwardText(const source::Program &program,
                        const Signature &signature);

bool hasParameters(const Signature &signature);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_FORWARD_H
