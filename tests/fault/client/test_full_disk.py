"""A disk without room, a directory without rights: exit code 6, the path and the reason, and nothing left behind."""

import os
import pathlib
import subprocess

import pytest


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 1 MiB. Needs root; without it ExportDirectoryTest.cpp still covers a write that fails."""
    path = tmp_path / "disk"
    path.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "ttc-test", str(path)], capture_output=True, text=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip(f"FULL DISK NOT TESTED: no tmpfs can be mounted here: {mounted.stderr.strip()}")
    yield path
    subprocess.run(["umount", str(path)], check=True)


def test_a_full_disk_leaves_nothing_and_says_where(ttc, tmp_path, small_disk):
    (tmp_path / "g").write_text("size 3000000\n")
    report = ttc.json("compile", "g", "-o", small_disk / "new/out", code=6)
    assert report["outcome"] == "cannot_write"
    assert report["error"]["message"] == f"cannot write `{small_disk}/new/out/payload.bin`: No space left on device"
    assert os.listdir(small_disk) == []


def test_a_full_disk_keeps_the_export_that_was_there(ttc, tmp_path, small_disk):
    (tmp_path / "g").write_text("op a\n")
    ttc.json("compile", "g", "-o", small_disk / "out")
    before = {path.name: path.read_bytes() for path in (small_disk / "out").iterdir()}
    (tmp_path / "h").write_text("size 3000000\n")
    done = ttc("compile", "h", "-o", small_disk / "out", "--force")
    assert done.returncode == 6 and b"No space left on device" in done.stderr
    assert {path.name: path.read_bytes() for path in (small_disk / "out").iterdir()} == before
    assert os.listdir(small_disk) == ["out"]


def test_a_place_where_nothing_can_be_written(ttc, tmp_path):
    (tmp_path / "g").write_text("op a\n")
    for place, why in (("/proc/out", "/proc"), (tmp_path / "g/out", "Not a directory")):
        report = ttc.json("compile", "g", "-o", place, code=6)
        assert str(place) in report["error"]["message"] and why in report["error"]["message"]


def test_a_directory_without_rights(ttc, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    (tmp_path / "g").write_text("op a\n")
    if os.geteuid() == 0:
        flags = subprocess.run(["chattr", "+i", str(locked)], capture_output=True, text=True, check=False)
        if flags.returncode != 0:
            pytest.skip(f"RIGHTS NOT TESTED: root may write anywhere, and chattr does not work: {flags.stderr.strip()}")
    try:
        done = ttc("compile", "g", "-o", locked / "out")
        assert done.returncode == 6, done.stderr
        assert f"cannot write `{locked}/out`" in done.stderr.decode()
    finally:
        if os.geteuid() == 0:
            subprocess.run(["chattr", "-i", str(locked)], check=True)
    assert list(pathlib.Path(locked).iterdir()) == []
