"""main.cpp as plain data (parity.py).

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import re

from parity import DEFAULT, Names, moves, number, place, without_tail

TOKEN = re.compile(
    r"""\s+ | (?P<label>/\*\w+=\*/) | /\*\w+\*/ | //[^\n]* | (?P<text>"(?:[^"\\]|\\.)*")
      | (?P<number>\d[\d.]*(?:e-?\d+)?[fu]?)
      | (?P<name>[A-Za-z_][\w:]*(?:<[\w:,\ <>]*>(?:::\w+)?)?)
      | (?P<mark>==|!=|\+\+|[-+*&(){}\[\],;=<.])""",
    re.VERBOSE,
)
SYMBOLS = {"ttnn::Layout::TILE": "ttnn.TILE_LAYOUT", "ttnn::Layout::ROW_MAJOR": "ttnn.ROW_MAJOR_LAYOUT"}
SYMBOLS |= {"std::nullopt": DEFAULT}
FUNCTIONS = {"ttnn::div": "ttnn.divide", "to_device": "ttnn.Tensor"}


def tokens_of(text):
    tokens, at = [], 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise ValueError(f"unexpected `{text[at : at + 40]}`")
        at = found.end()
        if found.lastgroup:
            tokens.append((found.lastgroup, found.group(found.lastgroup)))
    return tokens


def symbol(name):
    """`ttnn::DataType::BFLOAT16` as `ttnn.bfloat16`."""
    if name in SYMBOLS:
        return SYMBOLS[name]
    scope, _, last = name.rpartition("::")
    if scope == "ttnn::DataType":
        return "ttnn." + last.lower()
    if scope == "MathFidelity":  # of the libraries up to 2025
        return "ttnn." + name.replace("::", ".")
    return name.replace("tt::tt_metal::", "ttnn::").replace("::", ".")


class CppReader:
    """Reads the statements of one function; `text` is what stands between its braces."""

    def __init__(self, text, parameters, configs):
        self.tokens, self.at = tokens_of(text), 0
        self.names = Names(parameters)
        self.configs = configs
        self.own = {}
        self.lists = {}  # name: turns of the loop that fills it
        self.aliases = {}

    def peek(self, ahead=0):
        index = self.at + ahead
        return self.tokens[index][1] if index < len(self.tokens) else None

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def expect(self, *wanted):
        for text in wanted:
            found = self.next()[1]
            if found != text:
                raise ValueError(f"expected `{text}`, found `{found}` before {self.tokens[self.at : self.at + 8]}")

    def accept(self, text):
        if self.peek() != text:
            return False
        self.at += 1
        return True

    def block(self):
        made = []
        while self.at < len(self.tokens) and self.peek() != "}":
            made += self.statement()
        return made

    def inside(self):
        """A block and the brace that ends it."""
        body = self.block()
        self.expect("}")
        return body

    def statement(self):
        word = self.peek()
        if word in ("for", "while", "if"):
            return getattr(self, "read_" + word)()
        if word == "return":
            return self.read_return()
        if word == "const":
            return self.read_constant()
        if word in ("ttnn::Tensor", "auto", "std::vector<ttnn::Tensor>") and self.tokens[self.at + 1][0] in (
            "name",
            "mark",
        ):
            self.at += 1
        if self.accept("["):
            return self.assign(self.names_until("]"))
        if self.accept("std::tie"):
            self.expect("(")
            return self.assign(self.names_until(")"))
        if self.peek(1) == ";":
            self.at += 2  # a declaration
            return []
        if self.peek(1) == "=":
            name = self.next()[1]
            return self.assign([name])
        if self.peek(1) == "." and self.peek(2) == "push_back":
            name = self.next()[1]
            self.expect(".", "push_back", "(")
            item = self.value()
            self.expect(")", ";")
            return [("append", self.names.target(name), item)]
        value = self.value()
        self.expect(";")
        return [("call", value)]

    def names_until(self, end):
        names = []
        while not self.accept(end):
            names.append(self.next()[1])
            self.accept(",")
        return names

    def read_constant(self):
        self.expect("const")
        if self.accept("auto"):
            is_input = self.accept("&")
            name = self.next()[1]
            self.expect("=")
            if not is_input:  # the number of a branch
                value = self.value()
                self.expect(";")
                return [("assign", [self.names.target(name)], value)]
            self.expect("inputs", ".", "at", "(")
            self.names.known[name] = ("parameter", int(self.next()[1]))
            self.expect(")", ";")
            return []
        self.expect("std::vector<ttnn::Tensor>")
        name = self.next()[1]
        self.expect("=")
        self.own[name] = tuple(self.value())
        self.expect(";")
        return []

    def assign(self, names):
        self.expect("=")
        picked = re.fullmatch(r"pick<(\d+)>|unpack<(\d+)>|std::tuple", self.peek())
        word = self.peek() if picked else None
        if not picked:
            value = self.value()
        elif word == "std::tuple":
            self.next()
            self.expect("(")
            values = self.items(")")
            self.expect(";")
            return moves([self.names.target(name) for name in names], values)
        elif word.startswith("pick") and self.peek(2).startswith("ttnn::") and self.peek(2).endswith("pool2d"):
            value = self.value()  # Python gives the tensor itself
        else:
            value, names = self.unpacked(names, picked)
        self.expect(";")
        targets = [None if name == "std::ignore" else self.names.target(name) for name in names]
        return [("assign", without_tail(targets), value)]

    def unpacked(self, names, picked):
        self.next()
        self.expect("(")
        value = self.value()
        self.expect(")")
        if picked.group(1):
            index = int(picked.group(1))
            names = ["std::ignore"] * index + names
        return value, names

    def read_return(self):
        self.expect("return")
        if self.accept("collect"):
            self.expect("(")
            values = self.items(")")
        elif self.accept("{"):
            values = self.items("}")
        else:
            values = [self.value()]
        self.expect(";")
        return [("return", [v for value in values for v in (value if isinstance(value, list) else [value])])]

    def read_for(self):
        self.expect("for", "(", "int")
        turn = self.next()[1]
        self.expect("=", "0", ";", turn, "<")
        count = int(self.next()[1])
        self.expect(";", "++", turn, ")", "{")
        begin = self.at
        body = self.inside()
        for index in range(begin, self.at):
            if self.tokens[index][1] == "push_back":
                self.lists[self.tokens[index - 2][1]] = count
        return [("for", count, body)]

    def condition(self):
        value = self.value()
        sign = self.next()[1]
        compared = int(self.next()[1])
        self.expect(")", "{")
        return value, sign, compared

    def read_while(self):
        self.expect("while", "(")
        if self.accept("true"):
            self.expect(")", "{")
            return [("while", True, self.inside())]
        value, _, _ = self.condition()
        return [("while", value, self.inside())]

    def read_if(self):
        cases = []
        self.expect("if", "(")
        while True:
            value, sign, compared = self.condition()
            if self.peek() == "break":
                self.expect("break", ";", "}")
                return [("break unless", value)]
            cases.append(((value, compared if sign == "==" else None), self.inside()))
            if not self.accept("else"):
                return [("if", cases)]
            if self.accept("{"):
                cases.append((None, self.inside()))
                return [("if", cases)]
            self.expect("if", "(")

    def items(self, end):
        values = []
        while not self.accept(end):
            values.append(self.value())
            self.accept(",")
        return values

    def value(self):
        if self.accept("-"):
            return -self.value()
        if self.accept("&"):
            return self.value()
        kind, text = self.next()
        if kind == "number":
            return number(float(text.rstrip("fu")))
        if kind == "text":
            return text[1:-1]
        if text == "{":
            return self.items("}")
        if self.peek() == "." and self.peek(1) == "at":
            self.expect(".", "at", "(")
            return self.entry(text)
        if self.accept("("):
            return self.call(text)
        if self.accept("{"):
            return self.braces(text)
        return self.name(text)

    def name(self, text):
        if text in ("true", "false"):
            return number(text == "true")
        if text in self.configs:
            return self.configs[text]
        if text in self.lists:
            return [("element", self.names[text], index) for index in range(self.lists[text])]
        if text == "device" or "::" in text:
            return text if text == "device" else symbol(text)
        return self.names[text]

    def entry(self, name):
        """Behind `name.at(`."""
        if name in self.own:
            self.next()
            self.expect(")")
            return ("own", self.own[name])
        if name == "inputs":
            step, first = self.affine()
            return place(step, first, "turn")
        if name not in ("weights", "constants"):
            index = int(self.next()[1])
            self.expect(")")
            return ("element", self.names[name], index)
        return (name, *self.key())

    def key(self):
        prefix, turn, suffix = "", None, ""
        while not self.accept(")"):
            kind, text = self.next()
            if kind == "text" and turn is None:
                prefix = text[1:-1]
            elif kind == "text":
                suffix = text[1:-1]
            elif text == "std::to_string":
                self.expect("(")
                turn = self.affine()
        return (prefix,) if turn is None else (prefix, turn, suffix)

    def affine(self):
        """Up to the closing bracket: factor of the loop's variable, and what is added."""
        step, first = 0, 0
        while not self.accept(")"):
            kind, text = self.next()
            if kind == "number" and self.peek() == "*":
                step = int(text)
                self.at += 2
            elif kind == "number":
                first = int(text)
            elif kind == "name":
                step = 1
        return step, first

    def call(self, name):
        if name == "item":
            value = self.value()
            self.expect(")")
            return ("item", value)
        if name in ("std::get<ttnn::Tensor>", "std::string", "pick<0>", "static_cast<int>"):
            value = self.value()
            self.expect(")")
            return value
        if name.startswith("std::numeric_limits"):
            self.expect(")")
            return {"infinity": float("inf"), "quiet_NaN": "nan", "min": number(-(2**31))}[name.rpartition("::")[2]]
        arguments, keywords = self.arguments(")")
        return ("call", FUNCTIONS.get(name, name.replace("::", ".")), arguments, keywords)

    def arguments(self, end):
        """Those without a label, the defaults among them, and the labelled ones by keyword."""
        places, keywords = [], {}
        while not self.accept(end):
            kind, text = self.tokens[self.at]
            if kind == "label":
                self.next()
                keywords[text[2:-3]] = self.value()
            elif text == ".":
                self.next()
                field = self.next()[1]
                self.expect("=")
                keywords[field] = self.value()
            else:
                places.append(self.value())
            self.accept(",")
        return places, keywords

    def braces(self, name):
        if name == "ttnn::Shape" or name.startswith(("std::vector<", "std::array<", "ttsl::SmallVector<")):
            return self.items("}")
        arguments, keywords = self.arguments("}")
        return ("call", name.replace("::", "."), arguments, keywords)


def body_of(text, begin):
    """From behind the brace at `begin` to the one that closes it."""
    depth = 0
    for index in range(begin, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return text[begin + 1 : index]
    raise ValueError("a brace is not closed")


def cpp_program(text: str) -> dict:
    """The functions of main.cpp that the program's calls are in: layers and modules, then forward."""
    configs, program = {}, {}
    for found in re.finditer(r"^const (ttnn::\w+) (k\w+)\{(.*?)\};$", text, re.S | re.M):
        reader = CppReader(found.group(3) + "}", [], {})
        configs[found.group(2)] = reader.braces(found.group(1))
    head = re.compile(r"^(?:ttnn::Tensor|std::vector<ttnn::Tensor>) (\w+)\(([^()]*)\) (?=\{$)", re.M)
    for found in head.finditer(text):
        name, parameters = found.groups()
        names = re.findall(r"const ttnn::Tensor& (?:/\*)?(\w+)", parameters)
        program[name] = CppReader(body_of(text, found.end()), names, configs).block()
        if name == "forward":
            return program
    raise ValueError("no `forward`")
