"""ttc: compile graphs for Tenstorrent hardware on a daemon.

    import ttc
    with ttc.Client() as client:
        client.compile_file("graph.mlir").write("export")
        outputs = client.run(pathlib.Path("graph.mlir"), [x, w]).outputs

`ttc.jax` lowers, compiles and runs JAX functions.
"""

from ttc._export import CompileResult
from ttc._run import Profile, RunResult
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
    "Profile",
    "ProgramError",
    "RequestError",
    "RunResult",
    "ServiceUnavailableError",
    "TtcError",
]
