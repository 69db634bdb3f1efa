// One row for each step that a reference may have.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/ReferenceText.h"

#include "emitters/metalium/Names.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::metalium {
namespace {

/// `%0` and `%1` are the inputs, `$name` a parameter. A lambda's formula is of
/// `x`, or of `a` and `b`.
struct Step {
  StringLiteral op;
  StringLiteral needs;
  StringLiteral call;
};

constexpr Step steps[] = {
    {"matmul", "matmul", "matmul(%0, %1)"},
    {"transpose", "transpose", "transpose(%0)"},
    {"copy", "tensor", "%0"},
    {"sum", "sum", "sum(%0, $dim)"},
    {"max", "max", "maximum(%0, $dim)"},
    {"mean", "mean", "mean(%0, $dim)"},
    {"softmax", "softmax", "softmax(%0)"},
    {"rms_norm", "rms_norm", "rmsNorm(%0, $eps)"},
    {"layer_norm", "layer_norm", "layerNorm(%0, $eps)"},
};

constexpr Step binaries[] = {
    {"add", "", "a + b"},
    {"subtract", "", "a - b"},
    {"sub", "", "a - b"},
    {"multiply", "", "a * b"},
    {"mul", "", "a * b"},
    {"divide", "", "a / b"},
    {"div", "", "a / b"},
    {"maximum", "", "std::max(a, b)"},
    {"minimum", "", "std::min(a, b)"},
};

constexpr Step unaries[] = {
    {"abs", "", "std::abs(x)"},
    {"cos", "", "std::cos(x)"},
    {"erf", "", "std::erf(x)"},
    {"exp", "", "std::exp(x)"},
    {"gelu", "", "0.5f * x * (1.0f + std::erf(x * 0.70710678f))"},
    {"log", "", "std::log(x)"},
    {"neg", "", "-x"},
    {"negative", "", "-x"},
    {"recip", "", "1.0f / x"},
    {"reciprocal", "", "1.0f / x"},
    {"relu", "", "std::max(x, 0.0f)"},
    {"rsqrt", "", "1.0f / std::sqrt(x)"},
    {"sigmoid", "", "1.0f / (1.0f + std::exp(-x))"},
    {"sign", "", "static_cast<float>((x > 0) - (x < 0))"},
    {"silu", "", "x / (1.0f + std::exp(-x))"},
    {"sin", "", "std::sin(x)"},
    {"sqrt", "", "std::sqrt(x)"},
    {"square", "", "x * x"},
    {"tanh", "", "std::tanh(x)"},
    {"add_scalar", "", "x + $value"},
    {"sub_scalar", "", "x - $value"},
    {"rsub_scalar", "", "$value - x"},
    {"mul_scalar", "", "x * $value"},
};

template <size_t count>
const Step *find(const Step (&rows)[count], StringRef op) {
  const Step *row = llvm::find_if(
      rows, [&](const Step &candidate) { return candidate.op == op; });
  return row == std::end(rows) ? nullptr : row;
}

std::string numberText(Attribute attribute) {
  if (auto integer = dyn_cast_or_null<IntegerAttr>(attribute)) {
    return std::to_string(integer.getInt());
  }
  auto number = dyn_cast_or_null<FloatAttr>(attribute);
  if (!number) {
    return "";
  }
  std::string text;
  llvm::raw_string_ostream(text)
      << llvm::format("%.9g", number.getValueAsDouble());
  if (StringRef(text).find_first_of(".en") == StringRef::npos) {
    text += ".0";
  }
  return text + "f";
}

class Writer {
public:
  Writer(ProgramOp program, HostFunctions &functions)
      : program(program), functions(functions) {
    for (auto buffer : program.getOps<BufferOp>()) {
      if (buffer.getRole() != BufferRole::Output) {
        known[buffer.getSymName()] =
            identifier(buffer.getSymName()) + "_values";
      }
    }
  }

  FailureOr<std::string> write() {
    std::string text;
    for (auto step : program.getReference()->getAsRange<ReferenceStepAttr>()) {
      FailureOr<std::string> call = callOf(step);
      if (failed(call)) {
        return failure();
      }
      std::string name = identifier(step.getOutput()) + "_expected";
      text += "  const Tensor " + name + " = " + *call + ";\n";
      known[step.getOutput()] = name;
    }
    return text;
  }

private:
  FailureOr<std::string> callOf(ReferenceStepAttr step) {
    if (const Step *row = find(steps, step.getOp())) {
      functions.need(row->needs);
      return filled(row->call.str(), step);
    }
    if (const Step *row = find(binaries, step.getOp())) {
      functions.need("binary");
      return filled(
          ("binary(%0, %1, [](float a, float b) { return " + row->call + "; })")
              .str(),
          step);
    }
    if (const Step *row = find(unaries, step.getOp())) {
      functions.need("unary");
      return filled(
          ("unary(%0, [](float x) { return " + row->call + "; })").str(), step);
    }
    return program.emitOpError() << "has the reference step `" << step.getOp()
                                 << "`, which is not known";
  }

  FailureOr<std::string> filled(std::string text, ReferenceStepAttr step) {
    for (auto [place, input] :
         llvm::enumerate(step.getInputs().getAsRange<StringAttr>())) {
      auto name = known.find(input.getValue());
      if (name == known.end()) {
        return program.emitOpError()
               << "has the reference step `" << step.getOp() << "` on `"
               << input.getValue()
               << "`, which is neither a buffer nor made by a step before";
      }
      replace(text, "%" + std::to_string(place), name->second);
    }
    if (DictionaryAttr params = step.getParams()) {
      for (NamedAttribute param : params) {
        replace(text, "$" + param.getName().str(),
                numberText(param.getValue()));
      }
    }
    if (size_t at = text.find_first_of("%$"); at != std::string::npos) {
      return program.emitOpError()
             << "has the reference step `" << step.getOp() << "` without `"
             << text.substr(at, 6) << "`";
    }
    return text;
  }

  static void replace(std::string &text, const std::string &what,
                      StringRef with) {
    for (size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
      text.replace(at, what.size(), with.str());
    }
  }

  ProgramOp program;
  HostFunctions &functions;
  llvm::StringMap<std::string> known;
};

} // namespace

FailureOr<std::string> referenceText(ProgramOp program,
                                     HostFunctions &functions) {
  return Writer(program, functions).write();
}

} // namespace ttc::metalium
