// Tensors of the asking side to elements of the device and back.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_HOSTCONVERSION_H
#define TTC_RUNTIME_HOSTCONVERSION_H

#include "DeviceTensor.h"
#include "ttc/runtime/Runtime.h"

namespace ttc::runtime {

struct ConversionContext {
  Numerics numerics = Numerics::Exact;
  int threads = 1;
  std::shared_ptr<HostMemory> memory;
};

/// The input of argument `port`. The input's dtype must be the port's; bf16,
/// f16 and f8 may come as F32 and are rounded to their dtype. By value: i64
/// wraps to i32, bool becomes 0 or 1. Fails with INVALID_ARGUMENT naming the
/// argument, what is given and what is wanted.
absl::StatusOr<DeviceTensor> fromHost(const HostTensor &input,
                                      const executable::Port &port,
                                      const executable::Tensor &spec,
                                      const ConversionContext &context);

/// Elements of a constant of the program. Fails with INVALID_ARGUMENT if the
/// bytes do not fit the tensor.
absl::StatusOr<DeviceTensor> fromConstant(const executable::Constant &constant,
                                          const executable::Program &program,
                                          const ConversionContext &context);

/// Result `port` in the framework's dtype. Fails with INVALID_ARGUMENT for a
/// framework dtype that has no safetensors name, RESOURCE_EXHAUSTED.
absl::StatusOr<HostTensor> toHost(const DeviceTensor &value,
                                  const executable::Port &port,
                                  const ConversionContext &context);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_HOSTCONVERSION_H
