// Sizes in symbols, as JAX prints them: sums of products with floordiv, mod,
// max and min.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/DimensionSymbols.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace ttc {
namespace {

/// Brackets may nest this deep.
constexpr int deepest = 32;

/// A recursive-descent reader that evaluates; any failure is "no value".
class SizeReader {
public:
  SizeReader(StringRef text, const std::map<std::string, int64_t> &symbols)
      : rest(text), symbols(symbols) {}

  std::optional<int64_t> read() {
    std::optional<int64_t> value = sum();
    rest = rest.ltrim();
    return rest.empty() && !failed ? value : std::nullopt;
  }

private:
  bool take(char c) {
    rest = rest.ltrim();
    return rest.consume_front(StringRef(&c, 1));
  }

  std::optional<int64_t> fail() {
    failed = true;
    return std::nullopt;
  }

  std::optional<int64_t> sum() {
    int64_t total = 0;
    bool negative = take('-');
    do {
      std::optional<int64_t> term = product();
      if (!term || (negative ? llvm::SubOverflow(total, *term, total)
                             : llvm::AddOverflow(total, *term, total))) {
        return fail();
      }
      negative = take('-');
    } while (negative || take('+'));
    return total;
  }

  std::optional<int64_t> product() {
    std::optional<int64_t> value = power();
    while (value && take('*')) {
      std::optional<int64_t> factor = power();
      int64_t made = 0;
      if (!factor || llvm::MulOverflow(*value, *factor, made)) {
        return fail();
      }
      value = made;
    }
    return value;
  }

  std::optional<int64_t> power() {
    std::optional<int64_t> base = atom();
    if (!base || !take('^')) {
      return base;
    }
    std::optional<int64_t> exponent = atom();
    int64_t made = 1;
    if (!exponent || *exponent < 0 || *exponent > 62) {
      return fail();
    }
    for (int64_t i = 0; i < *exponent; ++i) {
      if (llvm::MulOverflow(made, *base, made)) {
        return fail();
      }
    }
    return made;
  }

  std::optional<int64_t> atom() {
    rest = rest.ltrim();
    if (take('(')) {
      return bracketed();
    }
    StringRef word =
        rest.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
    if (word.empty()) {
      return fail();
    }
    rest = rest.drop_front(word.size());
    int64_t number = 0;
    if (!word.getAsInteger(10, number)) {
      return number;
    }
    if (take('(')) {
      return call(word);
    }
    auto known = symbols.find(word.str());
    return known == symbols.end() ? fail()
                                  : std::optional<int64_t>(known->second);
  }

  std::optional<int64_t> bracketed() {
    if (++depth > deepest) {
      return fail();
    }
    std::optional<int64_t> value = sum();
    --depth;
    return value && take(')') ? value : fail();
  }

  std::optional<int64_t> call(StringRef function) {
    if (++depth > deepest) {
      return fail();
    }
    std::optional<int64_t> a = sum();
    std::optional<int64_t> b = a && take(',') ? sum() : std::nullopt;
    --depth;
    if (!a || !b || !take(')')) {
      return fail();
    }
    if (function == "max" || function == "min") {
      return function == "max" ? std::max(*a, *b) : std::min(*a, *b);
    }
    bool divides = function == "floordiv" || function == "mod";
    if (!divides || *b == 0) {
      return fail();
    }
    int64_t floor = llvm::divideFloorSigned(*a, *b);
    return function == "mod" ? *a - floor * *b : floor;
  }

  StringRef rest;
  const std::map<std::string, int64_t> &symbols;
  int depth = 0;
  bool failed = false;
};

} // namespace

std::vector<std::string> symbolsIn(StringRef size) {
  std::vector<std::string> names;
  while (!size.empty()) {
    StringRef word =
        size.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
    size = size.drop_front(std::max<size_t>(word.size(), 1));
    bool isName = !word.empty() && !llvm::isDigit(word.front());
    if (isName && !size.ltrim().starts_with("(") &&
        !llvm::is_contained(names, word.str())) {
      names.push_back(word.str());
    }
  }
  return names;
}

std::optional<int64_t>
evaluateSize(StringRef size, const std::map<std::string, int64_t> &symbols) {
  return SizeReader(size, symbols).read();
}

} // namespace ttc
