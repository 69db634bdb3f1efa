"""A wire that breaks: a cut artifact is fetched on, a dead connection is noticed, an unreachable daemon is told."""

import time

import pytest
from ttctest.cli import Ttc, finish
from ttctest.daemon import wait_until
from ttctest.proxy import Proxy

MIB = 1 << 20


@pytest.fixture
def proxied(tmp_path, start_fake):
    """Daemon on TCP, and `connect(cuts)` that gives `ttc` behind a proxy."""
    daemon = start_fake(listen="127.0.0.1:0")
    proxies = []

    def connect(*cuts) -> tuple[Ttc, Proxy]:
        proxies.append(Proxy(daemon.address, cuts))
        return Ttc(tmp_path, proxies[-1].address), proxies[-1]

    yield daemon, connect
    for proxy in proxies:
        proxy.close()


def test_a_cut_artifact_is_fetched_on_and_not_from_the_start(proxied, tmp_path):
    _, connect = proxied
    ttc, proxy = connect(5 * MIB, 3 * MIB)
    (tmp_path / "g").write_text(f"size {10 * MIB}\n")
    report = ttc.json("compile", "g", "-o", "out")
    assert report["outcome"] == "ok"
    assert (tmp_path / "out/payload.bin").stat().st_size == 10 * MIB
    assert proxy.connections == 3
    assert proxy.carried < 11.5 * MIB, "the bytes of the first connections were not sent again"
    stats = ttc.json("cache", "stats")
    assert (stats["misses"], stats["hits"]) == (1, 0), "compiled once, asked for once"


def test_a_wire_that_always_breaks_is_given_up(proxied, tmp_path):
    _, connect = proxied
    ttc, proxy = connect(*[200] * 50)
    (tmp_path / "g").write_text(f"size {MIB}\n")
    done = ttc("compile", "g", "-o", "out")
    assert done.returncode == 3 and proxy.address in done.stderr.decode()
    assert not (tmp_path / "out").exists()
    assert proxy.connections < 20


def test_a_dead_connection_is_noticed(proxied, tmp_path):
    """Half-open TCP: nobody says that the peer has gone. Pings find out, and the job is asked for again."""
    _, connect = proxied
    ttc, proxy = connect()
    (tmp_path / "g").write_text("sleep compile 3000\n")
    running = ttc.start("compile", "g", "-o", "out")
    wait_until(lambda: proxy.connections == 1 and proxy.carried > 200)
    time.sleep(0.5)
    proxy.forget()
    start = time.monotonic()
    done = finish(running, 100)
    assert done.returncode == 0, done.stderr
    assert b"trying again" in done.stderr
    assert time.monotonic() - start < 60
