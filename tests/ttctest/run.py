"""One Execute stream as a good client does it, and safetensors for it."""

import hashlib
import json
import queue
import struct
from dataclasses import dataclass, field

from . import wire

DTYPES = {"F32": 4, "F64": 8, "I32": 4, "I64": 8, "BF16": 2, "BOOL": 1, "U8": 1}


def safetensors(tensors: dict[str, tuple[str, list[int], bytes]]) -> bytes:
    """name -> (dtype, shape, bytes), as one file."""
    header, offset, data = {}, 0, b""
    for name, (dtype, shape, content) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(content)]}
        offset += len(content)
        data += content
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def parse_safetensors(file: bytes) -> dict[str, tuple[str, list[int], bytes]]:
    (length,) = struct.unpack("<Q", file[:8])
    header = json.loads(file[8 : 8 + length])
    data = file[8 + length :]
    return {
        name: (entry["dtype"], entry["shape"], data[slice(*entry["data_offsets"])]) for name, entry in header.items()
    }


def floats(*values: float, shape: list[int] | None = None) -> tuple[str, list[int], bytes]:
    return "F32", shape if shape is not None else [len(values)], struct.pack(f"<{len(values)}f", *values)


@dataclass
class RunResult(wire.Result):
    """Everything an Execute stream said."""

    outputs_digest: object = None
    outputs: bytearray = field(default_factory=bytearray)
    profile_digest: object = None
    profile: bytearray = field(default_factory=bytearray)
    summary: object = None

    def take(self, response) -> str:
        kind = response.WhichOneof("message")
        if kind == "outputs":
            self.outputs_digest = response.outputs
        elif kind == "profile":
            self.profile_digest = response.profile
        elif kind == "output_chunk":
            assert response.output_chunk.offset == len(self.outputs)
            self.outputs += response.output_chunk.data
        elif kind == "profile_chunk":
            assert response.profile_chunk.offset == len(self.profile)
            self.profile += response.profile_chunk.data
        elif kind == "summary":
            self.summary = response.summary
        else:
            return super().take(response)
        return kind


class RunStream:
    """An open Execute call. `graph` is compiled, or `key` or `executable` run."""

    def __init__(self, channel, *, graph="", key="", executable=b"", inputs=None, timeout=60, **fields):
        self.result = RunResult()
        self.graph = (graph if isinstance(graph, bytes) else graph.encode()) or executable
        request = wire.message("ExecuteRequest")()
        head = request.header
        compile_fields = {name: fields.pop(name) for name in ("inline", "options", "recompile") if name in fields}
        if graph:
            head.compile.CopyFrom(wire.header(self.graph, **compile_fields).header)
        elif key:
            head.artifact_key = key
        elif executable:
            head.executable.sha256 = hashlib.sha256(executable).digest()
            head.executable.size_bytes = len(executable)
        self.file = None
        if inputs is not None:
            self.file = inputs if isinstance(inputs, bytes) else safetensors(inputs)
            head.inputs.sha256 = hashlib.sha256(self.file).digest()
            head.inputs.size_bytes = len(self.file)
        for name, value in fields.items():
            setattr(head, name, value)
        self.requests: queue.Queue = queue.Queue()
        self.requests.put(request)
        self.call = wire.stub(channel, "RunService/Execute")(iter(self.requests.get, None), timeout=timeout)

    def send_inputs(self, size: int = 1 << 20) -> None:
        for offset in range(0, len(self.file or b""), size):
            request = wire.message("ExecuteRequest")()
            request.input_chunk.offset = offset
            request.input_chunk.data = self.file[offset : offset + size]
            self.requests.put(request)

    def send_graph(self) -> None:
        for chunk in wire.chunks(self.graph):
            self.requests.put(wire.message("ExecuteRequest")(graph_chunk=chunk.chunk))

    def until_phase(self, phase: str) -> None:
        while not (self.result.progress and self.result.progress[-1].phase == phase):
            self.result.take(next(self.call))

    def finish(self) -> RunResult:
        """Answers what is asked, reads to the end, and checks what every good stream must hold."""
        try:
            for response in self.call:
                assert self.result.final is None, "a message after final"
                if self.result.take(response) == "need_input":
                    self.send_graph()
        finally:
            self.requests.put(None)
        result = self.result
        assert result.final is not None, "a stream without final"
        for digest, data in ((result.outputs_digest, result.outputs), (result.profile_digest, result.profile)):
            if digest is not None:
                assert hashlib.sha256(data).digest() == digest.sha256 and len(data) == digest.size_bytes
        return result


def execute(daemon, graph="", **fields) -> RunResult:
    """A whole run. Raises grpc.RpcError."""
    stream = RunStream(daemon.channel, graph=graph, **fields)
    stream.send_inputs()
    return stream.finish()
