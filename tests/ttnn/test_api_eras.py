"""Programs for the libraries of 2024, 2025 and today (option `metalium_api`).

Every call is bound against what the library of the year took: of 2025 and 2026 the signatures of ttnn 0.65.0 and 0.81.1 as
freeze_signatures.py wrote them, of 2024, which has no wheel, the facts in data/signatures_2024.txt.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import older_library
import programs_of_loops
import programs_of_models
import programs_of_ops
import pytest
from binding import bind, read_signatures
from corpus_exports import CORPUS, DYNAMIC, REPOSITORY, corpus_cases, load_module
from jax_answers import assert_answers_are_jaxs
from parity import first_difference
from parity_cpp import cpp_program
from parity_python import python_program

sys.path.insert(0, str(REPOSITORY / "tests/tools"))

import eras_table

PROGRAMS = programs_of_ops.PROGRAMS | programs_of_models.PROGRAMS | programs_of_loops.PROGRAMS
YEARS = ["2024", "2025", "2026"]
SIGNATURES = {year: read_signatures(year) for year in YEARS}
# What is refused has to say so: the call, the year, and what to do.
REFUSAL = re.compile(
    r"op has no form for the library of 2024 \(`metalium_api`\): `ttnn\.[\w.]+` .*; use `metalium_api` 2025 or 2026"
)
NO_CPP = re.compile(
    r"`(ttnn\.cumprod|host_\w+)` has no form in C\+\+( of 2025 \(`metalium_api`\))?; use the target `python`"
)


def option(year):
    return ["--option", f"metalium_api={year}"]


def check(answer, year):
    """Binds every call of an export; False if it was refused, by name."""
    if answer.exit_code != 0:
        assert year == "2024", answer.diagnostics
        assert REFUSAL.search(answer.diagnostics), answer.diagnostics
        return False
    bound = bind((answer.export / "main.py").read_text(), SIGNATURES[year])
    assert not bound.refused, bound.refused[:5]
    assert bound.bound
    return True


def corpus_graph(case):
    graph = CORPUS / "dev" / case / "graph.mlir"
    if not graph.is_file():
        pytest.skip(f"no corpus: `{graph}` is absent (TTC_CORPUS says where the corpus is)")
    return graph


@pytest.mark.parametrize("year", YEARS)
def test_calls_of_the_corpus_bind(compiler, tmp_path, year):
    """All dev graphs have a form for 2025 and 2026, and half of them for 2024."""
    cases = corpus_cases(runnable=False)
    if not cases:
        pytest.skip(f"no corpus in `{CORPUS}` (TTC_CORPUS says where the corpus is)")
    emitted = [
        check(
            compiler.compile_graph(corpus_graph(case), tmp_path / case, more=[*DYNAMIC.get(case, []), *option(year)]),
            year,
        )
        for case in cases
    ]
    assert sum(emitted) >= len(cases) // 2


@pytest.fixture(scope="module")
def small_graphs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graphs")
    for number, (program, *arguments) in enumerate(PROGRAMS.values()):
        text = jax.jit(program, keep_unused=True).lower(*arguments).as_text()
        (folder / f"{number:03}.mlir").write_text(text)
    return sorted(folder.iterdir())  # in the order of PROGRAMS


@pytest.mark.timeout(240)
@pytest.mark.parametrize("year", ["2024", "2025"])
def test_calls_of_small_programs_bind(compiler, small_graphs, tmp_path, year):
    """Those of today are tried with the library itself."""
    more = option(year)
    emitted = [check(compiler.compile_graph(graph, tmp_path / graph.stem, more=more), year) for graph in small_graphs]
    assert sum(emitted) > 130


@pytest.mark.parametrize("case", corpus_cases(runnable=False))
def test_python_and_cpp_of_2025_do_the_same(compiler, cpp_compiler, tmp_path, case):
    more = [*DYNAMIC.get(case, []), *option("2025")]
    python = compiler.compile_graph(corpus_graph(case), tmp_path / "python", more=more)
    cpp = cpp_compiler.compile_graph(corpus_graph(case), tmp_path / "cpp", more=more)
    assert python.exit_code == 0, python.diagnostics
    if cpp.exit_code != 0:
        assert NO_CPP.search(cpp.diagnostics), cpp.diagnostics
        return
    # Both languages call this function `div` in that year, the first one only where a quotient is rounded.
    text = (python.export / "main.py").read_text().replace("ttnn.div(", "ttnn.divide(")
    assert first_difference(python_program(text), cpp_program((cpp.export / "main.cpp").read_text())) is None


# Calls that eras.txt puts in place of today's.
REWRITTEN = {
    "2025": re.compile(r"ttnn\.(rsub|div|full_like|reciprocal)\("),
    "2024": re.compile(
        r"ttnn\.(rsub|div|full_like|reciprocal|Shape|arange|conv2d|max_pool2d|floor|to_torch)\(|np\.reshape|keepdim=True"
    ),
}


@pytest.mark.timeout(240)
@pytest.mark.parametrize("year", ["2024", "2025"])
def test_rewritten_calls_compute_the_same(compiler, ttnn, monkeypatch, small_graphs, tmp_path, year):
    """What was rewritten for a year gives JAX's answers on the stand-in with the functions of that year."""
    older_library.becomes(ttnn, year, monkeypatch)
    tried = 0
    for graph, (name, (program, *arguments)) in zip(small_graphs, PROGRAMS.items(), strict=True):
        answer = compiler.compile_graph(graph, tmp_path / graph.stem, more=option(year))
        if answer.exit_code != 0 or not REWRITTEN[year].search(
            (answer.export / "main.py").read_text().partition("def to_device(")[0]
        ):
            continue
        main = load_module(f"export_{year}_{graph.stem}", answer.export / "main.py")
        assert_answers_are_jaxs(main, program, arguments, ttnn, 3e-4, name)
        tried += 1
    assert tried >= {"2024": 40, "2025": 10}[year]


def test_cpp_of_2024_is_refused(cpp_compiler, tmp_path):
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(jnp.sin).lower(jax.ShapeDtypeStruct((4, 8), jnp.float32)).as_text())
    answer = cpp_compiler.compile_graph(graph, tmp_path / "export", more=option("2024"))
    assert answer.exit_code != 0
    assert "the target `cpp` has no form for the library of 2024" in answer.diagnostics
    assert "use the target `python`, or `metalium_api` 2025 or 2026" in answer.diagnostics


def test_manifest_of_another_year_is_refused(compiler, tmp_path):
    """Its runtime.py makes the calls of today's library."""
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(jnp.sin).lower(jax.ShapeDtypeStruct((4, 8), jnp.float32)).as_text())
    more = ["--emit", "manifest", *option("2025")]
    answer = compiler.compile_graph(graph, tmp_path / "export", more=more)
    assert answer.exit_code != 0
    assert "the target `manifest` has no form for the library of 2025 (`metalium_api`)" in answer.diagnostics


def test_the_table_in_the_documentation_is_that_of_the_compiler():
    page = (REPOSITORY / "docs/generated-code.md").read_text()
    written = page.partition("<!-- eras: tests/tools/eras_table.py -->\n")[2].partition("<!-- /eras -->")[0]
    assert written == eras_table.table()


@pytest.mark.parametrize("emit", ["python", "cpp"])
def test_a_year_has_a_key_of_its_own_and_today_is_the_default(compiler, cpp_compiler, tmp_path, emit):
    """What is left out and what is today's have one key and the same bytes; another year has another key."""
    chosen = compiler if emit == "python" else cpp_compiler
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(lambda x: 1.0 - jnp.sin(x)).lower(jax.ShapeDtypeStruct((4, 8), jnp.float32)).as_text())
    exports = {}
    for name, more in {"default": [], "2026": option("2026"), "2025": option("2025")}.items():
        answer = chosen.compile_graph(graph, tmp_path / name, more=more)
        assert answer.exit_code == 0, answer.diagnostics
        exports[name] = {path.name: path.read_bytes() for path in answer.export.iterdir()}
    assert exports["default"] == exports["2026"]
    keys = {name: json.loads(files["export.json"])["key"] for name, files in exports.items()}
    assert keys["default"] == keys["2026"] != keys["2025"]
    main = "main.py" if emit == "python" else "main.cpp"
    assert exports["2025"][main] != exports["2026"][main]


def test_an_unknown_year_is_an_error(compiler, tmp_path):
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(jnp.sin).lower(jax.ShapeDtypeStruct((4, 8), jnp.float32)).as_text())
    answer = compiler.compile_graph(graph, tmp_path / "export", more=option("2023"))
    assert answer.exit_code != 0
    assert "metalium_api" in answer.diagnostics and "`2023`" in answer.diagnostics
    assert all(f"`{year}`" in answer.diagnostics for year in YEARS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ttnn.rsub(", "ttnn.subtract_from("),  # no such function
        ("ttnn.rsub(", "ttnn.linear("),  # other arguments
        ("0.5)", "0.5, scale=2)"),  # no such keyword
        ("0.5)", "[0.5])"),  # another type
        ("device_id=0", ""),  # a required argument is missing
    ],
)
def test_a_wrong_call_does_not_bind(compiler, tmp_path, before, after):
    graph = tmp_path / "graph.mlir"
    graph.write_text(jax.jit(lambda x: 0.5 - x).lower(jax.ShapeDtypeStruct((4, 8), jnp.float32)).as_text())
    answer = compiler.compile_graph(graph, tmp_path / "export", more=option("2025"))
    text = (answer.export / "main.py").read_text()
    assert not bind(text, SIGNATURES["2025"]).refused
    assert before in text
    assert bind(text.replace(before, after), SIGNATURES["2025"]).refused


def test_frozen_signatures_are_those_of_the_library(real_ttnn):
    """Of today's library; those of 2025 are checked by check_api_2025.py, which installs the old wheel."""
    import run_on_mock

    here = Path(__file__).resolve().parent
    python = run_on_mock.ttnn_home() / "venv/bin/python"
    environment = os.environ | {"TT_LOGGER_LEVEL": "fatal", "LOGURU_LEVEL": "ERROR"}
    frozen = subprocess.run(
        [python, here / "freeze_signatures.py"], env=environment, capture_output=True, text=True, timeout=120
    )
    assert frozen.returncode == 0, frozen.stderr[-2000:]
    assert frozen.stdout == (here / "data/signatures_2026.txt").read_text()
