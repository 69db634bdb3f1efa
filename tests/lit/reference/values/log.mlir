// Values of log. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @log_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.log %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[-9.210340371976182, 0xFFF8000000000000, -6.931471805599453, 0.0, 0xFFF8000000000000, -0.6931471805599453, 0xFFF8000000000000, 0.4054651081081644, 0.9162907318741551, 0xFFF8000000000000, 1.0986122886681098, -1.3862943611198906, 0xFFF8000000000000, 0.6931471805599453, 0xFFF8000000000000, 0xFFF0000000000000, 0xFFF0000000000000, 0x7FF0000000000000, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @log_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.log %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[-6.931471824645996, 0.0, 0xFFC00000, -0.6931471824645996, 0xFFC00000, 0.40546509623527527, 0.9162907600402832, 0xFFC00000, 1.0986123085021973, -1.3862943649291992, 0xFFC00000, 0.6931471824645996, 0xFFC00000, 0xFF800000, 0xFF800000, 0x7F800000, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @log_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.log %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[-6.9296875, 0.0, 0xFE00, -0.693359375, 0xFE00, 0.405517578125, 0.91650390625, 0xFE00, 1.0986328125, -1.38671875, 0xFE00, 0.693359375, 0xFE00, 0xFC00, 0xFC00, 0x7C00, 0xFE00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @log_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.log %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[-6.9375, 0.0, 0xFFC0, -0.69140625, 0xFFC0, 0.40625, 0.91796875, 0xFFC0, 1.1015625, -1.3828125, 0xFFC0, 0.69140625, 0xFFC0, 0xFF80, 0xFF80, 0x7F80, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @log_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.log %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 0xF8, -0.6875, 0xF8, 0.40625, 0.90625, 0xF8, 1.125, -1.375, 0xF8, 0.6875, 0xF8, 0xF0, 0xF0, 0x70, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @log_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.log %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 0xFC, -0.6875, 0xFC, 0.40625, 0.9375, 0xFC, 1.125, -1.375, 0xFC, 0.6875, 0xFC, 0xF8, 0xF8, 0x78, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @log_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.log %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[-7.0, 0.0, 0xFE, -0.75, 0xFE, 0.375, 0.875, 0xFE, 1.0, -1.5, 0xFE, 0.75, 0xFE, 0xFC, 0xFC, 0x7C, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @log_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.log %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.8047189712524414, 1.1071487665176392), (0.4581453800201416, 2.8198421001434326), (1.1020724773406982, -1.4876550436019897), (0.695096492767334, -3.0791738033294678), (1.1512925624847412, 0.32175055146217346)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @log_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.log %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.8047189562170503, 1.1071487177940904), (0.45814536593707755, 2.819842099193151), (1.1020725100903965, -1.4876550949064553), (0.6950965007677741, -3.079173843593836), (1.151292546497023, 0.3217505543966422)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
