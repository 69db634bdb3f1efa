"""One Compile stream without any I/O: what to send, and what to make of each answer.

The blocking and the async client share it.
"""

from __future__ import annotations

import hashlib
import pathlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ttc._conversation import append_chunk, cache_outcome, checked, timings
from ttc._export import CompileResult
from ttc.errors import ServiceUnavailableError, TtcError
from ttc.v1 import common_pb2, compile_pb2

INLINE_LIMIT = 64 * 1024
CHUNK_BYTES = 1024 * 1024
PROTOCOL = common_pb2.ProtocolVersion(major=1, minor=0)


@dataclass(frozen=True)
class CompileSpec:
    """What is asked for, beside the graph itself."""

    file_name: str = "graph.mlir"
    input_kind: str = "auto"
    targets: Sequence[str] = ("python",)
    devices: Sequence[str] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    recompile: bool = False


def option_text(value: object) -> str:
    """A Python value as the daemon's option parser reads it.

    Booleans in lower case; a mapping (of `dim` and `shape`) as `b=1,8;s=128`, where a tuple is a shape, `8x784`, and a list
    several sizes or shapes; everything else as `str`.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return ";".join(f"{name}={option_text(each)}" for name, each in value.items())
    if isinstance(value, tuple):
        return "x".join(map(str, value)) or "scalar"
    if isinstance(value, list | range):
        return ",".join(map(option_text, value))
    return str(value)


class CompileSession:
    """Feeds on responses; `finish` gives the result or raises what the stream came to."""

    def __init__(self, graph: bytes, spec: CompileSpec) -> None:
        self.graph = graph
        self.spec = spec
        self.diagnostics: list[common_pb2.Diagnostic] = []
        self.artifact: compile_pb2.ArtifactInfo | None = None
        self.final: compile_pb2.Final | None = None
        self._zip = bytearray()
        self._reproducer = bytearray()

    def requests(self) -> Iterator[compile_pb2.CompileRequest]:
        """The header."""
        yield self.header()

    def header(self) -> compile_pb2.CompileRequest:
        """The first message of the stream."""
        kind = common_pb2.InputKind.Value(f"INPUT_KIND_{self.spec.input_kind.upper()}")
        header = compile_pb2.CompileHeader(
            protocol=PROTOCOL,
            client="ttc-python 0.1.0",
            input_kind=kind,
            graph=common_pb2.Digest(sha256=hashlib.sha256(self.graph).digest(), size_bytes=len(self.graph)),
            file_name=self.spec.file_name,
            options=[
                common_pb2.Option(name=name, value=option_text(value)) for name, value in self.spec.options.items()
            ],
            targets=self.spec.targets,
            devices=self.spec.devices,
            want_reproducer=True,
            recompile=self.spec.recompile,
        )
        if len(self.graph) <= INLINE_LIMIT:
            header.inline_graph = self.graph
        return compile_pb2.CompileRequest(header=header)

    def content(self) -> Iterator[compile_pb2.CompileRequest]:
        """The graph, once the daemon asked for it."""
        for start in range(0, max(len(self.graph), 1), CHUNK_BYTES):
            data = self.graph[start : start + CHUNK_BYTES]
            last = start + CHUNK_BYTES >= len(self.graph)
            yield compile_pb2.CompileRequest(chunk=compile_pb2.InputChunk(data=data, last=last))

    def receive(self, response: compile_pb2.CompileResponse) -> None:
        """Takes in one message that is neither `need_input` nor `progress`."""
        kind = response.WhichOneof("message")
        if kind == "diagnostic":
            self.diagnostics.append(response.diagnostic)
        elif kind == "artifact":
            self.artifact = response.artifact
        elif kind == "artifact_chunk":
            append_chunk(self._zip, response.artifact_chunk)
        elif kind == "reproducer_chunk":
            append_chunk(self._reproducer, response.reproducer_chunk)
        elif kind == "final":
            self.final = response.final

    def finish(self) -> CompileResult:
        """The result of a complete stream; raises for every outcome but OK."""
        final = checked(self.final, self.diagnostics, self._write_reproducer)
        if self.artifact is None:
            raise TtcError(f"the daemon answered without an artifact: {final.message}")
        return self._result(self.artifact, final)

    def _result(self, artifact: compile_pb2.ArtifactInfo, final: compile_pb2.Final) -> CompileResult:
        archive = bytes(self._zip)
        if hashlib.sha256(archive).digest() != artifact.digest.sha256:
            raise ServiceUnavailableError("the artifact arrived damaged (its SHA-256 differs); try again")
        return CompileResult(
            archive=archive,
            key=artifact.key,
            cache=cache_outcome(final),
            diagnostics=self.diagnostics,
            timings=timings(final),
        )

    def _write_reproducer(self) -> pathlib.Path | None:
        if not self._reproducer:
            return None
        with tempfile.NamedTemporaryFile(prefix="ttc-reproducer-", suffix=".zip", delete=False) as file:
            file.write(self._reproducer)
        return pathlib.Path(file.name)
