"""Recomputes the figures of a paper from the ledger, by other means than the engine's.

Every figure in a .docx stands in a hidden bookmark _ws_<measure>_<n>. This compares those that no dimension divides with
what recount.py comes to.
"""
import decimal
import re
import zipfile

from lxml import etree

import recount

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def figures_of(docx):
    """{measure: set of texts as printed}"""
    tree = etree.fromstring(zipfile.ZipFile(docx).read("word/document.xml"))
    found, open_marks = {}, {}
    for node in tree.iter(W + "bookmarkStart", W + "bookmarkEnd", W + "t"):
        if node.tag == W + "bookmarkStart":
            name = re.fullmatch(r"_ws_(.+)_\d+", node.get(W + "name"))
            if name:
                open_marks[node.get(W + "id")] = (name.group(1), [])
        elif node.tag == W + "bookmarkEnd":
            name, texts = open_marks.pop(node.get(W + "id"), (None, None))
            if name:
                found.setdefault(name, set()).add("".join(texts))
        else:
            for _, texts in open_marks.values():
                texts.append(node.text or "")
    return found


def plain(text):
    """1.10 and 1.1 are the same figure."""
    try:
        return decimal.Decimal(text).normalize()
    except decimal.InvalidOperation:
        return text


def check(docx, plan_file, templates):
    """(number of figures that agree, list of those that do not)"""
    books = recount.Books(plan_file, templates)
    agreed, problems = 0, []
    for name, texts in sorted(figures_of(docx).items()):
        if name not in books.measures or books.measures[name].get("by"):
            continue
        expected = recount.printed(books.answer(name))
        if {plain(text) for text in texts} == {plain(expected)}:
            agreed += 1
        else:
            problems.append(f"{name}: the paper says {sorted(texts)}, the ledger {expected}")
    return agreed, problems
