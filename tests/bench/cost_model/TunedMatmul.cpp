// Steps of the three kernels of each core.
// SPDX-License-Identifier: Apache-2.0
#include "TunedMatmul.h"

#include <algorithm>

namespace ttc::bench {
namespace {

using namespace costmodel;

constexpr uint64_t mostDepth = 8, subblock = 8;
enum Buffers : int16_t { In0, In1, Out };
enum Semaphores : int16_t { Ready0, Valid0, Ready1, Valid1, One };

uint64_t tilesOf(uint64_t elements) { return (elements + 31) / 32; }
uint64_t ceilDiv(uint64_t value, uint64_t by) { return (value + by - 1) / by; }

class Maker {
public:
  Maker(const TunedMatmul &product, const DeviceProfile &device)
      : product(product), waitsForMulticast(device.architecture == "blackhole"),
        columns(device.gridX), rows(device.gridY),
        tile(tileBytes(product.format)) {
    uint64_t k = tilesOf(product.k);
    depth = std::min(mostDepth, ceilDiv(k, columns));
    depthBlocks = ceilDiv(k, depth);
    blockRows = ceilDiv(tilesOf(product.m), rows);
    blockColumns = ceilDiv(tilesOf(product.n), columns);
    auto fits = [&] {
      uint64_t bytes =
          (blockRows * blockColumns + 2 * depth * (blockRows + blockColumns)) *
          tile;
      return static_cast<double>(bytes) <= device.rates.l1BlockBytes;
    };
    while (!fits() && blockRows + blockColumns > 2) {
      blockRows = ceilDiv(blockRows, 2);
      blockColumns = ceilDiv(blockColumns, 2);
      blocks *= 2;
    }
  }

  PipeProgram make() {
    frame();
    for (uint32_t y = 0; y < rows; ++y) {
      for (uint32_t x = 0; x < columns; ++x) {
        addCore(x, y);
      }
    }
    return std::move(program);
  }

private:
  uint32_t core(uint32_t x, uint32_t y) const { return y * columns + x; }

  void frame() {
    program.name = "tuned_matmul";
    auto pages = [](uint64_t count) { return static_cast<uint32_t>(count); };
    program.buffers = {{"in0", pages(2 * blockRows * depth), tile},
                       {"in1", pages(2 * blockColumns * depth), tile},
                       {"out", pages(blockRows * blockColumns), tile}};
    program.semaphores = {
        {"in0_ready"}, {"in0_valid"}, {"in1_ready"}, {"in1_valid"}, {"one", 1}};
    program.functions = {"matmul_tiles"};
    for (uint32_t y = 0; y < rows; ++y) {
      for (uint32_t x = 0; x < columns; ++x) {
        program.cores.push_back({x, y});
      }
    }
  }

  int16_t target(std::vector<uint32_t> cores) {
    auto found =
        std::find(program.targets.begin(), program.targets.end(), cores);
    auto place = static_cast<int16_t>(found - program.targets.begin());
    if (found == program.targets.end()) {
      program.targets.push_back(std::move(cores));
    }
    return place;
  }

  static PipeStep step(PipeKind kind, uint64_t count = 0, int16_t cb = -1) {
    PipeStep made;
    made.kind = kind;
    made.count = count;
    made.cb = cb;
    return made;
  }
  static PipeStep on(PipeKind kind, int16_t semaphore, uint64_t count,
                     int16_t target = -1) {
    PipeStep made = step(kind, count);
    made.semaphore = semaphore;
    made.target = target;
    return made;
  }

  /// A block of `tiles` goes from core `from` to the others of `line`.
  void shareBlock(StepList &steps, uint32_t self, uint32_t from,
                  std::vector<uint32_t> line, bool readsDram, uint64_t tiles,
                  int16_t cb, int16_t ready, int16_t valid) {
    steps.add(step(PipeKind::Reserve, tiles, cb));
    std::erase(line, from);
    if (self != from) {
      steps.add(on(PipeKind::SemaphoreSet, valid, 0));
      steps.add(on(PipeKind::SemaphoreInc, ready, 1, target({from})));
      steps.add(on(PipeKind::SemaphoreWait, valid, 1));
      steps.add(step(PipeKind::Push, tiles, cb));
      return;
    }
    if (readsDram) {
      steps.addLoop(tiles, {step(PipeKind::Read, tile)});
      steps.add(step(PipeKind::ReadBarrier));
    }
    uint64_t receivers = line.size();
    int16_t others = target(std::move(line));
    steps.add(on(PipeKind::SemaphoreWait, ready, receivers));
    steps.add(on(PipeKind::SemaphoreSet, ready, 0));
    PipeStep data = step(PipeKind::Multicast, tiles * tile);
    data.target = others;
    steps.add(data);
    PipeStep flag = on(PipeKind::SemaphoreMulticast, valid, 0, others);
    flag.cb = One;
    steps.add(flag);
    if (waitsForMulticast) {
      steps.add(step(PipeKind::WritesFlushed));
    }
    steps.add(step(PipeKind::Push, tiles, cb));
  }

  std::vector<PipeStep> left(uint32_t x, uint32_t y) {
    std::vector<uint32_t> row;
    for (uint32_t other = 0; other < columns; ++other) {
      row.push_back(core(other, y));
    }
    auto turn = [&](uint64_t owner) {
      StepList steps;
      shareBlock(steps, core(x, y), core(static_cast<uint32_t>(owner), y), row,
                 !product.isSharded, blockRows * depth, In0, Ready0, Valid0);
      return steps.take();
    };
    StepList whole;
    if (!product.isSharded) {
      whole.addLoop(depthBlocks, turn(0));
    }
    for (uint64_t owner = 0; product.isSharded && owner < columns; ++owner) {
      uint64_t first = owner * depthBlocks / columns;
      uint64_t end = (owner + 1) * depthBlocks / columns;
      whole.addLoop(end - first, turn(owner));
    }
    return whole.take();
  }

  std::vector<PipeStep> right(uint32_t x, uint32_t y) {
    std::vector<uint32_t> column;
    for (uint32_t other = 0; other < rows; ++other) {
      column.push_back(core(x, other));
    }
    StepList steps;
    shareBlock(steps, core(x, y), core(x, 0), column, true,
               blockColumns * depth, In1, Ready1, Valid1);
    StepList whole;
    whole.addLoop(depthBlocks, steps.take());
    return whole.take();
  }

  std::vector<PipeStep> compute() {
    uint64_t outputs = blockRows * blockColumns;
    uint64_t size = std::min(subblock, outputs);
    PipeStep matmul = step(PipeKind::Tiles, 0, In0);
    matmul.cb2 = In1;
    StepList sub;
    sub.add(step(PipeKind::Acquire));
    sub.addLoop(depth * size, {matmul});
    for (PipeKind kind : {PipeKind::Commit, PipeKind::WaitRegisters}) {
      sub.add(step(kind));
    }
    sub.addLoop(size, {step(PipeKind::Pack, 0, Out)});
    sub.add(step(PipeKind::Release));
    StepList block;
    block.add(step(PipeKind::Wait, blockRows * depth, In0));
    block.add(step(PipeKind::Wait, blockColumns * depth, In1));
    block.addLoop(ceilDiv(outputs, size), sub.take());
    block.add(step(PipeKind::Pop, blockRows * depth, In0));
    block.add(step(PipeKind::Pop, blockColumns * depth, In1));
    StepList whole;
    whole.add(step(PipeKind::Reserve, outputs, Out));
    whole.addLoop(depthBlocks, block.take());
    whole.add(step(PipeKind::Push, outputs, Out));
    return whole.take();
  }

  std::vector<PipeStep> store() const {
    uint64_t outputs = blockRows * blockColumns;
    StepList steps;
    steps.add(step(PipeKind::Wait, outputs, Out));
    if (!product.isSharded) {
      steps.addLoop(outputs, {step(PipeKind::Write, tile)});
      steps.add(step(PipeKind::WriteBarrier));
    }
    steps.add(step(PipeKind::Pop, outputs, Out));
    return steps.take();
  }

  void addCore(uint32_t x, uint32_t y) {
    std::vector<PipeStep> writer = right(x, y), end = store();
    writer.insert(writer.end(), end.begin(), end.end());
    const std::pair<PipeRole, std::vector<PipeStep>> kernels[] = {
        {PipeRole::Reader, left(x, y)},
        {PipeRole::Compute, compute()},
        {PipeRole::Writer, writer}};
    for (const auto &[role, body] : kernels) {
      StepList steps;
      steps.addLoop(blocks * blocks, body);
      PipeTrack track;
      track.core = core(x, y);
      track.role = role;
      track.kernel = "tuned";
      track.fidelity = product.fidelity;
      track.code = placeOfCode(program, steps.take());
      program.tracks.push_back(std::move(track));
    }
  }

  const TunedMatmul &product;
  /// On Wormhole the flag follows the data through the same channel, and the
  /// sender reads on meanwhile.
  bool waitsForMulticast = false;
  uint32_t columns, rows, tile;
  uint64_t depth = 1, depthBlocks = 1, blockRows = 1, blockColumns = 1,
           blocks = 1;
  PipeProgram program;
};

} // namespace

PipeProgram tunedMatmul(const TunedMatmul &product,
                        const DeviceProfile &device) {
  return Maker(product, device).make();
}

} // namespace ttc::bench
