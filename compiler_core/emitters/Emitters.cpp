// Target to emitter.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Emitters.h"

#include "emitters/cpp/CppEmitter.h"
#include "emitters/executable/ExecutableEmitter.h"
#include "emitters/graph/GraphEmitter.h"
#include "emitters/manifest/ManifestEmitter.h"
#include "emitters/python/PythonEmitter.h"
#include "emitters/python/Specializations.h"
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
  return python::emitPython(request.main, request.signature, request.device,
                            request.options.getBool("source_locations"),
                            eraOf(request.options));
}

Files cppFiles(EmitRequest &request) {
  return cpp::emitCpp(request.main, request.signature, request.device,
                      request.options.getBool("source_locations"),
                      eraOf(request.options));
}

/// Each is a project of its own, in a folder.
Files severalCppFiles(ArrayRef<EmitRequest> requests) {
  std::vector<ZipEntry> all;
  for (const EmitRequest &request : requests) {
    Files files = cpp::emitCpp(request.main, request.signature, request.device,
                               /*showsPlaces=*/false, eraOf(request.options));
    if (failed(files)) {
      return failure();
    }
    addBelow(request.name + "/", *std::move(files), all);
  }
  return all;
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

/// runtime.py calls what deployment.json names, in the library of today.
Files manifestFiles(EmitRequest &request) {
  if (ApiEra era = eraOf(request.options); era != ApiEra::Y2026) {
    return request.main.emitError()
           << "the target `manifest` has no form for the library of "
           << apiEraName(era)
           << " (`metalium_api`): its runtime.py makes the calls of today's; "
              "leave the option out, or use the target `python`";
  }
  const executable::Program *program = programOf(request);
  return program ? orError(request,
                           manifest::emitManifest(*program, request.device))
                 : Files(failure());
}

struct Emitter {
  std::string_view target;
  Files (*emit)(EmitRequest &request);
  /// Where specializations are more than one file beside the other.
  Files (*emitSeveral)(ArrayRef<EmitRequest> requests) = nullptr;
  bool keepsStructure = false;
};

constexpr Emitter emitters[] = {
    {"python", pythonFiles, python::emitSpecializations, true},
    {"cpp", cppFiles, severalCppFiles, true},
    {"executable", executableFiles},
    {"graph", graphFiles},
    {"manifest", manifestFiles}};

Files oneByOne(const Emitter &emitter, MutableArrayRef<EmitRequest> requests) {
  std::vector<ZipEntry> all;
  for (EmitRequest &request : requests) {
    Files files = emitter.emit(request);
    if (failed(files)) {
      return failure();
    }
    for (ZipEntry &file : *files) {
      file.path = specializedName(file.path, request.name);
      all.push_back(std::move(file));
    }
  }
  return all;
}

/// The end of the table if there is none.
const Emitter *emitterOf(const Target &target) {
  return llvm::find_if(emitters, [&](const Emitter &emitter) {
    return emitter.target == target.name;
  });
}

Files emitWith(const Emitter &emitter, MutableArrayRef<EmitRequest> requests) {
  if (requests.size() == 1) {
    return emitter.emit(requests.front());
  }
  return emitter.emitSeveral ? emitter.emitSeveral(requests)
                             : oneByOne(emitter, requests);
}

} // namespace

ApiEra eraOf(const Options &options) {
  return parseApiEra(options.getString("metalium_api")).value_or(ApiEra::Y2026);
}

bool keepsStructure(const Target &target) {
  const Emitter *emitter = emitterOf(target);
  return emitter != std::end(emitters) && emitter->keepsStructure;
}

std::string specializedName(StringRef file, StringRef name) {
  auto [stem, extension] = file.split('.');
  return name.empty() ? file.str()
                      : (stem + "." + name + "." + extension).str();
}

Files emitTarget(const Target &target, MutableArrayRef<EmitRequest> requests) {
  const Emitter *emitter = emitterOf(target);
  if (emitter != std::end(emitters)) {
    auto exchange = [&] {
      for (EmitRequest &request : requests) {
        std::swap(request.main, request.flat);
      }
    };
    if (emitter->keepsStructure) {
      return emitWith(*emitter, requests);
    }
    exchange();
    Files files = emitWith(*emitter, requests);
    exchange();
    return files;
  }
  return requests.front().main.emitError("the target `")
         << target.name << "` has no emitter; this is a fault of ttc";
}

} // namespace ttc
