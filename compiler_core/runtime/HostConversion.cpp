// SPDX-License-Identifier: Apache-2.0
#include "HostConversion.h"

#include "Elements.h"
#include "HostFormats.h"
#include "Parallel.h"
#include "Rounding.h"
#include "Text.h"
#include "ttc/support/Safetensors.h"
#include <cstring>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

static constexpr size_t grain = size_t(1) << 18;

/// Elements of `bytes`, converted by value; `round` is applied to floats.
template <typename From, typename Load, typename To>
static void convert(std::string_view bytes, To *out, size_t count, int threads,
                    Load load) {
  parallelFor(threads, count, grain, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      From item;
      std::memcpy(&item, bytes.data() + i * sizeof(From), sizeof(From));
      out[i] = convertNumber<To>(load(item));
    }
  });
}

/// The elements of a file's dtype as elements of the device's.
template <typename To>
static void decode(std::string_view dtype, std::string_view bytes, To *out,
                   size_t count, int threads) {
  withHostFormat(dtype, [&]<typename Format>(Format) {
    convert<typename Format::Bits>(bytes, out, count, threads, Format::load);
  });
}

/// Rounds f32 values that stand for another float dtype.
static void roundToFramework(std::string_view dtype, float *values,
                             size_t count, int threads) {
  withHostFormat(dtype, [&]<typename Format>(Format) {
    parallelFor(threads, count, grain, [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) {
        values[i] = static_cast<float>(Format::load(Format::store(values[i])));
      }
    });
  });
}

static bool mayComeAsF32(std::string_view dtype) {
  return dtype == "BF16" || dtype == "F16" || dtype.substr(0, 3) == "F8_";
}

/// Bytes of a real or an imaginary part.
static size_t partBytes(const Port &port) {
  return port.dtype == "complex128" ? sizeof(double) : sizeof(float);
}

/// Part `which` (0: real) of element `i` of an array of complex numbers.
template <typename Real> static size_t partAt(size_t i, size_t which) {
  return (2 * i + which) * sizeof(Real);
}

template <typename Real>
static void splitComplex(std::string_view bytes, float *out, size_t count) {
  for (size_t which = 0; which < 2; ++which) {
    for (size_t i = 0; i < count; ++i) {
      Real value;
      std::memcpy(&value, bytes.data() + partAt<Real>(i, which), sizeof(Real));
      out[which * count + i] = static_cast<float>(value);
    }
  }
}

template <typename Real>
static void joinComplex(const float *in, char *out, size_t count) {
  for (size_t which = 0; which < 2; ++which) {
    for (size_t i = 0; i < count; ++i) {
      Real value = in[which * count + i];
      std::memcpy(out + partAt<Real>(i, which), &value, sizeof(Real));
    }
  }
}

/// An array of complex numbers as float32 [2, …].
static absl::StatusOr<DeviceTensor>
loadComplex(const HostTensor &input, const Port &port, const Tensor &spec,
            const ConversionContext &context) {
  DeviceTensor made;
  made.spec = spec;
  size_t count = runtime::elementCount(spec.shape);
  TTC_TRY_ASSIGN(made.storage, Storage::allocate(count, context.memory));
  auto *out = made.mutableAs<float>();
  partBytes(port) == sizeof(double)
      ? splitComplex<double>(input.bytes, out, count / 2)
      : splitComplex<float>(input.bytes, out, count / 2);
  return made;
}

static absl::StatusOr<HostTensor>
storeComplex(const DeviceTensor &value, const Port &port,
             const ConversionContext &context) {
  const std::vector<int64_t> &shape = value.spec.shape;
  if (shape.empty() || shape[0] != 2 || !isFloat(value.spec.dtype)) {
    return absl::InvalidArgumentError(
        text("result `", port.name,
             "`: complex numbers are float32 [2, …]; "
             "the program has ",
             describe(value.spec)));
  }
  HostTensor out;
  out.dtype = safetensorsDtype(port.dtype);
  out.shape.assign(shape.begin() + 1, shape.end());
  size_t size = value.size() * partBytes(port);
  TTC_TRY_ASSIGN(std::shared_ptr<Storage> storage,
                 Storage::allocate((size + 3) / 4, context.memory));
  char *bytes = reinterpret_cast<char *>(storage->mutableAs<uint32_t>());
  partBytes(port) == sizeof(double)
      ? joinComplex<double>(value.as<float>(), bytes, value.size() / 2)
      : joinComplex<float>(value.as<float>(), bytes, value.size() / 2);
  out.bytes = {bytes, size};
  out.storage = std::move(storage);
  return out;
}

static absl::Status checkInput(const HostTensor &input, const Port &port,
                               const Tensor &spec, std::string_view wanted) {
  auto wrong = [&](const std::string &why) {
    return absl::InvalidArgumentError(
        text("input `", input.name, "` for argument `", port.name, "`: ", why));
  };
  if (wanted.empty()) {
    return wrong(text("the program's dtype ", port.dtype, " is not supported"));
  }
  if (input.dtype != wanted &&
      !(input.dtype == "F32" && mayComeAsF32(wanted))) {
    return wrong(text("dtype ", input.dtype, " given, ", wanted, " wanted",
                      mayComeAsF32(wanted) ? " (or F32)" : ""));
  }
  std::vector<int64_t> shape = spec.shape;
  if (isComplex(port)) {
    if (shape.empty() || shape[0] != 2 || spec.dtype != DType::Float32) {
      return wrong(text("complex numbers are float32 [2, …]; the program has ",
                        describe(spec)));
    }
    shape.erase(shape.begin());
  }
  if (input.shape != shape) {
    return wrong(text("shape [", listed(input.shape), "] given, [",
                      listed(shape), "] wanted"));
  }
  size_t width =
      isComplex(port) ? partBytes(port) : hostElementBytes(input.dtype);
  size_t bytes = runtime::elementCount(spec.shape) * width;
  if (input.bytes.size() != bytes) {
    return wrong(text(input.bytes.size(), " bytes given, ", bytes, " wanted"));
  }
  return absl::OkStatus();
}

/// Whether the bytes already are what a Storage holds.
static bool usableInPlace(std::string_view dtype, std::string_view bytes,
                          DType device) {
  bool same = (dtype == "F32" && isFloat(device)) ||
              (dtype == "I32" && device == DType::Int32) ||
              (dtype == "U32" && device == DType::UInt32);
  return same && reinterpret_cast<uintptr_t>(bytes.data()) % 4 == 0;
}

/// Bytes of a file's dtype as a tensor; `rounded` asks for the tensor's own
/// memory because a rounding follows.
static absl::StatusOr<DeviceTensor> load(std::string_view dtype,
                                         std::string_view bytes,
                                         std::shared_ptr<const void> owner,
                                         const Tensor &spec, bool rounded,
                                         const ConversionContext &context) {
  DeviceTensor made;
  made.spec = spec;
  size_t count = runtime::elementCount(spec.shape);
  if (!rounded && usableInPlace(dtype, bytes, spec.dtype)) {
    made.storage = Storage::borrow(bytes.data(), count, std::move(owner));
    return made;
  }
  TTC_TRY_ASSIGN(made.storage, Storage::allocate(count, context.memory));
  withElements(spec.dtype, [&]<typename T>(T) {
    T *out = made.mutableAs<T>();
    decode(dtype, bytes, out, count, context.threads);
    if constexpr (std::is_same_v<T, uint32_t>) {
      uint32_t mask = narrowMask(spec.dtype);
      for (size_t i = 0; mask != ~0U && i < count; ++i) {
        out[i] &= mask;
      }
    }
  });
  return made;
}

absl::StatusOr<DeviceTensor>
runtime::fromHost(const HostTensor &input, const Port &port, const Tensor &spec,
                  const ConversionContext &context) {
  std::string_view wanted = safetensorsDtype(port.dtype);
  TTC_TRY(checkInput(input, port, spec, wanted));
  if (isComplex(port)) {
    return loadComplex(input, port, spec, context);
  }
  bool asF32 = input.dtype != wanted;
  bool device = context.numerics == Numerics::Device && isFloat(spec.dtype) &&
                spec.dtype != DType::Float32;
  TTC_TRY_ASSIGN(DeviceTensor made,
                 load(input.dtype, input.bytes, input.storage, spec,
                      asF32 || device, context));
  if (asF32 && isFloat(spec.dtype)) {
    roundToFramework(wanted, made.mutableAs<float>(), made.size(),
                     context.threads);
  }
  if (device) {
    roundToDType(made.mutableAs<float>(), made.size(), rowLength(spec.shape),
                 spec.dtype, Rounding::NearestEven, context.threads);
  }
  return made;
}

absl::StatusOr<DeviceTensor>
runtime::fromConstant(const Constant &constant, const Program &program,
                      const ConversionContext &context) {
  const Tensor &spec = program.tensors[constant.tensor];
  static constexpr std::string_view formats[] = {"BF16", "F32", "BF16", "BF16",
                                                 "I32",  "U32", "U16",  "U8"};
  std::string_view format = formats[static_cast<size_t>(spec.dtype)];
  size_t bytes = runtime::elementCount(spec.shape) * hostElementBytes(format);
  if (constant.bytes.size() != bytes) {
    return absl::InvalidArgumentError(
        text("constant `", spec.name, "`, ", describe(spec), ", has ",
             constant.bytes.size(), " bytes; ", bytes, " wanted"));
  }
  bool rounded =
      context.numerics == Numerics::Device && isBlockFloat(spec.dtype);
  TTC_TRY_ASSIGN(
      DeviceTensor made,
      load(format, constant.bytes, program.storage, spec, rounded, context));
  if (rounded) {
    roundToDType(made.mutableAs<float>(), made.size(), rowLength(spec.shape),
                 spec.dtype, Rounding::NearestEven, context.threads);
  }
  return made;
}

absl::StatusOr<HostTensor> runtime::toHost(const DeviceTensor &value,
                                           const Port &port,
                                           const ConversionContext &context) {
  std::string_view dtype = safetensorsDtype(port.dtype);
  if (dtype.empty()) {
    return absl::InvalidArgumentError(text("result `", port.name,
                                           "`: the program's dtype ",
                                           port.dtype, " is not supported"));
  }
  if (isComplex(port)) {
    return storeComplex(value, port, context);
  }
  HostTensor out;
  out.dtype = dtype;
  out.shape = value.spec.shape;
  size_t size = value.size() * hostElementBytes(dtype);
  TTC_TRY_ASSIGN(std::shared_ptr<Storage> storage,
                 Storage::allocate((size + 3) / 4, context.memory));
  char *bytes = reinterpret_cast<char *>(storage->mutableAs<uint32_t>());
  withElements(value.spec.dtype, [&]<typename T>(T) {
    withHostFormat(dtype, [&]<typename Format>(Format) {
      const T *in = value.as<T>();
      auto body = [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i) {
          typename Format::Bits item = Format::store(in[i]);
          std::memcpy(bytes + i * sizeof(item), &item, sizeof(item));
        }
      };
      parallelFor(context.threads, value.size(), grain, body);
    });
  });
  out.bytes = {bytes, size};
  out.storage = std::move(storage);
  return out;
}
