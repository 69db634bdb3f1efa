"""Options, compile, and the compiled module."""

from __future__ import annotations

import os
import pathlib
import threading
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ttc._export import CompileResult
from ttc._run import RunResult
from ttc.client import Client
from ttc.errors import RequestError
from ttc.torch._torchax import import_torch

# With these a program runs; every other backend writes files.
RUNNING_BACKENDS = {"", "default", "ttnn_flatbuffer", "ttnnflatbuffer", "executable"}
# Options of the caller's own side: how to run, and where.
RUN_OPTIONS = ("numerics", "device", "server")

_custom_options: dict[str, object] = {}
_lock = threading.Lock()
_written: dict[str, list[str]] = {}
_generation = 0


class SecondGraphWarning(UserWarning):
    """A program has several graphs: the second and later ones are exported beside the first."""


def set_custom_compile_options(options: Mapping[str, object]) -> None:
    """Sets the options of everything that is compiled from now on, in place of those that were set before.

    Besides compile options (see `ttc options`), `numerics`, `device` and `server` say how and where programs run.
    """
    global _generation
    with _lock:
        _generation += 1
        _custom_options.clear()
        _custom_options.update(options)
        _written.clear()


def get_custom_compile_options() -> dict[str, object]:
    """The options that are set, as a copy."""
    with _lock:
        return dict(_custom_options)


@dataclass(frozen=True)
class Settings:
    """Options taken apart: what the daemon takes, and how to run."""

    options: Mapping[str, object]
    numerics: str = "exact"
    device: str = ""
    server: str | None = None

    @staticmethod
    def of(options: Mapping[str, object] | None) -> Settings:
        """The custom options with `options` over them."""
        merged = {**get_custom_compile_options(), **(options or {})}
        run = {name: merged.pop(name) for name in RUN_OPTIONS if name in merged}
        server = run.get("server")
        return Settings(
            options=merged,
            numerics=str(run.get("numerics", "exact")),
            device=str(run.get("device", "")),
            server=None if server is None else str(server),
        )

    def key(self) -> tuple[object, ...]:
        """Equal for equal settings made under one `set_custom_compile_options`."""
        options = tuple(sorted((name, str(value)) for name, value in self.options.items()))
        return (_generation, options, self.numerics, self.device, self.server)

    def writes(self) -> bool:
        """Whether the backend is one that writes an export instead of running. Raises RequestError without a path."""
        from ttc.jax._api import MISSING_EXPORT_PATH

        backend = str(self.options.get("backend", "default")).lower().replace("-", "_")
        if backend in RUNNING_BACKENDS:
            return False
        if not self.options.get("export_path"):
            raise RequestError(MISSING_EXPORT_PATH)
        return True


@dataclass
class Compiled:
    """A module that was compiled for the shapes of its arguments.

    Calling it runs the program on the simulator and returns what the module would, in its own structure. `result` is the
    export, or None if nothing was exported; `last_run` is what the last run gave (its `profile`, its `device_seconds`).
    """

    lowered: Any
    settings: Settings
    result: CompileResult | None = None
    last_run: RunResult | None = field(default=None, repr=False)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        torch: Any = import_torch()
        values = self._flat(args, kwargs)
        with torch.no_grad():
            outputs = self._run(self._arguments(values))
        return self._unflatten(outputs, values)

    def _flat(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> list[Any]:
        """The caller's arguments in the order of the exported program's inputs. Raises TypeError if they do not fit."""
        torch: Any = import_torch()
        pytree = torch.utils._pytree
        keywords = self.lowered.in_spec.children()[1] if hasattr(self.lowered.in_spec, "children") else None
        keywords = keywords or self.lowered.in_spec.children_specs[1]
        expected = keywords.context
        if set(expected) != set(kwargs):
            raise TypeError(
                f"the module was compiled for the keyword arguments {sorted(expected)}, not {sorted(kwargs)}"
            )
        flat, spec = pytree.tree_flatten((tuple(args), {name: kwargs[name] for name in expected}))
        if spec != self.lowered.in_spec:
            raise TypeError(f"the module was compiled for arguments like {self.lowered.in_spec}, not {spec}")
        return list(flat)

    def _arguments(self, values: Sequence[Any]) -> list[Any]:
        """The arrays of @main."""
        from ttc.torch._tensors import host_array

        given = {}
        position = 0
        for slot in self.lowered.slots:
            if slot.value is not None:
                continue
            value, position = values[position], position + 1
            if slot.is_tensor:
                given[id(slot)] = value
            elif value != slot.constant:
                raise TypeError(f"`{slot.name}` is {value!r}; the module was compiled for {slot.constant!r}")
        return [
            host_array(given[id(slot)] if slot.value is None else slot.value, slot.name)
            for slot in self.lowered.tensor_slots()
        ]

    def _run(self, arrays: list[Any]) -> list[Any]:
        settings = self.settings
        options = {name: value for name, value in settings.options.items() if name not in ("backend", "export_path")}
        options = {"argument_types": self.lowered.argument_types(), **options}
        with Client(settings.server) as client:
            self.last_run = client.run(
                self.lowered.graph, arrays, numerics=settings.numerics, device=settings.device, options=options
            )
        return list(self.last_run.outputs)

    def _unflatten(self, arrays: list[Any], values: Sequence[Any]) -> Any:
        """The module's own outputs; what the module writes in place is written."""
        from ttc.torch._tensors import torch_tensor

        torch: Any = import_torch()
        kinds = torch.export.graph_signature.OutputKind
        tensor_argument = torch.export.graph_signature.TensorArgument
        states = {slot.name: slot.value for slot in self.lowered.slots if slot.value is not None}
        inputs = [slot for slot in self.lowered.slots if slot.value is None]
        remaining, user = iter(arrays), []
        for spec, expected in self.lowered.outputs:
            value = torch_tensor(next(remaining), expected) if isinstance(spec.arg, tensor_argument) else expected
            if spec.kind == kinds.USER_OUTPUT:
                user.append(value)
            elif spec.kind == kinds.BUFFER_MUTATION:
                states[spec.target].copy_(value)
            elif spec.kind == kinds.USER_INPUT_MUTATION:
                place = [slot.exported_name for slot in inputs].index(spec.target)
                values[place].copy_(value)
        return torch.utils._pytree.tree_unflatten(user, self.lowered.out_spec)


def lower(module: Any, *args: Any, dynamic_shapes: Any = None, **kwargs: Any) -> str:
    """The StableHLO text of `module(*args, **kwargs)`, with the module's parameter names."""
    from ttc.torch._lower import lower as lower_module

    graph: str = lower_module(module, args, kwargs, dynamic_shapes).graph
    return graph


def compile(
    module: Any,
    *args: Any,
    export_path: str | os.PathLike[str] | None = None,
    options: Mapping[str, object] | None = None,
    export_tensors: bool = False,
    export_goldens: bool = False,
    dynamic_shapes: Any = None,
    dims: Mapping[str, object] | None = None,
    numerics: str | None = None,
    device: str | None = None,
    server: str | None = None,
    **kwargs: Any,
) -> Compiled:
    """Compiles `module` for `args` and `kwargs` and writes the export to `export_path`, if one is given.

    `module` is an nn.Module (in the mode it is in) or a function. `options` go over the custom options;
    `dynamic_shapes` is what torch.export takes, and `dims` gives its dimensions their sizes, `{"batch": [1, 8]}`: several
    sizes make several specializations of one export. With `export_tensors` the parameters are written beside the export as
    `tensors.safetensors`; they never travel for it. With `export_goldens` torch computes the module, and inputs and outputs
    go to `goldens.npz`, for `main.py --check`.

    Raises RequestError, ProgramError, MissingDependencyError, UnsupportedModuleError and what Client.compile raises.
    """
    from ttc.torch._lower import lower as lower_module

    given = dict(options or {})
    for name, value in (("dim", dims), ("numerics", numerics), ("device", device), ("server", server)):
        if value is not None:
            given[name] = value
    if export_path is not None:
        given["export_path"] = os.fspath(export_path)
        given.setdefault("backend", "codegen_py")
    if export_tensors:
        given["export_tensors"] = True
    if export_goldens:
        given["export_goldens"] = True
    settings = Settings.of(given)
    settings.writes()
    lowered = lower_module(module, args, kwargs, dynamic_shapes)
    example = example_of(module, args, kwargs) if export_goldens else None
    result = write_export(lowered, settings, example=example) if settings.options.get("export_path") else None
    return Compiled(lowered, settings, result)


def example_of(module: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[list[Any], list[Any]]:
    """The tensors that go in, and those that torch computes of them."""
    import torch

    from ttc.torch._tensors import host_array

    def arrays(tree: Any) -> list[Any]:
        leaves = torch.utils._pytree.tree_leaves(tree)
        return [host_array(leaf) for leaf in leaves if isinstance(leaf, torch.Tensor)]

    with torch.no_grad():
        return arrays((args, dict(kwargs))), arrays(module(*args, **kwargs))


def write_export(
    lowered: Any, settings: Settings, path: str | None = None, example: tuple[list[Any], list[Any]] | None = None
) -> CompileResult:
    """Compiles and writes the export (to `path` instead of the option's), with an example's goldens."""
    from ttc.jax._api import export_lowered
    from ttc.jax._lower import Lowered
    from ttc.torch._tensors import host_array

    options = {"argument_types": lowered.argument_types(), **settings.options}
    options["export_path"] = path or options["export_path"]
    given, outputs = (iter(example[0]), example[1]) if example else (iter(()), None)
    values = []
    for slot in lowered.tensor_slots():
        values.append(host_array(slot.value, slot.name) if slot.value is not None else next(given, None))
    return export_lowered(Lowered(lowered.name, lowered.graph, values), options, settings.server, outputs)


def export_path_for(path: object, graph: str) -> str:
    """Where the export of `graph` goes: a second graph under one option goes beside the first, with a warning."""
    wanted = str(pathlib.Path(str(path)))
    with _lock:
        graphs = _written.setdefault(wanted, [])
        if graph not in graphs:
            graphs.append(graph)
        index = graphs.index(graph)
    if index == 0:
        return wanted
    beside = f"{wanted}_{index}"
    warnings.warn(
        f"the program has more than one graph; graph {index} is exported to `{beside}`",
        SecondGraphWarning,
        stacklevel=3,
    )
    return beside
