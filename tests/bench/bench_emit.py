"""The share of emission in a compile, in a warm worker: medians over recompiles of graphs of the corpus.

    TTC_BIN_DIR=build/bin build/venv/bin/python tests/bench/bench_emit.py [--target python] [GRAPH...]

Prints a table: operations of the input, of the lowered program, milliseconds of `emit` (the target's files), of `print`
(ttir.mlir and ttnn.mlir, once for all targets) and of all phases, and the shares. The corpus is where TTC_CORPUS says, by default
../shared/corpus beside the checkout.
"""

import argparse
import json
import os
import pathlib
import statistics

import ttc

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", ROOT.parent / "shared/corpus"))
GRAPHS = ["jax_mlp", "jax_llama_2l", "flax_resnet18", "hf_gpt2_2l", "torch_lstm", "jax_linalg", "jax_sort_gather"]
TIMES = 15


def phases(client, graph, target):
    """Milliseconds by phase of one compile, and how many operations were lowered to."""
    found = {}
    result = client.compile(
        graph,
        targets=[target],
        recompile=True,
        on_progress=lambda phase, seconds: found.__setitem__(phase, found.get(phase, 0) + 1e3 * seconds),
    )
    ops = result.files()["ttnn.mlir"].decode().count('"ttnn.')
    return found, ops


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", default="python")
    parser.add_argument("graphs", nargs="*", default=GRAPHS)
    asked = parser.parse_args()
    print(
        "| graph | operations | lowered to | emit | print | all phases | share of emit | with print |\n|" + "---|" * 8
    )
    with ttc.Client() as client:
        for name in asked.graphs:
            folder = CORPUS / "dev" / name
            runs = [phases(client, (folder / "graph.mlir").read_bytes(), asked.target) for _ in range(TIMES)]
            emit, printed = (statistics.median(run.get(phase, 0) for run, _ in runs) for phase in ("emit", "print"))
            total = statistics.median(sum(run.values()) for run, _ in runs)
            count = json.loads((folder / "meta.json").read_text())["n_ops"]
            print(
                f"| `{name}` | {count} | {runs[0][1]} | {emit:.2f} ms | {printed:.2f} ms | {total:.2f} ms "
                f"| {emit / total:.1%} | {(emit + printed) / total:.1%} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
