// What has no form in C++ is named, with its location and what to do.
// RUN: not ttc-emit-python --cpp %s 2>&1 | FileCheck %s

#host = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<4x4xf32, #ttnn.buffer_type<system_memory>>, <interleaved>>
#values = #ttnn.ttnn_layout<(d0) -> (0, d0), <1x1>, memref<1x4xf32, #ttnn.buffer_type<system_memory>>, <interleaved>>
#info = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1xsi32, #ttnn.buffer_type<system_memory>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4x4xf32, #host>) -> tensor<4xf32, #values> {
    %v, %w, %i = "ttnn.host_eigh"(%arg0) <{lower = true}> : (tensor<4x4xf32, #host>) -> (tensor<4x4xf32, #host>, tensor<4xf32, #values>, tensor<si32, #info>)
    return %w : tensor<4xf32, #values>
  }
}

// CHECK: cpp-errors.mlir":9:18): error: `host_eigh` has no form in C++; use the target `python`
