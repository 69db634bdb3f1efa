// Values of batch_norm_inference. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @float32_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf32>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xf32>
  %3 = stablehlo.constant dense<[3.0, -4.0]> : tensor<2xf32>
  %4 = stablehlo.constant dense<[5.0, 17.0]> : tensor<2xf32>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x3x4xf32>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float32_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xf32>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0]> : tensor<3xf32>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0]> : tensor<3xf32>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-4.0, -0.22876383364200592, -1.4858425855636597, 0.39977553486824036]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-3.3714606761932373, -0.22876383364200592, -0.8573032021522522, -4.628539562225342]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float32_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xf32>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0, -2.0]> : tensor<4xf32>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0, 1.0]> : tensor<4xf32>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
  check.expect_almost_eq_const %r, dense<[[[3.0, -2.0, -2.114382028579712, -2.0], [3.0, -2.0, -4.628539562225342, -9.542471885681152], [3.0, -2.0, -1.4858425855636597, 20.627416610717773]], [[3.0, -2.0, 0.39977553486824036, 13.084944725036621], [3.0, -2.0, -1.4858425855636597, 20.627416610717773], [3.0, -2.0, -0.8573032021522522, -9.542471885681152]]]> : tensor<2x3x4xf32>, tolerance = 1.0e-04
  func.return
}

func.func @float64_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf64>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xf64>
  %3 = stablehlo.constant dense<[3.0, -4.0]> : tensor<2xf64>
  %4 = stablehlo.constant dense<[5.0, 17.0]> : tensor<2xf64>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf64>, tensor<2xf64>, tensor<2xf64>, tensor<2xf64>, tensor<2xf64>) -> tensor<2x3x4xf64>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-10
  func.return
}

func.func @float64_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf64>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xf64>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0]> : tensor<3xf64>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0]> : tensor<3xf64>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>, tensor<3xf64>) -> tensor<2x3x4xf64>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-4.0, -0.22876383367174657, -1.4858425557811645, 0.3997755273829622]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-3.3714606389452912, -0.22876383367174657, -0.8573031947264553, -4.628539361054709]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-10
  func.return
}

func.func @float64_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf64>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xf64>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0, -2.0]> : tensor<4xf64>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0, 1.0]> : tensor<4xf64>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>) -> tensor<2x3x4xf64>
  check.expect_almost_eq_const %r, dense<[[[3.0, -2.0, -2.1143819168358733, -2.0], [3.0, -2.0, -4.628539361054709, -9.542472332656509], [3.0, -2.0, -1.4858425557811645, 20.627416997969522]], [[3.0, -2.0, 0.3997755273829622, 13.084944665313015], [3.0, -2.0, -1.4858425557811645, 20.627416997969522], [3.0, -2.0, -0.8573031947264553, -9.542472332656509]]]> : tensor<2x3x4xf64>, tolerance = 1.0e-10
  func.return
}

func.func @float16_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf16>
  %1 = stablehlo.constant dense<0.0> : tensor<2xf16>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xf16>
  %3 = stablehlo.constant dense<[3.0, -4.0]> : tensor<2xf16>
  %4 = stablehlo.constant dense<[5.0, 17.0]> : tensor<2xf16>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xf16>, tensor<2xf16>, tensor<2xf16>, tensor<2xf16>, tensor<2xf16>) -> tensor<2x3x4xf16>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xf16>, tolerance = 2.0e-02
  func.return
}

func.func @float16_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xf16>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0]> : tensor<3xf16>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0]> : tensor<3xf16>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>, tensor<3xf16>, tensor<3xf16>) -> tensor<2x3x4xf16>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-4.0, -0.228759765625, -1.486328125, 0.399658203125]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-3.37109375, -0.228759765625, -0.857421875, -4.62890625]]]> : tensor<2x3x4xf16>, tolerance = 2.0e-02
  func.return
}

func.func @float16_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xf16>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0, -2.0]> : tensor<4xf16>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0, 1.0]> : tensor<4xf16>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xf16>, tensor<4xf16>, tensor<4xf16>, tensor<4xf16>, tensor<4xf16>) -> tensor<2x3x4xf16>
  check.expect_almost_eq_const %r, dense<[[[3.0, -2.0, -2.115234375, -2.0], [3.0, -2.0, -4.62890625, -9.5390625], [3.0, -2.0, -1.486328125, 20.625]], [[3.0, -2.0, 0.399658203125, 13.0859375], [3.0, -2.0, -1.486328125, 20.625], [3.0, -2.0, -0.857421875, -9.5390625]]]> : tensor<2x3x4xf16>, tolerance = 2.0e-02
  func.return
}

func.func @bfloat16_0() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xbf16>
  %1 = stablehlo.constant dense<0.0> : tensor<2xbf16>
  %2 = stablehlo.constant dense<[3.0, -2.0]> : tensor<2xbf16>
  %3 = stablehlo.constant dense<[3.0, -4.0]> : tensor<2xbf16>
  %4 = stablehlo.constant dense<[5.0, 17.0]> : tensor<2xbf16>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 0 : i64}> : (tensor<2x3x4xbf16>, tensor<2xbf16>, tensor<2xbf16>, tensor<2xbf16>, tensor<2xbf16>) -> tensor<2x3x4xbf16>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]]]> : tensor<2x3x4xbf16>, tolerance = 1.0e-01
  func.return
}

func.func @bfloat16_1() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xbf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0]> : tensor<3xbf16>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0]> : tensor<3xbf16>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0]> : tensor<3xbf16>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 1 : i64}> : (tensor<2x3x4xbf16>, tensor<3xbf16>, tensor<3xbf16>, tensor<3xbf16>, tensor<3xbf16>) -> tensor<2x3x4xbf16>
  check.expect_almost_eq_const %r, dense<[[[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-4.0, -0.228515625, -1.484375, 0.400390625]], [[3.0, 3.0, 3.0, 3.0], [-2.0, -2.0, -2.0, -2.0], [-3.375, -0.228515625, -0.85546875, -4.625]]]> : tensor<2x3x4xbf16>, tolerance = 1.0e-01
  func.return
}

func.func @bfloat16_2() {
  %0 = stablehlo.constant dense<[[[3.0, 1.0, 0.0, -2.0], [-2.0, -4.0, -4.0, -4.0], [-3.0, 3.0, 1.0, 4.0]], [[0.0, 1.0, 4.0, 2.0], [1.0, 0.0, 1.0, 4.0], [-2.0, 3.0, 2.0, -4.0]]]> : tensor<2x3x4xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0, 4.0]> : tensor<4xbf16>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0]> : tensor<4xbf16>
  %3 = stablehlo.constant dense<[3.0, -4.0, -3.0, -2.0]> : tensor<4xbf16>
  %4 = stablehlo.constant dense<[5.0, 17.0, 10.0, 1.0]> : tensor<4xbf16>
  %r = "stablehlo.batch_norm_inference"(%0, %1, %2, %3, %4) <{epsilon = 1.25e-1 : f32, feature_index = 2 : i64}> : (tensor<2x3x4xbf16>, tensor<4xbf16>, tensor<4xbf16>, tensor<4xbf16>, tensor<4xbf16>) -> tensor<2x3x4xbf16>
  check.expect_almost_eq_const %r, dense<[[[3.0, -2.0, -2.109375, -2.0], [3.0, -2.0, -4.625, -9.5625], [3.0, -2.0, -1.484375, 20.625]], [[3.0, -2.0, 0.400390625, 13.0625], [3.0, -2.0, -1.484375, 20.625], [3.0, -2.0, -0.85546875, -9.5625]]]> : tensor<2x3x4xbf16>, tolerance = 1.0e-01
  func.return
}
