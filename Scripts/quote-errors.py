#!/usr/bin/env python3
"""Prints which constructions of marked articles quoting gets wrong: the tables of Docs/QUOTING-ERRORS.md.

    zcat GOLD.jsonl.gz | onrecord annotate --offsets raw > AFTER.jsonl
    Scripts/quote-errors.py --scorer score_quotes.py GOLD.jsonl.gz AFTER.jsonl [BEFORE.jsonl]

GOLD is gzip JSON Lines as `onrecord model evaluate quotes` takes it; BEFORE are the predictions of an older program (without
them the column is left out). What is right is decided by the functions of the scorer alone, which is loaded from its path;
what belongs to which construction is told by rules over the gold alone, so that shares do not hang on predictions. Classes
of units overlap; each attribution has one kind and one class of cue.
"""
import argparse
import gzip
import importlib.util
import json
import re
from collections import Counter

SAY = {"say"}
TELL = {"tell"}
REPORT = set("""accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure
    boast caution challenge charge cite claim comment complain concede conclude confirm contend counter criticize declare
    demand deny describe detail disclose emphasize estimate exclaim explain hint indicate inform insist joke lament maintain
    mention note object observe offer opine order point post predict press proclaim promise propose quip quote read recall
    recommend recount remark remind repeat reply report respond reveal sing state stress suggest swear testify tweet urge
    voice vow warn wonder write""".split())
BELIEF = set("""assume believe care consider doubt expect fear feel figure find forget guess hate hope imagine know like
    love mean need prefer realize reckon regard remember see suppose suspect think trust understand want wish worry""".split())
# Those that are no nouns as well, told in a paragraph without looking at its words' roles.
SURE = set("""say tell acknowledge add admit argue ask claim deny explain insist note reply respond warn write""".split())
IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think", "felt": "feel",
             "knew": "know", "known": "know", "saw": "see", "seen": "see", "sang": "sing", "swore": "swear", "sworn": "swear",
             "meant": "mean", "found": "find", "understood": "understand", "forgot": "forget", "forgotten": "forget"}
# Words that are nouns wherever they are a cue, and words that are verbs too: nouns behind a possessive or an article.
NOUNS = re.compile(r"\w+(tion|sion|ment|ism|ness|ity|ance|ence|asm)s?$|^(allegations?|beliefs?|criticism|disdain|ideas?|"
                   r"letters?|memos?|messages?|news|op-ed|opinions?|polls?|praise|proof|proposals?|rhetoric|speech|speeches|"
                   r"statements?|stories|story|studies|study|surveys?|testimony|theory|theories|thoughts?|threats?|views?|"
                   r"warnings?|words?)$")
BEFORE_NOUN = re.compile(r"(['’]s?|\b(his|her|its|their|our|my|your|a|an|the|this|that|these|those|any|no|some))\s+(\w+\s+)?$",
                         re.IGNORECASE)
LIGHT = set("""am is are was were be been being has have had having do does did will would can could may might must shall
    should to not n't n’t also again already always even ever first further just later never now often once only previously
    recently repeatedly since sometimes soon still then too twice""".split())
DOCUMENTS = set("""analysis article bill book complaint document email filing indictment lawsuit letter memo order paper poll
    polls post report reports review ruling statement story study survey testimony transcript tweet website""".split())
SENTENCE_END = re.compile(r"[.!?]['’\"”)]*\s+[“\"'‘(]?[A-Z]")
NESTED = re.compile(r"(?:^|[\s(—-])['‘](?!')\w[^\n]*?\w[.,!?]?['’](?!\w)")
ALL, NONE = "all", "no source"


def lemma(word):
    """The verb that a form may be one of, among the lists; else the word."""
    known = SAY | TELL | REPORT | BELIEF
    stems = [IRREGULAR.get(word, word)]
    for ending, put in (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
                        ("ing", "e")):
        if word.endswith(ending):
            stem = word[:-len(ending)] + put
            stems += [stem, stem[:-1] if len(stem) > 2 and stem[-1:] == stem[-2:-1] else stem]
    return next((stem for stem in stems if stem in known), word)


def tokens(text):
    return re.findall(r"[\w'’-]*\w[\w'’-]*", text.lower())


class Unit:
    """A unit of direct speech: where it stands, and its attribution."""

    def __init__(self, text, unit, regions):
        self.text, (self.start, self.end), self.gold = text, unit["span"], unit["rel"]
        self.open, self.close = next(((c, d) for c, d in regions if c <= self.start and self.end <= d), unit["span"])
        self.regions, self.content = regions, sorted(self.gold["content"])
        self.source, self.cue = self.gold["src"], self.gold["cue"]
        self.line = (text.rfind("\n", 0, self.start) + 1, text.find("\n", self.start))
        if self.line[1] < 0: self.line = (self.line[0], len(text))
        self.quoted = text[self.open:self.close]
        self.said = tokens(self.cue_text)

    @property
    def cue_text(self): return " ".join(self.text[s:e] for s, e in self.cue)

    def between(self, start, end): return self.text[start:end] if start <= end else None

    def joined(self, first, second):
        """Whether nothing but blanks and marks stands between two spans, in this order."""
        gap = self.between(first[1], second[0])
        return gap is not None and len(gap) < 4 and not any(c.isalnum() for c in gap)

    @property
    def is_punctuated(self): return not self.said

    @property
    def is_rare(self): return bool(self.said) and not {lemma(w) for w in self.said} & (SAY | TELL | REPORT | BELIEF)

    @property
    def source_words(self): return sum(len(self.text[s:e].split()) for s, e in self.source)

    @property
    def is_mixed(self): return self.gold["kind"] == "mixed"

    @property
    def leads(self):
        """Source and cue stand before all of the content, and the content is all in marks."""
        return bool(self.cue) and not self.is_mixed and self.source[0][0] < self.content[0][0] > self.cue[0][0]

    @property
    def behind(self):
        """What stands between source and cue and this unit, where the content began before them; else None."""
        if not self.cue or self.content[0][0] > self.source[0][0]: return None
        end = max(self.source[-1][1], self.cue[-1][1])
        return self.between(end, self.start) if self.content[0][0] < end else None

    @property
    def is_next_sentence(self):
        return self.behind is not None and bool(re.search(r"[.!?]", self.behind)) and "\n" not in self.behind

    @property
    def is_same_sentence(self):
        return self.behind is not None and len(self.content) > 1 and not re.search(r"[.!?\n]", self.behind)

    @property
    def is_organisation(self):
        start, end, kind = self.gold["head"]
        return kind == "name-other" or kind == "nominal" and self.text[start:end].lower() in DOCUMENTS

    @property
    def verbs_around(self):
        outside, end = "", self.line[0]
        for start, close in self.regions:
            if self.line[0] <= start < self.line[1]:
                outside += self.text[end:start] + " "
                end = close
        return sum(lemma(w) in SURE for w in tokens(outside + self.text[end:self.line[1]]))

    @property
    def is_inverted(self):
        return bool(self.cue) and self.content[0][1] <= self.cue[0][0] and self.joined(self.cue[-1], self.source[0])

    @property
    def is_plain(self):
        return bool(self.cue) and not self.is_mixed and self.joined(self.content[0], self.source[0]) \
            and self.joined(self.source[-1], self.cue[0]) and self.start < self.source[0][0]

    @property
    def is_elsewhere(self):
        return not any(self.line[0] <= s < self.line[1] for s, _ in self.source)


# What a construction is, an example, and the rule.
CONSTRUCTIONS = [
    ("plain: quote, source, cue (for scale)", "“The dam will hold,” Ruth Okafor said.", lambda u: u.is_plain),
    ("fragment inside a paraphrase", "Okafor said the dam was “in very good shape”.", lambda u: u.is_mixed),
    ("several sentences in one pair of marks", "“It will hold. I checked it myself,” she said.",
     lambda u: bool(SENTENCE_END.search(u.quoted))),
    ("rare, noun or phrasal cue", "“It is a fine dam,” Okafor went on.", lambda u: u.is_rare),
    ("three to five words", "“It will hold,” said Okafor.",
     lambda u: 3 <= len([w for w in u.text[u.start:u.end].split() if any(c.isalnum() for c in w)]) <= 5),
    ("source and cue first, then a whole quote", "Okafor said, “The dam will hold.”", lambda u: u.leads),
    ("pronoun as source", "“The dam will hold,” she said.", lambda u: u.gold["type"] == "pronoun"),
    ("second part, the speaker in a sentence before", "“It will hold,” Okafor said. “I checked it.”",
     lambda u: u.is_next_sentence),
    ("source of six words or more", "“It will hold,” said Ruth Okafor, who built two of them.",
     lambda u: u.source_words >= 6),
    ("nominal source", "“The dam will hold,” a spokeswoman said.", lambda u: u.gold["type"] == "nominal"),
    ("marks of two apostrophes", "''The dam will hold,'' Okafor said.", lambda u: u.text[:u.open].endswith("''")),
    ("organisation, document or poll as source", "“The dam will hold,” the Rivers Board said.",
     lambda u: u.is_organisation),
    ("two or more reporting verbs in the paragraph", "“It will hold,” Okafor said. Her rivals deny it.",
     lambda u: u.verbs_around > 1),
    ("punctuation as cue", "Okafor: “The dam will hold.”", lambda u: u.is_punctuated),
    ("inverted: quote, cue, source", "“The dam will hold,” said Okafor.", lambda u: u.is_inverted),
    ("single quotes inside the quote", "“They call it ‘the old lady’ up here,” she said.",
     lambda u: bool(NESTED.search(u.quoted))),
    ("second part in the same sentence", "“The dam,” Okafor said, “will hold for years.”", lambda u: u.is_same_sentence),
    ("source told hearer", "“The dam will hold,” Okafor told the council.",
     lambda u: bool({lemma(w) for w in u.said} & TELL)),
    ("mark never closed in its line", "“The dam will hold. ¶ “It must,” Okafor said.", lambda u: u.close == u.line[1]),
    ("source in another paragraph alone", "Okafor rose. ¶ “The dam will hold.”", lambda u: u.is_elsewhere),
]


def cue_class(text, gold):
    """The one class of an attribution's cue."""
    if not gold["src"]: return NONE
    cue = " ".join(text[s:e] for s, e in gold["cue"])
    said = tokens(cue)
    if not said: return "punctuation"
    if "according" in said: return "according to"
    words = [w for w in said if w not in LIGHT and not w.endswith("ly")] or said
    verbs = [lemma(w) for w in words]
    if len(words) == 1 and verbs[0] in SAY: return "say"
    if len(words) == 1 and verbs[0] in TELL: return "tell"
    before = text[max(0, gold["cue"][0][0] - 40):gold["cue"][0][0]]
    if any(NOUNS.search(w) and lemma(w) not in REPORT for w in words) or BEFORE_NOUN.search(before): return "noun"
    if text[min(s for s, _ in gold["content"]):].startswith("to "): return "verb and to-infinitive"
    for name, members in (("say, tell or report in a longer cue", SAY | TELL | REPORT), ("belief or attitude", BELIEF)):
        if len(words) > 1 and set(verbs) & members: return name
    if len(words) > 1: return "other phrase"
    return "other reporting verb" if verbs[0] in REPORT else "belief or attitude" if verbs[0] in BELIEF else "other verb"


CUE_EXAMPLES = {
    "say": "Okafor said it would hold.", "tell": "Okafor told reporters it would hold.",
    "other reporting verb": "Okafor insisted that it would hold.", "according to": "It will hold, according to Okafor.",
    "say, tell or report in a longer cue": "Okafor made a point of saying it would hold.",
    "verb and to-infinitive": "Okafor plans to raise the dam.", "belief or attitude": "Okafor believes that it will hold.",
    "noun": "Okafor’s claim that it would hold", "other phrase": "Okafor made clear that it would hold.",
    "other verb": "Okafor trumpeted that it would hold.", "punctuation": "Okafor: Dam to hold",
    NONE: "It is said that the dam will hold."}


def wrong_relations(scorer, text, attributions, quotes):
    """The indexes of the gold attributions that the scorer does not count as right relations."""
    gold = scorer.prepare(text, attributions)[2]
    groups = {}
    for row in quotes:
        group = groups.setdefault(row["group"], {"spans": [], "speaker": row["speaker"]})
        group["spans"].append((row["start"], row["end"]))
    found = [(scorer.alnum(text, group["spans"]), group["speaker"]) for group in groups.values()]
    found = [(chars, speaker) for chars, speaker in found if chars]
    pairs = []
    for i, g in enumerate(gold):
        for j, (chars, _) in enumerate(found):
            common = len(g["chars"] & chars)
            fit = common / (len(g["chars"]) + len(chars) - common)
            if common and fit >= scorer.ALL_IOU: pairs.append((fit, i, j))
    match = scorer.greedy(pairs)

    def is_right(i, g):
        speaker = found[match[i]][1] if i in match else None
        return i in match and (scorer.overlap(speaker, g["src"]) if g["src"] else speaker is None)

    return {i for i, g in enumerate(gold) if not is_right(i, g)}


class Tally:
    """How many of each class there are, and how many of them each file of predictions has wrong."""

    def __init__(self, files):
        self.count, self.wrong = Counter(), [Counter() for _ in range(files)]

    def add(self, classes, is_wrong):
        for name in classes:
            self.count[name] += 1
            for place, wrong in enumerate(is_wrong): self.wrong[place][name] += wrong

    def row(self, name, cells):
        count = self.count[name]
        shares = [f"{self.wrong[place][name] / count:.0%}" if count else "" for place in range(len(self.wrong))]
        return "| " + " | ".join(cells + [f"{count:,}", f"{count / self.count[ALL]:.1%}"] + shares) + " |"


def read_predictions(scorer, path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        rows = (json.loads(line) for line in file if line.strip())
        return {row["id"]: list(scorer.rows(row["quotes"])) for row in rows}


def tally(scorer, gold, predictions):
    units, relations = Tally(len(predictions)), Tally(len(predictions))
    for name, text, attributions in scorer.articles(gold):
        regions, marked, golds = scorer.prepare(text, attributions)
        quotes = [found.get(name, []) for found in predictions]
        faults = [set() for _ in quotes]
        for fault, rows in zip(faults, quotes):
            errors = []
            scorer.score_article(text, attributions, rows, errors)
            fault.update((error["att"], tuple(error["span"])) for error in errors if "att" in error)
        for unit in marked:
            if not unit["rel"]["src"]: continue
            looked = Unit(text, unit, regions)
            classes = [ALL] + [name for name, _, rule in CONSTRUCTIONS if rule(looked)]
            units.add(classes, [(unit["rel"]["id"], tuple(unit["span"])) in fault for fault in faults])
        wrong = [wrong_relations(scorer, text, attributions, rows) for rows in quotes]
        for place, relation in enumerate(golds):
            classes = [ALL, (relation["kind"], ALL), (relation["kind"], cue_class(text, relation))]
            relations.add(classes, [place in indexes for indexes in wrong])
    return units, relations


def report(units, relations, heads):
    columns = lambda first: ["| " + " | ".join(first + ["n", "share"] + heads) + " |",
                             "|" + "---|" * len(first) + "--:|" * (2 + len(heads))]
    print("\n".join(columns(["construction", "example"])))
    for name, example, _ in sorted(CONSTRUCTIONS, key=lambda entry: -units.count[entry[0]]):
        print(units.row(name, [name, example]))
    print(units.row(ALL, ["all units with a source", ""]) + "\n")
    print("\n".join(columns(["kind", "cue", "example"])))
    for kind in ("direct", "mixed", "indirect"):
        print(relations.row((kind, ALL), [f"**{kind}**", ALL, ""]))
        for name in sorted(CUE_EXAMPLES, key=lambda name: -relations.count[kind, name]):
            # The example says what the class is, which it does once, with the indirect ones.
            if relations.count[kind, name]:
                print(relations.row((kind, name), [kind, name, CUE_EXAMPLES[name] if kind == "indirect" else ""]))
    print(relations.row(ALL, ["**all**", "", ""]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("predictions")
    parser.add_argument("before", nargs="?")
    parser.add_argument("--scorer", required=True, help="the path of score_quotes.py")
    options = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score_quotes", options.scorer)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    paths = [options.before, options.predictions] if options.before else [options.predictions]
    units, relations = tally(scorer, options.gold, [read_predictions(scorer, path) for path in paths])
    report(units, relations, ["error before", "error after"] if options.before else ["error"])


if __name__ == "__main__":
    main()
