"""Kernels written by hand beside those that ttc makes of the same algorithms: what each algorithm's are, and how they are compared.

The kernels in hand_written/ are from the public API (2026). `HAND_WRITTEN` says what a host would say of them; their runtime arguments
are the addresses of their buffers, the first unit of work, and how many there are.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import re
import shutil
import struct
from dataclasses import dataclass, replace
from pathlib import Path

from emulation import Emulated, emulate, program_of, random_inputs

KERNELS = Path(__file__).resolve().parent / "hand_written"
TILE = 32
ROLES = ["reader", "compute", "writer"]


def tensor(*shape):
    return f"tensor<{''.join(f'{d}x' for d in shape)}bf16>"


def function(arguments, result, body):
    """A graph: arguments by name with their shapes, `%r` is the result."""
    typed = ", ".join(f"%{name}: {tensor(*shape)}" for name, shape in arguments.items())
    return f"func.func @main({typed}) -> {tensor(*result)} {{\n{body}\n  return %r : {tensor(*result)} }}"


@dataclass(frozen=True)
class HandWritten:
    """Kernels of one program.

    `cbs` are pages by number; `constants` are compile-time arguments of each role; with `ones` the reader gets a tile of ones.
    """

    reader: str
    compute: str
    writer: str
    inputs: dict
    output: list
    cbs: dict
    constants: dict | None = None
    ones: bool = False


def bits(value: float) -> int:
    return struct.unpack("<I", struct.pack("<f", value))[0]


def program_json(name: str, kernels: HandWritten, shares: list[int], device: str = "wormhole_n150") -> dict:
    """What the host says: `shares` units of work on the first cores of the first row, and of the next."""
    cores = [[i % 8, i // 8] for i in range(len(shares))]
    starts = [sum(shares[:i]) for i in range(len(shares))]

    def buffer(label, role, shape, **more):
        return {"name": label, "role": role, "shape": shape, "data_format": "bf16", "memory": "dram", **more}

    def address(label):
        return {"name": label, "kind": "buffer_address", "buffer": label}

    work = [
        {"name": "first", "kind": "work_start", "values": starts},
        {"name": "count", "kind": "work_count", "values": shares},
    ]
    inputs = [buffer(label, "input", shape) for label, shape in kernels.inputs.items()]
    read = list(kernels.inputs)
    if kernels.ones:
        inputs.append(buffer("ones", "constant", [TILE, TILE], fill=1.0))
        read.insert(1, "ones")
    constants = kernels.constants or {}

    def kernel(role, file, accessors, arguments):
        described = {"name": role, "file": f"{file}.cpp", "role": role, "cores": cores}
        described["compile_args"] = constants.get(role, [])
        described["accessors"] = accessors
        described["runtime_args"] = arguments
        if role == "compute":
            described |= {"math_fidelity": "HiFi4", "fp32_dest_acc_en": True, "dst_full_sync_en": False}
        return described

    return {
        "format": 1,
        "name": name,
        "device": device,
        "metalium_api": "2026",
        "buffers": [*inputs, buffer("out", "output", kernels.output)],
        "circular_buffers": [
            {"name": f"cb_{index}", "index": index, "pages": pages, "data_format": "bf16"}
            for index, pages in kernels.cbs.items()
        ],
        "semaphores": [],
        "kernels": [
            kernel("reader", kernels.reader, read, [*map(address, read), *work]),
            kernel("compute", kernels.compute, [], work[1:]),
            kernel("writer", kernels.writer, ["out"], [address("out"), *work]),
        ],
    }


def write_program(folder: Path, name: str, kernels: HandWritten, shares: list[int]) -> Path:
    """A directory that the emulator runs."""
    folder.mkdir(parents=True)
    for role in ROLES:
        file = f"{getattr(kernels, role)}.cpp"
        shutil.copyfile(KERNELS / file, folder / file)
    (folder / "program.json").write_text(json.dumps(program_json(name, kernels, shares), indent=2))
    return folder


def shares_of(program: dict) -> list[int]:
    """How many units of work each core of a program has."""
    (compute,) = (kernel for kernel in program["kernels"] if kernel["role"] == "compute")
    return next(argument["values"] for argument in compute["runtime_args"] if argument["kind"] == "work_count")


def sources(folder: Path) -> dict[str, str]:
    """The texts of a program's kernels by role."""
    kernels = json.loads((folder / "program.json").read_text())["kernels"]
    return {kernel["role"]: (folder / kernel["file"]).read_text() for kernel in kernels}


# ----------------------------------------------------------------------------------------------------------------------
# The algorithms
# ----------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Algorithm:
    """One algorithm both ways: a graph (or TIR) for ttc, with options, and kernels by hand."""

    source: str
    hand: HandWritten
    cores: int
    options: tuple = ()
    kind: str = "mlir"


def products(m, k, n, cores):
    body = f"  %r = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : ({tensor(m, k)}, {tensor(k, n)}) -> {tensor(m, n)}"
    hand = HandWritten(
        "read_product",
        "matmul",
        "write_tiles",
        {"a": [m, k], "b": [k, n]},
        [m, n],
        {0: 2, 1: 2, 16: 2},
        constants={"reader": [k // TILE, n // TILE], "compute": [k // TILE]},
    )
    how = "single" if cores == 1 else "multi"
    return Algorithm(function({"a": (m, k), "b": (k, n)}, (m, n), body), hand, cores, (f"metalium_matmul={how}",))


def pairs(name, op, cores=12, shape=(128, 96)):
    body = f"  %r = stablehlo.{op} %a, %b : {tensor(*shape)}"
    hand = HandWritten(
        "read_two", name, "write_tiles", {"a": list(shape), "b": list(shape)}, list(shape), {0: 2, 1: 2, 16: 2}
    )
    return Algorithm(function({"a": shape, "b": shape}, shape, body), hand, cores)


def one_by_one(compute, body, cores=5, shape=(128, 96), result=None, reader="read_tiles", constants=None):
    result = result or shape
    hand = HandWritten(
        reader, compute, "write_tiles", {"a": list(shape)}, list(result), {0: 2, 16: 2}, constants=constants
    )
    return Algorithm(function({"a": shape}, result, body), hand, cores)


def rows(compute, body, cbs, scalars=(), weight=False, cores=3, shape=(128, 160)):
    """Norms of rows; the compute kernel gets the width in tiles, and what else it needs."""
    wide = shape[1] // TILE
    inputs = {"a": list(shape)}
    if weight:
        inputs["w"] = [shape[1]]
    hand = HandWritten(
        "read_rows_and_weight" if weight else "read_rows",
        compute,
        "write_rows",
        inputs,
        list(shape),
        {index: wide if pages == "row" else pages for index, pages in cbs.items()},
        ones=True,
        constants={"reader": [wide], "compute": [wide, *scalars], "writer": [wide]},
    )
    arguments = {"a": shape, "w": (shape[1],)} if weight else {"a": shape}
    return Algorithm(function(arguments, shape, body), hand, cores)


def sums(shape=(128, 160), cores=3):
    wide = shape[1] // TILE
    t, r = tensor(*shape), tensor(shape[0])
    body = f"""  %zero = stablehlo.constant dense<0.0> : tensor<bf16>
  %r = stablehlo.reduce(%a init: %zero) applies stablehlo.add across dimensions = [1] : ({t}, tensor<bf16>) -> {r}"""
    hand = HandWritten(
        "read_rows_one_by_one",
        "reduce_rows",
        "write_tiles",
        {"a": list(shape)},
        [shape[0], 1],
        {0: 2, 1: 1, 16: 2},
        ones=True,
        constants={"reader": [wide], "compute": [wide]},
    )
    return Algorithm(function({"a": shape}, (shape[0],), body), hand, cores)


COPY = """
@T.prim_func
def copy(a: T.Buffer((128, 96), "bfloat16"), out: T.Buffer((128, 96), "bfloat16")):
    for i, j in T.grid(128, 96):
        out[i, j] = a[i, j]
"""


def algorithms():
    t, n = tensor(128, 96), tensor(128, 160)
    chain = f"""  %0 = stablehlo.exponential %a : {t}
  %zero = stablehlo.constant dense<0.0> : {t}
  %1 = stablehlo.maximum %0, %zero : {t}
  %r = "ttir.gelu"(%1) : ({t}) -> {t}"""
    turned = f"  %r = stablehlo.transpose %a, dims = [1, 0] : ({t}) -> {tensor(96, 128)}"
    norm = "normalized_shape = array<i64: 160>, epsilon = 1.0e-5 : f32, operandSegmentSizes = array<i32: 1, "
    softmax = f'  %r = "ttir.softmax"(%a) <{{dimension = 1 : si32, numericStable = true}}> : ({n}) -> {n}'
    rms = f'  %r = "ttir.rms_norm"(%a) <{{{norm}0, 0>}}> : ({n}) -> {n}'
    layer = f'  %r = "ttir.layer_norm"(%a, %w) <{{{norm}1, 0>}}> : ({n}, {tensor(160)}) -> {n}'
    scalars = (bits(1 / 160), bits(1e-5))
    return {
        "matmul, one core": products(128, 96, 128, 1),
        "matmul, 7 cores": products(128, 256, 160, 7),
        "add": pairs("add", "add"),
        "mul": pairs("mul", "multiply"),
        "exp": one_by_one("exp", f"  %r = stablehlo.exponential %a : {t}"),
        "exp, relu, gelu": one_by_one("chain", chain),
        "copy": replace(one_by_one("copy", ""), source=COPY, kind="tir"),
        "transpose": one_by_one(
            "transpose", turned, result=(96, 128), reader="read_transposed", constants={"reader": [3, 4]}
        ),
        "sums of rows": sums(),
        "softmax": rows("softmax", softmax, {0: "row", 1: 1, 2: "row", 3: 1, 4: 1, 16: 2}),
        "RMS norm": rows("rms_norm", rms, {0: "row", 1: 1, 2: "row", 3: 1, 16: 2}, scalars),
        "layer norm": rows(
            "layer_norm",
            layer,
            {0: "row", 1: 1, 2: "row", 3: "row", 4: "row", 5: 1, 6: 1, 16: 2},
            scalars,
            weight=True,
        ),
    }


# ----------------------------------------------------------------------------------------------------------------------
# Comparison
# ----------------------------------------------------------------------------------------------------------------------

CALL = re.compile(
    r"\b((?:cb_|noc_|tile_regs_|get_(?:read|write)_ptr|pack_)\w*|\w+_(?:tiles?|init|bcast|uninit))\b\s*(?:<[^;(]*>)?\("
)

# A call of a compute kernel acts on one of three processors, or on two; what is before what on different ones is not said by the text.
UNPACK, MATH, PACK = "unpack", "math", "pack"


def engines(call: str) -> set[str]:
    if call in ("cb_wait_front", "cb_pop_front"):
        return {UNPACK}
    if call in ("tile_regs_acquire", "tile_regs_commit"):
        return {MATH}
    if call in ("cb_reserve_back", "cb_push_back", "tile_regs_wait", "tile_regs_release", "pack_tile"):
        return {PACK}
    return {UNPACK, MATH}


def inlined(text: str) -> str:
    """The text of a kernel with its own helper functions in their places."""
    helpers = re.findall(r"^(?:inline )?void (\w+)\([^)]*\) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL)
    main = dict(helpers)["kernel_main"]
    for name, body in helpers:
        if name != "kernel_main":
            main = re.sub(rf"\b{name}\([^;]*\);", lambda _, body=body: body, main)
    return main


def inner_loops(text: str) -> list[list[str]]:
    """The calls of each loop that has no other in it, in the order of the text."""
    loops, stack = [], []
    for token in re.finditer(r"\bfor\s*\([^{]*\{|\{|\}|" + CALL.pattern, inlined(text)):
        if token[0].startswith("for"):
            if stack:
                stack[-1]["inner"] = False
            stack.append({"calls": [], "inner": True, "loop": True})
        elif token[0] == "{":
            stack.append({"calls": [], "inner": True, "loop": False})
        elif token[0] == "}":
            if stack:
                done = stack.pop()
                if done["loop"] and done["inner"] and done["calls"]:
                    loops.append(done["calls"])
        elif stack:
            stack[-1]["calls"].append(token[1])
    return loops


def sequences(text: str, role: str) -> list[list[str]]:
    """Calls of the inner loops: one sequence a loop, of a compute kernel one for each processor."""
    loops = inner_loops(text)
    if role != "compute":
        return loops
    return [[call for call in loop if engine in engines(call)] for loop in loops for engine in (UNPACK, MATH, PACK)]


def counts(report: dict) -> dict[str, int]:
    """Every counter of a run, as "reader cb_push_back"."""
    found = {}
    for kernel, entry in report["kernels"].items():
        for call, number in entry["calls"].items():
            found[f"{kernel} {call}"] = number
        for bytes_ in ("bytes_read", "bytes_written"):
            if entry[bytes_]:
                found[f"{kernel} {bytes_}"] = entry[bytes_]
    return found


GROUPS = {
    "circular buffers": lambda name: name.split()[1].startswith("cb_"),
    "reads": lambda name: name.endswith("noc_async_read"),
    "writes": lambda name: name.endswith("noc_async_write"),
    "barriers": lambda name: name.endswith(("barrier", "flushed")),
    "bytes": lambda name: name.endswith(("bytes_read", "bytes_written")),
    "inits": lambda name: name.endswith(("_init", "startup")),
    "registers": lambda name: "tile_regs" in name,
}


def grouped(report: dict) -> dict[str, int]:
    """The counters of a run in a few numbers; what is in no group is an operation on tiles."""
    totals = dict.fromkeys([*GROUPS, "tile operations"], 0)
    for name, number in counts(report).items():
        group = next((group for group, has in GROUPS.items() if has(name)), "tile operations")
        totals[group] += number
    return totals


# ----------------------------------------------------------------------------------------------------------------------
# Runs, and the table of them
# ----------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pair:
    """Folders of an algorithm's kernels by ttc and by hand, and how they ran on the same numbers."""

    ours: Path
    hand: Path
    our_run: Emulated
    hand_run: Emulated


def run_both(compiler, folder: Path, algorithm: Algorithm) -> Pair:
    """`compiler` makes kernels (conftest.KernelCompiler); both programs share the work alike."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"graph.{algorithm.kind}"
    source.write_text(algorithm.source)
    options = [f"--option={o}" for o in (f"metalium_cores={algorithm.cores}", *algorithm.options)]
    answer = compiler.compile_graph(source, folder / "ttc", more=options)
    assert answer.exit_code == 0, answer.diagnostics
    ours = answer.export
    hand = write_program(folder / "hand", "hand", algorithm.hand, shares_of(program_of(ours)))
    inputs = random_inputs(ours)
    names = [b["name"] for b in program_of(hand)["buffers"] if b["role"] == "input"]
    runs = emulate(ours, inputs), emulate(hand, dict(zip(names, inputs.values(), strict=True)))
    for run in runs:
        assert run.exit_code == 0, run.message
    return Pair(ours, hand, *runs)


BEGIN, END = "<!-- kernel counts: tests/tools/kernel_counts.py -->\n", "<!-- end of kernel counts -->\n"


def table(pairs_by_name: dict[str, Pair]) -> str:
    """Markdown: counts of both; one number where they are the same."""
    columns = list(grouped({"kernels": {}}))
    lines = ["| algorithm | cores | " + " | ".join(columns) + " |", "|---" * (len(columns) + 2) + "|"]
    for name, pair in pairs_by_name.items():
        ours, hand = grouped(pair.our_run.report), grouped(pair.hand_run.report)
        cells = [f"{ours[c]}" if ours[c] == hand[c] else f"{ours[c]} / {hand[c]}" for c in columns]
        cores = len(shares_of(program_of(pair.ours)))
        lines.append(f"| {name} | {cores} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def published(page: Path) -> str:
    """The table that stands in `page`."""
    return page.read_text().split(BEGIN)[1].split(END)[0]
