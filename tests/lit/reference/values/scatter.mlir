// Values of scatter. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @add_points() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -4, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 1]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @multiply_points() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, 36, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, -2]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.multiply %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @max_points() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, 3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.maximum %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @min_points() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -4, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, -1]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.minimum %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @replace_points() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<4x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2]> : tensor<4xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<4x2xi32>, tensor<4xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -2, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, -2]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<4x2xi32>, %arg2: tensor<4xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    stablehlo.return %arg4 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<4x2xi32>, tensor<4xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @add_rows() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1], [9], [1], [-3], [4]]> : tensor<5x1xi32>
  %2 = stablehlo.constant dense<[[3, -2, -4, -2, -1, 3], [0, -4, -1, 1, 3, 2], [4, -3, 3, -4, 1, -2], [-3, 1, -2, 1, -2, -3], [2, -1, 2, 2, 4, -1]]> : tensor<5x6xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x1xi32>, tensor<5x6xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [3, -9, -4, -3, 1, 5], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [1, 2, 2, -2, 6, 1]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x1xi32>, %arg2: tensor<5x6xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x1xi32>, tensor<5x6xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @add_boxes() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [0, 3], [9, 9], [1, 2], [3, 0]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[[[3, -2, -4], [-2, -1, 3]], [[0, -4, -1], [1, 3, 2]], [[4, -3, 3], [-4, 1, -2]], [[-3, 1, -2], [1, -2, -3]], [[2, -1, 2], [2, 4, -1]]]> : tensor<5x2x3xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5x2x3xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -6, -5], [-4, -4, -3, 3, -2, 6], [0, 1, 3, -1, 1, 0], [3, 3, 0, 3, 2, -4], [1, 7, -1, -4, 2, 2]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5x2x3xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5x2x3xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @batched() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[2], [9], [2], [0], [5]]> : tensor<5x1xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x1xi32>, tensor<5xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 3, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 0, 2, 1, 0], [-1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 1]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x1xi32>, %arg2: tensor<5xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x1xi32>, tensor<5xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @add_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi8>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi8>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi8>, tensor<5x2xi32>, tensor<5xi8>) -> (tensor<5x6xi8>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -4, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 1]]> : tensor<5x6xi8>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi8>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi8>) -> (tensor<5x6xi8>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i8>, %arg4: tensor<i8>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i8>
    stablehlo.return %1 : tensor<i8>
  }) : (tensor<5x6xi8>, tensor<5x2xi32>, tensor<5xi8>) -> tensor<5x6xi8>
  return %0 : tensor<5x6xi8>
}

// -----

func.func @add_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> (tensor<5x6xi32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -4, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 1]]> : tensor<5x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi32>) -> (tensor<5x6xi32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i32>, %arg4: tensor<i32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<5x6xi32>, tensor<5x2xi32>, tensor<5xi32>) -> tensor<5x6xi32>
  return %0 : tensor<5x6xi32>
}

// -----

func.func @add_uint32() {
  %0 = stablehlo.constant dense<[[3, 1, 0, 2, 2, 4], [4, 4, 3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, 2, 3, 2, 4], [1, 3, 0, 4, 2, 2]]> : tensor<5x6xui32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, 2, 4, 2, 1]> : tensor<5xui32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xui32>, tensor<5x2xi32>, tensor<5xui32>) -> (tensor<5x6xui32>)
  check.expect_eq_const %r, dense<[[3, 1, 0, 2, 2, 4], [4, 4, 10, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, 2, 3, 2, 4], [1, 3, 0, 4, 2, 3]]> : tensor<5x6xui32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xui32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xui32>) -> (tensor<5x6xui32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<ui32>, %arg4: tensor<ui32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<ui32>
    stablehlo.return %1 : tensor<ui32>
  }) : (tensor<5x6xui32>, tensor<5x2xi32>, tensor<5xui32>) -> tensor<5x6xui32>
  return %0 : tensor<5x6xui32>
}

// -----

func.func @add_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi64>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3, -2, -4, -2, -1]> : tensor<5xi64>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xi64>, tensor<5x2xi32>, tensor<5xi64>) -> (tensor<5x6xi64>)
  check.expect_eq_const %r, dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -4, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 1]]> : tensor<5x6xi64>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi64>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xi64>) -> (tensor<5x6xi64>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<i64>, %arg4: tensor<i64>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<i64>
    stablehlo.return %1 : tensor<i64>
  }) : (tensor<5x6xi64>, tensor<5x2xi32>, tensor<5xi64>) -> tensor<5x6xi64>
  return %0 : tensor<5x6xi64>
}

// -----

func.func @add_float16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -3.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 2.0]]> : tensor<5x6xf16>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0, -1.0]> : tensor<5xf16>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xf16>, tensor<5x2xi32>, tensor<5xf16>) -> (tensor<5x6xf16>)
  check.expect_eq_const %r, dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -4.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 1.0]]> : tensor<5x6xf16>
  func.return
}
func.func private @f(%arg0: tensor<5x6xf16>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xf16>) -> (tensor<5x6xf16>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<f16>, %arg4: tensor<f16>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<f16>
    stablehlo.return %1 : tensor<f16>
  }) : (tensor<5x6xf16>, tensor<5x2xi32>, tensor<5xf16>) -> tensor<5x6xf16>
  return %0 : tensor<5x6xf16>
}

// -----

func.func @add_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -3.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 2.0]]> : tensor<5x6xf32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0, -1.0]> : tensor<5xf32>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xf32>, tensor<5x2xi32>, tensor<5xf32>) -> (tensor<5x6xf32>)
  check.expect_eq_const %r, dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -4.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 1.0]]> : tensor<5x6xf32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xf32>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xf32>) -> (tensor<5x6xf32>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }) : (tensor<5x6xf32>, tensor<5x2xi32>, tensor<5xf32>) -> tensor<5x6xf32>
  return %0 : tensor<5x6xf32>
}

// -----

func.func @add_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -3.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 2.0]]> : tensor<5x6xf64>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0, -1.0]> : tensor<5xf64>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xf64>, tensor<5x2xi32>, tensor<5xf64>) -> (tensor<5x6xf64>)
  check.expect_eq_const %r, dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -4.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 1.0]]> : tensor<5x6xf64>
  func.return
}
func.func private @f(%arg0: tensor<5x6xf64>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xf64>) -> (tensor<5x6xf64>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<f64>, %arg4: tensor<f64>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<f64>
    stablehlo.return %1 : tensor<f64>
  }) : (tensor<5x6xf64>, tensor<5x2xi32>, tensor<5xf64>) -> tensor<5x6xf64>
  return %0 : tensor<5x6xf64>
}

// -----

func.func @add_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -3.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 2.0]]> : tensor<5x6xbf16>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[3.0, -2.0, -4.0, -2.0, -1.0]> : tensor<5xbf16>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xbf16>, tensor<5x2xi32>, tensor<5xbf16>) -> (tensor<5x6xbf16>)
  check.expect_eq_const %r, dense<[[3.0, 1.0, 0.0, -2.0, -2.0, -4.0], [-4.0, -4.0, -4.0, 3.0, 1.0, 4.0], [0.0, 1.0, 4.0, 2.0, 1.0, 0.0], [1.0, 4.0, -2.0, 3.0, 2.0, -4.0], [-1.0, 3.0, 0.0, -4.0, 2.0, 1.0]]> : tensor<5x6xbf16>
  func.return
}
func.func private @f(%arg0: tensor<5x6xbf16>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xbf16>) -> (tensor<5x6xbf16>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<bf16>, %arg4: tensor<bf16>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<bf16>
    stablehlo.return %1 : tensor<bf16>
  }) : (tensor<5x6xbf16>, tensor<5x2xi32>, tensor<5xbf16>) -> tensor<5x6xbf16>
  return %0 : tensor<5x6xbf16>
}

// -----

func.func @add_complex64() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0), (-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)], [(-4.0, 3.0), (-4.0, 4.0), (-3.0, -2.0), (3.0, -2.0), (1.0, 3.0), (4.0, -1.0)], [(0.0, -2.0), (1.0, 3.0), (4.0, -2.0), (2.0, -1.0), (1.0, 1.0), (0.0, 0.0)], [(1.0, -4.0), (4.0, -4.0), (-2.0, 3.0), (3.0, 2.0), (2.0, 3.0), (-4.0, 0.0)], [(-1.0, 3.0), (3.0, -2.0), (0.0, 0.0), (-4.0, 3.0), (2.0, -3.0), (2.0, -2.0)]]> : tensor<5x6xcomplex<f32>>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [1, 2], [-3, 0], [4, 5]]> : tensor<5x2xi32>
  %2 = stablehlo.constant dense<[(3.0, 3.0), (-2.0, -4.0), (-4.0, -3.0), (-2.0, -2.0), (-1.0, -3.0)]> : tensor<5xcomplex<f32>>
  %r = func.call @f(%0, %1, %2) : (tensor<5x6xcomplex<f32>>, tensor<5x2xi32>, tensor<5xcomplex<f32>>) -> (tensor<5x6xcomplex<f32>>)
  check.expect_eq_const %r, dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0), (-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)], [(-4.0, 3.0), (-4.0, 4.0), (-4.0, -2.0), (3.0, -2.0), (1.0, 3.0), (4.0, -1.0)], [(0.0, -2.0), (1.0, 3.0), (4.0, -2.0), (2.0, -1.0), (1.0, 1.0), (0.0, 0.0)], [(1.0, -4.0), (4.0, -4.0), (-2.0, 3.0), (3.0, 2.0), (2.0, 3.0), (-4.0, 0.0)], [(-1.0, 3.0), (3.0, -2.0), (0.0, 0.0), (-4.0, 3.0), (2.0, -3.0), (1.0, -5.0)]]> : tensor<5x6xcomplex<f32>>
  func.return
}
func.func private @f(%arg0: tensor<5x6xcomplex<f32>>, %arg1: tensor<5x2xi32>, %arg2: tensor<5xcomplex<f32>>) -> (tensor<5x6xcomplex<f32>>) {
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg3: tensor<complex<f32>>, %arg4: tensor<complex<f32>>):
    %1 = stablehlo.add %arg3, %arg4 : tensor<complex<f32>>
    stablehlo.return %1 : tensor<complex<f32>>
  }) : (tensor<5x6xcomplex<f32>>, tensor<5x2xi32>, tensor<5xcomplex<f32>>) -> tensor<5x6xcomplex<f32>>
  return %0 : tensor<5x6xcomplex<f32>>
}
