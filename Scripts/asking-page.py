#!/usr/bin/env python3
"""Runs all that Docs/ASKING.md says of a finished run, so that the page cannot rot.

    Scripts/asking-page.py RUN [--write]

RUN is a finished run of Pipelines/sample; `onrecord` is a command or an exported function of bash. Blocks of `sh`, `sql`
and `python` are run one by one in the folder that RUN stands in, where the page calls it `run`: each must end well and
answer something. Blocks of other languages, and of Python whose packages are missing, are run where their tools are.
--write puts the answers of `sh` and `sql` into the block of `text` behind them, where there is one.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Docs", "ASKING.md")
BLOCK = re.compile(r"```(\w+)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)
LINES_SHOWN = 34


def program(words, folder):
    outcome = subprocess.run(words, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    if outcome.returncode != 0:
        raise RuntimeError(f"exit status {outcome.returncode}: {outcome.stderr.strip()}")
    return outcome.stdout


def shell(text, folder):
    return program(["bash", "-euo", "pipefail", "-c", text], folder)


def sql(text, folder):
    path = os.path.join(folder, "run/results/actors.sqlite")
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    answer = []
    for statement in filter(str.strip, text.split(";\n")):
        cursor = database.execute(statement)
        if cursor.description:
            answer = [[column[0] for column in cursor.description]] + [list(row) for row in cursor]
            if len(answer) == 1:
                raise RuntimeError("the answer has no rows")
    return table(answer)


def table(rows):
    words = [["" if value is None else str(value) for value in row] for row in rows]
    widths = [max(len(row[place]) for row in words) for place in range(len(words[0]))]
    numbers = [all(isinstance(row[place], (int, float, type(None))) for row in rows[1:]) for place in range(len(widths))]
    lines = []
    for row in words:
        cells = [cell.rjust(width) if number else cell.ljust(width) for cell, width, number in zip(row, widths, numbers)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def python(text, folder):
    missing = [name for name in re.findall(r"^import (\w+)", text, re.MULTILINE) if not can_import(name)]
    return None if missing else program([sys.executable, "-c", text], folder)


def can_import(name):
    return subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True).returncode == 0


def r(text, folder):
    return program(["Rscript", "-e", text], folder) if shutil.which("Rscript") else None


RUNNERS = {"sh": shell, "sql": sql, "python": python, "r": r}


def run(page, folder):
    """The page with its answers, what failed, and how many blocks were run."""
    failures, count = [], 0

    def answered(match):
        nonlocal count
        language, text, shown = match.groups()
        if language not in RUNNERS:
            return match.group(0)
        try:
            answer = RUNNERS[language](text, folder)
            if answer is not None:
                count += 1
                if not answer.strip():
                    raise RuntimeError("there is no answer")
        except (RuntimeError, sqlite3.Error, subprocess.TimeoutExpired) as error:
            line = page[: match.start()].count("\n") + 1
            failures.append(f"Docs/ASKING.md:{line}: {error}")
            return match.group(0)
        if shown is None or language not in ("sh", "sql") or answer is None:
            return match.group(0)
        lines = answer.splitlines()
        if len(lines) > LINES_SHOWN:
            lines = lines[:LINES_SHOWN] + ["…"]
        return f"```{language}\n{text}```\n\n```text\n" + "\n".join(lines) + "\n```\n"

    return BLOCK.sub(answered, page), failures, count


def main():
    arguments = [word for word in sys.argv[1:] if word != "--write"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    path = os.path.abspath(arguments[0])
    if os.path.basename(path) != "run":
        sys.exit("asking-page: the run's folder must be called 'run', as on the page")
    with open(PAGE, encoding="utf-8") as file:
        page = file.read()
    answered, failures, count = run(page, os.path.dirname(path))
    for failure in failures:
        print(failure, file=sys.stderr)
    if "--write" in sys.argv and not failures:
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(answered)
    print(f"asking-page: {count} blocks run, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
