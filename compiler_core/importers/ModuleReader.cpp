// MLIR's parser and bytecode reader, with messages that a user can act on.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ModuleReader.h"

#include "dialects/Diagnostics.h"
#include "dialects/vhlo/Vhlo.h"
#include "importers/BytecodeChecks.h"
#include "importers/ProgramChecks.h"
#include "importers/TruthConstants.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/Alignment.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;

namespace ttc {
namespace {

/// While it lives, gives errors of the parser the code that they lack, and says
/// what to do where MLIR does not.
class ParserMessages {
public:
  explicit ParserMessages(MLIRContext &context)
      : scope(&context, [this, &context](mlir::Diagnostic &diagnostic) {
          bool isError = diagnostic.getSeverity() == DiagnosticSeverity::Error;
          errors += isError;
          if (isError && codeOf(diagnostic).empty()) {
            complete(context, diagnostic);
          }
          return failure(); // on to the handler that was there
        }) {}

  /// True if something was said.
  bool hasErrors() const { return errors > 0; }

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
    if (message.starts_with("unknown attribute code") ||
        message.starts_with("invalid Attribute index")) {
      // Narrow floats have had codes since MLIR 23; here they are text.
      diagnostic << "; the bytecode is of a newer MLIR than this build reads; "
                    "send the module as text, `str(module)`, or serialized by "
                    "`jax.export`";
      diagnostic.getMetadata().emplace_back(StringRef("unsupported-input"));
      return;
    }
    diagnostic.getMetadata().emplace_back(StringRef("parse-error"));
  }

  unsigned errors = 0;
  ScopedDiagnosticHandler scope;
};

/// What to do about bytecode that cannot be read: only artifacts are promised
/// to be readable by others than who wrote them.
StringRef adviceFor(const DetectedInput &input) {
  return input.form == InputForm::MlirBytecode
             ? "; send the module as text, or as a portable artifact "
               "(`jax.export.export(f)(*args).mlir_module_serialized`)"
             : "";
}

/// Text needs a NUL behind it. Bytecode is read in place, constants included,
/// if it lies on such an address as its sections may ask for.
std::unique_ptr<llvm::MemoryBuffer>
bufferFor(const DetectedInput &input, StringRef bytes, StringRef fileName) {
  if (input.form == InputForm::MlirText) {
    auto text = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(bytes.size(),
                                                                  fileName);
    llvm::copy(bytes, text->getBufferStart());
    packTruthConstants(text->getBuffer());
    return text;
  }
  constexpr size_t alignment = 64;
  if (llvm::isAddrAligned(llvm::Align(alignment), bytes.data())) {
    return llvm::MemoryBuffer::getMemBuffer(bytes, fileName, false);
  }
  auto aligned = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
      bytes.size(), fileName, llvm::Align(alignment));
  llvm::copy(bytes, aligned->getBufferStart());
  return aligned;
}

} // namespace

OwningOpRef<ModuleOp> readModule(MLIRContext &context,
                                 const DetectedInput &input, StringRef bytes,
                                 StringRef fileName) {
  auto sources = std::make_shared<llvm::SourceMgr>();
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      bufferFor(input, bytes, fileName);
  if (input.form != InputForm::MlirText) {
    std::string damage = damageInBytecode(buffer->getBuffer());
    if (!damage.empty()) {
      withCode(emitError(FileLineColLoc::get(&context, fileName, 1, 1))
                   << "the bytecode is damaged, or of a newer MLIR: " << damage
                   << adviceFor(input),
               "parse-error");
      return nullptr;
    }
  }
  sources->AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  if (input.form == InputForm::PortableArtifact) {
    context.loadDialect<vhlo::VhloDialect>();
  }
  // Verified later: an unknown op is to be named as one first.
  ParserMessages messages(context);
  ParserConfig config(&context, /*verifyAfterParse=*/false);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sources, config);
  if (!module && !messages.hasErrors()) { // some damage MLIR takes in silence
    emitError(FileLineColLoc::get(&context, fileName, 1, 1))
        << "the bytecode is damaged" << adviceFor(input);
  }
  // The parser goes on after some errors of its lexer.
  return messages.hasErrors() ? nullptr : std::move(module);
}

} // namespace ttc
