// Values of uniform_quantize. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @quantize_i8() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8:f32, 0.5:3>>
  %r = stablehlo.bitcast_convert %q : (tensor<2x3x!quant.uniform<i8:f32, 0.5:3>>) -> tensor<2x3xi8>
  check.expect_eq_const %r, dense<[[-1, 2, 3], [4, 5, 127]]> : tensor<2x3xi8>
  func.return
}

func.func @quantize_u8() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<u8:f32, 0.25:128>>
  %r = stablehlo.bitcast_convert %q : (tensor<2x3x!quant.uniform<u8:f32, 0.25:128>>) -> tensor<2x3xui8>
  check.expect_eq_const %r, dense<[[120, 127, 129], [131, 132, 255]]> : tensor<2x3xui8>
  func.return
}

func.func @quantize_narrow() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8<-127:127>:f32, 0.5>>
  %r = stablehlo.bitcast_convert %q : (tensor<2x3x!quant.uniform<i8<-127:127>:f32, 0.5>>) -> tensor<2x3xi8>
  check.expect_eq_const %r, dense<[[-4, -1, 0], [1, 2, 127]]> : tensor<2x3xi8>
  func.return
}

func.func @quantize_i4() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i4:f32, 0.5:-1>>
  %r = stablehlo.bitcast_convert %q : (tensor<2x3x!quant.uniform<i4:f32, 0.5:-1>>) -> tensor<2x3xi4>
  check.expect_eq_const %r, dense<[[-5, -2, -1], [0, 1, 7]]> : tensor<2x3xi4>
  func.return
}

func.func @quantize_i32() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i32:f32, 0.125:7>>
  %r = stablehlo.bitcast_convert %q : (tensor<2x3x!quant.uniform<i32:f32, 0.125:7>>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[-9, 5, 9], [13, 15, 2407]]> : tensor<2x3xi32>
  func.return
}

func.func @quantize_per_axis() {
  %0 = stablehlo.constant dense<[[-2.0, -0.30000001192092896, 0.25], [0.7400000095367432, 1.0, 300.0]]> : tensor<2x3xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2x3xf32>) -> tensor<2x3x!quant.uniform<i8:f32:1, {0.5:1, 0.25:-2, 2.0:0}>>
  %r = stablehlo.bitcast_convert %q : (tensor<2x3x!quant.uniform<i8:f32:1, {0.5:1, 0.25:-2, 2.0:0}>>) -> tensor<2x3xi8>
  check.expect_eq_const %r, dense<[[-3, -3, 0], [2, 2, 127]]> : tensor<2x3xi8>
  func.return
}

func.func @add_of_quantized() {
  %0 = stablehlo.constant dense<[1.0, -3.5]> : tensor<2xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 0.5>>
  %s = stablehlo.add %q, %q : tensor<2x!quant.uniform<i8:f32, 0.5>>
  %r = stablehlo.uniform_dequantize %s : (tensor<2x!quant.uniform<i8:f32, 0.5>>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[2.0, -7.0]> : tensor<2xf32>
  func.return
}

func.func @multiply_of_quantized() {
  %0 = stablehlo.constant dense<[1.0, -3.5]> : tensor<2xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 0.5>>
  %s = stablehlo.multiply %q, %q : tensor<2x!quant.uniform<i8:f32, 0.5>>
  %r = stablehlo.uniform_dequantize %s : (tensor<2x!quant.uniform<i8:f32, 0.5>>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[1.0, 12.0]> : tensor<2xf32>
  func.return
}

func.func @tanh_of_quantized() {
  %0 = stablehlo.constant dense<[1.0, -3.5]> : tensor<2xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 0.5>>
  %s = stablehlo.tanh %q : tensor<2x!quant.uniform<i8:f32, 0.5>>
  %r = stablehlo.uniform_dequantize %s : (tensor<2x!quant.uniform<i8:f32, 0.5>>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[1.0, -1.0]> : tensor<2xf32>
  func.return
}

func.func @requantize() {
  %0 = stablehlo.constant dense<[1.0, -3.5]> : tensor<2xf32>
  %q = stablehlo.uniform_quantize %0 : (tensor<2xf32>) -> tensor<2x!quant.uniform<i8:f32, 0.5>>
  %s = stablehlo.uniform_quantize %q : (tensor<2x!quant.uniform<i8:f32, 0.5>>) -> tensor<2x!quant.uniform<i8:f32, 2.0:1>>
  %r = stablehlo.bitcast_convert %s : (tensor<2x!quant.uniform<i8:f32, 2.0:1>>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[1, -1]> : tensor<2xi8>
  func.return
}
