"""`ttc-simulate`: what it refuses and with which words; the same run twice.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import numpy as np
import pytest


@pytest.fixture(scope="module")
def model(executables):
    answer = executables.compile("jax_mlp")
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export / "model.ttx"


SHAPES = [(784, 256), (256,), (256, 128), (128,), (128, 10), (10,), (32, 784)]


def arguments(scale=0.05):
    random = np.random.default_rng(7)
    return [(random.standard_normal(shape) * scale).astype(np.float32) for shape in SHAPES]


def reference(w0, b0, w1, b1, w2, b2, x):
    hidden = np.maximum(np.maximum(x @ w0 + b0, 0) @ w1 + b1, 0)
    return hidden @ w2 + b2


def test_outputs_are_numpys(simulator, model):
    given = arguments()
    output = simulator.run(model, given)[0]
    np.testing.assert_allclose(output, reference(*given), rtol=1e-4, atol=1e-6)


def test_nan_and_infinity_pass_through(simulator, model):
    given = arguments()
    given[6][0, 0], given[5][3] = np.nan, np.inf
    output = simulator.run(model, given)[0]
    assert np.isnan(output[0]).all() or not np.isfinite(output[0]).all()
    assert np.isinf(output[1:, 3]).all()
    assert np.isfinite(np.delete(output[1:], 3, axis=1)).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda a: a[:-1], "6 inputs given, 7 wanted"),
        (lambda a: [*a[:-1], a[-1].astype(np.float64)], "dtype F64 given, F32 wanted"),
        (lambda a: [*a[:-1], a[-1].T], r"shape \[784, 32\] given, \[32, 784\] wanted"),
    ],
)
def test_inputs_that_do_not_fit_are_named(simulator, model, change, words):
    with pytest.raises(RuntimeError, match="INVALID_ARGUMENT.*" + words):
        simulator.run(model, change(arguments()))


def test_host_memory_is_bounded(simulator, model):
    with pytest.raises(RuntimeError, match=r"RESOURCE_EXHAUSTED.*`ttnn.linear`.*host memory.*10000"):
        simulator.run(model, arguments(), extra=["--max-host-bytes", "10000"])


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.99])
def test_truncated_program_is_refused(simulator, model, tmp_path, share):
    data = model.read_bytes()
    cut = tmp_path / "cut.ttx"
    cut.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(RuntimeError, match="INVALID_ARGUMENT"):
        simulator.run(cut, arguments())


@pytest.mark.parametrize("numerics", ["exact", "device"])
def test_runs_repeat_bit_by_bit(simulator, model, numerics):
    first, second = (simulator.run(model, arguments(), numerics)[0] for _ in range(2))
    assert first.tobytes() == second.tobytes()


def test_device_numerics_differ_from_exact_but_little(simulator, model):
    exact, device = (simulator.run(model, arguments(), numerics)[0] for numerics in ("exact", "device"))
    assert not np.array_equal(exact, device)
    np.testing.assert_allclose(device, exact, atol=2e-3 * np.abs(exact).max())
