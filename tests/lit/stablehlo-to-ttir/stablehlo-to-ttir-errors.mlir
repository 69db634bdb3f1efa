// Everything that cannot be compiled is named, each with the nearest form, before the pass gives up.
// RUN: ttc-opt %s --stablehlo-to-ttir --split-input-file --verify-diagnostics

func.func @all_of_them(%arg0: tensor<4xf8E4M3FN>, %arg2: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{`stablehlo.bitcast_convert` is not supported here}}
  %0 = stablehlo.bitcast_convert %arg0 : (tensor<4xf8E4M3FN>) -> tensor<4xi8>
  %1 = stablehlo.add %0, %0 : tensor<4xi8>
  // expected-error @below {{`stablehlo.custom_call` is not supported here: the target `mine` is code of the framework's own runtime}}
  %2 = stablehlo.custom_call @mine(%arg2) : (tensor<4xf32>) -> tensor<4xf32>
  return %2 : tensor<4xf32>
}

// -----

func.func @dynamic(%arg0: tensor<?x4xf32>) -> tensor<?x4xf32> {
  // expected-error @below {{`stablehlo.exponential` is not supported here: its shape is known only at run time; nearest supported form: tensors of real numbers with static shapes (export with concrete dimensions)}}
  %0 = stablehlo.exponential %arg0 : tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

// -----

func.func @complex(%arg0: tensor<4xcomplex<f32>>) -> tensor<4xf32> {
  // expected-error @below {{`stablehlo.real` is not supported here: it works on complex numbers}}
  %0 = stablehlo.real %arg0 : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @long_scatter(%arg0: tensor<4xf32>, %arg1: tensor<1000x1xi32>, %arg2: tensor<1000xf32>) -> tensor<4xf32> {
  // expected-error @below {{`stablehlo.scatter` is not supported here: its body is not a known one, and 1000 updates may meet in one element; nearest supported form: replacing, add, multiply, maximum, minimum, and, or, xor, or `unique_indices = true`}}
  %0 = "stablehlo.scatter"(%arg0, %arg1, %arg2) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.subtract %a, %b : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }) : (tensor<4xf32>, tensor<1000x1xi32>, tensor<1000xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @float_bits(%arg0: tensor<4xf16>) -> tensor<4xi16> {
  // expected-error @below {{`stablehlo.bitcast_convert` is not supported here: the device does not keep the bits of one of its types; nearest supported form: integers of at most 32 bits, f32 and bf16}}
  %0 = stablehlo.bitcast_convert %arg0 : (tensor<4xf16>) -> tensor<4xi16>
  return %0 : tensor<4xi16>
}

// -----

// Inside of a loop, too.
func.func @in_a_loop(%arg0: tensor<4xf32>, %arg1: tensor<i1>) -> tensor<4xf32> {
  %0 = stablehlo.while(%iterArg = %arg0) : tensor<4xf32>
  cond {
    stablehlo.return %arg1 : tensor<i1>
  } do {
    // expected-error @below {{`stablehlo.custom_call` is not supported here: the target `unknown` is code of the framework's own runtime}}
    %1 = stablehlo.custom_call @unknown(%iterArg) : (tensor<4xf32>) -> tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }
  return %0 : tensor<4xf32>
}
