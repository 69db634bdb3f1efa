// RUN: ttc-opt --split-input-file --verify-diagnostics %s

func.func @predicate(%p: tensor<f32>, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{has a predicate of type 'tensor<f32>', expected tensor<i1>}}
  %0 = "ttir.if"(%p) ({
    "ttir.yield"(%x) : (tensor<4xf32>) -> ()
  }, {
    "ttir.yield"(%x) : (tensor<4xf32>) -> ()
  }) : (tensor<f32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @yield(%p: tensor<i1>, %x: tensor<4xf32>, %y: tensor<5xf32>) -> tensor<4xf32> {
  // expected-error @below {{`otherwise` yields ('tensor<5xf32>'), expected ('tensor<4xf32>')}}
  %0 = "ttir.if"(%p) ({
    "ttir.yield"(%x) : (tensor<4xf32>) -> ()
  }, {
    "ttir.yield"(%y) : (tensor<5xf32>) -> ()
  }) : (tensor<i1>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @index(%i: tensor<i64>, %x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{has an index of type 'tensor<i64>', expected tensor<i32>}}
  %0 = "ttir.case"(%i) ({
    "ttir.yield"(%x) : (tensor<4xf32>) -> ()
  }) : (tensor<i64>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @no_branch(%i: tensor<i32>) {
  // expected-error @below {{has no branches, expected 1 or more}}
  "ttir.case"(%i) : (tensor<i32>) -> ()
  return
}

// -----

func.func @condition(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{`cond` yields ('tensor<4xf32>'), expected ('tensor<i1>')}}
  %0 = "ttir.while"(%x) ({
  ^bb0(%a: tensor<4xf32>):
    "ttir.yield"(%a) : (tensor<4xf32>) -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    "ttir.yield"(%a) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @arguments(%x: tensor<4xf32>, %p: tensor<i1>) -> tensor<4xf32> {
  // expected-error @below {{has a region with arguments ('tensor<5xf32>'), expected those of the inputs, ('tensor<4xf32>')}}
  %0 = "ttir.while"(%x) ({
  ^bb0(%a: tensor<5xf32>):
    "ttir.yield"(%p) : (tensor<i1>) -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    "ttir.yield"(%a) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @count(%x: tensor<4xf32>, %p: tensor<i1>) -> tensor<4xf32> {
  // expected-error @below {{has the `trip_count` -1, expected 0 or more}}
  %0 = "ttir.while"(%x) <{trip_count = -1 : i64}> ({
  ^bb0(%a: tensor<4xf32>):
    "ttir.yield"(%p) : (tensor<i1>) -> ()
  }, {
  ^bb0(%a: tensor<4xf32>):
    "ttir.yield"(%a) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @outside(%x: tensor<4xf32>) {
  // expected-error @below {{expects parent op to be one of 'ttir.while, ttir.if, ttir.case'}}
  "ttir.yield"(%x) : (tensor<4xf32>) -> ()
}
