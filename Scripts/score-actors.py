#!/usr/bin/env python3
"""Scores the actors, stories and utterances of a run against a corpus of Scripts/make-corpus.py.

    Scripts/score-actors.py RESULTS CORPUS --layers      the true chains of CORPUS/layers were merged
    Scripts/score-actors.py RUN/results CORPUS           RUN read CORPUS/dump itself
    Scripts/score-actors.py --self-check

RESULTS has actors.sqlite; CORPUS is the generator's folder. Printed are precision and recall, B-cubed (an item's share of
right ones in its cluster, Bagga and Baldwin 1998) and pairwise, of the joins of chains to actors: all, by kind, and for
chains and people that are hard; of articles to stories; and of quotations to utterances. For a part (such as chains of a
surname only), pairs are those with at least one item of the part in them.

With --layers, chains and quotations are those of the truth, number by number, and each figure of each actor that was
joined without error must equal the truth: the first differences are listed, and the exit status is 1 if there are any.
Without it, the run's chains are matched with the true ones by the mentions they share (RESULTS/../tagging), quotations by
their first span (RESULTS/../quoting); what was not found counts as in no cluster with anything.

Articles are read by streams in the order of the dump. Pairs of stories and utterances are counted in a scratch database
on disk, those of actors in memory: some hundred bytes an actor.
"""

import argparse
import collections
import gzip
import json
import os
import sqlite3
import sys

SHOWN = 30
NOBODY = -1


# The results' database: all names of its tables and columns stand here.

def article_rows(database):
    """(number, id, story) in input order."""
    return database.execute("SELECT id, article, story FROM articles ORDER BY id")


def appearance_rows(database):
    """(article's number, chain, actor) by article."""
    return database.execute("SELECT article, chain, actor FROM appearances ORDER BY article, chain")


def quote_rows(database):
    """(article's number, utterance or None), in input order and that of the layer."""
    return database.execute("SELECT article, utterance FROM quotes ORDER BY id")


# Figures of the truth and what they may be called in the table of actors.
FIGURES = {
    "articles": ["articles"], "stories": ["stories"],
    "mentions": ["mentions"],
    "mentions.name": ["names", "name_mentions"], "mentions.nominal": ["nominals"], "mentions.pronoun": ["pronouns"],
    "quotations": ["quotations"],
    "quotations.direct": ["direct"], "quotations.mixed": ["mixed"], "quotations.indirect": ["indirect"],
    "unsaid": ["unsaid"], "thoughts": ["thoughts"], "words": ["words"], "addressed": ["addressed"],
    "anonymous": ["anonymous"], "first": ["first"], "last": ["last"], "outlets": ["outlets"],
    "utterances": ["utterances"],
    "utterances.direct": ["direct_utterances", "utterances_direct"],
    "utterances.mixed": ["mixed_utterances", "utterances_mixed"],
    "utterances.indirect": ["indirect_utterances", "utterances_indirect"],
    "heads.mentions": ["story_mentions", "head_mentions", "mentions_once"],
    "heads.quotations": ["story_quotations", "head_quotations", "quotations_once"],
    "heads.words": ["story_words", "head_words", "words_once"],
}
# Figures that stand in tables of their own: (figure, tables, SQL that gives actor, key, value).
SIDE_FIGURES = [
    ("outlets", "appearances",
     "SELECT actor, '', count(DISTINCT outlet) FROM appearances JOIN articles ON articles.id = appearances.article GROUP BY actor"),
    ("classes", "cue_classes", "SELECT actor, class, quotations FROM cue_classes"),
    ("stories of appearances", "appearances",
     "SELECT actor, '', count(DISTINCT story) FROM appearances JOIN articles ON articles.id = appearances.article GROUP BY actor"),
    ("classes of quotes", "quotes",
     "SELECT speaker, cue_class, count(*) FROM quotes WHERE speaker IS NOT NULL AND cue_class IS NOT NULL AND act = 'speech' "
     "AND polarity = 'affirmative' AND modality = 'actual' GROUP BY speaker, cue_class"),
    ("anonymous of quotes", "quotes",
     "SELECT speaker, '', count(*) FROM quotes WHERE speaker IS NOT NULL AND anonymous = 1 AND act = 'speech' "
     "AND polarity = 'affirmative' AND modality = 'actual' GROUP BY speaker"),
    ("utterances of quotes", "quotes",
     "SELECT speaker, '', count(DISTINCT utterance) FROM quotes WHERE speaker IS NOT NULL AND utterance IS NOT NULL "
     "GROUP BY speaker"),
]


def true_figure(actor, name):
    """A figure of a line of actors.jsonl.gz; one with parts as their sum."""
    value = actor
    # A figure that is counted from rows, too, is named "… of …" there.
    for step in name.split(" ")[0].split("."):
        value = value[step]
    return sum(value.values()) if isinstance(value, dict) else value


# Streams

def lines(path):
    with gzip.open(path, "rb") as file:
        for line in file:
            yield json.loads(line)


def layer_lines(folder):
    """The lines of all files of a layer, in the order of their names."""
    for path in sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names
                       if name.endswith(".jsonl.gz")):
        yield from lines(path)


class Grouped:
    """Rows that begin with a rising number, given out number by number."""

    def __init__(self, rows):
        self.rows = iter(rows)
        self.next = next(self.rows, None)

    def take(self, number):
        taken = []
        while self.next is not None and self.next[0] <= number:
            if self.next[0] == number:
                taken.append(self.next[1:])
            self.next = next(self.rows, None)
        return taken


# Clusters

class ClusterPairs:
    """How many items are in each pair of a true and a found cluster, counted on disk."""

    def __init__(self):
        # An empty name is a database in a temporary file, which is removed when it is closed.
        self.database = sqlite3.connect("", isolation_level=None)
        self.database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN;"
                                    "CREATE TABLE items(t, f);")
        self.rows = []
        self.alone = 0

    def add(self, true, found):
        if found is None:
            self.alone += 1
            found = f"alone {self.alone}"
        self.rows.append((true, found))
        if len(self.rows) >= 50_000:
            self.flush()

    def flush(self):
        self.database.executemany("INSERT INTO items VALUES(?, ?)", self.rows)
        self.rows.clear()

    def scores(self):
        self.flush()
        self.database.executescript("CREATE TABLE cells AS SELECT t, f, count(*) AS n FROM items GROUP BY t, f; DROP TABLE items;")
        sides = []
        for side in "ft":
            sides.append(score_side(self.database.execute(f"SELECT {side}, n FROM cells ORDER BY {side}")))
        return Scores(sides[0], sides[1])

    def faults(self):
        """Clusters of both sides that hold most items of others: (joined wrongly, left apart)."""
        return [self.database.execute(f"SELECT {a}, count(*), sum(n) FROM cells GROUP BY {a} HAVING count(*) > 1 "
                                      f"ORDER BY sum(n) - max(n) DESC LIMIT 5").fetchall() for a in "ft"]


def score_side(cells):
    """Sums over clusters of one side, from (cluster, items of one cluster of the other side)."""
    items, share, pairs, right = 0, 0.0, 0, 0
    last, size, squares = None, 0, 0
    for cluster, count in cells:
        if cluster != last:
            if size:
                items, share, pairs, right = items + size, share + squares / size, pairs + size * (size - 1), right + squares - size
            last, size, squares = cluster, 0, 0
        size += count
        squares += count * count
    if size:
        items, share, pairs, right = items + size, share + squares / size, pairs + size * (size - 1), right + squares - size
    return items, share, pairs, right


class Scores:
    def __init__(self, precision, recall):
        self.items = precision[0]
        self.values = []
        for items, share, pairs, right in (precision, recall):
            self.values.append(share / items if items else 1.0)
            self.values.append(right / pairs if pairs else 1.0)

    def line(self, name):
        bp, pp, br, pr = self.values
        return f"{name:34}{self.items:>12,}{bp:>10.4f}{br:>10.4f}{pp:>12.4f}{pr:>10.4f}"


HEADING = f"{'':34}{'items':>12}{'B3 prec.':>10}{'B3 rec.':>10}{'pair prec.':>12}{'pair rec.':>10}"


class Joins:
    """Chains by their true and their found actor."""

    def __init__(self, truth):
        self.truth = truth
        self.cells = collections.Counter()
        self.special = {"s": collections.Counter(), "a": collections.Counter()}
        self.true_sizes, self.found_sizes = collections.Counter(), collections.Counter()
        self.alone = 0
        self.spurious = 0

    def add(self, true, found, form):
        if true == NOBODY:
            self.spurious += found is not None
            return
        if found is None:
            self.alone += 1
            found = -self.alone
        cell = (true, found)
        self.cells[cell] += 1
        self.true_sizes[true] += 1
        self.found_sizes[found] += 1
        if form in self.special:
            self.special[form][cell] += 1

    def scores(self, wanted=None, part=None):
        """Of all, of the actors that are wanted, or of a part of the chains."""
        precision, recall = [0, 0.0, 0, 0], [0, 0.0, 0, 0]
        for cell, count in (self.cells if part is None else part).items():
            true, found = cell
            if wanted and not wanted(true):
                continue
            both = self.cells[cell]
            for sums, size in ((precision, self.found_sizes[found]), (recall, self.true_sizes[true])):
                sums[0] += count
                sums[1] += count * both / size
                sums[2] += count * (size - 1)
                sums[3] += count * (both - 1)
        return Scores(precision, recall)

    def faultless(self):
        """The true actors whose chains are all of the chains of one found actor: [(true, found)]."""
        return sorted((true, found) for (true, found), count in self.cells.items()
                      if count == self.true_sizes[true] == self.found_sizes[found] and found >= 0)

    def faults(self):
        """The largest wrong joins and splits, for people to read."""
        by_found, by_true = collections.defaultdict(list), collections.defaultdict(list)
        for (true, found), count in self.cells.items():
            if count < self.found_sizes[found]:
                by_found[found].append((count, true))
            if count < self.true_sizes[true]:
                by_true[true].append((count, found))
        worst = lambda groups: sorted(groups.items(), key=lambda item: (max(item[1])[0] - sum(c for c, _ in item[1]), item[0]))[:10]
        return worst(by_found), worst(by_true)


class Truth:
    """The true actors: small numbers for their ids, what kind they are, and what makes them hard."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "truth")
        self.numbers, self.ids = {}, []
        self.traits = {}
        self.names = {}
        bearers, homonyms = {}, set()
        for actor in lines(os.path.join(self.path, "actors.jsonl.gz")):
            number = len(self.ids)
            self.ids.append(actor["id"])
            self.numbers[actor["id"]] = number
            for trait in actor["traits"]:
                if trait != "homonym":
                    self.traits.setdefault(trait, set()).add(number)
            for name in actor["names"]:
                if actor["type"] == "person" and " " in name:
                    other = bearers.setdefault(hash(name), number)
                    if other != number:
                        homonyms.update((number, other))
        self.traits["homonym"] = homonyms

    def number(self, actor):
        if actor is None:
            return NOBODY
        if actor not in self.numbers:
            raise SystemExit(f"the truth of chains names {actor}, which actors.jsonl.gz has not")
        return self.numbers[actor]

    def articles(self):
        return lines(os.path.join(self.path, "chains.jsonl.gz"))


# Matching a run's own chains with the true ones

class Aligned:
    """For each article, which chain and which quotation of the run stands for which true one."""

    def __init__(self, run, corpus):
        self.streams = zip(layer_lines(f"{run}/tagging"), layer_lines(f"{run}/quoting"),
                           layer_lines(f"{corpus}/layers/tagging"), layer_lines(f"{corpus}/layers/quoting"), strict=True)

    def next(self):
        tagging, quoting, true_tagging, true_quoting = next(self.streams)
        owners = {tuple(mention["span"]): chain for chain, entity in enumerate(tagging["entities"])
                  for mention in entity["mentions"] if mention["form"] == "name"}
        chains = []
        for entity in true_tagging["entities"]:
            votes = collections.Counter(owners.get(tuple(mention["span"])) for mention in entity["mentions"]
                                        if mention["form"] == "name")
            votes.pop(None, None)
            chains.append(min(votes, key=lambda chain: (-votes[chain], chain)) if votes else None)
        # Two true chains that the run made one are matched once: the other was not found.
        seen = set()
        for place, chain in enumerate(chains):
            if chain in seen:
                chains[place] = None
            seen.add(chain)
        places = {quote["spans"][0][0]: place for place, quote in enumerate(quoting["quotes"])}
        quotes = [places.get(quote["spans"][0][0]) for quote in true_quoting["quotes"]]
        return chains, quotes


# Scoring

def score(results, corpus, has_layers):
    database = sqlite3.connect(f"file:{results}/actors.sqlite?mode=ro", uri=True)
    database.execute("PRAGMA temp_store = FILE")
    truth = Truth(corpus)
    joins, stories, utterances = Joins(truth), ClusterPairs(), ClusterPairs()
    appearances, quotes = Grouped(appearance_rows(database)), Grouped(quote_rows(database))
    aligned = None if has_layers else Aligned(os.path.dirname(os.path.abspath(results)), corpus)
    true_articles = truth.articles()
    for number, identity, story in article_rows(database):
        true = next(true_articles, None)
        if true is None or true["id"] != identity:
            raise SystemExit(f"article {number} of the results is '{identity}', of the truth '{true and true['id']}'")
        stories.add(true["story"], story)
        found = dict(appearances.take(number))
        said = [row[0] for row in quotes.take(number)]
        chains, places = aligned.next() if aligned else (range(len(true["chains"])), range(len(true["utterances"])))
        if has_layers and len(said) != len(true["utterances"]):
            raise SystemExit(f"article '{identity}' has {len(said)} quotations, {len(true['utterances'])} in truth")
        for place, actor, form in zip(chains, true["chains"], true["forms"]):
            joins.add(truth.number(actor), None if place is None else found.get(place), form)
        for place, utterance in zip(places, true["utterances"]):
            if utterance is not None:
                utterances.add(utterance, None if place is None else said[place])
    if next(true_articles, None) is not None:
        raise SystemExit("the results have fewer articles than the truth")
    report(database, truth, joins, stories, utterances)
    return compare(database, truth, joins) if has_layers else 0


def report(database, truth, joins, stories, utterances):
    print(HEADING)
    print(joins.scores().line("joins of chains"))
    for letter, kind in (("p", "people"), ("o", "organizations"), ("l", "places")):
        print(joins.scores(lambda actor: truth.ids[actor][0] == letter).line(f"  {kind}"))
    print(joins.scores(part=joins.special["s"]).line("  chains of a surname only"))
    print(joins.scores(part=joins.special["a"]).line("  chains of an acronym only"))
    for trait in ("variant", "nickname", "initials", "homonym", "junior", "senior"):
        able = truth.traits.get(trait, ())
        print(joins.scores(lambda actor: actor in able).line(f"  people with trait {trait}"))
    print(stories.scores().line("articles to stories"))
    print(utterances.scores().line("quotations to utterances"))
    print(f"chains of no actor that the results have one for: {joins.spurious:,}; chains without an actor: {joins.alone:,}")
    for what, pairs in (("story", stories), ("utterance", utterances)):
        joined, apart = pairs.faults()
        for side, rows in (("found", joined), ("true", apart)):
            for cluster, others, items in rows[:3]:
                print(f"  {side} {what} {cluster} of {items} items is {others} of the other side")
    joined, apart = joins.faults()
    names = lambda found: (database.execute("SELECT name FROM actors WHERE id = ?", (found,)).fetchone() or ("?",))[0]
    for found, cells in joined:
        parts = ", ".join(f"{truth.ids[true]} {count}" for count, true in sorted(cells, reverse=True)[:5])
        print(f"  joined wrongly: actor {found} '{names(found)}' is {parts}")
    for true, cells in apart:
        parts = ", ".join(f"{found} '{names(found)}' {count}" for count, found in sorted(cells, reverse=True)[:5])
        print(f"  left apart: {truth.ids[true]} is {parts}")


def compare(database, truth, joins):
    """Holds the figures of actors that were joined without error to the truth."""
    faultless = dict(joins.faultless())
    columns = [row[1] for row in database.execute("PRAGMA table_info(actors)")]
    known = {figure: next((name for name in names if name in columns), None) for figure, names in FIGURES.items()}
    held = [figure for figure, name in known.items() if name]
    sides, from_sides = [], set()
    for figure, table, query in SIDE_FIGURES:
        if known.get(figure):
            continue
        try:
            values = {}
            for actor, key, value in database.execute(query):
                values.setdefault(actor, {})[key] = value
            sides.append((figure, values))
            from_sides.add(figure)
        except sqlite3.OperationalError as error:
            print(f"figure {figure}: {error}")
    missing = [figure for figure in FIGURES if not known[figure] and figure not in from_sides]
    picked = ", ".join(f'"{known[figure]}"' for figure in held)
    faults, shown, compared = 0, 0, 0
    faulty = collections.Counter()
    for number, actor in enumerate(lines(os.path.join(truth.path, "actors.jsonl.gz"))):
        found = faultless.get(number)
        if found is None:
            continue
        row = database.execute(f"SELECT {picked} FROM actors WHERE id = ?", (found,)).fetchone()
        compared += 1
        differences = []
        if row is None:
            differences.append(("row", "there", "none"))
        else:
            differences += [(figure, true_figure(actor, figure), value) for figure, value in zip(held, row)
                            if true_figure(actor, figure) != value]
        for figure, values in sides:
            mine = values.get(found, {})
            if figure.startswith("classes"):
                if mine != actor["classes"]:
                    differences.append((figure, actor["classes"], mine))
            elif true_figure(actor, figure) != mine.get("", 0):
                differences.append((figure, true_figure(actor, figure), mine.get("", 0)))
        faults += bool(differences)
        for figure, true, value in differences:
            faulty[figure] += 1
            shown += 1
            if shown <= SHOWN:
                print(f"  {actor['id']} ({actor['names'][0]}), actor {found}: {figure} is {value}, truly {true}")
    print(f"figures: {compared:,} of {len(truth.ids):,} actors joined without error, {len(held) + len(sides)} figures of each "
          f"compared, {faults:,} actors differ")
    for figure, count in faulty.most_common():
        print(f"  {figure}: {count:,} actors differ")
    if missing:
        print(f"not in the table of actors, so not compared: {', '.join(missing)}")
    return 1 if faults else 0


def self_check():
    """The scores of clusters that were scored by hand."""
    # True: {1 2 3} {4 5}; found: {1 2} {3 4 5}.
    items = [("a", 1), ("a", 1), ("a", 2), ("b", 2), ("b", 2)]
    pairs = ClusterPairs()
    joins = Joins(None)
    for true, found in items:
        pairs.add(true, found)
        joins.add(ord(true), found, "s" if true == "b" else "f")
    expected = [(2 + 1 / 3 + 4 / 3) / 5, 2 / 4, (4 / 3 + 1 / 3 + 2) / 5, 2 / 4]
    for scores in (pairs.scores(), joins.scores()):
        assert scores.items == 5 and all(abs(a - b) < 1e-12 for a, b in zip(scores.values, expected)), scores.values
    part = joins.scores(part=joins.special["s"])
    assert part.items == 2 and abs(part.values[0] - 2 / 3) < 1e-12 and part.values[1:] == [0.5, 1.0, 1.0], part.values
    assert joins.faultless() == []
    joins.add(7, 9, "f")
    joins.add(8, None, "f")
    assert joins.faultless() == [(7, 9)] and joins.alone == 1
    print("as scored by hand")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("results", nargs="?")
    parser.add_argument("corpus", nargs="?")
    parser.add_argument("--layers", action="store_true", help="the true chains were given: hold all figures to the truth")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    if options.self_check:
        return self_check()
    if not options.corpus:
        parser.error("RESULTS and CORPUS are needed")
    corpus = options.corpus.rstrip("/")
    if os.path.basename(corpus) == "truth":
        corpus = os.path.dirname(corpus) or "."
    sys.exit(score(options.results, corpus, options.layers))


if __name__ == "__main__":
    main()
