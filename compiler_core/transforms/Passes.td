// Every pass of ttc, by folder. The order they run in is data: compiler_core/driver/Pipeline.
// SPDX-License-Identifier: Apache-2.0
include "transforms/stablehlo/Passes.td"
include "transforms/ttir/Passes.td"
include "transforms/ttnn/Passes.td"
include "transforms/ttkernel/Passes.td"
include "transforms/kernels/Passes.td"
