// Values of rng_bit_generator. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @three_fry_uint8_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<91> : tensor<ui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>)
  return %output_state, %output : tensor<2xui64>, tensor<ui8>
}

// -----

func.func @three_fry_uint8_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[91]> : tensor<1xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui8>
}

// -----

func.func @three_fry_uint8_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[91, 180, 148, 220, 137]> : tensor<5xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui8>
}

// -----

func.func @three_fry_uint8_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[91, 180, 148, 220], [137, 244, 7, 19], [241, 228, 216, 227]]> : tensor<3x4xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui8>
}

// -----

func.func @three_fry_uint8_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 7]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[91, 180, 148, 220, 137], [7, 19, 241, 228, 216], [189, 24, 158, 65, 50]]> : tensor<3x5xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui8>
}

// -----

func.func @three_fry_uint8_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[91, 148, 137, 7, 241, 216]], [[180, 220, 244, 19, 228, 227]]]> : tensor<2x1x6xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui8>
}

// -----

func.func @three_fry_uint16_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<8539> : tensor<ui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>)
  return %output_state, %output : tensor<2xui64>, tensor<ui16>
}

// -----

func.func @three_fry_uint16_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[8539]> : tensor<1xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui16>
}

// -----

func.func @three_fry_uint16_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[8539, 24756, 29844, 50396, 55433]> : tensor<5xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui16>
}

// -----

func.func @three_fry_uint16_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[8539, 24756, 29844, 50396], [55433, 50420, 10503, 34323], [58865, 32740, 6616, 56291]]> : tensor<3x4xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui16>
}

// -----

func.func @three_fry_uint16_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 7]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[8539, 24756, 29844, 50396, 55433], [10503, 34323, 58865, 32740, 6616], [48061, 64792, 670, 62529, 59186]]> : tensor<3x5xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui16>
}

// -----

func.func @three_fry_uint16_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[8539, 29844, 55433, 10503, 58865, 6616]], [[24756, 50396, 50420, 34323, 32740, 56291]]]> : tensor<2x1x6xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui16>
}

// -----

func.func @three_fry_uint32_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<2968789339> : tensor<ui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>)
  return %output_state, %output : tensor<2xui64>, tensor<ui32>
}

// -----

func.func @three_fry_uint32_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[2968789339]> : tensor<1xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui32>
}

// -----

func.func @three_fry_uint32_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[2968789339, 3784990900, 188576916, 2901984476, 2862930057]> : tensor<5xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui32>
}

// -----

func.func @three_fry_uint32_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[2968789339, 3784990900, 188576916, 2901984476], [2862930057, 1798685940, 1973758215, 3554510355], [902882801, 2396094436, 2083461592, 42261475]]> : tensor<3x4xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui32>
}

// -----

func.func @three_fry_uint32_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 7]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[2968789339, 3784990900, 188576916, 2901984476, 2862930057], [1973758215, 3554510355, 902882801, 2396094436, 2083461592], [3732519869, 387185944, 2963079838, 2105865281, 1822680882]]> : tensor<3x5xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui32>
}

// -----

func.func @three_fry_uint32_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[2968789339, 188576916, 2862930057, 1973758215, 902882801, 2083461592]], [[3784990900, 2901984476, 1798685940, 3554510355, 2396094436, 42261475]]]> : tensor<2x1x6xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui32>
}

// -----

func.func @three_fry_uint64_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<16256412134126395739> : tensor<ui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>)
  return %output_state, %output : tensor<2xui64>, tensor<ui64>
}

// -----

func.func @three_fry_uint64_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[16256412134126395739]> : tensor<1xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui64>
}

// -----

func.func @three_fry_uint64_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 3]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[16256412134126395739, 12463928418108273812, 7725297290937948297, 15266505729992108295, 10291147241650447857]> : tensor<5xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui64>
}

// -----

func.func @three_fry_uint64_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 10]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[16256412134126395739, 12463928418108273812, 7725297290937948297, 15266505729992108295], [10291147241650447857, 181511655089183192, 1662950970683407293, 9044622514639930014], [11834170340226098994, 2339419271594133015, 17135778783650969621, 11729802803130643019]]> : tensor<3x4xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui64>
}

// -----

func.func @three_fry_uint64_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 13]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[16256412134126395739, 12463928418108273812, 7725297290937948297, 15266505729992108295, 10291147241650447857], [181511655089183192, 1662950970683407293, 9044622514639930014, 11834170340226098994, 2339419271594133015], [17135778783650969621, 11729802803130643019, 3100118440547218734, 3185561222848914367, 5451458649531944616]]> : tensor<3x5xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui64>
}

// -----

func.func @three_fry_uint64_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 10]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[16256412134126395739, 12463928418108273812, 7725297290937948297, 15266505729992108295, 10291147241650447857, 181511655089183192]], [[1662950970683407293, 9044622514639930014, 11834170340226098994, 2339419271594133015, 17135778783650969621, 11729802803130643019]]]> : tensor<2x1x6xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui64>
}

// -----

func.func @philox_uint8_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<148> : tensor<ui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui8>)
  return %output_state, %output : tensor<2xui64>, tensor<ui8>
}

// -----

func.func @philox_uint8_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[148]> : tensor<1xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui8>
}

// -----

func.func @philox_uint8_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 0]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[148, 6, 238, 212, 243]> : tensor<5xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui8>
}

// -----

func.func @philox_uint8_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[148, 6, 238, 212], [243, 224, 137, 124], [100, 222, 142, 104]]> : tensor<3x4xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui8>
}

// -----

func.func @philox_uint8_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 2]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[148, 6, 238, 212, 243], [224, 137, 124, 100, 222], [142, 104, 17, 87, 249]]> : tensor<3x5xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui8>
}

// -----

func.func @philox_uint8_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui8>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[148, 6, 238, 212, 243, 224]], [[137, 124, 100, 222, 142, 104]]]> : tensor<2x1x6xui8>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui8>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui8>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui8>
}

// -----

func.func @philox_uint16_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<20884> : tensor<ui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui16>)
  return %output_state, %output : tensor<2xui64>, tensor<ui16>
}

// -----

func.func @philox_uint16_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[20884]> : tensor<1xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui16>
}

// -----

func.func @philox_uint16_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 0]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[20884, 63494, 12270, 41940, 23027]> : tensor<5xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui16>
}

// -----

func.func @philox_uint16_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[20884, 63494, 12270, 41940], [23027, 34272, 13193, 63100], [53860, 54494, 18062, 63336]]> : tensor<3x4xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui16>
}

// -----

func.func @philox_uint16_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 2]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[20884, 63494, 12270, 41940, 23027], [34272, 13193, 63100, 53860, 54494], [18062, 63336, 23825, 59479, 54777]]> : tensor<3x5xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui16>
}

// -----

func.func @philox_uint16_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui16>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[20884, 63494, 12270, 41940, 23027, 34272]], [[13193, 63100, 53860, 54494, 18062, 63336]]]> : tensor<2x1x6xui16>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui16>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui16>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui16>
}

// -----

func.func @philox_uint32_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<172511636> : tensor<ui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui32>)
  return %output_state, %output : tensor<2xui64>, tensor<ui32>
}

// -----

func.func @philox_uint32_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[172511636]> : tensor<1xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui32>
}

// -----

func.func @philox_uint32_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 0]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[172511636, 1103493126, 3598856174, 948282324, 1105943027]> : tensor<5xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui32>
}

// -----

func.func @philox_uint32_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[172511636, 1103493126, 3598856174, 948282324], [1105943027, 812877280, 1535849353, 2724394620], [1879495268, 3609187550, 989808270, 1085667176]]> : tensor<3x4xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui32>
}

// -----

func.func @philox_uint32_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 2]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[172511636, 1103493126, 3598856174, 948282324, 1105943027], [812877280, 1535849353, 2724394620, 1879495268, 3609187550], [989808270, 1085667176, 886725905, 2728716375, 4236367353]]> : tensor<3x5xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui32>
}

// -----

func.func @philox_uint32_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui32>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[172511636, 1103493126, 3598856174, 948282324, 1105943027, 812877280]], [[1535849353, 2724394620, 1879495268, 3609187550, 989808270, 1085667176]]]> : tensor<2x1x6xui32>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui32>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui32>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui32>
}

// -----

func.func @philox_uint64_scalar() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<4739466887703318932> : tensor<ui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<ui64>)
  return %output_state, %output : tensor<2xui64>, tensor<ui64>
}

// -----

func.func @philox_uint64_1() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 18446744073709551615]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[4739466887703318932]> : tensor<1xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<1xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<1xui64>
}

// -----

func.func @philox_uint64_5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 1]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[4739466887703318932, 4072841572553732078, 3491281334367377907, 11701185795834196873, 15501342494259860068]> : tensor<5xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<5xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<5xui64>
}

// -----

func.func @philox_uint64_3x4() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[4739466887703318932, 4072841572553732078, 3491281334367377907, 11701185795834196873], [15501342494259860068, 4662905016250484366, 11719747591571397905, 8684573440394515961], [6100441477895883302, 1659058662692306860, 9032798410370726787, 8893274869394764210]]> : tensor<3x4xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x4xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<3x4xui64>
}

// -----

func.func @philox_uint64_3x5() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 6]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[4739466887703318932, 4072841572553732078, 3491281334367377907, 11701185795834196873, 15501342494259860068], [4662905016250484366, 11719747591571397905, 8684573440394515961, 6100441477895883302, 1659058662692306860], [9032798410370726787, 8893274869394764210, 3730740088290307904, 293958967512366405, 3491029917210507925]]> : tensor<3x5xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<3x5xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<3x5xui64>
}

// -----

func.func @philox_uint64_2x1x6() {
  %0 = stablehlo.constant dense<[81985529216486895, 18446744073709551614]> : tensor<2xui64>
  %r:2 = func.call @f(%0) : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui64>)
  check.expect_eq_const %r#0, dense<[81985529216486895, 4]> : tensor<2xui64>
  check.expect_eq_const %r#1, dense<[[[4739466887703318932, 4072841572553732078, 3491281334367377907, 11701185795834196873, 15501342494259860068, 4662905016250484366]], [[11719747591571397905, 8684573440394515961, 6100441477895883302, 1659058662692306860, 9032798410370726787, 8893274869394764210]]]> : tensor<2x1x6xui64>
  func.return
}
func.func private @f(%arg0: tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui64>) {
  %output_state, %output = stablehlo.rng_bit_generator %arg0, algorithm = PHILOX : (tensor<2xui64>) -> (tensor<2xui64>, tensor<2x1x6xui64>)
  return %output_state, %output : tensor<2xui64>, tensor<2x1x6xui64>
}
