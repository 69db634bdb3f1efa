// What the device's own tools call the kernels behind an operation of the
// library, and the family that it is drawn with.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_OPNAMES_H
#define TTC_PROFILE_OPNAMES_H

#include "ttc/executable/Program.h"
#include <string>
#include <string_view>

namespace ttc::profile {

struct OpName {
  std::string deviceOp;    ///< "MatmulDeviceOperation"
  std::string_view family; ///< "matmul", "element-wise", "movement", …
};

/// `input` and `output` are the first ones, null if there is none; a change of
/// layout or of memory has its name from the two. A callee that is not in the
/// table has a name made of its own: "ttnn.top_k" is "TopKDeviceOperation".
OpName opName(std::string_view callee, const executable::Tensor *input,
              const executable::Tensor *output);

} // namespace ttc::profile

#endif // TTC_PROFILE_OPNAMES_H
