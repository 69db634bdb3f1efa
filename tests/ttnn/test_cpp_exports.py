"""C++ exports against the real headers and libraries: they compile without a warning, link, and run on a mock device.

tests/tools/cpp_all.sh does all of it for all graphs; here every graph is compiled and a few are run.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import cpp_builds
import numpy as np
import pytest
import run_on_mock
from corpus_exports import CORPUS, DYNAMIC, corpus_cases
from safetensors.numpy import save_file

RUN = ["jax_mlp", "jax_mlp_consts", "jax_linalg", "torch_convbn_mul"]
FORMAT = cpp_builds.REPOSITORY / "compiler_core/emitters/cpp/helpers/.clang-format"


def exported(compiler, case, device="wormhole_n150"):
    answer = compiler.compile(case, device, DYNAMIC.get(case, []))
    assert answer.exit_code == 0, answer.diagnostics
    return answer.export


def edited(export, tmp_path, before, after):
    """A copy of an export with one edit in main.cpp."""
    copy = tmp_path / "copy"
    shutil.copytree(export, copy)
    source = (copy / "main.cpp").read_text()
    assert before in source
    (copy / "main.cpp").write_text(source.replace(before, after, 1))
    return copy


@pytest.mark.timeout(300)
@pytest.mark.parametrize("case", corpus_cases(runnable=False))
def test_compiles_without_a_warning(real_cpp, cpp_compiler, case):
    assert cpp_builds.check(exported(cpp_compiler, case) / "main.cpp") == ""


@pytest.mark.timeout(900)
@pytest.mark.parametrize("case", RUN)
def test_runs_on_the_mock_device(real_cpp, cpp_compiler, case):
    export = exported(cpp_compiler, case)
    message, printed = cpp_builds.build_and_run(export)
    assert message == ""
    results = re.findall(r'"output", \{', (export / "main.cpp").read_text())
    assert len(re.findall(r"^output \[.*\] DataType\.\w+ mean ", printed, re.M)) == len(results) > 0


@pytest.mark.timeout(900)
def test_runs_on_blackhole(real_cpp, cpp_compiler):
    export = exported(cpp_compiler, "jax_mlp", "blackhole_p150")
    assert cpp_builds.build_and_run(export, "blackhole_p150")[0] == ""


@pytest.mark.timeout(900)
def test_prints_what_python_prints(real_cpp, real_ttnn, compiler, cpp_compiler):
    python = compiler.compile("jax_mlp").export
    result = run_on_mock.run_export(python, timeout=600)
    assert result.ok, result.message
    assert cpp_builds.build_and_run(exported(cpp_compiler, "jax_mlp")) == ("", result.stdout)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("ttnn::relu(", "ttnn::rectify(", "no member named 'rectify' in namespace 'ttnn'"),
        ("/*bias=*/arg1, false", "/*bias=*/arg1, ttnn::Layout::TILE", "cannot initialize a parameter of type 'bool'"),
        ("    return {", "    int unused = 1;\n    return {", "unused variable 'unused'"),
    ],
)
def test_a_wrong_call_does_not_compile(real_cpp, cpp_compiler, tmp_path, before, after, words):
    """The test of the tests above: a wrong call, or a warning, makes them fail in the compiler's words."""
    export = exported(cpp_compiler, "jax_mlp")
    source = (export / "main.cpp").read_text()
    spaced = before if before in source else before.replace(", ", ",\n        ")
    copy = edited(export, tmp_path, spaced, after)
    assert words in cpp_builds.check(copy / "main.cpp")


@pytest.mark.timeout(900)
def test_a_wrong_shape_does_not_run(real_cpp, cpp_compiler, tmp_path):
    copy = edited(exported(cpp_compiler, "jax_mlp"), tmp_path, "inputs.at(0)", "inputs.at(2)")
    message, _ = cpp_builds.build_and_run(copy)
    assert "width of the first tensor must be equal to the height of the second tensor" in message


@pytest.mark.timeout(300)
def test_specializations_are_a_project_each(real_cpp, cpp_compiler, tmp_path):
    graph = CORPUS / "dev/jax_mlp_dynbatch/graph.mlir"
    answer = cpp_compiler.compile_graph(graph, tmp_path / "export", more=["--dim", "b=1,8"])
    assert answer.exit_code == 0, answer.diagnostics
    for name, size in {"b1": "{1, 784}", "b8": "{8, 784}"}.items():
        assert size in (answer.export / name / "main.cpp").read_text()
        assert cpp_builds.check(answer.export / name / "main.cpp") == ""


@pytest.mark.timeout(300)
def test_parameters_come_from_their_file(real_cpp, cpp_compiler, tmp_path):
    """One that is there has the right numbers of the wrong name: the program says which it lacks."""
    export = tmp_path / "export"
    shutil.copytree(exported(cpp_compiler, "jax_mlp_dynbatch"), export)
    save_file({"another": np.zeros((784, 256), np.float32)}, export / "tensors.safetensors")
    message, _ = cpp_builds.build_and_run(export)
    assert "tensors.safetensors` has no `params.0.0`" in message


CONFIG = """
add_library(TTNN::CPP INTERFACE IMPORTED)
set_target_properties(TTNN::CPP PROPERTIES INTERFACE_COMPILE_OPTIONS "{compile}" INTERFACE_LINK_OPTIONS "{link}")
"""


@pytest.mark.timeout(900)
def test_run_builds_with_cmake_and_an_application_links_the_library(real_cpp, cpp_compiler, tmp_path):
    """`./run` as a user types it, and the library `model` in a project of one's own; TT-NN is the wheel's."""
    package = tmp_path / "lib/cmake/TT-NN"
    package.mkdir(parents=True)
    compile_flags = ";".join([*cpp_builds.compile_flags()]).replace("-isystem;", "SHELL:-isystem ")
    compile_flags = compile_flags.replace("-include;atomic", "SHELL:-include atomic")
    config = CONFIG.format(compile=compile_flags, link=";".join(cpp_builds.link_flags()))
    (package / "TT-NNConfig.cmake").write_text(config)
    export = tmp_path / "export"
    shutil.copytree(exported(cpp_compiler, "jax_mlp_consts"), export)
    environment = {"CMAKE_PREFIX_PATH": str(tmp_path), "CXX": cpp_builds.COMPILER, "PATH": os.environ["PATH"]}
    environment |= cpp_builds.mock_environment("wormhole_n150")
    command = [export / "run"]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^output \[8, 4\] DataType.FLOAT32 mean 0.0$", done.stdout, re.M)

    application = tmp_path / "application"
    application.mkdir()
    (application / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.22)\nproject(application CXX)\n"
        f"add_subdirectory({export} model)\nadd_executable(application application.cpp)\n"
        "target_link_libraries(application PRIVATE model)\n"
    )
    (application / "application.cpp").write_text(
        '#include "main.h"\nint main() {\n    auto& infos = model::arguments();\n'
        "    return infos.size() == model::results().size() ? 0 : 1;\n}\n"
    )
    steps = [["cmake", "-S", application, "-B", tmp_path / "built"], ["cmake", "--build", tmp_path / "built"]]
    for step in [*steps, [tmp_path / "built/application"]]:
        done = subprocess.run(step, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=600)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("case", corpus_cases(runnable=False))
def test_is_formatted(cpp_compiler, case):
    """clang-format, with the style that comes with the export, would change nothing."""
    export = exported(cpp_compiler, case)
    assert (export / ".clang-format").read_text() == FORMAT.read_text()
    command = ["clang-format-22", "--dry-run", "--Werror", *export.glob("*.cpp"), *export.glob("*.h")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[:2000]
