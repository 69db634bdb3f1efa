// What an operation of a program asks the cost model.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_PROGRAMCOST_H
#define TTC_COSTMODEL_PROGRAMCOST_H

#include "ttc/costmodel/OpQuery.h"
#include "ttc/executable/Program.h"
#include <string_view>

namespace ttc::costmodel {

/// How `tensor` lies in memory; its bytes there, tiles filled up, are pages
/// times page bytes. Thread-safe.
TensorUse useOf(const executable::Tensor &tensor);

/// The query of `operation`, traced. Never fails: an unknown callee counts as
/// the movement of its operands' and results' bytes; one that moves nothing (a
/// view, `ttnn.deallocate`) is OpKind::Host.
/// REQUIRES: indices within range, as the reader of model.ttx guarantees.
/// Thread-safe.
OpQuery queryOf(const executable::Program &program,
                const executable::Operation &operation);

/// Whether the table of kinds has `callee`; a test asks it for every callee of
/// the dialect.
bool hasCostKind(std::string_view callee);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_PROGRAMCOST_H
