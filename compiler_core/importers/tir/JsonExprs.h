// Expressions, variables, buffers and attributes of TVM's JSON.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_JSONEXPRS_H
#define TTC_IMPORTERS_TIR_JSONEXPRS_H

#include "importers/tir/GraphCheck.h"
#include <unordered_map>

namespace ttc::tir {

/// Makes each node into its counterpart in a tree, once. Recursion goes as deep
/// as a checked graph nests. REQUIRES: checkGraph found nothing wrong.
class JsonExprs {
public:
  JsonExprs(const NodeReader &reader, Module &module, Problems &problems)
      : reader(reader), module(module), problems(problems) {}

  const NodeReader &nodeReader() const { return reader; }
  Module &tree() { return module; }

  bool isGood() const { return !failed; }
  void fail(std::string code, std::string message);

  ExprId expr(uint64_t node);
  /// Of an Array.
  std::vector<ExprId> exprs(uint64_t node);
  ExprId integer(int64_t value);
  VarId var(uint64_t node);

  /// True for a Buffer, and for a variable whose type is that of a buffer.
  bool isBuffer(uint64_t node) const;
  BufferId buffer(uint64_t node);
  /// The buffer that an Allocate brings.
  BufferId allocated(uint64_t node);

  Attr attr(uint64_t node);

private:
  Expr made(uint64_t node);
  void makeCall(uint64_t node, Expr &made);
  void makeLoad(uint64_t node, Expr &made);
  void makeReference(uint64_t node, Expr &made);
  /// False if the node is no number and no text.
  bool makeNumber(uint64_t node, Expr &made);
  void makeOperation(uint64_t node, Expr &made);
  std::string dtypeOf(uint64_t node) const;
  std::string scopeOf(uint64_t var) const;

  const NodeReader &reader;
  Module &module;
  Problems &problems;
  bool failed = false;
  std::unordered_map<uint64_t, uint32_t> exprOf, varOf, bufferOf;
  /// Buffers by the variable that is their memory.
  std::unordered_map<uint64_t, BufferId> bufferOfData;
};

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_JSONEXPRS_H
