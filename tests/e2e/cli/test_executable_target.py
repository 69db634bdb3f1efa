"""`ttc compile --emit executable`: model.ttx through daemon and worker, read again by a program that knows nothing of MLIR."""

import subprocess

import pytest
from ttctest.cli import tree
from ttctest.daemon import program
from ttctest.wire import ROOT

MLP = ROOT / "examples/mlp.mlir"


def dump(path, *flags) -> subprocess.CompletedProcess:
    return subprocess.run([program("ttx-dump"), *flags, path], capture_output=True, text=True, timeout=60, check=False)


def text(path, *flags) -> str:
    done = dump(path, *flags)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_program_says_what_main_py_does(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out", "--emit", "executable")
    assert sorted(tree(tmp_path / "out")) == ["export.json", "model.ttx", "ttir.mlir", "ttnn.mlir"]
    lines = text(tmp_path / "out/model.ttx").splitlines()
    assert lines[0] == "device wormhole_n150"
    assert lines[2] == "parameter `params.0.weight` float32 = params_0_weight: float32[784, 256] tile dram interleaved"
    assert lines[7] == "input `images` float32 = images: float32[32, 784] tile dram interleaved"
    calls = [line.split(" = ")[-1].split("(")[0] for line in lines if "ttnn." in line]
    assert [call for call in calls if call != "ttnn.deallocate"] == [
        "ttnn.linear",
        "ttnn.relu",
        "ttnn.linear",
        "ttnn.relu",
        "ttnn.linear",
    ]
    assert lines[8].endswith("  # in layer0")
    assert lines[-1].startswith("output `result0` float32 = head_linear: float32[32, 10]")


@pytest.mark.parametrize("words", [["--emit", "TTNNFlatbuffer"], ["--option", "backend=ttnn_flatbuffer"]])
def test_tt_xlas_words_mean_the_same_request(ttc, tmp_path, words):
    first = ttc.json("compile", MLP, "-o", "a", "--emit", "executable")
    second = ttc.json("compile", MLP, "-o", "b", *words)
    assert second["key"] == first["key"] and second["cache"] == "hit"
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_beside_python_it_is_the_same_file(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "alone", "--emit", "executable")
    ttc.json("compile", MLP, "-o", "both", "--emit", "python,executable")
    alone = (tmp_path / "alone/model.ttx").read_bytes()
    assert (tmp_path / "both/executable/model.ttx").read_bytes() == alone
    assert (tmp_path / "both/python/main.py").is_file()


def test_another_device_is_another_program(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out", "--emit", "executable", "--device", "blackhole_p150")
    assert text(tmp_path / "out/model.ttx").startswith("device blackhole_p150\n")


def test_places_in_files_come_when_asked_for(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out", "--emit", "executable", "--option", "source_locations=true")
    path = tmp_path / "out/model.ttx"
    assert "  # examples/mlp.py:23:33 in layer0\n" in text(path)
    assert "examples/mlp.py" not in text(path, "--no-locations")


def test_a_damaged_file_is_refused(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out", "--emit", "executable")
    whole = (tmp_path / "out/model.ttx").read_bytes()
    bad = tmp_path / "bad.ttx"
    for content, reason in [
        (whole[:-1], "(truncated)"),
        (whole[:-1] + bytes([whole[-1] ^ 1]), "the file is damaged"),
        (b"PK\3\4" + whole[4:], "does not begin with the magic"),
        (whole[:8] + b"\2" + whole[9:], "version 2.1, this program reads version 1.x"),
    ]:
        bad.write_bytes(content)
        done = dump(bad)
        assert done.returncode == 1 and reason in done.stderr and str(bad) in done.stderr, done
    assert dump(tmp_path / "none.ttx").returncode == 1
    assert dump("--nonsense", bad).returncode == 2


def test_every_graph_that_compiles_becomes_a_program(ttc, tmp_path, corpus):
    compiled = 0
    for graph in sorted(corpus.glob("*/graph.mlir")):
        name = graph.parent.name
        if ttc("compile", graph, "-o", name, "--emit", "executable").returncode != 0:
            continue
        compiled += 1
        lines = text(tmp_path / name / "model.ttx").splitlines()
        assert any(line.startswith("output ") for line in lines), name
    assert compiled >= 28
