"""Answers the measures of a plan from its CSV ledgers, by other means than the engine's.

Reads the plan, the measures.yaml and the *.ledger.json of its packs, and counts row by row in plain Python. A rate is
(part, whole); what has no answer is None; groups are {label: answer}, of two dimensions {(label, label): answer}. What a
measure is compared with is left to the engine's own tests; in all so far is summed up here.
"""
import csv
import datetime
import decimal
import pathlib

import yaml

UNFILLED = "（未填）"
KNOWN = {"name", "ledger", "unit", "count", "sum", "avg", "min", "max", "distinct", "rate", "ratio", "decimals", "where", "by",
         "order", "compare", "cumulative"}
PERIODS = {
    "季度": [f"第{number}季度" for number in "一二三四"],
    "月": [f"{number}月" for number in range(1, 13)],
}


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def half_up(number, decimals):
    return number.quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP)


class Ledger:
    def __init__(self, schema, file):
        self.columns = schema["properties"]
        with file.open(encoding="utf-8-sig", newline="") as text:
            records = list(csv.reader(text))
        keys = [self.key(name) for name in records[0]]
        self.rows = [dict(zip(keys, record)) for record in records[1:]]
        self.date = next(key for key, column in self.columns.items() if column.get("format") == "date")

    def key(self, name):
        """The key of a column by its key or title; 季度 and 月 stay."""
        return next((key for key, column in self.columns.items() if name in (key, column["title"])), name)

    def cell(self, row, name):
        """What a dimension or a condition sees."""
        if name not in PERIODS:
            return row.get(self.key(name), "")
        month = datetime.date.fromisoformat(row[self.date]).month
        return PERIODS[name][(month - 1) // 3 if name == "季度" else month - 1]

    def fits(self, row, where):
        wanted = {name: values if isinstance(values, list) else [values] for name, values in (where or {}).items()}
        return all(any(self.meets(self.cell(row, name), value) for value in values) for name, values in wanted.items())

    @staticmethod
    def meets(text, value):
        if not isinstance(value, dict):
            return text == str(value)
        if set(value) != {"filled"}:
            raise ValueError(f"recount.py knows nothing of {value}")
        return bool(text) == value["filled"]

    def labels(self, name, rows, where):
        """The groups that are shown: all periods, all choices that a condition leaves, otherwise those that occur."""
        found = [self.cell(row, name) for row in rows]
        shown = PERIODS.get(name) or self.columns[self.key(name)].get("enum") or dict.fromkeys(filter(None, found))
        condition = next((values for key, values in (where or {}).items() if self.key(key) == self.key(name)), None)
        if condition is not None:
            shown = [label for label in shown if label in ([condition] if isinstance(condition, str) else condition)]
        return list(shown) + ([""] if "" in found else [])


class Books:
    def __init__(self, plan_file, templates):
        self.plan = read(plan_file)
        self.packs = []
        for name in self.plan.get("packs") or self.plan["文种包"]:
            self.take(pathlib.Path(templates, name))
        self.measures, schemas = {}, {}
        for pack in self.packs:
            for name, file in (read(pack / "pack.yaml").get("ledgers") or {}).items():
                schemas[name] = read(pack / file)
            if (pack / "measures.yaml").exists():
                self.measures.update(read(pack / "measures.yaml"))
        self.measures.update(self.plan.get("measures") or {})
        self.ledgers = {name: Ledger(schemas[name], plan_file.parent / file)
                        for name, file in self.plan["ledgers"].items()}

    def take(self, pack):
        for used in read(pack / "pack.yaml").get("uses") or []:
            self.take(pack.parent / used)
        if pack not in self.packs:
            self.packs.append(pack)

    def answer(self, name):
        measure = self.measures[name]
        if unknown := set(measure) - KNOWN:
            raise ValueError(f"{name}: recount.py knows nothing of {unknown}")
        by = measure.get("by") or []
        if not by:
            return self.cell(measure, {})
        return self.groups(measure, [by] if isinstance(by, str) else by)

    def so_far(self, name):
        """{month: the sum up to it}, of a measure that is counted up."""
        total = decimal.Decimal(0)
        return {label: (total := total + one) for label, one in self.answer(name).items() if label != UNFILLED}

    def groups(self, measure, by):
        sides = [measure] if "rate" not in measure else [self.measures[measure["rate"][side]] for side in ("part", "whole")]
        ledger = self.ledgers[sides[-1]["ledger"]]
        labels = []
        for name in by:
            one = dict.fromkeys(label for side in reversed(sides)
                                for label in ledger.labels(name, self.chosen(side), side.get("where")))
            labels.append(list(one))
        if len(by) == 1:
            return {label or UNFILLED: self.cell(measure, {by[0]: label}) for label in labels[0]}
        return {(one or UNFILLED, other or UNFILLED): self.cell(measure, {by[0]: one, by[1]: other})
                for one in labels[0] for other in labels[1]}

    def asks_masked(self, name):
        """Whether an answer depends on texts that a workbook shows masked."""
        measure = self.measures[name]
        if sides := measure.get("rate") or measure.get("ratio"):
            return any(self.asks_masked(side) for side in sides.values())
        ledger = self.ledgers[measure["ledger"]]
        by = measure.get("by") or []
        names = [*(measure.get("where") or {}), *([by] if isinstance(by, str) else by), measure.get("distinct", "")]
        return any("x-mask" in ledger.columns.get(ledger.key(one), {}) for one in names)

    def chosen(self, measure):
        ledger = self.ledgers[measure["ledger"]]
        return [row for row in ledger.rows if ledger.fits(row, measure.get("where"))]

    def cell(self, measure, group):
        if "ratio" in measure:
            part, whole = (self.cell(self.measures[measure["ratio"][side]], group) for side in ("part", "whole"))
            return half_up(part / whole, measure.get("decimals", 2)) if whole else None
        if "rate" in measure:
            part, whole = (self.cell(self.measures[measure["rate"][side]], group) for side in ("part", "whole"))
            return (part, whole) if whole else None
        ledger = self.ledgers[measure["ledger"]]
        rows = [row for row in self.chosen(measure)
                if all(ledger.cell(row, name) == label for name, label in group.items())]
        if "count" in measure:
            return decimal.Decimal(len(rows))
        operation = next(key for key in ("sum", "avg", "min", "max", "distinct") if key in measure)
        texts = [text for row in rows if (text := row.get(ledger.key(measure[operation]), ""))]
        if operation == "distinct":
            return decimal.Decimal(len(set(texts)))
        numbers = [decimal.Decimal(text) for text in texts]
        if operation == "sum":
            return sum(numbers, decimal.Decimal(0))
        if not numbers:
            return None
        return half_up(sum(numbers) / len(numbers), 2) if operation == "avg" else {"min": min, "max": max}[operation](numbers)


def printed(answer, decimals=None):
    """As a paper prints it; without decimals all that there are, of a rate two at most."""
    if answer is None:
        return "—"
    if isinstance(answer, tuple):
        percent = half_up(answer[0] * 100 / answer[1], 2 if decimals is None else decimals)
        return f"{percent.normalize() if decimals is None else percent:f}%"
    return f"{answer.normalize() if decimals is None else half_up(answer, decimals):f}"
