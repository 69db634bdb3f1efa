"""Programs of both languages as the same plain data: what is called with what, in which order, under which loops.

`python_program` and `cpp_program` give the functions of an export by name, each a list of statements:

    ("assign", targets, value)   ("call", value)   ("return", values)   ("append", list, item)
    ("for", count, body)   ("while", condition, body)   ("break unless", value)   ("if", [(condition, body), ...])

A call is ("call", "ttnn.add", arguments by place, {keyword: argument}); a shared config is the call that makes it. Variables are
numbered in the order of their first assignment, since the two languages keep different words for themselves.
SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import struct


def number(value):
    """As float32 has it."""
    return struct.unpack("f", struct.pack("f", value))[0] if abs(value) < 3e38 else float(value)


class Names:
    """Variables of one function by number."""

    def __init__(self, parameters):
        self.known = {name: ("parameter", index) for index, name in enumerate(parameters)}
        self.count = 0

    def target(self, name):
        if name not in self.known:
            self.known[name] = ("variable", self.count)
            self.count += 1
        return self.known[name]

    def __getitem__(self, name):
        return self.known[name]


def place(step, first, variable):
    """`inputs[step * variable + first]`."""
    return ("inputs", step, first, variable if step else None)


def moves(targets, values):
    """Values that go to several variables at once, or one after the other into new ones."""
    return [("assign", [target], value) for target, value in zip(targets, values, strict=True)]


def without_tail(targets):
    """Less the last results that nobody uses."""
    while targets and targets[-1] is None:
        targets = targets[:-1]
    return targets


def frees(call, tensors):
    """A call of deallocate for each of several tensors."""
    _, name, _, keywords = call
    return [("call", ("call", name, [tensor], keywords)) for tensor in tensors]


DEFAULT = "the library's default"
# What stands in C++ for an argument that is left out in front of one that is given.
DEFAULTS = [DEFAULT, 0.0, 1.0, -1.0, "ttnn.DRAM_MEMORY_CONFIG", "ttnn.bfloat16"]


def same(python, cpp) -> bool:
    """Of equal calls, the one in C++ may have defaults behind the arguments by place."""
    if isinstance(python, tuple) and python[:1] == ("call",) and len(python) == 4:
        _, name, places, keywords = python
        return (
            isinstance(cpp, tuple)
            and cpp[:2] == ("call", name)
            and same(places, cpp[2][: len(places)])
            and all(rest in DEFAULTS for rest in cpp[2][len(places) :])
            and keywords.keys() == cpp[3].keys()
            and all(same(value, cpp[3][keyword]) for keyword, value in keywords.items())
        )
    if isinstance(python, (list, tuple)) and isinstance(cpp, (list, tuple)):
        return len(python) == len(cpp) and all(map(same, python, cpp))
    return python == cpp


def first_difference(python, cpp):
    """None if two programs are the same, else a text that names where they differ."""
    if list(python) != list(cpp):
        return f"functions: {list(python)} and {list(cpp)}"
    for name in python:
        for index, (left, right) in enumerate(zip(python[name], cpp[name], strict=False)):
            if not same(left, right):
                return f"{name}, statement {index}:\n  Python {left}\n  C++    {right}"
        if len(python[name]) != len(cpp[name]):
            return f"{name}: {len(python[name])} statements and {len(cpp[name])}"
    return None
