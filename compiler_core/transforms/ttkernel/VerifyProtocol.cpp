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
    Cores cores = makeCores(program, parts, codes, written);
    bool areConnected = llvm::any_of(
        codes, [](const KernelCode &code) { return code.usesOtherCores; });
    if (areConnected && !parts.followsCores) {
      withCode(program.emitRemark(
                   "other cores were not followed, since NoC addresses are "
                   "made of something else than `noc_x` and `noc_y` arguments "
                   "and addresses of semaphores"),
               "partly-checked");
      areConnected = false;
    }
    auto all = areConnected ? runTogether(program, cores)
                            : runOneByOne(program, cores);
    if (failed(all)) {
      return failure();
    }
    return *all ? checkCoverage(parts, written) : success();
  }

  using Cores = std::vector<std::unique_ptr<CoreSimulation>>;

  Cores makeCores(ProgramOp program, const ProgramParts &parts,
                  ArrayRef<KernelCode> codes, WrittenTiles &written) {
    Cores cores;
    SmallVector<int64_t> shares = program.getShares();
    int64_t start = 0;
    for (auto [number, place] : llvm::enumerate(program.getCores())) {
      CorePlace core{place.first, place.second, start, shares[number]};
      start += shares[number];
      cores.push_back(std::make_unique<CoreSimulation>(
          parts, kernelsOn(codes, core), core, written));
    }
    return cores;
  }

  static LogicalResult report(const Fault &fault) {
    withCode(fault.where->emitError() << fault.message, "invalid-program");
    return failure();
  }

  /// False, with a remark, if the budget was not enough.
  FailureOr<bool> runOneByOne(ProgramOp program, Cores &cores) {
    int64_t budget = maxSteps;
    for (auto [number, core] : llvm::enumerate(cores)) {
      if (auto fault = core->run(budget)) {
        return report(*fault);
      }
      core.reset();
      if (budget <= 0) {
        withCode(program.emitRemark()
                     << "the protocol was checked for " << int64_t(maxSteps)
                     << " instructions, which end on core " << number << " of "
                     << cores.size(),
                 "partly-checked");
        return false;
      }
    }
    return true;
  }

  /// Cores that wait for each other take turns. False as above.
  FailureOr<bool> runTogether(ProgramOp program, Cores &cores) {
    CoreMap map;
    for (auto &core : cores) {
      map[{core->place().x, core->place().y}] = core.get();
      core->connect(map);
    }
    int64_t budget = maxSteps;
    bool moves = true;
    while (moves && budget > 0) {
      moves = false;
      for (auto &core : cores) {
        moves |= core->advance(budget);
        if (core->hasFault()) {
          return report(*core->finish());
        }
      }
    }
    if (budget <= 0) {
      withCode(program.emitRemark()
                   << "the protocol was checked for " << int64_t(maxSteps)
                   << " instructions of all cores",
               "partly-checked");
      return false;
    }
    if (auto fault = waitingCores(cores)) {
      return report(*fault);
    }
    for (auto &core : cores) {
      if (auto fault = core->finish()) {
        return report(*fault);
      }
    }
    return true;
  }

  /// Who waits for what where nobody can go on.
  static std::optional<Fault> waitingCores(const Cores &cores) {
    constexpr size_t most = 4;
    std::optional<Fault> fault;
    size_t count = 0;
    for (const auto &core : cores) {
      if (core->isDone()) {
        continue;
      }
      if (!fault) {
        fault = Fault{core->waitingAt(), "the cores wait for each other"};
      }
      if (++count <= most) {
        const CorePlace &place = core->place();
        fault->message += (count == 1 ? ": core (" : "; core (") +
                          std::to_string(place.x) + ", " +
                          std::to_string(place.y) + "): " + core->waitingText();
      }
    }
    if (count > most) {
      fault->message += "; and " + std::to_string(count - most) + " others";
    }
    return fault;
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
