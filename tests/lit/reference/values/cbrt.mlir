// Values of cbrt. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @cbrt_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.cbrt %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[0.04641588833612779, -0.04641588833612779, 0.09921256574801247, 1.0, -1.0, 0.7937005259840998, -0.7937005259840998, 1.1447142425533319, 1.3572088082974534, -1.3572088082974534, 1.4422495703074083, 0.6299605249474366, -0.9085602964160698, 1.2599210498948732, -1.5874010519681996, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @cbrt_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.cbrt %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.09921256452798843, 1.0, -1.0, 0.7937005162239075, -0.7937005162239075, 1.1447142362594604, 1.3572088479995728, -1.3572088479995728, 1.4422495365142822, 0.6299605369567871, -0.9085602760314941, 1.2599210739135742, -1.587401032447815, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @cbrt_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.cbrt %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.09918212890625, 1.0, -1.0, 0.79345703125, -0.79345703125, 1.14453125, 1.357421875, -1.357421875, 1.4423828125, 0.6298828125, -0.90869140625, 1.259765625, -1.5869140625, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @cbrt_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.cbrt %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.09912109375, 1.0, -1.0, 0.79296875, -0.79296875, 1.1484375, 1.359375, -1.359375, 1.4453125, 0.62890625, -0.91015625, 1.2578125, -1.5859375, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @cbrt_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.cbrt %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.78125, -0.78125, 1.125, 1.375, -1.375, 1.4375, 0.625, -0.90625, 1.25, -1.5625, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @cbrt_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.cbrt %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.8125, -0.8125, 1.125, 1.375, -1.375, 1.5, 0.625, -0.9375, 1.25, -1.625, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @cbrt_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.cbrt %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.8125, -0.8125, 1.125, 1.375, -1.375, 1.5, 0.625, -0.9375, 1.25, -1.625, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @cbrt_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.cbrt %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.1015625, 1.0, -1.0, 0.8125, -0.8125, 1.125, 1.375, -1.375, 1.5, 0.625, -0.9375, 1.25, -1.625, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @cbrt_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.cbrt %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.1015625, 1.0, -1.0, 0.8125, -0.8125, 1.125, 1.375, -1.375, 1.5, 0.625, -0.9375, 1.25, -1.625, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @cbrt_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.cbrt %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.09375, 1.0, -1.0, 0.75, -0.75, 1.25, 1.25, -1.25, 1.5, 0.625, -0.875, 1.25, -1.5, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @cbrt_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.cbrt %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.09375, 1.0, -1.0, 0.75, -0.75, 1.25, 1.25, -1.25, 1.5, 0.625, -0.875, 1.25, -1.5, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @cbrt_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.cbrt %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.5, 1.5, -1.5, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @cbrt_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.cbrt %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.75, -0.75, 1.125, 1.375, -1.375, 1.5, 0.625, -0.875, 1.25, -1.625, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @cbrt_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.cbrt %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.75, -0.75, 1.25, 1.25, -1.25, 1.5, 0.625, -0.875, 1.25, -1.5, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @cbrt_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.cbrt %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.2196165323257446, 0.47171127796173096), (0.6871484518051147, 0.9407634139060974), (1.2699916362762451, -0.6870291233062744), (0.6529488563537598, -1.0784817934036255), (1.4593656063079834, 0.15712012350559235)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @cbrt_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.cbrt %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.2196165079717578, 0.47171126778938893), (0.6871484672961216, 0.9407634092533808), (1.2699916219082052, -0.687029118111902), (0.6529488806822518, -1.0784818283816118), (1.4593656008683926, 0.15712012294393962)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
