#!/usr/bin/python3
"""Has papers of many kinds generated as PDF and measures what is printed on them.

    check_layouts.py PROGRAM PROJECT

Each paper is a plan file for the pack official-paper. What the standard gives in millimetres, lines and characters is
measured here on the ink and on poppler's words (GB/T 9704-2012; the limits are those of the layouts), and `wenshu
inspect` must come to the same end. Prints "N passed, N failed".
"""
import functools
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import page_ink  # noqa: E402

# One face for each role, so that faults cannot hide behind a single substitute.
STAND_INS = {"仿宋_GB2312": "AR PL UMing CN", "楷体_GB2312": "AR PL UKai CN", "黑体": "Noto Sans CJK SC",
             "宋体": "Noto Serif CJK SC", "方正小标宋简体": "Noto Serif CJK SC"}

PASSAGE = ("各社区要把任务分解到人，明确时间节点，建立工作台账，每月对照检查一次，发现问题及时纠正，"
           "重要情况随时报告街道办公室，年底前逐项销号。")
HAN = "为切实保障辖区居民身体健康和生命安全进一步提高公共卫生服务能力" * 12


class Fault(Exception):
    pass


def demand(condition, message):
    if not condition:
        raise Fault(message)


def near(found, wanted, tolerance, what):
    demand(abs(found - wanted) <= tolerance, f"{what}: {found:.2f}, should be {wanted} ± {tolerance}")


# --- papers ----------------------------------------------------------------------------------------------------------


def passages(count):
    return "\n\n".join(f"# 第{i + 1}个方面\n\n{PASSAGE}{PASSAGE}\n\n## 具体要求。\n\n{PASSAGE}" for i in range(count))


def plan(**facts):
    base = {"packs": ["official-paper"], "issuer": {"name": "临江街道办事处", "short": "临江街道"},
            "title": "临江街道办事处关于做好防汛工作的通知", "number": "临街发〔2026〕12号", "to": ["各社区居民委员会"],
            "content": passages(1), "date": "2026-04-28"}
    base.update(facts)
    return {key: value for key, value in base.items() if value is not None}


TABLE = "\n".join(["| 序号 | 社区 | 事项 | 责任人 | 时限 |", "| :-: | :-- | :-- | :-: | :-: |"] +
                  [f"| {i} | 第{i}社区 | 排查隐患并登记在册 | 王某 | 5月{i % 28 + 1}日 |" for i in range(1, 61)])
IMPRINT = {"copies": ["区应急管理局", "区水务局", "街道各办公室"], "printed_by": "临江街道党政办公室", "printed_on": "2026-04-29"}

PAPERS = {
    "short": plan(content="请遵照执行。", **IMPRINT),
    "one page": plan(content=PASSAGE * 2, **IMPRINT),
    "two pages": plan(content=passages(2), copy_number="000012", secrecy="机密★1年", urgency="特急", **IMPRINT),
    "nine pages": plan(content=HAN + "。\n\n" + passages(14), **IMPRINT),
    "three issuers": plan(co_issuers=["临江区应急管理局", "临江区水务局"], vouching="盖章", content=passages(3), **IMPRINT),
    "long title": plan(title="临江街道办事处关于印发2026年度防汛抗旱和地质灾害防治工作实施方案及任务分工的通知", **IMPRINT),
    "twelve attachments": plan(attachments=[f"防汛物资储备和队伍集结情况登记表之{i}" for i in range(1, 12)] +
                               ["各社区防汛责任人名单以及联系电话和值班安排、物资储备地点、转移路线图、安置点位置分布的总表"], **IMPRINT),
    "sixty rows": plan(content="名单如下：\n\n" + TABLE, **IMPRINT),
    "unsealed": plan(vouching="不盖章", content=PASSAGE, attachments=[{"title": "防汛任务分工表", "file": "tasks.md"}], **IMPRINT),
    "many copies": plan(copies=[f"区有关部门第{i}局" for i in range(1, 16)], printed_by="临江街道党政办公室",
                        printed_on="2026-04-29"),
    "up": plan(layout="gbt9704-up", co_issuers=["临江区应急管理局", "临江区水务局"], signers=["王建国", "李明", "赵德发"],
               to=["区人民政府"], title="关于解决防汛物资经费的请示", note="联系人：周明，电话：0000-4400012", **IMPRINT),
    "letter": plan(layout="gbt9704-letter", copy_number="000003", urgency="加急", content=passages(3), copies=["区水务局"]),
    "order": plan(layout="gbt9704-order", number="第5号", title=None, to=None, vouching="签名章", duty="主任", **IMPRINT),
    "minutes": plan(layout="gbt9704-minutes", mark=["临江街道办事处主任办公会议"], number="第3期", to=None,
                    attendance=[{"label": "出席", "names": ["王建国", "李明", "赵德发"] * 9}, {"label": "列席", "names": ["周明"]}],
                    **IMPRINT),
}


FILES = {"tasks.md": passages(2)}  # beside every plan


# --- measures --------------------------------------------------------------------------------------------------------


@functools.lru_cache(maxsize=4)
def page_of(path, page=1):
    return page_ink.Page(path, page)


def some_pages(path):
    """The first ones and the last: they are enough for what all pages share."""
    count = page_ink.page_count(path)
    return sorted({1, min(2, count), count})


def is_han(character):
    return unicodedata.east_asian_width(character) == "W" and unicodedata.category(character) == "Lo"


def rows(path, page):
    """The lines of text as they stand on the page: what poppler splits is joined again, page numbers left out."""
    joined = []
    for line in page_ink.lines(path, page):
        if line.y0 > 263:
            continue
        if joined and abs((joined[-1].y0 + joined[-1].y1) - (line.y0 + line.y1)) < 4:
            joined[-1].text += line.text
            joined[-1].x1 = max(joined[-1].x1, line.x1)
        else:
            joined.append(line)
    return joined


def check_full_pages(path, facts):
    if "| :-: |" in facts["content"]:
        return
    full = [page for page in range(2, page_ink.page_count(path) - 1) if len(rows(path, page)) > 18]
    for page in full:
        demand(len(rows(path, page)) == 22, f"page {page} has {len(rows(path, page))} lines")
    best = max((sum(map(is_han, line.text)) for page in full for line in rows(path, page)
                if all(map(is_han, line.text[:28]))), default=28)
    demand(best == 28, f"a full line has {best} Han")


def check_margins(path, facts):
    if facts.get("layout") == "gbt9704-letter":
        return
    for page in some_pages(path):
        ink = page_of(path, page).ink_box(0, 0, 182, 262.6)
        near(ink.x0, 28, 1.2, f"page {page}: left edge")
        demand(ink.y0 >= 36.8, f"page {page}: ink at {ink.y0:.2f}, above the type area")


def check_mark(path, facts):
    top = {"gbt9704-letter": 30, "gbt9704-order": 57}.get(facts.get("layout"), 72)
    page = page_of(path)
    near(page.ink_box(20, top - 3, 190, top + 12, "red").y0, top, 1, "upper edge of the mark")


def check_head_rule(path, facts):
    red = [rule for rule in page_of(path).rules() if rule.color == "red"]
    layout = facts.get("layout")
    if layout == "gbt9704-order":
        return demand(not red, "an order has no red rule")
    if layout == "gbt9704-letter":
        demand(len(red) == 4, f"a letter has two double rules, found {len(red)} lines")
        for rule in red:
            near(rule.x0, 20, 0.5, "left end of a red rule")
            near(rule.length, 170, 0.5, "length of a red rule")
        demand(red[0].thickness > red[1].thickness and red[2].thickness < red[3].thickness, "thick and thin are mixed up")
        return near(red[3].y, 277, 1.2, "lower rule")
    demand(len(red) == 1, f"found {len(red)} red rules")
    near(red[0].x0, 28, 0.5, "left end of the red rule")
    near(red[0].length, 156, 0.5, "length of the red rule")
    number = page_ink.line_with(path, facts["number"][-4:])
    ink = page_of(path).ink_of(number)
    near(red[0].y - red[0].thickness / 2 - ink.y1, 4, 0.5, "from the number to the red rule")


def check_imprint(path, facts):
    last = page_ink.page_count(path)
    rules = [rule for rule in page_of(path, last).rules() if rule.color == "black" and rule.y > 180]
    if facts.get("layout") == "gbt9704-letter" or not (facts.get("copies") or facts.get("printed_by")):
        return demand(not rules, "an imprint without rules has some")
    near(rules[-1].y, 262, 0.5, "last rule of the imprint")
    for rule in rules:
        near(rule.x0, 28, 0.5, "left end of an imprint rule")
        near(rule.length, 156, 0.5, "length of an imprint rule")
    for rule in (rules[0], rules[-1]):
        near(rule.thickness, 0.35, 0.08, "outer rule of the imprint")
    for rule in rules[1:-1]:
        near(rule.thickness, 0.25, 0.08, "inner rule of the imprint")
    above = [line for line in rows(path, last) if line.y1 < rules[0].y]
    demand(not above or above[-1].y1 < rules[0].y + 0.5, "text runs into the imprint")
    for wanted in [facts.get("printed_by", "")] + facts.get("copies", []):
        text = "".join(line.text for line in rows(path, last))
        demand(wanted in text, f"the imprint lacks {wanted}")


def check_page_numbers(path, facts):
    first = 2 if facts.get("layout") == "gbt9704-letter" else 1
    for page in [page for page in some_pages(path) if page >= first]:
        number = page_of(path, page).ink_box(20, 264, 190, 275)
        demand(number is not None, f"page {page} has no number")
        near((number.y0 + number.y1) / 2, 269, 0.8, f"page {page}: middle of the number")
        if page % 2:
            near(number.x1, 184 - 4.94, 1, f"page {page}: right edge of the number")
        else:
            near(number.x0, 28 + 4.94, 1, f"page {page}: left edge of the number")
    if first == 2:
        demand(page_of(path).ink_box(20, 264, 190, 275) is None, "page 1 of a letter has a number")


def title_lines(all_rows, title):
    """The lines that the title makes, one behind the other."""
    for start in range(len(all_rows)):
        text = ""
        for end in range(start, len(all_rows)):
            text += all_rows[end].text
            if text == title:
                return all_rows[start:end + 1]
            if not title.startswith(text):
                break
    return []


def check_title(path, facts):
    if not facts.get("title"):
        return
    lines = title_lines(rows(path, 1), facts["title"])
    demand(lines, "the title is not on page 1, whole")
    for line in lines:
        near((line.x0 + line.x1) / 2, 106, 0.7, f"middle of the title line {line.text}")
    widths = [line.x1 - line.x0 for line in lines]
    demand(min(widths) > 0.45 * max(widths), f"title lines of {[round(width) for width in widths]} mm")


CHARACTER = 15.75 * page_ink.POINT  # mm


def line_of(path, text):
    """The line that holds nothing but the text, with its page; the last one of the paper."""
    for page in range(page_ink.page_count(path), 0, -1):
        for line in reversed(page_ink.lines(path, page)):
            if line.text == text:
                return page, line
    raise Fault(f"no line says just {text}")


def check_closing(path, facts):
    """7.3.5: the date four characters from the right under a seal, the name above its middle; without a seal the name
    two characters from the right and the date two behind its beginning."""
    vouching = facts.get("vouching", "盖章")
    if vouching == "签名章" or facts.get("co_issuers"):
        return
    page, date = line_of(path, "2026年4月28日")
    name_page, name = line_of(path, facts["issuer"]["name"])
    demand(page == name_page, "name and date stand on two pages")
    if vouching == "盖章":
        near(184 - date.x1, 4 * CHARACTER, 1.2, "right of the date")
        near((name.x0 + name.x1) / 2, (date.x0 + date.x1) / 2, 1.2, "middle of the name")
    else:
        longer = date.x1 - date.x0 > name.x1 - name.x0
        near(184 - (date if longer else name).x1, 2 * CHARACTER, 1.2, "right of the longer line")
        near(date.x0 - name.x0, 2 * CHARACTER, 1.2, "the date behind the name's beginning")


def check_attachment(path, facts):
    """7.3.7: the number on the first line of a page, the title on the third, centred."""
    bound = [entry for entry in facts.get("attachments", []) if isinstance(entry, dict)]
    if not bound:
        return
    page, number = line_of(path, "附件")
    near(number.x0, 28, 1, "left of 附件")
    found = rows(path, page)
    demand(found[0].text == "附件" and found[1].text == bound[0]["title"], "附件 and its title do not begin a page")
    near((found[1].x0 + found[1].x1) / 2, 106, 0.7, "middle of the attachment's title")
    near((found[1].y0 + found[1].y1) / 2 - (found[0].y0 + found[0].y1) / 2, 2 * 28.95 * page_ink.POINT, 1.5, "third line")
    note = page_ink.line_with(path, "附件：" + bound[0]["title"], page - 1)
    near(note.x0 - 28, 2 * CHARACTER, 0.6, "indent of 附件说明")


def check_first_page(path, facts):
    start = facts["content"].lstrip("# ")[:3] if not facts["content"].startswith("#") else "一、"
    demand(any(start in line.text for line in rows(path, 1)), "page 1 shows nothing of the body")


CHECKS = {"full pages": check_full_pages, "margins": check_margins, "mark": check_mark, "head rule": check_head_rule,
          "imprint": check_imprint, "page numbers": check_page_numbers, "title": check_title, "closing": check_closing,
          "attachment": check_attachment, "first page": check_first_page}


# --- run -------------------------------------------------------------------------------------------------------------


def stand_ins(folder):
    """A fontconfig file in which each face of the standard has its own stand-in."""
    matches = "".join(f'<match target="pattern"><test name="family"><string>{face}</string></test>'
                      f'<edit name="family" mode="assign" binding="strong"><string>{other}</string></edit></match>'
                      for face, other in STAND_INS.items())
    path = pathlib.Path(folder, "fonts.conf")
    path.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf'
                    f'</include>{matches}</fontconfig>', encoding="utf-8")
    return path


def generate(program, facts, folder, environment):
    import yaml
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "plan.yaml").write_text(yaml.safe_dump(facts, allow_unicode=True), encoding="utf-8")
    done = subprocess.run([program, "generate", "plan.yaml", "--format", "docx,pdf"], cwd=folder, env=environment, timeout=300,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    demand(done.returncode == 0, done.stdout.decode())
    return next((folder / "out").glob("*.pdf"))


def inspect(program, path, facts, environment):
    done = subprocess.run([program, "inspect", path, "--layout", facts.get("layout", "gbt9704")], env=environment, timeout=300,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    failed = [line for line in done.stdout.decode().splitlines() if "不合格" in line]
    demand(done.returncode == 0, "; ".join(failed) or done.stdout.decode())


def check_paper(program, name, facts, folder, environment, count):
    def run(what, check):
        try:
            check()
            count["passed"] += 1
        except (Fault, ValueError) as fault:
            count["failed"] += 1
            print(f"FAILED {name}: {what}: {fault}")

    made = []
    run("generate", lambda: made.append(generate(program, facts, folder, environment)))
    if not made:
        return
    for what, check in CHECKS.items():
        run(what, lambda check=check: check(made[0], facts))
    run("inspect", lambda: inspect(program, made[0], facts, environment))


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:]
    count = {"passed": 0, "failed": 0}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "FONTCONFIG_FILE": str(stand_ins(folder)), "WENSHU_HOME": str(root), "LANG": "C.UTF-8"}
        for name, facts in PAPERS.items():
            if not wanted or name in wanted:
                check_paper(program, name, facts, pathlib.Path(folder, name.replace(" ", "-")), environment, count)
    print(f"{count['passed']} passed, {count['failed']} failed")
    return 1 if count["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
