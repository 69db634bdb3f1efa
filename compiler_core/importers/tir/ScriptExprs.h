// Expressions and literal values of TVMScript.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_SCRIPTEXPRS_H
#define TTC_IMPORTERS_TIR_SCRIPTEXPRS_H

#include "importers/tir/ScriptLexer.h"
#include <map>
#include <optional>

namespace ttc::tir {

/// Parses from a list of tokens, by descent; how deep it descends is bounded,
/// and so is the depth of what it makes. After an error every token reads as
/// the end. Names are looked up in one scope, the function's, as Python does.
class ScriptExprs {
public:
  ScriptExprs(std::vector<Token> tokens, Module &module, Problems &problems,
              uint64_t maxDepth)
      : module(module), problems(problems), maxDepth(maxDepth),
        tokens(std::move(tokens)) {}

  // Tokens.
  const Token &peek(size_t ahead = 0) const;
  bool isMark(std::string_view mark, size_t ahead = 0) const;
  bool isName(std::string_view name, size_t ahead = 0) const;
  Token next();
  /// Takes the mark if it is there.
  bool take(std::string_view mark);
  bool takeName(std::string_view name);
  bool takeKind(TokenKind kind);
  void expect(std::string_view mark);
  bool isGood() const { return !failed; }
  void fail(std::string message, std::string code = "parse-error");

  /// A name with dots: "T.call_extern".
  std::string dotted();
  ExprId expr();
  /// Expressions apart by commas up to `close`, which is taken; a name with `=`
  /// is put into `keywords`.
  std::vector<ExprId> args(std::string_view close,
                           std::map<std::string, Attr> *keywords = nullptr);
  /// A literal: what attributes are made of.
  Attr literal();
  /// "(256, 256)" or "[256, 256]" or 256.
  std::vector<ExprId> shape();

  ExprId add(Expr expr);
  ExprId integer(int64_t value);
  /// The value of a literal integer.
  std::optional<int64_t> constant(ExprId id) const;

  // Names.
  VarId bindVar(const std::string &name, std::string dtype);
  void bindBuffer(const std::string &name, BufferId buffer);
  BufferId findBuffer(const std::string &name) const;
  void clearNames();

  Module &module;

private:
  /// Counts the descent while it lives.
  class Deeper {
  public:
    explicit Deeper(ScriptExprs &parser);
    ~Deeper() { --parser.depth; }

  private:
    ScriptExprs &parser;
  };

  ExprId binary(int level);
  ExprId unary();
  ExprId primary();
  ExprId named();
  ExprId call(const std::string &name, Place place);
  ExprId made(ExprKind kind, std::vector<ExprId> operands, std::string dtype,
              Place place);
  ExprId callOf(std::string name, std::vector<ExprId> operands, bool isExtern,
                std::string dtype, Place place);
  ExprId operation(std::string_view mark, ExprId a, ExprId b, Place place);
  ExprId typed(const std::string &dtype, std::vector<ExprId> operands,
               Place place);
  ExprId externCall(const std::string &name, std::vector<ExprId> operands,
                    const std::map<std::string, Attr> &keywords, Place place);
  Attr listLiteral(std::string_view close);
  Attr mapLiteral();
  Attr typedLiteral();

  Problems &problems;
  uint64_t maxDepth, depth = 0;
  std::vector<Token> tokens;
  std::vector<uint32_t> depths; ///< of expressions
  size_t at = 0;
  bool failed = false;
  std::map<std::string, VarId> vars;
  std::map<std::string, BufferId> buffers;
};

/// True for a word such as "int32", "bfloat16", "handle", "void".
bool isDtype(std::string_view word);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_SCRIPTEXPRS_H
