// Calls that cannot be replaced by a body.
// RUN: ttc-opt %s --inline-calls --split-input-file --verify-diagnostics

func.func public @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @ping(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
// expected-error @below {{`ping` calls itself, directly or through others; recursion cannot be compiled}}
func.func private @ping(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @pong(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @pong(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @ping(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func public @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{`elsewhere` is called, but the module has no body of one block for it}}
  %0 = call @elsewhere(%arg0) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @elsewhere(tensor<4xf32>) -> tensor<4xf32>
