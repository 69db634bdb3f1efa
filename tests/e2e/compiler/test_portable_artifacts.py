"""Portable artifacts as jaxlib writes them, of every target version: read as the text that they were written from.

`tests/data/portable/ops.mlir` has every operation. Each version gets those functions that jaxlib can write for it, in one artifact;
what ttc-opt makes of it has to be what it makes of the text into which jaxlib turns the artifact back.
"""

import functools
import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
OPS = (ROOT / "tests/data/portable/ops.mlir").read_text()
VERSIONS = [
    "0.9.0",
    "0.12.0",
    "0.14.0",
    "0.16.0",
    "0.19.0",
    "1.0.0",
    "1.4.0",
    "1.6.0",
    "1.9.0",
    "1.12.0",
    "1.15.0",
    "1.17.0",
]
OLDEST_OF = {  # the version that brought what a function holds; the others can be written for any
    "tan": "1.4.0",
    "result_accuracy": "1.9.0",
    "result_accuracy_others": "1.10.0",
    "dot_algorithm": "1.6.0",
    "gather_batched": "1.1.0",
    "scatter_batched": "1.1.0",
    "custom_call_ffi": "1.3.0",
    "composites": "0.19.0",
    "transfers_between_devices": "1.12.0",
    "collective_broadcast": "0.16.0",
    "collectives_of_several": "1.5.0",
    "f8_fnuz": "0.11.0",
    "i2": "1.2.0",
    "f8_ieee": "1.7.0",
    "f4_f6": "1.8.0",
}
HELPERS = ("callee", "decomposition")

jaxlib_dialect = pytest.importorskip("jaxlib.mlir.dialects.stablehlo", reason="there is no jaxlib")


def parts(version):
    return tuple(int(part) for part in version.split("."))


def functions():
    pieces = re.split(r"^(?=func\.func)", OPS, flags=re.MULTILINE)[1:]
    return {re.search(r"@(\w+)", piece)[1]: piece for piece in pieces}


def written_for(version):
    """The functions that can be written for `version`."""
    return [name for name in functions() if parts(OLDEST_OF.get(name, "0.9.0")) <= parts(version)]


def context():
    from jax._src.interpreters import mlir

    made = mlir.make_ir_context()
    made.allow_unregistered_dialects = True
    return made


def artifact_and_text(text, version):
    """`text` as an artifact for `version`, and what jaxlib reads out of it, in the generic form."""
    from jaxlib.mlir import ir

    with context() as made:
        artifact = jaxlib_dialect.serialize_portable_artifact(ir.Module.parse(text), version)
        back = jaxlib_dialect.deserialize_portable_artifact(made, artifact)
        return artifact, back.operation.get_asm(enable_debug_info=True, print_generic_op_form=True)


def ttc_opt(path):
    command = [BIN / "ttc-opt", "--mlir-print-debuginfo", "--mlir-print-op-generic", path]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def places_dropped(text):
    """Text parsed again has the text's own places where it has none."""
    return re.sub(r'loc\("[^"]*":\d+:\d+( to (\d+)?:\d+)?\)', "loc(unknown)", text)


@functools.cache
def is_known(name):
    """Whether this build has the operations of a function at all; those it lacks are refused in both forms."""
    helpers = "" if name in HELPERS else "".join(functions()[helper] for helper in HELPERS)
    command = [BIN / "ttc-opt", "-"]
    text = functions()[name] + helpers
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=120).returncode == 0


@pytest.mark.parametrize("version", VERSIONS)
def test_reads_what_jaxlib_reads(tmp_path, version):
    names = [name for name in written_for(version) if is_known(name)]
    assert len(names) > 20
    text = "".join(functions()[name] for name in names)
    artifact, back = artifact_and_text(text, version)
    (tmp_path / "graph.bc").write_bytes(artifact)
    (tmp_path / "graph.mlir").write_text(back)
    from_artifact, from_text = ttc_opt(tmp_path / "graph.bc"), ttc_opt(tmp_path / "graph.mlir")
    assert from_artifact.returncode == 0, from_artifact.stderr
    assert from_text.returncode == 0, from_text.stderr
    assert places_dropped(from_artifact.stdout) == places_dropped(from_text.stdout)


def version_before(version):
    major, minor, _ = parts(version)
    return f"{major}.{minor - 1}.0"


@pytest.mark.parametrize("name", OLDEST_OF)
def test_the_table_of_versions_holds(name):
    """jaxlib refuses to write what a version does not have, so that nothing is left out above without need."""
    text = functions()[name] + "".join(functions()[helper] for helper in HELPERS)
    artifact_and_text(text, OLDEST_OF[name])
    with pytest.raises(ValueError, match="failed to serialize"):
        artifact_and_text(text, version_before(OLDEST_OF[name]))


def test_operations_that_are_missing_are_refused_by_name(tmp_path):
    for name in [name for name in functions() if not is_known(name)]:
        helpers = "" if name in HELPERS else "".join(functions()[helper] for helper in HELPERS)
        artifact, _ = artifact_and_text(functions()[name] + helpers, VERSIONS[-1])
        (tmp_path / "graph.bc").write_bytes(artifact)
        done = ttc_opt(tmp_path / "graph.bc")
        assert done.returncode == 1, name
        assert "stablehlo." in done.stderr, done.stderr


def test_an_artifact_has_the_key_of_its_text(daemon, tmp_path):
    """What jax.export writes: text, artifact, and the whole export."""
    jax = pytest.importorskip("jax")
    import jax.numpy as jnp
    from jax import export

    shape = jax.ShapeDtypeStruct((4, 4), jnp.float32)
    exported = export.export(jax.jit(lambda x, y: jnp.tanh(x @ y).sum(0)))(shape, shape)
    (tmp_path / "graph.mlir").write_text(exported.mlir_module())
    (tmp_path / "graph.bc").write_bytes(exported.mlir_module_serialized)
    (tmp_path / "graph.bin").write_bytes(exported.serialize())
    keys = {}
    for name in ("graph.mlir", "graph.bc", "graph.bin"):
        out = tmp_path / f"out-{name}"
        command = [BIN / "ttc", "compile", tmp_path / name, "-o", out, "--server", daemon.address]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        keys[name] = re.search(r'"key": "(\w+)"', (out / "export.json").read_text())[1]
    assert len(set(keys.values())) == 1, keys
