// Linear algebra on real tensors, and parts of real numbers.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"
#include "transforms/stablehlo/HostSteps.h"

using namespace mlir;

namespace ttc {

LogicalResult convertHostStep(Conversion &c) {
  PartedOp call = realCall(c.op, c.b);
  findHostStep(c.op)(call);
  SmallVector<Value> results;
  for (const Parts &parts : call.results) {
    results.push_back(parts[0]);
  }
  return c.replace(results);
}

// Complex operands are gone: these are of real numbers.
static LogicalResult convertReal(Conversion &c) {
  return c.replace(c.operand(0));
}

static LogicalResult convertImag(Conversion &c) {
  return c.replace(c.b.splat(c.resultType(), 0.0));
}

void addHostStepConverters(ConverterTable &table) {
  table.add("stablehlo.cholesky", convertHostStep);
  table.add("stablehlo.imag", convertImag);
  table.add("stablehlo.real", convertReal);
  table.add("stablehlo.triangular_solve", convertHostStep);
}

} // namespace ttc
