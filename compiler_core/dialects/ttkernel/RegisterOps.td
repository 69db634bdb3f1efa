// The compute engine's start, and its tile registers (DST).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_REGISTEROPS_TD
#define TTC_DIALECTS_TTKERNEL_REGISTEROPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"

def TTKernel_ComputeKernelHwStartupOp : TTKernel_ComputeOp<"compute_kernel_hw_startup"> {
  let summary = "Sets the engine up for the formats of two inputs and an output; once, before anything else";
  let description = [{
    `reverse` is for a kernel that begins with a matmul, which loads its operands in the other order. In older versions of the
    API this is `mm_init`, `binary_op_init_common` or `unary_op_init_common`, by what follows.

    Example:
    ```mlir
    ttkernel.compute_kernel_hw_startup @cb_in0, @cb_in1, @cb_out {reverse}
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$in0, FlatSymbolRefAttr:$in1, FlatSymbolRefAttr:$out, UnitAttr:$reverse);
  let assemblyFormat = "$in0 `,` $in1 `,` $out attr-dict";
}

class TTKernel_TileRegsOp<string mnemonic, string what> : TTKernel_ComputeOp<mnemonic> {
  let summary = what;
  let description = [{
    Example:
    ```mlir
    ttkernel.}] # mnemonic # [{

    ```
  }];
  let assemblyFormat = "attr-dict";
}

def TTKernel_TileRegsAcquireOp : TTKernel_TileRegsOp<"tile_regs_acquire", "Math takes DST, which is zero then">;
def TTKernel_TileRegsCommitOp : TTKernel_TileRegsOp<"tile_regs_commit", "Math hands DST to the packer">;
def TTKernel_TileRegsWaitOp : TTKernel_TileRegsOp<"tile_regs_wait", "The packer waits for DST">;
def TTKernel_TileRegsReleaseOp : TTKernel_TileRegsOp<"tile_regs_release", "The packer gives DST back">;

def TTKernel_CopyTileInitOp : TTKernel_ComputeOp<"copy_tile_init"> {
  let summary = "Before `copy_tile` from a circular buffer";
  let description = [{
    Example:
    ```mlir
    ttkernel.copy_tile_init @cb_in0
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$cb);
  let assemblyFormat = "$cb attr-dict";
}

def TTKernel_CopyTileOp : TTKernel_ComputeOp<"copy_tile"> {
  let summary = "Copies a tile of a circular buffer to DST";
  let description = [{
    Example:
    ```mlir
    ttkernel.copy_tile @cb_in0, %tile, %dst
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$cb, I32:$tile, I32:$dst);
  let assemblyFormat = "$cb `,` $tile `,` $dst attr-dict";
}

def TTKernel_PackTileOp : TTKernel_ComputeOp<"pack_tile"> {
  let summary = "Packs a tile of DST into a circular buffer";
  let description = [{
    Tiles go to the reserved pages one after the other.

    Example:
    ```mlir
    ttkernel.pack_tile %dst, @cb_out
    ```
  }];
  let arguments = (ins I32:$dst, FlatSymbolRefAttr:$cb);
  let assemblyFormat = "$dst `,` $cb attr-dict";
}

def TTKernel_ReconfigDataFormatOp : TTKernel_ComputeOp<"reconfig_data_format"> {
  let summary = "The unpackers' formats for what follows";
  let description = [{
    Example:
    ```mlir
    ttkernel.reconfig_data_format @cb_in0, @cb_in1
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$in0, FlatSymbolRefAttr:$in1);
  let assemblyFormat = "$in0 `,` $in1 attr-dict";
}

def TTKernel_PackReconfigDataFormatOp : TTKernel_ComputeOp<"pack_reconfig_data_format"> {
  let summary = "The packer's format for what follows";
  let description = [{
    Example:
    ```mlir
    ttkernel.pack_reconfig_data_format @cb_out
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$out);
  let assemblyFormat = "$out attr-dict";
}

#endif // TTC_DIALECTS_TTKERNEL_REGISTEROPS_TD
