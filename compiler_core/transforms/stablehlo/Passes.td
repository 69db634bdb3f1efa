// Passes over StableHLO, and the one that leaves it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_PASSES_TD
#define TTC_TRANSFORMS_STABLEHLO_PASSES_TD

include "mlir/Pass/PassBase.td"

def InlineCalls : Pass<"inline-calls", "::mlir::ModuleOp"> {
  let summary = "Puts the bodies of private functions in place of their calls";
  let description = [{
    Frameworks outline what they jit (`@relu`, `@_where`, `@closed_call`). Every `func.call` and every `stablehlo.composite`
    whose decomposition is in the module is replaced by a copy of the callee's body, in every region; private functions left
    without a use are erased. Each copied op's location keeps its own and gains the callee's base name (`@relu_17` is `relu`) as
    scope, so that generated code can be named after it. A composite that a later pass knows
    (see `stablehlo-to-ttir`) stays.

    Fails if functions call each other in a circle or a callee has no body.

    Before:
    ```mlir
    func.func @main(%0: tensor<4xf32>) -> tensor<4xf32> {
      %1 = call @square_3(%0) : (tensor<4xf32>) -> tensor<4xf32>
      return %1 : tensor<4xf32>
    }
    func.func private @square_3(%0: tensor<4xf32>) -> tensor<4xf32> {
      %1 = stablehlo.multiply %0, %0 : tensor<4xf32>
      return %1 : tensor<4xf32>
    }
    ```
    After:
    ```mlir
    func.func @main(%0: tensor<4xf32>) -> tensor<4xf32> {
      %1 = stablehlo.multiply %0, %0 : tensor<4xf32> loc("square")
      return %1 : tensor<4xf32>
    }
    ```
  }];
}

def NameDimensions : Pass<"name-dimensions", "::mlir::ModuleOp"> {
  let summary = "Keeps the names that a framework's wrapper functions know";
  let description = [{
    JAX's shape polymorphism exports a `@main` without names that calls `@_wrapped_jax_export_main`, whose arguments are named,
    and whose leading arguments are the symbols of shapes (`jax.global_constant = "b"`). Before calls are inlined, arguments of
    `@main` that are passed on take the names (`ttir.name`), and values that are passed as symbols are marked (`ttc.dimension`).
    Other public functions beside a `@main` become private: they are bodies of runtime calls, not entry points.

    Before:
    ```mlir
    %0 = stablehlo.get_dimension_size %arg0, dim = 0 : (tensor<?x4xf32>) -> tensor<i32>
    %1 = call @wrapped(%0, %arg0) : (tensor<i32>, tensor<?x4xf32>) -> tensor<?x4xf32>
    ```
    After:
    ```mlir
    %0 = stablehlo.get_dimension_size %arg0, dim = 0 {ttc.dimension = "b"} : (tensor<?x4xf32>) -> tensor<i32>
    %1 = call @wrapped(%0, %arg0) : (tensor<i32>, tensor<?x4xf32>) -> tensor<?x4xf32>
    ```
  }];
}

def SpecializeShapes : Pass<"specialize-shapes", "::mlir::func::FuncOp"> {
  let summary = "Gives dynamic dimensions the sizes that the caller chose";
  let description = [{
    Sizes come by symbol (`b=8`), by argument (`x:0=8`) or as whole shapes (`x=8x784`); a bounded dimension without a size takes
    its bound, with a remark. In one walk, integer arithmetic on shapes is computed, ops (and JAX's `stablehlo.dynamic_reduce_window` calls) that take shapes as operands become their static
    forms, and types are refined, also in loops and branches. `shape_assertion` is checked and removed. Arguments that were dynamic
    are inputs, not parameters.

    Fails if a dimension has no size (all are listed, with where they come from and the flag to give; code `unknown-size`), if a name is
    not one of the graph's or sizes contradict each other (`bad-option`), if an assertion does not hold (`shape-assertion`), and if
    a size depends on values.

    Before, with `dim=b=8`:
    ```mlir
    func.func @main(%x: tensor<?x4xf32>) -> tensor<?xf32> {
      %n = stablehlo.get_dimension_size %x, dim = 0 {ttc.dimension = "b"} : (tensor<?x4xf32>) -> tensor<i32>
      %s = stablehlo.reshape %n : (tensor<i32>) -> tensor<1xi32>
      %r = stablehlo.dynamic_iota %s, dim = 0 : (tensor<1xi32>) -> tensor<?xf32>
    ```
    After:
    ```mlir
    func.func @main(%x: tensor<8x4xf32>) -> tensor<8xf32> {
      %r = stablehlo.iota dim = 0 : tensor<8xf32>
    ```
  }];
  let options = [
    Option<"dim", "dim", "std::string", "\"\"", "sizes, `b=8;s=128` or `x:0=8`">,
    Option<"shape", "shape", "std::string", "\"\"", "shapes of arguments, `x=8x784`">,
  ];
  let dependentDialects = ["::mlir::stablehlo::StablehloDialect", "::mlir::tt::ttcore::TTCoreDialect"];
}

def ExpandComplex : Pass<"expand-complex", "::mlir::ModuleOp"> {
  let summary = "Makes pairs of real tensors of complex ones";
  let description = [{
    Every complex value of a public function becomes two real ones; arithmetic becomes ttir ops, what moves elements becomes two
    copies of the op, linear algebra and Fourier transforms become steps on the host of two tensors. An argument or a result of the
    function becomes one tensor with a dimension of 2 in front, the real parts and then the imaginary ones, and keeps its own
    element type in the attribute `ttir.framework_type`.

    Fails if an op has no form for complex numbers (code `unsupported-op`).

    Before:
    ```mlir
    func.func @main(%0: tensor<4xcomplex<f32>>) -> tensor<4xf32> {
      %1 = stablehlo.real %0 : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
    ```
    After:
    ```mlir
    func.func @main(%0: tensor<2x4xf32> {ttir.framework_type = complex<f32>}) -> tensor<4xf32> {
      %1 = "ttir.slice_static"(%0) <{begins = [0 : i32, 0 : i32], ends = [1 : i32, 4 : i32], step = [1 : i32, 1 : i32]}>
          : (tensor<2x4xf32>) -> tensor<1x4xf32>
      %2 = "ttir.reshape"(%1) <{shape = [4 : i32]}> : (tensor<1x4xf32>) -> tensor<4xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

def ExpandStableHLO : Pass<"expand-stablehlo", "::mlir::ModuleOp"> {
  let summary = "Replaces ops that stand for a few others";
  let description = [{
    Einstein sums become products and sums, `torch_index_select` a gather. Collectives over groups of one device give their operands
    back, `replica_id` and `partition_id` are 0. Custom calls that a frontend makes for what stablehlo can say (`mhlo.erf`,
    `tt.update_cache`, `tt.scaled_dot_product_attention`, ...) become those ops; marks (`@Sharding`,
    `tt.mark_argument`) are dropped. Tuples that are made and read in the function are opened, what was started with
    `async_start` runs where it is waited for, tokens that nobody waits for go.

    Before:
    ```mlir
    %0 = stablehlo.einsum %a, %b, config = "ij,jk->ik" : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    ```
    After:
    ```mlir
    %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    ```
  }];
  let dependentDialects = ["::mlir::chlo::ChloDialect", "::mlir::tt::ttcore::TTCoreDialect"];
}

def ChloToStableHLO : Pass<"chlo-to-stablehlo", "::mlir::ModuleOp"> {
  let summary = "Replaces chlo ops by their definitions in stablehlo ops";
  let description = [{
    chlo ops are defined in terms of stablehlo: special functions as formulas, operands that are broadcast by
    `broadcast_in_dim`, `top_k` by a sort, `scan` by a loop, `ragged_dot` by a product per group. Definitions are precise to
    the type's rounding over the function's whole range; narrow floats are computed in f32. Ops that have no definition
    for their types (shapes known only at run time) stay.

    Before:
    ```mlir
    %0 = chlo.broadcast_add %a, %b : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
    ```
    After:
    ```mlir
    %0 = stablehlo.broadcast_in_dim %a, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %1 = stablehlo.add %0, %b : tensor<4xf32>
    ```
  }];
  let options = [Option<"keepDirect", "keep-direct", "bool", "true",
      "Keep real functions that `stablehlo-to-ttir` takes as they are">];
}

def ExpandQuantized : Pass<"expand-quantized", "::mlir::ModuleOp"> {
  let summary = "Computes on the real numbers that quantized tensors stand for";
  let description = [{
    Every quantized value of a public function, per tensor or per axis, becomes a tensor of its expressed type that holds numbers of
    its grid. What computes is followed by a rounding to the grid of its result, halves to even, within the storage's range; what moves
    elements needs none. Storage of 32 bits has no range that matters. Arguments and results of the function are the
    integers that the framework stores.

    Before:
    ```mlir
    func.func @main(%x: tensor<4x!quant.uniform<i8:f32, 0.5>>) -> tensor<4x!quant.uniform<i8:f32, 1.0>> {
      %0 = stablehlo.add %x, %x : (…) -> tensor<4x!quant.uniform<i8:f32, 1.0>>
      return %0
    ```
    After, with the steps of a rounding left out:
    ```mlir
    func.func @main(%x: tensor<4xi8>) -> tensor<4xi8> {
      %n = "ttir.typecast"(%x) : (tensor<4xi8>) -> tensor<4xf32>
      %r = "ttir.multiply"(%n, %scale) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
      %0 = stablehlo.add %r, %r : tensor<4xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

def ExpandRandom : Pass<"expand-random", "::mlir::ModuleOp"> {
  let summary = "Makes generators of random bits of ops that draw random numbers";
  let description = [{
    `stablehlo.rng_bit_generator` becomes `ttir.random_bits`, whose state is 32-bit words. A state that the framework makes of such words
    (`bitcast_convert`, as JAX does), or that is a constant, keeps all its bits; of another one of 64-bit integers, which the device has
    not, the upper halves are taken for 0 (a warning, code `narrowed-state`).

    `stablehlo.rng` draws from ThreeFry with the key (0, n) for the n-th such op of the module, from 0: the same numbers in each run.
    UNIFORM is of 24 bits for floats, of 32 bits and a remainder for integers; NORMAL is the inverse of the distribution of a uniform number.

    Before:
    ```mlir
    %0 = stablehlo.bitcast_convert %key : (tensor<2x2xui32>) -> tensor<2xui64>
    %1, %2 = stablehlo.rng_bit_generator %0, algorithm = DEFAULT : (tensor<2xui64>) -> (tensor<2xui64>, tensor<8xui32>)
    ```
    After:
    ```mlir
    %0 = "ttir.reshape"(%key) <{shape = [4 : i32]}> : (tensor<2x2xui32>) -> tensor<4xui32>
    %1, %2 = "ttir.random_bits"(%0) <{algorithm = "PHILOX", shape = array<i64: 8>, width = 32 : i32}>
        : (tensor<4xui32>) -> (tensor<4xui32>, tensor<8xui32>)
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

def StableHLOToTTIR : Pass<"stablehlo-to-ttir", "::mlir::ModuleOp"> {
  let summary = "Replaces StableHLO and CHLO by ttir";
  let description = [{
    Replaces every op by ttir ops of the same value and the framework's element types, in one walk in program order. Operands that
    are constants are seen through broadcasts, reshapes and conversions. Loops whose number of turns is known and whose copies are no more than
    `loop-unroll-limit` ops are unrolled, branches that are known are taken; other loops and branches become `ttir.while`, `ttir.if` and
    `ttir.case`, in which a value that no turn changes is used from outside.
    Attributes and ops of `sdy` are dropped with a remark, since one device runs the whole program.

    Fails if an op has no ttir form. All such ops are named, each with its location and the nearest form that would do
    (diagnostic code `unsupported-op`), before the pass gives up.

    Before:
    ```mlir
    %1 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<64xf32>) -> tensor<32x64xf32>
    ```
    After:
    ```mlir
    %1 = "ttir.reshape"(%0) <{shape = [1 : i32, 64 : i32]}> : (tensor<64xf32>) -> tensor<1x64xf32>
    %2 = "ttir.broadcast"(%1) <{broadcast_dimensions = array<i64: 32, 1>}> : (tensor<1x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let options = [
    Option<"loopUnrollLimit", "loop-unroll-limit", "int64_t", "2048",
           "ops that all copies of an unrolled loop may have together; 0 unrolls nothing">
  ];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

#endif // TTC_TRANSFORMS_STABLEHLO_PASSES_TD
