// Other prints of TTIR, brought to the one that is compiled.
// SPDX-License-Identifier: Apache-2.0
#include "importers/TtirForms.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace ttc {
namespace {

bool isEmpty(Value value) {
  Operation *op = value.getDefiningOp();
  return op && op->getName().getStringRef() == "ttir.empty";
}

bool isTtir(Operation *op) {
  return op->getName().getDialectNamespace() == "ttir";
}

Type signless(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    return RankedTensorType::get(tensor.getShape(),
                                 signless(tensor.getElementType()),
                                 tensor.getEncoding());
  }
  return type.isSignedInteger()
             ? IntegerType::get(type.getContext(), type.getIntOrFloatBitWidth())
             : type;
}

void dropSigns(Operation *op) {
  for (OpResult result : op->getResults()) {
    result.setType(signless(result.getType()));
  }
  for (Region &region : op->getRegions()) {
    for (Block &block : region) {
      for (BlockArgument argument : block.getArguments()) {
        argument.setType(signless(argument.getType()));
      }
    }
  }
  auto value = op->getAttrOfType<DenseElementsAttr>("value");
  if (value && value.getElementType().isSignedInteger()) {
    op->setAttr("value", value.bitcast(signless(value.getElementType())));
  }
  auto function = dyn_cast<func::FuncOp>(op);
  if (function && function.getFunctionTypeAttr()) { // not verified yet
    auto list = [](ArrayRef<Type> types) {
      return llvm::map_to_vector(types, [](Type t) { return signless(t); });
    };
    function.setType(FunctionType::get(op->getContext(),
                                       list(function.getArgumentTypes()),
                                       list(function.getResultTypes())));
  }
}

} // namespace

void dropOutputOperands(ModuleOp module) {
  SmallVector<Operation *> empties;
  module.walk([&](Operation *op) {
    if (op->getNumResults() == 1 && isEmpty(op->getResult(0))) {
      empties.push_back(op);
      return;
    }
    // The outputs come last, one for each result.
    unsigned count = op->getNumOperands(), results = op->getNumResults();
    bool writes = isTtir(op) && results > 0 && count >= results;
    for (unsigned i = 0; writes && i < results; ++i) {
      writes = isEmpty(op->getOperand(count - results + i));
    }
    if (writes) {
      op->eraseOperands(count - results, results);
    }
  });
  for (Operation *empty : empties) {
    if (empty->use_empty()) {
      empty->erase();
      continue;
    }
    OpBuilder b(empty);
    auto type = dyn_cast<RankedTensorType>(empty->getResult(0).getType());
    if (!type || !type.hasStaticShape() ||
        !isa<FloatType, IntegerType>(type.getElementType())) {
      continue;
    }
    OperationState state(empty->getLoc(), "ttir.constant");
    state.addTypes(type);
    state.addAttribute("value", b.getZeroAttr(type));
    empty->replaceAllUsesWith(b.create(state)->getResults());
    empty->erase();
  }
}

void dropSigns(ModuleOp module) {
  module.walk([](Operation *op) {
    if (isTtir(op) || isa<func::FuncOp>(op) ||
        op->getName().getDialectNamespace() == "ttcore") {
      dropSigns(op);
    }
  });
}

StringRef whyNotCompiled(StringRef name) {
  constexpr StringRef
      devices =
          "it works on several devices, and code is made for one: compile "
          "the model without a mesh",
      layouts = "it speaks of layouts and buffers, which are chosen here: send "
                "the TTIR from before they were",
      training = "it is a step of training as one op: send the graph from "
                 "before it was put together",
      serving = "it works on paged caches or mixtures of experts: send the "
                "graph from before it was put together",
      random = "its numbers come from the device's generator: draw them in the "
               "framework and pass them in",
      quantized = "it works on quantized types: send StableHLO";
  return llvm::StringSwitch<StringRef>(name)
      .Cases({"all_gather", "all_reduce", "all_reduce_async", "reduce_scatter",
              "collective_permute", "collective_broadcast", "all_to_all",
              "mesh_partition", "mesh_shard", "distributed_rms_norm",
              "distributed_layer_norm"},
             devices)
      .Cases({"to_layout", "ttnn_metal_layout_cast", "alloc", "dealloc",
              "tt_lang_op"},
             layouts)
      .Cases({"adamw", "sdpa_fw", "sdpa_bw", "gelu_bw", "embedding_backward",
              "batch_norm_training", "max_pool2d_with_indices"},
             training)
      .Cases({"paged_update_cache", "paged_fill_cache",
              "paged_scaled_dot_product_attention_decode",
              "chunked_scaled_dot_product_attention",
              "paged_flash_multi_latent_attention_decode",
              "scaled_dot_product_attention_decode", "topk_router_gpt",
              "sparse_matmul", "all_to_all_dispatch",
              "all_to_all_dispatch_metadata", "all_to_all_combine",
              "selective_reduce_combine", "moe_expert_token_remap", "moe_gpt",
              "moe_compute"},
             serving)
      .Cases({"rand", "dropout", "sampling"}, random)
      .Cases({"quantize", "dequantize", "requantize", "quantize_unrolled",
              "dequantize_unrolled", "requantize_unrolled"},
             quantized)
      .Default("");
}

} // namespace ttc
