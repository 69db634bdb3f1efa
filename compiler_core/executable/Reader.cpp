// Bytes to a program. Nothing of the file is trusted: the header is checked
// first, then FlatBuffers' own verifier runs, then each field is converted, and
// verify() looks at what they mean together.
// SPDX-License-Identifier: Apache-2.0
#include "FileHeader.h"

#include "Program_generated.h"
#include "absl/strings/str_cat.h"
#include "ttc/executable/Verify.h"
#include <cstring>
#include <new>

namespace ttc::executable {
namespace {

absl::Status invalid(const std::string &message) {
  return absl::InvalidArgumentError("not a usable `model.ttx`: " + message);
}

/// "operation 3, argument 1": where in the index the reader is.
std::string at(std::string_view what, size_t index) {
  return absl::StrCat(absl::string_view(what.data(), what.size()), " ", index);
}

/// The enum of Program.h for a number of the file.
template <typename To, typename From>
absl::StatusOr<To> toEnum(From value, From last, std::string_view what,
                          const std::string &where) {
  if (static_cast<unsigned>(value) > static_cast<unsigned>(last)) {
    return invalid(absl::StrCat(
        where, " has the ", absl::string_view(what.data(), what.size()), " ",
        static_cast<unsigned>(value), ", the last one known is ",
        static_cast<unsigned>(last)));
  }
  return static_cast<To>(value);
}

/// FlatBuffers' verifier (2.0) checks that the length of a vector is aligned,
/// not its items, so that wide ones cannot be read in place.
std::vector<int64_t> longs(const flatbuffers::Vector<int64_t> &from) {
  std::vector<int64_t> to(from.size());
  if (!to.empty()) {
    std::memcpy(to.data(), from.Data(), to.size() * sizeof(int64_t));
  }
  for (int64_t &item : to) {
    item = flatbuffers::EndianScalar(item);
  }
  return to;
}

/// Converts one index; used once.
class IndexReader {
public:
  /// The index may share strings, so that a small file could stand for a huge
  /// program: all texts together may not exceed a budget.
  IndexReader(std::string_view data, uint64_t indexBytes)
      : data(data), textBudget((uint64_t(16) << 20) + 64 * indexBytes),
        yieldBudget(indexBytes) {}

  absl::StatusOr<Program> run(const fb::Program &from) {
    TTC_TRY(copyText(from.device(), "the device", program.device));
    TTC_TRY(each(*from.tensors(), "tensor", program.tensors));
    TTC_TRY(each(*from.arguments(), "argument", program.arguments));
    TTC_TRY(each(*from.results(), "result", program.results));
    TTC_TRY(each(*from.constants(), "constant", program.constants));
    TTC_TRY(each(*from.locations(), "location", program.locations));
    TTC_TRY(each(*from.operations(), "operation", program.operations));
    return std::move(program);
  }

private:
  template <typename From, typename To>
  absl::Status each(const From &from, std::string_view what,
                    std::vector<To> &to) {
    to.reserve(from.size());
    for (size_t i = 0; i < from.size(); ++i) {
      to.emplace_back();
      TTC_TRY(convert(*from.Get(i), at(what, i), to.back()));
    }
    return absl::OkStatus();
  }

  absl::Status copyText(const flatbuffers::String *from,
                        const std::string &where, std::string &to) {
    if (!from) {
      return absl::OkStatus();
    }
    if (from->size() > maxTextBytes) {
      return invalid(absl::StrCat(where, " has a text of ", from->size(),
                                  " bytes, at most ", maxTextBytes,
                                  " are allowed"));
    }
    if (from->size() > textBudget) {
      return invalid(where + ": the texts of the index are too long together");
    }
    textBudget -= from->size();
    to.assign(from->c_str(), from->size());
    return absl::OkStatus();
  }

  absl::Status convert(const fb::Tensor &from, const std::string &where,
                       Tensor &to) {
    TTC_TRY(copyText(from.name(), where, to.name));
    if (from.shape()->size() > maxRank) {
      return invalid(absl::StrCat(where, " has ", from.shape()->size(),
                                  " dimensions, at most ", maxRank,
                                  " are allowed"));
    }
    to.shape = longs(*from.shape());
    TTC_TRY_ASSIGN(to.dtype,
                   toEnum<DType>(from.dtype(), fb::DType::MAX, "dtype", where));
    TTC_TRY_ASSIGN(to.layout, toEnum<Layout>(from.layout(), fb::Layout::MAX,
                                             "layout", where));
    return convert(*from.memory(), where, to.memory);
  }

  absl::Status convert(const fb::MemoryConfig &from, const std::string &where,
                       MemoryConfig &to) {
    TTC_TRY_ASSIGN(to.buffer,
                   toEnum<BufferType>(from.buffer(), fb::BufferType::MAX,
                                      "buffer type", where));
    TTC_TRY_ASSIGN(to.sharding,
                   toEnum<Sharding>(from.sharding(), fb::Sharding::MAX,
                                    "sharding", where));
    to.shardHeight = from.shard_height();
    to.shardWidth = from.shard_width();
    to.gridX = from.grid_x();
    to.gridY = from.grid_y();
    return absl::OkStatus();
  }

  absl::Status convert(const fb::Port &from, const std::string &where,
                       Port &to) {
    to.tensor = from.tensor();
    TTC_TRY_ASSIGN(to.role,
                   toEnum<Role>(from.role(), fb::Role::MAX, "role", where));
    TTC_TRY(copyText(from.name(), where, to.name));
    return copyText(from.dtype(), where, to.dtype);
  }

  absl::Status convert(const fb::Constant &from, const std::string &where,
                       Constant &to) {
    bool aligned = from.offset() % sectionAlignment == 0;
    if (!aligned || from.offset() < dataEnd || from.offset() > data.size() ||
        from.size() > data.size() - from.offset()) {
      return invalid(absl::StrCat(
          where, " is the ", from.size(), " bytes at ", from.offset(),
          " of a data section of ", data.size(),
          "; it should begin at a multiple of 64, behind its predecessor, "
          "which ends at ",
          dataEnd));
    }
    dataEnd = from.offset() + from.size();
    to.tensor = from.tensor();
    to.bytes = data.substr(from.offset(), from.size());
    return absl::OkStatus();
  }

  absl::Status convert(const fb::Location &from, const std::string &where,
                       Location &to) {
    to.line = from.line();
    to.column = from.column();
    TTC_TRY(copyText(from.file(), where, to.file));
    return copyText(from.scope(), where, to.scope);
  }

  absl::Status convert(const fb::Operation &from, const std::string &where,
                       Operation &to) {
    TTC_TRY(copyText(from.callee(), where, to.callee));
    TTC_TRY(convertArguments(*from.arguments(), where, 0, to.arguments));
    TTC_TRY(copyDefined(from.results(), where, to.results));
    to.location = from.location();
    return from.blocks() ? each(*from.blocks(), where + ", block", to.blocks)
                         : absl::OkStatus();
  }

  using Ids = flatbuffers::Vector<uint32_t>;

  /// Every result is a tensor of its own, so more cannot be right; it also
  /// bounds what operations that share one list can grow to.
  absl::Status copyDefined(const Ids *from, const std::string &where,
                           std::vector<TensorId> &to) {
    if (!from) {
      return absl::OkStatus();
    }
    resultCount += from->size();
    if (resultCount > program.tensors.size()) {
      return invalid(absl::StrCat(where, ": operations have ", resultCount,
                                  " results so far, there are ",
                                  program.tensors.size(), " tensors"));
    }
    to.assign(from->begin(), from->end());
    return absl::OkStatus();
  }

  /// What a block gives back need not be its own, but a list is as long as that
  /// of its operation's results or shorter.
  absl::Status convert(const fb::Block &from, const std::string &where,
                       Block &to) {
    TTC_TRY(copyDefined(from.arguments(), where, to.arguments));
    to.size = from.size();
    if (!from.results()) {
      return absl::OkStatus();
    }
    if (from.results()->size() > program.tensors.size()) {
      return invalid(absl::StrCat(where, " has ", from.results()->size(),
                                  " results, there are ",
                                  program.tensors.size(), " tensors"));
    }
    yieldCount += from.results()->size();
    if (yieldCount > yieldBudget) {
      return invalid(where + ": the results of blocks are too many together");
    }
    to.results.assign(from.results()->begin(), from.results()->end());
    return absl::OkStatus();
  }

  using Values = flatbuffers::Vector<flatbuffers::Offset<fb::Value>>;

  absl::Status convertArguments(const Values &from, const std::string &where,
                                size_t depth, std::vector<Argument> &to) {
    to.reserve(from.size());
    for (const fb::Value *item : from) {
      to.emplace_back();
      TTC_TRY(copyText(item->keyword(), where, to.back().keyword));
      TTC_TRY(convertValue(*item, where, depth + 1, to.back().value));
    }
    return absl::OkStatus();
  }

  absl::Status convertList(const Values *from, const std::string &where,
                           size_t depth, Value &to) {
    List &list = to.data.emplace<List>();
    if (!from) {
      return absl::OkStatus();
    }
    list.reserve(from->size());
    for (const fb::Value *item : *from) {
      if (item->keyword()) {
        return invalid(where + " has a list with a keyword in it");
      }
      list.emplace_back();
      TTC_TRY(convertValue(*item, where, depth + 1, list.back()));
    }
    return absl::OkStatus();
  }

  absl::Status convertObject(const fb::Value &from, const std::string &where,
                             size_t depth, Value &to) {
    auto object = std::make_unique<Object>();
    TTC_TRY(copyText(from.text(), where, object->callee));
    if (from.items()) {
      TTC_TRY(convertArguments(*from.items(), where, depth, object->arguments));
    }
    to.data = std::move(object);
    return absl::OkStatus();
  }

  absl::Status convertTensor(int64_t index, const std::string &where,
                             Value &to) {
    if (index < 0 || index >= static_cast<int64_t>(program.tensors.size())) {
      return invalid(absl::StrCat(where, " takes tensor ", index,
                                  ", there are ", program.tensors.size()));
    }
    to.data = TensorRef{static_cast<TensorId>(index)};
    return absl::OkStatus();
  }

  absl::Status convertBool(int64_t value, const std::string &where, Value &to) {
    if (value != 0 && value != 1) {
      return invalid(absl::StrCat(where, " has the truth value ", value,
                                  ", expected 0 or 1"));
    }
    to.data = value == 1;
    return absl::OkStatus();
  }

  absl::Status convertReal(const fb::Value &from, const std::string &where,
                           Value &to) {
    if (!from.real().has_value()) {
      return invalid(where + " has a real number without a value");
    }
    to.data = *from.real();
    return absl::OkStatus();
  }

  absl::Status convertValue(const fb::Value &from, const std::string &where,
                            size_t depth, Value &to) {
    if (depth > maxValueDepth) {
      return invalid(absl::StrCat(where, " has values nested deeper than ",
                                  maxValueDepth));
    }
    switch (from.kind()) {
    case fb::ValueKind::None:
      return absl::OkStatus();
    case fb::ValueKind::Bool:
      return convertBool(from.integer(), where, to);
    case fb::ValueKind::Integer:
      to.data = from.integer();
      return absl::OkStatus();
    case fb::ValueKind::Real:
      return convertReal(from, where, to);
    case fb::ValueKind::Text:
      return copyText(from.text(), where, to.data.emplace<std::string>());
    case fb::ValueKind::Symbol:
      return copyText(from.text(), where, to.data.emplace<Symbol>().name);
    case fb::ValueKind::Device:
      to.data = DeviceHandle{};
      return absl::OkStatus();
    case fb::ValueKind::Tensor:
      return convertTensor(from.integer(), where, to);
    case fb::ValueKind::List:
      return convertList(from.items(), where, depth, to);
    case fb::ValueKind::Object:
      return convertObject(from, where, depth, to);
    }
    return invalid(absl::StrCat(where, " has a value of the unknown kind ",
                                static_cast<unsigned>(from.kind())));
  }

  Program program;
  std::string_view data;
  uint64_t dataEnd = 0;
  uint64_t textBudget;
  uint64_t resultCount = 0;
  uint64_t yieldCount = 0, yieldBudget; ///< lists may be shared in the index
};

/// A copy that is aligned as mapped files are; null if there is no memory.
std::shared_ptr<char> alignedCopy(std::string_view bytes) {
  auto alignment = std::align_val_t(sectionAlignment);
  size_t size = bytes.size() + 1;
  auto *copy =
      static_cast<char *>(::operator new(size, alignment, std::nothrow));
  if (!copy) {
    return nullptr;
  }
  if (!bytes.empty()) {
    std::memcpy(copy, bytes.data(), bytes.size());
  }
  return {copy, [=](char *p) { ::operator delete(p, alignment); }};
}

absl::Status outOfMemory(size_t bytes) {
  return absl::ResourceExhaustedError(
      absl::StrCat("no memory for the ", bytes, " bytes of a `model.ttx`"));
}

/// FlatBuffers' own check: offsets, alignment, ends of strings.
absl::Status verifyIndex(std::string_view index) {
  constexpr size_t smallestIndex = 8; // the root's offset and the identifier
  if (index.size() < smallestIndex ||
      index.size() >= FLATBUFFERS_MAX_BUFFER_SIZE) {
    return invalid(absl::StrCat("its index has ", index.size(), " bytes"));
  }
  const auto *bytes = reinterpret_cast<const uint8_t *>(index.data());
  // A table that is referred to twice counts twice, so that the work stays
  // linear in the size of the file.
  constexpr size_t smallestTable = 4;
  flatbuffers::Verifier verifier(
      bytes, index.size(), /*max_depth=*/64,
      static_cast<flatbuffers::uoffset_t>(index.size() / smallestTable));
  if (!fb::VerifyProgramBuffer(verifier)) {
    return invalid("its index is not well-formed");
  }
  return absl::OkStatus();
}

/// The data section, where constants may be used in place: `section` itself if
/// it is aligned in memory, else a copy that replaces `storage`.
absl::StatusOr<std::string_view>
alignedData(std::string_view section, std::shared_ptr<const void> &storage) {
  if (reinterpret_cast<uintptr_t>(section.data()) % sectionAlignment == 0) {
    return section;
  }
  std::shared_ptr<char> copy = alignedCopy(section);
  if (!copy) {
    return outOfMemory(section.size());
  }
  storage = copy;
  return std::string_view(copy.get(), section.size());
}

} // namespace

absl::StatusOr<Program> deserialize(std::string_view bytes,
                                    std::shared_ptr<const void> storage) {
  TTC_TRY_ASSIGN(FileHeader header, openFile(bytes));
  std::string_view section =
      bytes.substr(header.indexOffset, header.indexBytes);
  // The index is small, and a copy is aligned and cannot change while it is
  // read, whatever happens to the file.
  std::shared_ptr<char> index = alignedCopy(section);
  if (!index) {
    return outOfMemory(section.size());
  }
  TTC_TRY(verifyIndex({index.get(), section.size()}));
  TTC_TRY_ASSIGN(
      std::string_view data,
      alignedData(bytes.substr(header.dataOffset, header.dataBytes), storage));
  TTC_TRY_ASSIGN(
      Program program,
      IndexReader(data, section.size()).run(*fb::GetProgram(index.get())));
  if (absl::Status status = verify(program); !status.ok()) {
    return invalid(std::string(status.message()));
  }
  program.storage = std::move(storage);
  return program;
}

} // namespace ttc::executable
