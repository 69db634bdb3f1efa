"""The excerpts of docs/generated-code.md are what ttc writes today.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import re

import pytest
from corpus_exports import CORPUS, REPOSITORY

PAGE = (REPOSITORY / "docs/generated-code.md").read_text()
EXCERPTS = re.findall(r"<!-- (\w+) -->\n```python\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_has_excerpts():
    assert len(EXCERPTS) == PAGE.count("```python") >= 7


@pytest.mark.parametrize(("case", "excerpt"), EXCERPTS)
def test_excerpt_is_todays(compiler, tmp_path, case, excerpt):
    graph = CORPUS / "dev" / case / "graph.export.mlir"
    if not graph.is_file():
        pytest.skip(f"no corpus: `{graph}` is absent (TTC_CORPUS says where the corpus is)")
    answer = compiler.compile_graph(graph, tmp_path / "export")
    assert answer.exit_code == 0, answer.diagnostics
    assert excerpt in (answer.export / "main.py").read_text()
