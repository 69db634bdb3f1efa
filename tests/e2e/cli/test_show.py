"""`ttc show EXPORT`: the tree, what is not as it was exported, the head of the code; without a daemon."""

import json

import pytest
from ttctest.wire import ROOT

MLP = ROOT / "examples/mlp.mlir"


@pytest.fixture
def export(ttc, tmp_path):
    ttc.json("compile", MLP, "-o", "out", "--emit", "python,executable")
    return tmp_path / "out"


def test_a_tree_with_sizes_and_the_code(ttc, export):
    lines = ttc("show", export).stdout.decode().splitlines()
    assert lines[0].endswith("python, executable for wormhole_n150, of stablehlo, by ttc 0.1.0")
    assert lines[1] == "├── executable/" and lines[2].startswith("│   ├── model.ttx  ")
    head = lines.index("python/main.py, the first 40 lines")
    assert lines[head + 1].startswith('"""A standalone TTNN program for wormhole_n150')
    assert "\x1b" not in "\n".join(lines), "no colour into a pipe"
    assert not any("(changed)" in line for line in lines)
    assert len(ttc("show", export, "--lines", "0").stdout.splitlines()) == head - 1


def test_what_is_not_as_exported(ttc, export):
    (export / "python/main.py").write_text("edited\n")
    (export / "python/run").unlink()
    (export / "python/tensors.safetensors").write_bytes(b"mine")
    files = {file["path"]: file["state"] for file in ttc.json("show", export)["files"]}
    assert files["python/main.py"] == "changed" and files["python/run"] == "missing"
    assert files["python/tensors.safetensors"] == "added" and files["executable/model.ttx"] == "intact"
    text = ttc("show", export).stdout.decode()
    assert "main.py  7 B  (changed)" in text and "run  (missing)" in text and text.endswith("python/main.py\nedited\n")


def test_what_is_no_export(ttc, export, tmp_path):
    index = export / "export.json"
    good = json.loads(index.read_text())
    good["files"][0]["path"] = "../../etc/passwd"
    for content, words in [("{", b"damaged or not ttc's"), ("[]", b"damaged"), (json.dumps(good), b"unsafe path")]:
        index.write_text(content)
        done = ttc("show", export)
        assert done.returncode == 2 and words in done.stderr, done.stderr
    done = ttc("show", tmp_path / "nowhere")
    assert done.returncode == 2 and b"it has no `export.json`" in done.stderr


def test_hostile_names_reach_no_terminal(ttc, export):
    (export / "\x1b[31mred\n").write_text("x")
    assert b"\x1b" not in ttc("show", export).stdout
