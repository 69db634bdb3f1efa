// Values of logistic. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @logistic_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.logistic %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[0.5000249999999792, 0.4999750000000208, 0.5002441406055974, 0.7310585786300049, 0.2689414213699951, 0.6224593312018546, 0.3775406687981454, 0.8175744761936437, 0.9241418199787566, 0.07585818002124355, 0.9525741268224334, 0.5621765008857981, 0.320821300824607, 0.8807970779778823, 0.01798620996209156, 0.5, 0.5, 1.0, 0.0, 0xFFF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @logistic_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.logistic %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.500244140625, 0.7310585975646973, 0.2689414322376251, 0.622459352016449, 0.3775406777858734, 0.8175745010375977, 0.9241418242454529, 0.07585818320512772, 0.9525741338729858, 0.562176525592804, 0.3208213150501251, 0.8807970881462097, 0.01798621006309986, 0.5, 0.5, 1.0, 0.0, 0xFFC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @logistic_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.logistic %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.5, 0.73095703125, 0.26904296875, 0.62255859375, 0.37744140625, 0.8173828125, 0.92431640625, 0.07586669921875, 0.95263671875, 0.56201171875, 0.32080078125, 0.880859375, 0.0179901123046875, 0.5, 0.5, 1.0, 0.0, 0xFE00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @logistic_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.logistic %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.5, 0.73046875, 0.26953125, 0.62109375, 0.376953125, 0.81640625, 0.92578125, 0.07568359375, 0.953125, 0.5625, 0.3203125, 0.87890625, 0.0179443359375, 0.5, 0.5, 1.0, 0.0, 0xFFC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @logistic_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.logistic %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[0.71875, 0.265625, 0.625, 0.375, 0.8125, 0.9375, 0.078125, 0.9375, 0.5625, 0.328125, 0.875, 0.015625, 0.5, 0.5, 1.0, 0.0, 0xF8]> : tensor<17xf8E3M4>
  func.return
}

func.func @logistic_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.logistic %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[0.75, 0.28125, 0.625, 0.375, 0.8125, 0.9375, 0.078125, 0.9375, 0.5625, 0.3125, 0.875, 0.017578125, 0.5, 0.5, 1.0, 0.0, 0xFC]> : tensor<17xf8E4M3>
  func.return
}

func.func @logistic_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.logistic %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.75, 0.28125, 0.625, 0.375, 0.8125, 0.9375, 0.078125, 0.9375, 0.5625, 0.3125, 0.875, 0.017578125, 0.5, 0.5, 0xFF]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @logistic_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.logistic %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.5, 0.75, 0.28125, 0.625, 0.375, 0.8125, 0.9375, 0.078125, 0.9375, 0.5625, 0.3125, 0.875, 0.017578125, 0.5, 0.5, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @logistic_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.logistic %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.5, 0.75, 0.28125, 0.625, 0.375, 0.8125, 0.9375, 0.078125, 0.9375, 0.5625, 0.3125, 0.875, 0.017578125, 0.5, 0.5, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @logistic_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.logistic %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.5, 0.75, 0.25, 0.625, 0.375, 0.875, 0.875, 0.078125, 1.0, 0.5, 0.3125, 0.875, 0.01953125, 0.5, 0.5, 1.0, 0.0, 0xFE]> : tensor<18xf8E5M2>
  func.return
}

func.func @logistic_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.logistic %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.5, 0.75, 0.25, 0.625, 0.375, 0.875, 0.875, 0.078125, 1.0, 0.5, 0.3125, 0.875, 0.01953125, 0.5, 0.5, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @logistic_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.logistic %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 1.0, 0.0, 0.5, 0.5]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @logistic_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.logistic %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.75, 0.25, 0.625, 0.375, 0.875, 0.875, 0.125, 1.0, 0.5, 0.375, 0.875, 0.0, 0.5, 0.5]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @logistic_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.logistic %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.75, 0.25, 0.625, 0.375, 0.875, 0.875, 0.0625, 1.0, 0.5, 0.3125, 0.875, 0.0, 0.5, 0.5]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @logistic_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.logistic %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.02141535282135, 0.4034387171268463), (0.17038938403129578, 0.07421465963125229), (3.5493557453155518, -1.7035001516342163), (0.1185780018568039, -0.013111528940498829), (0.9721865057945251, 0.03966222703456879)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @logistic_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.logistic %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.0214153641721806, 0.4034387060815425), (0.17038937893273848, 0.0742146594035497), (3.549355837550805, -1.7035001531590321), (0.11857800412059653, -0.013111529062612846), (0.9721864932113107, 0.03966222740197834)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
