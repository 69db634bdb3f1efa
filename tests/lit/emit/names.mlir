// Names that are keywords, builtins, taken, not ASCII, not identifiers or hostile become safe ones, numbered only on collision.
// RUN: ttc-emit-python %s | FileCheck %s

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4x4xf32, #tile> loc("lambda"), %arg1: tensor<4x4xf32, #tile> loc("x['a']"),
                  %arg2: tensor<4x4xf32, #tile> loc("x.a"), %arg3: tensor<4x4xf32, #tile> loc("2 \22;import os#\0A"),
                  %arg4: tensor<4x4xf32, #tile> loc("\CE\B1"), %arg5: tensor<4x4xf32, #tile> loc("ttnn"))
      -> (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) {
    %0 = "ttnn.add"(%arg0, %arg1) : (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) -> tensor<4x4xf32, #tile> loc("jit(f)/EncoderBlock_0/Dense/add")
    %1 = "ttnn.add"(%0, %arg2) : (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) -> tensor<4x4xf32, #tile> loc("jit(f)/EncoderBlock_0/Dense/add")
    %2 = "ttnn.multiply"(%0, %1) : (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) -> tensor<4x4xf32, #tile> loc("jit(f)/transpose(jvp(loss))/mul")
    %3 = "ttnn.add"(%2, %arg3) : (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) -> tensor<4x4xf32, #tile> loc("jit(f)/bad\0A    import os/add")
    %4 = "ttnn.add"(%3, %arg4) : (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) -> tensor<4x4xf32, #tile> loc(callsite("max" at "jit(f)/jit(relu)"))
    %5 = "ttnn.add"(%4, %arg5) : (tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>) -> tensor<4x4xf32, #tile>
    return %5, %4 : tensor<4x4xf32, #tile>, tensor<4x4xf32, #tile>
  }
}

// CHECK: ("lambda", "input",
// CHECK: ("x.a", "input",
// CHECK: ("x.a_2", "input",
// CHECK: ("2._import.os__", "input",
// CHECK: ("__", "input",
// CHECK-LABEL: def forward(lambda_, x_a, x_a_2, n2_import_os, x, ttnn_1, device):
// CHECK: encoder_block_0_dense_add = ttnn.add(lambda_, x_a)
// CHECK: encoder_block_0_dense_add_1 = ttnn.add(encoder_block_0_dense_add, x_a_2)
// CHECK: loss_multiply = ttnn.multiply(
// CHECK: bad_import_os_add = ttnn.add(loss_multiply, n2_import_os)
// CHECK: relu_add = ttnn.add(bad_import_os_add, x)
// CHECK: add = ttnn.add(relu_add, ttnn_1)
// CHECK-NEXT: return add, relu_add
