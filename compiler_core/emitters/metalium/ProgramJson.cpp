// A program as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/ProgramJson.h"

#include "emitters/metalium/KernelWriter.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;
namespace json = llvm::json;

namespace ttc::metalium {
namespace {

json::Array buffers(ProgramOp program) {
  json::Array list;
  for (auto buffer : program.getOps<BufferOp>()) {
    json::Object entry{
        {"name", buffer.getSymName()},
        {"role", stringifyBufferRole(buffer.getRole())},
        {"shape", json::Array(buffer.getShape())},
        {"data_format", stringifyDataFormat(buffer.getDataFormat())},
        {"memory", stringifyMemory(buffer.getMemory())}};
    if (buffer.getFill()) {
      entry["fill"] = buffer.getFill()->convertToDouble();
    }
    list.push_back(std::move(entry));
  }
  return list;
}

json::Array circularBuffers(ProgramOp program) {
  json::Array list;
  for (auto cb : program.getOps<CBOp>()) {
    list.push_back(
        json::Object{{"name", cb.getSymName()},
                     {"index", static_cast<int64_t>(cb.getIndex())},
                     {"pages", static_cast<int64_t>(cb.getPages())},
                     {"data_format", stringifyDataFormat(cb.getDataFormat())}});
  }
  return list;
}

json::Array semaphores(ProgramOp program) {
  json::Array list;
  for (auto semaphore : program.getOps<SemaphoreOp>()) {
    list.push_back(json::Object{
        {"name", semaphore.getSymName()},
        {"initial", static_cast<int64_t>(semaphore.getInitial())}});
  }
  return list;
}

/// Values of `arg` on each core of the kernel; for an address there are none.
json::Object runtimeArg(KernelOp kernel, ArgAttr arg) {
  ProgramOp program = kernel.getProgram();
  json::Object entry{{"name", arg.getName()},
                     {"kind", stringifyArgKind(arg.getKind())}};
  if (arg.getSymbol()) {
    entry["buffer"] = arg.getSymbol().getValue();
    return entry;
  }
  llvm::DenseMap<std::pair<int64_t, int64_t>, std::pair<int64_t, int64_t>> work;
  int64_t start = 0;
  for (auto [core, share] :
       llvm::zip(program.getCores(), program.getShares())) {
    work[core] = {start, share};
    start += share;
  }
  json::Array values;
  for (auto [place, core] : llvm::enumerate(kernel.getCores())) {
    switch (arg.getKind()) {
    case ArgKind::WorkStart:
      values.push_back(work.lookup(core).first);
      break;
    case ArgKind::WorkCount:
      values.push_back(work.lookup(core).second);
      break;
    default:
      values.push_back(arg.getValues().size() == 1 ? arg.getValues()[0]
                                                   : arg.getValues()[place]);
    }
  }
  entry["values"] = std::move(values);
  return entry;
}

json::Object kernelObject(KernelOp kernel) {
  json::Array cores, compileArgs, runtimeArgs, accessors;
  for (auto [x, y] : kernel.getCores()) {
    cores.push_back(json::Array{x, y});
  }
  for (auto arg : kernel.getCompileArgs().getAsRange<ArgAttr>()) {
    compileArgs.push_back(arg.getValues().front());
  }
  for (auto arg : kernel.getRuntimeArgs().getAsRange<ArgAttr>()) {
    runtimeArgs.push_back(runtimeArg(kernel, arg));
  }
  for (BufferOp buffer : accessedBuffers(kernel)) {
    accessors.push_back(buffer.getSymName());
  }
  json::Object entry{{"name", kernel.getSymName()},
                     {"file", (kernel.getSymName() + ".cpp").str()},
                     {"role", stringifyRole(kernel.getRole())},
                     {"cores", std::move(cores)},
                     {"compile_args", std::move(compileArgs)},
                     {"accessors", std::move(accessors)},
                     {"runtime_args", std::move(runtimeArgs)}};
  if (kernel.getRole() == Role::Compute) {
    entry["math_fidelity"] = kernel.getMathFidelity().value_or("HiFi4");
    entry["fp32_dest_acc_en"] = kernel.getFp32DestAccEn().value_or(false);
    entry["dst_full_sync_en"] = kernel.getDstFullSyncEn().value_or(false);
  }
  return entry;
}

json::Array reference(ProgramOp program) {
  json::Array steps;
  if (!program.getReference()) {
    return steps;
  }
  for (auto step : program.getReference()->getAsRange<ReferenceStepAttr>()) {
    json::Array inputs;
    for (auto input : step.getInputs().getAsRange<StringAttr>()) {
      inputs.push_back(input.getValue());
    }
    json::Object entry{{"op", step.getOp()},
                       {"inputs", std::move(inputs)},
                       {"output", step.getOutput()}};
    for (NamedAttribute param : step.getParams() ? step.getParams().getValue()
                                                 : ArrayRef<NamedAttribute>()) {
      if (auto integer = dyn_cast<IntegerAttr>(param.getValue())) {
        entry[param.getName().str()] = integer.getInt();
      } else if (auto number = dyn_cast<FloatAttr>(param.getValue())) {
        entry[param.getName().str()] = number.getValueAsDouble();
      }
    }
    steps.push_back(std::move(entry));
  }
  return steps;
}

} // namespace

std::string programJson(ProgramOp program, ApiEra era, StringRef device) {
  json::Array kernels;
  for (auto kernel : program.getOps<KernelOp>()) {
    kernels.push_back(kernelObject(kernel));
  }
  json::Object whole{{"format", 1},
                     {"name", program.getSymName()},
                     {"device", device},
                     {"metalium_api", apiEraName(era)},
                     {"buffers", buffers(program)},
                     {"circular_buffers", circularBuffers(program)},
                     {"semaphores", semaphores(program)},
                     {"kernels", std::move(kernels)},
                     {"reference", reference(program)}};
  return llvm::formatv("{0:2}\n", json::Value(std::move(whole))).str();
}

} // namespace ttc::metalium
