// Values of after_all: of none, one and several tokens.
// RUN: ttc-opt --run-tests %s

func.func @several() {
  %t = stablehlo.create_token : !stablehlo.token
  %none = stablehlo.after_all : !stablehlo.token
  %all = stablehlo.after_all %t, %none, %t : !stablehlo.token
  %t2 = stablehlo.tuple %all : tuple<!stablehlo.token>
  %c = stablehlo.constant dense<1> : tensor<i32>
  check.expect_eq_const %c, dense<1> : tensor<i32>
  func.return
}
