// Registration of the chlo dialect.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"

#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::chlo;

#include "dialects/chlo/ChloDialect.cpp.inc"
#include "dialects/chlo/ChloEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/chlo/ChloAttrs.cpp.inc"

void ChloDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/chlo/ChloAttrs.cpp.inc"
      >();
  registerUnaryOps();
  registerBroadcastOps();
  registerMiscOps();
  registerRegionOps();
}
