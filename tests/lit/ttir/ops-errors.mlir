// What the verifiers of ttir catch.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics

func.func @shapes_do_not_broadcast(%a: tensor<2x3xf32>, %b: tensor<2x4xf32>) {
  // expected-error @below {{operands do not broadcast: shape [2, 4] meets [2, 3]}}
  %0 = "ttir.add"(%a, %b) : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

func.func @result_is_no_broadcast(%a: tensor<2x3xf32>) {
  // expected-error @below {{result has shape [3, 2], operands broadcast to [2, 3]}}
  %0 = "ttir.add"(%a, %a) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<3x2xf32>
  return
}

// -----

func.func @reduced_twice(%a: tensor<2x3xf32>) {
  // expected-error @below {{reduces dimension 1 twice}}
  %0 = "ttir.sum"(%a) <{dim_arg = [1 : i32, 1 : i32], keep_dim = false}> : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @reduction_shape(%a: tensor<2x3xf32>) {
  // expected-error @below {{result has shape [2], the reduction leaves [2, 1]}}
  %0 = "ttir.sum"(%a) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<2x3xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @elements_are_lost(%a: tensor<2x3xf32>) {
  // expected-error @below {{has another number of elements}}
  %0 = "ttir.reshape"(%a) <{shape = [5 : i32]}> : (tensor<2x3xf32>) -> tensor<5xf32>
  return
}

// -----

func.func @no_permutation(%a: tensor<2x3xf32>) {
  // expected-error @below {{`permutation` [0, 0] is no permutation of 2 dimensions}}
  %0 = "ttir.permute"(%a) <{permutation = array<i64: 0, 0>}> : (tensor<2x3xf32>) -> tensor<2x2xf32>
  return
}

// -----

func.func @beyond_the_end(%a: tensor<2x3xf32>) {
  // expected-error @below {{takes 1 to 4 by 1 of a dimension of size 3}}
  %0 = "ttir.slice_static"(%a) <{begins = [0 : i32, 1 : i32], ends = [2 : i32, 4 : i32], step = [1 : i32, 1 : i32]}> : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @inner_sizes(%a: tensor<2x3xf32>, %b: tensor<4x5xf32>) {
  // expected-error @below {{inner sizes 3 and 4 differ}}
  %0 = "ttir.matmul"(%a, %b) : (tensor<2x3xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  return
}

// -----

func.func @channels(%a: tensor<1x8x8x4xf32>, %w: tensor<6x3x3x3xf32>) {
  // expected-error @below {{has input channels 4, wanted is 3}}
  %0 = "ttir.conv2d"(%a, %w) <{dilation = 1 : i32, groups = 1 : i32, padding = 0 : i32, stride = 1 : i32}> : (tensor<1x8x8x4xf32>, tensor<6x3x3x3xf32>) -> tensor<1x6x6x6xf32>
  return
}

// -----

func.func @index_exceeds_input(%a: tensor<2x10xf32>, %i: tensor<3x4xi32>) {
  // expected-error @below {{index 'tensor<3x4xi32>' exceeds 'tensor<2x10xf32>' in dimension 0}}
  %0 = "ttir.gather"(%a, %i) <{dim = 1 : i32}> : (tensor<2x10xf32>, tensor<3x4xi32>) -> tensor<3x4xf32>
  return
}

// -----

// expected-error @below {{a tile has 2 dimensions, found 1}}
func.func private @flat_tile() -> tensor<1x!ttcore.tile<32, bf16>>
