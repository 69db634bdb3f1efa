"""What the generators of the differential test draw from: shapes, numbers of every dtype, choices; and their table.

    @generator("dot_general")
    def dot_general(draw): ... return function, arguments

A generator makes one random program: a JAX function and its arguments. The seed alone decides.

SPDX-License-Identifier: Apache-2.0
"""

import jax.numpy as jnp
import numpy as np

GENERATORS = {}

SIGNED = ("int8", "int16", "int32")
UNSIGNED = ("uint8", "uint16", "uint32")
INTEGERS = SIGNED + UNSIGNED
FLOATS = ("float32", "bfloat16")
NUMBERS = ("float32", "float32", "float32", "int32", "bfloat16", "int8", "uint8", "int16", "uint16", "uint32")


def generator(name):
    def register(function):
        assert name not in GENERATORS
        GENERATORS[name] = function
        return function

    return register


class Draw:
    def __init__(self, seed):
        self.random = np.random.default_rng(seed)

    def number(self, low, high):
        """low <= number <= high"""
        return int(self.random.integers(low, high + 1))

    def chance(self, share=0.5):
        return self.random.random() < share

    def pick(self, choices):
        return choices[self.number(0, len(choices) - 1)]

    def shape(self, low=0, high=4, largest=5, empty=0.0):
        """A shape of rank low to high; with the chance `empty` one dimension has size 0."""
        sizes = [self.number(1, largest) for _ in range(self.number(low, high))]
        if sizes and self.chance(empty):
            sizes[self.number(0, len(sizes) - 1)] = 0
        return tuple(sizes)

    def subset(self, items, least=0, most=None):
        items = list(items)
        count = self.number(least, len(items) if most is None else min(most, len(items)))
        return sorted(self.random.permutation(items)[:count].tolist())

    def order(self, items):
        return self.random.permutation(list(items)).tolist()

    def array(self, shape, dtype="float32", extremes=False):
        """Floats are normal; integers span their type if `extremes`, else stay small; bool is a coin."""
        dtype = jnp.dtype(dtype)
        if dtype == jnp.bool_:
            return self.random.random(shape) < 0.5
        if jnp.issubdtype(dtype, jnp.integer):
            info = jnp.iinfo(dtype)
            low, high = (info.min, info.max) if extremes else (max(info.min, -20), 20)
            drawn = self.random.integers(low, high, shape, endpoint=True)
            if extremes and drawn.ndim and drawn.size > 4:
                drawn.flat[:4] = [info.min, info.max, 0, 1]
            return np.asarray(drawn).astype(dtype)
        drawn = self.random.standard_normal(shape).astype(np.float32)
        if extremes and drawn.size > 8:
            drawn.flat[:8] = [np.nan, np.inf, -np.inf, 0.0, -0.0, 0.5, -2.5, 1e9]
        return np.asarray(drawn.astype(dtype) if dtype != np.float32 else drawn)

    def distinct(self, shape, dtype="float32"):
        """No two elements alike (as far as the dtype goes)."""
        count = int(np.prod(shape))
        values = self.random.permutation(count) - (0 if "uint" in str(dtype) else count // 2)
        return values.reshape(shape).astype(jnp.dtype(dtype))
