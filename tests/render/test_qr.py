from __future__ import annotations

import re

import pytest

from omni.render.errors import RenderError
from omni.render.qr import qr

zxingcpp = pytest.importorskip("zxingcpp")


def picture(svg: str) -> tuple[list[list[int]], int]:
    """The SVG's modules as dark (0) and light (255) points, drawn from its path alone."""
    side = int(re.search(r'viewBox="0 0 (\d+) \d+"', svg)[1])
    rows = [[255] * side for _ in range(side)]
    path = re.findall(r' d="([^"]+)"', svg)[-1]
    x, y = 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([^Mmhz]*)", path):
        values = [float(number) for number in re.findall(r"-?\d*\.?\d+", numbers)]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            for column in range(int(x), int(x + values[0])):
                rows[int(y)][column] = 0
            x += values[0]
    return rows, side


@pytest.mark.parametrize(
    "url", ["https://aurora.example/b", "https://aurora.example/x?utm_source=a&utm_content=" + "b" * 90]
)
def test_a_qr_code_reads_back_as_its_address_and_keeps_its_quiet_zone(url):
    rows, side = picture(str(qr(url)))
    assert all(set(row) == {255} for row in (*rows[:4], *rows[-4:]))
    points = bytes(point for row in rows for _ in range(4) for point in row for _ in range(4))
    pixels = memoryview(points).cast("B", shape=[4 * side, 4 * side])
    assert [found.text for found in zxingcpp.read_barcodes(pixels)] == [url]


@pytest.mark.parametrize("url", ["", "x" * 5000])
def test_what_no_qr_code_can_hold_is_told(url):
    with pytest.raises(RenderError):
        qr(url)
