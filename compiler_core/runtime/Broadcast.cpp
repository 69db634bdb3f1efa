// SPDX-License-Identifier: Apache-2.0
#include "Broadcast.h"

#include <algorithm>

using namespace ttc;
using namespace ttc::runtime;

std::optional<Shape> runtime::broadcastShape(const std::vector<Shape> &shapes) {
  Shape result;
  for (const Shape &shape : shapes) {
    if (shape.size() > result.size()) {
      result.insert(result.begin(), shape.size() - result.size(), 1);
    }
    size_t skipped = result.size() - shape.size();
    for (size_t i = 0; i < shape.size(); ++i) {
      int64_t &dim = result[skipped + i];
      if (dim != 1 && shape[i] != 1 && dim != shape[i]) {
        return std::nullopt;
      }
      dim = dim == 1 ? shape[i] : dim;
    }
  }
  return result;
}

Shape runtime::rowMajorStrides(const Shape &shape) {
  Shape strides(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 1;) {
    strides[i - 1] = strides[i] * shape[i];
  }
  return strides;
}

Shape runtime::broadcastStrides(const Shape &shape, const Shape &target) {
  Shape strides = rowMajorStrides(shape);
  Shape result(target.size(), 0);
  size_t skipped = target.size() - shape.size();
  for (size_t i = 0; i < shape.size(); ++i) {
    result[skipped + i] = shape[i] == 1 ? 0 : strides[i];
  }
  return result;
}
