// Reading, matching and filling in terms.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/CallPattern.h"

#include "mlir/IR/Builders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::source {
namespace {

bool isWordCharacter(char c) {
  return llvm::isAlnum(c) || StringRef("_.-[]").contains(c);
}

std::optional<Term> takeTerm(StringRef &text) {
  Term term;
  text = text.ltrim();
  term.name = text.take_while(isWordCharacter).str();
  text = text.drop_front(term.name.size()).ltrim();
  if (term.name.empty()) {
    return std::nullopt;
  }
  if (text.consume_front("=")) {
    std::optional<Term> value = takeTerm(text);
    if (value) {
      value->keyword = term.name;
    }
    return value;
  }
  term.isCall = text.consume_front("(");
  while (term.isCall && !text.ltrim().starts_with(")")) {
    std::optional<Term> argument = takeTerm(text);
    if (!argument) {
      return std::nullopt;
    }
    term.arguments.push_back(*std::move(argument));
    text = text.ltrim();
    if (!text.consume_front(",")) {
      break;
    }
  }
  if (term.isCall) {
    text = text.ltrim();
    if (!text.consume_front(")")) {
      return std::nullopt;
    }
    term.takes = text.consume_front("[0]") ? 0 : -1;
  }
  return term;
}

bool isNumber(const Expression &item) {
  return item.kind == Expression::Kind::Literal &&
         isa<IntegerAttr, FloatAttr>(item.attribute);
}

bool isPositive(const Expression &item) {
  if (auto integer = dyn_cast<IntegerAttr>(item.attribute)) {
    return integer.getValue().isStrictlyPositive();
  }
  return numberOf(item.attribute).first > 0;
}

bool isOfKind(const Expression &item, StringRef kind) {
  if (kind == "number" || kind == "positive") {
    return isNumber(item) && (kind == "number" || isPositive(item));
  }
  return kind == "any" || (kind == "tensor" && item.isReference());
}

const Expression *findKeyword(const Expression &call, StringRef keyword) {
  auto found = llvm::find_if(call.items, [&](const Expression &item) {
    return item.keyword == keyword;
  });
  return found == call.items.end() ? nullptr : &*found;
}

/// [a, a, b, b].
bool isSymmetric(const std::vector<Expression> &items) {
  return items.size() == 4 && items[0] == items[1] && items[2] == items[3];
}

bool hasValue(const Expression &item, StringRef value) {
  if (item.kind == Expression::Kind::List) {
    return value == "symmetric" && isSymmetric(item.items);
  }
  if (value == "number" || value == "tensor") {
    return isOfKind(item, value);
  }
  if (item.kind == Expression::Kind::Symbol) {
    return item.name == value;
  }
  auto truth = dyn_cast_or_null<IntegerAttr>(item.attribute);
  return truth && truth.getType().isInteger(1) &&
         value == (truth.getValue().isZero() ? "false" : "true");
}

/// `tensor` is a kind by place; `mode` a keyword that has to be there.
bool isPlace(const Term &argument) {
  constexpr StringLiteral kinds[] = {"tensor", "number", "positive", "any"};
  return argument.keyword.empty() && llvm::is_contained(kinds, argument.name);
}

std::vector<const Expression *> placesOf(const Expression &call) {
  std::vector<const Expression *> places;
  for (const Expression &item : call.items) {
    if (item.keyword.empty()) {
      places.push_back(&item);
    }
  }
  return places;
}

/// Fills in one replacement.
class Filler {
public:
  Filler(const Expression &call, const Term &pattern, const Term &replacement,
         const Expression &shape)
      : call(call), pattern(pattern), shape(shape), places(placesOf(call)) {
    collect(replacement);
  }

  Expression fill(const Term &term) const {
    if (!term.isCall) {
      return valueOf(term.name).value_or(Expression());
    }
    if (term.name == "pair") {
      return pairOf(
          valueOf(term.arguments.front().name).value_or(Expression()));
    }
    Expression made = Expression::named(Expression::Kind::Call, term.name);
    made.takes = term.takes;
    for (const Term &argument : term.arguments) {
      if (argument.name == "..") {
        llvm::append_range(made.items, rest());
      } else if (argument.isCall || valueOf(argument.name)) {
        made.items.push_back(fill(argument));
        made.items.back().keyword = argument.keyword;
      }
    }
    return made;
  }

private:
  void collect(const Term &term) {
    named.push_back(StringRef(term.name).split('.').first.str());
    for (const Term &argument : term.arguments) {
      collect(argument);
    }
  }

  bool isNamed(StringRef name) const { return llvm::is_contained(named, name); }

  static Expression pairOf(const Expression &list) {
    Expression pair = list;
    constexpr size_t sides = 4;
    if (list.items.size() == sides) {
      pair.items = {list.items[0], list.items[2]};
    }
    return pair;
  }

  static Expression withoutKeyword(Expression value) {
    value.keyword.clear();
    return value;
  }

  /// What the call knows under `word`: a place, a keyword or a field of it, if
  /// they are given; or a value.
  std::optional<Expression> valueOf(StringRef word) const {
    size_t place = 0;
    if (!word.getAsInteger(10, place) && place < places.size()) {
      return *places[place];
    }
    if (word == "shape") {
      return shape;
    }
    auto [keyword, field] = word.split('.');
    if (const Expression *item = findKeyword(call, keyword)) {
      const Expression *found =
          field.empty() ? item : findKeyword(*item, field);
      return found ? std::optional(withoutKeyword(*found)) : std::nullopt;
    }
    if (word == "true" || word == "false") {
      Expression literal;
      literal.kind = Expression::Kind::Literal;
      literal.attribute = Builder(contextOf()).getBoolAttr(word == "true");
      return literal;
    }
    if (word == "None" || word.starts_with("ttnn.")) {
      return Expression::named(Expression::Kind::Symbol, word.str());
    }
    return std::nullopt;
  }

  MLIRContext *contextOf() const {
    for (const Expression &item : call.items) {
      if (item.attribute) {
        return item.attribute.getContext();
      }
      if (item.value) {
        return item.value.getContext();
      }
    }
    return nullptr;
  }

  /// The arguments that neither side names, as they were.
  std::vector<Expression> rest() const {
    std::vector<Expression> others;
    size_t place = 0;
    for (const Expression &item : call.items) {
      bool isTaken =
          item.keyword.empty()
              ? isNamed(std::to_string(place++))
              : isNamed(item.keyword) ||
                    llvm::any_of(pattern.arguments, [&](const Term &term) {
                      return !isPlace(term) &&
                             (term.keyword.empty()
                                  ? term.name
                                  : term.keyword) == item.keyword;
                    });
      if (!isTaken) {
        others.push_back(item);
      }
    }
    return others;
  }

  const Expression &call;
  const Term &pattern;
  const Expression &shape;
  std::vector<const Expression *> places;
  std::vector<std::string> named;
};

} // namespace

std::optional<Term> parseTerm(StringRef text) {
  std::optional<Term> term = takeTerm(text);
  return text.trim().empty() ? term : std::nullopt;
}

bool matches(const Expression &call, const Term &pattern) {
  if (call.name != pattern.name) {
    return false;
  }
  std::vector<const Expression *> places = placesOf(call);
  size_t place = 0;
  for (const Term &argument : pattern.arguments) {
    if (isPlace(argument)) {
      if (place >= places.size() || !isOfKind(*places[place], argument.name)) {
        return false;
      }
      ++place;
      continue;
    }
    bool hasKeywordOnly = argument.keyword.empty();
    const Expression *item =
        findKeyword(call, hasKeywordOnly ? argument.name : argument.keyword);
    if (!item || (!hasKeywordOnly && !hasValue(*item, argument.name))) {
      return false;
    }
  }
  return place == 0 || place == places.size();
}

Expression replaced(const Expression &call, const Term &pattern,
                    const Term &replacement, const Expression &shape) {
  Expression made = Filler(call, pattern, replacement, shape).fill(replacement);
  made.keyword = call.keyword;
  made.asNumber = call.asNumber;
  return made;
}

} // namespace ttc::source
