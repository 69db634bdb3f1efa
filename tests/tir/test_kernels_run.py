"""TIR programs compiled, run by the emulator, and held against numpy: what tests/metalium/proofs.py does not have."""

import os
import pathlib
import subprocess

import ml_dtypes
import numpy
import pytest
from kernels import gemm, transpose, unary
from safetensors.numpy import load_file, save_file

BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
TIMEOUT = 120


def pcc(got, wanted):
    return numpy.corrcoef(got.astype(numpy.float64).ravel(), wanted.astype(numpy.float64).ravel())[0, 1]


def rounded(array):
    """As the device gets it."""
    return array.astype(ml_dtypes.bfloat16).astype(numpy.float32)


@pytest.fixture
def run(ttc, tmp_path):
    """run(text, **inputs): the output of the program, by the emulator."""

    def go(text: str, **inputs):
        source, export = tmp_path / "k.tir", tmp_path / "export"
        source.write_text(text)
        done = ttc("compile", source, "--emit", "metalium", "-o", export)
        assert done.returncode == 0, done.stderr.decode()
        assert (export / "trace.json").is_file(), f"no price: {done.stderr.decode()}"
        save_file(inputs, tmp_path / "in.safetensors")
        done = subprocess.run(
            [
                BIN / "ttc-emulate",
                export,
                "--inputs",
                tmp_path / "in.safetensors",
                "--outputs",
                tmp_path / "out.safetensors",
            ],
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        (output,) = load_file(tmp_path / "out.safetensors").values()
        return output

    return go


def numbers(seed, *shape):
    return rounded(numpy.random.default_rng(seed).standard_normal(shape, dtype=numpy.float32))


CHAINS = {
    "square rsqrt": lambda x: 1 / numpy.abs(x),
    "exp sigmoid": lambda x: 1 / (1 + numpy.exp(-numpy.exp(x))),
    "gelu": lambda x: 0.5 * x * (1 + numpy.tanh(0.7978845608 * (x + 0.044715 * x**3))),
}


@pytest.mark.parametrize("chain", CHAINS)
def test_unary(run, chain):
    a = numbers(1, 64, 96)
    a = numpy.where(numpy.abs(a) < 0.25, numpy.float32(0.25), a)
    assert pcc(run(unary(chain.split(), (64, 96), (2, 2)), A=a), CHAINS[chain](a)) >= 0.999


def test_transpose(run):
    a = numbers(1, 64, 96)
    assert numpy.array_equal(run(transpose((64, 96), (2, 2)), A=a), a.T)


def test_dst_as_the_api_of_2023_has_it(run):
    """acquire_dst and release_dst alone: what lies between math and the packer is added."""
    a, b = numbers(1, 64, 64), numbers(2, 64, 64)
    text = gemm(64, 64, 64, (2, 1)).replace("tt.dst.acquire", "acquire_dst").replace("tt.dst.release", "release_dst")
    lines = [line for line in text.split("\n") if "tt.dst.commit" not in line and "tt.dst.wait" not in line]
    assert pcc(run("\n".join(lines), A=a, B=b), a @ b) >= 0.999


def test_local_shards(run):
    """Each core numbers the tiles of its own 2x2 of the 4x4 tiles."""
    shards = '"tt.partition_mode": "local_shard", "tt.local_shape_tiles": [2, 2], '
    sizes = ("Nt", "Sm", "Sn", "sy", "sx")
    names = "".join(f', "{size}"' for size in sizes)
    place = "(sy * Sm + tile_id // Sn) * Nt + sx * Sn + tile_id % Sn"
    text = unary(["exp"], (128, 128), (2, 2)).replace('"tt.core_grid"', shards + '"tt.core_grid"')
    for buffer in "AB":
        args = f'["{buffer}_addr", "start_id", "count"'
        text = text.replace(args, args + names)
    for call in ("read", "write"):
        text = text.replace(f'"noc_async_{call}_tile", tile_id', f'"noc_async_{call}_tile", {place}')
    declared = "        tile_id = T.int32()\n"
    text = text.replace(declared, declared + "".join(f"        {size} = T.int32()\n" for size in sizes))
    a = numbers(1, 128, 128)
    assert pcc(run(text, A=a), numpy.exp(a)) >= 0.999


BLOCKS = """
@T.prim_func
def blocks(A: T.Buffer((128, 96), "bfloat16"), B: T.Buffer((96, 128), "bfloat16"), D: T.Buffer((128, 128), "bfloat16"), C: T.Buffer((128, 128), "bfloat16")):
    for bx in T.thread_binding(2, thread="blockIdx.x"):
        for by in T.thread_binding(2, thread="blockIdx.y"):
            A_s = T.alloc_shared((64, 32), "bfloat16")
            B_s = T.alloc_shared((32, 64), "bfloat16")
            D_s = T.alloc_shared((64, 64), "bfloat16")
            C_l = T.alloc_fragment((64, 64), "float32")
            T.fill(T.region(C_l[0, 0], 2, 64, 64), 0)
            for ko in T.serial(3, annotations={"num_stages": 2}):
                T.copy(T.region(A[by * 64, ko * 32], 1, 64, 32), T.region(A_s[0, 0], 2, 64, 32))
                T.copy(T.region(B[ko * 32, bx * 64], 1, 32, 64), T.region(B_s[0, 0], 2, 32, 64))
                T.gemm(T.region(A_s[0, 0], 1, 64, 32), T.region(B_s[0, 0], 1, 32, 64), T.region(C_l[0, 0], 3, 64, 64))
            T.copy(T.region(D[by * 64, bx * 64], 1, 64, 64), T.region(D_s[0, 0], 2, 64, 64))
            for i, j in T.grid(64, 64):
                C_l[i, j] = T.max(C_l[i, j] - D_s[i, j], 0.0) * 2.0
            T.copy(T.region(C_l[0, 0], 1, 64, 64), T.region(C[by * 64, bx * 64], 2, 64, 64))
"""

ELEMENTS = """
@T.prim_func
def elements(A: T.Buffer((64, 96), "bfloat16"), B: T.Buffer((64, 96), "bfloat16"), C: T.Buffer((64, 96), "bfloat16")):
    for i, j in T.grid(64, 96):
        C[i, j] = T.tanh(A[i, j] * B[i, j]) / (1.0 + T.exp(B[i, j] - A[i, j])) - 0.25
"""


def test_blocks_of_a_function_without_a_role(run):
    a, b, d = numbers(1, 128, 96), numbers(2, 96, 128), numbers(3, 128, 128)
    assert pcc(run(BLOCKS, A=a, B=b, D=d), numpy.maximum(a @ b - d, 0) * 2) >= 0.999


def test_elements_of_a_function_without_a_role(run):
    a, b = numbers(1, 64, 96), numbers(2, 64, 96)
    assert pcc(run(ELEMENTS, A=a, B=b), numpy.tanh(a * b) / (1 + numpy.exp(b - a)) - 0.25) >= 0.999


def test_what_tilelang_writes(run):
    a, b = numbers(1, 256, 256), numbers(2, 256, 256)
    text = (pathlib.Path(__file__).resolve().parent / "corpus/tl_gemm_0.1.15.json").read_text()
    assert pcc(run(text, A=a, B=b), a @ b) >= 0.999
