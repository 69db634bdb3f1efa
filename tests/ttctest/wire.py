"""The protocol for tests: messages straight from proto/, in a descriptor pool of their own, so that they meet neither the
Python client's generated code nor its mistakes."""

import functools
import hashlib
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass, field

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROTO = ROOT / "proto"


@functools.cache
def pool() -> descriptor_pool.DescriptorPool:
    """Every file of ttc/v1, compiled by protoc now."""
    with tempfile.NamedTemporaryFile(suffix=".bin") as out:
        files = sorted(str(path.relative_to(PROTO)) for path in PROTO.glob("ttc/v1/*.proto"))
        files += sorted(str(path.relative_to(PROTO)) for path in PROTO.glob("google/rpc/*.proto"))
        subprocess.run(
            ["protoc", f"-I{PROTO}", f"--descriptor_set_out={out.name}", "--include_imports", *files], check=True
        )
        descriptors = descriptor_pb2.FileDescriptorSet.FromString(pathlib.Path(out.name).read_bytes())
    made = descriptor_pool.DescriptorPool()
    for file in descriptors.file:
        made.Add(file)
    return made


def message(name: str):
    """The class of a message: `message("CompileHeader")`, `message("google.rpc.Status")`."""
    full = name if "." in name else f"ttc.v1.{name}"
    return message_factory.GetMessageClass(pool().FindMessageTypeByName(full))


def enum_name(kind: str, number: int) -> str:
    """ "hit" for ("CacheOutcome", 1)."""
    value = pool().FindEnumTypeByName(f"ttc.v1.{kind}").values_by_number[number].name
    prefix = {"Outcome": "OUTCOME_", "CacheOutcome": "CACHE_OUTCOME_", "Severity": "SEVERITY_"}[kind]
    return value.removeprefix(prefix).lower()


def stub(channel: grpc.Channel, method: str):
    """A callable for `method` ("CompileService/Compile")."""
    service, name = method.split("/")
    described = pool().FindServiceByName(f"ttc.v1.{service}").methods_by_name[name]
    sends, answers = described.client_streaming, described.server_streaming
    kind = ("stream" if sends else "unary") + "_" + ("stream" if answers else "unary")
    return getattr(channel, kind)(
        f"/ttc.v1.{service}/{name}",
        request_serializer=lambda request: request.SerializeToString(),
        response_deserializer=message_factory.GetMessageClass(described.output_type).FromString,
    )


def header(graph: bytes, *, inline: bool | None = None, **fields):
    """A CompileRequest with a correct header for `graph`; small graphs ride along unless `inline` is False."""
    request = message("CompileRequest")()
    head = request.header
    head.protocol.major = 1
    head.client = "tests"
    head.graph.sha256 = hashlib.sha256(graph).digest()
    head.graph.size_bytes = len(graph)
    head.file_name = fields.pop("file_name", "graph.mlir")
    if inline if inline is not None else len(graph) <= 65536:
        head.inline_graph = graph
    for name, value in fields.pop("options", {}).items():
        head.options.add(name=name, value=value)
    head.targets.extend(fields.pop("targets", []))
    head.devices.extend(fields.pop("devices", []))
    head.device_profiles.extend(fields.pop("device_profiles", []))
    for name, value in fields.items():
        setattr(head, name, value)
    return request


def chunks(graph: bytes, size: int = 1 << 20):
    """The graph as InputChunk requests."""
    pieces = [graph[i : i + size] for i in range(0, len(graph), size)] or [b""]
    for i, piece in enumerate(pieces):
        request = message("CompileRequest")()
        request.chunk.data = piece
        request.chunk.last = i == len(pieces) - 1
        yield request


@dataclass
class Result:
    """Everything a Compile stream said."""

    needed_input: bool = False
    progress: list = field(default_factory=list)
    diagnostics: list = field(default_factory=list)
    artifact: object = None
    data: bytearray = field(default_factory=bytearray)
    reproducer: object = None
    reproducer_data: bytearray = field(default_factory=bytearray)
    final: object = None

    @property
    def outcome(self) -> str:
        return enum_name("Outcome", self.final.outcome)

    @property
    def cache(self) -> str:
        return enum_name("CacheOutcome", self.final.cache)

    def take(self, response) -> str:
        """Adds one response; says which kind it was."""
        kind = response.WhichOneof("message")
        if kind == "need_input":
            self.needed_input = True
        elif kind in ("progress", "diagnostic"):
            {"progress": self.progress, "diagnostic": self.diagnostics}[kind].append(getattr(response, kind))
        elif kind in ("artifact", "reproducer"):
            setattr(self, kind, getattr(response, kind))
        elif kind == "artifact_chunk":
            assert response.artifact_chunk.offset == len(self.data)
            self.data += response.artifact_chunk.data
        elif kind == "reproducer_chunk":
            assert response.reproducer_chunk.offset == len(self.reproducer_data)
            self.reproducer_data += response.reproducer_chunk.data
        elif kind == "final":
            assert self.final is None, "two finals"
            self.final = response.final
        return kind
