// Types, structured attributes and container ops of ttcore.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_TYPES_TD
#define TTC_DIALECTS_TTCORE_TYPES_TD

include "dialects/ttcore/TTCoreEnums.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinTypeInterfaces.td"
include "mlir/IR/RegionKindInterface.td"
include "mlir/IR/SymbolInterfaces.td"

def TTCore_TileType : TypeDef<TTCore_Dialect, "Tile", [MemRefElementTypeInterface]> {
  let mnemonic = "tile";
  let summary = "A tile: the unit of storage and arithmetic on the device";
  let description = [{
    Example: `!ttcore.tile<32x32, f32>`
  }];
  let parameters = (ins ArrayRefParameter<"int64_t">:$shape,
                        EnumParameter<TTCore_DataType>:$dataType);
  let hasCustomAssemblyFormat = 1;
  let extraClassDeclaration = [{
    int64_t getHeight() const { return getShape()[0]; }
    int64_t getWidth() const { return getShape()[1]; }
    /// The builtin type of one element; block formats answer with bf16.
    ::mlir::Type getElementType() const;
  }];
}

def TTCore_LocalShapeAttr : AttrDef<TTCore_Dialect, "LocalShape"> {
  let mnemonic = "local_shape";
  let summary = "The part of a sharded argument that one device sees";
  let description = [{
    Example: `#ttcore<local_shape local_shape = tensor<8x16xf32>>`
  }];
  let parameters = (ins "::mlir::RankedTensorType":$localShape);
  let assemblyFormat = "`local_shape` `=` $localShape";
}

def TTCore_MeshAttr : AttrDef<TTCore_Dialect, "Mesh"> {
  let mnemonic = "mesh";
  let summary = "A named grid of devices";
  let description = [{
    Example: `<"mesh" = 1x1>`
  }];
  let parameters = (ins "::mlir::StringAttr":$name, ArrayRefParameter<"int64_t">:$shape);
  let hasCustomAssemblyFormat = 1;
}

def TTCore_MeshesAttr : AttrDef<TTCore_Dialect, "Meshes"> {
  let mnemonic = "meshes";
  let summary = "All meshes of a module";
  let description = [{
    Example: `#ttcore.meshes<[<"mesh" = 1x1>]>`
  }];
  let parameters = (ins ArrayRefParameter<"MeshAttr">:$meshes);
  let assemblyFormat = "`<` `[` $meshes `]` `>`";
}

def TTCore_DeviceModuleOp
    : Op<TTCore_Dialect, "device_module",
         [IsolatedFromAbove, NoRegionArguments, NoTerminator, SingleBlock, SymbolTable]> {
  let summary = "Holds the module that runs on the device";
  let description = [{
    tt-mlir prints its TTIR inside this op; ours is a plain module. Read, never made by ttc.

    Example:
    ```mlir
    ttcore.device_module {
      builtin.module { func.func @main() { return } }
    }
    ```
  }];
  let regions = (region SizedRegion<1>:$bodyRegion);
  let assemblyFormat = "attr-dict-with-keyword $bodyRegion";
}

#endif // TTC_DIALECTS_TTCORE_TYPES_TD
