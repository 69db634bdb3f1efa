"""What can go wrong, one class for each thing a caller would do about it."""

from __future__ import annotations

import pathlib
from collections.abc import Sequence

from ttc.v1 import common_pb2


class TtcError(Exception):
    """Base of all errors of this package."""


class RequestError(TtcError):
    """The request is wrong: an unknown option, a malformed value, a graph over the size limit. Correct it.

    `violations` holds one text for each thing that is wrong.
    """

    def __init__(self, message: str, violations: Sequence[str] = ()) -> None:
        super().__init__("\n".join([message, *violations]) if violations else message)
        self.violations = list(violations)


class ProgramError(TtcError):
    """The program has errors; `diagnostics` says which and where."""

    def __init__(self, message: str, diagnostics: Sequence[common_pb2.Diagnostic]) -> None:
        super().__init__("\n".join([message, *map(format_diagnostic, diagnostics)]))
        self.diagnostics = list(diagnostics)


class ServiceUnavailableError(TtcError):
    """No daemon answers, or it is draining, or it speaks another major version of the protocol."""


class CompilerCrashError(TtcError):
    """A worker died while it compiled. `reproducer` is the path of a zip on this machine, if one could be written."""

    def __init__(self, message: str, reproducer: pathlib.Path | None) -> None:
        super().__init__(f"{message}; reproducer: {reproducer}" if reproducer else message)
        self.reproducer = reproducer


class DeadlineError(TtcError):
    """The deadline passed, or the call was cancelled."""


class OutputError(TtcError):
    """The export cannot be written where it was asked for. Nothing was changed there."""


def format_diagnostic(diagnostic: common_pb2.Diagnostic) -> str:
    """`FILE:LINE:COL: error: message`, then the source line and a caret where both are known."""
    place = diagnostic.location
    severity = common_pb2.Severity.Name(diagnostic.severity).removeprefix("SEVERITY_").lower()
    head = f"{severity}: {diagnostic.message}"
    if not place.line:
        return f"{place.file}: {head}" if place.file else head
    text = f"{place.file}:{place.line}:{place.column}: {head}"
    if place.source_line:
        text += f"\n  {place.source_line}\n  {' ' * max(place.column - 1, 0)}^"
    return text
