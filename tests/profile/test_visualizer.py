"""The report directory as ttnn-visualizer's own server reads it.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import subprocess

import pytest
from profile_tools import HERE


@pytest.fixture(scope="module")
def answers(profile, tools_python, tmp_path_factory):
    """What the visualizer's interface answers about our report, by path."""
    done = subprocess.run(
        [tools_python, HERE / "read_report.py", profile / "report", tmp_path_factory.mktemp("state")],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert {path: answer["status"] for path, answer in answers.items()} == dict.fromkeys(answers, 200)
    return {path: answer["body"] for path, answer in answers.items()}


@pytest.fixture(scope="module")
def spans(profile):
    """The device operations of trace.json."""
    trace = json.loads((profile / "trace.json").read_text())
    return [e for e in trace["traceEvents"] if e["ph"] == "X" and (e["pid"], e["tid"]) == (2, 1)]


def test_operations(answers, spans):
    operations = answers["/api/operations"]
    assert len(operations) == 109  # 55 with a kernel, and what they free
    kernels = [op for op in operations if op["name"] != "ttnn.deallocate"]
    assert [op["name"] for op in kernels] == [span["name"] for span in spans]
    assert [op["duration"] * 1e6 for op in kernels] == pytest.approx([span["dur"] for span in spans])
    linear = operations[3]
    assert [argument["name"] for argument in linear["arguments"]] == ["0", "1", "program_config"]
    assert 'File "model/gpt2.py", line 58, in transformer/h0/attn/qkv' in linear["stack_trace"]
    starts = [node for node in linear["device_operations"] if node["node_type"] == "function_start"]
    assert [start["params"]["name"] for start in starts] == ["MatmulDeviceOperation"]


def test_tensors_make_a_graph(answers):
    operations = {op["id"]: op for op in answers["/api/operations"]}
    tensors = {tensor["id"]: tensor for tensor in answers["/api/tensors"]}
    linear = operations[4]
    [output] = linear["outputs"]
    assert output["shape"] == "Shape([1, 128, 2304])"
    assert output["producers"] == [4]
    readers = [operations[i]["name"] for i in output["consumers"]]
    assert readers == ["ttnn.reshape", "ttnn.deallocate"]
    sharded = tensors[linear["inputs"][0]["id"]]
    assert sharded["memory_config"]["memory_layout"] == "TensorMemoryLayout::BLOCK_SHARDED"
    assert sharded["memory_config"]["shard_spec"]["shape"] == [32, 96]
    assert sharded["buffer_type"] == 1
    assert sharded["lifetime"]["producer_operation_id"] == 3
    assert sharded["lifetime"]["deallocate_operation_id"] == 5
    made = [tensor for op in operations.values() for tensor in op["outputs"]]
    assert len(made) == 55


def test_buffers_live_from_their_making_to_their_freeing(answers):
    by_operation = {op["id"]: op["buffers"] for op in answers["/api/operation-buffers"]}

    def in_l1(operation):
        return [buffer["size"] for buffer in by_operation[operation] if buffer["buffer_type"] == 1]

    assert in_l1(2) == []
    assert in_l1(3) == [3073]
    assert in_l1(4) == [3073, 9217]
    assert in_l1(5) == [9217]
    assert len(answers["/api/operation-buffers/4"]["buffers"]) == len(by_operation[4])


def test_device_and_files(answers):
    [device] = answers["/api/devices"]
    assert (device["num_x_compute_cores"], device["num_y_compute_cores"]) == (8, 8)
    assert device["worker_l1_size"] == 1499136
    assert answers["/api/config"]["report_name"] == "tiny GPT-2"
    assert answers["/api/report-metadata"]["numerics"] == "device"
    assert answers["/api/cluster-descriptor"]["arch"] == {"0": "wormhole_b0"}
    assert answers["/api/errors"] == []
