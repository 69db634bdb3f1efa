// The dispatcher: main.py over forward_NAME.py.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Specializations.h"

#include "emitters/Constants.h"
#include "emitters/python/Expression.h"
#include "emitters/python/Forward.h"
#include "emitters/python/Literals.h"
#include "emitters/python/PythonEmitter.h"
#include "emitters/python/Render.h"
#include "emitters/python/Scaffold.h"
#include "emitters/source/Eras.h"
#include "ttc/Version.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::python {
namespace {

/// One program and what its `forward` takes.
struct Part {
  const EmitRequest *request;
  std::string module; ///< "forward_b8"
  bool takesConstants;
};

constexpr StringLiteral selectFunction = R"py(def select(*inputs):
    """The module in SPECIALIZATIONS that was compiled for the shapes of `inputs`."""
    shapes = [[int(size) for size in tensor.shape] for tensor in inputs]
    compiled = []
    for name, module in SPECIALIZATIONS.items():
        entries = [e for e in module.SIGNATURE["arguments"] if e["role"] == "input"]
        if shapes == [entry["shape"] for entry in entries]:
            return module
        wanted = ", ".join(f"{entry['name']} {entry['shape']}" for entry in entries)
        compiled.append(f"{name}: {wanted}")
    raise ValueError(
        f"no specialization was compiled for inputs of the shapes {shapes}; compiled are "
        + "; ".join(compiled)
        + " (compile again with the sizes that are missing)"
    )


)py";

std::string banner(const DeviceProfile &device) {
  return "\"\"\"A standalone TTNN program for " + device.name +
         ", made by ttc " + std::string(versionText) +
         ".\n\n"
         "It was compiled for several shapes: `forward` picks the program for "
         "those of its\n"
         "inputs. `./run` or `python3 main.py` runs each once on the first "
         "device; it needs the\n"
         "Python package `ttnn`.\n"
         "\"\"\"\n\n";
}

std::string importsText(ArrayRef<Part> parts) {
  std::vector<std::string> modules;
  for (const Part &part : parts) {
    modules.push_back(part.module);
  }
  llvm::sort(modules);
  std::string text = "import numpy as np\nimport ttnn\n\n";
  for (const std::string &module : modules) {
    text += "import " + module + "\n";
  }
  return text + "\n";
}

std::string tablesText(ArrayRef<Part> parts) {
  std::string text = "# The programs by name, and what the first one takes and "
                     "gives.\nSPECIALIZATIONS = {\n";
  for (const Part &part : parts) {
    text +=
        "    " + stringLiteral(part.request->name) + ": " + part.module + ",\n";
  }
  return text + "}\nSIGNATURE = " + parts.front().module +
         ".SIGNATURE\nto_device = " + parts.front().module + ".to_device\n\n\n";
}

/// Names of the inputs as parameters of `forward`.
std::vector<std::string> inputNames(const Signature &signature) {
  source::Language python = language(reservedNames());
  source::NameScope scope(python);
  for (StringRef name : {"select", "SPECIALIZATIONS", "module"}) {
    scope.reserve(name);
  }
  std::vector<std::string> names;
  for (const TensorSignature &argument : signature.arguments) {
    if (!argument.isParameter()) {
      std::string wanted = source::argumentIdentifier(argument.name);
      names.push_back(scope.unique(wanted.empty() ? "x" : wanted));
    }
  }
  return names;
}

/// What `part` takes behind the inputs.
std::string restOf(const Part &part) {
  std::string rest;
  if (hasParameters(part.request->signature)) {
    rest += ", weights";
  }
  return rest + (part.takesConstants ? ", constants" : "") + ", device";
}

std::string forwardText(ArrayRef<Part> parts) {
  std::vector<std::string> inputs =
      inputNames(parts.front().request->signature);
  std::string list = llvm::join(inputs, ", ");
  // The last part has all constants.
  std::string text = "def forward(" + list + restOf(parts.back()) +
                     "):\n    \"\"\"One pass of the program that was compiled "
                     "for the shapes of the inputs.\"\"\"\n    module = "
                     "select(" +
                     list + ")\n";
  for (const Part &part : parts) {
    if (restOf(part) != restOf(parts.back())) {
      text += "    if module is " + part.module + ":\n        return " +
              part.module + ".forward(" + list + restOf(part) + ")\n";
    }
  }
  return text + "    return module.forward(" + list + restOf(parts.back()) +
         ")\n\n\n";
}

std::string loadersText(ArrayRef<Part> parts) {
  std::string text;
  if (hasParameters(parts.front().request->signature)) {
    text += "def load_weights(device):\n    \"\"\"The parameters by name, the "
            "same for every specialization.\"\"\"\n    return " +
            parts.front().module + ".load_weights(device)\n\n\n";
  }
  if (parts.back().takesConstants) {
    text += "def load_constants(device):\n    \"\"\"The constants of every "
            "specialization by name.\"\"\"\n    return " +
            parts.back().module + ".load_constants(device)\n\n\n";
  }
  return text + "def make_inputs(device, name=" +
         stringLiteral(parts.front().request->name) +
         "):\n    \"\"\"Random inputs of the specialization `name`.\"\"\"\n"
         "    return SPECIALIZATIONS[name].make_inputs(device)\n\n\n";
}

std::string mainText(ArrayRef<Part> parts) {
  bool single = parts.front().request->signature.results.size() == 1;
  bool weights = hasParameters(parts.front().request->signature);
  bool constants = parts.back().takesConstants;
  std::string text =
      "def main():\n"
      "    \"\"\"Runs every specialization once on the first device.\"\"\"\n"
      "    device = ttnn.open_device(device_id=0, l1_small_size=32768)\n"
      "    try:\n";
  text += weights ? "        weights = load_weights(device)\n" : "";
  text += constants ? "        constants = load_constants(device)\n" : "";
  text += "        for name in SPECIALIZATIONS:\n"
          "            inputs = make_inputs(device, name)\n"
          "            outputs = forward(*inputs" +
          restOf(parts.back()) + ")\n";
  text += single ? "            for output in (outputs,):\n"
                 : "            for output in outputs:\n";
  return text + "                array = np.asarray(output.to_list())\n"
                "                shape = list(output.shape)\n"
                "                print(name, \"output\", shape, output.dtype, "
                "\"mean\", array.mean())\n"
                "    finally:\n        ttnn.close_device(device)\n\n\n"
                "if __name__ == \"__main__\":\n    main()\n";
}

} // namespace

FailureOr<std::vector<ZipEntry>>
emitSpecializations(ArrayRef<EmitRequest> requests) {
  std::vector<ZipEntry> files;
  std::vector<Part> parts;
  ConstantTable constants;
  for (const EmitRequest &request : requests) {
    std::string module = "forward_" + request.name;
    ProgramForm form;
    form.showsPlaces = request.options.getBool("source_locations");
    form.era = eraOf(request.options);
    form.signatureFile = specializedName(form.signatureFile, request.name);
    FailureOr<std::string> text = programText(request.main, request.signature,
                                              request.device, constants, form);
    if (failed(text)) {
      return failure();
    }
    if (hasSignatureFile(request.signature)) {
      files.push_back(
          {form.signatureFile, signatureJson(request.signature), false});
    }
    files.push_back({module + ".py", *std::move(text), false});
    parts.push_back(
        {&request, std::move(module), !constants.entries().empty()});
  }
  files.push_back({"main.py",
                   banner(requests.front().device) + importsText(parts) +
                       tablesText(parts) + selectFunction.str() +
                       forwardText(parts) + loadersText(parts) +
                       source::inEra(mainText(parts),
                                     eraOf(requests.front().options), "python"),
                   false});
  files.push_back(runFile());
  if (!constants.entries().empty()) {
    files.push_back({"constants.safetensors", constants.safetensors(), false});
  }
  return files;
}

} // namespace ttc::python
