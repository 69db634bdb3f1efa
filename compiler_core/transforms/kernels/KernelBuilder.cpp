// Building kernels.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/KernelBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

KernelBuilder::KernelBuilder(OpBuilder &builder, Location location, Role role,
                             StringRef name)
    : builder(builder), location(location), guard(builder) {
  OperationState state(location, KernelOp::getOperationName());
  Region *body = state.addRegion();
  state.addAttribute("sym_name", builder.getStringAttr(name));
  state.addAttribute("role", RoleAttr::get(builder.getContext(), role));
  state.addAttribute("compile_args", builder.getArrayAttr({}));
  state.addAttribute("runtime_args", builder.getArrayAttr({}));
  op = cast<KernelOp>(builder.create(state));
  body = &op.getBody();
  builder.createBlock(body);
}

Location KernelBuilder::here(StringRef name) {
  return name.empty() ? location : NameLoc::get(builder.getStringAttr(name));
}

Value KernelBuilder::declare(ArgAttr arg, bool compileTime) {
  ArrayAttr list = compileTime ? op.getCompileArgs() : op.getRuntimeArgs();
  SmallVector<Attribute> args(list.begin(), list.end());
  if (!llvm::is_contained(args, arg)) {
    args.push_back(arg);
    op->setAttr(compileTime ? "compile_args" : "runtime_args",
                builder.getArrayAttr(args));
  }
  StringAttr name = builder.getStringAttr(arg.getName());
  return call(compileTime ? "get_compile_time_arg_val" : "get_arg_val", {},
              {builder.getNamedAttr("name", name)})
      ->getResult(0);
}

Value KernelBuilder::compileArg(StringRef name, int64_t value) {
  return declare(
      ArgAttr::get(builder.getContext(), name, ArgKind::Constant, {}, {value}),
      true);
}

Value KernelBuilder::workStart(StringRef name) {
  return declare(
      ArgAttr::get(builder.getContext(), name, ArgKind::WorkStart, {}, {}),
      false);
}

Value KernelBuilder::workCount(StringRef name) {
  return declare(
      ArgAttr::get(builder.getContext(), name, ArgKind::WorkCount, {}, {}),
      false);
}

Value KernelBuilder::coreArg(StringRef name, ArgKind kind,
                             ArrayRef<int64_t> values) {
  return declare(ArgAttr::get(builder.getContext(), name, kind, {}, values),
                 false);
}

Value KernelBuilder::addressOf(StringRef buffer) {
  auto reference = FlatSymbolRefAttr::get(builder.getContext(), buffer);
  return declare(ArgAttr::get(builder.getContext(), (buffer + "_addr").str(),
                              ArgKind::BufferAddress, reference, {}),
                 false);
}

Value KernelBuilder::accessor(StringRef buffer) {
  Value &made = accessors[buffer];
  if (!made) {
    Value address = addressOf(buffer);
    made = call("tensor_accessor", address, {symbol("buffer", buffer)})
               ->getResult(0);
  }
  return made;
}

Value KernelBuilder::constant(int64_t value) {
  return arith::ConstantOp::create(builder, location,
                                   builder.getI32IntegerAttr(value));
}

template <typename Op>
Value KernelBuilder::binary(Value a, Value b, StringRef name) {
  return Op::create(builder, here(name), a, b);
}

/// Sums and products with what changes nothing are not written.
Value KernelBuilder::add(Value a, Value b, StringRef name) {
  if (matchPattern(a, m_Zero())) {
    return b;
  }
  if (matchPattern(b, m_Zero())) {
    return a;
  }
  return binary<arith::AddIOp>(a, b, name);
}
Value KernelBuilder::mul(Value a, Value b, StringRef name) {
  if (matchPattern(a, m_One()) || matchPattern(b, m_Zero())) {
    return b;
  }
  if (matchPattern(b, m_One()) || matchPattern(a, m_Zero())) {
    return a;
  }
  return binary<arith::MulIOp>(a, b, name);
}
Value KernelBuilder::div(Value a, Value b, StringRef name) {
  return binary<arith::DivUIOp>(a, b, name);
}
Value KernelBuilder::rem(Value a, Value b, StringRef name) {
  return binary<arith::RemUIOp>(a, b, name);
}

Value KernelBuilder::min(Value a, Value b, StringRef name) {
  return binary<arith::MinUIOp>(a, b, name);
}
Value KernelBuilder::isLess(Value a, Value b) {
  return arith::CmpIOp::create(builder, location, arith::CmpIPredicate::ult, a,
                               b);
}
Value KernelBuilder::isEqual(Value a, Value b, StringRef name) {
  return arith::CmpIOp::create(builder, here(name), arith::CmpIPredicate::eq, a,
                               b);
}

void KernelBuilder::forEach(Value first, Value end, StringRef counter,
                            llvm::function_ref<void(Value)> body) {
  Value one = constant(1);
  auto loop = scf::ForOp::create(builder, here(counter), first, end, one);
  OpBuilder::InsertionGuard inside(builder);
  builder.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

void KernelBuilder::repeat(StringRef argument, int64_t count, StringRef counter,
                           llvm::function_ref<void(Value)> body) {
  if (count == 1) {
    return body(constant(0));
  }
  Value end = argument.empty() ? constant(count) : compileArg(argument, count);
  forEach(constant(0), end, counter, body);
}

void KernelBuilder::ifElse(Value condition, llvm::function_ref<void()> yes,
                           llvm::function_ref<void()> no) {
  auto branch = scf::IfOp::create(builder, location, condition,
                                  /*withElseRegion=*/static_cast<bool>(no));
  OpBuilder::InsertionGuard inside(builder);
  builder.setInsertionPointToStart(branch.thenBlock());
  yes();
  if (no) {
    builder.setInsertionPointToStart(branch.elseBlock());
    no();
  }
}

/// What an op of the data movement or compute API gives back.
static SmallVector<Type> resultTypes(OpBuilder &builder, StringRef op) {
  if (op == "tensor_accessor") {
    return {AccessorType::get(builder.getContext())};
  }
  if (op == "get_write_ptr" || op == "get_read_ptr" || op == "get_arg_val" ||
      op == "get_compile_time_arg_val" || op == "get_semaphore") {
    return {builder.getI32Type()};
  }
  if (op == "get_noc_addr" || op == "get_noc_multicast_addr") {
    return {builder.getI64Type()};
  }
  return {};
}

Operation *KernelBuilder::call(StringRef name, ValueRange operands,
                               ArrayRef<NamedAttribute> attributes) {
  return make(location, name, operands, attributes);
}

Value KernelBuilder::value(StringRef name, StringRef op, ValueRange operands,
                           ArrayRef<NamedAttribute> attributes) {
  return make(here(name), op, operands, attributes)->getResult(0);
}

Operation *KernelBuilder::make(Location where, StringRef op,
                               ValueRange operands,
                               ArrayRef<NamedAttribute> attributes) {
  OperationState state(where, ("ttkernel." + op).str(), operands,
                       resultTypes(builder, op), attributes);
  return builder.create(state);
}

NamedAttribute KernelBuilder::symbol(StringRef attribute, StringRef name) {
  return builder.getNamedAttr(
      attribute, FlatSymbolRefAttr::get(builder.getContext(), name));
}

void KernelBuilder::callOn(StringRef name, StringRef cb, ValueRange operands) {
  call(name, operands, {symbol("cb", cb)});
}

void KernelBuilder::callOn(StringRef name, StringRef in0, StringRef in1,
                           ValueRange operands) {
  call(name, operands, {symbol("in0", in0), symbol("in1", in1)});
}

void KernelBuilder::reserve(StringRef cb, int64_t pages) {
  callOn("cb_reserve_back", cb, constant(pages));
}
void KernelBuilder::push(StringRef cb, int64_t pages) {
  callOn("cb_push_back", cb, constant(pages));
}
void KernelBuilder::wait(StringRef cb, int64_t pages) {
  callOn("cb_wait_front", cb, constant(pages));
}
void KernelBuilder::pop(StringRef cb, int64_t pages) {
  callOn("cb_pop_front", cb, constant(pages));
}

Value KernelBuilder::writePointer(StringRef cb, StringRef name) {
  return value(name, "get_write_ptr", {}, {symbol("cb", cb)});
}
Value KernelBuilder::readPointer(StringRef cb, StringRef name) {
  return value(name, "get_read_ptr", {}, {symbol("cb", cb)});
}

void KernelBuilder::readTile(StringRef cb, Value accessor, Value tile) {
  reserve(cb);
  call("noc_async_read_tile", {tile, accessor, writePointer(cb)});
}

void KernelBuilder::packTile(StringRef cb, int64_t dst) {
  call("tile_regs_commit");
  reserve(cb);
  call("tile_regs_wait");
  callOn("pack_tile", cb, constant(dst));
  call("tile_regs_release");
  push(cb);
}

} // namespace ttc::kernels
