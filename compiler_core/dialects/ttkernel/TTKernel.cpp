// Registration of the ttkernel dialect; each op family registers itself in its
// own file.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#include "dialects/ttkernel/TTKernelDialect.cpp.inc"
#include "dialects/ttkernel/TTKernelEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/ttkernel/TTKernelAttrs.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/ttkernel/TTKernelTypes.cpp.inc"

void TTKernelDialect::initialize() {
  registerAttributes();
  registerTypes();
  registerProgramOps();
  registerArgumentOps();
  registerCircularBufferOps();
  registerDataMovementOps();
  registerSemaphoreOps();
  registerRegisterOps();
  registerComputeOps();
  registerUnaryOps();
}

void TTKernelDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/ttkernel/TTKernelAttrs.cpp.inc"
      >();
}

void TTKernelDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "dialects/ttkernel/TTKernelTypes.cpp.inc"
      >();
}

int64_t mlir::tt::ttkernel::tileBytes(DataFormat format) {
  switch (format) {
  case DataFormat::Float32:
    return 4096;
  case DataFormat::BFloat16:
    return 2048;
  case DataFormat::Bfp8:
    return 1088;
  }
  return 2048;
}
