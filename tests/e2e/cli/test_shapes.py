"""Dynamic dimensions: `--dim`, `--shape`, several specializations, `ttc run` by the shapes of the inputs."""

import ast
import importlib.util
import json
import subprocess
import sys

import numpy as np
import pytest

# x @ w + iota over the symbol `b`; the second result has 2 * b rows.
GRAPH = """module @jit_f {
  func.func public @main(%arg0: tensor<4x3xf32>, %arg1: tensor<?x4xf32>) -> (tensor<?x3xf32>, tensor<?x4xf32>) {
    %0 = stablehlo.get_dimension_size %arg1, dim = 0 : (tensor<?x4xf32>) -> tensor<i32>
    %1 = stablehlo.constant dense<1> : tensor<i32>
    %2 = stablehlo.compare GE, %0, %1 : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.custom_call @shape_assertion(%2, %0) {error_message = "Expected value >= 1 for dimension variable 'b'. Obtained dimension variables: 'b' = {0} from specification 'b' for dimension args[1].shape[0] (= {0}), .", has_side_effect = true} : (tensor<i1>, tensor<i32>) -> ()
    %3:2 = call @wrapped(%0, %arg0, %arg1) : (tensor<i32>, tensor<4x3xf32>, tensor<?x4xf32>) -> (tensor<?x3xf32>, tensor<?x4xf32>)
    return %3#0, %3#1 : tensor<?x3xf32>, tensor<?x4xf32>
  }
  func.func private @wrapped(%arg0: tensor<i32> {jax.global_constant = "b"}, %arg1: tensor<4x3xf32> loc("params['w']"), %arg2: tensor<?x4xf32> loc("x")) -> (tensor<?x3xf32>, tensor<?x4xf32>) {
    %0 = stablehlo.dot_general %arg2, %arg1, contracting_dims = [1] x [0] : (tensor<?x4xf32>, tensor<4x3xf32>) -> tensor<?x3xf32>
    %1 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
    %2 = stablehlo.constant dense<3> : tensor<1xi32>
    %3 = stablehlo.concatenate %1, %2, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
    %4 = stablehlo.dynamic_iota %3, dim = 0 : (tensor<2xi32>) -> tensor<?x3xf32>
    %5 = stablehlo.add %0, %4 : tensor<?x3xf32>
    %6 = stablehlo.concatenate %arg2, %arg2, dim = 0 : (tensor<?x4xf32>, tensor<?x4xf32>) -> tensor<?x4xf32>
    return %5, %6 : tensor<?x3xf32>, tensor<?x4xf32>
  }
}
"""


@pytest.fixture
def graph(tmp_path):
    path = tmp_path / "graph.mlir"
    path.write_text(GRAPH)
    return path


def run(ttc, tmp_path, program, batch, *arguments):
    """Runs `program` for that batch and holds the outputs against numpy's."""
    random = np.random.default_rng(batch)
    w, x = random.standard_normal((4, 3), np.float32), random.standard_normal((batch, 4), np.float32)
    np.savez(tmp_path / "in.npz", arg0=w, arg1=x)
    files = ["--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz"]
    ttc.json("run", program, *files, *arguments)
    with np.load(tmp_path / "out.npz") as outputs:
        wanted = x @ w + np.arange(batch, dtype=np.float32)[:, None]
        np.testing.assert_allclose(outputs["out0"], wanted, rtol=1e-4, atol=1e-4)
        np.testing.assert_array_equal(outputs["out1"], np.concatenate([x, x]))


def test_without_sizes_the_symbols_and_the_flag_are_named(ttc, graph, tmp_path):
    answer = ttc.json("compile", graph, "-o", tmp_path / "e", code=1)
    (error,) = [each for each in answer["diagnostics"] if each["severity"] == "error"]
    assert error["code"] == "unknown-size"
    for part in ("`b`, dimension 0 of argument `x` (tensor<?x4xf32>)", "`--dim b=SIZE`", "`--dim b=1,8`"):
        assert part in error["message"]


@pytest.mark.parametrize("flags", [("--dim", "b=5"), ("--dim", "x:0=5"), ("--shape", "x=5x4"), ("--option", "dim=b=5")])
def test_one_size_is_a_program_like_any_other(ttc, graph, tmp_path, flags):
    ttc.json("compile", graph, "-o", tmp_path / "e", *flags)
    index = json.loads((tmp_path / "e/export.json").read_text())
    assert [entry["shape"] for entry in index["signature"]["arguments"]] == [[4, 3], [5, 4]]
    assert [entry["shape"] for entry in index["signature"]["results"]] == [[5, 3], [10, 4]]
    assert "specializations" not in index and (tmp_path / "e/main.py").exists()
    run(ttc, tmp_path, graph, 5, *flags)


def test_several_sizes_are_one_export_with_a_dispatcher(ttc, graph, tmp_path):
    ttc.json("compile", graph, "-o", tmp_path / "e", "--dim", "b=8,1,8", "--emit", "python,executable")
    index = json.loads((tmp_path / "e/export.json").read_text())
    assert [(each["name"], each["dim"]) for each in index["specializations"]] == [("b1", "b=1"), ("b8", "b=8")]
    python = {path.name for path in (tmp_path / "e/python").iterdir()}
    assert {"main.py", "forward_b1.py", "forward_b8.py", "run", "ttnn.b8.mlir"} <= python
    names = {node.name for node in ast.parse((tmp_path / "e/python/main.py").read_text()).body if hasattr(node, "name")}
    assert {"select", "forward", "load_weights", "make_inputs", "main"} <= names
    for command in (["format", "--diff"], ["check", "--select", "E4,E7,E9,F,I,B,UP"]):
        command = [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", "."]
        tidy = subprocess.run(
            command, cwd=tmp_path / "e/python", capture_output=True, text=True, timeout=60, check=False
        )
        assert tidy.returncode == 0, tidy.stdout
    assert {"model.b1.ttx", "model.b8.ttx"} <= {path.name for path in (tmp_path / "e/executable").iterdir()}
    for batch in (1, 8):
        run(ttc, tmp_path, tmp_path / "e", batch)
        run(ttc, tmp_path, tmp_path / f"e/executable/model.b{batch}.ttx", batch)


DISPATCH = """
import sys
from types import SimpleNamespace
from unittest.mock import MagicMock
sys.modules["ttnn"] = MagicMock()
import main
for batch in (1, 8):
    print(main.select(SimpleNamespace(shape=(batch, 4))).__name__)
try:
    main.forward(SimpleNamespace(shape=(3, 4)), {}, None)
except ValueError as error:
    print(error)
"""


def test_the_dispatcher_goes_by_shape(ttc, graph, tmp_path):
    """(Without the library: what `forward` computes is the business of other tests.)"""
    ttc.json("compile", graph, "-o", tmp_path / "e", "--dim", "b=1,8")
    done = subprocess.run(
        [sys.executable, "-c", DISPATCH], cwd=tmp_path / "e", capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    first, second, error = done.stdout.splitlines()
    assert (first, second) == ("forward_b1", "forward_b8")
    assert "shapes [[3, 4]]" in error and "b1: x [1, 4]; b8: x [8, 4]" in error


def test_a_graph_with_several_sizes_runs_the_one_that_the_inputs_fit(ttc, graph, tmp_path):
    for batch in (2, 3):
        run(ttc, tmp_path, graph, batch, "--dim", "b=2,3")


def test_a_shape_that_was_not_compiled_is_named_beside_those_that_were(ttc, graph, tmp_path):
    ttc.json("compile", graph, "-o", tmp_path / "e", "--dim", "b=1,8", "--emit", "executable")
    np.savez(tmp_path / "in.npz", arg0=np.zeros((4, 3), np.float32), arg1=np.zeros((4, 4), np.float32))
    for program, flags in ((tmp_path / "e", ()), (graph, ("--dim", "b=1,8"))):
        done = ttc("run", program, "--inputs", tmp_path / "in.npz", *flags)
        assert done.returncode == 2
        message = done.stderr.decode()
        assert "specialization" in message and "[1,4]" in message and "[8,4]" in message


def test_the_sizes_are_part_of_the_key_in_their_canonical_form(ttc, graph, tmp_path):
    def key(*flags):
        return ttc.json("compile", graph, "-o", tmp_path / "e", *flags)["key"]

    assert key("--dim", "b=2,4") == key("--dim", "b=4,2,2") == key("--dim", "b=4", "--dim", "b=2")
    assert len({key("--dim", "b=2"), key("--dim", "b=4"), key("--dim", "b=2,4")}) == 3


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--dim", "b=0"), "`b=0`; wanted `NAME=SIZE[,SIZE...]`"),
        (("--shape", "x=8by4"), "wanted `NAME=SHAPE[,SHAPE...]`"),
        (("--dim", "b=" + ",".join(map(str, range(1, 34)))), "more than 32 combinations"),
    ],
)
def test_malformed_sizes_are_refused_before_anything_is_sent_to_a_worker(ttc, graph, tmp_path, flags, words):
    done = ttc("compile", graph, "-o", tmp_path / "e", *flags)
    assert done.returncode == 2 and words in done.stderr.decode()


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--dim", "c=4"), "`c`, which is no dynamic dimension of the graph; its are `b` `x:0`"),
        (("--shape", "x=8x5"), "`x=8x5`, but the argument is tensor<?x4xf32>"),
        (("--dim", "b=4", "--shape", "x=8x4"), "`x:0` is given as 8, but `b` makes it 4"),
    ],
)
def test_sizes_that_do_not_fit_the_graph(ttc, graph, tmp_path, flags, words):
    answer = ttc.json("compile", graph, "-o", tmp_path / "e", *flags, code=1)
    assert any(words in each["message"] for each in answer["diagnostics"])


def mlp(name, arguments):
    """What the two graphs of the corpus compute."""
    x = arguments[-1]
    layers = list(zip(arguments[:-1:2], arguments[1:-1:2], strict=True))
    for i, (w, b) in enumerate(layers):
        x = x @ (w.T if name.startswith("torch") else w) + b
        x = np.maximum(x, 0) if i + 1 < len(layers) else x
    return x


@pytest.mark.parametrize(("name", "symbol"), [("jax_mlp_dynbatch", "b"), ("torch_mlp_dynbatch", "s31")])
def test_the_corpus_graphs_of_frameworks(ttc, corpus, tmp_path, name, symbol):
    spec = importlib.util.spec_from_file_location("corpus_case", corpus.parent / "case.py")
    case = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(case)
    recipes = json.loads((corpus / name / "meta.json").read_text())["args"]
    for batch in (1, 6):
        arguments = [
            case.generate({**recipe, "shape": [batch if size == symbol else size for size in recipe["shape"]]})
            for recipe in recipes
        ]
        np.savez(tmp_path / "in.npz", **{f"arg{i}": value for i, value in enumerate(arguments)})
        files = ["--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz"]
        ttc.json("run", corpus / name / "graph.mlir", *files, "--dim", f"{symbol}=1,6")
        with np.load(tmp_path / "out.npz") as outputs:
            wanted = mlp(name, arguments)
            assert np.abs(outputs["out0"] - wanted).max() <= 1e-4 * np.abs(wanted).max()
