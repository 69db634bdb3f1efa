"""Many clients at once that finish, cancel, die while uploading, send nonsense and crash workers; then everything is in order."""

import random
import threading
import time

import grpc
from ttctest import wire
from ttctest.daemon import wait_until
from ttctest.stream import Stream

SECONDS = 4


def graph_of(i: int) -> bytes:
    """A few graphs, so that clients meet in flights and in the cache."""
    kinds = [
        f"op {i}\n",
        f"sleep compile 30\nop {i}\n",
        f"size 300000\nop {i}\n",
        f"op {i}\n" + "# padding\n" * 20_000,
        f"# other text\nsleep compile 30\nop {i}\n",
        f"warn import w\nerror compile e {i}\n",
        f"crash compile\nop {i}\n",
    ]
    return random.choice(kinds).encode()


def behave(channel, i: int) -> None:
    """One client: mostly good."""
    graph = graph_of(i)
    stream = Stream(channel, wire.header(graph, inline=random.random() < 0.5 and len(graph) < 65536), timeout=20)
    manner = random.choice(["good", "good", "good", "cancel", "short", "wrong"])
    try:
        for response in stream.call:
            kind = stream.result.take(response)
            if kind == "need_input" and manner == "short":
                stream.send(next(wire.chunks(graph, max(1, len(graph) // 2))))
                stream.half_close()
            elif kind == "need_input":
                for chunk in wire.chunks(graph if manner != "wrong" else graph[::-1]):
                    stream.send(chunk)
            if manner == "cancel" and random.random() < 0.5:
                stream.cancel()
                return
        assert stream.result.final is not None
    except grpc.RpcError as error:
        expected = {grpc.StatusCode.CANCELLED, grpc.StatusCode.DATA_LOSS, grpc.StatusCode.UNAVAILABLE}
        if error.code() not in expected:
            raise
    finally:
        stream.half_close()


def test_after_a_storm_everything_is_in_order(start_fake):
    daemon = start_fake("--workers=2", "--queue=64", "--log-level=warning", "--crash-memory=1")
    end, trouble = time.monotonic() + SECONDS, []

    def client(seed: int) -> None:
        channel = grpc.insecure_channel(daemon.address, options=[("grpc.use_local_subchannel_pool", 1)])
        try:
            while time.monotonic() < end:
                behave(channel, random.randrange(40))
        except BaseException as error:
            trouble.append(error)
        finally:
            channel.close()

    threads = [threading.Thread(target=client, args=(i,)) for i in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS + 60)
    assert not trouble, trouble[0]
    assert not any(thread.is_alive() for thread in threads), "a client hangs"
    wait_until(lambda: daemon.metrics()["ttc_flights"] == 0, 20, "no flight is left")
    wait_until(lambda: daemon.metrics()["ttc_workers_busy"] == 0, 20, "no worker is busy")
    assert daemon.compile("op after the storm\n").outcome == "ok"
    assert daemon.call("CacheService/GetStats").corrupt_dropped == 0
    assert daemon.stop() == 0
