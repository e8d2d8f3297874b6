"""Runs the official Mustache cases through `wenshu render --lenient`.

    run_mustache_spec.py WENSHU FOLDER

FOLDER holds the specification's JSON modules; optional ones (~) are left out. Where the folder is absent the cases are
skipped aloud, and fail with CI=true. Prints "N passed, N failed".
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def run(program, case):
    """What the program makes of a case."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "parts").mkdir()
        (folder / "body.mustache").write_bytes(case["template"].encode())
        (folder / "data.json").write_text(json.dumps(case["data"], ensure_ascii=False), encoding="utf-8")
        for partial, text in case.get("partials", {}).items():
            (folder / "parts" / f"{partial}.mustache").write_bytes(text.encode())
        done = subprocess.run([program, "render", "body.mustache", "data.json", "--lenient"], cwd=folder,
                              capture_output=True, timeout=60)
    return done.stdout.decode() if done.returncode == 0 else done.stderr.decode()


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if not folder.is_dir():
        print(f"skipped: the official Mustache cases are not at {folder}")
        return 1 if os.environ.get("CI") == "true" else 0
    passed = failed = 0
    for module in sorted(folder.glob("[!~]*.json")):
        for case in json.loads(module.read_text(encoding="utf-8"))["tests"]:
            found = run(program, case)
            if found == case["expected"]:
                passed += 1
            else:
                failed += 1
                print(f"FAILED {module.stem}: {case['name']}: expected {case['expected']!r}, found {found!r}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
