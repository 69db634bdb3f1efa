"""One kernel, serialized by every version of TVM: the same IR, to the letter.

Frozen files are in corpus/eras (made by `python tests/tir/test_eras.py`); where `setup_real_tvm.sh` was run, TVM itself makes them anew.
"""

import pathlib
import subprocess
import sys
import tempfile

import pytest
from eras import as_e1
from kernels import binary, gemm, in_module, softmax, transpose, unary
from test_kernels_run import ELEMENTS

HERE = pathlib.Path(__file__).resolve().parent
FROZEN = HERE / "corpus/eras"
INSTALLED = HERE.parents[1] / "build/tvm"
VERSIONS = ("0.25.0.post1", "0.26.0", "0.27.0.post1")
TIMEOUT = 180
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


def serialized(version: str, text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        command = [INSTALLED / version / "bin/python", HERE / "serialize.py", folder]
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("era", ["e1", *VERSIONS])
@pytest.mark.parametrize("program", PROGRAMS)
def test_frozen_files_are_the_script(opt, program, era):
    code, wanted, error = opt(PROGRAMS[program])
    assert code == 0, error
    code, got, error = opt((FROZEN / f"{program}.{era}.json").read_text())
    assert code == 0, error
    assert got == wanted


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("program", {**PROGRAMS, **MORE})
def test_what_tvm_writes_is_the_script(opt, program, version):
    if not (INSTALLED / version / "done").exists():
        pytest.skip(f"TVM {version} is not installed (tests/tir/setup_real_tvm.sh)")
    text = {**PROGRAMS, **MORE}[program]
    code, wanted, error = opt(text)
    assert code == 0, error
    code, got, error = opt(serialized(version, text))
    assert code == 0, error
    assert got == wanted


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_code_is_the_same(ttc, tmp_path, program):
    """Names, too: those of the IR are locations, which its text does not show."""
    (tmp_path / "script.tir").write_text(PROGRAMS[program])
    sources = [tmp_path / "script.tir", *(FROZEN / f"{program}.{era}.json" for era in ("e1", *VERSIONS))]
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
    for name, text in PROGRAMS.items():
        for version in VERSIONS:
            (FROZEN / f"{name}.{version}.json").write_text(serialized(version, text))
        (FROZEN / f"{name}.e1.json").write_text(as_e1((FROZEN / f"{name}.{VERSIONS[0]}.json").read_text()))


if __name__ == "__main__":
    sys.exit(freeze())
