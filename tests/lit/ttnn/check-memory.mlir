// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(ttnn-layout),ttnn-deallocate,ttnn-check-memory{dram-bytes=9437184 device=n150})' %s -split-input-file -verify-diagnostics

// The argument (4 MiB) and two values at a time: 12 MiB, where %1 is made.
func.func @tooMuch(%x: tensor<1024x1024xf32>) -> tensor<1024x1024xf32> {
  %0 = "ttnn.relu"(%x) : (tensor<1024x1024xf32>) -> tensor<1024x1024xf32>
  // expected-warning@+1 {{the program needs 12 MiB at this op, `n150` has 9 MiB; a smaller batch}}
  %1 = "ttnn.exp"(%0) : (tensor<1024x1024xf32>) -> tensor<1024x1024xf32>
  %2 = "ttnn.abs"(%1) : (tensor<1024x1024xf32>) -> tensor<1024x1024xf32>
  return %2 : tensor<1024x1024xf32>
}

// -----

// As many bytes in all, never more than 6 MiB at once, for what is used up is freed.
func.func @fits(%x: tensor<1024x512xf32>) -> tensor<1024x512xf32> {
  %0 = "ttnn.relu"(%x) : (tensor<1024x512xf32>) -> tensor<1024x512xf32>
  %1 = "ttnn.exp"(%0) : (tensor<1024x512xf32>) -> tensor<1024x512xf32>
  %2 = "ttnn.abs"(%1) : (tensor<1024x512xf32>) -> tensor<1024x512xf32>
  %3 = "ttnn.neg"(%2) : (tensor<1024x512xf32>) -> tensor<1024x512xf32>
  return %3 : tensor<1024x512xf32>
}

// -----

// Parameters alone are too much, whatever the program does.
// expected-warning@+1 {{the program needs 16 MiB at this op}}
func.func @parameters(%x: tensor<2048x2048xf32>) -> tensor<2048x2048xf32> {
  return %x : tensor<2048x2048xf32>
}
