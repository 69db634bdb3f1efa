// What has no form in C++ is named, with its location and what to do.
// RUN: not ttc-emit-python --cpp %s 2>&1 | FileCheck %s

#host = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<4x4xf32, #ttnn.buffer_type<system_memory>>, <interleaved>>
#values = #ttnn.ttnn_layout<(d0) -> (0, d0), <1x1>, memref<1x4xf32, #ttnn.buffer_type<system_memory>>, <interleaved>>
#info = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1xsi32, #ttnn.buffer_type<system_memory>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4x4xf32, #host>) -> tensor<4xf32, #values> {
    %w:7 = "ttnn.host_eig"(%arg0) : (tensor<4x4xf32, #host>) -> (tensor<4xf32, #values>, tensor<4xf32, #values>, tensor<4x4xf32, #host>, tensor<4x4xf32, #host>, tensor<4x4xf32, #host>, tensor<4x4xf32, #host>, tensor<si32, #info>)
    return %w#0 : tensor<4xf32, #values>
  }
}

// CHECK: cpp-errors.mlir":9:12): error: `host_eig` has no form in C++; use the target `python`
