// The checks of a test, as ops and as custom calls; probes and prints; and the
// other custom calls that mean something without a device.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/check/Check.h"
#include "dialects/interpreter/Interpreter.h"
#include "dialects/stablehlo/ControlFlowOps.h"
#include "reference/Comparison.h"
#include "reference/Evaluator.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

namespace ttc::reference {

namespace {

/// What the custom-call forms allow.
constexpr uint64_t customCallUlp = 3;
constexpr double customCallTolerance = 1e-3;
constexpr double constantTolerance = 1e-4;

FailureOr<Values> expect(const Call &call, const Tensor &got,
                         const Tensor &wanted, const Allowance &allowance) {
  ++call.evaluator.journal().checks;
  if (std::optional<std::string> found = difference(got, wanted, allowance)) {
    return call.fail() << *found;
  }
  return Values();
}

FailureOr<Values> expectConstant(const Call &call, ElementsAttr value,
                                 const Allowance &allowance) {
  FailureOr<Tensor> wanted = Tensor::fromAttribute(value);
  if (failed(wanted)) {
    return call.fail() << "has a constant that cannot be read";
  }
  return expect(call, call.tensor(0), *wanted, allowance);
}

FailureOr<Values> expectEq(const Call &call) {
  return expect(call, call.tensor(0), call.tensor(1), {});
}

FailureOr<Values> expectEqConst(const Call &call) {
  return expectConstant(call, cast<check::ExpectEqConstOp>(call.op).getValue(),
                        {});
}

Allowance within(const llvm::APFloat &tolerance) {
  return {0, 0, tolerance.convertToDouble(), 0};
}

FailureOr<Values> expectAlmostEq(const Call &call) {
  auto op = cast<check::ExpectAlmostEqOp>(call.op);
  return expect(call, call.tensor(0), call.tensor(1),
                within(op.getTolerance()));
}

FailureOr<Values> expectAlmostEqConst(const Call &call) {
  auto op = cast<check::ExpectAlmostEqConstOp>(call.op);
  return expectConstant(call, op.getValue(), within(op.getTolerance()));
}

FailureOr<Values> expectClose(const Call &call) {
  auto op = cast<check::ExpectCloseOp>(call.op);
  return expect(call, call.tensor(0), call.tensor(1),
                {op.getMaxUlpDifference(), op.getMinUlpDifference(), 0, 0});
}

/// Holds operand 0 against what a probe has seen.
FailureOr<Values> expectProbed(const Call &call, StringRef id,
                               uint64_t iteration) {
  const auto &probes = call.evaluator.journal().probes;
  auto found = probes.find(id);
  size_t seen = found == probes.end() ? 0 : found->second.size();
  if (iteration >= seen) {
    return call.fail() << "probe `" << id << "` has seen " << seen
                       << " tensors, wanted number " << iteration;
  }
  return expect(call, found->second[iteration], call.tensor(0), {});
}

FailureOr<Values> expectSerializedEq(const Call &call) {
  auto op = cast<check::ExpectSerializedEqOp>(call.op);
  return expectProbed(call, op.getProbeId(), op.getIteration());
}

/// Whether every boolean of the results is true.
bool allTrue(const Values &results) {
  return llvm::all_of(results, [](const Value &value) {
    if (value.kind != Value::Kind::Tensor ||
        kindOf(value.tensor.type()) != ElementKind::Boolean) {
      return true;
    }
    for (int64_t i = 0; i < value.tensor.count(); ++i) {
      if (!value.tensor[i].bits) {
        return false;
      }
    }
    return true;
  });
}

FailureOr<Values> expectAccepted(const Call &call, StringRef callee) {
  ++call.evaluator.journal().checks;
  FailureOr<Values> results =
      call.evaluator.call(call.op, callee, call.operands);
  if (succeeded(results) && !allTrue(*results)) {
    return call.fail() << "`" << callee << "` returned false";
  }
  return results;
}

FailureOr<Values> expectRunCustom(const Call &call) {
  return expectAccepted(call,
                        cast<check::ExpectRunCustomOp>(call.op).getCallee());
}

/// `tensor<2xi32> {` and so on, a row a line.
void printTensor(llvm::raw_ostream &out, const Tensor &tensor,
                 int64_t dimension, int64_t &position) {
  std::string indent(2 * (dimension + 1), ' ');
  bool row = dimension == tensor.rank() - 1;
  out << indent << "[" << (row ? "" : "\n");
  for (int64_t i = 0; i < tensor.size(dimension); ++i) {
    if (row) {
      out << (i ? ", " : "") << format(tensor[position++], tensor.type());
      continue;
    }
    printTensor(out, tensor, dimension + 1, position);
    out << (i + 1 < tensor.size(dimension) ? ",\n" : "\n");
  }
  out << (row ? "" : indent) << "]";
}

FailureOr<Values> print(const Call &call) {
  const Tensor &tensor = call.tensor(0);
  llvm::raw_ostream &out = llvm::outs();
  out << RankedTensorType::get(tensor.shape(), tensor.type()) << " {";
  if (tensor.rank() == 0) {
    out << format(tensor[0], tensor.type()) << "}\n";
  } else {
    int64_t position = 0;
    out << "\n";
    printTensor(out, tensor, 0, position);
    out << "\n}\n";
  }
  out.flush();
  return Values(call.operands);
}

FailureOr<Values> probe(const Call &call) {
  StringRef id = cast<interpreter::ProbeOp>(call.op).getProbeId();
  call.evaluator.journal().probes[id].push_back(call.tensor(0));
  return Values(call.operands);
}

/// A check's verdict as the custom call's results: none, or true.
FailureOr<Values> verdict(const Call &call, const FailureOr<Values> &outcome) {
  if (failed(outcome)) {
    return failure();
  }
  Values results;
  for (unsigned i = 0; i < call.op->getNumResults(); ++i) {
    results.push_back(Tensor(call.resultElement(i), call.resultShape(i), {1}));
  }
  return results;
}

/// What a custom call of that name allows, unless its attributes say else.
std::optional<Allowance> allowanceOf(const Call &call, StringRef name) {
  if (name == "expect_close") {
    return Allowance{
        static_cast<uint64_t>(
            call.integer("max_ulp_difference", customCallUlp)),
        static_cast<uint64_t>(call.integer("min_ulp_difference", 0)), 0, 0};
  }
  bool constant = name.consume_back("_const");
  if (name == "expect_almost_eq") {
    auto given = call.attribute<FloatAttr>("tolerance");
    double standard = constant ? constantTolerance : customCallTolerance;
    return Allowance{0, 0, given ? given.getValueAsDouble() : standard, 0};
  }
  if (name == "expect_eq" || name == "eq") {
    return Allowance{};
  }
  return std::nullopt;
}

FailureOr<Values> customCheck(const Call &call, StringRef name) {
  if (name == "expect_run_custom") {
    auto called =
        cast<stablehlo::CustomCallOp>(call.op).getCalledComputations();
    if (!called || called->empty()) {
      return call.fail() << "names no function in `called_computations`";
    }
    return expectAccepted(call,
                          cast<FlatSymbolRefAttr>((*called)[0]).getValue());
  }
  if (name == "expect_serialized_eq" && call.operands.size() == 1) {
    auto id = call.attribute<StringAttr>("probe_id");
    return expectProbed(call, id ? id.getValue() : "",
                        call.integer("iter", call.integer("iteration")));
  }
  std::optional<Allowance> allowance = allowanceOf(call, name);
  if (!allowance || call.operands.size() != 2) {
    return call.fail() << "is unknown as a check: `check." << name << "` of "
                       << call.operands.size() << " operands";
  }
  return verdict(call,
                 expect(call, call.tensor(0), call.tensor(1), *allowance));
}

/// Shardings and layouts change no value.
bool isIdentity(StringRef target) {
  return llvm::is_contained<StringRef>(
      {"Sharding", "SPMDFullToShardShape", "SPMDShardToFullShape",
       "LayoutConstraint", "annotate_device_placement", "MoveToHost",
       "MoveToDevice", "xla.sdy.FuncResultSharding", "tt.mark_argument"},
      target);
}

FailureOr<Values> customCall(const Call &call) {
  StringRef target = cast<stablehlo::CustomCallOp>(call.op).getCallTargetName();
  StringRef name = target;
  if (name.consume_front("check.")) {
    return customCheck(call, name);
  }
  if (target == "shape_assertion") {
    if (!call.tensor(0)[0].bits) {
      return call.fail() << "the shape assertion does not hold";
    }
    return Values();
  }
  if (isIdentity(target)) {
    return Values(call.operands);
  }
  if (const Handler *handler = findCustomCall(target)) {
    return (*handler)(call);
  }
  return call.fail() << "calls `" << target
                     << "`, which the reference evaluator does not know";
}

} // namespace

void registerChecks(HandlerTable &table) {
  table["check.expect_eq"] = expectEq;
  table["check.expect_eq_const"] = expectEqConst;
  table["check.expect_almost_eq"] = expectAlmostEq;
  table["check.expect_almost_eq_const"] = expectAlmostEqConst;
  table["check.expect_close"] = expectClose;
  table["check.expect_serialized_eq"] = expectSerializedEq;
  table["check.expect_run_custom"] = expectRunCustom;
  table["interpreter.print"] = print;
  table["interpreter.probe"] = probe;
  table["stablehlo.custom_call"] = customCall;
}

} // namespace ttc::reference
