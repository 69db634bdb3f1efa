// Equal, almost equal, close: and what is said when not.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Comparison.h"

#include "llvm/Support/raw_ostream.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc::reference {

namespace {

constexpr int shownDifferences = 8;

uint64_t partDistance(uint64_t a, uint64_t b, FloatType type) {
  if (a == b) {
    return 0;
  }
  llvm::APFloat x = toAPFloat(a, type), y = toAPFloat(b, type);
  if (x.isNaN() && y.isNaN()) {
    return 0;
  }
  if (!x.isFinite() || !y.isFinite()) {
    return std::numeric_limits<uint64_t>::max();
  }
  bool opposite = x.isNegative() != y.isNegative();
  uint64_t fromZero = fromAPFloat(llvm::abs(x));
  uint64_t otherFromZero = fromAPFloat(llvm::abs(y));
  return opposite ? fromZero + otherFromZero
                  : std::max(fromZero, otherFromZero) -
                        std::min(fromZero, otherFromZero);
}

/// Whether a part of a number is within the allowance, ULPs left aside.
bool isNear(double got, double wanted, const Allowance &allowance) {
  if (got == wanted || (std::isnan(got) && std::isnan(wanted))) {
    return true;
  }
  double distance = std::fabs(got - wanted);
  return std::isfinite(got) && std::isfinite(wanted) &&
         (distance <= allowance.absolute ||
          distance <= allowance.relative * std::fabs(wanted));
}

bool isNumber(Type type) {
  return kindOf(type) == ElementKind::Float ||
         kindOf(type) == ElementKind::Complex;
}

bool isAllowed(Element got, Element wanted, Type type,
               const Allowance &allowance) {
  if (!isNumber(type)) {
    return got == wanted;
  }
  uint64_t ulp = ulpDistance(got, wanted, type);
  if (ulp < allowance.minUlp) {
    return false;
  }
  std::complex<double> a = toComplex(got, type), b = toComplex(wanted, type);
  return ulp <= allowance.maxUlp || (isNear(a.real(), b.real(), allowance) &&
                                     isNear(a.imag(), b.imag(), allowance));
}

void describe(llvm::raw_ostream &out, const Index &index, Element got,
              Element wanted, Type type) {
  out << "\n  at [";
  llvm::interleaveComma(index, out);
  out << "]: wanted " << format(wanted, type) << ", found "
      << format(got, type);
  if (isNumber(type)) {
    uint64_t ulp = ulpDistance(got, wanted, type);
    if (ulp != std::numeric_limits<uint64_t>::max()) {
      out << " (" << ulp << " ulp)";
    }
  }
}

} // namespace

uint64_t ulpDistance(Element a, Element b, Type type) {
  if (auto complex = dyn_cast<ComplexType>(type)) {
    auto part = cast<FloatType>(complex.getElementType());
    return std::max(partDistance(a.bits, b.bits, part),
                    partDistance(a.imag, b.imag, part));
  }
  return partDistance(a.bits, b.bits, cast<FloatType>(type));
}

std::optional<std::string> difference(const Tensor &got, const Tensor &wanted,
                                      const Allowance &allowance) {
  std::string text;
  llvm::raw_string_ostream out(text);
  if (got.shape() != wanted.shape() || got.type() != wanted.type()) {
    out << "wanted " << RankedTensorType::get(wanted.shape(), wanted.type())
        << ", found " << RankedTensorType::get(got.shape(), got.type());
    return text;
  }
  int64_t position = 0, count = 0;
  forEachIndex(got.shape(), [&](const Index &index) {
    Element a = got[position], b = wanted[position];
    ++position;
    if (!isAllowed(a, b, got.type(), allowance) &&
        ++count <= shownDifferences) {
      describe(out, index, a, b, got.type());
    }
  });
  if (count == 0) {
    return std::nullopt;
  }
  return std::to_string(count) + " of " + std::to_string(got.count()) +
         " elements differ" + text + (count > shownDifferences ? "\n  .." : "");
}

std::optional<std::string> difference(const Value &got, const Value &wanted,
                                      const Allowance &allowance) {
  if (got.kind != wanted.kind || got.parts.size() != wanted.parts.size()) {
    return "values of different kinds";
  }
  for (size_t i = 0; i < got.parts.size(); ++i) {
    if (auto found = difference(got.parts[i], wanted.parts[i], allowance)) {
      return found;
    }
  }
  return got.kind == Value::Kind::Tensor
             ? difference(got.tensor, wanted.tensor, allowance)
             : std::nullopt;
}

Allowance roundingOf(Type elementType) {
  if (!isNumber(elementType)) {
    return {};
  }
  unsigned width = widthOf(elementType);
  double step = width >= 64 ? 1e-9 : width >= 32 ? 1e-5 : 2e-2;
  return {3, 0, step, step};
}

} // namespace ttc::reference
