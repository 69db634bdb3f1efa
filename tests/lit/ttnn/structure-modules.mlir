// RUN: ttc-opt --ttnn-structure --split-input-file %s | FileCheck %s
// RUN: ttc-opt --ttnn-structure=structure=functions --split-input-file %s | FileCheck %s --check-prefix=FUNCTIONS
// RUN: ttc-opt --ttnn-structure --ttnn-expand-structure --mlir-print-debuginfo --split-input-file %s | FileCheck %s --check-prefix=EXPANDED

// Two modules that do the same are one function, whose arguments are called as the module calls them. What stands between stays.
// CHECK-LABEL: func.func @same(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<4x4xf32>, %[[W0:[a-z0-9]*]]: tensor<4x4xf32> {{{.*}}}, %[[W1:[a-z0-9]*]]: tensor<4x4xf32>
// CHECK: %[[E:.*]] = "ttnn.exp"(%[[X]])
// CHECK: %[[A:.*]] = call @Head(%[[E]], %[[W0]])
// CHECK: %[[T:.*]] = "ttnn.abs"(%[[A]])
// CHECK: %[[B:.*]] = call @Head(%[[T]], %[[W1]])
// CHECK: return %[[B]]
// CHECK-LABEL: func.func private @Head(
// CHECK-SAME: %[[Y:[a-z0-9]*]]: tensor<4x4xf32>, %[[W:[a-z0-9]*]]: tensor<4x4xf32> {ttnn.name = ".kernel"}
// CHECK: "ttnn.matmul"(%[[Y]], %[[W]])
// CHECK: "ttnn.sigmoid"
// CHECK-NOT: func.func
// FUNCTIONS-LABEL: func.func @same(
// FUNCTIONS-NOT: call
// FUNCTIONS-NOT: func.func private
// EXPANDED-LABEL: func.func @same(
// EXPANDED: "ttnn.matmul"{{.*}} loc(#[[FIRST:.*]])
// EXPANDED: "ttnn.matmul"{{.*}} loc(#[[SECOND:.*]])
// EXPANDED: #[[FIRST]] = loc("Model/Head_0/call"
// EXPANDED: #[[SECOND]] = loc("Model/Head_1/call"
func.func @same(%x: tensor<4x4xf32>, %w0: tensor<4x4xf32> {ttir.name = "Head_0.kernel"}, %w1: tensor<4x4xf32> {ttir.name = "Head_1.kernel"}) -> tensor<4x4xf32> {
  %e = "ttnn.exp"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/exp")
  %0 = "ttnn.matmul"(%e, %w0) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_0/dot")
  %1 = "ttnn.relu"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_0/max")
  %2 = "ttnn.tanh"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_0/tanh")
  %3 = "ttnn.sigmoid"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_0/logistic")
  %4 = "ttnn.abs"(%3) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/abs")
  %5 = "ttnn.matmul"(%4, %w1) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_1/dot")
  %6 = "ttnn.relu"(%5) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_1/max")
  %7 = "ttnn.tanh"(%6) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_1/tanh")
  %8 = "ttnn.sigmoid"(%7) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Model/Head_1/logistic")
  return %8 : tensor<4x4xf32>
}

// -----

// A scope that is left and entered again through what it gave is no function: something of it would have to run in the middle of a call.
// CHECK-LABEL: func.func @entered_twice(
// CHECK-NOT: call
// CHECK: return
func.func @entered_twice(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.exp"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/A/exp")
  %1 = "ttnn.relu"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/A/max")
  %2 = "ttnn.neg"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/neg")
  %3 = "ttnn.tanh"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/A/tanh")
  %4 = "ttnn.add"(%3, %0) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/A/add")
  return %4 : tensor<4x4xf32>
}

// -----

// A short module of its own is better read where it is; a longer one is a function. What it holds is looked at in turn.
// CHECK-LABEL: func.func @nested(
// CHECK: call @Outer(
// CHECK: "ttnn.abs"
// CHECK-LABEL: func.func private @Outer(
// CHECK: "ttnn.exp"
// CHECK: call @Inner(
// CHECK: call @Inner(
// CHECK-LABEL: func.func private @Inner(
func.func @nested(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.exp"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/exp")
  %1 = "ttnn.relu"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_0/max")
  %2 = "ttnn.neg"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_0/neg")
  %3 = "ttnn.tanh"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_0/tanh")
  %4 = "ttnn.sigmoid"(%3) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_0/logistic")
  %5 = "ttnn.sqrt"(%4) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/sqrt")
  %6 = "ttnn.add"(%5, %0) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/add")
  %7 = "ttnn.relu"(%6) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_1/max")
  %8 = "ttnn.neg"(%7) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_1/neg")
  %9 = "ttnn.tanh"(%8) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_1/tanh")
  %10 = "ttnn.sigmoid"(%9) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/Inner_1/logistic")
  %11 = "ttnn.cos"(%10) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/cos")
  %12 = "ttnn.add"(%11, %6) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/Outer/add")
  %13 = "ttnn.abs"(%12) : (tensor<4x4xf32>) -> tensor<4x4xf32> loc("jit(f)/abs")
  return %13 : tensor<4x4xf32>
}
