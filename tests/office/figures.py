"""Recomputes the figures of a paper from the ledger, by other means than the engine's.

Every figure in a .docx stands in a hidden bookmark _ws_<measure>_<n>. This reads the measures out of the plan file and
the packs' measures.yaml, counts and sums the rows of the CSV file in plain Python, and compares.
"""
import csv
import datetime
import decimal
import pathlib
import re
import zipfile

import yaml
from lxml import etree

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


def fits(row, where, columns):
    for subject, wanted in (where or {}).items():
        cell = row[columns.get(subject, subject)]
        if subject in ("年", "季度", "月"):
            date = datetime.date.fromisoformat(row["日期"])
            cell = {"年": date.year, "季度": f"第{'一二三四'[(date.month - 1) // 3]}季度", "月": date.month}[subject]
        if str(cell) not in [str(value) for value in (wanted if isinstance(wanted, list) else [wanted])]:
            return False
    return True


def answer(measure, measures, rows, columns):
    """The figure as printed, or None for kinds that this does not know."""
    if measure.get("by") or "date" in measure:
        return None
    chosen = [row for row in rows if fits(row, measure.get("where"), columns)]
    if "count" in measure:
        return str(len(chosen))
    if "sum" in measure:
        column = columns.get(measure["sum"], measure["sum"])
        return str(sum(decimal.Decimal(row[column] or 0) for row in chosen))
    if "distinct" in measure:
        column = columns.get(measure["distinct"], measure["distinct"])
        return str(len({row[column] for row in chosen if row[column]}))
    if "rate" in measure:
        part, whole = (answer(measures[measure["rate"][side]], measures, rows, columns) for side in ("part", "whole"))
        percent = (decimal.Decimal(part) * 100 / decimal.Decimal(whole)).quantize(
            decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)
        return f"{percent.normalize():f}%"
    return None


def plain(text):
    """1.10 and 1.1 are the same figure."""
    try:
        return decimal.Decimal(text).normalize()
    except decimal.InvalidOperation:
        return text


def check(docx, plan_file, templates):
    """(number of figures that agree, list of those that do not)"""
    plan = yaml.safe_load(plan_file.read_text(encoding="utf-8"))
    measures, columns = {}, {}
    for pack in sorted(pathlib.Path(templates).iterdir()):
        if (pack / "measures.yaml").exists():
            measures.update(yaml.safe_load((pack / "measures.yaml").read_text(encoding="utf-8")))
        for schema in pack.glob("*.ledger.json"):
            for key, column in yaml.safe_load(schema.read_text(encoding="utf-8"))["properties"].items():
                columns[key] = column["title"]
    measures.update(plan.get("measures") or {})
    ledger = plan_file.parent / next(iter(plan["ledgers"].values()))
    rows = list(csv.DictReader(ledger.open(encoding="utf-8-sig", newline="")))
    agreed, problems = 0, []
    for name, printed in sorted(figures_of(docx).items()):
        if name not in measures:
            continue
        expected = answer(measures[name], measures, rows, columns)
        if expected is None:
            continue
        if {plain(text) for text in printed} == {plain(expected)}:
            agreed += 1
        else:
            problems.append(f"{name}: the paper says {sorted(printed)}, the ledger {expected}")
    return agreed, problems
