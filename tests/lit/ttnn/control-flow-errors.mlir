// RUN: ttc-opt --split-input-file --verify-diagnostics %s

func.func @on_device(%p: tensor<bf16>, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{decides on `predicate` of type 'tensor<bf16>', expected one element in system memory (`ttnn.from_device`)}}
  %0 = "ttnn.if"(%p) ({
    "ttnn.yield"(%x) : (tensor<4xf32>) -> ()
  }, {
    "ttnn.yield"(%x) : (tensor<4xf32>) -> ()
  }) : (tensor<bf16>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @counts_and_asks(%p: tensor<bf16>, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{`cond` yields ('tensor<bf16>'), expected ()}}
  %0 = "ttnn.while"(%x) <{trip_count = 3 : i64}> ({
  ^bb0(%a: tensor<4xf32>):
    "ttnn.yield"(%p) : (tensor<bf16>) -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    "ttnn.yield"(%a) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @asks_nothing(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{`cond` yields 0 values, expected one}}
  %0 = "ttnn.while"(%x) ({
  ^bb0(%a: tensor<4xf32>):
    "ttnn.yield"() : () -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    "ttnn.yield"(%a) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @body(%x: tensor<4xf32>, %y: tensor<5xf32>) -> tensor<4xf32> {
  // expected-error @below {{`body` yields ('tensor<5xf32>'), expected ('tensor<4xf32>')}}
  %0 = "ttnn.while"(%x) <{trip_count = 3 : i64}> ({
  ^bb0(%a: tensor<4xf32>):
    "ttnn.yield"() : () -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    "ttnn.yield"(%y) : (tensor<5xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
