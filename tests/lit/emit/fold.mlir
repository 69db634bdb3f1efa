// Folding: a deallocation never moves in front of the call that it waits for; long or nested calls keep their line.
// RUN: ttc-emit-python %s | FileCheck %s

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4x8xf32, #tile> loc("x"), %arg1: tensor<8xf32, #tile> loc("y")) -> (tensor<4x8xf32, #tile>, tensor<4x8xf32, #tile>) {
    %0 = "ttnn.exp"(%arg0) : (tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    %1 = "ttnn.log"(%0) : (tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    %2 = "ttnn.sqrt"(%0) : (tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    "ttnn.deallocate"(%0) <{force = false}> : (tensor<4x8xf32, #tile>) -> ()
    %3 = "ttnn.add"(%1, %2) : (tensor<4x8xf32, #tile>, tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    "ttnn.deallocate"(%1) <{force = false}> : (tensor<4x8xf32, #tile>) -> ()
    "ttnn.deallocate"(%2) <{force = false}> : (tensor<4x8xf32, #tile>) -> ()
    %4 = "ttnn.neg"(%3) : (tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    "ttnn.deallocate"(%3) <{force = false}> : (tensor<4x8xf32, #tile>) -> ()
    %5:2 = "ttnn.sort"(%4) <{dim = 1 : i32, descending = false, stable = true}> : (tensor<4x8xf32, #tile>) -> (tensor<4x8xf32, #tile>, tensor<4x8xui16, #tile>)
    return %4, %5#0 : tensor<4x8xf32, #tile>, tensor<4x8xf32, #tile>
  }
}

// CHECK-LABEL: def forward(x, y, device):
// CHECK: exp = ttnn.exp(x)
// CHECK-NEXT: add = ttnn.add(ttnn.log(exp), ttnn.sqrt(exp))
// CHECK-NEXT: ttnn.deallocate(exp, force=False)
// CHECK-NEXT: neg = ttnn.neg(add)
// CHECK-NEXT: ttnn.deallocate(add, force=False)
// CHECK-NEXT: sort, _ = ttnn.sort(
// CHECK: return neg, sort
// CHECK-NOT: def load_weights
