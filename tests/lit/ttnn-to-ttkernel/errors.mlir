// What has no kernels is named.
// RUN: ttc-opt %s -ttnn-to-ttkernel="l1-bytes=100000" -split-input-file -verify-diagnostics

func.func @main(%a: tensor<64x96xbf16>) -> tensor<64x96xbf16> {
  // expected-error @below {{has no kernels of ours; there are some for matmul}}
  %0 = "ttnn.erfinv"(%a) : (tensor<64x96xbf16>) -> tensor<64x96xbf16>
  return %0 : tensor<64x96xbf16>
}

// -----

func.func @main(%a: tensor<64x96xsi32>) -> tensor<64x96xsi32> {
  // expected-error @below {{takes 'si32'; kernels are made of f32 and bf16}}
  %0 = "ttnn.abs"(%a) : (tensor<64x96xsi32>) -> tensor<64x96xsi32>
  return %0 : tensor<64x96xsi32>
}

// -----

func.func @main(%a: tensor<2x64x96xbf16>) -> tensor<96x64x2xbf16> {
  // expected-error @below {{permutes something else than the last two dimensions}}
  %0 = "ttnn.permute"(%a) <{permutation = array<i64: 2, 1, 0>}> : (tensor<2x64x96xbf16>) -> tensor<96x64x2xbf16>
  return %0 : tensor<96x64x2xbf16>
}

// -----

func.func @main(%a: tensor<2x1x64x96xbf16>, %b: tensor<1x2x96x32xbf16>) -> tensor<2x2x64x32xbf16> {
  // expected-error @below {{multiplies batches that differ}}
  %0 = "ttnn.matmul"(%a, %b) : (tensor<2x1x64x96xbf16>, tensor<1x2x96x32xbf16>) -> tensor<2x2x64x32xbf16>
  return %0 : tensor<2x2x64x32xbf16>
}

// -----

func.func @main(%a: tensor<32x2048xbf16>) -> tensor<32x2048xbf16> {
  // expected-error @below {{keeps a row of 2048 in 270336 bytes of L1; a core has 100000}}
  %0 = "ttnn.softmax"(%a) <{dimension = 1 : i32, numericStable = true}> : (tensor<32x2048xbf16>) -> tensor<32x2048xbf16>
  return %0 : tensor<32x2048xbf16>
}

// -----

func.func @main(%a: tensor<32x96xbf16>) -> tensor<bf16> {
  // expected-error @below {{reduces over something else than the last dimension or the one before}}
  %0 = "ttnn.sum"(%a) <{keep_dim = false}> : (tensor<32x96xbf16>) -> tensor<bf16>
  return %0 : tensor<bf16>
}

// -----

func.func @main(%a: tensor<32x96xbf16>) -> tensor<32x96xsi32> {
  // expected-error @below {{gives 'si32'; kernels are made of f32 and bf16}}
  %0 = "ttnn.typecast"(%a) : (tensor<32x96xbf16>) -> tensor<32x96xsi32>
  return %0 : tensor<32x96xsi32>
}
