// Values of case: by index; the last branch for what is out of range.
// RUN: ttc-opt --run-tests %s

func.func private @pick(%i: tensor<i32>) -> tensor<f32> {
  %r = "stablehlo.case"(%i) ({
    %0 = stablehlo.constant dense<10.0> : tensor<f32>
    stablehlo.return %0 : tensor<f32>
  }, {
    %0 = stablehlo.constant dense<20.0> : tensor<f32>
    stablehlo.return %0 : tensor<f32>
  }, {
    %0 = stablehlo.constant dense<30.0> : tensor<f32>
    stablehlo.return %0 : tensor<f32>
  }) : (tensor<i32>) -> tensor<f32>
  return %r : tensor<f32>
}
func.func @all() {
  %i0 = stablehlo.constant dense<0> : tensor<i32>
  %r0 = call @pick(%i0) : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r0, dense<10.0> : tensor<f32>
  %i1 = stablehlo.constant dense<1> : tensor<i32>
  %r1 = call @pick(%i1) : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r1, dense<20.0> : tensor<f32>
  %i2 = stablehlo.constant dense<2> : tensor<i32>
  %r2 = call @pick(%i2) : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r2, dense<30.0> : tensor<f32>
  %i3 = stablehlo.constant dense<3> : tensor<i32>
  %r3 = call @pick(%i3) : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r3, dense<30.0> : tensor<f32>
  %i4 = stablehlo.constant dense<-1> : tensor<i32>
  %r4 = call @pick(%i4) : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r4, dense<30.0> : tensor<f32>
  %i5 = stablehlo.constant dense<-2147483648> : tensor<i32>
  %r5 = call @pick(%i5) : (tensor<i32>) -> tensor<f32>
  check.expect_eq_const %r5, dense<30.0> : tensor<f32>
  func.return
}
