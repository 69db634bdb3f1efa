"""A JAX function and its arguments -> StableHLO text with the caller's names, and the arrays by argument."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jax
import numpy as np

CONSTANT_WARNING_BYTES = 16 * 1024 * 1024


class LargeConstantWarning(UserWarning):
    """The function closes over large arrays, which travel to the daemon inside the graph."""


@dataclass(frozen=True)
class Lowered:
    """A lowered function.

    `graph` is StableHLO text with locations, `arguments` the flattened array arguments in the order of `@main`.
    """

    name: str
    graph: str
    arguments: list[Any]


def lower(
    function: Callable[..., Any],
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
    jit_options: Mapping[str, Any] | None = None,
) -> Lowered:
    """Traces `function` on `args` and lowers it for the platform `tt`.

    Arguments that the function does not use are kept, so that `@main` takes exactly the leaves of `args` and `kwargs`.
    Warns with LargeConstantWarning about arrays over 16 MiB that the function closes over.
    """
    traced = jax.jit(function, keep_unused=True, **(jit_options or {})).trace(*args, **kwargs)
    warn_about_constants(traced)
    lowered = traced.lower(lowering_platforms=("tt",))
    name = getattr(function, "__name__", "main")
    return Lowered(name, lowered.as_text(debug_info=True), dynamic_leaves(traced, args, kwargs))


def dynamic_leaves(traced: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> list[Any]:
    """The leaves of the arguments that are not static, in the order of `@main`."""
    leaves, tree = jax.tree.flatten((args, dict(kwargs)))
    if tree == traced.in_tree:
        return leaves
    # Static arguments are part of the program: only positions that the trace kept are left.
    static = set(getattr(traced, "_static_argnums", ()) or ())
    kept = tuple(arg for index, arg in enumerate(args) if index not in static)
    return jax.tree.leaves((kept, dict(kwargs)))


def warn_about_constants(traced: Any) -> None:
    """Warns when large arrays are baked into the program."""
    total = sum(int(np.asarray(constant).nbytes) for constant in traced.jaxpr.consts)
    if total > CONSTANT_WARNING_BYTES:
        warnings.warn(
            f"the function closes over {total / 2**20:.0f} MiB of arrays, which are sent to the daemon inside the "
            "graph; pass them as arguments to keep them on this machine",
            LargeConstantWarning,
            stacklevel=5,
        )
