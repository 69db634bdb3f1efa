// Writing statements: declarations, assignments, loops and branches.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Body.h"

#include "emitters/cpp/LayerCall.h"
#include "emitters/cpp/Render.h"
#include "emitters/source/Sections.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

namespace ttc::cpp {
namespace {

using source::Name;
using source::Statement;

/// Writes statements at an indent, with those inside. A variable is declared
/// where it is first assigned, or in front of the branch that assigns it.
class BodyWriter {
public:
  /// `isFunction`: it gives one tensor, or several.
  BodyWriter(const source::Program &program, bool isFunction)
      : program(program), isFunction(isFunction) {
    for (const std::string &input : program.inputs) {
      declared.insert(input);
    }
  }

  LogicalResult write(const std::vector<Statement> &statements, size_t indent) {
    return success(llvm::all_of(statements, [&](const Statement &statement) {
      return succeeded(write(statement, indent));
    }));
  }

  LogicalResult write(const Statement &statement, size_t indent) {
    switch (statement.kind) {
    case Statement::Kind::Return:
      return writeReturn(statement, indent);
    case Statement::Kind::Move:
      return writeMove(statement, indent);
    case Statement::Kind::Loop:
      return writeLoop(statement, indent);
    case Statement::Kind::Test:
      return writeTest(statement, indent);
    case Statement::Kind::Branch:
      return writeBranch(statement, indent);
    case Statement::Kind::Layers:
      return writeLayers(statement, indent);
    default:
      return writeAssign(statement, indent);
    }
  }

  std::string out;

private:
  FailureOr<Text> rendered(const Statement &statement) {
    return render(statement.expression, program, statement.location);
  }

  void line(size_t indent, const std::string &text) {
    out += std::string(indent, ' ') + text + "\n";
  }

  Name nameOf(Value target) const { return program.nameOf(target); }
  bool isUsed(Value target) const {
    return nameOf(target).kind == Name::Kind::Variable;
  }
  bool isDeclared(Value target) const {
    return declared.contains(nameOf(target).text);
  }

  /// Declares those of `targets` that are not yet.
  void declare(ArrayRef<Value> targets, size_t indent) {
    for (Value target : targets) {
      if (isUsed(target) && declared.insert(nameOf(target).text).second) {
        line(indent, "ttnn::Tensor " + nameOf(target).text + ";");
      }
    }
  }

  /// "ttnn::Tensor x = " where x is new, else "x = ".
  std::string assignment(Value target) {
    std::string name = nameOf(target).text;
    bool isNew = declared.insert(name).second;
    return (isNew ? "ttnn::Tensor " : "") + name + " = ";
  }

  LogicalResult writeAssign(const Statement &statement, size_t indent) {
    FailureOr<Text> text = rendered(statement);
    if (failed(text)) {
      return failure();
    }
    bool isSingle = statement.targets.size() <= 1 && !statement.unpacks;
    std::optional<std::string> prefix =
        isSingle ? singlePrefix(statement)
                 : unpacking(statement, *text, indent);
    if (prefix) {
      out += layOut(*prefix, *text, indent, ";");
    }
    return success();
  }

  std::string singlePrefix(const Statement &statement) {
    bool isKept = !statement.targets.empty() && isUsed(statement.targets[0]);
    return isKept ? assignment(statement.targets[0]) : "";
  }

  static void wrap(Text &text, std::string function) {
    Text call = Text::call(std::move(function));
    call.items.push_back(std::move(text));
    text = std::move(call);
  }

  /// Takes apart the vector that `text` gives: what stands in front of it, or
  /// nothing if all is written.
  std::optional<std::string> unpacking(const Statement &statement, Text &text,
                                       size_t indent) {
    const auto &targets = statement.targets;
    size_t used = llvm::count_if(targets, [&](Value v) { return isUsed(v); });
    if (used == 0) {
      return "";
    }
    if (used == 1) {
      auto found = llvm::find_if(targets, [&](Value v) { return isUsed(v); });
      wrap(text, "pick<" + std::to_string(found - targets.begin()) + ">");
      return assignment(*found);
    }
    wrap(text, "unpack<" + std::to_string(targets.size()) + ">");
    std::vector<std::string> names;
    for (Value target : targets) {
      names.push_back(isUsed(target) ? nameOf(target).text : "std::ignore");
    }
    std::string list = llvm::join(names, ", ");
    bool isNew = used == targets.size() &&
                 llvm::none_of(targets, [&](Value v) { return isDeclared(v); });
    std::string bound = "auto [" + list + "] = ",
                tied = "std::tie(" + list + ") = ";
    if (isNew && indent + bound.size() <= lineWidth) {
      declared.insert_range(names);
      return bound;
    }
    declare(targets, indent);
    if (indent + tied.size() <= lineWidth) {
      return tied;
    }
    size_t inner = indent + indentStep;
    if (inner + list.size() + StringRef(") =").size() <= lineWidth) {
      line(indent, "std::tie(");
      line(inner, list + ") =");
      out += layOut("", text, inner, ";");
      return std::nullopt;
    }
    Text tie = Text::call("std::tie");
    for (std::string &name : names) {
      tie.items.push_back(Text::atom(std::move(name)));
    }
    tie.tail = " = " + flatText(text);
    text = std::move(tie);
    return "";
  }

  LogicalResult writeReturn(const Statement &statement, size_t indent) {
    FailureOr<Text> results = rendered(statement);
    if (failed(results)) {
      return failure();
    }
    if (isFunction && results->items.size() == 1) {
      results = results->items.front();
    } else if (results->items.size() >= 20) {
      // A formatter would make a table of that many items in braces.
      results->head = "collect";
      results->open = '(';
    }
    out += layOut("return ", *results, indent, ";");
    return success();
  }

  LogicalResult writeMove(const Statement &move, size_t indent) {
    FailureOr<Text> values = rendered(move);
    if (failed(values)) {
      return failure();
    }
    bool isNew = llvm::none_of(move.targets,
                               [&](Value value) { return isDeclared(value); });
    // New variables cannot be among the values, so they come one by one.
    if (isNew || move.targets.size() == 1) {
      for (auto [target, value] : llvm::zip(move.targets, values->items)) {
        out += layOut(assignment(target), value, indent, ";");
      }
      return success();
    }
    declare(move.targets, indent);
    Text targets = Text::call("std::tie"), copies = Text::call("std::tuple");
    for (Value target : move.targets) {
      targets.items.push_back(Text::atom(nameOf(target).text));
    }
    copies.items = std::move(values->items);
    out += layOut(flatText(targets) + " = ", copies, indent, ";");
    return success();
  }

  /// The statements inside of braces; their variables end with them.
  LogicalResult writeBlock(const std::vector<Statement> &block, size_t indent) {
    llvm::StringSet<> outside = declared;
    LogicalResult result = write(block, indent + indentStep);
    declared = std::move(outside);
    return result;
  }

  LogicalResult writeTest(const Statement &statement, size_t indent) {
    FailureOr<Text> decision = rendered(statement);
    if (succeeded(decision)) {
      out += layOut("if (", *decision, indent, " == 0) {");
      line(indent + indentStep, "break;");
      line(indent, "}");
    }
    return success(succeeded(decision));
  }

  LogicalResult writeLoop(const Statement &loop, size_t indent) {
    const std::vector<Statement> &condition = loop.blocks[0];
    if (loop.count) {
      line(indent, "for (int turn = 0; turn < " + std::to_string(*loop.count) +
                       "; ++turn) {");
    } else if (condition.size() == 1) {
      FailureOr<Text> decision = rendered(condition[0]);
      if (failed(decision)) {
        return failure();
      }
      out += layOut("while (", *decision, indent, " != 0) {");
    } else {
      line(indent, "while (true) {");
    }
    llvm::StringSet<> outside = declared;
    bool asksInside = !loop.count && condition.size() != 1;
    if (asksInside && failed(write(condition, indent + indentStep))) {
      return failure();
    }
    LogicalResult result = writeBlock(loop.blocks[1], indent);
    declared = std::move(outside);
    line(indent, "}");
    return result;
  }

  /// "if (… != 0) {…} else {…}", or by number "if (branch == 0) {…} else if …".
  LogicalResult writeBranch(const Statement &branch, size_t indent) {
    declare(branch.targets, indent);
    FailureOr<Text> decision = rendered(branch);
    if (failed(decision)) {
      return failure();
    }
    if (!branch.variable.empty()) {
      out += layOut("const auto " + branch.variable + " = ", *decision, indent,
                    ";");
      decision = Text::atom(branch.variable);
    }
    size_t last = branch.blocks.size() - 1;
    for (size_t i = 0; i <= last; ++i) {
      if (i == last && branch.blocks[i].empty()) {
        break; // nothing to do otherwise
      }
      std::string test = branch.count ? " == " + std::to_string(i) : " != 0";
      if (i == last && last > 0) {
        out.pop_back();
        out += " else {\n";
      } else if (i > 0) {
        out.pop_back();
        out += " else if (" + flatText(*decision) + test + ") {\n";
      } else {
        out += layOut("if (", *decision, indent, test + ") {");
      }
      if (failed(writeBlock(branch.blocks[i], indent))) {
        return failure();
      }
      line(indent, "}");
    }
    return success();
  }

  /// "for (int i = 0; …) {": the call of the layer, whose results are taken
  /// apart if there are several, and the lists that it fills.
  LogicalResult writeLayers(const Statement &loop, size_t indent) {
    FailureOr<LayerCall> call = layerCall(loop, program);
    if (failed(call)) {
      return failure();
    }
    for (const Text &table : call->tables) {
      out += layOut("const std::vector<ttnn::Tensor> ", table, indent, ";");
    }
    declare(loop.targets, indent);
    std::vector<std::string> names;
    for (Value target : loop.targets) {
      names.push_back(isUsed(target) ? nameOf(target).text : "std::ignore");
    }
    for (const source::FilledList &list : loop.lists) {
      line(indent, "std::vector<ttnn::Tensor> " + list.list + ";");
      names.push_back(list.item);
    }
    line(indent, "for (int " + loop.variable + " = 0; " + loop.variable +
                     " < " + std::to_string(*loop.count) + "; ++" +
                     loop.variable + ") {");
    size_t inner = indent + indentStep;
    for (const source::FilledList &list : loop.lists) {
      line(inner, "ttnn::Tensor " + list.item + ";");
    }
    std::string prefix = names.size() == 1
                             ? names[0]
                             : "std::tie(" + llvm::join(names, ", ") + ")";
    if (names.size() > 1) {
      wrap(call->text, "unpack<" + std::to_string(names.size()) + ">");
    }
    out += layOut(prefix + " = ", call->text, inner, ";");
    for (const source::FilledList &list : loop.lists) {
      line(inner, list.list + ".push_back(" + list.item + ");");
    }
    line(indent, "}");
    return success();
  }

  const source::Program &program;
  bool isFunction;
  llvm::StringSet<> declared;
};

/// Empty without words. A backslash at the end would take the next line in.
std::string commentLine(std::string words) {
  std::replace(words.begin(), words.end(), '\\', '/');
  return words.empty() ? "" : "    // " + words + "\n";
}

} // namespace

FailureOr<std::string> bodyText(const source::Program &program,
                                const source::Function *function) {
  BodyWriter writer(program, function != nullptr);
  const std::vector<Statement> &statements =
      function ? function->statements : program.statements;
  auto heads = source::sectionHeads(statements);
  llvm::DenseMap<size_t, std::string> places;
  if (program.showsPlaces) {
    places = source::placeComments(statements);
  }
  for (auto [index, statement] : llvm::enumerate(statements)) {
    if (auto head = heads.find(index); head != heads.end()) {
      writer.out += writer.out.empty() ? "" : "\n";
      writer.out += commentLine(head->second);
    }
    writer.out += commentLine(places.lookup(index));
    if (failed(writer.write(statement, indentStep))) {
      return failure();
    }
  }
  return std::move(writer.out);
}

} // namespace ttc::cpp
