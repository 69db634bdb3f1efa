"""Checks programs for the library of 2025 against ttnn 0.65.0 itself. By hand: it installs 32 MB, and CI has the frozen signatures.

    python tests/ttnn/check_api_2025.py          (in the environment of the tests; TTC_BIN_DIR, TTC_CORPUS as for them)

1. The wheel says the signatures that data/signatures_2025.txt holds.
2. The C++ of every corpus graph compiles with -Wall -Wextra against declarations that are made of what the wheel's libraries export:
   the functions' parameters come from the symbols, their names from the types by which the Python module registers them. The wheel
   has no headers of its own for them.
3. Every function of the library that the program then needs is one that the wheel's libraries export, with the types of its
   parameters: a wrong type or order would need another one.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from binding import split  # noqa: E402
from corpus_exports import BINARIES, DYNAMIC, CppCompiler, corpus_cases  # noqa: E402

VERSION = "0.65.0"
HOME = Path(os.environ.get("TTC_TTNN_2025_HOME", Path.home() / ".cache" / "ttc" / f"ttnn-{VERSION}"))
# What a row of functions.txt may leave out behind its arguments, by the end of the parameter's type.
DEFAULTS = [
    ("std::optional<", "std::nullopt"),
    ("std::span<", "{}"),
    ("bool", "false"),
    ("ttnn::TileReshapeMapMode", "{}"),
]
DEFAULTS += [
    ("ttnn::operations::embedding::EmbeddingsType", "{}"),
    ("float", "1.0f"),
    ("int", "0"),
    ("unsigned int", "1"),
]
DEFAULTS += [("tt::tt_metal::DataType", "{}"), ("tt::tt_metal::Layout", "{}")]
# What a function gives that is no tensor; symbols do not say it. From the bindings of the wheel and copies of its headers.
RESULTS = {"ttnn::conv2d": "Conv2dResult", "ttnn::conv_transpose2d": "Conv2dResult", "ttnn::max_pool2d": "PoolResult"}
RESULTS |= {"ttnn::topk": "std::vector<tt::tt_metal::Tensor>", "ttnn::sort": "std::vector<tt::tt_metal::Tensor>"}


def run(*command, **more) -> str:
    return subprocess.run(
        [str(c) for c in command], check=True, capture_output=True, text=True, timeout=600, **more
    ).stdout


def install() -> Path:
    """The wheel's folder `ttnn`; Python 3.10 or 3.12, as for today's library."""
    python = HOME / "venv/bin/python"
    if not (HOME / "ready").is_file():
        found = sorted(Path.home().glob(".pyenv/versions/3.1[02].*/bin/python"))
        if not found:
            sys.exit(f"ttnn {VERSION} has wheels for Python 3.10 and 3.12; none is in ~/.pyenv/versions")
        run(found[0], "-m", "venv", HOME / "venv")
        run(python, "-m", "pip", "install", "-q", f"ttnn=={VERSION}")
        (HOME / "ready").touch()
    return Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()) / "ttnn"


def check_signatures():
    environment = os.environ | {"TT_LOGGER_LEVEL": "fatal", "LOGURU_LEVEL": "ERROR"}
    frozen = run(HOME / "venv/bin/python", HERE / "freeze_signatures.py", env=environment)
    assert frozen == (HERE / "data/signatures_2025.txt").read_text(), (
        "data/signatures_2025.txt is not what the wheel says"
    )
    print(f"signatures: {len(frozen.splitlines())} lines are those of the wheel")


def registered(module: Path) -> dict[str, str]:
    """The C++ structure behind each registered name, from the type names in the Python module."""
    mangled = set(re.findall(rb"N4ttnn10decorators22registered_operation_t\w+", module.read_bytes()))
    demangled = run("c++filt", "-t", input="\n".join(name.decode() for name in mangled)).splitlines()
    found = {}
    for text in demangled:
        letters = re.search(r"char \[\d+\]\{(.*?)\}\}, (.*)>$", text)
        if letters:
            name = "".join(chr(int(code)) for code in re.findall(r"\(char\)(\d+)", letters.group(1)))
            found[name] = letters.group(2).strip()
    return found


def exported(libraries) -> set[str]:
    symbols = set()
    for library in libraries:
        symbols |= {line.split()[-1] for line in run("nm", "-D", "--defined-only", library).splitlines()}
    return symbols


def demangled(symbols) -> dict[str, str]:
    names = sorted(symbol for symbol in symbols if symbol.startswith("_ZN"))
    return dict(zip(names, run("c++filt", input="\n".join(names)).splitlines(), strict=True))


def parameters(text: str) -> list[str]:
    """The types between the last parentheses of a demangled function."""
    inside = text[text.index("::invoke(") + len("::invoke(") :].rsplit(")", 1)[0]
    return split(inside, "<(", ">)")


def declared(types: list[str]) -> str:
    """The parameters, those at the end with defaults."""
    made, may_default = [], True
    for index in reversed(range(len(types))):
        bare = types[index].removesuffix("&").removesuffix(" const")
        bare = types[index] if "DataType" in bare and "optional" not in bare else bare  # pools alone take one by value
        default = next(
            (value for start, value in DEFAULTS if bare == start or (start[-1] == "<" and bare.startswith(start))), None
        )
        may_default = (
            may_default
            and default is not None
            and index > 0
            and not (types[index].endswith("&") and " const" not in types[index])
        )
        made.append(f"{types[index]} p{index}" + (f" = {default}" if may_default else ""))
    return ", ".join(reversed(made))


def bodies_of_headers(library: Path) -> dict[str, str]:
    """The structures that headers in the wheel declare (those of data movement), by name: they know the defaults."""
    found = {}
    for path in sorted((library / "ttnn/cpp/ttnn/operations").rglob("*.hpp")):
        for structure in re.finditer(r"^struct (\w+) \{\n(.*?)^\};", path.read_text(), re.MULTILINE | re.DOTALL):
            if " invoke(" in structure.group(2):
                found[structure.group(1)] = structure.group(2)
    return found


def structures(libraries, module, written: dict[str, str]) -> str:
    """A declaration of each structure with all its overloads, and a constant of each name that calls them."""
    overloads = defaultdict(set)
    for text in demangled(exported([*libraries, module])).values():
        if re.search(r"::invoke\(", text) and "{lambda" not in text:
            overloads[text.split("::invoke(")[0]].add(text)
    text, templates = "", defaultdict(list)
    for name, structure in sorted(registered(module).items()):
        if name not in wanted() or not (overloads[structure] or last_of(structure) in written):
            continue
        scope, _, last = re.sub(r"<.*", "", structure).rpartition("::")
        arguments = structure[len(scope) + 2 + len(last) :]
        result = RESULTS.get(name, "tt::tt_metal::Tensor")
        bodies = "".join(
            f"    static {result} invoke({declared(parameters(o))});\n" for o in sorted(overloads[structure])
        )
        if arguments:
            templates[f"{scope}::{last}"].append(arguments)
            kinds = ", ".join(f"{kind} = {{}}" if "=" not in kind else kind for kind in template_kinds(arguments))
            if len(templates[f"{scope}::{last}"]) == 1:
                text += f"namespace {scope} {{ template <{kinds}> struct {last}; }}\n"
            text += f"namespace {scope} {{ template <> struct {last}{arguments} {{\n{bodies}}}; }}\n"
        else:
            text += f"namespace {scope} {{ struct {last} {{\n{written.get(last, bodies)}}}; }}\n"
        inner, _, constant = name.rpartition("::")
        text += f"namespace {inner} {{ inline constexpr Registered<{structure}> {constant}{{}}; }}\n"
    return text


def last_of(structure: str) -> str:
    return structure.rpartition("::")[2]


def template_kinds(arguments: str) -> list[str]:
    """Of `<(scope::Enum)3, int>`: an enumeration, then a type."""
    kinds = []
    for part in arguments.strip("<>").split(", "):
        cast = re.match(r"\(([\w:]+)\)", part)
        kinds.append(f"{cast.group(1)}" if cast else "class = void")
    return kinds


def wanted() -> set[str]:
    """C++ names of the rows that hold for 2025."""
    names = set()
    for line in (HERE.parents[1] / "compiler_core/emitters/cpp/functions.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        for word in re.sub(r"^@\S+ ", "", line).split("|")[0].split():
            callee, _, other = word.partition("=")
            names.add(other or callee.replace(".", "::"))
    return names


def headers(folder: Path):
    """Empty headers of the names that programs include; the first one has everything."""
    for line in (HERE.parents[1] / "compiler_core/emitters/cpp/functions.txt").read_text().splitlines():
        name = line.split("|")[1].strip() if line.count("|") > 1 and not line.startswith("#") else ""
        if name.endswith(".hpp"):
            (folder / "ttnn" / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / "ttnn" / name).write_text('#include "library_2025.h"\n')
    for name in ["device.hpp", "tensor/tensor.hpp", "types.hpp"]:
        (folder / "ttnn" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "ttnn" / name).write_text('#include "library_2025.h"\n')


def needed(folder: Path, include: Path) -> set[str]:
    """Compiles main.cpp; the functions of the library that it needs."""
    target = folder / "main.o"
    command = [
        "clang++-22",
        "-std=c++20",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-I",
        include,
        "-I",
        HERE / "cpp",
        "-c",
        folder / "main.cpp",
    ]
    done = subprocess.run([str(c) for c in [*command, "-o", target]], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"{folder}: {done.stderr[:4000]}")
    symbols = {line.split()[-1] for line in run("nm", "-u", target).splitlines()}
    return {symbol for symbol in symbols if re.match(r"_ZNK?(4ttnn|2tt|4ttsl)", symbol)}


def main():
    library = install()
    check_signatures()
    libraries = sorted((library / "build/lib").glob("*.so"))
    module = next(library.glob("_ttnn*.so"))
    # By their demangled names: those do not say whether a template takes one argument or a pack.
    known = set(demangled(exported([*libraries, module])).values())
    with tempfile.TemporaryDirectory(prefix="ttc-2025-") as scratch:
        include = Path(scratch) / "include"
        headers(include)
        base = (HERE / "cpp/library_2025.h").read_text()
        (include / "library_2025.h").write_text(
            base.replace("// @functions", structures(libraries, module, bodies_of_headers(library)))
        )
        compiler = CppCompiler(BINARIES, Path(scratch))
        used, refused = set(), []
        try:
            for case in corpus_cases(runnable=False):
                more = [*DYNAMIC.get(case, []), "--option", "metalium_api=2025"]
                answer = compiler.compile(case, more=more)
                if answer.exit_code != 0:
                    refused.append(case)
                    continue
                functions = set(demangled(needed(answer.export, include)).values())
                if functions - known:
                    sys.exit(f"{case}: the library has no\n  " + "\n  ".join(sorted(functions - known)))
                used |= functions
        finally:
            compiler.close()
    count = len(corpus_cases(runnable=False))
    print(
        f"C++: {count - len(refused)} of {count} programs compile, and the library has all {len(used)} functions that they need"
    )
    print("refused, by name:", ", ".join(refused) or "none")


if __name__ == "__main__":
    main()
