"""Ops whose oracle is JAX on the CPU: it lowers a function to the StableHLO under test, and XLA computes the values."""

from __future__ import annotations

import re

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from values.text import Case


def traced(name: str, function, *operands, ulp: int = 0, tolerance: float = 0) -> Case:
    """The case that calls `function`, lowered, and wants what it computes."""
    arguments = [np.asarray(a) for a in operands]
    jitted = jax.jit(function)
    text = jitted.lower(*arguments).as_text()
    body = text[text.index("\n") + 1 : text.rindex("}")].replace("func.func public @main", "func.func private @f")
    body = re.sub(r" \{jax\.result_info = [^}]*\}", "", body)
    results = [np.asarray(r) for r in jax.tree.leaves(jitted(*arguments))]
    several = f":{len(results)}" if len(results) > 1 else ""
    call = ", ".join(f"%{i}" for i in range(len(arguments)))
    types = ", ".join(f"{{{i}}}" for i in range(len(arguments)))
    wanted = ", ".join(f"{{r{i}}}" for i in range(len(results)))
    return Case(
        name,
        arguments,
        f"%r{several} = func.call @f({call}) : ({types}) -> ({wanted})",
        results,
        ulp=ulp,
        tolerance=tolerance,
        helpers=re.sub(r"^  ", "", body, flags=re.MULTILINE),
    )


def sample(*shape: int, dtype=np.int32, seed: int = 0) -> np.ndarray:
    """Small integers in any type: what sums and products of them are is exact."""
    values = np.random.default_rng(seed).integers(-4, 5, shape)
    if np.dtype(dtype).kind == "c":
        return (values + 1j * np.random.default_rng(seed + 1).integers(-4, 5, shape)).astype(dtype)
    return (np.abs(values) if np.dtype(dtype).kind == "u" else values).astype(dtype)


PRODUCT_TYPES = [np.int8, np.int32, np.uint16, np.float32, np.float64, jnp.bfloat16, np.float16, np.complex64]


def product_files() -> dict[str, list[Case]]:
    """Products and convolutions."""
    general = lambda numbers, **kw: lambda a, b: lax.dot_general(a, b, numbers, **kw)  # noqa: E731
    dots = [
        traced(
            f"matmul_{np.dtype(t).name}",
            general((((1,), (0,)), ((), ()))),
            sample(2, 3, dtype=t),
            sample(3, 4, dtype=t, seed=1),
        )
        for t in PRODUCT_TYPES
    ]
    batch = (((3, 1), (1, 2)), ((0,), (3,)))
    dots += [
        traced("batched", general(batch), sample(2, 3, 4, 5), sample(6, 5, 3, 2)),
        traced("outer", general((((), ()), ((), ()))), sample(2, 3), sample(4)),
        traced("inner", general((((0,), (0,)), ((), ()))), sample(5), sample(5, seed=1)),
        traced("empty_sum", general((((1,), (0,)), ((), ()))), sample(2, 0), sample(0, 3)),
        traced(
            "widened",
            general((((1,), (0,)), ((), ())), preferred_element_type=np.int32),
            sample(2, 3, dtype=np.int8) * 31,
            sample(3, 2, dtype=np.int8) * 31,
        ),
        traced(
            "half_into_single",
            general((((1,), (0,)), ((), ())), preferred_element_type=np.float32),
            sample(2, 3, dtype=jnp.bfloat16),
            sample(3, 2, dtype=jnp.bfloat16),
        ),
    ]
    return {"dot_general": dots, "convolution": convolution_cases()}


def convolution_cases() -> list[Case]:
    """Strides, paddings, dilations, groups, batch groups, dimension numbers, ranks."""

    def conv(strides, padding, lhs=None, rhs=None, numbers=("NCHW", "OIHW", "NCHW"), groups=1, batches=1):
        return lambda x, w: lax.conv_general_dilated(
            x, w, strides, padding, lhs, rhs, numbers, feature_group_count=groups, batch_group_count=batches
        )

    x, w = sample(2, 3, 6, 5), sample(4, 3, 3, 2, seed=1)
    no = [(0, 0), (0, 0)]
    cases = [
        traced("plain", conv((1, 1), no), x, w),
        traced("strides_and_padding", conv((2, 3), [(1, 2), (0, 3)]), x, w),
        traced("negative_padding", conv((1, 1), [(-1, 0), (1, -1)]), x, w),
        traced("lhs_dilation", conv((1, 2), [(1, 1), (2, 0)], (2, 3)), x, w),
        traced("rhs_dilation", conv((1, 1), [(1, 1), (2, 0)], None, (2, 3)), x, w),
        traced("everything", conv((2, 1), [(3, 1), (2, 2)], (2, 1), (1, 2)), x, w),
        traced("feature_groups", conv((1, 1), no, groups=3), x, sample(6, 1, 3, 2, seed=1)),
        traced("batch_groups", conv((1, 1), no, batches=2), sample(4, 3, 6, 5), w),
        traced(
            "channels_last",
            conv((1, 1), no, numbers=("NHWC", "HWIO", "NHWC")),
            sample(2, 6, 5, 3),
            sample(3, 2, 3, 4, seed=1),
        ),
        traced(
            "mixed_numbers",
            conv((1, 1), no, numbers=("HNCW", "WOIH", "CHWN")),
            sample(6, 2, 3, 5),
            sample(2, 4, 3, 3, seed=1),
        ),
        traced("one_dimension", conv((2,), [(1, 1)], numbers=("NCH", "OIH", "NCH")), sample(1, 2, 7), sample(3, 2, 3)),
        traced(
            "three_dimensions",
            conv((1, 1, 1), [(0, 0)] * 3, numbers=("NCDHW", "OIDHW", "NCDHW")),
            sample(1, 2, 3, 4, 3),
            sample(2, 2, 2, 2, 2),
        ),
        traced(
            "transposed", lambda x, w: lax.conv_transpose(x, w, (2, 2), "SAME"), sample(1, 4, 4, 2), sample(3, 3, 2, 3)
        ),
    ]
    for t in (np.float32, np.float64, jnp.bfloat16, np.float16, np.int8, np.complex64):
        cases.append(
            traced(
                f"plain_{np.dtype(t).name}",
                conv((1, 1), no),
                sample(1, 2, 4, 3, dtype=t),
                sample(2, 2, 2, 2, dtype=t, seed=1),
            )
        )
    return cases


def linear_algebra_files() -> dict[str, list[Case]]:
    """Factorizations, triangular systems, Fourier transforms; within a tolerance of LAPACK's and of the FFT's rounding."""

    def hermitian(t, *batch):
        a = sample(*batch, 4, 4, dtype=t, seed=3)
        return (a @ np.conj(np.swapaxes(a, -1, -2)) + 8 * np.eye(4)).astype(t)

    cholesky, solves, ffts = [], [], []
    for t in (np.float32, np.float64, np.complex64, np.complex128):
        slack = 1e-4 if np.dtype(t) in (np.float32, np.complex64) else 1e-10
        kind = np.dtype(t).name
        a = hermitian(t, 2)
        lower = np.linalg.cholesky(a)
        upper = np.conj(np.swapaxes(lower, -1, -2))
        for name, factor, flag in (("lower", lower, "true"), ("upper", upper, "false")):
            text = f"%r = stablehlo.cholesky %0, lower = {flag} : {{0}}"
            cholesky.append(Case(f"{name}_{kind}", [a], text, [factor.astype(t)], tolerance=slack))
        for left in (True, False):
            for low in (True, False):
                for transpose, conjugate in ((False, False), (True, False), (True, True)):
                    solves.append(solve_case(t, kind, slack, left, low, transpose, conjugate))
        if np.dtype(t).kind == "c":
            z = sample(2, 3, 4, dtype=t)
            forms = {"FFT": (np.fft.fftn, z), "IFFT": (np.fft.ifftn, z)}
            for form, (function, operand) in forms.items():
                for rank in (1, 2, 3):
                    axes, lengths = tuple(range(3 - rank, 3)), list(operand.shape[3 - rank :])
                    text = f"%r = stablehlo.fft %0, type = {form}, length = {lengths} : ({{0}}) -> {{r}}"
                    ffts.append(
                        Case(
                            f"{form}_{rank}_{kind}",
                            [operand],
                            text,
                            [function(operand, axes=axes).astype(t)],
                            tolerance=slack,
                        )
                    )
    for t, z in ((np.float32, np.complex64), (np.float64, np.complex128)):
        slack = 1e-4 if t == np.float32 else 1e-10
        for size in (4, 5):
            x = sample(2, 3, size, dtype=t)
            half = np.fft.rfftn(x, axes=(1, 2)).astype(z)
            shape = [3, size]
            name = f"{np.dtype(t).name}_{size}"
            ffts.append(
                Case(
                    f"RFFT_{name}",
                    [x],
                    f"%r = stablehlo.fft %0, type = RFFT, length = {shape} : ({{0}}) -> {{r}}",
                    [half],
                    tolerance=slack,
                )
            )
            ffts.append(
                Case(
                    f"IRFFT_{name}",
                    [half],
                    f"%r = stablehlo.fft %0, type = IRFFT, length = {shape} : ({{0}}) -> {{r}}",
                    [x],
                    tolerance=slack,
                )
            )
            line = np.fft.rfft(x).astype(z)
            ffts.append(
                Case(
                    f"IRFFT_line_{name}",
                    [line],
                    f"%r = stablehlo.fft %0, type = IRFFT, length = [{size}] : ({{0}}) -> {{r}}",
                    [x],
                    tolerance=slack,
                )
            )
    return {"cholesky": cholesky, "triangular_solve": solves, "fft": ffts}


def solve_case(t, kind: str, slack: float, left: bool, lower: bool, transpose: bool, conjugate: bool) -> Case:
    """A system whose solution is known: b is computed from it."""
    a = sample(3, 3, dtype=t, seed=5) + 6 * np.eye(3, dtype=t)
    triangle = np.tril(a) if lower else np.triu(a)
    unit = transpose and not conjugate
    if unit:
        triangle = triangle - np.diag(np.diag(triangle)) + np.eye(3, dtype=t)
    operator = triangle.T if transpose else triangle
    operator = np.conj(operator) if conjugate else operator
    x = sample(3, 2, dtype=t, seed=6) if left else sample(2, 3, dtype=t, seed=6)
    b = operator @ x if left else x @ operator
    how = "ADJOINT" if conjugate else "TRANSPOSE" if transpose else "NO_TRANSPOSE"
    flags = f"left_side = {left}, lower = {lower}, unit_diagonal = {unit}".lower()
    text = f'%r = "stablehlo.triangular_solve"(%0, %1) <{{{{{flags}, transpose_a = #stablehlo<transpose {how}>}}}}> : ({{0}}, {{1}}) -> {{r}}'
    name = f"{'left' if left else 'right'}_{'lower' if lower else 'upper'}_{how.lower()}_{kind}"
    return Case(name, [a, b.astype(t)], text, [x], tolerance=slack)
