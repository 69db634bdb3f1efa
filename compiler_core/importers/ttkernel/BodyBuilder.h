// The body of one kernel: statements of TIR to scf, arith and ttkernel.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TTKERNEL_BODYBUILDER_H
#define TTC_IMPORTERS_TTKERNEL_BODYBUILDER_H

#include "dialects/ttkernel/TTKernelOps.h"
#include "importers/tir/KernelProgram.h"
#include "importers/ttkernel/Calls.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace ttc::ttkernel {

/// Builds the statements of `kernel` into its op. Names of arguments, circular
/// buffers and buffers are looked up in `program`, to which a circular buffer
/// is added when a kernel uses a number and no function says any. Recursion
/// goes as deep as the statements nest, which the readers bound.
class BodyBuilder {
public:
  BodyBuilder(mlir::tt::ttkernel::KernelOp op, tir::Module &module,
              tir::KernelProgram &program, const tir::Kernel &kernel,
              llvm::StringRef fileName);

  /// Fails with a diagnostic that names the function and the statement.
  mlir::LogicalResult build();

private:
  using Value = mlir::Value;

  // Diagnostics.
  mlir::Location locationOf(tir::Place place);
  mlir::InFlightDiagnostic error(llvm::StringRef message,
                                 tir::Place place = {});
  mlir::LogicalResult fail(const llvm::Twine &message,
                           llvm::StringLiteral code = "invalid-program");

  // Names.
  void declareArgs();
  void dropUnused();
  void bind(tir::VarId var, Value value);
  Value findName(llvm::StringRef name);
  mlir::FailureOr<tir::ExprId> parse(const std::string &text);

  // Statements.
  mlir::LogicalResult body(const tir::Body &body);
  mlir::LogicalResult statement(const tir::Stmt &stmt);
  mlir::LogicalResult bindStmt(const tir::Stmt &stmt);
  mlir::LogicalResult forStmt(const tir::Stmt &stmt);
  mlir::LogicalResult ifStmt(const tir::Stmt &stmt);
  mlir::LogicalResult persistentLoop();
  size_t preparations() const;
  mlir::LogicalResult loop(Value first, Value end, Value step,
                           llvm::StringRef name, tir::VarId var,
                           const tir::Body &inner);
  bool bindsName(llvm::StringRef name) const;

  // Expressions.
  Value constant(int64_t value);
  mlir::FailureOr<Value> expr(tir::ExprId id);
  mlir::FailureOr<Value> number(tir::ExprId id);
  mlir::FailureOr<Value> truth(tir::ExprId id);
  mlir::FailureOr<Value> variable(const tir::Expr &expr);
  mlir::FailureOr<Value> arithmetic(const tir::Expr &expr);
  Value compare(tir::ExprKind kind, Value a, Value b);
  Value combine(tir::ExprKind kind, Value a, Value b);

  // Calls.
  /// Null if the call has no result.
  mlir::FailureOr<Value> call(const tir::Expr &expr);
  mlir::FailureOr<Value> bitCall(const tir::Expr &expr);
  mlir::FailureOr<Value> buildCall(const CallRow &row, const tir::Expr &expr);
  mlir::FailureOr<Value> buildOp(const CallRow &row, const tir::Expr &expr);
  mlir::LogicalResult addArg(const CallArg &arg, tir::ExprId id,
                             mlir::OperationState &state);
  mlir::LogicalResult startup(const CallRow &row, const tir::Expr &expr);
  mlir::LogicalResult binaryInit(const tir::Expr &expr);
  mlir::LogicalResult sfpuInits();
  mlir::LogicalResult sfpuCall(const tir::Expr &expr);
  mlir::LogicalResult tileUnary(const CallRow &row, const tir::Expr &expr);
  mlir::LogicalResult writeFront(const tir::Expr &expr);
  void handOver();
  mlir::FailureOr<Value> getArg(const tir::Expr &expr);
  void
  simple(llvm::StringRef op, llvm::ArrayRef<Value> operands = {},
         llvm::ArrayRef<std::pair<llvm::StringRef, std::string>> symbols = {});

  /// What the calls of the function use, for inits that do not say it.
  struct Engine {
    std::string in0, in1, out, binaryOp;
    llvm::SmallVector<std::string> functions; ///< of the vector engine
    bool hasMatmul = false, hasReduce = false;
    bool initsAtCalls = false; ///< of the vector engine, after sfpu.init
  };
  void lookAhead();
  void noteCall(const tir::Expr &expr);

  mlir::FailureOr<std::string> cbName(tir::ExprId id);
  mlir::FailureOr<std::string> semaphoreName(tir::ExprId id);
  mlir::FailureOr<Value> accessor(tir::ExprId id);
  Value accessorOf(llvm::StringRef buffer);
  const tir::Expr *exprAt(tir::ExprId id) const;
  std::optional<int64_t> literal(tir::ExprId id) const;
  std::optional<int64_t> constantAt(tir::ExprId id) const;

  mlir::tt::ttkernel::KernelOp op;
  tir::Module &module;
  tir::KernelProgram &program;
  const tir::Kernel &kernel;
  const tir::Function &function;
  std::string fileName;
  mlir::OpBuilder builder;
  mlir::OpBuilder top; ///< constants and arguments, before everything else
  tir::StmtId current = tir::none;

  llvm::DenseMap<tir::VarId, Value> values;
  llvm::SmallVector<tir::VarId> bound; ///< in order, to unbind at block ends
  llvm::StringMap<Value> args;         ///< by name, and the persistent loop's
  llvm::StringMap<Value> accessors;    ///< by buffer
  llvm::DenseMap<int64_t, Value> constants;
  Engine engine;
  bool isOldDst = false; ///< acquire_dst was called, and nothing packed since
};

} // namespace ttc::ttkernel

#endif // TTC_IMPORTERS_TTKERNEL_BODYBUILDER_H
