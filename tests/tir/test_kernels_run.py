"""TIR programs compiled, run by the emulator, and held against numpy."""

import os
import pathlib
import subprocess

import ml_dtypes
import numpy
import pytest
from kernels import binary, gemm, transpose, unary
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


@pytest.mark.parametrize(
    ("m", "k", "n", "cores"),
    [
        (32, 32, 32, (1, 1)),
        (64, 64, 64, (2, 2)),
        (64, 1024, 64, (3, 1)),
        (256, 256, 256, (8, 8)),
        (640, 640, 640, (8, 8)),
        (512, 256, 1024, (7, 3)),
    ],
)
def test_gemm(run, m, k, n, cores):
    a, b = numbers(1, m, k), numbers(2, k, n)
    assert pcc(run(gemm(m, k, n, cores), A=a, B=b), a @ b) >= 0.999


@pytest.mark.parametrize("op", ["add", "sub", "mul"])
def test_binary(run, op):
    a, b = numbers(1, 96, 64), numbers(2, 96, 64)
    wanted = {"add": a + b, "sub": a - b, "mul": a * b}[op]
    assert pcc(run(binary(op, (96, 64), (4, 1)), A=a, B=b), wanted) >= 0.999


CHAINS = {
    "": lambda x: x,
    "exp": numpy.exp,
    "relu": lambda x: numpy.maximum(x, 0),
    "tanh": numpy.tanh,
    "sigmoid": lambda x: 1 / (1 + numpy.exp(-x)),
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
