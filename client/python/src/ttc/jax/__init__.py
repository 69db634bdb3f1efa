"""Compile JAX functions with ttc. The functions are lowered by the caller's own JAX; no Tenstorrent plugin is needed.

import ttc.jax
fun = ttc.jax.jit(f, compiler_options={"backend": "codegen_py", "export_path": "export"})
out = fun(x)          # writes the export, then computes f(x) on the host; the process goes on

ttc.jax.compile(f, x, export_path="export")
out = ttc.jax.run(f, x)   # computed by the simulator, on the daemon

A program that was written for `jax.jit(f, compiler_options=...)` or `jax.jit(f, backend="tt")` needs another import only,
`import ttc.jax as jax`: every name that is not here is JAX's own.
"""

from typing import Any

import jax as _jax

from ttc.jax._api import Jitted, compile, jit, run, serialize_compiled_artifacts_to_disk
from ttc.jax._lower import LargeConstantWarning, Lowered, lower

__all__ = [
    "Jitted",
    "LargeConstantWarning",
    "Lowered",
    "compile",
    "jit",
    "lower",
    "run",
    "serialize_compiled_artifacts_to_disk",
]


def __getattr__(name: str) -> Any:
    """JAX's own `name`."""
    return getattr(_jax, name)
