// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(annotate-arguments))' %s | FileCheck %s
// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(annotate-arguments{argument-types="other=input;main=input,parameter,constant"}))' %s | FileCheck %s --check-prefix=OPTION

// A container's parts are parameters, since another argument has a plain name; what is said already stays.
// CHECK-LABEL: @main(
// CHECK-SAME: tensor<4x4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "params['w']"}
// CHECK-SAME: tensor<4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "state.bias"}
// CHECK-SAME: tensor<4xf32> {ttcore.argument_type = #ttcore.argument_type<input>, ttir.name = "x"}
// OPTION-LABEL: @main(
// OPTION-SAME: #ttcore.argument_type<input>, ttir.name = "params['w']"
// OPTION-SAME: #ttcore.argument_type<parameter>, ttir.name = "state.bias"
// OPTION-SAME: #ttcore.argument_type<constant>, ttir.name = "x"
func.func @main(%w: tensor<4x4xf32> loc("params['w']"), %b: tensor<4xf32> loc("state.bias"), %x: tensor<4xf32> loc("x")) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// Only containers: nothing tells parameters from inputs.
// CHECK-LABEL: @containers(
// CHECK-SAME: #ttcore.argument_type<input>, ttir.name = "batch[0]"
// CHECK-SAME: #ttcore.argument_type<input>, ttir.name = "batch[1]"
func.func @containers(%w: tensor<4x4xf32> loc("batch[0]"), %b: tensor<4xf32> loc("batch[1]")) {
  return
}

// CHECK-LABEL: @said(
// CHECK-SAME: #ttcore.argument_type<parameter>, ttir.name = "scale"
// CHECK-SAME: #ttcore.argument_type<input>, ttir.name = "y"
func.func @said(%w: tensor<4x4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "scale"} loc("x"), %b: tensor<4xf32> loc(fused["file.py":1:2, "y"("file.py":3:4)])) {
  return
}
