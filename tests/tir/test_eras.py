"""One kernel, serialized by every version of TVM: the same IR, to the letter.

Frozen files are in corpus/eras (made by `python tests/tir/test_eras.py`); where `setup_real_tvm.sh` was run, TVM itself makes them anew.
"""

import pathlib
import sys

import pytest
import real_tvm
from kernels import binary, gemm, in_module, softmax, transpose, unary
from real_tvm import VERSIONS
from test_kernels_run import ELEMENTS

FROZEN = pathlib.Path(__file__).resolve().parent / "corpus/eras"
PROGRAMS = {
    "gemm": gemm(64, 96, 64, (2, 1)),
    "exp_relu": unary(["exp", "relu"], (64, 64), (2, 2)),
}
MORE = {
    "add": binary("add", (96, 64), (3, 1)),
    "transpose": transpose((64, 96), (2, 1)),
    "softmax": softmax((96, 128), (3, 1)),
    "without_roles": in_module(ELEMENTS),
    "gemm_float32": gemm(640, 320, 96, (8, 8), "float32"),
}


ALL = {**PROGRAMS, **MORE}


@pytest.mark.parametrize("era", VERSIONS)
@pytest.mark.parametrize("program", PROGRAMS)
def test_frozen_files_are_the_script(opt, program, era):
    code, wanted, error = opt(PROGRAMS[program])
    assert code == 0, error
    code, got, error = opt((FROZEN / f"{program}.{era}.json").read_text())
    assert code == 0, error
    assert got == wanted


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("program", ALL)
def test_what_tvm_writes_is_the_script(opt, program, version):
    real_tvm.require()
    code, wanted, error = opt(ALL[program])
    assert code == 0, error
    written = dict(zip(ALL, real_tvm.serialized(version, tuple(ALL.values())), strict=True))
    code, got, error = opt(written[program])
    assert code == 0, error
    assert got == wanted


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_code_is_the_same(ttc, tmp_path, program):
    """Names, too: those of the IR are locations, which its text does not show."""
    (tmp_path / "script.tir").write_text(PROGRAMS[program])
    sources = [tmp_path / "script.tir", *(FROZEN / f"{program}.{era}.json" for era in VERSIONS)]
    written = []
    for place, source in enumerate(sources):
        export = tmp_path / f"export{place}"
        done = ttc("compile", source, "--emit", "metalium", "-o", export)
        assert done.returncode == 0, done.stderr.decode()
        written.append({path.name: path.read_text() for path in export.glob("*.cpp")})
    assert set(written[0]) == {"reader.cpp", "compute.cpp", "writer.cpp", "main.cpp"}
    assert all(files == written[0] for files in written)


def freeze() -> None:
    FROZEN.mkdir(exist_ok=True)
    for version in VERSIONS:
        for name, text in zip(PROGRAMS, real_tvm.serialized(version, tuple(PROGRAMS.values())), strict=True):
            (FROZEN / f"{name}.{version}.json").write_text(text)


if __name__ == "__main__":
    sys.exit(freeze())
