// Detection by magic numbers and tell-tale words.
// SPDX-License-Identifier: Apache-2.0
#include "importers/InputForm.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

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
  // An MLIR module may begin with "{-#"; JSON objects never have that.
  if (text.starts_with("{") && !text.starts_with("{-#")) {
    return detectJson(text);
  }
  return detectText(text);
}

Nesting nestingOf(StringRef text) { return NestingScanner().scan(text); }

} // namespace ttc
