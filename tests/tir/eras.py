"""TVM's JSON of the 0.25 form as TVM 0.21 and older wrote it (E1), which no package index has any more.

The form is that of tests/tir/corpus/broken_raw_add_64/final.json: every attribute is text, a scalar is a LetStmt.
"""

from __future__ import annotations

import json


class _Graph:
    def __init__(self, graph: dict):
        self.nodes = graph["nodes"]
        self.made: list[dict] = [{"type_key": ""}]
        self.numbers: dict[int, int] = {}
        self.scalars: dict[int, int] = {}  # buffer -> number of the variable in its place
        self.root = self.node(graph["root_index"])

    def add(self, node: dict) -> int:
        self.made.append(node)
        return len(self.made) - 1

    def text(self, number: int) -> str:
        return self.nodes[number]["data"]

    def node(self, number: int) -> int:
        if self.nodes[number]["type"] == "None":
            return 0
        if number not in self.numbers:
            self.numbers[number] = self.convert(number)
        return self.numbers[number]

    def convert(self, number: int) -> int:
        kind, data = self.nodes[number]["type"], self.nodes[number].get("data")
        if kind in ("ffi.String", "ir.Op"):
            return self.add({"type_key": kind, "repr_str": data.replace("tirx.", "tir.")})
        if kind in ("int", "bool"):
            return self.add({"type_key": kind, "attrs": {"v_int64": str(int(data))}})
        if kind == "ffi.Array":
            return self.array([self.node(item) for item in data])
        if kind == "ffi.Map":
            return self.map(data)
        if kind == "tirx.SeqStmt":
            return self.sequence(self.nodes[data["seq"]]["data"])
        if kind == "tirx.BufferLoad" and data["buffer"] in self.scalars:
            return self.scalars[data["buffer"]]
        fields = {
            name: self.field(kind, name, value)
            for name, value in data.items()
            if name not in ("layout", "allocated_addr", "step", "attrs" if kind == "tirx.Call" else "")
        }
        return self.add({"type_key": kind.replace("tirx.", "tir."), "attrs": fields})

    LITERAL = ("dtype", "kind", "buffer_type", "data_alignment", "offset_factor", "iter_type", "purity", "ndim")

    def field(self, kind: str, name: str, value) -> str:
        if name == "span" or name == "struct_info_":
            return "null"
        literal = name in self.LITERAL or (kind == "ir.IntImm" and name == "value")
        return str(int(value)) if isinstance(value, bool) else str(value) if literal else str(self.node(value))

    def array(self, items: list[int]) -> int:
        return self.add({"type_key": "ffi.Array", **({"data": items} if items else {})})

    def map(self, data: list[int]) -> int:
        keys, values = data[::2], data[1::2]
        if not keys:
            return self.add({"type_key": "ffi.Map"})
        if all(self.nodes[key]["type"] == "ffi.String" for key in keys):
            made = [self.node(value) for value in values]
            return self.add({"type_key": "ffi.Map", "keys": [self.text(key) for key in keys], "data": made})
        return self.add({"type_key": "ffi.Map", "data": [self.node(item) for item in data]})

    def sequence(self, items: list[int]) -> int:
        """`p = value` is an AllocBuffer and a BufferStore in 0.25, and a LetStmt around all that follows here."""
        made = []
        for place, item in enumerate(items):
            if self.nodes[item]["type"] == "tirx.AllocBuffer":
                buffer, store = self.nodes[item]["data"]["buffer"], self.nodes[items[place + 1]]["data"]
                described = self.nodes[buffer]["data"]
                value = self.node(store["value"])
                variable = {"dtype": described["dtype"], "name": str(self.node(described["name"])), "span": "null"}
                self.scalars[buffer] = self.add({"type_key": "tir.Var", "attrs": variable})
                rest = self.sequence(items[place + 2 :])
                attrs = {"var": str(self.scalars[buffer]), "value": str(value), "body": str(rest), "span": "null"}
                made.append(self.add({"type_key": "tir.LetStmt", "attrs": attrs}))
                break
            made.append(self.node(item))
        if len(made) == 1:
            return made[0]
        return self.add({"type_key": "tir.SeqStmt", "attrs": {"seq": str(self.array(made)), "span": "null"}})


def as_e1(text: str) -> str:
    graph = _Graph(json.loads(text))
    return json.dumps(
        {"root": graph.root, "nodes": graph.made, "b64ndarrays": [], "attrs": {"tvm_version": "0.21.0"}},
        separators=(",", ":"),
    )
