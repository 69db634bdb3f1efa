// From calls of LAPACK to ttir.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/HostSteps.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

/// Makes one ttir op with several results.
class StepBuilder {
public:
  StepBuilder(PartedOp &call, StringRef mnemonic)
      : call(call), state(call.b.getLoc(), ("ttir." + mnemonic).str()) {}

  StepBuilder &operand(const Parts &parts) {
    state.addOperands(parts);
    return *this;
  }
  StepBuilder &flag(StringRef name, bool value) {
    state.addAttribute(name, call.b.get().getBoolAttr(value));
    return *this;
  }
  StepBuilder &text(StringRef name, StringRef value) {
    state.addAttribute(name, call.b.get().getStringAttr(value));
    return *this;
  }
  StepBuilder &numbers(StringRef name, Ints values) {
    state.addAttribute(name, call.b.get().getDenseI64ArrayAttr(values));
    return *this;
  }
  /// A result of `shape`, as many tensors as `like` has parts, of its type.
  StepBuilder &result(const Parts &like, Ints shape) {
    for (Value part : like) {
      state.addTypes(RankedTensorType::get(shape, elementOf(part)));
    }
    counts.push_back(like.size());
    return *this;
  }
  /// A result of real numbers of the type of `like`.
  StepBuilder &realResult(const Parts &like, Ints shape) {
    return result({like[0]}, shape);
  }
  StepBuilder &integers(Ints shape) {
    state.addTypes(RankedTensorType::get(shape, call.b.get().getI32Type()));
    counts.push_back(1);
    return *this;
  }

  SmallVector<Parts> make() {
    Operation *made = call.b.get().create(state);
    SmallVector<Parts> results;
    unsigned next = 0;
    for (size_t count : counts) {
      Parts parts;
      for (size_t i = 0; i < count; ++i) {
        parts.push_back(made->getResult(next++));
      }
      results.push_back(parts);
    }
    return results;
  }

private:
  PartedOp &call;
  OperationState state;
  SmallVector<size_t> counts;
};

/// The matrices of an operand.
struct Sides {
  SmallVector<int64_t> batch;
  int64_t rows, columns;

  explicit Sides(const Parts &parts)
      : batch(shapeOf(parts[0]).drop_back(2)),
        rows(shapeOf(parts[0]).drop_back(1).back()),
        columns(shapeOf(parts[0]).back()) {}
  SmallVector<int64_t> with(std::initializer_list<int64_t> last) const {
    SmallVector<int64_t> shape = batch;
    shape.append(last.begin(), last.end());
    return shape;
  }
  int64_t shorter() const { return std::min(rows, columns); }
};

bool flagOf(Operation *op, StringRef name) {
  auto attribute = op->getAttrOfType<BoolAttr>(name);
  return attribute && attribute.getValue();
}

/// The letter that a LAPACK call is given ("uplo" of `{uplo = 76 : ui8}`), or
/// `otherwise`.
char letter(Operation *op, StringRef name, char otherwise) {
  auto config = op->getAttrOfType<DictionaryAttr>("mhlo.backend_config");
  if (!config) {
    config = op->getAttrOfType<DictionaryAttr>("backend_config");
  }
  auto number = config ? config.getAs<IntegerAttr>(name) : IntegerAttr();
  return number ? static_cast<char>(number.getValue().getZExtValue())
                : otherwise;
}

/// "NO_TRANSPOSE" of `#stablehlo<transpose NO_TRANSPOSE>`: spelled, so that the
/// attribute's class is not needed.
std::string enumText(Operation *op, StringRef name) {
  std::string text;
  llvm::raw_string_ostream(text) << op->getAttr(name);
  return StringRef(text).rtrim('>').rsplit(' ').second.str();
}

SmallVector<Parts> choleskyOf(PartedOp &call, bool lower) {
  const Parts &a = call.operands[0];
  return StepBuilder(call, "cholesky")
      .operand(a)
      .flag("lower", lower)
      .result(a, shapeOf(a[0]))
      .integers(Sides(a).batch)
      .make();
}

void convertCholesky(PartedOp &call) {
  call.results = {choleskyOf(call, flagOf(call.op, "lower"))[0]};
}

void convertPotrf(PartedOp &call) {
  call.results = choleskyOf(call, letter(call.op, "uplo", 'L') == 'L');
}

Parts solutionOf(PartedOp &call, bool left, bool lower, bool unit,
                 StringRef transpose) {
  const Parts &a = call.operands[0], &b = call.operands[1];
  return StepBuilder(call, "triangular_solve")
      .operand(a)
      .operand(b)
      .flag("left_side", left)
      .flag("lower", lower)
      .flag("unit_diagonal", unit)
      .text("transpose", transpose)
      .result(b, shapeOf(b[0]))
      .make()[0];
}

void convertTriangularSolve(PartedOp &call) {
  Operation *op = call.op;
  std::string transpose = enumText(op, "transpose_a");
  StringRef letter = transpose == "TRANSPOSE" ? "T"
                     : transpose == "ADJOINT" ? "C"
                                              : "N";
  call.results = {solutionOf(call, flagOf(op, "left_side"), flagOf(op, "lower"),
                             flagOf(op, "unit_diagonal"), letter)};
}

void convertTrsm(PartedOp &call) {
  char transpose = letter(call.op, "trans_x", 'N');
  call.results = {solutionOf(call, letter(call.op, "side", 'L') == 'L',
                             letter(call.op, "uplo", 'L') == 'L',
                             letter(call.op, "diag", 'N') == 'U',
                             StringRef(&transpose, 1))};
}

/// LU, pivots from 1, permutation, info.
SmallVector<Parts> luOf(PartedOp &call) {
  const Parts &a = call.operands[0];
  Sides sides(a);
  return StepBuilder(call, "lu")
      .operand(a)
      .result(a, shapeOf(a[0]))
      .integers(sides.with({sides.shorter()}))
      .integers(sides.with({sides.rows}))
      .integers(sides.batch)
      .make();
}

void convertGetrf(PartedOp &call) {
  SmallVector<Parts> lu = luOf(call);
  call.results = {lu[0], lu[1], lu[3]};
}

void convertLuDecomposition(PartedOp &call) {
  SmallVector<Parts> lu = luOf(call);
  Value fromZero = call.b.binary("subtract", lu[1][0], 1.0);
  call.results = {lu[0], {fromZero}, lu[2]};
}

void convertQr(PartedOp &call) {
  const Parts &a = call.operands[0];
  Sides sides(a);
  call.results = StepBuilder(call, "qr")
                     .operand(a)
                     .result(a, shapeOf(a[0]))
                     .result(a, sides.with({sides.shorter()}))
                     .make();
}

void convertHouseholderProduct(PartedOp &call) {
  const Parts &packed = call.operands[0];
  call.results = StepBuilder(call, "householder_product")
                     .operand(packed)
                     .operand(call.operands[1])
                     .result(packed, shapeOf(packed[0]))
                     .make();
}

SmallVector<Parts> eighOf(PartedOp &call, bool lower) {
  const Parts &a = call.operands[0];
  Sides sides(a);
  return StepBuilder(call, "eigh")
      .operand(a)
      .flag("lower", lower)
      .result(a, shapeOf(a[0]))
      .realResult(a, sides.with({sides.rows}))
      .integers(sides.batch)
      .make();
}

void convertSyevd(PartedOp &call) {
  call.results = eighOf(call, letter(call.op, "uplo", 'L') == 'L');
}

/// backend_config: "lower,sort,sweeps,tolerance".
void convertEigh(PartedOp &call) {
  auto config = call.op->getAttrOfType<StringAttr>("backend_config");
  bool upper = config && config.getValue().starts_with("0");
  SmallVector<Parts> found = eighOf(call, !upper);
  call.results = {found[0], found[1]};
}

/// Results: the operand (overwritten), values, U, the adjoint of V, info.
void convertGesdd(PartedOp &call) {
  const Parts &a = call.operands[0];
  Sides sides(a);
  auto u = cast<RankedTensorType>(call.op->getResult(2).getType());
  auto vt = cast<RankedTensorType>(call.op->getResult(3).getType());
  bool full = u.getShape().back() == sides.rows &&
              vt.getShape().drop_back(1).back() == sides.columns;
  SmallVector<Parts> svd = StepBuilder(call, "svd")
                               .operand(a)
                               .flag("full_matrices", full)
                               .realResult(a, sides.with({sides.shorter()}))
                               .result(a, u.getShape())
                               .result(a, vt.getShape())
                               .integers(sides.batch)
                               .make();
  call.results = {a, svd[0], svd[1], svd[2], svd[3]};
}

/// Of real matrices the eigenvalues are two results, of complex ones one.
void convertGeev(PartedOp &call) {
  const Parts &a = call.operands[0];
  Sides sides(a);
  Parts pair = {a[0], a[0]};
  SmallVector<Parts> eig = StepBuilder(call, "eig")
                               .operand(a)
                               .result(pair, sides.with({sides.rows}))
                               .result(pair, shapeOf(a[0]))
                               .result(pair, shapeOf(a[0]))
                               .integers(sides.batch)
                               .make();
  if (a.size() == 2) {
    call.results = eig;
  } else {
    call.results = {{eig[0][0]}, {eig[0][1]}, eig[1], eig[2], eig[3]};
  }
}

void convertFft(PartedOp &call) {
  Operation *op = call.op;
  auto lengths = op->getAttrOfType<DenseI64ArrayAttr>("fft_length");
  std::string kind = enumText(op, "fft_type");
  const Parts &operand = call.operands[0];
  Parts like =
      kind == "IRFFT" ? Parts{operand[0]} : Parts{operand[0], operand[0]};
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  call.results = StepBuilder(call, "fft")
                     .operand(operand)
                     .text("kind", kind)
                     .numbers("lengths", lengths.asArrayRef())
                     .result(like, type.getShape())
                     .make();
}

/// A routine and how many operands and results its call has.
struct Target {
  PartedConverter converter;
  unsigned operands, results;
};

const llvm::StringMap<Target> &lapackRoutines() {
  static const auto *routines = new llvm::StringMap<Target>{
      {"potrf", {convertPotrf, 1, 2}},
      {"getrf", {convertGetrf, 1, 3}},
      {"trsm", {convertTrsm, 2, 1}},
      {"geqrf", {convertQr, 1, 2}},
      {"orgqr", {convertHouseholderProduct, 2, 1}},
      {"ungqr", {convertHouseholderProduct, 2, 1}},
      {"syevd", {convertSyevd, 1, 3}},
      {"heevd", {convertSyevd, 1, 3}},
      {"gesdd", {convertGesdd, 1, 5}},
      {"geev", {convertGeev, 1, 5}},
  };
  return *routines;
}

const llvm::StringMap<Target> &otherTargets() {
  static const auto *targets = new llvm::StringMap<Target>{
      {"Qr", {convertQr, 1, 2}},
      {"Eigh", {convertEigh, 1, 2}},
      {"LuDecomposition", {convertLuDecomposition, 1, 3}},
      {"ProductOfElementaryHouseholderReflectors",
       {convertHouseholderProduct, 2, 1}},
  };
  return *targets;
}

/// "getrf" of "lapack_sgetrf_ffi"; empty if it is no such name.
StringRef routineOf(StringRef target) {
  if (!target.consume_front("lapack_") || !target.consume_back("_ffi") ||
      target.empty() || !StringRef("sdcz").contains(target[0])) {
    return "";
  }
  return target.drop_front();
}

bool isComplex(Value value) {
  return isa<ComplexType>(getElementTypeOrSelf(value.getType()));
}

PartedConverter findTarget(Operation *op) {
  auto name = op->getAttrOfType<StringAttr>("call_target_name");
  if (!name) {
    return nullptr;
  }
  StringRef routine = routineOf(name.getValue());
  const llvm::StringMap<Target> &table =
      routine.empty() ? otherTargets() : lapackRoutines();
  auto found = table.find(routine.empty() ? name.getValue() : routine);
  if (found == table.end()) {
    return nullptr;
  }
  unsigned results = found->second.results;
  if (routine == "geev" && op->getNumOperands() == 1 &&
      isComplex(op->getOperand(0))) {
    results = 4;
  }
  bool fits = op->getNumOperands() == found->second.operands &&
              op->getNumResults() == results &&
              llvm::all_of(op->getOperandTypes(), [](Type type) {
                auto tensor = dyn_cast<RankedTensorType>(type);
                return tensor && tensor.getRank() >= 1;
              });
  auto first = fits ? cast<RankedTensorType>(op->getOperand(0).getType())
                    : RankedTensorType();
  return first && first.getRank() >= 2 ? found->second.converter : nullptr;
}

} // namespace

PartedConverter findHostStep(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (name == "stablehlo.custom_call") {
    return findTarget(op);
  }
  return name == "stablehlo.cholesky"           ? convertCholesky
         : name == "stablehlo.triangular_solve" ? convertTriangularSolve
         : name == "stablehlo.fft"              ? convertFft
                                                : nullptr;
}

PartedOp realCall(Operation *op, TTIRBuilder b) {
  PartedOp call{op, b, {}};
  for (Value operand : op->getOperands()) {
    call.operands.push_back({operand});
  }
  return call;
}

} // namespace ttc
