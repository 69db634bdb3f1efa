"""An export gets to disk whole or not at all, and never over somebody's files."""

import os

import pytest
import ttc
from scripted_daemon import EXPORT, make_zip


def result(archive=EXPORT):
    return ttc.CompileResult(archive=archive, key="00", cache="miss")


def entries(path):
    return sorted(p.name for p in path.iterdir())


def test_writes_files_and_the_executable_bit(tmp_path):
    path = result().write(tmp_path / "deep/export", extra={"tensors.safetensors": b"1234"})
    assert entries(path) == ["export.json", "main.py", "run", "tensors.safetensors"]
    assert os.access(path / "run", os.X_OK) and not os.access(path / "main.py", os.X_OK)
    assert entries(tmp_path / "deep") == ["export"]


def test_replaces_its_own_export_and_nothing_else(tmp_path):
    path = result().write(tmp_path / "export")
    (path / "left-over").write_text("old")
    result().write(path)
    assert entries(path) == ["export.json", "main.py", "run"]
    foreign = tmp_path / "mine"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("do not lose me")
    with pytest.raises(ttc.OutputError, match="not written by ttc"):
        result().write(foreign)
    assert entries(foreign) == ["thesis.txt"]
    result().write(foreign, force=True)
    assert entries(foreign) == ["export.json", "main.py", "run"]
    assert entries(tmp_path) == ["export", "mine"]


def test_an_unsafe_path_leaves_nothing_behind(tmp_path):
    with pytest.raises(ttc.OutputError, match="unsafe path"):
        result(make_zip({"../evil": "x"})).write(tmp_path / "export")
    assert entries(tmp_path) == []


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "export").write_text("file")
    with pytest.raises(ttc.OutputError, match="no directory"):
        result().write(tmp_path / "export")
