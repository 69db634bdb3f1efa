// Walks tensors of broadcasting shapes row by row.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_BROADCAST_H
#define TTC_RUNTIME_BROADCAST_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ttc::runtime {

using Shape = std::vector<int64_t>;

/// numpy's rule; absent when the shapes do not broadcast.
std::optional<Shape> broadcastShape(const std::vector<Shape> &shapes);

/// Strides of a row-major tensor.
Shape rowMajorStrides(const Shape &shape);

/// Strides of `shape` seen as `target`, which it broadcasts to: 0 where it has
/// one element.
Shape broadcastStrides(const Shape &shape, const Shape &target);

/// A loop nest over up to four tensors, each with a stride for each dim, in
/// elements. Dims that can be walked as one are one.
template <size_t tensors> struct LoopNest {
  Shape dims; ///< never empty
  std::array<Shape, tensors> strides;

  LoopNest(const Shape &shape, const std::array<Shape, tensors> &given) {
    for (size_t i = 0; i < shape.size(); ++i) {
      append(shape[i], i, given);
    }
    if (dims.empty()) {
      dims.push_back(1);
      for (Shape &stride : strides) {
        stride.push_back(0);
      }
    }
  }

  int64_t inner() const { return dims.back(); }
  size_t rows() const {
    size_t count = 1;
    for (size_t i = 0; i + 1 < dims.size(); ++i) {
      count *= static_cast<size_t>(dims[i]);
    }
    return count;
  }

  /// Calls `body(offsets)` with where each tensor's row starts, for the rows
  /// [begin, end).
  template <typename Body>
  void forRows(size_t begin, size_t end, Body body) const {
    size_t outer = dims.size() - 1;
    Shape index(outer);
    std::array<int64_t, tensors> offsets{};
    size_t rest = begin;
    for (size_t i = outer; i-- > 0;) {
      index[i] = static_cast<int64_t>(rest % dims[i]);
      rest /= dims[i];
      for (size_t t = 0; t < tensors; ++t) {
        offsets[t] += index[i] * strides[t][i];
      }
    }
    for (size_t row = begin; row < end; ++row) {
      body(offsets);
      for (size_t i = outer; i-- > 0;) {
        bool carry = ++index[i] == dims[i];
        for (size_t t = 0; t < tensors; ++t) {
          offsets[t] += carry ? strides[t][i] * (1 - dims[i]) : strides[t][i];
        }
        if (!carry) {
          break;
        }
        index[i] = 0;
      }
    }
  }

private:
  /// Adds dim `i`, or widens the last one when all tensors walk on from it.
  void append(int64_t size, size_t i, const std::array<Shape, tensors> &given) {
    if (size == 1) {
      return;
    }
    bool joins = !dims.empty();
    for (size_t t = 0; joins && t < tensors; ++t) {
      joins = strides[t].back() == given[t][i] * size;
    }
    if (joins) {
      dims.back() *= size;
    } else {
      dims.push_back(size);
    }
    for (size_t t = 0; t < tensors; ++t) {
      if (joins) {
        strides[t].back() = given[t][i];
      } else {
        strides[t].push_back(given[t][i]);
      }
    }
  }
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_BROADCAST_H
