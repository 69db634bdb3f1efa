// Numbers on the host, for the steps that the device has no operation for.
#pragma once

#include <ttnn/tensor/tensor.hpp>
#include <ttnn/types.hpp>

#include <complex>
#include <cstdint>
#include <utility>
#include <vector>

namespace model {

using Complex = std::complex<double>;
using Tensors = std::vector<ttnn::Tensor>;

/// Numbers of any rank, row by row.
struct Array {
    std::vector<uint32_t> shape;
    std::vector<Complex> values;

    explicit Array(std::vector<uint32_t> sizes, Complex value = 0) : shape(std::move(sizes)) {
        size_t count = 1;
        for (const uint32_t size : shape) {
            count *= size;
        }
        values.assign(count, value);
    }
};

/// One matrix of an array; refers to it.
struct Matrix {
    Complex* data;
    size_t rows, columns;

    Complex& operator()(size_t row, size_t column) const { return data[row * columns + column]; }
};

/// The dimensions in front of the last `inner`, and those last ones.
inline std::vector<uint32_t> batch_of(const Array& array, size_t inner = 2) {
    return {array.shape.begin(), array.shape.end() - static_cast<std::ptrdiff_t>(inner)};
}

/// `batch` followed by `sizes`.
inline std::vector<uint32_t> joined(std::vector<uint32_t> batch, const std::vector<size_t>& sizes) {
    for (const size_t size : sizes) {
        batch.push_back(static_cast<uint32_t>(size));
    }
    return batch;
}

inline size_t matrix_rows(const Array& array) { return array.shape[array.shape.size() - 2]; }
inline size_t matrix_columns(const Array& array) { return array.shape.back(); }

inline size_t matrix_count(const Array& array) {
    const size_t size = matrix_rows(array) * matrix_columns(array);
    return size ? array.values.size() / size : 0;
}

inline Matrix matrix_at(Array& array, size_t index) {
    const size_t rows = matrix_rows(array), columns = matrix_columns(array);
    return {array.values.data() + index * rows * columns, rows, columns};
}

/// Each matrix transposed, its numbers conjugated if `conjugate`.
inline Array transposed(Array array, bool conjugate) {
    std::vector<uint32_t> shape = array.shape;
    std::swap(shape[shape.size() - 1], shape[shape.size() - 2]);
    Array result(shape);
    for (size_t index = 0; index < matrix_count(array); ++index) {
        const Matrix from = matrix_at(array, index), to = matrix_at(result, index);
        for (size_t i = 0; i < from.rows; ++i) {
            for (size_t j = 0; j < from.columns; ++j) {
                to(j, i) = conjugate ? std::conj(from(i, j)) : from(i, j);
            }
        }
    }
    return result;
}

/// A tensor of the host, row by row.
template <class Number>
ttnn::Tensor host_tensor(
    std::vector<Number> values, const std::vector<uint32_t>& shape, ttnn::DataType dtype) {
    const tt::tt_metal::TensorLayout lies(
        dtype, tt::tt_metal::PageConfig(ttnn::Layout::ROW_MAJOR), ttnn::DRAM_MEMORY_CONFIG);
    const ttnn::Shape sizes{ttsl::Span<const uint32_t>(shape)};
    return ttnn::Tensor::from_vector(std::move(values), tt::tt_metal::TensorSpec(sizes, lies));
}

inline ttnn::Tensor integers(std::vector<int32_t> values, const std::vector<uint32_t>& shape) {
    return host_tensor(std::move(values), shape, ttnn::DataType::INT32);
}

/// One array of its parts: the real one, and the imaginary one if there are two.
inline Array join_parts(const Tensors& parts) {
    const auto view = parts.at(0).logical_shape().view();
    Array array(std::vector<uint32_t>(view.begin(), view.end()));
    const auto real = parts[0].to_vector<float>();
    for (size_t i = 0; i < real.size(); ++i) {
        array.values[i] = real[i];
    }
    if (parts.size() > 1) {
        const auto imaginary = parts[1].to_vector<float>();
        for (size_t i = 0; i < imaginary.size(); ++i) {
            array.values[i] += Complex(0, imaginary[i]);
        }
    }
    return array;
}

/// Appends the parts of an array in float32: the real one, and the imaginary one if `count` is 2.
inline void split_parts(const Array& array, size_t count, Tensors& results) {
    for (size_t part = 0; part < count; ++part) {
        std::vector<float> numbers(array.values.size());
        for (size_t i = 0; i < numbers.size(); ++i) {
            const Complex value = array.values[i];
            numbers[i] = static_cast<float>(part == 0 ? value.real() : value.imag());
        }
        results.push_back(host_tensor(std::move(numbers), array.shape, ttnn::DataType::FLOAT32));
    }
}

}  // namespace model
