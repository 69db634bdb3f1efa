"""A daemon in this process that answers as a test says."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator

from ttc.v1 import common_pb2, compile_pb2, compile_pb2_grpc


def make_zip(files: dict[str, str]) -> bytes:
    """A small export."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o755 if name == "run" else 0o644) << 16
            archive.writestr(info, text)
    return out.getvalue()


EXPORT = make_zip(
    {"main.py": "print('hi')\n", "run": "#!/bin/sh\n", "export.json": json.dumps({"format": "ttc-export"})}
)


class ScriptedDaemon(compile_pb2_grpc.CompileServiceServicer):
    """Answers every compile with `responses(graph)`; remembers headers and graphs."""

    def __init__(self) -> None:
        self.headers: list[compile_pb2.CompileHeader] = []
        self.graphs: list[bytes] = []
        self.ask_for_input = False
        self.responses = lambda graph: list(ok_responses(EXPORT))

    def Compile(self, requests, context):
        header = next(requests).header
        self.headers.append(header)
        graph = header.inline_graph
        if self.ask_for_input:
            yield compile_pb2.CompileResponse(need_input=compile_pb2.NeedInput())
            graph = b""
            for request in requests:
                graph += request.chunk.data
                if request.chunk.last:
                    break
        self.graphs.append(graph)
        for response in self.responses(graph):
            if isinstance(response, tuple):
                context.abort(*response)
            yield response


def ok_responses(archive: bytes, chunk: int = 100) -> Iterator[compile_pb2.CompileResponse]:
    """What a daemon sends for a compile that went well."""
    digest = common_pb2.Digest(sha256=hashlib.sha256(archive).digest(), size_bytes=len(archive))
    yield compile_pb2.CompileResponse(progress=compile_pb2.Progress(phase="import", duration_us=1500))
    yield compile_pb2.CompileResponse(artifact=compile_pb2.ArtifactInfo(key="ab" * 32, digest=digest))
    for start in range(0, len(archive), chunk):
        data = compile_pb2.DataChunk(offset=start, data=archive[start : start + chunk])
        yield compile_pb2.CompileResponse(artifact_chunk=data)
    yield final(common_pb2.OUTCOME_OK, cache=common_pb2.CACHE_OUTCOME_MISS)


def final(outcome: int, **fields) -> compile_pb2.CompileResponse:
    return compile_pb2.CompileResponse(final=compile_pb2.Final(outcome=outcome, **fields))
