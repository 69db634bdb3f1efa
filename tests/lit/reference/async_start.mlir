// Values of async_start: the future's results are the computation's, whenever they are fetched.
// RUN: ttc-opt --run-tests %s

func.func @two_at_once() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %f = "stablehlo.async_start"(%a) ({
  ^bb0(%x: tensor<2xi32>):
    %0 = stablehlo.negate %x : tensor<2xi32>
    stablehlo.return %0 : tensor<2xi32>
  }) : (tensor<2xi32>) -> !stablehlo.future<tensor<2xi32>>
  %g = "stablehlo.async_start"(%a) ({
  ^bb0(%x: tensor<2xi32>):
    %0 = stablehlo.add %x, %x : tensor<2xi32>
    stablehlo.return %0 : tensor<2xi32>
  }) : (tensor<2xi32>) -> !stablehlo.future<tensor<2xi32>>
  %1 = "stablehlo.async_done"(%g) : (!stablehlo.future<tensor<2xi32>>) -> tensor<2xi32>
  %0 = "stablehlo.async_done"(%f) : (!stablehlo.future<tensor<2xi32>>) -> tensor<2xi32>
  check.expect_eq_const %0, dense<[-1, -2]> : tensor<2xi32>
  check.expect_eq_const %1, dense<[2, 4]> : tensor<2xi32>
  func.return
}
