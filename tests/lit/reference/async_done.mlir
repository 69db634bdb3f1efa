// Values of async_done: of a collective: a process starts it, does something else, and waits.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<i64>) -> (tensor<i64>, tensor<i64>) {
  %f = "stablehlo.async_start"(%x) ({
  ^bb0(%y: tensor<i64>):
    %0 = "stablehlo.all_reduce"(%y) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
    ^bb0(%a: tensor<i64>, %b: tensor<i64>):
      %1 = stablehlo.multiply %a, %b : tensor<i64>
      stablehlo.return %1 : tensor<i64>
    }) : (tensor<i64>) -> tensor<i64>
    stablehlo.return %0 : tensor<i64>
  }) : (tensor<i64>) -> !stablehlo.future<tensor<i64>>
  %n = stablehlo.negate %x : tensor<i64>
  %r = "stablehlo.async_done"(%f) : (!stablehlo.future<tensor<i64>>) -> tensor<i64>
  return %r, %n : tensor<i64>, tensor<i64>
}
func.func @main() {
  %0 = stablehlo.constant dense<6> : tensor<i64>
  %1 = stablehlo.constant dense<7> : tensor<i64>
  %r:4 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<i64>, tensor<i64>) -> (tensor<i64>, tensor<i64>, tensor<i64>, tensor<i64>)
  check.expect_eq_const %r#0, dense<42> : tensor<i64>
  check.expect_eq_const %r#1, dense<-6> : tensor<i64>
  check.expect_eq_const %r#2, dense<42> : tensor<i64>
  check.expect_eq_const %r#3, dense<-7> : tensor<i64>
  func.return
}
