"""One stream with the daemon: our header, the content when it asks for it, its answers to their end.

What is said is a session's; here is who speaks when, once for blocking and once for async code.
"""

from __future__ import annotations

import asyncio
import queue
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from ttc.errors import CompilerCrashError, DeadlineError, ProgramError, ServiceUnavailableError, TtcError
from ttc.v1 import common_pb2, compile_pb2

ProgressHandler = Callable[[str, float], None]


class Session(Protocol):
    """What a stream is about, without any I/O."""

    def requests(self) -> Iterator[Any]:
        """What is sent at once."""

    def content(self) -> Iterator[Any]:
        """What is sent when the daemon asks for it."""

    def receive(self, response: Any) -> None:
        """Takes in one message that is neither `need_input` nor `progress`."""


def converse(
    method: Callable[..., Any], session: Session, timeout: float | None, on_progress: ProgressHandler | None
) -> None:
    """The stream of `method`, to its end. Raises grpc.RpcError."""
    wanted: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def requests() -> Iterator[Any]:
        yield from session.requests()
        if wanted.get():
            yield from session.content()

    try:
        for response in method(requests(), timeout=timeout):
            if _take(response, session, on_progress):
                wanted.put(True)
    finally:
        wanted.put(False)


async def converse_async(
    method: Callable[..., Any], session: Session, timeout: float | None, on_progress: ProgressHandler | None
) -> None:
    """`converse` for async code: cancelling the task cancels the stream."""
    wanted: asyncio.Queue[bool] = asyncio.Queue()

    async def requests() -> AsyncIterator[Any]:
        for request in session.requests():
            yield request
        if await wanted.get():
            for request in session.content():
                yield request

    try:
        async for response in method(requests(), timeout=timeout):
            if _take(response, session, on_progress):
                wanted.put_nowait(True)
    finally:
        wanted.put_nowait(False)


def _take(response: Any, session: Session, on_progress: ProgressHandler | None) -> bool:
    """Whether the daemon asks for the content."""
    if response.HasField("need_input"):
        return True
    if not response.HasField("progress"):
        session.receive(response)
    elif on_progress and response.progress.duration_us:
        on_progress(response.progress.phase, response.progress.duration_us / 1e6)
    return False


def append_chunk(buffer: bytearray, chunk: compile_pb2.DataChunk) -> None:
    """Chunks come in order, without gaps."""
    if chunk.offset != len(buffer):
        raise ServiceUnavailableError(f"the daemon sent a chunk at offset {chunk.offset} where {len(buffer)} was due")
    buffer += chunk.data


def checked(
    final: compile_pb2.Final | None,
    diagnostics: Sequence[common_pb2.Diagnostic],
    reproducer: Callable[[], Any] = lambda: None,
) -> compile_pb2.Final:
    """The end of a stream; raises for every outcome but OK."""
    if final is None:
        raise ServiceUnavailableError("the daemon ended the stream without a result; try again")
    outcome, message = final.outcome, final.message
    if outcome == common_pb2.OUTCOME_PROGRAM_ERROR:
        raise ProgramError(message or "the program has errors", diagnostics)
    if outcome == common_pb2.OUTCOME_COMPILER_CRASH:
        raise CompilerCrashError(message, reproducer())
    if outcome in (common_pb2.OUTCOME_CANCELLED, common_pb2.OUTCOME_TIMEOUT):
        raise DeadlineError(message)
    if outcome != common_pb2.OUTCOME_OK:
        raise TtcError(f"the daemon answered with outcome {outcome}: {message}")
    return final


def cache_outcome(final: compile_pb2.Final) -> str:
    """ "hit", "miss", ...; "" if the cache was not asked."""
    name = common_pb2.CacheOutcome.Name(final.cache).removeprefix("CACHE_OUTCOME_").lower()
    return "" if name == "unspecified" else name


def timings(final: compile_pb2.Final) -> Mapping[str, float]:
    """Seconds by phase; a phase that comes several times is added up."""
    seconds: dict[str, float] = {}
    for timing in final.timings:
        seconds[timing.phase] = seconds.get(timing.phase, 0) + timing.duration_us / 1e6
    return seconds
