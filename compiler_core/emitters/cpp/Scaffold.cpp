// The fixed text of the export and its tables.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Scaffold.h"

#include "emitters/EmbeddedCpp.h"
#include "emitters/cpp/Forward.h"
#include "emitters/cpp/Literals.h"
#include "emitters/cpp/Render.h"
#include "ttc/Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

using namespace mlir;

namespace ttc::cpp {
namespace {

using source::Program;

constexpr StringLiteral headerApi = R"cpp(
namespace model {

/// An argument or a result of `forward`. `dtype` is the framework's, `ttnn_dtype` the library's.
struct TensorInfo {
    std::string name;
    std::string role;  ///< "input", "parameter" or "output"
    std::vector<uint32_t> shape;
    std::string dtype;
    ttnn::DataType ttnn_dtype;
    ttnn::Layout layout;
};

/// All arguments of the program in order: inputs and parameters.
const std::vector<TensorInfo>& arguments();
const std::vector<TensorInfo>& results();

)cpp";

constexpr StringLiteral weightsApi = R"cpp(/// The parameters by name.
using Weights = std::map<std::string, ttnn::Tensor>;

/// Reads `folder`/tensors.safetensors; without that file they are random. Throws std::runtime_error
/// if the file cannot be read or lacks a parameter.
Weights load_weights(ttnn::MeshDevice& device, const std::filesystem::path& folder = ".");

)cpp";

constexpr StringLiteral constantsApi =
    R"cpp(/// The constants of the program by name.
using Constants = std::map<std::string, ttnn::Tensor>;

/// Reads `folder`/constants.safetensors. Throws std::runtime_error if it cannot be read.
Constants load_constants(ttnn::MeshDevice& device, const std::filesystem::path& folder = ".");

)cpp";

constexpr StringLiteral inputsApi =
    R"cpp(/// Random inputs of the right shapes and dtypes, in the order of `forward`; integers are 0 or 1.
std::vector<ttnn::Tensor> make_inputs(ttnn::MeshDevice& device);

)cpp";

constexpr StringLiteral loadWeights =
    R"cpp(Weights load_weights(ttnn::MeshDevice& device, const std::filesystem::path& folder) {
    const auto path = folder / "tensors.safetensors";
    std::optional<SafetensorsFile> file;
    if (std::filesystem::exists(path)) {
        file.emplace(path);
    }
    std::mt19937 random(0);
    Weights weights;
    for (const auto& info : arguments()) {
        if (info.role == "parameter") {
            weights[info.name] =
                file ? to_tensor(info, *file, device) : random_tensor(info, random, device);
        }
    }
    return weights;
}

)cpp";

constexpr StringLiteral loadConstants =
    R"cpp(Constants load_constants(ttnn::MeshDevice& device, const std::filesystem::path& folder) {
    SafetensorsFile file(folder / "constants.safetensors");
    Constants constants;
    for (const auto& info : constant_infos()) {
        constants[info.name] = to_tensor(info, file, device);
    }
    return constants;
}

)cpp";

constexpr StringLiteral makeInputs =
    R"cpp(std::vector<ttnn::Tensor> make_inputs(ttnn::MeshDevice& device) {
    std::mt19937 random(1);
    std::vector<ttnn::Tensor> inputs;
    for (const auto& info : arguments()) {
        if (info.role == "input") {
            inputs.push_back(random_tensor(info, random, device));
        }
    }
    return inputs;
}

)cpp";

/// `{"x", "input", {32, 784}, "float32", ttnn::DataType::FLOAT32, …}`.
Text infoText(const TensorSignature &tensor) {
  Text shape = Text::braces();
  for (int64_t size : tensor.shape) {
    shape.items.push_back(Text::atom(std::to_string(size)));
  }
  Text info = Text::braces();
  info.items = {Text::atom(stringLiteral(tensor.name)),
                Text::atom(stringLiteral(tensor.role)),
                std::move(shape),
                Text::atom(stringLiteral(tensor.dtype)),
                Text::atom(symbolText("ttnn." + tensor.ttnnDtype).str()),
                Text::atom("ttnn::Layout::" + tensor.layout)};
  return info;
}

std::string infosText(StringRef name, ArrayRef<TensorSignature> tensors) {
  std::string text = ("const std::vector<TensorInfo>& " + name +
                      "() {\n    static const std::vector<TensorInfo> infos")
                         .str();
  text += tensors.empty() ? ";\n" : " = {\n";
  for (const TensorSignature &tensor : tensors) {
    text += layOut("", infoText(tensor), 2 * indentStep, ",");
  }
  return text + (tensors.empty() ? "" : "    };\n") +
         "    return infos;\n}\n\n";
}

std::string runText(const Program &program, const Signature &signature) {
  Text call = Text::call("model::forward");
  call.items.push_back(
      Text::atom(hasInputs(signature) ? "model::make_inputs(device)" : "{}"));
  if (hasParameters(signature)) {
    call.items.push_back(Text::atom("model::load_weights(device, folder)"));
  }
  if (hasConstants(program)) {
    call.items.push_back(Text::atom("model::load_constants(device, folder)"));
  }
  call.items.push_back(Text::atom("device"));
  bool readsFiles = hasParameters(signature) || hasConstants(program);
  Text head = Text::call("run");
  head.items.push_back(Text::atom("ttnn::MeshDevice& device"));
  if (readsFiles) {
    head.items.push_back(Text::atom("const std::filesystem::path& folder"));
  }
  return layOut("static std::vector<ttnn::Tensor> ", head, 0, " {") +
         layOut("return ", call, indentStep, ";") + "}\n\n";
}

/// The text of a file in helpers/ or of a template.
StringRef embedded(StringRef name) {
  for (const EmbeddedFile &file : embeddedCpp()) {
    if (StringRef(file.name).rsplit('/').second == name ||
        StringRef(file.name) == name) {
      return file.text;
    }
  }
  return "";
}

void collectHeaders(const source::Expression &expression, ApiEra era,
                    std::set<std::string> &headers) {
  if (expression.isCall()) {
    if (const Function *function =
            findFunction(expression.name, expression.helper, era)) {
      headers.insert(function->header.str());
    }
  }
  for (const source::Expression &item : expression.items) {
    collectHeaders(item, era, headers);
  }
}

void collectHeaders(const std::vector<source::Statement> &statements,
                    ApiEra era, std::set<std::string> &headers) {
  for (const source::Statement &statement : statements) {
    collectHeaders(statement.expression, era, headers);
    for (const auto &block : statement.blocks) {
      collectHeaders(block, era, headers);
    }
  }
}

/// Headers of the library and of the export, in order.
std::set<std::string> headersOf(const Program &program) {
  std::set<std::string> headers = {"safetensors.h", "tensors.h"};
  collectHeaders(program.statements, program.era, headers);
  for (const source::Function &function : program.functions) {
    collectHeaders(function.statements, program.era, headers);
  }
  for (const source::SharedConfig &config : program.configs) {
    collectHeaders(config.expression, program.era, headers);
  }
  return headers;
}

bool isHelper(const std::string &header) {
  return StringRef(header).ends_with(".h");
}

} // namespace

std::string headerText(const Program &program, const Signature &signature,
                       const DeviceProfile &device) {
  std::string text =
      "// A standalone TTNN program for " + device.name + ", made by ttc " +
      std::string(versionText) +
      ".\n//\n// `./run` builds it and runs it once on the first device. To "
      "use "
      "it in an application, add this\n// folder to its CMake project and link "
      "the library `model`.\n#pragma once\n\n#include <ttnn/device.hpp>\n"
      "#include <ttnn/tensor/tensor.hpp>\n#include <ttnn/types.hpp>\n\n"
      "#include <cstdint>\n#include <filesystem>\n#include <map>\n"
      "#include <string>\n#include <vector>\n";
  text += headerApi;
  text += hasParameters(signature) ? weightsApi.str() : "";
  text += hasConstants(program) ? constantsApi.str() : "";
  text += hasInputs(signature) ? inputsApi.str() : "";
  return text + forwardDeclaration(program, signature) +
         "\n}  // namespace model\n";
}

std::string includesText(const Program &program) {
  std::set<std::string> headers = headersOf(program);
  std::string text = "#include \"main.h\"\n\n";
  for (const std::string &header : headers) {
    text += isHelper(header) ? "" : "#include <" + header + ">\n";
  }
  text += "\n#include <cstdio>\n#include <exception>\n#include <limits>\n"
          "#include <optional>\n#include <random>\n#include <tuple>\n"
          "#include <variant>\n\n";
  for (const std::string &header : headers) {
    text += isHelper(header) ? "#include \"" + header + "\"\n" : "";
  }
  return text + "\n";
}

FailureOr<std::string> configsText(const Program &program) {
  std::string text;
  for (const source::SharedConfig &config : program.configs) {
    auto value = render(config.expression, program, config.location);
    if (failed(value)) {
      return failure();
    }
    value->head = "const " + value->head + " " + config.name;
    text += layOut("", *value, 0, ";");
  }
  return text.empty() ? text : text + "\n";
}

std::string tablesText(const Program &program, const Signature &signature) {
  std::string text = infosText("arguments", signature.arguments) +
                     infosText("results", signature.results);
  if (!hasConstants(program)) {
    return text;
  }
  std::vector<TensorSignature> constants;
  for (const StoredConstant &constant : program.constants.entries()) {
    TensorSignature tensor = deviceTensor(constant.deviceType);
    tensor.name = constant.name;
    tensor.role = "constant";
    tensor.dtype = tensor.ttnnDtype;
    constants.push_back(std::move(tensor));
  }
  return text + "static " + infosText("constant_infos", constants);
}

std::string loadersText(const Program &program, const Signature &signature) {
  std::string text = hasParameters(signature) ? loadWeights.str() : "";
  text += hasConstants(program) ? loadConstants.str() : "";
  return text + (hasInputs(signature) ? makeInputs.str() : "");
}

std::string mainText(const Program &program, const Signature &signature) {
  bool readsFiles = hasParameters(signature) || hasConstants(program);
  std::string open =
      program.needsSmallL1
          ? "ttnn::device::open_mesh_device(0, /*l1_small_size=*/32768)"
          : "ttnn::device::open_mesh_device(0)";
  std::string text = "\n#ifndef MODEL_WITHOUT_MAIN\n" +
                     runText(program, signature) +
                     "/// Runs the program once on the first device.";
  text += readsFiles
              ? " The argument, if any, is the folder of the\n/// safetensors "
                "files.\nint main(int argc, char** argv) {\n    const "
                "std::filesystem::path folder = argc > 1 ? argv[1] : \".\";\n"
              : "\nint main() {\n";
  text += "    try {\n        const auto opened = " + open +
          ";\n        auto& device = *opened;\n" +
          "        for (const auto& output : run(device" +
          std::string(readsFiles ? ", folder" : "") +
          ")) {\n"
          "            model::print_output(output);\n"
          "        }\n"
          "        device.close();\n"
          "    } catch (const std::exception& error) {\n"
          "        std::fprintf(stderr, \"%s\\n\", error.what());\n"
          "        return 1;\n    }\n    return 0;\n}\n#endif\n";
  return text;
}

std::vector<ZipEntry> companions(const Program &program) {
  std::vector<ZipEntry> files = {
      {"CMakeLists.txt", embedded("CMakeLists.template").str(), false},
      {"run", embedded("run.template").str(), true},
      {".clang-format", embedded(".clang-format").str(), false}};
  std::set<std::string> headers = headersOf(program);
  bool hasHostSteps = llvm::any_of(
      headers, [](StringRef header) { return header.starts_with("host_"); });
  if (hasHostSteps) {
    headers.insert("host_arrays.h");
  }
  for (const std::string &header : headers) {
    if (isHelper(header)) {
      files.push_back({header, embedded(header).str(), false});
    }
  }
  return files;
}

} // namespace ttc::cpp
