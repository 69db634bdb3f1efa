// Constructors, options and registration of every pass of ttc (declared in the
// folders' Passes.td).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_PASSES_H
#define TTC_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"
#include <memory>

namespace ttc {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "transforms/Passes.h.inc"

} // namespace ttc

#endif // TTC_TRANSFORMS_PASSES_H
