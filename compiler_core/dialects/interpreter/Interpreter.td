// What a test asks of its interpreter: the interpreter dialect of StableHLO's own test data.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_INTERPRETER_TD
#define TTC_INTERPRETER_TD

include "mlir/IR/OpBase.td"

def Interpreter_Dialect : Dialect {
  let name = "interpreter";
  let cppNamespace = "::mlir::interpreter";
  let summary = "What a test asks of its interpreter";
  let description = [{
    Ops that start a grid of processes, print and remember values. `ttc-opt --run-tests` executes them; nothing compiles
    them.
  }];
}

class Interpreter_Op<string mnemonic, list<Trait> traits = []> : Op<Interpreter_Dialect, mnemonic, traits>;

def Interpreter_RunParallelOp : Interpreter_Op<"run_parallel"> {
  let summary = "runs a grid of replicas by partitions";
  let description = [{
    `programs` names a function for every process, a row for each replica. Inputs and results are those of all processes,
    one after the other in row-major order. `infeed` names the functions whose results infeed delivers.

    Example: `%r:2 = "interpreter.run_parallel"(%a, %b) {programs = [[@f], [@f]]} : (tensor<4xi64>, tensor<4xi64>)
    -> (tensor<4xi64>, tensor<4xi64>)`
  }];
  let arguments = (ins Variadic<AnyType>:$inputs, OptionalAttr<ArrayAttr>:$infeed, ArrayAttr:$programs);
  let results = (outs Variadic<AnyType>:$results);
}

def Interpreter_PrintOp : Interpreter_Op<"print", [AllTypesMatch<["operand", "result"]>]> {
  let summary = "the operand, written to standard output";
  let description = [{ Example: `%r = interpreter.print %a : tensor<2xi32>` }];
  let arguments = (ins AnyRankedTensor:$operand);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$operand attr-dict `:` type($result)";
}

def Interpreter_ProbeOp : Interpreter_Op<"probe", [AllTypesMatch<["operand", "result"]>]> {
  let summary = "the operand, remembered under a name";
  let description = [{
    `check.expect_serialized_eq` compares with it.

    Example: `%r = interpreter.probe %a, probe_id = "probe0" : tensor<3xi32>`
  }];
  let arguments = (ins AnyRankedTensor:$operand, StrAttr:$probe_id);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$operand `,` `probe_id` `=` $probe_id attr-dict `:` type($result)";
}

#endif // TTC_INTERPRETER_TD
