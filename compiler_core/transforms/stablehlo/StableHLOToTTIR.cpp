// Replaces StableHLO and CHLO by ttir, in one walk in program order.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttir/TTIR.h"
#include "transforms/Passes.h"
#include "transforms/stablehlo/ControlFlow.h"
#include "transforms/stablehlo/Conversion.h"
#include "transforms/stablehlo/FlattenTuples.h"
#include "transforms/stablehlo/Refusals.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Iterators.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_STABLEHLOTOTTIR
#include "transforms/Passes.h.inc"

namespace {

bool isForeign(Operation *op) {
  StringRef dialect = op->getName().getDialectNamespace();
  return dialect == "stablehlo" || dialect == "chlo" || dialect == "sdy";
}

// Why no tensor of this type can be on the device; empty if one can.
StringRef obstacle(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor) {
    return "it works on values that are no tensors";
  }
  if (!tensor.hasStaticShape()) {
    return "its shape is known only at run time";
  }
  Type element = tensor.getElementType();
  if (isa<ComplexType>(element)) {
    return "it works on complex numbers";
  }
  return isa<FloatType, IntegerType, IndexType>(element)
             ? ""
             : "its elements are neither floats nor integers";
}

StringRef obstacle(Operation *op) {
  for (Type type : op->getOperandTypes()) {
    if (StringRef found = obstacle(type); !found.empty()) {
      return found;
    }
  }
  for (Type type : op->getResultTypes()) {
    if (StringRef found = obstacle(type); !found.empty()) {
      return found;
    }
  }
  return "";
}

struct StableHLOToTTIR : impl::StableHLOToTTIRBase<StableHLOToTTIR> {
  using Base::Base;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    dropSharding(module);
    refused.clear();
    bool isSupported = true;
    SmallVector<func::FuncOp> functions(module.getOps<func::FuncOp>());
    for (func::FuncOp function : functions) {
      if (!function.isPrivate()) {
        flattenTuples(function);
      }
      for (Block &block : function.getBody()) {
        isSupported &= function.isPrivate() || succeeded(convertBlock(block));
      }
    }
    if (!isSupported) {
      return signalPassFailure();
    }
    // What is private after inlining are decompositions of composites that are
    // gone now.
    for (func::FuncOp function : functions) {
      if (function.isPrivate()) {
        function.erase();
      }
    }
    eraseUnused(module);
  }

private:
  // Everything runs on one device: meshes and shardings say nothing to it.
  static void dropSharding(ModuleOp module) {
    bool found = false;
    for (Operation &op :
         llvm::make_early_inc_range(module.getBody()->getOperations())) {
      if (op.getName().getDialectNamespace() == "sdy") {
        op.erase();
        found = true;
      }
    }
    module.walk([&](func::FuncOp function) {
      for (unsigned i = 0; i < function.getNumArguments(); ++i) {
        found |= bool(function.removeArgAttr(i, "sdy.sharding"));
      }
      for (unsigned i = 0; i < function.getNumResults(); ++i) {
        found |= bool(function.removeResultAttr(
            i, StringAttr::get(module.getContext(), "sdy.sharding")));
      }
    });
    if (found) {
      withCode(module.emitRemark()
                   << "shardings are dropped: the program is compiled for one "
                      "device",
               "sharding-dropped");
    }
  }

  // Converts ops in order. Unrolled loops put their ops in front of the next
  // one to visit.
  LogicalResult convertBlock(Block &block) {
    bool isSupported = true;
    OpBuilder builder(block.getParentOp()->getContext());
    for (auto at = block.begin(); at != block.end();) {
      Operation *op = &*at;
      if (!isForeign(op)) {
        ++at;
        continue;
      }
      bool isPossible = obstacle(op).empty();
      if (Operation *first =
              isPossible ? openControlFlow(op, loopUnrollLimit) : nullptr) {
        at = first->getIterator();
        continue;
      }
      ++at;
      if (Operation *made = isPossible ? structureControlFlow(op) : nullptr) {
        isSupported &= succeeded(convertRegions(made));
        continue;
      }
      isSupported &= succeeded(convert(op, builder));
    }
    return success(isSupported);
  }

  LogicalResult convertRegions(Operation *op) {
    bool isSupported = true;
    for (Region &region : op->getRegions()) {
      isSupported &= succeeded(convertBlock(region.front()));
    }
    return success(isSupported);
  }

  LogicalResult convert(Operation *op, OpBuilder &builder) {
    builder.setInsertionPoint(op);
    Conversion conversion(op, builder, refused);
    if (Refusal refusal = refusalOf(op); !refusal.reason.empty()) {
      return conversion.refuse(refusal.reason, refusal.nearest);
    }
    // Ops that depend on one that was refused can be converted all the same:
    // its results stay.
    if (StringRef reason = obstacle(op); !reason.empty()) {
      return conversion.refuse(reason,
                               "tensors of real numbers with static shapes "
                               "(export with concrete dimensions)");
    }
    Converter converter = ConverterTable::get().find(converterName(op));
    if (!converter) {
      return refuseUnknown(conversion);
    }
    return isEmpty(op) ? replaceEmpty(conversion) : converter(conversion);
  }

  // Whether all that `op` gives are tensors without elements.
  static bool isEmpty(Operation *op) {
    return op->getNumResults() > 0 &&
           llvm::all_of(op->getResultTypes(), [](Type type) {
             auto tensor = dyn_cast<RankedTensorType>(type);
             return tensor && tensor.getNumElements() == 0;
           });
  }

  // Nothing has to be computed for no elements.
  static LogicalResult replaceEmpty(Conversion &conversion) {
    SmallVector<Value> values;
    for (unsigned i = 0; i < conversion.op->getNumResults(); ++i) {
      values.push_back(conversion.b.splat(conversion.resultType(i), 0.0));
    }
    return conversion.replace(values);
  }

  static LogicalResult refuseUnknown(Conversion &conversion) {
    return conversion.refuse("it has no form in ttir",
                             "the same computation in other ops");
  }

  Conversion::Refused refused;

  // Constants and shape ops whose users are gone.
  static void eraseUnused(ModuleOp module) {
    for (auto function : module.getOps<func::FuncOp>()) {
      function.walk<WalkOrder::PostOrder, ReverseIterator>([](Operation *op) {
        if (isOpTriviallyDead(op)) {
          op->erase();
        }
      });
    }
  }
};

} // namespace
} // namespace ttc
