// The protocol of circular buffers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_CIRCULARBUFFEROPS_TD
#define TTC_DIALECTS_TTKERNEL_CIRCULARBUFFEROPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"

class TTKernel_CBProtocolOp<string mnemonic, string what> : TTKernel_Op<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ @cb_in0, %c1
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$cb, I32:$pages);
  let assemblyFormat = "$cb `,` $pages attr-dict";
}

def TTKernel_CBReserveBackOp
    : TTKernel_CBProtocolOp<"cb_reserve_back", "Blocks until the producer may write that many pages">;
def TTKernel_CBPushBackOp : TTKernel_CBProtocolOp<"cb_push_back", "Hands that many written pages to the consumer">;
def TTKernel_CBWaitFrontOp
    : TTKernel_CBProtocolOp<"cb_wait_front", "Blocks until that many pages can be read (all in all, not in addition)">;
def TTKernel_CBPopFrontOp : TTKernel_CBProtocolOp<"cb_pop_front", "Gives that many read pages back to the producer">;

class TTKernel_CBPointerOp<string mnemonic, string what> : TTKernel_DataMovementOp<mnemonic> {
  let summary = what;
  let description = [{
    Not the same after a push or a pop.

    Example:
    ```mlir
    %address = ttkernel.}] # mnemonic # [{ @cb_in0
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$cb);
  let results = (outs I32:$address);
  let assemblyFormat = "$cb attr-dict";
}

def TTKernel_GetWritePtrOp : TTKernel_CBPointerOp<"get_write_ptr", "L1 address of the first reserved page">;
def TTKernel_GetReadPtrOp : TTKernel_CBPointerOp<"get_read_ptr", "L1 address of the first page to read">;

#endif // TTC_DIALECTS_TTKERNEL_CIRCULARBUFFEROPS_TD
