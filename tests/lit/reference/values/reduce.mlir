// Values of reduce. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @sum_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2], [-2, -4, -4, -4], [-3, 3, 1, 4]]> : tensor<3x4xi8>
  %r = func.call @f(%0) : (tensor<3x4xi8>) -> (tensor<3xi8>)
  check.expect_eq_const %r, dense<[2, -14, 5]> : tensor<3xi8>
  func.return
}
func.func private @f(%arg0: tensor<3x4xi8>) -> (tensor<3xi8>) {
  %c = stablehlo.constant dense<0> : tensor<i8>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.add across dimensions = [1] : (tensor<3x4xi8>, tensor<i8>) -> tensor<3xi8>
  return %0 : tensor<3xi8>
}

// -----

func.func @sum_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2], [-2, -4, -4, -4], [-3, 3, 1, 4]]> : tensor<3x4xi32>
  %r = func.call @f(%0) : (tensor<3x4xi32>) -> (tensor<3xi32>)
  check.expect_eq_const %r, dense<[2, -14, 5]> : tensor<3xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4xi32>) -> (tensor<3xi32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.add across dimensions = [1] : (tensor<3x4xi32>, tensor<i32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}

// -----

func.func @sum_uint32() {
  %0 = stablehlo.constant dense<[[3, 1, 0, 2], [2, 4, 4, 4], [3, 3, 1, 4]]> : tensor<3x4xui32>
  %r = func.call @f(%0) : (tensor<3x4xui32>) -> (tensor<3xui32>)
  check.expect_eq_const %r, dense<[6, 14, 11]> : tensor<3xui32>
  func.return
}
func.func private @f(%arg0: tensor<3x4xui32>) -> (tensor<3xui32>) {
  %c = stablehlo.constant dense<0> : tensor<ui32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.add across dimensions = [1] : (tensor<3x4xui32>, tensor<ui32>) -> tensor<3xui32>
  return %0 : tensor<3xui32>
}

// -----

func.func @sum_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2], [-2, -4, -4, -4], [-3, 3, 1, 4]]> : tensor<3x4xi64>
  %r = func.call @f(%0) : (tensor<3x4xi64>) -> (tensor<3xi64>)
  check.expect_eq_const %r, dense<[2, -14, 5]> : tensor<3xi64>
  func.return
}
func.func private @f(%arg0: tensor<3x4xi64>) -> (tensor<3xi64>) {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.add across dimensions = [1] : (tensor<3x4xi64>, tensor<i64>) -> tensor<3xi64>
  return %0 : tensor<3xi64>
}

// -----

func.func @sum_float16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]]> : tensor<3x4xf16>
  %r = func.call @f(%0) : (tensor<3x4xf16>) -> (tensor<3xf16>)
  check.expect_eq_const %r, dense<[2.0, -14.0, 5.0]> : tensor<3xf16>
  func.return
}
func.func private @f(%arg0: tensor<3x4xf16>) -> (tensor<3xf16>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f16>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf16>, tensor<f16>) -> tensor<3xf16>
  return %0 : tensor<3xf16>
}

// -----

func.func @sum_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]]> : tensor<3x4xf32>
  %r = func.call @f(%0) : (tensor<3x4xf32>) -> (tensor<3xf32>)
  check.expect_eq_const %r, dense<[2.0, -14.0, 5.0]> : tensor<3xf32>
  func.return
}
func.func private @f(%arg0: tensor<3x4xf32>) -> (tensor<3xf32>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf32>, tensor<f32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// -----

func.func @sum_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]]> : tensor<3x4xf64>
  %r = func.call @f(%0) : (tensor<3x4xf64>) -> (tensor<3xf64>)
  check.expect_eq_const %r, dense<[2.0, -14.0, 5.0]> : tensor<3xf64>
  func.return
}
func.func private @f(%arg0: tensor<3x4xf64>) -> (tensor<3xf64>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xf64>, tensor<f64>) -> tensor<3xf64>
  return %0 : tensor<3xf64>
}

// -----

func.func @sum_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]]> : tensor<3x4xbf16>
  %r = func.call @f(%0) : (tensor<3x4xbf16>) -> (tensor<3xbf16>)
  check.expect_eq_const %r, dense<[2.0, -14.0, 5.0]> : tensor<3xbf16>
  func.return
}
func.func private @f(%arg0: tensor<3x4xbf16>) -> (tensor<3xbf16>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xbf16>, tensor<bf16>) -> tensor<3xbf16>
  return %0 : tensor<3xbf16>
}

// -----

func.func @sum_complex64() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0), (-2.0, 4.0)], [(-2.0, -4.0), (-4.0, -3.0), (-4.0, 3.0), (-4.0, 4.0)], [(-3.0, -2.0), (3.0, -2.0), (1.0, 3.0), (4.0, -1.0)]]> : tensor<3x4xcomplex<f32>>
  %r = func.call @f(%0) : (tensor<3x4xcomplex<f32>>) -> (tensor<3xcomplex<f32>>)
  check.expect_eq_const %r, dense<[(2.0, 6.0), (-14.0, 0.0), (5.0, -2.0)]> : tensor<3xcomplex<f32>>
  func.return
}
func.func private @f(%arg0: tensor<3x4xcomplex<f32>>) -> (tensor<3xcomplex<f32>>) {
  %cst = stablehlo.constant dense<(0.000000e+00,0.000000e+00)> : tensor<complex<f32>>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x4xcomplex<f32>>, tensor<complex<f32>>) -> tensor<3xcomplex<f32>>
  return %0 : tensor<3xcomplex<f32>>
}

// -----

func.func @max_of_two() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %r = func.call @f(%0) : (tensor<3x4x2xi32>) -> (tensor<4xi32>)
  check.expect_eq_const %r, dense<[3, 4, 3, 4]> : tensor<4xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4x2xi32>) -> (tensor<4xi32>) {
  %c = stablehlo.constant dense<-9> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.maximum across dimensions = [0, 2] : (tensor<3x4x2xi32>, tensor<i32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @min_of_two() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %r = func.call @f(%0) : (tensor<3x4x2xi32>) -> (tensor<4xi32>)
  check.expect_eq_const %r, dense<[-3, -2, -4, -4]> : tensor<4xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4x2xi32>) -> (tensor<4xi32>) {
  %c = stablehlo.constant dense<9> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.minimum across dimensions = [0, 2] : (tensor<3x4x2xi32>, tensor<i32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @mul_of_two() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %r = func.call @f(%0) : (tensor<3x4x2xi32>) -> (tensor<4xi32>)
  check.expect_eq_const %r, dense<[0, 0, 0, -1024]> : tensor<4xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4x2xi32>) -> (tensor<4xi32>) {
  %c = stablehlo.constant dense<1> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.multiply across dimensions = [0, 2] : (tensor<3x4x2xi32>, tensor<i32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @or_of_two() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %r = func.call @f(%0) : (tensor<3x4x2xi32>) -> (tensor<4xi32>)
  check.expect_eq_const %r, dense<[-1, -1, -1, -2]> : tensor<4xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4x2xi32>) -> (tensor<4xi32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.or across dimensions = [0, 2] : (tensor<3x4x2xi32>, tensor<i32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @and_of_two() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %r = func.call @f(%0) : (tensor<3x4x2xi32>) -> (tensor<4xi32>)
  check.expect_eq_const %r, dense<0> : tensor<4xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4x2xi32>) -> (tensor<4xi32>) {
  %c = stablehlo.constant dense<-1> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.and across dimensions = [0, 2] : (tensor<3x4x2xi32>, tensor<i32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @of_nothing() {
  %0 = stablehlo.constant dense<> : tensor<0x2xi32>
  %r = func.call @f(%0) : (tensor<0x2xi32>) -> (tensor<2xi32>)
  check.expect_eq_const %r, dense<5> : tensor<2xi32>
  func.return
}
func.func private @f(%arg0: tensor<0x2xi32>) -> (tensor<2xi32>) {
  %c = stablehlo.constant dense<5> : tensor<i32>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.add across dimensions = [0] : (tensor<0x2xi32>, tensor<i32>) -> tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

func.func @any() {
  %0 = stablehlo.constant dense<[[true, false], [false, false], [false, false]]> : tensor<3x2xi1>
  %r = func.call @f(%0) : (tensor<3x2xi1>) -> (tensor<3xi1>)
  check.expect_eq_const %r, dense<[true, false, false]> : tensor<3xi1>
  func.return
}
func.func private @f(%arg0: tensor<3x2xi1>) -> (tensor<3xi1>) {
  %c = stablehlo.constant dense<false> : tensor<i1>
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.or across dimensions = [1] : (tensor<3x2xi1>, tensor<i1>) -> tensor<3xi1>
  return %0 : tensor<3xi1>
}

// -----

func.func @argmax() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]]> : tensor<3x4xf32>
  %1 = stablehlo.constant dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi32>
  %r:2 = func.call @f(%0, %1) : (tensor<3x4xf32>, tensor<3x4xi32>) -> (tensor<3xf32>, tensor<3xi32>)
  check.expect_eq_const %r#0, dense<[3.0, -2.0, 4.0]> : tensor<3xf32>
  check.expect_eq_const %r#1, dense<[0, 0, 3]> : tensor<3xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x4xf32>, %arg1: tensor<3x4xi32>) -> (tensor<3xf32>, tensor<3xi32>) {
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %c = stablehlo.constant dense<99> : tensor<i32>
  %0:2 = stablehlo.reduce(%arg0 init: %cst), (%arg1 init: %c) across dimensions = [1] : (tensor<3x4xf32>, tensor<3x4xi32>, tensor<f32>, tensor<i32>) -> (tensor<3xf32>, tensor<3xi32>)
   reducer(%arg2: tensor<f32>, %arg4: tensor<f32>) (%arg3: tensor<i32>, %arg5: tensor<i32>)  {
    %1 = stablehlo.compare GT, %arg2, %arg4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %2 = stablehlo.compare EQ, %arg2, %arg4, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %3 = stablehlo.compare LT, %arg3, %arg5, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %4 = stablehlo.and %2, %3 : tensor<i1>
    %5 = stablehlo.or %1, %4 : tensor<i1>
    %6 = stablehlo.select %5, %arg2, %arg4 : tensor<i1>, tensor<f32>
    %7 = stablehlo.select %5, %arg3, %arg5 : tensor<i1>, tensor<i32>
    stablehlo.return %6, %7 : tensor<f32>, tensor<i32>
  }
  return %0#0, %0#1 : tensor<3xf32>, tensor<3xi32>
}
