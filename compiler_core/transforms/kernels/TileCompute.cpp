// Compute kernel of a program that goes tile by tile.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/TileProgramBuilder.h"

#include <set>

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

LogicalResult TileProgramBuilder::writeCompute() {
  KernelBuilder k(builder, graph.root->getLoc(), Role::Compute, "compute");
  if (failed(planCalls(k))) {
    return failure();
  }
  KernelOp kernel = k.kernel();
  kernel.setMathFidelity("HiFi4");
  kernel.setFp32DestAccEn(wide);
  Value count = k.workCount("count");
  startEngine(k);
  std::set<std::string> inits;
  for (const Call &call : calls) {
    if (!call.isVector) {
      inits.insert(call.key);
    }
  }
  bool once = inits.size() == 1;
  if (once) {
    llvm::find_if(calls, [](const Call &c) { return !c.isVector; })->init();
  }
  bool reduces = first && step(*first).kind == StepKind::Reduce;
  if (reduces) {
    k.wait("cb_scaler");
  }
  k.forEach(k.constant(0), count, "i", [&](Value) {
    writeTile(k, once);
    if (reduces && !once) {
      k.call("reduce_uninit");
    }
  });
  if (reduces) {
    k.pop("cb_scaler");
    if (once) {
      k.call("reduce_uninit");
    }
  }
  return success();
}

void TileProgramBuilder::writeTile(KernelBuilder &k, bool initIsDone) {
  k.call("tile_regs_acquire");
  bool waited = false;
  std::string current;
  for (size_t i = 0; i < calls.size(); ++i) {
    const Call &call = calls[i];
    // What begins a graph waits for its own tiles.
    if (!waited && !(first && i == 0)) {
      waitForElements(k);
      waited = true;
    }
    bool needsInit = call.isVector || (!initIsDone && call.key != current);
    if (needsInit) {
      call.init();
    }
    current = call.isVector ? current : call.key;
    call.run();
  }
  for (const ElementInput &input : elements) {
    k.pop(input.cb);
  }
  k.packTile("cb_out", resultPlace);
}

void TileProgramBuilder::waitForElements(KernelBuilder &k) {
  for (const ElementInput &input : elements) {
    k.wait(input.cb);
  }
}

void TileProgramBuilder::startEngine(KernelBuilder &k) {
  std::string in0 = first ? streamCbs[0] : elements.front().cb;
  std::string in1 = in0;
  if (first && streamCbs.size() > 1) {
    in1 = streamCbs[1];
  } else if (first && !scalerBuffer.empty()) {
    in1 = "cb_scaler";
  } else if (elements.size() > 1) {
    in1 = elements[1].cb;
  }
  SmallVector<NamedAttribute> attributes = {
      k.symbol("in0", in0), k.symbol("in1", in1), k.symbol("out", "cb_out")};
  if (first && step(*first).kind == StepKind::Matmul) {
    attributes.push_back(k.named("reverse", builder.getUnitAttr()));
  }
  k.call("compute_kernel_hw_startup", {}, attributes);
}

} // namespace ttc::kernels
