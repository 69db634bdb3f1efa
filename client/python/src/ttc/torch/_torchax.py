"""torch and torchax, or an error that says how to get them.

torchax 0.0.13 keeps tables over overloads for named dimensions (`aten.prod.dim_Dimname`), which torch 2.13 no longer has.
While torchax is imported, stand-ins take their places as keys of those tables; they are never called.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from ttc.errors import TtcError

PIP_LINE = "pip install torch==2.13.0 torchax==0.0.13 jax safetensors ml_dtypes"


class MissingDependencyError(TtcError, ImportError):
    """torch or torchax is not there, or does not load."""


def need(error: BaseException) -> MissingDependencyError:
    return MissingDependencyError(f"ttc.torch needs torch, torchax and jax ({error}); run `{PIP_LINE}`")


def import_torch() -> ModuleType:
    """torch itself. Raises MissingDependencyError."""
    try:
        import torch
    except ImportError as error:
        raise need(error) from error
    return torch


class _Overload:
    """Stands in for an overload that this torch does not have: a key in torchax's tables, nothing else."""

    def __init__(self, name: str) -> None:
        self.name = name


@contextlib.contextmanager
def _named_dimensions(torch: Any) -> Iterator[None]:
    """Overloads for named dimensions can be named, whether there are any or not."""
    packet = torch._ops.OpOverloadPacket
    original = packet.__getattr__

    def lenient(self: Any, name: str) -> Any:
        try:
            return original(self, name)
        except AttributeError:
            if "dimname" not in name.lower() and "names" not in name:
                raise
            return _Overload(f"{self}.{name}")

    packet.__getattr__ = lenient
    try:
        yield
    finally:
        packet.__getattr__ = original


@contextlib.contextmanager
def _settings_kept(torch: Any) -> Iterator[None]:
    """What torchax changes in the process when it is imported stays as it is.

    With a device called "jax" that torch is not built for, dynamo would no longer trace anything.
    """
    fast_path = torch.backends.mha.get_fastpath_enabled()
    telemetry = os.environ.get("ENABLE_RUNTIME_UPTIME_TELEMETRY")
    rename, register = torch.utils.rename_privateuse1_backend, torch._register_device_module
    torch.utils.rename_privateuse1_backend = lambda name: None
    torch._register_device_module = lambda name, module: None
    try:
        yield
    finally:
        torch.utils.rename_privateuse1_backend, torch._register_device_module = rename, register
        torch.backends.mha.set_fastpath_enabled(fast_path)
        if telemetry is None:
            os.environ.pop("ENABLE_RUNTIME_UPTIME_TELEMETRY", None)


def import_torchax() -> ModuleType:
    """torchax with its table of ops. Raises MissingDependencyError."""
    torch: Any = import_torch()
    try:
        with _named_dimensions(torch), _settings_kept(torch):
            import torchax
            import torchax.export
            import torchax.ops.jaten
            import torchax.ops.jtorch
    except (ImportError, AttributeError) as error:
        raise need(error) from error
    return torchax
