// What a test asks of its interpreter (Interpreter.td).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_INTERPRETER_INTERPRETER_H
#define TTC_DIALECTS_INTERPRETER_INTERPRETER_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"

#include "dialects/interpreter/InterpreterDialect.h.inc"

#define GET_OP_CLASSES
#include "dialects/interpreter/Interpreter.h.inc"

#endif // TTC_DIALECTS_INTERPRETER_INTERPRETER_H
