// Target to emitter.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Emitters.h"

#include "emitters/executable/ExecutableEmitter.h"
#include "emitters/graph/GraphEmitter.h"
#include "emitters/manifest/ManifestEmitter.h"
#include "emitters/python/PythonEmitter.h"
#include "ttc/executable/Serialize.h"

using namespace mlir;

namespace ttc {
namespace {

using Files = FailureOr<std::vector<ZipEntry>>;

/// Null if `main` has no form as data; the diagnostic says why.
const executable::Program *programOf(EmitRequest &request) {
  if (!request.program) {
    FailureOr<executable::Program> made =
        ttx::emitProgram(request.main, request.signature, request.device,
                         request.options.getBool("source_locations"));
    if (failed(made)) {
      return nullptr;
    }
    request.program = *std::move(made);
  }
  return &*request.program;
}

Files orError(EmitRequest &request,
              absl::StatusOr<std::vector<ZipEntry>> files) {
  if (!files.ok()) {
    request.main.emitError() << std::string(files.status().message());
    return failure();
  }
  return *std::move(files);
}

Files pythonFiles(EmitRequest &request) {
  return python::emitPython(request.main, request.signature, request.device);
}

Files executableFiles(EmitRequest &request) {
  const executable::Program *program = programOf(request);
  if (!program) {
    return failure();
  }
  std::vector<ZipEntry> files;
  files.push_back({"model.ttx", executable::serialize(*program), false});
  return files;
}

Files graphFiles(EmitRequest &request) {
  const executable::Program *program = programOf(request);
  return program ? orError(request, graph::emitGraph(*program, request.device))
                 : Files(failure());
}

Files manifestFiles(EmitRequest &request) {
  const executable::Program *program = programOf(request);
  return program ? orError(request,
                           manifest::emitManifest(*program, request.device))
                 : Files(failure());
}

struct Emitter {
  std::string_view target;
  Files (*emit)(EmitRequest &request);
};

constexpr Emitter emitters[] = {{"python", pythonFiles},
                                {"executable", executableFiles},
                                {"graph", graphFiles},
                                {"manifest", manifestFiles}};

} // namespace

Files emitTarget(const Target &target, EmitRequest &request) {
  for (const Emitter &emitter : emitters) {
    if (emitter.target == target.name) {
      return emitter.emit(request);
    }
  }
  func::FuncOp main = request.main;
  return main.emitError("the target `")
         << target.name << "` has no emitter; this is a fault of ttc";
}

} // namespace ttc
