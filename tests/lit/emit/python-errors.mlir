// What has no form in Python is named, with its location.
// RUN: not ttc-emit-python %s 2>&1 | FileCheck %s

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile> {
    %0 = builtin.unrealized_conversion_cast %arg0 : tensor<4x8xf32, #tile> to tensor<4x8xf32, #tile>
    return %0 : tensor<4x8xf32, #tile>
  }
}

// CHECK: python-errors.mlir":7:10): error: 'builtin.unrealized_conversion_cast' op has no form in Python: it is no ttnn call
