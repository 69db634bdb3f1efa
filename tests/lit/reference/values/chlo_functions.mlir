// Values of chlo_functions. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @acos_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.acos %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[1.5707963267948966, 1.0471975511965976, 2.0943951023931957, 0.3554212016902235, 0.0, 3.141592653589793, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @acos_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.acos %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[1.5707963705062866, 1.0471975803375244, 2.094395160675049, 0.3554212152957916, 0.0, 3.1415927410125732, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @acos_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.acos %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[1.5703125, 1.046875, 2.09375, 0.35546875, 0.0, 3.140625, 0xFE00, 0xFE00, 0xFE00, 0xFE00]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @acos_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.acos %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[1.5703125, 1.046875, 2.09375, 0.35546875, 0.0, 3.140625, 0xFFC0, 0xFFC0, 0xFFC0, 0xFFC0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @acos_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.acos %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.1437177658081055, -1.5285708904266357), (2.7419536113739014, -1.0693110227584839), (1.4918791055679321, 1.821404218673706), (3.069610595703125, 1.3199506998062134)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @acos_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.acos %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.1437177404024204, -1.5285709194809982), (2.741953586253269, -1.0693110431581108), (1.4918790465961933, 1.8214041607957312), (3.0696105860825678, 1.3199506863946084)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @acosh_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.acosh %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000, 0.0, 0xFFF8000000000000, 0.9624236501192069, 1.762747174039086, 0xFFF8000000000000, 2.993222846126381]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @acosh_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.acosh %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0.0, 0xFFC00000, 0.9624236226081848, 1.7627471685409546, 0xFFC00000, 2.993222951889038]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @acosh_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.acosh %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0xFE00, 0xFE00, 0xFE00, 0xFE00, 0.0, 0xFE00, 0.96240234375, 1.7626953125, 0xFE00, 2.994140625]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @acosh_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.acosh %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0xFFC0, 0xFFC0, 0xFFC0, 0xFFC0, 0.0, 0xFFC0, 0.9609375, 1.765625, 0xFFC0, 3.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @acosh_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.acosh %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.5285708904266357, 1.1437177658081055), (1.0693110227584839, 2.7419536113739014), (1.821404218673706, -1.4918791055679321), (1.3199506998062134, -3.069610595703125)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @acosh_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.acosh %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.5285709194809982, 1.1437177404024204), (1.0693110431581108, 2.741953586253269), (1.8214041607957312, -1.4918790465961933), (1.3199506863946084, -3.0696105860825678)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @asin_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.asin %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5235987755982989, -0.5235987755982989, 1.2153751251046732, 1.5707963267948966, -1.5707963267948966, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @asin_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.asin %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5235987901687622, -0.5235987901687622, 1.2153750658035278, 1.5707963705062866, -1.5707963705062866, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @asin_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.asin %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5234375, -0.5234375, 1.2158203125, 1.5703125, -1.5703125, 0xFE00, 0xFE00, 0xFE00, 0xFE00]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @asin_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.asin %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5234375, -0.5234375, 1.21875, 1.5703125, -1.5703125, 0xFFC0, 0xFFC0, 0xFFC0, 0xFFC0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @asin_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.asin %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.42707857489585876, 1.5285708904266357), (-1.1711572408676147, 1.0693110227584839), (0.07891727983951569, -1.821404218673706), (-1.4988142251968384, -1.3199506998062134)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @asin_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.asin %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.4270785863924761, 1.5285709194809982), (-1.1711572594583726, 1.0693110431581108), (0.07891728019870328, -1.8214041607957312), (-1.4988142592876712, -1.3199506863946084)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @asinh_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.asinh %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.48121182505960347, -0.48121182505960347, 0.8364818689255533, 0.881373587019543, -0.881373587019543, 1.1947632172871092, 1.8184464592320668, -1.6472311463710958, 2.99822295029797]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @asinh_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.asinh %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.4812118113040924, -0.4812118113040924, 0.8364818692207336, 0.8813735842704773, -0.8813735842704773, 1.19476318359375, 1.8184465169906616, -1.647231101989746, 2.998223066329956]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @asinh_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.asinh %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.481201171875, -0.481201171875, 0.83642578125, 0.88134765625, -0.88134765625, 1.1943359375, 1.818359375, -1.6474609375, 2.998046875]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @asinh_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.asinh %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.48046875, -0.48046875, 0.8359375, 0.8828125, -0.8828125, 1.1953125, 1.8203125, -1.6484375, 3.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @asinh_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.asinh %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.4693517684936523, 1.063439965248108), (-1.226456880569458, 0.27348729968070984), (1.766869306564331, -1.4826794862747192), (-1.4450318813323975, -0.05586095526814461)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @asinh_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.asinh %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.4693517443681852, 1.063440023577752), (-1.226456871251406, 0.2734872901415568), (1.7668693026241513, -1.4826795045905576), (-1.44503192545256, -0.055860956954364105)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @atan_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.atan %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.4636476090008061, -0.4636476090008061, 0.7531512809621944, 0.7853981633974483, -0.7853981633974483, 0.982793723247329, 1.2490457723982544, -1.1902899496825317, 1.4711276743037347]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @atan_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.atan %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.46364760398864746, -0.46364760398864746, 0.7531512975692749, 0.7853981852531433, -0.7853981852531433, 0.9827937483787537, 1.249045729637146, -1.1902899742126465, 1.4711276292800903]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @atan_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.atan %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.463623046875, -0.463623046875, 0.7529296875, 0.78515625, -0.78515625, 0.98291015625, 1.2490234375, -1.1904296875, 1.470703125]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @atan_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.atan %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.462890625, -0.462890625, 0.75390625, 0.78515625, -0.78515625, 0.984375, 1.25, -1.1875, 1.46875]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @atan_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.atan %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.338972568511963, 0.4023594856262207), (-1.0172219276428223, 0.14694666862487793), (1.5398281812667847, -0.3436722159385681), (-1.1083964109420776, -0.0249427892267704)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @atan_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.atan %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.3389725222944935, 0.40235947810852507), (-1.0172219678978514, 0.14694666622552977), (1.5398282345194945, -0.34367220374989566), (-1.1083963758408342, -0.024942788436237526)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @atanh_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.atanh %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5493061443340549, -0.5493061443340549, 1.7169936022425731, 0x7FF0000000000000, 0xFFF0000000000000, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000, 0xFFF8000000000000]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @atanh_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.atanh %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5493061542510986, -0.5493061542510986, 1.7169935703277588, 0x7F800000, 0xFF800000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @atanh_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.atanh %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.54931640625, -0.54931640625, 1.716796875, 0x7C00, 0xFC00, 0xFE00, 0xFE00, 0xFE00, 0xFE00]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @atanh_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.atanh %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.55078125, -0.55078125, 1.71875, 0x7F80, 0xFF80, 0xFFC0, 0xFFC0, 0xFFC0, 0xFFC0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @atanh_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.atanh %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.1732867956161499, 1.1780972480773926), (-0.6412373185157776, 1.2767950296401978), (0.024865198880434036, -1.2509114742279053), (-0.5458637475967407, -1.52944016456604)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @atanh_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.atanh %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.17328679513998632, 1.1780972450961724), (-0.6412373393653842, 1.2767950250211129), (0.024865198382659503, -1.2509114353815838), (-0.5458637491531156, -1.52944011907081)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @cosh_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.cosh %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[1.0, 1.1276259652063807, 1.1276259652063807, 1.472597542369863, 1.5430806348152437, 1.5430806348152437, 2.352409615243247, 10.067661995777765, 6.132289479663686, 11013.232920103323]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @cosh_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.cosh %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[1.0, 1.1276259422302246, 1.1276259422302246, 1.472597599029541, 1.5430806875228882, 1.5430806875228882, 2.352409601211548, 10.067662239074707, 6.132289409637451, 11013.2333984375]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @cosh_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.cosh %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[1.0, 1.1279296875, 1.1279296875, 1.47265625, 1.54296875, 1.54296875, 2.3515625, 10.0703125, 6.1328125, 11016.0]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @cosh_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.cosh %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[1.0, 1.125, 1.125, 1.46875, 1.546875, 1.546875, 2.359375, 10.0625, 6.125, 11008.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @cosh_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.cosh %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(-0.6421481370925903, 1.0686074495315552), (2.0644335746765137, -1.0208309888839722), (-1.0210912227630615, -0.0356486514210701), (3.732841730117798, 0.45217785239219666)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @cosh_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.cosh %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(-0.64214812471552, 1.0686074213827783), (2.064433656760715, -1.0208309495976966), (-1.0210912297761832, -0.035648652183990444), (3.7328417883534124, 0.4521778543737653)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @sinh_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.sinh %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5210953054937474, -0.5210953054937474, 1.0809919156930639, 1.1752011936438014, -1.1752011936438014, 2.1292794550948173, 10.017874927409903, -6.0502044810397875, 11013.232874703393]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @sinh_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.sinh %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5210952758789062, -0.5210952758789062, 1.0809918642044067, 1.175201177597046, -1.175201177597046, 2.129279375076294, 10.017874717712402, -6.050204277038574, 11013.232421875]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @sinh_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.sinh %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.52099609375, -0.52099609375, 1.0810546875, 1.1748046875, -1.1748046875, 2.12890625, 10.015625, -6.05078125, 11016.0]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @sinh_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.sinh %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.51953125, -0.51953125, 1.078125, 1.171875, -1.171875, 2.125, 10.0, -6.0625, 11008.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @sinh_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.sinh %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(-0.489056259393692, 1.4031192064285278), (-1.8686184883117676, 1.127805233001709), (-0.2500843107700348, -0.14555302262306213), (-3.598562479019165, -0.46905073523521423)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @sinh_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.sinh %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(-0.4890562590412937, 1.4031192506220405), (-1.8686185191826468, 1.1278052468056998), (-0.25008429818894123, -0.145553024968058), (-3.5985624360322253, -0.4690507447289042)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @tan_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.tan %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5463024898437905, -0.5463024898437905, 1.3620719763762281, 1.5574077246549023, -1.5574077246549023, 14.101419947171719, -0.1425465430742778, 0.7470222972386603, 0.6483608274590866]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @tan_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.tan %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5463024973869324, -0.5463024973869324, 1.3620719909667969, 1.5574077367782593, -1.5574077367782593, 14.101420402526855, -0.14254654943943024, 0.747022271156311, 0.6483608484268188]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @tan_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.tan %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.54638671875, -0.54638671875, 1.3623046875, 1.5576171875, -1.5576171875, 14.1015625, -0.142578125, 0.7470703125, 0.6484375]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @tan_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.tan %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.546875, -0.546875, 1.359375, 1.5546875, -1.5546875, 14.125, -0.142578125, 0.74609375, 0.6484375]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @tan_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.tan %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.03381282463669777, 1.0147936344146729), (-0.2551492154598236, 2.1247990131378174), (0.0023664440959692, -0.9956560134887695), (2.003344774246216, -0.6686943769454956)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @tan_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.tan %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.0338128260798967, 1.0147936161466335), (-0.2551492218136518, 2.124799127742997), (0.002366444157003991, -0.9956560179073012), (2.0033447309700536, -0.6686943515558468)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @square_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.square %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.25, 0.25, 0.87890625, 1.0, 1.0, 2.25, 9.0, 6.25, 100.0]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @square_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.square %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.25, 0.25, 0.87890625, 1.0, 1.0, 2.25, 9.0, 6.25, 100.0]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @square_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.square %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.25, 0.25, 0.87890625, 1.0, 1.0, 2.25, 9.0, 6.25, 100.0]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @square_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.square %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.25, 0.25, 0.87890625, 1.0, 1.0, 2.25, 9.0, 6.25, 100.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @square_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.square %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(-3.0, 4.0), (2.0, -1.5), (-8.9375, -1.5), (3.984375, 0.5)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @square_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.square %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(-3.0, 4.0), (2.0, -1.5), (-8.9375, -1.5), (3.984375, 0.5)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @conj_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.conj %0 : tensor<10xf64> -> tensor<10xf64>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<10xf64>, tensor<10xf64>
  func.return
}

func.func @conj_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.conj %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @conj_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.conj %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @conj_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.conj %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @conj_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f32>>
  %r = chlo.conj %0 : tensor<4xcomplex<f32>> -> tensor<4xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.0, -2.0), (-1.5, -0.5), (0.25, 3.0), (-2.0, 0.125)]> : tensor<4xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<4xcomplex<f32>>, tensor<4xcomplex<f32>>
  func.return
}

func.func @conj_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125)]> : tensor<4xcomplex<f64>>
  %r = chlo.conj %0 : tensor<4xcomplex<f64>> -> tensor<4xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.0, -2.0), (-1.5, -0.5), (0.25, 3.0), (-2.0, 0.125)]> : tensor<4xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}

func.func @erf_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.erf %0 : tensor<10xf64> -> tensor<10xf64>
  check.expect_almost_eq_const %r, dense<[0.0, 0.5204998778130465, -0.5204998778130465, 0.8151024010343997, 0.8427007929497148, -0.8427007929497148, 0.9661051464753108, 0.9999779095030014, -0.999593047982555, 1.0]> : tensor<10xf64>, tolerance = 1.0e-13
  func.return
}

func.func @erf_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.erf %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5204998850822449, -0.5204998850822449, 0.8151023983955383, 0.8427007794380188, -0.8427007794380188, 0.9661051630973816, 0.9999778866767883, -0.9995930194854736, 1.0]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @erf_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.erf %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.5205078125, -0.5205078125, 0.81494140625, 0.8427734375, -0.8427734375, 0.96630859375, 1.0, -0.99951171875, 1.0]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @erf_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.erf %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.51953125, -0.51953125, 0.81640625, 0.84375, -0.84375, 0.96484375, 1.0, -1.0, 1.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @erfc_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.erfc %0 : tensor<10xf64> -> tensor<10xf64>
  check.expect_almost_eq_const %r, dense<[1.0, 0.4795001221869535, 1.5204998778130465, 0.18489759896560032, 0.15729920705028516, 1.8427007929497148, 0.03389485352468927, 2.2090496998585445e-05, 1.999593047982555, 2.0884875837625446e-45]> : tensor<10xf64>, tolerance = 1.0e-13
  func.return
}

func.func @erfc_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.erfc %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[1.0, 0.4795001149177551, 1.5204998254776, 0.18489760160446167, 0.15729920566082, 1.8427008390426636, 0.0338948518037796, 2.2090496713644825e-05, 1.9995930194854736, 1.401298464324817e-45]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @erfc_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.erfc %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[1.0, 0.4794921875, 1.5205078125, 0.1849365234375, 0.1573486328125, 1.8427734375, 0.033905029296875, 2.2113323211669922e-05, 2.0, 0.0]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @erfc_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.erfc %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[1.0, 0.48046875, 1.5234375, 0.1845703125, 0.1572265625, 1.84375, 0.033935546875, 2.205371856689453e-05, 2.0, 0.0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @erf_inv_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.erf_inv %0 : tensor<10xf64> -> tensor<10xf64>
  check.expect_almost_eq_const %r, dense<[0.0, 0.4769362762044699, -0.4769362762044699, 1.3171503349861307, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<10xf64>, tolerance = 1.0e-13
  func.return
}

func.func @erf_inv_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.erf_inv %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.4769362807273865, -0.4769362807273865, 1.317150354385376, 0x7F800000, 0xFF800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @erf_inv_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.erf_inv %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.47705078125, -0.47705078125, 1.3173828125, 0x7C00, 0xFC00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @erf_inv_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.erf_inv %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.4765625, -0.4765625, 1.3203125, 0x7F80, 0xFF80, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @digamma_f64() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xf64>
  %r = chlo.digamma %0 : tensor<6xf64> -> tensor<6xf64>
  check.expect_almost_eq_const %r, dense<[-1.9635100260214235, -0.6850006744956978, -0.5772156649015329, 0.03648997397857652, 0.9227843350984671, 2.251752589066721]> : tensor<6xf64>, tolerance = 1.0e-13
  func.return
}

func.func @digamma_f32() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xf32>
  %r = chlo.digamma %0 : tensor<6xf32> -> tensor<6xf32>
  %wanted0 = stablehlo.constant dense<[-1.9635100364685059, -0.6850006580352783, -0.5772156715393066, 0.036489974707365036, 0.9227843284606934, 2.2517526149749756]> : tensor<6xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<6xf32>, tensor<6xf32>
  func.return
}

func.func @digamma_f16() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xf16>
  %r = chlo.digamma %0 : tensor<6xf16> -> tensor<6xf16>
  %wanted0 = stablehlo.constant dense<[-1.9638671875, -0.68505859375, -0.5771484375, 0.0364990234375, 0.9228515625, 2.251953125]> : tensor<6xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<6xf16>, tensor<6xf16>
  func.return
}

func.func @digamma_bf16() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xbf16>
  %r = chlo.digamma %0 : tensor<6xbf16> -> tensor<6xbf16>
  %wanted0 = stablehlo.constant dense<[-1.9609375, -0.68359375, -0.578125, 0.036376953125, 0.921875, 2.25]> : tensor<6xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<6xbf16>, tensor<6xbf16>
  func.return
}

func.func @lgamma_f64() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xf64>
  %r = chlo.lgamma %0 : tensor<6xf64> -> tensor<6xf64>
  check.expect_almost_eq_const %r, dense<[0.5723649429247, 0.03939090173458237, 0.0, -0.12078223763524526, 0.6931471805599453, 12.801827480081469]> : tensor<6xf64>, tolerance = 1.0e-13
  func.return
}

func.func @lgamma_f32() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xf32>
  %r = chlo.lgamma %0 : tensor<6xf32> -> tensor<6xf32>
  %wanted0 = stablehlo.constant dense<[0.5723649263381958, 0.03939090296626091, 0.0, -0.12078224122524261, 0.6931471824645996, 12.801827430725098]> : tensor<6xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<6xf32>, tensor<6xf32>
  func.return
}

func.func @lgamma_f16() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xf16>
  %r = chlo.lgamma %0 : tensor<6xf16> -> tensor<6xf16>
  %wanted0 = stablehlo.constant dense<[0.572265625, 0.039398193359375, 0.0, -0.12078857421875, 0.693359375, 12.8046875]> : tensor<6xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<6xf16>, tensor<6xf16>
  func.return
}

func.func @lgamma_bf16() {
  %0 = stablehlo.constant dense<[0.5, 0.9375, 1.0, 1.5, 3.0, 10.0]> : tensor<6xbf16>
  %r = chlo.lgamma %0 : tensor<6xbf16> -> tensor<6xbf16>
  %wanted0 = stablehlo.constant dense<[0.57421875, 0.039306640625, 0.0, -0.12060546875, 0.69140625, 12.8125]> : tensor<6xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<6xbf16>, tensor<6xbf16>
  func.return
}

func.func @bessel_i1e_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf64>
  %r = chlo.bessel_i1e %0 : tensor<10xf64> -> tensor<10xf64>
  check.expect_almost_eq_const %r, dense<[0.0, 0.15642080318487173, -0.15642080318487173, 0.20448441866998587, 0.2079104153497085, -0.2079104153497085, 0.21903938742092574, 0.19682671329730084, -0.20658464953126654, 0.1212626813844555]> : tensor<10xf64>, tolerance = 1.0e-13
  func.return
}

func.func @bessel_i1e_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf32>
  %r = chlo.bessel_i1e %0 : tensor<10xf32> -> tensor<10xf32>
  %wanted0 = stablehlo.constant dense<[0.0, 0.15642079710960388, -0.15642079710960388, 0.20448441803455353, 0.207910418510437, -0.207910418510437, 0.21903938055038452, 0.19682671129703522, -0.2065846472978592, 0.12126268446445465]> : tensor<10xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf32>, tensor<10xf32>
  func.return
}

func.func @bessel_i1e_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xf16>
  %r = chlo.bessel_i1e %0 : tensor<10xf16> -> tensor<10xf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.1563720703125, -0.1563720703125, 0.2044677734375, 0.2078857421875, -0.2078857421875, 0.218994140625, 0.19677734375, -0.20654296875, 0.12127685546875]> : tensor<10xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xf16>, tensor<10xf16>
  func.return
}

func.func @bessel_i1e_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.5, -0.5, 0.9375, 1.0, -1.0, 1.5, 3.0, -2.5, 10.0]> : tensor<10xbf16>
  %r = chlo.bessel_i1e %0 : tensor<10xbf16> -> tensor<10xbf16>
  %wanted0 = stablehlo.constant dense<[0.0, 0.15625, -0.15625, 0.2041015625, 0.2080078125, -0.2080078125, 0.21875, 0.197265625, -0.20703125, 0.12109375]> : tensor<10xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<10xbf16>, tensor<10xbf16>
  func.return
}

func.func @is_inf() {
  %0 = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 0.0, 3.0000000054977558e+38]> : tensor<5xf32>
  %r = chlo.is_inf %0 : tensor<5xf32> -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false]> : tensor<5xi1>
  func.return
}

func.func @is_pos_inf() {
  %0 = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 0.0, 3.0000000054977558e+38]> : tensor<5xf32>
  %r = chlo.is_pos_inf %0 : tensor<5xf32> -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false]> : tensor<5xi1>
  func.return
}

func.func @is_neg_inf() {
  %0 = stablehlo.constant dense<[0x7F800000, 0xFF800000, 0x7FC00000, 0.0, 3.0000000054977558e+38]> : tensor<5xf32>
  %r = chlo.is_neg_inf %0 : tensor<5xf32> -> tensor<5xi1>
  check.expect_eq_const %r, dense<[false, true, false, false, false]> : tensor<5xi1>
  func.return
}

func.func @next_after() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.0, 3.0]> : tensor<4xf32>
  %1 = stablehlo.constant dense<[2.0, -1.0, -1.0, 0x7F800000]> : tensor<4xf32>
  %r = chlo.next_after %0, %1 : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>
  check.expect_eq_const %r, dense<[1.0000001192092896, -1.0, -1.401298464324817e-45, 3.000000238418579]> : tensor<4xf32>
  func.return
}

func.func @zeta() {
  %0 = stablehlo.constant dense<[2.0, 3.5, 1.25, 4.0]> : tensor<4xf64>
  %1 = stablehlo.constant dense<[1.0, 0.5, 3.0, 20.0]> : tensor<4xf64>
  %r = chlo.zeta %0, %1 : tensor<4xf64>, tensor<4xf64> -> tensor<4xf64>
  check.expect_almost_eq_const %r, dense<[1.6449340668482266, 11.620804663441898, 3.1746636182160857, 4.489570355660649e-05]> : tensor<4xf64>, tolerance = 1.0e-13
  func.return
}

func.func @polygamma() {
  %0 = stablehlo.constant dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf64>
  %1 = stablehlo.constant dense<[0.5, 2.0, 7.5, 1.0]> : tensor<4xf64>
  %r = chlo.polygamma %0, %1 : tensor<4xf64>, tensor<4xf64> -> tensor<4xf64>
  check.expect_almost_eq_const %r, dense<[-1.9635100260214235, 0.6449340668482266, -0.02030525253664467, 6.493939402266829]> : tensor<4xf64>, tolerance = 1.0e-12
  func.return
}

func.func @mulhi() {
  %0 = stablehlo.constant dense<[2147483647, -2147483648, 65536, -7]> : tensor<4xi32>
  %1 = stablehlo.constant dense<[-7, 65536, -2147483648, 2147483647]> : tensor<4xi32>
  %r = chlo.mulhi %0, %1 : tensor<4xi32>, tensor<4xi32> -> tensor<4xi32>
  check.expect_eq_const %r, dense<[-4, -32768, -32768, -4]> : tensor<4xi32>
  func.return
}
