// Passes over ttkernel.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_PASSES_TD
#define TTC_TRANSFORMS_TTKERNEL_PASSES_TD

include "mlir/Pass/PassBase.td"

def TTKernelVerifyProtocol : Pass<"ttkernel-verify-protocol", "::mlir::ModuleOp"> {
  let summary = "Refuses programs that would hang, overrun or compute something else";
  let description = [{
    First what can be told from the text: that circular buffers fit into L1 and have numbers that the device has, that cores are inside of the
    grid, that every circular buffer has one producer and one consumer, each of which does both halves of its protocol, that the engine is
    started once, before everything else, that no circular buffer is waited for and never read.

    Then the kernels are run, without data, core by core: as many instructions as there are in all trips of their loops. Blocking calls block.
    An error is what a core would not come out of (all kernels wait), what goes beyond bounds (pages that were not reserved, waited for,
    filled or packed; a push or a pop that wraps; tiles that a buffer or DST does not have), DST out of turn (acquire, commit, wait, release),
    an engine that is prepared for something else, reads and writes without their barrier, pages left behind, tiles of an output that are
    never written, or twice.

    The cores of a program with semaphores run together: increments and multicasts reach the others, and waiting blocks. An error is, besides,
    a multicast the wrong way, to another number of cores than the rectangle has, to a core that is none of the program's, or into pages that
    the other core did not reserve or that are not its next ones. That needs coordinates that are `noc_x` and `noc_y` arguments; with others
    (code `partly-checked`) NoC addresses are unknown, and semaphores never block. So is a program that needs more than `max-steps`
    instructions, which is checked as far as they go.

    Example: a compute kernel that waits for `cb_in1`, which the reader never pushes to, is refused with "the kernels of core (0, 0) wait for
    each other: ...".
  }];
  let options = [
    Option<"gridX", "grid-x", "int64_t", "8", "columns of worker cores">,
    Option<"gridY", "grid-y", "int64_t", "8", "rows of worker cores">,
    Option<"l1Bytes", "l1-bytes", "int64_t", "1396736", "of a core, for circular buffers">,
    Option<"circularBuffers", "circular-buffers", "int64_t", "32", "that a core has">,
    Option<"deviceName", "device", "std::string", "\"the device\"", "what errors call the device">,
    Option<"maxSteps", "max-steps", "int64_t", "100000000", "instructions to run at most">
  ];
}

def TTKernelPlaceInits : Pass<"ttkernel-place-inits", "::mlir::ModuleOp"> {
  let summary = "Makes each init of the compute engine once, outside of the loops that it holds for";
  let description = [{
    The matrix engine and the vector engine each stay prepared for what their last init said. An init in a loop in which no other init of its
    engine stands, and before which nothing in the loop uses the engine, is made before the loop; an init of what the engine is prepared for is
    not made again. `reduce_uninit`, `reconfig_data_format` and the engine's start make the state unknown, and so does for the vector engine any
    init of the matrix engine.

    Example: in

    ```mlir
    scf.for %w = %c0 to %wt step %c1 : i32 {
      ttkernel.tile_regs_acquire
      ttkernel.copy_tile_init @cb_in
      ttkernel.copy_tile @cb_in, %w, %c0
      ttkernel.exp_tile_init
      ttkernel.exp_tile %c0
      …
    ```

    both inits leave the loop. With a `ttkernel.recip_tile_init` in it, `exp_tile_init` stays.
  }];
}

def TTKernelRelaxBarriers : Pass<"ttkernel-relax-barriers", "::mlir::ModuleOp"> {
  let summary = "Waits for writes to leave L1 in loops, and for them to arrive once behind the loops";
  let description = [{
    A page of a circular buffer may be filled again as soon as the write out of it has left. A `noc_async_write_barrier` in a loop, before a
    `cb_pop_front`, becomes a `noc_async_writes_flushed`, and the barrier stands behind the outermost loop. Kernels that tell others of what
    has arrived (semaphores), that multicast, or that read back, stay as they are.

    Example:

    ```mlir
    scf.for %tile = %start to %end step %c1 : i32 {
      …
      ttkernel.noc_async_write_tile %tile, %out, %l1
      ttkernel.noc_async_writes_flushed   // was noc_async_write_barrier
      ttkernel.cb_pop_front @cb_out, %c1
    }
    ttkernel.noc_async_write_barrier
    ```
  }];
}

#endif // TTC_TRANSFORMS_TTKERNEL_PASSES_TD
