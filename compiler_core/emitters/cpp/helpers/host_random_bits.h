// Steps on the host: random bits of counter-based generators, as XLA computes them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "host_arrays.h"

namespace model {

/// Two words of 32 bits for a counter: Threefry-2x32 with 20 rounds.
inline std::array<uint32_t, 2> threefry(uint64_t key, uint64_t counter) {
    constexpr int turns[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
    const auto low = static_cast<uint32_t>(key), high = static_cast<uint32_t>(key >> 32);
    const uint32_t keys[3] = {low, high, low ^ high ^ 0x1BD11BDAu};
    uint32_t x = static_cast<uint32_t>(counter) + keys[0];
    uint32_t y = static_cast<uint32_t>(counter >> 32) + keys[1];
    for (uint32_t group = 0; group < 5; ++group) {
        for (const int by : turns[group % 2]) {
            x += y;
            y = std::rotl(y, by) ^ x;
        }
        x += keys[(group + 1) % 3];
        y += keys[(group + 2) % 3] + group + 1;
    }
    return {x, y};
}

/// Four words of 32 bits for a counter of 128: Philox-4x32 with 10 rounds.
inline std::array<uint32_t, 4> philox(uint64_t key, uint64_t low, uint64_t high) {
    auto half = [](uint64_t word, int which) { return static_cast<uint32_t>(word >> 32 * which); };
    std::array<uint32_t, 4> words = {half(low, 0), half(low, 1), half(high, 0), half(high, 1)};
    uint32_t k = half(key, 0), m = half(key, 1);
    for (int round = 0; round < 10; ++round) {
        const uint64_t a = uint64_t{0xD2511F53} * words[0], b = uint64_t{0xCD9E8D57} * words[2];
        words = {half(b, 1) ^ words[1] ^ k, half(b, 0), half(a, 1) ^ words[3] ^ m, half(a, 0)};
        k += 0x9E3779B9u;
        m += 0xBB67AE85u;
    }
    return words;
}

/// What a generator starts from: the key, then one or two words of a counter.
struct RandomState {
    std::vector<uint64_t> words;
    explicit RandomState(const std::vector<uint32_t>& halves) {
        for (size_t i = 0; i + 1 < halves.size(); i += 2) {
            words.push_back(halves[i] | static_cast<uint64_t>(halves[i + 1]) << 32);
        }
    }
    /// The state behind `blocks` steps, in halves.
    std::vector<uint32_t> after(uint64_t blocks) const {
        std::vector<uint64_t> next = words;
        next[1] += blocks;
        if (next.size() > 2 && next[1] < blocks) {
            ++next[2];
        }
        std::vector<uint32_t> halves;
        for (const uint64_t word : next) {
            halves.push_back(static_cast<uint32_t>(word));
            halves.push_back(static_cast<uint32_t>(word >> 32));
        }
        return halves;
    }
};

/// Where neighbours are the two words of a counter: the first even dimension, else the largest.
inline size_t split_dimension(const std::vector<int64_t>& shape) {
    const auto even =
        std::find_if(shape.begin(), shape.end(), [](auto size) { return size % 2 == 0; });
    const auto found = even != shape.end() ? even : std::max_element(shape.begin(), shape.end());
    return static_cast<size_t>(found - shape.begin());
}

inline size_t product(const std::vector<int64_t>& shape, size_t begin, size_t end) {
    size_t count = 1;
    for (size_t i = begin; i < end; ++i) {
        count *= static_cast<size_t>(shape[i]);
    }
    return count;
}

/// Words of Threefry for elements of `width` bits, in their order; `blocks`: counters that it took.
inline std::vector<uint32_t> threefry_bits(
    const RandomState& state, const std::vector<int64_t>& shape, int width, uint64_t& blocks) {
    const size_t count = product(shape, 0, shape.size());
    const bool is_wide = width == 64;
    std::vector<uint32_t> bits(is_wide ? 2 * count : count);
    if (is_wide || shape.empty()) {
        blocks = count;
        for (size_t i = 0; i < count; ++i) {
            const auto words = threefry(state.words[0], state.words[1] + i);
            bits[is_wide ? 2 * i : i] = words[0];
            if (is_wide) {
                bits[2 * i + 1] = words[1];
            }
        }
        return bits;
    }
    // The dimension that is split has half as many counters, two elements each.
    const size_t split = split_dimension(shape);
    const size_t length = static_cast<size_t>(shape[split]), half = (length + 1) / 2;
    const size_t outer = product(shape, 0, split), inner = product(shape, split + 1, shape.size());
    blocks = outer * half * inner;
    for (size_t i = 0; i < blocks; ++i) {
        const auto words = threefry(state.words[0], state.words[1] + i);
        const size_t row = i / inner / half, middle = i / inner % half;
        for (size_t word = 0; word < 2 && 2 * middle + word < length; ++word) {
            bits[(row * length + 2 * middle + word) * inner + i % inner] = words[word];
        }
    }
    return bits;
}

/// As threefry_bits, of Philox.
inline std::vector<uint32_t> philox_bits(
    const RandomState& state, const std::vector<int64_t>& shape, int width, uint64_t& blocks) {
    const size_t count = product(shape, 0, shape.size()) * (width == 64 ? 2 : 1);
    blocks = (count + 3) / 4;
    std::vector<uint32_t> bits;
    for (uint64_t i = 0; i < blocks; ++i) {
        const uint64_t low = state.words[1] + i;
        const uint64_t high = state.words.size() > 2 ? state.words.back() : state.words[0];
        const auto words = philox(state.words[0], low, high + (low < state.words[1] ? 1 : 0));
        bits.insert(bits.end(), words.begin(), words.end());
    }
    bits.resize(count);
    return bits;
}

/// Random bits (uint32, of `shape`) of a generator's state, behind its next state. state: uint32
/// [4] or [6], words of 64 bits with the low half first: the key, then the counter. Of elements of
/// 64 bits the result has a last dimension of 2, of fewer than 32 bits the upper ones are 0.
inline Tensors host_random_bits(
    const ttnn::Tensor& state,
    std::string_view algorithm,
    const std::vector<int64_t>& shape,
    int width) {
    const RandomState begun(state.to_vector<uint32_t>());
    uint64_t blocks = 0;
    std::vector<uint32_t> bits = algorithm == "THREE_FRY"
                                     ? threefry_bits(begun, shape, width, blocks)
                                     : philox_bits(begun, shape, width, blocks);
    for (uint32_t& word : bits) {
        word &= width < 32 ? (1u << width) - 1 : ~0u;
    }
    std::vector<uint32_t> sizes(shape.begin(), shape.end());
    if (width == 64) {
        sizes.push_back(2);
    }
    std::vector<uint32_t> next = begun.after(blocks);
    const auto count = static_cast<uint32_t>(next.size());
    return {
        host_tensor(std::move(next), {count}, ttnn::DataType::UINT32),
        host_tensor(std::move(bits), sizes, ttnn::DataType::UINT32),
    };
}

}  // namespace model
