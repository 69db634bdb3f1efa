"""Cold compiles through ttcd, graph text to zip, beside what tt-mlir took (the corpus' peer/times.csv).

usage: python tests/bench/bench_cold.py [--repeat N] [--corpus DIR] [GRAPH ...]
Binaries come from TTC_BIN_DIR. Each compile is asked for with `recompile`, so that no cache answers; the worker is warm,
as in a daemon that runs. Prints medians in milliseconds, as seen by the client and as the daemon's phases.
"""

from __future__ import annotations

import argparse
import csv
import os
import pathlib
import statistics
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from ttctest.daemon import Daemon  # noqa: E402

CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", HERE.parents[1] / "../shared/corpus"))
DEFAULT = ["jax_mlp", "jax_llama7b_layer", "hf_gpt2_2l"]


def measure(daemon: Daemon, graph: bytes, repeat: int) -> tuple[list[float], dict[str, list[float]], str]:
    """Seconds of each compile, milliseconds of each phase, and the first error if there is one."""
    seconds: list[float] = []
    phases: dict[str, list[float]] = {}
    for _ in range(repeat + 1):  # the first one warms up and does not count
        begin = time.perf_counter()
        result = daemon.compile(graph, recompile=True)
        seconds.append(time.perf_counter() - begin)
        if result.outcome != "ok":
            return [], {}, next((d.message for d in result.diagnostics), result.final.message)
        if len(seconds) > 1:
            for timing in result.final.timings:
                phases.setdefault(timing.phase, []).append(timing.duration_us / 1000)
    return seconds[1:], phases, ""


def peer_times(corpus: pathlib.Path) -> dict[str, str]:
    """tt-mlir at level 0, in seconds, by graph; `refused` where it did not compile."""
    with open(corpus / "peer/times.csv", encoding="utf-8") as table:
        return {row["model"]: row["ttmlir_O0_s"] for row in csv.DictReader(table)}


def report(name: str, graph: bytes, measured, peer: str) -> None:
    seconds, phases, error = measured
    if error:
        print(f"{name:20} does not compile: {error.splitlines()[0][:120]}")
        return
    ours = statistics.median(seconds) * 1000
    theirs = f"{float(peer) * 1000:7.0f} ms, {float(peer) * 1000 / ours:5.2f}x" if peer[:1].isdigit() else peer
    print(
        f"{name:20} {len(graph) / 1024:7.0f} KiB  {ours:7.1f} ms  (min {min(seconds) * 1000:.1f})   tt-mlir -O0 {theirs}"
    )
    parts = ", ".join(f"{phase} {statistics.median(times):.1f}" for phase, times in phases.items())
    print(f"{'':20} phases in ms: {parts}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphs", nargs="*", help=f"names in the corpus, or `all` (default: {' '.join(DEFAULT)})")
    parser.add_argument("--repeat", type=int, default=9)
    parser.add_argument("--corpus", type=pathlib.Path, default=CORPUS)
    arguments = parser.parse_args()
    names = arguments.graphs or DEFAULT
    if names == ["all"]:
        names = sorted(path.name for path in (arguments.corpus / "dev").iterdir() if path.is_dir())
    peers = peer_times(arguments.corpus)
    with tempfile.TemporaryDirectory(prefix="ttc-bench-") as directory:
        daemon = Daemon(pathlib.Path(directory) / "d", "--workers=1")
        try:
            daemon.wait_ready()
            for name in names:
                graph = (arguments.corpus / "dev" / name / "graph.mlir").read_bytes()
                report(name, graph, measure(daemon, graph, arguments.repeat), peers.get(name, "not measured"))
        finally:
            daemon.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
