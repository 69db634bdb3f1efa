// Values of uniform_dequantize. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @dequantize_i8() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8:f32, 0.5:3>>
  %r = stablehlo.uniform_dequantize %q : (tensor<2x3x!quant.uniform<i8:f32, 0.5:3>>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-2.0, -0.5, 0.0], [0.5, 1.0, 62.0]]> : tensor<2x3xf32>
  func.return
}

func.func @dequantize_u8() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<u8:f32, 0.25:128>>
  %r = stablehlo.uniform_dequantize %q : (tensor<2x3x!quant.uniform<u8:f32, 0.25:128>>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-2.0, -0.25, 0.25], [0.75, 1.0, 31.75]]> : tensor<2x3xf32>
  func.return
}

func.func @dequantize_narrow() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8<-127:127>:f32, 0.5>>
  %r = stablehlo.uniform_dequantize %q : (tensor<2x3x!quant.uniform<i8<-127:127>:f32, 0.5>>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-2.0, -0.5, 0.0], [0.5, 1.0, 63.5]]> : tensor<2x3xf32>
  func.return
}

func.func @dequantize_i4() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i4:f32, 0.5:-1>>
  %r = stablehlo.uniform_dequantize %q : (tensor<2x3x!quant.uniform<i4:f32, 0.5:-1>>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-2.0, -0.5, 0.0], [0.5, 1.0, 4.0]]> : tensor<2x3xf32>
  func.return
}

func.func @dequantize_i32() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i32:f32, 0.125:7>>
  %r = stablehlo.uniform_dequantize %q : (tensor<2x3x!quant.uniform<i32:f32, 0.125:7>>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-2.0, -0.25, 0.25], [0.75, 1.0, 300.0]]> : tensor<2x3xf32>
  func.return
}

func.func @dequantize_per_axis() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8:f32:1, {0.5:1, 0.25:-2, 2.0:0}>>
  %r = stablehlo.uniform_dequantize %q : (tensor<2x3x!quant.uniform<i8:f32:1, {0.5:1, 0.25:-2, 2.0:0}>>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-2.0, -0.25, 0.0], [0.5, 1.0, 254.0]]> : tensor<2x3xf32>
  func.return
}
