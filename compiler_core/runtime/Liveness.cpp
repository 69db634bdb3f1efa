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

namespace {

/// Walks operations with their blocks; used once.
class LifespanFinder {
public:
  explicit LifespanFinder(const Program &program)
      : program(program), spans(program.tensors.size()),
        depths(program.tensors.size(), 0) {}

  std::vector<Lifespan> run() {
    visit(0, program.operations.size());
    for (const std::vector<Port> *ports :
         {&program.arguments, &program.results}) {
      for (const Port &port : *ports) {
        spans[port.tensor].lastUse = usedForever;
      }
    }
    return std::move(spans);
  }

private:
  void visit(size_t first, size_t last) {
    ancestors.push_back(first);
    while (first < last) {
      const Operation &operation = program.operations[first];
      ancestors.back() = first;
      for (TensorId tensor : operandsOf(operation)) {
        use(tensor);
      }
      size_t inside = first + 1;
      for (const Block &block : operation.blocks) {
        visitBlock(block, inside);
        inside += block.size;
      }
      for (TensorId tensor : operation.results) {
        depths[tensor] = ancestors.size() - 1;
        spans[tensor].lastUse = first;
      }
      first = inside;
    }
    ancestors.pop_back();
  }

  void visitBlock(const Block &block, size_t first) {
    for (TensorId tensor : block.arguments) {
      depths[tensor] = ancestors.size();
      spans[tensor].lastUse = usedForever;
    }
    visit(first, first + block.size);
    for (TensorId tensor : block.results) {
      if (depths[tensor] == ancestors.size()) {
        spans[tensor].lastUse = usedForever;
      } else {
        use(tensor);
        spans[tensor].lastInside = ancestors[depths[tensor]];
      }
    }
  }

  void use(TensorId tensor) {
    size_t depth = depths[tensor];
    spans[tensor].lastUse = ancestors[depth];
    if (depth + 1 < ancestors.size()) {
      spans[tensor].lastInside = ancestors[depth];
    }
  }

  const Program &program;
  std::vector<Lifespan> spans;
  std::vector<size_t> depths;    ///< of the block that defines a tensor
  std::vector<size_t> ancestors; ///< the operation under way at each depth
};

} // namespace

std::vector<Lifespan> runtime::lifespans(const Program &program) {
  return LifespanFinder(program).run();
}
