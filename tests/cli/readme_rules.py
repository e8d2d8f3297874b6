"""Holds the lists of proofing rules in the READMEs against what the program says: `wenshu rules --format md`.

Usage: readme_rules.py PROGRAM ROOT [--write]. With --write the lists are made anew.
"""
import pathlib
import re
import subprocess
import sys

LIST = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.DOTALL)


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    stale = []
    for name, language in (("README.md", "en"), ("README.zh-CN.md", "zh")):
        path = root / name
        text = path.read_text(encoding="utf-8")
        rules = subprocess.run([program, "rules", "--format", "md", "--lang", language],
                               check=True, capture_output=True, text=True, encoding="utf-8").stdout
        fresh, lists = LIST.subn(lambda match: f"{match[1]}\n{rules}\n{match[2]}", text)
        if lists != 1:
            sys.exit(f"{name}: there is not one list between <!-- rules --> and <!-- /rules -->")
        if fresh == text:
            continue
        stale.append(name)
        if "--write" in sys.argv:
            path.write_text(fresh, encoding="utf-8")
    if stale and "--write" not in sys.argv:
        sys.exit(f"the list of rules is out of date in {', '.join(stale)}: run tests/cli/readme_rules.py with --write")
    print("the lists of rules are those of the program")


main()
