// Neutral expression to Python's.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Render.h"

#include "emitters/python/Literals.h"
#include "emitters/source/Eras.h"
#include "emitters/source/OwnValues.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc::python {
namespace {

bool isKeyword(StringRef name) {
  // Also the builtins that a reader would stumble over.
  return llvm::StringSwitch<bool>(name)
      .Cases({"and", "as", "assert", "async", "await", "break", "class"}, true)
      .Cases({"continue", "def", "del", "elif", "else", "except"}, true)
      .Cases({"finally", "for", "from", "global", "if", "import", "in"}, true)
      .Cases({"is", "lambda", "nonlocal", "not", "or", "pass", "raise"}, true)
      .Cases({"return", "try", "while", "with", "yield", "match", "case"}, true)
      .Cases({"abs", "all", "any", "bool", "dict", "float", "id", "input"},
             true)
      .Cases({"int", "len", "list", "max", "min", "object", "pow", "print"},
             true)
      .Cases({"range", "round", "set", "slice", "str", "sum", "tuple"}, true)
      .Cases({"type", "zip", "map", "filter", "hash", "iter", "next"}, true)
      .Default(false);
}

/// "COMPUTE_CONFIG" of `compute_kernel_config`: long names break lines.
std::string constantName(StringRef word) {
  std::string name = word.upper();
  size_t middle = name.find("_KERNEL_");
  return middle == std::string::npos ? name : name.erase(middle, 7);
}

Expression renderItems(Expression brackets,
                       const source::Expression &expression,
                       const source::Program &program) {
  for (const source::Expression &item : expression.items) {
    brackets.items.push_back(render(item, program));
  }
  return brackets;
}

Expression withoutKeyword(const source::Expression &expression,
                          const source::Program &program) {
  using Kind = source::Expression::Kind;
  switch (expression.kind) {
  case Kind::Value:
    return Expression::atom(nameText(program.nameOf(expression.value)));
  case Kind::Literal:
    return Expression::atom(literal(expression.attribute));
  case Kind::List:
    if (std::string whole = source::wholeList(expression, program);
        !whole.empty()) {
      return Expression::atom(whole);
    }
    return renderItems(Expression::list(), expression, program);
  case Kind::Call:
    return renderItems(Expression::call(expression.helper.empty()
                                            ? expression.name
                                            : expression.helper),
                       expression, program);
  case Kind::Function:
    return renderItems(Expression::call(expression.name), expression, program);
  case Kind::Device:
    return Expression::atom("device");
  default:
    return Expression::atom(expression.name);
  }
}

/// What has `.item()`: the tensor on the host, in some eras of another library.
Expression onHost(Expression tensor, ApiEra era) {
  StringRef reader = source::wordOf("item", era, "symbol");
  if (reader.empty()) {
    return tensor;
  }
  Expression call = Expression::call(reader.str());
  call.items.push_back(std::move(tensor));
  return call;
}

} // namespace

source::Language language(ArrayRef<StringRef> reserved) {
  return {"Python", isKeyword, constantName, reserved.vec()};
}

std::string nameText(const source::Name &name) {
  switch (name.kind) {
  case source::Name::Kind::Weight:
    return "weights[" + stringLiteral(name.text) + "]";
  case source::Name::Kind::Constant:
    return "constants[" + stringLiteral(name.text) + "]";
  case source::Name::Kind::Input:
  case source::Name::Kind::Element:
    return name.text + "[" + std::to_string(name.index) + "]";
  case source::Name::Kind::Unused:
    return "_";
  case source::Name::Kind::Variable:
    break;
  }
  return name.text;
}

Expression render(const source::Expression &expression,
                  const source::Program &program) {
  Expression rendered = withoutKeyword(expression, program);
  if (expression.asNumber) {
    rendered = onHost(std::move(rendered), program.era);
  }
  rendered.keyword = expression.keyword;
  rendered.suffix =
      expression.takes >= 0 ? "[" + std::to_string(expression.takes) + "]" : "";
  rendered.suffix += expression.asNumber ? ".item()" : "";
  return rendered;
}

/// How many of `items` are the elements of one list, from its first to its
/// last; 0 if the first is not the first of a list.
static size_t lengthOfList(ArrayRef<source::Expression> items,
                           const source::Program &program) {
  size_t length = program.nameOf(items.front().value).length;
  source::Expression list;
  list.items = items.take_front(length).vec();
  return length > 0 && length <= items.size() &&
                 !wholeList(list, program).empty()
             ? length
             : 0;
}

Expression renderTuple(const source::Expression &list,
                       const source::Program &program) {
  Expression tuple = Expression::tuple();
  for (ArrayRef<source::Expression> rest = list.items; !rest.empty();) {
    size_t length = lengthOfList(rest, program);
    if (length > 0) {
      tuple.items.push_back(
          Expression::atom("*" + program.nameOf(rest.front().value).text));
    } else {
      tuple.items.push_back(render(rest.front(), program));
    }
    rest = rest.drop_front(std::max<size_t>(length, 1));
  }
  return tuple;
}

} // namespace ttc::python
