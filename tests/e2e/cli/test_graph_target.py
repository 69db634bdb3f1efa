"""`ttc compile --emit graph`: a program to look at, of real graphs, from one lowering beside the others."""

import json
import xml.etree.ElementTree

import pytest
from ttctest.cli import tree
from ttctest.wire import ROOT

MLP = ROOT / "examples/mlp.mlir"


def test_nodes_are_the_calls_of_the_program(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out", "--emit", "graph")
    assert sorted(tree(tmp_path / "out")) == [
        "export.json",
        "graph.dot",
        "graph.json",
        "graph.svg",
        "ttir.mlir",
        "ttnn.mlir",
    ]
    graph = json.loads((tmp_path / "out/graph.json").read_text())
    calls = [node["callee"] for node in graph["nodes"] if node["kind"] == "operation"]
    assert calls == ["ttnn.linear", "ttnn.relu", "ttnn.linear", "ttnn.relu", "ttnn.linear"]
    first = next(node for node in graph["nodes"] if node["kind"] == "operation")
    assert first["scope"] == "layer0" and first["operands"] == ["images", "params_0_weight", "params_0_bias"]
    assert first["predicted"]["ns"] > 0 and first["predicted"]["bound"] in ("compute", "dram", "noc", "dispatch")
    assert abs(graph["total_ns"] - sum(node.get("predicted", {"ns": 0})["ns"] for node in graph["nodes"])) < 1


def test_beside_other_targets_it_is_the_same(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "alone", "--emit", "graph")
    ttc.json("compile", MLP, "-o", "all", "--emit", "python,executable,graph")
    for name in ("graph.json", "graph.dot", "graph.svg"):
        assert (tmp_path / "all/graph" / name).read_bytes() == (tmp_path / "alone" / name).read_bytes()
    assert sorted(path.name for path in (tmp_path / "all").iterdir()) == [
        "executable",
        "export.json",
        "graph",
        "python",
    ]


@pytest.mark.parametrize("name", ["flax_encoder_block", "hf_gpt2_2l", "flax_resnet18"])
def test_real_graphs(ttc, tmp_path, corpus, name):
    ttc.json("compile", corpus / name / "graph.mlir", "-o", "out", "--emit", "graph")
    graph = json.loads((tmp_path / "out/graph.json").read_text())
    made = {result for node in graph["nodes"] for result in node["results"]}
    assert all(edge["tensor"] in made for edge in graph["edges"])
    ids = {node["id"] for node in graph["nodes"]}
    assert all(edge["from"] in ids and edge["to"] in ids for edge in graph["edges"])
    picture = xml.etree.ElementTree.parse(tmp_path / "out/graph.svg").getroot()
    boxes = [part for part in picture.iter("{http://www.w3.org/2000/svg}g") if part.get("class") == "node"]
    assert 0 < len(boxes) <= 400
