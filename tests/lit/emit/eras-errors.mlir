// What the library of a year lacks is refused with the call, the year and what to do; another year has it.
// RUN: ttc-emit-python %s | FileCheck %s --check-prefix=TODAY
// RUN: not ttc-emit-python --api=2024 %s 2>&1 | FileCheck %s
// RUN: ttc-emit-python --api=2025 %s | FileCheck %s --check-prefix=TODAY
// RUN: not ttc-emit-python --cpp --api=2025 %s 2>&1 | FileCheck %s --check-prefix=CPP
// RUN: not ttc-emit-python --api=2023 %s 2>&1 | FileCheck %s --check-prefix=USAGE

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
module {
  func.func @main(%x: tensor<4x8xf32, #tile> loc("x")) -> tensor<4x8xf32, #tile> {
    %0 = "ttnn.cumprod"(%x) <{dim = 1 : i32}> : (tensor<4x8xf32, #tile>) -> tensor<4x8xf32, #tile>
    return %0 : tensor<4x8xf32, #tile>
  }
}

// TODAY: ttnn.cumprod(x, dim=1)
// CHECK: eras-errors.mlir":11:10): error: 'ttnn.cumprod' op has no form for the library of 2024 (`metalium_api`): `ttnn.cumprod` is not known of its library; use `metalium_api` 2025 or 2026
// CPP: error: `ttnn.cumprod` has no form in C++ of 2025 (`metalium_api`); use the target `python`
// USAGE: usage: ttc-emit-python
