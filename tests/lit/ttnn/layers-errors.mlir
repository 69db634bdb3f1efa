// RUN: ttc-opt %s -split-input-file -verify-diagnostics

func.func @once(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{'ttnn.layers' op has the `count` 1, expected 2 or more}}
  %0 = "ttnn.layers"(%x) <{callee = @layer, count = 1 : i64, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @layer(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

func.func @nobody(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{'ttnn.layers' op calls `layer`, which is no function of the module}}
  %0 = "ttnn.layers"(%x) <{callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @uneven(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{'ttnn.layers' op has 1 own values and 1 results, expected a value for each of 2 layers}}
  %0 = "ttnn.layers"(%x, %x) <{callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 0, 1>}> : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @layer(%x: tensor<4xf32>, %w: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

func.func @types(%x: tensor<4xf32>, %w: tensor<4xf32>, %v: tensor<8xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{'ttnn.layers' op calls `layer` with arguments ('tensor<4xf32>', 'tensor<8xf32>'), which has ('tensor<4xf32>', 'tensor<4xf32>')}}
  %0 = "ttnn.layers"(%x, %w, %v) <{callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 0, 2>}> : (tensor<4xf32>, tensor<4xf32>, tensor<8xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @layer(%x: tensor<4xf32>, %w: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

func.func @results(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{'ttnn.layers' op calls `layer` with results ('tensor<4xf32>'), which has ('tensor<4xf32>', 'tensor<4xf32>')}}
  %0 = "ttnn.layers"(%x) <{callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 0, 0>}> : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @layer(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  return %x, %x : tensor<4xf32>, tensor<4xf32>
}
