// main.cpp from top to bottom: device, buffers, circular buffers, kernels,
// arguments, run, check.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/HostWriter.h"

#include "emitters/metalium/HostFunctions.h"
#include "emitters/metalium/KernelWriter.h"
#include "emitters/metalium/Names.h"
#include "emitters/metalium/ReferenceText.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::metalium {
namespace {

struct Format {
  StringLiteral library;      ///< the library's name
  StringLiteral pack, unpack; ///< sections of templates/host.cpp
  StringLiteral suffix;       ///< of pack… and unpack…
};

Format formatOf(DataFormat format) {
  switch (format) {
  case DataFormat::Float32:
    return {"DataFormat::Float32", "pack_f32", "unpack_f32", "F32"};
  case DataFormat::BFloat16:
    return {"DataFormat::Float16_b", "pack_bf16", "unpack_bf16", "Bf16"};
  case DataFormat::Bfp8:
    return {"DataFormat::Bfp8_b", "pack_bfp8", "unpack_bfp8", "Bfp8"};
  }
  return {"", "", "", ""};
}

std::string listText(ArrayRef<int64_t> numbers) {
  return "{" +
         llvm::join(llvm::map_range(
                        numbers, [](int64_t n) { return std::to_string(n); }),
                    ", ") +
         "}";
}

class Writer {
public:
  Writer(ProgramOp program, ApiEra era)
      : program(program), isMesh(era != ApiEra::Y2024), out(body) {}

  FailureOr<std::string> write() {
    for (StringRef name : {"cores", "kernels", "tiles"}) {
      functions.need(name);
    }
    functions.need(isMesh ? "mesh" : "device2024");
    std::string expected;
    if (program.getReference()) {
      functions.need("pcc");
      auto text = referenceText(program, functions);
      if (failed(text)) {
        return failure();
      }
      expected = *std::move(text);
    }
    writeDevice();
    writeBuffers();
    writeCircularBuffers();
    writeKernels();
    writeArguments();
    writeInputs();
    writeRun();
    writeCheck(expected);
    std::string main = "int main() {\n" + body + "}\n";
    return head() + "\nnamespace {\n" + functions.text() +
           "\n} // namespace\n\n" + main;
  }

private:
  std::string head() {
    std::string text =
        "// " + program.getSymName().str() +
        ": makes random inputs, runs the kernels beside this file, and " +
        (program.getReference() ? "compares\n// what comes back with what is "
                                  "computed here.\n"
                                : "prints what\n// comes back (what it should "
                                  "be is not known).\n");
    static constexpr StringLiteral standard[] = {
        "algorithm", "bit",     "chrono",  "cmath",  "cstdint",
        "cstdio",    "memory",  "numeric", "random", "set",
        "string",    "utility", "vector"};
    for (StringLiteral name : standard) {
      text += ("#include <" + name + ">\n").str();
    }
    text += "\n";
    if (functions.has("pack_bfp8") || functions.has("unpack_bfp8")) {
      text += "#include <tt-metalium/bfloat8.hpp>\n";
    }
    text += isMesh ? "#include <tt-metalium/distributed.hpp>\n"
                     "#include <tt-metalium/host_api.hpp>\n"
                     "#include <tt-metalium/tensor_accessor_args.hpp>\n"
                   : "#include \"tt_metal/detail/tt_metal.hpp\"\n"
                     "#include \"tt_metal/host_api.hpp\"\n";
    return text + "\n#ifndef KERNEL_DIR\n#define KERNEL_DIR \".\"\n#endif\n\n"
                  "using namespace tt;\nusing namespace tt::tt_metal;\n";
  }

  void writeDevice() {
    out << (isMesh ? "  auto device = "
                     "distributed::MeshDevice::create_unit_mesh(0);\n"
                     "  distributed::MeshCommandQueue &queue = "
                     "device->mesh_command_queue();\n"
                   : "  Device *device = CreateDevice(0);\n"
                     "  CommandQueue &queue = device->command_queue();\n")
        << "  Program program = CreateProgram();\n"
        << "  const std::vector<CoreRange> ranges = "
        << rangesText(program.getCoreRanges()) << ";\n"
        << "  const CoreRangeSet cores(std::set<CoreRange>(ranges.begin(), "
           "ranges.end()));\n";
    int64_t columns = 0, rows = 0;
    for (auto [x, y] : program.getCores()) {
      columns = std::max(columns, x + 1);
      rows = std::max(rows, y + 1);
    }
    out << "  const CoreCoord grid = "
           "device->compute_with_storage_grid_size();\n"
        << "  if (grid.x < " << columns << " || grid.y < " << rows << ") {\n"
        << "    std::fprintf(stderr, \"the device has %zux%zu cores; the "
           "program needs "
        << columns << "x" << rows << "\\n\", grid.x, grid.y);\n"
        << "    return 2;\n  }\n\n";
  }

  static std::string rangesText(ArrayAttr ranges) {
    std::string text;
    for (auto range : ranges.getAsRange<CoreRangeAttr>()) {
      llvm::raw_string_ostream(text)
          << (text.empty() ? "" : ", ") << "CoreRange({" << range.getX0()
          << ", " << range.getY0() << "}, {" << range.getX1() << ", "
          << range.getY1() << "})";
    }
    return "{" + text + "}";
  }

  void writeBuffers() {
    out << "  // Tensors on the device, in tiles.\n";
    for (auto buffer : program.getOps<BufferOp>()) {
      out << "  auto " << identifier(buffer.getSymName()) << " = makeBuffer("
          << (isMesh ? "*device" : "device") << ", " << buffer.getTileCount()
          << ", " << tileBytes(buffer.getDataFormat()) << ", BufferType::"
          << (buffer.getMemory() == Memory::Dram ? "DRAM" : "L1") << ");\n";
    }
    out << "\n";
  }

  void writeCircularBuffers() {
    for (auto cb : program.getOps<CBOp>()) {
      out << "  makeCircularBuffer(program, cores, /*" << cb.getSymName()
          << "=*/" << cb.getIndex() << ", " << cb.getPages() << ", "
          << cb.getPageSize() << ", " << formatOf(cb.getDataFormat()).library
          << ");\n";
    }
    for (auto semaphore : program.getOps<SemaphoreOp>()) {
      out << "  CreateSemaphore(program, cores, /*" << semaphore.getSymName()
          << "=*/" << semaphore.getInitial() << ");\n";
    }
    out << "\n";
  }

  /// `2, 3` of the constants; then each accessor's own.
  void writeCompileArgs(KernelOp kernel, StringRef name) {
    SmallVector<int64_t> values;
    for (auto arg : kernel.getCompileArgs().getAsRange<ArgAttr>()) {
      values.push_back(arg.getValues().front());
    }
    out << "  std::vector<uint32_t> " << name << " = " << listText(values)
        << ";\n";
    for (BufferOp buffer : accessedBuffers(kernel)) {
      if (isMesh) {
        out << "  TensorAccessorArgs(*" << identifier(buffer.getSymName())
            << ").append_to(" << name << ");\n";
      }
    }
  }

  void writeKernels() {
    for (auto kernel : program.getOps<KernelOp>()) {
      std::string name = identifier(kernel.getSymName());
      std::string args = name + "_args";
      writeCompileArgs(kernel, args);
      std::string cores = "cores";
      if (kernel.getCoreRanges()) {
        cores = name + "_cores";
        out << "  const std::vector<CoreRange> " << name
            << "_ranges = " << rangesText(*kernel.getCoreRanges()) << ";\n"
            << "  const CoreRangeSet " << cores << "(std::set<CoreRange>("
            << name << "_ranges.begin(), " << name << "_ranges.end()));\n";
      }
      // Without arguments nobody asks for the kernel again.
      out << "  "
          << (kernel.getRuntimeArgs().empty()
                  ? std::string()
                  : "const KernelHandle " + name + " = ")
          << "CreateKernel(program, kernelPath(\"" << kernel.getSymName()
          << ".cpp\"), " << cores << ",\n      ";
      writeConfig(kernel, args);
      out << ");\n";
    }
    out << "\n";
  }

  void writeConfig(KernelOp kernel, StringRef args) {
    if (kernel.getRole() != Role::Compute) {
      StringRef which =
          kernel.getRole() == Role::Reader ? "RISCV_1" : "RISCV_0";
      out << "DataMovementConfig{.processor = DataMovementProcessor::" << which
          << ", .noc = NOC::" << which << "_default, .compile_args = " << args
          << "}";
      return;
    }
    out << "ComputeConfig{.math_fidelity = MathFidelity::"
        << kernel.getMathFidelity().value_or("HiFi4");
    auto flag = [&](StringRef name, std::optional<bool> value) {
      if (value.value_or(false)) {
        out << ", ." << name << " = true";
      }
    };
    flag("fp32_dest_acc_en", kernel.getFp32DestAccEn());
    flag("dst_full_sync_en", kernel.getDstFullSyncEn());
    flag("math_approx_mode", kernel.getMathApproxMode());
    out << ", .compile_args = " << args << "}";
  }

  /// Arrays of what differs from core to core.
  void writeTables(KernelOp kernel) {
    for (auto arg : kernel.getRuntimeArgs().getAsRange<ArgAttr>()) {
      if (arg.getValues().size() > 1) {
        out << "  const std::vector<uint32_t> " << tableName(kernel, arg)
            << " = " << listText(arg.getValues()) << ";\n";
      }
    }
  }

  static std::string tableName(KernelOp kernel, ArgAttr arg) {
    return identifier(kernel.getSymName()) + "_" + identifier(arg.getName());
  }

  std::string argText(KernelOp kernel, ArgAttr arg) {
    std::string value =
        arg.getValues().empty() ? ""
        : arg.getValues().size() == 1
            ? std::to_string(static_cast<uint32_t>(arg.getValues()[0]))
            : tableName(kernel, arg) + "[i]";
    switch (arg.getKind()) {
    case ArgKind::BufferAddress:
      return "static_cast<uint32_t>(" + identifier(arg.getSymbol().getValue()) +
             "->address())";
    case ArgKind::WorkStart:
      return "work_start";
    case ArgKind::WorkCount:
      return "work_count";
    case ArgKind::NocX:
      return "static_cast<uint32_t>(device->worker_core_from_logical_core(" +
             std::string("CoreCoord(") + value + ", 0)).x)";
    case ArgKind::NocY:
      return "static_cast<uint32_t>(device->worker_core_from_logical_core(" +
             std::string("CoreCoord(0, ") + value + ")).y)";
    case ArgKind::Constant:
    case ArgKind::PerCore:
      return value;
    }
    return value;
  }

  void writeSetArgs(KernelOp kernel, StringRef core) {
    out << "    SetRuntimeArgs(program, " << identifier(kernel.getSymName())
        << ", " << core << ", std::vector<uint32_t>{";
    for (auto [place, arg] :
         llvm::enumerate(kernel.getRuntimeArgs().getAsRange<ArgAttr>())) {
      out << (place == 0 ? "" : ", ") << argText(kernel, arg);
    }
    out << "});\n";
  }

  static bool usesWork(KernelOp kernel) {
    return llvm::any_of(kernel.getRuntimeArgs().getAsRange<ArgAttr>(),
                        [](ArgAttr arg) {
                          return arg.getKind() == ArgKind::WorkStart ||
                                 arg.getKind() == ArgKind::WorkCount;
                        });
  }

  void writeShares() {
    std::string units = std::to_string(program.getWorkUnits().value_or(0));
    if (program.getWorkCounts()) {
      out << "  const std::vector<uint32_t> work_counts = "
          << listText(*program.getWorkCounts()) << ";\n";
    } else {
      functions.need("work");
      out << "  const uint32_t work_units = " << units << ";\n";
    }
    out << "  uint32_t work_start = 0;\n";
  }

  /// Kernels on all cores share a loop, since the shares of the work are
  /// counted there; the others have one each.
  void writeArguments() {
    SmallVector<KernelOp> everywhere, elsewhere;
    bool withWork = false;
    for (auto kernel : program.getOps<KernelOp>()) {
      writeTables(kernel);
      if (!kernel.getRuntimeArgs().empty()) {
        (kernel.getCoreRanges() ? elsewhere : everywhere).push_back(kernel);
        withWork |= usesWork(kernel) && !kernel.getCoreRanges();
      }
    }
    out << "  const std::vector<CoreCoord> all_cores = coresOf(ranges);\n";
    if (withWork) {
      writeShares();
    }
    if (!everywhere.empty()) {
      out << "  for (size_t i = 0; i < all_cores.size(); ++i) {\n";
      if (withWork) {
        out << "    const uint32_t work_count = "
            << (program.getWorkCounts()
                    ? "work_counts[i]"
                    : "share(work_units, all_cores.size(), i)")
            << ";\n";
      }
      for (KernelOp kernel : everywhere) {
        writeSetArgs(kernel, "all_cores[i]");
      }
      out << (withWork ? "    work_start += work_count;\n" : "") << "  }\n";
    }
    for (KernelOp kernel : elsewhere) {
      writeOwnLoop(kernel);
    }
    out << "\n";
  }

  void writeOwnLoop(KernelOp kernel) {
    std::string name = identifier(kernel.getSymName());
    out << "  const std::vector<CoreCoord> " << name << "_list = coresOf("
        << name << "_ranges);\n"
        << "  for (size_t i = 0; i < " << name << "_list.size(); ++i) {\n";
    if (usesWork(kernel)) {
      out << "    uint32_t work_start = 0, work_count = 0;\n"
          << "    for (size_t j = 0; j < all_cores.size(); ++j) {\n"
          << "      work_start += work_count;\n"
          << "      work_count = "
          << (program.getWorkCounts()
                  ? "work_counts[j]"
                  : "share(" +
                        std::to_string(program.getWorkUnits().value_or(0)) +
                        ", all_cores.size(), j)")
          << ";\n      if (all_cores[j] == " << name
          << "_list[i]) {\n        break;\n      }\n    }\n";
      functions.need("work");
    }
    writeSetArgs(kernel, name + "_list[i]");
    out << "  }\n";
  }

  void writeInputs() {
    unsigned seed = 0;
    for (auto buffer : program.getOps<BufferOp>()) {
      if (buffer.getRole() != BufferRole::Input &&
          buffer.getRole() != BufferRole::Constant) {
        continue;
      }
      std::string name = identifier(buffer.getSymName());
      Format format = formatOf(buffer.getDataFormat());
      std::string shape = listText(buffer.getShape());
      bool isInput = buffer.getRole() == BufferRole::Input;
      functions.need(isInput ? "random" : "tensor");
      functions.need(format.pack);
      out << "  const std::vector<uint32_t> " << name << "_words = pack"
          << format.suffix << "(inTiles("
          << (isInput ? "randomTensor(" : "makeTensor(") << shape << ", ";
      if (isInput) {
        out << ++seed;
      } else {
        out << ::llvm::format(
            "%.9g",
            buffer.getFill().value_or(llvm::APFloat(0.0f)).convertToDouble());
      }
      out << ")));\n  "
          << (isMesh ? "distributed::EnqueueWriteMeshBuffer(queue, " + name +
                           ", " + name + "_words, false);\n"
                     : "EnqueueWriteBuffer(queue, " + name + ", " + name +
                           "_words, false);\n");
      if (program.getReference()) {
        functions.need(format.unpack);
        out << "  const Tensor " << name << "_values = fromTiles(unpack"
            << format.suffix << "(" << name << "_words), " << shape << ");\n";
      }
    }
    out << "\n";
  }

  void writeRun() {
    if (isMesh) {
      out << "  distributed::MeshWorkload workload;\n"
             "  workload.add_program(distributed::MeshCoordinateRange(device->"
             "shape()), std::move(program));\n";
    }
    StringRef run = isMesh
                        ? "distributed::EnqueueMeshWorkload(queue, workload, "
                          "false);\n  distributed::Finish(queue);\n"
                        : "EnqueueProgram(queue, program, false);\n  "
                          "Finish(queue);\n";
    out << "  // The first run builds the kernels.\n  " << run
        << "  const auto begin = std::chrono::steady_clock::now();\n  " << run
        << "  const std::chrono::duration<double, std::micro> took = "
           "std::chrono::steady_clock::now() - begin;\n"
        << "  std::printf(\"time: %.1f us\\n\", took.count());\n\n";
  }

  void writeCheck(const std::string &expected) {
    out << expected;
    if (!expected.empty()) {
      out << "  bool good = true;\n";
    }
    for (auto buffer : program.getOps<BufferOp>()) {
      if (buffer.getRole() == BufferRole::Output) {
        writeOutput(buffer, !expected.empty());
      }
    }
    out << (isMesh ? "  device->close();\n" : "  CloseDevice(device);\n")
        << "  return " << (expected.empty() ? "0" : "good ? 0 : 1") << ";\n";
  }

  void writeOutput(BufferOp buffer, bool withCheck) {
    std::string name = identifier(buffer.getSymName());
    Format format = formatOf(buffer.getDataFormat());
    functions.need(format.unpack);
    out << "  std::vector<uint32_t> " << name << "_words;\n  "
        << (isMesh ? "distributed::EnqueueReadMeshBuffer(queue, " + name +
                         "_words, " + name + ", true);\n"
                   : "EnqueueReadBuffer(queue, " + name + ", " + name +
                         "_words, true);\n")
        << "  const Tensor " << name << "_values = fromTiles(unpack"
        << format.suffix << "(" << name << "_words), "
        << listText(buffer.getShape()) << ");\n";
    if (!withCheck) {
      out << "  std::printf(\"" << name << ": %zu values, the first %g\\n\", "
          << name << "_values.values.size(), " << name
          << "_values.values.front());\n";
      return;
    }
    out << "  const double " << name << "_pcc = correlation(" << name
        << "_values.values, " << name << "_expected.values);\n"
        << "  std::printf(\"" << name << ": PCC %.6f\\n\", " << name
        << "_pcc);\n  good = good && " << name << "_pcc > 0.99;\n";
  }

  ProgramOp program;
  bool isMesh;
  HostFunctions functions;
  std::string body;
  llvm::raw_string_ostream out;
};

} // namespace

FailureOr<std::string> writeHost(ProgramOp program, ApiEra era) {
  return Writer(program, era).write();
}

} // namespace ttc::metalium
