"""A torch module and its arguments -> StableHLO text with the module's names, by torch.export and torchax."""

from __future__ import annotations

import contextlib
import warnings
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ttc.errors import TtcError
from ttc.torch._symbols import symbolic_avals
from ttc.torch._torchax import import_torch, import_torchax

RUNTIME_CHECKS = {
    "aten::_assert_async",
    "aten::_assert_scalar",
    "aten::_assert_tensor_metadata",
    "aten::sym_constrain_range",
    "aten::sym_constrain_range_for_size",
}


class UnsupportedModuleError(TtcError):
    """torch cannot export the module, or torchax has no form of one of its ops."""


@dataclass(frozen=True)
class Slot:
    """A placeholder of the exported program.

    `role` is "parameter" (a parameter, buffer or constant, whose `value` is the tensor) or "input"; an input that is no
    tensor is part of the program, and `constant` is what it was.
    """

    name: str
    role: str
    value: Any = None
    constant: Any = None
    is_tensor: bool = True
    meta: Any = None
    exported_name: str = ""


@dataclass(frozen=True)
class Lowered:
    """A lowered module.

    `graph` is StableHLO text whose @main takes the slots that are tensors, parameters first. `outputs` are the exported
    program's output specifications with the dtype of each tensor, or the constant that is returned in its place.
    """

    name: str
    graph: str
    slots: Sequence[Slot]
    outputs: Sequence[tuple[Any, Any]]
    in_spec: Any = field(repr=False)
    out_spec: Any = field(repr=False)

    def tensor_slots(self) -> list[Slot]:
        """In the order of @main."""
        tensors = [slot for slot in self.slots if slot.is_tensor]
        return [s for s in tensors if s.role == "parameter"] + [s for s in tensors if s.role == "input"]

    def argument_types(self) -> str:
        """The option that says which arguments of @main are parameters."""
        return "main=" + ",".join(slot.role for slot in self.tensor_slots())


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without warnings of the libraries about each other: what torch deprecates in itself, and JAX's 32-bit types."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*LeafSpec.*")
        warnings.filterwarnings("ignore", message=".*requested in .* is not available.*")
        yield


def as_module(function: Any) -> Any:
    """`function` itself if it is a module, else a module that calls it."""
    torch: Any = import_torch()
    if isinstance(function, torch.nn.Module):
        return function

    class Wrapped(torch.nn.Module):  # type: ignore[misc]
        def forward(self, *args: Any, **kwargs: Any) -> Any:
            return function(*args, **kwargs)

    return Wrapped()


def export(module: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any], dynamic_shapes: Any) -> Any:
    """The module as an exported program of core aten ops. Raises UnsupportedModuleError."""
    torch: Any = import_torch()
    torchax: Any = import_torchax()
    try:
        with torch.no_grad(), _quiet():
            exported = torch.export.export(module, args, dict(kwargs), dynamic_shapes=dynamic_shapes, strict=False)
            decomposed = exported.run_decompositions()
            return decomposed.run_decompositions(torchax.export.decompositions.DECOMPOSITIONS)
    except Exception as error:
        raise UnsupportedModuleError(f"torch.export cannot export `{type(module).__name__}`: {error}") from error


def input_slots(exported: Any, labels: Sequence[tuple[str, str]] | None) -> list[Slot]:
    """The placeholders in order. `labels` are name and role of each user input."""
    torch: Any = import_torch()
    kinds = torch.export.graph_signature.InputKind
    tensor_argument = torch.export.graph_signature.TensorArgument
    nodes = {node.name: node for node in exported.graph.nodes if node.op == "placeholder"}
    slots, users = [], 0
    for spec in exported.graph_signature.input_specs:
        if spec.kind == kinds.USER_INPUT:
            name, role = labels[users] if labels else (spec.arg.name, "input")
            users += 1
            meta = nodes[spec.arg.name].meta.get("val") if spec.arg.name in nodes else None
            tensor = isinstance(spec.arg, tensor_argument)
            slots.append(Slot(name, role, None, None if tensor else spec.arg.value, tensor, meta, spec.arg.name))
        elif spec.kind in (kinds.PARAMETER, kinds.BUFFER, kinds.CONSTANT_TENSOR):
            state = exported.state_dict if spec.target in exported.state_dict else exported.constants
            slots.append(Slot(spec.target, "parameter", state[spec.target]))
        else:
            raise UnsupportedModuleError(
                f"the module takes `{spec.arg.name}`, a {spec.kind.name}, which no program can"
            )
    return slots


def output_list(exported: Any) -> list[tuple[Any, Any]]:
    """(specification, dtype or constant) of every output."""
    torch: Any = import_torch()
    tensor_argument = torch.export.graph_signature.TensorArgument
    nodes = {node.name: node for node in exported.graph.nodes}
    outputs = []
    for spec in exported.graph_signature.output_specs:
        is_tensor = isinstance(spec.arg, tensor_argument)
        outputs.append(
            (spec, nodes[spec.arg.name].meta["val"].dtype if is_tensor else getattr(spec.arg, "value", None))
        )
    return outputs


def interpreter(exported: Any, slots: Sequence[Slot], outputs: Sequence[tuple[Any, Any]]) -> Callable[..., Any]:
    """The program as a function of JAX arrays: `forward(params, inputs)`, dicts by name in the order of the slots."""
    torch: Any = import_torch()
    base = import_torchax().export.JaxInterpreter

    class Interpreter(base):  # type: ignore[misc, valid-type]
        """Checks of values at run time are left out: a program on a device has none."""

        def call_function(self, target: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
            name = getattr(target, "_schema", None)
            return None if name and name.name in RUNTIME_CHECKS else super().call_function(target, args, kwargs)

    tensor_argument = torch.export.graph_signature.TensorArgument

    def forward(params: Mapping[str, Any], inputs: Mapping[str, Any]) -> list[Any]:
        parameters, given = iter(params.values()), iter(inputs.values())
        values = []
        for slot in slots:
            source = parameters if slot.role == "parameter" else given
            values.append(next(source) if slot.is_tensor else slot.constant)
        results = Interpreter(exported.graph_module).run(*values, enable_io_processing=False)
        return [r for r, (spec, _) in zip(results, outputs, strict=True) if isinstance(spec.arg, tensor_argument)]

    return forward


def unique_names(slots: Sequence[Slot]) -> list[str]:
    """Their names, with a number where one is there twice."""
    taken: set[str] = set()
    names = []
    for slot in slots:
        name, number = slot.name, 2
        while name in taken:
            name, number = f"{slot.name}_{number}", number + 1
        taken.add(name)
        names.append(name)
    return names


def stablehlo(forward: Callable[..., Any], slots: Sequence[Slot]) -> str:
    """The function as text, its arguments named after the slots."""
    import jax

    avals, is_symbolic = symbolic_avals(slots)
    named: dict[str, OrderedDict[str, Any]] = {"parameter": OrderedDict(), "input": OrderedDict()}
    for slot, name, aval in zip(slots, unique_names(slots), avals, strict=True):
        if slot.is_tensor:
            named[slot.role][name] = aval
    jitted = jax.jit(forward, keep_unused=True)
    arguments = (named["parameter"], named["input"])
    if is_symbolic:
        text = str(jax.export.export(jitted, platforms=["tt"])(*arguments).mlir_module())
    else:
        text = jitted.trace(*arguments).lower(lowering_platforms=("tt",)).as_text(debug_info=True)
    for container, role in (("params", "parameter"), ("inputs", "input")):
        for name in named[role]:
            text = text.replace(f"loc(\"{container}['{name}']\"", f'loc("{name}"')
    return text


def lower(
    module: Any,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
    dynamic_shapes: Any = None,
    labels: Sequence[tuple[str, str]] | None = None,
) -> Lowered:
    """Exports `module` for `args` and `kwargs` and lowers it for the platform `tt`.

    `dynamic_shapes` is what torch.export takes; its dimensions keep their names. `labels` names the inputs and says which
    of them are parameters. Raises UnsupportedModuleError.
    """
    module = as_module(module)
    exported = export(module, args, kwargs, dynamic_shapes)
    slots = input_slots(exported, labels)
    outputs = output_list(exported)
    if dynamic_shapes is not None:
        from ttc.torch._symbols import rename_symbols

        slots = rename_symbols(slots, exported, dynamic_shapes, args, kwargs)
    try:
        with _quiet():
            graph = stablehlo(interpreter(exported, slots, outputs), slots)
    except (AssertionError, RuntimeError, NotImplementedError, TypeError, ValueError, KeyError) as error:
        raise UnsupportedModuleError(f"torchax cannot lower `{type(module).__name__}`: {error!r}") from error
    name = type(module).__name__
    return Lowered(name, graph, slots, outputs, exported.call_spec.in_spec, exported.call_spec.out_spec)
