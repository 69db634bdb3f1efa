// Loops and branches: what the host decides on is read back; a loop that counts asks nobody.
// RUN: ttc-opt --ttir-to-ttnn --split-input-file %s | FileCheck %s
// RUN: ttc-opt --ttir-to-ttnn --ttnn-drop-carried --ttnn-hoist-invariants --split-input-file %s | FileCheck %s --check-prefix=BETTER

// CHECK-LABEL: @while(
// CHECK-SAME: %[[X:.*]]: tensor<si32>, %[[N:.*]]: tensor<si32>)
// CHECK: %[[R:.*]] = "ttnn.while"(%[[X]]) ({
// CHECK-NEXT: ^bb0(%[[A:.*]]: tensor<si32>):
// CHECK-NEXT: %[[P:.*]] = "ttnn.lt"(%[[A]], %[[N]]) : {{.*}} -> tensor<bf16>
// CHECK-NEXT: %[[H:.*]] = "ttnn.from_device"(%[[P]]) : (tensor<bf16>) -> tensor<bf16, #{{.*}}>
// CHECK-NEXT: "ttnn.yield"(%[[H]])
// CHECK: ^bb0(%[[B:.*]]: tensor<si32>):
// CHECK-NEXT: %[[C:.*]] = "ttnn.add"(%[[B]], %[[B]])
// CHECK-NEXT: "ttnn.yield"(%[[C]])
// CHECK: return %[[R]]
func.func @while(%x: tensor<i64>, %n: tensor<i64>) -> tensor<i64> {
  %0 = "ttir.while"(%x) ({
  ^bb0(%a: tensor<i64>):
    %p = "ttir.lt"(%a, %n) : (tensor<i64>, tensor<i64>) -> tensor<i1>
    "ttir.yield"(%p) : (tensor<i1>) -> ()
  }, {
  ^bb0(%a: tensor<i64>):
    %b = "ttir.add"(%a, %a) : (tensor<i64>, tensor<i64>) -> tensor<i64>
    "ttir.yield"(%b) : (tensor<i64>) -> ()
  }) : (tensor<i64>) -> tensor<i64>
  return %0 : tensor<i64>
}

// -----

// The counter goes, since nobody asks for it; what depends on the outside alone is computed once.
// CHECK-LABEL: @counted
// CHECK: "ttnn.while"({{.*}}) <{trip_count = 9 : i64}> ({
// CHECK-NEXT: ^bb0(%{{.*}}: tensor<si32>, %{{.*}}: tensor<4xf32>):
// CHECK-NEXT: "ttnn.yield"() : () -> ()
// BETTER-LABEL: @counted(
// BETTER-SAME: %[[X:.*]]: tensor<4xf32>, %[[W:.*]]: tensor<4xf32>)
// BETTER-NEXT: %[[E:.*]] = "ttnn.exp"(%[[W]])
// BETTER-NEXT: %[[R:.*]] = "ttnn.while"(%[[X]]) <{trip_count = 9 : i64}> ({
// BETTER-NEXT: ^bb0(%{{.*}}: tensor<4xf32>):
// BETTER-NEXT: "ttnn.yield"() : () -> ()
// BETTER-NEXT: }, {
// BETTER-NEXT: ^bb0(%[[A:.*]]: tensor<4xf32>):
// BETTER-NEXT: %[[B:.*]] = "ttnn.add"(%[[A]], %[[E]])
// BETTER-NEXT: "ttnn.yield"(%[[B]])
// BETTER: return %[[R]]
func.func @counted(%x: tensor<4xf32>, %w: tensor<4xf32>) -> tensor<4xf32> {
  %zero = "ttir.constant"() <{value = dense<0> : tensor<i32>}> : () -> tensor<i32>
  %0:2 = "ttir.while"(%zero, %x) <{trip_count = 9 : i64}> ({
  ^bb0(%i: tensor<i32>, %a: tensor<4xf32>):
    %nine = "ttir.constant"() <{value = dense<9> : tensor<i32>}> : () -> tensor<i32>
    %p = "ttir.lt"(%i, %nine) : (tensor<i32>, tensor<i32>) -> tensor<i1>
    "ttir.yield"(%p) : (tensor<i1>) -> ()
  }, {
  ^bb0(%i: tensor<i32>, %a: tensor<4xf32>):
    %one = "ttir.constant"() <{value = dense<1> : tensor<i32>}> : () -> tensor<i32>
    %next = "ttir.add"(%i, %one) : (tensor<i32>, tensor<i32>) -> tensor<i32>
    %e = "ttir.exp"(%w) : (tensor<4xf32>) -> tensor<4xf32>
    %b = "ttir.add"(%a, %e) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    "ttir.yield"(%next, %b) : (tensor<i32>, tensor<4xf32>) -> ()
  }) : (tensor<i32>, tensor<4xf32>) -> (tensor<i32>, tensor<4xf32>)
  return %0#1 : tensor<4xf32>
}

// -----

// CHECK-LABEL: @branches
// CHECK: %[[P:.*]] = "ttnn.from_device"(%arg0)
// CHECK: "ttnn.if"(%[[P]]) ({
// CHECK: %[[I:.*]] = "ttnn.from_device"(%arg1)
// CHECK: "ttnn.case"(%[[I]]) ({
func.func @branches(%p: tensor<i1>, %i: tensor<i32>, %x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %0 = "ttir.if"(%p) ({
    %1 = "ttir.neg"(%x) : (tensor<4xf32>) -> tensor<4xf32>
    "ttir.yield"(%1) : (tensor<4xf32>) -> ()
  }, {
    "ttir.yield"(%x) : (tensor<4xf32>) -> ()
  }) : (tensor<i1>) -> tensor<4xf32>
  %2 = "ttir.case"(%i) ({
    "ttir.yield"(%0) : (tensor<4xf32>) -> ()
  }, {
    %1 = "ttir.neg"(%x) : (tensor<4xf32>) -> tensor<4xf32>
    "ttir.yield"(%1) : (tensor<4xf32>) -> ()
  }, {
    "ttir.yield"(%x) : (tensor<4xf32>) -> ()
  }) : (tensor<i32>) -> tensor<4xf32>
  return %0, %2 : tensor<4xf32>, tensor<4xf32>
}
