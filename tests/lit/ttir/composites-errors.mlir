// What the verifiers of tt-mlir's composites catch.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @rows_do_not_fit(%x: tensor<1x10x4xf32>, %i: tensor<1x1x3xi32>) {
  // expected-error @below {{has indices 'tensor<1x1x3xi32>', sizes [9] and windows [1] that do not fit 'tensor<1x10x4xf32>'}}
  %0 = "ttir.rows_gather"(%x, %i) <{sizes = array<i64: 9>, windows = array<i64: 1>}> : (tensor<1x10x4xf32>, tensor<1x1x3xi32>) -> tensor<1x3x4xf32>
  return
}

// -----

func.func @window_is_larger(%x: tensor<1x10x4xf32>, %i: tensor<1x1x3xi32>) {
  // expected-error @below {{that do not fit}}
  %0 = "ttir.rows_gather"(%x, %i) <{sizes = array<i64: 10>, windows = array<i64: 11>}> : (tensor<1x10x4xf32>, tensor<1x1x3xi32>) -> tensor<1x33x4xf32>
  return
}

// -----

func.func @accumulates(%x: tensor<4x8xf32>) {
  // expected-error @below {{accumulates by `mean`; sum, prod, max or min wanted}}
  %0 = "ttir.cumulative"(%x) <{dim = 1 : i64, reduction = #ttcore.reduce_type<mean>}> : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}

// -----

func.func @squeezes(%x: tensor<4x8xf32>) {
  // expected-error @below {{removes dimension 1 of size 8}}
  %0 = "ttir.squeeze"(%x) <{dim = 1 : si32}> : (tensor<4x8xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @selects(%x: tensor<4x8xf32>) {
  // expected-error @below {{takes 4 elements from 6 every 0 of 8}}
  %0 = "ttir.index_select"(%x) <{begin = 6 : si32, dim = 1 : si32, length = 4 : si32}> : (tensor<4x8xf32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @masks(%q: tensor<1x4x8x16xf32>, %m: tensor<1x4x8x9xf32>) {
  // expected-error @below {{has a mask 'tensor<1x4x8x9xf32>' where [1, 4, 8, 8] (or 1) is wanted, and `is_causal = false`}}
  %0 = "ttir.scaled_dot_product_attention"(%q, %q, %q, %m) <{is_causal = false}> : (tensor<1x4x8x16xf32>, tensor<1x4x8x16xf32>, tensor<1x4x8x16xf32>, tensor<1x4x8x9xf32>) -> tensor<1x4x8x16xf32>
  return
}

// -----

func.func @caches(%x: tensor<2x4x8x16xf32>, %p: tensor<1x4x9x16xf32>) {
  // expected-error @below {{writes 'tensor<1x4x9x16xf32>' at batch 0 of 'tensor<2x4x8x16xf32>'}}
  %0 = "ttir.fill_cache"(%x, %p) <{batch_offset = 0 : i32}> : (tensor<2x4x8x16xf32>, tensor<1x4x9x16xf32>) -> tensor<2x4x8x16xf32>
  return
}
