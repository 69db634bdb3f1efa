"""TTIR as tt-mlir prints it (the corpus' peer/): compiled, or refused by the name of an op or attribute; never a crash."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
BIN = pathlib.Path(os.environ.get("TTC_BIN_DIR", ROOT / "build/bin"))
CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", ROOT.parent / "shared/corpus"))
PEERS = sorted(CORPUS.glob("peer/*.ttir.mlir"))
MUST = {"jax_mlp", "flax_mnist_cnn", "jax_sdpa", "flax_encoder_block", "flax_resnet18", "jax_llama7b_layer"}


@pytest.mark.skipif(not PEERS, reason="there is no corpus (TTC_CORPUS)")
@pytest.mark.parametrize("graph", PEERS, ids=lambda path: path.name.split(".")[0])
def test_is_compiled_or_refused_by_name(daemon, tmp_path, graph):
    command = [BIN / "ttc", "compile", graph, "-o", tmp_path / "out", "--server", daemon.address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=tmp_path)
    if graph.name.split(".")[0] in MUST:
        assert done.returncode == 0, done.stderr
    assert done.returncode in (0, 1), done.stderr
    if done.returncode == 1:
        assert "[unsupported-op]" in done.stderr or "unknown attribute" in done.stderr, done.stderr
