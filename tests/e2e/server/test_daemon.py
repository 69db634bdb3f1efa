"""ttcd as a program: settings, address, readiness, drain, idle exit."""

import os
import signal
import socket
import stat
import subprocess
import time

import grpc
import pytest
from ttctest import wire
from ttctest.daemon import program, wait_until
from ttctest.stream import Stream


def run(*arguments, env=None):
    return subprocess.run(
        [program("ttcd"), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=20,
        env={**os.environ, **(env or {})},
    )


def health(daemon) -> bytes:
    check = daemon.channel.unary_unary("/grpc.health.v1.Health/Check")
    return check(b"", timeout=5)


def test_health_is_serving_only_when_a_worker_has_answered(start_fake):
    daemon = start_fake()
    daemon.wait_ready()
    wait_until(lambda: health(daemon) == b"\x08\x01", what="SERVING")


def test_health_is_not_serving_without_a_compiler(start_daemon, tmp_path):
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    assert health(start_daemon(f"--worker-program={broken}")) == b"\x08\x02"


def test_reflection_lists_the_services(fake):
    info = fake.channel.stream_stream("/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo")
    (answer,) = list(info(iter([b"\x3a\x00"]), timeout=5))
    for service in (b"ttc.v1.CompileService", b"ttc.v1.CacheService", b"ttc.v1.RunService", b"grpc.health.v1.Health"):
        assert service in answer


def test_capabilities(fake):
    fake.wait_ready()
    told = fake.call("CompileService/GetCapabilities", protocol={"major": 1})
    assert told.version == "0.1.0" and len(told.build_id) == 64 and told.max_graph_bytes == 2 << 30
    assert {"python", "cpp"} <= {each.name for each in told.targets}
    assert "wormhole_n150" in {each.name for each in told.devices}
    option = next(each for each in told.options if each.name == "optimization_level")
    assert (option.type, option.default_value) == ("int", "0") and option.help
    with pytest.raises(grpc.RpcError) as caught:
        fake.call("CompileService/GetCapabilities", protocol={"major": 9})
    assert caught.value.code() == grpc.StatusCode.FAILED_PRECONDITION


def test_what_is_not_served_yet_says_so(fake):
    with pytest.raises(grpc.RpcError) as caught:
        fake.call("CacheService/Remove", all=True)
    assert caught.value.code() == grpc.StatusCode.UNIMPLEMENTED and "remove" in caught.value.details()


def test_cache_stats_and_list(fake):
    fake.compile("op a\n", file_name="a.mlir")
    fake.compile("op a\n")
    fake.compile("op b\n", file_name="b.mlir")
    stats = fake.call("CacheService/GetStats")
    assert (stats.entries, stats.hits, stats.misses, stats.stores) == (2, 1, 2, 2)
    assert stats.directory == str(fake.cache_dir) and stats.bytes > 0
    first = fake.call("CacheService/List", page_size=1)
    rest = fake.call("CacheService/List", page_token=first.next_page_token)
    assert {each.file_name for each in [*first.entries, *rest.entries]} == {"a.mlir", "b.mlir"}
    assert first.entries[0].targets == ["python"] and first.entries[0].devices == ["wormhole_n150"]


def test_tcp_port_zero_is_chosen_and_printed(start_fake):
    daemon = start_fake(listen="127.0.0.1:0")
    host, port = daemon.address.rsplit(":", 1)
    assert host == "127.0.0.1" and int(port) > 0
    assert daemon.compile("op a\n").outcome == "ok"


def test_two_daemons_never_share_an_address(start_fake, tmp_path):
    daemon = start_fake()
    second = run(
        "--listen", daemon.address, "--cache-dir", tmp_path / "c2", "--worker-program", program("ttc-test-worker")
    )
    assert second.returncode == 1 and "another daemon listens" in second.stderr
    third = run(
        "--listen",
        f"unix:{tmp_path}/s",
        "--cache-dir",
        daemon.cache_dir,
        "--worker-program",
        program("ttc-test-worker"),
    )
    assert third.returncode == 1 and str(daemon.process.pid) in third.stderr
    assert daemon.compile("op a\n").outcome == "ok"


def test_a_taken_port_is_an_error(start_fake, tmp_path):
    daemon = start_fake(listen="127.0.0.1:0")
    second = run(
        "--listen", daemon.address, "--cache-dir", tmp_path / "c2", "--worker-program", program("ttc-test-worker")
    )
    assert second.returncode == 1 and "cannot listen" in second.stderr


def test_a_stale_socket_is_replaced(start_fake):
    daemon = start_fake()
    daemon.kill()
    assert os.path.exists(daemon.directory / "ttcd.sock")
    assert start_fake(directory=daemon.directory).compile("op a\n").outcome == "ok"


def test_the_socket_is_private(start_fake, tmp_path):
    daemon = start_fake(listen=f"unix:{tmp_path}/made/s")
    assert stat.S_IMODE(os.stat(tmp_path / "made").st_mode) == 0o700
    assert stat.S_IMODE(os.stat(tmp_path / "made/s").st_mode) & 0o077 == 0
    assert daemon.compile("op a\n").outcome == "ok"


@pytest.mark.parametrize("kind", ["symlink", "writable", "file", "wide"])
def test_unsafe_places_are_refused(tmp_path, kind):
    place = tmp_path / "place"
    listen = f"unix:{place}/s"
    if kind == "symlink":
        (tmp_path / "real").mkdir(mode=0o700)
        place.symlink_to(tmp_path / "real")
    elif kind == "writable":
        place.mkdir()
        place.chmod(0o777)
    elif kind == "file":
        place.mkdir(mode=0o700)
        (place / "s").write_text("precious")
    else:
        listen = "0.0.0.0:0"
    result = run("--listen", listen, "--cache-dir", tmp_path / "c", "--worker-program", program("ttc-test-worker"))
    assert result.returncode == 2, result.stderr
    assert ("--insecure" in result.stderr) or kind == "file"
    if kind == "file":
        assert (place / "s").read_text() == "precious"


def test_sigterm_drains(start_fake):
    daemon = start_fake("--workers=1")
    stream = Stream(daemon.channel, wire.header(b"sleep compile 1500\nop a\n"))
    stream.until("progress")
    daemon.process.send_signal(signal.SIGTERM)
    wait_until(lambda: "draining" in daemon.log(), what="the drain begins")
    assert health(daemon) == b"\x08\x02"
    with pytest.raises(grpc.RpcError) as caught:
        daemon.compile("op new\n")
    assert caught.value.code() == grpc.StatusCode.UNAVAILABLE
    assert "grpc-status-details-bin" in dict(caught.value.trailing_metadata())
    assert stream.finish().outcome == "ok"
    assert daemon.process.wait(10) == 0
    assert not os.path.exists(daemon.directory / "ttcd.sock")


@pytest.mark.parametrize("how", ["second signal", "timeout"])
def test_a_drain_can_be_cut_short(start_fake, how):
    daemon = start_fake("--workers=1", *(["--drain-timeout=0.5"] if how == "timeout" else []))
    stream = Stream(daemon.channel, wire.header(b"hang compile\n"))
    stream.until("progress")
    daemon.process.send_signal(signal.SIGTERM)
    wait_until(lambda: "draining" in daemon.log(), what="the drain begins")
    if how == "second signal":
        daemon.process.send_signal(signal.SIGTERM)
    begun = time.monotonic()
    daemon.process.wait(10)
    assert time.monotonic() - begun < 5
    with pytest.raises(grpc.RpcError):
        stream.finish()


def test_idle_exit_waits_for_idleness(start_fake):
    daemon = start_fake("--idle-exit=1")
    daemon.compile("sleep compile 1500\n")
    assert daemon.process.poll() is None
    assert daemon.process.wait(10) == 0


def test_readiness_is_told_to_systemd(start_fake, tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
        notify.bind(str(tmp_path / "notify"))
        notify.settimeout(10)
        start_fake(env={"NOTIFY_SOCKET": str(tmp_path / "notify")})
        assert notify.recv(100) == b"READY=1"


def test_json_log_lines_are_json_and_hold_no_graph(start_fake):
    import json

    daemon = start_fake("--log-format=json", "--log-level=debug")
    daemon.compile('secret "constant"\n', file_name='we"ird\n.mlir')
    daemon.stop()
    lines = [json.loads(line) for line in daemon.log().splitlines()]
    assert "compile" in [line["event"] for line in lines]
    assert "secret" not in daemon.log()


def test_check_config_shows_every_source(tmp_path):
    (tmp_path / "c.toml").write_text('listen = "127.0.0.1:0"\nqueue = 7\nworkers = 3\n')
    result = run(
        "--check-config", "--config", tmp_path / "c.toml", "--workers=5", env={"TTCD_WORKERS": "4", "TTCD_SALT": "s"}
    )
    assert result.returncode == 0
    shown = {line.split()[0]: line for line in result.stdout.splitlines() if " = " in line}
    assert '"5"' in shown["workers"] and shown["workers"].endswith("# flag")
    assert '"7"' in shown["queue"] and shown["queue"].endswith("# file")
    assert '"s"' in shown["salt"] and shown["salt"].endswith("# environment")
    assert shown["cache-bytes"].endswith("# default")


def test_wrong_settings_exit_with_2_and_name_the_nearest():
    result = run("--check-config", "--worker-memry=1G", "--queue", "many", env={"TTCD_LISTN": "x"})
    assert result.returncode == 2
    for words in ("--worker-memory", "TTCD_LISTEN", "`queue` is `many`"):
        assert words in result.stderr
    assert run("--cache-dir", "/tmp/x").returncode == 2


def test_a_missing_compiler_is_said_at_once(tmp_path):
    result = run("--listen", f"unix:{tmp_path}/s", "--cache-dir", tmp_path / "c", "--worker-program", "/no/such")
    assert result.returncode == 1 and "/no/such" in result.stderr and not (tmp_path / "c").exists()


def test_idle_memory(start_fake):
    import psutil

    daemon = start_fake()
    daemon.wait_ready()
    assert psutil.Process(daemon.process.pid).memory_info().rss < 64 << 20


def test_the_configuration_page_is_fresh():
    page = (wire.ROOT / "docs/configuration.md").read_text()
    assert run("--help-markdown").stdout == page, "ttcd --help-markdown > docs/configuration.md"
