"""Counts again, from the layers and from who is who in actors.sqlite, every figure that results/ give.

The database is believed in what it alone knows: which actor a chain stands for, of which story an article is, and to
which utterance a quotation belongs. All else follows, and is compared.
"""

import math
from collections import Counter, defaultdict

# So many actors of an article meet each other, and so many companions of an actor are kept.
MOST_COMPANY = 50
MOST_COMPANIONS = 50
KINDS = ("direct", "mixed", "indirect")
FORMS = {"name": "names", "nominal": "nominals", "pronoun": "pronouns"}
HEADS = ("articles", "mentions", "quotations", "words")


def is_speech(quote):
    return quote.get("act", "speech") == "speech"


def is_spoken(quote):
    return is_speech(quote) and "polarity" not in quote and "modality" not in quote


def month(article):
    return article["published"][:7]


class Recount:
    def __init__(self, database, faults, every, minimum_confidence):
        self.minimum_confidence = minimum_confidence
        self.database = database
        self.faults = faults
        self.every = every
        self.actors = {row["id"]: row for row in self.rows("SELECT * FROM actors")}
        self.appearances = {
            (row["article"], row["chain"]): row for row in self.rows("SELECT * FROM appearances")}
        self.about = defaultdict(list)
        for row in self.rows("SELECT quote, actor FROM quote_about ORDER BY quote, place"):
            self.about[row["quote"]].append(row["actor"])
        self.articles = self.rows("SELECT articles.*, outlets.name FROM articles JOIN outlets "
                                  "ON outlets.id = articles.outlet ORDER BY articles.id")
        self.quotes = self.rows("SELECT * FROM quotes ORDER BY id")
        self.article = 0
        # By column, then by actor.
        self.figures = defaultdict(Counter)
        self.stories = set()
        # Names with their types that stand for no actor ("British"), and those that do.
        self.named = {False: set(), True: set()}
        self.first, self.last = {}, {}
        self.aliases, self.forms, self.classes = Counter(), Counter(), Counter()
        self.titles = {}
        # By outlet and month, then by figure.
        self.voices = defaultdict(Counter)
        self.shares = {"outlets": defaultdict(Counter), "months": defaultdict(Counter)}
        self.totals = defaultdict(Counter)
        self.companies = []

    def rows(self, sql):
        cursor = self.database.execute(sql)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row)) for row in cursor)

    def fault(self, what):
        self.faults.add("results/actors.sqlite", what)

    # Articles, in input order

    def take(self, article, tagging, quoting, facts):
        self.begin(tagging)
        self.article += 1
        row = next(self.articles, None)
        if row is None:
            return self.fault("has fewer articles than the spine")
        for key, value in (("article", article["id"]), ("name", article["outlet"]), ("published", article["published"]),
                           ("title", article["title"]), ("url", article["url"]), ("shard", article["shard"]),
                           ("line", article["line"])):
            if row[key] != value:
                self.fault(f"article {self.article} has the {key} '{row[key]}', the spine has '{value}'")
        is_head = row["story"] == self.article
        voice = self.voices[article["outlet"], month(article)]
        voice["articles"] += 1
        voice["stories"] += is_head
        self.take_chains(article, tagging, facts, row["story"], is_head, voice)
        minimum = self.minimum_confidence
        for place, quote in enumerate(quoting["quotes"]):
            words = facts["quotes"][place].get("words")
            self.take_quote(article, tagging, quote, words, quote["confidence"] >= minimum, is_head, voice)

    def count(self, actor, column, number, is_head):
        self.figures[column][actor] += number
        if is_head and column in HEADS:
            self.figures[f"story_{column}"][actor] += number

    def take_chains(self, article, tagging, facts, story, is_head, voice):
        company = {}
        for place, entity in enumerate(tagging["entities"]):
            mentions = len(entity["mentions"])
            voice["mentions"] += mentions
            for mention in entity["mentions"]:
                self.totals["mentions"][mention["form"]] += 1
            found = self.appearances.pop((self.article, place), None)
            if "names" in facts["chains"][place]:
                self.named[found is not None].add((entity["name"], entity["type"]))
            elif found:
                self.fault(f"chain {place} of article '{article['id']}' has no name, but an actor")
            if found is None:
                continue
            actor = found["actor"]
            forms = Counter(FORMS[mention["form"]] for mention in entity["mentions"])
            for form in FORMS.values():
                self.figures[form][actor] += forms[form]
                if forms[form] != found[form]:
                    self.fault(f"chain {place} of article '{article['id']}' has {forms[form]} {form}, not {found[form]}")
            self.count(actor, "mentions", mentions, is_head)
            self.forms[actor, entity["name"]] += 1
            for name, number in facts["chains"][place].get("names", {}).items():
                self.aliases[actor, name] += number
            for title in entity.get("titles", []):
                self.take_title(actor, title, article["published"])
            if actor not in company:
                company[actor] = mentions
                self.count(actor, "articles", 1, is_head)
                self.stories.add((actor, story))
                self.widen(actor, article["published"])
        if len(company) > MOST_COMPANY:
            kept = sorted(company, key=lambda actor: (-company[actor], actor))[:MOST_COMPANY]
            company = {actor: company[actor] for actor in kept}
        self.companies.append((is_head, list(company)))

    def take_title(self, actor, title, date):
        count, first, last = self.titles.get((actor, title), (0, "", ""))
        first = min(filter(None, (first, date)), default="")
        self.titles[actor, title] = (count + 1, first, max(last, date))

    def widen(self, actor, date):
        if date:
            self.first[actor] = min(self.first.get(actor, date), date)
            self.last[actor] = max(self.last.get(actor, date), date)

    def take_quote(self, article, tagging, quote, words, counts, is_head, voice):
        row = next(self.quotes, None)
        if row is None:
            return self.fault("has fewer quotations than the layers")
        speaker, addressee = row["speaker"], row["addressee"]
        expected = self.parties(tagging, quote)
        if (speaker, addressee) != expected:
            self.fault(f"quotation {row['id']} has the parties {speaker}, {addressee}, the layers {expected}")
        if row["article"] != self.article or row["published"] != article["published"]:
            self.fault(f"quotation {row['id']} is of article {row['article']}, not {self.article}")
        if (row["utterance"] is not None) != (counts and is_spoken(quote)):
            self.fault(f"quotation {row['id']} has an utterance, but is not counted, or the other way round")
        if words is not None and words != row["words"]:
            self.fault(f"quotation {row['id']} has {row['words']} words, its facts {words}")
        about = self.mentioned(tagging, quote, speaker)
        if about != self.about.pop(row["id"], []):
            self.fault(f"quotation {row['id']} does not mention the actors that it is about")
        if not counts:
            self.totals["attributions"]["belowConfidence"] += 1
            return
        cue = quote.get("cue")
        self.totals["acts"][quote.get("act", "speech")] += 1
        if cue:
            self.totals["classes"][cue["class"]] += 1
        if not is_spoken(quote):
            figure = "unsaid" if is_speech(quote) else "thoughts"
            self.totals["attributions"][figure] += 1
            if speaker:
                self.figures[figure][speaker] += 1
            return
        self.take_spoken(article, tagging, quote, row, is_head, voice)

    def take_spoken(self, article, tagging, quote, row, is_head, voice):
        speaker, party, cue = row["speaker"], quote.get("speaker"), quote.get("cue")
        totals, words, anonymous = self.totals["quotations"], row["words"], bool(quote.get("anonymous"))
        totals["all"] += 1
        totals[quote["kind"]] += 1
        totals["words"] += words
        totals["withSpeaker" if party else "withoutSpeaker"] += 1
        totals["withActor"] += speaker is not None
        totals["anonymous"] += anonymous
        totals["addressed"] += "addressee" in quote
        if party:
            self.totals["speakers"][party.get("kind", "unknown")] += 1
        if cue:
            self.totals["cues"][cue["lemma"]] += 1
        voice["quotations"] += 1
        voice[quote["kind"]] += 1
        voice["storyQuotations"] += is_head
        voice["words"] += words
        voice["anonymous"] += anonymous
        voice["withActor"] += speaker is not None
        if row["addressee"]:
            self.figures["addressed"][row["addressee"]] += 1
        if speaker is None:
            return
        if tagging["entities"][party["entity"]]["type"] == "person":
            gender = self.actors[speaker]["gender"]
            voice[{"female": "women", "male": "men", "unknown": "genderUnknown"}[gender]] += 1
        self.count(speaker, "quotations", 1, is_head)
        self.count(speaker, "words", words, is_head)
        self.figures[quote["kind"]][speaker] += 1
        self.figures["anonymous"][speaker] += anonymous
        self.shares["outlets"][article["outlet"]][speaker] += 1
        self.shares["months"][month(article)][speaker] += 1
        if cue:
            self.classes[speaker, cue["class"]] += 1

    def begin(self, tagging):
        """The actors of the next article's chains; None for one that stands for none."""
        found = (self.appearances.get((self.article + 1, place)) for place in range(len(tagging["entities"])))
        self.chains = [row and row["actor"] for row in found]
        mentions = [
            (mention["span"], mention["form"], actor)
            for entity, actor in zip(tagging["entities"], self.chains) if actor for mention in entity["mentions"]]
        self.mentions = sorted(mentions, key=lambda mention: mention[0])

    def parties(self, tagging, quote):
        found = []
        for role in ("speaker", "addressee"):
            party = quote.get(role)
            found.append(self.chains[party["entity"]] if party and party["entity"] is not None else None)
        return tuple(found)

    def mentioned(self, tagging, quote, speaker):
        about = {}
        for start, end in quote["spans"]:
            for span, form, actor in self.mentions:
                if start <= span[0] and span[1] <= end and span[0] < end and (form != "pronoun" or actor != speaker):
                    about.setdefault(actor)
        return list(about)

    # The end

    def hold(self, summary, lines):
        if self.appearances:
            self.fault(f"has {len(self.appearances)} appearances that are no chains")
        for name, kind in sorted(self.named[False] & self.named[True]):
            self.fault(f"has an actor for some chains of the {kind} '{name}' and none for others")
        if self.about:
            self.fault(f"has {len(self.about)} quotations about somebody that are none")
        self.figures["stories"] = Counter(actor for actor, _ in self.stories)
        self.hold_actors(lines)
        self.hold_names()
        self.hold_companions()
        self.hold_voices(summary)

    def hold_actors(self, lines):
        columns = list(FORMS.values()) + list(KINDS) + [f"story_{column}" for column in HEADS] + [
            "articles", "mentions", "quotations", "words", "anonymous", "unsaid", "thoughts", "addressed", "stories"]
        for actor, row in self.actors.items():
            for column in columns:
                if row[column] != self.figures[column][actor]:
                    self.fault(f"{row['actor']} has {row[column]} {column}, not {self.figures[column][actor]}")
            for column, dates in (("first", self.first), ("last", self.last)):
                if row[column] != dates.get(actor, ""):
                    self.fault(f"{row['actor']} has the {column} date '{row[column]}', not '{dates.get(actor, '')}'")
        ranked = sorted(self.actors.values(), key=lambda row: (-row["quotations"], -row["mentions"], row["actor"].encode()))
        if [row["rank"] for row in ranked] != list(range(1, len(ranked) + 1)):
            self.fault("does not rank actors by quotations, mentions and ids")
        if [row["actor"] for row in ranked] != [line["id"] for line in lines]:
            self.faults.add("results/actors.jsonl.gz", "does not list the actors in the order of their ranks")
        for row, line in zip(ranked, lines):
            self.hold_line(row, line)

    def hold_line(self, row, line):
        actor, over = row["id"], line.get("overStories", line)
        expected = {
            "type": (line["type"], row["type"]), "name": (line["name"], row["name"]),
            "gender": (line.get("gender", "unknown"), row["gender"]),
            "utterances": (sum(line.get("utterances", {}).values()), row["utterances"]),
            "first": (line.get("first", ""), row["first"]),
            "last": (line.get("last", line.get("first", "")), row["last"]),
            "months": (sum(entry.get("quotations", 0) for entry in line["timeline"]), row["quotations"]),
            "months of articles": (sum(entry.get("articles", 0) for entry in line["timeline"]), row["articles"]),
        }
        for figure in ("articles", "stories", "words", "anonymous", "unsaid", "thoughts", "addressed"):
            expected[figure] = (line.get(figure, 0), row[figure])
        for figure in ("mentions", "quotations"):
            expected[figure] = (sum(line.get(figure, {}).values()), row[figure])
            expected[f"story_{figure}"] = (sum(over.get(figure, {}).values()), row[f"story_{figure}"])
        for figure in ("articles", "words"):
            expected[f"story_{figure}"] = (over.get(figure, 0), row[f"story_{figure}"])
        for figure, (found, wanted) in expected.items():
            if found != wanted:
                self.faults.add("results/actors.jsonl.gz", f"{row['actor']} has {figure} {found}, not {wanted}")
        self.hold_counts(row, line)

    def hold_counts(self, row, line):
        for key, counted in (("aliases", self.by_actor("aliases")), ("forms", self.by_actor("forms")),
                             ("classes", self.by_actor("classes"))):
            wanted = counted.get(row["id"], {})
            if key == "forms" and len(wanted) < 2:
                wanted = {}
            if line.get(key, {}) != wanted:
                self.faults.add("results/actors.jsonl.gz", f"{row['actor']} has other {key} than its chains")

    def by_actor(self, name):
        """The counts of actor and key as a dictionary an actor, made once."""
        folded = self.__dict__.setdefault("folded", {})
        if name not in folded:
            folded[name] = defaultdict(dict)
            for (actor, key), count in getattr(self, name).items():
                folded[name][actor][key] = count
        return folded[name]

    def hold_names(self):
        own = {actor: row["name"] for actor, row in self.actors.items()}
        tables = {
            "aliases": ({key: count for key, count in self.aliases.items() if own[key[0]] != key[1]},
                        "SELECT actor, alias AS key, count AS figure FROM aliases"),
            "cue_classes": (dict(self.classes), "SELECT actor, class AS key, quotations AS figure FROM cue_classes"),
        }
        for table, (expected, sql) in tables.items():
            if {(row["actor"], row["key"]): row["figure"] for row in self.rows(sql)} != expected:
                self.fault(f"has other {table} than the layers")
        titles = {(row["actor"], row["title"]): (row["count"], row["first"], row["last"])
                  for row in self.rows("SELECT * FROM titles")}
        if titles != self.titles:
            self.fault("has other titles than the layers")

    # Companions

    def hold_companions(self):
        """Of every N-th actor all whom it is named with, and that those who tell most are in the table."""
        wanted = set(list(self.actors)[:: self.every])
        met = defaultdict(Counter)
        heads = defaultdict(Counter)
        for is_head, company in self.companies:
            for actor in company:
                if actor in wanted:
                    met[actor].update(company)
                    if is_head:
                        heads[actor].update(company)
        known = defaultdict(list)
        for row in self.rows("SELECT * FROM companions ORDER BY actor, place"):
            if row["actor"] in wanted:
                known[row["actor"]].append(row)
        for actor in wanted:
            self.hold_companions_of(actor, met[actor], heads[actor], known[actor])

    def hold_companions_of(self, actor, met, heads, rows):
        own, all_articles = self.figures["articles"], len(self.companies)
        likelihoods = {}
        for other, together in met.items():
            if other != actor:
                likelihoods[other] = association(together, own[actor], own[other], all_articles)
        name = self.actors[actor]["actor"]
        if len(rows) != min(MOST_COMPANIONS, len(likelihoods)) or [row["place"] for row in rows] != list(
                range(1, len(rows) + 1)):
            return self.fault(f"has {len(rows)} companions of {name}, who is named with {len(likelihoods)}")
        for row in rows:
            pmi, likelihood = likelihoods.pop(row["other"], (math.nan, math.nan))
            right = abs(row["pmi"] - pmi) < 0.0015 and abs(row["log_likelihood"] - likelihood) < 0.0015
            if not right or row["articles"] != met[row["other"]] or row["story_articles"] != heads[row["other"]]:
                self.fault(f"{name} is not named with {self.actors[row['other']]['actor']} as its companions say")
        least = min((row["log_likelihood"] for row in rows), default=0)
        if any(likelihood > least + 0.0015 for _, likelihood in likelihoods.values()):
            self.fault(f"leaves out companions of {name} who tell more than others")

    # Over all

    def hold_voices(self, summary):
        columns = {"storyQuotations": "story_quotations", "withActor": "with_actor", "genderUnknown": "gender_unknown"}
        found = {}
        for row in self.rows("SELECT voices.*, outlets.name FROM voices JOIN outlets ON outlets.id = outlet"):
            found[row["name"], row["month"]] = row
        if set(found) != set(self.voices):
            self.fault("has voices of other outlets and months than the layers")
        for key, voice in self.voices.items():
            row = found.get(key, {})
            for figure in VOICE:
                if row.get(columns.get(figure, figure)) != voice[figure]:
                    self.fault(f"the voice of {key} has other {figure} than the layers: {voice[figure]}")
        if summary:
            self.hold_summary(summary)

    def hold_summary(self, summary):
        folded = {"outlets": defaultdict(Counter), "months": defaultdict(Counter)}
        overall = Counter()
        for (outlet, of_month), voice in self.voices.items():
            folded["outlets"][outlet].update(voice)
            folded["months"][of_month].update(voice)
            overall.update(voice)
        self.hold_voice("voice", summary["voice"], overall, self.figures["quotations"])
        for part in folded:
            if set(summary[part]) != set(folded[part]):
                self.faults.add("results/summary.json", f"has other {part} than the layers")
                continue
            for key, voice in folded[part].items():
                self.hold_voice(f"{part} '{key}'", summary[part][key], voice, self.shares[part][key])
        for part in ("attributions", "quotations", "mentions"):
            for figure, number in self.totals[part].items():
                if summary[part][figure] != number:
                    self.faults.add("results/summary.json", f"{part}.{figure} is {summary[part][figure]}, not {number}")
        for place, key in ((summary["attributions"], "acts"), (summary["attributions"], "classes"),
                           (summary["quotations"], "speakers"), (summary, "cues")):
            if place[key] != dict(self.totals[key]):
                self.faults.add("results/summary.json", f"has other {key} than the layers")
        types = Counter(row["type"] for row in self.actors.values())
        if {key: number for key, number in summary["actors"].items() if number} != dict(types):
            self.faults.add("results/summary.json", "counts other actors than actors.sqlite")

    def hold_voice(self, name, voice, expected, shares):
        for figure in VOICE:
            if voice[figure] != expected[figure]:
                self.faults.add("results/summary.json", f"{name}: {figure} is {voice[figure]}, not {expected[figure]}")
        held = sorted((number for number in shares.values() if number), reverse=True)
        concentration = voice.get("concentration", {"speakers": 0, "gini": 0, "top10": 0, "top100": 0})
        expected = {"speakers": len(held), "gini": gini(held)}
        for top in (10, 100):
            expected[f"top{top}"] = sum(held[:top]) / sum(held) if held else 0
        for figure, number in expected.items():
            if abs(concentration[figure] - number) > 0.0001:
                self.faults.add("results/summary.json", f"{name}: {figure} is {concentration[figure]}, not {number}")


VOICE = ("articles", "stories", "mentions", "quotations", *KINDS, "storyQuotations", "words", "anonymous", "withActor",
         "women", "men", "genderUnknown")


def association(together, one, other, everything):
    """Pointwise mutual information in bits, and the log-likelihood ratio with the sign of it."""
    rows, columns = (one, everything - one), (other, everything - other)
    cells = ((together, one - together), (other - together, everything - one - other + together))
    ratio = sum(
        cells[row][column] * math.log(cells[row][column] * everything / (rows[row] * columns[column]))
        for row in (0, 1) for column in (0, 1) if cells[row][column] > 0)
    expected = one * other / everything
    return math.log2(together / expected), (-2 if together < expected else 2) * max(0, ratio)


def gini(held):
    """Of falling holdings."""
    if not held:
        return 0
    count = len(held)
    weighted = sum(holding * (count - place) for place, holding in enumerate(held))
    return 2 * weighted / (count * sum(held)) - (count + 1) / count
