// RUN: ttc-opt --split-input-file --verify-diagnostics --expand-complex %s

func.func @body(%x: tensor<4xcomplex<f32>>, %y: tensor<complex<f32>>) -> tensor<complex<f32>> {
  // expected-error @+1 {{`stablehlo.reduce` is not supported here: its body does more with complex numbers than to add them or to pick one}}
  %0 = "stablehlo.reduce"(%x, %y) <{dimensions = array<i64: 0>}> ({
  ^bb0(%a: tensor<complex<f32>>, %b: tensor<complex<f32>>):
    %1 = stablehlo.subtract %a, %b : tensor<complex<f32>>
    stablehlo.return %1 : tensor<complex<f32>>
  }) : (tensor<4xcomplex<f32>>, tensor<complex<f32>>) -> tensor<complex<f32>>
  return %0 : tensor<complex<f32>>
}

// -----

func.func @target(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  // expected-error @+1 {{the target `mystery` is code of the framework's own runtime}}
  %0 = stablehlo.custom_call @mystery(%x) : (tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>>
  return %0 : tensor<4xcomplex<f32>>
}
