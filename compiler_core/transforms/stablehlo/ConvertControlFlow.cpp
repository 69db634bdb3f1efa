// Ops that compute nothing on one device, calls into the framework's runtime,
// and branches.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/Diagnostics.h"
#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Gives its operands back.
LogicalResult passThrough(Conversion &c) {
  return c.replace(c.op->getOperands());
}

// Marks how values lie on several devices; one device needs no marks.
LogicalResult dropSharding(Conversion &c) {
  withCode(c.op->emitRemark() << "`" << c.op->getName()
                              << "` is dropped: the program is compiled for "
                                 "one device",
           "sharding-dropped");
  return passThrough(c);
}

LogicalResult convertCustomCall(Conversion &c) {
  auto target = c.op->getAttrOfType<StringAttr>("call_target_name");
  static const StringRef marks[] = {
      "Sharding", "SPMDFullToShardShape", "SPMDShardToFullShape",
      "annotate_device_placement", "xla.sdy.FuncResultSharding"};
  bool sameTypes = c.op->getOperandTypes() == c.op->getResultTypes();
  if (target && llvm::is_contained(marks, target.getValue()) && sameTypes) {
    return dropSharding(c);
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
  table.add("sdy.sharding_constraint", dropSharding);
}

} // namespace ttc
