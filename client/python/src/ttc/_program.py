"""What is to be run: a graph, an executable, or the source of an export, and the key by which a daemon may have it."""

from __future__ import annotations

import hashlib
import io
import json
import os
import pathlib
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ttc._export import CompileResult
from ttc.errors import OutputError, RequestError

TTX_MAGIC = b"\x89TTX\r\n\x1a\n"
KERNELS = "program.json"
Inputs = Mapping[str, Any] | Sequence[Any]
Program = str | bytes | os.PathLike[str] | CompileResult
Kind = Literal["graph", "executable", "source"]


@dataclass(frozen=True)
class LoadedProgram:
    """`content` is what is sent if the daemon asks for it.

    A graph, a model.ttx, or a zip with main.py, or with program.json and kernels, at its top. `device` is where it must
    run, if that is not the caller's choice.
    """

    kind: Kind
    content: bytes
    name: str
    key: str = ""
    device: str = ""


def load_program(program: Program, device: str, inputs: Inputs | None = None) -> LoadedProgram:
    """Reads what `Client.run` was given; a device `ttnn:N` wants the source of an export, `emulator` one with kernels.

    Of several specializations the one that `inputs` fit. Raises OutputError, RequestError.
    """
    on_card = device.startswith("ttnn:")
    may_emulate = device in ("", "emulator")
    if isinstance(program, CompileResult):
        kernels = _kernels(program.files(), "export") if may_emulate else None
        return kernels or _from_files(program.files(), program.key, on_card, "export", inputs)
    if not isinstance(program, os.PathLike):
        content = program.encode() if isinstance(program, str) else program
        return LoadedProgram(_kind_of(content), content, "graph.mlir")
    path = pathlib.Path(program)
    if path.suffix == ".py":
        path = path.parent
    if not path.is_dir():
        content = path.read_bytes()
        return LoadedProgram(_kind_of(content), content, str(path))
    files = {each.relative_to(path).as_posix(): each for each in path.rglob("*") if each.is_file()}
    if may_emulate and any(name.rsplit("/", 1)[-1] == KERNELS for name in files):
        kernels = _kernels({name: each.read_bytes() for name, each in files.items() if _is_kernel(name)}, path.name)
        if kernels:
            return kernels
    wanted = {name: each.read_bytes() for name, each in files.items() if _may_matter(name, on_card)}
    key = _key_if_as_written(wanted)
    return _from_files(wanted, key, on_card, path.name, inputs)


def _kind_of(content: bytes) -> Kind:
    return "executable" if content.startswith(TTX_MAGIC) else "graph"


def _may_matter(name: str, on_card: bool) -> bool:
    last = name.rsplit("/", 1)[-1]
    return last == "export.json" or (
        last.endswith(".py") or last == "constants.safetensors" if on_card else last.endswith(".ttx")
    )


def _is_kernel(name: str) -> bool:
    """Kernels and what they include; main.cpp is the host's, which the emulator stands for."""
    last = name.rsplit("/", 1)[-1]
    return last == KERNELS or (last.endswith((".cpp", ".h", ".hpp")) and last != "main.cpp")


def _kernels(files: Mapping[str, bytes], name: str) -> LoadedProgram | None:
    """The one program of kernels of an export, at its top, in `metalium` or in another folder. Raises OutputError."""
    folders = sorted(path.removesuffix(KERNELS) for path in files if path.rsplit("/", 1)[-1] == KERNELS)
    preferred = [folder for folder in ("", "metalium/") if folder in folders]
    if not folders:
        return None
    if len(folders) > 1 and not preferred:
        raise OutputError(f"`{name}` has {len(folders)} programs of kernels; run one of them: {', '.join(folders)}")
    prefix = (preferred or folders)[0]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for path, data in files.items():
            inside = path.removeprefix(prefix)
            if path.startswith(prefix) and "/" not in inside and _is_kernel(inside):
                opened.writestr(inside, data)
    return LoadedProgram("source", archive.getvalue(), name, device="emulator")


def _key_if_as_written(files: Mapping[str, bytes]) -> str:
    """The key of the export, if every file is as its export.json says."""
    try:
        index = json.loads(files["export.json"])
        digests = {entry["path"]: entry["sha256"] for entry in index["files"]}
        key: str = index["key"]
    except (KeyError, TypeError, ValueError):
        return ""
    others = {name: data for name, data in files.items() if name != "export.json"}
    as_written = all(hashlib.sha256(data).hexdigest() == digests.get(name) for name, data in others.items())
    return key if as_written else ""


def _from_files(files: Mapping[str, bytes], key: str, on_card: bool, name: str, inputs: Inputs | None) -> LoadedProgram:
    try:
        manifest = json.loads(files.get("export.json", b"{}"))
    except ValueError:
        manifest = {}
    # A main.py picks among specializations itself.
    program = "main.py" if on_card else specialization(manifest, inputs)
    paths = [path for path in files if path.rsplit("/", 1)[-1] == program]
    if not paths:
        wanted, target = ("main.py", "python") if on_card else ("model.ttx", "executable")
        raise OutputError(f"`{name}` has no {wanted}; compile with targets=['{target}']")
    path = min(paths, key=len)
    if not on_card:
        return LoadedProgram("executable", files[path], name, key if program == "model.ttx" else "")
    prefix = path.removesuffix(program)
    if "export.json" not in files:
        raise OutputError(f"`{name}` has no export.json, which says what main.py takes")
    return LoadedProgram("source", _source_zip(files, prefix), name, key)


def specialization(manifest: Mapping[str, Any], inputs: Inputs | None) -> str:
    """The file of the program that `inputs` fit: `model.ttx`, or one of several, `model.b8.ttx`. Raises RequestError."""
    several = manifest.get("specializations") or []
    if not several:
        return "model.ttx"
    if inputs is None:
        return f"model.{several[0]['name']}.ttx"
    import numpy as np

    named = inputs if isinstance(inputs, Mapping) else {f"arg{i}": value for i, value in enumerate(inputs)}
    compiled = []
    for one in several:
        arguments = one["signature"]["arguments"]
        given = [named.get(f"arg{i}", named.get(argument["name"])) for i, argument in enumerate(arguments)]
        pairs = list(zip(arguments, given, strict=True))
        if all(value is None or list(np.shape(value)) == argument["shape"] for argument, value in pairs):
            return f"model.{one['name']}.ttx"
        shapes = [f"{argument['name']} {argument['shape']}" for argument in arguments if argument["role"] == "input"]
        compiled.append(f"{one['name']}: {', '.join(shapes)}")
    raise RequestError(
        "no specialization was compiled for the shapes of the inputs; compiled are " + "; ".join(compiled)
    )


def _source_zip(files: Mapping[str, bytes], prefix: str) -> bytes:
    """main.py and what it reads, without the folder that they lie in."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            inside = name.removeprefix(prefix)
            if name == "export.json" or (name.startswith(prefix) and "/" not in inside and _may_matter(inside, True)):
                opened.writestr("export.json" if name == "export.json" else inside, data)
    return archive.getvalue()
