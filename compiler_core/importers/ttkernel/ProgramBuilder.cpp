// The program op and its parts; bodies are BodyBuilder's.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ttkernel/ProgramBuilder.h"

#include "dialects/ttkernel/TTKernelOps.h"
#include "importers/ttkernel/BodyBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::ttkernel {
namespace {

using tir::KernelProgram;

DataFormat formatOf(tir::Format format) {
  return format == tir::Format::Float32    ? DataFormat::Float32
         : format == tir::Format::BFloat16 ? DataFormat::BFloat16
                                           : DataFormat::Bfp8;
}

ArgAttr argOf(MLIRContext *context, const tir::RuntimeArg &arg) {
  using K = tir::ArgKind;
  tt::ttkernel::ArgKind kind =
      arg.kind == K::Address     ? tt::ttkernel::ArgKind::BufferAddress
      : arg.kind == K::WorkStart ? tt::ttkernel::ArgKind::WorkStart
      : arg.kind == K::WorkCount ? tt::ttkernel::ArgKind::WorkCount
      : arg.kind == K::PerCore   ? tt::ttkernel::ArgKind::PerCore
                                 : tt::ttkernel::ArgKind::Constant;
  FlatSymbolRefAttr symbol;
  if (arg.kind == K::Address) {
    symbol = FlatSymbolRefAttr::get(context, arg.buffer);
  }
  // Of an argument that nobody reads nobody needs the value either.
  std::vector<int64_t> unread = {0};
  return ArgAttr::get(context, arg.name, kind, symbol,
                      arg.kind == K::Unknown ? ArrayRef<int64_t>(unread)
                                             : ArrayRef<int64_t>(arg.values));
}

class Builder {
public:
  Builder(MLIRContext &context, StringRef fileName, tir::Module &module,
          KernelProgram &program)
      : context(context), fileName(fileName), module(module), program(program),
        builder(&context),
        location(FileLineColLoc::get(&context, fileName, 0, 0)) {}

  OwningOpRef<ModuleOp> run() {
    OwningOpRef<ModuleOp> made = ModuleOp::create(location);
    builder.setInsertionPointToEnd(made->getBody());
    ProgramOp op = addProgram();
    for (const tir::Kernel &kernel : program.kernels) {
      builder.setInsertionPointToEnd(&op.getBody().front());
      if (failed(addKernel(kernel))) {
        return nullptr;
      }
    }
    builder.setInsertionPointToStart(&op.getBody().front());
    addParts(op);
    return made;
  }

private:
  ProgramOp addProgram() {
    SmallVector<Attribute> ranges;
    for (const tir::CoreRange &range : program.cores) {
      ranges.push_back(
          CoreRangeAttr::get(&context, range.x0, range.y0, range.x1, range.y1));
    }
    OperationState state(location, ProgramOp::getOperationName());
    state.addAttribute("sym_name", builder.getStringAttr(program.name));
    state.addAttribute("core_ranges", builder.getArrayAttr(ranges));
    state.addAttribute("work_units",
                       builder.getI64IntegerAttr(program.workUnits));
    if (!program.workCounts.empty()) {
      state.addAttribute("work_counts",
                         builder.getDenseI64ArrayAttr(program.workCounts));
    }
    state.addRegion()->emplaceBlock();
    return cast<ProgramOp>(builder.create(state));
  }

  LogicalResult addKernel(const tir::Kernel &kernel) {
    SmallVector<Attribute> runtime, compile;
    for (const tir::RuntimeArg &arg : kernel.args) {
      runtime.push_back(argOf(&context, arg));
    }
    for (const auto &[name, value] : kernel.compileArgs) {
      compile.push_back(ArgAttr::get(&context, name,
                                     tt::ttkernel::ArgKind::Constant, {},
                                     ArrayRef<int64_t>(value)));
    }
    Role role = kernel.role == tir::Role::Reader    ? Role::Reader
                : kernel.role == tir::Role::Compute ? Role::Compute
                                                    : Role::Writer;
    OperationState state(location, KernelOp::getOperationName());
    state.addAttribute("sym_name",
                       builder.getStringAttr(tir::roleName(kernel.role)));
    state.addAttribute("role", RoleAttr::get(&context, role));
    if (!compile.empty()) {
      state.addAttribute("compile_args", builder.getArrayAttr(compile));
    }
    state.addAttribute("runtime_args", builder.getArrayAttr(runtime));
    addConfig(kernel, state);
    state.addRegion()->emplaceBlock();
    auto op = cast<KernelOp>(builder.create(state));
    return BodyBuilder(op, module, program, kernel, fileName).build();
  }

  void addConfig(const tir::Kernel &kernel, OperationState &state) {
    if (kernel.role != tir::Role::Compute) {
      return;
    }
    state.addAttribute("math_fidelity",
                       builder.getStringAttr(kernel.mathFidelity.empty()
                                                 ? "HiFi4"
                                                 : kernel.mathFidelity));
    auto add = [&](StringRef name, std::optional<bool> value) {
      if (value) {
        state.addAttribute(name, builder.getBoolAttr(*value));
      }
    };
    add("fp32_dest_acc_en", kernel.fp32DestAccEn);
    add("dst_full_sync_en", kernel.dstFullSyncEn);
    add("math_approx_mode", kernel.mathApproxMode);
  }

  /// Behind the kernels, since those may use circular buffers that only their
  /// numbers tell of.
  void addParts(ProgramOp op) {
    for (const tir::TensorBuffer &buffer : program.buffers) {
      if (isAddressed(buffer.name)) {
        BufferRole role = buffer.fill       ? BufferRole::Constant
                          : buffer.isOutput ? BufferRole::Output
                                            : BufferRole::Input;
        BufferOp::create(
            builder, location, buffer.name, role, buffer.shape,
            formatOf(buffer.format), buffer.isInL1 ? Memory::L1 : Memory::Dram,
            buffer.fill
                ? builder.getF32FloatAttr(static_cast<float>(*buffer.fill))
                : FloatAttr());
      }
    }
    llvm::stable_sort(program.cbs, [](const auto &a, const auto &b) {
      return a.index < b.index;
    });
    for (const tir::CircularBuffer &cb : program.cbs) {
      int64_t pages = cb.pages != 0 ? cb.pages : pagesFor(op, cb.name);
      CBOp::create(builder, location, cb.name, cb.index, pages,
                   formatOf(cb.format));
    }
    for (const auto &[name, initial] : program.semaphores) {
      SemaphoreOp::create(builder, location, name, initial);
    }
  }

  bool isAddressed(StringRef buffer) const {
    return llvm::any_of(program.kernels, [&](const tir::Kernel &kernel) {
      return llvm::any_of(kernel.args, [&](const tir::RuntimeArg &arg) {
        return arg.kind == tir::ArgKind::Address && arg.buffer == buffer;
      });
    });
  }

  /// Room for two of what is pushed at a time, and for all that is waited for.
  static int64_t pagesFor(ProgramOp program, StringRef name) {
    int64_t pushed = 1, waited = 1;
    program.walk([&](Operation *op) {
      auto cb = op->getAttrOfType<FlatSymbolRefAttr>("cb");
      APInt count;
      bool isProtocol =
          isa<CBReserveBackOp, CBPushBackOp, CBWaitFrontOp, CBPopFrontOp>(op);
      if (!isProtocol || !cb || cb.getValue() != name ||
          !matchPattern(op->getOperand(0), m_ConstantInt(&count))) {
        return;
      }
      int64_t &most = isa<CBWaitFrontOp, CBPopFrontOp>(op) ? waited : pushed;
      most = std::max(most, count.getSExtValue());
    });
    int64_t two = 2 * pushed;
    return waited <= two ? two : (waited + two - 1) / two * two;
  }

  MLIRContext &context;
  StringRef fileName;
  tir::Module &module;
  KernelProgram &program;
  OpBuilder builder;
  Location location;
};

} // namespace

OwningOpRef<ModuleOp> buildProgram(MLIRContext &context, StringRef fileName,
                                   tir::Module &module,
                                   KernelProgram &program) {
  return Builder(context, fileName, module, program).run();
}

} // namespace ttc::ttkernel
