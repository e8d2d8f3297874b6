"""Runs the cases of a folder: Markdown files that show a command as it is typed and what comes of it.

A case is a heading, files to write (```file NAME), and one or more runs:

    ```run
    $ wenshu check plan.yaml
    plan.yaml:3:7: 错误[data.type] …
    [exit 1]
    ```

The lines after the command are its whole output, the standard error before the standard output; a line that ends in
… may go on. Each case runs in a folder of its own; {root} is the project's folder. Prints "N passed, N failed".
"""
import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(file|bytes|run)(?: (.+))?$")


def read_cases(path):
    """A list of (title, steps) where a step is ("file", name, text) or ("run", command, expected lines)."""
    cases, steps, block = [], None, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if block is not None:
            if line == "```":
                steps.append(finish(block))
                block = None
            else:
                block[2].append(line)
        elif line.startswith("## "):
            steps = []
            cases.append((line[3:], steps))
        elif match := FENCE.match(line):
            block = [match.group(1), match.group(2), []]
    return cases


def finish(block):
    kind, name, lines = block
    if kind == "run":
        return ("run", lines[0].removeprefix("$ "), lines[1:])
    return (kind, name, "".join(line + "\n" for line in lines))


def put(folder, kind, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == "bytes":  # Python's escapes: for encodings and for bytes that no editor shows
        path.write_bytes(text.rstrip("\n").encode("latin-1").decode("unicode_escape").encode("latin-1"))
    else:
        path.write_text(text, encoding="utf-8")


def fits(expected, actual):
    if expected.endswith("…"):
        return actual.startswith(expected[:-1])
    return expected == actual


def run(program, root, folder, command, expected):
    """None where the output is as expected, else what to say."""
    shell = command.replace("{root}", str(root))
    shell = re.sub(r"(^|&& |\| |; |=\S+ )wenshu(?= |$)", rf"\1'{program}'", shell)
    done = subprocess.run(["bash", "-c", shell], cwd=folder, capture_output=True, timeout=120,
                          env={"PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8", "TZ": "UTC"})
    output = (done.stderr + done.stdout).decode("utf-8", "replace").replace(str(root), "{root}")
    lines = output.splitlines()
    if done.returncode != 0:
        lines.append(f"[exit {done.returncode}]")
    if len(lines) == len(expected) and all(map(fits, expected, lines)):
        return None
    return "\n".join(["$ " + command, "  expected:", *("    " + line for line in expected),
                      "  found:", *("    " + line for line in lines)])


def main():
    program, cases_folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    root = cases_folder.resolve().parents[2]
    passed = failed = 0
    for path in sorted(cases_folder.glob("*.md")):
        for title, steps in read_cases(path):
            with tempfile.TemporaryDirectory() as folder:
                problems = []
                for kind, first, second in steps:
                    if kind == "run":
                        problem = run(program, root, pathlib.Path(folder), first, second)
                        if problem:
                            problems.append(problem)
                    else:
                        put(pathlib.Path(folder), kind, first, second)
            if problems:
                failed += 1
                print(f"FAILED {path.name}: {title}", *problems, sep="\n")
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
