// Ops whose shape is an operand, as ops of fixed shape.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/Stablehlo.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "transforms/stablehlo/RefineShapes.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;

namespace ttc {
namespace {

using List = KnownIntegers::List;

/// One op on its way.
class Rewrite {
public:
  Rewrite(Operation *op, const KnownIntegers &known)
      : op(op), known(known), builder(op) {}

  const List *operand(unsigned i) const {
    return known.find(op->getOperand(i));
  }

  DenseI64ArrayAttr array(const List &list) {
    return builder.getDenseI64ArrayAttr(list);
  }
  DenseI64ArrayAttr array(unsigned i) { return array(*operand(i)); }

  /// An operand of low and high padding as an [n, 2] attribute.
  DenseIntElementsAttr pairs(unsigned i) {
    const List &list = *operand(i);
    auto rows = static_cast<int64_t>(list.size() / 2);
    return DenseIntElementsAttr::get(
        RankedTensorType::get({rows, 2}, builder.getI64Type()), ArrayRef(list));
  }

  /// The op `name` in place of this one, over the first `operands` operands,
  /// with `attributes` and this op's own ones without `dropped`.
  Operation *replace(StringRef name, unsigned operands, const Shape &shape,
                     ArrayRef<NamedAttribute> attributes,
                     ArrayRef<StringRef> dropped = {}) {
    OperationState state(op->getLoc(), name);
    state.addOperands(op->getOperands().take_front(operands));
    for (NamedAttribute attribute : op->getAttrs()) {
      if (!llvm::is_contained(dropped, attribute.getName().strref())) {
        state.attributes.push_back(attribute);
      }
    }
    for (NamedAttribute attribute : attributes) {
      state.attributes.set(attribute.getName(), attribute.getValue());
    }
    state.addTypes(refined(op->getResult(0).getType(), shape));
    Operation *made = builder.create(state);
    op->replaceAllUsesWith(made);
    op->erase();
    return made;
  }

  NamedAttribute named(StringRef name, Attribute value) {
    return builder.getNamedAttr(name, value);
  }

  Operation *const op;
  const KnownIntegers &known;
  OpBuilder builder;
};

using Maker = Operation *(*)(Rewrite &);

Shape shapeOf(const List &list) { return Shape(list.begin(), list.end()); }

Operation *reshape(Rewrite &r) {
  return r.operand(1)
             ? r.replace("stablehlo.reshape", 1, shapeOf(*r.operand(1)), {})
             : nullptr;
}

Operation *broadcast(Rewrite &r) {
  return r.operand(1) ? r.replace("stablehlo.broadcast_in_dim", 1,
                                  shapeOf(*r.operand(1)), {},
                                  {"known_expanding_dimensions",
                                   "known_nonexpanding_dimensions"})
                      : nullptr;
}

Operation *iota(Rewrite &r) {
  return r.operand(0)
             ? r.replace("stablehlo.iota", 0, shapeOf(*r.operand(0)), {})
             : nullptr;
}

/// A static op whose result is inferred from what it is made of.
Operation *inferred(Rewrite &r, StringRef name, unsigned operands,
                    ArrayRef<NamedAttribute> attributes) {
  auto declared = cast<RankedTensorType>(r.op->getResult(0).getType());
  Operation *made =
      r.replace(name, operands, Shape(declared.getShape()), attributes);
  refineResults(made, inferShapes(made));
  return made;
}

Operation *pad(Rewrite &r) {
  if (!r.operand(2) || !r.operand(3) || !r.operand(4)) {
    return nullptr;
  }
  return inferred(r, "stablehlo.pad", 2,
                  {r.named("edge_padding_low", r.array(2)),
                   r.named("edge_padding_high", r.array(3)),
                   r.named("interior_padding", r.array(4))});
}

Operation *gather(Rewrite &r) {
  return r.operand(2) ? inferred(r, "stablehlo.gather", 2,
                                 {r.named("slice_sizes", r.array(2))})
                      : nullptr;
}

Operation *convolution(Rewrite &r) {
  if (!r.operand(2)) {
    return nullptr;
  }
  auto rows = static_cast<int64_t>(r.operand(2)->size() / 2);
  auto type = RankedTensorType::get({rows, 2}, r.builder.getI64Type());
  return inferred(r, "stablehlo.convolution", 2,
                  {r.named("padding", DenseIntElementsAttr::get(
                                          type, ArrayRef(*r.operand(2))))});
}

Operation *realSlice(Rewrite &r) {
  if (!r.operand(1) || !r.operand(2) || !r.operand(3) ||
      llvm::any_of(*r.operand(3), [](int64_t stride) { return stride < 1; })) {
    return nullptr;
  }
  return inferred(r, "stablehlo.slice", 1,
                  {r.named("start_indices", r.array(1)),
                   r.named("limit_indices", r.array(2)),
                   r.named("strides", r.array(3))});
}

/// Of a dimension that is cut to its new size; one that stays is the operand.
Operation *setSize(Rewrite &r) {
  auto from = cast<RankedTensorType>(r.op->getOperand(0).getType());
  auto dimension = r.op->getAttrOfType<IntegerAttr>("dimension").getInt();
  std::optional<int64_t> size = r.known.scalar(r.op->getOperand(1));
  if (!size || !from.hasStaticShape() || *size < 0 ||
      *size > from.getDimSize(dimension)) {
    return nullptr;
  }
  List limits(from.getShape());
  limits[dimension] = *size;
  auto declared = cast<RankedTensorType>(r.op->getResult(0).getType());
  // A size that the type has already would win over the new one.
  Shape open(declared.getRank(), ShapedType::kDynamic);
  r.op->getResult(0).setType(
      RankedTensorType::get(open, declared.getElementType()));
  return r.replace("stablehlo.slice", 1, shapeOf(limits),
                   {r.named("start_indices", r.array(List(limits.size(), 0))),
                    r.named("limit_indices", r.array(limits)),
                    r.named("strides", r.array(List(limits.size(), 1)))},
                   {"dimension"});
}

/// JAX's runtime call: inputs, initial values, then window, strides, base
/// dilations, window dilations and padding; the body is a function.
Operation *reduceWindow(Rewrite &r) {
  unsigned count = r.op->getNumOperands();
  auto names = r.op->getAttrOfType<ArrayAttr>("called_computations");
  if (count < 7 || count % 2 == 0 || !names || names.size() != 1) {
    return nullptr;
  }
  auto body = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      r.op, cast<FlatSymbolRefAttr>(names[0]));
  for (unsigned i = count - 5; i < count; ++i) {
    if (!body || body.isExternal() || !r.operand(i)) {
      return nullptr;
    }
  }
  OperationState state(r.op->getLoc(), "stablehlo.reduce_window");
  state.addOperands(r.op->getOperands().drop_back(5));
  state.addTypes(r.op->getResultTypes());
  const char *lists[] = {"window_dimensions", "window_strides",
                         "base_dilations", "window_dilations"};
  for (auto [i, name] : llvm::enumerate(lists)) {
    state.addAttribute(name, r.array(count - 5 + i));
  }
  state.addAttribute("padding", r.pairs(count - 1));
  state.addRegion();
  Operation *made = r.builder.create(state);
  IRMapping mapping;
  body.getBody().cloneInto(&made->getRegion(0), mapping);
  Operation *end = made->getRegion(0).front().getTerminator();
  OpBuilder inside(end);
  stablehlo::ReturnOp::create(inside, end->getLoc(), end->getOperands());
  end->erase();
  refineResults(made, inferShapes(made));
  r.op->replaceAllUsesWith(made);
  r.op->erase();
  return made;
}

const llvm::StringMap<Maker> &makers() {
  static const auto *table = new llvm::StringMap<Maker>{
      {"stablehlo.dynamic_broadcast_in_dim", broadcast},
      {"stablehlo.dynamic_conv", convolution},
      {"stablehlo.dynamic_gather", gather},
      {"stablehlo.dynamic_iota", iota},
      {"stablehlo.dynamic_pad", pad},
      {"stablehlo.dynamic_reduce_window", reduceWindow},
      {"stablehlo.dynamic_reshape", reshape},
      {"stablehlo.real_dynamic_slice", realSlice},
      {"stablehlo.set_dimension_size", setSize},
  };
  return *table;
}

} // namespace

Operation *makeStatic(Operation *op, const KnownIntegers &known) {
  StringRef name = op->getName().getStringRef();
  if (auto target = op->getAttrOfType<StringAttr>("call_target_name")) {
    name = target.getValue();
  }
  Maker make = makers().lookup(name);
  if (!make) {
    return nullptr;
  }
  Rewrite rewrite(op, known);
  return make(rewrite);
}

} // namespace ttc
