"""`ttc run --device ttnn:N`: the emitted main.py in a process of its own, whatever happens to that.

The library is the numpy stand-in of tests/ttnn here, so that numbers come back; tests/ttnn/test_run_on_card.py does it
with the real one.
"""

import json
import os
import pathlib
import signal
import sys
import time

import ml_dtypes
import numpy as np
import psutil
import pytest
from ttctest.cli import Ttc, finish
from ttctest.daemon import Daemon, wait_until
from ttctest.wire import ROOT

GRAPH = """module @net {
  func.func public @main(%arg0: tensor<4x8xf32> loc("x"), %arg1: tensor<8x2xbf16> loc("w"), %arg2: tensor<4xi64> loc("n"))
      -> (tensor<4x2xf32>, tensor<4xi64>, tensor<8x2xbf16>, tensor<4x8xi1>, tensor<20xf32>) {
    %w = stablehlo.convert %arg1 : (tensor<8x2xbf16>) -> tensor<8x2xf32>
    %y = stablehlo.dot_general %arg0, %w, contracting_dims = [1] x [0]
        : (tensor<4x8xf32>, tensor<8x2xf32>) -> tensor<4x2xf32>
    %n = stablehlo.add %arg2, %arg2 : tensor<4xi64>
    %v = stablehlo.add %arg1, %arg1 : tensor<8x2xbf16>
    %z = stablehlo.constant dense<0.0> : tensor<4x8xf32>
    %p = stablehlo.compare GT, %arg0, %z : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xi1>
    %c = stablehlo.constant dense<[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0,
                                   10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 19.5]> : tensor<20xf32>
    return %y, %n, %v, %p, %c : tensor<4x2xf32>, tensor<4xi64>, tensor<8x2xbf16>, tensor<4x8xi1>, tensor<20xf32>
  }
}
"""
STAND_IN = ROOT / "tests/ttnn/stand_in"


def start(directory, *arguments, library=STAND_IN):
    return Daemon(
        directory, f"--ttnn-python={sys.executable}", "--workers=2", *arguments, env={"PYTHONPATH": str(library)}
    )


@pytest.fixture(scope="module")
def card(tmp_path_factory):
    """A daemon whose `ttnn` is the stand-in, and that runs uploaded source."""
    daemon = start(tmp_path_factory.mktemp("card"), "--allow-code-execution")
    yield daemon
    daemon.stop()


@pytest.fixture
def ttc(tmp_path, card):
    return Ttc(tmp_path / "home", card.address)


@pytest.fixture
def graph(tmp_path) -> pathlib.Path:
    path = tmp_path / "net.mlir"
    path.write_text(GRAPH)
    return path


@pytest.fixture
def inputs(tmp_path):
    random = np.random.default_rng(0)
    arrays = {
        "x": random.standard_normal((4, 8)).astype(np.float32),
        "arg1": random.standard_normal((8, 2)).astype(ml_dtypes.bfloat16).astype(np.float32),
        "n": np.arange(4, dtype=np.int64) - 2,
    }
    np.savez(tmp_path / "in.npz", **arrays)
    return tmp_path / "in.npz"


def check(path, inputs):
    given = np.load(inputs)
    with np.load(path) as outputs:
        np.testing.assert_allclose(outputs["out0"], given["x"] @ given["arg1"], rtol=1e-5, atol=1e-5)
        assert outputs["out1"].dtype == np.int64
        np.testing.assert_array_equal(outputs["out1"], 2 * given["n"])
        np.testing.assert_array_equal(outputs["out2"], 2 * given["arg1"])
        assert outputs["out3"].dtype == np.bool_
        np.testing.assert_array_equal(outputs["out3"], given["x"] > 0)
        np.testing.assert_array_equal(outputs["out4"], [*range(19), 19.5])


def leftovers():
    """Folders of runs in the temporary folder."""
    return set(pathlib.Path(os.environ.get("TMPDIR", "/tmp")).glob("ttc-run-*"))


def drivers(card):
    """Processes of ours that run the driver for this daemon."""
    children = psutil.Process(card.process.pid).children(recursive=True)
    return [each for each in children if ".ttnn_driver.py" in " ".join(each.cmdline())]


def test_a_graph_runs_and_the_outputs_come_back(ttc, graph, inputs, tmp_path):
    before = leftovers()
    said = ttc.json("run", graph, "--device", "ttnn:0", "--inputs", inputs, "--outputs", tmp_path / "out.npz")
    check(tmp_path / "out.npz", inputs)
    assert said["device"] == "wormhole_n150" and said["numerics"] == "ttnn" and said["cache"] == "miss"
    assert {"library", "device", "upload", "execute", "download", "outputs"} <= set(said["timings"])
    assert ttc.json("run", graph, "--device", "ttnn:0@n150", "--inputs", inputs)["cache"] == "hit"
    assert leftovers() == before


def test_the_same_seed_gives_the_inputs_of_the_simulator(ttc, graph, tmp_path):
    for device in ("ttnn:0", "sim:n150"):
        ttc.json("run", graph, "--device", device, "--random-inputs", 7, "--outputs", tmp_path / f"{device[:3]}.npz")
    with np.load(tmp_path / "ttn.npz") as ours, np.load(tmp_path / "sim.npz") as theirs:
        for name in theirs:
            np.testing.assert_allclose(ours[name], theirs[name], rtol=1e-2, atol=1e-2)


def compiled(ttc, graph, path, *words):
    ttc.json("compile", graph, "-o", path, *words)
    return path


def test_an_export_runs_by_its_key_and_an_edited_one_as_source(ttc, graph, inputs, tmp_path):
    export = compiled(ttc, graph, tmp_path / "export")
    said = ttc.json("run", export, "--device", "ttnn:0", "--inputs", inputs, "--outputs", tmp_path / "out.npz")
    check(tmp_path / "out.npz", inputs)
    assert said["cache"] == "hit"
    source = (export / "main.py").read_text()
    (export / "main.py").write_text(source.replace("return ", "print('hello')\n    return ", 1))
    said = ttc.json("run", export, "--device", "ttnn:0", "--inputs", inputs, "--outputs", tmp_path / "out2.npz")
    check(tmp_path / "out2.npz", inputs)
    assert said["cache"] is None, "an edited program is nobody's artifact"
    both = compiled(ttc, graph, tmp_path / "both", "--emit", "python,executable")
    for program in (both, both / "python", both / "python/main.py"):
        ttc.json("run", program, "--device", "ttnn:0", "--inputs", inputs, "--outputs", tmp_path / "out3.npz")
        check(tmp_path / "out3.npz", inputs)


def edited(ttc, graph, path, statement):
    """An export whose `forward` runs `statement` first."""
    export = compiled(ttc, graph, path)
    lines = (export / "main.py").read_text().splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("def forward"))
    at = next(i for i in range(at, len(lines)) if lines[i].strip() == '"""') + 1
    (export / "main.py").write_text("\n".join([*lines[:at], f"    {statement}", *lines[at:]]) + "\n")
    return export, at + 1


@pytest.mark.parametrize(
    "statement, code, words",
    [
        ("raise ValueError('no such thing')", 1, ["ValueError: no such thing", "main.py:{line}"]),
        ("ttnn.relu(n, wrong=1)", 1, ["wrong", "main.py:{line}"]),
        ("import sys; sys.exit(3)", 1, ["SystemExit: 3"]),
        ("import os; os._exit(3)", 4, ["exit code 3", "`execute`"]),
        ("import ctypes; ctypes.string_at(0)", 4, ["signal 11", "`execute`"]),
        ("import os, sys; sys.stderr.write('last words'); os.abort()", 4, ["signal 6", "last words"]),
        ("return (x,)", 1, ["1 results", "5"]),
        ("return 1, 2, 3, 4, 5", 1, ["int"]),
    ],
)
def test_what_goes_wrong_inside_is_an_outcome(ttc, card, graph, inputs, tmp_path, statement, code, words):
    before = leftovers()
    export, line = edited(ttc, graph, tmp_path / "export", statement)
    done = ttc("run", export, "--device", "ttnn:0", "--inputs", inputs)
    assert done.returncode == code, done.stderr
    for word in words:
        assert word.format(line=line) in done.stderr.decode(), done.stderr
    assert leftovers() == before and not drivers(card)
    assert ttc("run", graph, "--device", "ttnn:0", "--inputs", inputs).returncode == 0, "the daemon goes on"


# A child that leaves session, parent and terminal, as the server of a simulated chip does.
DETACH = "import subprocess, time; subprocess.Popen(['sleep', '{0}'], start_new_session=True); time.sleep({0})"


def sleepers(marker):
    return [each for each in psutil.process_iter(["cmdline"]) if each.info["cmdline"] == ["sleep", marker]]


@pytest.mark.parametrize("how", ["interrupt", "timeout", "kill"])
def test_a_run_that_hangs_leaves_nothing_behind(ttc, card, graph, inputs, tmp_path, how):
    before, marker = leftovers(), str(3000 + os.getpid() + len(how))
    export, _ = edited(ttc, graph, tmp_path / "export", DETACH.format(marker))
    seconds = ["--timeout", 4] if how == "timeout" else []
    running = ttc.start("run", export, "--device", "ttnn:0", "--inputs", inputs, *seconds)
    wait_until(lambda: sleepers(marker), timeout=20, what="the program executes")
    if how == "interrupt":
        running.send_signal(signal.SIGINT)
    elif how == "kill":
        (driver,) = drivers(card)
        driver.kill()
    done = finish(running)
    assert done.returncode == (4 if how == "kill" else 5), done.stderr
    if how == "kill":
        assert b"signal 9" in done.stderr
    wait_until(lambda: not sleepers(marker) and not drivers(card), timeout=10, what="all processes of the run end")
    wait_until(lambda: leftovers() == before, timeout=10, what="its folder goes")


def test_a_hang_is_stopped_after_job_timeout(graph, inputs, tmp_path):
    card = start(tmp_path / "daemon", "--allow-code-execution", "--job-timeout=3")
    try:
        ttc = Ttc(tmp_path / "home", card.address)
        export, _ = edited(ttc, graph, tmp_path / "export", "import time; time.sleep(100)")
        begun = time.monotonic()
        said = ttc.json("run", export, "--device", "ttnn:0", "--inputs", inputs, code=5)
        assert said["outcome"] == "timeout" and "`execute`" in said["message"]
        assert time.monotonic() - begun < 20
        wait_until(lambda: not drivers(card), timeout=10, what="the driver ends")
    finally:
        card.stop()


def test_source_runs_only_where_that_is_allowed(ttc, graph, inputs, tmp_path):
    card = start(tmp_path / "daemon")
    try:
        careful = Ttc(tmp_path / "home2", card.address)
        export, _ = edited(ttc, graph, tmp_path / "export", "print()")
        done = careful("run", export, "--device", "ttnn:0", "--inputs", inputs)
        assert done.returncode == 2 and b"--allow-code-execution" in done.stderr
        # What the daemon compiled itself is not uploaded source.
        careful.json("run", graph, "--device", "ttnn:0", "--inputs", inputs)
        careful.json("run", compiled(careful, graph, tmp_path / "own"), "--device", "ttnn:0", "--inputs", inputs)
    finally:
        card.stop()


def broken_library(tmp_path, text):
    package = tmp_path / "library/ttnn"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(text)
    return package.parent


@pytest.mark.parametrize(
    "text, words",
    [
        ("raise ImportError('libtt_metal.so: cannot open')", ["libtt_metal.so: cannot open", sys.executable]),
        ("def open_device(**named): raise RuntimeError('No chips detected in the cluster')", ["No chips", "(0)"]),
    ],
)
def test_what_is_missing_is_said(graph, inputs, tmp_path, text, words):
    card = start(tmp_path / "daemon", library=broken_library(tmp_path, text))
    try:
        done = Ttc(tmp_path / "home", card.address)("run", graph, "--device", "ttnn:0", "--inputs", inputs)
        assert done.returncode == 2, done.stderr
        for word in words:
            assert word in done.stderr.decode()
    finally:
        card.stop()


def test_no_library_anywhere_names_what_was_tried(graph, inputs, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/python3").symlink_to("/bin/false")
    environment = {"PATH": str(tmp_path / "bin"), "VIRTUAL_ENV": ""}
    card = Daemon(tmp_path / "daemon", env=environment)
    try:
        done = Ttc(tmp_path / "home", card.address)("run", graph, "--device", "ttnn:0", "--inputs", inputs)
        assert done.returncode == 2
        for word in (str(tmp_path / "bin/python3"), "--ttnn-python", "wheels"):
            assert word in done.stderr.decode()
    finally:
        card.stop()


def test_the_first_python_with_the_library_is_found(graph, inputs, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/python3").symlink_to("/bin/false")
    path = f"{tmp_path}/bin:{pathlib.Path(sys.executable).parent}"
    card = Daemon(tmp_path / "daemon", env={"PATH": path, "VIRTUAL_ENV": "", "PYTHONPATH": str(STAND_IN)})
    try:
        Ttc(tmp_path / "home", card.address).json("run", graph, "--device", "ttnn:0", "--inputs", inputs)
    finally:
        card.stop()


@pytest.mark.parametrize(
    "words, said",
    [
        (("--device", "ttnn:x"), "`ttnn:N`"),
        (("--device", "ttnn:-1"), "`ttnn:N`"),
        (("--device", "ttnn:"), "`ttnn:N`"),
        (("--device", "ttnn:0@wormhole_n15"), "wormhole_n150"),
        (("--device", "ttnn:0", "--numerics", "exact"), "as the device does"),
        (("--device", "ttnn:0", "--profile", "p"), "no profile"),
        (("--device", "ttnn:0@blackhole_p150"), "was compiled for `blackhole`"),
    ],
)
def test_wrong_requests(ttc, graph, inputs, words, said):
    done = ttc("run", graph, "--inputs", inputs, *words)
    assert done.returncode == 2 and said in done.stderr.decode(), done.stderr


def test_programs_that_do_not_fit(ttc, graph, inputs, tmp_path):
    executable = compiled(ttc, graph, tmp_path / "executable", "--emit", "executable")
    done = ttc("run", executable, "--device", "ttnn:0", "--inputs", inputs)
    assert done.returncode == 2 and b"has no main.py" in done.stderr
    done = ttc("run", executable / "model.ttx", "--device", "ttnn:0", "--inputs", inputs)
    assert done.returncode == 2, done.stderr
    export = compiled(ttc, graph, tmp_path / "export")
    done = ttc("run", export / "main.py", "--inputs", inputs)
    assert done.returncode == 2 and b"--device ttnn:0" in done.stderr
    done = ttc("run", export, "--device", "ttnn:0@blackhole_p150", "--inputs", inputs)
    assert done.returncode == 2 and b"was compiled for `wormhole_n150`" in done.stderr
    index = json.loads((export / "export.json").read_text())
    del index["signature"]["arguments"][0]["shape"]
    (export / "export.json").write_text(json.dumps(index))
    (export / "main.py").write_text((export / "main.py").read_text() + "\n")
    done = ttc("run", export, "--device", "ttnn:0", "--inputs", inputs)
    assert done.returncode == 2 and b"signature.arguments" in done.stderr
    (export / "export.json").unlink()
    done = ttc("run", export, "--device", "ttnn:0", "--inputs", inputs)
    assert done.returncode == 2 and b"export.json" in done.stderr


def test_inputs_that_do_not_fit_are_named(ttc, graph, tmp_path):
    np.savez(tmp_path / "in.npz", arg0=np.zeros((4, 9), np.float32))
    done = ttc("run", graph, "--device", "ttnn:0", "--inputs", tmp_path / "in.npz")
    assert done.returncode == 2
    for word in (b"`arg0` (`x`)", b"F32[4,9]", b"float32[4,8]", b"`arg1` (`w`) is missing"):
        assert word in done.stderr


def test_of_several_specializations_the_one_that_fits_runs(ttc, tmp_path):
    graph = tmp_path / "dynamic.mlir"
    graph.write_text(
        "module { func.func public @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {\n"
        "  %y = stablehlo.add %x, %x : tensor<?x4xf32>\n  return %y : tensor<?x4xf32> } }"
    )
    ttc.json("compile", graph, "-o", tmp_path / "export", "--dim", "arg0:0=2,5")
    for rows in (2, 5):
        x = np.arange(rows * 4, dtype=np.float32).reshape(rows, 4)
        np.savez(tmp_path / "in.npz", arg0=x)
        words = ["--device", "ttnn:0", "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz"]
        ttc.json("run", tmp_path / "export", *words)
        with np.load(tmp_path / "out.npz") as outputs:
            np.testing.assert_array_equal(outputs["out0"], 2 * x)
    np.savez(tmp_path / "in.npz", arg0=np.zeros((3, 4), np.float32))
    done = ttc("run", tmp_path / "export", "--device", "ttnn:0", "--inputs", tmp_path / "in.npz")
    assert done.returncode == 2 and b"float32[2,4]" in done.stderr and b"float32[5,4]" in done.stderr


def test_python_client(card, graph, inputs, tmp_path):
    ttc = pytest.importorskip("ttc")
    given = np.load(inputs)
    with ttc.Client(card.address) as client:
        export = client.compile(GRAPH)
        for program in (GRAPH, export, export.write(tmp_path / "export")):
            result = client.run(program, dict(given), device="ttnn:0")
            np.testing.assert_allclose(result.outputs[0], given["x"] @ given["arg1"], rtol=1e-5, atol=1e-5)
            assert result.outputs[2].dtype == ml_dtypes.bfloat16 and result.numerics == "ttnn"
        assert result.cache == "hit", "it was run by its key"
