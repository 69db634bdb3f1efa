// Branches, loops, calls, tuples, tokens; and ops that change nothing.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ControlFlowOps.h"
#include "reference/Evaluator.h"

using namespace mlir;

namespace ttc::reference {

namespace {

FailureOr<Values> identity(const Call &call) { return Values(call.operands); }

FailureOr<Values> token(const Call &) { return Values{Value()}; }

FailureOr<Values> ifOp(const Call &call) {
  return call.run(call.op->getRegion(call.tensor(0)[0].bits ? 0 : 1), {});
}

/// An index out of range means the last branch.
FailureOr<Values> caseOp(const Call &call) {
  int64_t index = call.tensor(0).integer();
  int64_t count = call.op->getNumRegions();
  return call.run(
      call.op->getRegion(index < 0 || index >= count ? count - 1 : index), {});
}

FailureOr<Values> whileOp(const Call &call) {
  Values state(call.operands);
  while (true) {
    FailureOr<Values> condition = call.run(call.op->getRegion(0), state);
    if (failed(condition)) {
      return failure();
    }
    if (!(*condition)[0].tensor[0].bits) {
      return state;
    }
    FailureOr<Values> next = call.run(call.op->getRegion(1), state);
    if (failed(next)) {
      return failure();
    }
    state = *next;
  }
}

FailureOr<Values> callOp(const Call &call) {
  return call.evaluator.call(
      call.op, call.attribute<FlatSymbolRefAttr>("callee").getValue(),
      call.operands);
}

FailureOr<Values> composite(const Call &call) {
  return call.evaluator.call(
      call.op, call.attribute<FlatSymbolRefAttr>("decomposition").getValue(),
      call.operands);
}

FailureOr<Values> tuple(const Call &call) {
  return Values{Value::tuple({call.operands.begin(), call.operands.end()})};
}

FailureOr<Values> getTupleElement(const Call &call) {
  return Values{call.operands[0].parts[call.integer("index")]};
}

/// Started work is done at once: nobody can tell the difference.
FailureOr<Values> asyncStart(const Call &call) {
  FailureOr<Values> results = call.run(call.op->getRegion(0), call.operands);
  if (failed(results)) {
    return failure();
  }
  return Values{Value::tuple({results->begin(), results->end()})};
}

FailureOr<Values> asyncDone(const Call &call) {
  return Values(ArrayRef<Value>(call.operands[0].parts));
}

} // namespace

void registerControlFlow(HandlerTable &table) {
  table["stablehlo.if"] = ifOp;
  table["stablehlo.case"] = caseOp;
  table["stablehlo.while"] = whileOp;
  table["func.call"] = callOp;
  table["stablehlo.composite"] = composite;
  table["stablehlo.tuple"] = tuple;
  table["stablehlo.get_tuple_element"] = getTupleElement;
  table["stablehlo.optimization_barrier"] = identity;
  table["sdy.sharding_constraint"] = identity;
  table["stablehlo.create_token"] = token;
  table["stablehlo.after_all"] = token;
  table["stablehlo.async_start"] = asyncStart;
  table["stablehlo.async_done"] = asyncDone;
}

} // namespace ttc::reference
