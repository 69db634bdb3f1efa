// Loops and branches in Python and C++: one variable for a carried value, from before the loop to behind it.
// RUN: ttc-emit-python %s | FileCheck %s
// RUN: ttc-emit-python --cpp %s | FileCheck --check-prefix=CPP %s

#tile = #ttnn.ttnn_layout<(d0) -> (0, d0), <1x1>, memref<1x1x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
#one = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, si32>, #ttnn.buffer_type<dram>>, <interleaved>>
#truth = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<dram>>, <interleaved>>
#host = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<system_memory>>, <interleaved>>
#number = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, si32>, #ttnn.buffer_type<system_memory>>, <interleaved>>
module {
  func.func @main(%arg0: tensor<4xf32, #tile> loc("x"), %arg1: tensor<si32, #one> loc("n")) -> (tensor<4xf32, #tile>, tensor<4xf32, #tile>) {
    %0 = "ttnn.full"() <{fill_value = 0 : i64, shape = #ttnn.shape<>}> : () -> tensor<si32, #one>
    %1:2 = "ttnn.while"(%0, %arg0) ({
    ^bb0(%i: tensor<si32, #one>, %a: tensor<4xf32, #tile>):
      %p = "ttnn.lt"(%i, %arg1) : (tensor<si32, #one>, tensor<si32, #one>) -> tensor<bf16, #truth>
      %h = "ttnn.from_device"(%p) : (tensor<bf16, #truth>) -> tensor<bf16, #host>
      "ttnn.deallocate"(%p) <{force = false}> : (tensor<bf16, #truth>) -> ()
      "ttnn.yield"(%h) : (tensor<bf16, #host>) -> ()
    }, {
    ^bb0(%i: tensor<si32, #one>, %a: tensor<4xf32, #tile>):
      %e = "ttnn.exp"(%a) : (tensor<4xf32, #tile>) -> tensor<4xf32, #tile>
      %s = "ttnn.add"(%e, %a) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile>
      "ttnn.deallocate"(%e) <{force = false}> : (tensor<4xf32, #tile>) -> ()
      %m = "ttnn.add_scalar"(%i) <{rhs = 1 : i64}> : (tensor<si32, #one>) -> tensor<si32, #one>
      "ttnn.yield"(%m, %s) : (tensor<si32, #one>, tensor<4xf32, #tile>) -> ()
    }) : (tensor<si32, #one>, tensor<4xf32, #tile>) -> (tensor<si32, #one>, tensor<4xf32, #tile>)
    %k = "ttnn.from_device"(%1#0) : (tensor<si32, #one>) -> tensor<si32, #number>
    "ttnn.deallocate"(%1#0) <{force = true}> : (tensor<si32, #one>) -> ()
    %2 = "ttnn.case"(%k) ({
      "ttnn.yield"(%arg0) : (tensor<4xf32, #tile>) -> ()
    }, {
      %c = "ttnn.neg"(%1#1) : (tensor<4xf32, #tile>) -> tensor<4xf32, #tile>
      "ttnn.yield"(%c) : (tensor<4xf32, #tile>) -> ()
    }, {
      %c = "ttnn.exp"(%1#1) : (tensor<4xf32, #tile>) -> tensor<4xf32, #tile>
      "ttnn.yield"(%c) : (tensor<4xf32, #tile>) -> ()
    }) : (tensor<si32, #number>) -> tensor<4xf32, #tile>
    // The two change places: nothing is overwritten before it is read.
    %3:2 = "ttnn.while"(%1#1, %2) <{trip_count = 5 : i64}> ({
    ^bb0(%a: tensor<4xf32, #tile>, %b: tensor<4xf32, #tile>):
      "ttnn.yield"() : () -> ()
    }, {
    ^bb0(%a: tensor<4xf32, #tile>, %b: tensor<4xf32, #tile>):
      %c = "ttnn.add"(%a, %b) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> tensor<4xf32, #tile>
      "ttnn.yield"(%b, %c) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> ()
    }) : (tensor<4xf32, #tile>, tensor<4xf32, #tile>) -> (tensor<4xf32, #tile>, tensor<4xf32, #tile>)
    return %3#0, %3#1 : tensor<4xf32, #tile>, tensor<4xf32, #tile>
  }
}

// CHECK-LABEL: def forward(x, n, device):
// CHECK: i = ttnn.full(
// CHECK-NEXT: carry = x
// CHECK-NEXT: while ttnn.from_device(ttnn.lt(i, n, dtype=ttnn.bfloat16)).item():
// CHECK-NEXT: carry = ttnn.add(ttnn.exp(carry), carry)
// CHECK-NEXT: i = ttnn.add(i, 1)
// CHECK: branch = ttnn.from_device(i).item()
// CHECK-NEXT: if branch == 0:
// CHECK-NEXT: {{^}}        [[OUT:.*]] = x
// CHECK-NEXT: elif branch == 1:
// CHECK-NEXT: {{^}}        [[OUT]] = ttnn.neg(carry)
// CHECK-NEXT: else:
// CHECK-NEXT: {{^}}        [[OUT]] = ttnn.exp(carry)
// CHECK-NEXT: ttnn.deallocate(i)
// CHECK: for _ in range(5):
// CHECK-NEXT: add = ttnn.add([[A:.*]], [[B:.*]])
// CHECK-NEXT: [[A]], [[B]] = [[B]], add
// CHECK-NEXT: return [[A]], [[B]]

// CPP: #include <ttnn/operations/core/core.hpp>
// CPP-LABEL: std::vector<ttnn::Tensor> forward(
// CPP: const auto& x = inputs.at(0);
// CPP: ttnn::Tensor i = ttnn::full(
// CPP-NEXT: ttnn::Shape{},
// CPP-NEXT: 0,
// CPP-NEXT: /*dtype=*/ttnn::DataType::INT32,
// CPP: ttnn::Tensor carry = x;
// CPP-NEXT: while (item(ttnn::from_device(ttnn::lt(i, n, /*dtype=*/ttnn::DataType::BFLOAT16))) != 0) {
// CPP-NEXT: {{^}}        carry = ttnn::add(ttnn::exp(carry), carry);
// CPP-NEXT: {{^}}        i = ttnn::add(i, 1);
// CPP-NEXT: {{^}}    }
// CPP-NEXT: ttnn::Tensor [[OUT:.*]];
// CPP-NEXT: const auto branch = item(ttnn::from_device(i));
// CPP-NEXT: if (branch == 0) {
// CPP-NEXT: {{^}}        [[OUT]] = x;
// CPP-NEXT: } else if (branch == 1) {
// CPP-NEXT: {{^}}        [[OUT]] = ttnn::neg(carry);
// CPP-NEXT: } else {
// CPP-NEXT: {{^}}        [[OUT]] = ttnn::exp(carry);
// CPP-NEXT: {{^}}    }
// CPP-NEXT: ttnn::deallocate(i);
// CPP: for (int turn = 0; turn < 5; ++turn) {
// CPP-NEXT: ttnn::Tensor add = ttnn::add([[A:.*]], [[B:.*]]);
// CPP-NEXT: std::tie([[A]], [[B]]) = std::tuple([[B]], add);
// CPP-NEXT: {{^}}    }
// CPP-NEXT: return {[[A]], [[B]]};
