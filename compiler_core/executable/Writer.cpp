// Program to bytes.
// SPDX-License-Identifier: Apache-2.0
#include "FileHeader.h"

#include "Program_generated.h"
#include <cstring>

namespace ttc::executable {
namespace {

using flatbuffers::Offset;

/// Builds the index; used once. Strings are shared: a program says "ttnn.add"
/// and "memory_config" thousands of times.
class IndexWriter {
public:
  std::string run(const Program &program) {
    auto device = text(program.device);
    auto tensors = each<fb::Tensor>(program.tensors);
    auto arguments = each<fb::Port>(program.arguments);
    auto results = each<fb::Port>(program.results);
    auto constants = each<fb::Constant>(program.constants);
    auto operations = each<fb::Operation>(program.operations);
    auto locations = each<fb::Location>(program.locations);
    fb::FinishProgramBuffer(
        builder, fb::CreateProgram(builder, device, tensors, arguments, results,
                                   constants, operations, locations));
    return {reinterpret_cast<const char *>(builder.GetBufferPointer()),
            builder.GetSize()};
  }

private:
  using Text = Offset<flatbuffers::String>;

  Text text(const std::string &value) {
    return builder.CreateSharedString(value);
  }
  /// Absent instead of empty.
  Text optionalText(const std::string &value) {
    return value.empty() ? Text() : text(value);
  }

  template <typename T, typename From>
  Offset<flatbuffers::Vector<Offset<T>>> each(const std::vector<From> &items) {
    std::vector<Offset<T>> offsets;
    offsets.reserve(items.size());
    for (const From &item : items) {
      offsets.push_back(write(item));
    }
    return builder.CreateVector(offsets);
  }

  Offset<fb::Tensor> write(const Tensor &tensor) {
    const MemoryConfig &config = tensor.memory;
    auto name = text(tensor.name);
    auto shape = builder.CreateVector(tensor.shape);
    auto memory = fb::CreateMemoryConfig(
        builder, static_cast<fb::BufferType>(config.buffer),
        static_cast<fb::Sharding>(config.sharding), config.shardHeight,
        config.shardWidth, config.gridX, config.gridY);
    return fb::CreateTensor(builder, name, shape,
                            static_cast<fb::DType>(tensor.dtype),
                            static_cast<fb::Layout>(tensor.layout), memory);
  }

  Offset<fb::Port> write(const Port &port) {
    auto name = text(port.name);
    auto dtype = text(port.dtype);
    return fb::CreatePort(builder, port.tensor,
                          static_cast<fb::Role>(port.role), name, dtype);
  }

  /// Constants follow each other in the data section, each aligned.
  Offset<fb::Constant> write(const Constant &constant) {
    uint64_t offset = alignedUp(dataEnd);
    dataEnd = offset + constant.bytes.size();
    return fb::CreateConstant(builder, constant.tensor, offset,
                              constant.bytes.size());
  }

  Offset<fb::Operation> write(const Operation &operation) {
    auto callee = text(operation.callee);
    auto arguments = each<fb::Value>(operation.arguments);
    auto results = builder.CreateVector(operation.results);
    Offset<flatbuffers::Vector<Offset<fb::Block>>> blocks;
    if (!operation.blocks.empty()) {
      blocks = each<fb::Block>(operation.blocks);
    }
    return fb::CreateOperation(builder, callee, arguments, results,
                               operation.location, blocks);
  }

  Offset<fb::Block> write(const Block &block) {
    auto arguments = builder.CreateVector(block.arguments);
    auto results = builder.CreateVector(block.results);
    return fb::CreateBlock(builder, arguments, block.size, results);
  }

  Offset<fb::Location> write(const Location &location) {
    auto file = optionalText(location.file);
    auto scope = optionalText(location.scope);
    return fb::CreateLocation(builder, file, location.line, location.column,
                              scope);
  }

  Offset<fb::Value> write(const Argument &argument) {
    return write(argument.value, argument.keyword);
  }
  Offset<fb::Value> write(const Value &item) { return write(item, ""); }

  Offset<fb::Value> write(const Value &value, const std::string &keyword);

  flatbuffers::FlatBufferBuilder builder;
  uint64_t dataEnd = 0;
};

/// Which fields of a Value table an alternative fills.
struct Payload {
  fb::ValueKind kind = fb::ValueKind::None;
  int64_t integer = 0;
  flatbuffers::Optional<double> real = flatbuffers::nullopt;
  const std::string *text = nullptr;
  const List *list = nullptr;
  const std::vector<Argument> *arguments = nullptr;
};

struct PayloadOf {
  using Kind = fb::ValueKind;
  Payload operator()(std::monostate) const { return {}; }
  Payload operator()(bool value) const { return {Kind::Bool, value}; }
  Payload operator()(int64_t value) const { return {Kind::Integer, value}; }
  Payload operator()(double value) const { return {Kind::Real, 0, value}; }
  Payload operator()(const std::string &value) const {
    return {Kind::Text, 0, {}, &value};
  }
  Payload operator()(const Symbol &value) const {
    return {Kind::Symbol, 0, {}, &value.name};
  }
  Payload operator()(DeviceHandle) const { return {Kind::Device}; }
  Payload operator()(TensorRef value) const { return {Kind::Tensor, value.id}; }
  Payload operator()(const List &value) const {
    return {Kind::List, 0, {}, nullptr, &value};
  }
  Payload operator()(const std::unique_ptr<Object> &value) const {
    return {Kind::Object, 0, {}, &value->callee, nullptr, &value->arguments};
  }
};

Offset<fb::Value> IndexWriter::write(const Value &value,
                                     const std::string &keyword) {
  Payload payload = std::visit(PayloadOf(), value.data);
  Offset<flatbuffers::Vector<Offset<fb::Value>>> items;
  if (payload.list) {
    items = each<fb::Value>(*payload.list);
  } else if (payload.arguments) {
    items = each<fb::Value>(*payload.arguments);
  }
  auto word = optionalText(keyword);
  auto string = payload.text ? text(*payload.text) : Text();
  return fb::CreateValue(builder, word, payload.kind, payload.integer,
                         payload.real, string, items);
}

} // namespace

std::string serialize(const Program &program) {
  std::string index = IndexWriter().run(program);
  FileHeader header;
  header.headerBytes = fileHeaderBytes;
  header.indexOffset = alignedUp(fileHeaderBytes);
  header.indexBytes = index.size();
  header.dataOffset = alignedUp(header.indexOffset + header.indexBytes);
  for (const Constant &constant : program.constants) {
    header.dataBytes = alignedUp(header.dataBytes) + constant.bytes.size();
  }
  header.fileBytes = header.dataOffset + header.dataBytes;
  std::string file;
  file.reserve(header.fileBytes);
  file.resize(header.indexOffset);
  file.append(index);
  file.resize(header.dataOffset);
  for (const Constant &constant : program.constants) {
    file.resize(alignedUp(file.size()));
    file.append(constant.bytes);
  }
  sealFile(file, header);
  return file;
}

} // namespace ttc::executable
