// Values of reduce_precision. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @as_f16() {
  %0 = stablehlo.constant dense<[1.0, 1.00048828125, 3.1415927410125732, 65504.0, 65520.0, -1000000.0, 1.0000000116860974e-07, 1.0000000031710769e-30, 0.0, -0.0, 0x7F800000, 0x7FC00000, 0.10000000149011612]> : tensor<13xf32>
  %r = stablehlo.reduce_precision %0, format = e5m10 : tensor<13xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 3.140625, 65504.0, 0x7F800000, 0xFF800000, 0.0, 0.0, 0.0, -0.0, 0x7F800000, 0x7FC00000, 0.0999755859375]> : tensor<13xf32>
  func.return
}

func.func @as_bf16() {
  %0 = stablehlo.constant dense<[1.0, 1.00048828125, 3.1415927410125732, 65504.0, 65520.0, -1000000.0, 1.0000000116860974e-07, 1.0000000031710769e-30, 0.0, -0.0, 0x7F800000, 0x7FC00000, 0.10000000149011612]> : tensor<13xf32>
  %r = stablehlo.reduce_precision %0, format = e8m7 : tensor<13xf32>
  check.expect_eq_const %r, dense<[1.0, 1.0, 3.140625, 65536.0, 65536.0, -999424.0, 1.0011717677116394e-07, 9.98402083170343e-31, 0.0, -0.0, 0x7F800000, 0x7FC00000, 0.10009765625]> : tensor<13xf32>
  func.return
}

func.func @as_itself() {
  %0 = stablehlo.constant dense<[1.0, 1.00048828125, 3.1415927410125732, 65504.0, 65520.0, -1000000.0, 1.0000000116860974e-07, 1.0000000031710769e-30, 0.0, -0.0, 0x7F800000, 0x7FC00000, 0.10000000149011612]> : tensor<13xf32>
  %r = stablehlo.reduce_precision %0, format = e8m23 : tensor<13xf32>
  check.expect_eq_const %r, dense<[1.0, 1.00048828125, 3.1415927410125732, 65504.0, 65520.0, -1000000.0, 1.0000000116860974e-07, 1.0000000031710769e-30, 0.0, -0.0, 0x7F800000, 0x7FC00000, 0.10000000149011612]> : tensor<13xf32>
  func.return
}

func.func @one_bit() {
  %0 = stablehlo.constant dense<[1.4, 1.5, 1.75, 3.0]> : tensor<4xf64>
  %r = stablehlo.reduce_precision %0, format = e11m0 : tensor<4xf64>
  check.expect_eq_const %r, dense<[1.0, 2.0, 2.0, 4.0]> : tensor<4xf64>
  func.return
}
