// Attributes of ttnn: layouts, memory and kernel configurations.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_ATTRS_TD
#define TTC_DIALECTS_TTNN_ATTRS_TD

include "dialects/ttnn/EmittableOp.td"
include "dialects/ttnn/TTNNEnums.td"
include "mlir/IR/AttrTypeBase.td"

// Prints as #ttnn.<mnemonic><value>.
class TTNN_EnumAttr<EnumAttrInfo info, string mnemonic>
    : EnumAttr<TTNN_Dialect, info, mnemonic,
               [DeclareAttrInterfaceMethods<EmittableAttr>]> {
  let assemblyFormat = "`<` $value `>`";
}

class TTNN_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<TTNN_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

def TTNN_LayoutAttr : TTNN_EnumAttr<TTNN_Layout, "layout">;
def TTNN_BufferTypeAttr : TTNN_EnumAttr<TTNN_BufferType, "buffer_type">;
def TTNN_TensorMemoryLayoutAttr : TTNN_EnumAttr<TTNN_TensorMemoryLayout, "tensor_memory_layout">;
def TTNN_MathFidelityAttr : TTNN_EnumAttr<TTNN_MathFidelity, "math_fidelity">;

def TTNN_TTNNLayoutAttr : TTNN_Attr<"TTNNLayout", "ttnn_layout"> {
  let summary = "Where and how a tensor lies in memory: the encoding of every tensor type";
  let description = [{
    `linear` folds the logical dims into rows and columns; `grid` is the grid of cores (1x1 when interleaved); `memref` is one core's
    share: its element type is a tile (layout tile) or a scalar (row major), its memory space the buffer type.

    Example:
    `#ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x25x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>`
  }];
  let parameters = (ins "::mlir::AffineMap":$linear, ArrayRefParameter<"int64_t">:$grid,
                        "::mlir::MemRefType":$memref,
                        EnumParameter<TTNN_TensorMemoryLayout>:$memLayout);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  let builders = [
    AttrBuilder<(ins "::mlir::RankedTensorType":$type, "::mlir::tt::ttnn::Layout":$layout)>
  ];
  let extraClassDeclaration = [{
    Layout getLayout() const;
    BufferType getBufferType() const;
    /// Bytes that a tensor of this layout takes on the device, padding of tiles included.
    uint64_t getSizeInBytes() const;
  }];
}

def TTNN_ShapeAttr : TTNN_Attr<"Shape", "shape", [DeclareAttrInterfaceMethods<EmittableAttr>]> {
  let summary = "A shape given to a call";
  let description = "Example: `#ttnn.shape<1x784>`; `#ttnn.shape<>` is a scalar's.";
  let parameters = (ins ArrayRefParameter<"int64_t">:$shape);
  let hasCustomAssemblyFormat = 1;
}

def TTNN_MemoryConfigAttr
    : TTNN_Attr<"MemoryConfig", "memory_config", [DeclareAttrInterfaceMethods<EmittableAttr>]> {
  let summary = "Buffer type and distribution that a call is asked for";
  let description = "Example: `#ttnn.memory_config<dram, interleaved>`";
  let parameters = (ins EnumParameter<TTNN_BufferType>:$bufferType,
                        EnumParameter<TTNN_TensorMemoryLayout>:$memLayout);
  let assemblyFormat = "`<` $bufferType `,` $memLayout `>`";
}

def TTNN_DeviceComputeKernelConfigAttr
    : TTNN_Attr<"DeviceComputeKernelConfig", "device_compute_kernel_config",
                [DeclareAttrInterfaceMethods<EmittableAttr>]> {
  let summary = "Precision of a kernel; what is left out is the library's choice";
  let description = [{
    Example: `#ttnn.device_compute_kernel_config<math_fidelity = hifi4, fp32_dest_acc_en = true>`
  }];
  let parameters = (ins OptionalParameter<"std::optional<MathFidelity>">:$mathFidelity,
                        OptionalParameter<"::mlir::BoolAttr">:$mathApproxMode,
                        OptionalParameter<"::mlir::BoolAttr">:$fp32DestAccEn,
                        OptionalParameter<"::mlir::BoolAttr">:$packerL1Acc,
                        OptionalParameter<"::mlir::BoolAttr">:$dstFullSyncEn);
  let hasCustomAssemblyFormat = 1;
}

#endif // TTC_DIALECTS_TTNN_ATTRS_TD
