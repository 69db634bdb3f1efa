// Values of optimization_barrier: its operands.
// RUN: ttc-opt --run-tests %s

func.func @identity() {
  %a = stablehlo.constant dense<[1.0, 0x7FC00001]> : tensor<2xf32>
  %b = stablehlo.constant dense<-4> : tensor<i4>
  %r:2 = stablehlo.optimization_barrier %a, %b : tensor<2xf32>, tensor<i4>
  %bits = stablehlo.bitcast_convert %r#0 : (tensor<2xf32>) -> tensor<2xui32>
  check.expect_eq_const %bits, dense<[1065353216, 2143289345]> : tensor<2xui32>
  check.expect_eq_const %r#1, dense<-4> : tensor<i4>
  stablehlo.optimization_barrier()
  func.return
}
