// What both readers do to a tree: append statements where they belong.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_TREEBUILDER_H
#define TTC_IMPORTERS_TIR_TREEBUILDER_H

#include "importers/tir/Tree.h"

namespace ttc::tir {

/// Whose body statements go to: that of a statement, or the function's.
struct Target {
  StmtId stmt = none; ///< none: the function
  bool isElse = false;
};

/// Adds `stmt` as the last one of `target`.
inline StmtId append(Module &module, Function &function, Target target,
                     Stmt stmt) {
  auto bodyOf = [&]() -> Body & {
    if (target.stmt == none) {
      return function.body;
    }
    Stmt &outer = module.stmts[target.stmt];
    return target.isElse ? outer.orElse : outer.body;
  };
  stmt.parent = target.stmt;
  stmt.isInElse = target.isElse;
  stmt.indexInBody = static_cast<uint32_t>(bodyOf().size());
  StmtId made = module.add(std::move(stmt));
  bodyOf().push_back(made);
  return made;
}

/// Callees that say whom they call by their first argument.
inline bool callsByName(std::string_view op) {
  return op == "call_extern" || op == "call_packed" ||
         op == "call_pure_extern" || op == "call_cpacked" ||
         op == "call_llvm_intrin" || op == "tvm_call_packed" ||
         op == "tvm_call_cpacked" || op == "call_extern_pure";
}

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_TREEBUILDER_H
