// The walk that recognizes what a function without a role computes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_MONOLITHIC_INFERENCE_H
#define TTC_IMPORTERS_TIR_MONOLITHIC_INFERENCE_H

#include "importers/tir/monolithic/TileGraph.h"
#include <map>

namespace ttc::tir {

/// Behind inferTiles, for its files alone: goes through the statements in their
/// order, with what each buffer holds so far. After the first problem it stops;
/// what a value is then is nothing to rely on. Recursion goes as deep as
/// statements and expressions nest, which the readers bound.
class Inference {
public:
  Inference(const Module &module, const Function &function, Problems &problems)
      : module(module), function(function), problems(problems) {}

  std::optional<TileGraph> run();

private:
  /// One index of an access: a loop's variable times a number, or 0; and how
  /// far the access goes.
  struct Span {
    VarId var = none;
    int64_t times = 1, size = 1;

    bool operator==(const Span &) const = default;
  };
  using Region = std::vector<Span>;
  using Loops = std::vector<VarId>;

  /// What a buffer of the function's own holds.
  struct Held {
    NodeId node = none;
    BufferId copyOf = none; ///< with `region`, instead of a node
    Region region;
    Loops loops; ///< around the statement that put it there
  };

  struct Access {
    BufferId buffer = none;
    Region region;
  };

  /// A statement that counts, and the loops around it.
  struct Event {
    StmtId stmt;
    Loops loops;
    bool isReduced; ///< may be in the loop of a product's inner dimension
  };

  void fail(const std::string &message);
  bool isParam(BufferId buffer) const;
  const Expr &at(ExprId id) const { return module.exprs[id]; }
  std::optional<int64_t> literal(ExprId id) const;
  /// A number of either kind, cast or not.
  std::optional<double> number(ExprId id) const;
  VarId resolve(VarId var) const;
  std::vector<int64_t> shapeOf(BufferId buffer) const;
  int64_t extentOf(VarId var) const;

  // Statements.
  void visit(const Body &body);
  void visit(const Stmt &stmt);
  void visitFor(const Stmt &stmt);
  /// Other names of loops' variables; numbers of threads that nobody reads.
  void visitBind(const Stmt &stmt);
  /// `if k == 0: C[i, j] = 0` in the loop over k.
  void visitFirst(const Stmt &stmt);
  /// The variables of plain indices, each a loop over the whole dimension.
  std::optional<Loops> identity(BufferId buffer,
                                const std::vector<ExprId> &indices);
  void visitStore(const Stmt &stmt, bool isFirst);
  void put(BufferId buffer, NodeId node, const Loops &outer);
  void setOutput(BufferId buffer, NodeId node, Region region);
  void note(const Loops &around, bool isReduced);

  // Products.
  /// C[i, j] = C[i, j] + A[i, k] * B[k, j].
  bool isProduct(const Stmt &stmt, const Loops &vars, Loops outer);
  const Expr *loadOf(ExprId id) const;
  /// The product goes into a buffer that is zero, outside of the inner loop.
  void addProduct(BufferId to, BufferId a, BufferId b, VarId inner,
                  const Loops &outer);
  void checkProduct();

  // Elements.
  NodeId add(TileNode node);
  NodeId constantNode(double value);
  NodeId element(ExprId id, BufferId into, const Loops &vars,
                 const Loops &outer);
  NodeId load(const Expr &expr, BufferId into, const Loops &vars,
              const Loops &outer);
  /// A value that was put somewhere, used outside of the loop that summed it.
  NodeId valueOf(const Held &value, const Loops &around);
  NodeId unary(const Expr &expr, BufferId into, const Loops &vars,
               const Loops &outer);
  NodeId binary(ExprId id, BufferId into, const Loops &vars,
                const Loops &outer);
  NodeId combine(const std::string &name, NodeId a, NodeId b);

  // Blocks.
  std::optional<Span> spanOf(ExprId id, int64_t size) const;
  /// `T.region(A[by * 64, ko * 32], 1, 64, 32)`, or a whole buffer.
  std::optional<Access> accessOf(ExprId id);
  bool isWhole(const Access &access) const;
  void visitCall(const Expr &expr);
  void visitFill(const Expr &expr);
  void visitCopy(const Expr &expr);
  void visitGemm(const Expr &expr);
  bool covers(const Span &span, int64_t size) const;
  /// Every block goes into its own place, all places are written, and no loop
  /// repeats what would not be the same again.
  void checkEvents();

  const Module &module;
  const Function &function;
  Problems &problems;
  TileGraph graph;
  bool failed = false;
  StmtId current = none;
  Loops loops, reduced;
  std::map<VarId, int64_t> extents;
  std::map<VarId, VarId> aliases;
  std::map<BufferId, Held> held;
  std::map<NodeId, Region> loadRegions; ///< of loads of blocks
  std::vector<Region> productRegions;   ///< of the two operands, if blocks
  Region outputRegion;                  ///< empty: element by element
  std::vector<Event> events;
};

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_MONOLITHIC_INFERENCE_H
