// Programs by hand, for tests.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_UNIT_RUNTIME_EXECUTOR_PROGRAMBUILDER_H
#define TTC_TESTS_UNIT_RUNTIME_EXECUTOR_PROGRAMBUILDER_H

#include "ttc/runtime/Runtime.h"
#include <cstring>

namespace ttc::runtime::testing {

using namespace executable;

/// Adds tensors, ports and calls to a program; f32 in tiles unless told
/// otherwise.
struct ProgramBuilder {
  Program program;

  ProgramBuilder() {
    program.device = "wormhole_n150";
    program.locations.resize(1);
  }

  TensorId tensor(std::string name, std::vector<int64_t> shape,
                  DType dtype = DType::Float32, Layout layout = Layout::Tile) {
    program.tensors.push_back(
        {std::move(name), std::move(shape), dtype, layout, MemoryConfig()});
    return static_cast<TensorId>(program.tensors.size() - 1);
  }
  TensorId input(std::string name, std::vector<int64_t> shape,
                 std::string dtype = "float32", DType device = DType::Float32) {
    TensorId id = tensor(name, std::move(shape), device);
    program.arguments.push_back(
        {id, Role::Input, std::move(name), std::move(dtype)});
    return id;
  }
  void output(TensorId id, std::string dtype = "float32") {
    program.results.push_back({id, Role::Output, "out", std::move(dtype)});
  }
  Operation &call(std::string callee, std::vector<TensorId> operands,
                  std::vector<TensorId> results) {
    Operation operation;
    operation.callee = std::move(callee);
    for (TensorId operand : operands) {
      argument(operation, TensorRef{operand});
    }
    operation.results = std::move(results);
    program.operations.push_back(std::move(operation));
    return program.operations.back();
  }
  template <typename T>
  static void argument(Operation &operation, T data, std::string keyword = "") {
    Value value;
    value.data = std::move(data);
    operation.arguments.push_back({std::move(keyword), std::move(value)});
  }
  void deallocate(TensorId id, bool force) {
    argument(call("ttnn.deallocate", {id}, {}), force, "force");
  }
};

/// A host tensor of values.
template <typename T>
HostTensor hostTensor(std::string dtype, std::vector<int64_t> shape,
                      const std::vector<T> &values) {
  auto bytes = std::make_shared<std::string>(values.size() * sizeof(T), 0);
  if (!values.empty()) {
    std::memcpy(bytes->data(), values.data(), bytes->size());
  }
  return {"arg", std::move(dtype), std::move(shape), *bytes, bytes};
}
inline HostTensor floats(std::vector<int64_t> shape,
                         const std::vector<float> &values) {
  return hostTensor<float>("F32", std::move(shape), values);
}

/// The elements of a host tensor.
template <typename T> std::vector<T> valuesOf(const HostTensor &tensor) {
  std::vector<T> values(tensor.bytes.size() / sizeof(T));
  if (!values.empty()) {
    std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
  }
  return values;
}

} // namespace ttc::runtime::testing

#endif // TTC_TESTS_UNIT_RUNTIME_EXECUTOR_PROGRAMBUILDER_H
