// Layouts, memories and deallocation: what changes where a tensor lies.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "movement/StridedCopy.h"

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

static absl::Status toLayout(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("tensor"));
  TTC_TRY_ASSIGN(std::string_view name, call.symbol("layout"));
  bool tile = name == "ttnn.TILE_LAYOUT";
  if (!tile && name != "ttnn.ROW_MAJOR_LAYOUT") {
    return call.invalid(text("`layout` is ", name));
  }
  Layout layout = tile ? Layout::Tile : Layout::RowMajor;
  bool stays = layout == input.spec.layout;
  if (!stays && tile && input.spec.dtype == DType::UInt8) {
    return call.refused("uint8 cannot be put in tiles; typecast it first");
  }
  DType dtype = !stays && isBlockFloat(input.spec.dtype) ? DType::BFloat16
                                                         : input.spec.dtype;
  TTC_TRY_ASSIGN(DType wanted, call.dtype("dtype", dtype));
  if (wanted != dtype) {
    return call.refused("`dtype` differs from the tensor's");
  }
  TTC_TRY(call.wantResult(input.shape(), dtype, layout));
  return stays ? viewOf(call, std::move(input))
               : copyOf(call, std::move(input));
}

static bool sameMemory(const MemoryConfig &a, const MemoryConfig &b) {
  return a.buffer == b.buffer && a.sharding == b.sharding &&
         a.shardHeight == b.shardHeight && a.shardWidth == b.shardWidth &&
         a.gridX == b.gridX && a.gridY == b.gridY;
}

/// Where to is what the program says of the result.
static absl::Status move(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("tensor"));
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, input.spec.layout));
  return sameMemory(input.spec.memory, call.result().memory)
             ? viewOf(call, std::move(input))
             : copyOf(call, std::move(input));
}

/// The host has the elements already: the result is the same, in another
/// memory.
static absl::Status fromDevice(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("tensor"));
  TTC_TRY_ASSIGN(bool blocking, call.boolean("blocking", true));
  if (!blocking) {
    return call.unsupported("`blocking=False` is not simulated");
  }
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, input.spec.layout));
  if (call.result().memory.buffer != BufferType::Host) {
    return call.invalid("the program says that the result is on the device");
  }
  return copyOf(call, std::move(input));
}

/// Any dtype and layout: bytes move, and nothing is shared.
static absl::Status clone(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor input, call.tensor("input_tensor"));
  TTC_TRY(call.wantResult(input.shape(), input.spec.dtype, input.spec.layout));
  return copyOf(call, std::move(input));
}

/// Marks the buffer; the executor frees it.
static absl::Status deallocate(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor tensor, call.tensor("tensor"));
  TTC_TRY_ASSIGN(bool force, call.boolean("force", true));
  tensor.buffer->freeing = true;
  tensor.buffer->forced |= force;
  return absl::OkStatus();
}

void runtime::addMemoryKernels(KernelTable &table) {
  table.add({"ttnn.to_layout",
             {"tensor", "layout", "dtype", "memory_config"},
             toLayout});
  table.add({"ttnn.to_memory_config", {"tensor", "memory_config"}, move});
  table.add({"ttnn.to_device", {"tensor", "device", "memory_config"}, move});
  table.add({"ttnn.from_device", {"tensor", "blocking"}, fromDevice});
  table.add({"ttnn.clone", {"input_tensor", "memory_config"}, clone});
  table.add({"ttnn.deallocate", {"tensor", "force"}, deallocate, 0});
}
