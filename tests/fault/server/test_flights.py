"""Several clients, one job: joining, dying while uploading, wrong uploads, cancelling."""

import threading
import time

import grpc
import pytest
from ttctest import wire
from ttctest.daemon import wait_until
from ttctest.stream import Stream

BIG = b"op big\n" + b"# padding\n" * 100_000


def open_stream(daemon, graph=BIG, **fields) -> Stream:
    return Stream(daemon.channel, wire.header(graph, inline=False, **fields))


def send_all(stream, graph=BIG) -> None:
    for chunk in wire.chunks(graph):
        stream.send(chunk)


def flights(daemon, count: int) -> None:
    wait_until(lambda: daemon.metrics()["ttc_flights"] == count, what=f"{count} flights")


def test_ten_clients_of_one_cold_graph_are_one_upload_and_one_compile(start_fake):
    daemon = start_fake()
    graph = b"sleep compile 500\n" + BIG
    results, barrier = [], threading.Barrier(10)

    def work() -> None:
        barrier.wait()
        results.append(daemon.compile(graph))

    threads = [threading.Thread(target=work) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    metrics = daemon.metrics()
    assert metrics["ttc_uploads_total"] == 1
    assert metrics["ttc_imports_total"] == 1
    assert metrics["ttc_compiles_total"] == 1
    caches = sorted(result.cache for result in results)
    assert caches.count("miss") == 1 and set(caches) <= {"miss", "coalesced", "hit"}
    assert caches.count("coalesced") >= 5
    assert len({bytes(result.data) for result in results}) == 1 and len(results) == 10


def test_graphs_that_mean_the_same_are_compiled_once(start_fake):
    daemon = start_fake("--workers=2")
    first = Stream(daemon.channel, wire.header(b"sleep compile 1000\nwarn compile late\n"))
    while not (first.result.progress and first.result.progress[-1].phase == "compile"):
        first.next()
    second = daemon.compile("# another text\nsleep compile 1000\nwarn compile late\n")
    first.finish()
    assert (first.result.cache, second.cache) == ("miss", "coalesced")
    assert first.result.data == second.data
    assert [each.message for each in second.diagnostics] == ["late"]
    metrics = daemon.metrics()
    assert (metrics["ttc_imports_total"], metrics["ttc_compiles_total"]) == (2, 1)
    assert daemon.compile("# another text\nsleep compile 1000\nwarn compile late\n").cache == "hit"
    assert daemon.metrics()["ttc_imports_total"] == 2, "the second text has its own alias"


def test_the_next_client_is_asked_when_the_first_dies_while_uploading(fake):
    first = open_stream(fake)
    first.until("need_input")
    second = open_stream(fake)
    first.send(next(wire.chunks(BIG, 1000)))
    flights(fake, 1)
    first.cancel()
    second.until("need_input")
    send_all(second)
    assert second.finish().outcome == "ok"
    assert fake.metrics()["ttc_uploads_total"] == 1


def test_a_truncated_upload_hurts_only_its_sender(fake):
    first = open_stream(fake)
    first.until("need_input")
    second = open_stream(fake)
    time.sleep(0.1)
    first.send(next(wire.chunks(BIG, 1000)))
    first.half_close()
    with pytest.raises(grpc.RpcError) as caught:
        first.finish()
    assert caught.value.code() == grpc.StatusCode.DATA_LOSS
    assert f"1000 of {len(BIG)}" in caught.value.details()
    second.until("need_input")
    send_all(second)
    assert second.finish().outcome == "ok"


@pytest.mark.parametrize("change", ["flip", "short", "long"])
def test_wrong_bytes_are_refused_and_leave_nothing(fake, change):
    sent = {"flip": b"X" + BIG[1:], "short": BIG[:-1], "long": BIG + b"x"}[change]
    stream = open_stream(fake)
    stream.until("need_input")
    send_all(stream, sent)
    with pytest.raises(grpc.RpcError) as caught:
        stream.finish()
    assert caught.value.code() == grpc.StatusCode.DATA_LOSS
    flights(fake, 0)
    assert fake.metrics()["ttc_imports_total"] == 0
    assert fake.compile(BIG).outcome == "ok"


def test_a_wrong_inline_graph_is_refused(fake):
    request = wire.header(b"op a\n")
    request.header.inline_graph = b"op b\n"
    with pytest.raises(grpc.RpcError) as caught:
        Stream(fake.channel, request).finish()
    assert caught.value.code() == grpc.StatusCode.DATA_LOSS


def test_a_client_that_sends_nothing_is_dropped_and_the_next_one_asked(start_fake):
    daemon = start_fake("--upload-timeout=0.5")
    silent = open_stream(daemon)
    silent.until("need_input")
    second = open_stream(daemon)
    with pytest.raises(grpc.RpcError) as caught:
        silent.finish()
    assert caught.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED
    second.until("need_input")
    send_all(second)
    assert second.finish().outcome == "ok"


def test_a_client_that_closed_its_side_cannot_be_asked(fake):
    stream = open_stream(fake)
    stream.half_close()
    with pytest.raises(grpc.RpcError) as caught:
        stream.finish()
    assert caught.value.code() == grpc.StatusCode.DATA_LOSS
    flights(fake, 0)


def test_cancelling_a_waiter_or_the_first_never_cancels_the_others(start_fake):
    daemon = start_fake("--workers=1")
    graph = b"sleep compile 1500\nop shared\n"
    streams = [Stream(daemon.channel, wire.header(graph)) for _ in range(3)]
    streams[0].until("progress")
    flights(daemon, 1)
    time.sleep(0.3)
    streams[0].cancel()
    streams[2].cancel()
    assert streams[1].finish().outcome == "ok"
    metrics = daemon.metrics()
    assert metrics["ttc_compiles_total"] == 1
    assert metrics.get('ttc_workers_ended_total{reason="cancelled"}', 0) == 0


def test_garbage_instead_of_a_header(fake):
    stub = fake.channel.stream_stream(
        "/ttc.v1.CompileService/Compile", request_serializer=bytes, response_deserializer=bytes
    )
    for garbage in (b"\xff\xff\xff", b"", b"\x12\x02\x0a\x00"):
        with pytest.raises(grpc.RpcError) as caught:
            list(stub(iter([garbage]), timeout=10))
        assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT
    with pytest.raises(grpc.RpcError) as caught:
        list(stub(iter([]), timeout=10))
    assert caught.value.code() == grpc.StatusCode.INVALID_ARGUMENT
    assert fake.compile("op a\n").outcome == "ok"
