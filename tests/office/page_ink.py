#!/usr/bin/python3
"""Measures what is printed on the pages of a PDF, in millimetres from the upper left corner of the sheet.

    page_ink.py FILE.pdf [PAGE]        the lines of text and the rules of a page

Two views: the words and where their characters stand (poppler's pdftotext; boxes that depend on the face), and the ink
itself (pdftoppm, scanned dot by dot), which knows no faces. Rules are told from text by their length.
"""
import dataclasses
import re
import subprocess
import sys

from lxml import etree

DPI = 600
MM = 25.4 / DPI
POINT = 25.4 / 72
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclasses.dataclass
class Box:
    x0: float
    y0: float
    x1: float
    y1: float


@dataclasses.dataclass
class Line(Box):
    text: str


@dataclasses.dataclass
class Rule:
    """A horizontal line: its middle, its ends, its thickness, and "black", "red" or another name of its colour."""
    y: float
    x0: float
    x1: float
    thickness: float
    color: str

    @property
    def length(self):
        return self.x1 - self.x0


def run(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=180).stdout


# --- text ------------------------------------------------------------------------------------------------------------


def lines(path, page=1):
    """The lines of a page as poppler joins them, each with its words' boxes united and their text without spaces."""
    found = run(["pdftotext", "-f", str(page), "-l", str(page), "-bbox-layout", str(path), "-"])
    # Characters that XML forbids come out of some faces.
    clean = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", found)
    made = []
    for line in etree.fromstring(clean).iter(XHTML + "line"):
        corners = [float(line.get(name)) * POINT for name in ("xMin", "yMin", "xMax", "yMax")]
        made.append(Line(*corners, "".join(word.text or "" for word in line.iter(XHTML + "word"))))
    return sorted(made, key=lambda line: (round(line.y0), line.x0))


def line_with(path, text, page=1):
    """The first line that holds the text."""
    for line in lines(path, page):
        if text in line.text:
            return line
    raise ValueError(f"page {page} has no line with “{text}”")


def page_count(path):
    return int(re.search(rb"^Pages:\s+(\d+)", run(["pdfinfo", str(path)]), re.M).group(1))


# --- ink -------------------------------------------------------------------------------------------------------------


class Page:
    """The dots of a page."""

    def __init__(self, path, page=1):
        image = run(["pdftoppm", "-r", str(DPI), "-f", str(page), "-l", str(page), str(path)])
        header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", image)
        self.width, self.height = int(header.group(1)), int(header.group(2))
        self.dots = memoryview(image)[header.end():]
        # One byte a dot, the darkest of its colours: what is not white there is ink.
        red, green, blue = (bytes(self.dots[channel::3]) for channel in range(3))
        self.channels = (red, green, blue)
        half = bytes(255 if value > 127 else 0 for value in range(256))
        self.ink = {"any": self._united([channel.translate(half) for channel in (red, green, blue)])}
        self.ink["red"] = self._united([green.translate(half), blue.translate(half)])
        self.ink["black"] = red.translate(half)  # red ink is bright in this channel

    @staticmethod
    def _united(channels):
        """0 where one of the channels is dark, 255 elsewhere."""
        number = int.from_bytes(channels[0], "big")
        for channel in channels[1:]:
            number &= int.from_bytes(channel, "big")
        return number.to_bytes(len(channels[0]), "big")

    def row(self, y, color="any", x0=0, x1=None):
        start = y * self.width
        return self.ink[color][start + x0:start + (self.width if x1 is None else x1)]

    def ink_box(self, x0=0.0, y0=0.0, x1=None, y1=None, color="any"):
        """The box around all ink within the given one, or None where there is none. `color`: any, red or black."""
        left, top = max(0, round(x0 / MM)), max(0, round(y0 / MM))
        right = self.width if x1 is None else min(self.width, round(x1 / MM))
        bottom = self.height if y1 is None else min(self.height, round(y1 / MM))
        rows = []
        for y in range(top, bottom):
            row = self.row(y, color, left, right)
            first = row.find(b"\0")
            if first >= 0:
                rows.append((y, first, row.rfind(b"\0")))
        if not rows:
            return None
        return Box((left + min(first for _, first, _ in rows)) * MM, rows[0][0] * MM,
                   (left + max(last for _, _, last in rows) + 1) * MM, (rows[-1][0] + 1) * MM)

    def ink_of(self, line, color="any", beyond=4.0):
        """The ink of a line of text: what lies around the middle of its box, up to the next white row."""
        middle = round((line.y0 + line.y1) / 2 / MM)
        left, right = max(0, round((line.x0 - 0.5) / MM)), round((line.x1 + 0.5) / MM)

        def has_ink(y):
            return 0 <= y < self.height and b"\0" in self.row(y, color, left, right)

        reach = round(beyond / MM) + round((line.y1 - line.y0) / MM)
        # White between strokes is narrower than that between lines, as soon as a line has some letters.
        gap = max(1, round((line.y1 - line.y0) / 8 / MM))
        ends = []
        for step in (-1, 1):
            end, white = middle, 0
            for y in range(middle, middle + step * reach, step):
                white = 0 if has_ink(y) else white + 1
                if white > gap:
                    break
                if white == 0:
                    end = y
            ends.append(end)
        return self.ink_box(left * MM, ends[0] * MM, right * MM, (ends[1] + 1) * MM, color)

    def rules(self, shortest=100.0):
        """The horizontal lines of at least that length, from above."""
        least = round(shortest / MM)
        found, current = [], None
        for y in range(self.height):
            span = self._longest(self.row(y), least)
            if span is None:
                current = None
                continue
            if current is None or abs(current[1][0] - span[0]) > 5:
                current = [y, span, y]
                found.append(current)
            current[1] = min(current[1][0], span[0]), max(current[1][1], span[1])
            current[2] = y
        return [self._rule(first, span, last) for first, span, last in found]

    @staticmethod
    def _longest(row, least):
        """The ends of the longest run of ink in a row, or None where it is shorter than that."""
        if row.count(b"\0") < least:
            return None
        start = row.find(b"\0" * least)
        if start < 0:
            return None
        end = row.find(b"\xff", start)
        return start, len(row) if end < 0 else end

    def _rule(self, first, span, last):
        at = (first + last) // 2 * self.width + (span[0] + span[1]) // 2
        red, green, blue = (channel[at] for channel in self.channels)
        color = "red" if red > 127 > max(green, blue) else "black" if max(red, green, blue) < 128 else "other"
        return Rule((first + last + 1) / 2 * MM, span[0] * MM, span[1] * MM, (last - first + 1) * MM, color)


def main():
    path, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    page = Page(path, number)
    for line in lines(path, number):
        ink = page.ink_of(line)
        print(f"{ink.y0:7.2f} – {ink.y1:7.2f}  {ink.x0:7.2f} – {ink.x1:7.2f}  {line.text}" if ink else line)
    for rule in page.rules():
        print(f"rule at {rule.y:.2f}, {rule.x0:.2f} – {rule.x1:.2f} ({rule.length:.2f}), {rule.thickness:.2f} {rule.color}")


if __name__ == "__main__":
    main()
