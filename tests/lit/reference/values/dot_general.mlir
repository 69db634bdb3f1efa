// Values of dot_general. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @matmul_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi8>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [-4, -3, 3, 4], [-2, -2, 3, -1]]> : tensor<3x4xi8>
  %r = func.call @f(%0, %1) : (tensor<2x3xi8>, tensor<3x4xi8>) -> (tensor<2x4xi8>)
  check.expect_eq_const %r, dense<[[-4, -3, 9, 16], [16, 14, -22, -12]]> : tensor<2x4xi8>
  func.return
}
func.func private @f(%arg0: tensor<2x3xi8>, %arg1: tensor<3x4xi8>) -> (tensor<2x4xi8>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xi8>, tensor<3x4xi8>) -> tensor<2x4xi8>
  return %0 : tensor<2x4xi8>
}

// -----

func.func @matmul_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [-4, -3, 3, 4], [-2, -2, 3, -1]]> : tensor<3x4xi32>
  %r = func.call @f(%0, %1) : (tensor<2x3xi32>, tensor<3x4xi32>) -> (tensor<2x4xi32>)
  check.expect_eq_const %r, dense<[[-4, -3, 9, 16], [16, 14, -22, -12]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x3xi32>, %arg1: tensor<3x4xi32>) -> (tensor<2x4xi32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xi32>, tensor<3x4xi32>) -> tensor<2x4xi32>
  return %0 : tensor<2x4xi32>
}

// -----

func.func @matmul_uint16() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [2, 2, 4]]> : tensor<2x3xui16>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [4, 3, 3, 4], [2, 2, 3, 1]]> : tensor<3x4xui16>
  %r = func.call @f(%0, %1) : (tensor<2x3xui16>, tensor<3x4xui16>) -> (tensor<2x4xui16>)
  check.expect_eq_const %r, dense<[[4, 3, 9, 16], [16, 14, 22, 20]]> : tensor<2x4xui16>
  func.return
}
func.func private @f(%arg0: tensor<2x3xui16>, %arg1: tensor<3x4xui16>) -> (tensor<2x4xui16>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xui16>, tensor<3x4xui16>) -> tensor<2x4xui16>
  return %0 : tensor<2x4xui16>
}

// -----

func.func @matmul_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xf32>
  %r = func.call @f(%0, %1) : (tensor<2x3xf32>, tensor<3x4xf32>) -> (tensor<2x4xf32>)
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xf32>
  func.return
}
func.func private @f(%arg0: tensor<2x3xf32>, %arg1: tensor<3x4xf32>) -> (tensor<2x4xf32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @matmul_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xf64>
  %r = func.call @f(%0, %1) : (tensor<2x3xf64>, tensor<3x4xf64>) -> (tensor<2x4xf64>)
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xf64>
  func.return
}
func.func private @f(%arg0: tensor<2x3xf64>, %arg1: tensor<3x4xf64>) -> (tensor<2x4xf64>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf64>, tensor<3x4xf64>) -> tensor<2x4xf64>
  return %0 : tensor<2x4xf64>
}

// -----

func.func @matmul_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xbf16>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xbf16>
  %r = func.call @f(%0, %1) : (tensor<2x3xbf16>, tensor<3x4xbf16>) -> (tensor<2x4xbf16>)
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xbf16>
  func.return
}
func.func private @f(%arg0: tensor<2x3xbf16>, %arg1: tensor<3x4xbf16>) -> (tensor<2x4xbf16>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xbf16>, tensor<3x4xbf16>) -> tensor<2x4xbf16>
  return %0 : tensor<2x4xbf16>
}

// -----

func.func @matmul_float16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf16>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xf16>
  %r = func.call @f(%0, %1) : (tensor<2x3xf16>, tensor<3x4xf16>) -> (tensor<2x4xf16>)
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xf16>
  func.return
}
func.func private @f(%arg0: tensor<2x3xf16>, %arg1: tensor<3x4xf16>) -> (tensor<2x4xf16>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xf16>, tensor<3x4xf16>) -> tensor<2x4xf16>
  return %0 : tensor<2x4xf16>
}

// -----

func.func @matmul_complex64() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)], [(-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)]]> : tensor<2x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 3.0), (0.0, -2.0), (2.0, -4.0), (4.0, -2.0)], [(-4.0, -1.0), (-3.0, 3.0), (3.0, 0.0), (4.0, -4.0)], [(-2.0, -1.0), (-2.0, 1.0), (3.0, 3.0), (-1.0, 2.0)]]> : tensor<3x4xcomplex<f32>>
  %r = func.call @f(%0, %1) : (tensor<2x3xcomplex<f32>>, tensor<3x4xcomplex<f32>>) -> (tensor<2x4xcomplex<f32>>)
  check.expect_eq_const %r, dense<[[(-2.0, 4.0), (-5.0, -7.0), (3.0, -6.0), (12.0, -12.0)], [(-3.0, 22.0), (37.0, 12.0), (3.0, -17.0), (-14.0, 7.0)]]> : tensor<2x4xcomplex<f32>>
  func.return
}
func.func private @f(%arg0: tensor<2x3xcomplex<f32>>, %arg1: tensor<3x4xcomplex<f32>>) -> (tensor<2x4xcomplex<f32>>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xcomplex<f32>>, tensor<3x4xcomplex<f32>>) -> tensor<2x4xcomplex<f32>>
  return %0 : tensor<2x4xcomplex<f32>>
}

// -----

func.func @batched() {
  %0 = stablehlo.constant dense<[[[[3, 1, 0, -2, -2], [-4, -4, -4, -3, 3], [1, 4, 0, 1, 4], [2, 1, 0, 1, 4]], [[-2, 3, 2, -4, -1], [3, 0, -4, 2, 2], [3, -3, -4, 3, -4], [0, -4, -2, 0, -1]], [[-1, -4, -4, -3, -4], [2, 0, 1, -2, 1], [2, -1, 0, 4, 3], [4, -1, 2, 4, 1]]], [[[3, 2, 2, -1, 3], [-3, 1, 2, 3, 0], [-1, -2, -1, 0, 2], [4, -4, 4, 0, -1]], [[2, 1, -2, -2, 2], [1, 0, -1, 2, -1], [-2, 4, -2, -2, 2], [1, -4, -4, -1, 3]], [[-1, 3, -2, -2, 3], [3, -4, -4, 2, -1], [1, -3, 3, 0, 4], [3, 2, -2, 2, -4]]]]> : tensor<2x3x4x5xi32>
  %1 = stablehlo.constant dense<[[[[3, 1], [0, -2], [-2, -4]], [[-4, -4], [-3, 3], [1, 4]], [[0, 1], [4, 2], [1, 0]], [[1, 4], [-2, 3], [2, -4]], [[-1, 3], [0, -4], [2, 2]]], [[[3, -3], [-4, 3], [-4, 0]], [[-4, -2], [0, -1], [-1, -4]], [[-4, -3], [-4, 2], [0, 1]], [[-2, 1], [2, -1], [0, 4]], [[3, 4], [-1, 2], [4, 1]]], [[[3, 2], [2, -1], [3, -3]], [[1, 2], [3, 0], [-1, -2]], [[-1, 0], [2, 4], [-4, 4]], [[0, -1], [2, 1], [-2, -2]], [[2, 1], [0, -1], [2, -1]]], [[[-2, 4], [-2, -2], [2, 1]], [[-4, -4], [-1, 3], [-1, 3]], [[-2, -2], [3, 3], [-4, -4]], [[2, -1], [1, -3], [3, 0]], [[4, 3], [2, -2], [2, -4]]], [[[1, -1], [4, -3], [4, -4]], [[1, 1], [4, -2], [4, 2]], [[4, -3], [2, 4], [-4, -1]], [[1, -4], [0, 1], [2, 4]], [[-1, -1], [0, 4], [-3, 0]]], [[[-4, -1], [4, 1], [-1, 4]], [[1, 4], [-4, 0], [3, 2]], [[-1, 0], [-1, 0], [-2, 3]], [[-4, -1], [-2, 2], [2, 2]], [[4, 4], [-3, -3], [-3, 2]]]]> : tensor<6x5x3x2xi32>
  %r = func.call @f(%0, %1) : (tensor<2x3x4x5xi32>, tensor<6x5x3x2xi32>) -> (tensor<2x4x6xi32>)
  check.expect_eq_const %r, dense<[[[-8, -12, 22, -20, 14, -19], [-27, 37, 4, 22, -29, 35], [-20, 16, 15, 3, -3, 40], [6, 10, -2, 21, -11, 20]], [[13, -20, -10, 9, -12, 8], [-25, 20, -29, -21, -31, 6], [2, 29, -3, -12, -17, 4], [-36, -20, -43, 25, -17, -28]]]> : tensor<2x4x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x3x4x5xi32>, %arg1: tensor<6x5x3x2xi32>) -> (tensor<2x4x6xi32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [3], contracting_dims = [3, 1] x [1, 2], precision = [DEFAULT, DEFAULT] : (tensor<2x3x4x5xi32>, tensor<6x5x3x2xi32>) -> tensor<2x4x6xi32>
  return %0 : tensor<2x4x6xi32>
}

// -----

func.func @outer() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[3, 1, 0, -2]> : tensor<4xi32>
  %r = func.call @f(%0, %1) : (tensor<2x3xi32>, tensor<4xi32>) -> (tensor<2x3x4xi32>)
  check.expect_eq_const %r, dense<[[[9, 3, 0, -6], [3, 1, 0, -2], [0, 0, 0, 0]], [[-6, -2, 0, 4], [-6, -2, 0, 4], [-12, -4, 0, 8]]]> : tensor<2x3x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x3xi32>, %arg1: tensor<4xi32>) -> (tensor<2x3x4xi32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<2x3xi32>, tensor<4xi32>) -> tensor<2x3x4xi32>
  return %0 : tensor<2x3x4xi32>
}

// -----

func.func @inner() {
  %0 = stablehlo.constant dense<[3, 1, 0, -2, -2]> : tensor<5xi32>
  %1 = stablehlo.constant dense<[0, 0, 2, 4, -4]> : tensor<5xi32>
  %r = func.call @f(%0, %1) : (tensor<5xi32>, tensor<5xi32>) -> (tensor<i32>)
  check.expect_eq_const %r, dense<0> : tensor<i32>
  func.return
}
func.func private @f(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> (tensor<i32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5xi32>, tensor<5xi32>) -> tensor<i32>
  return %0 : tensor<i32>
}

// -----

func.func @empty_sum() {
  %0 = stablehlo.constant dense<> : tensor<2x0xi32>
  %1 = stablehlo.constant dense<> : tensor<0x3xi32>
  %r = func.call @f(%0, %1) : (tensor<2x0xi32>, tensor<0x3xi32>) -> (tensor<2x3xi32>)
  check.expect_eq_const %r, dense<0> : tensor<2x3xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x0xi32>, %arg1: tensor<0x3xi32>) -> (tensor<2x3xi32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x0xi32>, tensor<0x3xi32>) -> tensor<2x3xi32>
  return %0 : tensor<2x3xi32>
}

// -----

func.func @widened() {
  %0 = stablehlo.constant dense<[[93, 31, 0], [-62, -62, -124]]> : tensor<2x3xi8>
  %1 = stablehlo.constant dense<[[93, 31], [0, -62], [-62, -124]]> : tensor<3x2xi8>
  %r = func.call @f(%0, %1) : (tensor<2x3xi8>, tensor<3x2xi8>) -> (tensor<2x2xi32>)
  check.expect_eq_const %r, dense<[[8649, 961], [1922, 17298]]> : tensor<2x2xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x3xi8>, %arg1: tensor<3x2xi8>) -> (tensor<2x2xi32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xi8>, tensor<3x2xi8>) -> tensor<2x2xi32>
  return %0 : tensor<2x2xi32>
}

// -----

func.func @half_into_single() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xbf16>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0], [-2.0, -4.0]]> : tensor<3x2xbf16>
  %r = func.call @f(%0, %1) : (tensor<2x3xbf16>, tensor<3x2xbf16>) -> (tensor<2x2xf32>)
  check.expect_eq_const %r, dense<[[9.0, 1.0], [2.0, 18.0]]> : tensor<2x2xf32>
  func.return
}
func.func private @f(%arg0: tensor<2x3xbf16>, %arg1: tensor<3x2xbf16>) -> (tensor<2x2xf32>) {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3xbf16>, tensor<3x2xbf16>) -> tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}
