// Registration of the check dialect.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/check/Check.h"

#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::check;

#include "dialects/check/CheckDialect.cpp.inc"
#define GET_OP_CLASSES
#include "dialects/check/Check.cpp.inc"

void CheckDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "dialects/check/Check.cpp.inc"
      >();
}
