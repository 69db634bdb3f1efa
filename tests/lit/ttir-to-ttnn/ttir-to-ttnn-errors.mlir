// RUN: ttc-opt --ttir-to-ttnn %s -split-input-file -verify-diagnostics

// All of them are named in one run, not only the first.
func.func @several(%x: tensor<4x4xf32>, %z: tensor<4x4x4xf32>) -> tensor<2x2xf32> {
  // expected-error@+1 {{`ttir.reverse` of 'tensor<4x4xf32>' has no form that ttnn accepts; run `ttir-decompose` first}}
  %0 = "ttir.reverse"(%x) <{dimensions = array<i64: 0>}> : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttir.relu"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-error@+1 {{`ttir.argmax`}}
  %2 = "ttir.argmax"(%z) <{dim_arg = [0 : i32, 1 : i32], keep_dim = false}> : (tensor<4x4x4xf32>) -> tensor<4xi32>
  // expected-error-re@+1 {{`ttir.dot_general`{{.*}}; it is no op that `ttir-decompose` leaves}}
  %3 = "ttir.dot_general"(%1, %x) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 0>}> : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %4 = "ttir.slice_static"(%3) <{begins = [0 : i32, 0 : i32], ends = [2 : i32, 2 : i32], step = [1 : i32, 1 : i32]}> : (tensor<4x4xf32>) -> tensor<2x2xf32>
  return %4 : tensor<2x2xf32>
}

// -----

func.func @dilatedAverage(%x: tensor<1x8x8x4xf32>) -> tensor<1x4x4x4xf32> {
  // expected-error@+1 {{an average over windows without dilation would work}}
  %0 = "ttir.avg_pool2d"(%x) <{ceil_mode = false, count_include_pad = true, dilation = array<i32: 4, 4>, kernel = array<i32: 2, 2>, padding = array<i32: 0, 0, 0, 0>, stride = array<i32: 1, 1>}> : (tensor<1x8x8x4xf32>) -> tensor<1x4x4x4xf32>
  return %0 : tensor<1x4x4x4xf32>
}

// -----

func.func @bitsOfBytes(%x: tensor<4xi8>) -> tensor<4xui8> {
  // expected-error@+1 {{bits of 32-bit types can be reread}}
  %0 = "ttir.bitcast_convert"(%x) : (tensor<4xi8>) -> tensor<4xui8>
  return %0 : tensor<4xui8>
}

// -----

// expected-error@+1 {{`func.func` has a value of 'tensor<?xf32>', which the device has no tensor for; static shapes}}
func.func @dynamic(%x: tensor<?xf32>) -> tensor<?xf32> {
  return %x : tensor<?xf32>
}

// -----

// expected-error@+1 {{`func.func` has a value of 'tensor<4xcomplex<f32>>'}}
func.func @complex(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  return %x : tensor<4xcomplex<f32>>
}

// -----

func.func @nothingToFind(%x: tensor<0xf32>) -> tensor<i32> {
  // expected-error@+1 {{a reduction of at least one element would work}}
  %0 = "ttir.argmax"(%x) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<0xf32>) -> tensor<i32>
  return %0 : tensor<i32>
}
