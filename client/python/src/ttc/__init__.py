"""ttc: compile graphs for Tenstorrent hardware on a daemon.

    import ttc
    with ttc.Client() as client:
        client.compile_file("graph.mlir").write("export")

`ttc.jax` lowers and compiles JAX functions.
"""

from ttc._export import CompileResult
from ttc.client import Client
from ttc.errors import (
    CompilerCrashError,
    DeadlineError,
    OutputError,
    ProgramError,
    RequestError,
    ServiceUnavailableError,
    TtcError,
)

__version__ = "0.1.0"

__all__ = [
    "Client",
    "CompileResult",
    "CompilerCrashError",
    "DeadlineError",
    "OutputError",
    "ProgramError",
    "RequestError",
    "ServiceUnavailableError",
    "TtcError",
]
