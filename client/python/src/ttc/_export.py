"""A compiled export in memory, and how it gets to disk: whole or not at all."""

from __future__ import annotations

import io
import json
import os
import pathlib
import shutil
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ttc.errors import OutputError
from ttc.v1 import common_pb2


@dataclass(frozen=True)
class CompileResult:
    """What a compile gave.

    `archive` is the export as a zip, `cache` one of "hit", "miss", "coalesced", "remote", `timings` seconds by phase.
    """

    archive: bytes = field(repr=False)
    key: str
    cache: str
    diagnostics: Sequence[common_pb2.Diagnostic] = ()
    timings: Mapping[str, float] = field(default_factory=dict)

    def files(self) -> dict[str, bytes]:
        """Path inside the export -> content."""
        with zipfile.ZipFile(io.BytesIO(self.archive)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}

    def manifest(self) -> dict[str, Any]:
        """export.json: files, options as understood, device, key and signature."""
        with zipfile.ZipFile(io.BytesIO(self.archive)) as archive:
            manifest: dict[str, Any] = json.loads(archive.read("export.json"))
            return manifest

    def write(
        self,
        path: str | os.PathLike[str],
        *,
        force: bool = False,
        extra: Mapping[str, bytes] | None = None,
    ) -> pathlib.Path:
        """Writes the export as directory `path` and returns that path.

        The directory appears whole or not at all. One that exists is replaced only if ttc wrote it, if it is empty, or
        with `force`. `extra` adds files of the caller's own (tensors.safetensors). Raises OutputError.
        """
        target = pathlib.Path(os.path.abspath(path))
        check_replaceable(target, force)
        write_archive(self.archive, target, extra or {})
        return target


def write_archive(archive: bytes, target: pathlib.Path, extra: Mapping[str, bytes]) -> None:
    """Puts the zip `archive` and `extra` at `target`, whole or not at all. Raises OutputError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = pathlib.Path(tempfile.mkdtemp(prefix=f".{target.name}.ttc-", dir=target.parent))
    except OSError as error:
        raise OutputError(f"cannot write `{target}`: {error.strerror}") from error
    try:
        unpack(archive, fresh)
        for name, data in extra.items():
            (fresh / name).write_bytes(data)
        replace_directory(fresh, target)
    except OSError as error:
        raise OutputError(f"cannot write `{target}`: {error.strerror}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def unpack(archive: bytes, directory: pathlib.Path) -> None:
    """The files of a zip below `directory`. Raises OutputError for a path that leads out of it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        for info in opened.infolist():
            path = directory / info.filename
            if not path.resolve().is_relative_to(directory.resolve()):
                raise OutputError(f"the archive holds an unsafe path, `{info.filename}`")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(opened.read(info))
            path.chmod(0o755 if (info.external_attr >> 16) & 0o100 else 0o644)
    directory.chmod(0o755)


def check_replaceable(target: pathlib.Path, force: bool) -> None:
    """Raises OutputError if something stands at `target` that ttc did not write."""
    if not os.path.lexists(target) or force:
        return
    if not target.is_dir() or target.is_symlink():
        raise OutputError(f"`{target}` exists and is no directory; choose another path, or force")
    if not any(target.iterdir()):
        return
    try:
        marker = json.loads((target / "export.json").read_bytes())
        if marker.get("format") == "ttc-export":
            return
    except (OSError, ValueError, AttributeError):
        pass
    raise OutputError(f"`{target}` was not written by ttc; choose another path, or force")


def replace_directory(fresh: pathlib.Path, target: pathlib.Path) -> None:
    """Puts `fresh` at `target`; what stood there before is restored if that fails, and removed if it succeeds."""
    if not os.path.lexists(target):
        os.rename(fresh, target)
        return
    aside = pathlib.Path(tempfile.mkdtemp(prefix=f".{target.name}.ttc-old-", dir=target.parent))
    os.rename(target, aside / "old")
    try:
        os.rename(fresh, target)
    except OSError:
        os.rename(aside / "old", target)
        raise
    finally:
        if os.path.lexists(target):
            shutil.rmtree(aside, ignore_errors=True)
