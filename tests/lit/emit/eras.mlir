// The same program for the libraries of three years: what differs comes from emitters/source/eras.txt, for both languages.
// RUN: ttc-emit-python %s | FileCheck %s --check-prefixes=PY,PY26
// RUN: ttc-emit-python --api=2026 %s | FileCheck %s --check-prefixes=PY,PY26
// RUN: ttc-emit-python --api=2025 %s | FileCheck %s --check-prefixes=PY,PY25
// RUN: ttc-emit-python --api=2024 %s | FileCheck %s --check-prefixes=PY24
// RUN: ttc-emit-python --cpp %s | FileCheck %s --check-prefixes=CPP,CPP26
// RUN: ttc-emit-python --cpp --api=2025 %s | FileCheck %s --check-prefixes=CPP,CPP25
// RUN: not ttc-emit-python --cpp --api=2024 %s 2>&1 | FileCheck %s --check-prefix=NOCPP

#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<dram>>, <interleaved>>
#image = #ttnn.ttnn_layout<(d0, d1, d2, d3) -> (d0 * 64 + d1 * 64 + d2, d3), <1x1>, memref<2x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<dram>>, <interleaved>>
#kernel = #ttnn.ttnn_layout<(d0, d1, d2, d3) -> (d0 * 96 + d1 * 3 + d2, d3), <1x1>, memref<3072x3xbf16, #ttnn.buffer_type<dram>>, <interleaved>>
#config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, fp32_dest_acc_en = true>
module {
  func.func @main(%x: tensor<32x32xbf16, #tile> loc("x"), %image: tensor<1x1x64x32xbf16, #image> loc("image"),
                  %w: tensor<32x32xbf16, #tile> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("w"),
                  %kernel: tensor<32x32x3x3xbf16, #kernel> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("kernel"))
      -> (tensor<32x32xbf16, #tile>, tensor<1x1x64x32xbf16, #image>) {
    %product = "ttnn.matmul"(%x, %w) <{compute_config = #config}> : (tensor<32x32xbf16, #tile>, tensor<32x32xbf16, #tile>) -> tensor<32x32xbf16, #tile>
    %rest = "ttnn.scalar_subtract"(%product) <{lhs = 1.0 : f32}> : (tensor<32x32xbf16, #tile>) -> tensor<32x32xbf16, #tile>
    %ratio = "ttnn.scalar_divide"(%rest) <{lhs = 2.0 : f32}> : (tensor<32x32xbf16, #tile>) -> tensor<32x32xbf16, #tile>
    %sum = "ttnn.sum"(%ratio) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<32x32xbf16, #tile>) -> tensor<32xbf16, #tile>
    %column = "ttnn.reshape"(%sum) <{shape = [32 : i32, 1 : i32]}> : (tensor<32xbf16, #tile>) -> tensor<32x1xbf16, #tile>
    %all = "ttnn.repeat"(%column) <{repeat_dims = #ttnn.shape<1x32>}> : (tensor<32x1xbf16, #tile>) -> tensor<32x32xbf16, #tile>
    %convolved = "ttnn.conv2d"(%image, %kernel) <{batch_size = 1 : i32, compute_config = #config, dilation = array<i32: 1, 1>, groups = 1 : i32, in_channels = 32 : i32,
        input_height = 8 : i32, input_width = 8 : i32, kernel_size = array<i32: 3, 3>, out_channels = 32 : i32, padding = array<i32: 1, 1, 1, 1>,
        stride = array<i32: 1, 1>}> : (tensor<1x1x64x32xbf16, #image>, tensor<32x32x3x3xbf16, #kernel>) -> tensor<1x1x64x32xbf16, #image>
    return %all, %convolved : tensor<32x32xbf16, #tile>, tensor<1x1x64x32xbf16, #image>
  }
}

// PY26-NOT: import torch
// PY25-NOT: import torch
// PY: COMPUTE_CONFIG = ttnn.WormholeComputeKernelConfig(
// PY-LABEL: def forward(
// PY: ttnn.matmul(x, weights["w"], compute_kernel_config=COMPUTE_CONFIG)
// PY26-NEXT: divide = ttnn.divide(2.0, ttnn.subtract(1.0, w_matmul))
// PY25-NEXT: subtract = ttnn.rsub(w_matmul, 1.0)
// PY25-NEXT: divide = ttnn.multiply(ttnn.reciprocal(subtract), 2.0)
// PY-NEXT: reshape = ttnn.reshape(ttnn.sum(divide, dim=[1], keepdim=False), [32, 1])
// PY-NEXT: repeat = ttnn.repeat(reshape, [1, 32])
// PY: padding=[1, 1, 1, 1],
// PY: compute_config=COMPUTE_CONFIG,
// PY-NEXT: )
// PY-LABEL: def to_device(
// PY: return ttnn.Tensor(array, dtype, device, layout)
// PY: device = ttnn.open_device(device_id=0, l1_small_size=32768)
// PY: ttnn.ReadDeviceProfiler(device)

// PY24: import torch
// PY24-NEXT: import ttnn
// PY24: TTNN_SHAPE = ttnn.Shape([1, 32])
// PY24-NEXT: CONV_CONFIG = ttnn.Conv2dConfig(
// PY24-NEXT: math_fidelity=ttnn.MathFidelity.HiFi4, fp32_dest_acc_enabled=True
// PY24-LABEL: def forward(
// PY24: subtract = ttnn.rsub(w_matmul, 1.0)
// PY24-NEXT: divide = ttnn.multiply(ttnn.reciprocal(subtract), 2.0)
// PY24-NEXT: sum_ = ttnn.reshape(ttnn.sum(divide, keepdim=True, dim=[1]), [32])
// PY24-NEXT: repeat = ttnn.repeat(ttnn.reshape(sum_, [32, 1]), TTNN_SHAPE)
// PY24-NEXT: kernel_conv2d = ttnn.conv2d(
// PY24: padding=[1, 1],
// PY24-NEXT: conv_config=CONV_CONFIG,
// PY24-NEXT: )[0]
// PY24-LABEL: def to_device(
// PY24: return ttnn.from_torch(values, dtype, layout=layout, device=device)
// PY24: ttnn.to_torch(outputs[index])
// PY24: device = ttnn.open_device(device_id=0, l1_small_size=32768)
// PY24: ttnn.to_torch(output)
// PY24: ttnn.DumpDeviceProfiler(device)

// CPP: #include <ttnn/operations/conv/conv2d/conv2d.hpp>
// CPP: #include <ttnn/operations/matmul/matmul.hpp>
// CPP26: .math_fidelity = tt::tt_metal::MathFidelity::HiFi4,
// CPP25: .math_fidelity = MathFidelity::HiFi4,
// CPP-LABEL: std::vector<ttnn::Tensor> forward(
// CPP: ttnn::Tensor w_matmul = ttnn::matmul(
// CPP26: ttnn::Tensor divide = ttnn::div(2.0f, ttnn::subtract(1.0f, w_matmul));
// CPP25: ttnn::Tensor subtract = ttnn::rsub(w_matmul, 1.0f);
// CPP25-NEXT: ttnn::Tensor divide = ttnn::multiply(ttnn::reciprocal(subtract), 2.0f);
// CPP-NEXT: ttnn::Tensor reshape = ttnn::reshape(
// CPP: ttnn::repeat(reshape, ttnn::Shape{1, 32})
// CPP: std::get<ttnn::Tensor>(ttnn::conv2d(
// CPP: ttnn::device::open_mesh_device(0, /*l1_small_size=*/32768)

// NOCPP: error: the target `cpp` has no form for the library of 2024 (`metalium_api`): no package has the headers or the library of that year, so that no call could be checked; use the target `python`, or `metalium_api` 2025 or 2026
