#!/usr/bin/python3
"""Checks .docx files as an office would read them.

    docx_check.py [--schemas FOLDER] FILE.docx …

Every XML part is validated against the ECMA-376 schemas of FOLDER (after markup compatibility processing), relationships
and content types must be whole, charts must show what stands in their workbooks, and python-docx, pandoc and
LibreOffice must read the same text and the same footnotes in the same order.
Prints a line for each check that fails and "N passed, N failed, N skipped"; the exit status tells whether all passed.
Without the schemas that check is skipped, and fails where CI=true.
"""
import argparse
import html
import io
import os
import pathlib
import posixpath
import re
import subprocess
import sys
import tempfile
import urllib.parse
import zipfile
from typing import List, NamedTuple, Optional

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PACKAGE_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

# The schema that knows a part's root element. Dublin Core's schemas are not among them: core properties are checked
# for being well-formed only.
SCHEMA_OF_NAMESPACE = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "wml.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "shared-documentPropertiesExtended.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
    "http://schemas.openxmlformats.org/package/2006/relationships": "opc-xsd/opc-relationships.xsd",
    "http://schemas.openxmlformats.org/package/2006/content-types": "opc-xsd/opc-contentTypes.xsd",
}


class Fault(Exception):
    pass


class Skipped(Exception):
    pass


def demand(condition, message):
    if not condition:
        raise Fault(message)


# --- parts -----------------------------------------------------------------------------------------------------------


def xml_parts(package):
    return [name for name in package.namelist() if name.endswith((".xml", ".rels"))]


def compatible(root):
    """The part as a reader sees it that knows the base namespaces alone: ignorable content dropped, Fallback taken."""
    ignorable = {root.nsmap[prefix] for prefix in root.get(MC + "Ignorable", "").split()}
    for element in list(root.iter(etree.Element)):
        if etree.QName(element).namespace in ignorable and element.getparent() is not None:
            element.getparent().remove(element)
            continue
        for name in list(element.attrib):
            # xml:space belongs to XML itself (XML 1.0, 2.10): offices write it where sml.xsd forgot to allow it.
            if name.startswith(MC) or name == XML_SPACE or etree.QName(name).namespace in ignorable:
                del element.attrib[name]
    for choice in list(root.iter(MC + "AlternateContent")):
        parent, at = choice.getparent(), choice.getparent().index(choice)
        fallback = choice.find(MC + "Fallback")
        for child in reversed([] if fallback is None else list(fallback)):
            parent.insert(at, child)
        parent.remove(choice)
    return root


def check_zip(package, _):
    names = package.namelist()
    demand(package.testzip() is None, "a part's checksum is wrong")
    demand(len(names) == len(set(names)), "a part stands twice")
    demand(names[0] == "[Content_Types].xml", "[Content_Types].xml is not the first part")
    for entry in package.infolist():
        demand(entry.date_time == (1980, 1, 1, 0, 0, 0), f"{entry.filename} carries the time {entry.date_time}")


def check_well_formed(package, _):
    for name in xml_parts(package):
        try:
            etree.fromstring(package.read(name))
        except etree.XMLSyntaxError as error:
            raise Fault(f"{name}: {error}") from error


def check_schemas(package, arguments):
    folder = pathlib.Path(arguments.schemas) if arguments.schemas else None
    if folder is None or not (folder / "wml.xsd").is_file():
        raise Skipped(f"no schemas in {folder}" if folder else "no folder of schemas given")
    for name in xml_parts(package):
        root = compatible(etree.fromstring(package.read(name)))
        schema = SCHEMA_OF_NAMESPACE.get(etree.QName(root).namespace)
        if schema is None:
            demand(name.startswith(("docProps/core", "customXml/")), f"{name}: no schema for {root.tag}")
            continue
        validator = etree.XMLSchema(etree.parse(str(folder / schema)))
        if not validator.validate(etree.ElementTree(root)):
            raise Fault("; ".join(f"{name}:{error.line}: {error.message}" for error in validator.error_log))


def check_package(package, _):
    names = set(package.namelist())
    types = etree.fromstring(package.read("[Content_Types].xml"))
    extensions = {entry.get("Extension") for entry in types.findall(CONTENT_TYPES + "Default")}
    overrides = {entry.get("PartName") for entry in types.findall(CONTENT_TYPES + "Override")}
    for name in names - {"[Content_Types].xml"}:
        demand("/" + name in overrides or name.rsplit(".", 1)[-1] in extensions, f"{name} has no content type")
    for override in overrides:
        demand(override.lstrip("/") in names, f"content type of a part that is not there: {override}")
    for part in [name for name in names if name.endswith(".rels")]:
        folder = posixpath.dirname(posixpath.dirname(part))
        for link in etree.fromstring(package.read(part)).findall(PACKAGE_RELATIONSHIPS + "Relationship"):
            if link.get("TargetMode") == "External":
                scheme = urllib.parse.urlsplit(link.get("Target")).scheme
                demand(scheme in ("http", "https", "mailto"), f"{part}: link to {link.get('Target')}")
            else:
                target = posixpath.normpath(posixpath.join(folder, link.get("Target")))
                demand(target in names, f"{part}: {link.get('Target')} is not there")


def text_parts(package):
    """The roots of the parts that hold what is read: the document, and the notes where there are any."""
    names = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
    return [etree.fromstring(package.read(name)) for name in names]


def check_references(package, _):
    document = etree.fromstring(package.read("word/document.xml"))
    styles = etree.fromstring(package.read("word/styles.xml"))
    known_styles = {style.get(W + "styleId") for style in styles.findall(W + "style")}
    for tag in ("pStyle", "rStyle", "tblStyle"):
        for element in (found for part in text_parts(package) for found in part.iter(W + tag)):
            demand(element.get(W + "val") in known_styles, f"unknown style {element.get(W + 'val')}")
    numbering = etree.fromstring(package.read("word/numbering.xml"))
    known_lists = {number.get(W + "numId") for number in numbering.findall(W + "num")}
    for element in document.iter(W + "numId"):
        demand(element.get(W + "val") in known_lists, f"unknown list {element.get(W + 'val')}")
    links = etree.fromstring(package.read("word/_rels/document.xml.rels"))
    known_links = {link.get("Id") for link in links}
    for element in document.iter(etree.Element):
        for name in ("id", "embed", "link"):
            demand(element.get(R + name, next(iter(known_links))) in known_links, f"unknown link in {element.tag}")


def check_footnotes(package, _):
    document, *notes = text_parts(package)
    called = [reference.get(W + "id") for reference in document.iter(W + "footnoteReference")]
    demand(bool(notes) == bool(called), "footnotes without a reference, or references without a footnote")
    written = [note.get(W + "id") for part in notes for note in part.findall(W + "footnote") if not note.get(W + "type")]
    demand(called == written, f"footnotes {written} are called {called}")
    demand(called == [str(number + 1) for number in range(len(called))], f"footnotes do not count from 1: {called}")
    settings = etree.fromstring(package.read("word/settings.xml"))
    lines = [line.get(W + "id") for line in settings.iterfind(f"{W}footnotePr/{W}footnote")]
    typed = [note.get(W + "id") for part in notes for note in part.findall(W + "footnote") if note.get(W + "type")]
    demand(lines == typed, f"the settings name {lines} as separators, the notes {typed}")
    for part in notes:
        for note in part.findall(W + "footnote"):
            own = len(list(note.iter(W + "footnoteRef")))
            demand(own == (0 if note.get(W + "type") else 1), f"footnote {note.get(W + 'id')} has {own} numbers")


def check_drawings(package, _):
    document = etree.fromstring(package.read("word/document.xml"))
    ids = [properties.get("id") for properties in document.iter(WP + "docPr")]
    demand(len(set(ids)) == len(ids), f"two drawings have one id: {ids}")
    for chart in document.iter(C + "chart"):
        properties = next(chart.iterancestors(WP + "inline")).find(WP + "docPr")
        demand(properties.get("descr"), f"{properties.get('name')} has no alternative text")


def target_of(package, part, link_id):
    """The part that a relationship of another leads to."""
    folder, name = posixpath.split(part)
    for link in etree.fromstring(package.read(f"{folder}/_rels/{name}.rels")):
        if link.get("Id") == link_id:
            return posixpath.normpath(posixpath.join(folder, link.get("Target")))
    raise Fault(f"{part} has no link {link_id}")


def cells_of(workbook, reference):
    sheet, area = reference.rsplit("!", 1)
    area = workbook[sheet.strip("'")][area.replace("$", "")]
    rows = area if isinstance(area, tuple) else ((area,),)
    return [cell.value for row in rows for cell in row]


def check_cache(workbook, reference, convert):
    """What a chart remembers of a range is what stands there, gap for gap."""
    name = reference.find(C + "f").text
    cells = cells_of(workbook, name)
    cache = reference.find(C + ("numCache" if reference.tag == C + "numRef" else "strCache"))
    demand(int(cache.find(C + "ptCount").get("val")) == len(cells), f"{name} has {len(cells)} cells, the chart another number")
    points = {int(point.get("idx")): convert(point.find(C + "v").text) for point in cache.findall(C + "pt")}
    found = [points.get(index) for index in range(len(cells))]
    demand(found == cells, f"{name} holds {cells}, the chart shows {found}")


def check_charts(package, _):
    import openpyxl

    document = etree.fromstring(package.read("word/document.xml"))
    shown = [target_of(package, "word/document.xml", chart.get(R + "id")) for chart in document.iter(C + "chart")]
    stored = [name for name in package.namelist() if re.fullmatch(r"word/charts/[^/]+\.xml", name)]
    demand(shown == stored, f"the text shows {shown}, the package holds {stored}")
    for part in stored:
        root = etree.fromstring(package.read(part))
        book = target_of(package, part, root.find(C + "externalData").get(R + "id"))
        workbook = openpyxl.load_workbook(io.BytesIO(package.read(book)))
        for reference in root.iter(C + "strRef"):
            check_cache(workbook, reference, str)
        for reference in root.iter(C + "numRef"):
            check_cache(workbook, reference, float)
        faces = {face.get("typeface") for tag in ("latin", "ea", "cs") for face in root.iter(A + tag)}
        demand(faces and not any(face.startswith("+") for face in faces), f"{part} takes a font from a theme: {faces}")


def check_bookmarks(package, _):
    parts = text_parts(package)
    names = [element.get(W + "name") for part in parts for element in part.iter(W + "bookmarkStart")]
    begins = [element.get(W + "id") for part in parts for element in part.iter(W + "bookmarkStart")]
    ends = [element.get(W + "id") for part in parts for element in part.iter(W + "bookmarkEnd")]
    demand(len(set(names)) == len(names), "a bookmark's name stands twice")
    demand(sorted(begins) == sorted(ends) and len(set(begins)) == len(begins), "bookmarks do not pair up")
    for name in names:
        demand(re.fullmatch(r"_ws_\w+_\d+|_Toc\d{6}", name) and len(name) <= 40, f"bookmark {name}")


def check_anchors(package, _):
    """What a table of contents leads to, by hyperlink and by the field that shows the page, is there."""
    document = etree.fromstring(package.read("word/document.xml"))
    names = {element.get(W + "name") for element in document.iter(W + "bookmarkStart")}
    for link in document.iter(W + "hyperlink"):
        demand(link.get(W + "anchor") in names | {None}, f"a link to the bookmark {link.get(W + 'anchor')}")
    for instruction in document.iter(W + "instrText"):
        words = (instruction.text or "").split()
        demand(words[0] != "PAGEREF" or words[1] in names, f"a field for the bookmark {words[-1]}")
    depth = 0
    for mark in document.iter(W + "fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(W + "fldCharType")]
        demand(depth >= 0, "a field ends that never began")
    demand(depth == 0, "a field never ends")


def check_faces(package, _):
    styles = etree.fromstring(package.read("word/styles.xml"))
    for fonts in styles.iter(W + "rFonts"):
        for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
            demand(fonts.get(W + slot), f"a style leaves the font slot {slot} open")
        demand(not any("Theme" in name for name in fonts.attrib), "a style takes a font from a theme")


# --- readers ---------------------------------------------------------------------------------------------------------


def squeezed(text):
    """Readers differ in white space, and in nothing else."""
    return re.sub(r"\s+", "", text)


class Reading(NamedTuple):
    """What a program reads: the text, and the footnotes in their order where it can read them."""
    text: str
    notes: Optional[List[str]]


def text_under(element):
    return squeezed("".join(text.text or "" for text in element.iter(W + "t")))


def text_of_document(path):
    """What the file itself says: every w:t in order."""
    with zipfile.ZipFile(path) as package:
        document, *notes = text_parts(package)
    notes = [note for part in notes for note in part.findall(W + "footnote") if not note.get(W + "type")]
    return Reading(text_under(document), [text_under(note) for note in notes])


def text_of_python_docx(path):
    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    def paragraph_text(element):
        # Paragraph.text of this version leaves hyperlinks out; their runs are read as its own are.
        runs = [docx.text.run.Run(run, None).text for run in element.iter(W + "r")]
        return "".join(runs)

    body = docx.Document(str(path)).element.body
    texts = []
    for element in body.iterchildren():
        if element.tag == W + "p":
            texts.append(paragraph_text(Paragraph(element, None)._p))
        elif element.tag == W + "tbl":
            for row in Table(element, None)._tbl.tr_lst:
                for cell in row.tc_lst:
                    texts += [paragraph_text(paragraph) for paragraph in cell.p_lst]
    return Reading(squeezed("".join(texts)), None)  # this version knows no footnotes


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=180, **options)
    demand(done.returncode == 0, f"{command[0]} failed: {done.stderr.decode(errors='replace')[-300:]}")
    return done.stdout.decode()


def text_of_pandoc(path):
    """Through HTML, where nothing is wrapped or escaped twice; pictures' descriptions are attributes there."""
    with tempfile.TemporaryDirectory() as folder:
        # pandoc takes a title at the start out of the text, and a date behind it.
        template = pathlib.Path(folder, "all.html")
        template.write_text("$title$ $date$ $body$", encoding="utf-8")
        page = run(["pandoc", "--from=docx", "--to=html", "--wrap=none", "--email-obfuscation=none",
                    f"--template={template}", "--metadata=pagetitle:-", str(path)])
    body = re.sub(r"<figcaption[^>]*>.*?</figcaption>", "", page, flags=re.S)
    body = re.sub(r'<a [^>]*class="footnote-(ref|back)"[^>]*>.*?</a>', "", body, flags=re.S)
    section = re.search(r'<section [^>]*class="footnotes.*?</section>', body, flags=re.S)
    notes = re.findall(r'<li id="fn\d+"[^>]*>(.*?)</li>', section.group() if section else "", flags=re.S)
    return Reading(shown_by(body.replace(section.group(), "") if section else body), [shown_by(note) for note in notes])


def shown_by(markup):
    return squeezed(html.unescape(re.sub(r"<[^>]*>", "", markup)))


def text_of_libreoffice(path):
    """LibreOffice writes the file out again as it understood it: its own w:t in order."""
    with tempfile.TemporaryDirectory() as folder:
        profile = pathlib.Path(folder, "profile").as_uri()
        out = pathlib.Path(folder, "out")
        run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML",
             "--outdir", str(out), str(path)])
        return text_of_document(out / path.name)


READERS = {"python-docx": text_of_python_docx, "pandoc": text_of_pandoc, "LibreOffice": text_of_libreoffice}


def difference(expected, found):
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    return f"at {at}: expected “{expected[at:at + 30]}”, found “{found[at:at + 30]}”"


def check_reader(name, path):
    expected, found = text_of_document(path), READERS[name](path)
    demand(expected.text == found.text, f"{name} reads another text, {difference(expected.text, found.text)}")
    demand(found.notes in (None, expected.notes), f"{name} reads other footnotes: {found.notes}")


# --- the whole -------------------------------------------------------------------------------------------------------

CHECKS = {
    "zip": check_zip, "well-formed": check_well_formed, "schemas": check_schemas, "package": check_package,
    "references": check_references, "footnotes": check_footnotes, "drawings": check_drawings, "charts": check_charts,
    "bookmarks": check_bookmarks, "anchors": check_anchors, "faces": check_faces,
}


class Count:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def take(self, path, name, check):
        try:
            check()
            self.passed += 1
        except Skipped as reason:
            if os.environ.get("CI") == "true":
                self.fail(path, name, f"must not be skipped where CI=true: {reason}")
            else:
                self.skipped += 1
                print(f"skipped {path}: {name}: {reason}")
        except Exception as error:  # whatever a reader raises is a finding
            self.fail(path, name, f"{error}" if isinstance(error, Fault) else repr(error))

    def fail(self, path, name, message):
        self.failed += 1
        print(f"FAILED {path}: {name}: {message}")


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


def main():
    parser = argparse.ArgumentParser(description="Checks .docx files as an office would read them.")
    parser.add_argument("--schemas", help="folder with the ECMA-376 schemas (wml.xsd …)")
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE.docx")
    arguments = parser.parse_args()
    count = Count()
    for path in arguments.files:
        check_file(path, arguments, count)
    print(f"{count.passed} passed, {count.failed} failed, {count.skipped} skipped")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())
