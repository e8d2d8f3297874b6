#!/usr/bin/python3
"""Has the writers' test program write papers with all that a body holds, and measures them as they are printed.

    check_bodies.py TEST_WRITE

Tables: as wide as the type area, the head on every page, words and numbers whole, 22 lines of text behind them.
Sections: the pages turned that should be, none empty. Contents: each entry's page is that of its heading. Lists: the
dashes whole. Pictures: no page too many. Prints "N passed, N failed".
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import check_layouts
import page_ink
from check_layouts import Fault, demand, near

UPRIGHT, TURNED = (210, 297), (297, 210)


def sheets(path):
    """Width and height of every page, in mm."""
    last = str(page_ink.page_count(path))
    info = page_ink.run(["pdfinfo", "-f", "1", "-l", last, str(path)]).decode()
    sizes = re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", info, re.M)
    return [(round(float(width) * page_ink.POINT), round(float(height) * page_ink.POINT)) for width, height in sizes]


def text_of(path, page):
    return page_ink.run(["pdftotext", "-f", str(page), "-l", str(page), "-raw", str(path), "-"]).decode()


def texts(path):
    return [text_of(path, page) for page in range(1, page_ink.page_count(path) + 1)]


def check_table_rules(folder):
    near(longest_rule(folder / "tables.pdf", 2), 156, 0.6, "width of a table")
    near(longest_rule(folder / "sections.pdf", 2), 225, 0.6, "width of a table on a landscape page")


def longest_rule(path, page):
    return max((rule.length for rule in page_ink.Page(path, page).rules()), default=0)


def check_table_heads(folder):
    for number, text in enumerate(texts(folder / "tables.pdf"), 1):
        demand("西苑" not in text or "序号" in text, f"page {number} has rows without their head")


def check_table_words(folder):
    words = " ".join(texts(folder / "tables.pdf")).split()
    for word, times in {"1,234,567.89": 180, "98.5%": 240, "41,357": 240, "1,210": 240, "王小明": 180}.items():
        demand(words.count(word) == times, f"{word} stands whole {words.count(word)} times of {times}")
    whole = sum(bool(re.search(r"\bHealth\b", word)) for word in words)
    demand(whole == 75, f"Health stands whole {whole} times of 75")


def check_table_rows(folder):
    text = "\n".join(texts(folder / "tables.pdf"))
    demand(text.count("字") >= 3000, "a row that no page holds is cut off")
    demand("丙" in text and text.rindex("丙") > text.rindex("高过一页的行"), "what is below a tall row is gone")


def check_lines_behind_tables(folder):
    path = folder / "tables.pdf"
    last = page_ink.page_count(path)
    full = [page for page in range(1, last) if text_of(path, page).strip().startswith("字字") and "项目" not in text_of(path, page)]
    demand(full, "no page of text behind the tables")
    for page in full:
        count = len(check_layouts.rows(path, page))
        demand(count == 22, f"page {page} has {count} lines")


def check_sheets(folder):
    path = folder / "sections.pdf"
    turns = [sheet for at, sheet in enumerate(sheets(path)) if at == 0 or sheet != sheets(path)[at - 1]]
    demand(turns == [UPRIGHT, TURNED, UPRIGHT, TURNED, UPRIGHT, TURNED], f"the pages turn {turns}")
    for number, text in enumerate(texts(path), 1):
        demand(re.sub(r"[—\s\d]", "", text), f"page {number} is empty")
    demand("河东街道办事处" in text_of(path, page_ink.page_count(path)), "the signature is not on the last page")


def check_contents(folder):
    path = folder / "contents.pdf"
    entries = re.findall(r"^(.+?)\.{5,}\s*(\d+)$", text_of(path, 1), re.M)
    demand(len(entries) == 5, f"found {len(entries)} entries")
    for heading, page in entries:
        begin = re.sub(r"\s", "", heading)[-6:].rstrip("，")
        demand(begin in re.sub(r"\s", "", text_of(path, int(page))), f"{heading} is not on page {page}")
    demand("不在目录里" not in text_of(path, 1), "a heading below the table's levels is listed")


def check_dashes(folder):
    text = "".join(texts(folder / "lists.pdf"))
    demand(len(re.findall("——", text)) == 2, "a dash before an item is not whole")


def check_pictures(folder):
    """Each of the large ones takes a page at most: one that is larger than the type area would push out an empty page."""
    found = sheets(folder / "pictures.pdf")
    demand(found == [UPRIGHT, UPRIGHT, TURNED, TURNED, UPRIGHT], f"the pictures stand on {found}")
    demand("完。" in text_of(folder / "pictures.pdf", 5), "what is below the pictures is not on the last page")


CHECKS = {"widths of tables": check_table_rules, "heads of tables": check_table_heads, "words in tables": check_table_words,
          "tall rows": check_table_rows, "lines behind tables": check_lines_behind_tables, "sections": check_sheets,
          "contents": check_contents, "lists": check_dashes, "pictures": check_pictures}


def write_and_print(program, folder):
    environment = {**os.environ, "WENSHU_PAPERS": str(folder), "FONTCONFIG_FILE": str(check_layouts.stand_ins(folder))}
    subprocess.run([program, "bodies are written for other programs"], env=environment, check=True, timeout=300,
                   stdout=subprocess.DEVNULL)
    profile = (folder / "profile").as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder,
                    *sorted(folder.glob("*.docx"))], env=environment, check=True, timeout=600,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_and_print(pathlib.Path(sys.argv[1]).resolve(), folder)
        for what, check in CHECKS.items():
            try:
                check(folder)
            except Fault as fault:
                failed += 1
                print(f"FAILED {what}: {fault}")
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
