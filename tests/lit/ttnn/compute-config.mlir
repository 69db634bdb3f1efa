// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(ttnn-compute-config))' %s | FileCheck %s
// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(ttnn-compute-config{math-fidelity=lofi fp32-dest-acc-en=false packer-l1-acc=true}))' %s | FileCheck %s --check-prefix=GIVEN
// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(ttnn-compute-config{math-fidelity=ttnn_default}))' %s | FileCheck %s --check-prefix=LIBRARY

// CHECK: "ttnn.matmul"{{.*}}compute_config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, fp32_dest_acc_en = true>
// CHECK: "ttnn.relu"(%{{[0-9]+}}) : (
// GIVEN: "ttnn.matmul"{{.*}}compute_config = #ttnn.device_compute_kernel_config<math_fidelity = lofi, fp32_dest_acc_en = false, packer_l1_acc = true>
// LIBRARY: "ttnn.matmul"
// LIBRARY-NOT: compute_config
func.func @main(%a: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %0 = "ttnn.matmul"(%a, %a) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  %1 = "ttnn.relu"(%0) : (tensor<8x8xf32>) -> tensor<8x8xf32>
  return %1 : tensor<8x8xf32>
}
