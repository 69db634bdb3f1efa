// Counts stores, then rewrites statements and loads in place.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Scalars.h"

#include <algorithm>

namespace ttc::tir {
namespace {

bool isZero(const Module &module, ExprId id) {
  const Expr &expr = module.exprs[id];
  return expr.kind == ExprKind::Int && expr.integer == 0;
}

/// What is known of one buffer.
struct Uses {
  StmtId alloc = none;
  StmtId store = none;
  size_t stores = 0;
  bool isPlain = true; ///< only element 0 is used, and no address is taken
  VarId var = none;
};

class Promotion {
public:
  explicit Promotion(Module &module)
      : module(module), uses(module.buffers.size()) {}

  void run() {
    collect();
    for (BufferId i = 0; i < uses.size(); ++i) {
      const Buffer &buffer = module.buffers[i];
      if (isVariable(buffer, uses[i])) {
        uses[i].var = module.add(Var{buffer.name, buffer.dtype});
      }
    }
    rewrite();
  }

private:
  void collect() {
    for (StmtId i = 0; i < module.stmts.size(); ++i) {
      const Stmt &stmt = module.stmts[i];
      if (stmt.kind == StmtKind::Alloc) {
        uses[stmt.buffer].alloc = i;
      } else if (stmt.kind == StmtKind::Store) {
        Uses &use = uses[stmt.buffer];
        use.store = i;
        ++use.stores;
        use.isPlain &=
            stmt.indices.size() == 1 && isZero(module, stmt.indices[0]);
      }
    }
    for (const Expr &expr : module.exprs) {
      if (expr.kind == ExprKind::Buffer) {
        uses[expr.ref].isPlain = false;
      } else if (expr.kind == ExprKind::Load) {
        uses[expr.ref].isPlain &=
            expr.operands.size() == 1 && isZero(module, expr.operands[0]);
      }
    }
  }

  bool isVariable(const Buffer &buffer, const Uses &use) const {
    if (!buffer.scope.starts_with("local") || !use.isPlain ||
        use.alloc == none || use.stores != 1 || buffer.shape.size() != 1 ||
        module.exprs[buffer.shape[0]].integer != 1) {
      return false;
    }
    const Stmt &alloc = module.stmts[use.alloc];
    const Stmt &store = module.stmts[use.store];
    return alloc.parent == store.parent && alloc.isInElse == store.isInElse &&
           alloc.indexInBody < store.indexInBody;
  }

  VarId varOf(BufferId buffer) const {
    return buffer == none ? none : uses[buffer].var;
  }

  void rewrite() {
    for (Expr &expr : module.exprs) {
      if (expr.kind == ExprKind::Load && varOf(expr.ref) != none) {
        expr.kind = ExprKind::Var;
        expr.ref = varOf(expr.ref);
        expr.operands.clear();
      }
    }
    for (Stmt &stmt : module.stmts) {
      if (stmt.kind == StmtKind::Store && varOf(stmt.buffer) != none) {
        stmt.kind = StmtKind::Bind;
        stmt.var = varOf(stmt.buffer);
        stmt.buffer = none;
        stmt.indices.clear();
      }
      drop(stmt.body);
      drop(stmt.orElse);
    }
    for (Function &function : module.functions) {
      drop(function.body);
    }
  }

  /// Takes the allocations of variables out of a body.
  void drop(Body &body) {
    std::erase_if(body, [&](StmtId id) {
      const Stmt &stmt = module.stmts[id];
      return stmt.kind == StmtKind::Alloc && varOf(stmt.buffer) != none;
    });
    for (size_t i = 0; i < body.size(); ++i) {
      module.stmts[body[i]].indexInBody = static_cast<uint32_t>(i);
    }
  }

  Module &module;
  std::vector<Uses> uses;
};

} // namespace

void promoteScalars(Module &module) { Promotion(module).run(); }

} // namespace ttc::tir
