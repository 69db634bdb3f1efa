// Rows of ttnn.matmul and ttnn.linear.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Activation.h"
#include "kernels/Matmul.h"
#include "kernels/Operands.h"

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

/// The library takes more passes for f32 sums of f32 operands.
static Precision defaultPrecision(const DeviceTensor &a) {
  bool blocks = isBlockFloat(a.spec.dtype);
  return {blocks ? MathFidelity::LoFi : MathFidelity::HiFi2,
          a.spec.dtype == DType::Float32};
}

static absl::Status matmul(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor a, tiles(call, "input_tensor_a", kFloats));
  TTC_TRY_ASSIGN(DeviceTensor b, tiles(call, "input_tensor_b", kFloats));
  TTC_TRY_ASSIGN(DeviceTensor bias, optionalTiles(call, "bias", kFloats));
  TTC_TRY_ASSIGN(bool transposeA, call.boolean("transpose_a", false));
  TTC_TRY_ASSIGN(bool transposeB, call.boolean("transpose_b", false));
  TTC_TRY_ASSIGN(DType dtype, call.dtype("dtype", a.spec.dtype));
  TTC_TRY_ASSIGN(std::string name, call.string("activation", ""));
  TTC_TRY_ASSIGN(ProductPrecision precision,
                 productPrecision(call, defaultPrecision(a)));
  auto activation = parseActivation(name);
  TTC_TRY(named(call, activation.status()));
  auto plan = planMatmul(a.shape(), b.shape(), transposeA, transposeB);
  TTC_TRY(named(call, plan.status()));
  TTC_TRY(call.wantResult(plan->resultShape, dtype, executable::Layout::Tile));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  auto *values = result.mutableAs<float>();
  TTC_TRY(named(call, multiplyAsDevice(plan->product, precision, a.as<float>(),
                                       b.as<float>(), values)));
  if (bias.storage) {
    TTC_TRY(named(call, addBias(result.shape(), values, bias.shape(),
                                bias.as<float>(), call.threads())));
  }
  activate(*activation, result.size(), values, call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

void runtime::addMatmulKernels(KernelTable &table) {
  std::vector<std::string_view> parameters = {
      "input_tensor_a", "input_tensor_b", "transpose_a",
      "transpose_b",    "memory_config",  "dtype",
      "program_config", "activation",     "compute_kernel_config",
      "core_grid"};
  table.add({"ttnn.matmul", parameters, matmul});
  parameters.push_back("bias");
  table.add({"ttnn.linear", parameters, matmul});
}
