"""Runs whose worker dies, hangs or grows, and clients that go away in the middle."""

import signal
import time

import grpc
import pytest
from ttctest.daemon import wait_until
from ttctest.run import RunStream, execute

GOOD = "in x float32 4\n"


def busy_worker(daemon):
    (worker,) = daemon.workers()
    return worker


def running(daemon, graph: str, **fields) -> RunStream:
    """A stream whose program executes."""
    stream = RunStream(daemon.channel, graph=graph, random_seed=1, **fields)
    stream.until_phase("execute")
    return stream


def test_kill_9_in_mid_run_is_a_crash_and_the_next_run_succeeds(start_fake):
    daemon = start_fake("--workers=1")
    stream = running(daemon, GOOD + "sleep 3000\n")
    busy_worker(daemon).send_signal(signal.SIGKILL)
    result = stream.finish()
    assert result.outcome == "compiler_crash" and not result.outputs
    assert "signal 9" in result.final.message and "`execute`" in result.final.message
    assert "killed from outside" in result.final.message
    assert execute(daemon, GOOD, random_seed=1).outcome == "ok"
    assert daemon.metrics()['ttc_workers_ended_total{reason="killed"}'] == 1


def test_one_crash_is_healed_by_the_second_attempt(fake, tmp_path):
    assert execute(fake, f"{GOOD}crash-once {tmp_path}/marker\n", random_seed=1).outcome == "ok"


@pytest.mark.parametrize("command, words", [("crash", "signal 11"), ("abort", "signal 6"), ("throw boom", "boom")])
def test_a_crash_from_inside_is_an_outcome(fake, command, words):
    result = execute(fake, f"{GOOD}{command}\n", random_seed=1)
    assert result.outcome == "compiler_crash" and words in result.final.message
    assert fake.metrics()['ttc_workers_ended_total{reason="crash"}'] == 2, "it was tried on two workers"
    assert execute(fake, GOOD, random_seed=1).outcome == "ok"


def test_memory_is_bounded(start_fake):
    daemon = start_fake("--worker-memory=600M")
    result = execute(daemon, f"{GOOD}oom\n", random_seed=1)
    assert result.outcome == "compiler_crash" and "out of memory" in result.final.message
    assert execute(daemon, GOOD, random_seed=1).outcome == "ok"


def test_a_hanging_run_is_stopped(start_fake):
    daemon = start_fake("--job-timeout=1")
    begun = time.monotonic()
    result = execute(daemon, f"{GOOD}hang\n", random_seed=1)
    assert result.outcome == "timeout" and "`execute`" in result.final.message
    assert time.monotonic() - begun < 10


def test_cancelling_stops_the_run(start_fake):
    daemon = start_fake("--workers=1")
    stream = running(daemon, GOOD + "hang\n")
    worker = busy_worker(daemon)
    stream.call.cancel()
    stream.requests.put(None)
    wait_until(lambda: not worker.is_running(), what="the worker of a cancelled run ends")
    assert execute(daemon, GOOD, random_seed=1).outcome == "ok"


def test_a_deadline_stops_the_run(start_fake):
    daemon = start_fake("--workers=1")
    execute(daemon, GOOD, random_seed=1)
    with pytest.raises(grpc.RpcError, match="DEADLINE_EXCEEDED"):
        execute(daemon, f"{GOOD}hang\n", random_seed=1, timeout=1)
    assert execute(daemon, GOOD, random_seed=1).outcome == "ok"


def test_cancelling_one_run_leaves_another_of_the_same_graph_alone(start_fake):
    daemon = start_fake("--workers=2")
    graph = GOOD + "sleep 700\n"
    one, other = running(daemon, graph), running(daemon, graph)
    one.call.cancel()
    one.requests.put(None)
    assert other.finish().outcome == "ok"


def test_runs_wait_in_the_queue_and_the_queue_is_bounded(start_fake):
    daemon = start_fake("--workers=1", "--queue=1")
    key = execute(daemon, GOOD + "sleep 1500\n", random_seed=1).final.key
    first = RunStream(daemon.channel, key=key, random_seed=1)
    first.until_phase("execute")
    second = RunStream(daemon.channel, key=key, random_seed=1)
    second.until_phase("queued")
    assert second.result.progress[0].queue_position == 1
    with pytest.raises(grpc.RpcError, match="UNAVAILABLE"):
        execute(daemon, key=key, random_seed=1)
    assert first.finish().outcome == second.finish().outcome == "ok"


def test_a_cancelled_run_leaves_the_queue_without_running(start_fake):
    daemon = start_fake("--workers=1")
    first = running(daemon, GOOD + "sleep 1000\n")
    second = RunStream(daemon.channel, graph=GOOD, random_seed=1)
    second.until_phase("queued")
    second.call.cancel()
    second.requests.put(None)
    assert first.finish().outcome == "ok"
    assert execute(daemon, GOOD, random_seed=1).outcome == "ok"
