// A loop over layers as Python.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_LAYERLOOP_H
#define TTC_EMITTERS_PYTHON_LAYERLOOP_H

#include "emitters/source/Program.h"

namespace ttc::python {

/// `for i in range(32):` and the call of the layer with what is its own:
/// `weights[f"layers.{i}.wq"]` where names count, `*inputs[9 * i + 1 : 9 * i +
/// 10]` where places do; what follows no rule stands in a table that the loop
/// runs over. REQUIRES: a statement of kind Layers.
std::string layerLoopText(const source::Statement &loop,
                          const source::Program &program, size_t indent);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_LAYERLOOP_H
