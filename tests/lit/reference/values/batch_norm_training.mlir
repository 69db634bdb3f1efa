// Values of batch_norm_training. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @float32_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf32>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xf32>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<2x3x4xf32>, tensor<2xf32>, tensor<2xf32>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#1, dense<[-0.5833333134651184, 1.0]> : tensor<2xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#2, dense<[8.07638931274414, 5.0]> : tensor<2xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float32_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xf32>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-6.418831825256348, -2.2722630500793457, -3.6544525623321533, -1.5811684131622314]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-5.727736949920654, -2.2722630500793457, -2.963357925415039, -7.109926223754883]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#1, dense<[1.125, -1.0, 0.5]> : tensor<3xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#2, dense<[3.109375, 7.75, 8.25]> : tensor<3xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float32_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xf32>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, -2.0, -4.543702125549316, -4.297466278076172], [3.0, -2.0, -7.805914878845215, -6.5949320793151855], [3.0, -2.0, -3.728148937225342, 2.5949323177337646]], [[3.0, -2.0, -1.281489372253418, 0.29746609926223755], [3.0, -2.0, -3.728148937225342, 2.5949323177337646], [3.0, -2.0, -2.912595748901367, -6.5949320793151855]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#1, dense<[-0.5, 0.6666666865348816, 0.6666666865348816, 0.0]> : tensor<4xf32>, tolerance = 1.0e-04
  check.expect_almost_eq_const %r#2, dense<[4.25, 5.55555534362793, 5.888888835906982, 12.0]> : tensor<4xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float64_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf64>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xf64>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf64>, tensor<2xf64>, tensor<2xf64>) -> (tensor<2x3x4xf64>, tensor<2xf64>, tensor<2xf64>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-10
  check.expect_almost_eq_const %r#1, dense<[-0.5833333333333334, 1.0]> : tensor<2xf64>, tolerance = 1.0e-10
  check.expect_almost_eq_const %r#2, dense<[8.07638888888889, 5.0]> : tensor<2xf64>, tolerance = 1.0e-10
  func.return
}

func.func @float64_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf64>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xf64>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf64>, tensor<3xf64>, tensor<3xf64>) -> (tensor<2x3x4xf64>, tensor<3xf64>, tensor<3xf64>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-6.418831591627809, -2.27226314883728, -3.654452629767456, -1.5811684083721915]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-5.72773685116272, -2.27226314883728, -2.963357889302368, -7.109926332092897]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-10
  check.expect_almost_eq_const %r#1, dense<[1.125, -1.0, 0.5]> : tensor<3xf64>, tolerance = 1.0e-10
  check.expect_almost_eq_const %r#2, dense<[3.109375, 7.75, 8.25]> : tensor<3xf64>, tolerance = 1.0e-10
  func.return
}

func.func @float64_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf64>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xf64>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf64>, tensor<4xf64>, tensor<4xf64>) -> (tensor<2x3x4xf64>, tensor<4xf64>, tensor<4xf64>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, -2.0, -4.5437021328244676, -4.297466107576762], [3.0, -2.0, -7.805914929771275, -6.594932215153524], [3.0, -2.0, -3.7281489335877662, 2.5949322151535243]], [[3.0, -2.0, -1.281489335877661, 0.2974661075767622], [3.0, -2.0, -3.7281489335877662, 2.5949322151535243], [3.0, -2.0, -2.912595734351064, -6.594932215153524]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-10
  check.expect_almost_eq_const %r#1, dense<[-0.5, 0.6666666666666666, 0.6666666666666666, 0.0]> : tensor<4xf64>, tolerance = 1.0e-10
  check.expect_almost_eq_const %r#2, dense<[4.25, 5.555555555555556, 5.88888888888889, 12.0]> : tensor<4xf64>, tolerance = 1.0e-10
  func.return
}

func.func @float16_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf16>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf16>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xf16>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf16>, tensor<2xf16>, tensor<2xf16>) -> (tensor<2x3x4xf16>, tensor<2xf16>, tensor<2xf16>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xf16>, tolerance = 2.0e-02
  check.expect_almost_eq_const %r#1, dense<[-0.58349609375, 1.0]> : tensor<2xf16>, tolerance = 2.0e-02
  check.expect_almost_eq_const %r#2, dense<[8.078125, 5.0]> : tensor<2xf16>, tolerance = 2.0e-02
  func.return
}

func.func @float16_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xf16>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>) -> (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-6.41796875, -2.271484375, -3.654296875, -1.5810546875]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-5.7265625, -2.271484375, -2.962890625, -7.109375]]]> : tensor<2x3x4xf16>, tolerance = 2.0e-02
  check.expect_almost_eq_const %r#1, dense<[1.125, -1.0, 0.5]> : tensor<3xf16>, tolerance = 2.0e-02
  check.expect_almost_eq_const %r#2, dense<[3.109375, 7.75, 8.25]> : tensor<3xf16>, tolerance = 2.0e-02
  func.return
}

func.func @float16_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xf16>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf16>, tensor<4xf16>, tensor<4xf16>) -> (tensor<2x3x4xf16>, tensor<4xf16>, tensor<4xf16>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, -2.0, -4.54296875, -4.296875], [3.0, -2.0, -7.8046875, -6.59375], [3.0, -2.0, -3.728515625, 2.595703125]], [[3.0, -2.0, -1.28125, 0.29736328125], [3.0, -2.0, -3.728515625, 2.595703125], [3.0, -2.0, -2.912109375, -6.59375]]]> : tensor<2x3x4xf16>, tolerance = 2.0e-02
  check.expect_almost_eq_const %r#1, dense<[-0.5, 0.66650390625, 0.66650390625, 0.0]> : tensor<4xf16>, tolerance = 2.0e-02
  check.expect_almost_eq_const %r#2, dense<[4.25, 5.5546875, 5.890625, 12.0]> : tensor<4xf16>, tolerance = 2.0e-02
  func.return
}

func.func @bfloat16_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xbf16>
  %1 = stablehlo.constant dense<0.0> : tensor<2xbf16>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xbf16>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xbf16>, tensor<2xbf16>, tensor<2xbf16>) -> (tensor<2x3x4xbf16>, tensor<2xbf16>, tensor<2xbf16>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xbf16>, tolerance = 1.0e-01
  check.expect_almost_eq_const %r#1, dense<[-0.58203125, 1.0]> : tensor<2xbf16>, tolerance = 1.0e-01
  check.expect_almost_eq_const %r#2, dense<[8.0625, 5.0]> : tensor<2xbf16>, tolerance = 1.0e-01
  func.return
}

func.func @bfloat16_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xbf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xbf16>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xbf16>, tensor<3xbf16>, tensor<3xbf16>) -> (tensor<2x3x4xbf16>, tensor<3xbf16>, tensor<3xbf16>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-6.40625, -2.265625, -3.65625, -1.578125]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-5.71875, -2.265625, -2.96875, -7.125]]]> : tensor<2x3x4xbf16>, tolerance = 1.0e-01
  check.expect_almost_eq_const %r#1, dense<[1.125, -1.0, 0.5]> : tensor<3xbf16>, tolerance = 1.0e-01
  check.expect_almost_eq_const %r#2, dense<[3.109375, 7.75, 8.25]> : tensor<3xbf16>, tolerance = 1.0e-01
  func.return
}

func.func @bfloat16_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xbf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xbf16>
  %r:3 = "stablehlo.batch_norm_training"(%0, %1, %2) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xbf16>, tensor<4xbf16>, tensor<4xbf16>) -> (tensor<2x3x4xbf16>, tensor<4xbf16>, tensor<4xbf16>)
  check.expect_almost_eq_const %r#0, dense<[[[3.0, -2.0, -4.53125, -4.3125], [3.0, -2.0, -7.8125, -6.59375], [3.0, -2.0, -3.734375, 2.59375]], [[3.0, -2.0, -1.28125, 0.296875], [3.0, -2.0, -3.734375, 2.59375], [3.0, -2.0, -2.90625, -6.59375]]]> : tensor<2x3x4xbf16>, tolerance = 1.0e-01
  check.expect_almost_eq_const %r#1, dense<[-0.5, 0.66796875, 0.66796875, 0.0]> : tensor<4xbf16>, tolerance = 1.0e-01
  check.expect_almost_eq_const %r#2, dense<[4.25, 5.5625, 5.875, 12.0]> : tensor<4xbf16>, tolerance = 1.0e-01
  func.return
}
