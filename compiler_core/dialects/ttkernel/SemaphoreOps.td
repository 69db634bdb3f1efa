// Semaphores in L1.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_SEMAPHOREOPS_TD
#define TTC_DIALECTS_TTKERNEL_SEMAPHOREOPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def TTKernel_GetSemaphoreOp : TTKernel_DataMovementOp<"get_semaphore", [Pure]> {
  let summary = "The L1 address of a semaphore, the same on every core";
  let description = [{
    Example:
    ```mlir
    %address = ttkernel.get_semaphore @sender
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$semaphore);
  let results = (outs I32:$address);
  let assemblyFormat = "$semaphore attr-dict";
}

class TTKernel_SemaphoreValueOp<string mnemonic, string what> : TTKernel_DataMovementOp<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ %address, %value
    ```
  }];
  let arguments = (ins I32:$address, I32:$value);
  let assemblyFormat = "$address `,` $value attr-dict";
}

def TTKernel_NocSemaphoreWaitOp
    : TTKernel_SemaphoreValueOp<"noc_semaphore_wait", "Blocks until this core's semaphore equals `value`">;
def TTKernel_NocSemaphoreWaitMinOp
    : TTKernel_SemaphoreValueOp<"noc_semaphore_wait_min", "Blocks until this core's semaphore is `value` or more">;
def TTKernel_NocSemaphoreSetOp : TTKernel_SemaphoreValueOp<"noc_semaphore_set", "Sets this core's semaphore">;

def TTKernel_NocSemaphoreIncOp : TTKernel_DataMovementOp<"noc_semaphore_inc"> {
  let summary = "Adds to a semaphore of another core";
  let description = [{
    Example:
    ```mlir
    ttkernel.noc_semaphore_inc %there, %c1
    ```
  }];
  let arguments = (ins I64:$target, I32:$increment);
  let assemblyFormat = "$target `,` $increment attr-dict";
}

def TTKernel_NocSemaphoreSetMulticastOp : TTKernel_DataMovementOp<"noc_semaphore_set_multicast"> {
  let summary = "Sets the semaphores of `num_dests` cores to the value at `address`";
  let description = [{
    Example:
    ```mlir
    ttkernel.noc_semaphore_set_multicast %address, %all, %num_dests
    ```
  }];
  let arguments = (ins I32:$address, I64:$target, I32:$num_dests);
  let assemblyFormat = "$address `,` $target `,` $num_dests attr-dict";
}

#endif // TTC_DIALECTS_TTKERNEL_SEMAPHOREOPS_TD
