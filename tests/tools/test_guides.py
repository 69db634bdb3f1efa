"""Guides quote code as it is: a fenced block behind `<!-- from FILE -->` stands in FILE, line by line.

SPDX-License-Identifier: Apache-2.0
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QUOTE = re.compile(r"<!-- from (?P<file>\S+) -->\n```\w*\n(?P<code>.*?)```\n", re.S)
QUOTES = [
    (page.name, quote["file"], quote["code"])
    for page in sorted((ROOT / "docs").glob("*.md"))
    for quote in QUOTE.finditer(page.read_text())
]


def test_there_are_quotes():
    assert len(QUOTES) >= 4


@pytest.mark.parametrize(
    ("page", "file", "code"), QUOTES, ids=[f"{page}:{Path(file).name}" for page, file, _ in QUOTES]
)
def test_quote_stands_in_its_file(page, file, code):
    assert code in (ROOT / file).read_text(), f"docs/{page} quotes {file} as it was; update the page"


def test_files_that_the_op_guide_names_exist():
    text = (ROOT / "docs" / "adding-an-op.md").read_text()
    for path in re.findall(r"`((?:tests|compiler_core)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path
