#!/usr/bin/python3
"""Has the writers' test program write its workbooks and puts them into other programs' hands.

    check_workbooks.py TEST_WRITE PROJECT

xlsx_check.py reads them and has every formula recalculated: questions to ledgers of texts that spreadsheets take for
something else, more than the packs ask. Schemas come from WENSHU_SHARED, default ../shared.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    schemas = pathlib.Path(os.environ.get("WENSHU_SHARED", root.parent / "shared")) / "ooxml-xsd"
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "WENSHU_WORKBOOKS": folder}
        subprocess.run([program, "[.workbooks]"], env=environment, check=True, timeout=300)
        books = sorted(pathlib.Path(folder).glob("*.xlsx"))
        command = ["/usr/bin/python3", HERE / "xlsx_check.py", *(["--schemas", schemas] if schemas.is_dir() else []), *books]
        return subprocess.run(command, timeout=900).returncode


if __name__ == "__main__":
    sys.exit(main())
