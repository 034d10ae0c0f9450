#!/usr/bin/env python3
"""Holds every file of a run to its JSON Schema, and checks again, in Python, what its offsets say.

    Scripts/check-outputs.py RUN_DIR [--every N]

Beside the schemas of Pipelines/schemas: quotations' words equal the article's text sliced by their spans, mentions
lie in the text, speakers are chains of the article, layers lie line by line over the spine, every run of rawMap reads
the same in the text of the dump (where the dump can be read), checksums match, records add up, facts say what the layers
say, and every figure of results/ is counted again from the layers. Faults are listed; exit status 1 if there are any, 2
if there is no run.

Needs python3-jsonschema, 4.0 or later. `--every N` holds only each N-th line to its schema, and only each N-th actor's
companions to a count of their own, for large runs; all other checks are made on all lines.
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

from outputs.recount import Recount, is_spoken

SCHEMAS = Path(__file__).resolve().parent.parent / "Pipelines" / "schemas"
STAGES = ["reading", "cleaning", "tagging", "quoting", "aggregating"]
SHOWN = 50
# What figures of quotations count: Quotation.isSpoken.
SPOKEN = "act = 'speech' AND polarity = 'affirmative' AND modality = 'actual'"
UNSAID = "act = 'speech' AND NOT (polarity = 'affirmative' AND modality = 'actual')"
# What must not be in the database: rows that a count of other rows does not bear out.
WRONG = {
    "articles of a story that is not the earliest one's": """
        SELECT 1 FROM articles AS one JOIN articles AS head ON head.id = one.story WHERE head.story <> head.id
        OR (one.published = '', one.published, one.id) < (head.published = '', head.published, head.id)""",
    "stories whose figures are not those of their articles": """
        SELECT id, articles, outlets, first, last FROM stories EXCEPT
        SELECT story, count(*), count(DISTINCT outlet), coalesce(min(nullif(published, '')), ''), max(published)
        FROM articles GROUP BY story HAVING count(*) > 1""",
    "stories that are missing": """
        SELECT story FROM articles GROUP BY story HAVING count(*) > 1 EXCEPT SELECT id FROM stories""",
    "quotations of an utterance of another speaker": """
        SELECT 1 FROM quotes JOIN utterances ON utterances.id = utterance WHERE quotes.speaker IS NOT utterances.speaker""",
    "utterances whose figures are not those of their quotations": """
        SELECT id, quotations, articles, outlets, published FROM utterances EXCEPT
        SELECT utterance, count(*), count(DISTINCT quotes.article), count(DISTINCT outlet),
        coalesce(min(nullif(quotes.published, '')), '')
        FROM quotes JOIN articles ON articles.id = quotes.article GROUP BY utterance""",
    "utterances whose first or longest quotation is another": """
        SELECT 1 FROM quotes JOIN utterances ON utterances.id = quotes.utterance
        JOIN quotes AS first ON first.id = first_quote JOIN quotes AS longest ON longest.id = longest_quote
        WHERE (quotes.published = '', quotes.published, quotes.id) < (first.published = '', first.published, first.id)
        OR quotes.words > longest.words AND letters(quotes.text) <> letters(longest.text) OR first.utterance <> utterances.id OR longest.utterance <> utterances.id""",
    "utterances of another kind than their quotations": """
        SELECT id, kind FROM utterances EXCEPT SELECT utterance, CASE WHEN max(kind = 'direct') THEN 'direct'
        WHEN max(kind = 'mixed') THEN 'mixed' ELSE 'indirect' END FROM quotes GROUP BY utterance""",
    "actors whose utterances are not those of their rows": """
        SELECT id, utterances, direct_utterances, mixed_utterances, indirect_utterances FROM actors WHERE utterances > 0
        EXCEPT SELECT speaker, count(*), sum(kind = 'direct'), sum(kind = 'mixed'), sum(kind = 'indirect')
        FROM utterances GROUP BY speaker""",
    "pairs of talk that their quotations do not bear out": """
        SELECT speaker, other, role, quotations, story_quotations FROM talk EXCEPT
        SELECT speaker, actor, 'about', count(*), sum(story = articles.id) FROM quote_about JOIN quotes
        ON quotes.id = quote JOIN articles ON articles.id = quotes.article
        WHERE utterance IS NOT NULL AND speaker <> actor GROUP BY speaker, actor EXCEPT
        SELECT speaker, addressee, 'hearer', count(*), sum(story = articles.id) FROM quotes
        JOIN articles ON articles.id = quotes.article WHERE utterance IS NOT NULL GROUP BY speaker, addressee""",
    "pairs of talk that are missing": """
        SELECT speaker, actor, 'about' FROM quote_about JOIN quotes ON quotes.id = quote
        WHERE utterance IS NOT NULL AND speaker <> actor UNION
        SELECT speaker, addressee, 'hearer' FROM quotes WHERE utterance IS NOT NULL AND speaker <> addressee
        EXCEPT SELECT speaker, other, role FROM talk""",
}


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
        self.recount = None
        self.prints = {}
        self.checked = {"files": 0, "articles": 0, "quotations": 0, "lines": 0, "mentions": 0, "runs": 0}
        # Of each line of quotes.jsonl.gz what the database must say, too.
        self.reprints = []

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
        path = self.folder / "results" / "actors.sqlite"
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True) if path.exists() else None
        if database:
            database.create_function("letters", 1, letters, deterministic=True)
            self.recount = Recount(database, self.faults, self.schemas.every, self.minimum_confidence(manifest))
        for given in manifest["inputs"]:
            self.check_shard(given, quotations)
        if quotations is not None and next(quotations, None) is not None:
            self.faults.add("results/quotes.jsonl.gz", "has more quotations than the layers")
        self.check_refused()
        if database and (self.folder / "results" / "summary.json").exists():
            self.check_results(database)

    def minimum_confidence(self, manifest):
        options = [stage["options"] for stage in manifest["stages"] if stage["stage"] == "aggregating"]
        return options[0]["minimumConfidence"] if options else 0

    def check_shard(self, given, quotations):
        shard = given["shard"]
        cuts_path = self.folder / "reading" / f"{shard}.cuts.json"
        if cuts_path.exists():
            cuts = self.read(cuts_path, "cuts")
            for block in (cuts or {}).get("blocks", []):
                check_balance(block["records"], cuts_path, self.faults)
        repeats = self.folder / "reading" / f"{shard}.repeats.json"
        if repeats.exists():
            self.read(repeats, "repeats")
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
            if stage == "cleaning":
                self.check_removals(path, checkpoint)
            paths[stage] = path
        layers = {stage: list(lines_of(path)) for stage, path in paths.items()}
        self.checked["files"] += len(paths)
        spine = layers.get("cleaning", [])
        for number, article in enumerate(spine, 1):
            self.check_article(article, f"{paths['cleaning']}, line {number}", number, dump)
        self.check_layers(spine, layers, paths, quotations)

    def check_removals(self, path, checkpoint):
        """What the checkpoint sums up is what the spine's articles name."""
        sums = {}
        for article in lines_of(path):
            end = 0
            kinds = {}
            for removal in article["removed"]:
                start, stop = removal["span"]
                if start < end or stop <= start:
                    self.faults.add(path, f"removals of '{article['id']}' overlap or are empty at {start}")
                end = stop
                count = kinds.setdefault(removal["kind"], {"pieces": 0, "characters": 0, "articles": 1})
                count["pieces"] += 1
                count["characters"] += stop - start
            for kind, count in kinds.items():
                total = sums.setdefault(article["outlet"], {}).setdefault(kind, dict.fromkeys(count, 0))
                for key in count:
                    total[key] += count[key]
        if sums != checkpoint.get("removed", {}):
            self.faults.add(path, "its checkpoint sums up other removals than it holds")

    def check_layers(self, spine, layers, paths, quotations):
        for stage in ("tagging", "quoting", "aggregating"):
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
            if "aggregating" in layers:
                facts = layers["aggregating"][number - 1]
                self.check_facts(facts, article, tagging, quoting, f"{paths['aggregating']}, line {number}", number)
                self.match_results(quoting, facts, article, quotations)
                if self.recount:
                    self.recount.take(article, tagging, quoting, facts)

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

    def check_facts(self, facts, article, tagging, quoting, place, number):
        """Facts say again what the spine and the layers say, in fewer words."""
        self.schemas.hold(facts, "facts", place, number)
        for key in ("outlet", "published", "signature"):
            if facts.get(key, "") != article.get(key, ""):
                self.faults.add(place, f"{key} is not that of the spine")
        for part, layer in (("chains", tagging["entities"]), ("quotes", quoting["quotes"])):
            if len(facts[part]) != len(layer):
                return self.faults.add(place, f"has {len(facts[part])} {part}, its layer {len(layer)}")
        for index, (chain, entity) in enumerate(zip(facts["chains"], tagging["entities"])):
            named = {key: entity.get(key) for key in ("name", "type", "gender", "titles") if entity.get(key)}
            named["mentions"] = len(entity["mentions"])
            if {key: value for key, value in chain.items() if key != "names"} != named:
                self.faults.add(place, f"chain {index} is not the entity '{entity['name']}'")
            if "names" in chain and chain["names"] != names_of(entity, article["text"]):
                self.faults.add(place, f"chain {index} has other names than the mentions of '{entity['name']}'")
        for index, (fact, quote) in enumerate(zip(facts["quotes"], quoting["quotes"])):
            self.check_quote_facts(fact, quote, article["text"], f"{place}, quotation {index}")

    def check_quote_facts(self, fact, quote, text, place):
        if fact["kind"] != quote["kind"] or fact.get("speaker") != (quote.get("speaker") or {}).get("entity"):
            self.faults.add(place, "is of another kind or speaker than in the layer")
        if "words" not in fact:
            return
        if not is_spoken(quote):
            self.faults.add(place, "counts, but was not said")
        if fact["words"] != sum(words_in(text[start:end]) for start, end in quote["spans"]):
            self.faults.add(place, f"has {fact['words']} words, another number than its spans")
        whole, parts = fact["print"][:2], fact["print"][2:]
        if any(left >= right for left, right in zip(parts, parts[1:])):
            self.faults.add(place, "has fingerprints that do not rise")
        words = " ".join(text[start:end] for start, end in quote["spans"])
        if self.prints.setdefault(words, (whole, parts)) != (whole, parts):
            self.faults.add(place, "has another print than the same words had elsewhere")

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

    def match_results(self, quoting, facts, article, quotations):
        """The next lines of quotes.jsonl.gz are this article's quotations, part for part."""
        if quotations is None:
            return
        for quote, fact in zip(quoting["quotes"], facts["quotes"]):
            line = next(quotations, None)
            place = f"results/quotes.jsonl.gz, article '{article['id']}'"
            if line is None:
                return self.faults.add(place, "ends before the layers do")
            self.checked["lines"] += 1
            self.schemas.hold(line, "quotes", place, self.checked["lines"])
            parts = ("kind", "spans", "cue", "act", "polarity", "modality", "anonymous", "confidence")
            differing = [key for key in parts if line.get(key) != quote.get(key)]
            if line["text"] != " ".join(article["text"][start:end] for start, end in quote["spans"]):
                differing.append("text")
            if line["article"] != article["id"]:
                differing.append("article")
            if ("utterance" in line) != ("words" in fact) or line["words"] != fact.get("words", line["words"]):
                differing.append("words")
            self.reprints.append((line.get("reprint", False), line.get("utterance"), line.get("about", [])))
            for role in ("speaker", "addressee"):
                parts = ([party[role].get(key) for key in ("span", "name", "form", "kind")] if role in party else None
                         for party in (line, quote))
                if next(parts) != next(parts):
                    differing.append(role)
            if differing:
                self.faults.add(place, f"differs from the layers in {', '.join(differing)}")

    def check_results(self, database):
        results = self.folder / "results"
        checkpoint = self.read(results / "checkpoint.json", "results")
        for name, expected in (checkpoint or {}).get("files", {}).items():
            check_sum(results / name, expected, self.faults)
        left = [path.name for path in results.iterdir() if path.suffix == ".partial"]
        if left:
            self.faults.add("results/", f"holds scratch files: {', '.join(left)}")
        summary = self.read(results / "summary.json", "summary")
        actors = []
        for number, line in enumerate(lines_of(results / "actors.jsonl.gz"), 1):
            self.schemas.hold(line, "actors", f"results/actors.jsonl.gz, line {number}", number)
            actors.append(line)
        self.check_table(results / "actors.csv", actors)
        self.checked["files"] += 3
        if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            self.faults.add("results/actors.sqlite", "fails SQLite's integrity check")
        if database.execute("PRAGMA foreign_key_check").fetchone():
            self.faults.add("results/actors.sqlite", "has keys that lead nowhere")
        for table, expected in (("articles", "articles"), ("quotes", "quotations")):
            rows = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            if rows != self.checked[expected]:
                self.faults.add("results/actors.sqlite", f"has {rows} {table}, the layers {self.checked[expected]}")
        self.check_lines(database)
        for what, sql in WRONG.items():
            wrong = database.execute(f"SELECT count(*) FROM ({sql})").fetchone()[0]
            if wrong:
                self.faults.add("results/actors.sqlite", f"{wrong} {what}")
        self.recount.hold(summary, actors)
        if summary:
            if summary["articles"] != self.checked["articles"]:
                self.faults.add("results/summary.json", f"counts {summary['articles']} articles of {self.checked['articles']}")
            self.check_sums(summary, database)
            for stage in summary["stages"]:
                check_balance(stage, f"results/summary.json, {stage['stage']}", self.faults)

    def check_table(self, path, actors):
        """actors.csv has the actors of actors.jsonl.gz, with the same main figures, in the same order."""
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        if [row["id"] for row in rows] != [line["id"] for line in actors]:
            return self.faults.add(path, "does not list the actors of actors.jsonl.gz in their order")
        for row, line in zip(rows, actors):
            figures = {key: line.get(key, 0) for key in ("articles", "stories", "words", "anonymous", "addressed")}
            figures |= {key: sum(line.get(key, {}).values()) for key in ("mentions", "quotations", "utterances")}
            wrong = [key for key, figure in figures.items() if row[key] != str(figure)]
            if wrong or row["name"] != line["name"]:
                self.faults.add(path, f"says of {line['id']} something else than actors.jsonl.gz: {', '.join(wrong)}")

    def check_lines(self, database):
        """quotes.jsonl.gz and the table say the same of reprints, utterances and whom quotations are about."""
        about = {}
        for quote, actor in database.execute(
                "SELECT quote, actors.actor FROM quote_about JOIN actors ON actors.id = quote_about.actor ORDER BY quote, place"):
            about.setdefault(quote, []).append(actor)
        rows = database.execute(
            "SELECT quotes.id, articles.story <> articles.id, utterance FROM quotes "
            "JOIN articles ON articles.id = quotes.article ORDER BY quotes.id")
        for (number, is_reprint, utterance), line in zip(rows, self.reprints):
            if (bool(is_reprint), utterance, about.get(number, [])) != line:
                self.faults.add("results/quotes.jsonl.gz", f"line {number} says {line}, actors.sqlite does not")

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
            "kinds of utterances": (sum(summary["utterances"][kind] for kind in ("direct", "mixed", "indirect")),
                                    summary["utterances"]["all"]),
            "utterances": (
                summary["utterances"]["all"], database.execute("SELECT count(*) FROM utterances").fetchone()[0]),
            "stories": (
                summary["stories"],
                database.execute("SELECT count(*) FROM articles WHERE story = id").fetchone()[0]),
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


def letters(text):
    """What decides whether two quotations have one wording, however they are hyphenated, spelled with marks or quoted."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text).casefold() if letter.isalnum())


def names_of(entity, text):
    """The words of the mentions by name, runs of blanks as one."""
    names = {}
    for mention in entity["mentions"]:
        if mention["form"] == "name":
            words = text[slice(*mention["span"])]
            if re.search(r"[\x00-\x1f]|  ", words):
                words = " ".join(filter(None, re.split(r"[\x00-\x20]+", words)))
            names[words] = names.get(words, 0) + 1
    return names


def words_in(words):
    """Runs between blanks that hold a letter, a digit, or anything beyond ASCII but general punctuation."""
    return sum(bool(re.search(r"[0-9A-Za-z\x80-\u1fff\u2040-\U0010ffff]", run)) for run in re.split(r"[\x00-\x20\xa0]+", words))


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
