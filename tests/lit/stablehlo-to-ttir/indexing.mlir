// gather, scatter, dynamic slices and sort.
// RUN: ttc-opt %s --stablehlo-to-ttir --split-input-file | FileCheck %s

// Rows by number: clamped, as StableHLO says, then an embedding.
// CHECK-LABEL: @rows
// CHECK: "ttir.maximum"
// CHECK: "ttir.minimum"
// CHECK: "ttir.embedding"(%{{.*}}, %{{.*}}) : (tensor<6xi32>, tensor<100x8xf32>) -> tensor<6x8xf32>
func.func @rows(%arg0: tensor<100x8xf32>, %arg1: tensor<2x3x1xi32>) -> tensor<2x3x8xf32> {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 8>}> : (tensor<100x8xf32>, tensor<2x3x1xi32>) -> tensor<2x3x8xf32>
  return %0 : tensor<2x3x8xf32>
}

// -----

// CHECK-LABEL: @take_along_axis
// CHECK: "ttir.gather"(%{{.*}}, %{{.*}}) <{dim = 1 : i32}> : (tensor<2x10x1xf32>, tensor<2x3x1xi32>) -> tensor<2x3x1xf32>
func.func @take_along_axis(%arg0: tensor<2x10xf32>, %arg1: tensor<2x3x1xi32>) -> tensor<2x3xf32> {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1>}> : (tensor<2x10xf32>, tensor<2x3x1xi32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

// CHECK-LABEL: @scatter_add
// What has no row goes to one that is cut off.
// CHECK: "ttir.concat"(%{{.*}}, %{{.*}}) <{dim = 1 : si32}> : (tensor<1x10x4xf32>, tensor<1x1x4xf32>) -> tensor<1x11x4xf32>
// CHECK: "ttir.scatter"(%{{.*}}, %{{.*}}, %{{.*}}) <{dim = 1 : i32, scatter_reduce_type = #ttcore.reduce_type<sum>}>
// CHECK: "ttir.slice_static"
func.func @scatter_add(%arg0: tensor<10x4xf32>, %arg1: tensor<3x1xi32>, %arg2: tensor<3x4xf32>) -> tensor<10x4xf32> {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }) : (tensor<10x4xf32>, tensor<3x1xi32>, tensor<3x4xf32>) -> tensor<10x4xf32>
  return %0 : tensor<10x4xf32>
}

// -----

// A known start is static and clamped; a computed one gathers.
// CHECK-LABEL: @slices
// CHECK: "ttir.slice_static"(%arg0) <{begins = [12 : i32, 0 : i32], ends = [16 : i32, 4 : i32]
// CHECK: "ttir.gather"(%arg0, %{{.*}}) <{dim = 0 : i32}> : (tensor<16x4xf32>, tensor<4x4xi32>) -> tensor<4x4xf32>
func.func @slices(%arg0: tensor<16x4xf32>, %arg1: tensor<i32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %far = stablehlo.constant dense<14> : tensor<i32>
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.dynamic_slice %arg0, %far, %zero, sizes = [4, 4] : (tensor<16x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x4xf32>
  %1 = stablehlo.dynamic_slice %arg0, %arg1, %zero, sizes = [4, 4] : (tensor<16x4xf32>, tensor<i32>, tensor<i32>) -> tensor<4x4xf32>
  return %0, %1 : tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

// One row at a computed place: where the row's number is the start.
// CHECK-LABEL: @update
// CHECK: %[[IS:.*]] = "ttir.eq"
// CHECK: "ttir.where"(%[[IS]], %arg1, %arg0)
func.func @update(%arg0: tensor<2x16x4xf32>, %arg1: tensor<2x1x4xf32>, %arg2: tensor<i32>) -> tensor<2x16x4xf32> {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.dynamic_update_slice %arg0, %arg1, %zero, %arg2, %zero : (tensor<2x16x4xf32>, tensor<2x1x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x16x4xf32>
  return %0 : tensor<2x16x4xf32>
}

// -----

// CHECK-LABEL: @argsort
// CHECK: %[[V:.*]], %[[I:.*]] = "ttir.sort"(%arg0) <{descending = true, dim = 1 : si32, stable = true}>
// CHECK: "ttir.gather"(%{{.*}}, %[[I]]) <{dim = 1 : i32}>
func.func @argsort(%arg0: tensor<4x8xf32>) -> tensor<4x8xi32> {
  %0 = stablehlo.iota dim = 1 : tensor<4x8xi32>
  %1:2 = "stablehlo.sort"(%arg0, %0) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>, %i: tensor<i32>, %j: tensor<i32>):
    %2 = stablehlo.compare GT, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %2 : tensor<i1>
  }) : (tensor<4x8xf32>, tensor<4x8xi32>) -> (tensor<4x8xf32>, tensor<4x8xi32>)
  return %1#1 : tensor<4x8xi32>
}

// -----

// Two keys: the second first, then the first, stably; an i32 is two floats.
// CHECK-LABEL: @two_keys
// CHECK-COUNT-3: "ttir.sort"
// CHECK-NOT: "ttir.sort"
// CHECK: return
func.func @two_keys(%arg0: tensor<8xf32>, %arg1: tensor<8xi32>) -> tensor<8xi32> {
  %1:2 = "stablehlo.sort"(%arg0, %arg1) <{dimension = 0 : i64, is_stable = false}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>, %i: tensor<i32>, %j: tensor<i32>):
    %2 = stablehlo.compare LT, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %3 = stablehlo.compare EQ, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %4 = stablehlo.compare LT, %i, %j, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    %5 = stablehlo.and %3, %4 : tensor<i1>
    %6 = stablehlo.or %2, %5 : tensor<i1>
    stablehlo.return %6 : tensor<i1>
  }) : (tensor<8xf32>, tensor<8xi32>) -> (tensor<8xf32>, tensor<8xi32>)
  return %1#1 : tensor<8xi32>
}

// -----

// Any other comparator: how many elements come before is an element's place.
// CHECK-LABEL: @odd_order
// CHECK: %[[N:.*]] = "ttir.sum"(%{{.*}}) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<8x8xi32>) -> tensor<8xi32>
// CHECK: "ttir.scatter"(%arg0, %[[N]], %arg0)
func.func @odd_order(%arg0: tensor<8xf32>) -> tensor<8xf32> {
  %1 = "stablehlo.sort"(%arg0) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %2 = stablehlo.subtract %a, %b : tensor<f32>
    %3 = stablehlo.constant dense<0.0> : tensor<f32>
    %4 = stablehlo.compare LT, %2, %3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %4 : tensor<i1>
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}
