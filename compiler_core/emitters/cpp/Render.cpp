// Neutral expression to C++.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Render.h"

#include "emitters/cpp/Literals.h"
#include "emitters/source/OwnValues.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::cpp {
namespace {

using source::Expression;
using Kind = Expression::Kind;

/// Renders expressions at one location.
class Renderer {
public:
  Renderer(const source::Program &program, Location location)
      : program(program), location(location) {}

  FailureOr<Text> render(const Expression &expression, StringRef kind) {
    FailureOr<Text> text = withoutWrapper(expression, kind);
    if (succeeded(text) && expression.asNumber) {
      Text call = Text::call("item");
      call.items.push_back(*std::move(text));
      return call;
    }
    return text;
  }

private:
  InFlightDiagnostic error() { return mlir::emitError(location); }

  FailureOr<Text> withoutWrapper(const Expression &expression, StringRef kind) {
    switch (expression.kind) {
    case Kind::Value:
      return Text::atom(nameText(program.nameOf(expression.value)));
    case Kind::Literal:
      return literal(expression.attribute, kind);
    case Kind::Symbol:
      return symbol(expression.name);
    case Kind::List:
      return list(expression, kind);
    case Kind::Call:
      return call(expression);
    case Kind::Function:
      return ownFunction(expression);
    case Kind::Device:
      return Text::atom(kind == "&" ? "&device" : "device");
    default:
      return Text::atom(expression.name);
    }
  }

  FailureOr<Text> literal(Attribute attribute, StringRef kind) {
    std::string text = cpp::literal(attribute, kind);
    if (text.empty()) {
      return error() << "`" << attribute << "` has no form in C++ as `" << kind
                     << "`";
    }
    return Text::atom(std::move(text));
  }

  FailureOr<Text> symbol(StringRef name) {
    StringRef text = symbolText(name, program.era);
    if (text.empty()) {
      return error() << "`" << name << "` has no form in C++";
    }
    return Text::atom(text.str());
  }

  /// "std::array<uint32_t,#>" of two items: "std::array<uint32_t, 2>".
  static std::string typeText(const Expression &list, StringRef kind) {
    if (kind == "values") {
      bool isFloat = llvm::any_of(list.items, [](const Expression &item) {
        auto integer = dyn_cast_or_null<IntegerAttr>(item.attribute);
        return !integer || integer.getType().isInteger(1);
      });
      return isFloat ? "std::vector<float>" : "std::vector<int64_t>";
    }
    std::string type;
    for (char c : kind == "{}" ? "" : kind) {
      type += c == '#'   ? std::to_string(list.items.size())
              : c == ',' ? ", "
                         : std::string(1, c);
    }
    return type;
  }

  FailureOr<Text> list(const Expression &expression, StringRef kind) {
    if (std::string whole = wholeList(expression, program); !whole.empty()) {
      return Text::atom(whole);
    }
    Text braces = Text::braces(typeText(expression, kind));
    StringRef ofItems =
        StringRef(braces.head).ends_with("<float>") ? "float" : "";
    for (const Expression &item : expression.items) {
      FailureOr<Text> text = render(item, ofItems);
      if (failed(text)) {
        return failure();
      }
      braces.items.push_back(*std::move(text));
    }
    return braces;
  }

  FailureOr<Text> ownFunction(const Expression &expression) {
    Text text = Text::call(expression.name);
    for (const Expression &item : expression.items) {
      FailureOr<Text> argument = render(item, "");
      if (failed(argument)) {
        return failure();
      }
      text.items.push_back(*std::move(argument));
    }
    return text;
  }

  FailureOr<Text> call(const Expression &expression) {
    const Function *function =
        findFunction(expression.name, expression.helper, program.era);
    if (!function) {
      const std::string &name =
          expression.helper.empty() ? expression.name : expression.helper;
      InFlightDiagnostic why = error() << "`" << name << "` has no form in C++";
      if (program.era != ApiEra::Y2026) {
        why << " of " << apiEraName(program.era) << " (`metalium_api`)";
      }
      return why << "; use the target `python`";
    }
    FailureOr<std::vector<Text>> arguments = argumentsOf(expression, *function);
    if (failed(arguments)) {
      return failure();
    }
    Text text = function->isObject ? Text::braces(function->name.str())
                                   : Text::call(function->name.str());
    text.items = *std::move(arguments);
    if (!function->wrapper.empty()) {
      Text outer = Text::call(function->wrapper.str());
      outer.items.push_back(std::move(text));
      return outer;
    }
    return text;
  }

  /// The index of a parameter by keyword or place; none if there is none.
  static std::optional<size_t> find(const Function &function, StringRef name) {
    for (auto [i, parameter] : llvm::enumerate(function.parameters)) {
      SmallVector<StringRef, 2> names;
      parameter.name.split(names, '/');
      if (llvm::is_contained(names, name)) {
        return i;
      }
    }
    return std::nullopt;
  }

  FailureOr<std::vector<Text>> argumentsOf(const Expression &expression,
                                           const Function &function) {
    std::vector<std::optional<Text>> given(function.parameters.size());
    size_t count = 0, place = 0;
    for (const Expression &item : expression.items) {
      std::string name =
          item.keyword.empty() ? std::to_string(place++) : item.keyword;
      std::optional<size_t> index = find(function, name);
      if (!index) {
        return error() << "argument `" << name << "` of `" << function.callee
                       << "` has no place in the C++ declaration";
      }
      FailureOr<Text> text = argument(item, function, *index);
      if (failed(text)) {
        return failure();
      }
      given[*index] = *std::move(text);
      count = std::max(count, *index + 1);
    }
    std::vector<Text> arguments;
    for (auto [i, parameter] : llvm::enumerate(function.parameters)) {
      if (i >= count && !parameter.isRequired) {
        break;
      }
      if (!given[i] && function.hasFields) {
        continue;
      }
      arguments.push_back(given[i] ? *std::move(given[i])
                                   : Text::atom(parameter.otherwise.str()));
    }
    return arguments;
  }

  FailureOr<Text> argument(const Expression &item, const Function &function,
                           size_t index) {
    FailureOr<Text> text = render(item, function.parameters[index].kind);
    if (failed(text) || item.keyword.empty()) {
      return text;
    }
    std::string label = function.hasFields ? "." + item.keyword + " = "
                                           : "/*" + item.keyword + "=*/";
    text->head = label + text->head;
    return text;
  }

  const source::Program &program;
  Location location;
};

} // namespace

std::string nameText(const source::Name &name) {
  switch (name.kind) {
  case source::Name::Kind::Weight:
    return "weights.at(" + stringLiteral(name.text) + ")";
  case source::Name::Kind::Constant:
    return "constants.at(" + stringLiteral(name.text) + ")";
  case source::Name::Kind::Input:
  case source::Name::Kind::Element:
    return name.text + ".at(" + std::to_string(name.index) + ")";
  default:
    return name.text;
  }
}

FailureOr<Text> render(const Expression &expression,
                       const source::Program &program, Location location) {
  return Renderer(program, location).render(expression, "");
}

} // namespace ttc::cpp
