// Enumerations of the library.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_ENUMS_TD
#define TTC_DIALECTS_TTNN_ENUMS_TD

include "dialects/ttnn/TTNNBase.td"
include "mlir/IR/EnumAttr.td"

class TTNN_Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let genSpecializedAttr = 0;
  let cppNamespace = "::mlir::tt::ttnn";
}

def TTNN_Layout : TTNN_Enum<"Layout", "Order of elements in a page", [
  I32EnumAttrCase<"RowMajor", 0, "row_major">,
  I32EnumAttrCase<"Tile", 1, "tile">
]>;

def TTNN_BufferType : TTNN_Enum<"BufferType", "Memory that holds a tensor", [
  I32EnumAttrCase<"DRAM", 0, "dram">,
  I32EnumAttrCase<"L1", 1, "l1">,
  I32EnumAttrCase<"SystemMemory", 2, "system_memory">
]>;

def TTNN_TensorMemoryLayout : TTNN_Enum<"TensorMemoryLayout", "Distribution of pages over banks or cores", [
  I32EnumAttrCase<"Interleaved", 0, "interleaved">,
  I32EnumAttrCase<"HeightSharded", 1, "height_sharded">,
  I32EnumAttrCase<"WidthSharded", 2, "width_sharded">,
  I32EnumAttrCase<"BlockSharded", 3, "block_sharded">
]>;

def TTNN_MathFidelity : TTNN_Enum<"MathFidelity", "Passes of the matrix engine over the mantissa", [
  I32EnumAttrCase<"LoFi", 0, "lofi">,
  I32EnumAttrCase<"HiFi2", 1, "hifi2">,
  I32EnumAttrCase<"HiFi3", 2, "hifi3">,
  I32EnumAttrCase<"HiFi4", 3, "hifi4">
]>;

#endif // TTC_DIALECTS_TTNN_ENUMS_TD
