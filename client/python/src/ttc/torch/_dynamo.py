"""The dynamo backend `tt`: `torch.compile(model, backend="tt")`, `model.compile(backend="tt")`.

torch finds it through the entry point `torch_dynamo_backends`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ttc.torch._api import Compiled, Settings, export_path_for, write_export
from ttc.torch._lower import Lowered, lower

PATH_PART = re.compile(r"(_modules|_parameters|_buffers)\['([^']+)'\]|\._(?:modules|parameters|buffers)\.(\w+)")


def label_of(node: Any) -> tuple[str, str]:
    """Name and role of a placeholder of dynamo: `L['self']._modules['A']._parameters['weight']` is parameter A.weight."""
    argument = node.meta.get("grapharg")
    source = getattr(getattr(argument, "source", None), "name", "")
    source = source() if callable(source) else str(source)
    parts = [found[1] or found[2] for found in PATH_PART.findall(source)]
    if "_parameters" in source or "_buffers" in source:
        return ".".join(parts), "parameter"
    plain = re.fullmatch(r"L\['(\w+)'\]", source)
    return (plain[1] if plain else node.name.removeprefix("l_").rstrip("_")), "input"


class GraphRunner:
    """One graph of dynamo. It is compiled at its first call with arguments of a new shape, or under new options.

    Options are read at each call, since dynamo keeps the code of a class: a second model of the class comes here too.
    """

    def __init__(self, graph_module: Any, options: Mapping[str, object]) -> None:
        self._module = graph_module
        self._options = dict(options)
        self._labels = [label_of(node) for node in graph_module.graph.nodes if node.op == "placeholder"]
        self._compiled: dict[Any, Compiled] = {}

    def __call__(self, *args: Any) -> Any:
        settings = Settings.of(self._options)
        writes = settings.writes()
        key = (settings.key(), tuple(self._kind(value) for value in args), self._identity(args) if writes else ())
        if key not in self._compiled:
            self._compiled[key] = self._compile(args, settings)
        return self._module(*args) if writes else self._compiled[key](*args)

    def _identity(self, args: Sequence[Any]) -> tuple[int, ...]:
        """Whose parameters these are: another model's are another export."""
        return tuple(id(value) for value, (_, role) in zip(args, self._labels, strict=True) if role == "parameter")

    @staticmethod
    def _kind(value: Any) -> Any:
        shape = getattr(value, "shape", None)
        return value if shape is None else (tuple(shape), value.dtype)

    def _compile(self, args: Sequence[Any], settings: Settings) -> Compiled:
        lowered = self._with_values(lower(self._module, tuple(args), {}, labels=self._labels), args)
        result = None
        if path := settings.options.get("export_path"):
            result = write_export(lowered, settings, export_path_for(path, lowered.graph))
        return Compiled(self._without_values(lowered), settings, result)

    @staticmethod
    def _with_values(lowered: Lowered, args: Sequence[Any]) -> Lowered:
        """With the tensors that dynamo passes as arguments though they are the module's parameters."""
        values = iter(args)
        slots = []
        for slot in lowered.slots:
            value = next(values) if slot.value is None else slot.value
            slots.append(replace(slot, value=value) if slot.role == "parameter" else slot)
        return replace(lowered, slots=slots)

    def _without_values(self, lowered: Lowered) -> Lowered:
        """Dynamo passes the parameters at every call: they may have changed."""
        own = {name for name, role in self._labels if role == "parameter"}
        slots = [replace(slot, value=None) if slot.name in own else slot for slot in lowered.slots]
        return replace(lowered, slots=slots)


def tt(
    graph_module: Any,
    example_inputs: Sequence[Any],
    *,
    options: Mapping[str, object] | None = None,
    mode: str | None = None,
) -> Callable[..., Any]:
    """What dynamo calls for each graph. `options` go over those of `set_custom_compile_options`.

    Calling what it returns raises RequestError if the backend writes files and there is no `export_path`.
    """
    import torch

    return torch._dynamo.disable(GraphRunner(graph_module, options or {}))
