// A program, line by line.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/executable/Dump.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/executable/Verify.h"
#include <charconv>
#include <cmath>

namespace ttc::executable {
namespace {

std::string argumentsText(const std::vector<Argument> &arguments,
                          const Program &program) {
  return absl::StrJoin(arguments, ", ",
                       [&](std::string *out, const Argument &argument) {
                         absl::StrAppend(out, argument.keyword,
                                         argument.keyword.empty() ? "" : "=",
                                         dumpValue(argument.value, program));
                       });
}

std::string realText(double value) {
  if (!std::isfinite(value)) {
    return std::isnan(value) ? "nan" : value < 0 ? "-inf" : "inf";
  }
  char digits[40];
  auto end = std::to_chars(digits, digits + sizeof(digits), value);
  std::string text(digits, end.ptr);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

struct ValueText {
  const Program &program;

  std::string operator()(std::monostate) const { return "None"; }
  std::string operator()(bool value) const { return value ? "True" : "False"; }
  std::string operator()(int64_t value) const { return absl::StrCat(value); }
  std::string operator()(double value) const { return realText(value); }
  std::string operator()(const std::string &value) const {
    return "\"" + value + "\"";
  }
  std::string operator()(const Symbol &value) const { return value.name; }
  std::string operator()(DeviceHandle) const { return "device"; }
  std::string operator()(TensorRef value) const {
    return program.tensors[value.id].name;
  }
  std::string operator()(const List &value) const {
    auto append = [&](std::string *out, const Value &item) {
      out->append(dumpValue(item, program));
    };
    return "[" + absl::StrJoin(value, ", ", append) + "]";
  }
  std::string operator()(const std::unique_ptr<Object> &value) const {
    return value->callee + "(" + argumentsText(value->arguments, program) + ")";
  }
};

const char *shardingName(Sharding sharding) {
  switch (sharding) {
  case Sharding::Interleaved:
    return "interleaved";
  case Sharding::Height:
    return "height-sharded";
  case Sharding::Width:
    return "width-sharded";
  case Sharding::Block:
    return "block-sharded";
  }
  return "unknown";
}

const char *bufferName(BufferType buffer) {
  switch (buffer) {
  case BufferType::Dram:
    return "dram";
  case BufferType::L1:
    return "l1";
  case BufferType::Host:
    return "host";
  }
  return "unknown";
}

std::string memoryText(const MemoryConfig &memory) {
  if (memory.buffer == BufferType::Host) {
    return "host";
  }
  std::string text = absl::StrCat(bufferName(memory.buffer), " ",
                                  shardingName(memory.sharding));
  if (memory.sharding != Sharding::Interleaved) {
    absl::StrAppend(&text, " ", memory.shardHeight, "x", memory.shardWidth,
                    " on ", memory.gridX, "x", memory.gridY);
  }
  return text;
}

/// "x: bfloat16[2, 3] tile dram interleaved".
std::string tensorText(const Tensor &tensor) {
  std::string_view dtype = dtypeName(tensor.dtype);
  return absl::StrCat(tensor.name, ": ",
                      absl::string_view(dtype.data(), dtype.size()), "[",
                      absl::StrJoin(tensor.shape, ", "), "] ",
                      tensor.layout == Layout::Tile ? "tile " : "row-major ",
                      memoryText(tensor.memory));
}

std::string portText(const Port &port, const Program &program) {
  return absl::StrCat(roleName(port.role), " `", port.name, "` ", port.dtype,
                      " = ", tensorText(program.tensors[port.tensor]), "\n");
}

std::string locationText(const Location &location) {
  std::string text;
  if (!location.file.empty()) {
    absl::StrAppend(&text, " ", location.file, ":", location.line, ":",
                    location.column);
  }
  if (!location.scope.empty()) {
    absl::StrAppend(&text, " in ", location.scope);
  }
  return text.empty() ? text : "  #" + text;
}

std::string operationText(const Operation &operation, const Program &program,
                          const DumpOptions &options) {
  std::string results = absl::StrJoin(
      operation.results, ", ", [&](std::string *out, TensorId id) {
        out->append(tensorText(program.tensors[id]));
      });
  return absl::StrCat(results, results.empty() ? "" : " = ", operation.callee,
                      "(", argumentsText(operation.arguments, program), ")",
                      options.locations
                          ? locationText(program.locations[operation.location])
                          : "",
                      "\n");
}

std::string idsText(const std::vector<TensorId> &ids, const Program &program) {
  return absl::StrJoin(ids, ", ", [&](std::string *out, TensorId id) {
    out->append(program.tensors[id].name);
  });
}

/// Operations from `first` up to `last`, blocks indented below what has them.
class OperationLines {
public:
  OperationLines(const Program &program, const DumpOptions &options)
      : program(program), options(options) {}

  std::string text(size_t first, size_t last, size_t depth) const {
    std::string margin(2 * depth, ' '), lines;
    while (first < last) {
      const Operation &operation = program.operations[first++];
      lines += margin + operationText(operation, program, options);
      for (const Block &block : operation.blocks) {
        absl::StrAppend(&lines, margin, "block(",
                        absl::StrJoin(block.arguments, ", ", Defined{program}),
                        "):\n", text(first, first + block.size, depth + 1),
                        margin, "yield ", idsText(block.results, program),
                        "\n");
        first += block.size;
      }
    }
    return lines;
  }

private:
  struct Defined {
    const Program &program;
    void operator()(std::string *out, TensorId id) const {
      out->append(tensorText(program.tensors[id]));
    }
  };
  const Program &program;
  const DumpOptions &options;
};

} // namespace

const char *roleName(Role role) {
  switch (role) {
  case Role::Input:
    return "input";
  case Role::Parameter:
    return "parameter";
  case Role::Output:
    return "output";
  }
  return "unknown";
}

std::string dumpValue(const Value &value, const Program &program) {
  return std::visit(ValueText{program}, value.data);
}

std::string dump(const Program &program, const DumpOptions &options) {
  std::string text = absl::StrCat("device ", program.device, "\n");
  for (const Port &port : program.arguments) {
    text += portText(port, program);
  }
  for (const Constant &constant : program.constants) {
    absl::StrAppend(&text, "constant ",
                    tensorText(program.tensors[constant.tensor]), ", ",
                    constant.bytes.size(), " bytes\n");
  }
  text +=
      OperationLines(program, options).text(0, program.operations.size(), 0);
  for (const Port &port : program.results) {
    text += portText(port, program);
  }
  return text;
}

} // namespace ttc::executable
