// Words for tensors, sizes and times.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/Texts.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "ttc/costmodel/ProgramCost.h"
#include "ttc/executable/Verify.h"
#include <algorithm>

namespace ttc::graph {

using namespace executable;

namespace {

const char *shardingText(Sharding sharding) {
  switch (sharding) {
  case Sharding::Interleaved:
    return "interleaved";
  case Sharding::Height:
    return "height sharded";
  case Sharding::Width:
    return "width sharded";
  case Sharding::Block:
    return "block sharded";
  }
  return "";
}

const char *bufferText(BufferType buffer) {
  switch (buffer) {
  case BufferType::Dram:
    return "DRAM";
  case BufferType::L1:
    return "L1";
  case BufferType::Host:
    return "host";
  }
  return "";
}

} // namespace

std::string dtypeText(const Tensor &tensor) {
  return std::string(dtypeName(tensor.dtype));
}

std::string memoryText(const MemoryConfig &memory) {
  std::string text = absl::StrCat(bufferText(memory.buffer), " ",
                                  shardingText(memory.sharding));
  if (memory.sharding != Sharding::Interleaved) {
    absl::StrAppend(&text, " ", memory.shardHeight, "x", memory.shardWidth,
                    " on ", memory.gridX, "x", memory.gridY);
  }
  return text;
}

std::string tensorText(const Tensor &tensor) {
  return absl::StrCat(dtypeText(tensor), " [",
                      absl::StrJoin(tensor.shape, ", "), "]");
}

std::string timeText(double ns) {
  if (ns < 1e3) {
    return absl::StrFormat("%.0f ns", ns);
  }
  return ns < 1e6 ? absl::StrFormat("%.1f µs", ns / 1e3)
                  : absl::StrFormat("%.2f ms", ns / 1e6);
}

std::string sizeText(uint64_t bytes) {
  if (bytes < 1000) {
    return absl::StrCat(bytes, " B");
  }
  const char *units[] = {"kB", "MB", "GB", "TB"};
  double size = static_cast<double>(bytes) / 1000;
  size_t unit = 0;
  for (; size >= 1000 && unit < 3; ++unit) {
    size /= 1000;
  }
  return absl::StrFormat("%.1f %s", size, units[unit]);
}

uint64_t tensorBytes(const Tensor &tensor) {
  costmodel::TensorUse use = costmodel::useOf(tensor);
  return use.pages * use.pageBytes;
}

bool holdsTensors(const Value &value) {
  if (const auto *list = std::get_if<List>(&value.data)) {
    return std::any_of(list->begin(), list->end(), holdsTensors);
  }
  return std::holds_alternative<TensorRef>(value.data);
}

} // namespace ttc::graph
