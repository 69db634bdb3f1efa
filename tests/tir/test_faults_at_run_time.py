"""Every fault that the check refuses, as the emulator sees it: from the machine's state, with the check switched off.

Where the importer cannot make code of the fault at all, the fault is put into the export of the good program: into
program.json, which is what the host does, or into a kernel.
"""

import json
import os
import pathlib
import shutil
import subprocess

import numpy
import pytest
from safetensors.numpy import load_file, save_file
from test_broken_tir import ADD, BROKEN, EXP, GEMM

BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
TIMEOUT = 120

OF_ITSELF = "pages of `cb_in1` were pushed and popped, and nothing read one"

# Fault: words of the emulator about the code that is written for it without the check.
GENERATED = {
    "same circular buffer twice in a product": (OF_ITSELF, "did `matmul_tiles` of tile 0 of `cb_in0` with itself"),
    "same circular buffer twice in a sum": (OF_ITSELF, "did `add_tiles` of tile 0 of `cb_in0` with itself"),
    "missing pop": ("waits for 1 free pages in `cb_in1` (2 of 2 pages full): nobody pops them",),
    "missing wait": ("reads tile 0 of `cb_in0` with 0 waited for: cb_wait_front is missing",),
    "missing push": ("waits for 1 pages in `cb_in1` (0 of 2 pages full, 1 reserved): nobody pushes them",),
    "missing reserve": ("into `cb_out` with 0 pages reserved: cb_reserve_back",),
    "nobody produces": ("waits for 1 pages in `cb_in1` (0 of 2 pages full): nobody pushes them",),
    "nobody consumes": ("`cb_in1` ends with 2 pages that nobody popped",),
    "two producers": ("cb_push_back of `cb_in0`, which `reader` pushes, too: a buffer has one producer",),
    "two consumers": (
        "writer on core (0, 0) waits for 1 pages in `cb_in0`",
        "`compute` popped 6: a buffer has one consumer",
    ),
    "no init": ("compute on core (0, 0): `matmul_tiles` before compute_kernel_hw_startup",),
    "engine not prepared": ("`matmul_tiles` without `matmul_init` before it\n",),
    "engine prepared for something else": ("`add_tiles` without `add_init` before it; the last one is `mul_init`",),
    "vector engine not prepared": ("`exp_tile` without `exp_tile_init` before it",),
    "engine started again": ("compute on core (0, 0): starts the engine again",),
    "divides by 0": ("reader on core (0, 0): divides by 0",),
    "reserved at the end and never pushed": ("`cb_out` ends with 1 pages reserved that nobody pushed",),
    "no loop over the output's tiles": ("deadlock: nobody can go on", "compute on core (0, 0) has ended"),
    "loop over too few tiles of the inner dimension": ("`cb_in0` ends with 2 pages that nobody popped",),
    "deadlock by order": (
        "reader on core (0, 0) waits for 1 free pages in `cb_in0` (2 of 2 pages full)",
        "compute on core (0, 0) waits for 1 pages in `cb_in1` (0 of 2 pages full)",
    ),
    "more pages at a time than there are": ("cb_reserve_back of 3 pages of `cb_out`, which has 2: they never become",),
    "a push that wraps": ("goes over the end of `cb_out`: the pages pushed at a time must divide its size",),
    "pushed before it arrived": ("cb_push_back of `cb_in0` while a read into it is in flight",),
    "popped before it left": ("cb_pop_front of `cb_out` while a write out of it is in flight",),
    "pushed and never filled": ("reader on core (0, 0): cb_push_back of `cb_in0` with page 0, which nothing filled",),
    "written to unreserved pages": ("a copy into pages of `cb_in0` on core (0, 0) that are not reserved",),
    "DST not acquired": ("`matmul_tiles` outside of tile_regs_acquire",),
    "DST not committed": ("tile_regs_wait without tile_regs_commit before it",),
    "DST not waited for": ("`pack_tile` outside of tile_regs_wait",),
    "DST not released": ("tile_regs_acquire without tile_regs_release before it",),
    "DST not released at the end": ("ends with DST held: tile_regs_release is missing",),
    "too many tiles of DST": ("`add_tiles` uses tile 8 of DST, which has 8\n",),
    "too many tiles of DST in f32": ("`add_tiles` uses tile 4 of DST, which has 4 in 32 bits",),
    "packs what nobody computed": ("`pack_tile` of tile 1 of DST, which nothing wrote",),
    "a function of nothing": ("`exp_tile` on tile 0 of DST, which nothing wrote",),
    "reads pages that are not there": ("reads tile 1 of `cb_in0` with 1 waited for",),
    "reads tiles that are not there": ("reader on core (1, 0): page 6 of `A`, which has 6",),
    "writes tiles that are not there": ("writer on core (1, 0): page 4 of `C`, which has 4",),
    "writes a tile twice": (
        "output `C`: page 0 is written twice, by writer on core (0, 0) and writer on core (1, 0)",
        "pages 1, 2, 3 are never written (3 of 4)",
    ),
    "leaves out a tile": ("output `C`: pages 1, 3 are never written (2 of 4)",),
}


def line(kernel: str, old: str, new: str):
    """A change of a kernel's text."""

    def change(folder: pathlib.Path):
        file = folder / f"{kernel}.cpp"
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))

    return change


def host(edit):
    """A change of program.json: `edit` gets it, and its kernels by name."""

    def change(folder: pathlib.Path):
        file = folder / "program.json"
        program = json.loads(file.read_text())
        edit(program, {kernel["name"]: kernel for kernel in program["kernels"]})
        file.write_text(json.dumps(program))

    return change


def arg(kernel: dict, name: str) -> dict:
    return next(entry for entry in kernel["runtime_args"] if entry["name"] == name)


def all_cores(name: str, values: list[int]):
    """Runtime argument `name` of all kernels that have it."""

    def edit(_, kernels):
        for kernel in kernels.values():
            for entry in kernel["runtime_args"]:
                if entry["name"] == name:
                    entry["values"] = values

    return host(edit)


def constant(value: int) -> dict:
    return {"name": "x", "kind": "constant", "values": [value, value]}


# Fault: (what it is in the export of the good product, words of the emulator).
IN_THE_EXPORT = {
    "unbound variable": (
        line("reader", "const uint32_t Kt = get_arg_val<uint32_t>(5);", ""),
        ("kernel `reader` does not compile", "Kt"),
    ),
    "partition leaves out a tile": (
        all_cores("count", [2, 1]),
        ("output `C`: page 3 is never written (1 of 4)",),
    ),
    "partition has a tile twice": (
        all_cores("start_id", [0, 1]),
        ("page 1 is written twice, by writer on core (1, 0) and writer on core (0, 0)",),
    ),
    "partition for a core that is not there": (
        all_cores("count", [2, 1, 1]),
        ("has 3 values for 2 cores",),
    ),
    "cores outside of the grid": (
        host(lambda _, kernels: [kernel.update(cores=[[0, 0], [8, 0]]) for kernel in kernels.values()]),
        ("runs on core (8, 0); `wormhole_n150` has 8x8 cores",),
    ),
    "cores of the kernels differ": (
        host(lambda _, kernels: kernels["writer"].update(cores=[[0, 0], [0, 1]])),
        ("writer on core (0, 1) waits for 1 pages in `cb_out` (0 of 2 pages full): nobody pushes them",),
    ),
    "more than L1 holds": (
        host(lambda program, _: program["circular_buffers"][0].update(pages=700)),
        ("in L1; a core of `wormhole_n150` has",),
    ),
    "a number that no circular buffer has": (
        host(lambda program, _: program["circular_buffers"][2].update(index=40)),
        ("`cb_out` is circular buffer 40; `wormhole_n150` has 32",),
    ),
    "two circular buffers with one number": (
        host(lambda program, _: program["circular_buffers"][1].update(index=0)),
        ("`cb_in0` and `cb_in1` are both number 0",),
    ),
    "a circular buffer that nobody declares": (
        host(lambda program, _: program["circular_buffers"].pop(1)),
        ("circular buffer 1, which the host did not make",),
    ),
    "too many arguments": (
        host(lambda _, kernels: kernels["reader"]["runtime_args"].extend([constant(0)] * 336)),
        ("has 342 runtime arguments; wanted at most 341",),
    ),
    "an argument of 64 bits": (
        host(lambda _, kernels: arg(kernels["writer"], "count").update(values=[2**32, 2])),
        ("is 4294967296; wanted a number from -2147483648 to 4294967295",),
    ),
    "an argument without a value": (
        line("reader", "get_arg_val<uint32_t>(5)", "get_arg_val<uint32_t>(6)"),
        ("reader on core (0, 0): runtime argument 6; the host gives 6",),
    ),
    "an address of nothing": (
        host(lambda _, kernels: arg(kernels["reader"], "B_addr").update(buffer="D")),
        ("names `D`, which is no buffer",),
    ),
    "an accessor of nothing": (
        host(lambda _, kernels: kernels["reader"].update(accessors=["A", "X"])),
        ("names `X`, which is no buffer",),
    ),
    "an unknown function": (
        line("compute", "cb_pop_front", "cb_pop_frnt"),
        ("kernel `compute` does not compile", "cb_pop_frnt"),
    ),
    "a wrong number of arguments": (
        line("compute", "cb_reserve_back(cb_out, 1)", "cb_reserve_back(cb_out)"),
        ("kernel `compute` does not compile", "cb_reserve_back"),
    ),
    # A misspelt `tt.runtime_args`: the host gives nothing.
    "an unknown attribute": (
        host(lambda _, kernels: kernels["compute"].update(runtime_args=[])),
        ("compute on core (0, 0): runtime argument 0; the host gives 0",),
    ),
    "no writer": (
        host(lambda program, kernels: program["kernels"].remove(kernels["writer"])),
        ("`cb_out` ends with 2 pages that nobody popped",),
    ),
    "two readers": (
        host(lambda _, kernels: kernels["writer"].update(role="reader")),
        ("makes `writer` a second reader beside `reader` on core (0, 0)",),
    ),
    "a role that is none": (
        host(lambda _, kernels: kernels["writer"].update(role="scribe")),
        ("is `scribe`; wanted reader, compute or writer",),
    ),
    "pages of another size": (
        line("reader", "TensorAccessor(A_args, A_addr)", "TensorAccessor(A_args, A_addr, 4096)"),
        ("pages of 4096 bytes of `A`, whose pages have 2048",),
    ),
    "an element at a time": (
        line("writer", "noc_async_write_page(tile_id, C, get_read_ptr(cb_out));", "C[tile_id] = 1.0f;"),
        ("kernel `writer` does not compile",),
    ),
}

# Fault: why nothing can be wrong at run time.
NOT_AT_RUN_TIME = {
    "partition out of order": "kernels get a first tile and a count, with which every tile is done once in any order; "
    "refused is what a first tile and a count cannot say",
    "a transposed product": "Metalium has it, and the emulator computes it (below); refused is what ttc does not lower",
}


def emulate(export, *options):
    return subprocess.run(
        [BIN / "ttc-emulate", export, *options], capture_output=True, text=True, timeout=TIMEOUT, check=False
    )


@pytest.fixture(scope="module")
def good(daemon, tmp_path_factory):
    """good(text): the export of a program, with the check on."""
    from ttctest.cli import Ttc

    folder = tmp_path_factory.mktemp("good")
    ttc = Ttc(folder / "home", daemon.address)
    made = {}

    def export(text: str):
        if text not in made:
            made[text] = folder / f"export{len(made)}"
            (folder / "k.tir").write_text(text)
            done = ttc("compile", folder / "k.tir", "--emit", "metalium", "-o", made[text])
            assert done.returncode == 0, done.stderr.decode()
        return made[text]

    return export


def test_no_fault_is_left_out():
    assert {*GENERATED, *IN_THE_EXPORT, *NOT_AT_RUN_TIME} == set(BROKEN)
    assert len(GENERATED) + len(IN_THE_EXPORT) + len(NOT_AT_RUN_TIME) == len(BROKEN)


@pytest.mark.parametrize("fault", GENERATED)
def test_emulator_reports_what_the_check_refuses(ttc, tmp_path, fault):
    source, export = tmp_path / "k.tir", tmp_path / "export"
    source.write_text(BROKEN[fault][0])
    unchecked = ttc("compile", source, "--emit", "metalium", "--option", "verify_kernels=false", "-o", export)
    assert unchecked.returncode == 0, unchecked.stderr.decode()
    done = emulate(export)
    assert done.returncode == 3, "the emulator saw nothing"
    assert [words for words in GENERATED[fault] if words not in done.stderr] == [], done.stderr


@pytest.mark.parametrize("fault", IN_THE_EXPORT)
def test_emulator_reports_what_the_importer_refuses(good, tmp_path, fault):
    change, wanted = IN_THE_EXPORT[fault]
    export = shutil.copytree(good(GEMM), tmp_path / "export")
    change(export)
    done = emulate(export)
    assert done.returncode in (2, 3), "the emulator saw nothing"
    assert [words for words in wanted if words not in done.stderr] == [], done.stderr


@pytest.mark.parametrize("text", [GEMM, ADD, EXP], ids=["gemm", "add", "exp"])
def test_good_programs_have_no_fault(good, text):
    done = emulate(good(text))
    assert done.returncode == 0, done.stderr


def test_tiles_in_any_order_are_right(good, tmp_path):
    export = shutil.copytree(good(GEMM), tmp_path / "export")
    all_cores("start_id", [2, 0])(export)
    done = emulate(export)
    assert done.returncode == 0, done.stderr


def test_transposed_tiles_are_multiplied(good, tmp_path):
    """Each tile of B is transposed where it lies."""
    export = shutil.copytree(good(GEMM), tmp_path / "export")
    line("compute", "matmul_init(cb_in0, cb_in1)", "matmul_init(cb_in0, cb_in1, 1)")(export)
    rng = numpy.random.default_rng(1)
    a, b = (rng.integers(-4, 5, shape).astype(numpy.float32) for shape in [(64, 96), (96, 64)])
    save_file({"A": a, "B": b}, tmp_path / "in.safetensors")
    done = emulate(export, "--inputs", tmp_path / "in.safetensors", "--outputs", tmp_path / "out.safetensors")
    assert done.returncode == 0, done.stderr
    turned = b.reshape(3, 32, 2, 32).transpose(0, 3, 2, 1).reshape(96, 64)
    output = load_file(tmp_path / "out.safetensors")["C"]
    assert numpy.corrcoef(output.ravel(), (a @ turned).ravel())[0, 1] > 0.999
