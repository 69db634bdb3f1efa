"""`ops_perf_results.csv` as tt-perf-report reads it, and `ttc profile` on the same run.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import csv
import itertools
import json
import re
import subprocess

import pytest
from profile_tools import BINARIES


def test_it_prints_our_operations_and_times(profile, perf_report):
    text = perf_report(profile / "ops_perf_results.csv")
    assert "Detected CSV format: v2.1" in text
    assert "Architecture: wormhole, Worker cores: 64" in text
    assert "55 device ops, 0 host ops" in text
    linear = re.search(r"MatmulDeviceOperation 128 x 768 x 3072 +0 +29 μs .* 64 .* HiFi2 BF16 x BFP8 => BF16", text)
    assert linear, text
    assert "Conv2dDeviceOperation 256 x 6912 x 768" in text
    assert "b={12} x 128 x 64" in text
    assert "in0_block_w=4 and output subblock 1x3 look good" in text
    assert "Unclassified operation" not in text
    assert "invalid" not in text.lower()


def test_its_table_has_the_times_of_the_trace(profile, perf_report, tmp_path):
    perf_report(profile / "ops_perf_results.csv", "--csv", tmp_path / "out.csv", "--no-summary", "--no-advice")
    with open(tmp_path / "out.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    trace = json.loads((profile / "trace.json").read_text())
    spans = [e for e in trace["traceEvents"] if e["ph"] == "X" and (e["pid"], e["tid"]) == (2, 1)]
    assert [float(row["Device Time"]) for row in rows] == pytest.approx([span["dur"] for span in spans], abs=1e-3)
    assert [int(row["Cores"]) for row in rows] == [span["args"]["cores"] for span in spans]
    assert [row["OP Code"].split()[0] for row in rows] == [span["args"]["kernel"] for span in spans]
    gaps = [float(row["Op-to-Op Gap"]) for row in rows[1:]]
    starts = [(later["ts"] - span["ts"] - span["dur"]) for span, later in itertools.pairwise(spans)]
    assert gaps == pytest.approx(starts, abs=1e-3)


@pytest.mark.parametrize(
    ("device", "line"),
    [
        ("wormhole_n300", "Architecture: wormhole, Worker cores:"),
        ("blackhole_p100", "Architecture: blackhole_p100, Worker cores:"),
        ("blackhole_p150", "Architecture: blackhole, Worker cores:"),
    ],
)
def test_it_knows_our_devices(make_profile, perf_report, device, line):
    assert line in perf_report(make_profile(1, device) / "ops_perf_results.csv")


def test_ttc_profile_prints_the_same_costliest_operation(profile):
    """No tool of others: our own command on the same files."""
    done = subprocess.run([BINARIES / "ttc", "profile", profile], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "tiny GPT-2 on wormhole_n150, device numerics"
    assert re.match(
        r"ttnn\.linear +28\.6 us +9\.0% +compute +64 +HiFi2 +1x128x3072 bfloat16 +model/gpt2\.py:88", lines[3]
    )
    assert "and 35 more: " in done.stdout
    done = subprocess.run([BINARIES / "ttc", "profile", profile, "--json"], capture_output=True, text=True, timeout=60)
    summary = json.loads(done.stdout)
    assert summary["operation_count"] == 55
    assert summary["kernel_ns"] == pytest.approx(sum(summary["ns_by_bound"].values()))
