#!/usr/bin/python3
"""Recomputes what the packs' examples say of their ledgers, with recount.py, and looks for it cell by cell.

    check_ledgers.py WENSHU PROJECT

Every measure of a pack, also those that no sheet shows, is printed by a template and compared; so is every cell of every
statistics sheet, every sum below it, every figure in a sheet's note, and the ledger sheet with its rows, its totals and its
masks. All ledger packs in one plan must say the same as each by itself.
"""
import decimal
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl
import yaml

import recount

TAG = re.compile(r"\{\{\s*facts\.(\w+)\s*((?:\|[^|}]*)*)\}\}")


class Tally:
    passed = failed = 0

    def check(self, title, problem):
        """`problem` is empty where all is well."""
        if problem:
            self.failed += 1
            print(f"FAILED {title}: {problem}")
        else:
            self.passed += 1

    def same(self, title, found, expected):
        self.check(title, "" if found == expected else f"found {found}, expected {expected}")


def run(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, timeout=300)


# --- every measure, printed by a template ---


def body_of(books, measures):
    """A Markdown table with a row for each answer: the measure's number, its groups, the value."""
    lines = ["| n | a | b | v |", "| - | - | - | - |"]
    for number, name in enumerate(measures):
        by = books.measures[name].get("by") or []
        value = "{{value | default: '—'}}"
        if not by:
            path = f"facts.{name}.value" if "compare" in books.measures[name] else f"facts.{name}"
            lines.append(f"| {number} | | | {{{{{path} | default: '—'}}}} |")
        elif isinstance(by, str):
            so_far = [f"| {number} | {{{{group}}}} | 累计 | {{{{total}}}} |"] * bool(books.measures[name].get("cumulative"))
            lines += [f"{{{{#facts.{name}}}}}", f"| {number} | {{{{group}}}} | | {value} |", *so_far, f"{{{{/facts.{name}}}}}"]
        else:
            lines += [f"{{{{#facts.{name}}}}}", "{{#cells}}", f"| {number} | @ | {{{{group}}}} | {value} |", "{{/cells}}",
                      f"| {number} | {{{{group}}}} | | {value} |", f"{{{{/facts.{name}}}}}"]
    return "\n".join(lines) + "\n"


def answers_printed(text):
    """{(number, group, column): value}; the cells of a row of a cross table stand before the row's own name."""
    found, waiting = {}, []
    for line in text.splitlines():
        cells = [cell.strip().replace("\\", "") for cell in line.strip().strip("|").split("|")]
        if len(cells) != 4 or not cells[0].isdigit():
            continue
        number, group, column, value = cells
        if group == "@":
            waiting.append((int(number), column, value))
            continue
        found[int(number), group, column] = value
        found.update({(number, group, column): value for number, column, value in waiting})
        waiting = []
    return found


def answers_expected(books, measures):
    expected = {}
    for number, name in enumerate(measures):
        answer = books.answer(name)
        if not isinstance(answer, dict):
            expected[number, "", ""] = recount.printed(answer)
        for group, value in (answer.items() if isinstance(answer, dict) else ()):
            key = group if isinstance(group, tuple) else (group, "")
            expected[(number, *key)] = recount.printed(value)
        if books.measures[name].get("cumulative"):
            expected.update({(number, group, "累计"): recount.printed(value) for group, value in books.so_far(name).items()})
        by = books.measures[name].get("by")
        if isinstance(by, list):
            measure = {**books.measures[name], "by": by[0]}
            rows = books.groups(measure, by[:1])
            expected.update({(number, group, ""): recount.printed(value) for group, value in rows.items()})
    return expected


def plain(text):
    number = text.removesuffix("%")
    try:
        return f"{decimal.Decimal(number).normalize():f}" + text[len(number):]
    except decimal.InvalidOperation:
        return text


def check_measures(program, plan, books, pack, folder, tally):
    measures = list(books.measures)
    body = folder / "measures.md.mustache"
    body.write_text(body_of(books, measures), encoding="utf-8")
    done = run(program, "render", body, plan, "--format", "md", "--pack", pack)
    found, expected = answers_printed(done.stdout), answers_expected(books, measures)
    wrong = [f"{measures[key[0]]} {key[1:]}: found {found.get(key)}, expected {expected.get(key)}"
             for key in sorted(found.keys() | expected.keys()) if plain(found.get(key, "")) != plain(expected.get(key, ""))]
    tally.check(f"{plan.parent.parent.name}: {len(measures)} measures", done.stderr or "; ".join(wrong[:3]))


# --- the workbook ---


def text_filled(text, books):
    """The figures of a note in their places; what is no figure falls out."""
    def figure(match):
        percent = re.search(r"percent: (\d)", match[2])
        number = re.search(r"number: (\d)", match[2])
        decimals = int((percent or number)[1]) if percent or number else None
        return recount.printed(books.answer(match[1]), decimals)
    return re.sub(r"\{\{.*?\}\}", "", TAG.sub(figure, text))


def table_of(sheet, above):
    """(headings, rows of values) below the title and the note."""
    rows = list(sheet.iter_rows(values_only=True))[above:]
    return list(rows[0]), [list(row) for row in rows[1:]]


def number(value):
    return None if value in (None, "—") else value


def as_cell(answer):
    if answer is None:
        return None
    return float(answer[0] / answer[1]) if isinstance(answer, tuple) else float(answer)


def check_statistics(title, spec, sheet, formulas, books, tally):
    name = spec["rows"].removeprefix("facts.")
    headings, rows = table_of(sheet, 2)
    fields = [column.get("field") for column in spec["columns"]]
    total = rows.pop() if "total" in spec else None
    answer = books.answer(name)
    group, value = fields.index("group"), fields.index("value")
    found = {row[group]: number(row[value]) for row in rows}
    tally.same(f"{title}: groups and values", found, {label: as_cell(one) for label, one in answer.items()})
    if found.keys() != answer.keys():
        return
    if books.measures[name].get("order") == "value":
        values = [row[value] for row in rows if row[group] != recount.UNFILLED]
        tally.same(f"{title}: the largest first", values, sorted(values, reverse=True))
        tally.same(f"{title}: what is not filled in last", [row[group] for row in rows].count(recount.UNFILLED),
                   int(rows[-1][group] == recount.UNFILLED))
    if total:
        expected = sum(answer.values())
        tally.same(f"{title}: total", total[value], float(expected))
        formula = formulas.cell(3 + len(rows) + 1, value + 1).value
        column = openpyxl.utils.get_column_letter(value + 1)
        tally.same(f"{title}: formula of the total", formula, f"=SUM({column}4:{column}{len(rows) + 3})")
        if "share" in fields:
            shares = [row[fields.index("share")] for row in rows]
            expected_shares = [float(answer[row[group]] / expected) for row in rows]
            off = [row for row, share, wanted in zip(rows, shares, expected_shares) if abs(share - wanted) > 1e-12]
            tally.check(f"{title}: shares", off)
            tally.check(f"{title}: shares sum to 100 %", "" if abs(sum(shares) - 1) < 1e-9 else sum(shares))


def masked(text, kind):
    first, last, least = {"phone": (3, 4, 3), "id": (6, 4, 4), "name": (1, 0, 1)}[kind]
    if len(text) < first + last + least:
        return "*" * len(text)
    return text[:first] + "*" * (len(text) - first - last) + text[len(text) - last:]


def check_ledger(title, spec, sheet, ledger, tally):
    headings, rows = table_of(sheet, 2)
    total = rows.pop() if any(column.get("total") for column in spec["columns"]) else None
    tally.same(f"{title}: rows", len(rows), len(ledger.rows))
    shown = [ledger.key(column["field"]) for column in spec["columns"] if "field" in column]
    tally.check(f"{title}: every column is shown", set(ledger.columns) - set(shown))
    for place, column in enumerate(spec["columns"]):
        key = ledger.key(column.get("field", ""))
        if key not in ledger.columns:
            continue
        texts = [row.get(key, "") for row in ledger.rows]
        tally.same(f"{title}: heading {place}", headings[place], ledger.columns[key]["title"])
        if kind := ledger.columns[key].get("x-mask"):
            tally.same(f"{title}: {key} is masked", [row[place] or "" for row in rows], [masked(text, kind) for text in texts])
        elif ledger.columns[key]["type"] in ("integer", "number"):
            wanted = [float(text) if text else None for text in texts]
            tally.same(f"{title}: {key}", [row[place] for row in rows], wanted)
            if column.get("total") == "sum":
                expected = sum(decimal.Decimal(text or 0) for text in texts)
                tally.same(f"{title}: total of {key}", decimal.Decimal(str(total[place])), expected)
        else:
            found = [str(row[place].date()) if hasattr(row[place], "date") else row[place] or "" for row in rows]
            tally.same(f"{title}: {key}", found, texts)


def check_indicators(title, spec, sheet, books, tally):
    _, rows = table_of(sheet, 2)
    fields = [column.get("field") for column in spec["columns"]]
    wanted = {one["name"]: as_cell(books.answer(one["measure"])) for one in books.plan.get("indicators") or []}
    tally.same(f"{title}: what was done", {row[fields.index("name")]: row[fields.index("done")] for row in rows}, wanted)


def check_workbook(pack, path, sheets, books, tally):
    values, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    specs = [recount.read(pack / name) for name in sheets]
    tally.same(f"{path.name}: sheets", values.sheetnames, [spec["name"] for spec in specs])
    for spec in specs:
        title, sheet = f"{path.stem} {spec['name']}", values[spec["name"]]
        note = sheet.cell(2, 1).value
        parts = text_filled(spec["note"], books).split("　　")
        missing = [part for part in parts if part not in ("填报单位：", "附注：") and part not in note]
        tally.check(f"{title}: figures of the note", [note, missing] if missing else "")
        tally.check(f"{title}: says 示例数据", "" if "示例数据" in note else note)
        if "ledger" in spec:
            check_ledger(title, spec, sheet, books.ledgers[spec["ledger"]], tally)
        elif spec["rows"].startswith("facts."):
            check_statistics(title, spec, sheet, formulas[spec["name"]], books, tally)
        else:
            check_indicators(title, spec, sheet, books, tally)


# --- pack by pack, and all in one plan ---


def check_example(program, root, pack, folder, tally):
    plan = pack / "example/plan.yaml"
    books = recount.Books(plan, root / "templates")
    done = run(program, "generate", plan, "--out", folder / pack.name, "--format", "xlsx", "--fail-on", "warning")
    tally.check(f"the example of {pack.name} is made", done.stderr or done.returncode)
    check_measures(program, plan, books, pack.name, folder, tally)
    books_made = sorted((folder / pack.name).glob("*.xlsx"))
    specs = recount.read(pack / "pack.yaml")["workbooks"]
    tally.same(f"{pack.name}: workbooks", len(books_made), len(specs))
    for path, spec in zip(books_made, specs):
        check_workbook(pack, path, spec["sheets"], books, tally)
    return books_made


def check_together(program, packs, alone, folder, tally):
    """One office keeps all ledgers: no name of a ledger or a measure stands in another's way."""
    plan = {"note": "本文数据为示例数据"}
    for pack in packs:
        own = recount.read(pack / "example/plan.yaml")
        own["ledgers"] = {name: str((pack / "example" / file).resolve()) for name, file in own["ledgers"].items()}
        plan["packs"] = plan.get("packs", []) + own.pop("packs")
        plan["ledgers"] = {**plan.get("ledgers", {}), **own.pop("ledgers")}
        plan = {**own, **plan}
    plan["issuer"] = {"name": "临江街道办事处", "short": "临江街道"}
    file = folder / "together.yaml"
    file.write_text(yaml.safe_dump(plan, allow_unicode=True), encoding="utf-8")
    done = run(program, "generate", file, "--out", folder / "together", "--format", "xlsx", "--fail-on", "warning")
    tally.check("all ledger packs in one plan", done.stderr or done.returncode)
    for path in alone:
        other = folder / "together" / path.name
        if not other.exists():
            tally.check(f"{path.name} is made together too", "it is not")
            continue
        one, two = (openpyxl.load_workbook(name, data_only=True) for name in (path, other))
        rows = [[[row for row in sheet.iter_rows(min_row=3, values_only=True)] for sheet in book] for book in (one, two)]
        tally.check(f"{path.name} says the same together", "" if rows[0] == rows[1] else "other cells")


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    tally = Tally()
    packs = [path.parent for path in sorted(root.glob("templates/*/pack.yaml")) if recount.read(path).get("ledgers")]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        alone = [path for pack in packs for path in check_example(program, root, pack, folder, tally)]
        check_together(program, packs, alone, folder, tally)
    tally.check("six ledgers and more", "" if len(packs) >= 6 else [pack.name for pack in packs])
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
