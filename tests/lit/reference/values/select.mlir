// Values of select. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @select_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xi1>
  check.expect_eq_const %r, dense<[false, true, false, true]> : tensor<4xi1>
  func.return
}

func.func @select_i4() {
  %0 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi4>
  %1 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi4>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xi4>
  check.expect_eq_const %r, dense<[-3, -2, -1, 0]> : tensor<4xi4>
  func.return
}

func.func @select_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui2>
  %1 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui2>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3]> : tensor<4xui2>
  func.return
}

func.func @select_i8() {
  %0 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi8>
  %1 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi8>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xi8>
  check.expect_eq_const %r, dense<[-3, -2, -1, 0]> : tensor<4xi8>
  func.return
}

func.func @select_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui16>
  %1 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui16>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3]> : tensor<4xui16>
  func.return
}

func.func @select_i32() {
  %0 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi32>
  %1 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi32>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xi32>
  check.expect_eq_const %r, dense<[-3, -2, -1, 0]> : tensor<4xi32>
  func.return
}

func.func @select_i64() {
  %0 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[-3, -2, -1, 0]> : tensor<4xi64>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xi64>
  check.expect_eq_const %r, dense<[-3, -2, -1, 0]> : tensor<4xi64>
  func.return
}

func.func @select_f32() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf32>
  %1 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf32>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xf32>
  check.expect_eq_const %r, dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf32>
  func.return
}

func.func @select_f64() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf64>
  %1 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf64>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xf64>
  check.expect_eq_const %r, dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf64>
  func.return
}

func.func @select_bf16() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xbf16>
  %1 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xbf16>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xbf16>
  check.expect_eq_const %r, dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xbf16>
  func.return
}

func.func @select_f8E5M2() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf8E5M2>
  %1 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf8E5M2>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xf8E5M2>
  check.expect_eq_const %r, dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf8E5M2>
  func.return
}

func.func @select_f4E2M1FN() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf4E2M1FN>
  %1 = stablehlo.constant dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf4E2M1FN>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xf4E2M1FN>
  check.expect_eq_const %r, dense<[-3.0, -2.0, -1.0, 0.0]> : tensor<4xf4E2M1FN>
  func.return
}

func.func @select_complex_f32() {
  %0 = stablehlo.constant dense<[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0)]> : tensor<4xcomplex<f32>>
  %1 = stablehlo.constant dense<[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0)]> : tensor<4xcomplex<f32>>
  %p = stablehlo.constant dense<[true, false, true, false]> : tensor<4xi1>
  %r = stablehlo.select %p, %0, %1 : tensor<4xi1>, tensor<4xcomplex<f32>>
  check.expect_eq_const %r, dense<[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0)]> : tensor<4xcomplex<f32>>
  func.return
}

func.func @scalar() {
  %0 = stablehlo.constant dense<false> : tensor<i1>
  %1 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %2 = stablehlo.constant dense<[3, 4]> : tensor<2xi32>
  %r = stablehlo.select %0, %1, %2 : tensor<i1>, tensor<2xi32>
  check.expect_eq_const %r, dense<[3, 4]> : tensor<2xi32>
  func.return
}
