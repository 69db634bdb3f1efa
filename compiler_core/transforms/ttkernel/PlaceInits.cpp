// ttkernel-place-inits: inits where an expert puts them.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernelOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "transforms/Passes.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
#define GEN_PASS_DEF_TTKERNELPLACEINITS
#include "transforms/Passes.h.inc"

namespace {

/// The two that are prepared on their own.
enum Engine { Matrix, Vector, Engines };

/// What an init prepares an engine for; equal keys, equal state.
using Key = std::pair<OperationName, DictionaryAttr>;

bool namesCircularBuffer(Operation *op) {
  return llvm::any_of(op->getAttrs(), [](NamedAttribute attribute) {
    return isa<FlatSymbolRefAttr>(attribute.getValue());
  });
}

bool isInit(Operation *op) {
  return op->hasTrait<ComputeOnly>() &&
         op->getName().getStringRef().ends_with("_init");
}

/// The vector engine's inits say nothing but the function; the matrix engine's
/// say which circular buffers its unpackers read.
Engine engineOf(Operation *init) {
  return namesCircularBuffer(init) ? Matrix : Vector;
}

Key keyOf(Operation *init) {
  return {init->getName(), init->getAttrDictionary()};
}

/// After these nothing is known of the engine. The matrix engine's inits may
/// take the place in the instruction buffer that the vector engine's recorded
/// into; the other way round, kernels that init functions between products and
/// copies are common.
bool forgets(Operation *op, Engine engine) {
  return isa<ComputeKernelHwStartupOp, ReduceUninitOp, ReconfigDataFormatOp,
             PackReconfigDataFormatOp>(op) ||
         (engine == Vector && isInit(op) && engineOf(op) == Matrix);
}

bool uses(Operation *op, Engine engine) {
  if (!op->hasTrait<ComputeOnly>() || isInit(op) || isa<PackTileOp>(op)) {
    return false;
  }
  return engine == Matrix
             ? namesCircularBuffer(op)
             : !namesCircularBuffer(op) && op->getNumOperands() != 0;
}

/// What the ops inside of `parent` do to an engine.
struct Changes {
  SmallVector<Operation *> inits;
  bool isForgotten = false;

  bool any() const { return isForgotten || !inits.empty(); }
  bool allAre(const Key &key) const {
    return !isForgotten && llvm::all_of(inits, [&](Operation *init) {
      return keyOf(init) == key;
    });
  }
};

Changes changesIn(Operation *parent, Engine engine) {
  Changes changes;
  parent->walk([&](Operation *op) {
    changes.isForgotten |= forgets(op, engine);
    if (isInit(op) && engineOf(op) == engine) {
      changes.inits.push_back(op);
    }
  });
  return changes;
}

/// An init that all trips make, before anything uses its engine, and that no
/// other one contradicts, is made once before the loop.
void hoist(scf::ForOp loop) {
  for (Engine engine : {Matrix, Vector}) {
    Changes changes = changesIn(loop, engine);
    if (changes.inits.empty() || !changes.allAre(keyOf(changes.inits[0]))) {
      continue;
    }
    for (Operation &op : *loop.getBody()) {
      if (isInit(&op) && engineOf(&op) == engine) {
        op.moveBefore(loop);
        break;
      }
      bool isUsed = op.walk([&](Operation *inner) {
                        return uses(inner, engine) ? WalkResult::interrupt()
                                                   : WalkResult::advance();
                      }).wasInterrupted();
      if (isUsed) {
        break;
      }
    }
  }
}

/// What is known of the engines at one place of a kernel.
struct State {
  std::optional<Key> prepared[Engines];
};

void eraseRepeated(Block &block, State &state);

/// Loops and branches: what they change is known behind them only if all of it
/// is what was known before.
void eraseInRegions(Operation *op, State &state) {
  for (Engine engine : {Matrix, Vector}) {
    std::optional<Key> &key = state.prepared[engine];
    Changes changes = changesIn(op, engine);
    if (changes.any() && !(key && changes.allAre(*key))) {
      key.reset();
    }
  }
  for (Region &region : op->getRegions()) {
    for (Block &block : region) {
      State inside = state;
      eraseRepeated(block, inside);
    }
  }
}

void eraseRepeated(Block &block, State &state) {
  for (Operation &op : llvm::make_early_inc_range(block)) {
    for (Engine engine : {Matrix, Vector}) {
      if (forgets(&op, engine)) {
        state.prepared[engine].reset();
      }
    }
    if (op.getNumRegions() != 0) {
      eraseInRegions(&op, state);
    } else if (isInit(&op)) {
      std::optional<Key> &key = state.prepared[engineOf(&op)];
      if (key == keyOf(&op)) {
        op.erase();
      } else {
        key = keyOf(&op);
      }
    }
  }
}

class TTKernelPlaceInits
    : public impl::TTKernelPlaceInitsBase<TTKernelPlaceInits> {
  void runOnOperation() override {
    getOperation().walk([](KernelOp kernel) {
      // Inner loops first, so that an init may leave several.
      kernel.walk([](scf::ForOp loop) { hoist(loop); });
      State state;
      eraseRepeated(kernel.getBody().front(), state);
    });
  }
};

} // namespace
} // namespace ttc
