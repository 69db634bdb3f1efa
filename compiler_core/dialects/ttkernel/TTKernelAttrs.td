// Enumerations, attributes and types of ttkernel.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_ATTRS_TD
#define TTC_DIALECTS_TTKERNEL_ATTRS_TD

include "dialects/ttkernel/TTKernelBase.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

class TTKernel_Enum<string name, string summary, list<I32EnumAttrCase> cases> : I32EnumAttr<name, summary, cases> {
  let genSpecializedAttr = 0;
  let cppNamespace = "::mlir::tt::ttkernel";
}

def TTKernel_Role : TTKernel_Enum<"Role", "The processor that a kernel is for", [
  I32EnumAttrCase<"Reader", 0, "reader">,
  I32EnumAttrCase<"Compute", 1, "compute">,
  I32EnumAttrCase<"Writer", 2, "writer">
]>;
def TTKernel_BufferRole : TTKernel_Enum<"BufferRole", "What the host does with a buffer", [
  I32EnumAttrCase<"Input", 0, "input">,
  I32EnumAttrCase<"Output", 1, "output">,
  I32EnumAttrCase<"Constant", 2, "constant">,
  I32EnumAttrCase<"Scratch", 3, "scratch">
]>;
def TTKernel_Memory : TTKernel_Enum<"Memory", "Where a buffer lies", [
  I32EnumAttrCase<"Dram", 0, "dram">,
  I32EnumAttrCase<"L1", 1, "l1">
]>;
def TTKernel_DataFormat : TTKernel_Enum<"DataFormat", "The format of the elements of a tile", [
  I32EnumAttrCase<"Float32", 0, "f32">,
  I32EnumAttrCase<"BFloat16", 1, "bf16">,
  I32EnumAttrCase<"Bfp8", 2, "bfp8">
]>;
def TTKernel_ArgKind : TTKernel_Enum<"ArgKind", "Where the value of a kernel's argument comes from", [
  I32EnumAttrCase<"Constant", 0, "constant">,
  I32EnumAttrCase<"BufferAddress", 1, "buffer_address">,
  I32EnumAttrCase<"WorkStart", 2, "work_start">,
  I32EnumAttrCase<"WorkCount", 3, "work_count">,
  I32EnumAttrCase<"PerCore", 4, "per_core">,
  I32EnumAttrCase<"NocX", 5, "noc_x">,
  I32EnumAttrCase<"NocY", 6, "noc_y">
]>;
def TTKernel_PoolType : TTKernel_Enum<"PoolType", "How a reduction combines", [
  I32EnumAttrCase<"Sum", 0, "SUM">,
  I32EnumAttrCase<"Max", 1, "MAX">
]>;
def TTKernel_ReduceDim : TTKernel_Enum<"ReduceDim", "What a reduction runs over, by what is left", [
  I32EnumAttrCase<"Row", 0, "REDUCE_ROW">,
  I32EnumAttrCase<"Col", 1, "REDUCE_COL">,
  I32EnumAttrCase<"Scalar", 2, "REDUCE_SCALAR">
]>;
def TTKernel_BcastDim : TTKernel_Enum<"BcastDim", "What of the second operand's tile is repeated", [
  I32EnumAttrCase<"Row", 0, "ROW">,
  I32EnumAttrCase<"Col", 1, "COL">,
  I32EnumAttrCase<"Scalar", 2, "SCALAR">
]>;

class TTKernel_EnumAttr<EnumAttrInfo info, string mnemonic> : EnumAttr<TTKernel_Dialect, info, mnemonic>;

def TTKernel_RoleAttr : TTKernel_EnumAttr<TTKernel_Role, "role">;
def TTKernel_BufferRoleAttr : TTKernel_EnumAttr<TTKernel_BufferRole, "buffer_role">;
def TTKernel_MemoryAttr : TTKernel_EnumAttr<TTKernel_Memory, "memory">;
def TTKernel_DataFormatAttr : TTKernel_EnumAttr<TTKernel_DataFormat, "data_format">;
def TTKernel_PoolTypeAttr : TTKernel_EnumAttr<TTKernel_PoolType, "pool">;
def TTKernel_ReduceDimAttr : TTKernel_EnumAttr<TTKernel_ReduceDim, "reduce_dim">;
def TTKernel_BcastDimAttr : TTKernel_EnumAttr<TTKernel_BcastDim, "bcast_dim">;

def TTKernel_CoreRangeAttr : AttrDef<TTKernel_Dialect, "CoreRange"> {
  let mnemonic = "core_range";
  let summary = "A rectangle of cores, both corners included, in logical coordinates";
  let description = [{
    Cores count row by row: (x0, y0), (x0 + 1, y0), …

    Example: `#ttkernel.core_range<0, 0, 7, 3>` is 8 by 4 cores
  }];
  let parameters = (ins "int64_t":$x0, "int64_t":$y0, "int64_t":$x1, "int64_t":$y1);
  let assemblyFormat = "`<` $x0 `,` $y0 `,` $x1 `,` $y1 `>`";
  let extraClassDeclaration = [{
    int64_t size() const { return (getX1() - getX0() + 1) * (getY1() - getY0() + 1); }
  }];
}

def TTKernel_ArgAttr : AttrDef<TTKernel_Dialect, "Arg"> {
  let mnemonic = "arg";
  let summary = "One argument of a kernel: its name, and what the host gives for it";
  let description = [{
    | kind | value on core number i of the kernel's cores |
    |---|---|
    | `constant` | the one of `values` |
    | `buffer_address` | the address of `symbol`, a `ttkernel.buffer` |
    | `work_start`, `work_count` | the core's share of the program's work |
    | `per_core` | `values[i]` |
    | `noc_x`, `noc_y` | the NoC coordinate of logical column or row `values[i]` (or the one of `values`) |

    Compile-time arguments are `constant`. All arguments have 32 bits.

    Example: `#ttkernel.arg<name = "src_addr", kind = buffer_address, symbol = @A>`
  }];
  let parameters = (ins StringRefParameter<>:$name, EnumParameter<TTKernel_ArgKind>:$kind,
                        OptionalParameter<"::mlir::FlatSymbolRefAttr">:$symbol,
                        OptionalArrayRefParameter<"int64_t">:$values);
  let assemblyFormat = "`<` struct(params) `>`";
}

def TTKernel_ReferenceStepAttr : AttrDef<TTKernel_Dialect, "ReferenceStep"> {
  let mnemonic = "step";
  let summary = "One step of what a program computes, for the check on the host";
  let description = [{
    `op` is one of `matmul`, `add`, `sub`, `mul`, `div`, `maximum`, a unary function by the name of its ttnn call (`exp`, `relu`, …),
    `transpose`, `copy`, `sum`, `max`, `mean` (with `dim`: -1 or -2, kept as 1), `add_scalar`, `mul_scalar` (with `value`), `softmax`,
    `layer_norm`, `rms_norm` (over the last dimension, `eps`). Inputs are buffers or outputs of earlier steps; the last step's output is a
    buffer. Binary steps repeat dimensions of 1.

    Example: `#ttkernel.step<op = "matmul", inputs = ["A", "B"], output = "C">`
  }];
  let parameters = (ins StringRefParameter<>:$op, "::mlir::ArrayAttr":$inputs, StringRefParameter<>:$output,
                        OptionalParameter<"::mlir::DictionaryAttr">:$params);
  let assemblyFormat = "`<` struct(params) `>`";
}

def TTKernel_AccessorType : TypeDef<TTKernel_Dialect, "Accessor"> {
  let mnemonic = "accessor";
  let summary = "Finds the pages of a buffer: a TensorAccessor";
  let description = [{
    Example: `!ttkernel.accessor`
  }];
}

#endif // TTC_DIALECTS_TTKERNEL_ATTRS_TD
