"""Profiles of corpus graphs that were compiled and simulated: the tools open these as they open the fixture's.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys

import pytest
from profile_tools import BINARIES, HERE, REPOSITORY

sys.path.insert(0, str(REPOSITORY / "tests" / "ttnn"))

from corpus_exports import GRAPHS, Compiler


class ExecutableCompiler(Compiler):
    """As Compiler, with `--emit executable`."""

    emit = "executable"


@pytest.fixture(scope="module")
def compiler(tmp_path_factory):
    compiler = ExecutableCompiler(BINARIES, tmp_path_factory.mktemp("ttc"))
    yield compiler
    compiler.close()


@pytest.fixture(scope="module", params=["flax_mnist_cnn", "jax_llama_2l"])
def real_profile(request, compiler, tmp_path_factory):
    """The profile of a graph on random inputs."""
    answer = compiler.compile(request.param)
    assert answer.exit_code == 0, answer.diagnostics
    directory = tmp_path_factory.mktemp("real")
    program = BINARIES.parent / "tests" / "ttc-profile-model"
    command = [program, answer.export / "model.ttx", directory, request.param]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return directory


@pytest.fixture(scope="module")
def spans(real_profile):
    """The operations on the device, in the order of the trace."""
    trace = json.loads((real_profile / "trace.json").read_text())
    return [e for e in trace["traceEvents"] if e["ph"] == "X" and (e["pid"], e["tid"]) == (2, 1)]


def test_tt_perf_report_has_every_kernel(real_profile, spans, perf_report, tmp_path):
    text = perf_report(real_profile / "ops_perf_results.csv", "--no-advice")
    assert f"{len(spans)} device ops, 0 host ops" in text
    perf_report(real_profile / "ops_perf_results.csv", "--csv", tmp_path / "out.csv", "--no-summary")
    with open(tmp_path / "out.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["Device Time"]) for row in rows] == pytest.approx([span["dur"] for span in spans], abs=1e-3)
    shares = [float(row["FLOPs %"]) for row in rows if row["FLOPs %"]]
    assert shares and all(0 < share <= 100 for share in shares), shares


def test_the_visualizer_opens_it(real_profile, spans, tools_python, tmp_path):
    command = [tools_python, HERE / "read_report.py", real_profile / "report", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert {path: answer["status"] for path, answer in answers.items()} == dict.fromkeys(answers, 200)
    operations = answers["/api/operations"]["body"]
    kernels = [
        node["params"]["name"]
        for operation in operations
        for node in operation["device_operations"]
        if node["node_type"] == "function_start"
    ]
    assert kernels == [span["args"]["kernel"] for span in spans]
    # Whatever an operation reads was made before it, or came from outside.
    made = {}
    for operation in operations:
        for tensor in operation["inputs"]:
            assert all(producer <= operation["id"] for producer in tensor["producers"])
        made |= {tensor["id"]: operation["id"] for tensor in operation["outputs"]}
    assert len(made) >= len(spans)


def test_nothing_is_freed_that_is_not_live(real_profile):
    trace = json.loads((real_profile / "trace.json").read_text())
    counters = [e["args"]["bytes"] for e in trace["traceEvents"] if e["ph"] == "C" and e["name"] == "DRAM live"]
    assert max(counters) > 0
    assert all(0 < count <= trace["otherData"]["dram_bytes"] for count in counters)


def test_ttc_run_leaves_a_profile(compiler, perf_report, tmp_path):
    """As a user gets one: through the daemon."""
    ttc, directory = BINARIES / "ttc", tmp_path / "profile"
    command = [ttc, "run", GRAPHS / "jax_mlp.mlir", "--random-inputs", "1", "--outputs", tmp_path / "out.npz"]
    command += ["--profile", directory, "--server", compiler.server]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    files = {path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file()}
    assert files >= {"trace.json", "ops_perf_results.csv", "profile.html", "report/db.sqlite", "report/config.json"}
    assert "MatmulDeviceOperation" in perf_report(directory / "ops_perf_results.csv")
    shown = subprocess.run([ttc, "profile", directory], capture_output=True, text=True, timeout=60)
    assert shown.returncode == 0, shown.stderr
    assert "ttnn.linear" in shown.stdout or "ttnn.matmul" in shown.stdout
