// Replica groups: rows of numbers, or axes of a mesh spelled out as rows.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ReplicaGroups.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::stablehlo;

namespace {

/// More devices than this are a mistake, not a mesh.
constexpr int64_t maxDevices = int64_t(1) << 20;

/// One axis of a mesh or a part of one: how many devices, and how far apart.
struct Axis {
  int64_t size = 1, stride = 1;
};

/// The devices of a mesh as a grid of full axes, innermost last.
struct Grid {
  SmallVector<StringRef> names;
  SmallVector<Axis> axes;
  int64_t devices = 1;
};

std::optional<Grid> gridOf(MeshAttr mesh) {
  Grid grid;
  for (MeshAxisAttr axis : mesh.getAxes()) {
    if (axis.getSize() < 1 || axis.getSize() > maxDevices ||
        (grid.devices *= axis.getSize()) > maxDevices ||
        llvm::is_contained(grid.names, axis.getName())) {
      return std::nullopt;
    }
    grid.names.push_back(axis.getName());
    grid.axes.push_back({axis.getSize(), 1});
  }
  int64_t stride = 1;
  for (Axis &axis : llvm::reverse(grid.axes)) {
    axis.stride = stride;
    stride *= axis.size;
  }
  return grid;
}

/// What `ref` names: the axis `index` of the grid, cut as it says.
std::optional<Axis> partOf(const Grid &grid, size_t index,
                           SubAxisInfoAttr part) {
  Axis axis = grid.axes[index];
  if (!part) {
    return axis;
  }
  int64_t before = part.getPreSize(), size = part.getSize();
  if (before < 1 || size < 1 || before > axis.size || size > axis.size ||
      axis.size % (before * size) != 0) {
    return std::nullopt;
  }
  return Axis{size, axis.stride * (axis.size / (before * size))};
}

/// The axes that groups run along, in the order they are named; nothing if one
/// is unknown.
std::optional<SmallVector<Axis>> groupedAxes(const Grid &grid, ArrayAttr axes) {
  SmallVector<Axis> grouped;
  for (Attribute each : axes) {
    auto ref = dyn_cast<AxisRefAttr>(each);
    const auto *name =
        ref ? llvm::find(grid.names, ref.getName()) : grid.names.end();
    if (name == grid.names.end()) {
      return std::nullopt;
    }
    std::optional<Axis> part =
        partOf(grid, name - grid.names.begin(), ref.getSubAxisInfo());
    if (!part) {
      return std::nullopt;
    }
    grouped.push_back(*part);
  }
  return grouped;
}

/// Offsets of a group's members from its first one; the first axis named is the
/// outermost.
SmallVector<int64_t> memberOffsets(ArrayRef<Axis> grouped) {
  SmallVector<int64_t> offsets{0};
  for (const Axis &axis : grouped) {
    SmallVector<int64_t> next;
    for (int64_t offset : offsets) {
      for (int64_t i = 0; i < axis.size; ++i) {
        next.push_back(offset + i * axis.stride);
      }
    }
    offsets = std::move(next);
  }
  return offsets;
}

std::optional<SmallVector<int64_t>> deviceIds(MeshAttr mesh, int64_t devices) {
  DenseIntElementsAttr ids = mesh.getDeviceIds();
  if (!ids || ids.empty()) {
    return llvm::to_vector(llvm::seq<int64_t>(0, devices));
  }
  if (ids.getNumElements() != devices || !ids.getElementType().isInteger(64)) {
    return std::nullopt;
  }
  return llvm::to_vector(ids.getValues<int64_t>());
}

/// The mesh that `name` is the symbol of, seen through its text: an `sdy.mesh`
/// keeps it opaque here.
MeshAttr lookUpMesh(Operation *op, FlatSymbolRefAttr name) {
  Operation *symbol = SymbolTable::lookupNearestSymbolFrom(op, name);
  return symbol ? symbol->getAttrOfType<MeshAttr>("mesh") : MeshAttr();
}

std::optional<ReplicaGroups> rowsOf(DenseIntElementsAttr rows) {
  if (rows.getType().getRank() != 2 || !rows.getElementType().isInteger(64)) {
    return std::nullopt;
  }
  int64_t width = rows.getType().getDimSize(1);
  ReplicaGroups groups(rows.getType().getDimSize(0));
  int64_t at = 0;
  for (int64_t id : rows.getValues<int64_t>()) {
    if (id != -1) {
      groups[at / width].push_back(id);
    }
    ++at;
  }
  return groups;
}

} // namespace

std::optional<ReplicaGroups> ReplicaGroupMeshAxesAttr::getGroups() const {
  auto mesh = dyn_cast<MeshAttr>(getMesh());
  std::optional<Grid> grid = mesh ? gridOf(mesh) : std::nullopt;
  std::optional<SmallVector<Axis>> grouped =
      grid ? groupedAxes(*grid, getAxes()) : std::nullopt;
  std::optional<SmallVector<int64_t>> ids =
      grid ? deviceIds(mesh, grid->devices) : std::nullopt;
  if (!grouped || !ids) {
    return std::nullopt;
  }
  SmallVector<int64_t> offsets = memberOffsets(*grouped);
  SmallVector<bool> taken(grid->devices, false);
  ReplicaGroups groups;
  for (int64_t first = 0; first < grid->devices; ++first) {
    if (taken[first]) {
      continue;
    }
    SmallVector<int64_t> &group = groups.emplace_back();
    for (int64_t offset : offsets) {
      int64_t place = first + offset;
      if (place >= grid->devices || taken[place]) {
        return std::nullopt; // axes that overlap
      }
      taken[place] = true;
      group.push_back((*ids)[place]);
    }
  }
  return groups;
}

std::optional<ReplicaGroups> stablehlo::replicaGroupsOf(Operation *op,
                                                        Attribute attribute) {
  if (auto rows = dyn_cast_or_null<DenseIntElementsAttr>(attribute)) {
    return rowsOf(rows);
  }
  auto axes = dyn_cast_or_null<ReplicaGroupMeshAxesAttr>(attribute);
  if (!axes) {
    return std::nullopt;
  }
  auto name = dyn_cast<FlatSymbolRefAttr>(axes.getMesh());
  MeshAttr mesh = name ? lookUpMesh(op, name) : MeshAttr();
  return mesh ? ReplicaGroupMeshAxesAttr::get(op->getContext(), mesh,
                                              axes.getAxes())
                    .getGroups()
              : axes.getGroups();
}

std::optional<int64_t> stablehlo::replicaGroupSize(Operation *op,
                                                   Attribute attribute) {
  std::optional<ReplicaGroups> groups = replicaGroupsOf(op, attribute);
  if (!groups) {
    return std::nullopt;
  }
  size_t size = 0;
  for (ArrayRef<int64_t> group : *groups) {
    size = std::max(size, group.size());
  }
  return static_cast<int64_t>(size);
}

bool stablehlo::isSingleDevice(Operation *op, Attribute attribute) {
  std::optional<ReplicaGroups> groups = replicaGroupsOf(op, attribute);
  return groups && llvm::all_of(*groups, [](ArrayRef<int64_t> group) {
           return group.empty() || (group.size() == 1 && group.front() == 0);
         });
}
