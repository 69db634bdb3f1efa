// stablehlo ops that create tensors or move elements without computing.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_SHAPE_OPS_TD
#define TTC_STABLEHLO_SHAPE_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"
include "mlir/IR/OpAsmInterface.td"

def StableHLO_ConstantOp : StableHLO_Op<"constant",
    [ConstantLike, Pure, DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmResultNames"]>]> {
  let summary = "tensor that is known at compile time";
  let description = [{
    C1: value and output have the same type.

    Example: `%c = stablehlo.constant dense<[1.0, 2.0]> : tensor<2xf32>`
  }];
  let arguments = (ins ElementsAttr:$value);
  let results = (outs StableHLO_Tensor:$output);
  let builders = [OpBuilder<(ins "::mlir::ElementsAttr":$value), [{ build($_builder, $_state, value.getType(), value); }]>];
  let hasCustomAssemblyFormat = 1;
  let hasFolder = 1;
  let hasVerifier = 1;
}

def StableHLO_IotaOp : StableHLO_Op<"iota", [Pure]> {
  let summary = "numbers 0, 1, 2, ... along one dimension";
  let description = [{
    C1: 0 <= iota_dimension < rank(output).

    Example: `%i = stablehlo.iota dim = 0 : tensor<4xi32>`
  }];
  let arguments = (ins I64Attr:$iota_dimension);
  let results = (outs StableHLO_NumberTensor:$output);
  let assemblyFormat = "`dim` `=` $iota_dimension attr-dict `:` type($output)";
  let hasVerifier = 1;
}

def StableHLO_BroadcastInDimOp : StableHLO_Op<"broadcast_in_dim", [Pure, SameOperandsAndResultElementType]> {
  let summary = "expansion of dimensions of size 1 and insertion of new ones";
  let description = [{
    Operand dimension i becomes result dimension broadcast_dimensions[i]. C1: one element type. C2: one entry per operand
    dimension. C3: each is a result dimension. C4: no entry twice. C5: sizes agree or are 1.

    Example: `%r = stablehlo.broadcast_in_dim %x, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, DenseI64ArrayAttr:$broadcast_dimensions);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` `dims` `=` $broadcast_dimensions attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_BroadcastOp : StableHLO_Op<"broadcast", [Pure, SameOperandsAndResultElementType]> {
  let summary = "copies along new leading dimensions (older form of broadcast_in_dim)";
  let description = [{
    The result's shape is broadcast_sizes followed by the operand's.

    Example: `%r = stablehlo.broadcast %x, sizes = [2] : (tensor<4xf32>) -> tensor<2x4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, DenseI64ArrayAttr:$broadcast_sizes);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = "$operand `,` `sizes` `=` $broadcast_sizes attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

class StableHLO_PlainShapeOp<string mnemonic, string what, dag args, string example> : StableHLO_Op<mnemonic, [Pure]> {
  let summary = what;
  let description = what # ".\n\nExample: `" # example # "`";
  let arguments = args;
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = "operands attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

def StableHLO_ReshapeOp : StableHLO_PlainShapeOp<"reshape",
    "The same elements under another shape; C1: one element type, C2: as many elements", (ins StableHLO_Tensor:$operand),
    "%r = stablehlo.reshape %x : (tensor<2x3xf32>) -> tensor<6xf32>">;

def StableHLO_BitcastConvertOp : StableHLO_PlainShapeOp<"bitcast_convert",
    "The same bits under another element type; C1: shapes agree, but for a last dimension that takes up the ratio of widths",
    (ins StableHLO_Tensor:$operand), "%r = stablehlo.bitcast_convert %x : (tensor<4xf32>) -> tensor<4xi32>">;

def StableHLO_DynamicReshapeOp : StableHLO_PlainShapeOp<"dynamic_reshape",
    "Reshape to a shape that is an operand; C1: one element type, C2: as many elements, C3: as many sizes as dimensions",
    (ins StableHLO_Tensor:$operand, StableHLO_DimensionTensor:$output_shape),
    "%r = stablehlo.dynamic_reshape %x, %s : (tensor<?xf32>, tensor<2xi64>) -> tensor<?x?xf32>">;

def StableHLO_DynamicUpdateSliceOp : StableHLO_PlainShapeOp<"dynamic_update_slice",
    "The operand with `update` written at start_indices; C1: the result has the operand's type, C2: one element type, "
    # "C3: one rank, C4: a start index per dimension, C6: the update fits",
    (ins StableHLO_Tensor:$operand, StableHLO_Tensor:$update, Variadic<StableHLO_ScalarInt>:$start_indices),
    "%r = stablehlo.dynamic_update_slice %x, %u, %i : (tensor<8xf32>, tensor<2xf32>, tensor<i32>) -> tensor<8xf32>">;

def StableHLO_RealDynamicSliceOp : StableHLO_PlainShapeOp<"real_dynamic_slice",
    "A slice whose start, limit and strides are operands; C1: one element type, C2: one entry per dimension",
    (ins StableHLO_Tensor:$operand, StableHLO_DimensionTensor:$start_indices, StableHLO_DimensionTensor:$limit_indices,
        StableHLO_DimensionTensor:$strides),
    "%r = stablehlo.real_dynamic_slice %x, %a, %b, %c : (tensor<?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>">;

def StableHLO_DynamicPadOp : StableHLO_PlainShapeOp<"dynamic_pad",
    "A pad whose amounts are operands; C1: one element type, C2: one entry per dimension",
    (ins StableHLO_Tensor:$operand, StableHLO_Scalar:$padding_value, StableHLO_DimensionTensor:$edge_padding_low,
        StableHLO_DimensionTensor:$edge_padding_high, StableHLO_DimensionTensor:$interior_padding),
    "%r = stablehlo.dynamic_pad %x, %v, %a, %b, %c : (tensor<?xf32>, tensor<f32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?xf32>">;

def StableHLO_TransposeOp : StableHLO_Op<"transpose", [Pure, SameOperandsAndResultElementType]> {
  let summary = "permutation of dimensions";
  let description = [{
    Result dimension i is operand dimension permutation[i]. C1: one element type. C2: permutation is one of
    0..rank-1. C3: the sizes follow.

    Example: `%r = stablehlo.transpose %x, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, DenseI64ArrayAttr:$permutation);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = "$operand `,` `dims` `=` $permutation attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

def StableHLO_ReverseOp : StableHLO_Op<"reverse",
    [Pure, SameOperandsAndResultElementType, SameOperandsAndResultShape]> {
  let summary = "elements in reverse order along some dimensions";
  let description = [{
    C1: operand and result have the same type. C2: no dimension twice. C3: each is one of the operand's.

    Example: `%r = stablehlo.reverse %x, dims = [0] : tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, DenseI64ArrayAttr:$dimensions);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` `dims` `=` $dimensions attr-dict `:` custom<SameOperandsAndResultType>(type($operand), type($result))
  }];
  let hasVerifier = 1;
}

def StableHLO_ConcatenateOp : StableHLO_Op<"concatenate", [Pure, SameOperandsAndResultElementType]> {
  let summary = "tensors joined along one dimension";
  let description = [{
    C1: one element type. C2: shapes agree but for `dimension`. C3: there is an input. C4: dimension is one of theirs.
    C5, C6: the result's type follows.

    Example: `%r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<2xf32>, tensor<3xf32>) -> tensor<5xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Tensor>:$inputs, I64Attr:$dimension);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    custom<VariadicOperandWithAttribute>($inputs) `dim` `=` $dimension attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_SliceOp : StableHLO_Op<"slice", [Pure, SameOperandsAndResultElementType]> {
  let summary = "part of a tensor at fixed indices";
  let description = [{
    Printed as `[start:limit:stride, ...]`. C1: one element type. C2: an entry per dimension. C3: 0 <= start <= limit <=
    size. C4: 0 < stride. C5: result size is ceil((limit - start) / stride).

    Example: `%r = stablehlo.slice %x [0:4:2, 1:3] : (tensor<4x4xf32>) -> tensor<2x2xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, DenseI64ArrayAttr:$start_indices, DenseI64ArrayAttr:$limit_indices,
      DenseI64ArrayAttr:$strides);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand custom<SliceRanges>($start_indices, $limit_indices, $strides) attr-dict `:`
    functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_DynamicSliceOp : StableHLO_Op<"dynamic_slice", [Pure]> {
  let summary = "part of a tensor of fixed size at computed indices";
  let description = [{
    Start indices are clamped so that the slice fits. C1: one element type. C2: a start index and a size per dimension.
    C4: 0 <= slice_sizes <= shape. C5: the result's shape is slice_sizes.

    Example: `%r = stablehlo.dynamic_slice %x, %i, sizes = [2] : (tensor<8xf32>, tensor<i32>) -> tensor<2xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, Variadic<StableHLO_ScalarInt>:$start_indices,
      DenseI64ArrayAttr:$slice_sizes);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` custom<VariadicOperandWithAttribute>($start_indices) `sizes` `=` $slice_sizes attr-dict `:`
    functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_PadOp : StableHLO_Op<"pad", [Pure, SameOperandsAndResultElementType]> {
  let summary = "a value put around and between elements";
  let description = [{
    Negative edges cut elements off. C1: one element type. C2: an entry per dimension. C3: 0 <= interior. C4: the
    result's shape follows.

    Example: `%r = stablehlo.pad %x, %v, low = [1], high = [0], interior = [1] : (tensor<2xf32>, tensor<f32>) -> tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_Scalar:$padding_value, DenseI64ArrayAttr:$edge_padding_low,
      DenseI64ArrayAttr:$edge_padding_high, DenseI64ArrayAttr:$interior_padding);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` $padding_value `,` `low` `=` $edge_padding_low `,` `high` `=` $edge_padding_high `,`
    `interior` `=` $interior_padding attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_DynamicIotaOp : StableHLO_Op<"dynamic_iota", [Pure]> {
  let summary = "iota of a shape that is an operand";
  let description = [{
    C1: 0 <= iota_dimension < rank(result). C2: as many sizes as dimensions.

    Example: `%r = stablehlo.dynamic_iota %s, dim = 0 : (tensor<1xi64>) -> tensor<?xi32>`
  }];
  let arguments = (ins StableHLO_DimensionTensor:$output_shape, I64Attr:$iota_dimension);
  let results = (outs StableHLO_NumberTensor:$result);
  let assemblyFormat = "$output_shape `,` `dim` `=` $iota_dimension attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

def StableHLO_DynamicBroadcastInDimOp : StableHLO_Op<"dynamic_broadcast_in_dim", [Pure]> {
  let summary = "broadcast_in_dim to a shape that is an operand";
  let description = [{
    C1: one element type. C2 to C5: as in broadcast_in_dim. C7: as many sizes as result dimensions. C8: no dimension is
    known to expand and not to. C9, C10: they are dimensions of the operand.

    Example: `%r = stablehlo.dynamic_broadcast_in_dim %x, %s, dims = [1] : (tensor<4xf32>, tensor<2xi32>) -> tensor<?x4xf32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_DimensionTensor:$output_dimensions,
      DenseI64ArrayAttr:$broadcast_dimensions, OptionalAttr<DenseI64ArrayAttr>:$known_expanding_dimensions,
      OptionalAttr<DenseI64ArrayAttr>:$known_nonexpanding_dimensions);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` $output_dimensions `,` `dims` `=` $broadcast_dimensions attr-dict `:`
    functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_GetDimensionSizeOp : StableHLO_Op<"get_dimension_size", [Pure]> {
  let summary = "size of a dimension, as a scalar";
  let description = [{
    C1: 0 <= dimension < rank(operand).

    Example: `%n = stablehlo.get_dimension_size %x, dim = 0 : (tensor<?xf32>) -> tensor<i32>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, I64Attr:$dimension);
  let results = (outs StableHLO_ScalarI32:$result);
  let assemblyFormat = "$operand `,` `dim` `=` $dimension attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

def StableHLO_SetDimensionSizeOp : StableHLO_Op<"set_dimension_size", [Pure]> {
  let summary = "operand with one dimension's size set at run time";
  let description = [{
    C1: 0 <= dimension < rank(operand).

    Example: `%r = stablehlo.set_dimension_size %x, %n, dim = 0 : (tensor<8xf32>, tensor<i32>) -> tensor<?xf32, #stablehlo.bounds<8>>`
  }];
  let arguments = (ins StableHLO_Tensor:$operand, StableHLO_ScalarInt:$size, I64Attr:$dimension);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $operand `,` $size `,` `dim` `=` $dimension attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

#endif // TTC_STABLEHLO_SHAPE_OPS_TD
