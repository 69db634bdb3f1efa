// What a description of kernels is asked.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/KernelProgram.h"

#include "importers/tir/Attributes.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc::tir {

static int64_t tiles(int64_t elements) {
  return (elements + tileSide - 1) / tileSide;
}

std::string_view roleName(Role role) {
  return role == Role::Reader    ? "reader"
         : role == Role::Compute ? "compute"
                                 : "writer";
}

std::optional<Role> roleOf(const Function &function) {
  const Attr *role = findFirst(function.attrs, {"tt.kernel_role"});
  for (Role known : {Role::Reader, Role::Compute, Role::Writer}) {
    if (role && plainName(role->text) == roleName(known)) {
      return known;
    }
  }
  return std::nullopt;
}

int64_t TensorBuffer::rows() const {
  int64_t count = tiles(shape[shape.size() - 2]);
  for (size_t i = 0; i + 2 < shape.size(); ++i) {
    count *= shape[i];
  }
  return count;
}

int64_t TensorBuffer::columns() const { return tiles(shape.back()); }

const TensorBuffer *KernelProgram::findBuffer(std::string_view name) const {
  auto found = std::find_if(buffers.begin(), buffers.end(),
                            [&](auto &buffer) { return buffer.name == name; });
  return found == buffers.end() ? nullptr : &*found;
}

const CircularBuffer *KernelProgram::findCB(std::string_view name) const {
  auto found = std::find_if(cbs.begin(), cbs.end(),
                            [&](auto &cb) { return cb.name == name; });
  return found == cbs.end() ? nullptr : &*found;
}

const CircularBuffer *KernelProgram::findCB(int64_t index) const {
  auto found = std::find_if(cbs.begin(), cbs.end(),
                            [&](auto &cb) { return cb.index == index; });
  return found == cbs.end() ? nullptr : &*found;
}

Format KernelProgram::formatOf(bool isOutput) const {
  auto found = std::find_if(buffers.begin(), buffers.end(), [&](auto &buffer) {
    return buffer.isOutput == isOutput;
  });
  return found == buffers.end() ? Format::BFloat16 : found->format;
}

std::vector<std::pair<int64_t, int64_t>> KernelProgram::coreList() const {
  std::vector<std::pair<int64_t, int64_t>> list;
  for (const CoreRange &range : cores) {
    for (int64_t y = range.y0; y <= range.y1; ++y) {
      for (int64_t x = range.x0; x <= range.x1; ++x) {
        list.emplace_back(x, y);
      }
    }
  }
  return list;
}

} // namespace ttc::tir
