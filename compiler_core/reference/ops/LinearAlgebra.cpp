// cholesky, triangular_solve and fft, computed in f64 and rounded once.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/LinearAlgebraOps.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include <cmath>

using namespace mlir;

namespace ttc::reference {

namespace {

/// The matrix at `batch` of a tensor's last two dimensions.
class Matrix {
public:
  Matrix(int64_t rows, int64_t columns)
      : rows(rows), columns(columns), entries(rows * columns) {}
  Matrix(const Tensor &tensor, int64_t batch)
      : Matrix(tensor.size(tensor.rank() - 2), tensor.size(tensor.rank() - 1)) {
    for (int64_t i = 0; i < rows * columns; ++i) {
      entries[i] = toComplex(tensor[batch * rows * columns + i], tensor.type());
    }
  }

  Complex &at(int64_t row, int64_t column) {
    return entries[row * columns + column];
  }
  Complex at(int64_t row, int64_t column) const {
    return entries[row * columns + column];
  }

  void store(Tensor &tensor, int64_t batch) const {
    for (int64_t i = 0; i < rows * columns; ++i) {
      tensor[batch * rows * columns + i] =
          kindOf(tensor.type()) == ElementKind::Complex
              ? fromComplex(entries[i], tensor.type())
              : fromDouble(entries[i].real(), tensor.type());
    }
  }

  int64_t rows, columns;

private:
  std::vector<Complex> entries;
};

int64_t batchesOf(const Tensor &tensor) {
  return countOf(tensor.shape().drop_back(2));
}

/// The lower factor of the matrix whose lower (or upper) triangle is given. A
/// matrix that is not positive definite gives NaN.
Matrix lowerFactor(const Matrix &a, bool lower) {
  int64_t n = a.rows;
  Matrix factor(n, n);
  for (int64_t j = 0; j < n; ++j) {
    for (int64_t i = j; i < n; ++i) {
      Complex sum = lower ? a.at(i, j) : std::conj(a.at(j, i));
      for (int64_t k = 0; k < j; ++k) {
        sum -= factor.at(i, k) * std::conj(factor.at(j, k));
      }
      if (i == j) {
        factor.at(i, j) = std::sqrt(sum.real());
      } else {
        factor.at(i, j) = sum / factor.at(j, j).real();
      }
    }
  }
  return factor;
}

/// The other triangle, which the specification leaves open, is zero.
FailureOr<Values> cholesky(const Call &call) {
  bool lower = call.flag("lower");
  const Tensor &a = call.tensor(0);
  Tensor result(a.type(), a.shape());
  for (int64_t batch = 0; batch < batchesOf(a); ++batch) {
    Matrix factor = lowerFactor(Matrix(a, batch), lower);
    if (!lower) {
      Matrix upper(factor.rows, factor.rows);
      for (int64_t i = 0; i < factor.rows; ++i) {
        for (int64_t j = i; j < factor.rows; ++j) {
          upper.at(i, j) = std::conj(factor.at(j, i));
        }
      }
      factor = upper;
    }
    factor.store(result, batch);
  }
  return Values{result};
}

/// The triangle of `a` that counts, transposed as asked, with its diagonal.
Matrix coefficients(const Matrix &a, bool lower, bool unitDiagonal,
                    stablehlo::Transpose transpose) {
  Matrix result(a.rows, a.rows);
  for (int64_t i = 0; i < a.rows; ++i) {
    for (int64_t j = 0; j < a.rows; ++j) {
      bool counts = lower ? i >= j : i <= j;
      Complex entry = i == j && unitDiagonal ? Complex(1, 0)
                      : counts               ? a.at(i, j)
                                             : Complex(0, 0);
      if (transpose == stablehlo::Transpose::ADJOINT) {
        entry = std::conj(entry);
      }
      bool plain = transpose == stablehlo::Transpose::NO_TRANSPOSE;
      result.at(plain ? i : j, plain ? j : i) = entry;
    }
  }
  return result;
}

/// Solves `a x = b` in place by substitution; `lower` tells a's triangle.
void substitute(const Matrix &a, bool lower, Matrix &b) {
  int64_t n = a.rows;
  for (int64_t column = 0; column < b.columns; ++column) {
    for (int64_t step = 0; step < n; ++step) {
      int64_t i = lower ? step : n - 1 - step;
      Complex sum = b.at(i, column);
      for (int64_t before = 0; before < step; ++before) {
        int64_t k = lower ? before : n - 1 - before;
        sum -= a.at(i, k) * b.at(k, column);
      }
      Complex pivot = a.at(i, i);
      b.at(i, column) = pivot.imag() == 0 ? sum / pivot.real() : sum / pivot;
    }
  }
}

Matrix transposed(const Matrix &matrix) {
  Matrix result(matrix.columns, matrix.rows);
  for (int64_t i = 0; i < matrix.rows; ++i) {
    for (int64_t j = 0; j < matrix.columns; ++j) {
      result.at(j, i) = matrix.at(i, j);
    }
  }
  return result;
}

FailureOr<Values> triangularSolve(const Call &call) {
  auto op = cast<stablehlo::TriangularSolveOp>(call.op);
  const Tensor &a = call.tensor(0), &b = call.tensor(1);
  Tensor result(b.type(), b.shape());
  bool plain = op.getTransposeA() == stablehlo::Transpose::NO_TRANSPOSE;
  for (int64_t batch = 0; batch < batchesOf(b); ++batch) {
    Matrix matrix = coefficients(Matrix(a, batch), op.getLower(),
                                 op.getUnitDiagonal(), op.getTransposeA());
    bool lower = op.getLower() == plain;
    Matrix solution(b, batch);
    if (op.getLeftSide()) {
      substitute(matrix, lower, solution);
    } else {
      // x a = b is transpose(a) transpose(x) = transpose(b).
      Matrix turned = transposed(solution);
      substitute(transposed(matrix), !lower, turned);
      solution = transposed(turned);
    }
    solution.store(result, batch);
  }
  return Values{result};
}

// Fourier transforms, by their definition.

using Line = std::vector<Complex>;

/// The transform of `input`, which has `length` elements.
Line transform(const Line &input, int64_t length, bool inverse) {
  Line output(length);
  for (int64_t k = 0; k < length; ++k) {
    for (int64_t n = 0; n < static_cast<int64_t>(input.size()); ++n) {
      double turn = static_cast<double>((k * n) % length) / length;
      output[k] +=
          input[n] *
          std::polar(1.0, (inverse ? 2 : -2) * 3.14159265358979323846 * turn);
    }
    output[k] /= inverse ? static_cast<double>(length) : 1.0;
  }
  return output;
}

/// A line of the real signal whose first half spectrum this is.
Line completed(Line line, int64_t length) {
  line[0] = line[0].real();
  if (length % 2 == 0) {
    line[length / 2] = line[length / 2].real();
  }
  int64_t given = length / 2 + 1;
  line.resize(length);
  for (int64_t i = given; i < length; ++i) {
    line[i] = std::conj(line[length - i]);
  }
  return line;
}

/// Complex numbers under a shape, transformed one dimension at a time.
struct Signal {
  Shape shape;
  Line values;

  /// Replaces each line along `dimension` by one of `length` elements.
  template <typename Function>
  void along(int64_t dimension, int64_t length, Function function) {
    Shape turned = shape;
    turned[dimension] = length;
    Line result(countOf(turned));
    int64_t inner = countOf(ArrayRef(shape).drop_front(dimension + 1));
    int64_t size = shape[dimension];
    for (int64_t line = 0; line < countOf(shape) / std::max<int64_t>(size, 1);
         ++line) {
      int64_t outer = line / inner, at = line % inner;
      Line input(size);
      for (int64_t i = 0; i < size; ++i) {
        input[i] = values[(outer * size + i) * inner + at];
      }
      Line output = function(input);
      for (int64_t i = 0; i < length; ++i) {
        result[(outer * length + i) * inner + at] = output[i];
      }
    }
    shape = turned;
    values = std::move(result);
  }
};

void transformAll(Signal &signal, stablehlo::FftType type,
                  ArrayRef<int64_t> lengths) {
  using Type = stablehlo::FftType;
  int64_t rank = static_cast<int64_t>(signal.shape.size());
  int64_t count = static_cast<int64_t>(lengths.size());
  bool inverse = type == Type::IFFT || type == Type::IRFFT;
  if (type == Type::RFFT) {
    signal.along(rank - 1, lengths.back() / 2 + 1, [&](const Line &line) {
      return transform(line, lengths.back(), false);
    });
  }
  bool lastIsDone = type == Type::RFFT || type == Type::IRFFT;
  for (int64_t i = 0; i < count - (lastIsDone ? 1 : 0); ++i) {
    signal.along(rank - count + i, lengths[i], [&](const Line &line) {
      return transform(line, lengths[i], inverse);
    });
  }
  if (type == Type::IRFFT) {
    signal.along(rank - 1, lengths.back(), [&](const Line &line) {
      return transform(completed(line, lengths.back()), lengths.back(), true);
    });
  }
}

FailureOr<Values> fft(const Call &call) {
  auto op = cast<stablehlo::FftOp>(call.op);
  const Tensor &operand = call.tensor(0);
  Signal signal{Shape(operand.shape()), Line(operand.count())};
  for (int64_t i = 0; i < operand.count(); ++i) {
    signal.values[i] = toComplex(operand[i], operand.type());
  }
  transformAll(signal, op.getFftType(), op.getFftLength());
  Type type = call.resultElement();
  Tensor result(type, signal.shape);
  for (int64_t i = 0; i < result.count(); ++i) {
    result[i] = kindOf(type) == ElementKind::Complex
                    ? fromComplex(signal.values[i], type)
                    : fromDouble(signal.values[i].real(), type);
  }
  return Values{result};
}

} // namespace

void registerLinearAlgebra(HandlerTable &table) {
  table["stablehlo.cholesky"] = cholesky;
  table["stablehlo.triangular_solve"] = triangularSolve;
  table["stablehlo.fft"] = fft;
}

} // namespace ttc::reference
