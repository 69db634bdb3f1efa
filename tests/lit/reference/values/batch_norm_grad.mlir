// Values of batch_norm_grad. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @float32_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf32>
  %2 = stablehlo.constant dense<[-0.5833333134651184, 1.0]> : tensor<2xf32>
  %3 = stablehlo.constant dense<[8.07638931274414, 5.0]> : tensor<2xf32>
  %4 = stablehlo.constant dense<[[[2.0, 3.0, -4.0, 3.0], [0.0, 0.0, 1.0, -2.0], [4.0, -4.0, -2.0, -1.0]], [[1.0, -1.0, -3.0, -4.0], [-4.0, -4.0, -3.0, 4.0], [-3.0, 1.0, 2.0, -2.0]]]> : tensor<2x3x4xf32>
  %r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<2xf32>, tensor<2xf32>)
  check.expect_almost_eq_const %r#0, dense<0.0> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#1, dense<[-8.031268119812012, 11.043152809143066]> : tensor<2xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#2, dense<[0.0, -16.0]> : tensor<2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float32_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf32>
  %2 = stablehlo.constant dense<[1.125, -1.0, 0.5]> : tensor<3xf32>
  %3 = stablehlo.constant dense<[3.109375, 7.75, 8.25]> : tensor<3xf32>
  %4 = stablehlo.constant dense<[[[2.0, 3.0, -4.0, 3.0], [0.0, 0.0, 1.0, -2.0], [4.0, -4.0, -2.0, -1.0]], [[1.0, -1.0, -3.0, -4.0], [-4.0, -4.0, -3.0, 4.0], [-3.0, 1.0, 2.0, -2.0]]]> : tensor<2x3x4xf32>
  %r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  check.expect_almost_eq_const %r#0, dense<[[[0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [2.9616503715515137, -2.1648285388946533, -0.9167320132255554, -0.024497760459780693]], [[0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [-1.8089662790298462, 1.2906452417373657, 1.9146934747695923, -1.2519645690917969]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#1, dense<[-8.132061958312988, 1.7817416191101074, -2.2460579872131348]> : tensor<3xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#2, dense<[-3.0, -8.0, -5.0]> : tensor<3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float32_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf32>
  %2 = stablehlo.constant dense<[-0.5, 0.6666666865348816, 0.6666666865348816, 0.0]> : tensor<4xf32>
  %3 = stablehlo.constant dense<[4.25, 5.55555534362793, 5.888888835906982, 12.0]> : tensor<4xf32>
  %4 = stablehlo.constant dense<[[[2.0, 3.0, -4.0, 3.0], [0.0, 0.0, 1.0, -2.0], [4.0, -4.0, -2.0, -1.0]], [[1.0, -1.0, -3.0, -4.0], [-4.0, -4.0, -3.0, 4.0], [-3.0, 1.0, 2.0, -2.0]]]> : tensor<2x3x4xf32>
  %r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x3x4xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>)
  check.expect_almost_eq_const %r#0, dense<[[[0.0, 0.0, -2.2046306133270264, 4.271234035491943], [0.0, 0.0, 0.8786502480506897, -1.0303069353103638], [0.0, 0.0, -0.32490283250808716, -1.6500701904296875]], [[0.0, 0.0, -0.39459213614463806, -4.654145240783691], [0.0, 0.0, -1.1404560804367065, 4.093595027923584], [0.0, 0.0, 3.1859312057495117, -1.0303069353103638]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#1, dense<[-1.9123657941818237, -1.5384238958358765, -4.4855427742004395, 4.020565509796143]> : tensor<4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#2, dense<[0.0, -5.0, -9.0, -2.0]> : tensor<4xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float64_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf64>
  %2 = stablehlo.constant dense<[-0.5833333333333334, 1.0]> : tensor<2xf64>
  %3 = stablehlo.constant dense<[8.07638888888889, 5.0]> : tensor<2xf64>
  %4 = stablehlo.constant dense<[[[2.0, 3.0, -4.0, 3.0], [0.0, 0.0, 1.0, -2.0], [4.0, -4.0, -2.0, -1.0]], [[1.0, -1.0, -3.0, -4.0], [-4.0, -4.0, -3.0, 4.0], [-3.0, 1.0, 2.0, -2.0]]]> : tensor<2x3x4xf64>
  %r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf64>, tensor<2xf64>, tensor<2xf64>, tensor<2xf64>, tensor<2x3x4xf64>) -> (tensor<2x3x4xf64>, tensor<2xf64>, tensor<2xf64>)
  check.expect_almost_eq_const %r#0, dense<0.0> : tensor<2x3x4xf64>, tolerance = 1.0e-07
  check.expect_almost_eq_const %r#1, dense<[-8.031268275314691, 11.043152607484654]> : tensor<2xf64>, tolerance = 1.0e-07
  check.expect_almost_eq_const %r#2, dense<[0.0, -16.0]> : tensor<2xf64>, tolerance = 1.0e-07
  func.return
}

func.func @float64_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf64>
  %2 = stablehlo.constant dense<[1.125, -1.0, 0.5]> : tensor<3xf64>
  %3 = stablehlo.constant dense<[3.109375, 7.75, 8.25]> : tensor<3xf64>
  %4 = stablehlo.constant dense<[[[2.0, 3.0, -4.0, 3.0], [0.0, 0.0, 1.0, -2.0], [4.0, -4.0, -2.0, -1.0]], [[1.0, -1.0, -3.0, -4.0], [-4.0, -4.0, -3.0, 4.0], [-3.0, 1.0, 2.0, -2.0]]]> : tensor<2x3x4xf64>
  %r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<2x3x4xf64>) -> (tensor<2x3x4xf64>, tensor<3xf64>, tensor<3xf64>)
  check.expect_almost_eq_const %r#0, dense<[[[0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [2.961650408, -2.164828487, -0.916732016, -0.024497761]], [[0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [-1.80896627, 1.290645215, 1.914693451, -1.251964539]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-07
  check.expect_almost_eq_const %r#1, dense<[-8.132062148225916, 1.7817416127494954, -2.2460579065115365]> : tensor<3xf64>, tolerance = 1.0e-07
  check.expect_almost_eq_const %r#2, dense<[-3.0, -8.0, -5.0]> : tensor<3xf64>, tolerance = 1.0e-07
  func.return
}

func.func @float64_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf64>
  %2 = stablehlo.constant dense<[-0.5, 0.6666666666666666, 0.6666666666666666, 0.0]> : tensor<4xf64>
  %3 = stablehlo.constant dense<[4.25, 5.555555555555556, 5.88888888888889, 12.0]> : tensor<4xf64>
  %4 = stablehlo.constant dense<[[[2.0, 3.0, -4.0, 3.0], [0.0, 0.0, 1.0, -2.0], [4.0, -4.0, -2.0, -1.0]], [[1.0, -1.0, -3.0, -4.0], [-4.0, -4.0, -3.0, 4.0], [-3.0, 1.0, 2.0, -2.0]]]> : tensor<2x3x4xf64>
  %r:3 = "stablehlo.batch_norm_grad"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<2x3x4xf64>) -> (tensor<2x3x4xf64>, tensor<4xf64>, tensor<4xf64>)
  check.expect_almost_eq_const %r#0, dense<[[[0.0, 0.0, -2.204630531, 4.271234241], [0.0, 0.0, 0.878650271, -1.030306966], [0.0, 0.0, -0.324902833, -1.65007016]], [[0.0, 0.0, -0.394592137, -4.654145259], [0.0, 0.0, -1.140456033, 4.093595109], [0.0, 0.0, 3.185931262, -1.030306966]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-07
  check.expect_almost_eq_const %r#1, dense<[-1.9123657749350293, -1.5384239228051442, -4.485542595801859, 4.0205656882593335]> : tensor<4xf64>, tolerance = 1.0e-07
  check.expect_almost_eq_const %r#2, dense<[0.0, -5.0, -9.0, -2.0]> : tensor<4xf64>, tolerance = 1.0e-07
  func.return
}
