"""A GEMM written by hand in ttkernel: sizes, ragged splits over cores, and thirty ways to break its kernels.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import shutil
import string
import subprocess
from pathlib import Path

import numpy as np
import pytest
from emulation import emulate, pcc, program_of, random_inputs, run

GEMM = string.Template((Path(__file__).parent / "data" / "gemm.mlir").read_text())


def gemm(m, k, n, counts):
    rows, rest = divmod(len(counts), 8)
    ranges = ([f"0, 0, 7, {rows - 1}"] if rows else []) + ([f"0, {rows}, {rest - 1}, {rows}"] if rest else [])
    return GEMM.substitute(
        m=m,
        k=k,
        n=n,
        kt=k // 32,
        nt=n // 32,
        units=sum(counts),
        counts=", ".join(map(str, counts)),
        cores=", ".join(f"#ttkernel.core_range<{corners}>" for corners in ranges),
    )


def even(units, cores):
    return [units // cores + (i < units % cores) for i in range(cores)]


@pytest.mark.parametrize(
    ("m", "k", "n", "counts"),
    [
        (32, 32, 32, [1]),
        (64, 64, 64, [4]),
        (64, 64, 64, [1, 3]),
        (256, 256, 256, even(64, 64)),
        (512, 256, 1024, even(512, 64)),
        (96, 160, 224, [7, 0, 3, 11]),
        (32, 1024, 64, even(2, 2)),
        (96, 32, 96, [5, 4]),
    ],
)
def test_gemm_is_right(compiled, m, k, n, counts):
    folder = compiled(gemm(m, k, n, counts))
    inputs = random_inputs(folder)
    output, report = run(folder, inputs)
    assert pcc(output, inputs["A"] @ inputs["B"]) > 0.999
    products = (m // 32) * (k // 32) * (n // 32)
    assert report["kernels"]["compute"]["calls"]["matmul"] == products
    assert report["kernels"]["reader"]["bytes_read"] == products * 2 * 2048
    assert report["kernels"]["writer"]["bytes_written"] == m * n * 2


def test_order_of_kernels_does_not_matter(compiled):
    folder = compiled(gemm(64, 96, 64, [3, 1]))
    inputs = random_inputs(folder)
    first, _ = run(folder, inputs)
    for schedule in range(1, 6):
        output, _ = run(folder, inputs, schedule)
        assert np.array_equal(output, first)


def test_names_of_the_source_reach_the_kernels(compiled):
    folder = compiled(gemm(64, 64, 64, [4]))
    reader = (folder / "reader.cpp").read_text()
    assert "noc_async_read_page(row * Kt + k, A, get_write_ptr(cb_in0));" in reader
    assert "for (uint32_t tile_id = start_id; tile_id < start_id + count; ++tile_id) {" in reader
    assert "matmul_init(cb_in0, cb_in1);" in (folder / "compute.cpp").read_text()
    assert [c["name"] for c in program_of(folder)["circular_buffers"]] == ["cb_in0", "cb_in1", "cb_out"]


OLDER = {
    "2024": {
        "reader": ['#include "dataflow_api.h"', "const InterleavedAddrGenFast<true> A = {", "noc_async_read_tile("],
        "compute": ["namespace NAMESPACE {\nvoid MAIN {", "mm_init(cb_in0, cb_in1, cb_out);", "cb_in1, 0, 0, 0, 0)"],
        "main": ["Device *device = CreateDevice(0);", "EnqueueProgram(queue, program, false);"],
    },
    "2025": {
        "reader": ['#include "dataflow_api.h"', "TensorAccessor(A_args, A_addr, 2048)", "noc_async_read_tile("],
        "compute": ["namespace NAMESPACE {\nvoid MAIN {", "mm_init(cb_in0, cb_in1, cb_out);", "cb_in1, 0, 0, 0)"],
        "main": ["MeshDevice::create_unit_mesh(0)", "distributed::EnqueueMeshWorkload(queue, workload, false);"],
    },
}


@pytest.mark.parametrize("era", OLDER)
def test_older_apis(kernel_compiler, tmp_path, era):
    (tmp_path / "gemm.mlir").write_text(gemm(64, 96, 64, [1, 3]))
    command = [kernel_compiler.ttc, "compile", tmp_path / "gemm.mlir", "-o", tmp_path / "kernels", "--emit", "metalium"]
    command += ["--server", kernel_compiler.server, "--option", f"metalium_api={era}"]
    subprocess.run(command, check=True, timeout=120)
    for file, parts in OLDER[era].items():
        text = (tmp_path / "kernels" / f"{file}.cpp").read_text()
        assert [part for part in parts if part not in text] == []
    inputs = random_inputs(tmp_path / "kernels")
    output, _ = run(tmp_path / "kernels", inputs)
    assert pcc(output, inputs["A"] @ inputs["B"]) > 0.999


BROKEN = [
    ("compute", "matmul_init(cb_in0, cb_in1);", "", "`matmul_tiles` without `matmul_init` before it"),
    ("compute", "matmul_init(cb_in0, cb_in1);", "copy_init(cb_in0);", "the last one is `copy_init`"),
    (
        "compute",
        "compute_kernel_hw_startup<",
        "if (false) compute_kernel_hw_startup<",
        "before compute_kernel_hw_startup",
    ),
    ("compute", "tile_regs_acquire();", "", "outside of tile_regs_acquire and tile_regs_commit"),
    ("compute", "tile_regs_commit();", "", "tile_regs_wait without tile_regs_commit"),
    ("compute", "tile_regs_wait();", "", "`pack_tile` outside of tile_regs_wait"),
    ("compute", "tile_regs_release();", "", "tile_regs_acquire without tile_regs_release"),
    ("compute", "cb_wait_front(cb_in0, 1);", "", "reads tile 0 of `cb_in0` with 0 waited for"),
    ("compute", "cb_pop_front(cb_in1, 1);", "", "waits for 1 free pages in `cb_in1`"),
    (
        "compute",
        "cb_pop_front(cb_in1, 1);",
        "cb_pop_front(cb_in1, 2);",
        "cb_pop_front of 2 pages of `cb_in1` with 1 waited",
    ),
    ("compute", "cb_reserve_back(cb_out, 1);", "", "`cb_out` with 0 pages reserved"),
    ("compute", "cb_push_back(cb_out, 1);", "", "(or cb_push_back of the one before) is missing"),
    ("compute", "pack_tile(0, cb_out);", "pack_tile(1, cb_out);", "`pack_tile` of tile 1 of DST, which nothing wrote"),
    (
        "compute",
        "pack_tile(0, cb_out);",
        "pack_tile(0, cb_out); pack_tile(0, cb_out);",
        "pack_tile number 2 into `cb_out`",
    ),
    ("compute", "cb_in1, 0, 0, 0)", "cb_in1, 0, 0, 4)", "uses tile 4 of DST, which has 4"),
    ("compute", "cb_in1, 0, 0, 0)", "cb_in1, 0, 1, 0)", "reads tile 1 of `cb_in1` with 1 waited for"),
    ("compute", "i < count", "i < 1", "waits for"),
    ("compute", "i < count", "i < count + 1", "nobody pushes them"),
    ("compute", "get_arg_val<uint32_t>(0)", "get_arg_val<uint32_t>(1)", "runtime argument 1; the host gives 1"),
    ("compute", "cb_out = 16", "cb_out = 17", "circular buffer 17, which the host did not make"),
    ("compute", "matmul_tiles(cb_in0", "matmul_tile(cb_in0", "kernel `compute` does not compile"),
    ("reader", "noc_async_read_barrier();", "", "while a read into it is in flight"),
    ("reader", "cb_reserve_back(cb_in0, 1);", "", "that are not reserved: cb_reserve_back is missing"),
    ("reader", "cb_push_back(cb_in1, 1);", "", "in `cb_in1`"),
    ("reader", "cb_reserve_back(cb_in0, 1);", "cb_reserve_back(cb_in0, 3);", "3 pages of `cb_in0`, which has 2"),
    ("reader", "row * Kt + k", "row * Kt + k + 4", "of `A`, which has 4"),
    ("reader", "A_addr = get_arg_val<uint32_t>(0)", "A_addr = get_arg_val<uint32_t>(2)", "where no buffer begins"),
    ("reader", "get_write_ptr(cb_in0)", "get_write_ptr(cb_in0) + 8", "must have the same remainder"),
    ("writer", "noc_async_writes_flushed();", "", "while a write out of it is in flight"),
    ("writer", "noc_async_write_barrier();", "", "ends with writes in flight: noc_async_write_barrier is missing"),
    ("writer", "cb_wait_front(cb_out, 1);", "", "cb_wait_front is missing"),
    ("writer", "cb_pop_front(cb_out, 1);", "", "`cb_out`"),
    ("writer", "tile_id < start_id + count", "tile_id < start_id + count - 1", "pages that nobody popped"),
]


@pytest.fixture(scope="module")
def good(kernel_compiler, tmp_path_factory):
    folder = tmp_path_factory.mktemp("good")
    (folder / "gemm.mlir").write_text(gemm(64, 64, 64, [4]))
    answer = kernel_compiler.compile_graph(folder / "gemm.mlir", folder / "kernels")
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export


@pytest.mark.parametrize(("kernel", "old", "new", "words"), BROKEN)
def test_faults_are_named(good, tmp_path, kernel, old, new, words):
    broken = shutil.copytree(good, tmp_path / "broken")
    file = broken / f"{kernel}.cpp"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    result = emulate(broken, random_inputs(broken))
    assert result.exit_code == 3, "the emulator saw nothing"
    assert words in result.message
