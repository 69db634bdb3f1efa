"""How a compile grows with the graph, beside mlir-opt-22 parsing and printing the same module in generic form.

    python tests/bench/bench_scale.py [--ops 1000,10000,100000] [--constant-mib 0]

The graphs are chains of elementwise operations, products, reductions and broadcasts, as text in generic form; with
`--constant-mib` one more graph holds a constant of that size, as bytecode. Prints a table of seconds (best of three), the ratios
to the floor, and the slope of the times in a log-log plot.
"""

import argparse
import json
import math
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
TENSOR, VECTOR, SCALAR = "tensor<32x32xf32>", "tensor<32xf32>", "tensor<f32>"
BINARY = ("add", "multiply", "subtract", "maximum")
UNARY = ("tanh", "negate", "abs", "logistic")


def graph(operations):
    """About that many operations: rows of ten, of which one is a product and one a reduction with its broadcast."""
    lines = [f"func.func public @main(%x0: {TENSOR}, %w: {TENSOR}) -> {TENSOR} {{"]
    lines.append(f'%zero = "stablehlo.constant"() <{{value = dense<0.0> : {SCALAR}}}> : () -> {SCALAR}')
    last = "%x0"
    for row in range(operations // 12):
        for i in range(8):
            name = f"%v{row}_{i}"
            if i % 2:
                kind = BINARY[(row + i) % len(BINARY)]
                lines.append(f'{name} = "stablehlo.{kind}"({last}, %w) : ({TENSOR}, {TENSOR}) -> {TENSOR}')
            else:
                kind = UNARY[(row + i) % len(UNARY)]
                lines.append(f'{name} = "stablehlo.{kind}"({last}) : ({TENSOR}) -> {TENSOR}')
            last = name
        lines.append(
            f'%d{row} = "stablehlo.dot_general"({last}, %w) <{{dot_dimension_numbers = #stablehlo.dot<'
            f"lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0]>}}> : ({TENSOR}, {TENSOR}) -> {TENSOR}"
        )
        lines.append(
            f'%r{row} = "stablehlo.reduce"(%d{row}, %zero) <{{dimensions = array<i64: 1>}}> ({{\n^bb0(%a: {SCALAR}, %b: {SCALAR}):\n'
            f'%s = "stablehlo.add"(%a, %b) : ({SCALAR}, {SCALAR}) -> {SCALAR}\n"stablehlo.return"(%s) : ({SCALAR}) -> ()\n'
            f"}}) : ({TENSOR}, {SCALAR}) -> {VECTOR}"
        )
        lines.append(
            f'%v{row} = "stablehlo.broadcast_in_dim"(%r{row}) <{{broadcast_dimensions = array<i64: 0>}}> : ({VECTOR}) -> {TENSOR}'
        )
        last = f"%v{row}"
    lines.append(f'"func.return"({last}) : ({TENSOR}) -> ()\n}}')
    return "\n".join(lines) + "\n"


def write_constant(path, mebibytes):
    """A graph that adds a constant of different numbers, as an artifact of jaxlib."""
    import numpy as np
    from jax._src.interpreters import mlir
    from jaxlib.mlir import ir
    from jaxlib.mlir.dialects import stablehlo

    rows = mebibytes * 256
    kind = f"tensor<{rows}x1024xf32>"
    with mlir.make_ir_context(), ir.Location.unknown():
        module = ir.Module.parse(f"func.func public @main(%x: {kind}) -> {kind} {{\n  return %x : {kind}\n}}")
        function = module.body.operations[0]
        block = function.regions[0].blocks[0]
        values = np.arange(rows * 1024, dtype=np.float32).reshape(rows, 1024)
        with ir.InsertionPoint.at_block_begin(block):
            constant = stablehlo.ConstantOp(ir.DenseElementsAttr.get(values))
            total = stablehlo.AddOp(block.arguments[0], constant.result)
        block.operations[len(block.operations) - 1].operands[0] = total.result
        path.write_bytes(stablehlo.serialize_portable_artifact(module, "1.9.0"))


def best(run, times=3):
    return min((run() for _ in range(times)), key=lambda result: result[0])


def floor(path):
    """Seconds of mlir-opt, start included (some 20 ms)."""
    command = ["mlir-opt-22", "--allow-unregistered-dialect", "--mlir-print-op-generic", path, "-o", "/dev/null"]
    start = time.monotonic()
    subprocess.run(command, check=True, timeout=600)
    return time.monotonic() - start, None


def compile_phases(path):
    done = subprocess.run([BIN / "bench-scale", path], check=True, capture_output=True, text=True, timeout=1800)
    phases = json.loads(done.stdout)
    emitting = ("emit", "print", "bundle")
    return sum(time for phase, time in phases.items() if phase not in emitting), phases


def slope(sizes, times):
    return math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0])


def unregistered(text):
    """mlir-opt has no stablehlo: attributes of that dialect become strings, so that both read the same amount of text."""
    return text.replace("#stablehlo.dot<", '"').replace("[0]>}>", '[0]"}>')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ops", default="1000,10000,100000")
    parser.add_argument("--constant-mib", type=int, default=0)
    asked = parser.parse_args()
    sizes = [int(size) for size in asked.ops.split(",")]
    imports, lowerings = [], []
    print(
        "| graph | mlir-opt | import + fingerprint | ratio | lowering, import included | ratio |\n|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "graph.mlir"
        for size in sizes:
            text = graph(size)
            path.write_text(unregistered(text))
            least, _ = best(lambda: floor(path))
            path.write_text(text)
            whole, phases = best(lambda: compile_phases(path))
            imports.append(phases["import"])
            lowerings.append(whole)
            print(
                f"| {size} operations | {least:.3f} s | {phases['import']:.3f} s | {phases['import'] / least:.2f} | "
                f"{whole:.3f} s | {whole / least:.2f} |",
                flush=True,
            )
            print("|  " + " · ".join(f"{phase} {time:.3f}" for phase, time in phases.items()), flush=True)
        if asked.constant_mib:
            path = pathlib.Path(folder) / "graph.bc"
            write_constant(path, asked.constant_mib)
            whole, phases = best(lambda: compile_phases(path), times=1)
            print(f"| constant of {asked.constant_mib} MiB | - | {phases['import']:.3f} s | - | {whole:.3f} s | - |")
            print("|  " + " · ".join(f"{phase} {time:.3f}" for phase, time in phases.items()), flush=True)
    if len(sizes) > 1:
        print(f"\nslope: import {slope(sizes, imports):.2f}, lowering {slope(sizes, lowerings):.2f}")


if __name__ == "__main__":
    main()
