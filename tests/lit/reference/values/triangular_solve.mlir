// Values of triangular_solve. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @left_lower_no_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0], [0.0, -6.0], [40.0, -8.0]]> : tensor<3x2xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @left_lower_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[4.0, -4.0], [-8.0, 1.0], [4.0, -1.0]]> : tensor<3x2xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @left_lower_adjoint_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[4.0, -4.0], [-8.0, -4.0], [40.0, -10.0]]> : tensor<3x2xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @left_upper_no_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[-16.0, 1.0], [0.0, -6.0], [40.0, -10.0]]> : tensor<3x2xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @left_upper_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @left_upper_adjoint_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0], [0.0, -6.0], [40.0, -10.0]]> : tensor<3x2xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @right_lower_no_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [3.0, 26.0, -10.0]]> : tensor<2x3xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @right_lower_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [-1.0, 1.0, -10.0]]> : tensor<2x3xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @right_lower_adjoint_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [-8.0, 21.0, -19.0]]> : tensor<2x3xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @right_upper_no_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [-8.0, 21.0, -6.0]]> : tensor<2x3xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @right_upper_transpose_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [15.0, 4.0, -1.0]]> : tensor<2x3xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @right_upper_adjoint_float32() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [8.0, 24.0, -10.0]]> : tensor<2x3xf32>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @left_lower_no_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0], [0.0, -6.0], [40.0, -8.0]]> : tensor<3x2xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @left_lower_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[4.0, -4.0], [-8.0, 1.0], [4.0, -1.0]]> : tensor<3x2xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @left_lower_adjoint_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[4.0, -4.0], [-8.0, -4.0], [40.0, -10.0]]> : tensor<3x2xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @left_upper_no_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[-16.0, 1.0], [0.0, -6.0], [40.0, -10.0]]> : tensor<3x2xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @left_upper_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @left_upper_adjoint_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0], [0.0, -6.0], [40.0, -10.0]]> : tensor<3x2xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf64>, tensor<3x2xf64>) -> tensor<3x2xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0], [0.0, -1.0], [4.0, -1.0]]> : tensor<3x2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @right_lower_no_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [3.0, 26.0, -10.0]]> : tensor<2x3xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @right_lower_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [-1.0, 1.0, -10.0]]> : tensor<2x3xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @right_lower_adjoint_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [-8.0, 21.0, -19.0]]> : tensor<2x3xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @right_upper_no_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [-8.0, 21.0, -6.0]]> : tensor<2x3xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @right_upper_transpose_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [15.0, 4.0, -1.0]]> : tensor<2x3xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @right_upper_adjoint_float64() {
  %0 = stablehlo.constant dense<[[8.0, 3.0, -4.0], [3.0, 6.0, 0.0], [1.0, -2.0, 10.0]]> : tensor<3x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 0.0], [8.0, 24.0, -10.0]]> : tensor<2x3xf64>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xf64>, tensor<2x3xf64>) -> tensor<2x3xf64>
  check.expect_almost_eq_const %r, dense<[[0.0, 0.0, 0.0], [-1.0, 4.0, -1.0]]> : tensor<2x3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @left_lower_no_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (0.0, 8.0)], [(-4.0, 24.0), (-21.0, 23.0)], [(38.0, 10.0), (-5.0, 14.0)]]> : tensor<3x2xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<3x2xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @left_lower_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(5.0, 15.0), (-2.0, 15.0)], [(-7.0, -4.0), (3.0, 1.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<3x2xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @left_lower_adjoint_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(3.0, 35.0), (-6.0, 22.0)], [(-1.0, 14.0), (10.0, 23.0)], [(40.0, 10.0), (-10.0, 20.0)]]> : tensor<3x2xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f32>>, tensor<3x2xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @left_upper_no_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(-16.0, 34.0), (1.0, 12.0)], [(-7.0, 8.0), (-20.0, 21.0)], [(40.0, 10.0), (-10.0, 20.0)]]> : tensor<3x2xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<3x2xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @left_upper_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 14.0), (-1.0, 7.0)], [(6.0, -15.0), (3.0, -1.0)]]> : tensor<3x2xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<3x2xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @left_upper_adjoint_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (0.0, 8.0)], [(8.0, 24.0), (10.0, 31.0)], [(38.0, -6.0), (-14.0, 15.0)]]> : tensor<3x2xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f32>>, tensor<3x2xcomplex<f32>>) -> tensor<3x2xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @right_lower_no_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(-1.0, 37.0), (-2.0, 2.0), (0.0, 20.0)], [(2.0, 32.0), (24.0, 19.0), (-10.0, 20.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @right_lower_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 4.0), (4.0, 13.0), (-3.0, 4.0)], [(-1.0, 4.0), (5.0, 14.0), (-13.0, -1.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @right_lower_adjoint_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (0.0, 18.0), (3.0, 22.0)], [(-8.0, 32.0), (21.0, 1.0), (-16.0, 27.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @right_upper_no_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (-4.0, 18.0), (1.0, 4.0)], [(-8.0, 32.0), (17.0, 34.0), (-5.0, 0.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @right_upper_transpose_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, -1.0), (2.0, 1.0), (0.0, 2.0)], [(15.0, -1.0), (6.0, 2.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @right_upper_adjoint_complex64() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(0.0, 27.0), (2.0, 6.0), (0.0, 20.0)], [(8.0, 27.0), (26.0, -11.0), (-10.0, 20.0)]]> : tensor<2x3xcomplex<f32>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f32>>, tensor<2x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f32>>, tolerance = 1.0e-04
  func.return
}

func.func @left_lower_no_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (0.0, 8.0)], [(-4.0, 24.0), (-21.0, 23.0)], [(38.0, 10.0), (-5.0, 14.0)]]> : tensor<3x2xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @left_lower_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(5.0, 15.0), (-2.0, 15.0)], [(-7.0, -4.0), (3.0, 1.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @left_lower_adjoint_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(3.0, 35.0), (-6.0, 22.0)], [(-1.0, 14.0), (10.0, 23.0)], [(40.0, 10.0), (-10.0, 20.0)]]> : tensor<3x2xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @left_upper_no_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(-16.0, 34.0), (1.0, 12.0)], [(-7.0, 8.0), (-20.0, 21.0)], [(40.0, 10.0), (-10.0, 20.0)]]> : tensor<3x2xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @left_upper_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 14.0), (-1.0, 7.0)], [(6.0, -15.0), (3.0, -1.0)]]> : tensor<3x2xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @left_upper_adjoint_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (0.0, 8.0)], [(8.0, 24.0), (10.0, 31.0)], [(38.0, -6.0), (-14.0, 15.0)]]> : tensor<3x2xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = true, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f64>>, tensor<3x2xcomplex<f64>>) -> tensor<3x2xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0)], [(0.0, 2.0), (-1.0, 4.0)], [(4.0, 1.0), (-1.0, 2.0)]]> : tensor<3x2xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @right_lower_no_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(-1.0, 37.0), (-2.0, 2.0), (0.0, 20.0)], [(2.0, 32.0), (24.0, 19.0), (-10.0, 20.0)]]> : tensor<2x3xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<2x3xcomplex<f64>>) -> tensor<2x3xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @right_lower_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 4.0), (4.0, 13.0), (-3.0, 4.0)], [(-1.0, 4.0), (5.0, 14.0), (-13.0, -1.0)]]> : tensor<2x3xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<2x3xcomplex<f64>>) -> tensor<2x3xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @right_lower_adjoint_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (0.0, 18.0), (3.0, 22.0)], [(-8.0, 32.0), (21.0, 1.0), (-16.0, 27.0)]]> : tensor<2x3xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f64>>, tensor<2x3xcomplex<f64>>) -> tensor<2x3xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @right_upper_no_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 32.0), (-4.0, 18.0), (1.0, 4.0)], [(-8.0, 32.0), (17.0, 34.0), (-5.0, 0.0)]]> : tensor<2x3xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose NO_TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<2x3xcomplex<f64>>) -> tensor<2x3xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @right_upper_transpose_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, -1.0), (2.0, 1.0), (0.0, 2.0)], [(15.0, -1.0), (6.0, 2.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = true, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<3x3xcomplex<f64>>, tensor<2x3xcomplex<f64>>) -> tensor<2x3xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}

func.func @right_upper_adjoint_complex128() {
  %0 = stablehlo.constant dense<[[(8.0, 0.0), (3.0, 0.0), (-4.0, 0.0)], [(3.0, -1.0), (6.0, 4.0), (0.0, -1.0)], [(1.0, 1.0), (-2.0, -1.0), (10.0, 0.0)]]> : tensor<3x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 27.0), (2.0, 6.0), (0.0, 20.0)], [(8.0, 27.0), (26.0, -11.0), (-10.0, 20.0)]]> : tensor<2x3xcomplex<f64>>
  %r = "stablehlo.triangular_solve"(%0, %1) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>}> : (tensor<3x3xcomplex<f64>>, tensor<2x3xcomplex<f64>>) -> tensor<2x3xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[[(0.0, 4.0), (0.0, 1.0), (0.0, 2.0)], [(-1.0, 4.0), (4.0, 1.0), (-1.0, 2.0)]]> : tensor<2x3xcomplex<f64>>, tolerance = 1.0e-10
  func.return
}
