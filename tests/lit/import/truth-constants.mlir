// A byte for each truth value, as newer MLIR writes them, is read like a bit; the place of what follows stays.
// RUN: ttc-opt %s | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: @bytes
func.func @bytes() -> (tensor<2x6xi1>, tensor<12xi1>, tensor<3xui8>) {
  // CHECK: dense<{{\[\[}}true, false, false, true, true, false], [false, false, false, false, false, true]]> : tensor<2x6xi1>
  %0 = stablehlo.constant dense<"0x010000010100000000000001"> : tensor<2x6xi1>
  // CHECK: dense<[true, false, false, true, true, false, false, false, false, false, false, true]> : tensor<12xi1>
  %1 = stablehlo.constant dense<"0x1908"> : tensor<12xi1>
  // CHECK: dense<[1, 0, 1]> : tensor<3xui8>
  %2 = stablehlo.constant dense<"0x010001"> : tensor<3xui8>
  return %0, %1, %2 : tensor<2x6xi1>, tensor<12xi1>, tensor<3xui8>
}
