// Detection by magic numbers and tell-tale words.
// SPDX-License-Identifier: Apache-2.0
#include "importers/InputForm.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Endian.h"
#include <optional>

using llvm::StringLiteral;
using llvm::StringRef;

namespace ttc {
namespace {

constexpr StringRef bytecodeMagic("ML\xEFR", 4);

/// The producer string of a bytecode header: after the magic and the version (a
/// varint of one byte).
StringRef producerOf(StringRef bytes) {
  return bytes.substr(bytecodeMagic.size() + 1)
      .take_front(256)
      .take_until([](char c) { return c == '\0'; });
}

DetectedInput detectBytecode(StringRef bytes) {
  StringRef producer = producerOf(bytes);
  bool isPortable = producer.starts_with("StableHLO_v");
  return {isPortable ? InputForm::PortableArtifact : InputForm::MlirBytecode,
          InputKind::Stablehlo, producer.str()};
}

/// Files that are given by mistake, by their first bytes.
struct ForeignFile {
  StringRef magic;
  size_t offset;
  StringLiteral advice;
};

constexpr ForeignFile foreignFiles[] = {
    {"\x1f\x8b", 0, "compressed by gzip; unpack it first (`gunzip FILE`)"},
    {"\x28\xb5\x2f\xfd", 0,
     "compressed by zstd; unpack it first (`unzstd FILE`)"},
    {StringRef("\xfd\x37zXZ", 5), 0,
     "compressed by xz; unpack it first (`unxz FILE`)"},
    {"PK\x03\x04", 0,
     "a zip archive, as `torch.export.save` and `torch.save` write; send the "
     "module that torchax or torch_xla exports from it"},
    {"\x7f\x45LF", 0, "a program (ELF); send the graph that it was made from"},
    {"TTNN", 8,
     "a `.ttnn` program of tt-mlir; send the module that it was made from"},
    {"TTNN", 4,
     "a `.ttnn` program of tt-mlir; send the module that it was made from"},
    {StringRef("\0{\"", 3), 7,
     "a safetensors file, which holds weights and no graph; send the module"},
};

/// Where a JAX export holds its artifact; empty if `bytes` are none. A
/// FlatBuffer begins with the place of its root table; a vector in it is its
/// length in 32 bits, and its elements.
StringRef artifactIn(StringRef bytes) {
  constexpr size_t lengthBytes = 4, furthestRoot = 4096;
  auto read32 = [&](size_t at) {
    return llvm::support::endian::read32le(bytes.data() + at);
  };
  if (bytes.size() < 16 || read32(0) >= std::min(furthestRoot, bytes.size()) ||
      read32(0) < lengthBytes || read32(0) % 4 != 0) {
    return {};
  }
  for (size_t at = bytes.find(bytecodeMagic); at != StringRef::npos;
       at = bytes.find(bytecodeMagic, at + 1)) {
    if (at < lengthBytes) {
      continue;
    }
    size_t length = read32(at - lengthBytes);
    bool isVector =
        length > bytecodeMagic.size() && length <= bytes.size() - at;
    StringRef artifact = isVector ? bytes.substr(at, length) : StringRef();
    if (producerOf(artifact).starts_with("StableHLO_v")) {
      return artifact;
    }
  }
  return {};
}

std::optional<DetectedInput> detectForeign(StringRef bytes) {
  for (const ForeignFile &file : foreignFiles) {
    if (bytes.substr(file.offset).starts_with(file.magic)) {
      return DetectedInput{InputForm::Foreign, InputKind::Stablehlo,
                           file.advice.str()};
    }
  }
  if (bytes.take_front(1024).contains('\0')) {
    return DetectedInput{InputForm::Foreign, InputKind::Stablehlo,
                         "binary data of an unknown kind; expected MLIR as "
                         "text or bytecode, or a portable artifact"};
  }
  return std::nullopt;
}

DetectedInput detectJson(StringRef text) {
  bool isTvm = text.contains("\"tvm_version\"") ||
               text.contains("\"root_index\"") ||
               text.contains("\"b64ndarrays\"");
  return isTvm ? DetectedInput{InputForm::TvmJson, InputKind::Tir, ""}
               : DetectedInput{InputForm::Json, InputKind::Model, ""};
}

DetectedInput detectText(StringRef text) {
  if (text.contains("@T.prim_func") || text.contains("@I.ir_module")) {
    return {InputForm::TvmScript, InputKind::Tir, ""};
  }
  if (text.contains("ttkernel.program")) {
    return {InputForm::MlirText, InputKind::Tir, ""};
  }
  bool isTtir = text.contains("\"ttir.") && !text.contains("stablehlo.");
  return {InputForm::MlirText, isTtir ? InputKind::Ttir : InputKind::Stablehlo,
          ""};
}

/// What brackets, strings, comments and aliases do to the depth, character by
/// character. An alias
/// (`#a = [..]`, `!t = ..`) is as deep as what it stands for.
class NestingScanner {
public:
  Nesting scan(StringRef text) {
    for (size_t i = 0; i < text.size(); ++i) {
      i = step(text, i);
    }
    return deepest;
  }

private:
  size_t step(StringRef text, size_t at) {
    switch (text[at]) {
    case '"':
      return endOfString(text, at);
    case '/':
      return text.substr(at).starts_with("//") ? endOfLine(text, at) : at;
    case '\n':
      if (depth == 0) {
        defining = {};
      }
      return at;
    case '#':
    case '!':
      return alias(text, at);
    case '(':
    case '[':
    case '{':
    case '<':
      deepest.brackets = std::max(deepest.brackets, ++depth);
      reach(depth);
      return at;
    case '>':
      depth -= depth > 0 && (at == 0 || text[at - 1] != '-');
      return at;
    case ')':
    case ']':
    case '}':
      depth -= depth > 0;
      return at;
    default:
      return at;
    }
  }

  /// Notes a definition, or counts a use.
  size_t alias(StringRef text, size_t at) {
    StringRef name = text.substr(at).take_while([](char c) {
      return llvm::isAlnum(c) || c == '#' || c == '!' || c == '_' || c == '$' ||
             c == '.' || c == '-';
    });
    bool isDefinition =
        depth == 0 && text.substr(at + name.size()).ltrim(' ').starts_with("=");
    if (isDefinition) {
      defining = name;
      depthOf[name] = 0;
    } else if (auto found = depthOf.find(name); found != depthOf.end()) {
      reach(depth + found->second);
    }
    return at + std::max<size_t>(name.size(), 1) - 1;
  }

  void reach(size_t reached) {
    deepest.expanded = std::max(deepest.expanded, reached);
    if (!defining.empty()) {
      size_t &known = depthOf[defining];
      known = std::max(known, reached);
    }
  }

  static size_t endOfLine(StringRef text, size_t at) {
    return std::min(text.find('\n', at), text.size()) - 1;
  }

  static size_t endOfString(StringRef text, size_t at) {
    for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at) {
      at += text[at] == '\\';
    }
    return at;
  }

  size_t depth = 0;
  Nesting deepest;
  StringRef defining;
  llvm::StringMap<size_t> depthOf;
};

} // namespace

DetectedInput detectInput(StringRef bytes) {
  if (bytes.starts_with(bytecodeMagic)) {
    return detectBytecode(bytes);
  }
  StringRef text = bytes.ltrim();
  if (text.empty()) {
    return {InputForm::Empty, InputKind::Stablehlo, ""};
  }
  if (StringRef artifact = artifactIn(bytes); !artifact.empty()) {
    return {InputForm::JaxExport, InputKind::Stablehlo,
            producerOf(artifact).str()};
  }
  if (auto foreign = detectForeign(bytes)) {
    return *foreign;
  }
  // An MLIR module may begin with "{-#"; JSON objects never have that.
  if (text.starts_with("{") && !text.starts_with("{-#")) {
    return detectJson(text);
  }
  return detectText(text);
}

StringRef artifactInJaxExport(StringRef bytes) { return artifactIn(bytes); }

bool hasOddArray(StringRef text) {
  auto skipBlank = [](StringRef rest) {
    for (rest = rest.ltrim(); rest.starts_with("//"); rest = rest.ltrim()) {
      rest = rest.drop_until([](char c) { return c == '\n'; });
    }
    return rest;
  };
  constexpr StringRef word = "array";
  for (size_t at = text.find(word); at != StringRef::npos;
       at = text.find(word, at + 1)) {
    StringRef rest = skipBlank(text.substr(at + word.size()));
    if (rest.consume_front("<")) {
      rest = skipBlank(rest);
      if (rest.starts_with("index") || rest.starts_with("!")) {
        return true;
      }
    }
  }
  return false;
}

Nesting nestingOf(StringRef text) { return NestingScanner().scan(text); }

} // namespace ttc
