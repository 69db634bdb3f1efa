// main.cpp, top to bottom.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/CppEmitter.h"

#include "emitters/cpp/Forward.h"
#include "emitters/cpp/Render.h"
#include "emitters/cpp/Scaffold.h"
#include "emitters/source/Eras.h"

using namespace mlir;

namespace ttc::cpp {
namespace {

/// As in Python: above, names of inputs hide what the program does.
constexpr size_t mostNamedInputs = 16;

FailureOr<std::string> mainCpp(const source::Program &program,
                               const Signature &signature) {
  FailureOr<std::string> forward = forwardDefinition(program, signature);
  FailureOr<std::string> functions = functionsText(program);
  FailureOr<std::string> configs = configsText(program);
  if (failed(forward) || failed(functions) || failed(configs)) {
    return failure();
  }
  std::string text = "// The program that main.h declares.\n" +
                     includesText(program) + "namespace model {\n\n";
  if (std::string own = *configs + *functions; !own.empty()) {
    text += "namespace {\n\n" + own + "}  // namespace\n\n";
  }
  return text + tablesText(program, signature) + *forward + "\n" +
         loadersText(program, signature) + "}  // namespace model\n" +
         mainText(program, signature);
}

} // namespace

FailureOr<std::vector<ZipEntry>> emitCpp(func::FuncOp main,
                                         const Signature &signature,
                                         const DeviceProfile &device,
                                         bool showsPlaces, ApiEra era) {
  if (StringRef why = source::wordOf("target", era, "cpp"); !why.empty()) {
    main.emitError() << "the target `cpp` has no form for the library of "
                     << apiEraName(era) << " (`metalium_api`): " << why;
    return failure();
  }
  source::Language cpp = language();
  cpp.mostNamedInputs = mostNamedInputs;
  FailureOr<source::Program> program =
      source::arrange(main, signature, cpp, era);
  if (failed(program)) {
    return failure();
  }
  program->showsPlaces = showsPlaces;
  FailureOr<std::string> text = mainCpp(*program, signature);
  if (failed(text)) {
    return failure();
  }
  std::vector<ZipEntry> files = {
      {"main.cpp", *std::move(text), false},
      {"main.h", headerText(*program, signature, device), false}};
  llvm::append_range(files, companions(*program));
  for (ZipEntry &file : files) {
    file.data = source::inEra(std::move(file.data), era, "cpp");
  }
  if (hasConstants(*program)) {
    files.push_back(
        {"constants.safetensors", program->constants.safetensors(), false});
  }
  return files;
}

} // namespace ttc::cpp
