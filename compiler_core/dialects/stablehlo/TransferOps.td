// stablehlo ops that move values in and out of the program, or run beside it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_TRANSFER_OPS_TD
#define TTC_STABLEHLO_TRANSFER_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"

def StableHLO_InfeedOp : StableHLO_Op<"infeed", []> {
  let summary = "values from the queue into the program";
  let description = [{
    C1: there is a result. C2: results but the last one are tensors. C3: the last one is a token.

    Example: `%x, %u = "stablehlo.infeed"(%t) <{infeed_config = ""}> : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)`
  }];
  let arguments = (ins StableHLO_Token:$token, DefaultValuedStrAttr<StrAttr, "">:$infeed_config,
      OptionalAttr<ArrayAttr>:$layout);
  let results = (outs Variadic<StableHLO_Value>);
  let hasVerifier = 1;
}

def StableHLO_OutfeedOp : StableHLO_Op<"outfeed", []> {
  let summary = "values from the program into the queue";
  let description = [{
    Example: `%u = "stablehlo.outfeed"(%x, %t) <{outfeed_config = ""}> : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token`
  }];
  let arguments = (ins Variadic<StableHLO_Value>:$inputs, StableHLO_Token:$token,
      DefaultValuedStrAttr<StrAttr, "">:$outfeed_config);
  let results = (outs StableHLO_Token:$result);
}

def StableHLO_SendOp : StableHLO_Op<"send", []> {
  let summary = "values sent over a channel";
  let description = [{
    C1: the channel's type is 2 (device to host) if `is_host_transfer`, else 1 (device to device). C2, C3: pairs
    have two devices, no source or target twice.

    Example: `%u = "stablehlo.send"(%x, %t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 2>,
    is_host_transfer = true}> : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token`
  }];
  let arguments = (ins Variadic<StableHLO_Value>:$inputs, StableHLO_Token:$token,
      StableHLO_ChannelHandle:$channel_handle, DefaultValuedOptionalAttr<BoolAttr, "false">:$is_host_transfer,
      OptionalAttr<I64ElementsAttr>:$source_target_pairs);
  let results = (outs StableHLO_Token:$result);
  let hasVerifier = 1;
}

def StableHLO_RecvOp : StableHLO_Op<"recv", []> {
  let summary = "values received over a channel";
  let description = [{
    C1: the channel's type is 3 (host to device) if `is_host_transfer`, else 1 (device to device). C2: there is a result. C3:
    results but the last one are tensors. C4: the last one is a token.

    Example: `%x, %u = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 1, type = 3>,
    is_host_transfer = true}> : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)`
  }];
  let arguments = (ins StableHLO_Token:$token, StableHLO_ChannelHandle:$channel_handle,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$is_host_transfer,
      OptionalAttr<I64ElementsAttr>:$source_target_pairs);
  let results = (outs Variadic<StableHLO_Value>);
  let hasVerifier = 1;
}

def StableHLO_Future : Type<CPred<"::llvm::isa<::mlir::stablehlo::FutureType>($_self)">, "future">;

def StableHLO_AsyncStartOp : StableHLO_Op<"async_start", [RecursiveMemoryEffects]> {
  let summary = "a computation started, whose results `async_done` waits for";
  let description = [{
    The body takes the operands' types and returns those of the future.

    Example: `%f = "stablehlo.async_start"(%x) ({
    ^bb0(%a: tensor<4xf32>):
      %b = stablehlo.negate %a : tensor<4xf32>
      stablehlo.return %b : tensor<4xf32>
    }) : (tensor<4xf32>) -> !stablehlo.future<tensor<4xf32>>`
  }];
  let arguments = (ins Variadic<StableHLO_Value>:$operands);
  let results = (outs StableHLO_Future:$result);
  let regions = (region SizedRegion<1>:$body);
  let hasVerifier = 1;
}

def StableHLO_AsyncDoneOp : StableHLO_Op<"async_done", []> {
  let summary = "the results of a computation that was started";
  let description = [{
    The results have the future's types.

    Example: `%r = "stablehlo.async_done"(%f) : (!stablehlo.future<tensor<4xf32>>) -> tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_Future:$operand);
  let results = (outs Variadic<StableHLO_Value>);
  let hasVerifier = 1;
}

#endif // TTC_STABLEHLO_TRANSFER_OPS_TD
