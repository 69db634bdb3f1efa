// Everything that cannot be compiled is named, each with the nearest form, before the pass gives up.
// RUN: ttc-opt %s --stablehlo-to-ttir --split-input-file --verify-diagnostics

func.func @all_of_them(%arg0: tensor<4x8xi32>, %arg1: tensor<8x4xi32>, %arg2: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{`stablehlo.dot_general` is not supported here: the device multiplies matrices of floats; these integers would not be exact; nearest supported form: f32 or bf16 operands}}
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<4x8xi32>, tensor<8x4xi32>) -> tensor<4x4xi32>
  %1 = stablehlo.add %0, %0 : tensor<4x4xi32>
  // expected-error @below {{`stablehlo.custom_call` is not supported here: the target `mine` is code of the framework's own runtime}}
  %2 = stablehlo.custom_call @mine(%arg2) : (tensor<4xf32>) -> tensor<4xf32>
  return %2 : tensor<4xf32>
}

// -----

func.func @dynamic(%arg0: tensor<?x4xf32>) -> tensor<?x4xf32> {
  // expected-error @below {{`stablehlo.exponential` is not supported here: its shape is known only at run time; nearest supported form: tensors of real numbers with static shapes (export with concrete dimensions)}}
  %0 = stablehlo.exponential %arg0 : tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

// -----

func.func @complex(%arg0: tensor<4xcomplex<f32>>) -> tensor<4xf32> {
  // expected-error @below {{`stablehlo.real` is not supported here: it works on complex numbers}}
  %0 = stablehlo.real %arg0 : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @unknown_body(%arg0: tensor<4x8xi32>) -> tensor<4xi32> {
  %c = stablehlo.constant dense<0> : tensor<i32>
  // expected-error @below {{`stablehlo.reduce` is not supported here: its body is not a known one; nearest supported form: one of add, multiply, maximum, minimum, and, or}}
  %0 = stablehlo.reduce(%arg0 init: %c) applies stablehlo.xor across dimensions = [1] : (tensor<4x8xi32>, tensor<i32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

// -----

func.func @three_spatial(%arg0: tensor<1x4x4x4x2xf32>, %arg1: tensor<1x1x1x2x2xf32>) -> tensor<1x4x4x4x2xf32> {
  // expected-error @below {{`stablehlo.convolution` is not supported here: it has 3 spatial dimensions; nearest supported form: 1 or 2 spatial dimensions}}
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, 2, f]x[0, 1, 2, i, o]->[b, 0, 1, 2, f], window = {stride = [1, 1, 1], pad = [[0, 0], [0, 0], [0, 0]], lhs_dilate = [1, 1, 1], rhs_dilate = [1, 1, 1], reverse = [false, false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x4x4x2xf32>, tensor<1x1x1x2x2xf32>) -> tensor<1x4x4x4x2xf32>
  return %0 : tensor<1x4x4x4x2xf32>
}

// -----

func.func @open_end(%arg0: tensor<f32>) -> tensor<f32> {
  // expected-error @below {{`stablehlo.while` is not supported here: no bound of its turns is known at compile time, or it is too large; nearest supported form: a counter that starts at a constant}}
  %0 = stablehlo.while(%iterArg = %arg0) : tensor<f32>
  cond {
    %c = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.compare GT, %iterArg, %c : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %1 = stablehlo.multiply %iterArg, %iterArg : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }
  return %0 : tensor<f32>
}
