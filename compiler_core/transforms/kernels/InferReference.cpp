// ttkernel-infer-reference: what a program computes, from the calls of its
// kernels.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernelOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "transforms/Passes.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
#define GEN_PASS_DEF_TTKERNELINFERREFERENCE
#include "transforms/Passes.h.inc"

namespace {

using Shape = SmallVector<int64_t>;

/// A tensor: a buffer, or what a step gives.
struct Tensor {
  std::string name;
  Shape shape;
};

/// Follows tensors from buffers through circular buffers and DST back to
/// buffers. Gives up at the first thing that it does not understand.
class Inference {
public:
  explicit Inference(ProgramOp program) : program(program) {}

  ArrayAttr run() {
    bool good = followKernels(Role::Reader) && followKernels(Role::Compute) &&
                followKernels(Role::Writer) && !steps.empty() && finished;
    return good ? ArrayAttr::get(program.getContext(), steps) : ArrayAttr();
  }

private:
  bool followKernels(Role role) {
    for (auto kernel : program.getOps<KernelOp>()) {
      if (kernel.getRole() != role) {
        continue;
      }
      WalkResult result =
          kernel.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
            return follow(op) ? WalkResult::advance() : WalkResult::interrupt();
          });
      if (result.wasInterrupted()) {
        return false;
      }
    }
    return true;
  }

  bool follow(Operation *op) {
    if (auto read = dyn_cast<NocAsyncReadTileOp>(op)) {
      return followRead(read);
    }
    if (auto write = dyn_cast<NocAsyncWriteTileOp>(op)) {
      return followWrite(write);
    }
    if (isa<TileRegsAcquireOp>(op)) {
      dst.clear();
      return true;
    }
    if (auto pack = dyn_cast<PackTileOp>(op)) {
      auto value = dst.find(keyOf(pack.getDst()));
      return value != dst.end() && hold(pack.getCb(), value->second);
    }
    if (!op->hasTrait<ComputeOnly>()) {
      return !isa<NocAsyncReadOp, NocAsyncWriteMulticastOp>(op);
    }
    StringRef name = op->getName().stripDialect();
    bool isQuiet = name.ends_with("_init") || name.starts_with("tile_regs_") ||
                   name.contains("reconfig") || name == "reduce_uninit" ||
                   name == "compute_kernel_hw_startup";
    return isQuiet || followCall(op, name);
  }

  //===--------------------------------------------------------------------===//
  // Buffers and circular buffers
  //===--------------------------------------------------------------------===//

  /// The circular buffer that an L1 address is of; empty if of none.
  static std::string bufferAt(Value address) {
    Operation *op = address.getDefiningOp();
    if (auto cb = op ? op->getAttrOfType<FlatSymbolRefAttr>("cb")
                     : FlatSymbolRefAttr()) {
      return cb.getValue().str();
    }
    if (isa_and_nonnull<arith::AddIOp>(op)) {
      std::string left = bufferAt(op->getOperand(0));
      return left.empty() ? bufferAt(op->getOperand(1)) : left;
    }
    return "";
  }

  BufferOp bufferOf(Value accessor) {
    auto made = accessor.getDefiningOp<TensorAccessorOp>();
    return made ? cast<BufferOp>(
                      program.lookupSymbol(made.getBufferAttr().getAttr()))
                : BufferOp();
  }

  bool hold(StringRef cb, const Tensor &tensor) {
    auto [held, isNew] = cbs.try_emplace(cb, tensor);
    return isNew || held->second.name == tensor.name;
  }

  bool followRead(NocAsyncReadTileOp read) {
    std::string cb = bufferAt(read.getL1Address());
    BufferOp buffer = bufferOf(read.getAccessor());
    if (cb.empty() || !buffer) {
      return false;
    }
    if (buffer.getFill()) {
      fills[cb] = buffer.getFill()->convertToFloat();
    }
    return hold(cb, {buffer.getSymName().str(), Shape(buffer.getShape())});
  }

  /// The last step is called as the buffer that it goes to.
  bool followWrite(NocAsyncWriteTileOp write) {
    BufferOp buffer = bufferOf(write.getAccessor());
    auto held = cbs.find(bufferAt(write.getL1Address()));
    if (!buffer || held == cbs.end() ||
        buffer.getRole() != BufferRole::Output ||
        held->second.shape != Shape(buffer.getShape())) {
      return false;
    }
    auto last = steps.empty() ? ReferenceStepAttr()
                              : cast<ReferenceStepAttr>(steps.back());
    if (last && last.getOutput() == held->second.name) {
      steps.back() = ReferenceStepAttr::get(
          program.getContext(), last.getOp(), last.getInputs(),
          buffer.getSymName(), last.getParams());
    } else {
      step("copy", {held->second}, held->second.shape,
           buffer.getSymName().str());
    }
    finished = true;
    return true;
  }

  //===--------------------------------------------------------------------===//
  // Calls
  //===--------------------------------------------------------------------===//

  static std::string keyOf(Value place) {
    APInt number;
    if (matchPattern(place, m_ConstantInt(&number))) {
      return std::to_string(number.getZExtValue());
    }
    return "v" + std::to_string(
                     reinterpret_cast<uintptr_t>(place.getAsOpaquePointer()));
  }

  Tensor step(StringRef function, ArrayRef<Tensor> inputs, Shape shape,
              std::string name = "", DictionaryAttr params = {}) {
    Builder builder(program.getContext());
    SmallVector<StringRef> names;
    for (const Tensor &input : inputs) {
      names.push_back(input.name);
    }
    if (name.empty()) {
      name = "step" + std::to_string(steps.size());
    }
    steps.push_back(ReferenceStepAttr::get(program.getContext(), function,
                                           builder.getStrArrayAttr(names), name,
                                           params));
    return {name, std::move(shape)};
  }

  DictionaryAttr param(StringRef name, Attribute value) {
    Builder builder(program.getContext());
    return builder.getDictionaryAttr(builder.getNamedAttr(name, value));
  }

  const Tensor *held(Operation *op, StringRef attribute) {
    auto symbol = op->getAttrOfType<FlatSymbolRefAttr>(attribute);
    auto found = symbol ? cbs.find(symbol.getValue()) : cbs.end();
    return found == cbs.end() ? nullptr : &found->second;
  }

  bool followCall(Operation *op, StringRef name) {
    if (op->hasAttr("scaler")) {
      return followReduce(op);
    }
    if (op->hasAttr("in1")) {
      return followTiles(op, name);
    }
    if (op->hasAttr("cb")) {
      return followOneTile(op, name);
    }
    return followVector(op, name);
  }

  /// Extents are equal, or one of them is 1.
  static bool repeat(const Shape &a, const Shape &b, Shape &result) {
    const Shape &longer = a.size() >= b.size() ? a : b;
    const Shape &shorter = a.size() >= b.size() ? b : a;
    result = longer;
    size_t offset = longer.size() - shorter.size();
    for (size_t i = 0; i < shorter.size(); ++i) {
      int64_t &extent = result[offset + i];
      if (extent != shorter[i] && extent != 1 && shorter[i] != 1) {
        return false;
      }
      extent = std::max(extent, shorter[i]);
    }
    return true;
  }

  bool followTiles(Operation *op, StringRef name) {
    const Tensor *a = held(op, "in0"), *b = held(op, "in1");
    if (!a || !b) {
      return false;
    }
    std::string key = keyOf(op->getOperands().back());
    if (name == "matmul_tiles") {
      bool fits = a->shape.size() >= 2 && b->shape.size() >= 2 &&
                  a->shape.back() == b->shape.end()[-2] && !dst.count(key);
      if (!fits) {
        return false;
      }
      Shape shape = a->shape;
      shape.back() = b->shape.back();
      dst[key] = step("matmul", {*a, *b}, shape);
      return true;
    }
    Shape shape;
    if (!repeat(a->shape, b->shape, shape)) {
      return false;
    }
    dst[key] = step(name.take_front(sizeof("add") - 1), {*a, *b}, shape);
    return true;
  }

  bool followReduce(Operation *op) {
    auto reduce = cast<ReduceTileOp>(op);
    const Tensor *in = held(op, "in");
    auto fill = fills.find(reduce.getScaler());
    std::string key = keyOf(reduce.getDst());
    if (!in || fill == fills.end() || in->shape.size() < 2 || dst.count(key) ||
        reduce.getDim() == ReduceDim::Scalar) {
      return false;
    }
    bool alongRow = reduce.getDim() == ReduceDim::Row;
    Shape shape = in->shape;
    shape[shape.size() - (alongRow ? 1 : 2)] = 1;
    Builder builder(op->getContext());
    Tensor made =
        step(reduce.getPool() == PoolType::Max ? "max" : "sum", {*in}, shape,
             "", param("dim", builder.getI64IntegerAttr(alongRow ? -1 : -2)));
    if (fill->second != 1.0f) {
      made = step("mul_scalar", {made}, shape, "",
                  param("value", builder.getF32FloatAttr(fill->second)));
    }
    dst[key] = made;
    return true;
  }

  bool followOneTile(Operation *op, StringRef name) {
    const Tensor *in = held(op, "cb");
    std::string key = keyOf(op->getOperands().back());
    if (!in) {
      return false;
    }
    if (name == "copy_tile") {
      dst[key] = *in;
      return true;
    }
    if (name != "transpose_wh_tile" || in->shape.size() < 2) {
      return false;
    }
    Shape shape = in->shape;
    std::swap(shape.back(), shape.end()[-2]);
    dst[key] = step("transpose", {*in}, shape);
    return true;
  }

  bool followVector(Operation *op, StringRef name) {
    if (name == "copy_dest_values") {
      auto from = dst.find(keyOf(op->getOperand(0)));
      if (from == dst.end()) {
        return false;
      }
      Tensor value = from->second; // The map may move what it holds.
      dst[keyOf(op->getOperand(1))] = std::move(value);
      return true;
    }
    if (!name.consume_back("_tile") || op->getNumOperands() == 0) {
      return false;
    }
    auto at = dst.find(keyOf(op->getOperand(0)));
    if (at == dst.end()) {
      return false;
    }
    Tensor in = at->second;
    if (op->getNumOperands() == 3) {
      auto other = dst.find(keyOf(op->getOperand(1)));
      Shape shape;
      if (other == dst.end() || !repeat(in.shape, other->second.shape, shape)) {
        return false;
      }
      StringRef function = name == "binary_max"   ? "maximum"
                           : name == "binary_min" ? "minimum"
                                                  : name.drop_back(7);
      dst[keyOf(op->getOperand(2))] =
          step(function, {in, other->second}, shape);
      return true;
    }
    if (auto value = op->getAttrOfType<FloatAttr>("value")) {
      if (!name.consume_back("_unary")) {
        return false;
      }
      at->second = step((name + "_scalar").str(), {in}, in.shape, "",
                        param("value", value));
      return true;
    }
    at->second = step(name, {in}, in.shape);
    return true;
  }

  ProgramOp program;
  llvm::StringMap<Tensor> cbs, dst;
  llvm::StringMap<float> fills; ///< constants in circular buffers
  SmallVector<Attribute> steps;
  bool finished = false;
};

class TTKernelInferReference
    : public impl::TTKernelInferReferenceBase<TTKernelInferReference> {
  using Base::Base;

  void runOnOperation() override {
    for (auto program : getOperation().getOps<ProgramOp>()) {
      if (program.getReference()) {
        continue;
      }
      if (ArrayAttr reference = Inference(program).run()) {
        program.setReferenceAttr(reference);
      }
    }
  }
};

} // namespace
} // namespace ttc
