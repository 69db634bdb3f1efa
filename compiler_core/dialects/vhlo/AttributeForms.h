// Attributes of versioned operations in the forms of the stablehlo dialect.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_VHLO_ATTRIBUTEFORMS_H
#define TTC_DIALECTS_VHLO_ATTRIBUTEFORMS_H

#include "mlir/IR/OperationSupport.h"

namespace mlir::vhlo {

/// Rewrites `attributes`, those of a versioned operation, for `name`, the
/// operation of today: several that became one are put together
/// (`lhs_batching_dimensions` and the like: `dot_dimension_numbers`), tensors
/// that became arrays and strings that became symbols are converted, and
/// defaults are left out. What has another form than expected is kept as it is,
/// for the operation to complain about.
void modernizeAttributes(OperationName name, NamedAttrList &attributes);

} // namespace mlir::vhlo

#endif // TTC_DIALECTS_VHLO_ATTRIBUTEFORMS_H
