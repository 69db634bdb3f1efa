"""The scatter plot of predicted against measured times, as SVG made by hand: no plotting package is needed."""

from __future__ import annotations

import math
from collections.abc import Sequence

from gemm_rows import Row

SIZE, LEFT, TOP, EDGE = 400, 64, 44, 34
GAP = 90
LEAST, MOST = 3.7, 8.5  # powers of ten, ns
COLOURS = {"BFLOAT16": "#2f6fb5", "BFLOAT8_B": "#c2571a", "BFLOAT4_B": "#3f8f4f"}
TICKS = {4: "10 µs", 5: "100 µs", 6: "1 ms", 7: "10 ms", 8: "100 ms"}


def place(ns: float) -> float:
    """Along an axis, from 0 to SIZE."""
    return (math.log10(ns) - LEAST) / (MOST - LEAST) * SIZE


def text(x: float, y: float, words: str, anchor: str = "middle", more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{words}</text>'


def line(start: tuple[float, float], end: tuple[float, float], style: str) -> str:
    return f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" class="{style}"/>'


def panel(x: float, card: str, points: list[tuple[Row, float]]) -> list[str]:
    """Axes, the diagonal with 25 % on each side, and a mark for every row of the card."""
    bottom = TOP + SIZE
    parts = [text(x + SIZE / 2, TOP - 14, card, more=' class="head"')]
    for power, label in TICKS.items():
        at = place(10.0**power)
        parts += [
            line((x + at, TOP), (x + at, bottom), "grid"),
            line((x, bottom - at), (x + SIZE, bottom - at), "grid"),
            text(x + at, bottom + 18, label),
            text(x - 6, bottom - at + 4, label, "end"),
        ]
    for factor, style in ((1.0, "same"), (1.25, "near"), (0.8, "near")):
        low, high = (max(LEAST, LEAST - math.log10(factor)), min(MOST, MOST - math.log10(factor)))
        ends = [(x + place(10**p), bottom - place(10**p * factor)) for p in (low, high)]
        parts.append(line(ends[0], ends[1], style))
    parts.append(f'<rect x="{x}" y="{TOP}" width="{SIZE}" height="{SIZE}" class="frame"/>')
    for row, predicted in points:
        at, up, colour = x + place(row.wall), bottom - place(predicted), COLOURS[row.dtype]
        size = "x".join(map(str, row.shape))
        title = f"<title>{size} {row.dtype} {row.fidelity}: {predicted / row.wall - 1:+.1%}</title>"
        fill = colour if row.tuned else "none"
        parts.append(f'<circle cx="{at:.1f}" cy="{up:.1f}" r="3.4" fill="{fill}" stroke="{colour}">{title}</circle>')
    parts.append(text(x + SIZE / 2, bottom + EDGE + 4, "measured"))
    return parts


def legend(x: float, y: float) -> list[str]:
    parts = []
    for index, (dtype, colour) in enumerate(COLOURS.items()):
        at = x + index * 110
        parts += [f'<circle cx="{at}" cy="{y - 4}" r="4" fill="{colour}"/>', text(at + 9, y, dtype.lower(), "start")]
    words = "filled: tuned, ring: out-of-box; traced; dashed: ±25 %; every shape predicted unseen"
    parts.append(text(x + 340, y, words, "start"))
    return parts


def scatter(rows: list[Row], predicted: Sequence[float]) -> str:
    """The SVG of the traced rows, a panel for each card; readable on a light and on a dark page."""
    width, height = LEFT + 2 * SIZE + GAP + 16, TOP + SIZE + EDGE + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="11">',
        "<title>Predicted against measured wall time of published matmuls</title>",
        "<style>svg{background:#fff;color:#222}text{fill:currentColor}.head{font-size:14px;font-weight:bold}"
        ".grid{stroke:#8884;stroke-width:.6}.same{stroke:#888}.near{stroke:#888;stroke-dasharray:4 4;stroke-width:.7}"
        ".frame{fill:none;stroke:#888}"
        "@media(prefers-color-scheme:dark){svg{background:#161616;color:#ddd}}</style>",
        text(14, TOP + SIZE / 2, "predicted", more=f' transform="rotate(-90 14 {TOP + SIZE / 2})"'),
    ]
    for index, card in enumerate(("N150", "P150")):
        points = [(row, ns) for row, ns in zip(rows, predicted, strict=True) if row.card == card and row.traced]
        parts += panel(LEFT + index * (SIZE + GAP), card, points)
    return "\n".join([*parts, *legend(LEFT, height - 12), "</svg>"]) + "\n"
