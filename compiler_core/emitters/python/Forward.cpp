// Writing `forward`.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Forward.h"

#include "emitters/python/LayerLoop.h"
#include "emitters/python/Render.h"
#include "emitters/source/Sections.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::python {
namespace {

using source::Name;
using source::Program;
using source::Statement;

constexpr size_t bodyIndent = 4;

std::string returnsText(const std::vector<std::string> &results) {
  if (results.size() == 1) {
    return "    Returns " + results[0] + ".\n";
  }
  std::string text = "    Returns a tuple of\n";
  constexpr size_t fewestAlike = 4;
  for (size_t i = 0; i < results.size();) {
    size_t end = i;
    while (end < results.size() && results[end] == results[i]) {
      ++end;
    }
    bool areMany = end - i >= fewestAlike;
    text += "        " +
            (areMany ? std::to_string(end - i) + " times " : std::string()) +
            results[i] + "\n";
    i = areMany ? end : i + 1;
  }
  return text;
}

std::string docstring(const Program &program, const Signature &signature) {
  std::string text = "    \"\"\"One pass of the program.\n\n";
  size_t input = 0;
  if (program.inputsAsSequence) {
    text += "    inputs: tensors, as many and in the order as SIGNATURE has "
            "inputs\n";
  }
  for (const TensorSignature &argument : signature.arguments) {
    if (!argument.isParameter() && !program.inputsAsSequence) {
      text += "    " + program.inputs[input++] + ": " +
              describeTensor(argument) + "\n";
    }
  }
  if (hasParameters(signature)) {
    text += "    weights: the parameters by name, as load_weights gives them\n";
  }
  if (!program.constants.entries().empty()) {
    text +=
        "    constants: the constants by name, as load_constants gives them\n";
  }
  std::vector<std::string> results;
  for (const TensorSignature &result : signature.results) {
    results.push_back(describeTensor(result));
  }
  return text + returnsText(results) + "    \"\"\"\n";
}

std::string layerDocstring(const source::Function &layer,
                           const Program &program) {
  func::FuncOp function = layer.function;
  std::string text = "    \"\"\"" + layer.description + "\n\n";
  for (BlockArgument argument : function.getArguments()) {
    auto type = cast<RankedTensorType>(argument.getType());
    text += "    " + nameText(program.nameOf(argument)) + ": " +
            describeTensor(deviceTensor(type)) + "\n";
  }
  std::vector<std::string> results;
  for (Type type : function.getResultTypes()) {
    results.push_back(
        describeTensor(deviceTensor(cast<RankedTensorType>(type))));
  }
  return text + returnsText(results) + "    \"\"\"\n";
}

std::string returnText(const Statement &statement, const Program &program) {
  Expression results = renderTuple(statement.expression, program);
  if (statement.expression.items.size() == 1) {
    return layOut("return ", results.items[0], bodyIndent);
  }
  if (results.items.size() == 1) { // `*outputs`
    return layOut("return ", results, bodyIndent);
  }
  if (results.items.empty()) {
    return "    return ()\n";
  }
  std::string flat = flatText(results);
  // A tuple needs its parentheses only where it is broken.
  std::string bare = "    return " + flat.substr(1, flat.size() - 2) + "\n";
  return bare.size() <= lineWidth + 1 ? bare
                                      : layOut("return ", results, bodyIndent);
}

/// Writes statements at an indent, with those inside.
class BodyWriter {
public:
  explicit BodyWriter(const Program &program) : program(program) {}

  std::string text(const std::vector<Statement> &statements, size_t indent) {
    std::string text;
    for (size_t i = 0; i < statements.size();) {
      text += textFrom(statements, i, indent);
    }
    return text;
  }

  /// Of statement `i`, or of it and those behind it that go together; `i` moves
  /// on.
  std::string textFrom(const std::vector<Statement> &statements, size_t &i,
                       size_t indent) {
    size_t end = i;
    while (end < statements.size() &&
           statements[end].kind == Statement::Kind::Free &&
           flagsOf(statements[end]) == flagsOf(statements[i])) {
      ++end;
    }
    constexpr size_t fewestInLoop = 3;
    if (end - i < fewestInLoop) {
      return textOf(statements[i++], indent);
    }
    auto run = ArrayRef(statements).slice(i, end - i);
    i = end;
    return freesText(run, indent);
  }

  std::string textOf(const Statement &statement, size_t indent) {
    switch (statement.kind) {
    case Statement::Kind::Return:
      return returnText(statement, program);
    case Statement::Kind::Move:
      return moveText(statement, indent);
    case Statement::Kind::Loop:
      return loopText(statement, indent);
    case Statement::Kind::Test:
      return layOut("if not ", rendered(statement), indent, ":") +
             std::string(indent + indentStep, ' ') + "break\n";
    case Statement::Kind::Branch:
      return branchText(statement, indent);
    case Statement::Kind::Layers:
      return layerLoopText(statement, program, indent);
    default:
      return assignText(statement, indent);
    }
  }

private:
  /// What a deallocation says besides the tensor.
  static ArrayRef<source::Expression> flagsOf(const Statement &free) {
    return ArrayRef(free.expression.items).drop_front();
  }

  std::string freesText(ArrayRef<Statement> frees, size_t indent) {
    source::Expression tensors;
    for (const Statement &free : frees) {
      tensors.items.push_back(free.expression.items[0]);
    }
    // All of a list is the list.
    Expression list = render(tensors, program);
    if (list.open) {
      list = renderTuple(tensors, program);
    }
    source::Expression call = frees.front().expression;
    call.items[0] =
        source::Expression::named(source::Expression::Kind::Variable, "tensor");
    return layOut("for tensor in ", list, indent, ":") +
           layOut("", render(call, program), indent + indentStep);
  }

  std::string assignText(const Statement &statement, size_t indent) {
    return layOut(targetText(statement), rendered(statement), indent);
  }

  std::string targetText(const Statement &statement) {
    std::string names;
    for (Value target : statement.targets) {
      names += (names.empty() ? "" : ", ") + nameText(program.nameOf(target));
    }
    if (statement.unpacks && statement.targets.size() == 1) {
      return "(" + names + ",) = ";
    }
    return names.empty() ? "" : names + " = ";
  }

  std::string moveText(const Statement &statement, size_t indent) {
    Expression values = renderTuple(statement.expression, program);
    if (values.items.size() == 1) {
      return layOut(targetText(statement), values.items[0], indent);
    }
    std::string flat = flatText(values);
    std::string bare = std::string(indent, ' ') + targetText(statement) +
                       flat.substr(1, flat.size() - 2) + "\n";
    return bare.size() <= lineWidth + 1
               ? bare
               : layOut(targetText(statement), values, indent);
  }

  std::string inside(const std::vector<Statement> &block, size_t indent) {
    std::string body = text(block, indent + indentStep);
    return body.empty() ? std::string(indent + indentStep, ' ') + "pass\n"
                        : body;
  }

  std::string loopText(const Statement &loop, size_t indent) {
    std::string margin(indent, ' ');
    const std::vector<Statement> &condition = loop.blocks[0];
    if (loop.count) {
      return margin + "for _ in range(" + std::to_string(*loop.count) + "):\n" +
             inside(loop.blocks[1], indent);
    }
    if (condition.size() == 1) {
      return layOut("while ", rendered(condition[0]), indent, ":") +
             inside(loop.blocks[1], indent);
    }
    return margin + "while True:\n" + text(condition, indent + indentStep) +
           text(loop.blocks[1], indent + indentStep);
  }

  /// "if …:" and "else:", or "if … == 0:", "elif … == 1:", … and "else:".
  std::string branchText(const Statement &branch, size_t indent) {
    std::string margin(indent, ' '), text;
    if (!branch.variable.empty()) {
      text = layOut(branch.variable + " = ", rendered(branch), indent);
    }
    Expression decision = branch.variable.empty()
                              ? rendered(branch)
                              : Expression::atom(branch.variable);
    size_t last = branch.blocks.size() - 1;
    for (size_t i = 0; i <= last; ++i) {
      if (i == last && branch.blocks[i].empty()) {
        break; // nothing to do otherwise
      }
      std::string number =
          branch.count ? " == " + std::to_string(i) + ":" : ":";
      text += i == last
                  ? margin + "else:\n"
                  : layOut(i == 0 ? "if " : "elif ", decision, indent, number);
      text += inside(branch.blocks[i], indent);
    }
    return text;
  }

  Expression rendered(const Statement &statement) const {
    return render(statement.expression, program);
  }

  const Program &program;
};

std::string bodyText(const std::vector<Statement> &statements,
                     const Program &program) {
  BodyWriter writer(program);
  auto heads = source::sectionHeads(statements);
  llvm::DenseMap<size_t, std::string> places;
  if (program.showsPlaces) {
    places = source::placeComments(statements);
  }
  auto comment = [](const std::string &words) {
    return words.empty() ? "" : "    # " + words + "\n";
  };
  std::string text;
  for (size_t index = 0; index < statements.size();) {
    if (auto head = heads.find(index); head != heads.end()) {
      text += (text.empty() ? "" : "\n") + comment(head->second);
    }
    text += comment(places.lookup(index));
    text += writer.textFrom(statements, index, bodyIndent);
  }
  return text;
}

} // namespace

bool hasParameters(const Signature &signature) {
  return llvm::any_of(signature.arguments,
                      [](auto &argument) { return argument.isParameter(); });
}

std::vector<std::string> forwardParameters(const Program &program,
                                           const Signature &signature) {
  std::vector<std::string> parameters = program.inputs;
  if (program.inputsAsSequence) {
    parameters.push_back("inputs");
  }
  if (hasParameters(signature)) {
    parameters.push_back("weights");
  }
  if (!program.constants.entries().empty()) {
    parameters.push_back("constants");
  }
  parameters.push_back("device");
  return parameters;
}

std::string functionsText(const Program &program) {
  std::string text;
  for (const source::Function &function : program.functions) {
    Expression head = Expression::call("def " + function.name);
    func::FuncOp op = function.function;
    for (BlockArgument argument : op.getArguments()) {
      head.items.push_back(
          Expression::atom(nameText(program.nameOf(argument))));
    }
    if (function.takesDevice) {
      head.items.push_back(Expression::atom("device"));
    }
    text += layOut("", head, 0, ":") + layerDocstring(function, program) +
            bodyText(function.statements, program) + "\n\n";
  }
  return text;
}

std::string forwardText(const Program &program, const Signature &signature) {
  Expression head = Expression::call("def forward");
  for (std::string &parameter : forwardParameters(program, signature)) {
    head.items.push_back(Expression::atom(std::move(parameter)));
  }
  return layOut("", head, 0, ":") + docstring(program, signature) +
         bodyText(program.statements, program) + "\n\n";
}

} // namespace ttc::python
