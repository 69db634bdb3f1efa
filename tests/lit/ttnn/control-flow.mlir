// Layouts and deallocations in and around loops and branches.
// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(ttnn-layout),ttnn-deallocate)' --split-input-file %s | FileCheck %s

#host = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<system_memory>>, <interleaved>>

// What the loop begins with is the caller's: nothing of the carried value is freed by name. Temporaries go in the turn that made them.
// CHECK-LABEL: @carried(
// CHECK-NOT: "ttnn.deallocate"(%arg
// CHECK: "ttnn.while"(%arg0) ({
// CHECK-NEXT: ^bb0(%[[A:.*]]: tensor<4xf32, #[[L:.*]]>):
// CHECK-NEXT: %[[S:.*]] = "ttnn.sum"(%[[A]])
// CHECK-NEXT: %[[P:.*]] = "ttnn.gt_scalar"(%[[S]])
// CHECK-NEXT: "ttnn.deallocate"(%[[S]]) <{force = false}>
// CHECK-NEXT: %[[H:.*]] = "ttnn.from_device"(%[[P]]) {{.*}} -> tensor<bf16, #[[HOST:.*]]>
// CHECK-NEXT: "ttnn.deallocate"(%[[P]]) <{force = false}>
// CHECK-NEXT: "ttnn.yield"(%[[H]]) : (tensor<bf16, #[[HOST]]>)
// CHECK: ^bb0(%[[B:.*]]: tensor<4xf32, #[[L]]>):
// CHECK-NEXT: %[[E:.*]] = "ttnn.exp"(%[[B]])
// CHECK-NEXT: %[[N:.*]] = "ttnn.add"(%[[B]], %[[E]])
// CHECK-NEXT: "ttnn.deallocate"(%[[E]]) <{force = false}>
// CHECK-NEXT: "ttnn.yield"(%[[N]])
// CHECK-NOT: "ttnn.deallocate"
// CHECK: return
func.func @carried(%x: tensor<4xf32>) -> tensor<4xf32> {
  %r = "ttnn.while"(%x) ({
  ^bb0(%a: tensor<4xf32>):
    %s = "ttnn.sum"(%a) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<4xf32>) -> tensor<f32>
    %p = "ttnn.gt_scalar"(%s) <{rhs = 1.0 : f32}> : (tensor<f32>) -> tensor<bf16>
    %h = "ttnn.from_device"(%p) : (tensor<bf16>) -> tensor<bf16, #host>
    "ttnn.yield"(%h) : (tensor<bf16, #host>) -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    %e = "ttnn.exp"(%a) : (tensor<4xf32>) -> tensor<4xf32>
    %n = "ttnn.add"(%a, %e) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    "ttnn.yield"(%n) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  %0 = "ttnn.neg"(%r) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// The loop takes over %first, so that its result alone is freed; a captured value is freed behind the loop, never inside. What a view of a
// carried value shares is not freed either.
// CHECK-LABEL: @taken_over
// CHECK: %[[F:.*]] = "ttnn.relu"(%arg0)
// CHECK: %[[C:.*]] = "ttnn.exp"(%arg0)
// CHECK: %[[R:.*]] = "ttnn.while"(%[[F]]) <{trip_count = 5 : i64}> ({
// CHECK-NOT: deallocate
// CHECK: }, {
// CHECK-NEXT: ^bb0(%[[A:.*]]: tensor
// CHECK-NEXT: "ttnn.reshape"(%[[A]])
// CHECK-NEXT: "ttnn.neg"
// CHECK-NEXT: "ttnn.reshape"
// CHECK-NEXT: "ttnn.add"({{.*}}%[[C]])
// CHECK-NEXT: "ttnn.deallocate"
// CHECK-NEXT: "ttnn.yield"
// CHECK: "ttnn.deallocate"(%[[C]]) <{force = false}>
// CHECK-NEXT: %[[O:.*]] = "ttnn.neg"(%[[R]])
// CHECK-NEXT: "ttnn.deallocate"(%[[R]]) <{force = true}>
// CHECK-NEXT: return %[[O]]
func.func @taken_over(%x: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %first = "ttnn.relu"(%x) : (tensor<8x4xf32>) -> tensor<8x4xf32>
  %captured = "ttnn.exp"(%x) : (tensor<8x4xf32>) -> tensor<8x4xf32>
  %r = "ttnn.while"(%first) <{trip_count = 5 : i64}> ({
  ^bb0(%a: tensor<8x4xf32>):
    "ttnn.yield"() : () -> ()
  }, {
  ^bb0(%a: tensor<8x4xf32>):
    %v = "ttnn.reshape"(%a) <{shape = [1 : i32, 8 : i32, 4 : i32]}> : (tensor<8x4xf32>) -> tensor<1x8x4xf32>
    %m = "ttnn.neg"(%v) : (tensor<1x8x4xf32>) -> tensor<1x8x4xf32>
    %w = "ttnn.reshape"(%m) <{shape = [8 : i32, 4 : i32]}> : (tensor<1x8x4xf32>) -> tensor<8x4xf32>
    %n = "ttnn.add"(%w, %captured) : (tensor<8x4xf32>, tensor<8x4xf32>) -> tensor<8x4xf32>
    "ttnn.yield"(%n) : (tensor<8x4xf32>) -> ()
  }) : (tensor<8x4xf32>) -> tensor<8x4xf32>
  %o = "ttnn.neg"(%r) : (tensor<8x4xf32>) -> tensor<8x4xf32>
  return %o : tensor<8x4xf32>
}

// -----

#host = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<system_memory>>, <interleaved>>

// A branch that gives a value from outside back makes the two one: both are freed behind the last use of either.
// CHECK-LABEL: @either
// CHECK: %[[Y:.*]] = "ttnn.exp"(%arg1)
// CHECK: %[[R:.*]] = "ttnn.if"
// CHECK-NOT: deallocate
// CHECK: %[[O:.*]] = "ttnn.neg"(%[[R]])
// CHECK-NEXT: "ttnn.deallocate"(%[[Y]]) <{force = true}>
// CHECK-NEXT: "ttnn.deallocate"(%[[R]]) <{force = true}>
// CHECK-NEXT: return %[[O]]
func.func @either(%p: tensor<bf16>, %x: tensor<4xf32>) -> tensor<4xf32> {
  %h = "ttnn.from_device"(%p) : (tensor<bf16>) -> tensor<bf16, #host>
  %y = "ttnn.exp"(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %r = "ttnn.if"(%h) ({
    "ttnn.yield"(%y) : (tensor<4xf32>) -> ()
  }, {
    %z = "ttnn.abs"(%y) : (tensor<4xf32>) -> tensor<4xf32>
    "ttnn.yield"(%z) : (tensor<4xf32>) -> ()
  }) : (tensor<bf16, #host>) -> tensor<4xf32>
  %o = "ttnn.neg"(%r) : (tensor<4xf32>) -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// -----

// What an op inside wants in row-major order is converted once, outside.
// CHECK-LABEL: @row_major(
// CHECK: %[[M:.*]] = "ttnn.to_layout"(%arg0)
// CHECK: "ttnn.while"
// CHECK: "ttnn.embedding"({{.*}}%[[M]]
// CHECK-NOT: to_layout
// CHECK: return
func.func @row_major(%table: tensor<32x64xbf16>, %i: tensor<1x32xui32>, %x: tensor<1x32x64xbf16>) -> (tensor<1x32x64xbf16>, tensor<32x64xbf16>) {
  %r = "ttnn.while"(%x) <{trip_count = 2 : i64}> ({
  ^bb0(%a: tensor<1x32x64xbf16>):
    "ttnn.yield"() : () -> ()
  }, {
  ^bb0(%a: tensor<1x32x64xbf16>):
    %e = "ttnn.embedding"(%i, %table) : (tensor<1x32xui32>, tensor<32x64xbf16>) -> tensor<1x32x64xbf16>
    %n = "ttnn.add"(%a, %e) : (tensor<1x32x64xbf16>, tensor<1x32x64xbf16>) -> tensor<1x32x64xbf16>
    "ttnn.yield"(%n) : (tensor<1x32x64xbf16>) -> ()
  }) : (tensor<1x32x64xbf16>) -> tensor<1x32x64xbf16>
  %0 = "ttnn.neg"(%table) : (tensor<32x64xbf16>) -> tensor<32x64xbf16>
  return %r, %0 : tensor<1x32x64xbf16>, tensor<32x64xbf16>
}
