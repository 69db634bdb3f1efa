// Values of rsqrt. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @rsqrt_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.rsqrt %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[100.0, 0xFFF8000000000000, 32.0, 1.0, 0xFFF8000000000000, 1.414213562373095, 0xFFF8000000000000, 0.8164965809277261, 0.6324555320336759, 0xFFF8000000000000, 0.5773502691896258, 2.0, 0xFFF8000000000000, 0.7071067811865475, 0xFFF8000000000000, 0x7FF0000000000000, 0xFFF0000000000000, 0.0, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @rsqrt_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.rsqrt %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[32.0, 1.0, 0xFFC00000, 1.4142135381698608, 0xFFC00000, 0.8164966106414795, 0.6324555277824402, 0xFFC00000, 0.5773502588272095, 2.0, 0xFFC00000, 0.7071067690849304, 0xFFC00000, 0x7F800000, 0xFF800000, 0.0, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @rsqrt_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.rsqrt %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[32.0, 1.0, 0xFE00, 1.4140625, 0xFE00, 0.81640625, 0.63232421875, 0xFE00, 0.5771484375, 2.0, 0xFE00, 0.70703125, 0xFE00, 0x7C00, 0xFC00, 0.0, 0xFE00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @rsqrt_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.rsqrt %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[32.0, 1.0, 0xFFC0, 1.4140625, 0xFFC0, 0.81640625, 0.6328125, 0xFFC0, 0.578125, 2.0, 0xFFC0, 0.70703125, 0xFFC0, 0x7F80, 0xFF80, 0.0, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @rsqrt_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.rsqrt %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.0, 0xF8, 1.4375, 0xF8, 0.8125, 0.625, 0xF8, 0.5625, 2.0, 0xF8, 0.71875, 0xF8, 0x70, 0xF0, 0.0, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @rsqrt_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.rsqrt %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.0, 0xFC, 1.375, 0xFC, 0.8125, 0.625, 0xFC, 0.5625, 2.0, 0xFC, 0.6875, 0xFC, 0x78, 0xF8, 0.0, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @rsqrt_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.rsqrt %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[32.0, 1.0, 0xFE, 1.5, 0xFE, 0.875, 0.625, 0xFE, 0.625, 2.0, 0xFE, 0.75, 0xFE, 0x7C, 0xFC, 0.0, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @rsqrt_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.rsqrt %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.5688644647598267, -0.3515775799751282), (0.12738825380802155, -0.7850017547607422), (0.42412739992141724, 0.39025357365608215), (0.02204330451786518, 0.7060739398002625), (0.5550800561904907, -0.09007709473371506)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @rsqrt_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.rsqrt %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.5688644810057831, -0.3515775842541429), (0.12738824913169158, -0.7850017617921872), (0.42412741382249247, 0.3902535794316358), (0.022043304349315118, 0.7060739210414216), (0.5550800690066424, -0.09007709480450048)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
