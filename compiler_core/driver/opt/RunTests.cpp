// Splits files, picks functions, reports.
// SPDX-License-Identifier: Apache-2.0
#include "driver/opt/RunTests.h"

#include "dialects/check/Check.h"
#include "dialects/interpreter/Interpreter.h"
#include "dialects/stablehlo/ControlFlowOps.h"
#include "driver/opt/ToolInput.h"
#include "importers/ImportLimits.h"
#include "importers/Importer.h"
#include "importers/InputForm.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "reference/Comparison.h"
#include "reference/Evaluator.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc {

namespace {

using reference::Values;

constexpr StringLiteral bytecodeMagic = "ML\xEFR";

struct Counts {
  int passed = 0;
  int failed = 0;
};

/// Collects what is said while it lives.
class Diagnostics {
public:
  explicit Diagnostics(MLIRContext &context)
      : handler(&context, [this](Diagnostic &diagnostic) {
          text += "\n  " + describe(diagnostic);
          return success();
        }) {}
  std::string take() { return std::exchange(text, ""); }

private:
  static std::string describe(Diagnostic &diagnostic) {
    std::string line;
    llvm::raw_string_ostream out(line);
    Location location = diagnostic.getLocation();
    if (auto place = location->findInstanceOf<FileLineColLoc>()) {
      out << place.getFilename().strref() << ":" << place.getLine() << ":"
          << place.getColumn() << ": ";
    }
    out << diagnostic;
    return line;
  }

  std::string text;
  ScopedDiagnosticHandler handler;
};

bool isCheck(Operation *op) {
  if (auto call = dyn_cast<stablehlo::CustomCallOp>(op)) {
    return call.getCallTargetName().starts_with("check.");
  }
  return isa_and_nonnull<check::CheckDialect>(op->getDialect());
}

bool hasChecks(Operation *root) {
  return root
      ->walk([](Operation *op) {
        return isCheck(op) ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

/// The functions of one symbol table of a part.
class Part {
public:
  Part(StringRef file, ModuleOp module, Counts &counts)
      : file(file), module(module), counts(counts), checked(hasChecks(module)),
        diagnostics(*module.getContext()) {}

  void run() {
    int before = counts.passed + counts.failed;
    llvm::StringSet<> inGrids = namesInGrids();
    for (func::FuncOp function : module.getOps<func::FuncOp>()) {
      if (function.isPublic() && !function.isExternal() &&
          !inGrids.contains(function.getName()) && isRunnable(function)) {
        runFunction(function);
      }
    }
    if (counts.passed + counts.failed == before) {
      report("", true, "verified");
    }
  }

private:
  func::FuncOp find(StringRef name) {
    return module.lookupSymbol<func::FuncOp>(name);
  }

  bool isRunnable(func::FuncOp function) {
    return function.getNumArguments() == 0 ||
           (function.getName() == "main" && find("inputs"));
  }

  /// Programs of interpreter.run_parallel run in their grid, and nowhere else.
  llvm::StringSet<> namesInGrids() {
    llvm::StringSet<> names;
    module.walk([&](interpreter::RunParallelOp op) {
      auto note = [&](Attribute attribute) {
        if (auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute)) {
          names.insert(symbol.getValue());
        } else if (auto text = dyn_cast<StringAttr>(attribute)) {
          names.insert(text.getValue());
        }
      };
      op.getPrograms().walk(note);
      if (auto infeed = op.getInfeed()) {
        infeed->walk(note);
      }
    });
    return names;
  }

  /// What went wrong; nothing if all is well.
  std::optional<std::string> execute(func::FuncOp function,
                                     reference::Journal &journal) {
    reference::ProcessGrid grid(1, 1);
    reference::Process process(grid, {});
    reference::Evaluator evaluator(module, journal, process);
    Values arguments;
    if (function.getNumArguments() > 0) {
      FailureOr<Values> inputs = evaluator.run(find("inputs"), {});
      if (failed(inputs)) {
        return diagnostics.take();
      }
      arguments = *inputs;
    }
    FailureOr<Values> results = evaluator.run(function, arguments);
    if (failed(results)) {
      return diagnostics.take();
    }
    func::FuncOp expected = find("expected");
    if (function.getName() != "main" || !expected || journal.checks > 0) {
      return std::nullopt;
    }
    FailureOr<Values> wanted = evaluator.run(expected, {});
    return failed(wanted) ? diagnostics.take()
                          : compare(*results, *wanted, journal);
  }

  static std::optional<std::string> compare(const Values &got,
                                            const Values &wanted,
                                            reference::Journal &journal) {
    if (got.size() != wanted.size()) {
      return "\n  @main has " + std::to_string(got.size()) +
             " results, @expected has " + std::to_string(wanted.size());
    }
    for (size_t i = 0; i < got.size(); ++i) {
      ++journal.checks;
      reference::Allowance allowance =
          wanted[i].kind == reference::Value::Kind::Tensor
              ? reference::roundingOf(wanted[i].tensor.type())
              : reference::Allowance();
      if (auto found = difference(got[i], wanted[i], allowance)) {
        return "\n  result " + std::to_string(i) + ": " + *found;
      }
    }
    return std::nullopt;
  }

  void runFunction(func::FuncOp function) {
    reference::Journal journal;
    std::optional<std::string> trouble = execute(function, journal);
    diagnostics.take();
    std::string name = "@" + function.getName().str();
    if (!trouble) {
      report(name, true, std::to_string(journal.checks) + " checks");
    } else if (!checked && journal.checks == 0) {
      report(name, true, "verified, not evaluated" + *trouble);
    } else {
      report(name, false, *trouble);
    }
  }

  void report(StringRef function, bool passed, const std::string &text) {
    (passed ? counts.passed : counts.failed) += 1;
    llvm::outs() << (passed ? "PASS " : "FAIL ") << file
                 << (function.empty() ? "" : ": ") << function
                 << (passed ? " (" + text + ")" : text) << "\n";
  }

  StringRef file;
  ModuleOp module;
  Counts &counts;
  bool checked;
  Diagnostics diagnostics;
};

/// The part's module, verified; null after saying what is wrong.
OwningOpRef<ModuleOp> parsePart(MLIRContext &context, StringRef file,
                                StringRef bytes) {
  Nesting nesting = nestingOf(bytes);
  if (!bytes.starts_with(bytecodeMagic) &&
      (nesting.brackets > maxNestingDepth ||
       nesting.expanded > maxExpandedDepth)) {
    llvm::outs() << "FAIL " << file << ": nests deeper than " << maxNestingDepth
                 << "\n";
    return nullptr;
  }
  Diagnostics diagnostics(context);
  auto module = parseSourceString<ModuleOp>(bytes, &context, file);
  if (!module) {
    llvm::outs() << "FAIL " << file << diagnostics.take() << "\n";
  }
  return module;
}

/// Parses and runs one part, and the modules within it.
void runPart(StringRef file, StringRef bytes, Counts &counts) {
  MLIRContext context(MLIRContext::Threading::DISABLED);
  loadInputDialects(context);
  context.loadDialect<check::CheckDialect, interpreter::InterpreterDialect>();
  OwningOpRef<ModuleOp> module = parsePart(context, file, bytes);
  if (!module) {
    ++counts.failed;
    return;
  }
  SmallVector<ModuleOp> modules;
  module->walk([&](ModuleOp inner) {
    if (inner == *module ? inner.getOps<ModuleOp>().empty() ||
                               !inner.getOps<func::FuncOp>().empty()
                         : true) {
      modules.push_back(inner);
    }
  });
  for (ModuleOp inner : modules) {
    Part(file, inner, counts).run();
  }
}

/// Parts keep their line numbers: what stands before them is blank lines.
void runFile(StringRef file, Counts &counts) {
  auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(file);
  if (!buffer) {
    ++counts.failed;
    llvm::outs() << "FAIL " << file << ": " << buffer.getError().message()
                 << "\n";
    return;
  }
  std::unique_ptr<llvm::MemoryBuffer> input = toToolInput(std::move(*buffer));
  if (!input) {
    ++counts.failed;
    llvm::outs() << "FAIL " << file << ": cannot be read\n";
    return;
  }
  StringRef rest = input->getBuffer();
  if (rest.starts_with(bytecodeMagic)) {
    runPart(file, rest, counts);
    return;
  }
  size_t linesBefore = 0;
  std::string part;
  auto flush = [&] {
    runPart(file, std::string(linesBefore, '\n') + part, counts);
    linesBefore += llvm::count(part, '\n') + 1;
    part.clear();
  };
  while (!rest.empty()) {
    auto [line, next] = rest.split('\n');
    if (line.starts_with("// -----")) {
      flush();
    } else {
      part += line.str() + "\n";
    }
    rest = next;
  }
  flush();
}

} // namespace

int runTests(ArrayRef<StringRef> files) {
  Counts counts;
  for (StringRef file : files) {
    runFile(file, counts);
  }
  llvm::outs() << counts.passed << " passed, " << counts.failed << " failed\n";
  return counts.failed > 0 ? 1 : 0;
}

} // namespace ttc
