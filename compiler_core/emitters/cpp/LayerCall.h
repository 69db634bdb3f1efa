// The call of a layer in a loop over layers, with what is its own.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_LAYERCALL_H
#define TTC_EMITTERS_CPP_LAYERCALL_H

#include "emitters/cpp/Layout.h"
#include "emitters/source/Program.h"

namespace ttc::cpp {

struct LayerCall {
  Text text; ///< the call, in which the loop's variable is the layer's number
  /// `name = {a, b}`: of values that follow no rule, by layer; they stand in
  /// front of the loop.
  std::vector<Text> tables;
};

/// Own values are `weights.at("layers." + std::to_string(i) + ".wq")` where
/// names count, `inputs.at(9 * i + 1)` where places do, else an element of a
/// table. REQUIRES: a statement of kind Layers.
llvm::FailureOr<LayerCall> layerCall(const source::Statement &loop,
                                     const source::Program &program);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_LAYERCALL_H
