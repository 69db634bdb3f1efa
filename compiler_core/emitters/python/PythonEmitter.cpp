// main.py, top to bottom.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/PythonEmitter.h"

#include "emitters/python/Forward.h"
#include "emitters/python/Helpers.h"
#include "emitters/python/Render.h"
#include "emitters/python/Scaffold.h"
#include "emitters/source/Eras.h"
#include "ttc/Version.h"

using namespace mlir;

namespace ttc::python {
namespace {

constexpr llvm::StringLiteral runScript =
    "#!/bin/sh\n"
    "# Runs the program beside this file. Needs the Python package ttnn.\n"
    "cd \"$(dirname \"$0\")\" && exec python3 main.py \"$@\"\n";

/// Above, a list of parameters hides what the program does.
constexpr size_t mostNamedInputs = 16;

std::string banner(const DeviceProfile &device) {
  return "\"\"\"A standalone TTNN program for " + device.name +
         ", made by ttc " + std::string(versionText) +
         ".\n\n"
         "`./run` or `python3 main.py` runs it once on the first device; it "
         "needs the Python\n"
         "package `ttnn`. Import `forward` to use it in a program of your "
         "own.\n"
         "\"\"\"\n\n";
}

} // namespace

ZipEntry runFile() { return {"run", runScript.str(), true}; }

FailureOr<std::string> programText(func::FuncOp main,
                                   const Signature &signature,
                                   const DeviceProfile &device,
                                   ConstantTable &constants,
                                   const ProgramForm &form) {
  SmallVector<StringRef> reserved(reservedNames());
  llvm::append_range(reserved, helperNames());
  source::Language python = language(reserved);
  python.mostNamedInputs = form.mostNamedInputs;
  FailureOr<source::Program> program =
      source::arrange(main, signature, python, form.era, std::move(constants));
  if (failed(program)) {
    return failure();
  }
  program->showsPlaces = form.showsPlaces;
  auto fixed = [&](std::string text) {
    return source::inEra(std::move(text), form.era, "python");
  };
  std::string text =
      banner(device) + fixed(imports(*program, signature)) +
      configsText(*program) + signatureText(signature, form.signatureFile) +
      constantsText(*program) + functionsText(*program) +
      forwardText(*program, signature) +
      fixed(helpersText(program->helpers) + loadersText(*program, signature) +
            mainText(*program, signature));
  constants = std::move(program->constants);
  return text;
}

FailureOr<std::vector<ZipEntry>> emitPython(func::FuncOp main,
                                            const Signature &signature,
                                            const DeviceProfile &device,
                                            bool showsPlaces, ApiEra era) {
  ConstantTable constants;
  ProgramForm form;
  form.era = era;
  form.mostNamedInputs = mostNamedInputs;
  form.showsPlaces = showsPlaces;
  FailureOr<std::string> text =
      programText(main, signature, device, constants, form);
  if (failed(text)) {
    return failure();
  }
  std::vector<ZipEntry> files;
  files.push_back({"main.py", *std::move(text), false});
  files.push_back(runFile());
  if (hasSignatureFile(signature)) {
    files.push_back({form.signatureFile, signatureJson(signature), false});
  }
  if (!constants.entries().empty()) {
    files.push_back({"constants.safetensors", constants.safetensors(), false});
  }
  return files;
}

} // namespace ttc::python
