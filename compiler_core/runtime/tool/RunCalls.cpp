// ttc-run-calls: executes single calls, one JSON line in, one out, until the
// end of its input. For tests that compare the simulator with other libraries:
//   {"callee": "ttnn.add", "numerics": "exact",
//    "tensors": [{"dtype": 1, "tile": true, "shape": [2], "hex": "…"}, …],
//    "arguments": [["", {"tensor": 0}], ["", 2.5], …],
//    "results": [{"dtype": 1, "tile": true, "shape": [2]}]}
// gives {"outputs": ["…"]} or {"code": "FAILED_PRECONDITION", "message": "…"}.
// Elements are four bytes each, as in a Storage; dtypes are DType's numbers.
// SPDX-License-Identifier: Apache-2.0
#include "KernelTable.h"
#include "ttc/Devices.h"
#include "ttc/runtime/Runtime.h"
#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>

using namespace ttc;
using namespace ttc::executable;
using Json = nlohmann::json;
using runtime::HostTensor;

static std::string fromHex(const std::string &hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(
        static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  }
  return bytes;
}

static std::string toHex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (unsigned char byte : bytes) {
    hex += {digits[byte >> 4], digits[byte & 15]};
  }
  return hex;
}

/// A dict is a tensor, a symbol, a device, or a float that JSON cannot write.
static Value valueOf(const Json &json) {
  Value value;
  if (json.is_boolean()) {
    value.data = json.get<bool>();
  } else if (json.is_number_integer()) {
    value.data = json.get<int64_t>();
  } else if (json.is_number()) {
    value.data = json.get<double>();
  } else if (json.is_string()) {
    value.data = json.get<std::string>();
  } else if (json.is_array()) {
    List list;
    for (const Json &item : json) {
      list.push_back(valueOf(item));
    }
    value.data = std::move(list);
  } else if (json.contains("tensor")) {
    value.data = TensorRef{json["tensor"].get<TensorId>()};
  } else if (json.contains("symbol")) {
    value.data = Symbol{json["symbol"].get<std::string>()};
  } else if (json.contains("float")) {
    value.data = std::stod(json["float"].get<std::string>());
  } else if (json.contains("device")) {
    value.data = DeviceHandle();
  }
  return value;
}

static Tensor tensorOf(const Json &json, std::string name) {
  return {std::move(name), json["shape"].get<std::vector<int64_t>>(),
          static_cast<DType>(json["dtype"].get<int>()),
          json["tile"].get<bool>() ? Layout::Tile : Layout::RowMajor,
          MemoryConfig()};
}

/// The framework's dtype that has a Storage's elements.
static std::string frameworkDtype(DType dtype) {
  return dtype <= DType::BFloat4B ? "float32"
         : dtype == DType::Int32  ? "int32"
                                  : "uint32";
}

static Program programOf(const Json &request, std::vector<HostTensor> &inputs) {
  Program program;
  program.locations.resize(1);
  for (const Json &json : request["tensors"]) {
    auto id = static_cast<TensorId>(program.tensors.size());
    Tensor spec = tensorOf(json, "in" + std::to_string(id));
    auto bytes = std::make_shared<std::string>(fromHex(json["hex"]));
    std::string dtype = frameworkDtype(spec.dtype);
    inputs.push_back({spec.name,
                      dtype == "float32" ? "F32"
                      : dtype == "int32" ? "I32"
                                         : "U32",
                      spec.shape, *bytes, bytes});
    program.arguments.push_back({id, Role::Input, spec.name, dtype});
    program.tensors.push_back(std::move(spec));
  }
  Operation operation;
  operation.callee = request["callee"];
  for (const Json &argument : request["arguments"]) {
    operation.arguments.push_back({argument[0], valueOf(argument[1])});
  }
  for (const Json &json : request["results"]) {
    auto id = static_cast<TensorId>(program.tensors.size());
    program.tensors.push_back(tensorOf(json, "out" + std::to_string(id)));
    operation.results.push_back(id);
    program.results.push_back(
        {id, Role::Output, "out", frameworkDtype(program.tensors[id].dtype)});
  }
  program.operations.push_back(std::move(operation));
  return program;
}

static Json answer(const Json &request, const DeviceProfile *device) {
  std::vector<HostTensor> inputs;
  Program program = programOf(request, inputs);
  runtime::RunOptions options;
  options.device = device;
  options.numerics = request["numerics"] == "device" ? runtime::Numerics::Device
                                                     : runtime::Numerics::Exact;
  auto result = runtime::run(program, inputs, options);
  if (!result.ok()) {
    return {{"code", absl::StatusCodeToString(result.status().code())},
            {"message", std::string(result.status().message())}};
  }
  Json outputs = Json::array();
  for (const HostTensor &output : result->outputs) {
    outputs.push_back(toHex(output.bytes));
  }
  return {{"outputs", outputs}};
}

/// `--list`: every call that has a kernel, one a line.
static int list() {
  for (const auto &[callee, row] : runtime::kernelTable().rows()) {
    std::cout << callee << "\n";
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--list") {
    return list();
  }
  auto device = findDevice(defaultDevice());
  for (std::string line; device.ok() && std::getline(std::cin, line);) {
    Json request = Json::parse(line, nullptr, false);
    if (request.is_discarded()) {
      std::cerr << "ttc-run-calls: a line is not JSON\n";
      return 1;
    }
    std::cout << answer(request, *device).dump() << std::endl;
  }
  return device.ok() ? 0 : 1;
}
