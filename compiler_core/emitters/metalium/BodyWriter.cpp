// scf as loops and branches, arith as expressions, ttkernel by the table of
// calls.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/BodyWriter.h"

#include "dialects/ttkernel/TTKernelOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::metalium {

static StringRef typeText(Type type) {
  if (type.isInteger(1)) {
    return "bool";
  }
  return type.isInteger(64) ? "uint64_t" : "uint32_t";
}

/// Whether `value` may be computed at its only use instead.
static bool movesToItsUse(Value value) {
  if (!value.hasOneUse()) {
    return false;
  }
  Operation *op = value.getDefiningOp();
  Operation *user = *value.getUsers().begin();
  if (user->getBlock() != op->getBlock() || isa<scf::WhileOp>(user)) {
    return false;
  }
  if (isPure(op)) {
    return true;
  }
  for (Operation *between = op->getNextNode(); between != user;
       between = between->getNextNode()) {
    if (!isPure(between) && !isa<GetWritePtrOp, GetReadPtrOp>(between)) {
      return false;
    }
  }
  return true;
}

void BodyWriter::line(const Twine &text) {
  lines += indent + text.str() + "\n";
}

Expression BodyWriter::expressionOf(Value value) {
  auto found = values.find(value);
  return found == values.end() ? Expression{"/* unknown */"} : found->second;
}

void BodyWriter::define(Operation &op, Expression expression) {
  Value result = op.getResult(0);
  if (isa<arith::ConstantOp>(op) || movesToItsUse(result)) {
    values[result] = std::move(expression);
    return;
  }
  if (result.use_empty() && isPure(&op)) {
    return;
  }
  std::string name = names.claim(suggestName(result));
  line("const " + typeText(result.getType()) + " " + name + " = " +
       expression.text + ";");
  values[result] = Expression{name};
}

/// What tells the rows of one op apart in the table.
std::string BodyWriter::variantOf(Operation &op) {
  if (auto dim = op.getAttrOfType<BcastDimAttr>("dim")) {
    return stringifyBcastDim(dim.getValue()).str();
  }
  auto startup = dyn_cast<ComputeKernelHwStartupOp>(op);
  if (!startup) {
    return "";
  }
  if (startup.getReverse()) {
    return "matmul";
  }
  bool hasBinary = false;
  kernel.getBody().walk([&](Operation *other) {
    // Reductions and products take a second operand, too.
    hasBinary |= other->hasAttr("in1") && other != &op;
    hasBinary |= other->hasAttr("scaler");
  });
  return hasBinary ? "binary" : "unary";
}

std::string BodyWriter::attributeText(Operation &op, StringRef name) {
  if (name == "bits") {
    // The vector engine takes floats as their bits.
    auto value = op.getAttrOfType<FloatAttr>("value");
    std::string text;
    llvm::raw_string_ostream stream(text);
    stream << llvm::format_hex(value.getValue().bitcastToAPInt().getZExtValue(),
                               10)
           << " /* " << value.getValue().convertToDouble() << " */";
    return text;
  }
  Attribute attribute = op.getAttr(name);
  if (auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute)) {
    return symbols.lookup(symbol.getValue());
  }
  if (auto pool = dyn_cast<PoolTypeAttr>(attribute)) {
    return stringifyPoolType(pool.getValue()).str();
  }
  if (auto dim = dyn_cast<ReduceDimAttr>(attribute)) {
    return stringifyReduceDim(dim.getValue()).str();
  }
  if (auto dim = dyn_cast<BcastDimAttr>(attribute)) {
    return stringifyBcastDim(dim.getValue()).str();
  }
  if (auto number = dyn_cast<FloatAttr>(attribute)) {
    std::string text;
    llvm::raw_string_ostream(text)
        << llvm::format("%.9gf", number.getValueAsDouble());
    // "1f" is no literal.
    return StringRef(text).find_first_of(".en") == StringRef::npos
               ? text.insert(text.size() - 1, ".0")
               : text;
  }
  return "";
}

FailureOr<Expression> BodyWriter::call(Operation &op) {
  StringRef name = op.getName().stripDialect();
  const Intrinsic *row = findIntrinsic(era, name, variantOf(op));
  if (!row) {
    return op.emitOpError() << "has no call in the API of " << apiEraName(era)
                            << "; choose another with `metalium_api`";
  }
  if (!row->header.empty()) {
    included.insert(headerPath(era, row->header));
  }
  std::string text;
  StringRef rest = row->call;
  while (!rest.empty()) {
    size_t at = rest.find_first_of("%$");
    text += rest.take_front(at);
    rest = rest.drop_front(std::min(at, rest.size()));
    if (rest.consume_front("%")) {
      unsigned number = 0;
      rest.consumeInteger(10, number);
      text += expressionOf(op.getOperand(number)).text;
    } else if (rest.consume_front("$")) {
      StringRef attribute =
          rest.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
      text += attributeText(op, attribute);
      rest = rest.drop_front(attribute.size());
    }
  }
  return Expression{text};
}

static StringRef formatText(DataFormat format) {
  switch (format) {
  case DataFormat::Float32:
    return "DataFormat::Float32";
  case DataFormat::BFloat16:
    return "DataFormat::Float16_b";
  case DataFormat::Bfp8:
    return "DataFormat::Bfp8_b";
  }
  return "";
}

LogicalResult BodyWriter::writeAccessor(Operation &op) {
  auto accessor = cast<TensorAccessorOp>(op);
  auto buffer = cast<BufferOp>(
      kernel.getProgram().lookupSymbol(accessor.getBufferAttr().getAttr()));
  // The first accessor of a buffer has its name.
  std::string name = symbols.lookup(accessor.getBuffer());
  if (!accessors.insert(name).second) {
    name = names.claim(name);
  }
  std::string address = expressionOf(accessor.getAddress()).text;
  std::string page = std::to_string(tileBytes(buffer.getDataFormat()));
  values[accessor.getResult()] = Expression{name};
  if (era == ApiEra::Y2024) {
    bool isDram = buffer.getMemory() == Memory::Dram;
    line("const InterleavedAddrGenFast<" + Twine(isDram ? "true" : "false") +
         "> " + name + " = {.bank_base_address = " + address +
         ", .page_size = " + page +
         ", .data_format = " + formatText(buffer.getDataFormat()) + "};");
    return success();
  }
  std::string args = symbols.lookup((accessor.getBuffer() + "_args").str());
  line("const auto " + name + " = TensorAccessor(" + args + ", " + address +
       (era == ApiEra::Y2025 ? ", " + page : std::string()) + ");");
  return success();
}

void BodyWriter::declare(ValueRange targets, ValueRange initial) {
  for (auto [place, target] : llvm::enumerate(targets)) {
    std::string name = names.claim(suggestName(target));
    std::string start =
        initial.empty() ? std::string() : expressionOf(initial[place]).text;
    line(typeText(target.getType()) + " " + name +
         (initial.empty() ? "" : " = " + start) + ";");
    values[target] = Expression{name};
  }
}

void BodyWriter::assign(ValueRange to, ValueRange from) {
  // A target may be read by a later source: such sources are kept first.
  SmallVector<std::string> sources;
  for (auto [place, value] : llvm::enumerate(from)) {
    std::string text = expressionOf(value).text;
    bool overwritten = llvm::any_of(
        to.take_front(place), [&](Value target) { return target == value; });
    if (overwritten) {
      std::string kept = names.claim(text + "_before");
      line("const " + typeText(value.getType()) + " " + kept + " = " + text +
           ";");
      text = kept;
    }
    sources.push_back(text);
  }
  for (auto [target, source] : llvm::zip(to, sources)) {
    std::string name = expressionOf(target).text;
    if (name != source) {
      line(name + " = " + source + ";");
    }
  }
}

LogicalResult BodyWriter::writeNested(Block &block) {
  indent += "  ";
  ++depth;
  LogicalResult result = write(block);
  --depth;
  indent.resize(indent.size() - 2);
  return result;
}

LogicalResult BodyWriter::writeFor(Operation &op) {
  auto loop = cast<scf::ForOp>(op);
  declare(loop.getRegionIterArgs(), loop.getInitArgs());
  for (auto [result, carried] :
       llvm::zip(loop.getResults(), loop.getRegionIterArgs())) {
    values[result] = values[carried];
  }
  Names outer = names; // What the loop declares is free again behind it.
  Value counter = loop.getInductionVar();
  StringRef wanted = nameIn(counter.getLoc());
  if (wanted.empty()) {
    wanted = nameIn(op.getLoc());
  }
  static constexpr StringLiteral letters[] = {"i", "j", "k", "l"};
  std::string name = names.claim(
      !wanted.empty() ? wanted : StringRef(letters[std::min(depth, 3u)]));
  values[counter] = Expression{name};
  Expression first = expressionOf(loop.getLowerBound());
  Expression end = expressionOf(loop.getUpperBound());
  std::string step = expressionOf(loop.getStep()).text;
  line("for (uint32_t " + name + " = " + first.text + "; " + name + " < " +
       end.in(BindsRelation, true) + "; " +
       (step == "1" ? "++" + name : name + " += " + step) + ") {");
  if (failed(writeNested(*loop.getBody()))) {
    return failure();
  }
  indent += "  ";
  assign(loop.getRegionIterArgs(),
         loop.getBody()->getTerminator()->getOperands());
  indent.resize(indent.size() - 2);
  line("}");
  names = outer;
  return success();
}

LogicalResult BodyWriter::writeIf(Operation &op) {
  auto choice = cast<scf::IfOp>(op);
  declare(choice.getResults(), {});
  line("if (" + expressionOf(choice.getCondition()).text + ") {");
  for (Region *region : {&choice.getThenRegion(), &choice.getElseRegion()}) {
    bool isElse = region == &choice.getElseRegion();
    if (region->empty() ||
        (isElse && region->front().without_terminator().empty() &&
         choice.getNumResults() == 0)) {
      continue;
    }
    if (isElse) {
      line("} else {");
    }
    if (failed(writeNested(region->front()))) {
      return failure();
    }
    indent += "  ";
    assign(choice.getResults(), region->front().getTerminator()->getOperands());
    indent.resize(indent.size() - 2);
  }
  line("}");
  return success();
}

LogicalResult BodyWriter::writeWhile(Operation &op) {
  auto loop = cast<scf::WhileOp>(op);
  Block &before = loop.getBefore().front(), &after = loop.getAfter().front();
  declare(before.getArguments(), loop.getInits());
  auto condition = cast<scf::ConditionOp>(before.getTerminator());
  declare(loop.getResults(), {});
  for (auto [argument, result] :
       llvm::zip(after.getArguments(), loop.getResults())) {
    values[argument] = values[result];
  }
  line("while (true) {");
  if (failed(writeNested(before))) {
    return failure();
  }
  indent += "  ";
  assign(loop.getResults(), condition.getArgs());
  line("if (!" + expressionOf(condition.getCondition()).in(BindsPrefix) +
       ") {");
  line("  break;");
  line("}");
  indent.resize(indent.size() - 2);
  if (failed(writeNested(after))) {
    return failure();
  }
  indent += "  ";
  assign(before.getArguments(), after.getTerminator()->getOperands());
  indent.resize(indent.size() - 2);
  line("}");
  return success();
}

LogicalResult BodyWriter::writeOp(Operation &op) {
  using Writer = LogicalResult (BodyWriter::*)(Operation &);
  static const llvm::StringMap<Writer> writers = {
      {"scf.for", &BodyWriter::writeFor},
      {"scf.if", &BodyWriter::writeIf},
      {"scf.while", &BodyWriter::writeWhile},
      {"ttkernel.tensor_accessor", &BodyWriter::writeAccessor}};
  if (auto writer = writers.find(op.getName().getStringRef());
      writer != writers.end()) {
    return (this->*writer->second)(op);
  }
  if (isa<GetArgValOp, GetCompileTimeArgValOp>(op)) {
    StringRef argument = op.getAttrOfType<StringAttr>("name").getValue();
    values[op.getResult(0)] = Expression{arguments.lookup(argument)};
    return success();
  }
  if (isa<TTKernelDialect>(op.getDialect())) {
    FailureOr<Expression> called = call(op);
    if (failed(called)) {
      return failure();
    }
    if (op.getNumResults() == 1) {
      define(op, *std::move(called));
    } else {
      line(called->text + ";");
    }
    return success();
  }
  SmallVector<Expression> operands;
  for (Value operand : op.getOperands()) {
    operands.push_back(expressionOf(operand));
  }
  FailureOr<Expression> expression = arithmetic(&op, operands);
  if (failed(expression)) {
    return op.emitOpError("has no form in a kernel");
  }
  define(op, *std::move(expression));
  return success();
}

LogicalResult BodyWriter::write(Block &block) {
  for (Operation &op : block) {
    if (op.hasTrait<OpTrait::IsTerminator>()) {
      continue;
    }
    if (!op.getDialect()) {
      return op.emitOpError("has no form in a kernel");
    }
    if (failed(writeOp(op))) {
      return failure();
    }
  }
  return success();
}

} // namespace ttc::metalium
