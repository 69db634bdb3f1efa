"""trace.json of exported kernels: what it shows, how large it gets, and that its summary agrees with itself.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
from collections import defaultdict

import pytest
from test_graphs import matmul, tensor

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


def test_the_size_does_not_grow_with_the_trips(compiled):
    def size(rows):
        shape = tensor(rows, 2048)
        text = CHAIN.replace(tensor(256, 256), shape)
        return (compiled(text, name=f"chain{rows}") / "trace.json").stat().st_size

    assert size(16384) < 1.2 * size(2048)


def test_the_same_program_has_the_same_trace(compiled):
    first, second = (compiled(CHAIN, name=name, more=["--option", "metalium_cores=3"]) for name in ("one", "two"))
    assert (first / "trace.json").read_bytes() == (second / "trace.json").read_bytes()


def test_a_device_without_the_figures_is_named(kernel_compiler, tmp_path):
    graph = tmp_path / "chain.mlir"
    graph.write_text(CHAIN)
    answer = kernel_compiler.compile_graph(graph, tmp_path / "out", "grayskull_e150")
    assert answer.exit_code == 0, answer.diagnostics
    assert not (answer.export / "trace.json").exists()
    assert "`grayskull_e150` has no figure `dram_read_latency_cycles`" in str(answer.diagnostics)
