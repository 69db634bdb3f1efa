"""trace.json of exported kernels: what it shows, how large it gets, and that its summary agrees with itself.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from corpus_exports import BINARIES
from test_graphs import matmul, tensor

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench/cost_model"))
from gemm_rows import DEVICES, read_rows

ROWS = {"reader", "compute", "compute (packer)", "writer"}


def trace_of(folder):
    return json.loads((folder / "trace.json").read_text(encoding="utf-8"))


def rows_of(trace):
    """{(process, thread): its spans}, and the names of processes and rows."""
    spans, processes, rows = defaultdict(list), {}, {}
    for event in trace["traceEvents"]:
        if event["ph"] == "X":
            spans[event["pid"], event["tid"]].append(event)
        elif event["name"] == "process_name":
            processes[event["pid"]] = event["args"]["name"]
        elif event["name"] == "thread_name":
            rows[event["pid"], event["tid"]] = event["args"]["name"]
    return spans, processes, rows


CHAIN = f"""func.func @main(%x: {tensor(256, 256)}) -> {tensor(256, 256)} {{
  %0 = stablehlo.exponential %x : {tensor(256, 256)}
  %1 = stablehlo.tanh %0 : {tensor(256, 256)}
  return %1 : {tensor(256, 256)} }}"""


@pytest.mark.parametrize("algorithm", ["single", "multi", "multicast"])
@pytest.mark.parametrize("device", ["wormhole_n150", "blackhole_p150"])
def test_every_core_has_its_rows(compiled, device, algorithm):
    trace = trace_of(compiled(matmul(640, 640, 640), device, more=["--option", f"metalium_matmul={algorithm}"]))
    spans, processes, rows = rows_of(trace)
    kernels = trace["otherData"]["kernels"]
    cores = {pid for pid, name in processes.items() if name.startswith("core (")}
    assert len(cores) == kernels["cores"] == (1 if algorithm == "single" else kernels["cores"])
    for core in cores:
        assert {name for (pid, _), name in rows.items() if pid == core} == ROWS
    for (pid, _), events in spans.items():
        end = 0
        for event in events:
            assert event["ts"] >= end - 0.01, f"{processes[pid]}: spans overlap"
            end = event["ts"] + event["dur"]
    end = max(event["ts"] + event["dur"] for events in spans.values() for event in events)
    clock = trace["otherData"]["clock_hz"]
    assert end == pytest.approx(kernels["clocks"] / clock * 1e6, rel=0.001)
    assert kernels["bound"] in {"compute", "dram", "noc", "cb_depth"}
    assert min(kernels["clocks_without"].values()) == kernels["clocks_without"][kernels["bound"]]
    assert {role["role"] for role in kernels["roles"]} == ROWS
    assert len(json.dumps(trace)) < 400_000


def test_stalls_name_what_is_waited_for(compiled):
    trace = trace_of(compiled(matmul(256, 1024, 256), more=["--option", "metalium_matmul=multi"]))
    names = {event["name"] for event in trace["traceEvents"] if event.get("cat") == "wait"}
    assert "waits for pages in cb_in0" in names and "waits for pages in cb_out" in names
    names = {event["name"] for event in trace["traceEvents"] if event.get("cat") == "work"}
    assert {"noc read", "noc write", "matmul_tiles", "pack_tile"} <= names


def test_a_multicast_beats_cores_that_read_for_themselves(compiled):
    clocks = {
        algorithm: trace_of(
            compiled(matmul(1024, 1024, 1024), name=algorithm, more=["--option", f"metalium_matmul={algorithm}"])
        )["otherData"]["kernels"]
        for algorithm in ("single", "multi", "multicast")
    }
    assert clocks["multi"]["bound"] == "dram"
    assert clocks["multicast"]["clocks"] < 0.5 * clocks["multi"]["clocks"] < 0.25 * clocks["single"]["clocks"]
    # Nobody reads less than both operands, nor writes less than the result.
    least = 3 * 1024 * 1024 * 2
    assert least <= clocks["multicast"]["dram_bytes"] < clocks["multi"]["dram_bytes"]


@pytest.mark.parametrize(
    ("card", "shape", "most"),
    [("N150", (1024, 1024, 1024), 2.1), ("N150", (2048, 2048, 3072), 1.5), ("P150", (2560, 3328, 3328), 1.4)],
)
def test_multicast_products_stay_near_the_gemm_table(compiled, card, shape, most):
    """Another algorithm than the measured one (sums wait as f32), so slower, but not by more than docs/performance.md says."""
    (row,) = (
        row
        for row in read_rows()
        if (row.card, row.shape, row.dtype, row.fidelity) == (card, shape, "BFLOAT16", "HiFi4")
        and row.tuned
        and row.traced
    )
    options = ["--option", "metalium_matmul=multicast", "--option", "verify_kernels=false"]
    kernels = trace_of(compiled(matmul(*shape), DEVICES[card], more=options))["otherData"]["kernels"]
    assert 0.95 < kernels["ns"] / row.wall < most


def test_the_size_does_not_grow_with_the_trips(compiled):
    def size(rows):
        shape = tensor(rows, 2048)
        text = CHAIN.replace(tensor(256, 256), shape)
        return (compiled(text, name=f"chain{rows}") / "trace.json").stat().st_size

    assert size(16384) < 1.2 * size(2048)


def test_the_same_program_has_the_same_trace(compiled):
    first, second = (compiled(CHAIN, name=name, more=["--option", "metalium_cores=3"]) for name in ("one", "two"))
    assert (first / "trace.json").read_bytes() == (second / "trace.json").read_bytes()


def test_what_only_the_device_knows_has_no_price(compiled, kernel_compiler, tmp_path):
    """A program without a price is still a program."""
    text = (compiled(matmul(64, 64, 64), more=["--option", "metalium_matmul=single"]) / "ttkernel.mlir").read_text()
    before = '= ttkernel.get_compile_time_arg_val "Kt"'
    assert before in text
    graph = tmp_path / "unknown.mlir"
    graph.write_text(text.replace(before, "= ttkernel.get_write_ptr @cb_in0", 1))
    more = ["--option", "verify_kernels=false"]
    answer = kernel_compiler.compile_graph(graph, tmp_path / "out", "wormhole_n150", more)
    assert answer.exit_code == 0, answer.diagnostics
    assert (answer.export / "reader.cpp").exists() and not (answer.export / "trace.json").exists()
    assert "the program has no price: `scf.for` depends on what only the device knows" in str(answer.diagnostics)


def test_a_device_without_the_figures_is_named(kernel_compiler, tmp_path):
    graph = tmp_path / "chain.mlir"
    graph.write_text(CHAIN)
    answer = kernel_compiler.compile_graph(graph, tmp_path / "out", "grayskull_e150")
    assert answer.exit_code == 0, answer.diagnostics
    assert not (answer.export / "trace.json").exists()
    assert "`grayskull_e150` has no figure `dram_read_latency_cycles`" in str(answer.diagnostics)


SQUARE = tensor(128, 256)
GRAPHS = {
    "chain": (CHAIN, ()),
    "one core": (CHAIN, ("metalium_cores=1",)),
    "uneven shares": (CHAIN, ("metalium_cores=7",)),
    "multi": (matmul(320, 256, 192), ("metalium_matmul=multi",)),
    "multicast": (matmul(512, 640, 512), ("metalium_matmul=multicast",)),
    "ragged multicast": (matmul(200, 170, 333), ("metalium_matmul=multicast",)),
    "batches": (matmul(64, 96, 32, (3,)), ("metalium_matmul=multi",)),
    "reduction": (
        f"""func.func @main(%x: {SQUARE}) -> {tensor(128)} {{
          %z = stablehlo.constant dense<0.0> : tensor<bf16>
          %0 = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [1]
              : ({SQUARE}, tensor<bf16>) -> {tensor(128)}
          return %0 : {tensor(128)} }}""",
        (),
    ),
    "softmax": (
        f"""func.func @main(%x: {SQUARE}) -> {SQUARE} {{
          %0 = "ttir.softmax"(%x) <{{dimension = 1 : si32, numericStable = true}}> : ({SQUARE}) -> {SQUARE}
          return %0 : {SQUARE} }}""",
        (),
    ),
    "transpose": (
        f"""func.func @main(%x: {SQUARE}) -> {tensor(256, 128)} {{
          %0 = stablehlo.transpose %x, dims = [1, 0] : ({SQUARE}) -> {tensor(256, 128)}
          return %0 : {tensor(256, 128)} }}""",
        (),
    ),
}


def emulated_trace(folder, where):
    command = [BINARIES / "ttc-emulate", folder, "--trace", where / "trace.json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return trace_of(where)


@pytest.mark.parametrize("graph", GRAPHS)
def test_what_the_compiler_followed_is_what_the_kernels_call(compiled, tmp_path, graph):
    """The price of the IR, and that of the calls which the emulated C++ makes: two ways to the same pipeline."""
    text, options = GRAPHS[graph]
    folder = compiled(text, more=[part for option in options for part in ("--option", option)])
    if not (folder / "trace.json").exists():  # several programs
        pytest.fail(f"no trace.json among {sorted(path.name for path in folder.iterdir())}")
    followed = trace_of(folder)["otherData"]["kernels"]
    called = emulated_trace(folder, tmp_path)["otherData"]["kernels"]
    for field in ("clocks", "bound", "clocks_without", "math_clocks", "dram_bytes", "cores", "cores_at_work"):
        assert called[field] == followed[field], field
    for mine, theirs in zip(called["roles"], followed["roles"], strict=True):
        assert (mine["role"], mine["busy"], mine["waiting"]) == (theirs["role"], theirs["busy"], theirs["waiting"])
