// Tensors between the host and the device.
#pragma once

#include <ttnn/device.hpp>
#include <ttnn/operations/core/core.hpp>
#include <ttnn/tensor/tensor.hpp>
#include <ttnn/types.hpp>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "main.h"
#include "safetensors.h"

namespace model {

/// Calls `use` with a zero of the type in which the host holds elements of `dtype`.
template <class Use>
auto with_host_type(ttnn::DataType dtype, Use use) {
    switch (dtype) {
        case ttnn::DataType::INT32:
            return use(int32_t{});
        case ttnn::DataType::UINT32:
            return use(uint32_t{});
        case ttnn::DataType::UINT16:
            return use(uint16_t{});
        case ttnn::DataType::UINT8:
            return use(uint8_t{});
        default:
            return use(float{});
    }
}

/// `values`, row by row, as a tensor on the device.
template <class Value>
ttnn::Tensor to_device(
    const std::vector<Value>& values,
    const ttnn::Shape& shape,
    ttnn::DataType dtype,
    ttnn::Layout layout,
    ttnn::MeshDevice& device) {
    const tt::tt_metal::TensorLayout lies(
        dtype, tt::tt_metal::PageConfig(layout), ttnn::DRAM_MEMORY_CONFIG);
    return with_host_type(dtype, [&](auto zero) {
        std::vector<decltype(zero)> elements(values.begin(), values.end());
        return ttnn::Tensor::from_vector(
            std::move(elements), tt::tt_metal::TensorSpec(shape, lies), &device);
    });
}

/// Where `forward` leaves off for a step on the host, and where it goes on.
inline ttnn::Tensor download(const ttnn::Tensor& tensor) { return ttnn::from_device(tensor); }
inline ttnn::Tensor upload(const ttnn::Tensor& tensor, ttnn::MeshDevice& device) {
    return tensor.to_device(&device);
}

/// The number that a tensor of one element on the host holds.
inline double item(const ttnn::Tensor& tensor) {
    return with_host_type(tensor.dtype(), [&](auto zero) {
        return static_cast<double>(tensor.to_vector<decltype(zero)>().at(0));
    });
}

/// One tensor of a vector.
template <size_t index>
ttnn::Tensor pick(const std::vector<ttnn::Tensor>& tensors) {
    return tensors.at(index);
}

/// The first `count` tensors of a vector, as a tuple.
template <size_t count>
auto unpack(const std::vector<ttnn::Tensor>& tensors) {
    return [&]<size_t... index>(std::index_sequence<index...>) {
        return std::make_tuple(tensors.at(index)...);
    }(std::make_index_sequence<count>{});
}

/// Tensors as one vector.
template <class... Tensors>
std::vector<ttnn::Tensor> collect(const Tensors&... tensors) {
    return {tensors...};
}

/// The shape on the device: complex numbers are [2, ...], the real parts first.
inline ttnn::Shape device_shape(const TensorInfo& info) {
    std::vector<uint32_t> sizes = info.shape;
    if (info.dtype.starts_with("complex")) {
        sizes.insert(sizes.begin(), 2);
    }
    return ttnn::Shape(ttsl::Span<const uint32_t>(sizes));
}

/// The tensor that `info` describes, with the numbers that `file` has under its name.
inline ttnn::Tensor to_tensor(
    const TensorInfo& info, SafetensorsFile& file, ttnn::MeshDevice& device) {
    return with_host_type(info.ttnn_dtype, [&](auto zero) {
        return to_device(
            file.read<decltype(zero)>(info.name),
            device_shape(info),
            info.ttnn_dtype,
            info.layout,
            device);
    });
}

/// Random numbers; integers are 0 or 1, since they may be indices.
inline ttnn::Tensor random_tensor(
    const TensorInfo& info, std::mt19937& random, ttnn::MeshDevice& device) {
    const ttnn::Shape shape = device_shape(info);
    const bool is_whole = info.dtype.starts_with("int") || info.dtype.starts_with("uint") ||
                          info.dtype.starts_with("bool");
    std::normal_distribution<float> normal;
    std::vector<float> values(shape.volume());
    for (float& value : values) {
        value = is_whole ? static_cast<float>(random() & 1) : normal(random);
    }
    return to_device(values, shape, info.ttnn_dtype, info.layout, device);
}

inline std::string dtype_name(ttnn::DataType dtype) {
    switch (dtype) {
        case ttnn::DataType::BFLOAT16:
            return "BFLOAT16";
        case ttnn::DataType::FLOAT32:
            return "FLOAT32";
        case ttnn::DataType::INT32:
            return "INT32";
        case ttnn::DataType::UINT32:
            return "UINT32";
        case ttnn::DataType::UINT16:
            return "UINT16";
        case ttnn::DataType::UINT8:
            return "UINT8";
        case ttnn::DataType::BFLOAT8_B:
            return "BFLOAT8_B";
        case ttnn::DataType::BFLOAT4_B:
            return "BFLOAT4_B";
        default:
            return "another";
    }
}

/// One line with shape, dtype and mean.
inline void print_output(const ttnn::Tensor& tensor) {
    const double mean = with_host_type(tensor.dtype(), [&](auto zero) {
        const auto values = tensor.to_vector<decltype(zero)>();
        return std::accumulate(values.begin(), values.end(), 0.0) /
               static_cast<double>(values.size());
    });
    std::string sizes;
    for (const auto size : tensor.logical_shape().view()) {
        sizes += (sizes.empty() ? "" : ", ") + std::to_string(size);
    }
    char digits[32];
    std::string text(digits, std::to_chars(digits, digits + sizeof(digits), mean).ptr);
    if (text.find_first_of(".en") == std::string::npos) {
        text += ".0";
    }
    std::printf(
        "output [%s] DataType.%s mean %s\n",
        sizes.c_str(),
        dtype_name(tensor.dtype()).c_str(),
        text.c_str());
}

}  // namespace model
