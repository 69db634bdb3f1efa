// Random bits of counter-based generators, as XLA computes them.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "host/HostSteps.h"
#include "host/Parts.h"
#include <array>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;
using executable::Layout;

namespace {

/// Two words of 32 bits, the low half of a word of 64 bits first.
struct Halves {
  uint32_t low, high;
  explicit Halves(uint64_t word)
      : low(static_cast<uint32_t>(word)),
        high(static_cast<uint32_t>(word >> 32)) {}
};

/// What a call asks for.
struct Draw {
  bool threefry = false;
  std::vector<uint64_t> state; ///< key, counter, perhaps its upper word
  Dims shape;
  int64_t width = 32;

  bool isWide() const { return width == 64; }
  size_t count() const { return elementCount(shape); }
};

} // namespace

static uint32_t rotate(uint32_t value, int by) {
  return value << by | value >> (32 - by);
}

/// Threefry-2x32 with 20 rounds (Salmon et al., SC 2011).
static std::array<uint32_t, 2> threefry(uint64_t key, uint64_t counter) {
  static constexpr int rotations[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  Halves k(key), block(counter);
  uint32_t keys[3] = {k.low, k.high, k.low ^ k.high ^ 0x1BD11BDA};
  uint32_t x = block.low + keys[0], y = block.high + keys[1];
  for (uint32_t group = 0; group < 5; ++group) {
    for (int by : rotations[group % 2]) {
      x += y;
      y = rotate(y, by) ^ x;
    }
    x += keys[(group + 1) % 3];
    y += keys[(group + 2) % 3] + group + 1;
  }
  return {x, y};
}

/// Philox-4x32 with 10 rounds (the same paper).
static std::array<uint32_t, 4> philox(uint64_t key, uint64_t low,
                                      uint64_t high) {
  Halves k(key), lower(low), upper(high);
  std::array<uint32_t, 4> block = {lower.low, lower.high, upper.low,
                                   upper.high};
  for (int round = 0; round < 10; ++round) {
    Halves a(uint64_t(0xD2511F53) * block[0]);
    Halves b(uint64_t(0xCD9E8D57) * block[2]);
    block = {b.high ^ block[1] ^ k.low, b.low, a.high ^ block[3] ^ k.high,
             a.low};
    k.low += 0x9E3779B9;
    k.high += 0xBB67AE85;
  }
  return block;
}

/// The dimension in which the two words of a counter are neighbours: the first
/// even one, else the first of the largest.
static size_t splitDimension(const Dims &shape) {
  size_t best = 0;
  for (size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] % 2 == 0) {
      return i;
    }
    best = shape[i] > shape[best] ? i : best;
  }
  return best;
}

/// Narrower elements: counters run over the shape with its split dimension
/// halved. Returns how many there were.
static uint64_t fillSplit(const Draw &draw, uint32_t *out) {
  size_t split = splitDimension(draw.shape);
  int64_t inner = 1, size = draw.shape.empty() ? 1 : draw.shape[split];
  for (size_t i = split + 1; i < draw.shape.size(); ++i) {
    inner *= draw.shape[i];
  }
  int64_t half = (size + 1) / 2;
  int64_t lines = size * inner > 0
                      ? static_cast<int64_t>(draw.count()) / (size * inner)
                      : 0;
  uint64_t counter = 0;
  for (int64_t outer = 0; outer < lines; ++outer) {
    for (int64_t step = 0; step < half; ++step) {
      for (int64_t i = 0; i < inner; ++i) {
        auto words = threefry(draw.state[0], draw.state[1] + counter++);
        uint32_t *to = out + (outer * size + 2 * step) * inner + i;
        to[0] = words[0];
        if (2 * step + 1 < size) {
          to[inner] = words[1];
        }
      }
    }
  }
  return counter;
}

static uint64_t fillThreefry(const Draw &draw, uint32_t *out) {
  if (!draw.isWide()) {
    return fillSplit(draw, out);
  }
  for (size_t i = 0; i < draw.count(); ++i) {
    auto words = threefry(draw.state[0], draw.state[1] + i);
    out[2 * i] = words[0];
    out[2 * i + 1] = words[1];
  }
  return draw.count();
}

static uint64_t fillPhilox(const Draw &draw, uint32_t *out) {
  uint64_t low = draw.state[1];
  uint64_t high = draw.state.size() > 2 ? draw.state[2] : draw.state[0];
  size_t words = draw.count() * (draw.isWide() ? 2 : 1);
  uint64_t blocks = (words + 3) / 4;
  for (uint64_t block = 0; block < blocks; ++block) {
    uint64_t counter = low + block;
    auto drawn = philox(draw.state[0], counter, high + (counter < low));
    for (size_t i = 0; i < 4 && 4 * block + i < words; ++i) {
      out[4 * block + i] = drawn[i];
    }
  }
  return blocks;
}

/// The words behind `blocks` counters.
static void putNext(const Draw &draw, uint64_t blocks, uint32_t *next) {
  std::vector<uint64_t> state = draw.state;
  state[1] += blocks;
  if (state.size() > 2) {
    state[2] += state[1] < blocks;
  }
  for (size_t i = 0; i < state.size(); ++i) {
    Halves word(state[i]);
    next[2 * i] = word.low;
    next[2 * i + 1] = word.high;
  }
}

static absl::StatusOr<Draw> readDraw(Call &call, const DeviceTensor &state) {
  Draw draw;
  TTC_TRY_ASSIGN(std::string algorithm, call.string("algorithm"));
  TTC_TRY_ASSIGN(draw.shape, call.integers("shape"));
  TTC_TRY_ASSIGN(draw.width, call.integer("width"));
  draw.threefry = algorithm == "THREE_FRY";
  if (!draw.threefry && algorithm != "PHILOX") {
    return call.invalid(
        text("`algorithm` is ", algorithm, "; THREE_FRY or PHILOX wanted"));
  }
  if (draw.width != 8 && draw.width != 16 && draw.width != 32 &&
      draw.width != 64) {
    return call.invalid(text("`width` is ", draw.width));
  }
  TTC_TRY(call.wantDtype(state, {DType::UInt32}));
  size_t words = state.size();
  if (words != 4 && (draw.threefry || words != 6)) {
    return call.invalid(text("`state` is ", describe(state.spec),
                             "; uint32 [4], or [6] for PHILOX, wanted"));
  }
  for (size_t i = 0; i < words; i += 2) {
    const uint32_t *halves = state.as<uint32_t>() + i;
    draw.state.push_back(halves[0] | static_cast<uint64_t>(halves[1]) << 32);
  }
  return draw;
}

static absl::Status randomBits(Call &call) {
  TTC_TRY_ASSIGN(DeviceTensor state, call.tensor("state"));
  TTC_TRY_ASSIGN(Draw draw, readDraw(call, state));
  Dims shape = draw.shape;
  if (draw.isWide()) {
    shape.push_back(2);
  }
  TTC_TRY(call.wantResult(state.shape(), DType::UInt32, Layout::RowMajor, 0));
  TTC_TRY(call.wantResult(shape, DType::UInt32, Layout::RowMajor, 1));
  TTC_TRY_ASSIGN(DeviceTensor next, call.allocateResult(0));
  TTC_TRY_ASSIGN(DeviceTensor bits, call.allocateResult(1));
  auto *out = bits.mutableAs<uint32_t>();
  uint64_t blocks =
      draw.threefry ? fillThreefry(draw, out) : fillPhilox(draw, out);
  for (size_t i = 0; draw.width < 32 && i < bits.size(); ++i) {
    out[i] &= (uint32_t(1) << draw.width) - 1;
  }
  putNext(draw, blocks, next.mutableAs<uint32_t>());
  call.setResult(0, std::move(next));
  call.setResult(1, std::move(bits));
  return absl::OkStatus();
}

void runtime::addRandomSteps(KernelTable &table) {
  table.add({"host.random_bits",
             {"state", "algorithm", "shape", "width"},
             randomBits,
             2});
}
