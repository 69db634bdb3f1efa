"""Prints the table of eras (compiler_core/emitters/source/eras.txt) as docs/generated-code.md has it.

    python tests/tools/eras_table.py

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from pathlib import Path

ERAS = Path(__file__).resolve().parents[2] / "compiler_core/emitters/source/eras.txt"


def code(text: str) -> str:
    return f"`{text}`" if text else ""


def instead(text: str) -> str:
    """What a call becomes; a refusal by its words."""
    return "refused: " + text[2:] if text.startswith("- ") else code(text.replace("\\n", " ⏎ "))


def table() -> str:
    """A row for each row of calls and of Python's text around them; names in C++ and switches are left out."""
    lines = ["| years | today's call | there | known from |", "|---|---|---|---|"]
    for line in ERAS.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        years, what, other, whence = (part.strip() for part in line.split(" | "))
        if what.startswith((":symbol", ":cpp")):
            continue
        lines.append(f"| {years} | {code(what.removeprefix(':python '))} | {instead(other)} | {whence} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
