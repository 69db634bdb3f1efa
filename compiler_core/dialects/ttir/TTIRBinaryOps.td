// Element-wise ops of two operands.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

class TTIR_Binary<string mnemonic, string meaning, list<Trait> traits = []>
    : TTIR_Op<mnemonic, !listconcat([TTIR_Broadcastable], traits)> {
  let summary = "Element-wise " # meaning;
  let description = "For every pair of elements a of `lhs` and b of `rhs`: " # meaning # [{. Shapes broadcast as in numpy.

    Constraints: (C1) the result's shape is the broadcast of the operands' shapes; (C2) the operands have one element
    type.

    Example:
    ```mlir
    %2 = "ttir.}] # mnemonic # [{"(%0, %1) : (tensor<32x64xf32>, tensor<1x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$lhs, TTIR_Tensor:$rhs);
  let results = (outs TTIR_Tensor:$result);
}

class TTIR_Arithmetic<string mnemonic, string meaning, list<Trait> traits = []>
    : TTIR_Binary<mnemonic, meaning, !listconcat([SameOperandsAndResultElementType], traits)>;

// The result is i1 as importers write it; later passes may choose another type for truth.
class TTIR_Comparison<string mnemonic, string meaning, list<Trait> traits = []>
    : TTIR_Binary<mnemonic, meaning # " (1 or 0)", !listconcat([SameOperandsElementType], traits)>;

def TTIR_AddOp : TTIR_Arithmetic<"add", "sum a + b", [Commutative]>;
def TTIR_SubtractOp : TTIR_Arithmetic<"subtract", "difference a - b">;
def TTIR_MultiplyOp : TTIR_Arithmetic<"multiply", "product a * b", [Commutative]>;
def TTIR_DivOp : TTIR_Arithmetic<"div", "quotient a / b, of integers rounded towards zero">;
def TTIR_RemainderOp : TTIR_Arithmetic<"remainder", "a minus b times the quotient rounded towards zero">;
def TTIR_MaximumOp : TTIR_Arithmetic<"maximum", "greater of a and b", [Commutative]>;
def TTIR_MinimumOp : TTIR_Arithmetic<"minimum", "lesser of a and b", [Commutative]>;
def TTIR_PowOp : TTIR_Arithmetic<"pow", "a to the power of b">;
def TTIR_Atan2Op : TTIR_Arithmetic<"atan2", "angle of the point (b, a)">;

def TTIR_EqualOp : TTIR_Comparison<"eq", "a equals b", [Commutative]>;
def TTIR_NotEqualOp : TTIR_Comparison<"ne", "a differs from b", [Commutative]>;
def TTIR_GreaterEqualOp : TTIR_Comparison<"ge", "a is not less than b">;
def TTIR_GreaterThanOp : TTIR_Comparison<"gt", "a is greater than b">;
def TTIR_LessEqualOp : TTIR_Comparison<"le", "a is not greater than b">;
def TTIR_LessThanOp : TTIR_Comparison<"lt", "a is less than b">;

def TTIR_LogicalAndOp : TTIR_Comparison<"logical_and", "a and b are not 0", [Commutative]>;
def TTIR_LogicalOrOp : TTIR_Comparison<"logical_or", "a or b is not 0", [Commutative]>;
def TTIR_LogicalXorOp : TTIR_Comparison<"logical_xor", "exactly one of a and b is not 0", [Commutative]>;

def TTIR_BitwiseAndOp : TTIR_Arithmetic<"bitwise_and", "bits set in both", [Commutative]>;
def TTIR_BitwiseOrOp : TTIR_Arithmetic<"bitwise_or", "bits set in either", [Commutative]>;
def TTIR_BitwiseXorOp : TTIR_Arithmetic<"bitwise_xor", "bits set in exactly one", [Commutative]>;
def TTIR_LogicalLeftShiftOp : TTIR_Arithmetic<"logical_left_shift", "a shifted left by b bits, zeros enter">;
def TTIR_LogicalRightShiftOp : TTIR_Arithmetic<"logical_right_shift", "a shifted right by b bits, zeros enter">;
def TTIR_RightShiftOp : TTIR_Arithmetic<"right_shift", "a shifted right by b bits, the sign enters">;
