// RUN: ttc-opt --ttir-to-ttnn --ttnn-layout --ttnn-deallocate %s 2>/dev/null | FileCheck %s
// RUN: ttc-opt --ttir-to-ttnn %s 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

// Read back, computed, uploaded; a result of a step that another one uses never leaves the host, an unused one is not uploaded.
// REMARK: remark: `ttir.lu` is computed on the host: ttnn has no such operation; its operands are read back and its results uploaded
// REMARK: remark: `ttir.triangular_solve` is computed on the host
// CHECK-DAG: #[[$HOST:.*]] = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<8x8xf32, #system_memory>, <interleaved>>
// CHECK-LABEL: @solve(
func.func @solve(%a: tensor<8x8xf32>, %b: tensor<8x2xf32>) -> (tensor<8x2xf32>, tensor<8xi32>) {
  // CHECK: %[[A:.*]] = "ttnn.download"(%arg0) : (tensor<8x8xf32, {{.*}}>) -> tensor<8x8xf32, #[[$HOST]]>
  // CHECK-NEXT: %[[LU:.*]], %[[PIVOTS:.*]], %{{.*}}, %{{.*}} = "ttnn.host_lu"(%[[A]])
  %lu, %pivots, %rows, %info = "ttir.lu"(%a) : (tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8xi32>, tensor<8xi32>, tensor<i32>)
  // CHECK-NEXT: %[[ON:.*]] = "ttnn.to_device"(%[[PIVOTS]])
  // CHECK-NEXT: %[[B:.*]] = "ttnn.download"(%arg1)
  // CHECK-NEXT: %[[X:.*]] = "ttnn.host_triangular_solve"(%[[LU]], %[[B]])
  // CHECK-SAME: left_side = true, lower = true, transpose = "N", unit_diagonal = true
  %x = "ttir.triangular_solve"(%lu, %b) <{left_side = true, lower = true, unit_diagonal = true, transpose = "N"}>
      : (tensor<8x8xf32>, tensor<8x2xf32>) -> tensor<8x2xf32>
  // CHECK-NEXT: %[[UP:.*]] = "ttnn.to_device"(%[[X]])
  // CHECK-NOT: "ttnn.deallocate"(%[[LU]])
  // CHECK-NOT: "ttnn.to_device"
  return %x, %pivots : tensor<8x2xf32>, tensor<8xi32>
}

// A value is read back once, and crosses as f32.
// CHECK-LABEL: @narrow(
func.func @narrow(%a: tensor<8x8xbf16>) -> (tensor<8x8xbf16>, tensor<8x8xbf16>) {
  // CHECK: "ttnn.typecast"(%arg0)
  // CHECK: "ttnn.download"
  // CHECK-NOT: "ttnn.download"
  %l, %i = "ttir.cholesky"(%a) <{lower = true}> : (tensor<8x8xbf16>) -> (tensor<8x8xbf16>, tensor<i32>)
  %u, %j = "ttir.cholesky"(%a) <{lower = false}> : (tensor<8x8xbf16>) -> (tensor<8x8xbf16>, tensor<i32>)
  // CHECK: "ttnn.host_cholesky"
  // CHECK: "ttnn.typecast"({{.*}}) : ({{.*}}) -> tensor<8x8xbf16
  return %l, %u : tensor<8x8xbf16>, tensor<8x8xbf16>
}
