// Values of recv: waits for what is sent later, in order; along pairs, zeros for who is no target.
// RUN: ttc-opt --run-tests %s

func.func @receiver(%t: !stablehlo.token) -> (tensor<i32>, tensor<i32>) {
  %a:2 = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
  %b:2 = "stablehlo.recv"(%a#1) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
  return %a#0, %b#0 : tensor<i32>, tensor<i32>
}
func.func @sender(%t: !stablehlo.token) {
  %0 = stablehlo.constant dense<10> : tensor<i32>
  %1 = stablehlo.constant dense<20> : tensor<i32>
  %u = "stablehlo.send"(%0, %t) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>}> : (tensor<i32>, !stablehlo.token) -> !stablehlo.token
  %v = "stablehlo.send"(%1, %u) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>}> : (tensor<i32>, !stablehlo.token) -> !stablehlo.token
  return
}
func.func @in_order() {
  %t = stablehlo.after_all : !stablehlo.token
  %r:2 = "interpreter.run_parallel"(%t, %t) {programs = [[@receiver], [@sender]]} : (!stablehlo.token, !stablehlo.token) -> (tensor<i32>, tensor<i32>)
  check.expect_eq_const %r#0, dense<10> : tensor<i32>
  check.expect_eq_const %r#1, dense<20> : tensor<i32>
  func.return
}

func.func @ring(%x: tensor<i32>) -> tensor<i32> {
  %t = stablehlo.after_all : !stablehlo.token
  %u = "stablehlo.send"(%x, %t) <{channel_handle = #stablehlo.channel_handle<handle = 6, type = 1>, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (tensor<i32>, !stablehlo.token) -> !stablehlo.token
  %r:2 = "stablehlo.recv"(%u) <{channel_handle = #stablehlo.channel_handle<handle = 6, type = 1>, source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
  return %r#0 : tensor<i32>
}
func.func @pairs() {
  %0 = stablehlo.constant dense<7> : tensor<i32>
  %1 = stablehlo.constant dense<8> : tensor<i32>
  %r:3 = "interpreter.run_parallel"(%0, %1, %1) {programs = [[@ring], [@ring], [@ring]]} : (tensor<i32>, tensor<i32>, tensor<i32>) -> (tensor<i32>, tensor<i32>, tensor<i32>)
  check.expect_eq_const %r#0, dense<0> : tensor<i32>
  check.expect_eq_const %r#1, dense<7> : tensor<i32>
  check.expect_eq_const %r#2, dense<8> : tensor<i32>
  func.return
}
