// Values of outfeed: gives a token; what goes out is gone.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<2xi64>, %t: !stablehlo.token) -> (!stablehlo.token, tensor<2xi64>) {
  %u = "stablehlo.outfeed"(%x, %t) <{outfeed_config = ""}> : (tensor<2xi64>, !stablehlo.token) -> !stablehlo.token
  return %u, %x : !stablehlo.token, tensor<2xi64>
}
func.func @main() {
  %x = stablehlo.constant dense<[1, 2]> : tensor<2xi64>
  %t = stablehlo.after_all : !stablehlo.token
  %r:2 = "interpreter.run_parallel"(%x, %t) {programs = [["p"]]} : (tensor<2xi64>, !stablehlo.token) -> (!stablehlo.token, tensor<2xi64>)
  check.expect_eq_const %r#1, dense<[1, 2]> : tensor<2xi64>
  func.return
}
