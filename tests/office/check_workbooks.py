#!/usr/bin/python3
"""Has the writers' test program write its workbooks and puts them into other programs' hands.

    check_workbooks.py TEST_WRITE PROJECT

xlsx_check.py reads them and has every formula recalculated: questions to ledgers of texts that spreadsheets take for
something else, more than the packs ask. openpyxl must find what the workbook of every kind of sheet holds. Schemas come
from WENSHU_SHARED, default ../shared.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

import openpyxl

HERE = pathlib.Path(__file__).resolve().parent


def found_in(path):
    """What openpyxl finds of all that is more than cells: {what: found}."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of 2010's data bars, which it does not keep
        book = openpyxl.load_workbook(path)
    ledger, cross, goals, trend = (book[name] for name in ("活动台账", "按社区统计", "指标完成情况", "月度趋势"))
    rules = {str(rule.sqref): (rule.type, rule.formula1) for rule in ledger.data_validations.dataValidation}
    marks = {str(area.sqref): sorted({rule.type for rule in rules_of})
             for sheet in (ledger, goals) for area, rules_of in sheet.conditional_formatting._cf_rules.items()}
    return {
        "sheets": book.sheetnames,
        "hidden": [sheet.title for sheet in book if sheet.sheet_state != "visible"],
        "tables": {table.name: table.ref for table in ledger.tables.values()},
        "rules": rules,
        "marks": marks,
        "comments": {cell.coordinate: cell.comment.text for row in cross.iter_rows() for cell in row if cell.comment},
        "links": sorted({cell.hyperlink.location for row in cross.iter_rows() for cell in row if cell.hyperlink}),
        "charts": [type(chart).__name__ for sheet in (cross, trend) for chart in sheet._charts],
        "merged": sorted(map(str, cross.merged_cells.ranges)),
        "frozen": [sheet.freeze_panes for sheet in (ledger, cross)],
        "repeated": [sheet.print_title_rows for sheet in (ledger, cross)],
        "paper": [(sheet.page_setup.paperSize, sheet.page_setup.orientation) for sheet in (ledger, book["二十五列"])],
        "filters": [sheet.auto_filter.ref for sheet in (ledger, cross, goals)],
        "locked": [sheet.protection.sheet for sheet in book],
    }


EXPECTED = {
    "sheets": ["封面", "活动台账", "按社区统计", "指标完成情况", "按季度统计", "月度趋势", "二十五列", "选项"],
    "hidden": ["选项"],
    "tables": {"Table1": "A3:F33"},
    "rules": {"B4:B33": ("date", "61"), "C4:C33": ("list", "选项!$A$1:$A$5"),
              "D4:D33": ("list", '"健康讲座,义诊咨询,宣传栏更换"'), "E4:E33": ("whole", "0"),
              "F4:F33": ("list", '"已完成,未完成"')},
    "marks": {"F4:F33": ["cellIs"], "C3:C6": ["iconSet"], "D3:D6": ["dataBar"], "E3:E6": ["cellIs"]},
    "comments": {"G3": "参加人次除以场次，保留两位小数。"},
    "links": ["活动台账!A4"],
    "charts": ["BarChart", "PieChart", "LineChart"],
    "merged": ["A1:I1", "A2:I2", "A3:A4", "B3:D3", "E3:E4", "F3:F4", "G3:G4", "H3:H4", "I3:I4"],
    "frozen": ["A4", "A5"],
    "repeated": ["$1:$3", "$1:$4"],
    "paper": [(9, "landscape"), (8, "landscape")],
    "filters": [None, None, "A2:E6"],
    "locked": [False, False, False, True, False, False, False, False],
}


def check_findings(path, expected):
    found = found_in(path)
    wrong = [f"FAILED {path.name}: {what}: expected {wanted}, found {found[what]}"
             for what, wanted in expected.items() if found[what] != wanted]
    print("\n".join([*wrong, f"{len(expected) - len(wrong)} passed, {len(wrong)} failed"]))
    return 1 if wrong else 0


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    schemas = pathlib.Path(os.environ.get("WENSHU_SHARED", root.parent / "shared")) / "ooxml-xsd"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "WENSHU_WORKBOOKS": folder}
        subprocess.run([program, "[.workbooks]"], env=environment, check=True, timeout=300)
        books = sorted(pathlib.Path(folder).glob("*.xlsx"))
        command = ["/usr/bin/python3", HERE / "xlsx_check.py", *(["--schemas", schemas] if schemas.is_dir() else []), *books]
        failed = check_findings(pathlib.Path(folder, "office.xlsx"), EXPECTED)
        return subprocess.run(command, timeout=900).returncode or failed


if __name__ == "__main__":
    sys.exit(main())
