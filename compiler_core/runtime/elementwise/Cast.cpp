// Elements under another dtype: by value, and by bits.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "Rounding.h"
#include "Text.h"
#include "elementwise/Binary.h"
#include "elementwise/Elementwise.h"
#include <cstring>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

/// A cast rounds to bf16 in exact numerics too, since rounding is what it is
/// asked for; in device numerics the executor rounds as the packer does.
static absl::Status typecast(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(DType dtype, call.dtype("dtype"));
  TTC_TRY(call.wantResult(input.shape(), dtype, input.spec.layout));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  bool rounds = dtype == DType::BFloat16 && call.numerics() == Numerics::Exact;
  withElements(input.spec.dtype, [&]<typename From>(From) {
    withElements(dtype, [&]<typename To>(To) {
      const From *in = input.as<From>();
      To *out = result.mutableAs<To>();
      auto body = [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
          out[i] = convertNumber<To>(in[i]);
        }
      };
      parallelFor(call.threads(), input.size(), size_t(1) << 18, body);
    });
  });
  if (rounds) {
    roundToDType(result.mutableAs<float>(), result.size(),
                 rowLength(result.shape()), dtype, Rounding::NearestEven,
                 call.threads());
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// Bits of an element on the device; 0 for block floats.
static int width(DType dtype) {
  switch (dtype) {
  case DType::Float32:
  case DType::Int32:
  case DType::UInt32:
    return 32;
  case DType::BFloat16:
  case DType::UInt16:
    return 16;
  case DType::UInt8:
    return 8;
  default:
    return 0;
  }
}

static absl::Status bitcast(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY_ASSIGN(DType to, call.dtype("dtype"));
  DType from = input.spec.dtype;
  if (width(from) == 0 || width(from) != width(to)) {
    return call.refused(
        text(dtypeName(from), " and ", dtypeName(to), " differ in width"));
  }
  TTC_TRY(call.wantResult(input.shape(), to, input.spec.layout));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  const auto *in = input.as<uint32_t>();
  auto *out = result.mutableAs<uint32_t>();
  // A bf16 is kept as the upper half of an f32, a u16 in the lower half.
  bool down = from == DType::BFloat16 && to == DType::UInt16;
  bool up = from == DType::UInt16 && to == DType::BFloat16;
  for (size_t i = 0; i < input.size(); ++i) {
    out[i] = down ? in[i] >> 16 : up ? in[i] << 16 : in[i];
  }
  call.setResult(std::move(result));
  return absl::OkStatus();
}

void runtime::addCastKernels(KernelTable &table) {
  table.add(
      {"ttnn.typecast", {"input_tensor", "dtype", "memory_config"}, typecast});
  table.add(
      {"ttnn.bitcast", {"input_tensor", "dtype", "memory_config"}, bitcast});
}

void runtime::addElementwiseKernels(KernelTable &table) {
  addUnaryKernels(table);
  addArithmeticKernels(table);
  addIntegerKernels(table);
  addChoiceKernels(table);
  addCastKernels(table);
}
