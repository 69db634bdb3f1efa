// SPDX-License-Identifier: Apache-2.0
#include "tool/RandomInputs.h"

#include "HostConversion.h"
#include "HostFormats.h"
#include "ttc/support/Safetensors.h"
#include <cstring>
#include <random>

using namespace ttc;
using namespace ttc::runtime;

std::vector<HostTensor>
runtime::randomInputs(const executable::Program &program, uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<HostTensor> inputs;
  for (const executable::Port &port : program.arguments) {
    HostTensor input;
    input.name = port.name;
    input.dtype = safetensorsDtype(port.dtype);
    input.shape = frameworkShape(program, port);
    auto bytes = std::make_shared<std::string>();
    size_t count = elementCount(program.tensors[port.tensor].shape);
    std::string_view format = port.dtype == "complex64" ? "F32"
                              : port.dtype == "complex128"
                                  ? "F64"
                                  : std::string_view(input.dtype);
    bool real =
        isComplex(port) || port.dtype.find("float") != std::string::npos;
    withHostFormat(format, [&]<typename Format>(Format) {
      using Bits = typename Format::Bits;
      bytes->resize(count * sizeof(Bits));
      for (size_t i = 0; i < count; ++i) {
        uint64_t drawn = random();
        float value =
            real ? float(drawn >> 40) * 0x1p-23F - 1 : float(drawn & 1);
        Bits bits = Format::store(value);
        std::memcpy(bytes->data() + i * sizeof(Bits), &bits, sizeof(Bits));
      }
    });
    input.bytes = *bytes;
    input.storage = std::move(bytes);
    inputs.push_back(std::move(input));
  }
  return inputs;
}
