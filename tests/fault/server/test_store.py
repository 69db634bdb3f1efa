"""The cache under the daemon: killed while writing, out of space, damaged."""

import os
import random
import subprocess
import threading
import time

import grpc
import pytest
from ttctest import wire
from ttctest.daemon import wait_until
from ttctest.stream import Stream


def test_kill_9_in_mid_write_loses_no_committed_entry_and_serves_no_bad_one(start_fake):
    daemon = start_fake("--workers=2")
    directory, committed, numbers = daemon.directory, {}, iter(range(10_000))

    def keep_compiling(target) -> None:
        while True:
            # Small exports lie in the database, large ones in files.
            graph = f"size {random.choice([100, 100_000, 500_000])}\nop {next(numbers)}\n"
            try:
                result = target.compile(graph)
            except grpc.RpcError:
                return
            committed[graph] = result.data

    for _ in range(4):
        threads = [threading.Thread(target=keep_compiling, args=(daemon,)) for _ in range(3)]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(0.2, 0.6))
        daemon.kill()
        for thread in threads:
            thread.join(30)
        daemon = start_fake("--workers=2", directory=directory)
    assert len(committed) > 5
    for graph, data in committed.items():
        again = daemon.compile(graph)
        assert (again.cache, again.data) == ("hit", data), graph
    stats = daemon.call("CacheService/GetStats")
    assert stats.corrupt_dropped == 0
    left = [path for path in daemon.cache_dir.rglob("*") if path.name.endswith(".tmp")]
    assert not left, "a restart sweeps what was half written"


@pytest.fixture
def small_disk(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", place], capture_output=True)
    if made.returncode != 0:
        pytest.skip("this user may not mount a tmpfs")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_costs_the_cache_and_not_the_compile(start_fake, small_disk):
    daemon = start_fake(cache_dir=small_disk / "cache")
    assert daemon.compile("size 100000\n").outcome == "ok"
    large = daemon.compile("size 8000000\n")
    assert (large.outcome, large.cache) == ("ok", "miss") and len(large.data) > 8_000_000
    assert [each.code for each in large.diagnostics] == ["not-cached"]
    assert daemon.compile("size 8000000\n").cache == "miss"
    assert daemon.compile("size 100000\n").cache == "hit", "what was stored before is there still"
    assert daemon.metrics()["ttc_cache_store_failures_total"] == 2
    assert daemon.call("CacheService/GetStats").store_failures == 2


def test_a_damaged_entry_is_made_again(start_fake):
    daemon = start_fake("--hot-bytes=0")
    first = daemon.compile("size 500000\n")
    daemon.stop()
    files = [path for path in daemon.cache_dir.rglob("*") if path.is_file() and path.stat().st_size > 400_000]
    payload = next(path for path in files if not path.name.startswith("index.db"))
    content = bytearray(payload.read_bytes())
    content[1000] ^= 1
    os.chmod(payload, 0o600)
    payload.write_bytes(content)
    daemon = start_fake("--hot-bytes=0", directory=daemon.directory)
    again = daemon.compile("size 500000\n")
    assert (again.outcome, again.cache) == ("ok", "miss") and again.data == first.data
    assert daemon.call("CacheService/GetStats").corrupt_dropped == 1
    assert daemon.compile("size 500000\n").cache == "hit"


def test_a_slow_reader_costs_one_chunk_and_blocks_nobody(start_fake):
    daemon = start_fake("--hot-bytes=0")
    daemon.compile("size 8000000\n")
    slow = Stream(daemon.channel, wire.header(b"size 8000000\n"))
    slow.until("artifact_chunk")
    begun = time.monotonic()
    assert daemon.compile("op quick\n").outcome == "ok"
    assert time.monotonic() - begun < 5
    assert slow.finish().cache == "hit"


def test_a_reader_that_goes_away_leaves_nothing(start_fake):
    daemon = start_fake()
    daemon.compile("size 4000000\n")
    for _ in range(5):
        stream = Stream(daemon.channel, wire.header(b"size 4000000\n"))
        stream.until("artifact_chunk")
        stream.cancel()
    wait_until(lambda: daemon.metrics()["ttc_flights"] == 0, what="no flight is left")
    assert daemon.compile("size 4000000\n").cache == "hit"
    assert daemon.stop() == 0
