// Values of get_tuple_element: by index, of tuples that functions and loops return.
// RUN: ttc-opt --run-tests %s

func.func private @pair(%x: tensor<i32>) -> tuple<tensor<i32>, tensor<i1>> {
  %p = stablehlo.constant dense<true> : tensor<i1>
  %t = stablehlo.tuple %x, %p : tuple<tensor<i32>, tensor<i1>>
  return %t : tuple<tensor<i32>, tensor<i1>>
}
func.func @of_a_call() {
  %x = stablehlo.constant dense<7> : tensor<i32>
  %t = call @pair(%x) : (tensor<i32>) -> tuple<tensor<i32>, tensor<i1>>
  %0 = stablehlo.get_tuple_element %t[0] : (tuple<tensor<i32>, tensor<i1>>) -> tensor<i32>
  %1 = stablehlo.get_tuple_element %t[1] : (tuple<tensor<i32>, tensor<i1>>) -> tensor<i1>
  check.expect_eq_const %0, dense<7> : tensor<i32>
  check.expect_eq_const %1, dense<true> : tensor<i1>
  func.return
}
