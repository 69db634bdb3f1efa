// The wrapping that tt-mlir prints around its TTIR.
// SPDX-License-Identifier: Apache-2.0
#include "importers/DeviceModule.h"

#include "dialects/Diagnostics.h"
#include "dialects/ttcore/TTCore.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;
using namespace mlir::tt::ttcore;

namespace ttc {
namespace {

constexpr StringLiteral meshesName = "ttcore.meshes";

LogicalResult checkMeshes(Operation *op) {
  auto meshes = op->getAttrOfType<MeshesAttr>(meshesName);
  for (MeshAttr mesh : meshes ? meshes.getMeshes() : ArrayRef<MeshAttr>()) {
    if (llvm::any_of(mesh.getShape(), [](int64_t size) { return size != 1; })) {
      return withCode(op->emitError() << "the mesh `" << mesh.getName().strref()
                                      << "` has several devices; code is made "
                                         "for one: compile without a mesh",
                      "multi-device");
    }
  }
  return success();
}

/// On one device the local shape is the shape, and nothing is sharded.
void dropPlacement(func::FuncOp function) {
  for (StringRef name : {"ttcore.local_shape", "ttcore.shard_status"}) {
    for (unsigned i = 0; i < function.getNumArguments(); ++i) {
      function.removeArgAttr(i, name);
    }
    for (unsigned i = 0; i < function.getNumResults(); ++i) {
      function.removeResultAttr(i,
                                StringAttr::get(function.getContext(), name));
    }
  }
}

} // namespace

LogicalResult unwrapDeviceModule(OwningOpRef<ModuleOp> &module) {
  auto wrappers = llvm::to_vector(module->getOps<DeviceModuleOp>());
  if (!wrappers.empty()) {
    Block &body = wrappers.front().getBodyRegion().front();
    auto inner = body.getOperations().size() == 1
                     ? dyn_cast<ModuleOp>(body.front())
                     : ModuleOp();
    if (wrappers.size() != 1 || !inner) {
      return withCode(
          wrappers.back().emitError()
              << "holds something else than one module; expected one "
                 "`ttcore.device_module` with one `builtin.module` in it",
          "invalid-program");
    }
    if (failed(checkMeshes(*module))) {
      return failure();
    }
    inner->remove();
    module = OwningOpRef<ModuleOp>(inner);
  }
  if (failed(checkMeshes(*module))) {
    return failure();
  }
  (*module)->removeAttr(meshesName);
  for (func::FuncOp function : module->getOps<func::FuncOp>()) {
    dropPlacement(function);
  }
  return success();
}

} // namespace ttc
