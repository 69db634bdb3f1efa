"""Models in `exact` numerics on the simulated device, beside torch's CPU eager mode on the same shapes.

usage: python tests/bench/bench_runtime.py [--repeat N] [--torch PYTHON] [--corpus DIR] [MODEL ...]
Binaries come from TTC_BIN_DIR. `--torch` is a Python that has torch (2.13.0), in an environment of its own; without
it our times stand alone. Each model is compiled once by `ttc`; `ttc-simulate` runs it `--repeat` times in one process,
and so does torch. Both use all cores. Prints medians in milliseconds, the ratio, the share of the cost model (and
of the record that a profile is made from), and the costliest operations.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", HERE.parents[1] / "../shared/corpus"))
BINARIES = pathlib.Path(os.environ.get("TTC_BIN_DIR", HERE.parents[1] / "build/bin"))
MODELS = ["flax_resnet18", "hf_gpt2_2l"]
PASSIVE = {**os.environ, "OMP_WAIT_POLICY": "passive"}


def compile_model(name: str, corpus: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """The model's `model.ttx`."""
    graph, export = corpus / "dev" / name / "graph.mlir", folder / name
    subprocess.run([BINARIES / "ttc", "compile", graph, "--emit", "executable", "-o", export], check=True)
    return export / "model.ttx"


def simulate(model: pathlib.Path, repeat: int) -> tuple[list[float], list[float], dict[str, float]]:
    """Milliseconds of each run but the first, which builds kernels; of the cost model in it; by callee of the last."""
    command = [BINARIES / "ttc-simulate", model, "--random", "1", "--repeat", str(repeat + 1)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True, env=PASSIVE).stdout.splitlines()
    fields = [line.split(": ") for line in lines]
    runs = [float(value.removesuffix(" ms")) for name, value in fields if name == "execute"]
    pricing = [float(value.removesuffix(" ms")) for name, value in fields if name == "cost model"]
    callees = {name.strip(): float(value.removesuffix(" ms")) for name, value in fields if name.startswith("  ")}
    return runs[1:], pricing[1:], callees


def run_torch(python: str, name: str, repeat: int) -> list[float]:
    """Milliseconds of each run but the first."""
    command = [python, HERE / "torch_models.py", name, str(repeat + 1)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True, env=PASSIVE).stdout.split()
    return [float(line) for line in lines][1:]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", default=MODELS)
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--torch")
    parser.add_argument("--corpus", type=pathlib.Path, default=CORPUS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in options.models:
            model = compile_model(name, options.corpus, pathlib.Path(folder))
            runs, pricing, callees = simulate(model, options.repeat)
            ours = statistics.median(runs)
            line = f"{name:16} ttc {ours:8.2f} ms"
            if options.torch:
                theirs = statistics.median(run_torch(options.torch, name, options.repeat))
                line += f"   torch {theirs:8.2f} ms   ratio {ours / theirs:.2f}"
            print(f"{line}   cost model {statistics.median(pricing) / ours:.1%}")
            for callee, time in sorted(callees.items(), key=lambda item: -item[1])[:4]:
                print(f"    {callee:24} {time:8.2f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
