// Layout, element type and lifetime of tensors.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_MEMORYOPS_TD
#define TTC_DIALECTS_TTNN_MEMORYOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

def TTNN_ToLayoutOp
    : TTNN_Op<"to_layout", "ttnn.to_layout", [In<"Input">, ResultLayout<"">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "The same tensor in another layout";
  let description = [{
    The layout is the result type's. `ttnn-layout` makes these ops.

    Example:
    ```mlir
    %r = "ttnn.to_layout"(%x) : (tensor<8x64xbf16, #tile>) -> tensor<8x64xbf16, #row_major>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
  let operandLayout = "layoutOr(getInput(), Layout::Tile)";
  let resultLayout = "layoutOr(getResult(), Layout::Tile)";
}

def TTNN_ToMemoryConfigOp
    : TTNN_Op<"to_memory_config", "ttnn.to_memory_config", [In<"Input">, Lit<"MemoryConfig">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType, TTNN_MayAliasOperand]> {
  let summary = "The same tensor in another memory";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.to_memory_config"(%x) <{memory_config = #ttnn.memory_config<l1, interleaved>}> : (tensor<8x64xbf16, #l>) -> tensor<8x64xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input, TTNN_MemoryConfigAttr:$memory_config);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_TypecastOp
    : TTNN_Op<"typecast", "ttnn.typecast", [In<"Input">, ResultDType<"">],
              [Pure, SameOperandsAndResultShape, TTNN_MayAliasOperand]> {
  let summary = "Elements converted to another type";
  let description = [{
    The element type is the result's. Floats become integers by truncation.

    Example:
    ```mlir
    %r = "ttnn.typecast"(%x) : (tensor<8x64xf32, #l>) -> tensor<8x64xbf16, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_BitcastConvertOp
    : TTNN_Op<"bitcast_convert", "ttnn.bitcast", [In<"Input">, ResultDType<"">],
              [Pure, SameOperandsAndResultShape, TTNN_MayAliasOperand]> {
  let summary = "The same bits under another type of the same width";
  let description = [{
    Example:
    ```mlir
    %r = "ttnn.bitcast_convert"(%x) : (tensor<8x64xui32, #l>) -> tensor<8x64xf32, #l1>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_FromDeviceOp
    : TTNN_Op<"from_device", "ttnn.from_device", [In<"Input">],
              [Pure, SameOperandsAndResultShape, SameOperandsAndResultElementType]> {
  let summary = "A tensor read back to the host";
  let description = [{
    The host waits for the device. The result lies in system memory (`inSystemMemory`), in the operand's layout; it holds no buffer of the device, so
    nobody frees it.

    Example:
    ```mlir
    %r = "ttnn.from_device"(%x) : (tensor<bf16, #dram>) -> tensor<bf16, #host>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$input);
  let results = (outs TTNN_Tensor:$result);
  let operandLayout = "layoutOr(getInput(), Layout::Tile)";
  let resultLayout = "layoutOr(getInput(), Layout::Tile)";
}

def TTNN_DeallocateOp
    : TTNN_Op<"deallocate", "ttnn.deallocate",
              [In<"Input">, CallArg<"if (!getForce()) { call.attribute(\"force\", getForceAttr()); }\n">], []> {
  let summary = "Frees a tensor's buffer";
  let description = [{
    `force = false` leaves a buffer alone that another tensor still looks at; true is the library's default. `ttnn-deallocate` puts these ops after a value's last use.

    Example:
    ```mlir
    "ttnn.deallocate"(%x) <{force = false}> : (tensor<8x64xbf16, #l>) -> ()
    ```
  }];
  let arguments = (ins Arg<TTNN_Tensor, "", [MemFree]>:$input, BoolAttr:$force);
  let operandLayout = "layoutOr(getInput(), Layout::Tile)";
}

#endif // TTC_DIALECTS_TTNN_MEMORYOPS_TD
