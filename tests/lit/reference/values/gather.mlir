// Values of gather. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @rows() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<5x6xi32>, tensor<3x1xi32>) -> (tensor<3x6xi32>)
  check.expect_eq_const %r, dense<[[-4, -4, -3, 3, 1, 4], [-1, 3, 0, -4, 2, 2], [3, 1, 0, -2, -2, -4]]> : tensor<3x6xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<3x1xi32>) -> (tensor<3x6xi32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 6>}> : (tensor<5x6xi32>, tensor<3x1xi32>) -> tensor<3x6xi32>
  return %0 : tensor<3x6xi32>
}

// -----

func.func @points() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [-3, 0]]> : tensor<3x2xi32>
  %r = func.call @f(%0, %1) : (tensor<5x6xi32>, tensor<3x2xi32>) -> (tensor<3xi32>)
  check.expect_eq_const %r, dense<[-3, 2, 3]> : tensor<3xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<3x2xi32>) -> (tensor<3xi32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<5x6xi32>, tensor<3x2xi32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}

// -----

func.func @boxes() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [-3, 0]]> : tensor<3x2xi32>
  %r = func.call @f(%0, %1) : (tensor<5x6xi32>, tensor<3x2xi32>) -> (tensor<2x3x3xi32>)
  check.expect_eq_const %r, dense<[[[1, 4, 2], [3, 2, -4], [3, 1, 0]], [[4, -2, 3], [-4, 2, 2], [-4, -4, -3]]]> : tensor<2x3x3xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<3x2xi32>) -> (tensor<2x3x3xi32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 2, 3>}> : (tensor<5x6xi32>, tensor<3x2xi32>) -> tensor<2x3x3xi32>
  return %0 : tensor<2x3x3xi32>
}

// -----

func.func @batched() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0]]> : tensor<3x6xi32>
  %1 = stablehlo.constant dense<[[2], [9], [0]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<3x6xi32>, tensor<3x1xi32>) -> (tensor<3x2xi32>)
  check.expect_eq_const %r, dense<[[0, -2], [1, 4], [0, 1]]> : tensor<3x2xi32>
  func.return
}
func.func private @f(%arg0: tensor<3x6xi32>, %arg1: tensor<3x1xi32>) -> (tensor<3x2xi32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2>}> : (tensor<3x6xi32>, tensor<3x1xi32>) -> tensor<3x2xi32>
  return %0 : tensor<3x2xi32>
}

// -----

func.func @take() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[0, 5], [2, -1]]> : tensor<2x2xi64>
  %r = func.call @f(%0, %1) : (tensor<5x6xi32>, tensor<2x2xi64>) -> (tensor<5x2x2xi32>)
  check.expect_eq_const %r, dense<[[[3, -4], [0, -4]], [[-4, 4], [-3, 4]], [[0, 0], [4, 0]], [[1, -4], [-2, -4]], [[-1, 2], [0, 2]]]> : tensor<5x2x2xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<2x2xi64>) -> (tensor<5x2x2xi32>) {
  %0 = call @_take(%arg0, %arg1) : (tensor<5x6xi32>, tensor<2x2xi64>) -> tensor<5x2x2xi32>
  return %0 : tensor<5x2x2xi32>
}
func.func private @_take(%arg0: tensor<5x6xi32>, %arg1: tensor<2x2xi64>) -> tensor<5x2x2xi32> {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<2x2xi64>
  %1 = stablehlo.compare LT, %arg1, %0, SIGNED : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi1>
  %c_0 = stablehlo.constant dense<6> : tensor<i64>
  %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i64>) -> tensor<2x2xi64>
  %3 = stablehlo.add %arg1, %2 : tensor<2x2xi64>
  %4 = call @_where(%1, %3, %arg1) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<2x2xi64>) -> tensor<2x2x1xi64>
  %c_1 = stablehlo.constant dense<5> : tensor<1xi32>
  %6 = stablehlo.convert %5 : (tensor<2x2x1xi64>) -> tensor<2x2x1xi32>
  %c_2 = stablehlo.constant dense<0> : tensor<i32>
  %7 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<2x2x1xi32>
  %8 = stablehlo.compare GE, %6, %7, SIGNED : (tensor<2x2x1xi32>, tensor<2x2x1xi32>) -> tensor<2x2x1xi1>
  %9 = stablehlo.broadcast_in_dim %c_1, dims = [2] : (tensor<1xi32>) -> tensor<1x1x1xi32>
  %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1, 2] : (tensor<1x1x1xi32>) -> tensor<2x2x1xi32>
  %11 = stablehlo.compare LE, %6, %10, SIGNED : (tensor<2x2x1xi32>, tensor<2x2x1xi32>) -> tensor<2x2x1xi1>
  %12 = stablehlo.and %8, %11 : tensor<2x2x1xi1>
  %c_3 = stablehlo.constant dense<true> : tensor<i1>
  %13 = stablehlo.reduce(%12 init: %c_3) applies stablehlo.and across dimensions = [2] : (tensor<2x2x1xi1>, tensor<i1>) -> tensor<2x2xi1>
  %14 = "stablehlo.gather"(%arg0, %6) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 5, 1>}> : (tensor<5x6xi32>, tensor<2x2x1xi32>) -> tensor<5x2x2xi32>
  %15 = stablehlo.broadcast_in_dim %13, dims = [1, 2] : (tensor<2x2xi1>) -> tensor<5x2x2xi1>
  %c_4 = stablehlo.constant dense<-2147483648> : tensor<i32>
  %16 = stablehlo.broadcast_in_dim %c_4, dims = [] : (tensor<i32>) -> tensor<5x2x2xi32>
  %17 = stablehlo.select %15, %14, %16 : tensor<5x2x2xi1>, tensor<5x2x2xi32>
  return %17 : tensor<5x2x2xi32>
}
func.func private @_where(%arg0: tensor<2x2xi1>, %arg1: tensor<2x2xi64>, %arg2: tensor<2x2xi64>) -> tensor<2x2xi64> {
  %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<2x2xi1>, tensor<2x2xi64>
  return %0 : tensor<2x2xi64>
}

// -----

func.func @unsigned() {
  %0 = stablehlo.constant dense<[[3, 1, 0, -2, -2, -4], [-4, -4, -3, 3, 1, 4], [0, 1, 4, 2, 1, 0], [1, 4, -2, 3, 2, -4], [-1, 3, 0, -4, 2, 2]]> : tensor<5x6xi32>
  %1 = stablehlo.constant dense<[[1, 2], [9, 9], [4294967293, 0]]> : tensor<3x2xui32>
  %r = func.call @f(%0, %1) : (tensor<5x6xi32>, tensor<3x2xui32>) -> (tensor<3xi32>)
  check.expect_eq_const %r, dense<[-3, 2, -1]> : tensor<3xi32>
  func.return
}
func.func private @f(%arg0: tensor<5x6xi32>, %arg1: tensor<3x2xui32>) -> (tensor<3xi32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<5x6xi32>, tensor<3x2xui32>) -> tensor<3xi32>
  return %0 : tensor<3xi32>
}

// -----

func.func @rows_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4], [-4, -4, -3], [3, 1, 4]]> : tensor<4x3xi8>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xi8>, tensor<3x1xi32>) -> (tensor<3x3xi8>)
  check.expect_eq_const %r, dense<[[-2, -2, -4], [3, 1, 4], [3, 1, 0]]> : tensor<3x3xi8>
  func.return
}
func.func private @f(%arg0: tensor<4x3xi8>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xi8>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xi8>, tensor<3x1xi32>) -> tensor<3x3xi8>
  return %0 : tensor<3x3xi8>
}

// -----

func.func @rows_int32() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4], [-4, -4, -3], [3, 1, 4]]> : tensor<4x3xi32>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xi32>, tensor<3x1xi32>) -> (tensor<3x3xi32>)
  check.expect_eq_const %r, dense<[[-2, -2, -4], [3, 1, 4], [3, 1, 0]]> : tensor<3x3xi32>
  func.return
}
func.func private @f(%arg0: tensor<4x3xi32>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xi32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xi32>, tensor<3x1xi32>) -> tensor<3x3xi32>
  return %0 : tensor<3x3xi32>
}

// -----

func.func @rows_uint32() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [2, 2, 4], [4, 4, 3], [3, 1, 4]]> : tensor<4x3xui32>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xui32>, tensor<3x1xi32>) -> (tensor<3x3xui32>)
  check.expect_eq_const %r, dense<[[2, 2, 4], [3, 1, 4], [3, 1, 0]]> : tensor<3x3xui32>
  func.return
}
func.func private @f(%arg0: tensor<4x3xui32>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xui32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xui32>, tensor<3x1xi32>) -> tensor<3x3xui32>
  return %0 : tensor<3x3xui32>
}

// -----

func.func @rows_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4], [-4, -4, -3], [3, 1, 4]]> : tensor<4x3xi64>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xi64>, tensor<3x1xi32>) -> (tensor<3x3xi64>)
  check.expect_eq_const %r, dense<[[-2, -2, -4], [3, 1, 4], [3, 1, 0]]> : tensor<3x3xi64>
  func.return
}
func.func private @f(%arg0: tensor<4x3xi64>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xi64>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xi64>, tensor<3x1xi32>) -> tensor<3x3xi64>
  return %0 : tensor<3x3xi64>
}

// -----

func.func @rows_float16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0], [-4.0, -4.0, -3.0], [3.0, 1.0, 4.0]]> : tensor<4x3xf16>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xf16>, tensor<3x1xi32>) -> (tensor<3x3xf16>)
  check.expect_eq_const %r, dense<[[-2.0, -2.0, -4.0], [3.0, 1.0, 4.0], [3.0, 1.0, 0.0]]> : tensor<3x3xf16>
  func.return
}
func.func private @f(%arg0: tensor<4x3xf16>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xf16>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xf16>, tensor<3x1xi32>) -> tensor<3x3xf16>
  return %0 : tensor<3x3xf16>
}

// -----

func.func @rows_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0], [-4.0, -4.0, -3.0], [3.0, 1.0, 4.0]]> : tensor<4x3xf32>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xf32>, tensor<3x1xi32>) -> (tensor<3x3xf32>)
  check.expect_eq_const %r, dense<[[-2.0, -2.0, -4.0], [3.0, 1.0, 4.0], [3.0, 1.0, 0.0]]> : tensor<3x3xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x3xf32>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xf32>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xf32>, tensor<3x1xi32>) -> tensor<3x3xf32>
  return %0 : tensor<3x3xf32>
}

// -----

func.func @rows_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0], [-4.0, -4.0, -3.0], [3.0, 1.0, 4.0]]> : tensor<4x3xf64>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xf64>, tensor<3x1xi32>) -> (tensor<3x3xf64>)
  check.expect_eq_const %r, dense<[[-2.0, -2.0, -4.0], [3.0, 1.0, 4.0], [3.0, 1.0, 0.0]]> : tensor<3x3xf64>
  func.return
}
func.func private @f(%arg0: tensor<4x3xf64>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xf64>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xf64>, tensor<3x1xi32>) -> tensor<3x3xf64>
  return %0 : tensor<3x3xf64>
}

// -----

func.func @rows_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0], [-4.0, -4.0, -3.0], [3.0, 1.0, 4.0]]> : tensor<4x3xbf16>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xbf16>, tensor<3x1xi32>) -> (tensor<3x3xbf16>)
  check.expect_eq_const %r, dense<[[-2.0, -2.0, -4.0], [3.0, 1.0, 4.0], [3.0, 1.0, 0.0]]> : tensor<3x3xbf16>
  func.return
}
func.func private @f(%arg0: tensor<4x3xbf16>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xbf16>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xbf16>, tensor<3x1xi32>) -> tensor<3x3xbf16>
  return %0 : tensor<3x3xbf16>
}

// -----

func.func @rows_complex64() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)], [(-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)], [(-4.0, 3.0), (-4.0, 4.0), (-3.0, -2.0)], [(3.0, -2.0), (1.0, 3.0), (4.0, -1.0)]]> : tensor<4x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[1], [9], [-3]]> : tensor<3x1xi32>
  %r = func.call @f(%0, %1) : (tensor<4x3xcomplex<f32>>, tensor<3x1xi32>) -> (tensor<3x3xcomplex<f32>>)
  check.expect_eq_const %r, dense<[[(-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)], [(3.0, -2.0), (1.0, 3.0), (4.0, -1.0)], [(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)]]> : tensor<3x3xcomplex<f32>>
  func.return
}
func.func private @f(%arg0: tensor<4x3xcomplex<f32>>, %arg1: tensor<3x1xi32>) -> (tensor<3x3xcomplex<f32>>) {
  %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<4x3xcomplex<f32>>, tensor<3x1xi32>) -> tensor<3x3xcomplex<f32>>
  return %0 : tensor<3x3xcomplex<f32>>
}
