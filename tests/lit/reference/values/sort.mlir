// Values of sort. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @last_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi8>
  %r = func.call @f(%0) : (tensor<2x4xi8>) -> (tensor<2x4xi8>)
  check.expect_eq_const %r, dense<[[1, 2, 3, 3], [-5, 0, 0, 3]]> : tensor<2x4xi8>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi8>) -> (tensor<2x4xi8>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i8>, %arg2: tensor<i8>):
    %1 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) : (tensor<2x4xi8>) -> tensor<2x4xi8>
  return %0 : tensor<2x4xi8>
}

// -----

func.func @last_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi32>
  %r = func.call @f(%0) : (tensor<2x4xi32>) -> (tensor<2x4xi32>)
  check.expect_eq_const %r, dense<[[1, 2, 3, 3], [-5, 0, 0, 3]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>) -> (tensor<2x4xi32>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %1 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) : (tensor<2x4xi32>) -> tensor<2x4xi32>
  return %0 : tensor<2x4xi32>
}

// -----

func.func @last_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi64>
  %r = func.call @f(%0) : (tensor<2x4xi64>) -> (tensor<2x4xi64>)
  check.expect_eq_const %r, dense<[[1, 2, 3, 3], [-5, 0, 0, 3]]> : tensor<2x4xi64>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi64>) -> (tensor<2x4xi64>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i64>, %arg2: tensor<i64>):
    %1 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) : (tensor<2x4xi64>) -> tensor<2x4xi64>
  return %0 : tensor<2x4xi64>
}

// -----

func.func @last_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 3.0, 2.0], [0.0, 3.0, -5.0, 0.0]]> : tensor<2x4xf32>
  %r = func.call @f(%0) : (tensor<2x4xf32>) -> (tensor<2x4xf32>)
  check.expect_eq_const %r, dense<[[1.0, 2.0, 3.0, 3.0], [-5.0, 0.0, 0.0, 3.0]]> : tensor<2x4xf32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xf32>) -> (tensor<2x4xf32>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<f32>
    %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<f32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<f32>
    %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<f32>
    %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %9 : tensor<i1>
  }) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @last_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 3.0, 2.0], [0.0, 3.0, -5.0, 0.0]]> : tensor<2x4xf64>
  %r = func.call @f(%0) : (tensor<2x4xf64>) -> (tensor<2x4xf64>)
  check.expect_eq_const %r, dense<[[1.0, 2.0, 3.0, 3.0], [-5.0, 0.0, 0.0, 3.0]]> : tensor<2x4xf64>
  func.return
}
func.func private @f(%arg0: tensor<2x4xf64>) -> (tensor<2x4xf64>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<f64>, %arg2: tensor<f64>):
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f64>
    %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
    %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<f64>
    %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<f64>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
    %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
    %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<f64>
    %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
    %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<f64>
    %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %9 : tensor<i1>
  }) : (tensor<2x4xf64>) -> tensor<2x4xf64>
  return %0 : tensor<2x4xf64>
}

// -----

func.func @last_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 3.0, 2.0], [0.0, 3.0, -5.0, 0.0]]> : tensor<2x4xbf16>
  %r = func.call @f(%0) : (tensor<2x4xbf16>) -> (tensor<2x4xbf16>)
  check.expect_eq_const %r, dense<[[1.0, 2.0, 3.0, 3.0], [-5.0, 0.0, 0.0, 3.0]]> : tensor<2x4xbf16>
  func.return
}
func.func private @f(%arg0: tensor<2x4xbf16>) -> (tensor<2x4xbf16>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<bf16>, %arg2: tensor<bf16>):
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<bf16>
    %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0x7FC0> : tensor<bf16>
    %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<bf16>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
    %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<bf16>
    %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<0x7FC0> : tensor<bf16>
    %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<bf16>
    %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    stablehlo.return %9 : tensor<i1>
  }) : (tensor<2x4xbf16>) -> tensor<2x4xbf16>
  return %0 : tensor<2x4xbf16>
}

// -----

func.func @first() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi32>
  %r = func.call @f(%0) : (tensor<2x4xi32>) -> (tensor<2x4xi32>)
  check.expect_eq_const %r, dense<[[0, 1, -5, 0], [3, 3, 3, 2]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>) -> (tensor<2x4xi32>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %1 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) : (tensor<2x4xi32>) -> tensor<2x4xi32>
  return %0 : tensor<2x4xi32>
}

// -----

func.func @with_values() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi32>
  %1 = stablehlo.constant dense<[[0, 1, 2, 3], [4, 5, 6, 7]]> : tensor<2x4xi32>
  %r:2 = func.call @f(%0, %1) : (tensor<2x4xi32>, tensor<2x4xi32>) -> (tensor<2x4xi32>, tensor<2x4xi32>)
  check.expect_eq_const %r#0, dense<[[1, 2, 3, 3], [-5, 0, 0, 3]]> : tensor<2x4xi32>
  check.expect_eq_const %r#1, dense<[[1, 3, 0, 2], [6, 4, 7, 5]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>, %arg1: tensor<2x4xi32>) -> (tensor<2x4xi32>, tensor<2x4xi32>) {
  %0:2 = "stablehlo.sort"(%arg0, %arg1) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg2: tensor<i32>, %arg3: tensor<i32>, %arg4: tensor<i32>, %arg5: tensor<i32>):
    %1 = stablehlo.compare LT, %arg2, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) : (tensor<2x4xi32>, tensor<2x4xi32>) -> (tensor<2x4xi32>, tensor<2x4xi32>)
  return %0#0, %0#1 : tensor<2x4xi32>, tensor<2x4xi32>
}

// -----

func.func @two_keys() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi32>
  %1 = stablehlo.constant dense<[[0, -1, -2, -3], [-4, -5, -6, -7]]> : tensor<2x4xi32>
  %r:2 = func.call @f(%0, %1) : (tensor<2x4xi32>, tensor<2x4xi32>) -> (tensor<2x4xi32>, tensor<2x4xi32>)
  check.expect_eq_const %r#0, dense<[[1, 2, 3, 3], [-5, 0, 0, 3]]> : tensor<2x4xi32>
  check.expect_eq_const %r#1, dense<[[-1, -3, -2, 0], [-6, -7, -4, -5]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>, %arg1: tensor<2x4xi32>) -> (tensor<2x4xi32>, tensor<2x4xi32>) {
  %0:2 = "stablehlo.sort"(%arg0, %arg1) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg2: tensor<i32>, %arg3: tensor<i32>, %arg4: tensor<i32>, %arg5: tensor<i32>):
    %1 = stablehlo.compare LT, %arg4, %arg5, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %2 = stablehlo.compare LT, %arg2, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %3 = stablehlo.compare EQ, %arg2, %arg3, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %4 = stablehlo.and %3, %1 : tensor<i1>
    %5 = stablehlo.or %2, %4 : tensor<i1>
    stablehlo.return %5 : tensor<i1>
  }) : (tensor<2x4xi32>, tensor<2x4xi32>) -> (tensor<2x4xi32>, tensor<2x4xi32>)
  return %0#0, %0#1 : tensor<2x4xi32>, tensor<2x4xi32>
}

// -----

func.func @special_values() {
  %0 = stablehlo.constant dense<[1.5, -0.0, 0x7FC00000, 0xFF800000, 0.0, 0x7F800000, -2.0]> : tensor<7xf32>
  %r = func.call @f(%0) : (tensor<7xf32>) -> (tensor<7xf32>)
  check.expect_eq_const %r, dense<[0xFF800000, -2.0, -0.0, 0.0, 1.5, 0x7F800000, 0x7FC00000]> : tensor<7xf32>
  func.return
}
func.func private @f(%arg0: tensor<7xf32>) -> (tensor<7xf32>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.compare EQ, %arg1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.select %1, %cst_0, %arg1 : tensor<i1>, tensor<f32>
    %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %4 = stablehlo.select %3, %cst_1, %2 : tensor<i1>, tensor<f32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.compare EQ, %arg2, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.select %5, %cst_3, %arg2 : tensor<i1>, tensor<f32>
    %7 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %8 = stablehlo.select %7, %cst_4, %6 : tensor<i1>, tensor<f32>
    %9 = stablehlo.compare LT, %4, %8, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %9 : tensor<i1>
  }) : (tensor<7xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

func.func @descending() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi32>
  %r = func.call @f(%0) : (tensor<2x4xi32>) -> (tensor<2x4xi32>)
  check.expect_eq_const %r, dense<[[3, 3, 2, 1], [3, 0, 0, -5]]> : tensor<2x4xi32>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>) -> (tensor<2x4xi32>) {
  %0 = stablehlo.negate %arg0 : tensor<2x4xi32>
  %1 = "stablehlo.sort"(%0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>):
    %3 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }) : (tensor<2x4xi32>) -> tensor<2x4xi32>
  %2 = stablehlo.negate %1 : tensor<2x4xi32>
  return %2 : tensor<2x4xi32>
}

// -----

func.func @places() {
  %0 = stablehlo.constant dense<[[3, 1, 3, 2], [0, 3, -5, 0]]> : tensor<2x4xi32>
  %r = func.call @f(%0) : (tensor<2x4xi32>) -> (tensor<2x4xi64>)
  check.expect_eq_const %r, dense<[[1, 3, 0, 2], [2, 0, 3, 1]]> : tensor<2x4xi64>
  func.return
}
func.func private @f(%arg0: tensor<2x4xi32>) -> (tensor<2x4xi64>) {
  %0 = call @argsort(%arg0) : (tensor<2x4xi32>) -> tensor<2x4xi64>
  return %0 : tensor<2x4xi64>
}
func.func private @argsort(%arg0: tensor<2x4xi32>) -> tensor<2x4xi64> {
  %0 = stablehlo.iota dim = 1 : tensor<2x4xi64>
  %1:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>, %arg3: tensor<i64>, %arg4: tensor<i64>):
    %2 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %2 : tensor<i1>
  }) : (tensor<2x4xi32>, tensor<2x4xi64>) -> (tensor<2x4xi32>, tensor<2x4xi64>)
  return %1#1 : tensor<2x4xi64>
}

// -----

func.func @complex() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (1.0, -1.0), (-3.0, 0.0)]> : tensor<3xcomplex<f32>>
  %r = func.call @f(%0) : (tensor<3xcomplex<f32>>) -> (tensor<3xcomplex<f32>>)
  check.expect_eq_const %r, dense<[(-3.0, 0.0), (1.0, -1.0), (1.0, 2.0)]> : tensor<3xcomplex<f32>>
  func.return
}
func.func private @f(%arg0: tensor<3xcomplex<f32>>) -> (tensor<3xcomplex<f32>>) {
  %0 = "stablehlo.sort"(%arg0) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<complex<f32>>, %arg2: tensor<complex<f32>>):
    %1 = stablehlo.real %arg1 : (tensor<complex<f32>>) -> tensor<f32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.compare EQ, %1, %cst, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.select %2, %cst_0, %1 : tensor<i1>, tensor<f32>
    %4 = stablehlo.compare NE, %1, %1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %5 = stablehlo.select %4, %cst_1, %3 : tensor<i1>, tensor<f32>
    %6 = stablehlo.imag %arg1 : (tensor<complex<f32>>) -> tensor<f32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.compare EQ, %6, %cst_2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.select %7, %cst_3, %6 : tensor<i1>, tensor<f32>
    %9 = stablehlo.compare NE, %6, %6, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %10 = stablehlo.select %9, %cst_4, %8 : tensor<i1>, tensor<f32>
    %11 = stablehlo.real %arg2 : (tensor<complex<f32>>) -> tensor<f32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.compare EQ, %11, %cst_5, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.select %12, %cst_6, %11 : tensor<i1>, tensor<f32>
    %14 = stablehlo.compare NE, %11, %11, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_7 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %15 = stablehlo.select %14, %cst_7, %13 : tensor<i1>, tensor<f32>
    %16 = stablehlo.imag %arg2 : (tensor<complex<f32>>) -> tensor<f32>
    %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %17 = stablehlo.compare EQ, %16, %cst_8, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %18 = stablehlo.select %17, %cst_9, %16 : tensor<i1>, tensor<f32>
    %19 = stablehlo.compare NE, %16, %16, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_10 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %20 = stablehlo.select %19, %cst_10, %18 : tensor<i1>, tensor<f32>
    %21 = stablehlo.compare LT, %10, %20, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %22 = stablehlo.compare LT, %5, %15, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %23 = stablehlo.compare EQ, %5, %15, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %24 = stablehlo.and %23, %21 : tensor<i1>
    %25 = stablehlo.or %22, %24 : tensor<i1>
    stablehlo.return %25 : tensor<i1>
  }) : (tensor<3xcomplex<f32>>) -> tensor<3xcomplex<f32>>
  return %0 : tensor<3xcomplex<f32>>
}
