// Values of tuple: what goes in comes out, in order and nested.
// RUN: ttc-opt --run-tests %s

func.func @in_and_out() {
  %a = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  %b = stablehlo.constant dense<3.5> : tensor<f64>
  %t = stablehlo.tuple %a, %b : tuple<tensor<2xi32>, tensor<f64>>
  %u = stablehlo.tuple %t, %a : tuple<tuple<tensor<2xi32>, tensor<f64>>, tensor<2xi32>>
  %inner = stablehlo.get_tuple_element %u[0] : (tuple<tuple<tensor<2xi32>, tensor<f64>>, tensor<2xi32>>) -> tuple<tensor<2xi32>, tensor<f64>>
  %0 = stablehlo.get_tuple_element %inner[1] : (tuple<tensor<2xi32>, tensor<f64>>) -> tensor<f64>
  check.expect_eq_const %0, dense<3.5> : tensor<f64>
  func.return
}
