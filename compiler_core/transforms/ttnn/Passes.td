// Passes that make and improve ttnn.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_PASSES_TD
#define TTC_TRANSFORMS_TTNN_PASSES_TD

include "mlir/Pass/PassBase.td"

def AnnotateArguments : Pass<"annotate-arguments", "::mlir::func::FuncOp"> {
  let summary = "Says of every argument of a public function what it is called and whether it is a parameter";
  let description = [{
    Writes `ttir.name` (from the argument's named location) and `ttcore.argument_type`. The role is, in this order: the one that is there;
    the one in the option; `parameter` for a name that indexes into a container (`params['w']`, `state.layer.kernel`) when some other
    argument has a plain name; else `input`.

    Fails if the option names more or fewer roles than the function has arguments.

    Before:
    ```mlir
    func.func @main(%arg0: tensor<4x4xf32> loc("params['w']"), %arg1: tensor<4xf32> loc("x"))
    ```
    After:
    ```mlir
    func.func @main(%arg0: tensor<4x4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "params['w']"},
                    %arg1: tensor<4xf32> {ttcore.argument_type = #ttcore.argument_type<input>, ttir.name = "x"})
    ```
  }];
  let options = [
    Option<"argumentTypes", "argument-types", "std::string", "\"\"",
           "<function>=input,parameter,…; functions apart by `;`">
  ];
  let dependentDialects = ["::mlir::tt::ttcore::TTCoreDialect"];
}

def TTIRToTTNN : Pass<"ttir-to-ttnn", "::mlir::ModuleOp"> {
  let summary = "Replaces ttir ops by calls of the library";
  let description = [{
    Every function is rewritten op by op. Element types become those of the device (docs/architecture.md, "types on the device"); a remark
    says which were narrowed. Splat constants become numbers in the call where the library takes numbers.

    Fails if an op has no form that the library accepts: each such op is named, with what would work, under the code `unsupported-op`.

    Before:
    ```mlir
    %0 = "ttir.constant"() <{value = dense<2.0> : tensor<f32>}> : () -> tensor<f32>
    %1 = "ttir.multiply"(%arg0, %0) : (tensor<8x8xf32>, tensor<f32>) -> tensor<8x8xf32>
    ```
    After:
    ```mlir
    %1 = "ttnn.multiply_scalar"(%arg0) <{rhs = 2.0 : f32}> : (tensor<8x8xf32>) -> tensor<8x8xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttnn::TTNNDialect", "::mlir::func::FuncDialect"];
}

def TTNNComputeConfig : Pass<"ttnn-compute-config", "::mlir::func::FuncOp"> {
  let summary = "Says how precisely kernels compute";
  let description = [{
    Gives every op that takes a compute kernel config one with the options' values. `math-fidelity=ttnn_default` leaves fidelity and accumulator
    to the library; empty is hifi4 and true. Other options are left to the library when empty; if all are, nothing is written.

    Before:
    ```mlir
    %0 = "ttnn.matmul"(%a, %b) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    ```
    After:
    ```mlir
    %0 = "ttnn.matmul"(%a, %b) <{compute_config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, fp32_dest_acc_en = true>}>
        : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
    ```
  }];
  let options = [
    Option<"mathFidelity", "math-fidelity", "std::string", "\"\"", "lofi, hifi2, hifi3, hifi4 or ttnn_default">,
    Option<"fp32DestAccEn", "fp32-dest-acc-en", "std::string", "\"\"", "true, false or empty">,
    Option<"mathApproxMode", "math-approx-mode", "std::string", "\"\"", "true, false or empty">,
    Option<"packerL1Acc", "packer-l1-acc", "std::string", "\"\"", "true, false or empty">,
    Option<"dstFullSyncEn", "dst-full-sync-en", "std::string", "\"\"", "true, false or empty">
  ];
}

def TTNNDropCarried : Pass<"ttnn-drop-carried", "::mlir::func::FuncOp"> {
  let summary = "Drops carried values that nobody needs";
  let description = [{
    A carried value stays if its result is used, the condition asks for it, or another one that stays is computed from it: the counter of a loop
    whose turns are counted goes unless the body uses it. What computed it goes too.

    Before:
    ```mlir
    %r:2 = "ttnn.while"(%i, %x) <{trip_count = 9 : i64}> ({ … }, {
    ^bb0(%n: tensor<si32>, %a: tensor<8xf32>):
      %1 = "ttnn.add_scalar"(%n) <{rhs = 1 : i64}> : (tensor<si32>) -> tensor<si32>
      %2 = "ttnn.exp"(%a) : (tensor<8xf32>) -> tensor<8xf32>
      "ttnn.yield"(%1, %2) : (tensor<si32>, tensor<8xf32>) -> ()
    }) : (tensor<si32>, tensor<8xf32>) -> (tensor<si32>, tensor<8xf32>)
    return %r#1 : tensor<8xf32>
    ```
    After:
    ```mlir
    %r = "ttnn.while"(%x) <{trip_count = 9 : i64}> ({ … }, {
    ^bb0(%a: tensor<8xf32>):
      %2 = "ttnn.exp"(%a) : (tensor<8xf32>) -> tensor<8xf32>
      "ttnn.yield"(%2) : (tensor<8xf32>) -> ()
    }) : (tensor<8xf32>) -> tensor<8xf32>
    return %r : tensor<8xf32>
    ```
  }];
}

def TTNNHoistInvariants : Pass<"ttnn-hoist-invariants", "::mlir::func::FuncOp"> {
  let summary = "Computes once what no turn of a loop changes";
  let description = [{
    An op in a region of `ttnn.while` that has no effect and uses nothing of the loop moves in front of it: index vectors, constants, reshapes
    and casts of captured values. Branches keep their ops, which may never run. A step of a carried value that nothing but the next turn asks
    for (`i + 1`) moves to the end of the body.

    Before:
    ```mlir
    %r = "ttnn.while"(%x) <{trip_count = 9 : i64}> ({ … }, {
    ^bb0(%a: tensor<8xf32>):
      %0 = "ttnn.exp"(%w) : (tensor<8xf32>) -> tensor<8xf32>
      %1 = "ttnn.add"(%a, %0) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
      "ttnn.yield"(%1) : (tensor<8xf32>) -> ()
    }) : (tensor<8xf32>) -> tensor<8xf32>
    ```
    After:
    ```mlir
    %0 = "ttnn.exp"(%w) : (tensor<8xf32>) -> tensor<8xf32>
    %r = "ttnn.while"(%x) <{trip_count = 9 : i64}> ({ … }, {
    ^bb0(%a: tensor<8xf32>):
      %1 = "ttnn.add"(%a, %0) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
      "ttnn.yield"(%1) : (tensor<8xf32>) -> ()
    }) : (tensor<8xf32>) -> tensor<8xf32>
    ```
  }];
}

def TTNNLayout : Pass<"ttnn-layout", "::mlir::func::FuncOp"> {
  let summary = "Gives every tensor a layout";
  let description = [{
    Everything lies in DRAM, interleaved, in 32x32 tiles; an operand that the library wants in row-major order (LayoutOpInterface) comes
    through a `ttnn.to_layout`. An argument or a constant whose every use wants row-major order is row major itself. Results of the
    function are in tiles.

    Before:
    ```mlir
    %0 = "ttnn.relu"(%arg0) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
    ```
    After:
    ```mlir
    %0 = "ttnn.relu"(%arg0) : (tensor<8x64xbf16, #ttnn_layout>) -> tensor<8x64xbf16, #ttnn_layout>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttnn::TTNNDialect"];
}

def TTNNStructure : Pass<"ttnn-structure", "::mlir::ModuleOp"> {
  let summary = "Turns what repeats into functions";
  let description = [{
    Layers, parts of a function that make the same calls one behind the other, become one private function and a `ttnn.layers` that calls it:
    what a layer gets from the one before is carried, what all of them use is shared, and what each has for itself (weights) is its own. No
    names are needed to find them; docs/architecture.md says how. A part that differs in an attribute or a type from its neighbours is no layer of theirs.
    With `structure=modules` the ops under one scope of the framework (a module) become a function too, and what is in it in turn; modules that
    do the same share one.

    Before:
    ```mlir
    %0 = "ttnn.matmul"(%x, %w0) : …
    %1 = "ttnn.relu"(%0) : …
    %2 = "ttnn.matmul"(%1, %w1) : …
    %3 = "ttnn.relu"(%2) : …
    ```
    After:
    ```mlir
    %0 = "ttnn.layers"(%x, %w0, %w1) <{callee = @layer, count = 2 : i64, …}> : …
    ```
  }];
  let options = [
    Option<"structure", "structure", "std::string", "\"modules\"", "`flat` leaves the program as it is; `functions` rolls layers; `modules` also makes functions of modules">
  ];
  let dependentDialects = ["::mlir::tt::ttnn::TTNNDialect", "::mlir::func::FuncDialect"];
}

def TTNNExpandStructure : Pass<"ttnn-expand-structure", "::mlir::ModuleOp"> {
  let summary = "Puts the bodies of private functions in the place of their calls";
  let description = [{
    Undoes `ttnn-structure`, also behind `ttnn-deallocate`: deallocations are dropped if there is anything to undo, so that pass has to run again.

    Before:
    ```mlir
    %0 = "ttnn.layers"(%x, %w0, %w1) <{callee = @layer, count = 2 : i64, …}> : …
    ```
    After: the ops of `@layer` twice, the second time with `%w1`.
  }];
}

def TTNNDeallocate : Pass<"ttnn-deallocate", "::mlir::ModuleOp"> {
  let summary = "Frees every tensor after its last use";
  let description = [{
    A value is freed after its last use, together with the values that may be views of it (`ttnn.reshape` and others share their operand's
    buffer). Never freed: arguments of the function, stored constants, results, and whatever may share a buffer with one of them.

    Before:
    ```mlir
    %0 = "ttnn.relu"(%arg0) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
    %1 = "ttnn.exp"(%0) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
    return %1 : tensor<8x64xbf16>
    ```
    After:
    ```mlir
    %0 = "ttnn.relu"(%arg0) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
    %1 = "ttnn.exp"(%0) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
    "ttnn.deallocate"(%0) <{force = false}> : (tensor<8x64xbf16>) -> ()
    return %1 : tensor<8x64xbf16>
    ```
  }];
}

def TTNNCheckMemory : Pass<"ttnn-check-memory", "::mlir::ModuleOp"> {
  let summary = "Warns of a program that needs more memory than the device has";
  let description = [{
    Adds up the bytes of all tensors that are alive at once, arguments and constants included, after `ttnn-layout` and `ttnn-deallocate`. A
    peak above `dram-bytes` draws a warning (code `over-device-memory`) at the op where it is reached. Changes nothing.

    Example: with `dram-bytes=1024`, `%0 = "ttnn.relu"(%arg0) : (tensor<32x32xbf16, #l>) -> tensor<32x32xbf16, #l>` needs 4096 bytes.
  }];
  let options = [
    Option<"dramBytes", "dram-bytes", "uint64_t", "0", "memory of the device; 0 checks nothing">,
    Option<"deviceName", "device", "std::string", "\"the device\"", "what the warning calls the device">
  ];
}

#endif // TTC_TRANSFORMS_TTNN_PASSES_TD
