"""Workers that die, hang or grow: nobody else is hurt, and what happened is said."""

import io
import json
import signal
import threading
import time
import zipfile

import grpc
import pytest
from ttctest import wire
from ttctest.daemon import wait_until
from ttctest.stream import Stream


def reproducer(result) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(result.reproducer_data))
    return {name: archive.read(name) for name in archive.namelist()}


def in_compile(daemon, graph: str, **fields) -> Stream:
    """A stream whose graph's compile phase has begun."""
    stream = Stream(daemon.channel, wire.header(graph.encode(), **fields))
    while not (stream.result.progress and stream.result.progress[-1].phase == "compile"):
        stream.next()
    return stream


def busy_worker(daemon):
    """The one worker, of a daemon with --workers=1."""
    (worker,) = daemon.workers()
    return worker


def test_kill_9_in_mid_compile_is_a_crash_with_a_reproducer_and_the_next_compile_succeeds(start_fake):
    daemon = start_fake("--workers=1")
    graph = "sleep compile 3000\nop a\n"
    stream = in_compile(daemon, graph, want_reproducer=True)
    busy_worker(daemon).send_signal(signal.SIGKILL)
    result = stream.finish()
    assert result.outcome == "compiler_crash"
    assert "signal 9" in result.final.message and "compile" in result.final.message
    files = reproducer(result)
    assert files["graph.mlir"] == graph.encode()
    assert json.loads(files["request.json"])["targets"] == ["python"]
    # Killed from outside says nothing about the graph: no negative entry, the same request is simply done again.
    again = daemon.compile(graph)
    assert (again.outcome, again.cache) == ("ok", "miss")
    assert daemon.metrics()['ttc_workers_ended_total{reason="killed"}'] == 1


def test_a_crash_from_inside_is_tried_on_two_workers_and_then_remembered(start_fake):
    daemon = start_fake("--crash-memory=2")
    graph = "say compile last words\nabort compile\n"
    result = daemon.compile(graph, want_reproducer=True)
    assert result.outcome == "compiler_crash" and "signal 6" in result.final.message
    crash = reproducer(result)["crash.txt"].decode()
    assert "2 times" in crash and "last words" in crash and "`compile`" in crash
    started = daemon.metrics()["ttc_workers_started_total"]
    again = daemon.compile(graph, want_reproducer=True)
    assert again.outcome == "compiler_crash" and "from memory" in again.final.message
    assert again.reproducer_data == result.reproducer_data
    assert daemon.metrics()["ttc_workers_started_total"] == started
    time.sleep(2.1)
    assert "from memory" not in daemon.compile(graph).final.message
    assert daemon.compile("op fine\n").outcome == "ok"


def test_one_crash_is_healed_by_the_second_attempt(fake, tmp_path):
    result = fake.compile(f"warn import once\ncrash-once compile {tmp_path}/marker\nop a\n")
    assert (result.outcome, result.cache) == ("ok", "miss")
    assert [each.message for each in result.diagnostics] == ["once"], "the second attempt must not repeat it"


@pytest.mark.parametrize(
    "command, words",
    [
        ("crash import", "signal 11"),
        ("exit compile 5", "exit code 5"),
        ("exit compile 0", "exit code 0"),
        ("throw compile boom", "exit code 70"),
        ("internal compile a broken invariant", "a broken invariant"),
    ],
)
def test_every_kind_of_death_is_an_outcome(fake, command, words):
    result = fake.compile(command + "\n", want_reproducer=True)
    assert result.outcome == "compiler_crash" and words in result.final.message
    assert "graph.mlir" in reproducer(result)
    assert fake.compile("op fine\n").outcome == "ok"


def test_no_reproducer_for_who_does_not_want_it(fake):
    result = fake.compile("crash compile\n")
    assert result.outcome == "compiler_crash" and result.reproducer is None


def test_memory_is_bounded(start_fake):
    daemon = start_fake("--worker-memory=600M")
    result = daemon.compile("oom compile\n", want_reproducer=True)
    assert result.outcome == "compiler_crash"
    assert "out of memory" in reproducer(result)["crash.txt"].decode()
    assert daemon.compile("op fine\n").outcome == "ok"


def test_a_hanging_job_is_stopped(start_fake):
    daemon = start_fake("--job-timeout=1")
    begun = time.monotonic()
    result = daemon.compile("hang compile\n")
    assert result.outcome == "timeout" and "`compile`" in result.final.message
    assert time.monotonic() - begun < 5
    assert daemon.compile("op fine\n").outcome == "ok"


def test_cancelling_the_last_client_stops_the_job(start_fake):
    daemon = start_fake("--workers=1")
    stream = in_compile(daemon, "hang compile\n")
    worker = busy_worker(daemon)
    stream.cancel()
    wait_until(lambda: not worker.is_running(), what="the worker of a cancelled job ends")
    assert daemon.compile("op fine\n").outcome == "ok"
    assert daemon.metrics()['ttc_workers_ended_total{reason="cancelled"}'] == 1


def test_a_deadline_stops_the_job(start_fake):
    daemon = start_fake("--workers=1")
    with pytest.raises(Exception, match="DEADLINE_EXCEEDED"):
        daemon.compile("hang compile\n", timeout=0.5)
    assert daemon.compile("op fine\n").outcome == "ok"


def test_an_idle_worker_that_was_killed_is_replaced_without_notice(start_fake):
    daemon = start_fake("--workers=1")
    daemon.compile("op a\n")
    busy_worker(daemon).send_signal(signal.SIGKILL)
    time.sleep(0.1)
    result = daemon.compile("op b\n")
    assert (result.outcome, result.cache) == ("ok", "miss")


def test_workers_die_with_the_daemon(start_fake):
    daemon = start_fake("--workers=1")
    stream = in_compile(daemon, "hang compile\n")
    worker = busy_worker(daemon)
    daemon.kill()
    wait_until(lambda: not worker.is_running(), what="an orphaned worker ends")
    with pytest.raises(grpc.RpcError):
        stream.finish()


def test_the_queue_is_bounded_and_says_when_to_come_back(start_fake):
    daemon = start_fake("--workers=1", "--queue=1")
    running = in_compile(daemon, "hang compile\n")
    waiting = Stream(daemon.channel, wire.header(b"op waits\n"))
    waiting.until("progress")
    assert waiting.result.progress[0].phase == "queued" and waiting.result.progress[0].queue_position == 1
    with pytest.raises(Exception, match="UNAVAILABLE") as caught:
        daemon.compile("op too much\n")
    details = dict(caught.value.trailing_metadata())["grpc-status-details-bin"]
    (detail,) = wire.message("google.rpc.Status").FromString(details).details
    assert detail.type_url.endswith("google.rpc.RetryInfo")
    running.cancel()
    assert waiting.finish().outcome == "ok"


def test_a_compiler_that_does_not_start_is_named(start_daemon, tmp_path):
    broken = tmp_path / "broken-worker"
    broken.write_text("#!/bin/sh\necho no such library >&2\nexit 127\n")
    broken.chmod(0o755)
    daemon = start_daemon(f"--worker-program={broken}")
    with pytest.raises(Exception, match="UNAVAILABLE") as caught:
        daemon.compile("op a\n")
    assert "no such library" in caught.value.details()
    assert not daemon.call("CompileService/GetCapabilities", protocol={"major": 1}).ready


def test_many_crashing_and_many_good_jobs_at_once(start_fake):
    daemon = start_fake("--workers=2")
    outcomes: list[str] = []

    def work(i: int) -> None:
        graph = f"crash compile\nop {i}\n" if i % 3 == 0 else f"op {i}\n"
        outcomes.append(daemon.compile(graph).outcome)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(outcomes) == ["compiler_crash"] * 8 + ["ok"] * 16
