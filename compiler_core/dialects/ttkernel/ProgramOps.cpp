// Programs and their parts: registration, verifiers, derived facts.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttkernel/TTKernel.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

#define GET_OP_CLASSES
#include "dialects/ttkernel/ProgramOps.cpp.inc"

void TTKernelDialect::registerProgramOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttkernel/ProgramOps.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// Derived facts
//===----------------------------------------------------------------------===//

using Cores = SmallVector<std::pair<int64_t, int64_t>>;

static Cores coresOf(ArrayAttr ranges) {
  Cores cores;
  for (auto range : ranges.getAsRange<CoreRangeAttr>()) {
    for (int64_t y = range.getY0(); y <= range.getY1(); ++y) {
      for (int64_t x = range.getX0(); x <= range.getX1(); ++x) {
        cores.emplace_back(x, y);
      }
    }
  }
  return cores;
}

ProgramOp KernelOp::getProgram() {
  return cast<ProgramOp>((*this)->getParentOp());
}

Cores ProgramOp::getCores() { return coresOf(getCoreRanges()); }

Cores KernelOp::getCores() {
  return coresOf(getCoreRanges().value_or(getProgram().getCoreRanges()));
}

SmallVector<int64_t> ProgramOp::getShares() {
  if (getWorkCounts()) {
    return SmallVector<int64_t>(*getWorkCounts());
  }
  int64_t cores = getCores().size();
  int64_t units = getWorkUnits().value_or(0);
  SmallVector<int64_t> shares;
  for (int64_t i = 0; i < cores; ++i) {
    shares.push_back(units / cores + (i < units % cores ? 1 : 0));
  }
  return shares;
}

static int64_t tilesOf(int64_t elements) {
  return (elements + tileSide - 1) / tileSide;
}

int64_t BufferOp::getTileRows() {
  return getShape().size() < 2 ? 1 : tilesOf(getShape().drop_back().back());
}

int64_t BufferOp::getTileColumns() { return tilesOf(getShape().back()); }

int64_t BufferOp::getTileCount() {
  int64_t count = getTileRows() * getTileColumns();
  for (size_t i = 0; i + 2 < getShape().size(); ++i) {
    count *= getShape()[i];
  }
  return count;
}

int64_t CBOp::getPageSize() { return tileBytes(getDataFormat()); }

static std::pair<ArgAttr, unsigned> findIn(ArrayAttr args, StringRef name) {
  for (auto [place, attribute] : llvm::enumerate(args)) {
    auto arg = cast<ArgAttr>(attribute);
    if (arg.getName() == name) {
      return {arg, place};
    }
  }
  return {};
}

std::pair<ArgAttr, unsigned> KernelOp::findRuntimeArg(StringRef name) {
  return findIn(getRuntimeArgs(), name);
}

std::pair<ArgAttr, unsigned> KernelOp::findCompileArg(StringRef name) {
  return findIn(getCompileArgs(), name);
}

int64_t KernelOp::getDstTiles() {
  int64_t tiles = getDstFullSyncEn().value_or(false) ? 16 : 8;
  return getFp32DestAccEn().value_or(false) ? tiles / 2 : tiles;
}

//===----------------------------------------------------------------------===//
// Verifiers
//===----------------------------------------------------------------------===//

LogicalResult BufferOp::verify() {
  if (getShape().empty()) {
    return emitOpError("has no dimensions; wanted at least one");
  }
  for (int64_t size : getShape()) {
    if (size <= 0) {
      return emitOpError() << "has a dimension of " << size
                           << "; wanted positive ones";
    }
  }
  if (getFill() && getRole() != BufferRole::Constant) {
    return emitOpError("has a `fill`, which is for a `constant` buffer");
  }
  return success();
}

LogicalResult CBOp::verify() {
  if (getIndex() >= static_cast<uint64_t>(maxCircularBuffers)) {
    return emitOpError() << "has index " << getIndex() << "; wanted 0 to "
                         << maxCircularBuffers - 1;
  }
  if (static_cast<int64_t>(getPages()) <= 0) {
    return emitOpError() << "has " << static_cast<int64_t>(getPages())
                         << " pages; wanted at least one";
  }
  return success();
}

static LogicalResult verifyRanges(Operation *op, ArrayAttr ranges) {
  llvm::DenseSet<std::pair<int64_t, int64_t>> seen;
  for (auto range : ranges.getAsRange<CoreRangeAttr>()) {
    if (range.getX0() < 0 || range.getY0() < 0 ||
        range.getX1() < range.getX0() || range.getY1() < range.getY0() ||
        range.getX1() > 255 || range.getY1() > 255) {
      return op->emitOpError() << "has the core range " << range
                               << "; wanted corners from 0 to 255, the first "
                                  "not behind the second";
    }
  }
  for (auto [x, y] : coresOf(ranges)) {
    if (!seen.insert({x, y}).second) {
      return op->emitOpError()
             << "has core (" << x << ", " << y << ") in two core ranges (C1)";
    }
  }
  return seen.empty() ? op->emitOpError("has no cores") : success();
}

/// C1 of a kernel: what is said of one argument, apart from its name.
static LogicalResult verifyArg(KernelOp kernel, ArgAttr arg, size_t cores) {
  auto error = [&] {
    return kernel.emitOpError() << "argument `" << arg.getName() << "` ";
  };
  size_t values = arg.getValues().size();
  bool isAddress = arg.getKind() == ArgKind::BufferAddress;
  if (isAddress != static_cast<bool>(arg.getSymbol())) {
    return error() << (isAddress ? "is an address and names no buffer; give "
                                   "`symbol`"
                                 : "names a symbol and is no address; drop "
                                   "`symbol`");
  }
  bool onePerCore = arg.getKind() == ArgKind::PerCore ||
                    arg.getKind() == ArgKind::NocX ||
                    arg.getKind() == ArgKind::NocY;
  size_t wanted = arg.getKind() == ArgKind::Constant ? 1 : 0;
  if (onePerCore ? values != cores && values != 1 : values != wanted) {
    return error() << "has " << values << " values; wanted "
                   << (onePerCore ? cores : wanted);
  }
  for (int64_t value : arg.getValues()) {
    if (value < INT32_MIN || value > UINT32_MAX) {
      return error() << "has the value " << value
                     << ", which does not fit into 32 bits";
    }
  }
  return success();
}

static LogicalResult verifyArgs(KernelOp kernel) {
  if (kernel.getRuntimeArgs().size() > maxRuntimeArgs) {
    return kernel.emitOpError() << "has " << kernel.getRuntimeArgs().size()
                                << " runtime arguments; wanted at most "
                                << maxRuntimeArgs << " (C1)";
  }
  llvm::StringSet<> names;
  size_t cores = kernel.getCores().size();
  for (ArrayAttr list : {kernel.getCompileArgs(), kernel.getRuntimeArgs()}) {
    for (auto arg : list.getAsRange<ArgAttr>()) {
      if (!names.insert(arg.getName()).second) {
        return kernel.emitOpError()
               << "has two arguments called `" << arg.getName() << "` (C1)";
      }
      if (list == kernel.getCompileArgs() && !list.empty() &&
          arg.getKind() != ArgKind::Constant) {
        return kernel.emitOpError()
               << "compile-time argument `" << arg.getName() << "` is `"
               << stringifyArgKind(arg.getKind())
               << "`; wanted `constant` (C1)";
      }
      if (failed(verifyArg(kernel, arg, cores))) {
        return failure();
      }
    }
  }
  return success();
}

LogicalResult KernelOp::verifyRegions() {
  if ((getCoreRanges() && failed(verifyRanges(*this, *getCoreRanges()))) ||
      failed(verifyArgs(*this))) {
    return failure();
  }
  bool isCompute = getRole() == Role::Compute;
  WalkResult result = getBody().walk([&](Operation *op) {
    if (isCompute ? op->hasTrait<DataMovementOnly>()
                  : op->hasTrait<ComputeOnly>()) {
      op->emitOpError() << "stands in kernel `" << getSymName() << "`, a "
                        << stringifyRole(getRole()) << "; it is for "
                        << (isCompute ? "readers and writers"
                                      : "compute kernels")
                        << " (C2)";
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  if (result.wasInterrupted()) {
    return failure();
  }
  static constexpr StringLiteral fidelities[] = {"LoFi", "HiFi2", "HiFi3",
                                                 "HiFi4"};
  if (getMathFidelity() &&
      !llvm::is_contained(fidelities, *getMathFidelity())) {
    return emitOpError() << "has the math fidelity `" << *getMathFidelity()
                         << "`; wanted LoFi, HiFi2, HiFi3 or HiFi4";
  }
  return success();
}

/// C2 of a program: `symbol` names something of class `Wanted`.
template <typename Wanted>
static LogicalResult verifySymbol(Operation *op, ProgramOp program,
                                  FlatSymbolRefAttr symbol, StringRef what) {
  Operation *found = program.lookupSymbol(symbol.getAttr());
  if (isa_and_nonnull<Wanted>(found)) {
    return success();
  }
  InFlightDiagnostic error = op->emitOpError()
                             << "refers to `@" << symbol.getValue() << "`, ";
  if (found) {
    error << "a `" << found->getName() << "`; wanted " << what;
  } else {
    error << "which the program `" << program.getSymName()
          << "` does not have; wanted " << what;
  }
  return error << " (C2)";
}

static LogicalResult verifySymbols(Operation *op, ProgramOp program) {
  for (NamedAttribute attribute : op->getAttrs()) {
    auto symbol = dyn_cast<FlatSymbolRefAttr>(attribute.getValue());
    if (!symbol) {
      continue;
    }
    StringRef name = attribute.getName();
    LogicalResult result =
        name == "buffer"
            ? verifySymbol<BufferOp>(op, program, symbol, "a buffer")
        : name == "semaphore"
            ? verifySymbol<SemaphoreOp>(op, program, symbol, "a semaphore")
            : verifySymbol<CBOp>(op, program, symbol, "a circular buffer");
    if (failed(result)) {
      return failure();
    }
  }
  return success();
}

static LogicalResult verifyKernelSymbols(ProgramOp program, KernelOp kernel) {
  for (auto arg : kernel.getRuntimeArgs().getAsRange<ArgAttr>()) {
    if (arg.getSymbol() && failed(verifySymbol<BufferOp>(
                               kernel, program, arg.getSymbol(), "a buffer"))) {
      return failure();
    }
  }
  WalkResult result = kernel.getBody().walk([&](Operation *op) {
    bool ours = isa<TTKernelDialect>(op->getDialect());
    return !ours || succeeded(verifySymbols(op, program))
               ? WalkResult::advance()
               : WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// C1 of a program: indices of circular buffers; one kernel of a role on each
/// core.
static LogicalResult verifyUnique(ProgramOp program) {
  llvm::DenseMap<int64_t, CBOp> indices;
  for (auto cb : program.getOps<CBOp>()) {
    auto [other, isNew] = indices.try_emplace(cb.getIndex(), cb);
    if (!isNew) {
      return cb.emitOpError() << "has index " << cb.getIndex() << " as `@"
                              << other->second.getSymName() << "` has (C1)";
    }
  }
  llvm::DenseMap<std::pair<int64_t, std::pair<int64_t, int64_t>>, KernelOp>
      kernels;
  for (auto kernel : program.getOps<KernelOp>()) {
    for (auto core : kernel.getCores()) {
      auto [other, isNew] = kernels.try_emplace(
          {static_cast<int64_t>(kernel.getRole()), core}, kernel);
      if (!isNew) {
        return kernel.emitOpError()
               << "is a second " << stringifyRole(kernel.getRole())
               << " on core (" << core.first << ", " << core.second
               << "), beside `@" << other->second.getSymName() << "` (C1)";
      }
    }
  }
  return success();
}

static LogicalResult verifyWork(ProgramOp program) {
  if (program.getWorkUnits() &&
      static_cast<int64_t>(*program.getWorkUnits()) <= 0) {
    return program.emitOpError("has no work: `work_units` is not positive");
  }
  if (!program.getWorkCounts()) {
    return success();
  }
  ArrayRef<int64_t> counts = *program.getWorkCounts();
  size_t cores = program.getCores().size();
  if (counts.size() != cores) {
    return program.emitOpError()
           << "has " << counts.size() << " `work_counts` for " << cores
           << " cores (C3)";
  }
  int64_t sum = 0;
  for (int64_t count : counts) {
    if (count < 0) {
      return program.emitOpError()
             << "has the work count " << count << "; wanted none below 0 (C3)";
    }
    sum += count;
  }
  if (sum != static_cast<int64_t>(program.getWorkUnits().value_or(0))) {
    return program.emitOpError()
           << "shares out " << sum << " of "
           << program.getWorkUnits().value_or(0) << " work units (C3)";
  }
  return success();
}

LogicalResult ProgramOp::verifyRegions() {
  if (failed(verifyRanges(*this, getCoreRanges())) ||
      failed(verifyWork(*this)) || failed(verifyUnique(*this))) {
    return failure();
  }
  for (Operation &op : getBody().front()) {
    if (!isa<BufferOp, CBOp, SemaphoreOp, KernelOp>(op)) {
      return op.emitOpError("stands in a `ttkernel.program`; wanted a buffer, "
                            "a cb, a semaphore or a kernel");
    }
    if (auto kernel = dyn_cast<KernelOp>(op);
        kernel && failed(verifyKernelSymbols(*this, kernel))) {
      return failure();
    }
  }
  return success();
}
