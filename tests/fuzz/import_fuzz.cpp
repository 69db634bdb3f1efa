// One input of the importer after the other, mutated: an error or a module, and
// never a crash. Built once for each kind of input (CMakeLists.txt); programs
// of kernels are run without data, too (ttkernel-verify-protocol).
// SPDX-License-Identifier: Apache-2.0
#include "importers/DiagnosticCapture.h"
#include "importers/Fingerprint.h"
#include "importers/Importer.h"
#include "mlir/IR/MLIRContext.h"
#if TTC_FUZZ_VERIFIES
#include "mlir/Pass/PassManager.h"
#include "transforms/Passes.h"
#endif
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace ttc;

namespace {

constexpr llvm::StringRef bytecodeMagic("ML\xEFR", 4);

/// What these bytes are said to be.
constexpr InputKind kind = InputKind::TTC_FUZZ_KIND;
/// Whether this program is fed with bytecode and artifacts, or with text.
constexpr bool isBinary = TTC_FUZZ_BINARY;

/// A context costs more than a small graph, so it serves several; not all of
/// them, since it keeps what it has ever seen.
class Importers {
public:
  mlir::MLIRContext &context() {
    constexpr unsigned most = 256;
    if (!current || ++uses > most) {
      uses = 0;
      current = std::make_unique<mlir::MLIRContext>(
          mlir::MLIRContext::Threading::DISABLED);
      loadInputDialects(*current);
    }
    return *current;
  }

private:
  std::unique_ptr<mlir::MLIRContext> current;
  unsigned uses = 0;
};

[[noreturn]] void complain(const char *what) {
  std::fprintf(stderr, "import_fuzz: %s\n", what);
  std::abort();
}

/// What a caller relies on: an error is said, a module has a fingerprint.
void check(mlir::MLIRContext &context, llvm::StringRef bytes) {
  unsigned errors = 0;
  DiagnosticCapture capture(
      &context,
      [&](Diagnostic diagnostic) {
        errors += diagnostic.severity == Severity::Error;
      },
      "graph", bytes);
  ImportedModule imported = importModule(context, bytes, "graph", kind);
  if (!imported.module && errors == 0) {
    complain("refused without a word");
  }
  if (imported.module && errors > 0) {
    complain("accepted with errors");
  }
#if TTC_FUZZ_VERIFIES
  if (imported.module) {
    TTKernelVerifyProtocolOptions limits;
    limits.maxSteps = 20000;
    mlir::PassManager passes(&context);
    passes.addPass(createTTKernelVerifyProtocol(limits));
    unsigned before = errors;
    if (failed(passes.run(*imported.module)) == (errors == before)) {
      complain("verified with errors, or refused without a word");
    }
  }
#endif
  if (imported.module &&
      fingerprint(*imported.module).semantics.hex().empty()) {
    complain("no fingerprint");
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static Importers importers;
  llvm::StringRef bytes(reinterpret_cast<const char *>(data), size);
  if (bytes.starts_with(bytecodeMagic) != isBinary) {
    return -1; // of the other program's corpus
  }
  check(importers.context(), bytes);
  return 0;
}
