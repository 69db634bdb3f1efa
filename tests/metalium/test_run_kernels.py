"""`ttc run KERNELS_DIR`: the emulator behind the daemon, where code may be executed, and the refusal where it may not.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import shutil
import subprocess

import numpy as np
import pytest
from corpus_exports import BINARIES
from emulation import pcc

GRAPH = """func.func @main(%a: tensor<64x96xbf16>, %b: tensor<96x32xbf16>) -> tensor<64x32xbf16> {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<64x96xbf16>, tensor<96x32xbf16>) -> tensor<64x32xbf16>
  return %0 : tensor<64x32xbf16>
}"""


@pytest.fixture(scope="module")
def permissive(tmp_path_factory):
    """Address of a daemon that executes code."""
    folder = tmp_path_factory.mktemp("permissive")
    server = f"unix:{folder / 'ttcd.sock'}"
    command = [BINARIES / "ttcd", "--listen", server, "--cache-dir", folder / "cache", "--allow-code-execution"]
    with open(folder / "ttcd.log", "w") as log:
        daemon = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    for _ in range(100):
        if subprocess.run([BINARIES / "ttc", "status", "--server", server], capture_output=True).returncode == 0:
            break
        try:
            daemon.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail((folder / "ttcd.log").read_text())
    yield server
    daemon.terminate()
    daemon.wait(30)


def run_kernels(folder, server, *arguments):
    command = [BINARIES / "ttc", "run", folder, "--server", server, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_kernels_run_with_the_callers_inputs(compiled, permissive, tmp_path):
    folder = compiled(GRAPH)
    rng = np.random.default_rng(5)
    a, b = (rng.uniform(-1, 1, shape).astype(np.float32) for shape in [(64, 96), (96, 32)])
    np.savez(tmp_path / "in.npz", arg0=a, arg1=b)
    done = run_kernels(folder, permissive, "--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz")
    assert done.returncode == 0, done.stderr
    assert "(emulator)" in done.stdout
    assert pcc(np.load(tmp_path / "out.npz")["out0"], a @ b) > 0.999


def test_a_run_leaves_a_profile_of_what_was_called(compiled, permissive, tmp_path):
    folder = shutil.copytree(compiled(GRAPH), tmp_path / "edited")
    for _ in range(2):  # the second replaces the first
        done = run_kernels(folder, permissive, "--random-inputs", "1", "--profile", tmp_path / "profile")
        assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "profile").iterdir()] == ["trace.json"]
    shown = subprocess.run(
        [BINARIES / "ttc", "profile", tmp_path / "profile"], capture_output=True, text=True, timeout=60
    )
    assert shown.returncode == 0, shown.stderr
    assert "on wormhole_n150, predicted" in shown.stdout and "waits for pages in cb_in" in shown.stdout
    # Kernels that were edited are priced as they are.
    compute = folder / "compute.cpp"
    compute.write_text(
        compute.read_text().replace("matmul_tiles(", "for (int again = 0; again < 60; ++again) matmul_tiles(")
    )
    done = run_kernels(folder, permissive, "--random-inputs", "1", "--profile", tmp_path / "second")
    assert done.returncode == 0, done.stderr
    before, after = (
        json.loads((tmp_path / name / "trace.json").read_text())["otherData"]["kernels"]
        for name in ("profile", "second")
    )
    assert after["math_clocks"] > 30 * before["math_clocks"] and after["bound"] == "compute"
    # An export has a trace.json as well, and is no profile to be replaced.
    done = run_kernels(folder, permissive, "--random-inputs", "1", "--profile", folder)
    assert done.returncode != 0 and "no profile of ours" in done.stderr


def test_a_broken_kernel_is_the_programs_fault(compiled, permissive, tmp_path):
    folder = shutil.copytree(compiled(GRAPH), tmp_path / "broken")
    compute = folder / "compute.cpp"
    compute.write_text(compute.read_text().replace("cb_pop_front(cb_in1, 1);", ""))
    done = run_kernels(folder, permissive, "--random-inputs", "1")
    assert done.returncode == 1
    assert "deadlock: nobody can go on" in done.stderr and "[kernel-error]" in done.stderr


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("*(volatile int *)8 = 1;", "reaches for memory that is not its own"),
        ("volatile int none = 0; none = 7 / none;", "divides by 0"),
    ],
)
def test_a_crash_names_its_kernel(compiled, permissive, tmp_path, body, words):
    folder = shutil.copytree(compiled(GRAPH), tmp_path / "crashing")
    (folder / "writer.cpp").write_text(f"void kernel_main() {{ {body} }}\n")
    done = run_kernels(folder, permissive, "--random-inputs", "1")
    assert done.returncode == 1
    assert f"writer on core (0, 0): {words}" in done.stderr


def test_a_kernel_that_crashes_hurts_nobody(compiled, permissive, tmp_path):
    good = compiled(GRAPH)
    folder = shutil.copytree(good, tmp_path / "crashing")
    (folder / "writer.cpp").write_text('extern "C" void abort();\nvoid kernel_main() { abort(); }\n')
    done = run_kernels(folder, permissive, "--random-inputs", "1")
    assert done.returncode not in (0, 1) and "signal 6" in done.stderr
    assert run_kernels(good, permissive, "--random-inputs", "1").returncode == 0


def test_inputs_that_do_not_fit_are_named(compiled, permissive, tmp_path):
    folder = compiled(GRAPH)
    np.savez(tmp_path / "in.npz", arg0=np.zeros((64, 64), np.float32))
    done = run_kernels(folder, permissive, "--inputs", tmp_path / "in.npz")
    assert done.returncode == 2
    assert "has the shape [64, 64]; wanted [64, 96]" in done.stderr


def test_a_daemon_that_executes_no_code_refuses(compiled, kernel_compiler):
    done = run_kernels(compiled(GRAPH), kernel_compiler.server, "--random-inputs", "1")
    assert done.returncode == 2
    assert "--allow-code-execution" in done.stderr


def test_the_emulator_takes_kernels_only(permissive, tmp_path):
    (tmp_path / "graph.mlir").write_text(GRAPH)
    done = run_kernels(tmp_path / "graph.mlir", permissive, "--random-inputs", "1", "--device", "emulator")
    assert done.returncode == 2
    assert "runs directories of Metalium kernels only" in done.stderr
