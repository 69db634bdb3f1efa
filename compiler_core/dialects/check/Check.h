// What a test says about values (Check.td).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_CHECK_CHECK_H
#define TTC_DIALECTS_CHECK_CHECK_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"

#include "dialects/check/CheckDialect.h.inc"

#define GET_OP_CLASSES
#include "dialects/check/Check.h.inc"

#endif // TTC_DIALECTS_CHECK_CHECK_H
