// Values of exponential. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @exponential_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.exponential %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[1.0001000050001667, 0.9999000049998333, 1.0009770394924165, 2.718281828459045, 0.36787944117144233, 1.6487212707001282, 0.6065306597126334, 4.4816890703380645, 12.182493960703473, 0.0820849986238988, 20.085536923187668, 1.2840254166877414, 0.4723665527410147, 7.38905609893065, 0.01831563888873418, 1.0, 1.0, 0x7FF0000000000000, 0.0, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @exponential_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.exponential %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[1.0009770393371582, 2.7182817459106445, 0.3678794503211975, 1.6487212181091309, 0.6065306663513184, 4.481688976287842, 12.182494163513184, 0.08208499848842621, 20.08553695678711, 1.2840254306793213, 0.4723665416240692, 7.389056205749512, 0.018315639346837997, 1.0, 1.0, 0x7F800000, 0.0, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @exponential_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.exponential %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[1.0009765625, 2.71875, 0.367919921875, 1.6484375, 0.6064453125, 4.48046875, 12.1796875, 0.08209228515625, 20.078125, 1.2841796875, 0.472412109375, 7.390625, 0.018310546875, 1.0, 1.0, 0x7C00, 0.0, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @exponential_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.exponential %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[1.0, 2.71875, 0.3671875, 1.6484375, 0.60546875, 4.46875, 12.1875, 0.08203125, 20.125, 1.28125, 0.47265625, 7.375, 0.018310546875, 1.0, 1.0, 0x7F80, 0.0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @exponential_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.exponential %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[2.75, 0.375, 1.625, 0.59375, 4.5, 12.0, 0.078125, 0x70, 1.3125, 0.46875, 7.5, 0.015625, 1.0, 1.0, 0x70, 0.0, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @exponential_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.exponential %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[2.75, 0.375, 1.625, 0.625, 4.5, 12.0, 0.0859375, 20.0, 1.25, 0.46875, 7.5, 0.017578125, 1.0, 1.0, 0x78, 0.0, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @exponential_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.exponential %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[2.75, 0.375, 1.625, 0.625, 4.5, 12.0, 0.0859375, 20.0, 1.25, 0.46875, 7.5, 0.017578125, 1.0, 1.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @exponential_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.exponential %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[1.0, 2.75, 0.375, 1.625, 0.625, 4.5, 12.0, 0.0859375, 20.0, 1.25, 0.46875, 7.5, 0.017578125, 1.0, 1.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @exponential_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.exponential %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[1.0, 2.75, 0.375, 1.625, 0.625, 4.5, 12.0, 0.0859375, 20.0, 1.25, 0.46875, 7.5, 0.017578125, 1.0, 1.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @exponential_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.exponential %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[1.0, 2.5, 0.375, 1.75, 0.625, 4.0, 12.0, 0.078125, 20.0, 1.25, 0.5, 7.0, 0.01953125, 1.0, 1.0, 0x7C, 0.0, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @exponential_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.exponential %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[1.0, 2.5, 0.375, 1.75, 0.625, 4.0, 12.0, 0.078125, 20.0, 1.25, 0.5, 7.0, 0.01953125, 1.0, 1.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @exponential_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.exponential %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[3.0, 0.5, 1.5, 0.5, 4.0, 6.0, 6.0, 0.0, 1.0, 1.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @exponential_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.exponential %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[2.75, 0.375, 1.625, 0.625, 4.5, 7.5, 0.125, 7.5, 1.25, 0.5, 7.5, 0.0, 1.0, 1.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @exponential_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.exponential %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[2.5, 0.375, 1.75, 0.625, 4.0, 12.0, 0.0625, 20.0, 1.25, 0.5, 7.0, 0.0, 1.0, 1.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @exponential_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.exponential %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(-1.13120436668396, 2.471726655960083), (0.19581513106822968, 0.106974296271801), (-1.271175503730774, -0.18120168149471283), (0.13427935540676117, -0.016872890293598175), (10.852261543273926, 16.901395797729492)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @exponential_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.exponential %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(-1.1312043837568135, 2.4717266720048188), (0.1958151375780682, 0.10697429720800304), (-1.2711755279651242, -0.18120167715204843), (0.13427935232118765, -0.016872890355138965), (10.852261914197959, 16.901396535150095)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
