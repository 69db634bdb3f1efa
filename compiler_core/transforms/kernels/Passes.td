// Passes from ttnn to kernels.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_PASSES_TD
#define TTC_TRANSFORMS_KERNELS_PASSES_TD

include "mlir/Pass/PassBase.td"

def TTNNToTTKernel : Pass<"ttnn-to-ttkernel", "::mlir::ModuleOp"> {
  let summary = "Calls of the library become Metalium programs of our own";
  let description = [{
    The public function becomes `ttkernel.program`s: chains of element-wise ops one, with the product, the reduction or the transpose that
    begins them; softmax, layer norm and RMS norm one each. A reader brings tiles, a compute kernel computes one tile of the
    result after the other (or one row of tiles), a writer stores them; the tiles of the result are shared among the cores. What reduces
    keeps its dimension as 1. An op without a form is named in an error, code `unsupported-op`.

    A product (and a chain of element-wise steps behind it) may have a grid of cores with a block of the result each, where the first core of a row reads
    the row's tiles of A and multicasts them, and the first of a column those of B. `matmul=auto` does so if the grid has more than one core in
    both directions and no core makes more than twice the tiles that it would if they were handed out one by one; `multicast` wherever there
    is a grid of more than one core (code `matmul-strategy` says where there is none); `multi` and `single` never do.

    ```mlir
    %0 = "ttnn.matmul"(%a, %b) : …
    %1 = "ttnn.relu"(%0) : …
    ```
    becomes
    ```mlir
    ttkernel.program @matmul_relu { … matmul_tiles … relu_tile … }
    ```
  }];
  let options = [
    Option<"gridX", "grid-x", "uint64_t", /*default=*/"8", "Columns of cores">,
    Option<"gridY", "grid-y", "uint64_t", /*default=*/"8", "Rows of cores">,
    Option<"maxCores", "max-cores", "uint64_t", /*default=*/"0", "Cores to use at most; 0: all">,
    Option<"l1Bytes", "l1-bytes", "uint64_t", /*default=*/"1048576", "Bytes of L1 for circular buffers">,
    Option<"matmul", "matmul", "std::string", /*default=*/"\"auto\"", "How products are spread: auto, single, multi, multicast">
  ];
  let dependentDialects = ["::mlir::tt::ttkernel::TTKernelDialect", "::mlir::arith::ArithDialect", "::mlir::scf::SCFDialect"];
}

def TTKernelInferReference : Pass<"ttkernel-infer-reference", "::mlir::ModuleOp"> {
  let summary = "What a program's outputs are, from the calls of its kernels";
  let description = [{
    Gives a `ttkernel.program` without a `reference` one: tensors are followed from the buffers that the reader reads through circular
    buffers and DST to the buffers that the writer writes. What is not understood (a second use of a circular buffer, a call without a
    meaning for whole tensors, shapes that do not fit) leaves the program as it is, and its main.cpp without a check.

    ```mlir
    noc_async_read_tile of @A to @cb_in0, of @B to @cb_in1; matmul_tiles @cb_in0, @cb_in1; noc_async_write_tile of @cb_out to @C
    ```
    becomes
    ```mlir
    reference = [#ttkernel.step<op = "matmul", inputs = ["A", "B"], output = "C">]
    ```
  }];
}

#endif // TTC_TRANSFORMS_KERNELS_PASSES_TD
