// The frame of a kernel's file: includes, names of circular buffers, arguments.
// The statements are BodyWriter's.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/KernelWriter.h"

#include "dialects/ttkernel/TTKernelOps.h"
#include "emitters/metalium/BodyWriter.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::metalium {
namespace {

/// Symbols of circular buffers in the order of their numbers.
SmallVector<CBOp> usedBuffers(KernelOp kernel) {
  llvm::SetVector<Operation *> found;
  kernel.getBody().walk([&](Operation *op) {
    for (NamedAttribute attribute : op->getAttrs()) {
      auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute.getValue());
      Operation *target =
          symbol ? kernel.getProgram().lookupSymbol(symbol.getAttr()) : nullptr;
      if (isa_and_nonnull<CBOp>(target)) {
        found.insert(target);
      }
    }
  });
  SmallVector<CBOp> cbs;
  for (Operation *op : found) {
    cbs.push_back(cast<CBOp>(op));
  }
  llvm::sort(cbs, [](CBOp a, CBOp b) { return a.getIndex() < b.getIndex(); });
  return cbs;
}

/// "reads A and B into cb_in0 and cb_in1".
std::string describe(KernelOp kernel) {
  auto list = [](const llvm::SetVector<StringRef> &names) {
    return llvm::join(names, ", ");
  };
  llvm::SetVector<StringRef> filled, drained, buffers;
  kernel.getBody().walk([&](Operation *op) {
    if (auto push = dyn_cast<CBPushBackOp>(op)) {
      filled.insert(push.getCb());
    } else if (auto pop = dyn_cast<CBPopFrontOp>(op)) {
      drained.insert(pop.getCb());
    } else if (auto accessor = dyn_cast<TensorAccessorOp>(op)) {
      buffers.insert(accessor.getBuffer());
    }
  });
  std::string from = list(kernel.getRole() == Role::Reader ? buffers : drained);
  std::string to = list(kernel.getRole() == Role::Writer ? buffers : filled);
  return from.empty() || to.empty() ? "" : ": " + from + " to " + to;
}

class FileWriter {
public:
  FileWriter(KernelOp kernel, ApiEra era)
      : kernel(kernel), era(era), body(kernel, era, names) {}

  FailureOr<std::string> write() {
    std::string head = constants() + arguments();
    if (failed(accessors(head))) {
      return failure();
    }
    std::string indent = "  ";
    body.setIndent(indent);
    if (failed(body.write(kernel.getBody().front()))) {
      return failure();
    }
    bool isCompute = kernel.getRole() == Role::Compute;
    bool wrapped = isCompute && era != ApiEra::Y2026;
    std::string text = "// " + kernel.getSymName().str() + describe(kernel) +
                       ".\n#include <cstdint>\n";
    for (const std::string &header : includes()) {
      text += "#include \"" + header + "\"\n";
    }
    text += wrapped ? "\nnamespace NAMESPACE {\nvoid MAIN {\n"
                    : "\nvoid kernel_main() {\n";
    text += head + body.text();
    return text + (wrapped ? "}\n} // namespace NAMESPACE\n" : "}\n");
  }

private:
  std::set<std::string> includes() {
    std::set<std::string> headers = body.headers();
    if (kernel.getRole() != Role::Compute) {
      headers.insert(headerPath(era, "dataflow/dataflow_api.h"));
    } else { // Arguments and circular buffers; not every op's header has them.
      headers.insert(headerPath(era, "compute/common.h"));
    }
    return headers;
  }

  std::string constants() {
    std::string text;
    for (CBOp cb : usedBuffers(kernel)) {
      std::string name = names.claim(cb.getSymName());
      body.nameSymbol(cb.getSymName(), name);
      text += "  constexpr uint32_t " + name + " = " +
              std::to_string(cb.getIndex()) + ";\n";
    }
    unsigned number = 0;
    for (auto semaphore : kernel.getProgram().getOps<SemaphoreOp>()) {
      body.nameSymbol(semaphore.getSymName(), std::to_string(number++));
    }
    return text;
  }

  /// Declares the arguments that the kernel reads, in their order.
  std::string arguments() {
    llvm::StringSet<> read;
    kernel.getBody().walk([&](Operation *op) {
      if (isa<GetArgValOp, GetCompileTimeArgValOp>(op) && !op->use_empty()) {
        read.insert(op->getAttrOfType<StringAttr>("name").getValue());
      }
    });
    std::string text;
    auto declare = [&](ArrayAttr args, StringRef type, StringRef call) {
      for (auto [place, attribute] : llvm::enumerate(args)) {
        StringRef argument = cast<ArgAttr>(attribute).getName();
        if (!read.contains(argument)) {
          continue;
        }
        std::string name = names.claim(argument);
        body.nameArgument(argument, name);
        text += ("  " + type + " uint32_t " + name + " = " + call + "(" +
                 llvm::Twine(place) + ");\n")
                    .str();
      }
    };
    declare(kernel.getCompileArgs(), "constexpr", "get_compile_time_arg_val");
    declare(kernel.getRuntimeArgs(), "const", "get_arg_val<uint32_t>");
    return text;
  }

  /// Compile-time arguments of the accessors; the accessors themselves stand
  /// where the addresses are known.
  LogicalResult accessors(std::string &text) {
    std::string before;
    for (BufferOp buffer : accessedBuffers(kernel)) {
      std::string name = names.claim(buffer.getSymName());
      body.nameSymbol(buffer.getSymName(), name);
      if (era == ApiEra::Y2024) {
        continue;
      }
      std::string args = names.claim((buffer.getSymName() + "_args").str());
      body.nameSymbol((buffer.getSymName() + "_args").str(), args);
      std::string offset = before.empty()
                               ? std::to_string(kernel.getCompileArgs().size())
                               : before + ".next_compile_time_args_offset()";
      text += "  constexpr auto " + args + " = TensorAccessorArgs<" + offset +
              ">();\n";
      before = args;
    }
    return success();
  }

  KernelOp kernel;
  ApiEra era;
  Names names;
  BodyWriter body;
};

} // namespace

SmallVector<BufferOp> accessedBuffers(KernelOp kernel) {
  llvm::SetVector<Operation *> found;
  kernel.getBody().walk([&](TensorAccessorOp accessor) {
    found.insert(
        kernel.getProgram().lookupSymbol(accessor.getBufferAttr().getAttr()));
  });
  SmallVector<BufferOp> buffers;
  for (Operation *op : found) {
    buffers.push_back(cast<BufferOp>(op));
  }
  return buffers;
}

FailureOr<std::string> writeKernel(KernelOp kernel, ApiEra era) {
  return FileWriter(kernel, era).write();
}

} // namespace ttc::metalium
