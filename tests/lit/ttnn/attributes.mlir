// RUN: ttc-opt %s | ttc-opt | FileCheck %s

// CHECK-DAG: #dram = #ttnn.buffer_type<dram>
// CHECK-DAG: #[[$TILE:ttnn_layout[0-9]*]] = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x25x!ttcore.tile<32x32, f32>, #dram>, <interleaved>>
// CHECK-DAG: #[[$ROW:ttnn_layout[0-9]*]] = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<32x784xf32, #dram>, <interleaved>>
#dram = #ttnn.buffer_type<dram>
#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x25x!ttcore.tile<32x32, f32>, #dram>, <interleaved>>
#row = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<32x784xf32, #dram>, <interleaved>>

// CHECK-LABEL: @layouts(
// CHECK-SAME: tensor<32x784xf32, #[[$TILE]]>
func.func @layouts(%x: tensor<32x784xf32, #tile>) -> tensor<32x784xf32, #row> {
  // CHECK: "ttnn.to_layout"(%{{.*}}) : (tensor<32x784xf32, #[[$TILE]]>) -> tensor<32x784xf32, #[[$ROW]]>
  %0 = "ttnn.to_layout"(%x) : (tensor<32x784xf32, #tile>) -> tensor<32x784xf32, #row>
  return %0 : tensor<32x784xf32, #row>
}

// CHECK-LABEL: @configs(
func.func @configs(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  // CHECK: compute_config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, math_approx_mode = false, fp32_dest_acc_en = true>
  %0 = "ttnn.softmax"(%x) <{compute_config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, math_approx_mode = false, fp32_dest_acc_en = true>, dimension = 1 : i32, numericStable = true}> : (tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK: memory_config = #ttnn.memory_config<l1, interleaved>
  %1 = "ttnn.to_memory_config"(%0) <{memory_config = #ttnn.memory_config<l1, interleaved>}> : (tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK: shape = #ttnn.shape<8x8>
  %2 = "ttnn.full"() <{fill_value = 2.0 : f32, shape = #ttnn.shape<8x8>}> : () -> tensor<8x8xf32>
  // CHECK: shape = #ttnn.shape<>
  %3 = "ttnn.full"() <{fill_value = 2.0 : f32, shape = #ttnn.shape<>}> : () -> tensor<f32>
  %4 = "ttnn.add"(%1, %2) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  %5 = "ttnn.add"(%4, %3) : (tensor<8x8xf32>, tensor<f32>) -> tensor<8x8xf32>
  return %5 : tensor<8x8xf32>
}
