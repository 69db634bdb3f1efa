// RUN: ttc-opt --split-input-file --verify-diagnostics %s

func.func @rank(%a: tensor<8xf32>) {
  // expected-error @+1 {{`parts` has no matrices: rank 2 or more wanted}}
  %l, %i = "ttir.cholesky"(%a) <{lower = true}> : (tensor<8xf32>) -> (tensor<8xf32>, tensor<i32>)
  return
}

// -----

func.func @square(%a: tensor<8x6xf32>) {
  // expected-error @+1 {{`parts` is not square: 8x6}}
  %l, %i = "ttir.cholesky"(%a) <{lower = true}> : (tensor<8x6xf32>) -> (tensor<8x6xf32>, tensor<i32>)
  return
}

// -----

func.func @parts(%a: tensor<8x8xf32>) {
  // expected-error @+1 {{`factor` has 1 parts; wanted 2: the real one, and the imaginary one of complex numbers}}
  %l, %i = "ttir.cholesky"(%a, %a) <{lower = true}> : (tensor<8x8xf32>, tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<i32>)
  return
}

// -----

func.func @fit(%a: tensor<8x8xf32>, %b: tensor<6x8xf32>) {
  // expected-error @+1 {{`a` does not fit `b`}}
  %x = "ttir.triangular_solve"(%a, %b) <{left_side = true, lower = true, unit_diagonal = false, transpose = "N"}> : (tensor<8x8xf32>, tensor<6x8xf32>) -> tensor<6x8xf32>
  return
}

// -----

func.func @transpose(%a: tensor<8x8xf32>) {
  // expected-error @+1 {{`transpose` is none of N, T, C}}
  %x = "ttir.triangular_solve"(%a, %a) <{left_side = true, lower = true, unit_diagonal = false, transpose = "X"}> : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  return
}

// -----

func.func @info(%a: tensor<2x8x8xf32>) {
  // expected-error @+1 {{`info` has shape []; wanted [2]}}
  %v, %w, %i = "ttir.eigh"(%a) <{lower = true}> : (tensor<2x8x8xf32>) -> (tensor<2x8x8xf32>, tensor<2x8xf32>, tensor<i32>)
  return
}

// -----

func.func @lengths(%a: tensor<16xf32>) {
  // expected-error @+1 {{`transformed` has shape [16]; wanted [9]}}
  %x, %y = "ttir.fft"(%a) <{kind = "RFFT", lengths = array<i64: 16>}> : (tensor<16xf32>) -> (tensor<16xf32>, tensor<16xf32>)
  return
}

// -----

func.func @kind(%a: tensor<16xf32>) {
  // expected-error @+1 {{`kind` is none of FFT, IFFT, RFFT, IRFFT}}
  %x = "ttir.fft"(%a) <{kind = "DCT", lengths = array<i64: 16>}> : (tensor<16xf32>) -> tensor<16xf32>
  return
}
