#!/usr/bin/python3
"""Gives ledgers that wenshu wrote to other programs and reads back what they save.

    check_round_trip.py WENSHU PROJECT

A ledger of every pack is exported as .xlsx, and one pack's workbook is generated; openpyxl sorts its rows, adds one and
widens a column, LibreOffice saves it anew: every row that was not touched must be known to the store by its key, and one
must be new. A workbook with masked columns must be refused where it would be stored. Then a ledger as clerks keep it is
built by openpyxl, saved as it is and by LibreOffice, and the rows that are read are compared with those that were meant.
"""
import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl
import yaml

import recount
from check_ledgers import Tally, run


def save_by_office(path, folder):
    """The workbook as LibreOffice saves it."""
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").resolve().as_uri()
    subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path], check=True, capture_output=True, timeout=180)
    return folder / path.name


def rows_of(sheet):
    """Row numbers of the header and of the first and last row below it."""
    header = next(row for row in range(1, 10) if sum(cell.value is not None for cell in sheet[row]) > 3)
    last = header
    while last < sheet.max_row and str(sheet.cell(last + 1, 1).value or sheet.cell(last + 1, 2).value) != "合计":
        last += 1
    return header, header + 1, last


def edit(path, target):
    """Rows in another order, one more that is the first with another remark, and a wide column."""
    book = openpyxl.load_workbook(path)
    sheet = next(one for one in book if one.max_row > 5)
    header, first, last = rows_of(sheet)
    width = sheet.max_column
    rows = [[sheet.cell(row, column).value for column in range(1, width + 1)] for row in range(first, last + 1)]
    titles = [sheet.cell(header, column).value for column in range(1, width + 1)]
    new = list(rows[0])
    new[titles.index("备注")] = "补记的一行"
    rows = rows[::-1] + [new]
    formats = [sheet.cell(first, column).number_format for column in range(1, width + 1)]
    sheet.insert_rows(last + 1)
    for row, values in enumerate(rows, first):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, (datetime.datetime, datetime.date)):
                cell.number_format = formats[column - 1]
    sheet.column_dimensions["C"].width = 60
    book.save(target)
    return len(rows) - 1


def numbers(line):
    """Added and known, as import tells them."""
    found = re.search(r"新增 (\d+) 行，原有 (\d+) 行", line)
    return tuple(map(int, found.groups())) if found else line


def check_edited(program, store, workbook, pack, folder, tally, title):
    edited = folder / f"edited-{workbook.name}"
    count = edit(workbook, edited)
    for name, path in (("openpyxl", edited), ("LibreOffice", save_by_office(edited, folder / "office")),
                       ("LibreOffice alone", save_by_office(workbook, folder / "plain"))):
        trial = folder / f"{name}.db"
        trial.write_bytes(store.read_bytes())
        done = run(program, "ledger", "import", path, "--into", trial, "--pack", pack)
        expected = (0 if name.endswith("alone") else 1, count)
        tally.check(f"{title}, saved by {name}",
                    "" if numbers(done.stdout) == expected else f"{done.stdout}{done.stderr}, expected {expected}")


def check_pack(program, root, pack, folder, tally):
    ledger = root / "templates" / pack / "example" / "ledger.csv"
    store = folder / "years.db"
    done = run(program, "ledger", "import", ledger, "--into", store, "--pack", pack)
    tally.check(f"{pack} is imported", done.stderr)
    exported = folder / "exported.xlsx"
    run(program, "ledger", "export", store, "-o", exported)
    check_edited(program, store, exported, pack, folder, tally, f"{pack} exported")
    done = run(program, "generate", ledger.parent / "plan.yaml", "--out", folder / "out", "--format", "xlsx")
    made = next((folder / "out").glob("*.xlsx"))
    done = run(program, "ledger", "import", made, "--into", folder / "made.db", "--pack", pack)
    if any("x-mask" in path.read_text(encoding="utf-8") for path in (root / "templates" / pack).glob("*.ledger.json")):
        tally.check(f"{pack} is masked and not taken for the ledger",
                    "" if done.returncode == 1 and "ledger_file.masked" in done.stderr else done.stdout + done.stderr)
        check_masked_plan(program, root, ledger, made, folder, tally, pack)
    else:
        check_edited(program, store, made, pack, folder, tally, f"{pack} generated")


def statistics(program, plan):
    done = run(program, "ledger", "stats", plan, "--format", "json")
    return done, json.loads(done.stdout) if done.returncode == 0 else None


def check_masked_plan(program, root, ledger, made, folder, tally, pack):
    """A plan may name the workbook: it is told what is masked, and what does not ask for it is the same."""
    plan = yaml.safe_load((ledger.parent / "plan.yaml").read_text(encoding="utf-8"))
    books = recount.Books(ledger.parent / "plan.yaml", root / "templates")
    of_masked = {name for name in books.measures if books.asks_masked(name)}
    plan["ledgers"] = {name: str(made) for name in plan["ledgers"]}
    file = folder / "masked.yaml"
    file.write_text(yaml.safe_dump(plan, allow_unicode=True), encoding="utf-8")
    (_, before), (done, now) = statistics(program, ledger.parent / "plan.yaml"), statistics(program, file)
    tally.check(f"{pack} is told to be masked", "" if "ledger_file.masked" in done.stderr else done.stderr)
    others = [one["id"] for one, other in zip(before, now) if one != other]
    tally.same(f"{pack} masked has the same statistics but for {sorted(of_masked)}", set(others) - of_masked, set())


# --- a ledger as clerks keep it ---

HEADER = [["序号", "日 期", "社 区", "活动\n类别", "主题", "开展情况", "人数", None, None, "经费（元）", "备注"],
          [None, None, None, None, None, None, "参加人次", "发放资料份数", None, None, None]]
DAY = datetime.datetime(2018, 3, 1)
ROWS = [
    # as written, and as it is meant: date, community, category, theme, attendance, handouts, cost
    ((1, DAY, "向阳社区", "讲座", "合理膳食", "按计划开展", 50, 100, None, 100.5, None), ("2018-03-01", "向阳社区", "讲座", "合理膳食", 50, 100, "100.5")),
    ((2, "2018.3.5", None, "讲座", "控烟", "按计划开展", "８６", "120", None, 0.1 + 0.2, None), ("2018-03-05", "向阳社区", "讲座", "控烟", 86, 120, "0.3")),
    (None, None),
    ((3, "2018年5月1日", "滨河社区", "培训", "=1+1", "按计划开展", 20, None, None, "1,409.50", "电话 13800000000"), ("2018-05-01", "滨河社区", "培训", "2", 20, None, "1409.50")),
    (("", "小计", None, None, None, None, "=SUM(G6:G9)", None, None, "=SUM(J6:J9)", None), None),
    ((4, datetime.datetime(2018, 6, 2, 14, 30), "滨河社区 ", "讲座", "防溺水\n进校园", "未开展", 0, None, None, None, None), ("2018-06-02", "滨河社区", "讲座", "防溺水\n进校园", 0, None, None)),
    (("合  计", None, None, None, None, None, "=SUM(G6:G11)", "=SUM(H6:H11)", None, "=SUM(J6:J11)", None), None),
    ((None,), None),
    (("填表人：张三", None, None, None, "审核人：李四", None, None, "填表日期：2018.12.30"), None),
]
MEANT = ["date", "community", "category", "theme", "attendance", "handouts", "cost"]


def build_dirty(path):
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "封面"
    cover["B5"] = "河东街道台账"
    sheet = book.create_sheet("活动")
    sheet["A1"] = "2018年河东街道健康教育活动台账"
    sheet.merge_cells("A1:K2")
    sheet["A3"] = "填报单位：河东街道"
    sheet["H3"] = "填报时间：2018年12月30日"
    for row, values in enumerate(HEADER + [written for written, _ in ROWS], 4):
        for column, value in enumerate(values or [], 1):
            if value is not None:
                sheet.cell(row, column, value)
    for merged in ["G4:H4"] + [f"{column}4:{column}5" for column in "ABCDEFJK"] + ["C6:C7", "A12:F12", "A14:D14"]:
        sheet.merge_cells(merged)
    sheet["B6"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["B11"].number_format = "yyyy/m/d h:mm"
    sheet.row_dimensions[9].hidden = True
    sheet.auto_filter.ref = "A5:K11"
    book.save(path)


def check_dirty(program, folder, tally):
    dirty = folder / "台账.xlsx"
    build_dirty(dirty)
    saved = save_by_office(dirty, folder / "office")
    done = run(program, "ledger", "import", saved, "--into", folder / "dirty.db", "--pack", "activity-ledger")
    tally.same("a clerk's ledger is imported", numbers(done.stdout), (4, 0))
    for note in ("serial.left_out", "serial.hidden_rows", "serial.other_sheets"):
        tally.check(f"a clerk's ledger: {note}", "" if note in done.stderr else done.stderr)
    run(program, "ledger", "export", folder / "dirty.db", "-o", folder / "dirty.jsonl")
    found = [json.loads(line, parse_float=str) for line in (folder / "dirty.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [tuple(str(row[key]) if key == "cost" and key in row else row.get(key) for key in MEANT) for row in found]
    expected = [meant for _, meant in ROWS if meant]
    for row, meant in zip(rows, expected):
        same = all(float(a) == float(b) if key == "cost" and a and b else a == b for key, a, b in zip(MEANT, row, meant))
        tally.check(f"a clerk's row of {meant[0]}", "" if same else f"found {row}, expected {meant}")
    # The formula in a data cell has no value before a spreadsheet program has saved the file.
    done = run(program, "ledger", "import", dirty, "--into", folder / "unsaved.db", "--pack", "activity-ledger")
    tally.check("a formula without a value is told at its cell",
                "" if "台账.xlsx[活动]:E9: 错误[serial.no_value]" in done.stderr else done.stderr)
    text = folder / "ledger.csv"
    with text.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([MEANT + ["status"]] + [[*meant, "按计划开展"] for meant in expected])
    done = run(program, "ledger", "import", text, "--into", folder / "text.db", "--pack", "activity-ledger")
    tally.same("the same rows in GB18030", numbers(done.stdout), (4, 0))


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    tally = Tally()
    for pack in sorted(path.parent.name for path in root.glob("templates/*-ledger/pack.yaml")):
        with tempfile.TemporaryDirectory() as name:
            check_pack(program, root, pack, pathlib.Path(name), tally)
    with tempfile.TemporaryDirectory() as name:
        check_dirty(program, pathlib.Path(name), tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
