// What the rows of this folder share: kinds of operands, axes, precision.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Operands.h"
#include "Text.h"

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

absl::StatusOr<DeviceTensor>
runtime::tiles(Call &call, std::string_view name,
               std::initializer_list<DType> dtypes) {
  TTC_TRY_ASSIGN(DeviceTensor tensor, call.tensor(name));
  TTC_TRY(call.wantLayout(tensor, executable::Layout::Tile));
  TTC_TRY(call.wantDtype(tensor, dtypes));
  return tensor;
}

absl::StatusOr<DeviceTensor>
runtime::optionalTiles(Call &call, std::string_view name,
                       std::initializer_list<DType> dtypes) {
  return call.has(name) ? tiles(call, name, dtypes) : DeviceTensor();
}

absl::StatusOr<int64_t> runtime::frontAxis(const Call &call, int64_t axis,
                                           const DeviceTensor &tensor) {
  auto rank = static_cast<int64_t>(tensor.shape().size());
  int64_t limit = std::max<int64_t>(rank, 1);
  if (axis < -limit || axis >= limit) {
    return call.invalid(text("dim ", axis, " is out of range for ",
                             describe(tensor.spec), "; wanted ", -limit, " to ",
                             limit - 1));
  }
  return axis < 0 ? axis + limit : axis;
}

absl::StatusOr<ProductPrecision>
runtime::productPrecision(Call &call, Precision otherwise) {
  TTC_TRY_ASSIGN(Precision precision, call.precision());
  if (!call.has("compute_kernel_config") && !call.has("compute_config")) {
    precision = otherwise;
  }
  return ProductPrecision{call.numerics() == Numerics::Exact,
                          precision.fidelity, precision.fp32Accumulation};
}

absl::Status runtime::named(const Call &call, const absl::Status &status) {
  return status.ok() ? status
                     : absl::Status(status.code(),
                                    text("`", call.callee(),
                                         "`: ", std::string(status.message())));
}
