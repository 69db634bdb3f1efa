"""Every file of the corpus' graphs compiles: text, the text inside of an export, bytecode, portable artifacts of old versions.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import os
import pathlib

import pytest
import ttc
from ttctest.fixtures import daemon  # noqa: F401

ROOT = pathlib.Path(__file__).resolve().parents[3]
CORPUS = pathlib.Path(os.environ.get("TTC_CORPUS", ROOT.parent / "shared" / "corpus"))
FILES = sorted(path for path in CORPUS.glob("dev/*/graph*") if path.suffix in (".mlir", ".bc"))
SYMBOL_SIZE = 4


@pytest.fixture(scope="module")
def client(daemon):  # noqa: F811
    with ttc.Client(daemon.address) as opened:
        yield opened


@pytest.mark.skipif(not FILES, reason="no corpus (TTC_CORPUS says where it is)")
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_compiles(client, path):
    arguments = json.loads((path.parent / "meta.json").read_text())["args"]
    symbols = {size for argument in arguments for size in argument["shape"] if isinstance(size, str)}
    options = {"dim": [f"{symbol}={SYMBOL_SIZE}" for symbol in sorted(symbols)]} if symbols else {}
    answer = client.compile(path.read_bytes(), targets=["python", "executable"], options=options, timeout=120)
    assert {"python/main.py", "executable/model.ttx"} <= set(answer.files())
