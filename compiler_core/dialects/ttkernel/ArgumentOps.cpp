// Registration and verifiers of the ops of ArgumentOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#define GET_OP_CLASSES
#include "dialects/ttkernel/ArgumentOps.h.inc"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/ArgumentOps.cpp.inc"

void TTKernelDialect::registerArgumentOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/ArgumentOps.cpp.inc"
      >();
}

static LogicalResult isDeclared(Operation *op, StringRef name,
                                StringRef listName) {
  auto kernel = op->getParentOfType<KernelOp>();
  if (!kernel) {
    return op->emitOpError("stands outside of a `ttkernel.kernel`");
  }
  bool compileTime = listName == "compile_args";
  auto [arg, place] =
      compileTime ? kernel.findCompileArg(name) : kernel.findRuntimeArg(name);
  if (arg) {
    return success();
  }
  InFlightDiagnostic error = op->emitOpError()
                             << "reads argument `" << name << "`, which `"
                             << listName << "` of kernel `"
                             << kernel.getSymName() << "` does not declare";
  auto [other, otherPlace] =
      compileTime ? kernel.findRuntimeArg(name) : kernel.findCompileArg(name);
  if (other) {
    error << "; it is among the " << (compileTime ? "runtime" : "compile-time")
          << " arguments";
  }
  return error;
}

LogicalResult GetArgValOp::verify() {
  return isDeclared(*this, getName(), "runtime_args");
}

LogicalResult GetCompileTimeArgValOp::verify() {
  return isDeclared(*this, getName(), "compile_args");
}
