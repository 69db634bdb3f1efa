"""`ttc run` on graphs of real frameworks against what the frameworks computed."""

import importlib.util

import numpy as np
import pytest


def load_case(corpus, name):
    """Arguments and expected outputs, by the corpus's own recipe."""
    spec = importlib.util.spec_from_file_location("corpus_case", corpus.parent / "case.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.load(str(corpus / name))


@pytest.mark.parametrize("numerics, tolerance", [("exact", 1e-4), ("device", 5e-2)])
@pytest.mark.parametrize("name", ["jax_mlp", "torch_mlp", "jax_sdpa"])
def test_outputs_are_the_frameworks(ttc, corpus, tmp_path, name, numerics, tolerance):
    arguments, expected = load_case(corpus, name)
    np.savez(tmp_path / "in.npz", **{f"arg{i}": value for i, value in enumerate(arguments)})
    files = ["--inputs", tmp_path / "in.npz", "--outputs", tmp_path / "out.npz"]
    ttc.json("run", corpus / name / "graph.mlir", *files, "--numerics", numerics)
    with np.load(tmp_path / "out.npz") as outputs:
        assert len(outputs) == len(expected)
        for i, wanted in enumerate(expected):
            assert np.abs(outputs[f"out{i}"] - wanted).max() <= tolerance * np.abs(wanted).max()
