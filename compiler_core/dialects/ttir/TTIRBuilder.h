// Builds ttir ops, computing result types: lowerings read like formulas and
// need no op classes (which are dear to compile).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_TTIRBUILDER_H
#define TTC_DIALECTS_TTIR_TTIRBUILDER_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Value.h"

namespace mlir::tt::ttir {

/// Shapes, sizes and dimension numbers.
using Ints = ArrayRef<int64_t>;

inline RankedTensorType typeOf(Value value) {
  return cast<RankedTensorType>(value.getType());
}
inline Ints shapeOf(Value value) { return typeOf(value).getShape(); }
inline Type elementOf(Value value) { return typeOf(value).getElementType(); }

/// Makes ops at a builder's insertion point, all with one location. Cheap to
/// copy; holds no state of its own. REQUIRES: operands fit each other as the
/// op's verifier demands (shapes are the caller's to check).
class TTIRBuilder {
public:
  TTIRBuilder(OpBuilder &builder, Location loc) : builder(builder), loc(loc) {}

  OpBuilder &get() { return builder; }
  Location getLoc() const { return loc; }

  /// Any op with one result: "ttir." + `name`.
  Value create(StringRef name, ValueRange operands, Type resultType,
               ArrayRef<NamedAttribute> attributes = {});
  NamedAttribute attr(StringRef name, Attribute value);

  // Element-wise. `name` is a mnemonic; shapes broadcast.
  Value unary(StringRef name, Value x);
  Value binary(StringRef name, Value a, Value b);
  Value compare(StringRef name, Value a, Value b); ///< result i1
  Value where(Value condition, Value a, Value b);
  Value typecast(Value x, Type elementType);

  // Binary with a number: the number becomes a splat of x's type.
  Value binary(StringRef name, Value x, double number);
  Value compare(StringRef name, Value x, double number);

  // Constants.
  Value constant(ElementsAttr value);
  Value splat(RankedTensorType type, Attribute value);
  /// `number` converted to the element type; infinities are allowed for floats.
  Value splat(RankedTensorType type, double number);
  /// 0, 1, 2, ... along `dim` of `type`.
  Value arange(RankedTensorType type, int64_t dim);

  // Data movement; each gives `x` back where it would change nothing.
  Value reshape(Value x, Ints shape);
  Value permute(Value x, Ints permutation);
  /// x: same rank as `shape`, each dimension equal to it or 1.
  Value broadcast(Value x, Ints shape);
  /// Dimension i of x becomes dimension dims[i] of `shape` (StableHLO's
  /// broadcast_in_dim).
  Value broadcastInDim(Value x, Ints shape, Ints dims);
  Value slice(Value x, Ints begins, Ints ends, Ints steps);
  /// Elements [begin, end) of one dimension.
  Value sliceDim(Value x, int64_t dim, int64_t begin, int64_t end,
                 int64_t step = 1);
  Value concat(ValueRange values, int64_t dim);
  /// `low`, `high`: counts of each dimension, none negative. Any element type.
  Value pad(Value x, Ints low, Ints high, Attribute value);
  Value reverse(Value x, Ints dims);

  // Reductions, products, indexing.
  Value reduce(StringRef name, Value x, Ints dims, bool keepDim,
               Type elementType = {});
  Value matmul(Value a, Value b, bool transposeA, bool transposeB);
  Value gather(Value x, Value index, int64_t dim);
  Value embedding(Value indices, Value table);

private:
  OpBuilder &builder;
  Location loc;
};

/// `number` as an attribute of `elementType` (float or integer of any width).
TypedAttr numberAttr(Type elementType, double number);

} // namespace mlir::tt::ttir

#endif // TTC_DIALECTS_TTIR_TTIRBUILDER_H
