// Detection by magic numbers and tell-tale words.
// SPDX-License-Identifier: Apache-2.0
#include "importers/InputForm.h"

#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace ttc {
namespace {

constexpr StringRef bytecodeMagic("ML\xEFR", 4);

/// The producer string of a bytecode header: after the magic and the version (a
/// varint of one byte).
StringRef producerOf(StringRef bytes) {
  return bytes.drop_front(bytecodeMagic.size())
      .drop_front(1)
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

/// What brackets, strings and comments do to the depth, character by character.
class NestingScanner {
public:
  size_t scan(StringRef text) {
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
    case '(':
    case '[':
    case '{':
    case '<':
      deepest = std::max(deepest, ++depth);
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

  static size_t endOfLine(StringRef text, size_t at) {
    return std::min(text.find('\n', at), text.size());
  }

  static size_t endOfString(StringRef text, size_t at) {
    for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at) {
      at += text[at] == '\\';
    }
    return at;
  }

  size_t depth = 0;
  size_t deepest = 0;
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

size_t nestingDepth(StringRef text) { return NestingScanner().scan(text); }

} // namespace ttc
