"""jit, compile, run and serialize_compiled_artifacts_to_disk."""

from __future__ import annotations

import functools
import os
import pathlib
from collections.abc import Callable, Mapping
from typing import Any

import jax

from ttc._export import CompileResult
from ttc.client import Client
from ttc.errors import RequestError
from ttc.jax._lower import Lowered, lower
from ttc.jax._tensors import device_array, goldens_file, host_array, parameters_file

MISSING_EXPORT_PATH = "Compile option 'export_path' must be provided when backend is not 'TTNNFlatbuffer'"
TRUE_WORDS = {"true", "1", "yes", "on"}


def is_true(value: object) -> bool:
    return str(value).lower() in TRUE_WORDS


class Jitted:
    """A function that is compiled by ttc at its first call with arguments of a new shape; see `jit`."""

    def __init__(
        self,
        function: Callable[..., Any],
        compiler_options: Mapping[str, object],
        server: str | None,
        jit_options: Mapping[str, Any],
        runs: bool = False,
    ) -> None:
        functools.update_wrapper(self, function)
        self._function = function
        self._runs = runs
        self._host = jax.jit(function, **jit_options)
        self._options = dict(compiler_options)
        self._server = server
        self._jit_options = dict(jit_options)
        self._compiled: set[str] = set()
        self.results: list[CompileResult] = []

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self._runs:
            return run(
                self._function,
                *args,
                options=self._options,
                server=self._server,
                jit_options=self._jit_options,
                **kwargs,
            )
        lowered = lower(self._function, args, kwargs, self._jit_options)
        outputs = None
        if lowered.graph not in self._compiled:
            if is_true(self._options.get("export_goldens", False)):
                outputs = self._host(*args, **kwargs)
            self.results.append(export_lowered(lowered, self._options, self._server, outputs))
            self._compiled.add(lowered.graph)
        return self._host(*args, **kwargs) if outputs is None else outputs


def jit(
    function: Callable[..., Any],
    *,
    compiler_options: Mapping[str, object] | None = None,
    backend: str | None = None,
    server: str | None = None,
    **jit_options: Any,
) -> Jitted:
    """Like `jax.jit(function, compiler_options=…)` for Tenstorrent, in a process that goes on afterwards.

    Calling the result compiles for the shapes of the arguments, writes the export to
    `compiler_options["export_path"]` and returns what the caller's own JAX computes for `function`. With
    `export_tensors` true the parameters are written beside it as `tensors.safetensors`; they never travel. With
    `export_goldens` true so are this call's inputs and outputs, as `goldens.npz` for `main.py --check`. Several
    shapes overwrite one another's export: give each a path.
    With `backend="tt"` and no `export_path` nothing is written: calls run on the simulator.
    `jit_options` (static_argnums, static_argnames, …) go to `jax.jit`.
    """
    options = dict(compiler_options or {})
    if backend not in (None, "tt"):
        raise RequestError(f"backend `{backend}` is not ttc's; wanted `tt`, or use jax.jit itself")
    runs = backend == "tt" and not options.get("export_path") and not options.get("backend")
    return Jitted(function, options, server, jit_options, runs)


def compile(
    function: Callable[..., Any],
    *args: Any,
    export_path: str | os.PathLike[str],
    options: Mapping[str, object] | None = None,
    export_tensors: bool = False,
    export_goldens: bool = False,
    server: str | None = None,
    **kwargs: Any,
) -> CompileResult:
    """Lowers `function(*args, **kwargs)`, compiles it and writes the export to `export_path`.

    With `export_tensors` the parameters go beside it, as `tensors.safetensors`. Computes nothing but for `export_goldens`:
    then the caller's JAX computes the function, and inputs and outputs go to `goldens.npz`.
    """
    given = {
        "backend": "codegen_py",
        **(options or {}),
        "export_path": os.fspath(export_path),
        "export_tensors": export_tensors,
        "export_goldens": export_goldens,
    }
    outputs = jax.jit(function)(*args, **kwargs) if export_goldens else None
    return export_lowered(lower(function, args, kwargs), given, server, outputs)


def serialize_compiled_artifacts_to_disk(
    function: Callable[..., Any],
    *args: Any,
    output_prefix: str | os.PathLike[str],
    compiler_options: Mapping[str, object] | None = None,
    server: str | None = None,
    **kwargs: Any,
) -> CompileResult:
    """Writes `PREFIX.stablehlo.mlir`, `PREFIX.ttir.mlir`, `PREFIX.ttnn.mlir` and the export `PREFIX_export/`."""
    prefix = pathlib.Path(output_prefix)
    lowered = lower(function, args, kwargs)
    given = {"backend": "codegen_py", **(compiler_options or {}), "export_path": f"{prefix}_export"}
    result = export_lowered(lowered, given, server)
    files = result.files()
    pathlib.Path(f"{prefix}.stablehlo.mlir").write_text(lowered.graph)
    for stage in ("ttir", "ttnn"):
        pathlib.Path(f"{prefix}.{stage}.mlir").write_bytes(files[f"{stage}.mlir"])
    return result


def run(
    function: Callable[..., Any],
    *args: Any,
    numerics: str = "",
    device: str = "",
    profile: str | os.PathLike[str] | None = None,
    options: Mapping[str, object] | None = None,
    server: str | None = None,
    jit_options: Mapping[str, Any] | None = None,
    **kwargs: Any,
) -> Any:
    """Lowers `function(*args, **kwargs)`, runs it on a simulated device and returns what the function would.

    `numerics` is "exact" or "device", `device` a name like "wormhole_n150"; `profile` is a directory to write the
    run's profile to.
    """
    lowered = lower(function, args, kwargs, jit_options)
    shapes = jax.jit(function, **(jit_options or {})).eval_shape(*args, **kwargs)
    expected, tree = jax.tree.flatten(shapes)
    with Client(server) as client:
        result = client.run(
            lowered.graph,
            [host_array(argument) for argument in lowered.arguments],
            numerics=numerics,
            device=device,
            profile=profile is not None,
            options=options,
        )
    if profile is not None and result.profile is not None:
        result.profile.write(profile)
    outputs = [device_array(array, leaf) for array, leaf in zip(result.outputs, expected, strict=True)]
    return jax.tree.unflatten(tree, outputs)


def export_lowered(
    lowered: Lowered, options: Mapping[str, object], server: str | None, outputs: Any = None
) -> CompileResult:
    """Sends the graph, writes the export, and the parameters and goldens (whose outputs are `outputs`) where asked for."""
    path = options.get("export_path")
    if not path:
        raise RequestError(MISSING_EXPORT_PATH)
    with Client(server) as client:
        result = client.compile(lowered.graph, file_name=f"{lowered.name}.mlir", targets=(), options=options)
    extra = {}
    if is_true(options.get("export_tensors", False)):
        extra["tensors.safetensors"] = parameters_file(result.manifest(), lowered.arguments)
    if outputs is not None and is_true(options.get("export_goldens", False)):
        extra["goldens.npz"] = goldens_file(result.manifest(), lowered.arguments, jax.tree.leaves(outputs))
    result.write(str(path), extra=extra)
    return result
