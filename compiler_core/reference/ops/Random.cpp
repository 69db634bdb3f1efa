// rng, and rng_bit_generator as XLA computes it, bit for bit.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ControlFlowOps.h"
#include "reference/Evaluator.h"
#include <array>
#include <random>

using namespace mlir;

namespace ttc::reference {

namespace {

/// The specification names distributions, not generators: any numbers of the
/// distribution do, and these are the same in every run.
FailureOr<Values> rng(const Call &call) {
  auto op = cast<stablehlo::RngOp>(call.op);
  const Tensor &a = call.tensor(0), &b = call.tensor(1);
  Type type = call.resultElement();
  if (failed(call.checkSizes(call.tensor(2).integers()))) {
    return failure();
  }
  Tensor result(type, call.tensor(2).integers());
  std::mt19937_64 source(0);
  bool normal = op.getRngDistribution() == stablehlo::RngDistribution::NORMAL;
  bool real = kindOf(type) == ElementKind::Float;
  double low = real ? toDouble(a[0], type) : toSigned(a[0], type);
  double high = real ? toDouble(b[0], type) : toSigned(b[0], type);
  std::normal_distribution<double> bell;
  for (int64_t i = 0; i < result.count(); ++i) {
    double unit = static_cast<double>(source() >> 11) * 0x1p-53;
    double number =
        normal ? low + high * bell(source) : low + (high - low) * unit;
    result[i] = fromNumber(real ? number : std::floor(number), type);
  }
  return Values{result};
}

struct Pair {
  uint32_t first, second;
};

uint32_t rotate(uint32_t value, int by) {
  return value << by | value >> (32 - by);
}

/// Threefry-2x32 with 20 rounds (Salmon et al., SC 2011).
Pair threefry(Pair key, Pair block) {
  static constexpr int rotations[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  uint32_t keys[3] = {key.first, key.second,
                      key.first ^ key.second ^ 0x1BD11BDA};
  uint32_t x = block.first + keys[0], y = block.second + keys[1];
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

Pair halves(uint64_t value) {
  return {static_cast<uint32_t>(value), static_cast<uint32_t>(value >> 32)};
}

uint64_t joined(Pair pair) {
  return pair.first | static_cast<uint64_t>(pair.second) << 32;
}

/// The dimension that 32-bit outputs are split along: the first even one, else
/// the first of the largest.
int64_t splitDimension(ArrayRef<int64_t> shape) {
  int64_t best = 0;
  for (auto [i, size] : llvm::enumerate(shape)) {
    if (size % 2 == 0) {
      return static_cast<int64_t>(i);
    }
    if (size > shape[best]) {
      best = static_cast<int64_t>(i);
    }
  }
  return best;
}

/// Each block gives two words: the halves of a 64-bit element, or two narrower
/// elements that are neighbours in the split dimension.
/// Returns how far the counter goes.
uint64_t fillThreefry(uint64_t key, uint64_t counter, Tensor &result) {
  unsigned width = widthOf(result.type());
  if (width == 64) {
    for (int64_t i = 0; i < result.count(); ++i) {
      result[i] = {joined(threefry(halves(key), halves(counter + i))), 0};
    }
    return result.count();
  }
  Shape half(result.shape());
  int64_t split = splitDimension(half);
  int64_t size = half.empty() ? 1 : half[split];
  if (!half.empty()) {
    half[split] = (size + 1) / 2;
  }
  uint64_t block = 0;
  forEachIndex(half, [&](const Index &index) {
    Pair words = threefry(halves(key), halves(counter + block++));
    Index to = index;
    if (to.empty()) {
      result.at(to) = fromInteger(words.first, result.type());
      return;
    }
    to[split] = 2 * index[split];
    result.at(to) = fromInteger(words.first, result.type());
    if (++to[split] < size) {
      result.at(to) = fromInteger(words.second, result.type());
    }
  });
  return block;
}

using Words = std::array<uint32_t, 4>;

/// Philox-4x32 with 10 rounds (Salmon et al., SC 2011).
Words philox(Pair key, Words block) {
  for (int round = 0; round < 10; ++round) {
    uint64_t a = uint64_t(0xD2511F53) * block[0];
    uint64_t b = uint64_t(0xCD9E8D57) * block[2];
    block = {static_cast<uint32_t>(b >> 32) ^ block[1] ^ key.first,
             static_cast<uint32_t>(b),
             static_cast<uint32_t>(a >> 32) ^ block[3] ^ key.second,
             static_cast<uint32_t>(a)};
    key = {key.first + 0x9E3779B9, key.second + 0xBB67AE85};
  }
  return block;
}

/// Each block gives four words, in order. Returns how far the counter goes.
uint64_t fillPhilox(uint64_t key, uint64_t low, uint64_t high, Tensor &result) {
  unsigned width = widthOf(result.type());
  int64_t perBlock = width == 64 ? 2 : 4;
  int64_t blocks = (result.count() + perBlock - 1) / perBlock;
  for (int64_t block = 0; block < blocks; ++block) {
    uint64_t counter = low + block;
    Pair lower = halves(counter), upper = halves(high + (counter < low));
    Words words = philox(
        halves(key), {lower.first, lower.second, upper.first, upper.second});
    for (int64_t i = 0; i < perBlock; ++i) {
      int64_t position = block * perBlock + i;
      uint64_t bits =
          width == 64 ? joined({words[2 * i], words[2 * i + 1]}) : words[i];
      if (position < result.count()) {
        result[position] = fromInteger(bits, result.type());
      }
    }
  }
  return blocks;
}

/// The state is the key, then the counter of one or two words of 64 bits; the
/// key stands for the second one if that is missing. The default algorithm is
/// Philox, as it is for XLA on the CPU.
FailureOr<Values> rngBitGenerator(const Call &call) {
  auto op = cast<stablehlo::RngBitGeneratorOp>(call.op);
  Tensor state = call.tensor(0).copy();
  bool threefryWanted =
      op.getRngAlgorithm() == stablehlo::RngAlgorithm::THREE_FRY;
  if (state.rank() != 1 || widthOf(state.type()) != 64 ||
      (state.count() != 2 && (threefryWanted || state.count() != 3))) {
    return call.fail() << "has a state that is not two words of 64 bits";
  }
  Tensor result(call.resultElement(1), call.resultShape(1));
  uint64_t key = state[0].bits, low = state[1].bits;
  uint64_t high = state.count() == 3 ? state[2].bits : key;
  uint64_t blocks = threefryWanted ? fillThreefry(key, low, result)
                                   : fillPhilox(key, low, high, result);
  state[1] = {low + blocks, 0};
  if (state.count() == 3) {
    state[2] = {high + (low + blocks < low), 0};
  }
  return Values{state, result};
}

} // namespace

void registerRandom(HandlerTable &table) {
  table["stablehlo.rng"] = rng;
  table["stablehlo.rng_bit_generator"] = rngBitGenerator;
}

} // namespace ttc::reference
