// What holds of a program as a whole.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/executable/Verify.h"

#include "VerifyBlocks.h"
#include "VerifyNames.h"
#include "absl/strings/str_cat.h"
#include <algorithm>
#include <unordered_set>

namespace ttc::executable {
namespace {

absl::Status invalid(const std::string &where, const std::string &message) {
  return absl::InvalidArgumentError(absl::StrCat(where, " ", message));
}

/// "tensor 3 (`x`)".
std::string at(const char *what, size_t index, std::string_view name) {
  return absl::StrCat(what, " ", index, " (`", quoted(name), "`)");
}

template <typename E>
absl::Status checkEnum(E value, E last, const std::string &where,
                       const char *what) {
  if (value > last) {
    return invalid(where, absl::StrCat("has the unknown ", what, " ",
                                       static_cast<unsigned>(value)));
  }
  return absl::OkStatus();
}

absl::Status checkText(std::string_view text, const std::string &where) {
  std::string fault = textFault(text);
  return fault.empty() ? absl::OkStatus() : invalid(where, fault);
}

absl::Status checkNameText(std::string_view text, const std::string &where) {
  if (text.empty()) {
    return invalid(where, "has no name");
  }
  return checkText(text, where);
}

absl::Status checkMemory(const MemoryConfig &memory, const std::string &where) {
  TTC_TRY(checkEnum(memory.buffer, BufferType::Host, where, "buffer type"));
  TTC_TRY(checkEnum(memory.sharding, Sharding::Block, where, "sharding"));
  std::string found =
      absl::StrCat("a shard of ", memory.shardHeight, "x", memory.shardWidth,
                   " on a grid of ", memory.gridX, "x", memory.gridY);
  if (memory.sharding == Sharding::Interleaved) {
    bool hasNone = memory.shardHeight == 0 && memory.shardWidth == 0 &&
                   memory.gridX == 0 && memory.gridY == 0;
    return hasNone ? absl::OkStatus()
                   : invalid(where, "is interleaved and has " + found);
  }
  if (memory.buffer == BufferType::Host) {
    return invalid(where, "is on the host and sharded");
  }
  auto fits = [](uint32_t side, uint32_t limit) {
    return side > 0 && side <= limit;
  };
  bool fitting = fits(memory.shardHeight, maxShardSide) &&
                 fits(memory.shardWidth, maxShardSide) &&
                 fits(memory.gridX, maxGridSide) &&
                 fits(memory.gridY, maxGridSide);
  return fitting
             ? absl::OkStatus()
             : invalid(where, absl::StrCat("is sharded and has ", found,
                                           "; sides of a shard are 1 to ",
                                           maxShardSide, ", of a grid 1 to ",
                                           maxGridSide));
}

absl::Status checkTensor(const Tensor &tensor, size_t index) {
  std::string where = at("tensor", index, tensor.name);
  TTC_TRY(checkNameText(tensor.name, where));
  TTC_TRY(checkEnum(tensor.dtype, DType::UInt8, where, "dtype"));
  TTC_TRY(checkEnum(tensor.layout, Layout::Tile, where, "layout"));
  if (tensor.shape.size() > maxRank) {
    return invalid(where, absl::StrCat("has ", tensor.shape.size(),
                                       " dimensions, at most ", maxRank,
                                       " are allowed"));
  }
  for (int64_t size : tensor.shape) {
    if (size < 0) {
      return invalid(where, absl::StrCat("has a dimension of ", size));
    }
  }
  if (!elementCount(tensor.shape)) {
    return invalid(where, "has more than 2^48 elements");
  }
  bool isBlockFloat =
      tensor.dtype == DType::BFloat8B || tensor.dtype == DType::BFloat4B;
  if (isBlockFloat && tensor.layout != Layout::Tile) {
    return invalid(where, "is a block float and row major; block floats live "
                          "in tiles");
  }
  return checkMemory(tensor.memory, where);
}

/// Walks one program; used once.
class Verifier {
public:
  explicit Verifier(const Program &program)
      : program(program), defined(program.tensors.size(), false),
        visible(program.tensors.size(), false) {}

  absl::Status run() {
    TTC_TRY(checkNameText(program.device, "the device"));
    TTC_TRY(checkTensors());
    TTC_TRY(checkLocations());
    TTC_TRY(checkArguments());
    TTC_TRY(checkConstants());
    TTC_TRY(checkOperations(0, program.operations.size(), 0));
    TTC_TRY(checkResults());
    return checkAllDefined();
  }

private:
  absl::Status checkTensors() {
    std::unordered_set<std::string_view> names;
    for (size_t i = 0; i < program.tensors.size(); ++i) {
      TTC_TRY(checkTensor(program.tensors[i], i));
      if (!names.insert(program.tensors[i].name).second) {
        return invalid(at("tensor", i, program.tensors[i].name),
                       "has the name of an earlier one");
      }
    }
    return absl::OkStatus();
  }

  absl::Status checkLocations() {
    if (program.locations.empty()) {
      return invalid("the program", "has no location 0, the unknown one");
    }
    const Location &unknown = program.locations[0];
    if (!unknown.file.empty() || !unknown.scope.empty() || unknown.line != 0 ||
        unknown.column != 0) {
      return invalid("location 0", "is not the unknown one");
    }
    for (size_t i = 0; i < program.locations.size(); ++i) {
      std::string where = absl::StrCat("location ", i);
      TTC_TRY(checkText(program.locations[i].file, where));
      TTC_TRY(checkText(program.locations[i].scope, where));
    }
    return absl::OkStatus();
  }

  absl::Status checkIndex(TensorId id, const std::string &where) {
    if (id < program.tensors.size()) {
      return absl::OkStatus();
    }
    return invalid(where, absl::StrCat("refers to tensor ", id, ", there are ",
                                       program.tensors.size()));
  }

  absl::Status define(TensorId id, const std::string &where) {
    TTC_TRY(checkIndex(id, where));
    if (defined[id]) {
      return invalid(where, "defines " + nameOf(id) + " a second time");
    }
    defined[id] = true;
    visible[id] = true;
    inScope.push_back(id);
    return absl::OkStatus();
  }

  absl::Status use(TensorId id, const std::string &where) {
    TTC_TRY(checkIndex(id, where));
    if (visible[id]) {
      return absl::OkStatus();
    }
    return invalid(where, "uses " + nameOf(id) +
                              (defined[id] ? " outside of its block"
                                           : " before it is defined"));
  }

  std::string nameOf(TensorId id) {
    return at("tensor", id, program.tensors[id].name);
  }

  /// What enters and leaves the program is the device's.
  absl::Status checkOnDevice(TensorId id, const std::string &where) {
    TTC_TRY(checkIndex(id, where));
    return program.tensors[id].memory.buffer != BufferType::Host
               ? absl::OkStatus()
               : invalid(where, "is " + nameOf(id) + ", which is on the host");
  }

  absl::Status checkPort(const Port &port, const std::string &where) {
    TTC_TRY(checkNameText(port.name, where));
    TTC_TRY(checkOnDevice(port.tensor, where));
    TTC_TRY(checkText(port.dtype, where));
    return port.dtype.empty() ? invalid(where, "has no dtype")
                              : absl::OkStatus();
  }

  absl::Status checkArguments() {
    std::unordered_set<std::string_view> names;
    for (size_t i = 0; i < program.arguments.size(); ++i) {
      const Port &port = program.arguments[i];
      std::string where = at("argument", i, port.name);
      TTC_TRY(checkPort(port, where));
      if (port.role != Role::Input && port.role != Role::Parameter) {
        return invalid(where, "is neither an input nor a parameter");
      }
      if (!names.insert(port.name).second) {
        return invalid(where, "has the name of an earlier one");
      }
      TTC_TRY(define(port.tensor, where));
    }
    return absl::OkStatus();
  }

  absl::Status checkConstants() {
    for (size_t i = 0; i < program.constants.size(); ++i) {
      const Constant &constant = program.constants[i];
      std::string where = absl::StrCat("constant ", i);
      TTC_TRY(checkOnDevice(constant.tensor, where));
      TTC_TRY(define(constant.tensor, where));
      const Tensor &tensor = program.tensors[constant.tensor];
      uint64_t wanted =
          *elementCount(tensor.shape) * storedElementBytes(tensor.dtype);
      if (constant.bytes.size() != wanted) {
        return invalid(where, absl::StrCat("has ", constant.bytes.size(),
                                           " bytes, ", nameOf(constant.tensor),
                                           " wants ", wanted));
      }
    }
    return absl::OkStatus();
  }

  /// Operations from `first` up to `last`, each with its blocks.
  absl::Status checkOperations(size_t first, size_t last, size_t depth) {
    while (first < last) {
      const Operation &operation = program.operations[first];
      uint64_t nested = nestedOperations(operation);
      if (nested > last - first - 1) {
        return invalid(at("operation", first, operation.callee),
                       absl::StrCat("has ", nested,
                                    " operations in its blocks, there are ",
                                    last - first - 1));
      }
      TTC_TRY(checkOperation(operation, first, depth));
      first += 1 + nested;
    }
    return absl::OkStatus();
  }

  /// The blocks of operation `index`; what they define is seen by nobody else.
  absl::Status checkInside(const Operation &operation, size_t index,
                           size_t depth, const std::string &where) {
    if (!operation.blocks.empty() && depth >= maxBlockDepth) {
      return invalid(
          where, absl::StrCat("has blocks nested deeper than ", maxBlockDepth));
    }
    size_t first = index + 1;
    for (const Block &block : operation.blocks) {
      size_t outside = inScope.size();
      for (TensorId id : block.arguments) {
        TTC_TRY(define(id, where));
      }
      TTC_TRY(checkOperations(first, first + block.size, depth + 1));
      for (TensorId id : block.results) {
        TTC_TRY(use(id, where));
      }
      for (size_t i = outside; i < inScope.size(); ++i) {
        visible[inScope[i]] = false;
      }
      inScope.resize(outside);
      first += block.size;
    }
    return absl::OkStatus();
  }

  absl::Status checkOperation(const Operation &operation, size_t index,
                              size_t depth) {
    std::string where = at("operation", index, operation.callee);
    if (operation.location >= program.locations.size()) {
      return invalid(where,
                     absl::StrCat("has location ", operation.location,
                                  ", there are ", program.locations.size()));
    }
    TTC_TRY(checkCall(operation.callee, operation.arguments, where, 0));
    for (TensorId id : operation.results) {
      TTC_TRY(checkIndex(id, where));
    }
    TTC_TRY(checkBlocks(program, operation, where));
    TTC_TRY(checkInside(operation, index, depth, where));
    for (TensorId id : operation.results) {
      TTC_TRY(define(id, where));
    }
    return absl::OkStatus();
  }

  absl::Status checkCall(const std::string &callee,
                         const std::vector<Argument> &arguments,
                         const std::string &where, size_t depth) {
    if (!isDottedName(callee)) {
      return invalid(where,
                     "calls `" + quoted(callee) + "`, which is no dotted name");
    }
    std::unordered_set<std::string_view> keywords;
    for (const Argument &argument : arguments) {
      if (argument.keyword.empty() && !keywords.empty()) {
        return invalid(where, "has a positional argument behind a keyword");
      }
      if (!argument.keyword.empty() && !isIdentifier(argument.keyword)) {
        return invalid(where, "has the keyword `" + quoted(argument.keyword) +
                                  "`, which is no identifier");
      }
      if (!argument.keyword.empty() &&
          !keywords.insert(argument.keyword).second) {
        return invalid(where, "has the argument `" + quoted(argument.keyword) +
                                  "` twice");
      }
      TTC_TRY(checkValue(argument.value, where, depth + 1));
    }
    return absl::OkStatus();
  }

  absl::Status checkValue(const Value &value, const std::string &where,
                          size_t depth) {
    if (depth > maxValueDepth) {
      return invalid(
          where, absl::StrCat("has values nested deeper than ", maxValueDepth));
    }
    if (const auto *ref = std::get_if<TensorRef>(&value.data)) {
      return use(ref->id, where);
    }
    if (const auto *text = std::get_if<std::string>(&value.data)) {
      return checkText(*text, where);
    }
    if (const auto *symbol = std::get_if<Symbol>(&value.data)) {
      return isDottedName(symbol->name)
                 ? absl::OkStatus()
                 : invalid(where, "has the symbol `" + quoted(symbol->name) +
                                      "`, which is no dotted name");
    }
    if (const auto *list = std::get_if<List>(&value.data)) {
      for (const Value &item : *list) {
        TTC_TRY(checkValue(item, where, depth + 1));
      }
    }
    if (const auto *object =
            std::get_if<std::unique_ptr<Object>>(&value.data)) {
      return *object ? checkCall((*object)->callee, (*object)->arguments, where,
                                 depth)
                     : invalid(where, "has an object that is null");
    }
    return absl::OkStatus();
  }

  absl::Status checkResults() {
    for (size_t i = 0; i < program.results.size(); ++i) {
      const Port &port = program.results[i];
      std::string where = at("result", i, port.name);
      TTC_TRY(checkPort(port, where));
      if (port.role != Role::Output) {
        return invalid(where, "is not an output");
      }
      TTC_TRY(use(port.tensor, where));
    }
    return absl::OkStatus();
  }

  absl::Status checkAllDefined() {
    for (size_t i = 0; i < defined.size(); ++i) {
      if (!defined[i]) {
        return invalid(
            at("tensor", i, program.tensors[i].name),
            "is defined by no argument, constant, operation or block");
      }
    }
    return absl::OkStatus();
  }

  const Program &program;
  std::vector<bool> defined; ///< anywhere before
  std::vector<bool> visible; ///< from where the walk is
  std::vector<TensorId> inScope;
};

} // namespace

std::optional<uint64_t> elementCount(const std::vector<int64_t> &shape) {
  // The dimensions that are not 0 are bounded too: whoever pads an empty tensor
  // multiplies them.
  uint64_t nonzero = 1;
  bool isEmpty = false;
  for (int64_t size : shape) {
    if (size < 0) {
      return std::nullopt;
    }
    isEmpty |= size == 0;
    uint64_t factor = std::max<int64_t>(size, 1);
    if (factor > maxElements / nonzero) {
      return std::nullopt;
    }
    nonzero *= factor;
  }
  return isEmpty ? 0 : nonzero;
}

size_t storedElementBytes(DType dtype) {
  switch (dtype) {
  case DType::BFloat16:
  case DType::BFloat8B:
  case DType::BFloat4B:
  case DType::UInt16:
    return 2;
  case DType::Float32:
  case DType::Int32:
  case DType::UInt32:
    return 4;
  case DType::UInt8:
    return 1;
  }
  return 1;
}

std::string_view dtypeName(DType dtype) {
  switch (dtype) {
  case DType::BFloat16:
    return "bfloat16";
  case DType::Float32:
    return "float32";
  case DType::BFloat8B:
    return "bfloat8_b";
  case DType::BFloat4B:
    return "bfloat4_b";
  case DType::Int32:
    return "int32";
  case DType::UInt32:
    return "uint32";
  case DType::UInt16:
    return "uint16";
  case DType::UInt8:
    return "uint8";
  }
  return "unknown";
}

absl::Status verify(const Program &program) { return Verifier(program).run(); }

} // namespace ttc::executable
