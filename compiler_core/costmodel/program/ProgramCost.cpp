// SPDX-License-Identifier: Apache-2.0
#include "ttc/costmodel/ProgramCost.h"

#include "ttc/costmodel/OpKinds.h"
#include <algorithm>
#include <optional>

namespace ttc::costmodel {
namespace {

using namespace executable;

static_assert(int(DType::BFloat16) == int(DataFormat::BFloat16) &&
              int(DType::BFloat4B) == int(DataFormat::BFloat4B) &&
              int(DType::UInt8) == int(DataFormat::UInt8));
static_assert(int(Sharding::Interleaved) == int(Placement::Interleaved) &&
              int(Sharding::Block) == int(Placement::Block));

using Shape = std::vector<int64_t>;

uint64_t extent(int64_t dim) { return dim > 0 ? dim : 0; }

/// The dim `back` places from the last; 1 in front of the first.
uint64_t dimFromBack(const Shape &shape, size_t back) {
  return back < shape.size() ? extent(shape[shape.size() - 1 - back]) : 1;
}

/// Product of all dims but the last `back`.
uint64_t leading(const Shape &shape, size_t back) {
  uint64_t product = 1;
  for (size_t i = 0; i + back < shape.size(); ++i) {
    product *= extent(shape[i]);
  }
  return product;
}

/// Adds `more` to `use`, with pages of their mean size.
void merge(TensorUse &use, const TensorUse &more) {
  uint64_t pages = use.pages + more.pages;
  if (use.pages == 0) {
    use = more;
  } else if (pages != 0) {
    uint64_t bytes = use.pages * use.pageBytes + more.pages * more.pageBytes;
    use.pages = pages;
    use.pageBytes = static_cast<uint32_t>(bytes / pages);
  }
}

void collect(const Value &value, std::vector<TensorId> &found) {
  if (const auto *reference = std::get_if<TensorRef>(&value.data)) {
    found.push_back(reference->id);
  } else if (const auto *list = std::get_if<List>(&value.data)) {
    for (const Value &element : *list) {
      collect(element, found);
    }
  }
}

std::vector<TensorId> operandsOf(const Operation &operation) {
  std::vector<TensorId> operands;
  for (const Argument &argument : operation.arguments) {
    collect(argument.value, operands);
  }
  return operands;
}

const Value *findKeyword(const std::vector<Argument> &arguments,
                         std::string_view keyword) {
  for (const Argument &argument : arguments) {
    if (argument.keyword == keyword) {
      return &argument.value;
    }
  }
  return nullptr;
}

bool flag(const Operation &operation, std::string_view keyword) {
  const Value *value = findKeyword(operation.arguments, keyword);
  const bool *set = value ? std::get_if<bool>(&value->data) : nullptr;
  return set && *set;
}

/// Product of the integer or of the integers in a list; 1 when absent.
uint64_t integers(const Operation &operation, std::string_view keyword) {
  const Value *value = findKeyword(operation.arguments, keyword);
  if (!value) {
    return 1;
  }
  if (const auto *one = std::get_if<int64_t>(&value->data)) {
    return extent(*one);
  }
  uint64_t product = 1;
  if (const auto *list = std::get_if<List>(&value->data)) {
    for (const Value &element : *list) {
      const auto *each = std::get_if<int64_t>(&element.data);
      product *= each ? extent(*each) : 1;
    }
  }
  return product;
}

/// The library's choice when no config says otherwise: as many passes as the
/// left operand's mantissa fills (the published out-of-box rows ran so).
Fidelity defaultFidelity(DataFormat left) {
  switch (left) {
  case DataFormat::BFloat8B:
  case DataFormat::BFloat4B:
    return Fidelity::LoFi;
  case DataFormat::BFloat16:
    return Fidelity::HiFi2;
  default:
    return Fidelity::HiFi4;
  }
}

void readComputeConfig(const Operation &operation, OpQuery &query) {
  query.fidelity = defaultFidelity(query.operands[0].format);
  const Value *config =
      findKeyword(operation.arguments, "compute_kernel_config");
  if (!config) {
    config = findKeyword(operation.arguments, "compute_config");
  }
  const auto *object =
      config ? std::get_if<std::unique_ptr<Object>>(&config->data) : nullptr;
  if (!object || !*object) {
    return;
  }
  const std::vector<Argument> &fields = (*object)->arguments;
  if (const Value *asked = findKeyword(fields, "math_fidelity")) {
    const auto *symbol = std::get_if<Symbol>(&asked->data);
    const std::pair<std::string_view, Fidelity> names[] = {
        {"ttnn.MathFidelity.LoFi", Fidelity::LoFi},
        {"ttnn.MathFidelity.HiFi2", Fidelity::HiFi2},
        {"ttnn.MathFidelity.HiFi3", Fidelity::HiFi3},
        {"ttnn.MathFidelity.HiFi4", Fidelity::HiFi4}};
    for (const auto &[name, fidelity] : names) {
      if (symbol && symbol->name == name) {
        query.fidelity = fidelity;
      }
    }
  }
  if (const Value *wide = findKeyword(fields, "fp32_dest_acc_en")) {
    const bool *set = std::get_if<bool>(&wide->data);
    query.fp32Accumulate = set && *set;
  }
}

/// a: [..., m, k], b: [..., k, n].
void describeMatmul(const Operation &operation, const Shape &a, const Shape &b,
                    OpQuery &query) {
  bool swapA = flag(operation, "transpose_a");
  bool swapB = flag(operation, "transpose_b");
  query.m = dimFromBack(a, swapA ? 0 : 1);
  query.k = dimFromBack(a, swapA ? 1 : 0);
  query.n = dimFromBack(b, swapB ? 1 : 0);
  uint64_t left = leading(a, 2), right = leading(b, 2);
  query.batch = std::max(left, right);
  query.sharedRight = right <= 1;
}

/// query: [b, h, m, d], key and value: [b, h', n, d]. Two products of the same
/// size, scores and their use, count as one of twice the depth.
void describeAttention(const Shape &queries, const Shape &keys,
                       OpQuery &query) {
  query.m = dimFromBack(queries, 1);
  query.k = 2 * dimFromBack(queries, 0);
  query.n = dimFromBack(keys, 1);
  query.batch = leading(queries, 2);
  query.sharedRight = false;
}

void describeConvolution(const Operation &operation, const Tensor &result,
                         OpQuery &query) {
  uint64_t outputs = integers(operation, "out_channels");
  uint64_t window = integers(operation, "kernel_size");
  query.n = outputs;
  query.k = window * integers(operation, "in_channels");
  query.m = leading(result.shape, 0) / std::max<uint64_t>(outputs, 1);
  query.windowElements = static_cast<uint32_t>(window);
  query.groups = static_cast<uint32_t>(integers(operation, "groups"));
}

/// A reshape that keeps the rows of a row-major tensor, or the tiles of a tiled
/// one, is a view.
bool isView(const Tensor &from, const Tensor &to) {
  if (dimFromBack(from.shape, 0) != dimFromBack(to.shape, 0) ||
      from.layout != to.layout) {
    return false;
  }
  uint64_t fromRows = dimFromBack(from.shape, 1);
  uint64_t toRows = dimFromBack(to.shape, 1);
  return from.layout == Layout::RowMajor || fromRows == toRows ||
         (fromRows % 32 == 0 && toRows % 32 == 0);
}

/// What only this kind of operation says of itself.
void describeKind(const Program &program, const Operation &operation,
                  const std::vector<TensorId> &operands, OpQuery &query) {
  const Tensor *result = operation.results.empty()
                             ? nullptr
                             : &program.tensors[operation.results[0]];
  auto shape = [&](size_t i) -> const Shape & {
    return program.tensors[operands[i]].shape;
  };
  if (query.kind == OpKind::Matmul && operands.size() >= 2) {
    operation.callee == "ttnn.matmul" || operation.callee == "ttnn.linear"
        ? describeMatmul(operation, shape(0), shape(1), query)
        : describeAttention(shape(0), shape(1), query);
  } else if (query.kind == OpKind::Conv2d && result) {
    describeConvolution(operation, *result, query);
  } else if (query.kind == OpKind::Pool) {
    query.windowElements =
        static_cast<uint32_t>(integers(operation, "kernel_size"));
  } else if (operation.callee == "ttnn.reshape" && result &&
             !operands.empty() &&
             isView(program.tensors[operands[0]], *result)) {
    query.kind = OpKind::Host;
  }
}

/// A sharded result or operand says which cores take part.
void readGrid(const Program &program, const Operation &operation,
              const std::vector<TensorId> &operands, OpQuery &query) {
  std::vector<TensorId> deciding = operation.results;
  deciding.insert(deciding.end(), operands.begin(), operands.end());
  for (TensorId id : deciding) {
    const MemoryConfig &memory = program.tensors[id].memory;
    if (memory.sharding != Sharding::Interleaved && memory.gridX > 0 &&
        memory.gridY > 0) {
      query.gridX = static_cast<uint16_t>(std::min(memory.gridX, 0xFFFFu));
      query.gridY = static_cast<uint16_t>(std::min(memory.gridY, 0xFFFFu));
      return;
    }
  }
}

} // namespace

TensorUse useOf(const Tensor &tensor) {
  auto format = static_cast<DataFormat>(tensor.dtype);
  auto buffer =
      tensor.memory.buffer == BufferType::L1 ? Buffer::L1 : Buffer::Dram;
  const Shape &shape = tensor.shape;
  TensorUse use = tensor.layout == Layout::Tile
                      ? tiledTensor(leading(shape, 2), dimFromBack(shape, 1),
                                    dimFromBack(shape, 0), format, buffer)
                      : rowMajorTensor(leading(shape, 1), dimFromBack(shape, 0),
                                       format, buffer);
  use.placement = static_cast<Placement>(tensor.memory.sharding);
  if (use.placement != Placement::Interleaved) {
    use.shardCores =
        static_cast<uint16_t>(tensor.memory.gridX * tensor.memory.gridY);
  }
  return use;
}

OpQuery queryOf(const Program &program, const Operation &operation) {
  OpQuery query;
  if (isHostStep(operation.callee)) {
    query.kind = OpKind::Host;
    return query;
  }
  if (const CalleeKind *kind = findCalleeKind(operation.callee)) {
    query.kind = kind->kind;
    query.vectorSteps = kind->vectorSteps;
  }
  std::vector<TensorId> operands = operandsOf(operation);
  for (size_t i = 0; i < operands.size(); ++i) {
    size_t slot = std::min(i, query.operands.size() - 1);
    merge(query.operands[slot], useOf(program.tensors[operands[i]]));
  }
  for (TensorId id : operation.results) {
    merge(query.result, useOf(program.tensors[id]));
  }
  readComputeConfig(operation, query);
  readGrid(program, operation, operands, query);
  describeKind(program, operation, operands, query);
  return query;
}

bool hasCostKind(std::string_view callee) {
  return isHostStep(callee) || findCalleeKind(callee) != nullptr;
}

} // namespace ttc::costmodel
