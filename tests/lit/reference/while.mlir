// Values of while: a sum of squares, no turn at all, loops in loops.
// RUN: ttc-opt --run-tests %s

func.func @sum_of_squares() {
  %zero = stablehlo.constant dense<0> : tensor<i64>
  %one = stablehlo.constant dense<1> : tensor<i64>
  %ten = stablehlo.constant dense<10> : tensor<i64>
  %r:2 = stablehlo.while(%i = %zero, %s = %zero) : tensor<i64>, tensor<i64>
  cond {
    %c = stablehlo.compare LT, %i, %ten : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %n = stablehlo.add %i, %one : tensor<i64>
    %q = stablehlo.multiply %n, %n : tensor<i64>
    %t = stablehlo.add %s, %q : tensor<i64>
    stablehlo.return %n, %t : tensor<i64>, tensor<i64>
  }
  check.expect_eq_const %r#0, dense<10> : tensor<i64>
  check.expect_eq_const %r#1, dense<385> : tensor<i64>
  func.return
}

func.func @not_once() {
  %x = stablehlo.constant dense<[1.5, 2.5]> : tensor<2xf32>
  %false = stablehlo.constant dense<false> : tensor<i1>
  %r = stablehlo.while(%y = %x) : tensor<2xf32>
  cond {
    stablehlo.return %false : tensor<i1>
  } do {
    %z = stablehlo.negate %y : tensor<2xf32>
    stablehlo.return %z : tensor<2xf32>
  }
  check.expect_eq_const %r, dense<[1.5, 2.5]> : tensor<2xf32>
  func.return
}

// Collatz: 27 takes 111 steps.
func.func @until_one() {
  %start = stablehlo.constant dense<27> : tensor<ui32>
  %zero = stablehlo.constant dense<0> : tensor<ui32>
  %one = stablehlo.constant dense<1> : tensor<ui32>
  %three = stablehlo.constant dense<3> : tensor<ui32>
  %r:2 = stablehlo.while(%n = %start, %k = %zero) : tensor<ui32>, tensor<ui32>
  cond {
    %c = stablehlo.compare NE, %n, %one : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %low = stablehlo.and %n, %one : tensor<ui32>
    %odd = stablehlo.compare EQ, %low, %one : (tensor<ui32>, tensor<ui32>) -> tensor<i1>
    %m = "stablehlo.if"(%odd) ({
      %0 = stablehlo.multiply %n, %three : tensor<ui32>
      %1 = stablehlo.add %0, %one : tensor<ui32>
      stablehlo.return %1 : tensor<ui32>
    }, {
      %0 = stablehlo.shift_right_logical %n, %one : tensor<ui32>
      stablehlo.return %0 : tensor<ui32>
    }) : (tensor<i1>) -> tensor<ui32>
    %j = stablehlo.add %k, %one : tensor<ui32>
    stablehlo.return %m, %j : tensor<ui32>, tensor<ui32>
  }
  check.expect_eq_const %r#1, dense<111> : tensor<ui32>
  func.return
}

func.func @nested() {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %four = stablehlo.constant dense<4> : tensor<i32>
  %r:2 = stablehlo.while(%i = %zero, %s = %zero) : tensor<i32>, tensor<i32>
  cond {
    %c = stablehlo.compare LT, %i, %four : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %t:2 = stablehlo.while(%j = %zero, %u = %s) : tensor<i32>, tensor<i32>
    cond {
      %c = stablehlo.compare LT, %j, %i : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %v = stablehlo.add %u, %one : tensor<i32>
      %k = stablehlo.add %j, %one : tensor<i32>
      stablehlo.return %k, %v : tensor<i32>, tensor<i32>
    }
    %n = stablehlo.add %i, %one : tensor<i32>
    stablehlo.return %n, %t#1 : tensor<i32>, tensor<i32>
  }
  check.expect_eq_const %r#1, dense<6> : tensor<i32>
  func.return
}
