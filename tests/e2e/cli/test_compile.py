"""`ttc compile` with the real compiler: exports, hits, messages, exit codes, and nothing left behind."""

import json
import os
import stat

import pytest
from ttctest.cli import Ttc, tree
from ttctest.wire import ROOT

MLP = ROOT / "examples/mlp.mlir"
NO_EXPORT_PATH = "Compile option 'export_path' must be provided when backend is not 'TTNNFlatbuffer'"


def left(directory) -> list[str]:
    """Names in a directory that a test's `ttc` worked in, but for its home's own."""
    return sorted(set(os.listdir(directory)) - {"run", "cache"})


def test_a_miss_and_a_hit_write_the_same_export(ttc, tmp_path):
    first = ttc.json("compile", MLP, "-o", "a", "--option", "source_locations=false")
    second = ttc.json("compile", MLP, "-o", "b")
    assert first["outcome"] == second["outcome"] == "ok"
    assert second["cache"] == "hit" and first["key"] == second["key"]
    assert tree(tmp_path / "a") == tree(tmp_path / "b")
    assert sorted(tree(tmp_path / "a")) == sorted(first["files"])
    assert json.loads((tmp_path / "a/export.json").read_text())["format"] == "ttc-export"
    assert os.access(tmp_path / "a/run", os.X_OK)
    assert not stat.S_IMODE((tmp_path / "a/main.py").stat().st_mode) & 0o111
    assert left(tmp_path) == ["a", "b"]


def test_the_first_compile_tells_its_phases_and_times(tmp_path, start_daemon):
    ttc = Ttc(tmp_path, start_daemon().address)
    report = ttc.json("compile", MLP, "-o", "out")
    assert report["cache"] == "miss"
    assert {"import", "stablehlo-to-ttir", "emit", "bundle"} <= set(report["timings"])
    assert all(0 <= seconds < 60 for seconds in report["timings"].values())
    assert report["output"] == str(tmp_path / "out")


def test_people_get_one_line(ttc, tmp_path):
    done = ttc("compile", MLP, "-o", "out")
    assert done.returncode == 0 and done.stderr == b""
    assert done.stdout.decode().startswith(f"wrote {tmp_path}/out: ")
    assert len(done.stdout.splitlines()) == 1


def test_standard_input_is_the_same_graph(ttc):
    named = ttc.json("compile", MLP, "-o", "a")
    piped = ttc.json("compile", "-", "-o", "b", stdin=MLP.read_bytes())
    assert piped["key"] == named["key"] and piped["cache"] == "hit"


def test_a_second_export_replaces_the_first_and_nothing_else(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out")
    (tmp_path / "out/note").write_text("mine")
    ttc.json("compile", MLP, "-o", "out", "--option", "math_fidelity=HiFi3")
    assert not (tmp_path / "out/note").exists()
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.tex").write_text("years")
    report = ttc.json("compile", MLP, "-o", "thesis", code=6)
    assert report["outcome"] == "cannot_write" and "--force" in report["error"]["message"]
    assert tree(tmp_path / "thesis") == {"chapter.tex": b"years"}
    ttc.json("compile", MLP, "-o", "thesis", "--force")
    assert "chapter.tex" not in tree(tmp_path / "thesis")
    assert left(tmp_path) == ["out", "thesis"]


def test_an_unsupported_op_is_shown_with_its_place(ttc, tmp_path):
    graph = tmp_path / "bad.mlir"
    graph.write_text(
        "module {\n"
        "  func.func public @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {\n"
        '    %0 = "stablehlo.no_such_op"(%arg0) : (tensor<4xf32>) -> tensor<4xf32>\n'
        "    return %0 : tensor<4xf32>\n  }\n}\n"
    )
    done = ttc("compile", graph, "-o", "out")
    text = done.stderr.decode()
    assert done.returncode == 1, text
    assert f"{graph}:3:10: error: " in text and "stablehlo.no_such_op" in text
    lines = text.splitlines()
    source = next(i for i, line in enumerate(lines) if '%0 = "stablehlo.no_such_op"' in line and "error:" not in line)
    assert lines[source + 1].index("^") == lines[source].index('"stablehlo')
    assert left(tmp_path) == ["bad.mlir"]
    report = ttc.json("compile", graph, "-o", "out", code=1)
    assert report["outcome"] == "program_error" and report["diagnostics"][0]["line"] == 3


def test_a_truncated_bytecode_is_an_error_of_the_program(ttc, tmp_path):
    (tmp_path / "cut.mlirbc").write_bytes(b"ML\xefR\x06MLIR22")
    done = ttc("compile", "cut.mlirbc", "-o", "out")
    assert done.returncode == 1, done.stderr.decode()
    assert b"cut.mlirbc" in done.stderr and b"error: " in done.stderr
    assert left(tmp_path) == ["cut.mlirbc"]


def test_every_bad_option_is_named_with_the_nearest(ttc, tmp_path):
    done = ttc("compile", MLP, "-o", "out", "--option", "math_fidelty=HiFi4", "--option", "optimization_level=9")
    text = done.stderr.decode()
    assert done.returncode == 2, text
    assert "`math_fidelty`" in text and "`math_fidelity`" in text and "optimization_level" in text
    assert len([line for line in text.splitlines() if line.startswith("ttc: error:")]) == 2
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--device", "wormhole_n15"],
        ["--emit", "pyton"],
        ["--input-kind", "stablehl"],
        ["--devise", "x"],
        ["-O", "much"],
    ],
)
def test_a_wrong_word_is_usage(ttc, tmp_path, arguments):
    done = ttc("compile", MLP, "-o", "out", *arguments)
    assert done.returncode == 2, done.stderr.decode()
    assert left(tmp_path) == []


def test_optimization_level_has_a_short_form(ttc):
    long = ttc.json("compile", MLP, "-o", "a", "--option", "optimization_level=1")
    short = ttc.json("compile", MLP, "-o", "b", "-O1")
    default = ttc.json("compile", MLP, "-o", "c", "-O", "0")
    assert long["key"] == short["key"] != default["key"]


def test_a_missing_export_path_has_the_known_words(ttc):
    for extra in ([], ["--option", "backend=codegen_py"], ["--emit", "cpp"]):
        done = ttc("compile", MLP, *extra)
        assert done.returncode == 2
        assert NO_EXPORT_PATH in done.stderr.decode()
    assert ttc("compile", MLP, "--option", "backend=codegen_py", "--option", "export_path=out").returncode == 0


def test_a_graph_that_cannot_be_read(ttc, tmp_path):
    for path, why in (("none.mlir", "No such file or directory"), (tmp_path, "Is a directory")):
        done = ttc("compile", path, "-o", "out")
        assert done.returncode == 2
        assert done.stderr.decode() == f"ttc: error: cannot read `{path}`: {why}\n"


def test_a_graph_over_the_limit_names_both_sizes_and_the_flag(tmp_path, start_daemon):
    ttc = Ttc(tmp_path, start_daemon("--max-graph-bytes=1000").address)
    done = ttc("compile", MLP, "-o", "out")
    text = done.stderr.decode()
    assert done.returncode == 2, text
    assert str(MLP.stat().st_size) in text and "1000" in text and "--max-graph-bytes" in text
    assert left(tmp_path) == []


def test_no_daemon_there(tmp_path):
    done = Ttc(tmp_path, f"unix:{tmp_path}/none.sock")("compile", MLP, "-o", "out")
    assert done.returncode == 3
    assert "none.sock" in done.stderr.decode() and "is ttcd running there?" in done.stderr.decode()
    assert Ttc(tmp_path, f"unix:{tmp_path}/none.sock")("status").returncode == 3


def test_a_whole_graph_of_the_corpus_over_tcp(tmp_path, corpus, start_daemon):
    ttc = Ttc(tmp_path, start_daemon(listen="127.0.0.1:0").address)
    graph = corpus / "flax_mnist_cnn/graph.mlir"
    assert ttc.json("compile", graph, "-o", "out")["cache"] == "miss"
    assert ttc.json("compile", graph, "-o", "out")["cache"] == "hit"
    assert (tmp_path / "out/main.py").is_file()
