// Detection, parsing and the checks that need no lowering.
// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"

#include "dialects/Diagnostics.h"
#include "importers/DeviceModule.h"
#include "importers/InputForm.h"
#include "importers/ProgramChecks.h"
#include "importers/Shardings.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;

namespace ttc {
namespace {

Location fileLocation(MLIRContext &context, StringRef fileName) {
  return FileLineColLoc::get(&context, fileName, 1, 1);
}

/// Why an input of this form cannot be read, and what to do about it; empty if
/// it can.
std::string refusal(const DetectedInput &input) {
  switch (input.form) {
  case InputForm::Empty:
    return "the input is empty; expected a StableHLO or TTIR module";
  case InputForm::PortableArtifact:
    return "the input is a portable artifact (" + input.producer +
           "), which this build does not read yet; send the module as text, "
           "for "
           "example `jax.export.export(f)(*args).mlir_module()`";
  case InputForm::TvmJson:
  case InputForm::TvmScript:
    return "the input is TVM TIR, which this build does not compile yet (TTIR "
           "is "
           "Tenstorrent's IR, TIR is TVM's)";
  case InputForm::Json:
    return "the input is JSON; model descriptions are not compiled yet; send a "
           "StableHLO module";
  case InputForm::MlirText:
  case InputForm::MlirBytecode:
    return "";
  }
  return "";
}

/// Why `wanted` does not fit what the input looks like; empty if it does.
std::string mismatch(const DetectedInput &input, InputKind wanted) {
  if (wanted == InputKind::Auto || wanted == input.kind ||
      input.form == InputForm::MlirBytecode) {
    return "";
  }
  std::string text = "the input kind is said to be `" +
                     std::string(inputKindName(wanted)) +
                     "`, but the input looks like `" +
                     std::string(inputKindName(input.kind)) + "`";
  bool isLetterSlip =
      (wanted == InputKind::Tir && input.kind == InputKind::Ttir) ||
      (wanted == InputKind::Ttir && input.kind == InputKind::Tir);
  if (isLetterSlip) {
    text += " (TTIR is Tenstorrent's IR, TIR is TVM's)";
  }
  return text + "; leave the kind out, and it is detected";
}

/// While it lives, gives errors of the parser the code that they lack, and says
/// what to do where MLIR does not.
class ParserMessages {
public:
  explicit ParserMessages(MLIRContext &context)
      : scope(&context, [&context](mlir::Diagnostic &diagnostic) {
          if (diagnostic.getSeverity() == DiagnosticSeverity::Error &&
              codeOf(diagnostic).empty()) {
            complete(context, diagnostic);
          }
          return failure(); // on to the handler that was there
        }) {}

private:
  static void complete(MLIRContext &context, mlir::Diagnostic &diagnostic) {
    std::string text = diagnostic.str();
    StringRef message(text);
    bool isUnknownOp =
        message.starts_with("custom op '") && message.contains("is unknown");
    if (isUnknownOp || message.starts_with("Dialect `")) {
      StringRef name = message.split("custom op '").second.split('\'').first;
      std::string nearest = nearestOp(&context, name);
      if (!nearest.empty()) {
        diagnostic << "; the nearest op that is supported is `" << nearest
                   << "`";
      }
      diagnostic.getMetadata().emplace_back(StringRef("unsupported-op"));
      return;
    }
    if (message.contains("does not implement the bytecode interface")) {
      diagnostic << "; send the module as text";
      diagnostic.getMetadata().emplace_back(StringRef("unsupported-input"));
      return;
    }
    diagnostic.getMetadata().emplace_back(StringRef("parse-error"));
  }

  ScopedDiagnosticHandler scope;
};

OwningOpRef<ModuleOp> parse(MLIRContext &context, const DetectedInput &input,
                            StringRef bytes, StringRef fileName) {
  auto sources = std::make_shared<llvm::SourceMgr>();
  // Text needs a NUL behind it; bytecode is read in place, constants included.
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      input.form == InputForm::MlirText
          ? llvm::MemoryBuffer::getMemBufferCopy(bytes, fileName)
          : llvm::MemoryBuffer::getMemBuffer(bytes, fileName, false);
  sources->AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  // Verified later: an unknown op is to be named as one first.
  ParserMessages messages(context);
  ParserConfig config(&context, /*verifyAfterParse=*/false);
  return parseSourceFile<ModuleOp>(sources, config);
}

} // namespace

ImportedModule importModule(MLIRContext &context, StringRef bytes,
                            StringRef fileName, InputKind wanted) {
  DetectedInput input = detectInput(bytes);
  auto refuse = [&](StringRef why, llvm::StringLiteral code) {
    withCode(emitError(fileLocation(context, fileName)) << why, code);
    return ImportedModule{nullptr, input.kind};
  };
  if (std::string why = mismatch(input, wanted); !why.empty()) {
    return refuse(why, "unsupported-input");
  }
  if (std::string why = refusal(input); !why.empty()) {
    return refuse(why, "unsupported-input");
  }
  if (input.form == InputForm::MlirText) {
    Nesting nesting = nestingOf(bytes);
    if (nesting.brackets > maxNestingDepth ||
        nesting.expanded > maxExpandedDepth) {
      return refuse("brackets nest deeper than " +
                        std::to_string(maxNestingDepth) + " levels (" +
                        std::to_string(maxExpandedDepth) +
                        " with what aliases stand for)",
                    "parse-error");
    }
  }
  OwningOpRef<ModuleOp> module = parse(context, input, bytes, fileName);
  if (!module) {
    return {nullptr, input.kind};
  }
  if (isNestedTooDeep(*module)) {
    (void)module.release(); // destroying it would recurse as deep; it dies with
                            // the process
    return refuse("regions nest deeper than " + std::to_string(maxRegionDepth) +
                      " levels",
                  "parse-error");
  }
  if (failed(unwrapDeviceModule(module)) || failed(checkOpsAreKnown(*module)) ||
      failed(verify(*module)) || failed(checkProgram(*module))) {
    return {nullptr, input.kind};
  }
  dropShardings(*module);
  if (input.form == InputForm::MlirBytecode) {
    input.kind =
        mainDialectIsTtir(*module) ? InputKind::Ttir : InputKind::Stablehlo;
  }
  return {std::move(module), input.kind};
}

} // namespace ttc
