// Says what ops of several devices, of queues and of runtimes lack here.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Refusals.h"

#include "dialects/stablehlo/ReplicaGroups.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc {

namespace {

constexpr StringLiteral collectives[] = {
    "all_gather",         "all_reduce",        "all_to_all",
    "collective_permute", "collective_reduce", "collective_broadcast",
    "cross-replica-sum",  "reduce_scatter"};

constexpr StringLiteral transfers[] = {"infeed", "outfeed", "send", "recv"};

/// Targets of Tenstorrent's frontends that have a meaning, but no form here
/// yet.
constexpr StringLiteral knownTargets[] = {
    "tt.all_to_all_combine",
    "tt.all_to_all_dispatch",
    "tt.chunked_scaled_dot_product_attention",
    "tt.flash_mla_prefill",
    "tt.indexer_score_dsa",
    "tt.moe_expert_token_remap",
    "tt.paged_flash_mla_decode",
    "tt.sampling",
    "tt.sparse_matmul",
    "tt.tt_lang_op"};

/// Targets that are expanded, where their operands fit.
constexpr StringLiteral expandedTargets[] = {
    "mhlo.topk",
    "tt.fill_cache",
    "tt.paged_fill_cache",
    "tt.paged_scaled_dot_product_attention_decode",
    "tt.paged_update_cache",
    "tt.scaled_dot_product_attention",
    "tt.scaled_dot_product_attention_decode",
    "tt.update_cache"};

Refusal refusalOfCollective(Operation *op) {
  std::optional<int64_t> size =
      stablehlo::replicaGroupSize(op, op->getAttr("replica_groups"));
  std::string over = size && *size > 1 ? "it works over groups of " +
                                             std::to_string(*size) + " devices"
                                       : "it works over several devices";
  return {over + ", and code is made for one",
          "the program lowered for one device, or replica groups of one "
          "device, [[0]]"};
}

Refusal refusalOfCall(StringRef target) {
  if (llvm::is_contained(knownTargets, target)) {
    return {("the target `" + target + "` has no form in ttir yet").str(),
            "the same computation written in ops"};
  }
  if (llvm::is_contained(expandedTargets, target)) {
    return {("the operands, shapes or attributes of `" + target +
             "` are not the ones that it is known with")
                .str(),
            "the call as Tenstorrent's frontends write it, without an "
            "attention sink or a sliding window"};
  }
  return {};
}

} // namespace

Refusal refusalOf(Operation *op) {
  if (op->getName().getDialectNamespace() != "stablehlo") {
    return {};
  }
  StringRef name = op->getName().stripDialect();
  if (llvm::is_contained(collectives, name)) {
    return refusalOfCollective(op);
  }
  if (llvm::is_contained(transfers, name)) {
    return {"a program runs from its arguments to its results here, without "
            "queues and channels",
            "arguments and results of the function"};
  }
  if (name == "async_start" || name == "async_done") {
    return {"what is started is not waited for in the same block",
            "async_start and its one async_done in one function"};
  }
  if (name == "custom_call") {
    auto target = op->getAttrOfType<StringAttr>("call_target_name");
    return refusalOfCall(target ? target.getValue() : StringRef());
  }
  return {};
}

} // namespace ttc
