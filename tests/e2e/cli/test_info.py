"""Subcommands that look: status, devices, options, cache, version, completion."""

import subprocess

from ttctest.cli import Ttc
from ttctest.daemon import BIN
from ttctest.wire import ROOT

MLP = ROOT / "examples/mlp.mlir"


def test_status(ttc, daemon):
    daemon.wait_ready()
    status = ttc.json("status")
    assert status["ready"] and status["address"] == daemon.address and len(status["build_id"]) == 64
    assert status["pid"] == daemon.process.pid and status["uptime_seconds"] > 0
    assert "build id" in ttc("status").stdout.decode()


def test_devices_and_options_are_the_daemons(ttc, daemon):
    capabilities = daemon.call("CompileService/GetCapabilities", protocol={"major": 1})
    devices = ttc.json("devices")["devices"]
    assert [each["name"] for each in devices] == [each.name for each in capabilities.devices]
    assert ttc.json("devices", "n150")["profile"]["name"] == "wormhole_n150"
    options = ttc.json("options")["options"]
    assert [each["name"] for each in options] == [each.name for each in capabilities.options]
    table = ttc("options").stdout.decode()
    assert all(each["name"] in table for each in options)
    assert b"values: lofi, " in ttc("options", "math_fidelity").stdout
    assert ttc("options", "math_fidelty").returncode == 2


def test_the_cache_explains_a_miss(tmp_path, start_daemon):
    ttc = Ttc(tmp_path, start_daemon().address)
    a = ttc.json("compile", MLP, "-o", "a")["key"]
    b = ttc.json("compile", MLP, "-o", "b", "--option", "math_fidelity=LoFi")["key"]
    ttc.json("compile", MLP, "-o", "b")
    explained = ttc.json("cache", "explain", a[:12], b)
    assert [each["label"] for each in explained["differences"]] == ["option.math_fidelity"]
    assert explained["key_a"] == a and explained["common"]
    assert "option.math_fidelity" in ttc("cache", "explain", a, b).stdout.decode()
    entries = ttc.json("cache", "list")["entries"]
    assert [each["key"] for each in entries] == [a, b], "the last used first"
    assert len(ttc.json("cache", "list", "--limit", "1")["entries"]) == 1
    stats = ttc.json("cache", "stats")
    assert (stats["entries"], stats["misses"], stats["hits"]) == (2, 2, 1)
    assert ttc("cache", "explain", "ffffffffff", a).returncode == 2
    assert ttc("cache", "explain", "xyz", a).returncode == 2


def test_version_needs_no_daemon(tmp_path):
    ttc = Ttc(tmp_path, "unix:/nowhere")
    assert ttc.json("version")["protocol"] == "1.0"
    assert ttc("version").returncode == 0


def bash_completion(ttc, line: str) -> list[str]:
    """What bash offers for an unfinished line, by the script that `ttc completion bash` prints."""
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    script = (
        f"source <(ttc completion bash); COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _ttc; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    env = {**ttc.env, "PATH": f"{BIN}:{ttc.env['PATH']}"}
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=env, check=True, timeout=20)
    return done.stdout.split()


def test_bash_completes(ttc):
    assert bash_completion(ttc, "ttc comp") == ["compile", "completion"]
    assert bash_completion(ttc, "ttc cache e") == ["explain"]
    assert bash_completion(ttc, "ttc compile --device wormhole_n1") == ["wormhole_n150"]
    assert "math_fidelity=" in bash_completion(ttc, "ttc compile x -o y --option math")
    assert bash_completion(ttc, "ttc compile ./gr") == []


def test_completion_never_starts_a_daemon(tmp_path):
    ttc = Ttc(tmp_path)
    assert bash_completion(ttc, "ttc devices ") == []
    assert not (tmp_path / "run/ttc").exists()
