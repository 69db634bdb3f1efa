// What the compiler says about the user's program: values, never text printed
// on the side.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIAGNOSTICS_H
#define TTC_DIAGNOSTICS_H

#include <cstdint>
#include <functional>
#include <string>

namespace ttc {

enum class Severity { Remark, Warning, Error, Note };

/// Lines and columns count from 1; 0 is unknown.
struct SourceLocation {
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;
  std::string
      sourceLine;    ///< text of that line, at most 4 KiB, empty if unknown
  std::string scope; ///< framework scope ("jit(mlp)/dot_general"), if known
};

struct Diagnostic {
  Severity severity = Severity::Error;
  std::string code; ///< stable, kebab-case: "unsupported-op", "parse-error",
                    ///< "over-device-memory", ...
  std::string message;
  SourceLocation location;
  std::string op;     ///< "stablehlo.while", if about an op
  std::string option; ///< if about an option
};

/// Receives diagnostics in the order of the program. Called on the compiling
/// thread.
using DiagnosticHandler = std::function<void(Diagnostic)>;

} // namespace ttc

#endif // TTC_DIAGNOSTICS_H
