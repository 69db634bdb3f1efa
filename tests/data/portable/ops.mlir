// Every operation that StableHLO 1.17 can write into a portable artifact, a function each (where one is enough), with its
// attributes at other values than their defaults, and again with their defaults.
func.func @elementwise_unary(%x: tensor<4xf32>, %i: tensor<4xi32>, %c: tensor<4xcomplex<f32>>) {
  %0 = stablehlo.abs %x : tensor<4xf32>
  %1 = stablehlo.cbrt %x : tensor<4xf32>
  %2 = stablehlo.ceil %x : tensor<4xf32>
  %3 = stablehlo.count_leading_zeros %i : tensor<4xi32>
  %4 = stablehlo.cosine %x : tensor<4xf32>
  %5 = stablehlo.exponential %x : tensor<4xf32>
  %6 = stablehlo.exponential_minus_one %x : tensor<4xf32>
  %7 = stablehlo.floor %x : tensor<4xf32>
  %8 = stablehlo.imag %c : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  %9 = stablehlo.is_finite %x : (tensor<4xf32>) -> tensor<4xi1>
  %10 = stablehlo.log %x : tensor<4xf32>
  %11 = stablehlo.log_plus_one %x : tensor<4xf32>
  %12 = stablehlo.logistic %x : tensor<4xf32>
  %13 = stablehlo.negate %x : tensor<4xf32>
  %14 = stablehlo.not %i : tensor<4xi32>
  %15 = stablehlo.popcnt %i : tensor<4xi32>
  %16 = stablehlo.real %c : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  %17 = stablehlo.round_nearest_afz %x : tensor<4xf32>
  %18 = stablehlo.round_nearest_even %x : tensor<4xf32>
  %19 = stablehlo.rsqrt %x : tensor<4xf32>
  %20 = stablehlo.sign %x : tensor<4xf32>
  %21 = stablehlo.sine %x : tensor<4xf32>
  %22 = stablehlo.sqrt %x : tensor<4xf32>
  %23 = stablehlo.tanh %x : tensor<4xf32>
  %24 = stablehlo.convert %x : (tensor<4xf32>) -> tensor<4xbf16>
  %25 = stablehlo.bitcast_convert %x : (tensor<4xf32>) -> tensor<4xi32>
  %26 = stablehlo.reduce_precision %x, format = e5m10 : tensor<4xf32>
  return
}
func.func @tan(%x: tensor<4xf32>) {
  %0 = stablehlo.tan %x : tensor<4xf32>
  return
}
func.func @result_accuracy(%x: tensor<4xf32>) {
  %0 = "stablehlo.exponential"(%x) {result_accuracy = #stablehlo.result_accuracy<mode = #stablehlo.result_accuracy_mode<HIGHEST>>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}
func.func @result_accuracy_others(%x: tensor<4xf32>) {
  %0 = "stablehlo.tanh"(%x) {result_accuracy = #stablehlo.result_accuracy<atol = 1.000000e-05, rtol = 0.5, ulps = 3, mode = #stablehlo.result_accuracy_mode<TOLERANCE>>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}
func.func @elementwise_binary(%x: tensor<4xf32>, %i: tensor<4xi32>) {
  %0 = stablehlo.add %x, %x : tensor<4xf32>
  %1 = stablehlo.and %i, %i : tensor<4xi32>
  %2 = stablehlo.atan2 %x, %x : tensor<4xf32>
  %3 = stablehlo.complex %x, %x : tensor<4xcomplex<f32>>
  %4 = stablehlo.divide %x, %x : tensor<4xf32>
  %5 = stablehlo.maximum %x, %x : tensor<4xf32>
  %6 = stablehlo.minimum %x, %x : tensor<4xf32>
  %7 = stablehlo.multiply %x, %x : tensor<4xf32>
  %8 = stablehlo.or %i, %i : tensor<4xi32>
  %9 = stablehlo.power %x, %x : tensor<4xf32>
  %10 = stablehlo.remainder %x, %x : tensor<4xf32>
  %11 = stablehlo.shift_left %i, %i : tensor<4xi32>
  %12 = stablehlo.shift_right_arithmetic %i, %i : tensor<4xi32>
  %13 = stablehlo.shift_right_logical %i, %i : tensor<4xi32>
  %14 = stablehlo.subtract %x, %x : tensor<4xf32>
  %15 = stablehlo.xor %i, %i : tensor<4xi32>
  %16 = stablehlo.compare EQ, %x, %x, TOTALORDER : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  %17 = stablehlo.compare NE, %i, %i, SIGNED : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
  %18 = stablehlo.compare GE, %x, %x, FLOAT : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  %19 = stablehlo.compare LT, %x, %x : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  %20 = stablehlo.clamp %x, %x, %x : tensor<4xf32>
  %21 = stablehlo.select %19, %x, %x : tensor<4xi1>, tensor<4xf32>
  return
}
func.func @shapes(%x: tensor<4x8xf32>, %s: tensor<f32>, %n: tensor<i32>) {
  %0 = stablehlo.broadcast_in_dim %x, dims = [1, 2] : (tensor<4x8xf32>) -> tensor<2x4x8xf32>
  %1 = stablehlo.concatenate %x, %x, dim = 1 : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x16xf32>
  %2 = stablehlo.dynamic_slice %x, %n, %n, sizes = [2, 3] : (tensor<4x8xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
  %3 = stablehlo.dynamic_update_slice %x, %2, %n, %n : (tensor<4x8xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<4x8xf32>
  %4 = stablehlo.iota dim = 1 : tensor<4x8xi32>
  %5 = stablehlo.pad %x, %s, low = [1, -2], high = [3, 4], interior = [0, 1] : (tensor<4x8xf32>, tensor<f32>) -> tensor<8x17xf32>
  %6 = stablehlo.reshape %x : (tensor<4x8xf32>) -> tensor<32xf32>
  %7 = stablehlo.reverse %x, dims = [0, 1] : tensor<4x8xf32>
  %8 = stablehlo.slice %x [1:4:2, 0:8:3] : (tensor<4x8xf32>) -> tensor<2x3xf32>
  %9 = stablehlo.transpose %x, dims = [1, 0] : (tensor<4x8xf32>) -> tensor<8x4xf32>
  %10 = stablehlo.broadcast %s, sizes = [2, 3] : (tensor<f32>) -> tensor<2x3xf32>
  %11 = stablehlo.get_dimension_size %x, dim = 1 : (tensor<4x8xf32>) -> tensor<i32>
  %12 = "stablehlo.torch_index_select"(%x, %4) {dim = 1 : i64, batch_dims = 0 : i64} : (tensor<4x8xf32>, tensor<4x8xi32>) -> tensor<4x4x8xf32>
  return
}
func.func @einsums(%x: tensor<4x8xf32>, %y: tensor<8x4xf32>) {
  %0 = stablehlo.einsum %x, %y, config = "ij,jk->ik" : (tensor<4x8xf32>, tensor<8x4xf32>) -> tensor<4x4xf32>
  %1 = stablehlo.unary_einsum %x, config = "ij->i" : (tensor<4x8xf32>) -> tensor<4xf32>
  return
}
func.func @dots(%x: tensor<2x4x8xf32>, %y: tensor<2x8x4xf32>, %a: tensor<4x8xf32>, %b: tensor<8x4xf32>) {
  %0 = stablehlo.dot_general %x, %y, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [HIGH, HIGHEST] : (tensor<2x4x8xf32>, tensor<2x8x4xf32>) -> tensor<2x4x4xf32>
  %1 = stablehlo.dot_general %x, %y, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x8xf32>, tensor<2x8x4xf32>) -> tensor<2x4x4xf32>
  %2 = stablehlo.dot %a, %b, precision = [HIGHEST, HIGHEST] : (tensor<4x8xf32>, tensor<8x4xf32>) -> tensor<4x4xf32>
  %3 = stablehlo.dot %a, %b : (tensor<4x8xf32>, tensor<8x4xf32>) -> tensor<4x4xf32>
  return
}
func.func @dot_algorithm(%a: tensor<4x8xf32>, %b: tensor<8x4xf32>) {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0], algorithm = <lhs_precision_type = bf16, rhs_precision_type = bf16, accumulation_type = f32, lhs_component_count = 1, rhs_component_count = 1, num_primitive_operations = 6, allow_imprecise_accumulation = false> : (tensor<4x8xf32>, tensor<8x4xf32>) -> tensor<4x4xf32>
  return
}
func.func @convolutions(%x: tensor<1x8x8x4xf32>, %k: tensor<3x3x2x4xf32>) {
  %0 = stablehlo.convolution(%x, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 1], pad = [[1, 2], [0, 1]], lhs_dilate = [1, 2], rhs_dilate = [2, 1], reverse = [false, true]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision HIGH>, #stablehlo<precision DEFAULT>]} : (tensor<1x8x8x4xf32>, tensor<3x3x2x4xf32>) -> tensor<1x4x14x4xf32>
  %1 = stablehlo.convolution(%x, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<1x8x8x4xf32>, tensor<3x3x2x4xf32>) -> tensor<1x6x6x4xf32>
  return
}
func.func @gathers(%x: tensor<3x4x2xi32>, %s: tensor<2x3x2xi64>, %z: tensor<3xi64>) {
  %0 = "stablehlo.gather"(%x, %s) {dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, slice_sizes = array<i64: 1, 2, 2>, indices_are_sorted = true} : (tensor<3x4x2xi32>, tensor<2x3x2xi64>) -> tensor<2x3x2x2xi32>
  %1 = "stablehlo.dynamic_gather"(%x, %s, %z) {dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [1, 0], index_vector_dim = 2>, indices_are_sorted = false} : (tensor<3x4x2xi32>, tensor<2x3x2xi64>, tensor<3xi64>) -> tensor<2x3x2x2xi32>
  return
}
func.func @gather_batched(%x: tensor<3x2x4x2xi32>, %s: tensor<2x2x3x2xi64>) {
  %0 = "stablehlo.gather"(%x, %s) {dimension_numbers = #stablehlo.gather<offset_dims = [3, 4], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [2], start_index_map = [2, 1], index_vector_dim = 3>, slice_sizes = array<i64: 1, 1, 2, 2>} : (tensor<3x2x4x2xi32>, tensor<2x2x3x2xi64>) -> tensor<2x2x3x2x2xi32>
  return
}
func.func @scatters(%x: tensor<3x4x2xi64>, %s: tensor<2x3x2xi64>, %u: tensor<2x3x2x2xi64>) {
  %0 = "stablehlo.scatter"(%x, %s, %u) ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %1 = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %1 : tensor<i64>
  }) {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2, 3], inserted_window_dims = [0], scatter_dims_to_operand_dims = [1, 0], index_vector_dim = 2>, indices_are_sorted = true, unique_indices = true} : (tensor<3x4x2xi64>, tensor<2x3x2xi64>, tensor<2x3x2x2xi64>) -> tensor<3x4x2xi64>
  return
}
func.func @scatter_batched(%x: tensor<2x3x4x2xi64>, %s: tensor<2x2x3x2xi64>, %u: tensor<2x2x3x2x2xi64>) {
  %0 = "stablehlo.scatter"(%x, %s, %u) ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    stablehlo.return %b : tensor<i64>
  }) {scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [3, 4], inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [1], scatter_dims_to_operand_dims = [2, 1], index_vector_dim = 3>} : (tensor<2x3x4x2xi64>, tensor<2x2x3x2xi64>, tensor<2x2x3x2x2xi64>) -> tensor<2x3x4x2xi64>
  return
}
func.func @reductions(%x: tensor<4x8xf32>, %s: tensor<f32>, %p: tensor<3x4xf32>) {
  %0 = stablehlo.reduce(%x init: %s) applies stablehlo.add across dimensions = [1] : (tensor<4x8xf32>, tensor<f32>) -> tensor<4xf32>
  %1:2 = stablehlo.reduce(%x init: %s), (%x init: %s) across dimensions = [0] : (tensor<4x8xf32>, tensor<4x8xf32>, tensor<f32>, tensor<f32>) -> (tensor<8xf32>, tensor<8xf32>)
   reducer(%a: tensor<f32>, %c: tensor<f32>) (%b: tensor<f32>, %d: tensor<f32>) {
    stablehlo.return %a, %d : tensor<f32>, tensor<f32>
  }
  %2 = "stablehlo.reduce_window"(%x, %s) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %5 = stablehlo.maximum %a, %b : tensor<f32>
    stablehlo.return %5 : tensor<f32>
  }) {window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 3>, base_dilations = array<i64: 2, 1>, window_dilations = array<i64: 3, 1>, padding = dense<[[2, 1], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x8xf32>, tensor<f32>) -> tensor<4x3xf32>
  %3 = "stablehlo.reduce_window"(%x, %s) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %5 = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %5 : tensor<f32>
  }) {window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 1, 1>} : (tensor<4x8xf32>, tensor<f32>) -> tensor<3x8xf32>
  %4 = "stablehlo.map"(%x, %x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %5 = stablehlo.multiply %a, %b : tensor<f32>
    stablehlo.return %5 : tensor<f32>
  }) {dimensions = array<i64: 0, 1>} : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}
func.func @select_and_scatter(%x: tensor<4x2xf32>, %s: tensor<2x2xf32>, %i: tensor<f32>) {
  %0 = "stablehlo.select_and_scatter"(%x, %s, %i) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.compare GE, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }, {
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }) {window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>, padding = dense<[[0, 1], [0, 0]]> : tensor<2x2xi64>} : (tensor<4x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<4x2xf32>
  return
}
func.func @sorts(%x: tensor<4x8xf32>, %i: tensor<4x8xi32>) {
  %0:2 = "stablehlo.sort"(%x, %i) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>, %c: tensor<i32>, %d: tensor<i32>):
    %1 = stablehlo.compare LT, %a, %b, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) {dimension = 0 : i64, is_stable = true} : (tensor<4x8xf32>, tensor<4x8xi32>) -> (tensor<4x8xf32>, tensor<4x8xi32>)
  %2 = "stablehlo.sort"(%x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.compare GT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  }) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}
func.func @control(%p: tensor<i1>, %i: tensor<i32>, %x: tensor<4xf32>) {
  %0 = "stablehlo.if"(%p) ({
    stablehlo.return %x : tensor<4xf32>
  }, {
    %2 = stablehlo.negate %x : tensor<4xf32>
    stablehlo.return %2 : tensor<4xf32>
  }) : (tensor<i1>) -> tensor<4xf32>
  %1:2 = "stablehlo.case"(%i) ({
    stablehlo.return %x, %x : tensor<4xf32>, tensor<4xf32>
  }, {
    stablehlo.return %x, %0 : tensor<4xf32>, tensor<4xf32>
  }) : (tensor<i32>) -> (tensor<4xf32>, tensor<4xf32>)
  %3:2 = stablehlo.while(%a = %i, %b = %x) : tensor<i32>, tensor<4xf32>
   cond {
    %4 = stablehlo.compare LT, %a, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %4 : tensor<i1>
  } do {
    %5 = stablehlo.add %a, %a : tensor<i32>
    stablehlo.return %5, %b : tensor<i32>, tensor<4xf32>
  }
  %6:2 = stablehlo.optimization_barrier %x, %i : tensor<4xf32>, tensor<i32>
  return
}
func.func private @callee(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
func.func @calls(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = call @callee(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func @custom_calls(%x: tensor<4x8xf32>) {
  %0 = stablehlo.custom_call @plain(%x) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = stablehlo.custom_call @all(%x) {has_side_effect = true, backend_config = "config", api_version = 2 : i32, called_computations = [@callee], operand_layouts = [dense<[0, 1]> : tensor<2xindex>], result_layouts = [dense<[1, 0]> : tensor<2xindex>]} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = stablehlo.custom_call @alias(%x) {output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [0], operand_index = 0, operand_tuple_indices = []>]} : (tensor<4x8xf32>) -> tuple<tensor<4x8xf32>>
  %3:2 = stablehlo.custom_call @several(%x, %x) {mhlo.frontend_attributes = {a = "b"}} : (tensor<4x8xf32>, tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<i1>)
  return
}
func.func @custom_call_ffi(%x: tensor<4x8xf32>) {
  %0 = stablehlo.custom_call @ffi(%x) {api_version = 4 : i32, backend_config = {flag = true, number = 7 : i32, real = 2.5 : f32, text = "t", list = [1 : i64, "u"], array = dense<[1, 2]> : tensor<2xi64>}} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}
func.func private @decomposition(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
func.func @composites(%x: tensor<4xf32>) {
  %0 = stablehlo.composite "my.op" %x {composite_attributes = {axis = 1 : i64, name = "n"}, decomposition = @decomposition, version = 3 : i32} : (tensor<4xf32>) -> tensor<4xf32>
  %1 = stablehlo.composite "my.plain" %x {decomposition = @decomposition} : (tensor<4xf32>) -> tensor<4xf32>
  return
}
func.func @normalization(%x: tensor<2x4xf32>, %c: tensor<4xf32>) {
  %0 = "stablehlo.batch_norm_inference"(%x, %c, %c, %c, %c) {epsilon = 1.0e-3 : f32, feature_index = 1 : i64} : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  %1:3 = "stablehlo.batch_norm_training"(%x, %c, %c) {epsilon = 2.0e-3 : f32, feature_index = 1 : i64} : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>)
  %2:3 = "stablehlo.batch_norm_grad"(%x, %c, %c, %c, %x) {epsilon = 3.0e-3 : f32, feature_index = 1 : i64} : (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<4xf32>, tensor<4xf32>)
  return
}
func.func @linear_algebra(%a: tensor<4x4xf32>, %c: tensor<4x4xcomplex<f32>>) {
  %0 = stablehlo.cholesky %a, lower = true : tensor<4x4xf32>
  %1 = stablehlo.cholesky %a : tensor<4x4xf32>
  %2 = "stablehlo.triangular_solve"(%a, %a) {left_side = true, lower = true, unit_diagonal = false, transpose_a = #stablehlo<transpose ADJOINT>} : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = stablehlo.fft %c, type = FFT, length = [4] : (tensor<4x4xcomplex<f32>>) -> tensor<4x4xcomplex<f32>>
  %4 = stablehlo.fft %a, type = RFFT, length = [4, 4] : (tensor<4x4xf32>) -> tensor<4x3xcomplex<f32>>
  return
}
func.func @random(%s: tensor<2xui64>, %f: tensor<f32>, %z: tensor<2xi64>) {
  %0:2 = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  %1:2 = stablehlo.rng_bit_generator %s, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)
  %2 = stablehlo.rng %f, %f, %z, distribution = NORMAL : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<3x3xf32>
  %3 = stablehlo.rng %f, %f, %z, distribution = UNIFORM : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<3x3xf32>
  return
}
func.func @tuples(%x: tensor<4xf32>, %t: !stablehlo.token) {
  %0 = stablehlo.tuple %x, %t : tuple<tensor<4xf32>, !stablehlo.token>
  %1 = stablehlo.get_tuple_element %0[1] : (tuple<tensor<4xf32>, !stablehlo.token>) -> !stablehlo.token
  %2 = stablehlo.create_token : !stablehlo.token
  %3 = stablehlo.after_all %t, %2 : !stablehlo.token
  return
}
func.func @transfers(%x: tensor<4xf32>, %t: !stablehlo.token) {
  %0:2 = "stablehlo.infeed"(%t) {infeed_config = "in", layout = [[0]]} : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)
  %1:2 = "stablehlo.infeed"(%t) : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)
  %2 = "stablehlo.outfeed"(%x, %t) {outfeed_config = "out"} : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token
  %3 = "stablehlo.outfeed"(%x, %t) : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token
  %4 = "stablehlo.send"(%x, %t) {channel_handle = #stablehlo.channel_handle<handle = 5, type = 2>, is_host_transfer = true} : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token
  %5:2 = "stablehlo.recv"(%t) {channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true} : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)
  return
}
func.func @transfers_between_devices(%x: tensor<4xf32>, %t: !stablehlo.token) {
  %0 = "stablehlo.send"(%x, %t) {channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>} : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token
  %1:2 = "stablehlo.recv"(%t) {channel_handle = #stablehlo.channel_handle<handle = 2, type = 1>, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>} : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)
  return
}
func.func @collectives(%x: tensor<4x8xf32>) {
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids} : (tensor<4x8xf32>) -> tensor<4x16xf32>
  %1 = "stablehlo.all_reduce"(%x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %6 = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %6 : tensor<f32>
  }) {replica_groups = dense<[[0, 1], [2, -1]]> : tensor<2x2xi64>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = "stablehlo.all_to_all"(%x) {split_dimension = 0 : i64, concat_dimension = 1 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x8xf32>) -> tensor<2x16xf32>
  %3 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 3, type = 0>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %4 = "stablehlo.reduce_scatter"(%x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %6 = stablehlo.maximum %a, %b : tensor<f32>
    stablehlo.return %6 : tensor<f32>
  }) {scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x8xf32>) -> tensor<4x4xf32>
  %5 = "stablehlo.cross-replica-sum"(%x) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %7 = stablehlo.partition_id : tensor<ui32>
  %8 = stablehlo.replica_id : tensor<ui32>
  return
}
func.func @collective_broadcast(%x: tensor<4x8xf32>) {
  %0 = "stablehlo.collective_broadcast"(%x) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return
}
func.func @collectives_of_several(%x: tensor<4x8xf32>) {
  %0:2 = "stablehlo.all_reduce"(%x, %x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %6 = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %6 : tensor<f32>
  }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4x8xf32>, tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>)
  return
}
func.func @dynamic_shapes(%x: tensor<?x8xf32>, %s: tensor<2xi32>, %f: tensor<f32>, %n: tensor<i32>) {
  %0 = stablehlo.dynamic_broadcast_in_dim %x, %s, dims = [0, 1] {known_expanding_dimensions = array<i64: 0>, known_nonexpanding_dimensions = array<i64: 1>} : (tensor<?x8xf32>, tensor<2xi32>) -> tensor<?x8xf32>
  %1 = stablehlo.dynamic_broadcast_in_dim %x, %s, dims = [0, 1] : (tensor<?x8xf32>, tensor<2xi32>) -> tensor<?x8xf32>
  %2 = stablehlo.dynamic_iota %s, dim = 1 : (tensor<2xi32>) -> tensor<?x8xi32>
  %3 = stablehlo.dynamic_pad %x, %f, %s, %s, %s : (tensor<?x8xf32>, tensor<f32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?xf32>
  %4 = stablehlo.dynamic_reshape %x, %s : (tensor<?x8xf32>, tensor<2xi32>) -> tensor<?x?xf32>
  %5 = stablehlo.real_dynamic_slice %x, %s, %s, %s : (tensor<?x8xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?xf32>
  %6 = stablehlo.set_dimension_size %x, %n, dim = 0 : (tensor<?x8xf32>, tensor<i32>) -> tensor<?x8xf32, #stablehlo.bounds<8, ?>>
  return
}
func.func @dynamic_convolution(%x: tensor<1x8x8x4xf32>, %k: tensor<3x3x4x4xf32>, %p: tensor<2x2xi64>) {
  %0 = "stablehlo.dynamic_conv"(%x, %k, %p) {dimension_numbers = #stablehlo.conv<[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]>, batch_group_count = 1 : i64, feature_group_count = 1 : i64, window_strides = array<i64: 2, 1>} : (tensor<1x8x8x4xf32>, tensor<3x3x4x4xf32>, tensor<2x2xi64>) -> tensor<1x?x?x4xf32>
  return
}
func.func @bounded(%x: tensor<?x4xf32, #stablehlo.bounds<8, ?>>) -> tensor<?x4xf32, #stablehlo.bounds<8, ?>> {
  return %x : tensor<?x4xf32, #stablehlo.bounds<8, ?>>
}
func.func @constants() {
  %0 = stablehlo.constant dense<[1.0, -0.0, 0x7F800000, 0x7FC00000]> : tensor<4xf32>
  %1 = stablehlo.constant dense<2.5> : tensor<1000xbf16>
  %2 = stablehlo.constant dense<[true, false, true, true, false, false, true, false, true]> : tensor<9xi1>
  %3 = stablehlo.constant dense<true> : tensor<9xi1>
  %4 = stablehlo.constant dense<false> : tensor<i1>
  %5 = stablehlo.constant dense<[-8, 7, 3]> : tensor<3xi4>
  %6 = stablehlo.constant dense<[15, 7]> : tensor<2xui4>
  %7 = stablehlo.constant dense<[-128, 127]> : tensor<2xi8>
  %8 = stablehlo.constant dense<[255, 1]> : tensor<2xui8>
  %9 = stablehlo.constant dense<[-32768, 1]> : tensor<2xi16>
  %10 = stablehlo.constant dense<[65535, 1]> : tensor<2xui16>
  %11 = stablehlo.constant dense<[-2147483648, 1]> : tensor<2xi32>
  %12 = stablehlo.constant dense<[4294967295, 1]> : tensor<2xui32>
  %13 = stablehlo.constant dense<[-9223372036854775808, 1]> : tensor<2xi64>
  %14 = stablehlo.constant dense<[18446744073709551615, 1]> : tensor<2xui64>
  %15 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xf16>
  %16 = stablehlo.constant dense<[1.5, 1.0e300]> : tensor<2xf64>
  %17 = stablehlo.constant dense<[(1.0, 2.0), (3.0, -4.0)]> : tensor<2xcomplex<f32>>
  %18 = stablehlo.constant dense<(1.0, 2.0)> : tensor<3xcomplex<f64>>
  %19 = stablehlo.constant dense<> : tensor<0x3xf32>
  %20 = stablehlo.constant dense<[true, false, true, true, false, false, true, false]> : tensor<8xi1>
  %21 = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  return
}
func.func @f8(%a: tensor<2xf8E4M3FN>, %b: tensor<2xf8E5M2>) {
  %0 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xf8E4M3FN>
  return
}
func.func @f8_fnuz(%a: tensor<2xf8E4M3FNUZ>, %b: tensor<2xf8E5M2FNUZ>, %c: tensor<2xf8E4M3B11FNUZ>) {
  return
}
func.func @i2(%a: tensor<2xi2>, %b: tensor<2xui2>) {
  %0 = stablehlo.constant dense<[-2, 1]> : tensor<2xi2>
  return
}
func.func @f8_ieee(%a: tensor<2xf8E3M4>, %b: tensor<2xf8E4M3>) {
  return
}
func.func @f4_f6(%a: tensor<2xf4E2M1FN>, %b: tensor<2xf6E2M3FN>, %c: tensor<2xf6E3M2FN>, %d: tensor<2xf8E8M0FNU>) {
  return
}
func.func public @attributes(%x: tensor<4xf32> {jax.buffer_donor = true, mhlo.sharding = "{replicated}", tf.aliasing_output = 0 : i32}, %y: tensor<4xf32>) -> (tensor<4xf32> {jax.result_info = "result"}) attributes {execution_thread = "main", some.list = [1 : i8, 2.5 : f64, "three"]} {
  return %x : tensor<4xf32>
}
func.func @locations(%x: tensor<4xf32> loc("params[0]")) -> tensor<4xf32> {
  %0 = stablehlo.add %x, %x : tensor<4xf32> loc("jit(f)/layer/add"(callsite("f"("a.py":3:7) at "b.py":1:2)))
  %1 = stablehlo.add %0, %x : tensor<4xf32> loc(fused<"why">["c.py":1:2, unknown])
  return %1 : tensor<4xf32>
}
