// Every stage of a compile, in order.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Compiler.h"

#include "driver/Graph.h"
#include "driver/KernelExport.h"
#include "driver/PhaseRunner.h"
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
      : graph(graph), runner(graph.request.options, graph.capture, phases) {}

  absl::StatusOr<Bundle> run(const ExportKey &key) {
    BundleInfo info;
    info.input = graph.inputKind;
    info.options = &graph.request.options;
    info.targets = graph.request.targets;
    info.devices = graph.request.devices;
    info.key = &key;
    std::vector<ZipEntry> files;
    if (holdsKernelPrograms(*graph.module)) {
      TTC_TRY(exportPrograms(*graph.module, runner, info, files));
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
    PhaseTimer timer = runner.time("bundle");
    return packBundle(std::move(files), info);
  }

  std::string printed(ModuleOp module, int64_t largestConstant) {
    return printModule(module,
                       graph.request.options.getBool("source_locations"),
                       largestConstant);
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
      TTC_TRY(runner.run(ttirPhases(), *variant.module, nullptr, sizes));
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
      TTC_TRY(runner.run(ttnnPhases(), module, &device));
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
        TTC_TRY(runner.run(flatPhases(), *flat.back(), &device));
        flatMain = Graph::entryOf(*flat.back());
      }
      requests.push_back({main, flatMain, variant.signature, device,
                          graph.request.options, variant.sizes.name});
    }
    std::vector<ZipEntry> texts;
    for (const Target *target : info.targets) {
      std::string folder = bundleFolder(info, device, *target);
      TTC_TRY(emit(requests, *target, folder, files));
      if (texts.empty()) {
        texts = textsOf(lowered);
      }
      addBelow(folder, texts, files);
    }
    return absl::OkStatus();
  }

  absl::Status emit(std::vector<EmitRequest> &requests, const Target &target,
                    const std::string &folder, std::vector<ZipEntry> &files) {
    if (target.name == "metalium") {
      TTC_TRY_ASSIGN(auto kernels, exportKernels(requests, runner));
      addBelow(folder, std::move(kernels), files);
      return absl::OkStatus();
    }
    PhaseTimer timer = runner.time("emit");
    auto emitted = emitTarget(target, requests);
    if (failed(emitted)) {
      return runner.failure("emit");
    }
    addBelow(folder, *std::move(emitted), files);
    return absl::OkStatus();
  }

  /// The program before and after its lowering, which every target shows.
  std::vector<ZipEntry> textsOf(std::vector<OwningOpRef<ModuleOp>> &lowered) {
    PhaseTimer timer = runner.time("print");
    std::vector<ZipEntry> texts;
    for (auto [module, variant] : llvm::zip(lowered, variants)) {
      const std::string &name = variant.sizes.name;
      texts.push_back({specializedName("ttir.mlir", name), variant.ttir});
      texts.push_back({specializedName("ttnn.mlir", name),
                       printed(*module, largestTtnnConstant)});
    }
    return texts;
  }

  Graph &graph;
  PhaseRunner runner;
  std::vector<Variant> variants;
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
