// RUN: ttc-opt %s -split-input-file -verify-diagnostics

func.func @add(%a: tensor<8x4xf32>, %b: tensor<3xf32>) -> tensor<8x4xf32> {
  // expected-error@+1 {{operands don't have broadcast-compatible shapes}}
  %0 = "ttnn.add"(%a, %b) : (tensor<8x4xf32>, tensor<3xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// -----

func.func @matmulIntegers(%a: tensor<8x4xsi32>, %b: tensor<4x8xsi32>) -> tensor<8x8xsi32> {
  // expected-error@+1 {{multiplies floats, found 'si32'}}
  %0 = "ttnn.matmul"(%a, %b) : (tensor<8x4xsi32>, tensor<4x8xsi32>) -> tensor<8x8xsi32>
  return %0 : tensor<8x8xsi32>
}

// -----

func.func @matmulSizes(%a: tensor<8x4xf32>, %b: tensor<4x8xf32>) -> tensor<8x4xf32> {
  // expected-error@+1 {{contracts a dim of 4 with one of 8}}
  %0 = "ttnn.matmul"(%a, %b) <{transpose_b = true}> : (tensor<8x4xf32>, tensor<4x8xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// -----

func.func @reshape(%a: tensor<8x4xf32>) -> tensor<4x4xf32> {
  // expected-error@+1 {{cannot make the shape [4, 4] of 32 elements}}
  %0 = "ttnn.reshape"(%a) <{shape = [4 : i32, 4 : i32]}> : (tensor<8x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

func.func @permute(%a: tensor<8x4xf32>) -> tensor<8x8xf32> {
  // expected-error@+1 {{wants a permutation of 0 to rank - 1, found [0, 0]}}
  %0 = "ttnn.permute"(%a) <{permutation = array<i64: 0, 0>}> : (tensor<8x4xf32>) -> tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}

// -----

// The library takes this in silence and answers with numbers from elsewhere.
func.func @sliceBeyondEnd(%a: tensor<8x4xf32>) -> tensor<8x5xf32> {
  // expected-error@+1 {{cannot take 0:5:1 of dim 1 with 4 elements}}
  %0 = "ttnn.slice_static"(%a) <{begins = [0 : i32, 0 : i32], ends = [8 : i32, 5 : i32], step = [1 : i32, 1 : i32]}> : (tensor<8x4xf32>) -> tensor<8x5xf32>
  return %0 : tensor<8x5xf32>
}

// -----

func.func @pad(%a: tensor<8x4xf32>) -> tensor<8x5xf32> {
  // expected-error@+1 {{has a result of shape [8, 5], its operands and attributes say [8, 6]}}
  %0 = "ttnn.pad"(%a) <{padding = array<i32: 0, 0, 1, 1>, value = 0.0 : f32}> : (tensor<8x4xf32>) -> tensor<8x5xf32>
  return %0 : tensor<8x5xf32>
}

// -----

func.func @sum(%a: tensor<8x4xf32>) -> tensor<8xf32> {
  // expected-error@+1 {{has a result of shape [8], its dims say [4]}}
  %0 = "ttnn.sum"(%a) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<8x4xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

func.func @where(%p: tensor<8xbf16>, %a: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error@+1 {{wants each value as a tensor or as a number, not both, not neither}}
  %0 = "ttnn.where"(%p, %a) <{operandSegmentSizes = array<i32: 1, 1, 0>}> : (tensor<8xbf16>, tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

// The library takes this in silence and answers with another shape.
func.func @embedding(%i: tensor<2x4x8xui32>, %w: tensor<10x16xbf16>) -> tensor<2x4x8x16xbf16> {
  // expected-error@+1 {{wants indices of rank 1 or 2, found 'tensor<2x4x8xui32>'}}
  %0 = "ttnn.embedding"(%i, %w) : (tensor<2x4x8xui32>, tensor<10x16xbf16>) -> tensor<2x4x8x16xbf16>
  return %0 : tensor<2x4x8x16xbf16>
}

// -----

func.func @conv2d(%x: tensor<1x1x100x3xf32>, %w: tensor<8x3x3x3xf32>) -> tensor<1x1x64x8xf32> {
  // expected-error@+1 {{wants an input of shape [1, 1, 64, 3], found [1, 1, 100, 3]}}
  %0 = "ttnn.conv2d"(%x, %w) <{batch_size = 1 : i32, dilation = array<i32: 1, 1>, groups = 1 : i32, in_channels = 3 : i32, input_height = 8 : i32, input_width = 8 : i32, kernel_size = array<i32: 3, 3>, out_channels = 8 : i32, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 1, 1>}> : (tensor<1x1x100x3xf32>, tensor<8x3x3x3xf32>) -> tensor<1x1x64x8xf32>
  return %0 : tensor<1x1x64x8xf32>
}

// -----

func.func @full() -> tensor<4xf32> {
  // expected-error@+1 {{has a result of shape [4], its attributes say [5]}}
  %0 = "ttnn.full"() <{fill_value = 1.0 : f32, shape = #ttnn.shape<5>}> : () -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
