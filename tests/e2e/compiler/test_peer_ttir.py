"""TTIR as tt-mlir prints it (the corpus' peer/): imported, lowered, emitted, run on the simulator, and equal to what the framework
computed; and our own ttir.mlir of every graph, compiled again."""

import importlib.util
import json
import os
import pathlib
import sys

import pytest
import ttc

ROOT = pathlib.Path(__file__).resolve().parents[3]
CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", ROOT.parent / "shared/corpus"))
PEERS = sorted(CORPUS.glob("peer/*.ttir.mlir"))
CASES = sorted(path.parent for path in CORPUS.glob("dev/*/io.npz"))
sys.path.insert(0, str(ROOT / "tests/ttnn"))

from comparison import compare  # noqa: E402

pytestmark = [
    pytest.mark.skipif(not PEERS, reason="there is no corpus (TTC_CORPUS)"),
    pytest.mark.timeout(300),
]


@pytest.fixture(scope="module")
def client(daemon):
    with ttc.Client(daemon.address) as opened:
        yield opened


def name_of(path):
    return path.name.split(".")[0]


def load(folder):
    spec = importlib.util.spec_from_file_location("corpus_case", CORPUS / "case.py")
    case = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(case)
    return case.load(str(folder))


def check_outputs(name, outputs, expected):
    meta = json.loads((CORPUS / "dev" / name / "meta.json").read_text())
    for index, (output, wanted) in enumerate(zip(outputs, expected, strict=True)):
        compare(f"output {index}", output, wanted, meta["outs"][index])


@pytest.mark.parametrize("graph", PEERS, ids=name_of)
def test_every_target_is_emitted(client, graph):
    files = client.compile_file(graph, targets=["python", "executable"], timeout=240).files()
    assert {"python/main.py", "executable/model.ttx"} <= set(files)


@pytest.mark.parametrize("graph", PEERS, ids=name_of)
def test_computes_what_the_framework_computed(client, graph):
    folder = CORPUS / "dev" / name_of(graph)
    if not (folder / "io.npz").exists():
        pytest.skip("it has no inputs")
    arguments, expected = load(folder)
    check_outputs(name_of(graph), client.run(graph, arguments, timeout=240).outputs, expected)


@pytest.mark.parametrize("folder", CASES, ids=name_of)
def test_our_own_ttir_reads_back(client, folder):
    arguments, expected = load(folder)
    if sum(argument.nbytes for argument in arguments) > 1 << 28:
        pytest.skip("its inputs are large")
    try:
        printed = client.compile_file(folder / "graph.mlir", timeout=240).files()["ttir.mlir"]
    except ttc.ProgramError as error:
        pytest.skip(f"the graph is refused: {error}"[:200])
    check_outputs(folder.name, client.run(printed, arguments, input_kind="ttir", timeout=240).outputs, expected)
