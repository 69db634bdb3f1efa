"""chlo's definitions in stablehlo ops, executed by XLA, against scipy over each function's whole range and its special values.

SPDX-License-Identifier: Apache-2.0
"""

import os
import pathlib
import subprocess

import jax
import numpy as np
import pytest
import scipy.special as special
from jax._src import compiler, xla_bridge
from jax._src.interpreters.mlir import make_ir_context
from jax._src.lib import xla_client
from jaxlib.mlir import ir

ROOT = pathlib.Path(__file__).resolve().parents[2]
TTC_OPT = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin")) / "ttc-opt"
INF, NAN = np.inf, np.nan

pytestmark = pytest.mark.skipif(not TTC_OPT.exists(), reason="needs ttc-opt")


def definition(text):
    """`text` without chlo ops."""
    done = subprocess.run(
        [TTC_OPT, "--chlo-to-stablehlo=keep-direct=false", "-"],
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "chlo." not in done.stdout
    return done.stdout


def execute(text, *arguments):
    """The results of a module's main function on XLA's CPU backend, in the types that it says."""
    backend = xla_bridge.get_backend("cpu")
    with make_ir_context(), jax.enable_x64(True):
        module = ir.Module.parse(text)
        options = compiler.get_compile_options(num_replicas=1, num_partitions=1)
        devices = xla_client.DeviceList(tuple(backend.local_devices()[:1]))
        program = backend.compile_and_load(module, devices, options)
        placed = [jax.device_put(a) for a in arguments]
        return [np.asarray(a[0]) for a in program.execute_sharded(placed).disassemble_into_single_device_arrays()]


TYPES = {"f32": np.float32, "f64": np.float64}


def apply(name, kind, *arguments):
    values = [np.asarray(a, TYPES[kind]) for a in arguments]
    tensor = f"tensor<{values[0].size}x{kind}>"
    names = [f"%a{i}" for i in range(len(values))]
    types = ", ".join([tensor] * len(values))
    return execute(
        definition(f"""func.func public @main({", ".join(f"{n}: {tensor}" for n in names)}) -> {tensor} {{
          %r = chlo.{name} {", ".join(names)} : {types} -> {tensor}
          return %r : {tensor}
        }}"""),
        *values,
    )[0]


def spread(low, high, count=400):
    """Points from `low` to `high`, evenly and by powers, of both signs where the range has them."""
    even = np.linspace(low, high, count)
    powers = np.concatenate([10.0 ** np.linspace(-30, np.log10(max(high, 1e-29)), count)])
    powers = np.concatenate([powers, -powers])
    return np.concatenate([even, powers[(powers >= low) & (powers <= high)], [0.0, -0.0]])


SPECIAL = np.array([0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 1e-30, -1e-30, 1e30, -1e30])

# name: (reference in f64, points, absolute tolerance in units of roundoff)
UNARY = {
    "acos": (np.arccos, spread(-1, 1), 4),
    "acosh": (np.arccosh, np.concatenate([spread(1, 1e30), 1 + 10.0 ** np.linspace(-6, 0, 50)]), 0),
    "asin": (np.arcsin, spread(-1, 1), 0),
    "asinh": (np.arcsinh, spread(-1e30, 1e30), 0),
    "atan": (np.arctan, spread(-1e30, 1e30), 0),
    "atanh": (np.arctanh, spread(-0.999, 0.999), 0),
    "cosh": (np.cosh, spread(-88, 88), 0),
    "sinh": (np.sinh, spread(-88, 88), 0),
    "bessel_i1e": (special.i1e, spread(-1000, 1000), 0),
    "erf": (special.erf, spread(-10, 10), 0),
    "erfc": (special.erfc, spread(-8, 9), 0),
    "erf_inv": (special.erfinv, np.concatenate([spread(-1, 1), 1 - 10.0 ** np.linspace(-7, 0, 60)]), 0),
    "digamma": (special.digamma, np.concatenate([spread(0.01, 1e6), np.linspace(-4.9, -0.1, 30) + 0.013]), 40),
    "lgamma": (special.gammaln, np.concatenate([spread(1e-20, 1e30), np.linspace(-4.9, -0.1, 30) + 0.013]), 40),
}
ROUNDOFF = {"f32": 2.0**-24, "f64": 2.0**-53}


def assert_near(found, wanted, kind, relative, absolute):
    unit = ROUNDOFF[kind]
    with np.errstate(over="ignore"):
        wanted = np.asarray(wanted).astype(TYPES[kind])
    assert found.dtype == wanted.dtype
    np.testing.assert_allclose(found, wanted, rtol=relative * unit, atol=max(absolute * unit, 1e-37), equal_nan=True)


# Relative errors in units of roundoff; f64's tables are as good as what they were fitted to.
RELATIVE = {"f32": 40, "f64": 400}
LOOSER = {"digamma": 200, "lgamma": 200, "erf_inv": 100, "erfc": 120}


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("name", UNARY)
def test_is_what_scipy_computes(name, kind):
    reference, points, absolute = UNARY[name]
    points = np.concatenate([points, SPECIAL]).astype(TYPES[kind])
    with np.errstate(all="ignore"):
        wanted = reference(points.astype(np.float64))
    if name == "digamma":
        wanted = np.where((points <= 0) & (points == np.floor(points)), NAN, wanted)
    if name == "lgamma":
        wanted = np.where(points == -INF, INF, wanted)
    relative = max(RELATIVE[kind], LOOSER.get(name, 0))
    if kind == "f64" and name in ("digamma", "lgamma"):
        relative = 1e5  # lgamma's table is fitted to 4e-12 near its zeros
    assert_near(apply(name, kind, points), wanted, kind, relative, absolute)


@pytest.mark.parametrize("kind", TYPES)
def test_zeta(kind):
    x, q = np.meshgrid([1.0, 1.1, 2.0, 3.0, 7.5, 30.0, 0.5, NAN, INF], [0.1, 0.5, 1.0, 2.5, 40.0, 1e6, -0.5, INF])
    x, q = x.ravel().astype(TYPES[kind]), q.ravel().astype(TYPES[kind])
    with np.errstate(all="ignore"):
        wanted = special.zeta(x.astype(np.float64), q.astype(np.float64))
    wanted = np.where(x == 1, INF, wanted)
    wanted = np.where((x < 1) | ((q < 0) & (x != np.floor(x))), NAN, wanted)
    wanted = np.where((q == INF) & (x > 1), 0, wanted)
    wanted = np.where((x == INF) & (q > 1), 0, wanted)  # where scipy gives up
    keep = ~(np.isinf(x) & (q < 1)) & ~((q < 0) & (x > 20))
    found = apply("zeta", kind, x, q)
    assert_near(found[keep], wanted[keep], kind, 400, 0)


def test_zeta_at_its_poles():
    found = apply("zeta", "f32", [2.0, 3.0, 2.5, 4.0], [-1.0, -1.0, -1.0, 0.0])
    np.testing.assert_array_equal(found, [INF, NAN, NAN, INF])


@pytest.mark.parametrize("kind", TYPES)
def test_polygamma(kind):
    n, x = np.meshgrid([0.0, 1.0, 2.0, 3.0, 6.0], [0.2, 0.7, 1.0, 2.5, 10.0, 1e4])
    n, x = n.ravel(), x.ravel().astype(TYPES[kind])
    wanted = special.polygamma(n.astype(int), x.astype(np.float64))
    assert_near(apply("polygamma", kind, n, x), wanted, kind, 1e3 if kind == "f32" else 1e6, 40)
    bad = apply("polygamma", kind, [-1.0, 0.5, 1.0], [1.0, 1.0, NAN])
    assert np.isnan(bad).all()


@pytest.mark.parametrize("kind", TYPES)
def test_next_after_is_exact(kind):
    values = np.array([0.0, -0.0, 1.0, -1.0, INF, -INF, NAN, 1e-30, np.finfo(TYPES[kind]).max], TYPES[kind])
    x, y = (a.ravel() for a in np.meshgrid(values, values))
    with np.errstate(all="ignore"):
        wanted = np.nextafter(x, y)
    found = apply("next_after", kind, x, y)
    np.testing.assert_array_equal(found, wanted)
    zero = wanted == 0
    np.testing.assert_array_equal(np.signbit(found[zero]), np.signbit(wanted[zero]))


@pytest.mark.parametrize("kind", ["i8", "i32", "i64", "ui16", "ui32", "ui64"])
def test_mulhi_is_exact(kind):
    width = int(kind.lstrip("ui"))
    dtype = np.dtype(("uint" if kind[0] == "u" else "int") + str(width))
    info = np.iinfo(dtype)
    random = np.random.default_rng(1)
    values = np.concatenate([[info.min, info.max, 0, 1, info.max // 3], random.integers(info.min, info.max, 12, dtype)])
    x, y = (a.ravel().astype(dtype) for a in np.meshgrid(values.astype(dtype), values.astype(dtype)))
    tensor = f"tensor<{x.size}x{kind}>"
    found = execute(
        definition(f"""func.func public @main(%a: {tensor}, %b: {tensor}) -> {tensor} {{
          %r = chlo.mulhi %a, %b : {tensor}, {tensor} -> {tensor}
          return %r : {tensor}
        }}"""),
        x,
        y,
    )[0]
    wanted = [(int(a) * int(b)) >> width for a, b in zip(x, y, strict=True)]
    np.testing.assert_array_equal(found, np.array(wanted, dtype))


COMPLEX = {
    "acos": np.arccos,
    "acosh": np.arccosh,
    "asin": np.arcsin,
    "asinh": np.arcsinh,
    "atan": np.arctan,
    "atanh": np.arctanh,
    "conj": np.conj,
    "cosh": np.cosh,
    "sinh": np.sinh,
    "square": np.square,
}


@pytest.mark.parametrize("part", TYPES)
@pytest.mark.parametrize("name", COMPLEX)
def test_complex_functions(name, part):
    sizes = np.concatenate([10.0 ** np.linspace(-8, 8, 17), [0.5, 1.0, 1.5, 2.0, 0.99, 1.01]])
    if name in ("cosh", "sinh"):
        sizes = sizes[sizes < 50]
    axis = np.concatenate([sizes, -sizes])
    dtype = {"f32": np.complex64, "f64": np.complex128}[part]
    grid = (axis[:, None] + 1j * axis[None, :]).ravel().astype(dtype)
    tensor = f"tensor<{grid.size}xcomplex<{part}>>"
    found = execute(
        definition(f"""func.func public @main(%a: {tensor}) -> {tensor} {{
          %r = chlo.{name} %a : {tensor} -> {tensor}
          return %r : {tensor}
        }}"""),
        grid,
    )[0]
    wide = grid.astype(np.clongdouble)
    with np.errstate(all="ignore"):
        wanted = COMPLEX[name](wide)
    unit = ROUNDOFF[part]
    error = np.abs(found - wanted) / np.maximum(np.abs(wanted), 1e-30)
    assert error.max() < 60 * unit, (grid[error.argmax()], found[error.argmax()], wanted[error.argmax()])


@pytest.mark.parametrize("largest", [True, False])
def test_top_k(largest):
    x = np.array([[3.0, NAN, 1.0, 3.0, -INF], [0.0, -0.0, 5.0, -5.0, 2.0]], np.float32)
    found = execute(
        definition(f"""func.func public @main(%a: tensor<2x5xf32>) -> (tensor<2x3xf32>, tensor<2x3xi32>) {{
          %v, %i = chlo.top_k(%a, k = 3) {{largest = {str(largest).lower()}}} : tensor<2x5xf32> -> (tensor<2x3xf32>, tensor<2x3xi32>)
          return %v, %i : tensor<2x3xf32>, tensor<2x3xi32>
        }}"""),
        x,
    )
    places = [[1, 0, 3], [2, 4, 0]] if largest else [[4, 2, 0], [3, 1, 0]]
    np.testing.assert_array_equal(found[1], places)
    np.testing.assert_array_equal(found[0], np.take_along_axis(x, np.array(places), 1))


RAGGED = {
    "free": (
        "lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0], rhs_group_dimensions = [0]",
        (6, 4),
        (3, 4, 5),
        (6, 5),
    ),
    "contracting": (
        "lhs_contracting_dimensions = [1], rhs_contracting_dimensions = [0], lhs_ragged_dimensions = [1]",
        (4, 6),
        (6, 5),
        (3, 4, 5),
    ),
    "batch": (
        "lhs_batching_dimensions = [0], rhs_batching_dimensions = [0], lhs_contracting_dimensions = [2], rhs_contracting_dimensions = [1], lhs_ragged_dimensions = [0]",
        (6, 2, 4),
        (6, 4, 5),
        (6, 2, 5),
    ),
}


@pytest.mark.parametrize("mode", RAGGED)
def test_ragged_dot(mode):
    numbers, left, right, result = RAGGED[mode]
    random = np.random.default_rng(2)
    a, b = random.standard_normal(left).astype(np.float32), random.standard_normal(right).astype(np.float32)
    sizes = np.array([2, 0, 3], np.int32)

    def tensor(shape):
        return f"tensor<{'x'.join(map(str, shape))}xf32>"

    found = execute(
        definition(f"""func.func public @main(%a: {tensor(left)}, %b: {tensor(right)}, %g: tensor<3xi32>) -> {tensor(result)} {{
          %r = "chlo.ragged_dot"(%a, %b, %g) {{ragged_dot_dimension_numbers = #chlo.ragged_dot<{numbers}>}}
            : ({tensor(left)}, {tensor(right)}, tensor<3xi32>) -> {tensor(result)}
          return %r : {tensor(result)}
        }}"""),
        a,
        b,
        sizes,
    )[0]
    if mode == "free":
        wanted = np.concatenate([a[0:2] @ b[0], a[2:5] @ b[2], np.zeros((1, 5), np.float32)])
    elif mode == "contracting":
        wanted = np.stack([a[:, :2] @ b[:2], np.zeros((4, 5), np.float32), a[:, 2:5] @ b[2:5]])
    else:
        wanted = a @ b
    np.testing.assert_allclose(found, wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("reverse", [False, True])
def test_scan(reverse):
    x = np.arange(6, dtype=np.int32).reshape(2, 3) + 1
    found = execute(
        definition(f"""func.func public @main(%x: tensor<2x3xi32>, %i: tensor<2xi32>) -> (tensor<2x3xi32>, tensor<2xi32>) {{
          %y, %c = chlo.scan(%x) inits(%i) dimension=1 attributes {{is_reverse = {str(reverse).lower()}}} {{
          ^bb0(%a: tensor<2xi32>, %b: tensor<2xi32>):
            %s = stablehlo.add %a, %b : tensor<2xi32>
            stablehlo.return %s, %s : tensor<2xi32>, tensor<2xi32>
          }} : (tensor<2x3xi32>, tensor<2xi32>) -> (tensor<2x3xi32>, tensor<2xi32>)
          return %y, %c : tensor<2x3xi32>, tensor<2xi32>
        }}"""),
        x,
        np.array([10, 20], np.int32),
    )
    sums = np.cumsum(x[:, ::-1], 1)[:, ::-1] if reverse else np.cumsum(x, 1)
    np.testing.assert_array_equal(found[0], sums + np.array([[10], [20]]))
    np.testing.assert_array_equal(found[1], x.sum(1) + np.array([10, 20]))
