// Values of select_and_scatter. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @plain_float32() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xf32>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0]]> : tensor<2x2xf32>
  %r = func.call @f(%0, %1) : (tensor<4x5xf32>, tensor<2x2xf32>) -> (tensor<4x5xf32>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, -2.0, 0.0, 0.0]]> : tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>, %arg1: tensor<2x2xf32>) -> (tensor<4x5xf32>) {
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4x5xf32>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<f32>
    stablehlo.return %3 : tensor<f32>
  }) : (tensor<4x5xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x5xf32>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x5xf32>) -> tensor<4x5xf32>
  return %2 : tensor<4x5xf32>
}

// -----

func.func @overlapping_float32() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xf32>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0], [-2.0, -4.0]]> : tensor<3x2xf32>
  %r = func.call @f(%0, %1) : (tensor<4x5xf32>, tensor<3x2xf32>) -> (tensor<4x5xf32>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, -2.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, -2.0, -4.0, 0.0, 0.0]]> : tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>, %arg1: tensor<3x2xf32>) -> (tensor<4x5xf32>) {
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4x5xf32>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<f32>
    stablehlo.return %3 : tensor<f32>
  }) : (tensor<4x5xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<4x5xf32>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x5xf32>) -> tensor<4x5xf32>
  return %2 : tensor<4x5xf32>
}

// -----

func.func @padded_float32() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xf32>
  %1 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf32>
  %r = func.call @f(%0, %1) : (tensor<4x5xf32>, tensor<2x3xf32>) -> (tensor<4x5xf32>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, -2.0, -2.0, 0.0, -4.0]]> : tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>, %arg1: tensor<2x3xf32>) -> (tensor<4x5xf32>) {
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4x6xf32>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<f32>
    stablehlo.return %3 : tensor<f32>
  }) : (tensor<4x6xf32>, tensor<2x3xf32>, tensor<f32>) -> tensor<4x6xf32>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x6xf32>) -> tensor<4x5xf32>
  return %2 : tensor<4x5xf32>
}

// -----

func.func @plain_float64() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xf64>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0]]> : tensor<2x2xf64>
  %r = func.call @f(%0, %1) : (tensor<4x5xf64>, tensor<2x2xf64>) -> (tensor<4x5xf64>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, -2.0, 0.0, 0.0]]> : tensor<4x5xf64>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf64>, %arg1: tensor<2x2xf64>) -> (tensor<4x5xf64>) {
  %cst = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4x5xf64>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg2: tensor<f64>, %arg3: tensor<f64>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<f64>, %arg3: tensor<f64>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<f64>
    stablehlo.return %3 : tensor<f64>
  }) : (tensor<4x5xf64>, tensor<2x2xf64>, tensor<f64>) -> tensor<4x5xf64>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x5xf64>) -> tensor<4x5xf64>
  return %2 : tensor<4x5xf64>
}

// -----

func.func @overlapping_float64() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xf64>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0], [-2.0, -4.0]]> : tensor<3x2xf64>
  %r = func.call @f(%0, %1) : (tensor<4x5xf64>, tensor<3x2xf64>) -> (tensor<4x5xf64>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, -2.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, -2.0, -4.0, 0.0, 0.0]]> : tensor<4x5xf64>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf64>, %arg1: tensor<3x2xf64>) -> (tensor<4x5xf64>) {
  %cst = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4x5xf64>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%arg2: tensor<f64>, %arg3: tensor<f64>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<f64>, %arg3: tensor<f64>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<f64>
    stablehlo.return %3 : tensor<f64>
  }) : (tensor<4x5xf64>, tensor<3x2xf64>, tensor<f64>) -> tensor<4x5xf64>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x5xf64>) -> tensor<4x5xf64>
  return %2 : tensor<4x5xf64>
}

// -----

func.func @padded_float64() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xf64>
  %1 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf64>
  %r = func.call @f(%0, %1) : (tensor<4x5xf64>, tensor<2x3xf64>) -> (tensor<4x5xf64>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, -2.0, -2.0, 0.0, -4.0]]> : tensor<4x5xf64>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf64>, %arg1: tensor<2x3xf64>) -> (tensor<4x5xf64>) {
  %cst = stablehlo.constant dense<0xFFF0000000000000> : tensor<f64>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<4x5xf64>, tensor<f64>) -> tensor<4x6xf64>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg2: tensor<f64>, %arg3: tensor<f64>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<f64>, tensor<f64>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<f64>, %arg3: tensor<f64>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<f64>
    stablehlo.return %3 : tensor<f64>
  }) : (tensor<4x6xf64>, tensor<2x3xf64>, tensor<f64>) -> tensor<4x6xf64>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x6xf64>) -> tensor<4x5xf64>
  return %2 : tensor<4x5xf64>
}

// -----

func.func @plain_bfloat16() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xbf16>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0]]> : tensor<2x2xbf16>
  %r = func.call @f(%0, %1) : (tensor<4x5xbf16>, tensor<2x2xbf16>) -> (tensor<4x5xbf16>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, -2.0, 0.0, 0.0]]> : tensor<4x5xbf16>
  func.return
}
func.func private @f(%arg0: tensor<4x5xbf16>, %arg1: tensor<2x2xbf16>) -> (tensor<4x5xbf16>) {
  %cst = stablehlo.constant dense<0xFF80> : tensor<bf16>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<4x5xbf16>, tensor<bf16>) -> tensor<4x5xbf16>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<bf16>
    stablehlo.return %3 : tensor<bf16>
  }) : (tensor<4x5xbf16>, tensor<2x2xbf16>, tensor<bf16>) -> tensor<4x5xbf16>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x5xbf16>) -> tensor<4x5xbf16>
  return %2 : tensor<4x5xbf16>
}

// -----

func.func @overlapping_bfloat16() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xbf16>
  %1 = stablehlo.constant dense<[[3.0, 1.0], [0.0, -2.0], [-2.0, -4.0]]> : tensor<3x2xbf16>
  %r = func.call @f(%0, %1) : (tensor<4x5xbf16>, tensor<3x2xbf16>) -> (tensor<4x5xbf16>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, -2.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, -2.0, -4.0, 0.0, 0.0]]> : tensor<4x5xbf16>
  func.return
}
func.func private @f(%arg0: tensor<4x5xbf16>, %arg1: tensor<3x2xbf16>) -> (tensor<4x5xbf16>) {
  %cst = stablehlo.constant dense<0xFF80> : tensor<bf16>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 0], interior = [0, 0] : (tensor<4x5xbf16>, tensor<bf16>) -> tensor<4x5xbf16>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 1, 2>}> ({
  ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<bf16>
    stablehlo.return %3 : tensor<bf16>
  }) : (tensor<4x5xbf16>, tensor<3x2xbf16>, tensor<bf16>) -> tensor<4x5xbf16>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x5xbf16>) -> tensor<4x5xbf16>
  return %2 : tensor<4x5xbf16>
}

// -----

func.func @padded_bfloat16() {
  %0 = stablehlo.constant dense<[[1.0, 10.0, 18.0, 16.0, 7.0], [11.0, 12.0, 17.0, 15.0, 2.0], [3.0, 4.0, 5.0, 8.0, 0.0], [9.0, 14.0, 13.0, 6.0, 19.0]]> : tensor<4x5xbf16>
  %1 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xbf16>
  %r = func.call @f(%0, %1) : (tensor<4x5xbf16>, tensor<2x3xbf16>) -> (tensor<4x5xbf16>)
  check.expect_eq_const %r, dense<[[0.0, 0.0, 1.0, 0.0, 0.0], [0.0, 3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 0.0], [0.0, -2.0, -2.0, 0.0, -4.0]]> : tensor<4x5xbf16>
  func.return
}
func.func private @f(%arg0: tensor<4x5xbf16>, %arg1: tensor<2x3xbf16>) -> (tensor<4x5xbf16>) {
  %cst = stablehlo.constant dense<0xFF80> : tensor<bf16>
  %0 = stablehlo.pad %arg0, %cst, low = [0, 0], high = [0, 1], interior = [0, 0] : (tensor<4x5xbf16>, tensor<bf16>) -> tensor<4x6xbf16>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<bf16>
  %1 = "stablehlo.select_and_scatter"(%0, %arg1, %cst_0) <{padding = dense<0> : tensor<2x2xi64>, window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
  ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
    %3 = stablehlo.compare GE, %arg2, %arg3, FLOAT : (tensor<bf16>, tensor<bf16>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  }, {
  ^bb0(%arg2: tensor<bf16>, %arg3: tensor<bf16>):
    %3 = stablehlo.add %arg2, %arg3 : tensor<bf16>
    stablehlo.return %3 : tensor<bf16>
  }) : (tensor<4x6xbf16>, tensor<2x3xbf16>, tensor<bf16>) -> tensor<4x6xbf16>
  %2 = stablehlo.slice %1 [0:4, 0:5] : (tensor<4x6xbf16>) -> tensor<4x5xbf16>
  return %2 : tensor<4x5xbf16>
}
