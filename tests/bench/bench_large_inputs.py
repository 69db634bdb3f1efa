"""A model whose inputs are 650 MB, through `ttc run` with a daemon of its own: how long, and how much memory.

usage: python tests/bench/bench_large_inputs.py [--megabytes N] [--format npz|safetensors]
Binaries come from TTC_BIN_DIR. The model is a tower of 4096x4096 layers (product, bias, relu) whose weights are arguments;
inputs are random numbers from a file. The result is checked against numpy. Prints seconds by phase and, for each
process, the largest sum of private memory (USS) and what it shares.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

import numpy as np
import psutil
from safetensors.numpy import save_file

BINARIES = pathlib.Path(os.environ.get("TTC_BIN_DIR", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
WIDTH, ROWS = 4096, 32
LAYER_BYTES = 4 * (WIDTH * WIDTH + WIDTH)


def graph(layers: int) -> str:
    x, w, b = f"tensor<{ROWS}x{WIDTH}xf32>", f"tensor<{WIDTH}x{WIDTH}xf32>", f"tensor<{WIDTH}xf32>"
    arguments = [f"%x0: {x}", *(f"%w{i}: {w}, %b{i}: {b}" for i in range(layers))]
    lines = [f"    %z = stablehlo.constant dense<0.0> : {x}"]
    for i in range(layers):
        lines += [
            f"    %p{i} = stablehlo.dot_general %x{i}, %w{i}, contracting_dims = [1] x [0] : ({x}, {w}) -> {x}",
            f"    %c{i} = stablehlo.broadcast_in_dim %b{i}, dims = [1] : ({b}) -> {x}",
            f"    %s{i} = stablehlo.add %p{i}, %c{i} : {x}",
            f"    %x{i + 1} = stablehlo.maximum %s{i}, %z : {x}",
        ]
    body = "\n".join([*lines, f"    return %x{layers} : {x}"])
    return f"module {{\n  func.func public @main({', '.join(arguments)}) -> {x} {{\n{body}\n  }}\n}}\n"


def arrays(layers: int) -> list[np.ndarray]:
    random = np.random.default_rng(1)
    made = [random.standard_normal((ROWS, WIDTH), np.float32)]
    for _ in range(layers):
        made.append(random.standard_normal((WIDTH, WIDTH), np.float32) * np.float32((2 / WIDTH) ** 0.5))
        made.append(random.standard_normal(WIDTH, np.float32))
    return made


def expected(values: list[np.ndarray]) -> np.ndarray:
    x = values[0]
    for w, b in zip(values[1::2], values[2::2], strict=True):
        x = np.maximum(x @ w + b, 0)
    return x


class Watch(threading.Thread):
    """The most memory that the processes below this one had, by name."""

    def __init__(self):
        super().__init__(daemon=True)
        self.most: dict[str, tuple[float, float]] = {}
        self.over = threading.Event()

    def run(self):
        while not self.over.wait(0.02):
            for process in psutil.Process().children(recursive=True):
                try:
                    name, memory = process.name(), process.memory_full_info()
                except psutil.Error:
                    continue
                old = self.most.get(name, (0, 0))
                self.most[name] = (max(old[0], memory.uss), max(old[1], memory.rss - memory.uss))


def await_ready(server: str) -> None:
    command = [BINARIES / "ttc", "status", "--server", server]
    for _ in range(100):
        if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            return
        time.sleep(0.2)
    sys.exit("ttcd does not get ready")


def measure(folder: pathlib.Path, megabytes: int, file_format: str) -> None:
    layers = max(1, round(megabytes * 1e6 / LAYER_BYTES))
    values = arrays(layers)
    named = {f"arg{i}": value for i, value in enumerate(values)}
    inputs, output, model = folder / f"in.{file_format}", folder / "out.npz", folder / "tower.mlir"
    (np.savez(inputs, **named) if file_format == "npz" else save_file(named, inputs))
    model.write_text(graph(layers))
    wanted = expected(values)
    print(f"{len(values)} inputs, {sum(value.nbytes for value in values) / 1e6:.0f} MB as {file_format}")
    del values, named
    server = f"unix:{folder}/ttcd.sock"
    daemon = subprocess.Popen([BINARIES / "ttcd", "--listen", server, "--cache-dir", folder / "cache"])
    watch = Watch()
    try:
        await_ready(server)
        watch.start()
        command = [
            BINARIES / "ttc",
            "run",
            model,
            "--inputs",
            inputs,
            "--outputs",
            output,
            "--server",
            server,
            "--json",
        ]
        for attempt in ("first", "second"):
            begun = time.monotonic()
            said = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            phases = ", ".join(f"{name} {seconds:.2f}" for name, seconds in said["timings"].items() if seconds > 0.01)
            print(f"{attempt} run: {time.monotonic() - begun:.1f} s ({phases})")
    finally:
        watch.over.set()
        daemon.terminate()
        daemon.wait(30)
    with np.load(output) as found:
        error = np.abs(found["out0"] - wanted).max() / np.abs(wanted).max()
    print(f"largest difference to numpy: {error:.1e} of the largest magnitude")
    for name, (private, shared) in sorted(watch.most.items()):
        print(f"{name:12} {private / 1e6:8.0f} MB private {shared / 1e6:8.0f} MB shared")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=650)
    parser.add_argument("--format", default="npz", choices=["npz", "safetensors"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ttc-large-") as folder:
        measure(pathlib.Path(folder), options.megabytes, options.format)
    return 0


if __name__ == "__main__":
    sys.exit(main())
