"""main.py as plain data (parity.py).

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import ast

from parity import Names, frees, moves, number, place, without_tail


class PythonReader:
    """Reads one function. `configs`: the values of names at the top of the file."""

    def __init__(self, function: ast.FunctionDef, configs: dict):
        parameters = [argument.arg for argument in function.args.args]
        taken = {"weights", "constants", "device", "inputs"}
        self.names = Names([name for name in parameters if name not in taken])
        self.configs = configs
        self.lengths: dict[str, int] = {}  # of lists that loops fill
        self.own: dict[str, tuple] = {}  # columns of a table that a loop runs over

    def block(self, statements):
        return [made for statement in statements for made in self.statement(statement)]

    def statement(self, node):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Pass():
                return []
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=[item])):
                return [("append", self.names.target(name), self.value(item))]
            case ast.Expr(value=call):
                return [("call", self.value(call))]
            case ast.Assign(value=ast.List(elts=[])):
                return []
            case ast.Assign(targets=[target], value=value):
                return self.assign(target, value)
            case ast.Return(value=value):
                items = value.elts if isinstance(value, ast.Tuple) else [value]
                return [("return", [self.value(item) for item in items])]
            case ast.While(test=test, body=body):
                return [("while", True if isinstance(test, ast.Constant) else self.value(test), self.block(body))]
            case ast.For():
                return self.loop(node)
            case ast.If(test=ast.UnaryOp(operand=test), body=[ast.Break()]):
                return [("break unless", self.value(test))]
            case ast.If():
                return [("if", self.branches(node))]
        raise ValueError(ast.dump(node))

    def assign(self, target, value):
        targets = [name.id for name in (target.elts if isinstance(target, ast.Tuple) else [target])]
        if isinstance(value, ast.Tuple):
            return moves([self.target(name) for name in targets], [self.value(item) for item in value.elts])
        made = self.value(value)
        return [("assign", without_tail([self.target(name) for name in targets]), made)]

    def target(self, name):
        return None if name == "_" else self.names.target(name)

    def branches(self, node):
        cases = []
        while True:
            cases.append((self.condition(node.test), self.block(node.body)))
            if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If) and self.goes_on(node.orelse[0]):
                node = node.orelse[0]
                continue
            if node.orelse:
                cases.append((None, self.block(node.orelse)))
            return cases

    @staticmethod
    def goes_on(node):
        """`elif`: the next number of the same branch."""
        return isinstance(node.test, ast.Compare) and node.test.comparators[0].value != 0

    def condition(self, test):
        if isinstance(test, ast.Compare):
            return (self.value(test.left), test.comparators[0].value)
        return (self.value(test), None)

    def loop(self, node):
        if isinstance(node.target, ast.Name) and node.target.id == "tensor":
            return self.freeing(node)
        turn, rows, columns = self.header(node)
        for index, column in enumerate(columns):
            self.own[column] = tuple(row[index] for row in rows)
        self.turn = turn
        count = len(rows) if rows else node.iter.args[0].value
        for inner in ast.walk(node):
            if isinstance(inner, ast.Attribute) and inner.attr == "append":
                self.lengths[inner.value.id] = count
        body = self.block(node.body)
        return [("for", count, body)]

    def header(self, node):
        """The loop's variable, the rows of its table and their columns."""
        call = node.iter if isinstance(node.iter, ast.Call) else None
        if call and call.func.id == "range":
            return node.target.id, [], []
        turn, columns, table = "_", node.target, node.iter
        if call:
            turn, columns, table = node.target.elts[0].id, node.target.elts[1], call.args[0]
        columns = [name.id for name in columns.elts] if isinstance(columns, ast.Tuple) else [columns.id]
        rows = [[self.value(item) for item in (row.elts if len(columns) > 1 else [row])] for row in table.elts]
        return turn, rows, columns

    def freeing(self, node):
        if isinstance(node.iter, ast.Name):
            name = node.iter.id
            tensors = [("element", self.names[name], index) for index in range(self.lengths[name])]
        else:
            tensors = [self.value(item) for item in node.iter.elts]
        self.own["tensor"] = ()
        return frees(self.value(node.body[0].value), tensors)

    def value(self, node):
        match node:
            case ast.Constant(value=str() as text):
                return text
            case ast.Constant(value=value):
                return number(value)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.value(operand)
            case ast.Name(id=name):
                return self.name(name)
            case ast.List(elts=items) | ast.Tuple(elts=items):
                return [self.value(item) for item in items]
            case ast.Attribute():
                return ast.unparse(node)
            case ast.Subscript():
                return self.entry(node)
            case ast.Call(func=ast.Attribute(value=tensor, attr="item")):
                return ("item", self.value(tensor))
            case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value=text)]):
                return float(text) if text != "nan" else "nan"
            case ast.Call():
                return self.call(node)
        raise ValueError(ast.dump(node))

    def call(self, node):
        arguments = []
        for item in node.args:
            arguments += self.slice(item.value) if isinstance(item, ast.Starred) else [self.value(item)]
        return ("call", ast.unparse(node.func), arguments, {k.arg: self.value(k.value) for k in node.keywords})

    def name(self, name):
        if name in self.own:
            return ("own", self.own[name])
        if name in self.lengths:
            return [("element", self.names[name], index) for index in range(self.lengths[name])]
        if name == "device":
            return name
        return self.configs[name] if name in self.configs else self.names[name]

    def entry(self, node):
        name = node.value.id
        if name == "inputs":
            step, first = self.affine(node.slice)
            return place(step, first, "turn")
        if name not in ("weights", "constants"):
            return ("element", self.names[name], node.slice.value)
        if isinstance(node.slice, ast.Constant):
            return (name, node.slice.value)
        prefix, turn, suffix = "", None, ""
        for part in node.slice.values:
            if isinstance(part, ast.FormattedValue):
                turn = self.affine(part.value)
            elif turn is None:
                prefix = part.value
            else:
                suffix = part.value
        return (name, prefix, turn, suffix)

    def slice(self, node):
        (step, begin), (_, end) = self.affine(node.slice.lower), self.affine(node.slice.upper)
        return [place(step, first, "turn") for first in range(begin, end)]

    def affine(self, node):
        """Factor of the loop's variable, and what is added."""
        match node:
            case ast.Constant(value=value):
                return 0, value
            case ast.Name():
                return 1, 0
            case ast.BinOp(op=ast.Mult(), left=ast.Constant(value=factor)):
                return factor, 0
            case ast.BinOp(op=ast.Add(), left=left, right=ast.Constant(value=value)):
                return self.affine(left)[0], value
        raise ValueError(ast.dump(node))


def python_program(text: str) -> dict:
    """The functions of main.py that the program's calls are in: layers and modules, then forward."""
    module = ast.parse(text)
    configs, program = {}, {}
    for node in module.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and node.targets[0].id.isupper():
            is_config = ast.unparse(node.value.func).startswith("ttnn.")
            if is_config:
                reader = PythonReader(ast.parse("def f(): pass").body[0], {})
                configs[node.targets[0].id] = reader.value(node.value)
        if isinstance(node, ast.FunctionDef):
            if node.name != "entry":
                program[node.name] = PythonReader(node, configs).block(node.body)
            if node.name == "forward":
                return program
    raise ValueError("no `forward`")
