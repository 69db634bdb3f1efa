// Values of rng. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @uniform_f32() {
  %0 = stablehlo.constant dense<2.0> : tensor<f32>
  %1 = stablehlo.constant dense<5.0> : tensor<f32>
  %2 = stablehlo.constant dense<[4, 50]> : tensor<2xi64>
  %u = stablehlo.rng %0, %1, %2, distribution = UNIFORM : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<4x50xf32>
  %low = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x50xf32>
  %high = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<4x50xf32>
  %a = stablehlo.compare GE, %u, %low : (tensor<4x50xf32>, tensor<4x50xf32>) -> tensor<4x50xi1>
  %b = stablehlo.compare LE, %u, %high : (tensor<4x50xf32>, tensor<4x50xf32>) -> tensor<4x50xi1>
  %r = stablehlo.and %a, %b : tensor<4x50xi1>
  check.expect_eq_const %r, dense<true> : tensor<4x50xi1>
  func.return
}

func.func @uniform_f64() {
  %0 = stablehlo.constant dense<2.0> : tensor<f64>
  %1 = stablehlo.constant dense<5.0> : tensor<f64>
  %2 = stablehlo.constant dense<[4, 50]> : tensor<2xi64>
  %u = stablehlo.rng %0, %1, %2, distribution = UNIFORM : (tensor<f64>, tensor<f64>, tensor<2xi64>) -> tensor<4x50xf64>
  %low = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f64>) -> tensor<4x50xf64>
  %high = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f64>) -> tensor<4x50xf64>
  %a = stablehlo.compare GE, %u, %low : (tensor<4x50xf64>, tensor<4x50xf64>) -> tensor<4x50xi1>
  %b = stablehlo.compare LE, %u, %high : (tensor<4x50xf64>, tensor<4x50xf64>) -> tensor<4x50xi1>
  %r = stablehlo.and %a, %b : tensor<4x50xi1>
  check.expect_eq_const %r, dense<true> : tensor<4x50xi1>
  func.return
}

func.func @uniform_bf16() {
  %0 = stablehlo.constant dense<2.0> : tensor<bf16>
  %1 = stablehlo.constant dense<5.0> : tensor<bf16>
  %2 = stablehlo.constant dense<[4, 50]> : tensor<2xi64>
  %u = stablehlo.rng %0, %1, %2, distribution = UNIFORM : (tensor<bf16>, tensor<bf16>, tensor<2xi64>) -> tensor<4x50xbf16>
  %low = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<bf16>) -> tensor<4x50xbf16>
  %high = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<bf16>) -> tensor<4x50xbf16>
  %a = stablehlo.compare GE, %u, %low : (tensor<4x50xbf16>, tensor<4x50xbf16>) -> tensor<4x50xi1>
  %b = stablehlo.compare LE, %u, %high : (tensor<4x50xbf16>, tensor<4x50xbf16>) -> tensor<4x50xi1>
  %r = stablehlo.and %a, %b : tensor<4x50xi1>
  check.expect_eq_const %r, dense<true> : tensor<4x50xi1>
  func.return
}

func.func @uniform_i32() {
  %0 = stablehlo.constant dense<2> : tensor<i32>
  %1 = stablehlo.constant dense<5> : tensor<i32>
  %2 = stablehlo.constant dense<[4, 50]> : tensor<2xi64>
  %u = stablehlo.rng %0, %1, %2, distribution = UNIFORM : (tensor<i32>, tensor<i32>, tensor<2xi64>) -> tensor<4x50xi32>
  %low = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<i32>) -> tensor<4x50xi32>
  %high = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i32>) -> tensor<4x50xi32>
  %a = stablehlo.compare GE, %u, %low : (tensor<4x50xi32>, tensor<4x50xi32>) -> tensor<4x50xi1>
  %b = stablehlo.compare LE, %u, %high : (tensor<4x50xi32>, tensor<4x50xi32>) -> tensor<4x50xi1>
  %r = stablehlo.and %a, %b : tensor<4x50xi1>
  check.expect_eq_const %r, dense<true> : tensor<4x50xi1>
  func.return
}

func.func @uniform_ui8() {
  %0 = stablehlo.constant dense<2> : tensor<ui8>
  %1 = stablehlo.constant dense<5> : tensor<ui8>
  %2 = stablehlo.constant dense<[4, 50]> : tensor<2xi64>
  %u = stablehlo.rng %0, %1, %2, distribution = UNIFORM : (tensor<ui8>, tensor<ui8>, tensor<2xi64>) -> tensor<4x50xui8>
  %low = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<ui8>) -> tensor<4x50xui8>
  %high = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<ui8>) -> tensor<4x50xui8>
  %a = stablehlo.compare GE, %u, %low : (tensor<4x50xui8>, tensor<4x50xui8>) -> tensor<4x50xi1>
  %b = stablehlo.compare LE, %u, %high : (tensor<4x50xui8>, tensor<4x50xui8>) -> tensor<4x50xi1>
  %r = stablehlo.and %a, %b : tensor<4x50xi1>
  check.expect_eq_const %r, dense<true> : tensor<4x50xi1>
  func.return
}

func.func @normal_mean() {
  %0 = stablehlo.constant dense<3.0> : tensor<f32>
  %1 = stablehlo.constant dense<0.5> : tensor<f32>
  %2 = stablehlo.constant dense<[2000]> : tensor<1xi64>
  %n = stablehlo.rng %0, %1, %2, distribution = NORMAL : (tensor<f32>, tensor<f32>, tensor<1xi64>) -> tensor<2000xf32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %s = stablehlo.reduce(%n init: %z) applies stablehlo.add across dimensions = [0] : (tensor<2000xf32>, tensor<f32>) -> tensor<f32>
  %c = stablehlo.constant dense<2000.0> : tensor<f32>
  %r = stablehlo.divide %s, %c : tensor<f32>
  check.expect_almost_eq_const %r, dense<3.0> : tensor<f32>, tolerance = 1.0e-01
  func.return
}
