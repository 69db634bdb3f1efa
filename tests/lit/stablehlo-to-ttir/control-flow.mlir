// Loops and branches: opened where their course is known and short, else structured.
// RUN: ttc-opt --inline-calls --stablehlo-to-ttir --split-input-file %s | FileCheck %s
// RUN: ttc-opt --inline-calls --stablehlo-to-ttir=loop-unroll-limit=0 --split-input-file %s | FileCheck %s --check-prefix=ROLLED

// Three turns, each with a constant counter.
// CHECK-LABEL: @loop
// CHECK-COUNT-3: "ttir.multiply"
// CHECK-NOT: "ttir.multiply"
// CHECK: return
// ROLLED-LABEL: @loop
// ROLLED: %[[R:.*]]:2 = "ttir.while"(%{{.*}}, %arg0) <{trip_count = 3 : i64}> ({
// ROLLED-NEXT: ^bb0(%[[I:.*]]: tensor<i32>, %{{.*}}: tensor<4xf32>):
// ROLLED: "ttir.lt"(%[[I]],
// ROLLED: "ttir.yield"(%{{.*}}) : (tensor<i1>) -> ()
// ROLLED: ^bb0(%{{.*}}: tensor<i32>, %[[X:.*]]: tensor<4xf32>):
// ROLLED: %[[Y:.*]] = "ttir.multiply"(%[[X]], %[[X]])
// ROLLED: "ttir.yield"(%{{.*}}, %[[Y]])
// ROLLED: return %[[R]]#1
func.func @loop(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0:2 = stablehlo.while(%i = %zero, %x = %arg0) : tensor<i32>, tensor<4xf32>
  cond {
    %c = stablehlo.constant dense<6> : tensor<i32>
    %1 = stablehlo.compare LT, %i, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %two = stablehlo.constant dense<2> : tensor<i32>
    %1 = stablehlo.add %i, %two : tensor<i32>
    %2 = stablehlo.multiply %x, %x : tensor<4xf32>
    stablehlo.return %1, %2 : tensor<i32>, tensor<4xf32>
  }
  return %0#1 : tensor<4xf32>
}

// -----

// Down, with the limit on the left; no turn at all.
// CHECK-LABEL: @down
// CHECK-COUNT-4: "ttir.multiply"
// CHECK-NOT: "ttir.multiply"
// CHECK: return
// ROLLED-LABEL: @down
// ROLLED: trip_count = 4 : i64
// ROLLED-NOT: trip_count = 0 : i64
func.func @down(%arg0: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %ten = stablehlo.constant dense<10> : tensor<i32>
  %0:2 = stablehlo.while(%i = %ten, %x = %arg0) : tensor<i32>, tensor<4xf32>
  cond {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.compare LT, %c, %i, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %three = stablehlo.constant dense<3> : tensor<i32>
    %1 = stablehlo.subtract %i, %three : tensor<i32>
    %2 = stablehlo.multiply %x, %x : tensor<4xf32>
    stablehlo.return %1, %2 : tensor<i32>, tensor<4xf32>
  }
  %2:2 = stablehlo.while(%i = %ten, %x = %arg0) : tensor<i32>, tensor<4xf32>
  cond {
    %c = stablehlo.constant dense<10> : tensor<i32>
    %1 = stablehlo.compare GT, %i, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %three = stablehlo.constant dense<3> : tensor<i32>
    %1 = stablehlo.subtract %i, %three : tensor<i32>
    %3 = stablehlo.multiply %x, %x : tensor<4xf32>
    stablehlo.return %1, %3 : tensor<i32>, tensor<4xf32>
  }
  return %0#1, %2#1 : tensor<4xf32>, tensor<4xf32>
}

// -----

// A thousand turns stay a loop. What no turn changes is used from outside.
// CHECK-LABEL: @long(
// CHECK-SAME: %[[X:.*]]: tensor<4xf32>, %[[W:.*]]: tensor<4xf32>)
// CHECK: "ttir.while"(%{{.*}}, %[[X]]) <{trip_count = 1000 : i64}>
// CHECK: "ttir.multiply"(%{{.*}}, %[[W]])
// CHECK: return
// ROLLED-LABEL: @long
func.func @long(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0:3 = stablehlo.while(%i = %zero, %w = %arg1, %x = %arg0) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
  cond {
    %c = stablehlo.constant dense<1000> : tensor<i32>
    %1 = stablehlo.compare LT, %i, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %one = stablehlo.constant dense<1> : tensor<i32>
    %1 = stablehlo.add %i, %one : tensor<i32>
    %2 = stablehlo.multiply %x, %w : tensor<4xf32>
    stablehlo.return %1, %w, %2 : tensor<i32>, tensor<4xf32>, tensor<4xf32>
  }
  return %0#2, %0#1 : tensor<4xf32>, tensor<4xf32>
}

// -----

// A counter that would run past the end of its type, or never meets its limit, bounds nothing.
// CHECK-LABEL: @unbounded
// CHECK-COUNT-2: "ttir.while"(%{{.*}}) ({
// ROLLED-LABEL: @unbounded
func.func @unbounded() -> (tensor<i8>, tensor<i32>) {
  %zero = stablehlo.constant dense<0> : tensor<i8>
  %0 = stablehlo.while(%i = %zero) : tensor<i8>
  cond {
    %c = stablehlo.constant dense<127> : tensor<i8>
    %1 = stablehlo.compare LE, %i, %c, SIGNED : (tensor<i8>, tensor<i8>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %one = stablehlo.constant dense<1> : tensor<i8>
    %1 = stablehlo.add %i, %one : tensor<i8>
    stablehlo.return %1 : tensor<i8>
  }
  %wide = stablehlo.constant dense<0> : tensor<i32>
  %2 = stablehlo.while(%i = %wide) : tensor<i32>
  cond {
    %c = stablehlo.constant dense<7> : tensor<i32>
    %1 = stablehlo.compare NE, %i, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %two = stablehlo.constant dense<2> : tensor<i32>
    %1 = stablehlo.add %i, %two : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }
  return %0, %2 : tensor<i8>, tensor<i32>
}

// -----

// CHECK-LABEL: @branch(
// CHECK-SAME: %[[P:.*]]: tensor<i1>, %[[X:.*]]: tensor<4xf32>)
// CHECK: %[[R:.*]] = "ttir.if"(%[[P]]) ({
// CHECK-NEXT: %[[A:.*]] = "ttir.exp"(%[[X]])
// CHECK-NEXT: "ttir.yield"(%[[A]])
// CHECK-NEXT: }, {
// CHECK-NEXT: %[[B:.*]] = "ttir.neg"(%[[X]])
// CHECK-NEXT: "ttir.yield"(%[[B]])
// CHECK: return %[[R]]
// ROLLED-LABEL: @branch
func.func @branch(%arg0: tensor<i1>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
  %0 = "stablehlo.if"(%arg0) ({
    %1 = stablehlo.exponential %arg1 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }, {
    %1 = stablehlo.negate %arg1 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }) : (tensor<i1>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// Two branches by a number that was a truth value are an if; more stay a case.
// CHECK-LABEL: @cases(
// CHECK-SAME: %[[P:.*]]: tensor<i1>, %[[I:.*]]: tensor<i64>, %[[X:.*]]: tensor<4xf32>)
// CHECK: "ttir.if"(%[[P]]) ({
// CHECK-NEXT: "ttir.neg"
// CHECK: "ttir.exp"
// CHECK: %[[N:.*]] = "ttir.typecast"(%[[I]]){{.*}} -> tensor<i32>
// CHECK: "ttir.case"(%[[N]]) ({
// ROLLED-LABEL: @cases
func.func @cases(%arg0: tensor<i1>, %arg1: tensor<i64>, %arg2: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %n = stablehlo.convert %arg0 : (tensor<i1>) -> tensor<i32>
  %0 = "stablehlo.case"(%n) ({
    %1 = stablehlo.exponential %arg2 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }, {
    %1 = stablehlo.negate %arg2 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }) : (tensor<i32>) -> tensor<4xf32>
  %m = stablehlo.convert %arg1 : (tensor<i64>) -> tensor<i32>
  %2 = "stablehlo.case"(%m) ({
    %1 = stablehlo.exponential %arg2 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }, {
    stablehlo.return %arg2 : tensor<4xf32>
  }, {
    %1 = stablehlo.negate %arg2 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }) : (tensor<i32>) -> tensor<4xf32>
  return %0, %2 : tensor<4xf32>, tensor<4xf32>
}

// -----

// A branch that is known is taken: out of range is the last.
// CHECK-LABEL: @known
// CHECK-NOT: "ttir.case"
// CHECK: "ttir.neg"
// CHECK-NOT: "ttir.exp"
// CHECK: return
// ROLLED-LABEL: @known
func.func @known(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %n = stablehlo.constant dense<-3> : tensor<i32>
  %0 = "stablehlo.case"(%n) ({
    %1 = stablehlo.exponential %arg0 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }, {
    %1 = stablehlo.negate %arg0 : tensor<4xf32>
    stablehlo.return %1 : tensor<4xf32>
  }) : (tensor<i32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// A loop in a branch in a loop, in a private function; constants and slices inside.
// CHECK-LABEL: @nested
// CHECK: "ttir.while"
// CHECK: "ttir.if"
// CHECK: "ttir.while"
// CHECK: "ttir.gather"
// CHECK-NOT: stablehlo
// ROLLED-LABEL: @nested
func.func @nested(%arg0: tensor<8x4xf32>, %arg1: tensor<i32>, %arg2: tensor<i1>) -> tensor<1x4xf32> {
  %0 = call @outer(%arg0, %arg1, %arg2) : (tensor<8x4xf32>, tensor<i32>, tensor<i1>) -> tensor<1x4xf32>
  return %0 : tensor<1x4xf32>
}
func.func private @outer(%arg0: tensor<8x4xf32>, %arg1: tensor<i32>, %arg2: tensor<i1>) -> tensor<1x4xf32> {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %none = stablehlo.constant dense<0.0> : tensor<1x4xf32>
  %0:2 = stablehlo.while(%i = %zero, %x = %none) : tensor<i32>, tensor<1x4xf32>
  cond {
    %1 = stablehlo.compare LT, %i, %arg1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %one = stablehlo.constant dense<1> : tensor<i32>
    %next = stablehlo.add %i, %one : tensor<i32>
    %1 = "stablehlo.if"(%arg2) ({
      %2:2 = stablehlo.while(%j = %i, %y = %x) : tensor<i32>, tensor<1x4xf32>
      cond {
        %3 = stablehlo.compare LT, %j, %arg1, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
        stablehlo.return %3 : tensor<i1>
      } do {
        %two = stablehlo.constant dense<2> : tensor<i32>
        %3 = stablehlo.add %j, %two : tensor<i32>
        %4 = stablehlo.dynamic_slice %arg0, %j, %zero, sizes = [1, 4] : (tensor<8x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x4xf32>
        %5 = stablehlo.add %y, %4 : tensor<1x4xf32>
        stablehlo.return %3, %5 : tensor<i32>, tensor<1x4xf32>
      }
      stablehlo.return %2#1 : tensor<1x4xf32>
    }, {
      stablehlo.return %x : tensor<1x4xf32>
    }) : (tensor<i1>) -> tensor<1x4xf32>
    stablehlo.return %next, %1 : tensor<i32>, tensor<1x4xf32>
  }
  return %0#1 : tensor<1x4xf32>
}
