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

def TTCore_LoopBoundAttr : AttrDef<TTCore_Dialect, "LoopBound"> {
  let mnemonic = "loop_bound";
  let summary = "A number that bounds a counted loop";
  let description = [{
    Example: `#ttcore.loop_bound<16>`
  }];
  let parameters = (ins "int64_t":$value);
  let assemblyFormat = "`<` $value `>`";
}

def TTCore_WhileLoopOp : Op<TTCore_Dialect, "while_loop"> {
  let summary = "A loop whose parts are functions";
  let description = [{
    The first `state_count` operands are the loop's state, the others never change. `body_program` takes all of them and gives the next
    state. A counted loop runs from `initial` by `step` up to below `limit`; another asks `condition_program` first. The results are the
    states `output_indices`. Read, never made by ttc: the importer makes a `stablehlo.while` of it.

    Example:
    ```mlir
    %1:2 = "ttcore.while_loop"(%a, %b) <{body_program = @body, initial = #ttcore.loop_bound<0>, limit = #ttcore.loop_bound<5>,
        output_indices = array<i32: 0, 1>, state_count = 2 : i32, step = #ttcore.loop_bound<1>}>
        : (tensor<i32>, tensor<f32>) -> (tensor<i32>, tensor<f32>)
    ```
  }];
  let arguments = (ins Variadic<AnyType>:$values, FlatSymbolRefAttr:$body_program,
                       OptionalAttr<FlatSymbolRefAttr>:$condition_program, OptionalAttr<TTCore_LoopBoundAttr>:$initial,
                       OptionalAttr<TTCore_LoopBoundAttr>:$limit, OptionalAttr<TTCore_LoopBoundAttr>:$step,
                       DenseI32ArrayAttr:$output_indices, I32Attr:$state_count);
  let results = (outs Variadic<AnyType>:$outputs);
}

def TTCore_CaseOp : Op<TTCore_Dialect, "case"> {
  let summary = "A choice among functions";
  let description = [{
    Calls the one of `branch_programs` that the first operand counts to (the last, if there are fewer) with the other operands. Read, never
    made by ttc: the importer makes a `stablehlo.case` of it.

    Example:
    ```mlir
    %1 = "ttcore.case"(%i, %x) <{branch_programs = [@first, @second]}> : (tensor<i1>, tensor<f32>) -> tensor<f32>
    ```
  }];
  let arguments = (ins AnyType:$index, Variadic<AnyType>:$values, FlatSymbolRefArrayAttr:$branch_programs);
  let results = (outs Variadic<AnyType>:$outputs);
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
