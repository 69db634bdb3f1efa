// Copies over the NoC.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_DATAMOVEMENTOPS_TD
#define TTC_DIALECTS_TTKERNEL_DATAMOVEMENTOPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def TTKernel_TensorAccessorOp : TTKernel_DataMovementOp<"tensor_accessor", [Pure]> {
  let summary = "A TensorAccessor over a buffer at an address";
  let description = [{
    Its compile-time arguments follow those of the kernel, in the order of the accessors. In older versions of the API it is an
    `InterleavedAddrGenFast`.

    Example:
    ```mlir
    %a = ttkernel.tensor_accessor @A, %a_addr
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$buffer, I32:$address);
  let results = (outs TTKernel_AccessorType:$result);
  let assemblyFormat = "$buffer `,` $address attr-dict";
}

class TTKernel_NocTileOp<string mnemonic, string what> : TTKernel_DataMovementOp<mnemonic> {
  let summary = what;
  let description = [{
    Ends with the next barrier of its direction, not before.

    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{ %tile, %a, %l1_address
    ```
  }];
  let arguments = (ins I32:$id, TTKernel_AccessorType:$accessor, I32:$l1_address);
  let assemblyFormat = "$id `,` $accessor `,` $l1_address attr-dict";
}

def TTKernel_NocAsyncReadTileOp : TTKernel_NocTileOp<"noc_async_read_tile", "Copies a page of a buffer to L1">;
def TTKernel_NocAsyncWriteTileOp : TTKernel_NocTileOp<"noc_async_write_tile", "Copies a page from L1 to a buffer">;

def TTKernel_GetNocAddrOp : TTKernel_DataMovementOp<"get_noc_addr", [Pure]> {
  let summary = "An L1 address on the core at NoC coordinates (x, y)";
  let description = [{
    Example:
    ```mlir
    %there = ttkernel.get_noc_addr %x, %y, %address
    ```
  }];
  let arguments = (ins I32:$x, I32:$y, I32:$address);
  let results = (outs I64:$result);
  let assemblyFormat = "$x `,` $y `,` $address attr-dict";
}

def TTKernel_GetNocMulticastAddrOp : TTKernel_DataMovementOp<"get_noc_multicast_addr", [Pure]> {
  let summary = "An L1 address on all cores of a rectangle of NoC coordinates";
  let description = [{
    On NoC 1 the rectangle goes from its end to its start.

    Example:
    ```mlir
    %there = ttkernel.get_noc_multicast_addr %x0, %y0, %x1, %y1, %address
    ```
  }];
  let arguments = (ins I32:$x_start, I32:$y_start, I32:$x_end, I32:$y_end, I32:$address);
  let results = (outs I64:$result);
  let assemblyFormat = "$x_start `,` $y_start `,` $x_end `,` $y_end `,` $address attr-dict";
}

def TTKernel_NocAsyncReadOp : TTKernel_DataMovementOp<"noc_async_read"> {
  let summary = "Copies bytes from a NoC address to L1";
  let description = [{
    Example:
    ```mlir
    ttkernel.noc_async_read %there, %l1_address, %size
    ```
  }];
  let arguments = (ins I64:$source, I32:$l1_address, I32:$size);
  let assemblyFormat = "$source `,` $l1_address `,` $size attr-dict";
}

def TTKernel_NocAsyncWriteOp : TTKernel_DataMovementOp<"noc_async_write"> {
  let summary = "Copies bytes from L1 to a NoC address";
  let description = [{
    Example:
    ```mlir
    ttkernel.noc_async_write %l1_address, %there, %size
    ```
  }];
  let arguments = (ins I32:$l1_address, I64:$target, I32:$size);
  let assemblyFormat = "$l1_address `,` $target `,` $size attr-dict";
}

def TTKernel_NocAsyncWriteMulticastOp : TTKernel_DataMovementOp<"noc_async_write_multicast"> {
  let summary = "Copies bytes from L1 to `num_dests` cores, this one not among them";
  let description = [{
    Example:
    ```mlir
    ttkernel.noc_async_write_multicast %l1_address, %all, %size, %num_dests
    ```
  }];
  let arguments = (ins I32:$l1_address, I64:$target, I32:$size, I32:$num_dests);
  let assemblyFormat = "$l1_address `,` $target `,` $size `,` $num_dests attr-dict";
}

class TTKernel_BarrierOp<string mnemonic, string what> : TTKernel_DataMovementOp<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{

    ```
  }];
  let assemblyFormat = "attr-dict";
}

def TTKernel_NocAsyncReadBarrierOp
    : TTKernel_BarrierOp<"noc_async_read_barrier", "Blocks until all reads of this kernel have arrived">;
def TTKernel_NocAsyncWriteBarrierOp
    : TTKernel_BarrierOp<"noc_async_write_barrier", "Blocks until all writes of this kernel have arrived">;
def TTKernel_NocAsyncWritesFlushedOp
    : TTKernel_BarrierOp<"noc_async_writes_flushed", "Blocks until all writes of this kernel have left its L1">;
def TTKernel_NocAsyncAtomicBarrierOp
    : TTKernel_BarrierOp<"noc_async_atomic_barrier", "Blocks until all increments of this kernel have arrived">;

#endif // TTC_DIALECTS_TTKERNEL_DATAMOVEMENTOPS_TD
