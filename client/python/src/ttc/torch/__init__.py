"""Compile PyTorch modules with ttc. They are traced by the caller's own torch; no Tenstorrent plugin is needed.

import ttc.torch
ttc.torch.set_custom_compile_options({"backend": "codegen_py", "export_path": "export"})
model.compile(backend="tt")
out = model(x)        # writes the export, then computes model(x) on the host; the process goes on

fun = ttc.torch.compile(model, x, export_path="export")
out = fun(x)          # computed by the simulator, on the daemon

Without `export_path` a module that is compiled with `backend="tt"` runs on the simulator. torch is imported when it is needed,
with an error that names the line to install it where it is missing.
"""

from ttc.torch._api import (
    Compiled,
    SecondGraphWarning,
    compile,
    get_custom_compile_options,
    lower,
    set_custom_compile_options,
)
from ttc.torch._torchax import MissingDependencyError

__all__ = [
    "Compiled",
    "MissingDependencyError",
    "SecondGraphWarning",
    "compile",
    "get_custom_compile_options",
    "lower",
    "set_custom_compile_options",
]
