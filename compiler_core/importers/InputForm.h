// What some bytes are: told from the bytes alone.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_INPUTFORM_H
#define TTC_IMPORTERS_INPUTFORM_H

#include "ttc/Targets.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc {

enum class InputForm {
  MlirText,         ///< StableHLO or TTIR as text
  MlirBytecode,     ///< a plain MLIR bytecode file
  PortableArtifact, ///< VHLO bytecode, as jax.export serializes it
  TvmJson,          ///< TVM's save_json
  TvmScript,        ///< a TVMScript module
  Json,             ///< some other JSON: a model description
  JaxExport,        ///< a FlatBuffer that holds an artifact: Exported.serialize
  Foreign,          ///< a file of another kind, which `producer` names
  Empty,
};

struct DetectedInput {
  InputForm form;
  InputKind kind; ///< never Auto
  /// Of bytecode: "StableHLO_v1.15.0", "MLIR22.1.8". Of a foreign file: what it
  /// is, and what to do.
  std::string producer;
};

/// Looks at the beginning of `bytes`, and for text at the dialects that it
/// names. Never fails: what is nothing else is text.
DetectedInput detectInput(llvm::StringRef bytes);

/// The portable artifact inside of what `jax.export.Exported.serialize` writes;
/// empty if there is none.
llvm::StringRef artifactInJaxExport(llvm::StringRef bytes);

/// How deep MLIR text goes, outside of strings and comments. MLIR recurses once
/// a level: its parser over brackets, its printer over what aliases stand for.
struct Nesting {
  size_t brackets = 0; ///< as written
  size_t expanded = 0; ///< with aliases (`#a = [..]`) as what they stand for
};

/// One pass over the text.
Nesting nestingOf(llvm::StringRef text);

/// True if there is an `array<...>` whose element type is spelled as `index`,
/// or as an alias, which may stand for it: MLIR 22's parser dies of it.
bool hasOddArray(llvm::StringRef text);

} // namespace ttc

#endif // TTC_IMPORTERS_INPUTFORM_H
