"""Deep models in plain JAX: what `ttnn-structure` has to find layers in, without names.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import itertools

import jax
import jax.numpy as jnp
import numpy as np

WIDTH, HEADS, KV_HEADS, HEAD, HIDDEN, WORDS, LENGTH = 64, 4, 2, 16, 96, 50, 32


def tree(random, names, shapes):
    scale = {name: 1.0 if len(shape) == 1 else shape[0] ** -0.5 for name, shape in zip(names, shapes, strict=True)}
    return {
        name: (scale[name] * random.standard_normal(shape)).astype(np.float32)
        for name, shape in zip(names, shapes, strict=True)
    }


def rms_norm(x, weight):
    return x * jax.lax.rsqrt(jnp.mean(x * x, axis=-1, keepdims=True) + 1e-5) * weight


def layer_norm(x, weight, bias):
    centered = x - jnp.mean(x, axis=-1, keepdims=True)
    return centered * jax.lax.rsqrt(jnp.mean(centered**2, axis=-1, keepdims=True) + 1e-5) * weight + bias


def rotate(x, positions):
    frequencies = 1.0 / (10000.0 ** (jnp.arange(0, HEAD, 2, dtype=jnp.float32) / HEAD))
    angles = positions[:, None].astype(jnp.float32) * frequencies[None, :]
    cos, sin = jnp.cos(angles)[None, :, None, :], jnp.sin(angles)[None, :, None, :]
    a, b = jnp.split(x, 2, axis=-1)
    return jnp.concatenate([a * cos - b * sin, a * sin + b * cos], axis=-1)


def attend(q, k, v, mask):
    scores = jnp.einsum("bqhd,bkhd->bhqk", q, k) / np.sqrt(HEAD)
    scores = jnp.where(mask, scores, jnp.finfo(jnp.float32).min)
    return jnp.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores, axis=-1), v)


LLAMA = ["ln1", "ln2", "wq", "wk", "wv", "wo", "wg", "wu", "wd"]
LLAMA_SHAPES = [
    (WIDTH,),
    (WIDTH,),
    (WIDTH, HEADS * HEAD),
    (WIDTH, KV_HEADS * HEAD),
    (WIDTH, KV_HEADS * HEAD),
    (HEADS * HEAD, WIDTH),
    (WIDTH, HIDDEN),
    (WIDTH, HIDDEN),
    (HIDDEN, WIDTH),
]


def llama_layer(x, layer, positions, mask):
    h = rms_norm(x, layer["ln1"])
    q = rotate((h @ layer["wq"]).reshape(1, LENGTH, HEADS, HEAD), positions)
    k = rotate((h @ layer["wk"]).reshape(1, LENGTH, KV_HEADS, HEAD), positions)
    v = (h @ layer["wv"]).reshape(1, LENGTH, KV_HEADS, HEAD)
    k, v = (jnp.repeat(t, HEADS // KV_HEADS, axis=2) for t in (k, v))
    x = x + attend(q, k, v, mask).reshape(1, LENGTH, HEADS * HEAD) @ layer["wo"]
    h = rms_norm(x, layer["ln2"])
    return x + (jax.nn.silu(h @ layer["wg"]) * (h @ layer["wu"])) @ layer["wd"]


def llama(depth):
    """(function, parameters, ids) of a Llama with `depth` layers."""
    random = np.random.default_rng(depth)
    parameters = {
        "embed": random.standard_normal((WORDS, WIDTH)).astype(np.float32),
        "layers": [tree(random, LLAMA, LLAMA_SHAPES) for _ in range(depth)],
        "norm": random.standard_normal(WIDTH).astype(np.float32),
    }

    def forward(parameters, ids):
        x = parameters["embed"][ids]
        positions = jnp.arange(LENGTH)
        mask = jnp.tril(jnp.ones((LENGTH, LENGTH), bool))
        for layer in parameters["layers"]:
            x = llama_layer(x, layer, positions, mask)
        return rms_norm(x, parameters["norm"]) @ parameters["embed"].T

    return forward, parameters, random.integers(0, WORDS, (1, LENGTH)).astype(np.int32)


def post_norm(depth):
    """An encoder that norms behind each part, and before the first: its beginning looks like a layer's end."""
    random = np.random.default_rng(depth)
    names = ["wq", "wk", "wv", "wo", "n1", "b1", "up", "upb", "down", "downb", "n2", "b2"]
    square = (WIDTH, WIDTH)
    shapes = [square] * 4 + [(WIDTH,)] * 2 + [(WIDTH, HIDDEN), (HIDDEN,), (HIDDEN, WIDTH)] + [(WIDTH,)] * 3
    parameters = {"first": tree(random, ["w", "b"], [(WIDTH,)] * 2), "blocks": []}
    parameters["blocks"] = [tree(random, names, shapes) for _ in range(depth)]

    def forward(parameters, x, mask):
        x = layer_norm(x, parameters["first"]["w"], parameters["first"]["b"])
        for p in parameters["blocks"]:
            q, k, v = ((x @ p[name]).reshape(1, LENGTH, HEADS, HEAD) for name in ("wq", "wk", "wv"))
            x = layer_norm(x + attend(q, k, v, mask).reshape(1, LENGTH, WIDTH) @ p["wo"], p["n1"], p["b1"])
            x = layer_norm(x + jax.nn.gelu(x @ p["up"] + p["upb"]) @ p["down"] + p["downb"], p["n2"], p["b2"])
        return x

    x = random.standard_normal((1, LENGTH, WIDTH)).astype(np.float32)
    return forward, parameters, x, random.integers(0, 2, (LENGTH, LENGTH)).astype(bool) | np.eye(LENGTH, dtype=bool)


def caches(depth):
    """Each layer has a cache of its own, and gives the new one back."""
    random = np.random.default_rng(depth)
    names, shapes = ["wq", "wk", "wo", "up", "down"], [(WIDTH, WIDTH)] * 3 + [(WIDTH, HIDDEN), (HIDDEN, WIDTH)]
    layers = [tree(random, names, shapes) for _ in range(depth)]
    old = [random.standard_normal((1, LENGTH, WIDTH)).astype(np.float32) for _ in range(depth)]

    def forward(layers, caches, x):
        new = []
        for p, cache in zip(layers, caches, strict=True):
            keys = jnp.concatenate([cache[:, 1:], x @ p["wk"]], axis=1)
            new.append(keys)
            scores = jax.nn.softmax((x @ p["wq"]) @ keys.transpose(0, 2, 1), axis=-1)
            x = x + (scores @ keys) @ p["wo"]
            x = x + jax.nn.gelu(x @ p["up"]) @ p["down"]
        return x, new

    return forward, layers, old, random.standard_normal((1, 1, WIDTH)).astype(np.float32)


def plain(depth):
    """Dense layers: little to a layer, and the input has another width."""
    random = np.random.default_rng(depth)
    widths = [HIDDEN] + [WIDTH] * (depth + 1) + [10]
    layers = [tree(random, ["w", "b"], [(a, b), (b,)]) for a, b in itertools.pairwise(widths)]

    def forward(layers, x):
        for layer in layers[:-1]:
            x = jax.nn.gelu(x @ layer["w"] + layer["b"])
        return x @ layers[-1]["w"] + layers[-1]["b"]

    return forward, layers, random.standard_normal((4, HIDDEN)).astype(np.float32)


def every_other(depth):
    """Two kinds of layers in turn: a layer is one of each."""
    random = np.random.default_rng(depth)
    layers = [tree(random, ["a", "b"], [(WIDTH, WIDTH)] * 2) for _ in range(depth)]

    def forward(layers, x):
        for layer in layers:
            x = x + jnp.tanh(x @ layer["a"]) * 0.5
            x = jax.nn.sigmoid(rms_norm(x, 2.0) @ layer["b"]) - 0.25
        return x

    return forward, layers, random.standard_normal((4, WIDTH)).astype(np.float32)


MODELS = {
    "llama": llama,
    "post_norm": post_norm,
    "caches": caches,
    "plain": plain,
    "every_other": every_other,
}
