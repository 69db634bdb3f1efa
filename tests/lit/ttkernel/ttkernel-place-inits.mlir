// Inits leave the loops that they hold for, and are not repeated.
// RUN: ttc-opt %s --ttkernel-place-inits | FileCheck %s

// CHECK-LABEL: ttkernel.kernel @both_leave
// CHECK:      ttkernel.copy_tile_init @cb_in
// CHECK-NEXT: ttkernel.exp_tile_init
// CHECK-NEXT: scf.for
// CHECK-NEXT:   scf.for
// CHECK-NEXT:     ttkernel.copy_tile
// CHECK-NEXT:     ttkernel.exp_tile
// CHECK-NOT:  _init
ttkernel.program @p0 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.cb @cb_one {index = 1, pages = 2} bf16
  ttkernel.kernel @both_leave compute {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    scf.for %i = %c0 to %c1 step %c1 : i32 {
      scf.for %j = %c0 to %c1 step %c1 : i32 {
        ttkernel.copy_tile_init @cb_in
        ttkernel.copy_tile @cb_in, %c0, %c0
        ttkernel.exp_tile_init
        ttkernel.exp_tile %c0
      }
    }
  }
}

// Two functions take turns: only the copy's init leaves.
// CHECK-LABEL: ttkernel.kernel @turns
// CHECK:      ttkernel.copy_tile_init @cb_in
// CHECK-NEXT: scf.for
// CHECK-NEXT:   ttkernel.copy_tile
// CHECK-NEXT:   ttkernel.exp_tile_init
// CHECK-NEXT:   ttkernel.exp_tile
// CHECK-NEXT:   ttkernel.recip_tile_init
// CHECK-NEXT:   ttkernel.recip_tile
ttkernel.program @p1 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.cb @cb_one {index = 1, pages = 2} bf16
  ttkernel.kernel @turns compute {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    scf.for %i = %c0 to %c1 step %c1 : i32 {
      ttkernel.copy_tile_init @cb_in
      ttkernel.copy_tile @cb_in, %c0, %c0
      ttkernel.exp_tile_init
      ttkernel.exp_tile %c0
      ttkernel.recip_tile_init
      ttkernel.recip_tile %c0
    }
  }
}

// The engine is used before its init: the first trip has what was before the loop, and keeps it.
// CHECK-LABEL: ttkernel.kernel @used_before
// CHECK:      ttkernel.add_tiles_init
// CHECK-NEXT: scf.for
// CHECK-NEXT:   ttkernel.add_tiles
// CHECK-NEXT:   ttkernel.mul_tiles_init
ttkernel.program @p2 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.cb @cb_one {index = 1, pages = 2} bf16
  ttkernel.kernel @used_before compute {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    ttkernel.add_tiles_init @cb_in, @cb_one
    scf.for %i = %c0 to %c1 step %c1 : i32 {
      ttkernel.add_tiles @cb_in, @cb_one, %c0, %c0, %c0
      ttkernel.mul_tiles_init @cb_in, @cb_one
    }
  }
}

// The same init twice is one; other operands, or an init of the matrix engine between, make another.
// CHECK-LABEL: ttkernel.kernel @repeated
// CHECK:      ttkernel.binop_with_scalar_tile_init
// CHECK-NEXT: ttkernel.mul_unary_tile
// CHECK-NEXT: ttkernel.add_unary_tile
// CHECK-NEXT: ttkernel.copy_tile_init @cb_in
// CHECK-NEXT: ttkernel.copy_tile_init @cb_one
// CHECK-NEXT: ttkernel.binop_with_scalar_tile_init
ttkernel.program @p3 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.cb @cb_one {index = 1, pages = 2} bf16
  ttkernel.kernel @repeated compute {
    %c0 = arith.constant 0 : i32
    ttkernel.binop_with_scalar_tile_init
    ttkernel.mul_unary_tile %c0, 5.000000e-01
    ttkernel.binop_with_scalar_tile_init
    ttkernel.add_unary_tile %c0, 5.000000e-01
    ttkernel.copy_tile_init @cb_in
    ttkernel.copy_tile_init @cb_one
    ttkernel.binop_with_scalar_tile_init
  }
}

// A reduction that is undone in the loop stays there.
// CHECK-LABEL: ttkernel.kernel @undone
// CHECK:      scf.for
// CHECK-NEXT:   ttkernel.reduce_init
// CHECK-NEXT:   ttkernel.reduce_tile
// CHECK-NEXT:   ttkernel.reduce_uninit
ttkernel.program @p4 attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>], work_units = 1} {
  ttkernel.cb @cb_in {index = 0, pages = 2} bf16
  ttkernel.cb @cb_one {index = 1, pages = 2} bf16
  ttkernel.kernel @undone compute {
    %c0 = arith.constant 0 : i32
    %c1 = arith.constant 1 : i32
    scf.for %i = %c0 to %c1 step %c1 : i32 {
      ttkernel.reduce_init SUM REDUCE_ROW @cb_in, @cb_one, @cb_in
      ttkernel.reduce_tile SUM REDUCE_ROW @cb_in, @cb_one, %c0, %c0, %c0
      ttkernel.reduce_uninit
    }
  }
}
