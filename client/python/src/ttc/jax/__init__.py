"""Compile JAX functions with ttc. The functions are lowered by the caller's own JAX; no Tenstorrent plugin is needed.

import ttc.jax
fun = ttc.jax.jit(f, compiler_options={"backend": "codegen_py", "export_path": "export"})
out = fun(x)          # writes the export, then computes f(x) on the host; the process goes on

ttc.jax.compile(f, x, export_path="export")
out = ttc.jax.run(f, x)   # computed by the simulator, on the daemon
"""

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
