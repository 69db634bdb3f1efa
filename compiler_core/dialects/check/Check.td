// What a test says about values: the check dialect of StableHLO's own test data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CHECK_TD
#define TTC_CHECK_TD

include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/OpBase.td"

def Check_Dialect : Dialect {
  let name = "check";
  let cppNamespace = "::mlir::check";
  let summary = "What a test says about values";
  let description = [{
    The ops by which files of test data say what a value has to be. `ttc-opt --run-tests` executes them; nothing compiles
    them. Every op fails, naming index, wanted and found value, or does nothing.
  }];
}

class Check_Op<string mnemonic, list<Trait> traits = []> : Op<Check_Dialect, mnemonic, traits>;

def Check_NumberTensor : RankedTensorOf<[AnyFloat, AnyComplex]>;

def Check_ExpectEqOp : Check_Op<"expect_eq", [SameTypeOperands]> {
  let summary = "two tensors are equal";
  let description = [{
    Equal as numbers, so that zeros of either sign are; a NaN equals any NaN.

    Example: `check.expect_eq %a, %b : tensor<2xi32>`
  }];
  let arguments = (ins AnyRankedTensor:$lhs, AnyRankedTensor:$rhs);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs)";
}

def Check_ExpectEqConstOp : Check_Op<"expect_eq_const", [AllTypesMatch<["lhs", "value"]>]> {
  let summary = "a tensor is equal to a constant";
  let description = [{
    As expect_eq.

    Example: `check.expect_eq_const %a, dense<[1, 2]> : tensor<2xi32>`
  }];
  let arguments = (ins AnyRankedTensor:$lhs, ElementsAttr:$value);
  let assemblyFormat = "$lhs `,` $value attr-dict";
}

def Check_ExpectAlmostEqOp : Check_Op<"expect_almost_eq", [SameTypeOperands]> {
  let summary = "two tensors differ by no more than `tolerance`";
  let description = [{
    The absolute difference counts, of complex numbers that of each part.

    Example: `check.expect_almost_eq %a, %b, tolerance = 0.001 : tensor<2xf32>`
  }];
  let arguments = (ins Check_NumberTensor:$lhs, Check_NumberTensor:$rhs,
      DefaultValuedOptionalAttr<F64Attr, "1e-4">:$tolerance);
  let assemblyFormat = "$lhs `,` $rhs (`,` `tolerance` `=` $tolerance^)? attr-dict `:` type($lhs)";
}

def Check_ExpectAlmostEqConstOp : Check_Op<"expect_almost_eq_const", [AllTypesMatch<["lhs", "value"]>]> {
  let summary = "a tensor differs from a constant by no more than `tolerance`";
  let description = [{
    As expect_almost_eq.

    Example: `check.expect_almost_eq_const %a, dense<[0.5, 2.0]> : tensor<2xf32>, tolerance = 0.001`
  }];
  let arguments = (ins Check_NumberTensor:$lhs, ElementsAttr:$value,
      DefaultValuedOptionalAttr<F64Attr, "1e-4">:$tolerance);
  let assemblyFormat = "$lhs `,` $value (`,` `tolerance` `=` $tolerance^)? attr-dict";
}

def Check_ExpectCloseOp : Check_Op<"expect_close", [AllTypesMatch<["actual", "expected"]>]> {
  let summary = "between two tensors lie so many numbers of their type";
  let description = [{
    min_ulp_difference <= distance <= max_ulp_difference, where the distance is how many numbers of the type lie from the one up
    to the other. Without finite values only equal ones are close; a NaN is close to any NaN.

    Example: `check.expect_close %a, %b, max_ulp_difference = 3 : tensor<2xf32>, tensor<2xf32>`
  }];
  let arguments = (ins Check_NumberTensor:$actual, Check_NumberTensor:$expected,
      DefaultValuedAttr<UI64Attr, "1">:$max_ulp_difference,
      DefaultValuedOptionalAttr<UI64Attr, "0">:$min_ulp_difference);
  let assemblyFormat = [{
    $actual `,` $expected `,` `max_ulp_difference` `=` $max_ulp_difference
    (`,` `min_ulp_difference` `=` $min_ulp_difference^)? `:` attr-dict type($actual) `,` type($expected)
  }];
}

def Check_ExpectSerializedEqOp : Check_Op<"expect_serialized_eq"> {
  let summary = "a probe has seen this tensor";
  let description = [{
    Compares with what `interpreter.probe` of that id has seen at its execution number `iter`, counted from 0.

    Example: `check.expect_serialized_eq %a, probe_id = "probe0", iter = 1 : tensor<2xi32>`
  }];
  let arguments = (ins AnyRankedTensor:$expected, StrAttr:$probe_id,
      DefaultValuedOptionalAttr<UI32Attr, "0">:$iteration);
  let assemblyFormat = [{
    $expected `,` `probe_id` `=` $probe_id (`,` `iter` `=` $iteration^)? attr-dict `:` type($expected)
  }];
}

def Check_ExpectRunCustomOp : Check_Op<"expect_run_custom"> {
  let summary = "a function of the module accepts these values";
  let description = [{
    Calls `callee` on the operands. It accepts them if its own checks pass and all booleans that it returns are true.

    Example: `check.expect_run_custom @is_sorted(%a) : (tensor<4xi32>) -> ()`
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<AnyType>:$inputs);
  let results = (outs Variadic<AnyType>:$results);
  let assemblyFormat = "$callee `(` $inputs `)` attr-dict `:` functional-type($inputs, $results)";
}

#endif // TTC_CHECK_TD
