"""One Execute stream without any I/O: what to send, and what to make of each answer."""

from __future__ import annotations

import hashlib
import io
import os
import pathlib
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ttc import _tensors
from ttc._conversation import append_chunk, cache_outcome, checked, timings
from ttc._export import write_archive
from ttc._program import Inputs, Program, load_program
from ttc._session import PROTOCOL, CompileSession, CompileSpec
from ttc.errors import OutputError, ServiceUnavailableError, TtcError
from ttc.v1 import common_pb2, compile_pb2, run_pb2

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Profile:
    """What a run did: `profile.html`, `trace.json`, `ops_perf_results.csv` and `report/`, as a zip."""

    archive: bytes = field(repr=False)

    def files(self) -> dict[str, bytes]:
        """Path inside the profile -> content."""
        with zipfile.ZipFile(io.BytesIO(self.archive)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}

    def write(self, path: str | os.PathLike[str]) -> pathlib.Path:
        """Writes the profile as directory `path`, in place of an older profile or of nothing. Raises OutputError."""
        target = pathlib.Path(os.path.abspath(path))
        ours = {"trace.json", "profile.html"}
        if os.path.lexists(target):
            if not target.is_dir() or target.is_symlink():
                raise OutputError(f"`{target}` exists and is no directory; choose another path")
            names = {each.name for each in target.iterdir()}
            if names and not ours <= names:
                raise OutputError(f"`{target}` exists and is no profile of ours; choose another path")
        write_archive(self.archive, target, {})
        return target


@dataclass(frozen=True)
class RunResult:
    """What a run gave.

    `outputs` are the arrays in the order of the program's results, `cache` one of "hit", "miss", "coalesced", "" (the
    program was sent as it is), `timings` seconds by phase, `device_seconds` what the cost model predicts (0 without a
    profile).
    """

    outputs: Sequence[np.ndarray[Any, Any]]
    profile: Profile | None
    key: str
    cache: str
    device: str
    numerics: str
    device_seconds: float = 0
    diagnostics: Sequence[common_pb2.Diagnostic] = ()
    timings: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class RunSpec:
    """How a program is to be run."""

    numerics: str = ""
    device: str = ""
    device_profile: str = ""
    profile: bool = False
    name: str = ""
    seed: int | None = None


class RunSession:
    """Feeds on responses; `finish` gives the result or raises what the stream came to."""

    def __init__(self, program: Program, inputs: Inputs | None, run: RunSpec, compile: CompileSpec) -> None:
        self._program = load_program(program, run.device, inputs)
        self._spec = run
        named = CompileSpec(**{**vars(compile), "file_name": self._program.name})
        self._compile = CompileSession(self._program.content, named)
        self._inputs = _tensors.InputFile(inputs) if inputs is not None else None
        self._name = run.name or pathlib.Path(self._program.name).name
        self.by_key = bool(self._program.key)
        self.diagnostics: list[common_pb2.Diagnostic] = []
        self._blobs = {"output": bytearray(), "profile": bytearray()}
        self._digests: dict[str, bytes] = {}
        self._summary = run_pb2.RunSummary()
        self._final: compile_pb2.Final | None = None

    def send_program(self) -> None:
        """The daemon has no artifact of the program's key (any more): the next `requests` sends the program itself."""
        self.by_key = False

    def requests(self) -> Iterator[run_pb2.ExecuteRequest]:
        """The header and the inputs."""
        yield self.header()
        for offset, data in self._inputs.chunks() if self._inputs else ():
            yield run_pb2.ExecuteRequest(input_chunk=compile_pb2.DataChunk(offset=offset, data=data))

    def header(self) -> run_pb2.ExecuteRequest:
        """The first message of the stream."""
        spec = self._spec
        header = run_pb2.ExecuteHeader(
            protocol=PROTOCOL,
            client="ttc-python 0.1.0",
            device=self._program.device or spec.device,
            device_profile=spec.device_profile,
            numerics=spec.numerics,
            want_profile=spec.profile,
            random_seed=spec.seed or 0,
            name=self._name,
        )
        content = self._program.content
        if self.by_key:
            header.artifact_key = self._program.key
        elif self._program.kind == "graph":
            header.compile.CopyFrom(self._compile.header().header)
        else:
            digest = header.source if self._program.kind == "source" else header.executable
            digest.sha256 = hashlib.sha256(content).digest()
            digest.size_bytes = len(content)
        if self._inputs:
            header.inputs.sha256 = self._inputs.sha256
            header.inputs.size_bytes = self._inputs.size
        return run_pb2.ExecuteRequest(header=header)

    def content(self) -> Iterator[run_pb2.ExecuteRequest]:
        """The program itself, once the daemon asked for it."""
        for request in self._compile.content():
            yield run_pb2.ExecuteRequest(graph_chunk=request.chunk)

    def receive(self, response: run_pb2.ExecuteResponse) -> None:
        """Takes in one message that is neither `need_input` nor `progress`."""
        kind = response.WhichOneof("message")
        if kind == "diagnostic":
            self.diagnostics.append(response.diagnostic)
        elif kind == "outputs":
            self._digests["output"] = response.outputs.sha256
        elif kind == "profile":
            self._digests["profile"] = response.profile.sha256
        elif kind in ("output_chunk", "profile_chunk"):
            append_chunk(self._blobs[kind.removesuffix("_chunk")], getattr(response, kind))
        elif kind == "summary":
            self._summary = response.summary
        elif kind == "final":
            self._final = response.final

    def finish(self) -> RunResult:
        """The result of a complete stream; raises for every outcome but OK."""
        final = checked(self._final, self.diagnostics)
        if "output" not in self._digests:
            raise TtcError(f"the daemon answered without outputs: {final.message}")
        return self._result(final)

    def _verified(self, kind: str) -> bytes:
        data = bytes(self._blobs[kind])
        if hashlib.sha256(data).digest() != self._digests[kind]:
            raise ServiceUnavailableError(f"the {kind} arrived damaged (its SHA-256 differs); try again")
        return data

    def _result(self, final: compile_pb2.Final) -> RunResult:
        arrays = _tensors.parse(self._verified("output"))
        return RunResult(
            outputs=[arrays[f"out{i}"] for i in range(len(arrays))],
            profile=Profile(self._verified("profile")) if "profile" in self._digests else None,
            key=final.key,
            cache=cache_outcome(final),
            device=self._summary.device,
            numerics=self._summary.numerics,
            device_seconds=self._summary.device_ns / 1e9,
            diagnostics=self.diagnostics,
            timings=timings(final),
        )
