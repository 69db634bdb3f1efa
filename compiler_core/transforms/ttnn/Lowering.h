// One ttir op on its way to ttnn: what a lowering function sees and uses.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_LOWERING_H
#define TTC_TRANSFORMS_TTNN_LOWERING_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringMap.h"
#include <functional>
#include <optional>

namespace ttc {

using Shape = llvm::ArrayRef<int64_t>;

/// The ttir op and the means to replace it. Ops are made by name, so that
/// lowerings need no op classes (long to compile); the ops' verifiers check
/// what is made.
class OpLowering {
public:
  OpLowering(mlir::Operation *source, mlir::OpBuilder &builder,
             mlir::IRMapping &values)
      : source(source), builder(builder), values(values) {}

  mlir::Operation *source; ///< the ttir op, untouched
  mlir::OpBuilder &builder;

  // What the ttir op says.
  unsigned operandCount() const { return source->getNumOperands(); }
  mlir::RankedTensorType
  sourceType(unsigned index) const;     ///< of operand `index`, in ttir
  bool isBoolean(unsigned index) const; ///< operand `index` is of i1 in ttir
  int64_t integer(llvm::StringRef name) const;
  bool flag(llvm::StringRef name) const; ///< false if absent
  llvm::SmallVector<int64_t>
  integers(llvm::StringRef name) const; ///< of an array of any kind
  mlir::Attribute attribute(llvm::StringRef name) const;

  // Its operands and results in ttnn.
  mlir::Value operand(unsigned index) const;
  mlir::RankedTensorType resultType(unsigned index = 0) const;
  /// The number that all elements of operand `index` are, as the library takes
  /// it; nothing if it is no splat constant.
  std::optional<mlir::TypedAttr> number(unsigned index) const;

  // Making ttnn ops, at the location of the ttir op.
  mlir::Value create(llvm::StringRef name, mlir::ValueRange operands,
                     mlir::RankedTensorType type,
                     llvm::ArrayRef<mlir::NamedAttribute> attributes = {});
  mlir::Operation *createMany(llvm::StringRef name, mlir::ValueRange operands,
                              mlir::TypeRange types,
                              llvm::ArrayRef<mlir::NamedAttribute> attributes);
  mlir::NamedAttribute attr(llvm::StringRef name, mlir::Attribute value) {
    return builder.getNamedAttr(name, value);
  }
  mlir::Attribute i32(int64_t value) {
    return builder.getI32IntegerAttr(value);
  }
  mlir::Attribute i32List(Shape values);  ///< [1 : i32, …]
  mlir::Attribute i32Array(Shape values); ///< array<i32: …>
  mlir::Value reshape(mlir::Value value, Shape shape);
  mlir::Value permute(mlir::Value value, Shape permutation);
  /// Repeats dims of size 1 until `shape` is reached; the ranks are equal.
  mlir::Value repeatTo(mlir::Value value, Shape shape);
  /// The same for a value of any rank up to that of `shape`, as numpy does.
  mlir::Value broadcastTo(mlir::Value value, Shape shape);
  mlir::Value typecast(mlir::Value value, mlir::Type elementType);
  /// 1 where `value` is not 0, in bf16: the device's boolean.
  mlir::Value truth(mlir::Value value);
  mlir::Value full(mlir::TypedAttr number, mlir::RankedTensorType type);

  /// `value` (si32) held to integers of `width` < 32 bits: what a program's
  /// type cuts off must be cut off by hand.
  mlir::Value wrapTo(mlir::Value value, unsigned width, bool isUnsigned);

  /// Ends the lowering. Values of another element type than the result's are
  /// cast to it.
  mlir::LogicalResult replace(mlir::ValueRange values);

  /// Ends the lowering with an error: `remedy` says what would work.
  mlir::LogicalResult unsupported(const llvm::Twine &remedy);

  llvm::ArrayRef<mlir::Value> getReplacements() const { return replacements; }

  /// Wraps replacements of integers below 32 bits, if arithmetic in 32 bits may
  /// have left their range.
  void wrapResults();

private:
  mlir::IRMapping &values;
  llvm::SmallVector<mlir::Value, 2> replacements;
};

using LowerFunction = std::function<mlir::LogicalResult(OpLowering &)>;

/// Lowerings by the ttir op's mnemonic.
using LoweringTable = llvm::StringMap<LowerFunction>;

/// Any op with the trait HostStep: `ttnn.host_<mnemonic>` between a read-back
/// and an upload. A remark (code `host-step`) names it.
mlir::LogicalResult lowerHostStep(OpLowering &op);

/// `ttir.div` and `ttir.remainder` of ui32.
mlir::LogicalResult lowerUnsignedDivision(OpLowering &op);
mlir::LogicalResult lowerUnsignedRemainder(OpLowering &op);

// The families, one file each.
void addElementwiseLowerings(LoweringTable &table);
void addSelectionLowerings(LoweringTable &table);
void addReductionLowerings(LoweringTable &table);
void addDataMovementLowerings(LoweringTable &table);
void addMatmulLowerings(LoweringTable &table);
void addCreationLowerings(LoweringTable &table);
void addNormalizationLowerings(LoweringTable &table);
void addConvolutionLowerings(LoweringTable &table);
void addIndexingLowerings(LoweringTable &table);

inline mlir::RankedTensorType typeOf(mlir::Value value) {
  return mlir::cast<mlir::RankedTensorType>(value.getType());
}
inline Shape shapeOf(mlir::Value value) { return typeOf(value).getShape(); }
inline mlir::Type elementOf(mlir::Value value) {
  return typeOf(value).getElementType();
}
inline mlir::RankedTensorType withShape(mlir::RankedTensorType type,
                                        Shape shape) {
  return mlir::RankedTensorType::get(shape, type.getElementType());
}
inline mlir::RankedTensorType withElement(mlir::RankedTensorType type,
                                          mlir::Type element) {
  return mlir::RankedTensorType::get(type.getShape(), element);
}
inline bool isInteger(mlir::Type elementType) {
  return mlir::isa<mlir::IntegerType>(elementType);
}

} // namespace ttc

#endif // TTC_TRANSFORMS_TTNN_LOWERING_H
