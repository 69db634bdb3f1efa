// Shardy's ops: printed as they are read, also by way of the generic form and of bytecode.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --mlir-print-op-generic | ttc-opt | FileCheck %s
// RUN: ttc-opt %s --emit-bytecode | ttc-opt | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

module {
  // CHECK: sdy.mesh @mesh = <["a"=2, "b"=4]>
  sdy.mesh @mesh = <["a"=2, "b"=4]>
  func.func @f(%x: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"a"}, {?}]>}) -> (tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"a", ?}p1, {}], replicated={"b"}>}) {
    // CHECK: %{{.*}} = sdy.sharding_constraint %{{.*}} <@mesh, [{"a"}, {}]> : tensor<8x8xf32>
    %0 = sdy.sharding_constraint %x <@mesh, [{"a"}, {}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.reshard %{{.*}} <@mesh, [{"b":(1)2}, {}]> : tensor<8x8xf32>
    %1 = sdy.reshard %0 <@mesh, [{"b":(1)2}, {}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.manual_computation(%{{.*}}) in_shardings=[<@mesh, [{"a"}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>] manual_axes={"a"} (%{{.*}}: tensor<4x8xf32>) {
    %2 = sdy.manual_computation(%1) in_shardings=[<@mesh, [{"a"}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>] manual_axes={"a"} (%arg1: tensor<4x8xf32>) {
      %5 = stablehlo.add %arg1, %arg1 : tensor<4x8xf32>
      // CHECK: sdy.return %{{.*}} : tensor<4x8xf32>
      sdy.return %5 : tensor<4x8xf32>
    } : (tensor<8x8xf32>) -> tensor<8x8xf32>
    // CHECK: sdy.sharding_group %{{.*}} group_id=3 : tensor<8x8xf32>
    sdy.sharding_group %2 group_id=3 : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.propagation_barrier %{{.*}} allowed_direction=NONE : tensor<8x8xf32>
    %3 = sdy.propagation_barrier %2 allowed_direction=NONE : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.named_computation<"foo">(%{{.*}}) (%{{.*}}: tensor<8x8xf32>) {
    %4 = sdy.named_computation<"foo">(%3) (%arg1: tensor<8x8xf32>) {
      // CHECK: sdy.return %{{.*}} : tensor<8x8xf32>
      sdy.return %arg1 : tensor<8x8xf32>
    } : (tensor<8x8xf32>) -> tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.named_computation<"foo">(%{{.*}}) in_shardings=[<@mesh, [{"a"}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>] (%{{.*}}: tensor<8x8xf32>) {
    %41 = sdy.named_computation<"foo">(%4) in_shardings=[<@mesh, [{"a"}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>] (%arg1: tensor<8x8xf32>) {
      // CHECK: sdy.return %{{.*}} : tensor<8x8xf32>
      sdy.return %arg1 : tensor<8x8xf32>
    } : (tensor<8x8xf32>) -> tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.data_flow_edge %{{.*}} sharding=<@mesh, [{}, {"b"}]> : tensor<8x8xf32>
    %5 = sdy.data_flow_edge %41 sharding=<@mesh, [{}, {"b"}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.constant dense<1.000000e+00> : tensor<8x8xf32>
    %8 = sdy.constant dense<1.0> : tensor<8x8xf32>
    return %5 : tensor<8x8xf32>
  }
  func.func @g(%x: tensor<8x8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{}, {"b"}]>}) -> tensor<8x8xf32> {
    // CHECK: %{{.*}} = sdy.all_gather [{}, {"b"}] %{{.*}} out_sharding=<@mesh, [{}, {}]> : tensor<8x8xf32>
    %6 = sdy.all_gather [{}, {"b"}] %x out_sharding=<@mesh, [{}, {}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.all_slice [{}, {"b"}] %{{.*}} out_sharding=<@mesh, [{}, {"b"}]> : tensor<8x8xf32>
    %7 = sdy.all_slice [{}, {"b"}] %6 out_sharding=<@mesh, [{}, {"b"}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.all_reduce {"a"} %{{.*}} out_sharding=<@mesh, [{}, {"b"}]> : tensor<8x8xf32>
    %9 = sdy.all_reduce {"a"} %7 out_sharding=<@mesh, [{}, {"b"}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.all_to_all [{"b"}:1->0] %{{.*}} out_sharding=<@mesh, [{"b"}, {}]> : tensor<8x8xf32>
    %10 = sdy.all_to_all [{"b"}: 1->0] %9 out_sharding=<@mesh, [{"b"}, {}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.collective_permute %{{.*}} out_sharding=<@mesh, [{"b"}, {}]> : tensor<8x8xf32>
    %11 = sdy.collective_permute %10 out_sharding=<@mesh, [{"b"}, {}]> : tensor<8x8xf32>
    // CHECK: %{{.*}} = sdy.reduce_scatter [{"a"}, {}] %{{.*}} out_sharding=<@mesh, [{"b", "a"}, {}]> : tensor<8x8xf32>
    %12 = sdy.reduce_scatter [{"a"}, {}] %11 out_sharding=<@mesh, [{"b", "a"}, {}]> : tensor<8x8xf32>
    return %12 : tensor<8x8xf32>
  }
  func.func @two(%x: tensor<8x8xf32>, %y: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
    // CHECK: %{{.*}} = sdy.manual_computation(%{{.*}}, %{{.*}}) in_shardings=[<@mesh, [{"a"}, {}]>, <@mesh, [{}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>, <@mesh, [{}, {}]>] manual_axes={"a"} (%{{.*}}: tensor<4x8xf32>, %{{.*}}: tensor<8x8xf32>) {
    %2:2 = sdy.manual_computation(%x, %y) in_shardings=[<@mesh, [{"a"}, {}]>, <@mesh, [{}, {}]>] out_shardings=[<@mesh, [{"a"}, {}]>, <@mesh, [{}, {}]>] manual_axes={"a"} (%arg1: tensor<4x8xf32>, %arg2: tensor<8x8xf32>) {
      // CHECK: sdy.return %{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<8x8xf32>
      sdy.return %arg1, %arg2 : tensor<4x8xf32>, tensor<8x8xf32>
    } : (tensor<8x8xf32>, tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>)
    // CHECK: sdy.manual_computation() in_shardings=[] out_shardings=[] manual_axes={} () {
    sdy.manual_computation() in_shardings=[] out_shardings=[] manual_axes={} () {
      // CHECK: sdy.return
      sdy.return
    } : () -> ()
    return %2#0, %2#1 : tensor<8x8xf32>, tensor<8x8xf32>
  }
}
