// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(annotate-arguments{argument-types="main=input;odd=weight"}))' %s -split-input-file -verify-diagnostics

// expected-error@+1 {{`argument_types` gives 1 roles to `main`, which has 2 arguments}}
func.func @main(%w: tensor<4x4xf32>, %x: tensor<4xf32>) {
  return
}

// -----

// expected-error@+1 {{`argument_types` gives the role `weight`; input, parameter or constant is wanted}}
func.func @odd(%w: tensor<4x4xf32>) {
  return
}
