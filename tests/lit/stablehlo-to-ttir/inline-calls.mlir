// Bodies in place of calls, scopes named after the callee, composites that no converter knows opened.
// RUN: ttc-opt %s --inline-calls --split-input-file --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s

// CHECK-LABEL: func.func public @main
// CHECK-NEXT: stablehlo.multiply %arg0, %arg0 : tensor<4xf32> loc(callsite({{.*}} at "jit(square)"(
// CHECK-NEXT: return
// CHECK-NOT: func.func private
func.func public @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @outer(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @outer(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @square_3(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @square_3(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.multiply %arg0, %arg0 : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// A call that the framework has named keeps its name.
// CHECK-LABEL: func.func public @named
// CHECK: stablehlo.negate {{.*}} loc(callsite({{.*}} at "jit(f)/jit(relu)"(
// CHECK-NOT: jit(g)
func.func public @named(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @g(%arg0) : (tensor<4xf32>) -> tensor<4xf32> loc("jit(f)/jit(relu)"("x.py":1:2))
  return %0 : tensor<4xf32>
}
func.func private @g(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.negate %arg0 : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func public @composites
// CHECK: stablehlo.composite "chlo.erf"
// CHECK-NOT: stablehlo.composite "my.own"
// CHECK: stablehlo.exponential
// CHECK: return
// The decomposition of a composite that stays stays too.
// CHECK: func.func private @impl
func.func public @composites(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.composite "chlo.erf" %arg0 {decomposition = @impl} : (tensor<4xf32>) -> tensor<4xf32>
  %1 = stablehlo.composite "my.own" %0 {decomposition = @impl} : (tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}
func.func private @impl(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.exponential %arg0 : tensor<4xf32>
  return %0 : tensor<4xf32>
}
