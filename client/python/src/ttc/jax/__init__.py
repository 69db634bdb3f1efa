"""Compile JAX functions with ttc. The functions are lowered by the caller's own JAX; no Tenstorrent plugin is needed.

import ttc.jax
fun = ttc.jax.jit(f, compiler_options={"backend": "codegen_py", "export_path": "export"})
out = fun(x)          # writes the export, then computes f(x) on the host; the process goes on

ttc.jax.compile(f, x, export_path="export")
"""

from ttc.jax._api import Jitted, compile, jit, serialize_compiled_artifacts_to_disk
from ttc.jax._lower import LargeConstantWarning, Lowered, lower

__all__ = [
    "Jitted",
    "LargeConstantWarning",
    "Lowered",
    "compile",
    "jit",
    "lower",
    "serialize_compiled_artifacts_to_disk",
]
