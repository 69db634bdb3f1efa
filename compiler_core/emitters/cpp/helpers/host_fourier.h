// Steps on the host: Fourier transforms.
#pragma once

#include <numbers>
#include <string_view>

#include "host_arrays.h"

namespace model {

/// The transform of numbers, by halves while their count is even, then by definition. `sign`: -1
/// forward, 1 backward; without a factor.
inline std::vector<Complex> transform(const std::vector<Complex>& numbers, int sign) {
    const size_t count = numbers.size();
    std::vector<Complex> result(count);
    if (count % 2 == 0 && count > 2) {
        std::vector<Complex> even(count / 2), odd(count / 2);
        for (size_t i = 0; i < count / 2; ++i) {
            even[i] = numbers[2 * i];
            odd[i] = numbers[2 * i + 1];
        }
        even = transform(even, sign);
        odd = transform(odd, sign);
        for (size_t i = 0; i < count / 2; ++i) {
            const double angle = 2 * std::numbers::pi * static_cast<double>(i);
            const Complex turned =
                odd[i] * std::polar(1.0, sign * angle / static_cast<double>(count));
            result[i] = even[i] + turned;
            result[i + count / 2] = even[i] - turned;
        }
        return result;
    }
    for (size_t k = 0; k < count; ++k) {
        for (size_t i = 0; i < count; ++i) {
            const double turns = static_cast<double>(i * k % count) / static_cast<double>(count);
            result[k] += numbers[i] * std::polar(1.0, sign * 2 * std::numbers::pi * turns);
        }
    }
    return result;
}

/// Transforms one dimension; it has `length` numbers then, cut or filled with zeros before. A
/// backward transform divides by that.
inline Array transform_dimension(Array array, size_t dimension, size_t length, int sign) {
    std::vector<uint32_t> shape = array.shape;
    const size_t old_length = shape[dimension];
    shape[dimension] = static_cast<uint32_t>(length);
    Array result(shape);
    size_t inner = 1;
    for (size_t i = dimension + 1; i < shape.size(); ++i) {
        inner *= shape[i];
    }
    const size_t outer = length * inner ? result.values.size() / (length * inner) : 0;
    for (size_t at = 0; at < outer * inner; ++at) {
        const size_t from = at / inner * old_length * inner + at % inner;
        const size_t to = at / inner * length * inner + at % inner;
        std::vector<Complex> line(length);
        for (size_t i = 0; i < std::min(length, old_length); ++i) {
            line[i] = array.values[from + i * inner];
        }
        line = transform(line, sign);
        for (size_t i = 0; i < length; ++i) {
            result.values[to + i * inner] =
                sign > 0 ? line[i] / static_cast<double>(length) : line[i];
        }
    }
    return result;
}

/// Of a last dimension with the first half of a symmetric spectrum, all `length` numbers.
inline Array whole_spectrum(const Array& half, size_t length) {
    std::vector<uint32_t> shape = half.shape;
    const size_t known = shape.back();
    shape.back() = static_cast<uint32_t>(length);
    Array whole(shape);
    for (size_t row = 0; row * length < whole.values.size(); ++row) {
        for (size_t i = 0; i < length; ++i) {
            const size_t mirrored = i <= length / 2 ? i : length - i;
            const Complex value = mirrored < known ? half.values[row * known + mirrored] : 0;
            whole.values[row * length + i] = i <= length / 2 ? value : std::conj(value);
        }
        // What has no partner is real.
        whole.values[row * length].imag(0);
        if (length % 2 == 0) {
            whole.values[row * length + length / 2].imag(0);
        }
    }
    return whole;
}

/// Of the last dimension, the first `length` numbers.
inline Array first_numbers(const Array& array, size_t length) {
    std::vector<uint32_t> shape = array.shape;
    const size_t old_length = shape.back();
    shape.back() = static_cast<uint32_t>(length);
    Array result(shape);
    for (size_t i = 0; i < result.values.size(); ++i) {
        result.values[i] = array.values[i / length * old_length + i % length];
    }
    return result;
}

/// The transform of the last dimensions, as many as `lengths`: FFT, IFFT, RFFT or IRFFT.
inline Tensors host_fft(
    const Tensors& parts, std::string_view kind, const std::vector<int64_t>& lengths) {
    Array array = join_parts(parts);
    const size_t first = array.shape.size() - lengths.size();
    const int sign = kind.starts_with("I") ? 1 : -1;
    const bool is_back = kind == "IRFFT";
    const size_t last = static_cast<size_t>(lengths.back());
    for (size_t i = 0; i < lengths.size(); ++i) {
        if (is_back && i + 1 == lengths.size()) {
            array = whole_spectrum(array, last);
        }
        array =
            transform_dimension(std::move(array), first + i, static_cast<size_t>(lengths[i]), sign);
    }
    Tensors results;
    split_parts(
        kind == "RFFT" ? first_numbers(array, last / 2 + 1) : array, is_back ? 1 : 2, results);
    return results;
}

}  // namespace model
