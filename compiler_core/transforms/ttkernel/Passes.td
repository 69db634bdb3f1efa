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

#endif // TTC_TRANSFORMS_TTKERNEL_PASSES_TD
