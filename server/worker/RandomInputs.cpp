// Inputs for a quick look.
// SPDX-License-Identifier: Apache-2.0
#include "InputBinding.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Safetensors.h"
#include <cmath>
#include <cstring>

namespace ttc::worker {
namespace {

/// splitmix64: small, and the same everywhere, which the distributions of the
/// standard library are not.
class Random {
public:
  explicit Random(uint64_t seed) : state(seed) {}
  uint64_t next() {
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  /// From -1 to 1.
  float real() {
    return static_cast<float>(
        static_cast<double>(next() >> 40) / (uint64_t(1) << 23) - 1.0);
  }

private:
  uint64_t state;
};

template <typename Real>
std::string randomReals(Random &random, uint64_t count, float scale) {
  std::string bytes(count * sizeof(Real), '\0');
  for (uint64_t i = 0; i < count; ++i) {
    Real value = random.real() * scale;
    std::memcpy(&bytes[i * sizeof(Real)], &value, sizeof(value));
  }
  return bytes;
}

/// 0 and 1 as little-endian integers of `width` bytes.
std::string randomBits(Random &random, uint64_t count, size_t width) {
  std::string bytes(count * width, '\0');
  for (uint64_t i = 0; i < count; ++i) {
    bytes[i * width] = static_cast<char>(random.next() >> 63);
  }
  return bytes;
}

/// A product with random weights keeps the size of what goes in.
float scaleOf(const executable::Port &port, const std::vector<int64_t> &shape) {
  if (port.role != executable::Role::Parameter || shape.size() < 2) {
    return 1;
  }
  int64_t fan = shape[shape.size() - 2];
  return fan > 0 ? 1 / std::sqrt(static_cast<float>(fan)) : 1;
}

std::string randomData(Random &random, const executable::Port &port,
                       const runtime::HostTensor &tensor, uint64_t bytes) {
  size_t width = safetensorsElementBytes(tensor.dtype);
  float scale = scaleOf(port, tensor.shape);
  if (tensor.dtype == "F32" || tensor.dtype == "C64") {
    return randomReals<float>(random, bytes / sizeof(float), scale);
  }
  if (tensor.dtype == "F64" || tensor.dtype == "C128") {
    return randomReals<double>(random, bytes / sizeof(double), scale);
  }
  return randomBits(random, bytes / width, width);
}

} // namespace

absl::StatusOr<std::vector<runtime::HostTensor>>
randomInputs(const executable::Program &program, uint64_t seed) {
  Random random(seed);
  std::vector<runtime::HostTensor> inputs;
  for (const executable::Port &port : program.arguments) {
    runtime::HostTensor tensor;
    tensor.name = port.name;
    tensor.shape = executable::frameworkShape(program, port);
    std::string dtype(safetensorsDtype(port.dtype));
    if (dtype.empty()) {
      return noSuchInput(inputs.size(), port);
    }
    bool small =
        dtype == "BF16" || dtype == "F16" || dtype.substr(0, 2) == "F8";
    tensor.dtype = small ? "F32" : dtype;
    TTC_TRY_ASSIGN(uint64_t bytes,
                   safetensorsTensorBytes(tensor.dtype, tensor.shape));
    auto data =
        std::make_shared<std::string>(randomData(random, port, tensor, bytes));
    tensor.bytes = *data;
    tensor.storage = std::move(data);
    inputs.push_back(std::move(tensor));
  }
  return inputs;
}

} // namespace ttc::worker
