// Every stage of a compile, in order.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Compiler.h"

#include "driver/Graph.h"
#include "driver/KernelExport.h"
#include "driver/PhaseTimer.h"
#include "driver/Pipeline.h"
#include "emitters/Bundle.h"
#include "emitters/Emitters.h"
#include "importers/Fingerprint.h"
#include "importers/Importer.h"
#include "importers/KernelPrograms.h"
#include "mlir/IR/Verifier.h"

using namespace mlir;

namespace ttc {
namespace {

/// In ttir.mlir a constant this large is left out; below, the file can be
/// compiled again.
constexpr int64_t largestTtirConstant = int64_t(1) << 20;
/// In ttnn.mlir, which stands beside constants.safetensors, there is no need
/// for more.
constexpr int64_t largestTtnnConstant = 64;

absl::Status programHasErrors() {
  return absl::InvalidArgumentError("the program has errors");
}

/// One specialization on its way.
struct Variant {
  Specialization sizes;
  OwningOpRef<ModuleOp> module; ///< TTIR, until the last device took it
  Signature signature;
  std::string ttir;
};

/// One compile; used once.
class Job {
public:
  Job(Graph &graph, const PhaseHandler &phases)
      : graph(graph), phases(phases) {}

  absl::StatusOr<Bundle> run(const ExportKey &key) {
    BundleInfo info;
    info.input = graph.inputKind;
    info.options = &graph.request.options;
    info.targets = graph.request.targets;
    info.devices = graph.request.devices;
    info.key = &key;
    std::vector<ZipEntry> files;
    if (holdsKernelPrograms(*graph.module)) {
      TTC_TRY(exportPrograms(info, files));
      return pack(std::move(files), info);
    }
    TTC_TRY(makeVariants());
    for (const DeviceProfile *device : info.devices) {
      TTC_TRY(compileFor(*device, info, files));
    }
    info.signature = variants.front().signature;
    for (size_t i = 0; i < variants.size() && variants.size() > 1; ++i) {
      info.specializations.push_back(
          {variants[i].sizes, variants[i].signature});
    }
    return pack(std::move(files), info);
  }

private:
  absl::StatusOr<Bundle> pack(std::vector<ZipEntry> files, BundleInfo &info) {
    info.diagnostics = graph.kept;
    PhaseTimer timer(phases, "bundle");
    return packBundle(std::move(files), info);
  }

  /// What came as kernels needs no lowering, and has no other target.
  absl::Status exportPrograms(const BundleInfo &info,
                              std::vector<ZipEntry> &files) {
    for (const Target *target : info.targets) {
      if (target->name != "metalium") {
        graph.module->emitError("the input is a program of kernels, of which "
                                "target `")
            << target->name << "` makes nothing; wanted `metalium`";
        return programHasErrors();
      }
      for (const DeviceProfile *device : info.devices) {
        PhaseTimer timer(phases, "emit");
        auto made =
            exportKernels(*graph.module, graph.request.options, *device);
        if (failed(made)) {
          return failure("emit");
        }
        add(*std::move(made), bundleFolder(info, *device, *target), files);
      }
    }
    return absl::OkStatus();
  }

  static void add(std::vector<ZipEntry> made, const std::string &folder,
                  std::vector<ZipEntry> &files) {
    for (ZipEntry &file : made) {
      file.path.insert(0, folder);
      files.push_back(std::move(file));
    }
  }

  std::string printed(ModuleOp module, int64_t largestConstant) {
    return printModule(module,
                       graph.request.options.getBool("source_locations"),
                       largestConstant);
  }

  absl::Status runPhases(const std::vector<Phase> &list, ModuleOp module,
                         const Specialization &sizes,
                         const DeviceProfile *device) {
    PhaseContext context{graph.request.options, device, sizes};
    for (const Phase &phase : list) {
      PhaseTimer timer(phases, phase.name);
      if (failed(runPhase(phase, context, module))) {
        return failure(phase.name);
      }
    }
    return absl::OkStatus();
  }

  /// `module` itself if nobody needs it later, else a copy.
  static OwningOpRef<ModuleOp> take(OwningOpRef<ModuleOp> &module,
                                    bool isLast) {
    return isLast ? std::move(module) : OwningOpRef<ModuleOp>(module->clone());
  }

  /// TTIR of every specialization.
  absl::Status makeVariants() {
    TTC_TRY_ASSIGN(auto list, specializationsOf(graph.request.options));
    for (Specialization &sizes : list) {
      Variant &variant = variants.emplace_back();
      variant.module = take(graph.module, &sizes == &list.back());
      TTC_TRY(runPhases(ttirPhases(), *variant.module, sizes, nullptr));
      variant.signature = describeFramework(Graph::entryOf(*variant.module));
      variant.ttir = printed(*variant.module, largestTtirConstant);
      variant.sizes = std::move(sizes);
    }
    return absl::OkStatus();
  }

  /// Whether the module calls functions and a target has none.
  static bool wantsFlat(ModuleOp module, const BundleInfo &info) {
    return !llvm::hasSingleElement(module.getOps<func::FuncOp>()) &&
           !llvm::all_of(info.targets, [](const Target *target) {
             return keepsStructure(*target);
           });
  }

  absl::Status compileFor(const DeviceProfile &device, const BundleInfo &info,
                          std::vector<ZipEntry> &files) {
    bool isLast = &device == graph.request.devices.back();
    std::vector<OwningOpRef<ModuleOp>> lowered;
    for (Variant &variant : variants) {
      lowered.push_back(take(variant.module, isLast));
      ModuleOp module = *lowered.back();
      TTC_TRY(runPhases(ttnnPhases(), module, variant.sizes, &device));
      // What an emitter writes of broken IR runs into a wall far from here.
      if (failed(verify(module))) {
        return absl::InternalError(
            "the lowered program is not valid; this is a fault of ttc");
      }
      describeDevice(Graph::entryOf(module), variant.signature);
    }
    std::vector<OwningOpRef<ModuleOp>> flat;
    std::vector<EmitRequest> requests;
    for (auto [module, variant] : llvm::zip(lowered, variants)) {
      func::FuncOp main = Graph::entryOf(*module), flatMain = main;
      if (wantsFlat(*module, info)) {
        flat.push_back(module->clone());
        TTC_TRY(runPhases(flatPhases(), *flat.back(), variant.sizes, &device));
        flatMain = Graph::entryOf(*flat.back());
      }
      requests.push_back({main, flatMain, variant.signature, device,
                          graph.request.options, variant.sizes.name});
    }
    for (const Target *target : info.targets) {
      TTC_TRY(emit(lowered, requests, *target, info, files));
    }
    return absl::OkStatus();
  }

  /// A module of kernels of each request, in `kernels`.
  absl::Status lowerToKernels(std::vector<EmitRequest> &requests) {
    kernels.clear();
    for (auto [request, variant] : llvm::zip(requests, variants)) {
      auto whole = cast<ModuleOp>(request.flat->getParentOp());
      kernels.push_back(whole.clone());
      TTC_TRY(runPhases(kernelPhases(), *kernels.back(), variant.sizes,
                        &request.device));
    }
    return absl::OkStatus();
  }

  absl::Status emit(std::vector<OwningOpRef<ModuleOp>> &lowered,
                    std::vector<EmitRequest> &requests, const Target &target,
                    const BundleInfo &info, std::vector<ZipEntry> &files) {
    if (target.name == "metalium") {
      TTC_TRY(lowerToKernels(requests));
    }
    PhaseTimer timer(phases, "emit");
    auto emitted = target.name == "metalium" ? exportKernels(kernels, requests)
                                             : emitTarget(target, requests);
    if (failed(emitted)) {
      return failure("emit");
    }
    for (auto [module, variant] : llvm::zip(lowered, variants)) {
      const std::string &name = variant.sizes.name;
      emitted->push_back(
          {specializedName("ttir.mlir", name), variant.ttir, false});
      emitted->push_back({specializedName("ttnn.mlir", name),
                          printed(*module, largestTtnnConstant), false});
    }
    add(*std::move(emitted),
        bundleFolder(info, requests.front().device, target), files);
    return absl::OkStatus();
  }

  /// A stage that fails tells the user why; one that does not is our fault.
  absl::Status failure(std::string_view phase) {
    if (graph.capture.errorCount() > 0) {
      return programHasErrors();
    }
    return absl::InternalError("phase `" + std::string(phase) +
                               "` failed without saying why; this is a fault "
                               "of ttc");
  }

  Graph &graph;
  const PhaseHandler &phases;
  std::vector<Variant> variants;
  std::vector<OwningOpRef<ModuleOp>> kernels; ///< for target `metalium`
};

} // namespace

Compiler::Compiler(DiagnosticHandler diagnostics, PhaseHandler phases)
    : diagnostics(std::move(diagnostics)), phases(std::move(phases)) {}

Compiler::~Compiler() = default;

absl::StatusOr<std::unique_ptr<ImportedGraph>>
Compiler::import(CompileRequest request) {
  PhaseTimer timer(phases, "import");
  auto graph = std::make_unique<Graph>(std::move(request), diagnostics);
  loadInputDialects(graph->context);
  const CompileRequest &asked = graph->request;
  ImportedModule imported =
      importModule(graph->context, {asked.graph.data(), asked.graph.size()},
                   asked.fileName, asked.kind, limitsOf(asked.options));
  if (!imported.module) {
    return programHasErrors();
  }
  graph->module = std::move(imported.module);
  graph->inputKind = imported.kind;
  graph->identity = ttc::fingerprint(*graph->module);
  if (asked.options.getBool("source_locations")) {
    // Places in files reach the export, so they count.
    graph->identity.names =
        sha256(graph->identity.names.raw() +
               printModule(*graph->module, true, largestTtnnConstant));
  }
  return graph;
}

absl::StatusOr<Bundle> Compiler::compile(ImportedGraph &graph,
                                         const ExportKey &key) {
  return Job(static_cast<Graph &>(graph), phases).run(key);
}

} // namespace ttc
