// Names that the C++ files use themselves, keywords, and scopes that would end a comment or take the next line in.
// RUN: ttc-emit-python --cpp %s | FileCheck %s

#tile = #ttnn.ttnn_layout<(d0) -> (0, d0), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4xf32, #tile> loc("ttnn"), %arg1: tensor<4xf32, #tile> loc("item"), %arg2: tensor<4xf32, #tile> loc("new"),
                  %arg3: tensor<4xf32, #tile> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("../x\22; system(\22rm\22)\0A")) -> tensor<4xf32, #tile> {
    %0 = "ttnn.add"(%arg0, %arg1) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/a\5C/add")
    %1 = "ttnn.add"(%0, %0) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/a\5C/add")
    %2 = "ttnn.add"(%1, %1) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/a\5C/add")
    %3 = "ttnn.add"(%2, %2) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/a\5C/add")
    %4 = "ttnn.multiply"(%3, %arg3) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/*/\0Aint main()/mul")
    %5 = "ttnn.multiply"(%4, %4) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/*/\0Aint main()/mul")
    %6 = "ttnn.multiply"(%5, %5) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/*/\0Aint main()/mul")
    %7 = "ttnn.multiply"(%6, %6) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile> loc("jit(f)/*/\0Aint main()/mul")
    return %7 : tensor<4xf32, #tile>
  }
}

// CHECK-LABEL: std::vector<ttnn::Tensor> forward(
// CHECK: const auto& ttnn_1 = inputs.at(0);
// CHECK-NEXT: const auto& item_1 = inputs.at(1);
// CHECK-NEXT: {{^}}    // a/{{$}}
// CHECK-NEXT: ttnn::Tensor a_add = ttnn::add(ttnn_1, item_1);
// CHECK-NOT: {{^}}int main()
// CHECK: weights.at("{{[a-z._]*}}")
// CHECK: int main(int argc, char** argv) {
