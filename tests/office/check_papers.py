#!/usr/bin/python3
"""Has the writers' test program write its papers and puts them into other programs' hands.

    check_papers.py TEST_WRITE PROJECT

docx_check.py reads them: papers with everything that a paper can hold, more than the packs use. Schemas come from
WENSHU_SHARED, default ../shared.
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
        environment = {**os.environ, "WENSHU_PAPERS": folder}
        subprocess.run([program, "[.papers]"], env=environment, check=True, timeout=300)
        papers = sorted(pathlib.Path(folder).glob("*.docx"))
        command = ["/usr/bin/python3", HERE / "docx_check.py", *(["--schemas", schemas] if schemas.is_dir() else []), *papers]
        return subprocess.run(command, timeout=900).returncode


if __name__ == "__main__":
    sys.exit(main())
