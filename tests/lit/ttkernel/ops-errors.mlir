// What the verifiers of ttkernel refuse, and in which words.
// RUN: ttc-opt %s -split-input-file -verify-diagnostics

// expected-error @below {{has core (1, 0) in two core ranges (C1)}}
ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>, #ttkernel.core_range<1, 0, 1, 0>]} {}

// -----

// expected-error @below {{shares out 3 of 4 work units (C3)}}
ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], work_units = 4, work_counts = array<i64: 1, 2>} {}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]} {
  ttkernel.cb @cb_in0 {index = 0, pages = 2} bf16
  // expected-error @below {{has index 0 as `@cb_in0` has (C1)}}
  ttkernel.cb @cb_in1 {index = 0, pages = 2} bf16
}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]} {
  // expected-error @below {{has index 64; wanted 0 to 63}}
  ttkernel.cb @cb_in0 {index = 64, pages = 2} bf16
}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]} {
  ttkernel.kernel @reader reader {
    // expected-error @below {{stands in kernel `reader`, a reader; it is for compute kernels (C2)}}
    ttkernel.tile_regs_acquire
  }
}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]} {
  ttkernel.buffer @A input [32, 32] bf16 dram
  ttkernel.kernel @reader reader {
    %c1 = arith.constant 1 : i32
    // expected-error @below {{refers to `@A`, a `ttkernel.buffer`; wanted a circular buffer (C2)}}
    ttkernel.cb_reserve_back @A, %c1
  }
}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]} {
  ttkernel.kernel @compute compute attributes {
      compile_args = [#ttkernel.arg<name = "Kt", kind = constant, values = 2>]} {
    // expected-error @below {{reads argument `Kt`, which `runtime_args` of kernel `compute` does not declare; it is among the compile-time arguments}}
    %kt = ttkernel.get_arg_val "Kt"
  }
}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 0, 0>]} {
  ttkernel.kernel @one reader {}
  // expected-error @below {{is a second reader on core (0, 0), beside `@one` (C1)}}
  ttkernel.kernel @two reader {}
}

// -----

ttkernel.program @p attributes {core_ranges = [#ttkernel.core_range<0, 0, 2, 0>]} {
  // expected-error @below {{argument `x` has 2 values; wanted 3}}
  ttkernel.kernel @one reader attributes {runtime_args = [#ttkernel.arg<name = "x", kind = per_core, values = 1, 2>]} {}
}
