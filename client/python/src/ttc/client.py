"""The client: compile a graph on a daemon, from blocking or from async code."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any

import grpc
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from ttc import _server
from ttc._conversation import ProgressHandler, converse, converse_async
from ttc._export import CompileResult
from ttc._program import Inputs, Program
from ttc._run import RunResult, RunSession, RunSpec
from ttc._session import PROTOCOL, CompileSession, CompileSpec
from ttc.errors import DeadlineError, RequestError, ServiceUnavailableError, TtcError
from ttc.v1 import compile_pb2, compile_pb2_grpc, run_pb2_grpc

# Half-open connections die within a minute instead of hanging for ever; sizes are bounded by chunks, not by messages.
CHANNEL_OPTIONS = [
    ("grpc.keepalive_time_ms", 20_000),
    ("grpc.keepalive_timeout_ms", 20_000),
    ("grpc.max_receive_message_length", 16 * 1024 * 1024),
    ("grpc.max_send_message_length", 16 * 1024 * 1024),
]

REQUEST_CODES = {
    grpc.StatusCode.INVALID_ARGUMENT,
    grpc.StatusCode.OUT_OF_RANGE,
    grpc.StatusCode.UNIMPLEMENTED,
    grpc.StatusCode.NOT_FOUND,
}


def from_rpc_error(error: Any, address: str) -> TtcError:
    """The error of this package that says what a caller can do about `error`."""
    code, details = error.code(), error.details() or ""
    if code in REQUEST_CODES:
        violations = violations_of(error)
        return RequestError("the daemon refused the request" if violations else details, violations)
    if code in (grpc.StatusCode.DEADLINE_EXCEEDED, grpc.StatusCode.CANCELLED):
        return DeadlineError(details or code.name)
    if code in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.FAILED_PRECONDITION):
        return ServiceUnavailableError(f"{address}: {details}")
    return TtcError(f"{address}: {code.name}: {details}")


def violations_of(error: Any) -> list[str]:
    """The texts of google.rpc.BadRequest, if the daemon sent one."""
    status = rpc_status.from_call(error) if hasattr(error, "trailing_metadata") else None
    found: list[str] = []
    for detail in status.details if status else []:
        bad = error_details_pb2.BadRequest()
        if detail.Unpack(bad):
            found += [violation.description for violation in bad.field_violations]
    return found


def as_bytes(graph: str | bytes) -> bytes:
    return graph.encode() if isinstance(graph, str) else graph


class Client:
    """A connection to one daemon. Thread-safe; close it, or use it in a `with` block.

    `server` is `unix:PATH` or `HOST:PORT`; without one, $TTC_SERVER, and without that the user's private daemon,
    which is started when there is none.
    """

    def __init__(self, server: str | None = None) -> None:
        self.address = _server.resolve(server)
        self._channel: grpc.Channel = grpc.insecure_channel(self.address, options=CHANNEL_OPTIONS)
        self._stub = compile_pb2_grpc.CompileServiceStub(self._channel)
        self._runs = run_pb2_grpc.RunServiceStub(self._channel)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the connection."""
        self._channel.close()

    def capabilities(self, timeout: float | None = 10) -> compile_pb2.GetCapabilitiesResponse:
        """Version, targets, devices and options of the daemon."""
        request = compile_pb2.GetCapabilitiesRequest(protocol=PROTOCOL)
        try:
            return self._stub.GetCapabilities(request, timeout=timeout, wait_for_ready=True)
        except grpc.RpcError as error:
            raise from_rpc_error(error, self.address) from error

    def compile(
        self,
        graph: str | bytes,
        *,
        file_name: str = "graph.mlir",
        input_kind: str = "auto",
        targets: Sequence[str] = ("python",),
        devices: Sequence[str] = (),
        options: Mapping[str, object] | None = None,
        recompile: bool = False,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> CompileResult:
        """Compiles `graph` (text or bytecode).

        `timeout` is in seconds; `on_progress(phase, seconds)` is called as phases end.

        Raises RequestError, ProgramError, ServiceUnavailableError, CompilerCrashError or DeadlineError.
        """
        spec = CompileSpec(file_name, input_kind, targets, devices, options or {}, recompile)
        session = CompileSession(as_bytes(graph), spec)
        try:
            converse(self._stub.Compile, session, timeout, on_progress)
        except grpc.RpcError as error:
            raise from_rpc_error(error, self.address) from error
        return session.finish()

    def compile_file(self, path: str | os.PathLike[str], **arguments: Any) -> CompileResult:
        """`compile` of a file's content, with its name in diagnostics."""
        source = pathlib.Path(path)
        return self.compile(source.read_bytes(), **{"file_name": str(source), **arguments})

    async def compile_async(
        self,
        graph: str | bytes,
        *,
        file_name: str = "graph.mlir",
        input_kind: str = "auto",
        targets: Sequence[str] = ("python",),
        devices: Sequence[str] = (),
        options: Mapping[str, object] | None = None,
        recompile: bool = False,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> CompileResult:
        """`compile` for async code: cancelling the task cancels the request."""
        spec = CompileSpec(file_name, input_kind, targets, devices, options or {}, recompile)
        session = CompileSession(as_bytes(graph), spec)
        async with grpc.aio.insecure_channel(self.address, options=CHANNEL_OPTIONS) as channel:
            try:
                await converse_async(
                    compile_pb2_grpc.CompileServiceStub(channel).Compile, session, timeout, on_progress
                )
            except grpc.RpcError as error:
                raise from_rpc_error(error, self.address) from error
        return session.finish()

    def run(
        self,
        program: Program,
        inputs: Inputs | None = None,
        *,
        seed: int | None = None,
        numerics: str = "",
        device: str = "",
        device_profile: str = "",
        profile: bool = False,
        input_kind: str = "auto",
        options: Mapping[str, object] | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> RunResult:
        """Runs a program once, on a simulated device or by the real ttnn.

        `program` is a graph (text or bytecode), a `model.ttx`, a path of either or of an export directory, or the
        result of a compile with target `executable` (`python` for ttnn; `metalium` for kernels, which the daemon's
        emulator runs where code execution is allowed). A graph is compiled if the daemon's cache does not have it; an export that the daemon still has is not sent.
        `inputs` are arrays in the order of the program's arguments, or by the arguments' names (or `arg0`, ...);
        `seed` draws them instead. bfloat16 and float8 may come as float32. `numerics` is "exact" (default) or "device",
        `device` a name like "wormhole_n150" or "sim:wormhole_n150", or "ttnn:0" for a card under the real library where
        the daemon has it ("ttnn:0@blackhole_p150": compile for that); `device_profile` the JSON of a profile of your own.

        Raises RequestError (inputs that do not fit are named), ProgramError, ServiceUnavailableError (a device that is
        not there: the message says what is missing), CompilerCrashError or DeadlineError.
        """
        session = _run_session(program, inputs, seed, numerics, device, device_profile, profile, input_kind, options)
        try:
            try:
                converse(self._runs.Execute, session, timeout, on_progress)
            except grpc.RpcError as error:
                if not _is_forgotten(session, error):
                    raise
                session.send_program()
                converse(self._runs.Execute, session, timeout, on_progress)
        except grpc.RpcError as error:
            raise from_rpc_error(error, self.address) from error
        return session.finish()

    async def run_async(
        self,
        program: Program,
        inputs: Inputs | None = None,
        *,
        seed: int | None = None,
        numerics: str = "",
        device: str = "",
        device_profile: str = "",
        profile: bool = False,
        input_kind: str = "auto",
        options: Mapping[str, object] | None = None,
        timeout: float | None = None,
        on_progress: ProgressHandler | None = None,
    ) -> RunResult:
        """`run` for async code: cancelling the task cancels the run."""
        session = _run_session(program, inputs, seed, numerics, device, device_profile, profile, input_kind, options)
        async with grpc.aio.insecure_channel(self.address, options=CHANNEL_OPTIONS) as channel:
            execute = run_pb2_grpc.RunServiceStub(channel).Execute
            try:
                try:
                    await converse_async(execute, session, timeout, on_progress)
                except grpc.RpcError as error:
                    if not _is_forgotten(session, error):
                        raise
                    session.send_program()
                    await converse_async(execute, session, timeout, on_progress)
            except grpc.RpcError as error:
                raise from_rpc_error(error, self.address) from error
        return session.finish()


def _is_forgotten(session: RunSession, error: Any) -> bool:
    """Whether the daemon was asked by key, and does not have that artifact (any more)."""
    return session.by_key and error.code() == grpc.StatusCode.NOT_FOUND


def _run_session(
    program: Program,
    inputs: Inputs | None,
    seed: int | None,
    numerics: str,
    device: str,
    device_profile: str,
    profile: bool,
    input_kind: str,
    options: Mapping[str, object] | None,
) -> RunSession:
    """The session of one run; there are inputs or a seed for them."""
    if (inputs is None) == (seed is None):
        raise RequestError("a run needs either `inputs` or a `seed` to draw them from")
    run = RunSpec(numerics=numerics, device=device, device_profile=device_profile, profile=profile, seed=seed)
    return RunSession(program, inputs, run, CompileSpec(input_kind=input_kind, targets=(), options=options or {}))
