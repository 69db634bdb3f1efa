// What a sink asks of an op or an attribute: how it is written as a call of the library.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_EMITTABLEOP_TD
#define TTC_DIALECTS_TTNN_EMITTABLEOP_TD

include "mlir/IR/OpBase.td"

def EmittableOp : OpInterface<"EmittableOp"> {
  let cppNamespace = "::mlir::tt::ttnn";
  let description = [{
    An op that is one call of the library. `TTNN_Op` (TTNNOpBase.td) generates the method from the op's record, so that no sink
    knows op classes.
  }];
  let methods = [
    InterfaceMethod<[{
      Writes callee and arguments, in the order of the library's signature. Absent optionals are left out.
    }], "void", "describeCall", (ins "::ttc::ttnn::CallBuilder &":$call)>
  ];
}

def EmittableAttr : AttrInterface<"EmittableAttr"> {
  let cppNamespace = "::mlir::tt::ttnn";
  let description = [{
    An attribute that is not a number, a string or a list in the library's language: a named constant
    (`ttnn.TILE_LAYOUT`) or the construction of an object (`ttnn.WormholeComputeKernelConfig(…)`).
  }];
  let methods = [
    InterfaceMethod<[{
      Either `setSymbol` with the full name of a constant, or `setCallee` and arguments.
    }], "void", "describeValue", (ins "::ttc::ttnn::CallBuilder &":$call)>
  ];
}

#endif // TTC_DIALECTS_TTNN_EMITTABLEOP_TD
