// Writing `forward`.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Forward.h"

#include "emitters/cpp/Body.h"
#include "emitters/cpp/Layout.h"
#include "emitters/cpp/Render.h"
#include "emitters/source/Names.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::cpp {
namespace {

/// The head of `forward`. A parameter that `body` does not mention has no name
/// in its definition; a declaration (no body) has them all.
std::string head(const source::Program &program, const Signature &signature,
                 const std::string *body, const std::string &suffix) {
  Text call = Text::call("forward");
  auto add = [&](const std::string &type, const std::string &name) {
    bool isNamed = !body || source::mentions(*body, name);
    call.items.push_back(
        Text::atom(type + (isNamed ? " " + name : " /*" + name + "*/")));
  };
  add("const std::vector<ttnn::Tensor>&", "inputs");
  if (hasParameters(signature)) {
    add("const Weights&", "weights");
  }
  if (hasConstants(program)) {
    add("const Constants&", "constants");
  }
  add("ttnn::MeshDevice&", "device");
  return layOut("std::vector<ttnn::Tensor> ", call, 0, suffix);
}

/// `const auto& x = inputs.at(0);` for the inputs that `body` mentions.
std::string inputsText(const source::Program &program,
                       const std::string &body) {
  std::string text;
  for (auto [index, name] : llvm::enumerate(program.inputs)) {
    if (source::mentions(body, name)) {
      text += "    const auto& " + name + " = inputs.at(" +
              std::to_string(index) + ");\n";
    }
  }
  return text;
}

/// What a function gives and takes.
std::string layerComment(const source::Function &layer,
                         const source::Program &program) {
  func::FuncOp function = layer.function;
  std::string text = "/// " + layer.description + " It takes\n";
  for (BlockArgument argument : function.getArguments()) {
    auto type = cast<RankedTensorType>(argument.getType());
    text += "///     " + nameText(program.nameOf(argument)) + ": " +
            describeTensor(deviceTensor(type)) + "\n";
  }
  text += "/// and gives\n";
  for (Type type : function.getResultTypes()) {
    text += "///     " +
            describeTensor(deviceTensor(cast<RankedTensorType>(type))) + "\n";
  }
  return text;
}

std::string layerHead(const source::Function &layer,
                      const source::Program &program, const std::string &body) {
  func::FuncOp function = layer.function;
  Text call = Text::call(layer.name);
  auto add = [&](const std::string &type, const std::string &name) {
    bool isNamed = source::mentions(body, name);
    call.items.push_back(
        Text::atom(type + (isNamed ? " " + name : " /*" + name + "*/")));
  };
  for (BlockArgument argument : function.getArguments()) {
    add("const ttnn::Tensor&", nameText(program.nameOf(argument)));
  }
  if (layer.takesDevice) {
    add("ttnn::MeshDevice&", "device");
  }
  std::string result = function.getNumResults() == 1
                           ? "ttnn::Tensor "
                           : "std::vector<ttnn::Tensor> ";
  return layOut(result, call, 0, " {");
}

} // namespace

bool hasInputs(const Signature &signature) {
  return llvm::any_of(signature.arguments,
                      [](auto &argument) { return !argument.isParameter(); });
}

bool hasParameters(const Signature &signature) {
  return llvm::any_of(signature.arguments,
                      [](auto &argument) { return argument.isParameter(); });
}

bool hasConstants(const source::Program &program) {
  return !program.constants.entries().empty();
}

std::string forwardDeclaration(const source::Program &program,
                               const Signature &signature) {
  std::string text = "/// One pass of the program. `inputs`:\n";
  size_t input = 0;
  for (const TensorSignature &argument : signature.arguments) {
    if (!argument.isParameter()) {
      std::string name =
          program.inputsAsSequence ? argument.name : program.inputs[input];
      text += "///     " + name + ": " + describeTensor(argument) + "\n";
      ++input;
    }
  }
  text += input == 0 ? "///     none\n" : "";
  text += "/// Gives:\n";
  for (const TensorSignature &result : signature.results) {
    text += "///     " + describeTensor(result) + "\n";
  }
  text +=
      "/// It leaves its arguments as they are and may be called any number "
      "of times. Throws what the\n/// library throws if an input does not "
      "fit.\n";
  return text + head(program, signature, nullptr, ";");
}

FailureOr<std::string> forwardDefinition(const source::Program &program,
                                         const Signature &signature) {
  FailureOr<std::string> body = bodyText(program);
  if (failed(body)) {
    return failure();
  }
  std::string text = inputsText(program, *body) + *body;
  return head(program, signature, &text, " {") + text + "}\n";
}

FailureOr<std::string> functionsText(const source::Program &program) {
  std::string text;
  for (const source::Function &function : program.functions) {
    FailureOr<std::string> body = bodyText(program, &function);
    if (failed(body)) {
      return failure();
    }
    text += layerComment(function, program) +
            layerHead(function, program, *body) + *body + "}\n\n";
  }
  return text;
}

} // namespace ttc::cpp
