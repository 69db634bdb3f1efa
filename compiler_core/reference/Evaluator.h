// Executes functions of stablehlo and chlo on the CPU, op by op: an oracle for
// tests, never part of the served path. An op's meaning is that of the
// StableHLO specification; what it leaves open is said at the op.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_EVALUATOR_H
#define TTC_REFERENCE_EVALUATOR_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "reference/ProcessGrid.h"
#include "reference/Tensor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace ttc::reference {

class Evaluator;

/// The values of a region's SSA names, and of those that surround it.
class Scope {
public:
  explicit Scope(const Scope *parent = nullptr) : parent(parent) {}
  void set(mlir::Value name, Value value) { values[name] = std::move(value); }
  /// REQUIRES: the name has a value.
  const Value &get(mlir::Value name) const;

private:
  const Scope *parent;
  llvm::DenseMap<mlir::Value, Value> values;
};

/// One op at work: its operands, and how to run its regions.
struct Call {
  mlir::Operation *op;
  llvm::ArrayRef<Value> operands;
  Evaluator &evaluator;
  const Scope &scope;

  /// The operand as a tensor. REQUIRES: the op's verifier has seen to that.
  const Tensor &tensor(unsigned i) const { return operands[i].tensor; }
  /// The element type and the shape that result `i` is declared with; the
  /// shape can be dynamic.
  mlir::Type resultElement(unsigned i = 0) const;
  llvm::ArrayRef<int64_t> resultShape(unsigned i = 0) const;

  /// Evaluates a region of one block on `arguments`.
  mlir::FailureOr<Values> run(mlir::Region &region,
                              llvm::ArrayRef<Value> arguments) const;
  /// The same on scalars, each of the type of the block's argument.
  mlir::FailureOr<llvm::SmallVector<Element, 4>>
  runOnScalars(mlir::Region &region, llvm::ArrayRef<Element> arguments) const;

  /// An attribute by its name, inherent or discardable; null if absent.
  template <typename Attr> Attr attribute(llvm::StringRef name) const {
    return op->getAttrOfType<Attr>(name);
  }
  /// An integer attribute.
  int64_t integer(llvm::StringRef name, int64_t otherwise = 0) const;
  bool flag(llvm::StringRef name) const;
  /// An array attribute of integers; `otherwise` everywhere if it is absent.
  Shape integers(llvm::StringRef name, int64_t count = 0,
                 int64_t otherwise = 0) const;

  /// Fails for a shape of negative sizes or of more elements than a test can
  /// mean.
  mlir::LogicalResult checkSizes(llvm::ArrayRef<int64_t> shape) const;

  /// Fails unless operands `first` and later have `wanted` elements each.
  mlir::LogicalResult checkCounts(unsigned first, int64_t wanted) const;

  /// Reports on the op.
  mlir::InFlightDiagnostic fail() const { return op->emitOpError(); }
};

/// `results`, unless something has failed (and been reported) on the way.
inline mlir::FailureOr<Values> unlessFailed(bool ok, Values results) {
  if (!ok) {
    return mlir::failure();
  }
  return results;
}

/// What an op does. Failure has been reported.
using Handler = mlir::FailureOr<Values> (*)(const Call &);
using HandlerTable = llvm::StringMap<Handler>;

/// Where the checks of a run go, beside their failures, and what probes have
/// seen (dialects/check, dialects/interpreter).
struct Journal {
  int checks = 0;
  /// By the probe's id, in order of execution.
  llvm::StringMap<std::vector<Tensor>> probes;
};

class Evaluator {
public:
  /// Plays a process of a grid. `module` outlives the evaluator.
  Evaluator(mlir::ModuleOp module, Journal &journal, Process &process)
      : top(module), record(journal), self(process) {}

  /// Runs a function of the module. Failure has been reported on an op of it.
  mlir::FailureOr<Values> run(mlir::func::FuncOp function,
                              llvm::ArrayRef<Value> arguments);
  /// Runs the function of that name.
  mlir::FailureOr<Values> call(mlir::Operation *from, llvm::StringRef callee,
                               llvm::ArrayRef<Value> arguments);

  mlir::FailureOr<Values> runRegion(mlir::Region &region,
                                    llvm::ArrayRef<Value> arguments,
                                    const Scope *parent);

  mlir::ModuleOp module() const { return top; }
  Process &process() const { return self; }
  Journal &journal() const { return record; }

private:
  mlir::FailureOr<Values> execute(mlir::Operation &op, const Scope &scope);

  mlir::ModuleOp top;
  Journal &record;
  Process &self;
  int depth = 0;
};

/// The ops that the evaluator knows, by name.
const HandlerTable &handlers();

/// What stands for a custom call that is an op in disguise (`mhlo.erf`); null
/// if there is none.
const Handler *findCustomCall(llvm::StringRef target);

/// One family each (folder ops/).
void registerElementwise(HandlerTable &table);
void registerShapes(HandlerTable &table);
void registerSlices(HandlerTable &table);
void registerGatherScatter(HandlerTable &table);
void registerProducts(HandlerTable &table);
void registerConvolutions(HandlerTable &table);
void registerReductions(HandlerTable &table);
void registerWindows(HandlerTable &table);
void registerControlFlow(HandlerTable &table);
void registerLinearAlgebra(HandlerTable &table);
void registerNormalizations(HandlerTable &table);
void registerRandom(HandlerTable &table);
void registerQuantization(HandlerTable &table);
void registerCollectives(HandlerTable &table);
void registerChannels(HandlerTable &table);
void registerChlo(HandlerTable &table);
void registerChloRegions(HandlerTable &table);
void registerChecks(HandlerTable &table);

} // namespace ttc::reference

#endif // TTC_REFERENCE_EVALUATOR_H
