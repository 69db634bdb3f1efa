// Every stage of a compile, in order.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Compiler.h"

#include "driver/Graph.h"
#include "driver/Pipeline.h"
#include "emitters/Bundle.h"
#include "emitters/Emitters.h"
#include "importers/Fingerprint.h"
#include "importers/Importer.h"
#include <chrono>

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

/// Reports the begin of a phase when made and its end when it dies.
class PhaseTimer {
public:
  PhaseTimer(const PhaseHandler &handler, std::string_view name)
      : handler(handler), name(name), start(Clock::now()) {
    handler(name, 0);
  }
  ~PhaseTimer() {
    auto elapsed = std::chrono::duration_cast<std::chrono::microseconds>(
        Clock::now() - start);
    handler(name, std::max<uint64_t>(1, elapsed.count()));
  }

private:
  using Clock = std::chrono::steady_clock;
  const PhaseHandler &handler;
  std::string_view name;
  Clock::time_point start;
};

/// One compile; used once.
class Job {
public:
  Job(Graph &graph, const PhaseHandler &phases)
      : graph(graph), phases(phases) {}

  absl::StatusOr<Bundle> run(const ExportKey &key) {
    BundleInfo info{graph.inputKind,
                    &graph.request.options,
                    graph.request.targets,
                    graph.request.devices,
                    &key,
                    {},
                    {}};
    TTC_TRY(runPhases(ttirPhases(), *graph.module, nullptr));
    info.signature = describeFramework(Graph::entryOf(*graph.module));
    std::string ttir = printed(*graph.module, largestTtirConstant);
    std::vector<ZipEntry> files;
    for (const DeviceProfile *device : info.devices) {
      TTC_TRY_ASSIGN(auto lowered, lower(*device));
      describeDevice(Graph::entryOf(*lowered), info.signature);
      EmitRequest request{Graph::entryOf(*lowered), info.signature, *device,
                          graph.request.options};
      for (const Target *target : info.targets) {
        TTC_TRY(emit(*lowered, request, *target, info, ttir, files));
      }
    }
    info.diagnostics = graph.kept;
    PhaseTimer timer(phases, "bundle");
    return packBundle(std::move(files), info);
  }

private:
  std::string printed(ModuleOp module, int64_t largestConstant) {
    return printModule(module,
                       graph.request.options.getBool("source_locations"),
                       largestConstant);
  }

  absl::Status runPhases(const std::vector<Phase> &list, ModuleOp module,
                         const DeviceProfile *device) {
    PhaseContext context{graph.request.options, device};
    for (const Phase &phase : list) {
      PhaseTimer timer(phases, phase.name);
      if (failed(runPhase(phase, context, module))) {
        return failure(phase.name);
      }
    }
    return absl::OkStatus();
  }

  /// TTNN for `device`. The last device takes the module itself.
  absl::StatusOr<OwningOpRef<ModuleOp>> lower(const DeviceProfile &device) {
    bool isLast = &device == graph.request.devices.back();
    OwningOpRef<ModuleOp> module =
        isLast ? std::move(graph.module)
               : OwningOpRef<ModuleOp>(graph.module->clone());
    TTC_TRY(runPhases(ttnnPhases(), *module, &device));
    return module;
  }

  absl::Status emit(ModuleOp module, EmitRequest &request, const Target &target,
                    const BundleInfo &info, const std::string &ttir,
                    std::vector<ZipEntry> &files) {
    PhaseTimer timer(phases, "emit");
    auto emitted = emitTarget(target, request);
    if (failed(emitted)) {
      return failure("emit");
    }
    emitted->push_back({"ttir.mlir", ttir, false});
    emitted->push_back(
        {"ttnn.mlir", printed(module, largestTtnnConstant), false});
    for (ZipEntry &file : *emitted) {
      file.path.insert(0, bundleFolder(info, request.device, target));
      files.push_back(std::move(file));
    }
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
                   asked.fileName, asked.kind);
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
