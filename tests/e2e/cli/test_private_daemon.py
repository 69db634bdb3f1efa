"""No daemon configured: `ttc` starts one, all share it, and one of another build is replaced."""

import os
import shutil
import signal
import stat

import psutil
import pytest
from ttctest.cli import Ttc, finish
from ttctest.daemon import BIN, program, wait_until
from ttctest.wire import ROOT

MLP = ROOT / "examples/mlp.mlir"


@pytest.fixture
def alone(tmp_path):
    """`ttc` without a daemon; the one that it starts is ended after the test."""
    ttc = Ttc(tmp_path)
    yield ttc
    for process in daemons(tmp_path):
        process.terminate()
        process.wait(20)


def daemons(home) -> list[psutil.Process]:
    """The running ttcd that listen below `home`."""
    socket = f"unix:{home}/run/ttc/ttcd.sock"
    return [each for each in psutil.process_iter(["cmdline"]) if socket in (each.info["cmdline"] or [])]


def test_it_starts_serves_and_is_found_again(alone, tmp_path):
    assert alone.json("compile", MLP, "-o", "out")["cache"] == "miss"
    assert alone.json("compile", MLP, "-o", "out")["cache"] == "hit"
    status = alone.json("status")
    assert status["address"] == f"unix:{tmp_path}/run/ttc/ttcd.sock"
    (process,) = daemons(tmp_path)
    assert process.pid == status["pid"]
    assert stat.S_IMODE((tmp_path / "run/ttc").stat().st_mode) == 0o700
    assert (tmp_path / "cache/ttc/ttcd.log").is_file()
    assert process.cwd() == "/" and os.getsid(process.pid) == process.pid
    assert not process.net_connections("tcp"), "never on a TCP port"


def test_ten_at_once_start_one(alone, tmp_path):
    running = [alone.start("compile", MLP, "-o", f"out{i}", "--json") for i in range(10)]
    done = [finish(each) for each in running]
    assert [each.returncode for each in done] == [0] * 10, done[0].stderr.decode()
    assert len(daemons(tmp_path)) == 1


def test_a_killed_one_is_started_again(alone, tmp_path):
    first = alone.json("status")["pid"]
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: not psutil.pid_exists(first) or psutil.Process(first).status() == psutil.STATUS_ZOMBIE)
    second = alone.json("status")["pid"]
    assert second != first and len(daemons(tmp_path)) == 1


def test_one_of_another_build_is_replaced(alone, tmp_path):
    other = tmp_path / "bin"
    other.mkdir()
    for name in ("ttcd", "ttc-worker"):
        shutil.copy(BIN / name, other / name)
    old = alone.json("status", env={"TTC_TTCD": str(other / "ttcd")})
    assert psutil.Process(old["pid"]).exe() == str(other / "ttcd")
    new = alone.json("status")
    assert psutil.Process(new["pid"]).exe() == program("ttcd")
    assert [each.pid for each in daemons(tmp_path)] == [new["pid"]]


def test_one_that_cannot_start_says_why(alone, tmp_path):
    (tmp_path / "cache").write_text("a file where a folder should be")
    done = alone("compile", MLP, "-o", "out")
    assert done.returncode == 3
    assert f"{tmp_path}/cache/ttc/cache" in done.stderr.decode()
    done = alone("status", env={"TTC_TTCD": "/bin/false", "XDG_CACHE_HOME": str(tmp_path / "c")})
    assert done.returncode == 3 and "exited with status 1" in done.stderr.decode()
    assert "ttcd.log" in done.stderr.decode()


def test_a_directory_open_to_others_is_not_used(alone, tmp_path):
    (tmp_path / "run/ttc").mkdir(mode=0o755)
    (tmp_path / "run/ttc").chmod(0o755)
    done = alone("status")
    assert done.returncode == 3 and "0700" in done.stderr.decode()
    assert not daemons(tmp_path)
