// A described call (CallBuilder) as a Python expression.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_CALLEXPRESSION_H
#define TTC_EMITTERS_PYTHON_CALLEXPRESSION_H

#include "dialects/ttnn/CallBuilder.h"
#include "emitters/python/Expression.h"

namespace ttc::python {

/// The call, or the named constant, that `call` describes. Fails if an
/// attribute has no literal.
llvm::FailureOr<Expression> callExpression(const ttnn::CallBuilder &call);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_CALLEXPRESSION_H
