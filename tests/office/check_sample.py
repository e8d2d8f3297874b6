#!/usr/bin/python3
"""Makes the sample and the packs' examples with the program and puts what was made into other programs' hands.

    check_sample.py WENSHU PROJECT

The sample is made twice (same bytes), made again in place (nothing is written), its figures are recomputed from the
ledger, every file says 示例数据, and docx_check.py and xlsx_check.py read the files. Each pack's example gives the text
that stands beside it (expected.txt; WENSHU_ACCEPT=1 rewrites it). Schemas come from WENSHU_SHARED, default ../shared.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import figures

EXPECTED = {
    "2018年河东街道健康教育工作计划": [".docx", ".html", ".md", ".txt"],
    "2018年河东街道健康教育工作总结": [".docx", ".html", ".md", ".txt"],
    "2018年河东街道健康教育任务分解表": [".xlsx"],
    "2018年河东街道健康教育活动台账": [".xlsx"],
}
HERE = pathlib.Path(__file__).resolve().parent


class Tally:
    passed = failed = 0

    def check(self, title, problem):
        """`problem` is empty where all is well."""
        if problem:
            self.failed += 1
            print(f"FAILED {title}: {problem}")
        else:
            self.passed += 1


def generate(program, plan, out, *options):
    return subprocess.run([program, "generate", plan, "--out", out, *options], capture_output=True, text=True, timeout=300)


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def says_sample_data(path):
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as package:
            return any("示例数据" in package.read(name).decode("utf-8", "ignore") for name in package.namelist())
    return "示例数据" in path.read_text(encoding="utf-8")


def check_sample(program, root, folder, tally):
    plan = root / "samples/health-education/plan.yaml"
    first, second = folder / "first", folder / "second"
    for out in (first, second):
        done = generate(program, plan, out)
        tally.check("the sample is made without a fault or a warning", done.stderr or done.returncode)
    names = sorted(stem + ending for stem, endings in EXPECTED.items() for ending in endings)
    tally.check("the sample gives its ten files", "" if sorted(contents(first)) == names else sorted(contents(first)))
    tally.check("the same input gives the same bytes", [n for n, b in contents(first).items() if contents(second).get(n) != b])
    times = [path.stat().st_mtime_ns for path in first.iterdir()]
    again = generate(program, plan, first)
    same = times == [path.stat().st_mtime_ns for path in first.iterdir()]
    tally.check("equal files are left alone", "" if same and again.returncode == 0 else again.stderr or "written again")
    for path in sorted(first.iterdir()):
        tally.check(f"{path.name} says 示例数据", "" if says_sample_data(path) else "it does not")
    agreed, problems = figures.check(first / "2018年河东街道健康教育工作总结.docx", plan, root / "templates")
    tally.check("every figure of the summary is what the ledger says", problems)
    tally.check("the summary has figures enough to be worth the check", "" if agreed >= 25 else f"only {agreed}")
    return sorted(first.glob("*.docx")), sorted(first.glob("*.xlsx"))


def check_examples(program, root, folder, tally):
    for example in sorted(root.glob("templates/*/example")):
        pack = example.parent.name
        done = generate(program, example / "plan.yaml", folder / pack, "--fail-on", "warning")
        tally.check(f"the example of {pack} is made", done.stderr or done.returncode)
        if not (folder / pack).is_dir():
            continue
        text = "".join(path.read_text(encoding="utf-8") for path in sorted((folder / pack).glob("*.txt")))
        golden = example / "expected.txt"
        if os.environ.get("WENSHU_ACCEPT") and text:
            golden.write_text(text, encoding="utf-8")
        if text:
            same = golden.exists() and golden.read_text(encoding="utf-8") == text
            tally.check(f"the example of {pack} reads as expected", "" if same else f"see {golden.relative_to(root)}")


def check_files(script, files, schemas, tally):
    command = ["/usr/bin/python3", HERE / script, *(["--schemas", schemas] if schemas.is_dir() else []), *files]
    done = subprocess.run(command, timeout=900)
    tally.check(f"{script} is content", done.returncode)


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    schemas = pathlib.Path(os.environ.get("WENSHU_SHARED", root.parent / "shared")) / "ooxml-xsd"
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        papers, workbooks = check_sample(program, root, folder, tally)
        check_examples(program, root, folder, tally)
        check_files("docx_check.py", papers, schemas, tally)
        check_files("xlsx_check.py", workbooks, schemas, tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
