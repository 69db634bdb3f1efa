// The types of TT-NN 0.65.0 that programs name, declared for check_api_2025.py
// alone: names and scopes as its libraries have them in their symbols, contents
// made up. What it exports is put in place of the last line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

struct bfloat16;
enum class MathFidelity : uint8_t {
  LoFi = 0,
  HiFi2 = 2,
  HiFi3 = 3,
  HiFi4 = 4,
  Invalid = 255
};
namespace ttsl {
template <class T, size_t Size = 8> struct SmallVector : std::vector<T> {
  using std::vector<T>::vector;
};
template <class T> using Span = std::span<T>;
template <class T, class Tag> struct StrongType;
template <class T> struct optional_reference {
  optional_reference(std::nullopt_t) {}
};
} // namespace ttsl
namespace tt {
struct xy_pair;
namespace stl = ttsl;
} // namespace tt
namespace tt::tt_metal {
enum class DataType {
  BFLOAT16,
  FLOAT32,
  UINT32,
  BFLOAT8_B,
  BFLOAT4_B,
  UINT8,
  UINT16,
  INT32,
  INVALID
};
enum class Layout { ROW_MAJOR, TILE };
enum class BufferType { DRAM, L1 };
enum class TensorMemoryLayout {
  INTERLEAVED,
  HEIGHT_SHARDED = 2,
  WIDTH_SHARDED,
  BLOCK_SHARDED
};
struct CoreRangeSet;
struct Tile;
using Array4D = std::array<uint32_t, 4>;
struct QueueIdTag;
struct SubDeviceIdTag;
struct DispatchCoreConfig {};
struct MemoryConfig {
  MemoryConfig(TensorMemoryLayout = {}, BufferType = {}) {}
};
struct PageConfig {
  explicit PageConfig(Layout) {}
};
struct TensorLayout {
  TensorLayout(DataType, PageConfig, const MemoryConfig &) {}
};
struct Shape {
  Shape(std::initializer_list<uint32_t>) {}
  explicit Shape(ttsl::Span<const uint32_t>) {}
  uint32_t volume() const { return 0; }
  ttsl::Span<const uint32_t> view() const { return {}; }
};
struct TensorSpec {
  TensorSpec(Shape, const TensorLayout &) {}
};
namespace distributed {
struct MeshShape;
struct MeshCoordinate;
struct MeshDevice {
  bool close();
};
} // namespace distributed
namespace experimental {
struct GlobalCircularBuffer;
}
using QueueId = ttsl::StrongType<uint8_t, QueueIdTag>;
} // namespace tt::tt_metal
template <class T>
struct Opaque {}; // of an optional of a type that is declared alone
template <class T, class Tag> struct ttsl::StrongType {};
struct tt::tt_metal::CoreRangeSet {};
struct tt::tt_metal::Tile {};
struct tt::tt_metal::experimental::GlobalCircularBuffer {};
namespace tt::tt_metal {
struct Tensor {
  template <class T>
  static Tensor from_vector(std::vector<T> &&, const TensorSpec &,
                            distributed::MeshDevice * = nullptr,
                            std::optional<QueueId> = std::nullopt, T = {});
  template <class T>
  std::vector<T> to_vector(std::optional<QueueId> = std::nullopt) const;
  DataType dtype() const;
  const Shape &logical_shape() const;
  Tensor to_device(distributed::MeshDevice *,
                   ttsl::optional_reference<const MemoryConfig> = std::nullopt,
                   std::optional<QueueId> = std::nullopt) const;
};
} // namespace tt::tt_metal
namespace ttnn {
using tt::tt_metal::BufferType;
using tt::tt_metal::CoreRangeSet;
using tt::tt_metal::DataType;
using tt::tt_metal::Layout;
using tt::tt_metal::MemoryConfig;
using tt::tt_metal::Shape;
using tt::tt_metal::Tensor;
using tt::tt_metal::TensorMemoryLayout;
using tt::tt_metal::distributed::MeshDevice;
inline const MemoryConfig DRAM_MEMORY_CONFIG, L1_MEMORY_CONFIG;
struct GrayskullComputeKernelConfig {
  MathFidelity math_fidelity = MathFidelity::Invalid;
  bool math_approx_mode = true;
};
struct WormholeComputeKernelConfig {
  MathFidelity math_fidelity = MathFidelity::Invalid;
  bool math_approx_mode = true, fp32_dest_acc_en = false, packer_l1_acc = false,
       dst_full_sync_en = false;
};
enum class TileReshapeMapMode { CACHE };
using PadValue = std::variant<uint32_t, float>;
template <class T> using SmallVector = ttsl::SmallVector<T>;
namespace types {
struct CoreGrid {};
} // namespace types
namespace device {
std::shared_ptr<MeshDevice>
open_mesh_device(int, size_t = 0, size_t = 0, size_t = 1,
                 const tt::tt_metal::DispatchCoreConfig & = {}, size_t = 0);
}
template <class Structure> struct Registered {
  template <class... Arguments>
  auto operator()(Arguments &&...arguments) const {
    return Structure::invoke(std::forward<Arguments>(arguments)...);
  }
};
namespace operations::complex {
struct ComplexTensor;
}
namespace operations::unary {
enum class UnaryOpType {};
enum class UnaryCompositeOpType {};
template <class... Types> struct BasicUnaryWithParam {};
} // namespace operations::unary
namespace operations::binary {
enum class BinaryOpType {};
enum class BinaryCompositeOpType {};
} // namespace operations::binary
namespace operations::reduction {
enum class ReduceType {};
}
namespace operations::embedding {
enum class EmbeddingsType { GENERIC };
}
namespace operations::data_movement {
struct PadSpecDim {
  uint32_t before_elements = 0, after_elements = 0;
};
} // namespace operations::data_movement
namespace operations::normalization {
struct LayerNormDefaultProgramConfig {};
struct LayerNormShardedMultiCoreProgramConfig {};
} // namespace operations::normalization
namespace operations::transformer {
struct SDPAProgramConfig {};
} // namespace operations::transformer
namespace operations::matmul {
struct MatmulMultiCoreProgramConfig {};
struct MatmulMultiCoreReuseProgramConfig {};
struct MatmulMultiCoreReuseMultiCastProgramConfig {};
struct MatmulMultiCoreReuseMultiCast1DProgramConfig {};
struct MatmulMultiCoreReuseMultiCastDRAMShardedProgramConfig {};
} // namespace operations::matmul
namespace operations::conv::conv2d {
struct Conv2dConfig {};
} // namespace operations::conv::conv2d
namespace operations::op_slicing {
struct Op2DSliceConfig {};
} // namespace operations::op_slicing
namespace operations::pool {
struct MaxPoolWithIndicesResult {
  Tensor output, indices;
};
} // namespace operations::pool
namespace operations::core {
Tensor from_device(const Tensor &, bool = true,
                   std::optional<tt::tt_metal::QueueId> = std::nullopt);
void deallocate(Tensor &, bool = true);
} // namespace operations::core
using operations::core::deallocate;
using operations::core::from_device;

// Templates that the library writes out in its headers: their inner functions
// are exported.
namespace operations::unary {
Tensor _digamma(const Tensor &, const std::optional<MemoryConfig> &);
Tensor _lgamma(const Tensor &, const std::optional<MemoryConfig> &);
} // namespace operations::unary
namespace operations::binary {
Tensor _atan2(const Tensor &, const Tensor &,
              const std::optional<MemoryConfig> &);
}
namespace operations::creation {
template <class T>
Tensor full_impl(const Shape &, T, const std::optional<DataType> &,
                 const std::optional<Layout> &, MeshDevice *,
                 const std::optional<MemoryConfig> &, std::optional<Tensor>);
template <class T>
Tensor full_like_impl(const Tensor &, T, const std::optional<DataType> &,
                      const std::optional<Layout> &,
                      std::optional<std::reference_wrapper<MeshDevice>>,
                      const std::optional<MemoryConfig> &,
                      std::optional<Tensor>);
} // namespace operations::creation
inline Tensor digamma(const Tensor &x) {
  return operations::unary::_digamma(x, std::nullopt);
}
inline Tensor lgamma(const Tensor &x) {
  return operations::unary::_lgamma(x, std::nullopt);
}
inline Tensor atan2(const Tensor &y, const Tensor &x) {
  return operations::binary::_atan2(y, x, std::nullopt);
}
template <class T>
Tensor full(const Shape &shape, T value, const std::optional<DataType> &dtype,
            const std::optional<Layout> &layout,
            std::optional<std::reference_wrapper<MeshDevice>> device) {
  return operations::creation::full_impl<T>(shape, value, dtype, layout,
                                            device ? &device->get() : nullptr,
                                            std::nullopt, std::nullopt);
}
template <class T> Tensor full_like(const Tensor &x, T value) {
  return operations::creation::full_like_impl<T>(x, value, {}, {}, {}, {}, {});
}
// Nothing of these is exported: as the headers of the end of 2025 have them.
inline Tensor arange(int64_t, int64_t, int64_t, DataType,
                     std::optional<std::reference_wrapper<MeshDevice>>,
                     const MemoryConfig &, Layout) {
  return {};
}
inline Tensor logical_left_shift(const Tensor &x, int32_t) { return x; }
inline Tensor logical_left_shift(const Tensor &x, const Tensor &) { return x; }
inline Tensor to_memory_config(const Tensor &x, const MemoryConfig &) {
  return x;
}
} // namespace ttnn
using Conv2dResult = std::variant<ttnn::Tensor, std::tuple<ttnn::Tensor, int>>;
using PoolResult =
    std::variant<ttnn::Tensor,
                 ttnn::operations::pool::MaxPoolWithIndicesResult>;

// @functions
