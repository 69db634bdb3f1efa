"""One Compile stream, step by step or at once."""

import hashlib
import queue

from . import wire


class Stream:
    """An open Compile call whose requests the test sends when it likes."""

    def __init__(self, channel, first, timeout: float = 60):
        self.result = wire.Result()
        self.requests: queue.Queue = queue.Queue()
        self.requests.put(first)
        self.call = wire.stub(channel, "CompileService/Compile")(iter(self.requests.get, None), timeout=timeout)

    def send(self, request) -> None:
        self.requests.put(request)

    def half_close(self) -> None:
        self.requests.put(None)

    def next(self) -> str:
        """Waits for one response and says its kind."""
        return self.result.take(next(self.call))

    def until(self, kind: str):
        """Reads up to the next response of `kind`."""
        while self.next() != kind:
            pass
        return self.result

    def finish(self) -> wire.Result:
        """Reads to the end of the stream, and checks what every good stream must hold."""
        for response in self.call:
            assert self.result.final is None, "a message after final"
            self.result.take(response)
        self.half_close()
        check(self.result)
        return self.result

    def cancel(self) -> None:
        self.call.cancel()
        self.half_close()


def check(result: wire.Result) -> None:
    assert result.final is not None, "a stream without final"
    if result.artifact is not None:
        assert len(result.data) == result.artifact.digest.size_bytes
        assert hashlib.sha256(result.data).digest() == result.artifact.digest.sha256
    if result.reproducer is not None:
        assert hashlib.sha256(result.reproducer_data).digest() == result.reproducer.digest.sha256


def compile_graph(channel, graph: bytes | str, *, timeout: float = 60, **fields) -> wire.Result:
    """A whole compile as a good client does it. Raises grpc.RpcError."""
    graph = graph.encode() if isinstance(graph, str) else graph
    stream = Stream(channel, wire.header(graph, **fields), timeout)
    try:
        for response in stream.call:
            if stream.result.take(response) == "need_input":
                for chunk in wire.chunks(graph):
                    stream.send(chunk)
    finally:
        stream.half_close()
    check(stream.result)
    return stream.result
