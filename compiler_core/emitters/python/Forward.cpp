// Writing `forward`.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Forward.h"

#include "emitters/python/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::python {
namespace {

constexpr size_t bodyIndent = 4;
/// A comment for fewer lines than this would be noise.
constexpr size_t smallestSection = 4;
constexpr size_t sectionDepth = 2;

std::string shapeText(const std::vector<int64_t> &shape) {
  return "[" +
         llvm::join(
             llvm::map_range(shape,
                             [](int64_t size) { return std::to_string(size); }),
             ", ") +
         "]";
}

std::string tensorText(const TensorSignature &tensor) {
  return shapeText(tensor.shape) + " " + tensor.ttnnDtype;
}

std::string docstring(const Program &program, const Signature &signature) {
  std::string text = "    \"\"\"One pass of the program.\n\n";
  size_t input = 0;
  for (const TensorSignature &argument : signature.arguments) {
    if (!argument.isParameter()) {
      text +=
          "    " + program.inputs[input++] + ": " + tensorText(argument) + "\n";
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
    results.push_back(tensorText(result));
  }
  if (results.size() == 1) {
    text += "    Returns " + results[0] + ".\n";
  } else {
    text += "    Returns a tuple of\n";
    for (const std::string &result : results) {
      text += "        " + result + "\n";
    }
  }
  return text + "    \"\"\"\n";
}

/// The scopes around a statement as a comment shows them; printable ASCII, one
/// line.
std::string sectionOf(const Statement &statement) {
  std::string section;
  std::vector<std::string> scopes = scopesOf(statement.location);
  for (const std::string &scope :
       llvm::ArrayRef(scopes).take_front(sectionDepth)) {
    section += (section.empty() ? "" : " / ") + scope;
  }
  constexpr size_t room = lineWidth - bodyIndent - 2;
  section.resize(std::min(section.size(), room));
  for (char &c : section) {
    c = llvm::isPrint(c) ? c : '?';
  }
  return section;
}

/// Comments that head a run of statements of one scope: index of the first
/// statement -> comment (empty: only a gap).
llvm::DenseMap<size_t, std::string>
sectionHeads(const std::vector<Statement> &statements) {
  llvm::DenseMap<size_t, std::string> heads;
  std::string current;
  size_t begin = 0, size = 0;
  auto finish = [&](size_t end) {
    if (size >= smallestSection) {
      heads[begin] = current;
    }
    begin = end;
    size = 0;
  };
  for (auto [index, statement] : llvm::enumerate(statements)) {
    if (statement.kind != Statement::Kind::Assign) {
      continue;
    }
    std::string section = sectionOf(statement);
    if (section != current) {
      finish(index);
      current = section;
    }
    ++size;
  }
  finish(statements.size());
  return heads.size() > 1 ? heads : llvm::DenseMap<size_t, std::string>();
}

std::string returnText(const Statement &statement, NameLookup nameOf) {
  const Expression &results = statement.expression;
  if (results.items.size() == 1) {
    return layOut("return ", results.items[0], bodyIndent, nameOf);
  }
  if (results.items.empty()) {
    return "    return ()\n";
  }
  std::string flat = flatText(results, nameOf);
  // A tuple needs its parentheses only where it is broken.
  std::string bare = "    return " + flat.substr(1, flat.size() - 2) + "\n";
  return bare.size() <= lineWidth + 1
             ? bare
             : layOut("return ", results, bodyIndent, nameOf);
}

std::string assignText(const Statement &statement, NameLookup nameOf) {
  std::string prefix;
  for (Value target : statement.targets) {
    prefix += (prefix.empty() ? "" : ", ") + nameOf(target);
  }
  return layOut(prefix.empty() ? "" : prefix + " = ", statement.expression,
                bodyIndent, nameOf);
}

std::string bodyText(const Program &program) {
  auto nameOf = [&](Value value) { return program.nameOf(value); };
  auto heads = sectionHeads(program.statements);
  std::string text;
  for (auto [index, statement] : llvm::enumerate(program.statements)) {
    if (auto head = heads.find(index); head != heads.end()) {
      text += text.empty() ? "" : "\n";
      text += head->second.empty() ? "" : "    # " + head->second + "\n";
    }
    text += statement.kind == Statement::Kind::Return
                ? returnText(statement, nameOf)
                : assignText(statement, nameOf);
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
  if (hasParameters(signature)) {
    parameters.push_back("weights");
  }
  if (!program.constants.entries().empty()) {
    parameters.push_back("constants");
  }
  parameters.push_back("device");
  return parameters;
}

std::string forwardText(const Program &program, const Signature &signature) {
  Expression head = Expression::call("def forward");
  for (std::string &parameter : forwardParameters(program, signature)) {
    head.items.push_back(Expression::atom(std::move(parameter)));
  }
  auto noValues = [](Value) { return std::string(); };
  return layOut("", head, 0, noValues, ":") + docstring(program, signature) +
         bodyText(program) + "\n\n";
}

} // namespace ttc::python
