// Values of infeed: what the queue's functions return, in order.
// RUN: ttc-opt --run-tests %s

func.func @p(%t: !stablehlo.token) -> (tensor<2xi64>, tensor<f32>) {
  %a:2 = "stablehlo.infeed"(%t) <{infeed_config = ""}> : (!stablehlo.token) -> (tensor<2xi64>, !stablehlo.token)
  %b:2 = "stablehlo.infeed"(%a#1) <{infeed_config = ""}> : (!stablehlo.token) -> (tensor<f32>, !stablehlo.token)
  return %a#0, %b#0 : tensor<2xi64>, tensor<f32>
}
func.func @first() -> tensor<2xi64> {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
  return %0 : tensor<2xi64>
}
func.func @second() -> tensor<f32> {
  %0 = stablehlo.constant dense<2.5> : tensor<f32>
  return %0 : tensor<f32>
}
func.func @main() {
  %t = stablehlo.after_all : !stablehlo.token
  %r:2 = "interpreter.run_parallel"(%t) {infeed = [@first, @second], programs = [[@p]]} : (!stablehlo.token) -> (tensor<2xi64>, tensor<f32>)
  check.expect_eq_const %r#0, dense<[1, 2]> : tensor<2xi64>
  check.expect_eq_const %r#1, dense<2.5> : tensor<f32>
  func.return
}
