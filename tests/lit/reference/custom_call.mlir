// Values of custom_call: what stands for an op, what changes nothing, checks; others are refused.
// RUN: ttc-opt --run-tests %s

func.func @identities() {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %1 = stablehlo.custom_call @Sharding(%0) {mhlo.sharding = "{replicated}"} : (tensor<2xi32>) -> tensor<2xi32>
  check.expect_eq_const %1, dense<[1, 2]> : tensor<2xi32>
  stablehlo.custom_call @check.expect_eq(%0, %1) {has_side_effect = true} : (tensor<2xi32>, tensor<2xi32>) -> ()
  %2 = stablehlo.custom_call @check.eq(%0, %1) : (tensor<2xi32>, tensor<2xi32>) -> tensor<i1>
  check.expect_eq_const %2, dense<true> : tensor<i1>
  func.return
}

// The error function and its inverse at points of DLMF's tables.
func.func @functions() {
  %x = stablehlo.constant dense<[0.5, -1.0, 2.0]> : tensor<3xf64>
  %e = stablehlo.custom_call @mhlo.erf(%x) : (tensor<3xf64>) -> tensor<3xf64>
  check.expect_almost_eq_const %e, dense<[0.52049987781304654, -0.84270079294971487, 0.99532226501895273]> : tensor<3xf64>, tolerance = 1.0e-15
  %k = stablehlo.constant dense<[3.0, 9.0, -1.0, 5.0]> : tensor<4xf32>
  %t:2 = stablehlo.custom_call @mhlo.topk(%k) {mhlo.attributes = {k = 2 : i64, largest = true}, mhlo.version = 1 : i64} : (tensor<4xf32>) -> (tensor<2xf32>, tensor<2xi32>)
  check.expect_eq_const %t#0, dense<[9.0, 5.0]> : tensor<2xf32>
  check.expect_eq_const %t#1, dense<[1, 3]> : tensor<2xi32>
  func.return
}

func.func @assertion() {
  %p = stablehlo.constant dense<true> : tensor<i1>
  stablehlo.custom_call @shape_assertion(%p) {has_side_effect = true} : (tensor<i1>) -> ()
  func.return
}

// Checks take their limits from attributes, where they have any.
func.func @limits() {
  %a = stablehlo.constant dense<[1.0, 0x3F800008]> : tensor<2xf32>
  %b = stablehlo.constant dense<1.0> : tensor<2xf32>
  stablehlo.custom_call @check.expect_close(%a, %b) {has_side_effect = true, max_ulp_difference = 8 : ui64} : (tensor<2xf32>, tensor<2xf32>) -> ()
  stablehlo.custom_call @check.expect_almost_eq(%a, %b) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
  stablehlo.custom_call @check.expect_almost_eq_const(%a, %b) {has_side_effect = true, tolerance = 1.0e-6 : f64} : (tensor<2xf32>, tensor<2xf32>) -> ()
  stablehlo.custom_call @check.expect_eq_const(%a, %a) {has_side_effect = true} : (tensor<2xf32>, tensor<2xf32>) -> ()
  %p = interpreter.probe %a, probe_id = "p" : tensor<2xf32>
  stablehlo.custom_call @check.expect_serialized_eq(%a) {has_side_effect = true, probe_id = "p", iter = 0 : i32} : (tensor<2xf32>) -> ()
  func.return
}
