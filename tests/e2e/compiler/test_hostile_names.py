"""Names that a graph brings along may be anything: they never break or leave the code, the data files or the archive.

Arguments, scopes, functions and results are called keywords, paths, quotes, line ends, Unicode, names of the generated code itself,
the same thing twice, or 10 kB of it.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
import ttc
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ttctest.fixtures import daemon  # noqa: F401

TARGETS = ["python", "cpp", "graph", "manifest", "executable"]
EVIL = [
    "../../etc/passwd",
    "/abs/path",
    "a\\b",
    'x"; import os; os.abort() #',
    "x'''\"\"\"",
    "new\nline",
    "car\rriage",
    "*/ #error",
    "??/\n#error",
    "%s%n{0}",
    "${HOME}`id`",
    "</title><script>",
    "lambda",
    "class",
    "None",
    "device",
    "weights",
    "forward",
    "ttnn",
    "main",
    "int",
    "template",
    "co_await",
    "inputs",
    "__init__",
    "_",
    "0",
    "1st",
    "",
    " ",
    ".",
    "..",
    "\u00e9t\u00e9",
    "\u202egnp",
    "\U0001f600",
    "\x00nul",
    "\x1b[31mred",
    "a" * 10_000,
    "params['" + "layer'][0]['" * 300,
]
CPP_KEYWORDS = """
alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class co_await
co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype default delete do
double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable namespace
new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires return
short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try typedef
typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq
"""
NAMES = st.one_of(
    st.sampled_from(EVIL),
    st.sampled_from(CPP_KEYWORDS.split()),
    st.text(max_size=40),
    st.text(alphabet="ab_.'\"\\[]/ \n", max_size=20),
)
TYPE = "tensor<2x3xf32>"


@pytest.fixture(scope="module")
def client(daemon):  # noqa: F811
    with ttc.Client(daemon.address) as opened:
        yield opened


def mlir_string(name: str) -> str:
    r"""As MLIR reads it: every byte that is no letter as `\XX`."""
    return '"' + "".join(chr(b) if chr(b).isalnum() and b < 128 else f"\\{b:02X}" for b in name.encode()) + '"'


def module_of(names: list[str]) -> str:
    """Two arguments, a private function, a scope and a result under the given names."""
    first, second, scope, function, result = (mlir_string(name) for name in names)
    callee = "@" + (function if len(function) > 2 else '"f"')
    if callee == '@"main"':
        callee = '@"main_"'
    return f"""
func.func public @main(%x: {TYPE} loc({first}), %w: {TYPE} {{ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = {second}}} loc({second})) -> ({TYPE} {{jax.result_info = {result}}}) {{
  %0 = stablehlo.add %x, %w : {TYPE} loc({scope})
  %1 = func.call {callee}(%0, %w) : ({TYPE}, {TYPE}) -> {TYPE} loc("jit(f)/block/call"({scope}))
  %c = stablehlo.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : {TYPE} loc({second})
  %2 = stablehlo.multiply %1, %c : {TYPE} loc({scope})
  return %2 : {TYPE}
}}
func.func private {callee}(%a: {TYPE} loc({second}), %b: {TYPE} loc({second})) -> {TYPE} {{
  %0 = stablehlo.multiply %a, %b : {TYPE} loc({scope})
  return %0 : {TYPE}
}}
"""


def check_archive(files: dict[str, bytes]) -> None:
    for path in files:
        assert re.fullmatch(r"[A-Za-z0-9_./-]+", path), path
        assert not path.startswith("/")
        assert ".." not in path.split("/")


def check_python(source: bytes) -> None:
    """It parses, and what runs on import is only imports, tables, functions and the guarded call of main."""
    tree = ast.parse(source.decode("ascii"))
    allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.FunctionDef, ast.ClassDef, ast.If, ast.Expr)
    assert all(isinstance(node, allowed) for node in tree.body)
    assert all(isinstance(node.value, ast.Constant) for node in tree.body if isinstance(node, ast.Expr))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not {name for name in called if name.startswith("os.") or name in ("eval", "exec", "__import__")}


def check_cpp(source: bytes) -> None:
    """The lexer finds nothing odd, and all directives are our own."""
    text = source.decode("ascii")
    directives = re.findall(r"^\s*#\s*(\w+)", text, re.MULTILINE)
    assert set(directives) <= {"include", "pragma", "ifndef", "endif"}, directives
    if clang := shutil.which("clang++-22"):
        command = [clang, "-x", "c++", "-std=c++20", "-fsyntax-only", "-Xclang", "-dump-raw-tokens", "-"]
        tokens = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60).stderr
        odd = [text for text in re.findall(r"^unknown '(.*?)'\t", tokens, re.MULTILINE | re.DOTALL) if text.strip()]
        assert not odd, odd
        assert not re.search(r"<stdin>:\d+:\d+: error:", tokens)
    declared = re.findall(r"(?:auto&?|Tensor) (\w+) =", text)
    assert not set(declared) & set(CPP_KEYWORDS.split())


def check_files(files: dict[str, bytes]) -> None:
    check_archive(files)
    for path, data in files.items():
        if path.endswith(".py"):
            check_python(data)
        elif path.endswith((".cpp", ".h")):
            check_cpp(data)
        elif path.endswith(".json"):
            json.loads(data)
        elif path.endswith(".svg"):
            ElementTree.fromstring(data)


def compile_named(client, names: list[str]) -> dict[str, bytes]:
    return client.compile(module_of(names).encode(), targets=TARGETS, timeout=60).files()


@pytest.mark.parametrize("name", EVIL, ids=lambda name: ascii(name)[:20])
def test_one_name_everywhere(client, name):
    files = compile_named(client, [name] * 5)
    assert {"python/main.py", "cpp/main.cpp", "graph/graph.svg", "manifest/deployment.json"} <= set(files)
    check_files(files)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(names=st.lists(NAMES, min_size=5, max_size=5))
@example(names=["x", "X", "x", "x ", "x."])
@example(names=["ttnn", "forward", "jit(main)/while/body", "model", "Tensor"])
def test_drawn_names(client, names):
    check_files(compile_named(client, names))
