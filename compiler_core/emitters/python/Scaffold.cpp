// The fixed text of main.py and its tables.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Scaffold.h"

#include "emitters/python/Forward.h"
#include "emitters/python/Literals.h"
#include "emitters/python/Render.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::python {
namespace {

using source::Program;

/// Tensors from safetensors files.
bool readsTensors(const Program &program, const Signature &signature) {
  return hasParameters(signature) || !program.constants.entries().empty();
}

Expression stringAtom(StringRef text) {
  return Expression::atom(stringLiteral(text));
}

Expression shapeList(const std::vector<int64_t> &shape) {
  Expression list = Expression::list();
  for (int64_t size : shape) {
    list.items.push_back(Expression::atom(std::to_string(size)));
  }
  return list;
}

/// `entry("x", "input", [32, 784], "float32")`; what follows from the rest is
/// left out.
Expression signatureEntry(const TensorSignature &tensor) {
  Expression call = Expression::call("entry");
  call.items = {stringAtom(tensor.name), stringAtom(tensor.role),
                shapeList(tensor.shape), stringAtom(tensor.dtype)};
  if (tensor.ttnnDtype != tensor.dtype) {
    call.items.push_back(stringAtom(tensor.ttnnDtype));
    call.items.back().keyword = "ttnn_dtype";
  }
  if (tensor.layout != "TILE") {
    call.items.push_back(stringAtom(tensor.layout));
    call.items.back().keyword = "layout";
  }
  return call;
}

std::string signatureList(StringRef label,
                          const std::vector<TensorSignature> &tensors) {
  std::string text = ("    \"" + label + "\": [").str();
  if (tensors.empty()) {
    return text + "],\n";
  }
  text += "\n";
  for (const TensorSignature &tensor : tensors) {
    text += layOut("", signatureEntry(tensor), 8, ",");
  }
  return text + "    ],\n";
}

constexpr StringLiteral entryFunction =
    R"py(def entry(name, role, shape, dtype, ttnn_dtype=None, layout="TILE"):
    """An entry of SIGNATURE: `dtype` is the framework's, `ttnn_dtype` the library's."""
    return {
        "name": name,
        "role": role,
        "shape": shape,
        "dtype": dtype,
        "ttnn_dtype": ttnn_dtype or dtype,
        "layout": layout,
    }


)py";

constexpr StringLiteral readSafetensors = R"py(def read_safetensors(path):
    """Arrays by name; bfloat16, which numpy lacks, becomes float32."""
    data = np.memmap(path, np.uint8, "r")
    begin = 8 + int.from_bytes(bytes(data[:8]), "little")
    dtypes = {"F32": "<f4", "I32": "<i4", "U32": "<u4", "BF16": "<u2", "F16": "<f2"}
    dtypes |= {"F64": "<f8", "I64": "<i8", "U8": "u1", "I8": "i1", "BOOL": "?"}
    arrays = {}
    for name, entry in json.loads(bytes(data[8:begin])).items():
        if name == "__metadata__":
            continue
        first, last = (begin + offset for offset in entry["data_offsets"])
        array = data[first:last].view(dtypes[entry["dtype"]])
        if entry["dtype"] == "BF16":
            array = (array.astype("<u4") << 16).view("<f4")
        arrays[name] = array.reshape(entry["shape"])
    return arrays


)py";

constexpr StringLiteral toDevice =
    R"py(def to_device(array, dtype, device, layout=ttnn.TILE_LAYOUT):
    """A numpy array of any dtype as a tensor on the device."""
    array = np.asarray(array)
    if array.dtype.kind not in "iub":
        array = array.astype(np.float32)
    return ttnn.Tensor(array, dtype, device, layout)


)py";

constexpr StringLiteral toTensor = R"py(def to_tensor(entry, array, device):
    """The tensor that an entry of SIGNATURE describes, with the numbers of `array`."""
    dtype = getattr(ttnn, entry["ttnn_dtype"])
    layout = getattr(ttnn, entry["layout"] + "_LAYOUT")
    return to_device(array.reshape(entry["shape"]), dtype, device, layout)


)py";

constexpr StringLiteral toTensorOrPair =
    R"py(def to_tensor(entry, array, device):
    """The tensor that an entry of SIGNATURE describes, with the numbers of `array`.

    Of complex numbers it is [2, ...]: the real parts, then the imaginary ones.
    """
    dtype = getattr(ttnn, entry["ttnn_dtype"])
    layout = getattr(ttnn, entry["layout"] + "_LAYOUT")
    array = array.reshape(entry["shape"])
    if entry["dtype"].startswith("complex"):
        array = np.stack([array.real, array.imag])
    return to_device(array, dtype, device, layout)


)py";

constexpr StringLiteral randomArray = R"py(def random_array(entry, random):
    """Random numbers; integers are 0 or 1, since they may be indices."""
    if entry["dtype"].startswith(("int", "uint", "bool")):
        return np.asarray(random.integers(0, 2, entry["shape"], np.int32))
    return np.asarray(random.standard_normal(entry["shape"], np.float32))


)py";

constexpr StringLiteral loadWeights =
    R"py(def read_arrays(path):
    """Arrays by dotted name from a .safetensors or .npz file."""
    arrays = np.load(path) if str(path).endswith(".npz") else read_safetensors(path)
    return {name.replace("/", "."): array for name, array in arrays.items()}


def load_weights(device, path=None):
    """The parameters by name from a .safetensors or .npz file, such as a checkpoint.

    Without one from tensors.safetensors, or random if that is not there.
    """
    beside = HERE / "tensors.safetensors"
    path = path or (beside if beside.exists() else None)
    arrays = read_arrays(path) if path else {}
    random = np.random.default_rng(0)
    weights = {}
    for entry in SIGNATURE["arguments"]:
        if entry["role"] == "parameter":
            name, shape = entry["name"], entry["shape"]
            array = arrays.get(name) if path else random_array(entry, random)
            if array is None or list(array.shape) != shape:
                raise ValueError(f"{path} has no `{name}` of shape {shape}")
            weights[name] = to_tensor(entry, array, device)
    return weights


)py";

constexpr StringLiteral loadConstants = R"py(def load_constants(device):
    """The constants of the program by name."""
    arrays = read_safetensors(HERE / "constants.safetensors")
    return {
        name: to_device(arrays[name], dtype, device, layout)
        for name, (dtype, layout) in CONSTANTS.items()
    }


)py";

constexpr StringLiteral makeInputs =
    R"py(def make_inputs(device, arrays=None):
    """Inputs in the order of `forward`: arg0, arg1, ... of `arrays`, else random."""
    random = np.random.default_rng(1)
    inputs = []
    for index, entry in enumerate(SIGNATURE["arguments"]):
        if entry["role"] == "input":
            array = arrays[f"arg{index}"] if arrays else random_array(entry, random)
            inputs.append(to_tensor(entry, array, device))
    return tuple(inputs)


)py";

} // namespace

bool takesInputs(const Program &program) {
  return program.inputsAsSequence || !program.inputs.empty();
}

ArrayRef<StringRef> reservedNames() {
  static constexpr StringRef names[] = {
      "ttnn",      "np",          "json",         "HERE",
      "Path",      "entry",       "SIGNATURE",    "CONSTANTS",
      "device",    "weights",     "constants",    "forward",
      "main",      "to_device",   "load_weights", "load_constants",
      "to_tensor", "make_inputs", "random_array", "read_safetensors",
      "tensor",    "read_arrays", "check",        "argparse",
      "time",      "True",        "False",        "None",
      "_"};
  return names;
}

std::string imports(const Program &program, const Signature &signature) {
  if (!readsTensors(program, signature) && !hasSignatureFile(signature)) {
    return "import argparse\nimport time\n\n"
           "import numpy as np\nimport ttnn\n\n";
  }
  return "import argparse\nimport json\nimport time\n"
         "from pathlib import Path\n\n"
         "import numpy as np\nimport ttnn\n\n"
         "HERE = Path(__file__).resolve().parent\n\n";
}

std::string configsText(const Program &program) {
  std::string text;
  for (const source::SharedConfig &config : program.configs) {
    text += layOut(config.name + " = ", render(config.expression, program), 0);
  }
  return text.empty() ? text : text + "\n";
}

bool hasSignatureFile(const Signature &signature) {
  constexpr size_t longest = 16;
  return signature.arguments.size() + signature.results.size() > longest;
}

std::string signatureJson(const Signature &signature) {
  auto list = [](StringRef label, const std::vector<TensorSignature> &tensors) {
    std::string text = ("  \"" + label + "\": [").str();
    for (auto [index, tensor] : llvm::enumerate(tensors)) {
      text += index == 0 ? "\n" : ",\n";
      text += "    {\"name\": " + stringLiteral(tensor.name) +
              ", \"role\": " + stringLiteral(tensor.role) +
              ", \"shape\": " + flatText(shapeList(tensor.shape)) +
              ", \"dtype\": " + stringLiteral(tensor.dtype) +
              ", \"ttnn_dtype\": " + stringLiteral(tensor.ttnnDtype) +
              ", \"layout\": " + stringLiteral(tensor.layout) + "}";
    }
    return text + "\n  ]";
  };
  return "{\n" + list("arguments", signature.arguments) + ",\n" +
         list("results", signature.results) + "\n}\n";
}

std::string signatureText(const Signature &signature, StringRef file) {
  if (hasSignatureFile(signature)) {
    return "\n# What `forward` takes and gives.\nSIGNATURE = "
           "json.loads((HERE / " +
           stringLiteral(file) + ").read_text())\n\n";
  }
  return "\n" + entryFunction.str() +
         "# What `forward` takes and gives.\nSIGNATURE = {\n" +
         signatureList("arguments", signature.arguments) +
         signatureList("results", signature.results) + "}\n\n";
}

std::string constantsText(const Program &program) {
  if (program.constants.entries().empty()) {
    return "\n";
  }
  std::string text = "# Constants of the program: dtype and layout on the "
                     "device.\nCONSTANTS = {\n";
  for (const StoredConstant &constant : program.constants.entries()) {
    TensorSignature device = deviceTensor(constant.deviceType);
    text += "    " + stringLiteral(constant.name) + ": (ttnn." +
            device.ttnnDtype + ", ttnn." + device.layout + "_LAYOUT),\n";
  }
  return text + "}\n\n\n";
}

std::string loadersText(const Program &program, const Signature &signature) {
  std::string text;
  if (readsTensors(program, signature)) {
    text += readSafetensors;
  }
  text += toDevice;
  if (!signature.arguments.empty()) {
    bool complex = llvm::any_of(signature.arguments, [](auto &argument) {
      return argument.isComplex();
    });
    text += complex ? toTensorOrPair : toTensor;
    text += randomArray;
  }
  if (hasParameters(signature)) {
    text += loadWeights;
  }
  if (!program.constants.entries().empty()) {
    text += loadConstants;
  }
  if (takesInputs(program)) {
    text += makeInputs;
  }
  return text;
}

} // namespace ttc::python
