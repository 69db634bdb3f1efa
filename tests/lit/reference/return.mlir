// Values of return: regions give values in order, also ones from outside and none.
// RUN: ttc-opt --run-tests %s

func.func @order() {
  %p = stablehlo.constant dense<false> : tensor<i1>
  %a = stablehlo.constant dense<1> : tensor<i32>
  %b = stablehlo.constant dense<2.0> : tensor<f32>
  %r:2 = "stablehlo.if"(%p) ({
    stablehlo.return %a, %b : tensor<i32>, tensor<f32>
  }, {
    %c = stablehlo.constant dense<3> : tensor<i32>
    stablehlo.return %c, %b : tensor<i32>, tensor<f32>
  }) : (tensor<i1>) -> (tensor<i32>, tensor<f32>)
  "stablehlo.if"(%p) ({ stablehlo.return }, { stablehlo.return }) : (tensor<i1>) -> ()
  check.expect_eq_const %r#0, dense<3> : tensor<i32>
  check.expect_eq_const %r#1, dense<2.0> : tensor<f32>
  func.return
}
