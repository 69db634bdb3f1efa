"""The figures of our own code that we compare with others: sizes of files and functions, comments, tests.

`python3 tests/lint/code_metrics.py` prints the table; the test beside it holds the maxima. Functions are found in
clang-formatted text: a line that ends in `) {` (or `) const {` and the like) up to the `}` of the same indent.
"""

from __future__ import annotations

import pathlib
import re
import statistics
import sys

TOPS = ("compiler_core", "cache", "server", "client")
BEGIN = re.compile(r"^(\s*)(?!\s)(?!.*\b(?:if|for|while|switch|catch|else|do|namespace|return)\b).*\{$")
NOT_A_FUNCTION = re.compile(r"^\s*(namespace|class|struct|enum|union|extern|\}|//|\*|case|default|\{)")


def percentile(values: list[int], share: float) -> int:
    """The value below which `share` of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0


def head_line(lines: list[str], index: int) -> int:
    """Where the statement begins whose last line is `index`: parentheses are balanced from there on."""
    depth = 0
    for line in range(index, max(-1, index - 12), -1):
        depth += lines[line].count(")") - lines[line].count("(")
        if depth <= 0:
            return line
    return index


def functions_in(text: str) -> list[tuple[int, int]]:
    """(first line, number of lines) of every function."""
    lines = text.splitlines()
    found = []
    index = 0
    while index < len(lines):
        head = head_line(lines, index) if lines[index].endswith("{") and ")" in lines[index] else index
        start = BEGIN.match(lines[head].split("(")[0] + "{") if ")" in lines[index] else None
        if lines[index].endswith("{") and start and not NOT_A_FUNCTION.match(lines[head]) and "(" in lines[head]:
            close = start.group(1) + "}"
            end = next((i for i in range(index + 1, len(lines)) if lines[i].startswith(close)), None)
            if end is not None and "=" not in lines[head].split("(")[0]:
                found.append((head + 1, end - head + 1))
                index = end
        index += 1
    return found


def files(root: pathlib.Path, *patterns: str, tops: tuple[str, ...] = TOPS) -> list[pathlib.Path]:
    """Files of ours below `tops`."""
    return sorted(p for top in tops for pattern in patterns for p in (root / top).rglob(pattern))


def line_count(path: pathlib.Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def too_long(root: pathlib.Path) -> list[str]:
    """Everything over the maxima of the style: sources 800, headers 300, .td 400, functions 80 lines."""
    found = []
    for pattern, limit in (("*.cpp", 800), ("*.h", 300), ("*.td", 400), ("*.py", 800)):
        found += [f"{p}: {line_count(p)} lines, at most {limit}" for p in files(root, pattern) if line_count(p) > limit]
    for path in files(root, "*.cpp", "*.h"):
        for line, length in functions_in(path.read_text(encoding="utf-8")):
            if length > 80:
                found.append(f"{path}:{line}: a function of {length} lines, at most 80")
    return found


def main() -> int:
    root = pathlib.Path(__file__).resolve().parents[2]
    product = files(root, "*.cpp", "*.h", "*.td", "*.py", "*.proto", tops=(*TOPS, "proto"))
    tests = files(root, "*.cpp", "*.h", "*.py", "*.mlir", "*.sh", tops=("tests", "client/python/tests"))
    product = [p for p in product if "client/python/tests" not in p.as_posix()]
    sources = [line_count(p) for p in files(root, "*.cpp")]
    headers = [line_count(p) for p in files(root, "*.h")]
    lengths = [n for p in files(root, "*.cpp", "*.h") for _, n in functions_in(p.read_text(encoding="utf-8"))]
    text = [line.strip() for p in files(root, "*.cpp", "*.h") for line in p.read_text(encoding="utf-8").splitlines()]
    filled = [line for line in text if line]
    comments = [line for line in filled if line.startswith("//")]
    todo = sum("TODO" in line or "FIXME" in line for line in filled)
    print(f"source lines: median {statistics.median(sources):.0f}, p90 {percentile(sources, 0.9)}, max {max(sources)}")
    print(f"header lines: median {statistics.median(headers):.0f}, p90 {percentile(headers, 0.9)}")
    print(
        f"function lines: median {statistics.median(lengths):.0f}, p90 {percentile(lengths, 0.9)}, max {max(lengths)}"
    )
    print(f"functions over 60 lines: {100 * sum(n > 60 for n in lengths) / len(lengths):.1f}% of {len(lengths)}")
    print(f"comment lines / non-blank lines: {100 * len(comments) / len(filled):.0f}%")
    print(f"TODO per 1000 lines: {1000 * todo / len(filled):.2f}")
    ours, theirs = sum(map(line_count, tests)), sum(map(line_count, product))
    print(f"test lines : product lines: {ours} : {theirs} = {ours / theirs:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
