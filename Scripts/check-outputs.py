#!/usr/bin/env python3
"""Holds every file of a run to its JSON Schema, and checks again, in Python, what its offsets say.

    Scripts/check-outputs.py RUN_DIR [--every N]

Beside the schemas of Pipelines/schemas: quotations' words equal the article's text sliced by their spans, mentions
lie in the text, speakers are chains of the article, layers lie line by line over the spine, every run of rawMap reads
the same in the text of the dump (where the dump can be read), checksums match, records add up, and results/ say what
the layers say. Faults are listed; exit status 1 if there are any, 2 if there is no run.

Needs python3-jsonschema, 4.0 or later. `--every N` holds only each N-th line to its schema, for large runs; all other
checks are made on all lines.
"""

import argparse
import csv
import gzip
import json
import re
import sqlite3
import sys
import unicodedata
import zlib
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).resolve().parent.parent / "Pipelines" / "schemas"
STAGES = ["reading", "cleaning", "tagging", "quoting", "aggregating"]
SHOWN = 50
# What figures of quotations count: Quotation.isSpoken.
SPOKEN = "act = 'speech' AND polarity = 'affirmative' AND modality = 'actual'"
UNSAID = "act = 'speech' AND NOT (polarity = 'affirmative' AND modality = 'actual')"


class Faults:
    """What was found wrong, with where."""

    def __init__(self):
        self.list = []
        self.count = 0

    def add(self, place, what):
        self.count += 1
        if self.count <= SHOWN:
            self.list.append(f"{place}: {what}")


class Schemas:
    """The validators, each made once."""

    def __init__(self, faults, every):
        self.faults = faults
        self.every = every
        self.validators = {}

    def validator(self, name, part=None):
        if (name, part) not in self.validators:
            schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
            if part:
                schema = {"$schema": schema["$schema"], "$ref": f"#/$defs/{part}", "$defs": schema["$defs"]}
            self.validators[name, part] = Draft202012Validator(schema)
        return self.validators[name, part]

    def hold(self, value, name, place, line=None, part=None):
        if line is not None and (line - 1) % self.every:
            return
        for error in self.validator(name, part).iter_errors(value):
            path = "/".join(str(step) for step in error.absolute_path)
            self.faults.add(place, f"not as {name}.schema.json says, at '{path}': {error.message[:200]}")


def lines_of(path):
    """The JSON values of a gzip JSON Lines file; no line feed within a value, one at the end."""
    with gzip.open(path, "rb") as file:
        for line in file:
            yield json.loads(line)


def check_sum(path, expected, faults):
    data = path.read_bytes()
    found = f"{zlib.crc32(data):08x}"
    if len(data) != expected["bytes"] or found != expected["crc32"]:
        faults.add(path, f"has {len(data)} bytes and CRC-32 {found}, its checkpoint says {expected}")


def check_balance(records, place, faults):
    out = records["kept"] + sum(records["dropped"].values()) + sum(records["rejected"].values())
    if records["in"] != out:
        faults.add(place, f"{records['in']} records in, but {out} kept, dropped or rejected")


class Run:
    def __init__(self, folder, every):
        self.folder = folder
        self.faults = Faults()
        self.schemas = Schemas(self.faults, every)
        self.checked = {"files": 0, "articles": 0, "quotations": 0, "mentions": 0, "runs": 0}

    # Small JSON files

    def read(self, path, schema):
        self.checked["files"] += 1
        try:
            value = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            self.faults.add(path, f"cannot be read: {error}")
            return None
        self.schemas.hold(value, schema, path)
        return value

    def check(self):
        manifest = self.read(self.folder / "run.json", "run")
        if manifest is None:
            return
        quotations = self.results_quotations()
        for given in manifest["inputs"]:
            self.check_shard(given, quotations)
        if quotations is not None and next(quotations, None) is not None:
            self.faults.add("results/quotes.jsonl.gz", "has more quotations than the layers")
        self.check_refused()
        if (self.folder / "results" / "summary.json").exists():
            self.check_results()

    def check_shard(self, given, quotations):
        shard = given["shard"]
        cuts_path = self.folder / "reading" / f"{shard}.cuts.json"
        if cuts_path.exists():
            cuts = self.read(cuts_path, "cuts")
            for block in (cuts or {}).get("blocks", []):
                check_balance(block["records"], cuts_path, self.faults)
        dump = Dump(Path(given["path"]))
        for checkpoint in sorted((self.folder / "cleaning" / shard).glob("*.checkpoint.json")):
            self.check_block(shard, checkpoint.name.removesuffix(".checkpoint.json"), dump, quotations)

    def check_block(self, shard, block, dump, quotations):
        paths = {}
        for stage in STAGES[1:]:
            path = self.folder / stage / shard / f"{block}.jsonl.gz"
            checkpoint_path = path.with_name(f"{block}.checkpoint.json")
            if not checkpoint_path.exists():
                continue
            checkpoint = self.read(checkpoint_path, "checkpoint")
            if checkpoint is None:
                continue
            if not path.exists():
                self.faults.add(path, "is missing, but has a checkpoint")
                continue
            check_sum(path, checkpoint["file"], self.faults)
            check_balance(checkpoint["records"], checkpoint_path, self.faults)
            paths[stage] = path
        layers = {stage: list(lines_of(path)) for stage, path in paths.items()}
        self.checked["files"] += len(paths)
        spine = layers.get("cleaning", [])
        for number, article in enumerate(spine, 1):
            self.check_article(article, f"{paths['cleaning']}, line {number}", number, dump)
        self.check_layers(spine, layers, paths, quotations)
        if "aggregating" in layers:
            self.check_tally(layers["aggregating"], paths["aggregating"], len(spine))

    def check_layers(self, spine, layers, paths, quotations):
        for stage in ("tagging", "quoting"):
            if stage in layers and [line["id"] for line in layers[stage]] != [line["id"] for line in spine]:
                self.faults.add(paths[stage], "does not lie line by line over the spine")
                return
        if "tagging" not in layers:
            return
        for number, article in enumerate(spine, 1):
            tagging = layers["tagging"][number - 1]
            self.check_tagging(tagging, article, f"{paths['tagging']}, line {number}", number)
            if "quoting" in layers:
                quoting = layers["quoting"][number - 1]
                place = f"{paths['quoting']}, line {number}"
                self.schemas.hold(quoting, "quoting", place, number)
                self.check_quotes(quoting, tagging, article, place)
                self.match_results(quoting, article, quotations)

    # Lines

    def check_article(self, article, place, number, dump):
        self.schemas.hold(article, "article", place, number)
        self.checked["articles"] += 1
        text = article["text"]
        if unicodedata.normalize("NFC", text) != text:
            self.faults.add(place, "text is not in NFC")
        end = 0
        for clean, _, length in article["rawMap"]:
            if clean < end or clean + length > len(text):
                self.faults.add(place, f"the run of rawMap at {clean} overlaps another or leaves the text")
            end = clean + length
        self.checked["runs"] += len(article["rawMap"])
        candidates = dump.strings(article["line"])
        if candidates is not None and not any(leads_back(article, raw) for raw in candidates):
            self.faults.add(place, f"rawMap leads to no text in line {article['line']} of '{dump.path}'")

    def check_span(self, span, article, place, what):
        if not 0 <= span[0] < span[1] <= len(article["text"]):
            self.faults.add(place, f"the span {span} of {what} is empty or leaves the text")

    def check_tagging(self, tagging, article, place, number):
        self.schemas.hold(tagging, "tagging", place, number)
        for entity in tagging["entities"]:
            spans = [mention["span"] for mention in entity["mentions"]]
            self.checked["mentions"] += len(spans)
            for span in spans:
                self.check_span(span, article, place, f"a mention of '{entity['name']}'")
            if spans != sorted(spans):
                self.faults.add(place, f"the mentions of '{entity['name']}' are not in text order")

    def check_quotes(self, quoting, tagging, article, place):
        for quote in quoting["quotes"]:
            self.checked["quotations"] += 1
            for span in quote["spans"]:
                self.check_span(span, article, place, "a quotation")
            for role in ("speaker", "addressee"):
                party = quote.get(role)
                if party is None:
                    continue
                self.check_span(party["span"], article, place, f"a {role}")
                entity = party["entity"]
                if entity is None:
                    continue
                if entity >= len(tagging["entities"]):
                    self.faults.add(place, f"the {role} is chain {entity} of {len(tagging['entities'])}")
                elif tagging["entities"][entity]["name"] != party["name"]:
                    self.faults.add(place, f"the {role} '{party['name']}' is not named as chain {entity}")
            if "cue" in quote:
                self.check_span(quote["cue"]["span"], article, place, "a cue")
            if quote.get("act", "speech") != "speech" and (quote["kind"] == "direct" or "cue" not in quote):
                self.faults.add(place, "words between marks, or without a cue, are told as no speech")
        for phrase in quoting["marked"]:
            self.check_span(phrase["span"], article, place, "a marked phrase")

    def check_tally(self, tally, path, articles):
        for number, line in enumerate(tally, 1):
            self.schemas.hold(line, "tally", f"{path}, line {number}", number, "totals" if number == 1 else "actor")
        if not tally or tally[0].get("articles") != articles:
            self.faults.add(path, f"does not count the {articles} articles of its block")
        ids = [line["id"] for line in tally[1:]]
        if len(ids) != len(set(ids)):
            self.faults.add(path, "does not name its actors once each")

    def check_refused(self):
        for path in sorted((self.folder / "rejected").rglob("*.jsonl.gz")):
            self.checked["files"] += 1
            for number, line in enumerate(lines_of(path), 1):
                self.schemas.hold(line, "rejected", f"{path}, line {number}", number)

    # Results

    def results_quotations(self):
        path = self.folder / "results" / "quotes.jsonl.gz"
        if not path.exists():
            return None
        self.checked["files"] += 1
        return lines_of(path)

    def match_results(self, quoting, article, quotations):
        """The next lines of quotes.jsonl.gz are this article's quotations, part for part."""
        if quotations is None:
            return
        for quote in quoting["quotes"]:
            line = next(quotations, None)
            place = f"results/quotes.jsonl.gz, article '{article['id']}'"
            if line is None:
                return self.faults.add(place, "ends before the layers do")
            self.schemas.hold(line, "quotes", place, self.checked["quotations"])
            parts = ("kind", "spans", "cue", "act", "polarity", "modality", "anonymous", "confidence")
            differing = [key for key in parts if line.get(key) != quote.get(key)]
            if line["text"] != " ".join(article["text"][start:end] for start, end in quote["spans"]):
                differing.append("text")
            if line["article"] != article["id"]:
                differing.append("article")
            for role in ("speaker", "addressee"):
                parts = ([party[role].get(key) for key in ("span", "name", "form", "kind")] if role in party else None
                         for party in (line, quote))
                if next(parts) != next(parts):
                    differing.append(role)
            if differing:
                self.faults.add(place, f"differs from the layers in {', '.join(differing)}")

    def check_results(self):
        results = self.folder / "results"
        checkpoint = self.read(results / "checkpoint.json", "results")
        for name, expected in (checkpoint or {}).get("files", {}).items():
            check_sum(results / name, expected, self.faults)
        summary = self.read(results / "summary.json", "summary")
        actors = []
        for number, line in enumerate(lines_of(results / "actors.jsonl.gz"), 1):
            self.schemas.hold(line, "actors", f"results/actors.jsonl.gz, line {number}", number)
            actors.append(line["id"])
        with open(results / "actors.csv", encoding="utf-8", newline="") as file:
            table = [row["id"] for row in csv.DictReader(file)]
        if table != actors:
            self.faults.add("results/actors.csv", "does not list the actors of actors.jsonl.gz in their order")
        self.checked["files"] += 3
        database = sqlite3.connect(f"file:{results / 'actors.sqlite'}?mode=ro", uri=True)
        if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            self.faults.add("results/actors.sqlite", "fails SQLite's integrity check")
        known = {row[0] for row in database.execute("SELECT actor FROM actors")}
        if known != set(actors):
            self.faults.add("results/actors.sqlite", "has other actors than actors.jsonl.gz")
        for table, expected in (("articles", "articles"), ("quotes", "quotations")):
            rows = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            if rows != self.checked[expected]:
                self.faults.add("results/actors.sqlite", f"has {rows} {table}, the layers {self.checked[expected]}")
        if summary:
            if summary["articles"] != self.checked["articles"]:
                self.faults.add("results/summary.json", f"counts {summary['articles']} articles of {self.checked['articles']}")
            self.check_sums(summary, database)
            for stage in summary["stages"]:
                check_balance(stage, f"results/summary.json, {stage['stage']}", self.faults)


    def check_sums(self, summary, database):
        """Attributions are quotations, unsaid speech, thoughts, or below the confidence, and each part adds up."""
        attributions, quotations = summary["attributions"], summary["quotations"]
        counted = attributions["all"] - attributions["belowConfidence"]
        sums = {
            "attributions": (attributions["all"], self.checked["quotations"]),
            "parts of attributions": (
                sum(attributions[part] for part in ("quotations", "unsaid", "thoughts")), counted),
            "quotations": (quotations["all"], attributions["quotations"]),
            "kinds": (sum(quotations[kind] for kind in ("direct", "mixed", "indirect")), quotations["all"]),
            "acts": (sum_of(attributions["acts"]), counted),
            "acts but speech": (
                sum_of(attributions["acts"]) - attributions["acts"].get("speech", 0), attributions["thoughts"]),
            "moods": (sum_of(attributions["moods"]), attributions["unsaid"]),
            "kinds of speakers": (sum_of(quotations["speakers"]), quotations["withSpeaker"]),
            "speakers": (quotations["withSpeaker"] + quotations["withoutSpeaker"], quotations["all"]),
        }
        if attributions["belowConfidence"] == 0:
            rows = database.execute(f"SELECT count(*) FROM quotes WHERE {SPOKEN}").fetchone()[0]
            sums["rows of speech"] = (rows, quotations["all"])
            for figure, which in (("quotations", SPOKEN), ("unsaid", UNSAID), ("thoughts", "act <> 'speech'")):
                wrong = database.execute(
                    f"SELECT count(*) FROM actors WHERE {figure} <> (SELECT count(*) FROM quotes "
                    f"WHERE speaker = actors.id AND {which})").fetchone()[0]
                sums[f"actors whose {figure} are not those of their rows"] = (wrong, 0)
        for name, (found, expected) in sums.items():
            if found != expected:
                self.faults.add("results/summary.json", f"{name}: {found}, not {expected}")


def sum_of(figures):
    return sum(figures.values())


def leads_back(article, raw):
    text = article["text"]
    return all(text[clean : clean + length] == raw[start : start + length] for clean, start, length in article["rawMap"])


class Dump:
    """The input of a shard, read along with its spine, whose lines rise."""

    def __init__(self, path):
        self.path = path
        self.line = 0
        self.file = None
        if path.is_file():
            with open(path, "rb") as file:
                is_gzip = file.read(2) == b"\x1f\x8b"
            self.file = gzip.open(path, "rb") if is_gzip else open(path, "rb")

    def strings(self, line):
        """All strings of a record, the longest first; None where the dump cannot be read here."""
        if self.file is None or line <= self.line:
            return None
        data = b""
        while self.line < line:
            try:
                data = self.file.readline()
            except (OSError, EOFError, zlib.error):
                data = b""
            if not data:
                self.file = None
                return None
            self.line += 1
        try:
            value = json.loads(data.decode("utf-8", "replace"))
        except ValueError:
            return None
        found = []
        gather(value, found)
        return sorted(found, key=len, reverse=True)


def gather(value, found):
    if isinstance(value, str):
        # A lone surrogate is U+FFFD in the program.
        found.append(re.sub("[\ud800-\udfff]", "\ufffd", value))
    elif isinstance(value, (list, dict)):
        for child in value.values() if isinstance(value, dict) else value:
            gather(child, found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    arguments = parser.parse_args()
    if not (arguments.run / "run.json").is_file():
        print(f"there is no run at '{arguments.run}'", file=sys.stderr)
        return 2
    run = Run(arguments.run, max(1, arguments.every))
    run.check()
    for fault in run.faults.list:
        print(fault)
    if run.faults.count > SHOWN:
        print(f"… and {run.faults.count - SHOWN} more")
    print(", ".join(f"{count} {name}" for name, count in run.checked.items()) + f" checked; {run.faults.count} faults")
    return 1 if run.faults.count else 0


if __name__ == "__main__":
    sys.exit(main())
