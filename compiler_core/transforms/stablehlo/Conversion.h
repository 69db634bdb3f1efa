// One op of StableHLO or CHLO on its way to ttir, and the table of converters.
// Converters go by op name: one line registers an op, and no file pays for op
// classes it does not use.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_CONVERSION_H
#define TTC_TRANSFORMS_STABLEHLO_CONVERSION_H

#include "dialects/ttir/TTIRBuilder.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include <optional>

namespace ttc {

/// The op being converted. New ops go in front of it, with its location.
class Conversion {
public:
  /// Ops that have been refused already, by place and name.
  using Refused =
      llvm::DenseSet<std::pair<mlir::Location, mlir::OperationName>>;

  Conversion(mlir::Operation *op, mlir::OpBuilder &builder, Refused &refused)
      : op(op), b(builder, op->getLoc()), refused(&refused) {}

  mlir::Operation *const op;
  mlir::tt::ttir::TTIRBuilder b;

  /// Operands are converted already, since ops are visited in program order.
  mlir::Value operand(unsigned i) const { return op->getOperand(i); }
  mlir::RankedTensorType resultType(unsigned i = 0) const {
    return mlir::cast<mlir::RankedTensorType>(op->getResult(i).getType());
  }

  /// An attribute that is a list of numbers (dense array or dense elements), or
  /// `fallback` if it is absent.
  llvm::SmallVector<int64_t> ints(llvm::StringRef name,
                                  llvm::ArrayRef<int64_t> fallback = {}) const;
  int64_t integer(llvm::StringRef name, int64_t fallback = 0) const;
  bool flag(llvm::StringRef name) const;

  /// Replaces the op. Results that are computable now become constants.
  mlir::LogicalResult replace(mlir::ValueRange values);

  /// Converts `other`, an op that was made in front of this one with converted
  /// operands and without uses, and gives what took the place of its results.
  mlir::FailureOr<llvm::SmallVector<mlir::Value>>
  convertNested(mlir::Operation *other);

  /// Reports that the op cannot be compiled: why, and the nearest form that
  /// can. Always fails.
  mlir::LogicalResult refuse(const llvm::Twine &reason,
                             const llvm::Twine &nearest);

private:
  Refused *refused;
  llvm::SmallVector<mlir::Value> replacements;
};

/// Converts one op: replaces it, or refuses it.
using Converter = mlir::LogicalResult (*)(Conversion &);

class ConverterTable {
public:
  /// The table of every op that can be converted. Made once, then only read.
  static const ConverterTable &get();

  void add(llvm::StringRef name, Converter converter) {
    bool isNew = converters.try_emplace(name, converter).second;
    assert(isNew && "an op has one converter");
    (void)isNew;
  }
  /// Null if there is none. For a composite, `name` is the composite's.
  Converter find(llvm::StringRef name) const { return converters.lookup(name); }

private:
  llvm::StringMap<Converter> converters;
};

/// The name that `op` is looked up by: a composite's own name, else the op's.
llvm::StringRef converterName(mlir::Operation *op);

/// True if `composite` is converted as it is, and not by its decomposition.
bool takesComposite(mlir::Operation *composite);

void addElementwiseConverters(ConverterTable &table);
void addIntegerConverters(ConverterTable &table);
void addBitConverters(ConverterTable &table);
void addChloConverters(ConverterTable &table);
void addCompositeConverters(ConverterTable &table);
void addShapeConverters(ConverterTable &table);
void addPadConverters(ConverterTable &table);
void addProductConverters(ConverterTable &table);
void addConvolutionConverters(ConverterTable &table);
void addReduceConverters(ConverterTable &table);
void addWindowConverters(ConverterTable &table);
void addSelectAndScatterConverters(ConverterTable &table);
void addGatherConverters(ConverterTable &table);
void addScatterConverters(ConverterTable &table);
void addDynamicSliceConverters(ConverterTable &table);
void addSortConverters(ConverterTable &table);
void addNormalizationConverters(ConverterTable &table);
void addControlFlowConverters(ConverterTable &table);
void addHostStepConverters(ConverterTable &table);

/// An op or a custom call that is a host step of real tensors (HostSteps.h).
mlir::LogicalResult convertHostStep(Conversion &c);

/// The number that all elements of `value` are, seen through broadcasts,
/// reshapes and permutations.
std::optional<double> knownNumber(mlir::Value value);

/// `x` with elements of type `to`, as `stablehlo.convert` has it: floats that
/// do not fit an integer become the nearest that does, NaN becomes 0; a truth
/// is what differs from 0.
mlir::Value convertElements(mlir::tt::ttir::TTIRBuilder &b, mlir::Value x,
                            mlir::Type to);

/// `x` as i32, the element type that indices are computed in.
mlir::Value toIndex(mlir::tt::ttir::TTIRBuilder &b, mlir::Value x);

/// `x` (any integer type) held between `low` and `high`.
mlir::Value clampIndex(mlir::tt::ttir::TTIRBuilder &b, mlir::Value x,
                       int64_t low, int64_t high);

/// x padded; negative counts cut, `interior` counts go between neighbours.
/// `value` is a rank-0 tensor.
mlir::Value padAnyhow(mlir::tt::ttir::TTIRBuilder &b, mlir::Value x,
                      llvm::ArrayRef<int64_t> low, llvm::ArrayRef<int64_t> high,
                      llvm::ArrayRef<int64_t> interior, mlir::Value value);

/// "LT" of a `stablehlo.compare` whose comparison_direction is that: the
/// attribute is spelled, so that its class is not needed.
std::string directionOf(mlir::Operation *compare);

/// Whether a `stablehlo.compare` of floats compares by total order.
bool comparesTotally(mlir::Operation *compare);

/// What the one computation of a reduction's body does: "add", "multiply",
/// "maximum", "minimum", "and", "or", "xor" for two arguments combined,
/// "second" if it gives its second argument back; empty if it is anything else.
llvm::StringRef reducerKind(mlir::Region &body, unsigned result,
                            unsigned numInputs);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_CONVERSION_H
