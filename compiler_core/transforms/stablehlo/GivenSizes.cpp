// Names to dimensions, and what is missing.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/GivenSizes.h"

#include "dialects/Diagnostics.h"
#include "ttc/Sizes.h"
#include "ttc/support/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc {
namespace {

/// The argument's own name, or its number: "x:0" -> "x".
StringRef argumentOf(const DynamicDimension &dimension) {
  return StringRef(dimension.place).rsplit(':').first;
}

bool answersTo(const DynamicDimension &dimension, StringRef name) {
  auto [argument, number] = name.rsplit(':');
  int64_t wanted = 0;
  return !number.getAsInteger(10, wanted) && wanted == dimension.dimension &&
         (argument == argumentOf(dimension) ||
          argument == "arg" + std::to_string(dimension.argument));
}

/// The symbol that `size` lacks, if it lacks one and its dimension is `wanted`
/// for some value of it.
std::optional<std::pair<std::string, int64_t>>
solve(StringRef size, int64_t wanted, std::map<std::string, int64_t> values) {
  std::string unknown;
  for (const std::string &symbol : symbolsIn(size)) {
    if (!values.count(symbol)) {
      if (!unknown.empty()) {
        return std::nullopt;
      }
      unknown = symbol;
    }
  }
  constexpr int64_t farthest = 1 << 16;
  for (int64_t value = 1; !unknown.empty() && value <= farthest; ++value) {
    values[unknown] = value;
    if (evaluateSize(size, values) == wanted) {
      return std::pair(unknown, value);
    }
  }
  return std::nullopt;
}

} // namespace

LogicalResult GivenSizes::resolve(StringRef dims, StringRef shapes) {
  sizes.assign(dimensions.size(), std::nullopt);
  auto givenDims = parseDims({dims.data(), dims.size()});
  auto givenShapes = parseShapes({shapes.data(), shapes.size()});
  if (!givenDims.ok() || !givenShapes.ok()) {
    return withCode(main.emitError()
                        << std::string((givenDims.ok() ? givenShapes.status()
                                                       : givenDims.status())
                                           .message()),
                    "bad-option");
  }
  for (const DimSizes &dim : *givenDims) {
    if (failed(takeDim(dim.name, dim.sizes.front()))) {
      return failure();
    }
  }
  for (const ArgumentShapes &given : *givenShapes) {
    if (failed(takeShape(given.argument, given.shapes.front()))) {
      return failure();
    }
  }
  if (failed(propagate()) || failed(takeBounds())) {
    return failure();
  }
  return llvm::is_contained(sizes, std::nullopt) ? refuseMissing() : success();
}

LogicalResult GivenSizes::takeDim(StringRef name, int64_t size) {
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    if (answersTo(dimension, name)) {
      return fix(i, size);
    }
  }
  bool isKnown = llvm::any_of(dimensions, [&](const DynamicDimension &d) {
    return llvm::is_contained(symbolsIn(d.size), name.str());
  });
  if (!isKnown) {
    return refuseName("dim", name);
  }
  values[name.str()] = size;
  return success();
}

LogicalResult GivenSizes::takeShape(StringRef argument,
                                    ArrayRef<int64_t> shape) {
  bool found = false;
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    bool meant = argument == argumentOf(dimension) ||
                 argument == "arg" + std::to_string(dimension.argument);
    if (!meant) {
      continue;
    }
    found = true;
    auto type =
        cast<RankedTensorType>(main.getArgumentTypes()[dimension.argument]);
    bool fits = int64_t(shape.size()) == type.getRank();
    for (int64_t d = 0; fits && d < type.getRank(); ++d) {
      fits = type.isDynamicDim(d) || type.getDimSize(d) == shape[d];
    }
    if (!fits) {
      InFlightDiagnostic error = main.emitError();
      error << "option `shape` gives `" << argument << "=";
      llvm::interleave(shape, error, "x");
      error << "`, but the argument is " << typeOf(dimension.argument);
      return withCode(std::move(error), "bad-option");
    }
    if (failed(fix(i, shape[dimension.dimension]))) {
      return failure();
    }
  }
  return found ? success() : refuseName("shape", argument);
}

LogicalResult GivenSizes::fix(size_t index, int64_t size) {
  const DynamicDimension &dimension = dimensions[index];
  std::optional<int64_t> before = sizes[index];
  if (before && *before != size) {
    return withCode(main.emitError()
                        << "`" << dimension.place << "` is given as " << *before
                        << " and as " << size << "; give it once",
                    "bad-option");
  }
  if (dimension.bound && size > *dimension.bound) {
    return withCode(main.emitError()
                        << "`" << dimension.place << "` is given as " << size
                        << ", which is over its bound " << *dimension.bound,
                    "bad-option");
  }
  sizes[index] = size;
  return success();
}

/// Sizes that symbols decide, and symbols that sizes decide.
LogicalResult GivenSizes::propagate() {
  for (bool learns = true; learns;) {
    learns = false;
    for (auto [i, dimension] : llvm::enumerate(dimensions)) {
      if (!sizes[i] || dimension.size.empty()) {
        continue;
      }
      if (auto solved = solve(dimension.size, *sizes[i], values)) {
        learns |= values.insert(*solved).second;
      }
    }
  }
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    std::optional<int64_t> size = dimension.size.empty()
                                      ? std::nullopt
                                      : evaluateSize(dimension.size, values);
    if (!size) {
      continue;
    }
    if (*size < 1) {
      return withCode(main.emitError()
                          << "`" << dimension.place << "` is `"
                          << dimension.size << "`, which is " << *size
                          << " with the sizes that were given; sizes are "
                             "positive",
                      "bad-option");
    }
    if (sizes[i] && *sizes[i] != *size) {
      return withCode(main.emitError()
                          << "`" << dimension.place << "` is given as "
                          << *sizes[i] << ", but `" << dimension.size
                          << "` makes it " << *size
                          << "; give sizes that agree",
                      "bad-option");
    }
    if (failed(fix(i, *size))) {
      return failure();
    }
  }
  return success();
}

LogicalResult GivenSizes::takeBounds() {
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    if (sizes[i] || !dimension.bound) {
      continue;
    }
    withCode(main.emitRemark()
                 << "`" << dimension.place << "` is compiled at its bound, "
                 << *dimension.bound << "; give `--dim " << dimension.place
                 << "=SIZE` for a smaller one",
             "bounded-size");
    if (failed(fix(i, *dimension.bound))) {
      return failure();
    }
  }
  return propagate();
}

LogicalResult GivenSizes::refuseMissing() {
  std::string text = "the graph has dynamic dimensions without a size:";
  std::vector<std::string> flags;
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    if (sizes[i]) {
      continue;
    }
    std::vector<std::string> symbols = symbolsIn(dimension.size);
    text += (i == 0 || flags.empty() ? " `" : "; `") +
            (dimension.size.empty() ? dimension.place : dimension.size) +
            "`, dimension " + std::to_string(dimension.dimension) +
            " of argument `" + argumentOf(dimension).str() + "` (" +
            typeOf(dimension.argument) + ")";
    for (const std::string &name :
         symbols.empty() ? std::vector{dimension.place} : symbols) {
      if (!values.count(name) && !llvm::is_contained(flags, name)) {
        flags.push_back(name);
      }
    }
  }
  text += "; give";
  for (const std::string &flag : flags) {
    text += " `--dim " + flag + "=SIZE`";
  }
  text += " (several sizes, as in `--dim " + flags.front() +
          "=1,8`, give a specialization each)";
  return withCode(main.emitError() << text, "unknown-size");
}

std::vector<std::string> GivenSizes::knownNames() const {
  std::vector<std::string> names;
  for (const DynamicDimension &dimension : dimensions) {
    for (const std::string &symbol : symbolsIn(dimension.size)) {
      if (!llvm::is_contained(names, symbol)) {
        names.push_back(symbol);
      }
    }
    names.push_back(dimension.place);
  }
  return names;
}

LogicalResult GivenSizes::refuseName(StringRef option, StringRef name) {
  InFlightDiagnostic error = main.emitError();
  error << "option `" << option << "` names `" << name << "`, ";
  if (dimensions.empty()) {
    error << "but the graph has no dynamic dimension; leave it out";
    return withCode(std::move(error), "bad-option");
  }
  error << "which is no dynamic dimension of the graph; its are";
  llvm::StringSet<> shown;
  for (const std::string &known : knownNames()) {
    StringRef text = option == "shape" ? StringRef(known).split(':').first
                                       : StringRef(known);
    bool isArgument = option != "shape" || StringRef(known).contains(':');
    if (isArgument && shown.insert(text).second) {
      error << " `" << text << "`";
    }
  }
  return withCode(std::move(error), "bad-option");
}

std::string GivenSizes::typeOf(unsigned argument) const {
  std::string text;
  llvm::raw_string_ostream(text)
      << const_cast<func::FuncOp &>(main).getArgumentTypes()[argument];
  return text;
}

} // namespace ttc
