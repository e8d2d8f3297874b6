#!/usr/bin/python3
"""Checks .xlsx files as an office would read them.

    xlsx_check.py [--schemas FOLDER] FILE.xlsx …

Every XML part is validated against the ECMA-376 schemas of FOLDER (after markup compatibility processing), the package
must be whole, and openpyxl, LibreOffice and a plain reader of the XML must read the same cells: their kinds, values,
formulas. LibreOffice recalculates every formula and must come to the cached values; a copy with a wrong one is put in
first, to see that this is noticed. Prints a line for each check that fails and "N passed, N failed, N skipped"; the exit
status tells whether all passed. Without the schemas that check is skipped, and fails where CI=true.
"""
import argparse
import datetime
import math
import pathlib
import re
import sys
import tempfile
import warnings
import zipfile

from lxml import etree

from docx_check import (Count, Fault, Skipped, check_package, check_well_formed, check_zip, compatible, demand, run,
                        xml_parts)

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

# The schema that knows a part's root element; none for core properties, whose schema needs Dublin Core's.
SCHEMA_OF_NAMESPACE = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "sml.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "dml-main.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "dml-spreadsheetDrawing.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
    "http://schemas.openxmlformats.org/package/2006/relationships": "opc-xsd/opc-relationships.xsd",
    "http://schemas.openxmlformats.org/package/2006/content-types": "opc-xsd/opc-contentTypes.xsd",
}

DAY_ZERO = datetime.datetime(1899, 12, 30)

# LibreOffice trusts cached values unless its profile says to recalculate always (0) or never (1).
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>{mode}</value></prop></item></oor:items>
"""
RECALCULATE, TRUST = 0, 1


def check_schemas(package, arguments):
    folder = pathlib.Path(arguments.schemas) if arguments.schemas else None
    if folder is None or not (folder / "sml.xsd").is_file():
        raise Skipped(f"no schemas in {folder}" if folder else "no folder of schemas given")
    validators = {}
    for name in xml_parts(package):
        root = compatible(etree.fromstring(package.read(name)))
        schema = SCHEMA_OF_NAMESPACE.get(etree.QName(root).namespace)
        if schema is None:
            demand(name == "docProps/core.xml", f"{name}: no schema for {root.tag}")
            continue
        if schema not in validators:
            validators[schema] = etree.XMLSchema(etree.parse(str(folder / schema)))
        if not validators[schema].validate(etree.ElementTree(root)):
            raise Fault("; ".join(f"{name}:{error.line}: {error.message}" for error in validators[schema].error_log))


# --- readers: {(sheet, row, column): (kind, value, formula)}, kind n, d (days since 1899-12-30) or s ------------------


def formula_of(text):
    """SUM(F4:F9), however a reader writes it: references, separators and quotes differ."""
    return re.sub(r"^(of:)?=|[\[\].$'! ]", "", text or "").replace(";", ",")


def position(reference):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits), column


def unescaped(text):
    """ST_Xstring: _x0041_ stands for A."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


def rich_text(element):
    return unescaped("".join(part.text or "" for part in element.iter(S + "t")))


class PlainReader:
    """Reads the parts as they are written."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        strings = self.parts.get("xl/sharedStrings.xml")
        self.strings = [rich_text(entry) for entry in etree.fromstring(strings)] if strings else []
        styles = etree.fromstring(self.parts["xl/styles.xml"])
        codes = {entry.get("numFmtId"): entry.get("formatCode") for entry in styles.iter(S + "numFmt")}
        self.is_date = []
        for style in styles.find(S + "cellXfs"):
            code = re.sub(r'"[^"]*"', "", codes.get(style.get("numFmtId"), ""))
            self.is_date.append("y" in code or style.get("numFmtId") in ("14", "15", "16", "17"))

    def cells(self):
        book = etree.fromstring(self.parts["xl/workbook.xml"])
        links = etree.fromstring(self.parts["xl/_rels/workbook.xml.rels"])
        targets = {link.get("Id"): "xl/" + link.get("Target") for link in links}
        found = {}
        for sheet in book.iter(S + "sheet"):
            for cell in etree.fromstring(self.parts[targets[sheet.get(R + "id")]]).iter(S + "c"):
                content = self.content(cell)
                if content is not None:
                    found[(sheet.get("name"), *position(cell.get("r")))] = content
        return found

    def content(self, cell):
        value, formula = cell.find(S + "v"), cell.find(S + "f")
        written = formula_of(formula.text) if formula is not None else ""
        if cell.get("t") == "inlineStr":
            return "s", rich_text(cell), written
        if cell.get("t") == "str":
            return "s", unescaped(value.text or ""), written
        if value is None:
            return None
        if cell.get("t") == "s":
            return "s", self.strings[int(value.text)], written
        return "d" if self.is_date[int(cell.get("s", 0))] else "n", float(value.text), written


def plain_cells(path):
    return PlainReader(path).cells()


def openpyxl_cells(path):
    import openpyxl
    warnings.filterwarnings("ignore", module="openpyxl")  # of 2010's data bars, which it does not keep
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    with zipfile.ZipFile(path) as package:  # texts in the cells themselves are not unescaped by this version
        text_of = str if "xl/sharedStrings.xml" in package.namelist() else unescaped
    found = {}
    for sheet in values:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                formula = formulas[sheet.title].cell(cell.row, cell.column)
                written = formula_of(getattr(formula.value, "text", formula.value)) if formula.data_type == "f" else ""
                if isinstance(cell.value, datetime.datetime):
                    content = "d", float((cell.value - DAY_ZERO).days), written
                elif isinstance(cell.value, (int, float)):
                    content = "n", float(cell.value), written
                else:
                    content = "s", text_of(cell.value), written
                found[(sheet.title, cell.row, cell.column)] = content
    return found


def open_document_text(cell):
    def inside(element):
        if element.tag == TEXT + "s":
            return " " * int(element.get(TEXT + "c", 1)) + (element.tail or "")
        if element.tag in (TEXT + "tab", TEXT + "line-break"):
            return ("\t" if element.tag == TEXT + "tab" else "\n") + (element.tail or "")
        return (element.text or "") + "".join(inside(child) for child in element) + (element.tail or "")

    def line(paragraph):
        return (paragraph.text or "") + "".join(inside(child) for child in paragraph)

    return "\n".join(line(paragraph) for paragraph in cell.findall(TEXT + "p"))


def open_document_content(cell):
    kind, formula = cell.get(OFFICE + "value-type"), formula_of(cell.get(TABLE + "formula"))
    if kind == "date":
        date = datetime.datetime.fromisoformat(cell.get(OFFICE + "date-value"))
        return "d", float((date - DAY_ZERO).days), formula
    if kind in ("float", "percentage", "currency"):
        return "n", float(cell.get(OFFICE + "value")), formula
    return ("s", open_document_text(cell), formula) if kind == "string" else None


def open_document_row(row):
    column, contents = 0, {}
    for cell in row:
        repeats = int(cell.get(TABLE + "number-columns-repeated", 1))
        content = open_document_content(cell)
        if content is not None:
            contents.update({column + number: content for number in range(1, repeats + 1)})
        column += repeats
    return contents


def open_document_cells(path):
    found = {}
    document = etree.parse(str(path), etree.XMLParser(huge_tree=True))
    for inner in [table for table in document.iter(TABLE + "table") if table.get(TABLE + "name") == "local-table"]:
        inner.getparent().remove(inner)  # a chart's own
    for table in document.iter(TABLE + "table"):
        row_number = 0
        for row in table.iter(TABLE + "table-row"):
            repeats = int(row.get(TABLE + "number-rows-repeated", 1))
            for column, content in open_document_row(row).items():
                for number in range(1, repeats + 1):
                    found[(table.get(TABLE + "name"), row_number + number, column)] = content
            row_number += repeats
    return found


def libreoffice_cells(path, mode=TRUST):
    with tempfile.TemporaryDirectory() as folder:
        profile = pathlib.Path(folder, "profile")
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(PROFILE.format(mode=mode), encoding="utf-8")
        run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "fods", "--outdir",
             folder, str(path)])
        return open_document_cells(pathlib.Path(folder, path.stem + ".fods"))


READERS = {"openpyxl": openpyxl_cells, "LibreOffice": libreoffice_cells}


def is_same(one, other):
    if one is None or other is None or one[0] != other[0] or one[2] != other[2]:
        return False
    return one[1] == other[1] if one[0] == "s" else math.isclose(one[1], other[1], rel_tol=1e-12, abs_tol=1e-12)


def differences(expected, found):
    keys = sorted(expected.keys() | found.keys())
    return [(key, expected.get(key), found.get(key)) for key in keys if not is_same(expected.get(key), found.get(key))]


def demand_same(expected, found, who):
    wrong = differences(expected, found)
    shown = "; ".join(f"{sheet} R{row}C{column}: expected {expect}, found {find}"
                      for (sheet, row, column), expect, find in wrong[:3])
    demand(not wrong, f"{who} reads {len(wrong)} cells otherwise: {shown}")


def check_reader(name, path):
    demand_same(plain_cells(path), READERS[name](path), name)


# --- totals ----------------------------------------------------------------------------------------------------------


def plant(path, copy):
    """A copy with one more in the first cached value of a formula; answers whether there was one."""
    planted = False
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as changed:
        for name in package.namelist():
            content = package.read(name)
            if name.startswith("xl/worksheets/sheet") and not planted:
                content, count = re.subn(rb"(</f><v>)([-+.0-9eE]+)(</v>)", lambda match: b"".join(
                    (match[1], repr(float(match[2]) + 1).encode(), match[3])), content, count=1)
                planted = count > 0
            changed.writestr(name, content)
    return planted


def formulas_in(cells):
    return {key: content for key, content in cells.items() if content[2]}


def check_totals(path):
    cached = formulas_in(plain_cells(path))
    if not cached:
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "planted.xlsx")
        demand(plant(path, copy), "no cached value of a formula to be changed")
        recalculated = formulas_in(libreoffice_cells(copy, RECALCULATE))
        caught = differences(formulas_in(plain_cells(copy)), recalculated)
        demand(len(caught) == 1, f"one wrong total was planted, {len(caught)} were noticed")
    demand_same(cached, formulas_in(libreoffice_cells(path, RECALCULATE)), "recalculating, LibreOffice")


# --- the whole -------------------------------------------------------------------------------------------------------

CHECKS = {"zip": check_zip, "well-formed": check_well_formed, "schemas": check_schemas, "package": check_package}


def check_file(path, arguments, count):
    try:
        package = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        count.fail(path, "zip", str(error))
        return
    with package:
        for name, check in CHECKS.items():
            count.take(path, name, lambda check=check: check(package, arguments))
    for name in READERS:
        count.take(path, name, lambda name=name: check_reader(name, path))
    count.take(path, "totals", lambda: check_totals(path))


def main():
    parser = argparse.ArgumentParser(description="Checks .xlsx files as an office would read them.")
    parser.add_argument("--schemas", help="folder with the ECMA-376 schemas (sml.xsd …)")
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE.xlsx")
    arguments = parser.parse_args()
    count = Count()
    for path in arguments.files:
        check_file(path, arguments, count)
    print(f"{count.passed} passed, {count.failed} failed, {count.skipped} skipped")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())
