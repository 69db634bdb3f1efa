// ttkernel-verify-protocol: what can be told from the text, then every core.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "transforms/Passes.h"
#include "transforms/ttkernel/CoreSimulation.h"
#include "transforms/ttkernel/StaticChecks.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc {
#define GEN_PASS_DEF_TTKERNELVERIFYPROTOCOL
#include "transforms/Passes.h.inc"

namespace {

class TTKernelVerifyProtocol
    : public impl::TTKernelVerifyProtocolBase<TTKernelVerifyProtocol> {
  using Base::Base;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    CoreLimits limits{gridX, gridY, l1Bytes, circularBuffers, deviceName};
    for (auto program : getOperation().getOps<ProgramOp>()) {
      if (failed(checkStatically(program, limits)) ||
          failed(runCores(program))) {
        return signalPassFailure();
      }
    }
  }

  LogicalResult runCores(ProgramOp program) {
    ProgramParts parts(program);
    SmallVector<KernelCode> codes;
    for (auto kernel : program.getOps<KernelOp>()) {
      FailureOr<KernelCode> code = compileKernel(kernel, parts);
      if (failed(code)) {
        return failure();
      }
      codes.push_back(*std::move(code));
    }
    WrittenTiles written;
    for (BufferOp buffer : parts.buffers) {
      written.emplace_back(buffer.getTileCount(), 0);
    }
    int64_t budget = maxSteps;
    auto cores = program.getCores();
    SmallVector<int64_t> shares = program.getShares();
    int64_t start = 0;
    for (auto [number, place] : llvm::enumerate(cores)) {
      CorePlace core{place.first, place.second, start, shares[number]};
      start += shares[number];
      auto kernels = kernelsOn(codes, core);
      auto fault = CoreSimulation(parts, kernels, core, written).run(budget);
      if (fault) {
        withCode(fault->where->emitError() << fault->message,
                 "invalid-program");
        return failure();
      }
      if (budget <= 0) {
        withCode(program.emitRemark()
                     << "the protocol was checked for " << int64_t(maxSteps)
                     << " instructions, which end on core " << number << " of "
                     << cores.size(),
                 "partly-checked");
        return success();
      }
    }
    return checkCoverage(parts, written);
  }

  /// The kernels that stand on a core; a per-core value is by place among the
  /// kernel's own cores.
  SmallVector<const KernelCode *> kernelsOn(ArrayRef<KernelCode> codes,
                                            const CorePlace &core) {
    SmallVector<const KernelCode *> found;
    for (const KernelCode &code : codes) {
      KernelOp op = code.op;
      auto cores = op.getCores();
      if (llvm::is_contained(cores, std::pair(core.x, core.y))) {
        found.push_back(&code);
      }
    }
    return found;
  }

  LogicalResult checkCoverage(const ProgramParts &parts,
                              const WrittenTiles &written) {
    for (auto [place, op] : llvm::enumerate(parts.buffers)) {
      BufferOp buffer = op;
      size_t missing = llvm::count(written[place], 0);
      if (buffer.getRole() != BufferRole::Output || missing == 0) {
        continue;
      }
      size_t first = llvm::find(written[place], 0) - written[place].begin();
      withCode(buffer.emitError()
                   << "tile " << first << " of `" << buffer.getSymName()
                   << "` is never written (" << missing << " of "
                   << written[place].size()
                   << " are not); the cores' shares have to cover the output",
               "invalid-program");
      return failure();
    }
    return success();
  }
};

} // namespace
} // namespace ttc
