"""`profile.html` in a headless browser: what it shows, how it answers keys and clicks, and how it looks.

`TTC_UPDATE_SCREENSHOTS=1` writes docs/images/profile-{light,dark}.png anew.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import os
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

import pytest
from profile_tools import REPOSITORY

# Runs behind the page's own script, and leaves its result where --dump-dom shows it.
PROBE = """
<script>
window.addEventListener('error', event => { document.body.dataset.error = event.message; });
document.addEventListener('securitypolicyviolation', event => { document.body.dataset.error = event.violatedDirective; });
</script>
"""
STEPS = """
<script>
(async () => {
  const settle = () => new Promise(done => setTimeout(done, 60));
  const key = name => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  const text = id => document.getElementById(id).innerText.replace(/\\s+/g, ' ').trim();
  const rows = () => [...document.querySelectorAll('#rows tr')].map(row => row.innerText.replace(/\\s+/g, ' ').trim());
  const result = {};
  await settle();
%s
  const output = document.createElement('pre');
  output.id = 'result';
  output.textContent = JSON.stringify(result);
  document.body.append(output);
})();
</script>
"""


@pytest.fixture(scope="module")
def chromium(browser, tmp_path_factory):
    """chromium(page, *options) opens the page headless, and returns the document as it is then."""

    def run(page: Path, *options: str) -> str:
        done = subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--user-data-dir=" + str(tmp_path_factory.mktemp("browser")),
                "--virtual-time-budget=8000",
                *options,
                page.as_uri(),
            ],
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def probe(chromium, page: Path, steps: str, tmp_path: Path) -> dict:
    """Runs `steps`, JavaScript that fills `result`, in a copy of the page."""
    text = page.read_text().replace("<script>", PROBE + "<script>", 1)
    copy = tmp_path / "probe.html"
    copy.write_text(text.replace("</body>", STEPS % steps + "</body>"))
    document = chromium(copy, "--dump-dom", "--window-size=1440,1100")
    assert "data-error" not in document, re.search(r'data-error="[^"]*"', document)
    found = re.search(r'<pre id="result">(.*?)</pre>', document, re.DOTALL)
    assert found, document[-2000:]
    return json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def test_totals_and_rows(chromium, profile, tmp_path):
    result = probe(
        chromium,
        profile / "profile.html",
        "result.title = document.title; result.tiles = text('tiles'); result.legend = text('legend'); result.rows = rows();"
        "result.details = text('details'); result.peak = text('dramPeak'); result.count = text('count');",
        tmp_path,
    )
    assert result["title"] == "tiny GPT-2 · profile"
    assert "Device time 334 µs" in result["tiles"]
    assert "Operations 55" in result["tiles"]
    assert "Compute bound 77.7 % · 246 µs" in result["legend"]
    assert len(result["rows"]) == 50
    assert result["rows"][0].startswith("14 ttnn.linear 28.6 µs 9.0 % Compute 64 HiFi2 1x128x3072 model/gpt2.py:88")
    assert result["details"].startswith("ttnn.linear model/gpt2.py:88 Device time 28.6 µs")
    assert result["peak"] == "peak 133 MiB of 12.0 GiB"
    assert result["count"] == "55 of 55 operations · 317 µs"


def test_keys_and_clicks(chromium, profile, tmp_path):
    result = probe(
        chromium,
        profile / "profile.html",
        """
  key('Home'); result.first = text('details');
  key('ArrowRight'); result.second = text('details');
  key('End'); key('ArrowRight'); result.last = text('details');
  document.querySelectorAll('#rows tr')[3].click(); result.clicked = text('details');
  result.marked = document.querySelectorAll('tr.chosen').length;
  key('Escape'); result.none = text('details');
  const before = document.documentElement.dataset.theme;
  key('t'); result.theme = [before, document.documentElement.dataset.theme];
  document.querySelectorAll('#columns button')[1].click(); await settle();
  result.sorted = rows().map(row => row.split(' ')[1]);
  result.heads = [...document.querySelectorAll('th[aria-sort]')].map(head => head.getAttribute('aria-sort'));
  key('/'); result.focused = document.activeElement.id;
  const filter = document.getElementById('filter');
  filter.value = 'h1/attn'; filter.dispatchEvent(new Event('input')); result.filtered = rows();
  filter.value = ''; filter.dispatchEvent(new Event('input'));
  document.getElementById('more').click(); result.all = rows().length;
  // The middle of the first bar: the embedding, in the lane of indexing.
  const canvas = document.getElementById('timeline'), box = canvas.getBoundingClientRect();
  for (let y = 30; y < box.height && !result.hovered; y += 10) {
    canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + 98, clientY: box.top + y }));
    if (!document.getElementById('tip').hidden) result.hovered = text('tip');
  }
""",
        tmp_path,
    )
    assert result["first"].startswith('ttnn.embedding /home/ada/gpt2 "small".py:12')
    assert result["second"].startswith("ttnn.layer_norm model/gpt2.py:41")
    assert result["last"].startswith("ttnn.add")
    assert result["clicked"].startswith("ttnn.linear model/gpt2.py:58")
    assert result["marked"] == 1
    assert result["none"].startswith("No operation chosen")
    assert result["theme"] == ["light", "dark"]
    assert result["sorted"] == sorted(result["sorted"])
    assert result["sorted"][0] == "ttnn.add"
    assert result["heads"] == ["ascending"]
    assert result["focused"] == "filter"
    assert len(result["filtered"]) == 11
    assert all("transformer/h1/attn" in row for row in result["filtered"])
    assert result["all"] == 55
    assert result["hovered"].startswith("ttnn.embedding 5.40 µs · DRAM bound · 8 cores")


def test_names_stay_text(chromium, make_profile, tmp_path):
    """A program's names are the user's: they are shown, never run."""
    name = "<img src=x onerror=\"document.body.dataset.error='ran'\"></script><b>"
    page = make_profile(1, "wormhole_n150", name) / "profile.html"
    result = probe(
        chromium,
        page,
        "result.title = document.getElementById('title').textContent; result.bold = document.querySelectorAll('h1 b').length;",
        tmp_path,
    )
    assert result == {"title": name, "bold": 0}


def test_five_thousand_operations(chromium, make_profile, tmp_path):
    page = make_profile(278) / "profile.html"
    assert page.stat().st_size < 2_000_000
    result = probe(
        chromium,
        page,
        """
  result.tiles = text('tiles');
  result.rows = rows().length;
  for (let i = 0; i < 20; ++i) { key('+'); await settle(); }
  key('0'); key('End'); await settle();
  result.last = text('details');
""",
        tmp_path,
    )
    assert "Operations 5005" in result["tiles"]
    assert result["rows"] == 50
    assert result["last"].startswith("ttnn.add")


def test_an_empty_run_is_a_page_too(chromium, profile, tmp_path):
    page = tmp_path / "empty.html"
    text = (profile / "profile.html").read_text()
    page.write_text(re.sub(r'"rows":\[.*\]\}</script>', '"rows":[]}</script>', text, flags=re.DOTALL))
    result = probe(chromium, page, "result.tiles = text('tiles'); result.rows = rows().length;", tmp_path)
    assert "Operations 0" in result["tiles"]
    assert result["rows"] == 0


def pixels_of(png: Path) -> tuple[int, int, list[tuple[int, int, int]]]:
    """Width, height, and every 1013th pixel of an 8-bit RGB or RGBA picture."""
    data = png.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert depth == 8
    channels = {2: 3, 6: 4}[kind]
    chunks, at = b"", 8
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == b"IDAT":
            chunks += data[at + 8 : at + 8 + length]
        at += length + 12
    raw, stride = zlib.decompress(chunks), width * channels
    previous, pixels, count = bytearray(stride), [], 0
    for y in range(height):
        line = bytearray(raw[y * (stride + 1) + 1 : (y + 1) * (stride + 1)])
        unfilter(raw[y * (stride + 1)], line, previous, channels)
        for x in range(0, stride, channels):
            if count % 1013 == 0:
                pixels.append((line[x], line[x + 1], line[x + 2]))
            count += 1
        previous = line
    return width, height, pixels


def unfilter(kind: int, line: bytearray, above: bytearray, step: int) -> None:
    """Undoes one line's PNG filter in place."""
    for i in range(len(line)):
        left = line[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        if kind == 1:
            line[i] = (line[i] + left) & 255
        elif kind == 2:
            line[i] = (line[i] + above[i]) & 255
        elif kind == 3:
            line[i] = (line[i] + (left + above[i]) // 2) & 255
        elif kind == 4:
            guess = left + above[i] - corner
            best = min(
                (abs(guess - left), 0, left), (abs(guess - above[i]), 1, above[i]), (abs(guess - corner), 2, corner)
            )
            line[i] = (line[i] + best[2]) & 255


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_screenshot(chromium, profile, tmp_path, theme):
    page = tmp_path / "page.html"
    text = (profile / "profile.html").read_text()
    # A headless browser prefers light; the page asks one media query, which is answered here.
    query = "(min-width: 1px)" if theme == "dark" else "(max-width: 1px)"
    assert text.count("'(prefers-color-scheme: dark)'") == 1
    page.write_text(text.replace("(prefers-color-scheme: dark)", query))
    picture = tmp_path / f"profile-{theme}.png"
    chromium(page, f"--screenshot={picture}", "--window-size=1440,1240")
    width, height, pixels = pixels_of(picture)
    assert (width, height) == (1440, 1240)
    brightness = sum(sum(pixel) for pixel in pixels) / (3 * len(pixels))
    assert brightness > 200 if theme == "light" else brightness < 70
    bars = {"light": (63, 106, 224), "dark": (111, 149, 255)}[theme]
    assert any(max(abs(a - b) for a, b in zip(pixel, bars, strict=True)) < 6 for pixel in pixels), "no bar is drawn"
    assert len(set(pixels)) > 20
    if os.environ.get("TTC_UPDATE_SCREENSHOTS") == "1":
        shutil.copy(picture, REPOSITORY / "docs/images" / picture.name)
