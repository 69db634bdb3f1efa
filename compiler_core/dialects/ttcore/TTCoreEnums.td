// Enumerations of ttcore and the attributes that carry them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_ENUMS_TD
#define TTC_DIALECTS_TTCORE_ENUMS_TD

include "dialects/ttcore/TTCoreBase.td"
include "mlir/IR/EnumAttr.td"

class TTCore_Enum<string name, string summary, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summary, cases> {
  let genSpecializedAttr = 0;
  let cppNamespace = "::mlir::tt::ttcore";
}

// Numbers follow the library's enumeration of data types.
def TTCore_DataType : TTCore_Enum<"DataType", "Element type on the device", [
  I32EnumAttrCase<"Float32", 0, "f32">,
  I32EnumAttrCase<"Float16", 1, "f16">,
  I32EnumAttrCase<"BFloat16", 2, "bf16">,
  I32EnumAttrCase<"BFP_Float8", 3, "bfp_f8">,
  I32EnumAttrCase<"BFP_BFloat8", 4, "bfp_bf8">,
  I32EnumAttrCase<"BFP_Float4", 5, "bfp_f4">,
  I32EnumAttrCase<"BFP_BFloat4", 6, "bfp_bf4">,
  I32EnumAttrCase<"BFP_Float2", 7, "bfp_f2">,
  I32EnumAttrCase<"BFP_BFloat2", 8, "bfp_bf2">,
  I32EnumAttrCase<"UInt32", 9, "u32">,
  I32EnumAttrCase<"UInt16", 10, "u16">,
  I32EnumAttrCase<"UInt8", 11, "u8">,
  I32EnumAttrCase<"Int32", 12, "si32">
]>;

def TTCore_ArgumentType : TTCore_Enum<"ArgumentType", "Role of a function's argument", [
  I32EnumAttrCase<"Input", 0, "input">,
  I32EnumAttrCase<"Parameter", 1, "parameter">,
  I32EnumAttrCase<"Constant", 2, "constant">,
  I32EnumAttrCase<"Default", 3, "default">
]>;

def TTCore_ReduceType : TTCore_Enum<"ReduceType", "How values are combined", [
  I32EnumAttrCase<"Sum", 0, "sum">,
  I32EnumAttrCase<"Mean", 1, "mean">,
  I32EnumAttrCase<"Max", 2, "max">,
  I32EnumAttrCase<"Min", 3, "min">,
  I32EnumAttrCase<"Std", 4, "std">,
  I32EnumAttrCase<"Var", 5, "var">,
  I32EnumAttrCase<"Prod", 6, "prod">,
  I32EnumAttrCase<"Invalid", 7, "invalid">
]>;

def TTCore_ShardStatus : TTCore_Enum<"ShardStatus", "Whether an argument arrives in shards", [
  I32EnumAttrCase<"Presharded", 0, "presharded">,
  I32EnumAttrCase<"Unsharded", 1, "unsharded">
]>;

// Prints as #ttcore.<mnemonic><value>.
class TTCore_EnumAttr<EnumAttrInfo info, string mnemonic>
    : EnumAttr<TTCore_Dialect, info, mnemonic> {
  let assemblyFormat = "`<` $value `>`";
}

def TTCore_DataTypeAttr : TTCore_EnumAttr<TTCore_DataType, "supportedDataTypes">;
def TTCore_ArgumentTypeAttr : TTCore_EnumAttr<TTCore_ArgumentType, "argument_type">;
def TTCore_ReduceTypeAttr : TTCore_EnumAttr<TTCore_ReduceType, "reduce_type">;
def TTCore_ShardStatusAttr : TTCore_EnumAttr<TTCore_ShardStatus, "shard_status">;

#endif // TTC_DIALECTS_TTCORE_ENUMS_TD
