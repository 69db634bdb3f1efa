// RUN: ttc-opt %s -split-input-file -verify-diagnostics

// expected-error@+1 {{the memory space of `memref` is a `#ttnn.buffer_type`}}
func.func private @noMemory(tensor<8x8xf32, #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<8x8xf32>, <interleaved>>>)

// -----

// expected-error@+1 {{`linear` has 1 results, `memref` has rank 2}}
func.func private @badMap(tensor<8xf32, #ttnn.ttnn_layout<(d0) -> (d0), <1x1>, memref<1x8xf32, #ttnn.buffer_type<dram>>, <interleaved>>>)

// -----

func.func @badField(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {
  // expected-error@+1 {{`fidelity` is no field of a compute kernel config}}
  %0 = "ttnn.softmax"(%x) <{compute_config = #ttnn.device_compute_kernel_config<fidelity = hifi4>, dimension = 1 : i32, numericStable = true}> : (tensor<8x8xf32>) -> tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}
