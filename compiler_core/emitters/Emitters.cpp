// Target to emitter.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Emitters.h"

#include "emitters/executable/ExecutableEmitter.h"
#include "emitters/python/PythonEmitter.h"

using namespace mlir;

namespace ttc {
namespace {

using Files = FailureOr<std::vector<ZipEntry>>;

struct Emitter {
  std::string_view target;
  Files (*emit)(const EmitRequest &request);
};

Files pythonFiles(const EmitRequest &request) {
  return python::emitPython(request.main, request.signature, request.device);
}

Files executableFiles(const EmitRequest &request) {
  return ttx::emitExecutable(request.main, request.signature, request.device,
                             request.options.getBool("source_locations"));
}

constexpr Emitter emitters[] = {{"python", pythonFiles},
                                {"executable", executableFiles}};

} // namespace

Files emitTarget(const Target &target, const EmitRequest &request) {
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
