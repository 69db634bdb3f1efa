// Registration and checks of ops that are computed on the host.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRHostOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRHostOps.cpp.inc"

void TTIRDialect::registerHostOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRHostOps.cpp.inc"
      >();
}

using Dims = SmallVector<int64_t>;

static ArrayRef<int64_t> shapeOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

namespace {

/// The last two dimensions of an operand, and the batch in front of them.
struct Matrices {
  Dims batch;
  int64_t rows = 0, columns = 0;

  Dims with(std::initializer_list<int64_t> last) const {
    Dims shape = batch;
    shape.append(last.begin(), last.end());
    return shape;
  }
  int64_t shorter() const { return std::min(rows, columns); }
};

/// Checks one op: what it says of shapes and parts, in the first failure's
/// words.
class ShapeCheck {
public:
  explicit ShapeCheck(Operation *op) : op(op) {}

  /// One or two tensors of `shape`.
  ShapeCheck &parts(StringRef name, ValueRange values, ArrayRef<int64_t> shape,
                    size_t count) {
    if (ok && values.size() != count) {
      fail() << "`" << name << "` has " << values.size() << " parts; wanted "
             << count << ": the real one, and the imaginary one of complex "
             << "numbers";
    }
    for (Value value : values) {
      tensor(name, value, shape);
    }
    return *this;
  }

  ShapeCheck &tensor(StringRef name, Value value, ArrayRef<int64_t> shape) {
    if (ok && shapeOf(value) != shape) {
      fail() << "`" << name << "` has shape [" << shapeOf(value)
             << "]; wanted [" << shape << "]";
    }
    return *this;
  }

  ShapeCheck &want(bool holds, const Twine &otherwise) {
    if (ok && !holds) {
      fail() << otherwise;
    }
    return *this;
  }

  /// The matrices of an operand of one or two parts; empty if it is none.
  Matrices matrices(StringRef name, ValueRange values) {
    want(values.size() == 1 || values.size() == 2, "`" + name + "` has " +
                                                       Twine(values.size()) +
                                                       " parts; wanted 1 or 2");
    want(!values.empty() && shapeOf(values[0]).size() >= 2,
         "`" + name + "` has no matrices: rank 2 or more wanted");
    if (!ok) {
      return {};
    }
    ArrayRef<int64_t> shape = shapeOf(values[0]);
    parts(name, values, shape, values.size());
    return {Dims(shape.drop_back(2)), shape[shape.size() - 2], shape.back()};
  }

  Matrices square(StringRef name, ValueRange values) {
    Matrices found = matrices(name, values);
    want(found.rows == found.columns,
         "`" + name + "` is not square: " + Twine(found.rows) + "x" +
             Twine(found.columns));
    return found;
  }

  LogicalResult result() const { return success(ok); }

private:
  InFlightDiagnostic fail() {
    ok = false;
    return op->emitOpError();
  }

  Operation *op;
  bool ok = true;
};

} // namespace

LogicalResult CholeskyOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.square("parts", getParts()); // add_c1
  return check
      .parts("factor", getFactor(), of.with({of.rows, of.rows}),
             getParts().size())            // add_c2
      .tensor("info", getInfo(), of.batch) // add_c3
      .result();
}

LogicalResult TriangularSolveOp::verify() {
  ShapeCheck check(*this);
  Matrices a = check.square("a", getA());
  Matrices b = check.matrices("b", getB());
  bool fits = a.rows == (getLeftSide() ? b.rows : b.columns);
  return check
      .want(fits, "`a` does not fit `b`")                        // add_c1
      .want(a.batch == b.batch, "batches of `a` and `b` differ") // add_c2
      .want(llvm::is_contained({"N", "T", "C"}, getTranspose()),
            "`transpose` is none of N, T, C")
      .parts("x", getX(), b.with({b.rows, b.columns}), getB().size()) // add_c3
      .result();
}

LogicalResult LuOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.matrices("parts", getParts());
  return check
      .parts("lu", getLu(), of.with({of.rows, of.columns}), getParts().size())
      .tensor("pivots", getPivots(), of.with({of.shorter()}))
      .tensor("permutation", getPermutation(), of.with({of.rows}))
      .tensor("info", getInfo(), of.batch) // add_c1
      .result();
}

LogicalResult QrOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.matrices("parts", getParts());
  size_t parts = getParts().size();
  return check
      .parts("packed", getPacked(), of.with({of.rows, of.columns}), parts)
      .parts("taus", getTaus(), of.with({of.shorter()}), parts) // add_c1
      .result();
}

LogicalResult HouseholderProductOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.matrices("packed", getPacked());
  if (failed(check.result())) {
    return failure();
  }
  ArrayRef<int64_t> taus = shapeOf(getTaus()[0]);
  int64_t count = taus.empty() ? 0 : taus.back();
  return check.parts("taus", getTaus(), of.with({count}), getPacked().size())
      .want(count <= of.columns && of.columns <= of.rows,
            "more reflectors than columns, or more columns than rows") // add_c1
      .parts("q", getQ(), of.with({of.rows, of.columns}), getPacked().size())
      .result(); // add_c2
}

LogicalResult EighOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.square("parts", getParts());
  return check
      .parts("vectors", getVectors(), of.with({of.rows, of.rows}),
             getParts().size())
      .tensor("values", getValues(), of.with({of.rows}))
      .tensor("info", getInfo(), of.batch) // add_c1
      .result();
}

LogicalResult SvdOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.matrices("parts", getParts());
  int64_t rows = getFullMatrices() ? of.rows : of.shorter();
  int64_t columns = getFullMatrices() ? of.columns : of.shorter();
  size_t parts = getParts().size();
  return check.tensor("values", getValues(), of.with({of.shorter()}))
      .parts("u", getU(), of.with({of.rows, rows}), parts)
      .parts("vt", getVt(), of.with({columns, of.columns}), parts)
      .tensor("info", getInfo(), of.batch) // add_c1
      .result();
}

LogicalResult EigOp::verify() {
  ShapeCheck check(*this);
  Matrices of = check.square("parts", getParts());
  Dims square = of.with({of.rows, of.rows}), line = of.with({of.rows});
  return check.tensor("values_real", getValuesReal(), line)
      .tensor("values_imag", getValuesImag(), line)
      .tensor("left_real", getLeftReal(), square)
      .tensor("left_imag", getLeftImag(), square)
      .tensor("right_real", getRightReal(), square)
      .tensor("right_imag", getRightImag(), square)
      .tensor("info", getInfo(), of.batch) // add_c1
      .result();
}

LogicalResult RandomBitsOp::verify() {
  ShapeCheck check(*this);
  bool philox = getAlgorithm() == "PHILOX";
  ArrayRef<int64_t> state = shapeOf(getState());
  bool fits = state.size() == 1 && (state[0] == 4 || (philox && state[0] == 6));
  Dims shape(getShape());
  if (getWidth() == 64) {
    shape.push_back(2);
  }
  return check
      .want(philox || getAlgorithm() == "THREE_FRY",
            "`algorithm` is neither THREE_FRY nor PHILOX")
      .want(fits, "`state` is no ui32 [4], or [6] for PHILOX") // add_c1
      .want(llvm::is_contained({8, 16, 32, 64}, getWidth()),
            "`width` is none of 8, 16, 32, 64") // add_c3
      .tensor("next", getNext(), state)
      .tensor("bits", getBits(), shape) // add_c2
      .result();
}

LogicalResult FftOp::verify() {
  ShapeCheck check(*this);
  StringRef kind = getKind();
  check.want(llvm::is_contained({"FFT", "IFFT", "RFFT", "IRFFT"}, kind),
             "`kind` is none of FFT, IFFT, RFFT, IRFFT");
  size_t from = kind == "RFFT" ? 1 : 2, to = kind == "IRFFT" ? 1 : 2;
  check.want(getParts().size() == from,
             "the operand has not the parts that its kind wants");
  ArrayRef<int64_t> lengths = getLengths();
  check.want(!lengths.empty() && lengths.size() <= 3,
             "`lengths` has not one to three entries");
  if (failed(check.result())) {
    return failure();
  }
  Dims operand(shapeOf(getParts()[0])), result;
  if (operand.size() < lengths.size()) {
    return emitOpError("has more `lengths` than its operand has dimensions");
  }
  result = operand;
  size_t first = operand.size() - lengths.size();
  for (auto [i, length] : llvm::enumerate(lengths)) {
    int64_t half = i + 1 == lengths.size() ? length / 2 + 1 : length;
    operand[first + i] = kind == "IRFFT" ? half : length;
    result[first + i] = kind == "RFFT" ? half : length;
  }
  return check
      .parts("parts", getParts(), operand, from)          // add_c2
      .parts("transformed", getTransformed(), result, to) // add_c1
      .result();
}
