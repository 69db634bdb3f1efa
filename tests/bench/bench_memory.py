"""Memory of an idle ttcd and of an idle worker, beside the aims: 64 MB and 200 MB.

usage: python tests/bench/bench_memory.py [--corpus DIR]
Binaries come from TTC_BIN_DIR. RSS counts shared pages in full, PSS a share of them; RSS is what is compared.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from ttctest.daemon import Daemon, wait_until  # noqa: E402

CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", HERE.parents[1] / "../shared/corpus"))
AIMS = {"ttcd": 64e6, "worker": 200e6}


def memory(pid: int) -> tuple[int, int]:
    """RSS and PSS in bytes."""
    fields = {}
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, value = line.split(":")
        fields[name] = int(value.split()[0]) * 1024
    return fields["Rss"], fields["Pss"]


def show(what: str, kind: str, pid: int) -> bool:
    """Prints one line; whether the aim is met."""
    rss, pss = memory(pid)
    met = rss < AIMS[kind]
    print(
        f"{what:48} RSS {rss / 1e6:6.1f} MB   PSS {pss / 1e6:6.1f} MB   aim under {AIMS[kind] / 1e6:.0f} MB: "
        f"{'met' if met else 'missed'}"
    )
    return met


def settle(daemon: Daemon) -> None:
    """Until the daemon has its workers, and a moment more."""
    daemon.wait_ready()
    wait_until(lambda: daemon.workers(), what="a worker")
    time.sleep(1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=pathlib.Path, default=CORPUS)
    corpus = parser.parse_args().corpus
    graph = (corpus / "dev/jax_mlp/graph.mlir").read_bytes()
    met = True
    with tempfile.TemporaryDirectory(prefix="ttc-bench-") as directory:
        daemon = Daemon(pathlib.Path(directory) / "d", "--workers=1")
        try:
            settle(daemon)
            met &= show("ttcd, just started", "ttcd", daemon.process.pid)
            met &= show("ttc-worker, just started", "worker", daemon.workers()[0].pid)
            for _ in range(3):
                daemon.compile(graph, recompile=True)
            for _ in range(200):
                daemon.compile(graph)
            met &= show("ttcd, after 3 compiles and 200 hits", "ttcd", daemon.process.pid)
            met &= show("ttc-worker, after 3 compiles of jax_mlp", "worker", daemon.workers()[0].pid)
        finally:
            daemon.stop()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
