// A tensor while a program runs: its description, its elements on the host, its
// buffer on the simulated device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_DEVICETENSOR_H
#define TTC_RUNTIME_DEVICETENSOR_H

#include "HostMemory.h"
#include "ttc/executable/Program.h"
#include "ttc/executable/Verify.h"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ttc::runtime {

/// Elements in row-major order without padding, four bytes each: `float` for
/// bf16, f32 and block floats, `int32_t` for Int32, `uint32_t` for UInt32,
/// UInt16 and UInt8. Written once, by the kernel that makes it; shared and
/// read-only afterwards, so that a reshape costs nothing. May borrow bytes that
/// somebody else owns (an input, a constant).
class Storage {
public:
  /// Memory of its own, not cleared. Fails with RESOURCE_EXHAUSTED beyond the
  /// limit of `memory` or when the host has none.
  static absl::StatusOr<std::shared_ptr<Storage>>
  allocate(size_t elements, std::shared_ptr<HostMemory> memory);

  /// Elements that `owner` keeps alive; aligned to four bytes. Never written.
  static std::shared_ptr<Storage> borrow(const void *data, size_t elements,
                                         std::shared_ptr<const void> owner);

  ~Storage();
  Storage(const Storage &) = delete;
  Storage &operator=(const Storage &) = delete;

  size_t size() const { return elements; }

  /// T: float, int32_t or uint32_t, whatever the dtype holds.
  template <typename T> const T *as() const {
    static_assert(sizeof(T) == 4);
    return static_cast<const T *>(data);
  }
  /// REQUIRES: made by allocate().
  template <typename T> T *mutableAs() {
    static_assert(sizeof(T) == 4);
    return static_cast<T *>(const_cast<void *>(data));
  }

private:
  Storage(const void *data, size_t elements) : data(data), elements(elements) {}

  const void *data;
  size_t elements;
  std::shared_ptr<const void> owner;  ///< of borrowed bytes
  std::shared_ptr<HostMemory> memory; ///< of own bytes
};

/// A buffer of the simulated device, shared by a tensor and its views.
struct DeviceBuffer {
  uint64_t address = 0;
  uint64_t bytes = 0; ///< in all banks or cores together
  uint64_t bytesPerBank = 0;
  executable::BufferType memory = executable::BufferType::Dram;
  executable::TensorId tensor = 0; ///< for which it was made
  bool allocated = true;
  bool freeing = false; ///< `ttnn.deallocate` was called
  bool forced = false;  ///< and may take it from tensors that share it
  int names = 0;        ///< tensors that share it and are still to be used
};

struct DeviceTensor {
  executable::Tensor spec;
  std::shared_ptr<Storage> storage;
  /// Null until the executor has placed the tensor; a kernel that returns an
  /// operand's buffer returns a view on the device as well.
  std::shared_ptr<DeviceBuffer> buffer;

  const std::vector<int64_t> &shape() const { return spec.shape; }
  size_t size() const { return storage->size(); }
  template <typename T> const T *as() const { return storage->as<T>(); }
  template <typename T> T *mutableAs() { return storage->mutableAs<T>(); }
};

/// Elements of a shape; 1 for a scalar.
inline size_t elementCount(const std::vector<int64_t> &shape) {
  size_t count = 1;
  for (int64_t dim : shape) {
    count *= static_cast<size_t>(dim);
  }
  return count;
}

inline bool isFloat(executable::DType dtype) {
  return dtype <= executable::DType::BFloat4B;
}
inline bool isBlockFloat(executable::DType dtype) {
  return dtype == executable::DType::BFloat8B ||
         dtype == executable::DType::BFloat4B;
}

using executable::dtypeName;

/// "bfloat16 [2, 3] in tiles", for messages.
std::string describe(const executable::Tensor &spec);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_DEVICETENSOR_H
