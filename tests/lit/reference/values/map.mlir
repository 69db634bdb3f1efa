// Values of map. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @map_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[[0, 0, 2], [4, -4, -3]]> : tensor<2x3xi32>
  %r = "stablehlo.map"(%0, %1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%a: tensor<i32>, %b: tensor<i32>):
    %c = stablehlo.multiply %a, %b : tensor<i32>
    %d = stablehlo.add %c, %a : tensor<i32>
    stablehlo.return %d : tensor<i32>
  }) : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 1, 0], [-10, 6, 8]]> : tensor<2x3xi32>
  func.return
}

func.func @map_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0], [4.0, -4.0, -3.0]]> : tensor<2x3xf32>
  %r = "stablehlo.map"(%0, %1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %c = stablehlo.multiply %a, %b : tensor<f32>
    %d = stablehlo.add %c, %a : tensor<f32>
    stablehlo.return %d : tensor<f32>
  }) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[3.0, 1.0, 0.0], [-10.0, 6.0, 8.0]]> : tensor<2x3xf32>
  func.return
}

func.func @map_complex64() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)], [(-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)]]> : tensor<2x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 3.0), (0.0, -2.0), (2.0, -4.0)], [(4.0, -2.0), (-4.0, -1.0), (-3.0, 3.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.map"(%0, %1) <{dimensions = array<i64: 0, 1>}> ({
  ^bb0(%a: tensor<complex<f32>>, %b: tensor<complex<f32>>):
    %c = stablehlo.multiply %a, %b : tensor<complex<f32>>
    %d = stablehlo.add %c, %a : tensor<complex<f32>>
    stablehlo.return %d : tensor<complex<f32>>
  }) : (tensor<2x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(3.0, 9.0), (1.0, -2.0), (8.0, 6.0)], [(-2.0, 24.0), (2.0, 14.0), (17.0, -6.0)]]> : tensor<2x3xcomplex<f32>>
  func.return
}
