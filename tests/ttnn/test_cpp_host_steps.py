"""The host steps of C++ exports compute what those of Python exports do; both read safetensors files alike.

The steps are compiled with the real library, whose tensors of the host they take and give; no device is opened.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass, field

import cpp_builds
import numpy as np
import pytest
from safetensors.numpy import save_file

HELPERS = cpp_builds.REPOSITORY / "compiler_core/emitters"
RANDOM = np.random.default_rng(3)


def normal(*shape):
    return RANDOM.standard_normal(shape).astype(np.float32)


def definite(*shape):
    a = normal(*shape, shape[-1])
    return a @ a.swapaxes(-1, -2) + shape[-1] * np.eye(shape[-1], dtype=np.float32)


@dataclass
class Step:
    """A call of the Python helper `name` and of the C++ function of that name."""

    name: str
    parts: list[list[np.ndarray]]  # operands, each its parts
    more: dict = field(default_factory=dict)
    tolerance: float = 2e-6


def hermitian():
    a = definite(4), normal(4, 4)
    return [a[0], a[1] - a[1].T]


STATE = RANDOM.integers(0, 2**32, 4, np.uint32)
LONG_STATE = RANDOM.integers(0, 2**32, 6, np.uint32)
FULL = np.full(4, 0xFFFFFFFF, np.uint32)

STEPS = {
    "cholesky": Step("cholesky", [[definite(2, 3, 5)]], {"lower": True}),
    "cholesky upper": Step("cholesky", [[definite(4)]], {"lower": False}),
    "cholesky complex": Step("cholesky", [hermitian()], {"lower": False}),
    "cholesky of none": Step("cholesky", [[np.stack([definite(4), -definite(4)])]], {"lower": True}),
    "cholesky of half": Step("cholesky", [[np.diag([1, 2, -3, 4]).astype(np.float32)]], {"lower": True}),
    "lu": Step("lu", [[normal(2, 5, 5)]]),
    "lu wide": Step("lu", [[normal(3, 5)]]),
    "lu tall": Step("lu", [[normal(5, 3)]]),
    "lu complex": Step("lu", [[normal(4, 4), normal(4, 4)]]),
    "lu singular": Step("lu", [[np.zeros((3, 3), np.float32)]]),
    "qr": Step("qr", [[normal(2, 5, 3)]]),
    "qr wide": Step("qr", [[normal(3, 5)]]),
    "qr complex": Step("qr", [[normal(4, 4), normal(4, 4)]]),
    "householder": Step("householder_product", [[normal(2, 5, 3)], [normal(2, 3)]], {}, 1e-5),
    "householder complex": Step(
        "householder_product", [[normal(4, 3), normal(4, 3)], [normal(3), normal(3)]], {}, 1e-5
    ),
    "random bits": Step("random_bits", [], {"state": STATE, "algorithm": "THREE_FRY", "shape": [6, 4], "width": 32}),
    "random odd": Step("random_bits", [], {"state": STATE, "algorithm": "THREE_FRY", "shape": [3, 5, 7], "width": 16}),
    "random wide": Step("random_bits", [], {"state": FULL, "algorithm": "THREE_FRY", "shape": [3, 3], "width": 64}),
    "random one": Step("random_bits", [], {"state": STATE, "algorithm": "THREE_FRY", "shape": [], "width": 8}),
    "philox": Step("random_bits", [], {"state": LONG_STATE, "algorithm": "PHILOX", "shape": [3, 5], "width": 32}),
    "philox wide": Step("random_bits", [], {"state": FULL, "algorithm": "PHILOX", "shape": [7], "width": 64}),
}
for kind, lengths, shapes in [
    ("FFT", [12], [(2, 12)] * 2),
    ("IFFT", [7], [(7,)] * 2),
    ("FFT", [4, 6], [(2, 4, 6)] * 2),
    ("RFFT", [10], [(3, 10)]),
    ("RFFT", [5, 9], [(5, 9)]),
    ("IRFFT", [8], [(2, 5)] * 2),
    ("IRFFT", [4, 7], [(4, 4)] * 2),
]:
    STEPS[f"{kind} {lengths}"] = Step(
        "fft", [[normal(*shape) for shape in shapes]], {"kind": kind, "lengths": lengths}, 1e-5
    )
for left in (True, False):
    for lower in (True, False):
        for transpose in "NTC":
            b = [normal(2, 4, 3) if left else normal(2, 3, 4) for _ in range(2)]
            options = {"left_side": left, "lower": lower, "unit_diagonal": transpose == "T", "transpose": transpose}
            a = [definite(2, 4), normal(2, 4, 4)]
            STEPS[f"solve {left} {lower} {transpose}"] = Step("triangular_solve", [a, b], options, 1e-5)

# Vectors have no sign of their own: what they are factors of is compared.
FACTORS = {
    "eigh": Step("eigh", [[definite(2, 5)]], {"lower": True}),
    "eigh upper": Step("eigh", [[np.float32([[1, 2, 3], [9, -4, 5], [9, 9, 0]])]], {"lower": False}),
    "eigh complex": Step("eigh", [hermitian()], {"lower": True}),
    "eigh equal": Step("eigh", [[np.diag(np.float32([2, -2, 2, 0]))]], {"lower": True}),
    "svd": Step("svd", [[normal(2, 5, 3)]], {"full_matrices": False}),
    "svd full": Step("svd", [[normal(5, 3)]], {"full_matrices": True}),
    "svd wide": Step("svd", [[normal(3, 5)]], {"full_matrices": True}),
    "svd complex": Step("svd", [[normal(4, 3), normal(4, 3)]], {"full_matrices": True}),
    "svd of rank 1": Step("svd", [[np.ones((4, 3), np.float32)]], {"full_matrices": True}),
    "svd of nothing": Step("svd", [[np.zeros((3, 3), np.float32)]], {"full_matrices": False}),
}


def words(value):
    """As host_steps.cpp reads it."""
    if isinstance(value, bool):
        return "1" if value else "0"
    return " ".join(map(str, [len(value), *value])) if isinstance(value, list) else str(value)


@pytest.fixture(scope="session")
def cpp_results(real_cpp, cpp_compiler, tmp_path_factory):
    """What every step gives, computed by one program."""
    folder = tmp_path_factory.mktemp("host")
    arrays, lines = {}, []
    for step in (STEPS | FACTORS).values():
        line = [step.name]
        for parts in step.parts:
            line.append(str(len(parts)))
            for part in parts:
                name = f"a{len(arrays)}"
                arrays[name] = np.ascontiguousarray(part)
                line += [name, words(list(part.shape))]
        for key, value in step.more.items():
            if key == "state":
                value, arrays[f"a{len(arrays)}"] = f"a{len(arrays)}", value
            line.append(words(value))
        lines.append(" ".join(line))
    (folder / "steps").write_text("\n".join(lines) + "\n")
    save_file(arrays, folder / "steps.safetensors")
    source, program = cpp_builds.HERE / "cpp/host_steps.cpp", folder / "host_steps"
    assert cpp_builds.build([source], program, ["-I", HELPERS / "cpp/helpers"]) == ""
    done = cpp_builds.run([program, folder / "steps"])
    assert done.returncode == 0, done.stderr
    return dict(zip(STEPS | FACTORS, done.stdout.split("end\n"), strict=False))


@pytest.fixture
def python_results(ttnn, monkeypatch):
    """Calls the Python helper of a step, beside the stand-in."""
    monkeypatch.syspath_prepend(str(HELPERS / "python/helpers"))

    def results(step):
        for module in ["linear_algebra", "factorizations", "fourier", "random_bits"]:
            if function := getattr(importlib.import_module(module), f"host_{step.name}", None):
                return function(*step.parts, **step.more)
        raise ValueError(step.name)

    yield results
    for file in (HELPERS / "python/helpers").glob("*.py"):
        sys.modules.pop(file.stem, None)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", STEPS)
def test_cpp_computes_what_python_does(cpp_results, python_results, name):
    step = STEPS[name]
    wanted = python_results(step)
    lines = cpp_results[name].splitlines()
    assert len(lines) == len(wanted)
    for line, array in zip(lines, wanted, strict=True):
        shape, numbers = line.split(":")
        assert [int(size) for size in shape.split()] == list(array.shape)
        actual = np.array([float(number) for number in numbers.split()]).reshape(array.shape)
        if array.dtype.kind in "iu":
            assert np.array_equal(actual, array)
        else:
            scale = max(1.0, np.abs(array[np.isfinite(array)]).max(initial=0))
            np.testing.assert_allclose(actual, array, rtol=0, atol=step.tolerance * scale)


def joined(arrays):
    return arrays[0] + 1j * arrays[1] if len(arrays) > 1 else arrays[0]


def adjoint(matrices):
    return matrices.conj().swapaxes(-1, -2)


def matrices_of(parts, more):
    """What the factors are of: Hermitian by the triangle that is read."""
    matrices = joined([part.astype(np.float64) for part in parts])
    if "lower" not in more:
        return matrices
    triangle = np.tril(matrices, -1) if more["lower"] else np.triu(matrices, 1)
    diagonal = np.real(np.diagonal(matrices, axis1=-2, axis2=-1))[..., None] * np.eye(matrices.shape[-1])
    return triangle + adjoint(triangle) + diagonal


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", FACTORS)
def test_cpp_factors_matrices(cpp_results, name):
    step = FACTORS[name]
    count, results = len(step.parts[0]), []
    for line in cpp_results[name].splitlines():
        shape, numbers = line.split(":")
        results.append(np.array(numbers.split(), float).reshape([int(size) for size in shape.split()]))
    matrices = matrices_of(step.parts[0], step.more)
    assert not results[-1].any()
    if step.name == "eigh":
        u, values = joined(results[:count]), results[count]
        vt = adjoint(u)
        wanted = np.linalg.eigvalsh(matrices)
    else:
        values, u, vt = results[0], joined(results[1 : count + 1]), joined(results[count + 1 : -1])
        wanted = np.linalg.svd(matrices, compute_uv=False)
    scale = max(1.0, np.abs(wanted).max())
    np.testing.assert_allclose(values, wanted, rtol=0, atol=1e-6 * scale)
    k = values.shape[-1]
    np.testing.assert_allclose(
        (u[..., :k] * values[..., None, :]) @ vt[..., :k, :], matrices, rtol=0, atol=2e-6 * scale
    )
    for columns in (u, adjoint(vt)):
        identity = np.broadcast_to(np.eye(columns.shape[-1]), (*columns.shape[:-2], *[columns.shape[-1]] * 2))
        np.testing.assert_allclose(adjoint(columns) @ columns, identity, rtol=0, atol=1e-6)
