// Arguments and values are named after the program; single uses fold; configs are shared; nobody's weights are freed.
// RUN: ttc-emit-python %s | FileCheck %s

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
