// Values of sqrt. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @sqrt_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.sqrt %0 : tensor<20xf64>
  check.expect_eq_const %r, dense<[0.01, 0xFFF8000000000000, 0.03125, 1.0, 0xFFF8000000000000, 0.7071067811865476, 0xFFF8000000000000, 1.224744871391589, 1.5811388300841898, 0xFFF8000000000000, 1.7320508075688772, 0.5, 0xFFF8000000000000, 1.4142135623730951, 0xFFF8000000000000, 0.0, -0.0, 0x7FF0000000000000, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  func.return
}

func.func @sqrt_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.sqrt %0 : tensor<18xf32>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0xFFC00000, 0.7071067690849304, 0xFFC00000, 1.2247449159622192, 1.5811388492584229, 0xFFC00000, 1.7320507764816284, 0.5, 0xFFC00000, 1.4142135381698608, 0xFFC00000, 0.0, -0.0, 0x7F800000, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  func.return
}

func.func @sqrt_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.sqrt %0 : tensor<18xf16>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0xFE00, 0.70703125, 0xFE00, 1.224609375, 1.5810546875, 0xFE00, 1.732421875, 0.5, 0xFE00, 1.4140625, 0xFE00, 0.0, -0.0, 0x7C00, 0xFE00, 0x7E00]> : tensor<18xf16>
  func.return
}

func.func @sqrt_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.sqrt %0 : tensor<18xbf16>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0xFFC0, 0.70703125, 0xFFC0, 1.2265625, 1.578125, 0xFFC0, 1.734375, 0.5, 0xFFC0, 1.4140625, 0xFFC0, 0.0, -0.0, 0x7F80, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  func.return
}

func.func @sqrt_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.sqrt %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.0, 0xF8, 0.71875, 0xF8, 1.25, 1.5625, 0xF8, 1.75, 0.5, 0xF8, 1.4375, 0xF8, 0.0, -0.0, 0x70, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @sqrt_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.sqrt %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.0, 0xFC, 0.6875, 0xFC, 1.25, 1.625, 0xFC, 1.75, 0.5, 0xFC, 1.375, 0xFC, 0.0, -0.0, 0x78, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @sqrt_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.sqrt %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.0, 0xFF, 0.6875, 0xFF, 1.25, 1.625, 0xFF, 1.75, 0.5, 0xFF, 1.375, 0xFF, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @sqrt_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.sqrt %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0x80, 0.6875, 0x80, 1.25, 1.625, 0x80, 1.75, 0.5, 0x80, 1.375, 0x80, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @sqrt_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.sqrt %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0x80, 0.6875, 0x80, 1.25, 1.625, 0x80, 1.75, 0.5, 0x80, 1.375, 0x80, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @sqrt_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.sqrt %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0xFE, 0.75, 0xFE, 1.25, 1.5, 0xFE, 1.75, 0.5, 0xFE, 1.5, 0xFE, 0.0, -0.0, 0x7C, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @sqrt_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.sqrt %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.03125, 1.0, 0x80, 0.75, 0x80, 1.25, 1.5, 0x80, 1.75, 0.5, 0x80, 1.5, 0x80, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @sqrt_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.sqrt %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.272019624710083, 0.7861513495445251), (0.20141850411891937, 1.2411967515945435), (1.2767926454544067, -1.1748188734054565), (0.044172629714012146, -1.4149032831192017), (1.7553173303604126, 0.28484877943992615)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @sqrt_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.sqrt %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.272019649514069, 0.7861513777574233), (0.20141850719855617, 1.2411967672541269), (1.2767925917505305, -1.1748188466095686), (0.04417263143154747, -1.4149032551265077), (1.755317301824428, 0.28484878459314106)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
