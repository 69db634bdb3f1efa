// Detection, parsing and the checks that need no lowering.
// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"

#include "dialects/Diagnostics.h"
#include "dialects/vhlo/ToStablehlo.h"
#include "dialects/vhlo/Version.h"
#include "importers/ControlPrograms.h"
#include "importers/DeviceModule.h"
#include "importers/InputForm.h"
#include "importers/KernelPrograms.h"
#include "importers/ModuleReader.h"
#include "importers/ProgramChecks.h"
#include "importers/Shardings.h"
#include "importers/TextLocations.h"
#include "importers/TirModule.h"
#include "importers/TtirForms.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;

namespace ttc {
namespace {

Location fileLocation(MLIRContext &context, StringRef fileName) {
  return FileLineColLoc::get(&context, fileName, 1, 1);
}

/// Why an input of this form cannot be read, and what to do about it; empty if
/// it can.
std::string unreadable(const DetectedInput &input) {
  switch (input.form) {
  case InputForm::Empty:
    return "the input is empty; expected a StableHLO or TTIR module";
  case InputForm::Foreign:
    return "the input is " + input.producer;
  case InputForm::JaxExport:
  case InputForm::PortableArtifact:
    return vhlo::versionRefusal(input.producer);
  case InputForm::Json:
    return "the input is JSON; model descriptions are not compiled yet; send a "
           "StableHLO module";
  case InputForm::TvmJson:
  case InputForm::TvmScript:
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

/// Why text would make MLIR's parser or printer recurse too deep; empty if not.
std::string tooDeep(StringRef text, const ImportLimits &limits) {
  Nesting nesting = nestingOf(text);
  return nesting.brackets > limits.nestingDepth ||
                 nesting.expanded > maxExpandedDepth
             ? "brackets nest deeper than " +
                   std::to_string(limits.nestingDepth) + " levels (" +
                   std::to_string(maxExpandedDepth) +
                   " with what aliases stand for)"
             : "";
}

/// The first reason not to read `input` at all; empty if there is none.
std::string refusal(const DetectedInput &input, InputKind wanted) {
  std::string why = mismatch(input, wanted);
  return why.empty() ? unreadable(input) : why;
}

} // namespace

bool isReadByMlir(StringRef bytes) {
  InputForm form = detectInput(bytes).form;
  return form == InputForm::Empty || form == InputForm::MlirText ||
         form == InputForm::MlirBytecode;
}

ImportedModule readGraph(MLIRContext &context, StringRef bytes,
                         StringRef fileName, InputKind wanted,
                         const ImportLimits &limits) {
  DetectedInput input = detectInput(bytes);
  auto refuse = [&](StringRef why, llvm::StringLiteral code) {
    withCode(emitError(fileLocation(context, fileName)) << why, code);
    return ImportedModule{nullptr, input.kind};
  };
  if (std::string why = refusal(input, wanted); !why.empty()) {
    return refuse(why, "unsupported-input");
  }
  if (bytes.size() > limits.graphBytes) {
    return refuse("the graph has " + std::to_string(bytes.size()) +
                      " bytes; expected at most " +
                      std::to_string(limits.graphBytes) +
                      " (option `max_graph_bytes`)",
                  "too-large");
  }
  if (input.form == InputForm::TvmJson || input.form == InputForm::TvmScript) {
    loadKernelDialects(context);
    return {readTir(context, bytes, fileName, input.form == InputForm::TvmJson,
                    limits),
            input.kind};
  }
  if (input.form == InputForm::JaxExport) {
    bytes = artifactInJaxExport(bytes);
    input.form = InputForm::PortableArtifact;
  }
  if (std::string why =
          input.form == InputForm::MlirText ? tooDeep(bytes, limits) : "";
      !why.empty()) {
    return refuse(why, "parse-error");
  }
  if (input.form == InputForm::MlirText && hasOddArray(bytes)) {
    return refuse("`array<index>`, or an array of an alias, cannot be read; "
                  "expected an array of integers or floating-point numbers, "
                  "such as `array<i64: 1, 2>`",
                  "parse-error");
  }
  OwningOpRef<ModuleOp> module = readModule(context, input, bytes, fileName);
  if (!module) {
    return {nullptr, input.kind};
  }
  if (isNestedTooDeep(*module, limits.nestingDepth)) {
    if (isNestedTooDeep(*module, maxRegionDepth)) {
      (void)module.release(); // destroying it would recurse as deep; it dies
                              // with the process
    }
    return refuse("regions nest deeper than " +
                      std::to_string(limits.nestingDepth) + " levels",
                  "parse-error");
  }
  if (input.form == InputForm::PortableArtifact &&
      failed(vhlo::toStablehlo(*module))) {
    return {nullptr, input.kind};
  }
  if (input.form == InputForm::MlirBytecode) {
    input.kind =
        mainDialectIsTtir(*module) ? InputKind::Ttir : InputKind::Stablehlo;
  }
  return {std::move(module), input.kind};
}

ImportedModule importModule(MLIRContext &context, StringRef bytes,
                            StringRef fileName, InputKind wanted,
                            const ImportLimits &limits) {
  if (isKernelText(bytes)) {
    loadKernelDialects(context);
  }
  ImportedModule read = readGraph(context, bytes, fileName, wanted, limits);
  if (!read.module) {
    return read;
  }
  if (holdsKernelPrograms(*read.module)) {
    return checkKernelModule(std::move(read), limits);
  }
  if (failed(checkSize(*read.module, limits)) ||
      failed(checkOpsAreKnown(*read.module))) {
    return {nullptr, read.kind};
  }
  if (read.kind == InputKind::Ttir) {
    dropOutputOperands(*read.module);
    dropSigns(*read.module);
  }
  if (failed(verify(*read.module)) || failed(unwrapDeviceModule(read.module)) ||
      failed(checkProgram(*read.module)) ||
      failed(checkDevices(*read.module)) ||
      failed(openControlPrograms(*read.module))) {
    return {nullptr, read.kind};
  }
  dropShardings(*read.module);
  if (detectInput(bytes).form != InputForm::MlirText) {
    useTextLocations(*read.module);
  }
  return read;
}

} // namespace ttc
