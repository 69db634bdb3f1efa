// What a program that goes tile by tile reads.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/TileProgramBuilder.h"

#include "transforms/kernels/MulticastPlan.h"
#include <set>

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

static constexpr int64_t doubleBuffered = 2;

DataFormat TileProgramBuilder::chooseInputFormat() const {
  std::optional<DataFormat> common;
  bool repeats = false;
  for (auto [number, input] : llvm::enumerate(graph.steps)) {
    if (input.kind != StepKind::Input) {
      continue;
    }
    DataFormat own = Program::formatOf(input.value);
    common = common.value_or(own) == own ? own : DataFormat::Float32;
    bool isStream = first && llvm::is_contained(step(*first).operands, number);
    Matrices shape = matricesOf(input.value);
    repeats |=
        !isStream && (shape.rows != out.rows || shape.columns != out.columns);
  }
  bool isProduct = first && step(*first).kind == StepKind::Matmul;
  return isProduct || repeats ? program->format()
                              : common.value_or(program->format());
}

LogicalResult TileProgramBuilder::makeStream() {
  if (!first) {
    return success();
  }
  const Step &begin = step(*first);
  for (size_t operand : begin.operands) {
    Value value = step(operand).value;
    streamShapes.push_back(matricesOf(value));
    streamBuffers.push_back(program->input(value, inputFormat));
    std::string name = begin.operands.size() == 2
                           ? "cb_in" + std::to_string(streamBuffers.size() - 1)
                           : std::string("cb_in");
    streamCbs.push_back(
        program->circularBuffer(name, doubleBuffered, inputFormat));
  }
  if (begin.kind == StepKind::Matmul) {
    if (!productTiles(streamShapes[0], streamShapes[1], out)) {
      return refuse() << "multiplies batches that differ, for which there "
                         "are no kernels";
    }
  }
  if (begin.kind == StepKind::Reduce) {
    bool partial =
        (begin.dim == -1 ? streamShapes[0].columns : streamShapes[0].rows) %
            tileSide !=
        0;
    if (partial && begin.function == "max") {
      return refuse() << "takes the maximum over a dimension that does not "
                         "fill its tiles, for which there are no kernels; "
                         "wanted a multiple of 32";
    }
    scalerBuffer = program->ones(inputFormat);
    program->circularBuffer("cb_scaler", 1, inputFormat);
  }
  return success();
}

LogicalResult TileProgramBuilder::makeElementInputs() {
  std::set<size_t> seen;
  for (const Step &user : graph.steps) {
    bool isElementwise = user.kind == StepKind::Unary ||
                         user.kind == StepKind::Scalar ||
                         user.kind == StepKind::Binary;
    for (size_t operand : user.operands) {
      if (isElementwise && step(operand).kind == StepKind::Input &&
          seen.insert(operand).second && failed(makeElementInput(operand))) {
        return failure();
      }
    }
  }
  size_t last = graph.steps.size() - 1;
  if (step(last).kind == StepKind::Input && failed(makeElementInput(last))) {
    return failure(); // A cast alone copies.
  }
  if (needsPartial()) {
    program->circularBuffer("cb_partial", 1);
  }
  return success();
}

bool TileProgramBuilder::needsPartial() const {
  return llvm::any_of(graph.steps, [&](const Step &user) {
    if (user.kind != StepKind::Binary) {
      return false;
    }
    const ElementInput *a = elementOf(user.operands[0]);
    const ElementInput *b = elementOf(user.operands[1]);
    return ((a && a->repeat) || (b && b->repeat)) &&
           !(a && b && (!a->repeat || user.function != "sub"));
  });
}

LogicalResult TileProgramBuilder::makeElementInput(size_t number) {
  Value value = step(number).value;
  auto input = elementInput(graph, number, out);
  if (!input) {
    return refuse() << "repeats " << value.getType()
                    << " in a way for which there are no kernels; wanted "
                       "whole batches, rows or columns";
  }
  input->buffer = program->input(value, inputFormat);
  input->cb = program->circularBuffer("cb_" + input->buffer, doubleBuffered,
                                      inputFormat);
  elements.push_back(*std::move(input));
  return success();
}

const ElementInput *TileProgramBuilder::elementOf(size_t number) const {
  auto found = llvm::find_if(elements, [&](const ElementInput &input) {
    return input.step == number;
  });
  return found == elements.end() ? nullptr : &*found;
}

} // namespace ttc::kernels
