// Values of reduce_window. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @max_pool() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<2x3xi32>)
  check.expect_eq_const %r, dense<[[3, 3, 4], [4, 4, 2]]> : tensor<2x3xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<2x3xi32>) {
  %c = stablehlo.constant dense<-99> : tensor<i32>
  %0 = "stablehlo.reduce_window"(%arg0, %c) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %1 = stablehlo.maximum %arg1, %arg2 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<2x3xi32>
  return %0 : tensor<2x3xi32>
}

// -----

func.func @sum_pool() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<5x4xi32>)
  check.expect_eq_const %r, dense<[[3, 4, -4, -6], [-1, -7, -3, -1], [-4, -6, 8, 6], [1, 8, 10, -1], [0, 5, 1, 2]]> : tensor<5x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<5x4xi32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[1, 0], [2, 1]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 3>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i32>
    stablehlo.return %2 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<5x4xi32>
  return %1 : tensor<5x4xi32>
}

// -----

func.func @base_dilation() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<10x15xi32>)
  check.expect_eq_const %r, dense<[[3, 0, 1, 1, 0, 0, 0, 0, -2, -2, 0, -2, -2, 0, -4], [3, 0, 1, 1, 0, 0, 0, 0, -2, -2, 0, -2, -2, 0, -4], [-4, 0, -4, -4, 0, -3, -3, 0, 3, 3, 0, 1, 1, 0, 4], [-4, 0, -4, -4, 0, -3, -3, 0, 3, 3, 0, 1, 1, 0, 4], [0, 0, 1, 1, 0, 4, 4, 0, 2, 2, 0, 1, 1, 0, 0], [0, 0, 1, 1, 0, 4, 4, 0, 2, 2, 0, 1, 1, 0, 0], [1, 0, 4, 4, 0, -2, -2, 0, 3, 3, 0, 2, 2, 0, -4], [1, 0, 4, 4, 0, -2, -2, 0, 3, 3, 0, 2, 2, 0, -4], [-1, 0, 3, 3, 0, 0, 0, 0, -4, -4, 0, 2, 2, 0, 2], [-1, 0, 3, 3, 0, 0, 0, 0, -4, -4, 0, 2, 2, 0, 2]]> : tensor<10x15xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<10x15xi32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 2, 3>, padding = dense<[[1, 1], [0, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i32>
    stablehlo.return %2 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<10x15xi32>
  return %1 : tensor<10x15xi32>
}

// -----

func.func @window_dilation() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<2x4xi32>)
  check.expect_eq_const %r, dense<[[3, 4, 2, 3], [0, 3, 2, 4]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<2x4xi32>) {
  %c = stablehlo.constant dense<-99> : tensor<i32>
  %0 = "stablehlo.reduce_window"(%arg0, %c) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 3, 2>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %1 = stablehlo.maximum %arg1, %arg2 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<2x4xi32>
  return %0 : tensor<2x4xi32>
}

// -----

func.func @negative_padding() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<3x4xi32>)
  check.expect_eq_const %r, dense<[[-4, -7, -2, 6], [1, 6, 7, 7], [0, 7, 5, -3]]> : tensor<3x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<3x4xi32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[-1, 0], [1, -2]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i32>
    stablehlo.return %2 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<3x4xi32>
  return %1 : tensor<3x4xi32>
}

// -----

func.func @product() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<2x6xi32>)
  check.expect_eq_const %r, dense<[[0, -4, 0, -12, -2, 0], [0, 12, 0, -24, 4, 0]]> : tensor<2x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<2x6xi32>) {
  %c = stablehlo.constant dense<1> : tensor<i32>
  %0 = "stablehlo.reduce_window"(%arg0, %c) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %1 = stablehlo.multiply %arg1, %arg2 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<2x6xi32>
  return %0 : tensor<2x6xi32>
}

// -----

func.func @cumulative() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %r = func.call @f(%0) : (tensor<5x6xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 4, 4, 2, 0, -4], [-4, -8, -11, -8, -7, -3], [0, 1, 5, 7, 8, 8], [1, 5, 3, 6, 8, 4], [-1, 2, 2, -2, 0, 2]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>) -> (tensor<5x6xi32>) {
  %0 = call @cumsum(%arg0) : (tensor<5x6xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}
func.func private @cumsum(%arg0: tensor<5x6xi32>) -> tensor<5x6xi32> {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<[[0, 0], [5, 0]]> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 6>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i32>
    stablehlo.return %2 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<i32>) -> tensor<5x6xi32>
  return %1 : tensor<5x6xi32>
}

// -----

func.func @sum_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2], [-2, -4, -4, -4]]> : tensor<2x4xi8>
  %r = func.call @f(%0) : (tensor<2x4xi8>) -> (tensor<2x3xi8>)
  check.expect_eq_const %r, dense<[[4, 1, -2], [-6, -8, -8]]> : tensor<2x3xi8>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi8>) -> (tensor<2x3xi8>) {
  %c = stablehlo.constant dense<0> : tensor<i8>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i8>) -> tensor<i8>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i8>, %arg2: tensor<i8>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i8>
    stablehlo.return %2 : tensor<i8>
  }) : (tensor<2x4xi8>, tensor<i8>) -> tensor<2x3xi8>
  return %1 : tensor<2x3xi8>
}

// -----

func.func @sum_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2], [-2, -4, -4, -4]]> : tensor<2x4xi32>
  %r = func.call @f(%0) : (tensor<2x4xi32>) -> (tensor<2x3xi32>)
  check.expect_eq_const %r, dense<[[4, 1, -2], [-6, -8, -8]]> : tensor<2x3xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>) -> (tensor<2x3xi32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<i32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i32>
    stablehlo.return %2 : tensor<i32>
  }) : (tensor<2x4xi32>, tensor<i32>) -> tensor<2x3xi32>
  return %1 : tensor<2x3xi32>
}

// -----

func.func @sum_uint32() {
  %0 = stablehlo.constant dense<[[3, 1, 0, 2], [2, 4, 4, 4]]> : tensor<2x4xui32>
  %r = func.call @f(%0) : (tensor<2x4xui32>) -> (tensor<2x3xui32>)
  check.expect_eq_const %r, dense<[[4, 1, 2], [6, 8, 8]]> : tensor<2x3xui32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xui32>) -> (tensor<2x3xui32>) {
  %c = stablehlo.constant dense<0> : tensor<ui32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui32>) -> tensor<ui32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<ui32>, %arg2: tensor<ui32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<ui32>
    stablehlo.return %2 : tensor<ui32>
  }) : (tensor<2x4xui32>, tensor<ui32>) -> tensor<2x3xui32>
  return %1 : tensor<2x3xui32>
}

// -----

func.func @sum_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2], [-2, -4, -4, -4]]> : tensor<2x4xi64>
  %r = func.call @f(%0) : (tensor<2x4xi64>) -> (tensor<2x3xi64>)
  check.expect_eq_const %r, dense<[[4, 1, -2], [-6, -8, -8]]> : tensor<2x3xi64>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi64>) -> (tensor<2x3xi64>) {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<i64>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<i64>, %arg2: tensor<i64>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i64>
    stablehlo.return %2 : tensor<i64>
  }) : (tensor<2x4xi64>, tensor<i64>) -> tensor<2x3xi64>
  return %1 : tensor<2x3xi64>
}

// -----

func.func @sum_float16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0]]> : tensor<2x4xf16>
  %r = func.call @f(%0) : (tensor<2x4xf16>) -> (tensor<2x3xf16>)
  check.expect_eq_const %r, dense<[[4.0, 1.0, -2.0], [-6.0, -8.0, -8.0]]> : tensor<2x3xf16>
  func.return
}
func.func private @f(%arg0: tensor<2x4xf16>) -> (tensor<2x3xf16>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f16>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f16>) -> tensor<f16>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<f16>, %arg2: tensor<f16>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<f16>
    stablehlo.return %2 : tensor<f16>
  }) : (tensor<2x4xf16>, tensor<f16>) -> tensor<2x3xf16>
  return %1 : tensor<2x3xf16>
}

// -----

func.func @sum_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0]]> : tensor<2x4xf32>
  %r = func.call @f(%0) : (tensor<2x4xf32>) -> (tensor<2x3xf32>)
  check.expect_eq_const %r, dense<[[4.0, 1.0, -2.0], [-6.0, -8.0, -8.0]]> : tensor<2x3xf32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xf32>) -> (tensor<2x3xf32>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<f32>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<f32>
    stablehlo.return %2 : tensor<f32>
  }) : (tensor<2x4xf32>, tensor<f32>) -> tensor<2x3xf32>
  return %1 : tensor<2x3xf32>
}

// -----

func.func @sum_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0]]> : tensor<2x4xf64>
  %r = func.call @f(%0) : (tensor<2x4xf64>) -> (tensor<2x3xf64>)
  check.expect_eq_const %r, dense<[[4.0, 1.0, -2.0], [-6.0, -8.0, -8.0]]> : tensor<2x3xf64>
  func.return
}
func.func private @f(%arg0: tensor<2x4xf64>) -> (tensor<2x3xf64>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f64>) -> tensor<f64>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<f64>, %arg2: tensor<f64>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<f64>
    stablehlo.return %2 : tensor<f64>
  }) : (tensor<2x4xf64>, tensor<f64>) -> tensor<2x3xf64>
  return %1 : tensor<2x3xf64>
}

// -----

func.func @sum_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0]]> : tensor<2x4xbf16>
  %r = func.call @f(%0) : (tensor<2x4xbf16>) -> (tensor<2x3xbf16>)
  check.expect_eq_const %r, dense<[[4.0, 1.0, -2.0], [-6.0, -8.0, -8.0]]> : tensor<2x3xbf16>
  func.return
}
func.func private @f(%arg0: tensor<2x4xbf16>) -> (tensor<2x3xbf16>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<bf16>) -> tensor<bf16>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1, 1>, padding = dense<0> : tensor<2x2xi64>, window_dilations = array<i64: 1, 1>, window_dimensions = array<i64: 1, 2>, window_strides = array<i64: 1, 1>}> ({
  ^bb0(%arg1: tensor<bf16>, %arg2: tensor<bf16>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<bf16>
    stablehlo.return %2 : tensor<bf16>
  }) : (tensor<2x4xbf16>, tensor<bf16>) -> tensor<2x3xbf16>
  return %1 : tensor<2x3xbf16>
}
