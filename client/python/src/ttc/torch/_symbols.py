"""Dynamic dimensions of torch.export as symbolic shapes of JAX."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ttc.torch._torchax import import_torch, import_torchax

if TYPE_CHECKING:
    from ttc.torch._lower import Slot


@dataclass(frozen=True)
class SymbolicTensor:
    """What stands for a tensor whose shape has symbols: sizes are numbers or texts in symbols."""

    shape: tuple[int | str, ...]
    dtype: Any
    constraints: tuple[str, ...] = ()


def symbolic_avals(slots: Sequence[Slot]) -> tuple[list[Any], bool]:
    """A jax.ShapeDtypeStruct for each slot (None where it is no tensor), and whether there are symbols."""
    import jax

    to_jax = import_torchax().ops.mappings.t2j_dtype
    constraints = sorted({c for slot in slots for c in getattr(slot.meta, "constraints", ())})
    scope = jax.export.SymbolicScope(constraints)
    avals: list[Any] = []
    is_symbolic = False
    for slot in slots:
        if not slot.is_tensor:
            avals.append(None)
            continue
        tensor = slot.value if slot.value is not None else slot.meta
        shape: Any = tuple(size if isinstance(size, str) else int(size) for size in tensor.shape)
        if any(isinstance(size, str) for size in shape):
            is_symbolic = True
            shape = jax.export.symbolic_shape(", ".join(map(str, shape)) + ",", scope=scope)
        avals.append(jax.ShapeDtypeStruct(shape, jax.dtypes.canonicalize_dtype(to_jax(tensor.dtype))))
    return avals, is_symbolic


def rename_symbols(
    slots: Sequence[Slot], exported: Any, dynamic_shapes: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> list[Slot]:
    """The slots with symbolic shapes, whose symbols have the names that the caller gave in `dynamic_shapes`."""
    names = dim_names(slots, dynamic_shapes)
    constraints = tuple(constraint_texts(exported, names))

    def size(value: Any) -> int | str:
        expression = getattr(getattr(value, "node", None), "expr", None)
        if expression is None or not getattr(expression, "free_symbols", ()):
            return int(value)
        return renamed(str(expression), names).replace("**", "^")

    made = []
    for slot in slots:
        shape = getattr(slot.meta, "shape", None)
        if slot.value is None and slot.is_tensor and shape is not None:
            meta = SymbolicTensor(tuple(size(value) for value in shape), slot.meta.dtype, constraints)
            slot = replace(slot, meta=meta)
        made.append(slot)
    return made


def renamed(expression: str, names: Mapping[str, str]) -> str:
    return re.sub(r"[A-Za-z_]\w*", lambda word: names.get(word[0], word[0]), expression)


def dim_names(slots: Sequence[Slot], dynamic_shapes: Any) -> dict[str, str]:
    """The symbol of torch -> the name of the `torch.export.Dim` at the same place."""
    torch: Any = import_torch()
    inputs = [slot for slot in slots if slot.role == "input" and slot.value is None]
    # One entry per input: a dict or a sequence by dimension, or None.
    pytree = torch.utils._pytree
    leaves = pytree.tree_leaves(dynamic_shapes, is_leaf=_is_one_tensors)
    names: dict[str, str] = {}
    for slot, entry in zip(inputs, leaves, strict=False):
        dims = entry.items() if isinstance(entry, Mapping) else enumerate(entry or ())
        for dimension, dim in dims:
            given = getattr(dim, "__name__", None)
            value = slot.meta.shape[dimension] if given and slot.is_tensor else None
            expression = getattr(getattr(value, "node", None), "expr", None)
            if expression is not None and getattr(expression, "is_symbol", False):
                names[str(expression)] = given if given and given.isidentifier() else str(expression)
    return names


def _is_one_tensors(entry: Any) -> bool:
    """Whether `entry` of dynamic_shapes speaks of one tensor."""
    if entry is None or (isinstance(entry, Mapping) and all(isinstance(key, int) for key in entry)):
        return True
    flat = isinstance(entry, tuple | list)
    return flat and all(each is None or isinstance(each, int) or hasattr(each, "__name__") for each in entry)


def constraint_texts(exported: Any, names: Mapping[str, str]) -> list[str]:
    """The ranges of the symbols as JAX writes constraints. torch's own lower bound of 2 says nothing of the caller's."""
    texts = []
    for symbol, values in exported.range_constraints.items():
        if not symbol.is_symbol:
            continue
        name = names.get(str(symbol), str(symbol))
        if values.lower.is_integer and values.lower > 2:
            texts.append(f"{name} >= {int(values.lower)}")
        if values.upper.is_integer and not values.upper.is_infinite and int(values.upper) < 2**31:
            texts.append(f"{name} <= {int(values.upper)}")
    return texts
