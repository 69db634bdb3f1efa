"""Steps on the host: random bits of counter-based generators, as XLA computes them.

SPDX-License-Identifier: Apache-2.0
"""

import numpy as np


def threefry(key, counter):
    """Two words of 32 bits for each counter: Threefry-2x32 with 20 rounds.

    key: uint64, counter: uint64 [n]. Returns uint32 [n, 2].
    """
    low, high = np.uint32(key & 0xFFFFFFFF), np.uint32(key >> 32)
    keys = [low, high, low ^ high ^ np.uint32(0x1BD11BDA)]
    x, y = (
        counter.astype(np.uint32) + keys[0],
        (counter >> 32).astype(np.uint32) + keys[1],
    )
    for group in range(5):
        for by in ((13, 15, 26, 6), (17, 29, 16, 24))[group % 2]:
            x = x + y
            y = ((y << by) | (y >> (32 - by))) ^ x
        x = x + keys[(group + 1) % 3]
        y = y + keys[(group + 2) % 3] + np.uint32(group + 1)
    return np.stack([x, y], axis=-1)


def philox(key, low, high):
    """Four words of 32 bits for each counter: Philox-4x32 with 10 rounds.

    key: uint64; low, high: uint64 [n], the counter's halves. Returns uint32 [n, 4].
    """
    mask = np.uint64(0xFFFFFFFF)
    words = [low & mask, low >> 32, high & mask, high >> 32]
    k, m = key & 0xFFFFFFFF, key >> 32
    for _ in range(10):
        a, b = np.uint64(0xD2511F53) * words[0], np.uint64(0xCD9E8D57) * words[2]
        words = [
            (b >> 32) ^ words[1] ^ np.uint64(k),
            b & mask,
            (a >> 32) ^ words[3] ^ np.uint64(m),
            a & mask,
        ]
        k, m = (k + 0x9E3779B9) & 0xFFFFFFFF, (m + 0xBB67AE85) & 0xFFFFFFFF
    return np.stack(words, axis=-1).astype(np.uint32)


def split_dimension(shape):
    """Where neighbours are the two words of a counter: first even, else largest."""
    for i, size in enumerate(shape):
        if size % 2 == 0:
            return i
    return shape.index(max(shape))


def host_random_bits(state, algorithm, shape, width):
    """Random bits (uint32, of `shape`) of a generator's state, and its next state.

    state: uint32 [4] or [6], words of 64 bits with the low half first: the key, then
    the counter. Of elements of 64 bits the result has a last dimension of 2, of fewer
    than 32 bits the upper ones are 0.
    """
    key, *counter = (int(low) | int(high) << 32 for low, high in state.reshape(-1, 2))
    count = int(np.prod(shape, dtype=np.int64))
    if algorithm == "THREE_FRY":
        half, split = list(shape), split_dimension(shape) if shape else 0
        if width < 64 and shape:
            half[split] = (shape[split] + 1) // 2
        blocks = int(np.prod(half, dtype=np.int64))
        steps = np.arange(blocks, dtype=np.uint64) + np.uint64(counter[0])
        bits = threefry(key, steps).reshape(*half, 2)
        if width < 64 and shape:
            bits = np.moveaxis(bits, -1, split + 1)
            bits = bits.reshape(*half[:split], -1, *half[split + 1 :])
            bits = bits.take(range(shape[split]), axis=split)
        elif width < 64:
            bits = bits[..., 0]
    else:
        blocks = -(-count // (2 if width == 64 else 4))
        low = np.arange(blocks, dtype=np.uint64) + np.uint64(counter[0])
        high = np.uint64(counter[-1] if len(counter) > 1 else key)
        high = high + (low < np.uint64(counter[0])).astype(np.uint64)
        bits = philox(key, low, high).reshape(-1)
        bits = bits[: count * (2 if width == 64 else 1)]
        bits = bits.reshape(*shape, 2) if width == 64 else bits.reshape(shape)
    if width < 32:
        bits = bits & np.uint32((1 << width) - 1)
    total = counter[0] + blocks
    if len(counter) > 1:
        counter[1] += total >> 64
    words = [word & 0xFFFFFFFFFFFFFFFF for word in (key, total, *counter[1:])]
    following = np.array(words, np.uint64).view(np.uint32)
    return [following, np.asarray(bits, np.uint32)]
