// Values of cosine. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @cosine_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.cosine %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[0.999999995, 0.999999995, 0.9999995231628797, 0.5403023058681398, 0.5403023058681398, 0.8775825618903728, 0.8775825618903728, 0.0707372016677029, -0.8011436155469337, -0.8011436155469337, -0.9899924966004454, 0.9689124217106447, 0.7316888688738209, -0.4161468365471424, -0.6536436208636119, 1.0, 1.0, 0xFFF8000000000000, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @cosine_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.cosine %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.9999995231628418, 0.5403022766113281, 0.5403022766113281, 0.8775825500488281, 0.8775825500488281, 0.07073719799518585, -0.8011435866355896, -0.8011435866355896, -0.9899924993515015, 0.9689124226570129, 0.7316888570785522, -0.416146844625473, -0.6536436080932617, 1.0, 1.0, 0xFFC00000, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @cosine_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.cosine %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[1.0, 0.54052734375, 0.54052734375, 0.87744140625, 0.87744140625, 0.07073974609375, -0.80126953125, -0.80126953125, -0.990234375, 0.96875, 0.7314453125, -0.416259765625, -0.65380859375, 1.0, 1.0, 0xFE00, 0xFE00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @cosine_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.cosine %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[1.0, 0.5390625, 0.5390625, 0.87890625, 0.87890625, 0.07080078125, -0.80078125, -0.80078125, -0.98828125, 0.96875, 0.73046875, -0.416015625, -0.65234375, 1.0, 1.0, 0xFFC0, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @cosine_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.cosine %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[0.53125, 0.53125, 0.875, 0.875, 0.078125, -0.8125, -0.8125, -1.0, 0.96875, 0.71875, -0.421875, -0.65625, 1.0, 1.0, 0xF8, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @cosine_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.cosine %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[0.5625, 0.5625, 0.875, 0.875, 0.0703125, -0.8125, -0.8125, -1.0, 1.0, 0.75, -0.40625, -0.625, 1.0, 1.0, 0xFC, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @cosine_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.cosine %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.5625, 0.5625, 0.875, 0.875, 0.0703125, -0.8125, -0.8125, -1.0, 1.0, 0.75, -0.40625, -0.625, 1.0, 1.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @cosine_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.cosine %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[1.0, 0.5625, 0.5625, 0.875, 0.875, 0.0703125, -0.8125, -0.8125, -1.0, 1.0, 0.75, -0.40625, -0.625, 1.0, 1.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @cosine_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.cosine %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[1.0, 0.5625, 0.5625, 0.875, 0.875, 0.0703125, -0.8125, -0.8125, -1.0, 1.0, 0.75, -0.40625, -0.625, 1.0, 1.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @cosine_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.cosine %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[1.0, 0.5, 0.5, 0.875, 0.875, 0.078125, -0.75, -0.75, -1.0, 1.0, 0.75, -0.4375, -0.625, 1.0, 1.0, 0xFE, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @cosine_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.cosine %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[1.0, 0.5, 0.5, 0.875, 0.875, 0.078125, -0.75, -0.75, -1.0, 1.0, 0.75, -0.4375, -0.625, 1.0, 1.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @cosine_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.cosine %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.5, 0.5, 1.0, 1.0, 0.0, -1.0, -0.5, -0.5, 1.0, 1.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @cosine_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.cosine %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.5, 0.5, 0.875, 0.875, 0.125, -0.75, -0.75, -1.0, 1.0, 0.75, -0.375, -0.625, 1.0, 1.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @cosine_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.cosine %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.5, 0.5, 0.875, 0.875, 0.0625, -0.75, -0.75, -1.0, 1.0, 0.75, -0.4375, -0.625, 1.0, 1.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @cosine_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.cosine %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(2.0327229499816895, -3.0518977642059326), (0.07976510375738144, 0.5197899341583252), (9.754682540893555, 2.478461980819702), (-0.41940221190452576, -0.11395840346813202), (-1.5276381969451904, -0.1658443957567215)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @cosine_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.cosine %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(2.0327230070196656, -3.0518977991518), (0.07976510530654189, 0.5197899547729212), (9.754682765293257, 2.4784619203578266), (-0.4194022191776395, -0.11395840494168002), (-1.5276382501165433, -0.1658444019189788)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
