// Values of log_plus_one. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @log_plus_one_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.log_plus_one %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[9.999500033330834e-05, -0.00010000500033335834, 0.0009760859730554589, 0.6931471805599453, 0xFFF0000000000000, 0.4054651081081644, -0.6931471805599453, 0.9162907318741551, 1.252762968495368, 0xFFF8000000000000, 1.3862943611198906, 0.22314355131420976, -1.3862943611198906, 1.0986122886681098, 0xFFF8000000000000, 0.0, -0.0, 0x7FF0000000000000, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @log_plus_one_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.log_plus_one %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.0009760859538801014, 0.6931471824645996, 0xFF800000, 0.40546509623527527, -0.6931471824645996, 0.9162907600402832, 1.2527629137039185, 0xFFC00000, 1.3862943649291992, 0.2231435477733612, -1.3862943649291992, 1.0986123085021973, 0xFFC00000, 0.0, -0.0, 0x7F800000, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @log_plus_one_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.log_plus_one %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.0009760856628417969, 0.693359375, 0xFC00, 0.405517578125, -0.693359375, 0.91650390625, 1.2529296875, 0xFE00, 1.38671875, 0.22314453125, -1.38671875, 1.0986328125, 0xFE00, 0.0, -0.0, 0x7C00, 0xFE00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @log_plus_one_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.log_plus_one %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 0.69140625, 0xFF80, 0.40625, -0.69140625, 0.91796875, 1.25, 0xFFC0, 1.3828125, 0.22265625, -1.3828125, 1.1015625, 0xFFC0, 0.0, -0.0, 0x7F80, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @log_plus_one_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.log_plus_one %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[0.6875, 0xF0, 0.40625, -0.6875, 0.90625, 1.25, 0xF8, 1.375, 0.21875, -1.375, 1.125, 0xF8, 0.0, -0.0, 0x70, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @log_plus_one_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.log_plus_one %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[0.6875, 0xF8, 0.40625, -0.6875, 0.9375, 1.25, 0xFC, 1.375, 0.21875, -1.375, 1.125, 0xFC, 0.0, -0.0, 0x78, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @log_plus_one_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.log_plus_one %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.0009765625, 0.75, 0xFC, 0.375, -0.75, 0.875, 1.25, 0xFE, 1.5, 0.21875, -1.5, 1.0, 0xFE, 0.0, -0.0, 0x7C, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @log_plus_one_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.log_plus_one %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.0397207736968994, 0.7853981852531433), (-0.3465735912322998, 2.356194496154785), (1.1786550283432007, -1.176005244255066), (0.0077520934864878654, -3.017237663269043), (1.4166066646575928, 0.244978666305542)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @log_plus_one_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.log_plus_one %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.039720770839918, 0.7853981633974483), (-0.3465735902799726, 2.356194490192345), (1.1786549963416462, -1.176005207095135), (0.007752093267982627, -3.017237659043032), (1.416606672028108, 0.24497866312686414)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
