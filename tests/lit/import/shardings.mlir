// What JAX writes for a mesh is read and printed back as it was.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK: sdy.mesh @mesh = <["x"=2, "y"=1], device_ids=[1, 0]> {mhlo.a = 1 : i32}
sdy.mesh @mesh = <["x"=2, "y"=1], device_ids=[1, 0]> {mhlo.a = 1 : i32}
// CHECK: func.func @main(%{{.*}}: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}, {?}]>})
func.func @main(%x: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"x"}, {?}]>}) -> tensor<8x8xf32> {
  // CHECK: sdy.sharding_constraint %{{.*}} <@mesh, [{"x", "y":(1)2}, {}], replicated={"z"}> : tensor<8x8xf32>
  %0 = sdy.sharding_constraint %x <@mesh, [{"x", "y":(1)2}, {}], replicated={"z"}> : tensor<8x8xf32>
  return %0 : tensor<8x8xf32>
}
