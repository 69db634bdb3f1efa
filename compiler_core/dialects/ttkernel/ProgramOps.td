// A program and its parts: buffers, circular buffers, semaphores, kernels.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_PROGRAMOPS_TD
#define TTC_DIALECTS_TTKERNEL_PROGRAMOPS_TD

include "dialects/ttkernel/TTKernelAttrs.td"
include "mlir/IR/RegionKindInterface.td"
include "mlir/IR/SymbolInterfaces.td"

def TTKernel_ProgramOp
    : TTKernel_Op<"program", [IsolatedFromAbove, NoRegionArguments, NoTerminator, SingleBlock, Symbol, SymbolTable]> {
  let summary = "One Metalium program";
  let description = [{
    Holds buffers, circular buffers, semaphores and kernels, and says on which cores the kernels run and how the work is shared.

    `work_units` (tiles, usually of the output) are shared among the cores in order, without gaps: core i does `work_counts[i]` of them from the
    sum of those before. Without `work_counts` the shares differ by one at most, larger ones first (Metalium's `split_work_to_cores`);
    cores without a share run too, with a count of 0.

    `reference` says what the outputs are, for the check on the host; without it the emitter finds out from the kernels, and says so if
    it cannot.

    Constraints:
    - (C1) every kernel, circular buffer and argument name is unique; the kernels of one role stand on different cores.
    - (C2) a symbol that an op refers to is there, and of the right kind.
    - (C3) `work_counts` has an entry for each core, and sums to `work_units`.

    Example:
    ```mlir
    ttkernel.program @gemm attributes {core_ranges = [#ttkernel.core_range<0, 0, 1, 0>], work_units = 4} { … }
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       TypedArrayAttrBase<TTKernel_CoreRangeAttr, "core ranges">:$core_ranges,
                       OptionalAttr<I64Attr>:$work_units, OptionalAttr<DenseI64ArrayAttr>:$work_counts,
                       OptionalAttr<TypedArrayAttrBase<TTKernel_ReferenceStepAttr, "reference steps">>:$reference);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "$sym_name attr-dict-with-keyword $body";
  let hasRegionVerifier = 1;
  let extraClassDeclaration = [{
    /// All cores as (x, y), in the order in which the work is shared.
    ::llvm::SmallVector<std::pair<int64_t, int64_t>> getCores();
    /// The share of each core; zeros without `work_units`.
    ::llvm::SmallVector<int64_t> getShares();
  }];
}

def TTKernel_BufferOp : TTKernel_Op<"buffer", [Symbol, HasParent<"ProgramOp">]> {
  let summary = "A tensor in the device's memory, in tiles";
  let description = [{
    `shape` counts elements; the last two dimensions are padded to tiles of 32x32, pages are tiles, row by row. Interleaved over the
    banks. The host fills an `input` with random numbers and a `constant` with `fill`, and reads an `output` back.

    Example:
    ```mlir
    ttkernel.buffer @A input [64, 64] bf16 dram
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, TTKernel_BufferRoleAttr:$role, DenseI64ArrayAttr:$shape,
                       TTKernel_DataFormatAttr:$data_format, TTKernel_MemoryAttr:$memory, OptionalAttr<F32Attr>:$fill);
  let assemblyFormat = "$sym_name $role $shape $data_format $memory attr-dict";
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    int64_t getTileRows();    ///< of one matrix
    int64_t getTileColumns();
    int64_t getTileCount();   ///< of all matrices
  }];
}

def TTKernel_CBOp : TTKernel_Op<"cb", [Symbol, HasParent<"ProgramOp">]> {
  let summary = "A circular buffer, on each of the program's cores";
  let description = [{
    `pages` tiles of `data_format`. The producer reserves and pushes, the consumer waits and pops; the number of pages pushed at a time
    divides `pages`, since a push must not wrap.

    Example:
    ```mlir
    ttkernel.cb @cb_in0 {index = 0, pages = 2} bf16
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, I64Attr:$index, I64Attr:$pages, TTKernel_DataFormatAttr:$data_format);
  let assemblyFormat = "$sym_name attr-dict $data_format";
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    int64_t getPageSize(); ///< bytes of a tile
  }];
}

def TTKernel_SemaphoreOp : TTKernel_Op<"semaphore", [Symbol, HasParent<"ProgramOp">]> {
  let summary = "A counter in the L1 of each of the program's cores";
  let description = [{
    Its number is its place among the program's semaphores.

    Example:
    ```mlir
    ttkernel.semaphore @sender {initial = 0}
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, DefaultValuedAttr<I64Attr, "0">:$initial);
  let assemblyFormat = "$sym_name attr-dict";
}

def TTKernel_KernelOp
    : TTKernel_Op<"kernel", [IsolatedFromAbove, Symbol, HasParent<"ProgramOp">, NoRegionArguments, NoTerminator, SingleBlock]> {
  let summary = "What one processor of each core runs";
  let description = [{
    The symbol's name is the name of the file (`reader` is `reader.cpp`). `core_ranges` is given where a kernel is not on all cores of the
    program. The last four attributes are for a `compute` kernel: `math_fidelity` is `LoFi`, `HiFi2`, `HiFi3` or `HiFi4`.

    Constraints:
    - (C1) at most 341 runtime arguments, names unique over both lists; compile-time arguments are constants.
    - (C2) data movement ops stand in readers and writers, compute ops in compute kernels.

    Example:
    ```mlir
    ttkernel.kernel @compute compute attributes {
        compile_args = [#ttkernel.arg<name = "Kt", kind = constant, values = 2>],
        runtime_args = [#ttkernel.arg<name = "count", kind = work_count>]} { … }
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, TTKernel_RoleAttr:$role,
                       DefaultValuedAttr<TypedArrayAttrBase<TTKernel_ArgAttr, "arguments">, "{}">:$compile_args,
                       DefaultValuedAttr<TypedArrayAttrBase<TTKernel_ArgAttr, "arguments">, "{}">:$runtime_args,
                       OptionalAttr<TypedArrayAttrBase<TTKernel_CoreRangeAttr, "core ranges">>:$core_ranges,
                       OptionalAttr<StrAttr>:$math_fidelity, OptionalAttr<BoolAttr>:$fp32_dest_acc_en,
                       OptionalAttr<BoolAttr>:$dst_full_sync_en, OptionalAttr<BoolAttr>:$math_approx_mode);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "$sym_name $role attr-dict-with-keyword $body";
  let hasRegionVerifier = 1;
  let extraClassDeclaration = [{
    ProgramOp getProgram();
    /// The kernel's cores in the order of its per-core arguments.
    ::llvm::SmallVector<std::pair<int64_t, int64_t>> getCores();
    /// The argument called `name` and its place; null if there is none.
    std::pair<ArgAttr, unsigned> findRuntimeArg(::llvm::StringRef name);
    std::pair<ArgAttr, unsigned> findCompileArg(::llvm::StringRef name);
    /// Tiles in DST: 16, halved unless full sync, halved with f32.
    int64_t getDstTiles();
  }];
}

#endif // TTC_DIALECTS_TTKERNEL_PROGRAMOPS_TD
