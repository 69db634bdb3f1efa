// Tuples become their elements and tokens nothing, through loops, branches, barriers and the signature.
// RUN: ttc-opt --stablehlo-to-ttir=loop-unroll-limit=0 --split-input-file %s | FileCheck %s

// CHECK-LABEL: func.func @signature(
// CHECK-SAME: %[[A:.*]]: tensor<2xf32>, %[[B:.*]]: tensor<3xf32>, %[[X:.*]]: tensor<4xf32> {ttir.name = "x"})
// CHECK-SAME: -> (tensor<3xf32>, tensor<2xf32>)
// CHECK: %[[E:.*]] = "ttir.exp"(%[[A]])
// CHECK-NEXT: return %[[B]], %[[E]]
func.func @signature(%t: tuple<tensor<2xf32>, tuple<tensor<3xf32>>>, %k: !stablehlo.token, %x: tensor<4xf32> {ttir.name = "x"})
    -> (tuple<tuple<tensor<3xf32>>, tensor<2xf32>>, !stablehlo.token) {
  %a = stablehlo.get_tuple_element %t[0] : (tuple<tensor<2xf32>, tuple<tensor<3xf32>>>) -> tensor<2xf32>
  %b = stablehlo.get_tuple_element %t[1] : (tuple<tensor<2xf32>, tuple<tensor<3xf32>>>) -> tuple<tensor<3xf32>>
  %e = stablehlo.exponential %a : tensor<2xf32>
  %n = stablehlo.create_token : !stablehlo.token
  %m = stablehlo.after_all %k, %n : !stablehlo.token
  %r = stablehlo.tuple %b, %e : tuple<tuple<tensor<3xf32>>, tensor<2xf32>>
  return %r, %m : tuple<tuple<tensor<3xf32>>, tensor<2xf32>>, !stablehlo.token
}

// -----

// CHECK-LABEL: func.func @loop(
// CHECK: %[[R:.*]]:2 = "ttir.while"(%{{.*}}, %arg0)
// CHECK: ^bb0(%[[I:.*]]: tensor<i32>, %[[V:.*]]: tensor<4xf32>):
// CHECK: "ttir.lt"(%[[I]], %arg1)
// CHECK: ^bb0(%{{.*}}: tensor<i32>, %[[W:.*]]: tensor<4xf32>):
// CHECK: %[[S:.*]] = "ttir.multiply"(%[[W]], %[[W]])
// CHECK: "ttir.yield"(%{{.*}}, %[[S]]) : (tensor<i32>, tensor<4xf32>) -> ()
// CHECK: %[[C:.*]]:2 = "ttir.if"(%arg2)
// CHECK: return %[[C]]#1
func.func @loop(%x: tensor<4xf32>, %n: tensor<i32>, %p: tensor<i1>) -> tensor<4xf32> {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %k = stablehlo.create_token : !stablehlo.token
  %t = stablehlo.tuple %zero, %x : tuple<tensor<i32>, tensor<4xf32>>
  %r:2 = stablehlo.while(%s = %t, %j = %k) : tuple<tensor<i32>, tensor<4xf32>>, !stablehlo.token
  cond {
    %i = stablehlo.get_tuple_element %s[0] : (tuple<tensor<i32>, tensor<4xf32>>) -> tensor<i32>
    %c = stablehlo.compare LT, %i, %n, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %i = stablehlo.get_tuple_element %s[0] : (tuple<tensor<i32>, tensor<4xf32>>) -> tensor<i32>
    %v = stablehlo.get_tuple_element %s[1] : (tuple<tensor<i32>, tensor<4xf32>>) -> tensor<4xf32>
    %one = stablehlo.constant dense<1> : tensor<i32>
    %next = stablehlo.add %i, %one : tensor<i32>
    %w = stablehlo.multiply %v, %v : tensor<4xf32>
    %u = stablehlo.tuple %next, %w : tuple<tensor<i32>, tensor<4xf32>>
    %l = stablehlo.after_all %j : !stablehlo.token
    stablehlo.return %u, %l : tuple<tensor<i32>, tensor<4xf32>>, !stablehlo.token
  }
  %b:2 = stablehlo.optimization_barrier %r#0, %r#1 : tuple<tensor<i32>, tensor<4xf32>>, !stablehlo.token
  %c:2 = "stablehlo.if"(%p) ({
    stablehlo.return %b#0, %b#1 : tuple<tensor<i32>, tensor<4xf32>>, !stablehlo.token
  }, {
    %u = stablehlo.tuple %zero, %x : tuple<tensor<i32>, tensor<4xf32>>
    stablehlo.return %u, %k : tuple<tensor<i32>, tensor<4xf32>>, !stablehlo.token
  }) : (tensor<i1>) -> (tuple<tensor<i32>, tensor<4xf32>>, !stablehlo.token)
  %v = stablehlo.get_tuple_element %c#0[1] : (tuple<tensor<i32>, tensor<4xf32>>) -> tensor<4xf32>
  return %v : tensor<4xf32>
}
