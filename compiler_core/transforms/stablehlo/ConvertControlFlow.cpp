// Ops that compute nothing on one device, calls into the framework's runtime,
// and branches.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"
#include "transforms/stablehlo/HostSteps.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Gives its operands back.
LogicalResult passThrough(Conversion &c) {
  return c.replace(c.op->getOperands());
}

LogicalResult convertCustomCall(Conversion &c) {
  auto target = c.op->getAttrOfType<StringAttr>("call_target_name");
  if (findHostStep(c.op)) {
    return convertHostStep(c);
  }
  std::string name = target ? target.str() : "";
  return c.refuse("the target `" + name +
                      "` is code of the framework's own "
                      "runtime",
                  "the same computation written in ops");
}

} // namespace

void addControlFlowConverters(ConverterTable &table) {
  table.add("stablehlo.custom_call", convertCustomCall);
  table.add("stablehlo.optimization_barrier", passThrough);
}

} // namespace ttc
