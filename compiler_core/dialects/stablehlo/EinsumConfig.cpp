// Reads the notation of Einstein sums.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/EinsumConfig.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::stablehlo;

namespace {

using Error = llvm::function_ref<InFlightDiagnostic()>;

/// What one side says: letters, and where `...` is, if anywhere.
struct Term {
  SmallVector<int> before, after;
  bool hasEllipsis = false;
};

FailureOr<Term> parseTerm(StringRef text, Error error) {
  Term term;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') {
      continue;
    }
    if (text.substr(i).starts_with("...") && !term.hasEllipsis) {
      term.hasEllipsis = true;
      i += 2;
      continue;
    }
    if (!llvm::isAlpha(text[i])) {
      return error() << "has '" << text.substr(i, 1)
                     << "'; expected letters, `,`, `->` and one `...` a term";
    }
    (term.hasEllipsis ? term.after : term.before).push_back(text[i]);
  }
  return term;
}

/// Labels of `rank` dimensions; the ellipsis takes what letters leave.
SmallVector<int> spell(const Term &term, size_t hidden) {
  SmallVector<int> labels(term.before);
  for (size_t i = 0; i < hidden; ++i) {
    labels.push_back(-static_cast<int>(hidden - i));
  }
  llvm::append_range(labels, term.after);
  return labels;
}

FailureOr<SmallVector<int>> operandLabels(StringRef text, RankedTensorType type,
                                          Error error) {
  FailureOr<Term> term = parseTerm(text, error);
  if (failed(term)) {
    return failure();
  }
  size_t letters = term->before.size() + term->after.size();
  size_t rank = type.getRank();
  if (letters > rank || (letters < rank && !term->hasEllipsis)) {
    return error() << "has " << letters << " letters for " << type
                   << "; expected one per dimension";
  }
  return spell(*term, rank - letters);
}

/// Notes the size of every label of an operand.
LogicalResult noteSizes(EinsumConfig &config, ArrayRef<int> labels,
                        RankedTensorType type, Error error) {
  for (auto [label, size] : llvm::zip(labels, type.getShape())) {
    auto *known = llvm::find_if(
        config.sizes, [&](const auto &entry) { return entry.first == label; });
    if (known == config.sizes.end()) {
      config.sizes.emplace_back(label, size);
      continue;
    }
    bool broadcasts = label < 0 && (known->second == 1 || size == 1);
    bool differ = !ShapedType::isDynamic(known->second) &&
                  !ShapedType::isDynamic(size) && known->second != size;
    if (differ && !broadcasts) {
      InFlightDiagnostic report = error();
      if (label < 0) {
        report << "has dimensions of `...`";
      } else {
        report << "has dimensions `" << std::string(1, static_cast<char>(label))
               << "`";
      }
      return report << " of sizes " << known->second << " and " << size
                    << "; expected one size";
    }
    if (ShapedType::isDynamic(known->second) || (broadcasts && size != 1)) {
      known->second = size;
    }
  }
  return success();
}

FailureOr<SmallVector<int>>
resultLabels(StringRef text, const EinsumConfig &config, Error error) {
  FailureOr<Term> term = parseTerm(text, error);
  if (failed(term)) {
    return failure();
  }
  size_t hidden = 0;
  for (const auto &[label, size] : config.sizes) {
    hidden = std::max<size_t>(hidden, label < 0 ? -label : 0);
  }
  SmallVector<int> labels = spell(*term, term->hasEllipsis ? hidden : 0);
  for (size_t i = 0; i < labels.size(); ++i) {
    bool known = llvm::any_of(config.sizes, [&](const auto &entry) {
      return entry.first == labels[i];
    });
    if (!known ||
        llvm::is_contained(ArrayRef<int>(labels).take_front(i), labels[i])) {
      return error() << "has a result `" << text.trim()
                     << "`; expected every letter once, and in an operand";
    }
  }
  return labels;
}

} // namespace

int64_t EinsumConfig::sizeOf(int label) const {
  for (const auto &[known, size] : sizes) {
    if (known == label) {
      return size;
    }
  }
  return ShapedType::kDynamic;
}

FailureOr<EinsumConfig> stablehlo::parseEinsum(StringRef config,
                                               ArrayRef<RankedTensorType> types,
                                               Error error) {
  auto [left, right] = config.split("->");
  if (!config.contains("->")) {
    return error() << "is \"" << config << "\"; expected as \"ij,jk->ik\"";
  }
  SmallVector<StringRef> terms;
  left.split(terms, ',');
  if (terms.size() != types.size()) {
    return error() << "has " << terms.size() << " operands; expected "
                   << types.size();
  }
  EinsumConfig result;
  for (auto [term, type] : llvm::zip(terms, types)) {
    FailureOr<SmallVector<int>> labels = operandLabels(term, type, error);
    if (failed(labels) || failed(noteSizes(result, *labels, type, error))) {
      return failure();
    }
    result.operands.push_back(std::move(*labels));
  }
  FailureOr<SmallVector<int>> labels = resultLabels(right, result, error);
  if (failed(labels)) {
    return failure();
  }
  result.result = std::move(*labels);
  return result;
}
