// Operands and results of steps on the host: complex numbers are two tensors,
// matrices the last two dimensions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_HOST_PARTS_H
#define TTC_RUNTIME_HOST_PARTS_H

#include "Call.h"
#include <complex>
#include <cstdint>
#include <vector>

namespace ttc::runtime {

using Complex = std::complex<double>;
using Dims = std::vector<int64_t>;

/// One operand: its real part and, of complex numbers, its imaginary part.
/// Steps compute in double precision, whatever they are given.
struct Parts {
  std::vector<DeviceTensor> tensors; ///< 1 or 2, of one shape, float32

  bool isComplex() const { return tensors.size() == 2; }
  const Dims &shape() const { return tensors[0].shape(); }

  /// Element `index`; of a complex operand read as double, the real part.
  template <typename T> T at(size_t index) const;
};

template <> inline double Parts::at<double>(size_t index) const {
  return tensors[0].as<float>()[index];
}
template <> inline Complex Parts::at<Complex>(size_t index) const {
  return {tensors[0].as<float>()[index],
          isComplex() ? tensors[1].as<float>()[index] : 0.0F};
}

/// The operand `name`, a list of one or two float32 tensors of one shape. Fails
/// with INVALID_ARGUMENT.
absl::StatusOr<Parts> readParts(Call &call, std::string_view name);

/// The last two dimensions of an operand.
struct MatrixShape {
  Dims batch;
  int64_t rows = 0, columns = 0;

  size_t count() const { return elementCount(batch); }
  size_t size() const { return static_cast<size_t>(rows * columns); }
  int64_t shorter() const { return rows < columns ? rows : columns; }
  /// The batch with `last` behind it.
  Dims with(std::initializer_list<int64_t> last) const;
};

/// Fails with INVALID_ARGUMENT below rank 2, or if `square` is wanted and not
/// found, or if a side is beyond what LAPACK counts.
absl::StatusOr<MatrixShape> matricesOf(const Call &call, const Parts &parts,
                                       bool square);

/// Results of a step in their order: asks the program for the shape of each,
/// keeps values until done.
class HostResults {
public:
  explicit HostResults(Call &call) : call(call) {}

  /// The next result(s), of `shape`: `count` float32 parts, of which the first
  /// is given back as an index to put().
  absl::StatusOr<size_t> addParts(const Dims &shape, size_t count);
  /// The next result, of int32.
  absl::StatusOr<int32_t *> addIntegers(const Dims &shape);

  void put(size_t first, size_t index, double value) {
    values[first].mutableAs<float>()[index] = static_cast<float>(value);
  }
  void put(size_t first, size_t index, Complex value) {
    put(first, index, value.real());
    if (first + 1 < values.size() && isPair[first]) {
      put(first + 1, index, value.imag());
    }
  }

  /// Hands all results over. Fails with INVALID_ARGUMENT if the program has
  /// more.
  absl::Status finish();

private:
  absl::Status add(const Dims &shape, executable::DType dtype);

  Call &call;
  std::vector<DeviceTensor> values;
  std::vector<bool> isPair; ///< result i + 1 is the imaginary part of i
};

/// Column-major copy of matrix `index` of an operand.
template <typename T>
std::vector<T> columnMajor(const Parts &parts, const MatrixShape &shape,
                           size_t index) {
  std::vector<T> matrix(shape.size());
  for (int64_t row = 0; row < shape.rows; ++row) {
    for (int64_t column = 0; column < shape.columns; ++column) {
      matrix[column * shape.rows + row] =
          parts.at<T>(index * shape.size() + row * shape.columns + column);
    }
  }
  return matrix;
}

/// Writes a column-major matrix as matrix `index` of result `first`.
template <typename T>
void putMatrix(HostResults &results, size_t first, size_t index, int64_t rows,
               int64_t columns, const T *matrix) {
  size_t start = index * static_cast<size_t>(rows * columns);
  for (int64_t row = 0; row < rows; ++row) {
    for (int64_t column = 0; column < columns; ++column) {
      results.put(first, start + row * columns + column,
                  matrix[column * rows + row]);
    }
  }
}

/// Writes a vector as vector `index` of result `first`.
template <typename T>
void putVector(HostResults &results, size_t first, size_t index,
               const std::vector<T> &values) {
  for (size_t i = 0; i < values.size(); ++i) {
    results.put(first, index * values.size() + i, values[i]);
  }
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_HOST_PARTS_H
