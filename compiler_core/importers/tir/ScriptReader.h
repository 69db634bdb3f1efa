// Modules, functions and statements of TVMScript.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_SCRIPTREADER_H
#define TTC_IMPORTERS_TIR_SCRIPTREADER_H

#include "importers/tir/Read.h"
#include "importers/tir/ScriptExprs.h"
#include "importers/tir/TreeBuilder.h"

#include "absl/strings/str_cat.h"

namespace ttc::tir {

/// Behind readScript, for its files alone: reads statement by statement into
/// `module`. After the first problem the parser reads the end everywhere.
class ScriptReader {
public:
  ScriptReader(std::vector<Token> tokens, Module &module, Problems &problems,
               const ImportLimits &limits)
      : limits(limits), module(module),
        parser(std::move(tokens), module, problems, limits.nestingDepth) {}

  /// The whole text.
  void read();

private:
  // Lines.
  void skipLine();
  void endLine();
  /// ":" and an indented block; `line` reads one statement of it.
  template <typename LineFn> void block(LineFn line) {
    parser.expect(":");
    endLine();
    if (!parser.takeKind(TokenKind::Indent)) {
      parser.fail("an indented block is expected here");
    }
    if (++indentation > limits.nestingDepth) {
      parser.fail(absl::StrCat("nests deeper than ", limits.nestingDepth,
                               " levels (option `max_nesting_depth`)"));
    }
    while (parser.isGood() && !parser.takeKind(TokenKind::Dedent) &&
           parser.peek().kind != TokenKind::End) {
      line();
    }
    --indentation;
  }

  // Modules and functions.
  void topLevel();
  void decorated();
  void readFunction();
  void readParam();
  /// "((256, 256), "float16", scope="global")" behind the callee.
  BufferId readBuffer(const std::string &name, std::string_view scope);
  BufferId readBufferArgs(const std::string &name, std::string_view scope);

  // Statements.
  StmtId add(Stmt stmt);
  Stmt begin(StmtKind kind);
  /// The block of a statement that has one.
  void nested(StmtId outer, bool isElse);
  void statement();
  void readCall();
  void readAttributes();
  void readStore();
  void readAssignment();
  /// Assignments whose right side makes something else than a value. False,
  /// and nothing is taken, if this is none.
  bool readDeclaration(const std::vector<std::string> &names);
  /// A parameter becomes the buffer that it is the handle of.
  void readMatch(const std::string &name);
  /// `bx = T.launch_thread("blockIdx.x", 4)`: all that follows is inside.
  void readThread(const std::string &name);

  // Statements with a block.
  void readFor();
  /// (end), (begin, end) or (begin, end, step).
  void setBounds(Stmt &stmt, const std::vector<ExprId> &bounds);
  /// end - begin; of `start, start + count` it is `count`, as TVM has it.
  ExprId extentOf(ExprId begin, ExprId end);
  /// TVM counts steps, Python says where to end.
  void setStep(Stmt &stmt, ExprId step);
  void setProperties(Stmt &stmt, const std::map<std::string, Attr> &keywords);
  void readWhile();
  /// An `elif` is a level deeper than what it follows.
  void readIf();
  void readWith();
  /// `vi, vj = T.axis.remap("SS", [i, j])` and `vi = T.axis.spatial(8, i)`.
  void blockStatement();

  const ImportLimits &limits;
  Module &module;
  ScriptExprs parser;
  Function function;
  Target target;
  uint64_t indentation = 0;
};

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_SCRIPTREADER_H
