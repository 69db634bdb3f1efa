// Ops to steps by tables; ops to graphs by who uses what.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/Graph.h"

#include "dialects/Diagnostics.h"
#include "dialects/ttcore/TTCore.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

namespace ttc::kernels {
namespace {

/// How an op of ttnn, by its name without the dialect, becomes a step.
struct Form {
  StepKind kind;
  std::string function;
  bool invertsScalar = false; ///< division is a product
};

const llvm::StringMap<Form> &forms() {
  static const auto *table = [] {
    auto *made = new llvm::StringMap<Form>;
    for (StringRef name :
         {"abs", "cos", "erf", "exp", "gelu", "log", "relu", "rsqrt", "sigmoid",
          "sign", "silu", "sin", "sqrt", "square", "tanh"}) {
      made->insert({name, {StepKind::Unary, name.str()}});
    }
    // Between f32 and bf16: circular buffers have formats, DST has none.
    made->insert({"typecast", {StepKind::Unary, ""}});
    made->insert({"neg", {StepKind::Unary, "negative"}});
    made->insert({"reciprocal", {StepKind::Unary, "recip"}});
    made->insert({"add", {StepKind::Binary, "add"}});
    made->insert({"subtract", {StepKind::Binary, "sub"}});
    made->insert({"multiply", {StepKind::Binary, "mul"}});
    made->insert({"divide", {StepKind::Binary, "div"}});
    made->insert({"maximum", {StepKind::Binary, "maximum"}});
    made->insert({"minimum", {StepKind::Binary, "minimum"}});
    made->insert({"add_scalar", {StepKind::Scalar, "add_scalar"}});
    made->insert({"subtract_scalar", {StepKind::Scalar, "sub_scalar"}});
    made->insert({"scalar_subtract", {StepKind::Scalar, "rsub_scalar"}});
    made->insert({"multiply_scalar", {StepKind::Scalar, "mul_scalar"}});
    made->insert({"divide_scalar", {StepKind::Scalar, "mul_scalar", true}});
    made->insert({"matmul", {StepKind::Matmul, "matmul"}});
    made->insert({"linear", {StepKind::Matmul, "matmul"}});
    for (StringRef name : {"sum", "mean", "max"}) {
      made->insert({name, {StepKind::Reduce, name.str()}});
    }
    made->insert({"permute", {StepKind::Transpose, "transpose"}});
    made->insert({"transpose", {StepKind::Transpose, "transpose"}});
    for (StringRef name : {"softmax", "layer_norm", "rms_norm"}) {
      made->insert({name, {StepKind::Row, name.str()}});
    }
    return made;
  }();
  return *table;
}

const Form *formOf(Operation *op) {
  auto found = forms().find(op->getName().stripDialect());
  bool ours = op->getName().getDialectNamespace() == "ttnn";
  return ours && found != forms().end() ? &found->second : nullptr;
}

bool isElementwise(StepKind kind) {
  return kind == StepKind::Unary || kind == StepKind::Scalar ||
         kind == StepKind::Binary;
}

InFlightDiagnostic refuse(Operation *op) {
  return withCode(op->emitOpError(), "unsupported-op");
}

double numberOf(Attribute attribute) {
  if (auto number = dyn_cast_or_null<FloatAttr>(attribute)) {
    return number.getValueAsDouble();
  }
  auto integer = dyn_cast_or_null<IntegerAttr>(attribute);
  return integer ? static_cast<double>(integer.getInt()) : 0;
}

int64_t rankOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getRank();
}

/// -1 or -2; 0 if the reduction is over something else.
int reducedDim(Operation *op) {
  auto dims = op->getAttrOfType<ArrayAttr>("dim_arg");
  if (!dims || dims.size() != 1) {
    return 0;
  }
  int64_t dim = cast<IntegerAttr>(dims[0]).getInt();
  int64_t rank = rankOf(op->getOperand(0));
  int64_t back = dim < 0 ? dim : dim - rank;
  return back == -1 || back == -2 ? static_cast<int>(back) : 0;
}

/// Whether a permutation swaps the last two dims and nothing else.
bool swapsLastTwo(Operation *op) {
  int64_t rank = rankOf(op->getOperand(0));
  if (auto order = op->getAttrOfType<DenseI64ArrayAttr>("permutation")) {
    ArrayRef<int64_t> places = order.asArrayRef();
    for (int64_t i = 0; i < rank; ++i) {
      int64_t wanted = i == rank - 1 ? rank - 2 : i == rank - 2 ? rank - 1 : i;
      if (places[i] != wanted) {
        return false;
      }
    }
    return rank >= 2;
  }
  auto first = op->getAttrOfType<IntegerAttr>("dim0");
  auto second = op->getAttrOfType<IntegerAttr>("dim1");
  if (!first || !second || rank < 2) {
    return false;
  }
  auto back = [&](IntegerAttr dim) {
    return dim.getInt() < 0 ? dim.getInt() : dim.getInt() - rank;
  };
  return back(first) + back(second) == -3 &&
         std::min(back(first), back(second)) == -2;
}

/// What an op's form does not say: attributes that have none.
LogicalResult checkForm(Operation *op, const Form &form) {
  if (auto activation = op->getAttrOfType<StringAttr>("activation")) {
    auto unary = forms().find(activation.getValue());
    if (unary == forms().end() || unary->second.kind != StepKind::Unary) {
      return refuse(op) << "has the activation `" << activation.getValue()
                        << "`, for which there are no kernels";
    }
  }
  if (op->hasAttr("rounding_mode")) {
    return refuse(op) << "rounds, for which there are no kernels";
  }
  if (form.kind == StepKind::Reduce && reducedDim(op) == 0) {
    return refuse(op) << "reduces over something else than the last dimension "
                         "or the one before, for which there are no kernels";
  }
  if (form.kind == StepKind::Transpose && !swapsLastTwo(op)) {
    return refuse(op) << "permutes something else than the last two "
                         "dimensions, for which there are no kernels";
  }
  if (op->getName().stripDialect() == "softmax") {
    int64_t dim = op->getAttrOfType<IntegerAttr>("dimension").getInt();
    int64_t rank = rankOf(op->getOperand(0));
    if ((dim < 0 ? dim + rank : dim) != rank - 1) {
      return refuse(op) << "is over another dimension than the last, for "
                           "which there are no kernels";
    }
  }
  auto sizes = dyn_cast_or_null<DenseI32ArrayAttr>(
      op->getInherentAttr("operandSegmentSizes").value_or(Attribute()));
  if (form.kind == StepKind::Row && sizes && sizes.size() == 3 &&
      sizes[1] == 0 && sizes[2] == 1) {
    return refuse(op) << "has a bias and no weight, for which there are no "
                         "kernels";
  }
  auto hasFormat = [](Type type) {
    Type element = cast<RankedTensorType>(type).getElementType();
    return element.isF32() || element.isBF16();
  };
  for (Value value : op->getOperands()) {
    if (!hasFormat(value.getType())) {
      return refuse(op) << "takes " << getElementTypeOrSelf(value.getType())
                        << "; kernels are made of f32 and bf16";
    }
  }
  if (Type made = op->getResult(0).getType(); !hasFormat(made)) {
    return refuse(op) << "gives " << getElementTypeOrSelf(made)
                      << "; kernels are made of f32 and bf16";
  }
  return success();
}

class GraphFinder {
public:
  explicit GraphFinder(Block &block) : block(block) {}

  FailureOr<std::vector<Graph>> run() {
    for (Operation &op : llvm::reverse(block)) {
      if (isIgnored(op)) {
        continue;
      }
      const Form *form = formOf(&op);
      if (!form) {
        return refuse(&op) << "has no kernels of ours; there are some for "
                              "matmul, element-wise functions, sums and "
                              "maxima over rows or columns, softmax, layer "
                              "and RMS norm, and transposes";
      }
      if (failed(checkForm(&op, *form))) {
        return failure();
      }
      assign(&op, *form);
    }
    return build();
  }

private:
  static ArrayRef<int64_t> shapeOf(Operation *op) {
    return cast<RankedTensorType>(op->getResult(0).getType()).getShape();
  }

  static bool isIgnored(Operation &op) {
    StringRef name = op.getName().getStringRef();
    return op.hasTrait<OpTrait::IsTerminator>() || name == "ttnn.deallocate" ||
           name == "ttnn.get_device";
  }

  /// `op` goes to the graph of its users if they all are in one, can take it,
  /// and its result has the shape of theirs; else it begins a graph.
  void assign(Operation *op, const Form &form) {
    Operation *into = nullptr;
    bool joins = form.kind != StepKind::Row;
    for (Operation *user : op->getUsers()) {
      if (user->getName().getStringRef() == "ttnn.deallocate") {
        continue;
      }
      auto found = rootOf.find(user);
      const Form *userForm = formOf(user);
      joins = joins && found != rootOf.end() && userForm &&
              isElementwise(userForm->kind) && (!into || into == found->second);
      into = found == rootOf.end() ? nullptr : found->second;
    }
    joins = joins && into && shapeOf(op) == shapeOf(into);
    // A product reads all that it takes in the format of its result.
    bool differs =
        joins && (form.function.empty() ||
                  getElementTypeOrSelf(op->getResult(0).getType()) !=
                      getElementTypeOrSelf(into->getResult(0).getType()));
    bool isProduct = form.kind == StepKind::Matmul;
    if (joins && (isProduct ? differs || mixed.contains(into)
                            : differs && products.contains(into))) {
      joins = false;
    }
    bool begins = !isElementwise(form.kind);
    if (joins && begins && begun[into]) {
      joins = false;
    }
    Operation *root = joins ? into : op;
    begun[root] = begun[root] || begins;
    if (isProduct) {
      products.insert(root);
    }
    if (joins && differs) {
      mixed.insert(root);
    }
    rootOf[op] = root;
    members[root].push_back(op);
  }

  FailureOr<std::vector<Graph>> build() {
    std::vector<Graph> graphs;
    for (auto &[root, ops] : llvm::reverse(members)) {
      Graph graph;
      graph.root = root;
      graph.result = root->getResult(0);
      steps.clear();
      for (Operation *op : llvm::reverse(ops)) {
        addSteps(graph, op);
      }
      graph.name = nameOf(ops);
      graphs.push_back(std::move(graph));
    }
    return graphs;
  }

  size_t inputStep(Graph &graph, Value value) {
    auto [found, isNew] = steps.try_emplace(value, graph.steps.size());
    if (isNew) {
      graph.steps.push_back({StepKind::Input, "", {}, value});
    }
    return found->second;
  }

  void addSteps(Graph &graph, Operation *op) {
    const Form &form = *formOf(op);
    if (form.function.empty()) {
      steps[op->getResult(0)] = inputStep(graph, op->getOperand(0));
      return;
    }
    Step step{form.kind, form.function, {}, {}};
    for (Value operand : op->getOperands()) {
      step.operands.push_back(inputStep(graph, operand));
    }
    if (form.kind == StepKind::Scalar) {
      Attribute scalar =
          op->hasAttr("rhs") ? op->getAttr("rhs") : op->getAttr("lhs");
      step.scalar =
          form.invertsScalar ? 1 / numberOf(scalar) : numberOf(scalar);
    }
    step.dim = form.kind == StepKind::Reduce ? reducedDim(op) : -1;
    step.eps = numberOf(op->getAttr("epsilon"));
    std::optional<size_t> bias;
    if (form.kind == StepKind::Matmul && step.operands.size() == 3) {
      bias = step.operands.back();
      step.operands.pop_back();
    }
    graph.steps.push_back(step);
    if (bias) {
      graph.steps.push_back(
          {StepKind::Binary, "add", {graph.steps.size() - 1, *bias}, {}});
    }
    if (auto activation = op->getAttrOfType<StringAttr>("activation")) {
      const Form &unary = forms().find(activation.getValue())->second;
      graph.steps.push_back(
          {StepKind::Unary, unary.function, {graph.steps.size() - 1}, {}});
    }
    steps[op->getResult(0)] = graph.steps.size() - 1;
  }

  /// Ops of one graph in a row, "matmul_add_relu"; long ones by their ends.
  std::string nameOf(ArrayRef<Operation *> reversed) {
    std::string name;
    constexpr size_t most = 3;
    for (Operation *op : llvm::reverse(reversed.take_back(most))) {
      name += (name.empty() ? "" : "_") + op->getName().stripDialect().str();
    }
    if (reversed.size() > most) {
      name += "_and_more";
    }
    std::string base = name;
    for (unsigned number = 2; !names.insert(name).second; ++number) {
      name = base + "_" + std::to_string(number);
    }
    return name;
  }

  Block &block;
  DenseMap<Operation *, Operation *> rootOf;
  DenseMap<Operation *, bool> begun;
  DenseSet<Operation *> products; ///< roots of graphs that have one
  DenseSet<Operation *> mixed;    ///< roots of graphs of several formats
  llvm::MapVector<Operation *, SmallVector<Operation *>> members;
  DenseMap<Value, size_t> steps; ///< of the graph being built
  llvm::StringSet<> names;
};

} // namespace

FailureOr<std::vector<Graph>> findGraphs(Block &block) {
  return GraphFinder(block).run();
}

Matrices matricesOf(Value value) {
  ArrayRef<int64_t> shape = cast<RankedTensorType>(value.getType()).getShape();
  Matrices made;
  for (size_t i = 0; i + 2 < shape.size(); ++i) {
    made.count *= shape[i];
  }
  if (shape.size() >= 2) {
    made.rows = shape[shape.size() - 2];
  }
  if (!shape.empty()) {
    made.columns = shape.back();
  }
  return made;
}

} // namespace ttc::kernels
