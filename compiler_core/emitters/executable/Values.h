// MLIR attributes and described calls as values of a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EXECUTABLE_VALUES_H
#define TTC_EMITTERS_EXECUTABLE_VALUES_H

#include "dialects/ttnn/CallBuilder.h"
#include "ttc/executable/Program.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace ttc::ttx {

/// The tensor that an SSA value is.
using TensorLookup = llvm::function_ref<executable::TensorId(mlir::Value)>;

/// The arguments of a described call. Fails if one has no value.
llvm::FailureOr<std::vector<executable::Argument>>
callArguments(const ttnn::CallBuilder &call, TensorLookup tensorOf);

/// Numbers, booleans, strings, lists of them, small constants (flat lists), and
/// attributes that describe themselves (EmittableAttr): symbols and objects.
/// Fails if the attribute is none of these, or an integer that 64 bits with a
/// sign do not hold.
llvm::FailureOr<executable::Value> attributeValue(mlir::Attribute attribute);

} // namespace ttc::ttx

#endif // TTC_EMITTERS_EXECUTABLE_VALUES_H
