// Arguments and values are named after the program; single uses fold; configs are shared; nobody's weights are freed.
// RUN: ttc-emit-python %s | FileCheck %s
// RUN: ttc-emit-python --cpp %s | FileCheck --check-prefix=CPP %s

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x25x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
#config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, fp32_dest_acc_en = true>
module @jit_mlp {
  func.func @main(%arg0: tensor<784x256xf32, #tile> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("params[0]['kernel']"),
                  %arg1: tensor<256xf32, #tile> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("params[0]['bias']"),
                  %arg2: tensor<256x10xf32, #tile> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("params[1]['kernel']"),
                  %arg3: tensor<32x784xf32, #tile> loc("x")) -> tensor<32x10xf32, #tile> {
    %0 = "ttnn.matmul"(%arg3, %arg0) <{compute_config = #config}> : (tensor<32x784xf32, #tile>, tensor<784x256xf32, #tile>) -> tensor<32x256xf32, #tile>
    %1 = "ttnn.reshape"(%arg1) <{shape = [1 : i32, 256 : i32]}> : (tensor<256xf32, #tile>) -> tensor<1x256xf32, #tile>
    %2 = "ttnn.add"(%0, %1) : (tensor<32x256xf32, #tile>, tensor<1x256xf32, #tile>) -> tensor<32x256xf32, #tile>
    "ttnn.deallocate"(%0) <{force = false}> : (tensor<32x256xf32, #tile>) -> ()
    "ttnn.deallocate"(%1) <{force = false}> : (tensor<1x256xf32, #tile>) -> ()
    %3 = "ttnn.relu"(%2) : (tensor<32x256xf32, #tile>) -> tensor<32x256xf32, #tile>
    "ttnn.deallocate"(%2) <{force = false}> : (tensor<32x256xf32, #tile>) -> ()
    %4 = "ttnn.matmul"(%3, %arg2) <{compute_config = #config}> : (tensor<32x256xf32, #tile>, tensor<256x10xf32, #tile>) -> tensor<32x10xf32, #tile>
    "ttnn.deallocate"(%3) <{force = false}> : (tensor<32x256xf32, #tile>) -> ()
    "ttnn.deallocate"(%arg0) <{force = false}> : (tensor<784x256xf32, #tile>) -> ()
    return %4 : tensor<32x10xf32, #tile>
  }
}

// CHECK: import ttnn
// CHECK: COMPUTE_CONFIG = ttnn.WormholeComputeKernelConfig(
// CHECK-NEXT: math_fidelity=ttnn.MathFidelity.HiFi4, fp32_dest_acc_en=True
// CHECK-NOT: WormholeComputeKernelConfig
// CHECK: entry("params.0.kernel", "parameter", [784, 256], "float32"),
// CHECK: entry("x", "input", [32, 784], "float32"),
// CHECK-LABEL: def forward(x, weights, device):
// CHECK: x: [32, 784] float32
// CHECK: Returns [32, 10] float32.
// CHECK: params_0_matmul = ttnn.matmul(
// CHECK-NEXT: x, weights["params.0.kernel"], compute_kernel_config=COMPUTE_CONFIG
// CHECK: params_0_bias_reshape = ttnn.reshape(weights["params.0.bias"], [1, 256])
// CHECK-NEXT: relu = ttnn.relu(ttnn.add(params_0_matmul, params_0_bias_reshape))
// CHECK-NEXT: ttnn.deallocate(params_0_matmul, force=False)
// CHECK-NEXT: ttnn.deallocate(params_0_bias_reshape, force=False)
// CHECK-NEXT: params_1_matmul = ttnn.matmul(
// CHECK: ttnn.deallocate(relu, force=False)
// CHECK-NEXT: return params_1_matmul
// CHECK-NOT: deallocate(weights
// CHECK-LABEL: def load_weights(device, path=None):
// CHECK-LABEL: def make_inputs(device, arrays=None):
// CHECK-LABEL: def main():
// CHECK: ttnn.open_device(device_id=0)
// CHECK: load_weights(device, options.weights),
// CHECK: outputs = (forward(*arguments),)

// CPP: const ttnn::WormholeComputeKernelConfig kComputeConfig{
// CPP-NOT: WormholeComputeKernelConfig
// CPP: {"x", "input", {32, 784}, "float32", ttnn::DataType::FLOAT32, ttnn::Layout::TILE},
// CPP-LABEL: std::vector<ttnn::Tensor> forward(
// CPP-NEXT: const std::vector<ttnn::Tensor>& inputs, const Weights& weights, ttnn::MeshDevice& /*device*/) {
// CPP-NEXT: const auto& x = inputs.at(0);
// CPP-NEXT: ttnn::Tensor params_0_matmul = ttnn::matmul(
// CPP-NEXT: x,
// CPP-NEXT: weights.at("params.0.kernel"),
// CPP-NEXT: false,
// CPP-NEXT: false,
// CPP-NEXT: std::nullopt,
// CPP-NEXT: std::nullopt,
// CPP-NEXT: std::nullopt,
// CPP-NEXT: std::nullopt,
// CPP-NEXT: /*compute_kernel_config=*/kComputeConfig);
// CPP: ttnn::Tensor relu = ttnn::relu(ttnn::add(params_0_matmul, params_0_bias_reshape));
// CPP-NEXT: ttnn::deallocate(params_0_matmul, /*force=*/false);
// CPP: Weights load_weights(
// CPP: #pragma once
// CPP: ///     x: [32, 784] float32
// CPP: std::vector<ttnn::Tensor> forward(
// CPP: }  // namespace model
