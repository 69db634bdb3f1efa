"""The client against a scripted daemon: what it sends, and what it makes of every ending."""

import asyncio
import threading

import grpc
import pytest
import ttc
from scripted_daemon import EXPORT, final, ok_responses
from ttc._session import CHUNK_BYTES
from ttc.v1 import common_pb2, compile_pb2


def test_a_small_graph_rides_along(scripted):
    daemon, address = scripted
    phases = []
    with ttc.Client(address) as client:
        result = client.compile(
            "module {}",
            options={"math_fidelity": "hifi2", "enable_trace": True},
            devices=["blackhole_p150"],
            on_progress=lambda phase, seconds: phases.append((phase, seconds)),
        )
    assert daemon.graphs == [b"module {}"]
    assert {o.name: o.value for o in daemon.headers[0].options} == {"math_fidelity": "hifi2", "enable_trace": "true"}
    assert list(daemon.headers[0].devices) == ["blackhole_p150"]
    assert result.cache == "miss" and result.archive == EXPORT
    assert phases == [("import", 0.0015)]
    assert result.files()["main.py"] == b"print('hi')\n"


def test_a_phase_of_every_target_is_added_up(scripted):
    daemon, address = scripted
    answers = list(ok_responses(EXPORT))
    for duration in (1000, 2000):
        answers[-1].final.timings.append(common_pb2.PhaseTiming(phase="emit", duration_us=duration))
    daemon.responses = lambda graph: answers
    with ttc.Client(address) as client:
        assert client.compile("module {}").timings["emit"] == pytest.approx(0.003)


def test_a_large_graph_travels_only_when_asked_for(scripted):
    daemon, address = scripted
    graph = b"x" * (2 * CHUNK_BYTES + 17)
    with ttc.Client(address) as client:
        client.compile(graph)
        assert daemon.graphs == [b""] and not daemon.headers[0].inline_graph
        daemon.ask_for_input = True
        client.compile(graph)
    assert daemon.graphs[1] == graph


def test_async_compiles_run_side_by_side(scripted):
    daemon, address = scripted
    daemon.ask_for_input = True

    async def main():
        client = ttc.Client(address)
        return await asyncio.gather(*(client.compile_async(f"module @m{i} {{}}") for i in range(3)))

    results = asyncio.run(main())
    assert [result.archive for result in results] == [EXPORT] * 3
    assert sorted(daemon.graphs) == [b"module @m0 {}", b"module @m1 {}", b"module @m2 {}"]


def test_program_errors_carry_place_and_caret(scripted):
    daemon, address = scripted
    place = common_pb2.SourceLocation(file="g.mlir", line=3, column=5, source_line="    bad.op")
    diagnostic = common_pb2.Diagnostic(severity=common_pb2.SEVERITY_ERROR, message="no such op", location=place)
    daemon.responses = lambda graph: [
        compile_pb2.CompileResponse(diagnostic=diagnostic),
        final(common_pb2.OUTCOME_PROGRAM_ERROR),
    ]
    with ttc.Client(address) as client, pytest.raises(ttc.ProgramError) as caught:
        client.compile("bad")
    assert "g.mlir:3:5: error: no such op\n      bad.op\n      ^" in str(caught.value)


def test_a_crash_leaves_a_reproducer(scripted):
    daemon, address = scripted
    daemon.responses = lambda graph: [
        compile_pb2.CompileResponse(reproducer_chunk=compile_pb2.DataChunk(data=b"PK")),
        final(common_pb2.OUTCOME_COMPILER_CRASH, message="worker died of signal 9"),
    ]
    with ttc.Client(address) as client, pytest.raises(ttc.CompilerCrashError) as caught:
        client.compile("x")
    assert caught.value.reproducer.read_bytes() == b"PK"
    caught.value.reproducer.unlink()


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (grpc.StatusCode.INVALID_ARGUMENT, ttc.RequestError),
        (grpc.StatusCode.OUT_OF_RANGE, ttc.RequestError),
        (grpc.StatusCode.UNAVAILABLE, ttc.ServiceUnavailableError),
        (grpc.StatusCode.FAILED_PRECONDITION, ttc.ServiceUnavailableError),
        (grpc.StatusCode.INTERNAL, ttc.TtcError),
    ],
)
def test_status_codes_become_errors(scripted, code, error):
    daemon, address = scripted
    daemon.responses = lambda graph: [(code, "because")]
    with ttc.Client(address) as client, pytest.raises(error, match="because"):
        client.compile("x")


def test_a_stream_without_final_failed(scripted):
    daemon, address = scripted
    daemon.responses = lambda graph: list(ok_responses(EXPORT))[:-1]
    with ttc.Client(address) as client, pytest.raises(ttc.ServiceUnavailableError, match="without a result"):
        client.compile("x")


def test_a_damaged_artifact_is_refused(scripted):
    daemon, address = scripted
    responses = list(ok_responses(EXPORT))
    responses[2].artifact_chunk.data = b"\0" + responses[2].artifact_chunk.data[1:]
    daemon.responses = lambda graph: responses
    with ttc.Client(address) as client, pytest.raises(ttc.ServiceUnavailableError, match="damaged"):
        client.compile("x")


def test_a_deadline_is_kept(scripted):
    daemon, address = scripted
    released = threading.Event()
    daemon.responses = lambda graph: iter(lambda: released.wait(30), True)  # silent until then, and then nothing
    with ttc.Client(address) as client:
        with pytest.raises(ttc.DeadlineError):
            client.compile("x", timeout=0.2)
        released.set()


def test_no_daemon_says_where_it_looked(tmp_path):
    with (
        ttc.Client(f"unix:{tmp_path}/none.sock") as client,
        pytest.raises(ttc.ServiceUnavailableError, match=r"none\.sock"),
    ):
        client.compile("x")


def test_without_server_or_program_the_error_says_what_to_do(monkeypatch):
    monkeypatch.delenv("TTC_SERVER", raising=False)
    monkeypatch.delenv("TTC_CLI", raising=False)
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(ttc.ServiceUnavailableError, match="TTC_SERVER"):
        ttc.Client()
