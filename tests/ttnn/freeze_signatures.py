"""Writes the signatures of the library that it runs under: what the calls of exports for an era are bound against.

    PYTHON_WITH_TTNN freeze_signatures.py > data/signatures_2025.txt

One line for each overload of each function that an export may call, in Python's syntax: `name(parameters)`, defaults as `...`.
Works with the wheels up to 0.6x, whose bindings say their signatures in docstrings, and with today's, which have them as data.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path

EMITTERS = Path(__file__).resolve().parents[2] / "compiler_core" / "emitters"
# What the programs around `forward` call.
AROUND = [
    "open_device",
    "close_device",
    "synchronize_device",
    "ReadDeviceProfiler",
    "Tensor",
    "Tensor.to_list",
    "Tensor.item",
]
AROUND += ["Tensor.to_numpy", "MemoryConfig", "WormholeComputeKernelConfig"]
# Enumerations and objects that a call names.
SYMBOLS = [
    "bfloat16",
    "float32",
    "int32",
    "uint32",
    "uint16",
    "uint8",
    "bfloat8_b",
    "bfloat4_b",
    "TILE_LAYOUT",
    "ROW_MAJOR_LAYOUT",
]
SYMBOLS += [
    "DRAM_MEMORY_CONFIG",
    "L1_MEMORY_CONFIG",
    "BufferType.DRAM",
    "BufferType.L1",
    "TensorMemoryLayout.INTERLEAVED",
]
SYMBOLS += ["MathFidelity.LoFi", "MathFidelity.HiFi2", "MathFidelity.HiFi3", "MathFidelity.HiFi4"]


def callees() -> list[str]:
    """Functions of the library in the tables of the emitters, without `ttnn.`."""
    found = set(AROUND)
    for table in [EMITTERS / "cpp/functions.txt", EMITTERS / "source/eras.txt"]:
        if table.is_file():
            lines = [line for line in table.read_text().splitlines() if not line.startswith("#")]
            found |= {name for line in lines for name in re.findall(r"\bttnn\.([a-z_][\w.]*)", line)}
    return sorted(found)


def find(library, name):
    for part in name.split("."):
        library = getattr(library, part, None)
    return library


def texts(function) -> list[str]:
    """The overloads as the bindings say them."""
    function = getattr(function, "function", function)
    if inspect.isclass(function):
        function = function.__init__
    elif not inspect.isroutine(function) and not hasattr(function, "__nb_signature__"):
        function = type(function).__call__
    data = getattr(function, "__nb_signature__", None)
    if data:
        return [with_optional(signature, doc or "") for signature, doc, *_ in data]
    lines = [line.strip() for line in (function.__doc__ or "").splitlines()]
    lines = [line for line in lines if re.match(r"(\d+\. )?\w+\(.*\) -> ", line) and "*args, **kwargs" not in line]
    if lines:
        return lines
    try:
        return [function.__name__ + str(inspect.signature(function))]
    except (TypeError, ValueError):
        return []


def with_optional(signature: str, doc: str) -> str:
    """A signature that was written by hand (`\\*`) says no defaults; its description does."""
    if "\\*" not in signature:
        return signature
    for name in re.findall(r"^ *(\w+) \([^)]*optional\)", doc, re.MULTILINE):
        signature = re.sub(rf"\b({name}: [\w.]+)", r"\1 = ...", signature)
    return signature.replace("\\*", "*")


def without_defaults(text: str) -> str:
    """Whatever stands behind a `=` becomes `...`."""
    made, depth, skipped = "", 0, None
    for c in text:
        if skipped is not None:
            closes = c == ")" and depth == skipped - 1
            if not ((c == "," and depth == skipped) or (c == ")" and depth == skipped)) or closes:
                depth += (c in "([{<") - (c in ")]}>")
                continue
            skipped = None
        depth += (c in "([{") - (c in ")]}")
        made += c
        if c == "=":
            made, skipped = made + " ...", depth
            if made.endswith("= ..."):
                continue
    return made


def normalized(name: str, text: str) -> str:
    text = re.sub(r"^(\d+\. )?(def )?\w+\(", "(", text)
    text = re.sub(r"\s*->\s*[^>]*$", "", text)
    text = text.replace("::", ".")
    text = re.sub(r"ttnn\._ttnn\.(?:\w+\.)*(\w+)", r"\1", text)
    text = re.sub(r"(?:collections\.abc|typing)\.", "", text)
    text = re.sub(r"Annotated\[list\[(\w+)\], FixedSize\((\d)\)\]", r"Sized[\1, \2]", text)
    return f"ttnn.{name}" + without_defaults(re.sub(r"^\(self(: [\w.]+)?(, )?", "(", text))


def main() -> int:
    import ttnn

    version = __import__("importlib.metadata").metadata.version("ttnn")
    print(f"# Signatures of ttnn {version}, by tests/ttnn/freeze_signatures.py. What it lacks: `NAME absent`.")
    for name in callees():
        function = find(ttnn, name)
        overloads = texts(function) if function is not None else []
        if function is None:
            print(f"ttnn.{name} absent")
        elif not overloads:
            sys.exit(f"ttnn.{name}: no signature found")
        for overload in dict.fromkeys(normalized(name, text) for text in overloads):
            print(overload)
    for name in SYMBOLS:
        print(f"ttnn.{name}" + ("" if find(ttnn, name) is not None else " absent"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
