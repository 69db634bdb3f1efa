// Elementwise ops with two operands, either of which may be a number.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_ELTWISEBINARYOPS_TD
#define TTC_DIALECTS_TTNN_ELTWISEBINARYOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

// tensor with tensor; shapes broadcast as numpy's do.
class TTNN_Binary<string mnemonic, string function, string formula, list<CallArg> more = []>
    : TTNN_Op<mnemonic, "ttnn." # function, !listconcat([In<"Lhs">, In<"Rhs">], more),
              [Pure, ResultsBroadcastableShape]> {
  let summary = "Elementwise " # formula;
  let description = [{
    Computes `}] # formula # [{` of elements `a` of `lhs` and `b` of `rhs`, which broadcast and have one element type.

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{"(%a, %b) : (tensor<8x64xbf16, #l>, tensor<64xbf16, #l>) -> tensor<8x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$lhs, TTNN_Tensor:$rhs);
  let results = (outs TTNN_Tensor:$result);
}

// tensor with number.
class TTNN_BinaryScalar<string mnemonic, string function, string formula, list<CallArg> more = []>
    : TTNN_Op<mnemonic # "_scalar", "ttnn." # function, !listconcat([In<"Lhs">, Lit<"Rhs">], more),
              [Pure, SameOperandsAndResultShape]> {
  let summary = "Elementwise " # formula # ", b a number";
  let description = [{
    Computes `}] # formula # [{` of every element `a` of `lhs` and the number `b`: an integer for integer tensors, else a float.

    Example:
    ```mlir
    %r = "ttnn.}] # mnemonic # [{_scalar"(%a) <{rhs = 2.000000e+00 : f32}> : (tensor<8x64xbf16, #l>) -> tensor<8x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$lhs, TTNN_Number:$rhs);
  let results = (outs TTNN_Tensor:$result);
}

// number with tensor, where the order matters.
class TTNN_ScalarBinary<string mnemonic, string function, string formula>
    : TTNN_Op<"scalar_" # mnemonic, "ttnn." # function, [Lit<"Lhs">, In<"Rhs">],
              [Pure, SameOperandsAndResultShape]> {
  let summary = "Elementwise " # formula # ", a a number";
  let description = [{
    Computes `}] # formula # [{` of the number `a` and every element `b` of `rhs`.

    Example:
    ```mlir
    %r = "ttnn.scalar_}] # mnemonic # [{"(%b) <{lhs = 1.000000e+00 : f32}> : (tensor<8x64xbf16, #l>) -> tensor<8x64xbf16, #l>
    ```
  }];
  let arguments = (ins TTNN_Number:$lhs, TTNN_Tensor:$rhs);
  let results = (outs TTNN_Tensor:$result);
}

def TTNN_AddOp : TTNN_Binary<"add", "add", "a + b">;
def TTNN_AddScalarOp : TTNN_BinaryScalar<"add", "add", "a + b">;
def TTNN_SubtractOp : TTNN_Binary<"subtract", "subtract", "a - b">;
def TTNN_SubtractScalarOp : TTNN_BinaryScalar<"subtract", "subtract", "a - b">;
def TTNN_ScalarSubtractOp : TTNN_ScalarBinary<"subtract", "subtract", "a - b">;
def TTNN_MultiplyOp : TTNN_Binary<"multiply", "multiply", "a * b">;
def TTNN_MultiplyScalarOp : TTNN_BinaryScalar<"multiply", "multiply", "a * b">;
def TTNN_MaximumOp : TTNN_Binary<"maximum", "maximum", "max(a, b)">;
def TTNN_MaximumScalarOp : TTNN_BinaryScalar<"maximum", "maximum", "max(a, b)">;
def TTNN_MinimumOp : TTNN_Binary<"minimum", "minimum", "min(a, b)">;
def TTNN_MinimumScalarOp : TTNN_BinaryScalar<"minimum", "minimum", "min(a, b)">;
def TTNN_PowTensorOp : TTNN_Binary<"pow_tensor", "pow", "a ^ b">;
def TTNN_PowScalarOp : TTNN_BinaryScalar<"pow", "pow", "a ^ b">;
def TTNN_ScalarPowOp : TTNN_ScalarBinary<"pow", "pow", "a ^ b">;
def TTNN_Atan2Op : TTNN_Binary<"atan2", "atan2", "angle of the point (b, a)">;
def TTNN_FmodOp : TTNN_Binary<"fmod", "fmod", "a - b * trunc(a / b)">;
def TTNN_FmodScalarOp : TTNN_BinaryScalar<"fmod", "fmod", "a - b * trunc(a / b)">;
def TTNN_RemainderOp : TTNN_Binary<"remainder", "remainder", "a - b * floor(a / b)">;
def TTNN_RemainderScalarOp : TTNN_BinaryScalar<"remainder", "remainder", "a - b * floor(a / b)">;

// Integers: without `rounding_mode` the library divides them as floats.
def TTNN_DivideOp : TTNN_Binary<"divide", "divide", "a / b", [Lit<"RoundingMode", "rounding_mode">]> {
  let arguments = (ins TTNN_Tensor:$lhs, TTNN_Tensor:$rhs, OptionalAttr<StrAttr>:$rounding_mode);
}
def TTNN_DivideScalarOp
    : TTNN_BinaryScalar<"divide", "divide", "a / b", [Lit<"RoundingMode", "rounding_mode">]> {
  let arguments = (ins TTNN_Tensor:$lhs, TTNN_Number:$rhs, OptionalAttr<StrAttr>:$rounding_mode);
}
def TTNN_ScalarDivideOp : TTNN_ScalarBinary<"divide", "divide", "a / b">;

// Comparisons answer in the operands' element type unless another is asked for.
class TTNN_Compare<string mnemonic, string formula>
    : TTNN_Binary<mnemonic, mnemonic, formula, [NewDType<"Lhs">]>;
class TTNN_CompareScalar<string mnemonic, string formula>
    : TTNN_BinaryScalar<mnemonic, mnemonic, formula, [NewDType<"Lhs">]>;

def TTNN_EqualOp : TTNN_Compare<"eq", "a == b">;
def TTNN_EqualScalarOp : TTNN_CompareScalar<"eq", "a == b">;
def TTNN_NotEqualOp : TTNN_Compare<"ne", "a != b">;
def TTNN_NotEqualScalarOp : TTNN_CompareScalar<"ne", "a != b">;
def TTNN_LessThanOp : TTNN_Compare<"lt", "a < b">;
def TTNN_LessThanScalarOp : TTNN_CompareScalar<"lt", "a < b">;
def TTNN_LessEqualOp : TTNN_Compare<"le", "a <= b">;
def TTNN_LessEqualScalarOp : TTNN_CompareScalar<"le", "a <= b">;
def TTNN_GreaterThanOp : TTNN_Compare<"gt", "a > b">;
def TTNN_GreaterThanScalarOp : TTNN_CompareScalar<"gt", "a > b">;
def TTNN_GreaterEqualOp : TTNN_Compare<"ge", "a >= b">;
def TTNN_GreaterEqualScalarOp : TTNN_CompareScalar<"ge", "a >= b">;

def TTNN_LogicalAndOp : TTNN_Binary<"logical_and", "logical_and", "a && b">;
def TTNN_LogicalOrOp : TTNN_Binary<"logical_or", "logical_or", "a || b">;
def TTNN_LogicalXorOp : TTNN_Binary<"logical_xor", "logical_xor", "a != b, as truth values">;

def TTNN_BitwiseAndOp : TTNN_Binary<"bitwise_and", "bitwise_and", "a & b">;
def TTNN_BitwiseAndScalarOp : TTNN_BinaryScalar<"bitwise_and", "bitwise_and", "a & b">;
def TTNN_BitwiseOrOp : TTNN_Binary<"bitwise_or", "bitwise_or", "a | b">;
def TTNN_BitwiseOrScalarOp : TTNN_BinaryScalar<"bitwise_or", "bitwise_or", "a | b">;
def TTNN_BitwiseXorOp : TTNN_Binary<"bitwise_xor", "bitwise_xor", "a ^ b, bit by bit">;
def TTNN_BitwiseXorScalarOp : TTNN_BinaryScalar<"bitwise_xor", "bitwise_xor", "a ^ b, bit by bit">;
def TTNN_LogicalLeftShiftOp : TTNN_Binary<"logical_left_shift", "logical_left_shift", "a << b">;
def TTNN_LogicalLeftShiftScalarOp
    : TTNN_BinaryScalar<"logical_left_shift", "logical_left_shift", "a << b">;
def TTNN_LogicalRightShiftOp
    : TTNN_Binary<"logical_right_shift", "logical_right_shift", "a >> b, zeros in front">;
def TTNN_LogicalRightShiftScalarOp
    : TTNN_BinaryScalar<"logical_right_shift", "logical_right_shift", "a >> b, zeros in front">;
def TTNN_BitwiseRightShiftOp
    : TTNN_Binary<"bitwise_right_shift", "bitwise_right_shift", "a >> b, sign in front">;
def TTNN_BitwiseRightShiftScalarOp
    : TTNN_BinaryScalar<"bitwise_right_shift", "bitwise_right_shift", "a >> b, sign in front">;

#endif // TTC_DIALECTS_TTNN_ELTWISEBINARYOPS_TD
