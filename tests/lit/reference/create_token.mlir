// Values of create_token: a token orders, and carries nothing.
// RUN: ttc-opt --run-tests %s

func.func @joins() {
  %t = stablehlo.create_token : !stablehlo.token
  %u = stablehlo.after_all %t : !stablehlo.token
  %c = stablehlo.constant dense<1> : tensor<i32>
  %r:2 = stablehlo.optimization_barrier %c, %u : tensor<i32>, !stablehlo.token
  check.expect_eq_const %r#0, dense<1> : tensor<i32>
  func.return
}
