// Constants of size are loaded from their file, equal ones once; a few numbers stand in the code; none of them is freed.
// RUN: ttc-emit-python %s | FileCheck %s

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
#row = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<4x8xf32, #ttnn.buffer_type<dram>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4x8xf32, #tile> loc("x")) -> tensor<4x8xf32, #tile> {
    %0 = "ttnn.stored_constant"() <{value = dense<[[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]]> : tensor<1x8xf32>}> : () -> tensor<1x8xf32, #tile> loc("jit(f)/rope/sin")
    %1 = "ttnn.stored_constant"() <{value = dense<[[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]]> : tensor<1x8xf32>}> : () -> tensor<1x8xf32, #tile>
    %2 = "ttnn.stored_constant"() <{value = dense<[[1, 2, 3, 4, 5, 6, 7, 8]]> : tensor<1x8xi32>}> : () -> tensor<1x8xsi32, #row>
    %3 = "ttnn.constant"() <{value = dense<[0.1, 1.0e-5, 0xFF800000, 3.0, 1.5, 1.0e20, 7.0, 8.0]> : tensor<8xf32>}> : () -> tensor<8xf32, #tile>
    %4 = "ttnn.multiply"(%arg0, %0) : (tensor<4x8xf32, #tile>, tensor<1x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    "ttnn.deallocate"(%0) <{force = false}> : (tensor<1x8xf32, #tile>) -> ()
    %5 = "ttnn.multiply"(%4, %1) : (tensor<4x8xf32, #tile>, tensor<1x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    %6 = "ttnn.typecast"(%2) : (tensor<1x8xsi32, #row>) -> tensor<1x8xf32, #tile>
    %7 = "ttnn.add"(%5, %6) : (tensor<4x8xf32, #tile>, tensor<1x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    %8 = "ttnn.add"(%7, %3) : (tensor<4x8xf32, #tile>, tensor<8xf32, #tile>) -> tensor<4x8xf32, #tile>
    return %8 : tensor<4x8xf32, #tile>
  }
}

// CHECK: CONSTANTS = {
// CHECK-NEXT: "rope_constant": (ttnn.float32, ttnn.TILE_LAYOUT),
// CHECK-NEXT: "constant": (ttnn.int32, ttnn.ROW_MAJOR_LAYOUT),
// CHECK-NEXT: }
// CHECK-LABEL: def forward(x, constants, device):
// CHECK: [0.1, 1e-05, float("-inf"), 3.0, 1.5, 1e20, 7.0, 8.0],
// CHECK-NEXT: [8],
// CHECK-NEXT: ttnn.float32,
// CHECK: ttnn.multiply(x, constants["rope_constant"])
// CHECK-NOT: deallocate(constants
// CHECK: constants["rope_constant"]
// CHECK: ttnn.typecast(constants["constant"], ttnn.float32)
// CHECK-LABEL: def load_constants(device):
// CHECK: arguments = (*make_inputs(device, goldens), load_constants(device), device)
