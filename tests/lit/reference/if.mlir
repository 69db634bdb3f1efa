// Values of if: either branch, values from outside, nested.
// RUN: ttc-opt --run-tests %s

func.func private @f(%p: tensor<i1>, %x: tensor<2xi64>) -> tensor<2xi64> {
  %r = "stablehlo.if"(%p) ({
    %0 = stablehlo.add %x, %x : tensor<2xi64>
    stablehlo.return %0 : tensor<2xi64>
  }, {
    %0 = "stablehlo.if"(%p) ({
      stablehlo.return %x : tensor<2xi64>
    }, {
      %1 = stablehlo.negate %x : tensor<2xi64>
      stablehlo.return %1 : tensor<2xi64>
    }) : (tensor<i1>) -> tensor<2xi64>
    stablehlo.return %0 : tensor<2xi64>
  }) : (tensor<i1>) -> tensor<2xi64>
  return %r : tensor<2xi64>
}
func.func @both() {
  %x = stablehlo.constant dense<[5, -6]> : tensor<2xi64>
  %t = stablehlo.constant dense<true> : tensor<i1>
  %f = stablehlo.constant dense<false> : tensor<i1>
  %0 = call @f(%t, %x) : (tensor<i1>, tensor<2xi64>) -> tensor<2xi64>
  check.expect_eq_const %0, dense<[10, -12]> : tensor<2xi64>
  %1 = call @f(%f, %x) : (tensor<i1>, tensor<2xi64>) -> tensor<2xi64>
  check.expect_eq_const %1, dense<[-5, 6]> : tensor<2xi64>
  func.return
}
