// The dialect definition of ttkernel and the base classes of its ops.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTKERNEL_BASE_TD
#define TTC_DIALECTS_TTKERNEL_BASE_TD

include "mlir/IR/OpBase.td"

def TTKernel_Dialect : Dialect {
  let name = "ttkernel";
  let cppNamespace = "::mlir::tt::ttkernel";
  let summary = "Metalium programs: kernels, their circular buffers, and what the host gives them";
  let description = [{
    A `ttkernel.program` is one Metalium program: buffers, circular buffers, semaphores and the kernels that use them. The body of a
    kernel is `scf` and `arith` over i32 (`uint32_t` in C++) plus the ops of this dialect, each of which stands for one call of
    Metalium's kernel API, under the name of that call. How a call is spelled in which version of the API is the emitter's business
    (emitters/metalium/Intrinsics.cpp); the ops name what is meant. See docs/ttkernel.md.
  }];
  let useDefaultAttributePrinterParser = 1;
  let useDefaultTypePrinterParser = 1;
  let extraClassDeclaration = [{
    void registerAttributes();
    void registerTypes();
    void registerProgramOps();
    void registerArgumentOps();
    void registerCircularBufferOps();
    void registerDataMovementOps();
    void registerSemaphoreOps();
    void registerRegisterOps();
    void registerComputeOps();
    void registerUnaryOps();
  }];
}

// Where an op may stand: on the data movement processors, or on the compute ones. An op without either may stand in both.
def TTKernel_DataMovementOnly : NativeOpTrait<"DataMovementOnly"> {
  let cppNamespace = "::mlir::tt::ttkernel";
}
def TTKernel_ComputeOnly : NativeOpTrait<"ComputeOnly"> {
  let cppNamespace = "::mlir::tt::ttkernel";
}

class TTKernel_Op<string mnemonic, list<Trait> traits = []> : Op<TTKernel_Dialect, mnemonic, traits>;
class TTKernel_DataMovementOp<string mnemonic, list<Trait> traits = []>
    : TTKernel_Op<mnemonic, !listconcat([TTKernel_DataMovementOnly], traits)>;
class TTKernel_ComputeOp<string mnemonic, list<Trait> traits = []>
    : TTKernel_Op<mnemonic, !listconcat([TTKernel_ComputeOnly], traits)>;

#endif // TTC_DIALECTS_TTKERNEL_BASE_TD
