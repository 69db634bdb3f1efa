// Values of composite: its decomposition.
// RUN: ttc-opt --run-tests %s

func.func private @add_n.impl(%x: tensor<2xi64>) -> tensor<2xi64> {
  %0 = stablehlo.constant dense<2> : tensor<2xi64>
  %1 = stablehlo.add %x, %0 : tensor<2xi64>
  return %1 : tensor<2xi64>
}
func.func @main() {
  %0 = stablehlo.constant dense<[1, -5]> : tensor<2xi64>
  %1 = stablehlo.composite "my.add_n" %0 {composite_attributes = {n = 2 : i64}, decomposition = @add_n.impl, version = 1 : i32} : (tensor<2xi64>) -> tensor<2xi64>
  check.expect_eq_const %1, dense<[3, -3]> : tensor<2xi64>
  func.return
}
