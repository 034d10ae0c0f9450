#!/usr/bin/env python3
"""Says how many direct quotations land on the chain of the person who is named as their source (stdlib only).

usage: check-speakers.py GOLD PREDICTIONS [--errors FILE]

GOLD is a file of attributions as `polnear-dev.jsonl.gz`, PREDICTIONS what `onrecord annotate --offsets raw` made of it.

Counted are gold attributions that are direct (at least 95 % of the letters and digits of their content stand inside
quotation marks), whose source is the name of a person that the article names in full. The source's name is the run of
capitalized words around the head of the gold source. A full name is such a run of words that holds a frequent given name of
the project's own lists or initials and, as its last word, the surname, at most two words between them; the runs
are read off the text by these letters alone, not off the predictions. Where an article has full names of several people
with the surname and the source does not say which, the text alone cannot tell who is right: these are left aside, and
their number is printed.

A counted attribution is right where the predicted quotation over its content (that which shares most letters with it, at
least half of the gold's) has a `speaker.entity` whose chain has the full name: its name, or one of its mentions, holds
the given name and the surname. Two figures: over all counted, and over those whose quotation was found at all with a
speaker in the gold source's place, which leaves to quoting what is quoting's.
"""
import argparse
import collections
import gzip
import json
import pathlib
import re
import sys

MARK = re.compile("“|”|\"|''")
WORD = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_])?\.?(?:[A-Z]\.)*")
TABLES = pathlib.Path(__file__).resolve().parent.parent / "Sources/CModels/tables"
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
SMALL = {"van", "von", "der", "de", "la", "del", "di", "bin", "al", "el", "den", "ter", "du", "da", "dos"}


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def quoted(text):
    """The characters between quotation marks, paragraph by paragraph."""
    inside, start = set(), 0
    for line in text.split("\n"):
        opened = None
        for mark in MARK.finditer(text, start, start + len(line)):
            is_open = mark.group() == "“" or mark.group() != "”" and opened is None
            if is_open:
                opened = mark.end() if opened is None else opened
            elif opened is not None:
                inside.update(range(opened, mark.start()))
                opened = None
        if opened is not None:
            inside.update(range(opened, start + len(line)))
        start += len(line) + 1
    return inside


def letters(text, spans):
    return {i for s, e in spans for i in range(s, e) if text[i].isalnum()}


def bare(word):
    return re.sub(r"['’]s?$", "", word).rstrip(".")


def table(name):
    rows = (line.rstrip("\n").split("\t") for line in open(TABLES / name, encoding="utf-8") if not line.startswith("#"))
    return {row[0]: set(row[1]) for row in rows if len(row) == 2}


def given_names():
    """Frequent given names that are no other word: neither "Justice" nor "Said"."""
    other = {word for word, classes in table("names.txt").items() if classes - set("m")} | set(table("english.txt"))
    return {word for word, classes in table("people.txt").items() if "F" in classes} - other


def names(text):
    """Runs of capitalized words as (start, end, words)."""
    found, run = [], []

    def close():
        words = list(run)
        while words and (bare(words[-1].group()).lower() in SUFFIXES or words[-1].group().lower() in SMALL):
            words.pop()
        if words:
            found.append((words[0].start(), words[-1].end(), [bare(w.group()) for w in words]))
        run.clear()

    for word in WORD.finditer(text):
        gap = text[run[-1].end() : word.start()] if run else " "
        if run and (gap not in (" ", "\u00a0") or re.search(r"['’]s$", run[-1].group())):
            close()
        if word.group()[0].isupper() or run and word.group() in SMALL:
            run.append(word)
        else:
            close()
    close()
    return found


def given_of(run, given):
    """The given name of a run of words that is a full name, None where it is none."""
    words = run[2]
    for place in range(len(words) - 2, max(-1, len(words) - 5), -1):
        is_initial = re.fullmatch(r"[A-Z](\.[A-Z])*", words[place]) is not None
        if words[place].lower() in given and not (place and words[place - 1].lower() in given):
            return words[place]
        if is_initial and place == 0:
            return words[place]
    return None


def full_names(runs, head, given):
    """The names in full that a source may have: none where it is not named in full, several where the text leaves it open."""
    of_head = next((r for r in runs if r[0] < head[1] and head[0] < r[1]), None)
    if of_head is None:
        return []
    own = given_of(of_head, given)
    surname = of_head[2][-1]
    if own is not None:
        return [(own, surname)]
    return sorted({(name, surname) for r in runs if r[2][-1] == surname and (name := given_of(r, given))})


def holds(entity, text, name):
    """Whether a chain has the given name and the surname in its name or one of its mentions."""
    forms = [entity["name"]] + [text[s:e] for s, e in (m["span"] for m in entity["mentions"] if m["form"] == "name")]
    for form in forms:
        words = [bare(w.group()) for w in WORD.finditer(form)]
        if name[0] in words and name[1] in words:
            return True
    return False


def overlap(one, other):
    return any(s < f and t < e for s, e in one for t, f in other)


def check(gold, predictions, errors):
    counts, given = collections.Counter(), given_names()
    for article in gold:
        text, predicted = article["text"], predictions.get(article["id"], {"quotes": [], "entities": []})
        inside, runs = quoted(text), names(text)
        for unit in article["attributions"]:
            content = letters(text, unit["content"])
            if not content or len(content & inside) < 0.95 * len(content):
                continue
            counts["direct"] += 1
            head = unit.get("head")
            if not unit["source"] or not head or not head[2].startswith("name"):
                continue
            known = full_names(runs, head, given)
            if len(known) != 1:
                counts["open"] += len(known) > 1
                continue
            name = known[0]
            counts["counted"] += 1
            quotes = [(len(content & letters(text, q["spans"])), q) for q in predicted["quotes"]]
            shared, quote = max(quotes, key=lambda pair: pair[0], default=(0, None))
            found = 2 * shared >= len(content) and quote["speaker"] is not None
            in_place = found and overlap([quote["speaker"]["span"]], unit["source"])
            counts["found"] += bool(in_place)
            index = quote["speaker"].get("entity") if found else None
            right = index is not None and holds(predicted["entities"][index], text, name)
            counts["right"] += right
            counts["right found"] += bool(right and in_place)
            if errors and not right:
                chain = predicted["entities"][index]["name"] if index is not None else None
                row = {"id": article["id"], "source": text[unit["source"][0][0] : unit["source"][-1][1]]}
                print(json.dumps({**row, "name": name, "chain": chain, "found": bool(in_place)}), file=errors)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", metavar="GOLD")
    parser.add_argument("predictions", metavar="PREDICTIONS")
    parser.add_argument("--errors", metavar="FILE", help="one JSON line for each that is not right")
    options = parser.parse_args()
    errors = open(options.errors, "w", encoding="utf-8") if options.errors else None
    counts = check(lines(options.gold), {row["id"]: row for row in lines(options.predictions)}, errors)
    print(f"direct attributions {counts['direct']}, their source a person named in full {counts['counted']}, several such {counts['open']}")
    for what, right, of in (("all", "right", "counted"), ("quotation and source found", "right found", "found")):
        print(f"{what:<28} {counts[right]:>5} of {counts[of]:>5}  {counts[right] / max(counts[of], 1):.3f}")


if __name__ == "__main__":
    sys.exit(main())
