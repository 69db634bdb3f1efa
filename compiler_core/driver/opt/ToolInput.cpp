// Portable artifacts for ttc-opt.
// SPDX-License-Identifier: Apache-2.0
#include "driver/opt/ToolInput.h"

#include "importers/Importer.h"
#include "importers/TruthConstants.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

std::unique_ptr<llvm::MemoryBuffer>
ttc::toToolInput(std::unique_ptr<llvm::MemoryBuffer> input) {
  StringRef content = input->getBuffer();
  if (isReadByMlir(content)) {
    bool isBytecode = content.starts_with("ML\xefR");
    if (isBytecode || !content.contains("dense<\"0x")) {
      return input;
    }
    auto text = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
        content.size(), input->getBufferIdentifier());
    llvm::copy(content, text->getBufferStart());
    packTruthConstants(text->getBuffer());
    return text;
  }
  MLIRContext context(MLIRContext::Threading::DISABLED);
  loadInputDialects(context);
  ImportedModule read =
      readGraph(context, input->getBuffer(), input->getBufferIdentifier());
  if (!read.module) {
    return nullptr;
  }
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  if (failed(writeBytecodeToFile(*read.module, stream))) {
    return nullptr;
  }
  // Under another name: diagnostics show lines of the file, not of these bytes.
  return llvm::MemoryBuffer::getMemBufferCopy(
      bytes, "bytecode of " + input->getBufferIdentifier());
}
