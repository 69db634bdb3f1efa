// The whole stablehlo dialect. A file that needs one family includes that
// family's header: it compiles faster.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_STABLEHLO_H
#define TTC_DIALECTS_STABLEHLO_STABLEHLO_H

#include "dialects/stablehlo/CollectiveOps.h"        // IWYU pragma: export
#include "dialects/stablehlo/ControlFlowOps.h"       // IWYU pragma: export
#include "dialects/stablehlo/EinsumOps.h"            // IWYU pragma: export
#include "dialects/stablehlo/ElementwiseBinaryOps.h" // IWYU pragma: export
#include "dialects/stablehlo/ElementwiseUnaryOps.h"  // IWYU pragma: export
#include "dialects/stablehlo/LinearAlgebraOps.h"     // IWYU pragma: export
#include "dialects/stablehlo/RegionOps.h"            // IWYU pragma: export
#include "dialects/stablehlo/ShapeOps.h"             // IWYU pragma: export
#include "dialects/stablehlo/TransferOps.h"          // IWYU pragma: export

#endif // TTC_DIALECTS_STABLEHLO_STABLEHLO_H
