"""Checks what a terminal shows during a long job, and what Ctrl-C leaves: PROGRAM PROJECT-FOLDER. Prints what is wrong."""
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HEADER = "编号,日期,社区,活动类别,主题,地点,组织者,开展情况,参加人次,资料份数,经费（元）,备注\n"


def ledger(rows):
    return HEADER + "".join(
        f"HD{n},2018-{n % 12 + 1:02d}-{n % 28 + 1:02d},东方社区,讲座,主题{n % 400},会议室,居委会,按计划开展,"
        f"{n % 300},{n % 900},{n % 20000}.5,第{n}号\n" for n in range(rows))


class Run:
    """The program at a terminal of its own, in a folder that is looked at afterwards."""

    def __init__(self, program, folder):
        self.master, slave = pty.openpty()
        temporary = folder / "tmp"
        temporary.mkdir()
        self.process = subprocess.Popen(
            [program, "generate", "plan.yaml", "--out", "out"], cwd=folder, stdin=slave, stdout=slave, stderr=slave,
            start_new_session=True, env={**os.environ, "TMPDIR": str(temporary), "LANG": "zh_CN.UTF-8"})
        os.close(slave)
        self.text = b""

    def read(self):
        try:
            chunk = os.read(self.master, 65536)
        except OSError:  # the program has closed its end
            chunk = b""
        self.text += chunk
        return chunk != b""

    def read_until(self, words, seconds=240):
        end = time.monotonic() + seconds
        while words.encode() not in self.text and time.monotonic() < end and self.read():
            pass
        return words.encode() in self.text

    def finish(self):
        while self.read():
            pass
        os.close(self.master)
        return self.process.wait(timeout=240)


def left_behind(folder):
    found = [str(path.relative_to(folder)) for path in (folder / "tmp").rglob("*")]
    return found + [str(path.relative_to(folder)) for path in folder.rglob("out*")]


def check_line(program, folder):
    run = Run(program, folder)
    code = run.finish()
    text = run.text.decode()
    yield code == 0, f"exit {code} instead of 0: {text[-300:]}"
    for words in ("读取台账", "写工作簿 ["):
        yield words in text, f"the terminal does not show {words}"
    yield re.search(r"\d+% [\d,]+/[\d,]+ 行", text), "rows done of rows are not shown"
    yield "\r\x1b[K新建" in text, f"the line is not gone before the report: {text[-200:]!r}"
    yield (folder / "out" / "台账.xlsx").is_file(), "no workbook was written"
    yield not list((folder / "tmp").iterdir()), "temporary files are left"


def check_no_terminal(program, folder):
    done = subprocess.run([program, "generate", "plan.yaml", "--out", "out"], cwd=folder, capture_output=True,
                          env={**os.environ, "LANG": "zh_CN.UTF-8"}, timeout=240)
    yield done.returncode == 0, f"exit {done.returncode}"
    yield done.stderr == b"", f"something is said where no terminal is: {done.stderr[:200]!r}"


def check_stop(program, folder, words, sign):
    run = Run(program, folder)
    yield run.read_until(words), f"the terminal does not show {words}"
    run.process.send_signal(sign)
    code = run.finish()
    yield code == 128 + sign, f"exit {code} instead of {128 + sign} during {words}: {run.text.decode()[-300:]!r}"
    yield "已停止" in run.text.decode(), "it is not said that the job was stopped"
    yield not left_behind(folder), f"left behind: {left_behind(folder)}"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    pack = pathlib.Path(sys.argv[2]) / "tests" / "bench" / "xlsx"
    text = ledger(60_000)
    checks = [("line", check_line, ()), ("no terminal", check_no_terminal, ()),
              ("Ctrl-C while reading", check_stop, ("读取台账", signal.SIGINT)),
              ("Ctrl-C while writing", check_stop, ("写工作簿 [", signal.SIGINT)),
              ("SIGTERM while writing", check_stop, ("写工作簿 [", signal.SIGTERM))]
    passed = failed = 0
    for name, check, arguments in checks:
        with tempfile.TemporaryDirectory() as root:
            folder = pathlib.Path(root)
            shutil.copytree(pack, folder, dirs_exist_ok=True)
            (folder / "ledger.csv").write_text(text, encoding="utf-8")
            for holds, message in check(str(program), folder, *arguments):
                passed, failed = passed + bool(holds), failed + (not holds)
                if not holds:
                    print(f"{name}: {message}")
    print(f"{passed} passed, {failed} failed")
    return failed != 0


sys.exit(main())
