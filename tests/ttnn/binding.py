"""Calls of an exported main.py, bound against frozen signatures of the library (data/signatures_*.txt).

A call binds if some overload takes it: as many arguments by place as there are, no keyword that it lacks, none of its required ones
missing, and of each argument the type, as far as the text says it (a whole number is a float too; a name of `forward` is a tensor).
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"
# The types of what the library names.
ENUMERATIONS = {"BufferType": "BufferType", "TensorMemoryLayout": "TensorMemoryLayout", "MathFidelity": "MathFidelity"}
# Names that hold no tensor, by the name.
NAMES = {"device": "MeshDevice"}
ANY = "any"


@dataclass(frozen=True)
class Parameter:
    name: str
    type: ast.expr | None
    required: bool


@dataclass(frozen=True)
class Overload:
    places: list[Parameter]
    keywords: list[Parameter]


def read_signatures(year: str) -> dict[str, list[Overload]]:
    """Overloads by name; the name of an enumeration or object alone has none, what is absent is not there."""
    table: dict[str, list[Overload]] = {}
    for line in (DATA / f"signatures_{year}.txt").read_text().splitlines():
        if line.startswith("#") or line.endswith(" absent"):
            continue
        name, bracket, rest = line.partition("(")
        overloads = table.setdefault(name, [])
        if bracket:
            overloads.append(overload(rest))
    return table


def overload(rest: str) -> Overload:
    # `a: T = ..., b: T` is valid for the bindings, not for Python.
    arguments, required = [], []
    for part in split(rest.removesuffix(")")):
        declared, _, default = part.partition(" = ")
        arguments.append(declared)
        required.append(not default)
    places, keywords, into = [], [], None
    into = places
    for declared, needed in zip(arguments, required, strict=True):
        if declared in ("*", "/"):
            into = keywords if declared == "*" else into
            continue
        name, _, kind = declared.partition(":")
        into.append(Parameter(name.strip(), annotation(kind.strip()), needed))
    return Overload(places, keywords)


def annotation(text: str) -> ast.expr | None:
    text = text.strip("'").replace("[]", "")
    return ast.parse(text, mode="eval").body if text else None


def split(text: str, opening: str = "([{", closing: str = ")]}") -> list[str]:
    """`text` at its commas outside of brackets."""
    parts, depth = [""], 0
    for c in text:
        depth += (c in opening) - (c in closing)
        if c == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += c
    return [part.strip() for part in parts if part.strip()]


def type_of(node: ast.expr, tensors: bool, configs: dict[str, str]):
    """The type of an argument: a name, ANY, or a list of types."""
    match node:
        case ast.Constant(value=None):
            return "None"
        case ast.Constant(value=value):
            return type(value).__name__
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return type_of(operand, tensors, configs)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return [type_of(item, tensors, configs) for item in items]
        case ast.Attribute():
            return symbol_type(ast.unparse(node))
        case ast.Call(func=ast.Name(id="float")):
            return "float"
        case ast.Call(func=ast.Attribute()):
            name = ast.unparse(node.func)
            is_object = name.startswith("ttnn.") and name[len("ttnn.")].isupper()
            return name.removeprefix("ttnn.") if is_object else "Tensor" if tensors else ANY
        case ast.Name(id=name) if name in configs:
            return configs[name]
        case ast.Name(id=name) if name in NAMES:
            return NAMES[name]
    return "Tensor" if tensors else ANY


def symbol_type(name: str) -> str:
    name = name.removeprefix("ttnn.")
    scope, _, rest = name.partition(".")
    if rest:
        return ENUMERATIONS.get(scope, ANY)
    for suffix, kind in {"_LAYOUT": "Layout", "_MEMORY_CONFIG": "MemoryConfig"}.items():
        if name.endswith(suffix):
            return kind
    return "DataType"


def accepts(wanted: ast.expr | None, given) -> bool:
    """Whether a parameter's annotation takes an argument of that type."""
    if wanted is None or given == ANY:
        return True
    if isinstance(wanted, ast.BinOp):
        return accepts(wanted.left, given) or accepts(wanted.right, given)
    if isinstance(wanted, ast.Constant):
        return wanted.value is None and given == "None"
    if isinstance(wanted, ast.Subscript):
        return accepts_generic(wanted, given)
    name = ast.unparse(wanted).rsplit(".", 1)[-1]
    if isinstance(given, list):
        return name in ("Shape", "object") and all(item == "int" for item in given)
    name = "MeshDevice" if name == "Device" else name
    return name in (given, "object", "ArrayLike") or (name == "float" and given == "int")


def accepts_generic(wanted: ast.Subscript, given) -> bool:
    items = wanted.slice.elts if isinstance(wanted.slice, ast.Tuple) else [wanted.slice]
    match ast.unparse(wanted.value):
        case "Optional":
            return given == "None" or accepts(items[0], given)
        case "Union":
            return any(accepts(item, given) for item in items)
        case "Sized":
            return isinstance(given, list) and len(given) == items[1].value and all(accepts(items[0], g) for g in given)
        case "list" | "List" | "Sequence":
            return isinstance(given, list) and all(accepts(items[0], each) for each in given)
        case "tuple" | "Tuple":
            return isinstance(given, list) and len(given) == len(items) and all(map(accepts, items, given))
    return False


def takes(overload: Overload, places: list, keywords: dict) -> bool:
    if len(places) > len(overload.places):
        return False
    named = {parameter.name: parameter for parameter in [*overload.places[len(places) :], *overload.keywords]}
    return (
        all(accepts(parameter.type, given) for parameter, given in zip(overload.places, places, strict=False))
        and all(name in named and accepts(named[name].type, given) for name, given in keywords.items())
        and all(name in keywords for name, parameter in named.items() if parameter.required)
    )


class Binder(ast.NodeVisitor):
    """Collects the calls that no signature takes, as text."""

    def __init__(self, signatures: dict[str, list[Overload]]):
        self.signatures = signatures
        self.configs: dict[str, str] = {}
        self.tensors = False
        self.refused: list[str] = []
        self.bound: dict[str, int] = {}

    def visit_FunctionDef(self, node):
        # The program's own functions take tensors; those around them take arrays and paths.
        before, self.tensors = self.tensors, is_program(node)
        self.generic_visit(node)
        self.tensors = before

    def visit_Assign(self, node):
        if isinstance(node.value, ast.Call) and isinstance(node.targets[0], ast.Name) and node.targets[0].id.isupper():
            self.configs[node.targets[0].id] = type_of(node.value, False, {})
        self.generic_visit(node)

    def visit_Attribute(self, node):
        name = ast.unparse(node)
        is_name = re.fullmatch(r"ttnn[.\w]*", name)
        if is_name and name not in self.signatures and not self.is_scope(name):
            self.refused.append(f"{name}: not in the library")
        if not is_name:
            self.generic_visit(node)

    def is_scope(self, name):
        """A member of an enumeration that the list does not name: the enumeration is there."""
        return any(known.rpartition(".")[0] == name.rpartition(".")[0] != "ttnn" for known in self.signatures)

    def visit_Call(self, node):
        name = ast.unparse(node.func)
        if name in self.signatures:
            self.bind(name, node)
        self.generic_visit(node)

    def bind(self, name, node):
        starred = any(isinstance(item, ast.Starred) for item in node.args)
        places = [type_of(item, self.tensors, self.configs) for item in node.args]
        keywords = {item.arg: type_of(item.value, self.tensors, self.configs) for item in node.keywords}
        if starred or any(takes(overload, places, keywords) for overload in self.signatures[name]):
            self.bound[name] = self.bound.get(name, 0) + 1
        else:
            self.refused.append(ast.unparse(node))


def is_program(function: ast.FunctionDef) -> bool:
    """A function of calls: `forward`, a layer, a module."""
    around = {
        "main",
        "check",
        "to_device",
        "to_tensor",
        "random_array",
        "read_safetensors",
        "read_arrays",
        "load_weights",
    }
    around |= {"load_constants", "make_inputs", "entry", "download", "upload", "join_parts", "split_parts"}
    return function.name not in around and not function.name.startswith("host_")


def bind(text: str, signatures: dict[str, list[Overload]]) -> Binder:
    binder = Binder(signatures)
    binder.visit(ast.parse(text))
    return binder
