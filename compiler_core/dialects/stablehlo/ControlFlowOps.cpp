// Verifiers of ops that branch, loop, call and order effects; constraint tags
// are those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ControlFlowOps.h"

#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/ControlFlowOps.cpp.inc"

void StablehloDialect::registerControlFlowOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/ControlFlowOps.cpp.inc"
      >();
}

LogicalResult IfOp::verify() {
  return failed(verifyRegion(*this, "true_branch", getTrueBranch(), {},
                             getResultTypes(), "C1, C2"))
             ? failure()
             : verifyRegion(*this, "false_branch", getFalseBranch(), {},
                            getResultTypes(), "C1, C2");
}

LogicalResult CaseOp::verify() {
  if (getBranches().empty()) {
    return emitOpError() << "has no branches; expected 1 or more"
                         << constraint("C1");
  }
  for (Region &branch : getBranches()) {
    if (failed(verifyRegion(*this, "branches", branch, {}, getResultTypes(),
                            "C2, C3"))) {
      return failure();
    }
  }
  return success();
}

LogicalResult WhileOp::verify() {
  TypeRange types = getOperand().getTypes();
  Type pred = RankedTensorType::get({}, IntegerType::get(getContext(), 1));
  if (failed(verifyRegion(*this, "cond", getCond(), types, pred, "C1")) ||
      failed(verifyRegion(*this, "body", getBody(), types, types, "C2"))) {
    return failure();
  }
  if (!typesAgree(getResultTypes(), types)) {
    return emitOpError() << "has results (" << getResultTypes()
                         << "); expected the operands' types (" << types << ")"
                         << constraint("C3");
  }
  return success();
}

ParseResult WhileOp::parse(OpAsmParser &parser, OperationState &result) {
  SMLoc loc = parser.getCurrentLocation();
  SmallVector<OpAsmParser::Argument> arguments;
  SmallVector<OpAsmParser::UnresolvedOperand> operands;
  auto parseAssignment = [&]() -> ParseResult {
    return failure(parser.parseArgument(arguments.emplace_back()) ||
                   parser.parseEqual() ||
                   parser.parseOperand(operands.emplace_back()));
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Paren,
                                     parseAssignment)) {
    return failure();
  }
  if (!operands.empty() && parser.parseColonTypeList(result.types)) {
    return failure();
  }
  SmallVector<Type> types(result.types.begin(), result.types.end());
  if (parser.resolveOperands(operands, types, loc, result.operands) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseKeyword("cond")) {
    return failure();
  }
  for (auto [argument, type] : llvm::zip(arguments, types)) {
    argument.type = type;
  }
  return failure(parser.parseRegion(*result.addRegion(), arguments) ||
                 parser.parseKeyword("do") ||
                 parser.parseRegion(*result.addRegion(), arguments));
}

void WhileOp::print(OpAsmPrinter &printer) {
  // The condition's arguments name the body's too: the text declares them once.
  if (!getBody().empty() && !getCond().empty() &&
      getBody().getArgumentTypes() == getCond().getArgumentTypes()) {
    printer.shadowRegionArgs(getBody(), getCond().getArguments());
  }
  printer << "(";
  llvm::interleaveComma(llvm::zip(getCond().getArguments(), getOperand()),
                        printer, [&](auto pair) {
                          printer.printOperand(std::get<0>(pair));
                          printer << " = " << std::get<1>(pair);
                        });
  printer << ")";
  if (getNumOperands() > 0) {
    printer << " : ";
    llvm::interleaveComma(getOperandTypes(), printer);
  }
  printer.printOptionalAttrDictWithKeyword((*this)->getAttrs());
  printer.printNewline();
  printer << "cond ";
  printer.printRegion(getCond(), /*printEntryBlockArgs=*/false);
  printer << " do ";
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

void WhileOp::getAsmBlockArgumentNames(Region &region,
                                       OpAsmSetValueNameFn setName) {
  for (BlockArgument argument : region.getArguments()) {
    setName(argument, "iterArg");
  }
}

LogicalResult CompositeOp::verifySymbolUses(SymbolTableCollection &symbols) {
  if (!getName().contains('.')) {
    return emitOpError() << "`name` is \"" << getName()
                         << "\"; expected a dotted one, as \"chlo.erf\""
                         << constraint("C1");
  }
  auto function = symbols.lookupNearestSymbolFrom<func::FuncOp>(
      *this, getDecompositionAttr());
  if (!function) {
    return emitOpError() << "`decomposition` is " << getDecompositionAttr()
                         << ", which is no function of the module"
                         << constraint("C2");
  }
  if (function.getArgumentTypes() != getOperandTypes() ||
      function.getResultTypes() != getResultTypes()) {
    return emitOpError() << "`decomposition` " << getDecompositionAttr()
                         << " has type " << function.getFunctionType()
                         << "; expected the composite's, (" << getOperandTypes()
                         << ") -> (" << getResultTypes() << ")"
                         << constraint("C3, C4");
  }
  return success();
}

namespace {

/// The part of `type` that `path` leads to through tuples; null if it leads
/// nowhere.
Type partOf(Type type, ArrayRef<int64_t> path) {
  for (int64_t index : path) {
    auto tuple = dyn_cast_or_null<TupleType>(type);
    bool inside =
        tuple && index >= 0 && index < static_cast<int64_t>(tuple.size());
    type = inside ? tuple.getType(index) : Type();
  }
  return type;
}

/// Aliases name an operand and an output (several results are as a tuple of
/// them) of one type.
LogicalResult verifyAlias(CustomCallOp op, OutputOperandAliasAttr alias) {
  int64_t index = alias.getOperandIndex();
  Type operand =
      index >= 0 && index < static_cast<int64_t>(op.getInputs().size())
          ? op.getInputs()[index].getType()
          : Type();
  operand = partOf(operand, alias.getOperandTupleIndices());
  Type results =
      op.getNumResults() == 1
          ? op.getResult(0).getType()
          : Type(TupleType::get(op.getContext(), op.getResultTypes()));
  Type output = partOf(results, alias.getOutputTupleIndices());
  if (operand && output && typesAgree(operand, output)) {
    return success();
  }
  InFlightDiagnostic report = op.emitOpError()
                              << "`output_operand_aliases` has " << alias;
  if (operand && output) {
    return report << ", of types " << output << " and " << operand
                  << "; expected one type";
  }
  return report << ", which is no " << (operand ? "output" : "operand");
}

/// Layouts are permutations of dimensions, one per tensor.
LogicalResult verifyLayouts(Operation *op, StringRef name, ArrayAttr layouts,
                            TypeRange types) {
  if (failed(verifyCount(op, name, layouts.size(), types.size(),
                         "one per value"))) {
    return failure();
  }
  for (auto [layout, type] : llvm::zip(layouts, types)) {
    auto order = dyn_cast<DenseIntElementsAttr>(layout);
    auto tensor = dyn_cast<RankedTensorType>(type);
    int64_t rank = tensor ? tensor.getRank() : 0;
    if (!order || !order.getElementType().isIndex() ||
        order.getType().getRank() != 1 || order.getNumElements() != rank) {
      return op->emitOpError()
             << "`" << name << "` has " << layout << " for " << type
             << "; expected an order of its dimensions";
    }
    auto dims =
        llvm::map_to_vector(order.getValues<APInt>(), [](const APInt &value) {
          return value.getSExtValue();
        });
    if (failed(verifyDimensions(op, name, dims, rank))) {
      return failure();
    }
  }
  return success();
}

} // namespace

LogicalResult CustomCallOp::verify() {
  if (getOperandLayouts().has_value() != getResultLayouts().has_value()) {
    return emitOpError() << "has one of `operand_layouts` and "
                            "`result_layouts`; expected both or none";
  }
  // Typed calls have a dictionary, older ones text.
  std::optional<Attribute> config = getBackendConfig();
  bool isTyped = getApiVersion() == CustomCallApiVersion::API_VERSION_TYPED_FFI;
  if (config && isa<DictionaryAttr>(*config) != isTyped) {
    return emitOpError() << "`backend_config` is " << *config << "; expected a "
                         << (isTyped ? "dictionary" : "string")
                         << " for api_version "
                         << static_cast<uint32_t>(getApiVersion());
  }
  // A tuple of results has a layout per element.
  auto tuple = getNumResults() == 1
                   ? dyn_cast<TupleType>(getResult(0).getType())
                   : TupleType();
  TypeRange results =
      tuple ? TypeRange(tuple.getTypes()) : TypeRange(getResultTypes());
  if (getOperandLayouts() &&
      (failed(verifyLayouts(*this, "operand_layouts", *getOperandLayouts(),
                            getInputs().getTypes())) ||
       failed(verifyLayouts(*this, "result_layouts", *getResultLayouts(),
                            results)))) {
    return failure();
  }
  std::optional<ArrayAttr> aliases = getOutputOperandAliases();
  return success(!aliases || llvm::all_of(*aliases, [&](Attribute alias) {
    return succeeded(verifyAlias(*this, cast<OutputOperandAliasAttr>(alias)));
  }));
}

LogicalResult OptimizationBarrierOp::verify() {
  if (!typesAgree(getOperandTypes(), getResultTypes())) {
    return emitOpError() << "has results (" << getResultTypes()
                         << "); expected the operands' types ("
                         << getOperandTypes() << ")" << constraint("C1");
  }
  return success();
}

LogicalResult TupleOp::verify() {
  if (TypeRange(getResult().getType().getTypes()) !=
      TypeRange(getVal().getTypes())) {
    return emitOpError() << "makes " << getResult().getType() << " of ("
                         << getVal().getTypes() << ")" << constraint("C1");
  }
  return success();
}

LogicalResult GetTupleElementOp::verify() {
  auto tuple = getOperand().getType();
  uint32_t index = getIndex();
  if (index >= tuple.size()) {
    return emitOpError() << "`index` is " << static_cast<int32_t>(index)
                         << "; expected one in [0, " << tuple.size() << ")"
                         << constraint("C1");
  }
  if (tuple.getType(index) != getResult().getType()) {
    return emitOpError() << "result has type " << getResult().getType()
                         << "; expected " << tuple.getType(index)
                         << constraint("C2");
  }
  return success();
}

LogicalResult RngOp::verify() {
  if (failed(verifySameElementType(*this, "a", getA().getType(), "result",
                                   getResult().getType(), "C1")) ||
      failed(verifySameElementType(*this, "b", getB().getType(), "result",
                                   getResult().getType(), "C1"))) {
    return failure();
  }
  RankedTensorType shape = getShape().getType();
  if (shape.getRank() != 1 ||
      !sizesAgree(shape.getDimSize(0),
                  cast<RankedTensorType>(getResult().getType()).getRank())) {
    return emitOpError() << "`shape` has type " << shape
                         << ", which is not the shape of "
                         << getResult().getType() << constraint("C3");
  }
  return success();
}

LogicalResult RngBitGeneratorOp::verify() {
  auto state = cast<RankedTensorType>(getInitialState().getType());
  auto output = cast<RankedTensorType>(getOutputState().getType());
  if (state.getElementType() != output.getElementType() ||
      !shapesAgree(state.getShape(), output.getShape())) {
    return emitOpError() << "`output_state` has type " << output
                         << "; expected that of `initial_state`, " << state
                         << constraint("C1");
  }
  int64_t size = state.getRank() == 1 ? state.getDimSize(0) : 0;
  bool fits =
      getRngAlgorithm() != RngAlgorithm::THREE_FRY || sizesAgree(size, 2);
  fits = fits && (getRngAlgorithm() != RngAlgorithm::PHILOX ||
                  sizesAgree(size, 2) || sizesAgree(size, 3));
  if (!fits) {
    return emitOpError() << "`initial_state` has type " << state
                         << ", which does not fit "
                         << stringifyRngAlgorithm(getRngAlgorithm())
                         << constraint("C2");
  }
  return success();
}
