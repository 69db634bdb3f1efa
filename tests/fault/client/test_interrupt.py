"""Interrupted: by a signal, by the time limit, by a daemon or worker that dies. Nothing half-done stays."""

import os
import signal
import threading
import time

import pytest
from ttctest.cli import Ttc, finish
from ttctest.daemon import wait_until


def names(home) -> list[str]:
    return sorted(set(os.listdir(home)) - {"run", "cache"})


def flights(daemon) -> float:
    return daemon.metrics()["ttc_flights"]


@pytest.fixture
def heard_signal(request):
    """A signal that children notice even if the tests run under nohup, which has them ignore SIGHUP."""
    before = signal.getsignal(request.param)
    if before is signal.SIG_IGN:
        signal.signal(request.param, signal.SIG_DFL)
    yield request.param
    signal.signal(request.param, before)


@pytest.mark.parametrize("heard_signal", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], indirect=True)
def test_a_signal_cancels_here_and_at_the_daemon(ttc, tmp_path, fake, heard_signal):
    (tmp_path / "g").write_text("sleep compile 30000\n")
    running = ttc.start("compile", "g", "-o", "out", "--json")
    wait_until(lambda: flights(fake) == 1, what="the job runs")
    start = time.monotonic()
    running.send_signal(heard_signal)
    done = finish(running)
    assert done.returncode == 5 and time.monotonic() - start < 5
    assert b'"outcome":"cancelled"' in done.stdout and b"cancelled" in done.stderr
    assert names(tmp_path) == ["g"]
    wait_until(lambda: flights(fake) == 0, what="the daemon gives the job up")


def test_a_signal_while_reading_standard_input(ttc, tmp_path):
    read, write = os.pipe()
    running = ttc.start("compile", "-", "-o", "out", stdin=read)
    time.sleep(0.3)
    running.send_signal(signal.SIGINT)
    assert finish(running).returncode == 5
    os.close(read)
    os.close(write)
    assert names(tmp_path) == []


def test_an_old_export_survives_an_interrupted_replacement(ttc, tmp_path):
    (tmp_path / "g").write_text("op a\n")
    ttc.json("compile", "g", "-o", "out")
    before = (tmp_path / "out/main.py").read_bytes()
    (tmp_path / "g").write_text("sleep compile 30000\n")
    done = ttc("compile", "g", "-o", "out", "--force", "--timeout", "0.5")
    assert done.returncode == 5 and b"time" in done.stderr
    assert (tmp_path / "out/main.py").read_bytes() == before
    assert names(tmp_path) == ["g", "out"]


def test_a_job_over_the_daemons_limit(tmp_path, start_fake):
    ttc = Ttc(tmp_path, start_fake("--job-timeout=1").address)
    (tmp_path / "g").write_text("hang compile\n")
    report = ttc.json("compile", "g", "-o", "out", code=5)
    assert report["outcome"] == "timeout"
    assert names(tmp_path) == ["g"]


def test_a_killed_worker_is_a_crash_with_a_reproducer_and_then_all_is_well(ttc, tmp_path, fake):
    (tmp_path / "g").write_text("sleep compile 30000\n")
    running = ttc.start("compile", "g", "-o", "out", "--json")
    wait_until(lambda: flights(fake) == 1)
    wait_until(lambda: fake.workers(), what="a worker")
    time.sleep(0.3)
    for worker in fake.workers():
        worker.kill()
    done = finish(running)
    assert done.returncode == 4, done.stderr
    (reproducer,) = [name for name in names(tmp_path) if name.startswith("ttc-reproducer-")]
    assert str(tmp_path / reproducer) in done.stderr.decode()
    assert (tmp_path / reproducer).stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["g", reproducer]
    (tmp_path / "h").write_text("op a\n")
    assert ttc.json("compile", "h", "-o", "out")["outcome"] == "ok"


def test_a_crash_in_an_unwritable_directory_keeps_its_reproducer_in_tmpdir(ttc, tmp_path):
    (tmp_path / "g").write_text("crash compile\n")
    (tmp_path / "t").mkdir()
    done = ttc("compile", tmp_path / "g", "-o", tmp_path / "out", cwd="/proc/self", env={"TMPDIR": str(tmp_path / "t")})
    assert done.returncode == 4
    (reproducer,) = os.listdir(tmp_path / "t")
    assert str(tmp_path / "t" / reproducer) in done.stderr.decode()


def test_a_daemon_that_dies_in_mid_compile(ttc, tmp_path, fake):
    (tmp_path / "g").write_text("sleep compile 30000\n")
    running = ttc.start("compile", "g", "-o", "out")
    wait_until(lambda: flights(fake) == 1)
    fake.kill()
    done = finish(running)
    assert done.returncode == 3 and fake.address in done.stderr.decode()
    assert names(tmp_path) == ["g"]


def test_a_daemon_that_comes_back_is_asked_again(tmp_path, start_fake):
    first = start_fake()
    ttc = Ttc(tmp_path, first.address)
    (tmp_path / "g").write_text("sleep compile 1500\n")
    running = ttc.start("compile", "g", "-o", "out", "--json")
    wait_until(lambda: flights(first) == 1)
    first.kill()
    second = start_fake(listen=first.address, directory=tmp_path / "second")
    done = finish(running)
    assert done.returncode == 0, done.stderr
    assert b"trying again" in done.stderr
    assert second.metrics()["ttc_flights"] == 0


def test_leftovers_of_a_killed_ttc_are_swept(ttc, tmp_path):
    (tmp_path / "g").write_text("size 80000000\n")
    running = ttc.start("compile", "g", "-o", "out")
    wait_until(lambda: any(name.startswith(".out.ttc-") for name in names(tmp_path)), timeout=60, what="it writes")
    running.kill()
    finish(running)
    (tmp_path / "h").write_text("op a\n")
    ttc.json("compile", "h", "-o", "out", "--force")
    assert names(tmp_path) == ["g", "h", "out"]


def test_readers_see_a_whole_export_at_any_moment(ttc, tmp_path):
    (tmp_path / "g").write_text("op a\n")
    ttc.json("compile", "g", "-o", "out")
    stop, missing = threading.Event(), []

    def look() -> None:
        while not stop.is_set():
            if not (tmp_path / "out/export.json").exists():
                missing.append(time.monotonic())

    reader = threading.Thread(target=look)
    reader.start()
    for _ in range(10):
        ttc.json("compile", "g", "-o", "out", "--force")
    stop.set()
    reader.join()
    assert not missing
