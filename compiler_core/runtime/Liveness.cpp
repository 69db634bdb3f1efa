// SPDX-License-Identifier: Apache-2.0
#include "Liveness.h"

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

static void collect(const Value &value, std::vector<TensorId> &found) {
  if (const auto *reference = std::get_if<TensorRef>(&value.data)) {
    found.push_back(reference->id);
  } else if (const auto *list = std::get_if<List>(&value.data)) {
    for (const Value &item : *list) {
      collect(item, found);
    }
  }
}

std::vector<TensorId> runtime::operandsOf(const Operation &operation) {
  std::vector<TensorId> found;
  for (const Argument &argument : operation.arguments) {
    collect(argument.value, found);
  }
  return found;
}

std::vector<size_t> runtime::lastUses(const Program &program) {
  std::vector<size_t> last(program.tensors.size(), 0);
  for (size_t i = 0; i < program.operations.size(); ++i) {
    for (TensorId tensor : operandsOf(program.operations[i])) {
      last[tensor] = i;
    }
    for (TensorId tensor : program.operations[i].results) {
      last[tensor] = i;
    }
  }
  for (const std::vector<Port> *ports :
       {&program.arguments, &program.results}) {
    for (const Port &port : *ports) {
      last[port.tensor] = usedForever;
    }
  }
  return last;
}
