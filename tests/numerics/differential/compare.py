"""One random program: lowered by JAX, run by JAX on the CPU and by ttc on the simulator, compared.

SPDX-License-Identifier: Apache-2.0
"""

import zlib
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
import ttc

from differential import elementwise, indexing, products, reductions, shapes
from differential.draws import GENERATORS, Draw

FAMILIES = (elementwise, shapes, products, reductions, indexing)


@dataclass
class Program:
    name: str
    seed: int
    text: str
    arguments: list
    expected: list


def make(name, seed):
    """The program of a generator and a seed; None if JAX does not take it."""
    draw = Draw([seed, zlib.crc32(name.encode())])
    function, arguments = GENERATORS[name](draw)
    with jax.enable_x64(False):
        jitted = jax.jit(function)
        try:
            text = jitted.lower(*arguments).as_text()
            expected = [np.asarray(leaf) for leaf in jax.tree.leaves(jitted(*arguments))]
        except (NotImplementedError, ValueError, TypeError):
            return None
        kept = jitted.lower(*arguments).compile()._executable._kept_var_idx
    return Program(name, seed, text, [np.asarray(arguments[i]) for i in sorted(kept)], expected)


NARROW = ("bfloat16", "float16")


def tolerance(program):
    """Narrow floats are computed in f32 by one side and rounded at every step by the other."""
    dtypes = {str(a.dtype) for a in [*program.arguments, *program.expected]}
    return 3e-2 if dtypes & set(NARROW) or "bf16" in program.text else 2e-5


def difference(found, wanted, allowed):
    """What is wrong with `found`; empty if nothing is."""
    if found.shape != wanted.shape:
        return f"shape {found.shape}, {wanted.shape} wanted"
    if not jnp.issubdtype(wanted.dtype, jnp.floating):
        same = np.array_equal(found.astype(np.int64), wanted.astype(np.int64))
    else:
        found, wanted = found.astype(np.float64), wanted.astype(np.float64)
        finite = np.isfinite(wanted)
        scale = np.max(np.abs(wanted[finite]), initial=1e-3)
        close = np.abs(np.where(finite, found, 0) - np.where(finite, wanted, 0)) <= allowed * (
            np.abs(wanted) + min(scale, 10.0)
        )
        alike = np.where(finite, close & np.isfinite(found), (found == wanted) | (np.isnan(found) & np.isnan(wanted)))
        same = bool(np.all(alike))
    return "" if same else f"\nfound\n{found}\nwanted\n{wanted}"


def check(client, program):
    """What is wrong: "" for nothing, else the refusal or the difference."""
    try:
        result = client.run(program.text.encode(), program.arguments, timeout=120)
    except ttc.TtcError as error:
        return f"{type(error).__name__}: {error}"
    for index, (found, wanted) in enumerate(zip(result.outputs, program.expected, strict=True)):
        if wrong := difference(np.asarray(found), wanted, tolerance(program)):
            return f"output {index}: {wrong}"
    return ""
