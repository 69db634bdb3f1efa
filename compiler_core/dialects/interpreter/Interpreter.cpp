// Registration of the interpreter dialect.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/interpreter/Interpreter.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::interpreter;

#include "dialects/interpreter/InterpreterDialect.cpp.inc"
#define GET_OP_CLASSES
#include "dialects/interpreter/Interpreter.cpp.inc"

void InterpreterDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "dialects/interpreter/Interpreter.cpp.inc"
      >();
}
