#!/usr/bin/env python3
"""Makes a corpus of news of any size whose truth is known: who speaks, who is who, which stories and words are the same.

    Scripts/make-corpus.py --quotations N --output DIR [--seed S] [--shards K] [--jobs J] [--only dump|layers]
    Scripts/make-corpus.py --check DIR | --self-check
    Scripts/make-corpus.py --plant RUN --like SMALL --output DIR    gives the true chains and quotations to a run:

        onrecord run DIR/dump --output RUN --until cleaning
        onrecord run DIR/dump/00000.jsonl.gz --output SMALL --until quoting     how checkpoints of its stages look
        Scripts/make-corpus.py --plant RUN --like SMALL --output DIR
        onrecord run DIR/dump --output RUN                                      goes on from the planted layers
        Scripts/score-actors.py RUN/results DIR --layers

    DIR/dump/NNNNN.jsonl.gz                              articles as `onrecord run DIR/dump` takes them (layout plain)
    DIR/layers/{cleaning,tagging,quoting}/NNNNN.jsonl.gz the spine and the layers over it, with the true chains
    DIR/truth/chains.jsonl.gz   a line an article, in the order of the dump:
        {"id", "story": number, "head": bool, "chains": [actor or null, …], "forms": "fsa…", "utterances": [number or null, …]}
        chains: of each entity of the tagging line; forms: a letter each, f full name, s surname only, a acronym only,
        n no actor; utterances: of each quotation of the quoting line, null where it is not counted or nobody's
    DIR/truth/actors.jsonl.gz   a line an actor: its names, traits, and all figures, over articles and (heads) over stories
    DIR/truth/corpus.json       totals, and how it was made

The same seed, N and K make the same bytes, whatever the number of jobs. Memory depends on neither N nor K: what is known
of people is made again from their numbers whenever they are met, sums are kept a shard and added at the end by parts.

Rules of the truth. A story is an article and its reprints; its head is the earliest by (published, place in the dump),
where an unknown date comes last. Counted are quotations that were said (no thoughts, nothing negated, declined or to
come). An utterance is a quotation with its reprints, near-equal forms and fragments; all have one kind. `names` are the
names of chains. `classes` are of counted quotations. `first` and `last` pass over unknown dates. A chain that lost all
its names in a cut reprint stands for no actor.
"""

import argparse
import bisect
import collections
import filecmp
import functools
import gc
import glob
import gzip
import heapq
import itertools
import json
import marshal
import math
import multiprocessing
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import zlib
from datetime import date, timedelta

# Sizes
QUOTATIONS_A_PERSON = 40
QUOTATIONS_A_SHARD = 20_000
OUTLETS, QUOTATIONS_AN_OUTLET = 20, 50_000
FIRST_DAY, DAYS = date(2019, 1, 1), 1826
# Names and people
CIRCLE_SIZES = [5, 14, 8, 11, 6, 15, 9, 12, 7, 13]  # people of ten circles after one another: 100
CIRCLE_ZIPF_SHIFT = 5
COMMON_SURNAMES = 0.03  # of people have one of the common surnames
SURNAMES_A_PERSON = 0.8
VARIANTS = 0.02  # of people are spelled in several ways
NICKNAMES = 0.015
INITIALS = 0.005
HOMONYMS = 0.01  # of people share their whole name with one of another circle
HOMONYMS_APART = 100  # people, which are ten circles: these have neither places nor organizations in common
JUNIORS = 0.005  # of people are the Jr. of another of their circle
MIDDLES, MIDDLE_USED = 0.25, 0.4
TITLED = 0.5
# Articles
QUOTATIONS_AN_ARTICLE = 3, 12  # from, and how many more at most
FILLERS = 0.25  # paragraphs without a quotation, for each that has one
SURNAME_ONLY = 0.15  # of articles name a person only by the surname
GUESTS = 0.12  # of articles draw a person from another circle
REPRINTS, CLUSTER_LIMIT, CLUSTER_EXPONENT, REPRINT_DAYS = 0.20, 200, 1.2, 3
CUT_FIRST, CUT_LAST, CHANGED_TITLE, CHANGED_FILLER, CHANGED_QUOTE = 0.10, 0.35, 0.5, 0.3, 0.2
UNKNOWN_DATES = 0.02
OWN_OUTLETS = 0.7  # of a circle's articles are in its own outlets
STRAIGHT_MARKS = 0.2
ORGANIZATION_SHORT = 0.2  # of organisations in an article are named only by acronym or short form
NAMELESS = 0.03  # of articles have a chain that is nobody's name
# Quotations
DIRECT, MIXED = 0.35, 0.15  # the rest is indirect
UNSAID, THOUGHTS = 0.06, 0.08  # of indirect ones
ANONYMOUS, HEARERS, ABOUT = 0.04, 0.08, 0.12
ORGANIZATIONS_SPEAK = 0.12
REUSED, REUSED_FRAGMENT, REUSED_CHANGED = 0.06, 0.4, 0.15
FRAGMENT_WORDS = 6  # at least, of a quotation that is printed in part
NEARLY_WORDS = 20  # quotations of fewer words are not printed with one less

GIVEN_MALE = """James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew
Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan
Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Frank Patrick
Raymond Jack Dennis Jerry Tyler Aaron Henry Adam Douglas Nathan Peter Zachary Kyle Walter Ethan Jeremy Harold Keith
Christian Roger Noah Gerald Carl Terry Sean Arthur Lawrence Albert Oscar Victor Martin Leonard Philip Russell Howard
Stanley Simon Hugo Felix Oliver Edwin Ivan Marcus Julian""".split()
GIVEN_FEMALE = """Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra
Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia
Dorothy Amy Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Helen Debra Rachel
Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan
Evelyn Judith Andrea Hannah Megan Cheryl Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice
Jean Alice Julia Grace Judy Sophia Marie Denise Amber Marilyn Ana Clara""".split()
NICKNAME = dict(pair.split("/") for pair in """William/Bill Robert/Bob Richard/Dick James/Jim Joseph/Joe Thomas/Tom
Charles/Chuck Michael/Mike Edward/Ted Samuel/Sam Benjamin/Ben Daniel/Dan Matthew/Matt Anthony/Tony Steven/Steve
Gregory/Greg Kenneth/Ken Timothy/Tim Ronald/Ron Alexander/Alex Elizabeth/Liz Patricia/Pat Margaret/Peggy
Katherine/Kate Rebecca/Becky Susan/Sue Deborah/Debbie Jennifer/Jenny Barbara/Barb Christine/Chris Victoria/Vicky
Pamela/Pam Cynthia/Cindy""".split())
COMMON = """Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson
Thompson White Lewis Walker Hall Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts
Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed
Bailey Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes""".split()
SURNAME = [part.split() for part in (
    """Hal Wex Bram Cor Dun Fen Gar Hol Ing Jas Kel Lam Mar Nor Osk Pell Quil Ross Stan Tar Ul Ver Whit Yar Zan Ash Bex Cald Drey
    Ell Fros Grim Hux Isk Jor Kra Lund Mos Ned Orr Pry Rud Sel Thorn Ums Vos Wyn Yev Zet Ald Brock Cres Dov Erl Flet Gless Hep
    Iv Jul Kir Bau Cham Dros Ebb Fitz Gom Hask Jenn Knap Leof Mur Nies Ost Pol Rasm Schu Trev Urb Vand Wolf Zim""",
    """ber dal den dra far gan has ken lin lor mer nas nov ran ris sho sta tho ti va vel vin wen za zel bi cu do fi gu hy jo
    ka lu mo nu pe que sy ust""",
    """combe worth berg strom ley sen ini ard etti gate hart holt kins lock low mond more nell quist rell ridge rick sby shaw
    stad stein stone tano tham vale vic wald ward wood zano zer bello cott dorf feld grove hurst jean kamp lund meyer naud
    oya pard rup""")]
PLACE = [part.split() for part in (
    """Tarro Halme Brin Cald Dorne Elder Fal Gal Har Ister Kess Lang Marl Nether Oak Pen Quar Raven Sal Thorn Under Vale Wal
    Yel Zor Ard Bel Crow Dell Ever Fox Grey Hazel Iron Kings Lin Mill New Or Peb Red Silver Tim Uls Vine Wind Ash Black Copper
    Drift Ember Flint Gold Heather Ivy Juniper Kettle Lark Maple North""",
    "wick mere ton ville burgh haven field bury stead mouth cliff port dale brook moor ness chester by shire water")]
PLACE_BEFORE = ["", "Port ", "Lake ", "Mount ", "Fort ", "Upper ", "Lower ", "Great ", "North ", "Old ", "East ", "West ",
                "Cape ", "South ", "Point ", "Santa ", "San ", "Bay ", "Stone ", "Grand "]
STEM = [part.split() for part in (
    """Alt Bor Cen Dyn Eco Fer Gala Hydro Inter Jove Kilo Lumi Mono Neo Omni Para Quanta Rho Syn Tera Uni Vita Xeno Zeno Avo
    Brio Civi Dura Equi Fluo Geo Helio Infra Kine Lexi Macro Nova Opti Prima Radi Sola Tri Ultra Volta Wave""",
    "max tex dyne core corp lon mark gen tron via plex sys tel vest bank cast dex form grid link mount nex path quest rise")]
AREA = """Harbor Transit Water Energy Housing Forest Grain River Highway School Health Rail Fisheries Airport Energy
Mining Insurance Labor Trade Farm Police Tax Election Justice Pension""".split()
BODY = ["Authority", "Commission", "Agency", "Board", "Council", "Association", "Institute", "Federation", "Bureau", "Department"]
REACH = ["Regional", "National", "Joint", "Central", "United", "Federal", "Municipal", "General"]
SECTOR = """Energy Motors Foods Airlines Steel Media Software Capital Chemicals Shipping Pharmaceuticals Telecom
Insurance Mining Textiles Semiconductors Brewing Logistics Robotics Homes""".split()
ENDING = ["Inc.", "Corp.", "Ltd.", "Co."]
TITLES = [("Sen.", "senator"), ("Gov.", "governor"), ("Rep.", "congressman"), ("Mayor", "mayor"), ("President", "president"),
          ("Judge", "judge"), ("Dr.", "doctor"), ("Prof.", "professor"), ("Gen.", "general"), ("Prime Minister", "prime minister"),
          ("Sheriff", "sheriff"), ("Attorney General", "attorney general")]
ROLES = ["spokesman", "finance director", "chief executive", "chairman", "chief economist", "lawyer", "coach", "treasurer",
         "chief engineer", "deputy director", "analyst", "secretary"]
CLASSES = ["say", "shout", "write", "announce", "ask", "claim", "admit", "deny", "refuse", "promise", "urge", "warn", "suggest",
           "predict", "call", "mention", "praise", "attack", "think", "feel", "support", "oppose", "want", "plan", "show", "other"]
CLASS = {name: number for number, name in enumerate(CLASSES)}
# Cues: words, lemma, class.
DIRECT_CUES = [("said", "say", "say")] * 14 + [
    ("added", "add", "say"), ("noted", "note", "say"), ("explained", "explain", "say"), ("argued", "argue", "claim"),
    ("insisted", "insist", "claim"), ("warned", "warn", "warn"), ("wrote", "write", "write"), ("declared", "declare", "say")]
INDIRECT_CUES = [("said", "say", "say")] * 18 + [
    ("argued", "argue", "claim"), ("insisted", "insist", "claim"), ("warned", "warn", "warn"), ("claimed", "claim", "claim"),
    ("announced", "announce", "announce"), ("acknowledged", "acknowledge", "admit"), ("conceded", "concede", "admit"),
    ("predicted", "predict", "predict"), ("suggested", "suggest", "suggest"), ("denied", "deny", "deny"),
    ("denied", "deny", "deny"), ("promised", "promise", "promise"), ("noted", "note", "say"), ("complained", "complain", "claim"),
    ("estimated", "estimate", "predict"), ("wrote", "write", "write"), ("stressed", "stress", "say"), ("vowed", "vow", "promise")]
THOUGHT_CUES = [("believes", "believe", "think", "thought"), ("expects", "expect", "think", "thought"),
                ("doubts", "doubt", "think", "thought"), ("hopes", "hope", "want", "attitude"),
                ("fears", "fear", "feel", "attitude"), ("thinks", "think", "think", "thought")]
UNSAID_CUES = [("declined to say", "decline", "refuse", ',"modality":"declined"', "whether"),
               ("did not say", "say", "say", ',"polarity":"negative"', "that"),
               ("never said", "say", "say", ',"polarity":"negative"', "that"),
               ("will announce", "announce", "announce", ',"modality":"future"', "that")]
WITHHELD = ["a senior official, who spoke on condition of anonymity,", "one official, who asked not to be named,",
            "a person familiar with the talks", "an aide who declined to be identified"]
HEARING = ["reporters", "lawmakers", "investors", "the committee", "residents"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
# Words of the sentences.
ADJECTIVES = """old new northern southern coastal narrow wooden public private broken empty heavy quiet costly
frozen rural urban local distant modest larger smaller older younger former temporary annual monthly seasonal unpaid
hidden missing damaged flooded crowded remote central eastern western upper lower nearby idle rusty steep shallow
busy cheap common doubtful early late fragile generous hasty joint lengthy minor major neutral outdated partial
rapid separate strict sudden thin urgent vacant weak""".split()
NOUNS = """harbor bridge budget levy ferry market mill school road tunnel clinic reservoir grain orchard pension
contract permit audit survey inspection repair tariff subsidy loan charter licence fleet dock pier warehouse railway
station depot canal levee dam sewer pipeline turbine mine quarry forest meadow fishery vineyard bakery foundry
theater library museum archive stadium airport runway hangar barracks courthouse jail shelter kitchen nursery ward
laboratory vaccine harvest drought flood storm fire treaty ballot petition lawsuit verdict appeal merger strike wage
bonus dividend bond deposit ledger invoice auction tender lease rent mortgage insurance rebate fee fine toll ticket
timetable route signal crossing sidewalk parking fence wall gate tower antenna network server database campaign
debate hearing summit parade festival concert exhibit lecture course syllabus grant scholarship""".split()
VERBS = """close reopen repair rebuild abandon extend shorten finance tax audit inspect replace relocate sell lease
inherit double halve postpone cancel restore protect threaten expose conceal delay accelerate approve reject review
copy measure test repaint flood drain heat insure rename divide merge export import ration subsidize privatize
supervise simulate outlast overload starve reward punish ignore rescue redesign renovate survey register certify ban
permit tolerate""".split()
MODALS = ["would", "could", "should", "might", "would never", "could not", "would soon", "must", "would quietly", "had to",
          "would gladly", "should not", "might still", "would hardly"]
BEFORE = ["before", "after", "during", "despite", "without", "because of", "ahead of", "instead of", "throughout", "since", "near",
          "beyond", "under", "against", "alongside", "like", "unlike", "behind"]
SPARABLE = frozenset(ADJECTIVES)
GROUPS = """inspectors farmers teachers dockworkers nurses engineers auditors tenants drivers pilots fishermen
shopkeepers students retirees bakers miners lawyers voters councils villages towns districts families creditors
insurers suppliers growers planners surveyors foresters firefighters librarians""".split()
NUMBERS = ["two", "three", "four", "five", "six", "most", "some", "all", "half", "many", "several", "few"]
JOINTS = [" and ", " because ", " while ", " although ", ", so ", " unless "]

MAXIMUM_CACHED_CIRCLES = 12_000  # of 7 KB
PARTS = 16  # of the actors, for adding up at the end
HEADS_AT, CLASSES_AT, FIELDS = 19, 26, 26 + len(CLASSES)
ARTICLES, STORIES, NAME, NOMINAL, PRONOUN, QUOTED, UNSAID_AT, THOUGHTS_AT, WORDS, UTTERED, ANONYMOUS_AT, ADDRESSED, FIRST, LAST, SEEN = (
    0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 14, 15, 16, 17, 18)
FORMS = ['"name"', '"nominal"', '"pronoun"']
KINDS = ["direct", "mixed", "indirect"]
TYPES = ["person", "organization", "place"]


def spread(number, salt):
    """An integer hash: the same in every process."""
    number = (number * 0x9E3779B97F4A7C15 + salt * 0xC2B2AE3D27D4EB4F) & 0xFFFFFFFFFFFFFFFF
    number ^= number >> 31
    number = (number * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    return number ^ number >> 29


@functools.cache
def permutation(size, salt):
    factor = spread(salt, 77) % size | 1
    while math.gcd(factor, size) > 1:
        factor += 2
    return factor, spread(salt, 78)


def permuted(index, size, salt):
    """A place in 0..<size, another for each index below size."""
    factor, start = permutation(size, salt)
    return (index * factor + start) % size


class Bits:
    """A small source of random numbers: twenty times cheaper to make than random.Random."""
    __slots__ = ("state",)

    def __init__(self, state):
        self.state = state

    def random(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 11) / 9007199254740992

    def randrange(self, limit):
        return int(self.random() * limit)

    def randint(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def choice(self, things):
        return things[int(self.random() * len(things))]


def composed(index, parts):
    """The name of that number: one piece of each part."""
    pieces = []
    for part in parts:
        index, place = divmod(index, len(part))
        pieces.append(part[place])
    return "".join(pieces)


class Person:
    __slots__ = ("number", "type", "given", "middle", "surnames", "suffix", "female", "title", "role", "nominal", "nickname",
                 "initials", "expected", "traits")


class Group:
    """An organization or a place."""
    __slots__ = ("number", "type", "forms", "nominal", "acronym")


class Circle:
    __slots__ = ("number", "people", "weights", "organizations", "places", "outlets", "first", "last")


class World:
    """Who there is: everything is made from its number, so that any process can make it again."""

    def __init__(self, quotations, seed):
        self.seed = seed
        self.quotations = quotations
        self.circles = max(10, quotations // QUOTATIONS_A_PERSON // 100 * 10)
        self.people = self.circles * 10
        self.organizations = self.circles * 2
        self.places = self.circles + 2
        self.outlets = OUTLETS + quotations // QUOTATIONS_AN_OUTLET
        self.surname_count = len(SURNAME[0]) * len(SURNAME[1]) * len(SURNAME[2])
        self.used_surnames = min(self.surname_count, max(200, int(self.people * SURNAMES_A_PERSON)))
        self.common = min(len(COMMON), max(30, self.people * 3 // 100 // 60))
        self.circle_sums = self.sums(1 / (rank + CIRCLE_ZIPF_SHIFT) for rank in range(self.circles))
        self.outlet_sums = self.sums(1 / (rank + 2) for rank in range(self.outlets))
        self.limit = min(CLUSTER_LIMIT, self.outlets - 1)
        mean = sum(size ** -CLUSTER_EXPONENT for size in range(1, self.limit + 1))
        self.reprinted = REPRINTS / (1 - REPRINTS) / mean
        self.starts = [0]
        for size in CIRCLE_SIZES:
            self.starts.append(self.starts[-1] + size)
        self.cached = {}
        self.make_words()
        self.make_outlets()

    @staticmethod
    def sums(weights):
        total, sums = 0.0, []
        for weight in weights:
            total += weight
            sums.append(total)
        return [value / total for value in sums]

    def random(self, what, number):
        return Bits(spread(number * 16 + what, self.seed))

    def make_words(self):
        """Pools of pieces of sentences, so small that no two quotations share more than a piece or two by chance."""
        draw = random.Random(spread(self.seed, 5))

        def pool(size, make):
            return list(dict.fromkeys(make() for _ in range(size)))

        def noun():
            return draw.choice(ADJECTIVES) + " " + draw.choice(NOUNS)

        def group():
            return draw.choice(ADJECTIVES) + " " + draw.choice(GROUPS)
        self.subjects = pool(12_000, lambda: draw.choice([
            lambda: "the " + noun() + " " + draw.choice(NOUNS), lambda: draw.choice(NUMBERS) + " of the " + group(),
            lambda: "the " + group(), lambda: "no " + noun()])())
        self.predicates = pool(900, lambda: " " + draw.choice(MODALS) + " " + draw.choice(VERBS))
        self.things = pool(12_000, lambda: draw.choice([" the ", " the ", " the ", " one ", " every ", " this "]) + noun())
        self.rests = pool(16_000, lambda: draw.choice([
            lambda: " and the " + noun(), lambda: " of the " + noun(), lambda: " for the " + group(),
            lambda: " with " + draw.choice(NUMBERS[:4]) + " " + group()])())
        self.adverbs = pool(8000, lambda: " " + draw.choice(BEFORE) + " the " + noun())
        self.headings = pool(900, lambda: noun().capitalize() + " " + draw.choice(NOUNS))
        self.sizes = len(self.subjects), len(self.predicates), len(self.things), len(self.rests), len(self.adverbs)

    def make_outlets(self):
        words = ["Post", "Herald", "Times", "Gazette", "Tribune", "Courier", "Chronicle", "Star", "Observer", "Ledger", "Mirror",
                 "Sentinel"]
        total = len(PLACE[0]) * len(PLACE[1])
        self.outlet_names = []
        for number in range(self.outlets):
            place = composed(permuted(number, total, self.seed + 3), PLACE)
            self.outlet_names.append(f"{place} {words[spread(number, self.seed) % len(words)]}")

    # People

    def trait(self, number):
        """What is special about a person's name: one thing at most."""
        share = spread(number, self.seed + 1) % 100_000 / 100_000
        for name, limit in (("variant", VARIANTS), ("nickname", NICKNAMES), ("initials", INITIALS),
                            ("homonym", HOMONYMS / 2), ("junior", JUNIORS)):
            if share < limit:
                return name
            share -= limit
        return ""

    def base_name(self, number):
        """Gender, given name, middle initial, spellings of the surname."""
        draw = self.random(1, number)
        female = draw.random() < 0.4
        given = draw.choice(GIVEN_FEMALE if female else GIVEN_MALE)
        middle = draw.choice("ABCDEFGHJKLMNPRSTVW") + "." if draw.random() < MIDDLES else ""
        trait = self.trait(number)
        if trait == "variant":
            surnames = self.spellings(number)
        elif draw.random() < COMMON_SURNAMES:
            surnames = [COMMON[int(self.common * draw.random() ** 1.5)]]
        else:
            surnames = [self.surname(draw.randrange(self.used_surnames))]
        if trait == "nickname":
            given = draw.choice([name for name in NICKNAME if (name in GIVEN_FEMALE) == female])
        return female, given, middle, surnames

    def surname(self, number):
        return composed(permuted(number, self.surname_count, self.seed), SURNAME)

    def spellings(self, number):
        """Some ways to write one surname."""
        draw = self.random(2, number)
        stem = draw.choice(SURNAME[0]) + draw.choice(SURNAME[1])
        tail = draw.choice(SURNAME[2])
        which = draw.randrange(6)
        if which == 0:
            return [stem + "n" + end for end in ("sky", "skyy", "skiy")]
        if which == 1:
            return [stem + "l" + end for end in ("ov", "off")]
        if which == 2:
            return [first + draw_stem for draw_stem in ["a" + draw.choice(SURNAME[1]) + draw.choice(SURNAME[1]) + "fi"]
                    for first in ("G", "Q", "K")]
        if which == 3:
            return [stem.rstrip("t") + letters + "i" + tail for letters in ("tt", "t")]
        if which == 4:
            vowel, plain = draw.choice([("ö", "o"), ("é", "e"), ("ü", "u"), ("á", "a"), ("ñ", "n"), ("ø", "o")])
            return [stem + letter + tail for letter in (vowel, plain)]
        return [stem + letter + "ev" for letter in ("y", "i")] if draw.random() < 0.5 else [
            stem + end for end in ("evich", "evitch")]

    def person(self, number, taken):
        person = Person()
        person.number, person.type = number, 0
        trait = self.trait(number)
        female, given, middle, surnames = self.base_name(number)
        if trait == "homonym" and number + HOMONYMS_APART < self.people and not self.trait(number + HOMONYMS_APART):
            female, given, _, surnames = self.base_name(number + HOMONYMS_APART)
            middle = ""
        elif number >= HOMONYMS_APART and self.trait(number - HOMONYMS_APART) == "homonym":
            middle = ""
        turn = 0
        while surnames[0] in taken and trait != "homonym":
            turn += 1
            surnames = [self.surname(spread(number, self.seed + 100 + turn) % self.used_surnames)]
        taken.add(surnames[0])
        draw = self.random(3, number)
        person.given, person.middle, person.surnames, person.female, person.suffix = given, middle, surnames, female, ""
        person.title, person.role = "", draw.choice(ROLES)
        person.nominal = person.role
        if draw.random() < TITLED:
            person.title, person.nominal = draw.choice(TITLES)
            if person.title == "Rep." and female:
                person.nominal = "congresswoman"
        elif person.role == "spokesman" and female:
            person.role = person.nominal = "spokeswoman"
        elif person.role == "chairman" and female:
            person.role = person.nominal = "chairwoman"
        person.nickname = NICKNAME.get(given, "") if trait == "nickname" else ""
        person.initials = given[0] + ". " + (middle or draw.choice("ABCDEFGHJKLMNPRST") + ".") if trait == "initials" else ""
        person.traits = [trait] if trait in ("variant", "nickname", "initials", "homonym") else []
        return person

    def circle(self, number):
        circle = self.cached.get(number)
        if circle is None:
            if len(self.cached) >= MAXIMUM_CACHED_CIRCLES:
                for old in list(self.cached)[:MAXIMUM_CACHED_CIRCLES // 2]:
                    del self.cached[old]
            circle = self.cached[number] = self.make_circle(number)
        return circle

    def make_circle(self, number):
        circle = Circle()
        circle.number = number
        draw = self.random(4, number)
        tens, place = divmod(number, len(CIRCLE_SIZES))
        first = tens * 100 + self.starts[place]
        taken = set()
        circle.people = [self.person(first + k, taken) for k in range(CIRCLE_SIZES[place])]
        for k in range(1, len(circle.people)):
            self.join_junior(circle.people[k - 1], circle.people[k])
        circle.weights = self.sums(1 / (k + 1) for k in range(len(circle.people)))
        share = self.circle_sums[number] - (self.circle_sums[number - 1] if number else 0)
        stories = self.quotations / 11
        before = 0.0
        for person, total in zip(circle.people, circle.weights):
            person.expected = stories * share * min(1, 3 * (total - before))
            before = total
        count = 1 + spread(number, self.seed + 6) % 3
        own = [number * 2, number * 2 + 1, (number * 2 + 2) % self.organizations]
        circle.organizations = [self.organization(j) for j in own[:count]]
        circle.places = [self.place(number + k) for k in range(3)]
        circle.outlets = [int(self.outlets * draw.random() ** 1.7) for _ in range(draw.randint(1, 4))]
        if number < 40 or draw.random() < 0.2:
            circle.first, circle.last = 0, DAYS + 40
        else:
            length = draw.randint(DAYS // 8, DAYS)
            circle.first = draw.randint(-length // 2, DAYS - length // 2)
            circle.last = circle.first + length
        return circle

    def join_junior(self, senior, junior):
        """Makes a Jr. of the second one, where the first one's name has nothing special."""
        if self.trait(junior.number) != "junior" or senior.traits or senior.suffix or senior.female:
            return
        if senior.number >= HOMONYMS_APART and self.trait(senior.number - HOMONYMS_APART) == "homonym":
            return
        junior.given, junior.middle, junior.surnames, junior.female = senior.given, senior.middle, senior.surnames, False
        junior.suffix, junior.traits = " Jr.", ["junior"]
        senior.suffix, senior.traits = " Sr." if junior.number % 2 else "", ["senior"]
        if junior.nominal in ("spokeswoman", "chairwoman", "congresswoman"):
            junior.nominal = junior.role = "spokesman"
            junior.title = ""

    def organization(self, number):
        group = Group()
        group.number, group.type = self.people + number, 1
        if number % 2:
            index = permuted(number, len(STEM[0]) * len(STEM[1]) * len(SECTOR), self.seed + 8)
            index, sector = divmod(index, len(SECTOR))
            short = composed(index, STEM) + " " + SECTOR[sector]
            group.forms = [short + " " + ENDING[number // 2 % len(ENDING)], short]
            group.nominal, group.acronym = "the company", ""
        else:
            place = composed(permuted(number, len(PLACE[0]) * len(PLACE[1]), self.seed + 9), PLACE)
            rest = spread(number, self.seed + 10)
            name = [place, REACH[rest % len(REACH)], AREA[rest // 8 % len(AREA)], BODY[rest // 512 % len(BODY)]]
            group.acronym = "".join(word[0] for word in name)
            group.forms = [" ".join(name), group.acronym]
            group.nominal = "the " + name[3].lower()
        return group

    def place(self, number):
        group = Group()
        group.number, group.type = self.people + self.organizations + number, 2
        base = len(PLACE[0]) * len(PLACE[1])
        index = permuted(number, base * len(PLACE_BEFORE), self.seed + 11)
        group.forms = [PLACE_BEFORE[index // base] + composed(index % base, PLACE)]
        group.nominal, group.acronym = "", ""
        return group

    def actor(self, number):
        """The id of an actor."""
        if number < self.people:
            return f"p{number}"
        number -= self.people
        return f"o{number}" if number < self.organizations else f"l{number - self.organizations}"

    # Words

    def clause(self, draw):
        random = draw.random
        subjects, predicates, things, rests, adverbs = self.sizes
        text = (self.subjects[int(random() * subjects)] + self.predicates[int(random() * predicates)]
                + self.things[int(random() * things)] + self.rests[int(random() * rests)])
        if random() < 0.5:
            return text + self.adverbs[int(random() * adverbs)]
        return text

    def content(self, draw):
        """10 to 30 words."""
        text = self.clause(draw)
        if draw.random() < 0.25:
            text += JOINTS[int(draw.random() * len(JOINTS))] + self.clause(draw)
        return text

    def thing(self, random):
        return self.things[int(random() * len(self.things))][1:] + self.rests[int(random() * len(self.rests))]

    def predicate(self, random):
        return self.predicates[int(random() * len(self.predicates))]

    def adverb(self, random):
        return self.adverbs[int(random() * len(self.adverbs))]

    def mixed(self, draw):
        random = draw.random
        return (self.subjects[int(random() * len(self.subjects))] + self.predicate(random),
                self.thing(random) + self.adverb(random))


class Cast:
    """One who occurs in a story, under the names that the story has for him or her."""
    __slots__ = ("actor", "type", "full", "short", "title", "honorific", "pronoun", "nominal", "seen", "gender", "bare", "number")


class Story:
    """A story as its paragraphs, of which reprints leave out or change some."""

    def __init__(self, shard, circle, outlet, number):
        self.shard, self.world, self.draw = shard, shard.world, shard.draw
        self.circle, self.outlet, self.number = circle, outlet, number
        self.cast = []
        self.last = None
        random = self.draw.random
        straight = random() < STRAIGHT_MARKS
        self.open, self.close = ('"', '"') if straight else ("\u201c", "\u201d")
        self.paragraphs = []
        self.choose_cast()
        self.tell()

    # Who

    def choose_cast(self):
        draw, random, circle = self.draw, self.draw.random, self.circle
        people = circle.people
        chosen = []
        for _ in range(2 + int(random() * 4)):
            person = people[bisect.bisect(circle.weights, random())]
            if person not in chosen:
                chosen.append(person)
        bare = None
        if random() < self.shard.bare_share:
            able = [person for person in chosen if person.expected >= 12 and not person.suffix and "senior" not in person.traits]
            if able:
                bare = able[int(random() * len(able))]
        self.bare = bare is not None
        if random() < GUESTS:
            guest = self.shard.any_circle().people[0]
            if all(guest.surnames[0] != person.surnames[0] for person in chosen):
                chosen.append(guest)
        pairs = len({person.surnames[0] for person in chosen}) < len(chosen)
        self.people = [self.add_person(person, person is bare, pairs) for person in chosen]
        self.organizations = [self.add_group(group) for group in circle.organizations if random() < 0.6]
        places = circle.places
        self.places = [self.add_group(places[int(random() * 2.2)])]
        if random() < 0.4:
            other = places[int(random() * 3)]
            if other.number != self.places[0].actor:
                self.places.append(self.add_group(other))

    def add_person(self, person, bare, with_family):
        draw, random = self.draw, self.draw.random
        cast = Cast()
        cast.actor, cast.type, cast.bare = person.number, 0, bare
        spellings = person.surnames
        surname = spellings[0]
        if len(spellings) > 1:
            place = spread(self.outlet, person.number) if random() < 0.8 else int(random() * 8)
            surname = spellings[place % len(spellings)]
        given = person.given
        if person.nickname and random() < 0.5:
            given = person.nickname
        elif person.initials and random() < 0.5:
            given = person.initials
        elif person.middle and random() < MIDDLE_USED:
            given = given + " " + person.middle
        cast.short = surname
        cast.full = surname if bare else f"{given} {surname}{person.suffix}"
        # A father and a son in one article: neither is named by what both are.
        if with_family and person.suffix or with_family and "senior" in person.traits:
            cast.short = cast.full
        cast.title = person.title
        cast.honorific = "Ms." if person.female else "Mr."
        cast.pronoun = "she" if person.female else "he"
        cast.gender = ',"gender":"female"' if person.female else ',"gender":"male"'
        cast.nominal = person.nominal
        cast.seen = False
        cast.number = len(self.cast)
        self.cast.append(cast)
        return cast

    def add_group(self, group):
        cast = Cast()
        cast.actor, cast.type = group.number, group.type
        cast.full = group.forms[0]
        cast.short = group.forms[-1]
        cast.bare = len(group.forms) > 1 and self.draw.random() < ORGANIZATION_SHORT
        if cast.bare:
            cast.full = cast.short
        cast.title = group.acronym
        cast.honorific = cast.gender = cast.pronoun = ""
        cast.nominal = group.nominal
        cast.seen = False
        cast.number = len(self.cast)
        self.cast.append(cast)
        return cast

    # Mentions: (words, start of the name, end, form, cast number, name, title)

    def named(self, cast, can_be_pronoun=True, can_appose=False):
        random = self.draw.random
        if cast.type:
            return self.named_group(cast)
        last, self.last = self.last, cast
        if not cast.seen:
            cast.seen = True
            if cast.bare:
                before = (cast.title or cast.honorific) + " " if random() < 0.7 else ""
            else:
                before = cast.title + " " if cast.title and random() < 0.7 else ""
            start = len(before)
            end = start + len(cast.full)
            text = before + cast.full
            if not before and can_appose and random() < 0.5:
                text += ", the " + cast.nominal
                if can_appose != 2:
                    text += ","
            return text, start, end, 0, cast.number, cast.full, before[:-1]
        if last is cast and can_be_pronoun:
            chance = random()
            if chance < 0.5:
                return cast.pronoun, 0, len(cast.pronoun), 2, cast.number, "", ""
            if chance < 0.58:
                return "the " + cast.nominal, 0, 4 + len(cast.nominal), 1, cast.number, "", ""
        if random() < 0.45:
            title = cast.honorific
            start = len(title) + 1
            return title + " " + cast.short, start, start + len(cast.short), 0, cast.number, cast.short, title
        return cast.short, 0, len(cast.short), 0, cast.number, cast.short, ""

    def named_group(self, cast):
        random = self.draw.random
        if cast.type == 1:
            self.last = None
            agency = cast.title
            before = "the " if agency else ""
            if not cast.seen:
                cast.seen = True
                return before + cast.full, len(before), len(before) + len(cast.full), 0, cast.number, cast.full, ""
            if random() < 0.25:
                return cast.nominal, 0, len(cast.nominal), 1, cast.number, "", ""
            return before + cast.short, len(before), len(before) + len(cast.short), 0, cast.number, cast.short, ""
        cast.seen = True
        return cast.full, 0, len(cast.full), 0, cast.number, cast.full, ""

    # Paragraphs: (text, mentions, quotes), places counted from the paragraph's start

    def tell(self):
        draw, random, world = self.draw, self.draw.random, self.world
        self.title = world.headings[int(random() * len(world.headings))] + world.adverb(random)
        self.paragraphs.append(self.lead())
        speakers = self.people
        count = QUOTATIONS_AN_ARTICLE[0] + int(random() * QUOTATIONS_AN_ARTICLE[1])
        self.count = 0
        while self.count < count:
            if random() < ORGANIZATIONS_SPEAK and self.organizations:
                speaker = self.organizations[int(random() * len(self.organizations))]
            else:
                speaker = speakers[int(random() ** 1.6 * len(speakers))]
            self.paragraphs.append(self.quoting(speaker))
            if random() < FILLERS:
                self.paragraphs.append(self.filler())
        for cast in speakers:
            if not cast.seen:
                self.paragraphs.append(self.aside(cast))
        self.paragraphs.append(self.filler())

    def sentence(self, pieces):
        """A paragraph of words and mentions."""
        text, mentions, length = [], [], 0
        for piece in pieces:
            if isinstance(piece, tuple):
                words, start, end, form, number, name, title = piece
                if not length:
                    words = words[0].upper() + words[1:]
                mentions.append((number, length + start, length + end, form, name, title))
                piece = words
            text.append(piece)
            length += len(piece)
        return "".join(text), mentions, (), None

    def lead(self):
        random, world = self.draw.random, self.world
        place = self.places[0]
        matter = world.thing(random)
        day = WEEKDAYS[int(random() * 7)]
        if self.organizations:
            return self.sentence([self.named(self.organizations[0]), f" moved on {day} to review {matter} in ", self.named(place),
                                  f"{world.adverb(random)}."])
        return self.sentence([self.named(self.people[0], can_appose=True), f" came to ", self.named(place),
                              f" on {day} for talks over {matter}."])

    def aside(self, cast):
        world, random = self.world, self.draw.random
        return self.sentence([self.named(cast, can_appose=True), f"{world.predicate(random)} "
                              f"{world.thing(random)} in ",
                              self.named(self.places[int(random() * len(self.places))]), "."])

    def filler(self):
        world, random = self.world, self.draw.random
        chance = random()
        if chance < 0.35:
            text = world.clause(self.draw)
            return text[0].upper() + text[1:] + ".", (), (), None
        if chance < 0.6 and self.organizations:
            group = self.organizations[int(random() * len(self.organizations))]
            return self.sentence([self.named(group), f" has paid for {world.thing(random)} in ",
                                  self.named(self.places[int(random() * len(self.places))]), f" since {1990 + int(random() * 28)}."])
        if chance < 0.8 and len(self.people) > 1:
            return self.sentence([self.named(self.people[0], can_appose=True), " met ", self.named(self.people[1], False), " in ",
                                  self.named(self.places[-1]), f"{world.adverb(random)}."])
        if chance < 0.8 + NAMELESS * 0.4:
            return self.nameless()
        return self.sentence(["Residents of ", self.named(self.places[0]), " have waited for "
                              f"{world.thing(random)}{world.adverb(random)}."])

    def nameless(self):
        cast = Cast()
        cast.actor, cast.type, cast.full, cast.gender, cast.bare = None, 0, "the shopkeeper", "", False
        cast.number = len(self.cast)
        cast.seen = True
        self.cast.append(cast)
        self.last = None
        return self.sentence([("the shopkeeper", 0, 14, 1, cast.number, "", ""), " at the corner would not wait for "
                              f"{self.world.thing(self.draw.random)}."])

    def quoting(self, speaker):
        random = self.draw.random
        self.count += 1
        chance = random()
        anonymous = random() < ANONYMOUS
        famous = None
        if not anonymous and random() < REUSED:
            famous = self.shard.famous(speaker.actor)
        if famous:
            kind, content, utterance = famous
        else:
            kind = 0 if chance < DIRECT else 1 if chance < DIRECT + MIXED else 2
            content, utterance = None, -1
        if kind == 0:
            spec = self.direct(speaker, content, anonymous)
        elif kind == 1:
            spec = self.mixed(speaker, content, anonymous)
        else:
            spec = self.indirect(speaker, content, anonymous)
        said = spec[-1]
        actor = None if spec[2] is None else self.cast[spec[2][4]].actor
        if utterance < 0 and said and actor is not None:
            utterance = self.shard.next_utterance(actor, kind)
        elif utterance >= 0:
            self.shard.use(actor, kind, utterance)
        spec = spec[:-1] + (utterance if utterance >= 0 else None,)
        return self.render(spec)

    def source(self, speaker, anonymous, appose=False):
        """(words, mention or None)"""
        if anonymous:
            self.last = None
            if speaker.type == 1 and self.draw.random() < 0.5 and speaker.title:
                words = "an official at the " + speaker.full
                speaker.seen = True
                return words, (words, len(words) - len(speaker.full), len(words), 0, speaker.number, speaker.full, ""), True
            return WITHHELD[int(self.draw.random() * len(WITHHELD))], None, True
        mention = self.named(speaker, can_appose=appose)
        return mention[0], mention, False

    def direct(self, speaker, content, anonymous):
        """(shape, words of source, mention, anonymous, cue, contents, about, hearer, rest, said)"""
        random = self.draw.random
        about = None
        split = random()
        fresh = content is None
        if fresh:
            content = self.world.content(self.draw)
        contents = [content[0].upper() + content[1:]]
        cue = DIRECT_CUES[int(random() * len(DIRECT_CUES))]
        source, mention, hidden = self.source(speaker, anonymous, 2)
        hearer = None
        form = mention[3] if mention else 1
        if random() < HEARERS * 2:
            cue = ("told", "tell", "say")
            hearer = self.hearer(speaker)
            shape = "C,ScA."
        elif fresh and split < 0.2:
            extra = self.world.clause(self.draw)
            contents.append(extra[0].upper() + extra[1:])
            shape = "C,Sc.C."
        elif split < 0.35 and form == 0:
            shape = "C,cS."
        elif split < 0.45:
            shape = "Sc:C."
        else:
            shape = "C,Sc."
        if fresh and random() < ABOUT:
            about = self.other(speaker)
        return shape, source, mention, hidden, cue, contents, about, hearer, "", True

    def mixed(self, speaker, content, anonymous):
        cue = INDIRECT_CUES[int(self.draw.random() * len(INDIRECT_CUES))]
        source, mention, hidden = self.source(speaker, anonymous)
        contents = content if content else list(self.world.mixed(self.draw))
        return "Sc“C”", source, mention, hidden, cue, contents, None, None, "", True

    def indirect(self, speaker, content, anonymous):
        random = self.draw.random
        fresh = content is None
        if fresh:
            content = self.world.content(self.draw)
        chance = random()
        source, mention, hidden = self.source(speaker, anonymous)
        hearer, said, rest, shape, about = None, True, "", "SctC", None
        if fresh and chance < UNSAID and not anonymous:
            words, lemma, kind, rest, joint = UNSAID_CUES[int(random() * len(UNSAID_CUES))]
            cue, said = (words, lemma, kind), False
            content = joint + " " + content
        elif fresh and chance < UNSAID + THOUGHTS and not anonymous:
            words, lemma, kind, act = THOUGHT_CUES[int(random() * len(THOUGHT_CUES))]
            cue, said, rest = (words, lemma, kind), False, f',"act":"{act}"'
            content = "that " + content
        elif chance > 0.88:
            cue, shape = ("according to", "according to", "say"), "C,aS"
            content = content[0].upper() + content[1:]
        elif chance > 0.78:
            cue, shape = ("said", "say", "say"), "C,Si"
            content = content[0].upper() + content[1:]
        else:
            cue = INDIRECT_CUES[int(random() * len(INDIRECT_CUES))]
            if cue[0] == "said" and random() < 0.5:
                if random() < HEARERS * 2:
                    cue, hearer = ("told", "tell", "say"), self.hearer(speaker)
                    content = "that " + content
            else:
                content = "that " + content
        if fresh and said and random() < ABOUT:
            about = self.other(speaker)
        if shape == "C,aS" and mention and mention[3] == 2:
            source = {"he": "him", "she": "her"}[source]
            mention = (source, 0, len(source)) + mention[3:]
        return shape, source, mention, hidden, cue, [content], about, hearer, rest, said

    def hearer(self, speaker):
        """A mention of another person, or words."""
        if self.draw.random() < 0.5:
            other = self.people[int(self.draw.random() * len(self.people))]
            if other is not speaker:
                return self.named(other, False)
        return HEARING[int(self.draw.random() * len(HEARING))]

    def other(self, speaker):
        """Another one of the story, to be named within a quotation."""
        able = [cast for cast in self.cast if cast is not speaker and cast.seen and cast.actor is not None]
        if not able:
            return None
        cast = able[int(self.draw.random() * len(able))]
        name = cast.short if cast.type < 2 else cast.full
        return name, cast.number

    def render(self, spec):
        """Writes a quotation's paragraph."""
        shape, source, mention, anonymous, cue, contents, about, hearer, rest, utterance = spec
        mentions = []
        cap = shape[0] == "S"
        if cap:
            source = source[0].upper() + source[1:]
        first = contents[0]
        inner = None
        if about:
            # Named before the first of these words that the content has.
            name, number = about
            words = first + " alongside " + name
            inner = (number, len(first) + 11, len(words), 0, name, "")
            first = words
        if shape[0] == "C":
            if shape == "C,aS" or shape == "C,Si":
                kind = 2
                text = first + ", "
                spans = ((0, len(first)),)
                if inner:
                    mentions.append(inner)
            else:
                kind = 0
                text = self.open + first + "," + self.close + " "
                spans = ((0, len(text) - 1),)
                if inner:
                    mentions.append((inner[0], inner[1] + 1, inner[2] + 1, 0, inner[4], ""))
            if shape == "C,cS." or shape == "C,aS":
                cue_at = len(text)
                text += cue[0] + " "
                source_at = len(text)
                text += source
            else:
                source_at = len(text)
                text += source
                if source[-1] != "," and ", the " in source:
                    text += ","
                text += " "
                cue_at = len(text)
                text += cue[0]
            if mention:
                mentions.append((mention[4], source_at + mention[1], source_at + mention[2], mention[3], mention[5], mention[6]))
        else:
            source_at = 0
            text = source
            if mention:
                mentions.append((mention[4], mention[1], mention[2], mention[3], mention[5], mention[6]))
            if source[-1] != "," and ", the " in source:
                text += ","
            text += " "
            cue_at = len(text)
            text += cue[0]
        heard = None
        if hearer:
            text += " "
            at = len(text)
            if hearer.__class__ is str:
                heard = (None, at, at + len(hearer), 1, hearer)
                text += hearer
            else:
                heard = (hearer[4], at, at + len(hearer[0]), hearer[3], "")
                mentions.append((hearer[4], at + hearer[1], at + hearer[2], hearer[3], hearer[5], hearer[6]))
                text += hearer[0]
        if shape[0] == "C":
            text += "."
            if shape == "C,Sc.C.":
                text += " "
                at = len(text)
                text += self.open + contents[1] + "." + self.close
                spans = (spans[0], (at, len(text)))
        elif shape == "Sc:C.":
            kind = 0
            text += ": "
            at = len(text)
            text += self.open + first + "." + self.close
            spans = ((at, len(text)),)
            if inner:
                mentions.append((inner[0], at + 1 + inner[1], at + 1 + inner[2], 0, inner[4], ""))
        elif shape == "SctC":
            kind = 2
            text += " "
            at = len(text)
            text += first
            spans = ((at, len(text)),)
            text += "."
            if inner:
                mentions.append((inner[0], at + inner[1], at + inner[2], 0, inner[4], ""))
        else:
            kind = 1
            text += " "
            at = len(text)
            text += "that " + first + " " + self.open + contents[1]
            spans = ((at, len(text) + 1),)
            text += self.close + "."
        text_words = 0
        for start, end in spans:
            text_words += text.count(" ", start, end) + 1
        quote = (kind, spans, mention[4] if mention else None, source_at, source_at + len(source.rstrip(",")),
                 mention[3] if mention else 1, source, cue_at, cue_at + len(cue[0]), cue[1], cue[2], heard, anonymous, rest,
                 text_words, utterance)
        return text, mentions, quote, spec

    def changed(self, paragraph):
        """The same with a word less in its quotation."""
        spec = paragraph[3]
        content = spec[5][0]
        if len(spec[5]) > 1 or spec[0] == "Sc“C”":
            return paragraph
        return self.render(spec[:5] + ([nearly(content, self.draw)],) + spec[6:])


def nearly(content, draw):
    """The same without one of its adjectives; short ones stay as they are, as every word of them matters."""
    words = content.split(" ")
    able = [place for place in range(3, len(words) - 3) if words[place] in SPARABLE]
    if len(words) >= NEARLY_WORDS and able:
        del words[able[int(draw.random() * len(able))]]
    return " ".join(words)


class Gzip:
    """A gzip file at level 1, the same bytes for the same words."""

    def __init__(self, path):
        self.file = open(path, "wb")
        self.deflate = zlib.compressobj(1, zlib.DEFLATED, 31)
        self.lines, self.size = [], 0

    def write(self, line):
        self.lines.append(line)
        self.size += len(line)
        if self.size > 200_000:
            self.flush()

    def flush(self):
        self.file.write(self.deflate.compress("".join(self.lines).encode()))
        self.lines, self.size = [], 0

    def close(self):
        self.flush()
        self.file.write(self.deflate.flush())
        self.file.close()


class Shard:
    """One file of the dump, its layers, its truth."""

    def __init__(self, world, number, shards, folder, only):
        self.world, self.number, self.folder = world, number, folder
        self.draw = random.Random(spread(number + 1, world.seed + 20))
        self.name = f"{number:05d}"
        self.first_day = DAYS * number // shards
        self.days = max(1, DAYS * (number + 1) // shards - self.first_day)
        self.target = world.quotations * (number + 1) // shards - world.quotations * number // shards
        self.records = {}
        self.whole = set()
        self.utterances = self.stories = self.articles = self.quotations = self.surname_only = self.reprints = 0
        self.planned = 0
        self.outlet_json = [json.dumps(name, ensure_ascii=False) for name in world.outlet_names]
        self.bare_share = SURNAME_ONLY * 1.1
        self.dump = Gzip(f"{folder}/dump/{self.name}.jsonl.gz") if only != "layers" else None
        self.layers = [Gzip(f"{folder}/layers/{stage}/{self.name}.jsonl.gz") for stage in ("cleaning", "tagging", "quoting")
                       ] if only != "dump" else None
        self.chains = Gzip(f"{folder}/truth/parts/chains-{self.name}")

    def any_circle(self):
        return self.world.circle(bisect.bisect(self.world.circle_sums, self.draw.random()))

    def active_circle(self, day):
        while True:
            circle = self.any_circle()
            if circle.first <= day <= circle.last:
                return circle

    # Utterances

    def record(self, actor):
        record = self.records.get(actor)
        if record is None:
            record = self.records[actor] = [0] * FIELDS + [set(), set()]
            record[FIRST] = 1 << 30
            record[LAST] = -1
        return record

    def next_utterance(self, actor, kind):
        self.record(actor)[UTTERED + kind] += 1
        self.utterances += 1
        return self.number << 24 | self.utterances

    def use(self, actor, kind, utterance):
        self.record(actor)[-1].add(utterance * 4 + kind)

    def famous(self, actor):
        """(kind, content, number) of one of the quotations that several stories have."""
        world, random = self.world, self.draw.random
        if actor < world.people:
            circle = world.circle(self.circle_of(actor))
            expected = next((person.expected for person in circle.people if person.number == actor), 1)
        else:
            expected = 20
        count = 1 + int(expected / 20)
        which = int(count * random() ** 2)
        draw = world.random(5, actor * 65536 + which)
        share = draw.random()
        kind = 0 if share < 0.5 else 1 if share < 0.6 else 2
        utterance = (1 << 44) + actor * 65536 + which
        if kind == 1:
            return kind, list(world.mixed(draw)), utterance
        content = world.clause(draw) + JOINTS[int(draw.random() * 2)] + world.clause(draw)
        words = content.split(" ")
        # The whole of it stands in each file that has parts of it, so that all parts can be told to be of one.
        if utterance not in self.whole:
            self.whole.add(utterance)
            return kind, content, utterance
        chance = random()
        if chance < REUSED_FRAGMENT:
            length = FRAGMENT_WORDS + int(random() * (len(words) - FRAGMENT_WORDS - 1))
            start = int(random() * (len(words) - length))
            content = " ".join(words[start:start + length]).rstrip(",")
        elif chance < REUSED_FRAGMENT + REUSED_CHANGED:
            content = nearly(content, self.draw)
        return kind, content, utterance

    def circle_of(self, person):
        hundred, rest = divmod(person, 100)
        return hundred * 10 + bisect.bisect(self.world.starts, rest) - 1

    # Articles

    def write(self):
        pending, count = [], 0
        day = self.first_day
        while self.planned < self.target or pending:
            if self.planned < self.target:
                day = self.first_day + self.days * self.planned / self.target
                count = self.plan(day, pending, count)
            else:
                day += 10
            while pending and pending[0][0] <= day - 1:
                self.emit(heapq.heappop(pending))
        for file in [self.dump, self.chains] + (self.layers or [None]):
            if file:
                file.close()
        self.save()
        return {"articles": self.articles, "stories": self.stories, "quotations": self.quotations, "reprints": self.reprints,
                "surnameOnly": self.surname_only}

    def plan(self, day, pending, count):
        """A new story with its reprints, each put where it will stand in the dump."""
        world, random = self.world, self.draw.random
        circle = self.active_circle(day)
        if random() < OWN_OUTLETS:
            outlet = circle.outlets[int(random() ** 1.5 * len(circle.outlets))]
        else:
            outlet = bisect.bisect(world.outlet_sums, random())
        self.stories += 1
        story = Story(self, circle, outlet, self.number << 24 | self.stories)
        published = int(day)
        copies = [(outlet, published, day + random() * 0.5, False)]
        if random() < world.reprinted:
            wanted = min(world.limit, int(random() ** (-1 / CLUSTER_EXPONENT)))
            outlets = {outlet}
            for _ in range(wanted):
                other = bisect.bisect(world.outlet_sums, random())
                while other in outlets:
                    other = int(random() * world.outlets)
                outlets.add(other)
                late = int(random() ** 2 * (REPRINT_DAYS + 1))
                copies.append((other, published + late, day + late + random() * 0.9, True))
        made = []
        for outlet, published, at, is_reprint in copies:
            if random() < UNKNOWN_DATES and (is_reprint or len(copies) == 1):
                published = 1 << 30
            count += 1
            made.append((at, count, published, outlet, is_reprint, story))
        head = min(made, key=lambda copy: (copy[2], copy[0], copy[1]))
        self.planned += story.count * len(made)
        for copy in made:
            heapq.heappush(pending, copy + (copy is head,))
        # Each actor of the story counts it once.
        for actor in set(self.named_actors(story)):
            self.record(actor)[STORIES] += 1
        return count

    def named_actors(self, story):
        for paragraph in story.paragraphs:
            for mention in paragraph[1]:
                actor = story.cast[mention[0]].actor
                if actor is not None:
                    yield actor

    def edited(self, story):
        """The title and paragraphs of a reprint."""
        random = self.draw.random
        world = self.world
        title, paragraphs = story.title, list(story.paragraphs)
        if random() < CHANGED_TITLE:
            title = world.headings[int(random() * len(world.headings))] + ": " + title
        if random() < CHANGED_QUOTE:
            able = [place for place, paragraph in enumerate(paragraphs) if paragraph[3]]
            place = able[int(random() * len(able))]
            paragraphs[place] = story.changed(paragraphs[place])
        if random() < CHANGED_FILLER:
            able = [place for place, paragraph in enumerate(paragraphs) if not paragraph[1] and not paragraph[2]]
            if able:
                place = able[0]
                words = paragraphs[place][0].split(" ")
                words[2] = ADJECTIVES[int(random() * len(ADJECTIVES))]
                paragraphs[place] = (" ".join(words), (), (), None)
        if random() < CUT_LAST:
            paragraphs.pop()
        elif random() < CUT_FIRST / (1 - CUT_LAST):
            del paragraphs[0]
        return title, paragraphs

    def emit(self, copy):
        """Writes an article to all files and counts it."""
        _, _, published, outlet, is_reprint, story, is_head = copy
        title, paragraphs = self.edited(story) if is_reprint else (story.title, story.paragraphs)
        self.articles += 1
        number = self.articles
        identity = f"a{self.number:05d}-{number:05d}"
        day = iso(published) if published < 1 << 30 else ""
        cast = story.cast
        order, titles = [], {}
        spans, names, shown = [None] * len(cast), [""] * len(cast), [None] * len(cast)
        quotes, texts = [], []
        base = 0
        form_names = FORMS
        for text, mentions, quote, _ in paragraphs:
            texts.append(text)
            for key, start, end, form, name, title_before in mentions:
                own = spans[key]
                if own is None:
                    order.append(key)
                    own = spans[key] = []
                    shown[key] = [0, 0, 0]
                if form == 0:
                    if len(name) > len(names[key]):
                        names[key] = name
                    if title_before:
                        if key not in titles:
                            titles[key] = [title_before]
                        elif title_before not in titles[key]:
                            titles[key].append(title_before)
                shown[key][form] += 1
                own.append(f'{{"span":[{start + base},{end + base}],"form":{form_names[form]}}}')
            if quote:
                quotes.append((base, quote))
            base += len(text) + 1
        place = [None] * len(cast)
        chains, forms, records = [], [], []
        is_bare = False
        entities = []
        for index, key in enumerate(order):
            place[key] = index
            member = cast[key]
            name = names[key]
            count = shown[key]
            actor = member.actor if name else None
            if actor is None:
                forms.append("n")
                name = names[key] = first_words(spans[key][0], texts)
            elif member.type == 0:
                is_full = " " in name
                forms.append("f" if is_full else "s")
                is_bare |= not is_full
            else:
                forms.append("a" if member.title and name == member.title else "f")
            gender = member.gender if member.type == 0 and (
                count[2] or " " in name or key in titles) else ""
            title_json = ',"titles":["' + '","'.join(titles[key]) + '"]' if key in titles else ""
            entities.append(f'{{"name":"{name}","type":"{TYPES[member.type]}"{gender}{title_json},"mentions":[{",".join(spans[key])}]}}')
            if actor is None:
                chains.append("null")
                records.append(None)
                continue
            chains.append('"' + self.world.actor(actor) + '"')
            record = self.records.get(actor) or self.record(actor)
            records.append(record)
            record[ARTICLES] += 1
            record[NAME] += count[0]
            record[NOMINAL] += count[1]
            record[PRONOUN] += count[2]
            record[SEEN] |= 1 << outlet
            record[FIELDS].add(name)
            if published < 1 << 30:
                if published < record[FIRST]:
                    record[FIRST] = published
                if published > record[LAST]:
                    record[LAST] = published
            if is_head:
                record[HEADS_AT] += count[0]
                record[HEADS_AT + 1] += count[1]
                record[HEADS_AT + 2] += count[2]
        self.surname_only += is_bare
        self.reprints += is_reprint
        lines, utterances = [], []
        for base, quote in quotes:
            (kind, content, key, source_at, source_end, form, source, cue_at, cue_end, lemma, cue_class, heard, anonymous, rest,
             words, utterance) = quote
            entity = None if key is None else place[key]
            record = None if entity is None else records[entity]
            if entity is None:
                who = f'null,"name":"{source}","form":{FORMS[form]}'
            else:
                who = f'{entity},"name":"{names[key]}","form":{FORMS[form]}'
            kind_of = ',"kind":"organization"' if key is not None and cast[key].type else ',"kind":"person"'
            addressee = ""
            if heard:
                hearer, start, end, heard_form, heard_name = heard
                if hearer is None:
                    addressee = (f',"addressee":{{"span":[{start + base},{end + base}],"entity":null,"name":"{heard_name}",'
                                 '"form":"nominal","kind":"group"}')
                else:
                    hearer_at = place[hearer]
                    addressee = (f',"addressee":{{"span":[{start + base},{end + base}],"entity":{hearer_at},'
                                 f'"name":"{names[hearer]}","form":{FORMS[heard_form]},"kind":"person"}}')
                    if not rest and records[hearer_at] is not None:
                        records[hearer_at][ADDRESSED] += 1
            if len(content) == 1:
                places = f"[{content[0][0] + base},{content[0][1] + base}]"
            else:
                places = ",".join(f"[{start + base},{end + base}]" for start, end in content)
            lines.append(
                f'{{"kind":"{KINDS[kind]}","spans":[{places}],"speaker":{{"span":[{source_at + base},{source_end + base}],'
                f'"entity":{who}{kind_of}}},"cue":{{"span":[{cue_at + base},{cue_end + base}],"lemma":"{lemma}",'
                f'"class":"{cue_class}"}}{addressee}{rest}'
                + (',"anonymous":true' if anonymous else "") + ',"confidence":0.9}')
            if record is None:
                utterances.append("null")
                continue
            if rest:
                record[THOUGHTS_AT if rest[2] == "a" else UNSAID_AT] += 1
                utterances.append("null")
                continue
            record[QUOTED + kind] += 1
            record[WORDS] += words
            record[CLASSES_AT + CLASS[cue_class]] += 1
            if anonymous:
                record[ANONYMOUS_AT] += 1
            if is_head:
                record[HEADS_AT + 3 + kind] += 1
                record[HEADS_AT + 6] += words
            utterances.append(str(utterance))
        self.quotations += len(quotes)
        text = "\n".join(texts)
        size = len(text)
        text = text.replace("\n", "\\n")
        if '"' in text:
            text = text.replace('"', '\\"')
        start = (f'{{"id":"{identity}","outlet":{self.outlet_json[outlet]},"url":"https://outlet{outlet}.example/{identity}",'
                 f'"published":"{day}","title":"{title}",')
        if self.dump:
            self.dump.write(f'{start}"text":"{text}"}}\n')
        if self.layers:
            spine, tagging, quoting = self.layers
            spine.write(f'{start}"authors":[],"dateline":"","language":"en","text":"{text}","rawMap":[[0,0,{size}]],"removed":[],'
                        f'"shard":"{self.name}","line":{number}}}\n')
            tagging.write(f'{{"id":"{identity}","entities":[{",".join(entities)}]}}\n')
            quoting.write(f'{{"id":"{identity}","quotes":[{",".join(lines)}],"marked":[]}}\n')
        self.chains.write(f'{{"id":"{identity}","story":{story.number},"head":{"true" if is_head else "false"},'
                          f'"chains":[{",".join(chains)}],"forms":"{"".join(forms)}","utterances":[{",".join(utterances)}]}}\n')

    def save(self):
        """Writes the sums, a part of the actors each."""
        world = self.world
        total = world.people + world.organizations + world.places
        parts = [[] for _ in range(PARTS)]
        for actor in sorted(self.records):
            record = self.records[actor]
            parts[actor * PARTS // total].append(
                (actor, tuple(record[:FIELDS]), sorted(record[FIELDS]), sorted(record[FIELDS + 1])))
        for part, rows in enumerate(parts):
            with open(f"{self.folder}/truth/parts/sums-{part:02d}-{self.name}", "wb") as file:
                marshal.dump(rows, file)


def first_words(span, texts):
    """The words of a chain that has no name."""
    start, end = map(int, re.match(r'\{"span":\[(\d+),(\d+)\]', span).groups())
    return "\n".join(texts)[start:end]


DATES = [(FIRST_DAY + timedelta(days=day)).isoformat() for day in range(DAYS + 60)]


def iso(day):
    return DATES[day]


# The end: sums of all shards, one line an actor

def add_up(world, folder, part, shards):
    total = {}
    for number in range(shards):
        path = f"{folder}/truth/parts/sums-{part:02d}-{number:05d}"
        with open(path, "rb") as file:
            rows = marshal.load(file)
        os.remove(path)
        for actor, values, names, uses in rows:
            known = total.get(actor)
            if known is None:
                total[actor] = [list(values), set(names), set(uses)]
                continue
            sums = known[0]
            for place, value in enumerate(values):
                if value and place not in (FIRST, LAST, SEEN):
                    sums[place] += value
            sums[FIRST] = min(sums[FIRST], values[FIRST])
            sums[LAST] = max(sums[LAST], values[LAST])
            sums[SEEN] |= values[SEEN]
            known[1].update(names)
            known[2].update(uses)
    file = Gzip(f"{folder}/truth/parts/actors-{part:02d}")
    utterances = 0
    for actor in sorted(total):
        sums, names, uses = total[actor]
        for use in uses:
            sums[UTTERED + use % 4] += 1
        utterances += sum(sums[UTTERED:UTTERED + 3])
        if sums[ARTICLES]:
            file.write(actor_line(world, actor, sums, names))
    file.close()
    return len(total), utterances


def actor_line(world, actor, sums, names):
    by_kind = lambda at: dict(zip(KINDS, sums[at:at + 3]))
    mentions = lambda at: dict(zip(("name", "nominal", "pronoun"), sums[at:at + 3]))
    traits = []
    if actor < world.people:
        number = actor
        hundred, rest = divmod(actor, 100)
        circle = world.circle(hundred * 10 + bisect.bisect(world.starts, rest) - 1)
        traits = next(person.traits for person in circle.people if person.number == number)
        type_ = 0
    else:
        type_ = 1 if actor < world.people + world.organizations else 2
    line = {
        "id": world.actor(actor), "type": TYPES[type_], "traits": traits, "names": sorted(names), "articles": sums[ARTICLES],
        "stories": sums[STORIES], "mentions": mentions(NAME), "quotations": by_kind(QUOTED), "unsaid": sums[UNSAID_AT],
        "thoughts": sums[THOUGHTS_AT], "words": sums[WORDS], "utterances": by_kind(UTTERED), "anonymous": sums[ANONYMOUS_AT],
        "addressed": sums[ADDRESSED],
        "classes": {name: count for name, count in zip(CLASSES, sums[CLASSES_AT:FIELDS]) if count},
        "first": iso(sums[FIRST]) if sums[LAST] >= 0 else "", "last": iso(sums[LAST]) if sums[LAST] >= 0 else "",
        "outlets": bin(sums[SEEN]).count("1"),
        "heads": {"mentions": mentions(HEADS_AT), "quotations": by_kind(HEADS_AT + 3), "words": sums[HEADS_AT + 6]}}
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


WORLD = FOLDER = SHARDS = ONLY = None


def write_shard(number):
    return Shard(WORLD, number, SHARDS, FOLDER, ONLY).write()


def write_part(part):
    return add_up(WORLD, FOLDER, part, SHARDS)


# Checking: the truth is counted again from the layers

def lines(path):
    with gzip.open(path, "rb") as file:
        for line in file:
            yield json.loads(line)


def recount(folder):
    """What is wrong with a corpus that is not too large for memory: its figures are counted again, in another way."""
    faults, heads, figures, place = [], {}, {}, 0
    truth = lines(f"{folder}/truth/chains.jsonl.gz")
    for name in sorted(os.listdir(f"{folder}/layers/cleaning")):
        layers = [lines(f"{folder}/layers/{stage}/{name}") for stage in ("cleaning", "tagging", "quoting")]
        for article, tagging, quoting, true in zip(*layers, truth):
            place += 1
            if len({line["id"] for line in (article, tagging, quoting, true)}) > 1:
                return [f"{name} and the truth are not of the same articles, from {article['id']} on"]
            story = heads.setdefault(true["story"], [])
            story.append((article["published"] or "9999", place, true["head"]))
            faults += [f"{article['id']}: {what}" for what in faults_of(article, tagging, quoting)]
            count_again(figures, article, tagging, quoting, true)
    for story, articles in heads.items():
        if [is_head for *_, is_head in sorted(articles)] != [True] + [False] * (len(articles) - 1):
            faults.append(f"story {story} has another head")
    for actor in lines(f"{folder}/truth/actors.jsonl.gz"):
        found = figures.pop(actor["id"], None)
        if found is None:
            faults.append(f"{actor['id']} is in no article")
            continue
        again = figures_again(*found)
        faults += [f"{actor['id']}: {key} is {actor[key]}, counted {again[key]}" for key in again if again[key] != actor[key]]
    return faults + [f"{actor} is missing" for actor in figures]


def faults_of(article, tagging, quoting):
    """What is wrong with an article's offsets."""
    text = article["text"]
    if unicodedata.normalize("NFC", text) != text or article["rawMap"] != [[0, 0, len(text)]]:
        yield "its text would be changed"
    starts = [entity["mentions"][0]["span"] for entity in tagging["entities"]]
    if starts != sorted(starts) or len(set(map(tuple, starts))) < len(starts):
        yield "chains are not in order"
    for entity in tagging["entities"]:
        spans = [mention["span"] for mention in entity["mentions"]]
        names = {text[slice(*mention["span"])] for mention in entity["mentions"] if mention["form"] == "name"}
        if spans != sorted(spans) or names and entity["name"] not in names or any(not name[0].isupper() for name in names):
            yield f"the mentions of '{entity['name']}' are wrong"
    starts = [quote["spans"][0] for quote in quoting["quotes"]]
    if starts != sorted(starts):
        yield "quotations are not in order"
    for quote in quoting["quotes"]:
        words = [text[start:end] for start, end in quote["spans"]]
        if any(part != part.strip() for part in words):
            yield f"a quotation is '{words}'"
        if quote["kind"] == "direct" and any(part[0] + part[-1] not in ('""', "\u201c\u201d") for part in words):
            yield f"a direct quotation is '{words}'"
        speaker = quote["speaker"]
        if speaker["entity"] is not None and tagging["entities"][speaker["entity"]]["name"] != speaker["name"]:
            yield f"the speaker '{speaker['name']}' is another chain"


def count_again(figures, article, tagging, quoting, true):
    """Adds an article to figures: for each actor counters, and sets of what is counted once."""
    def count(actor, *keys, by=1):
        for key in keys:
            figures[actor][0][key] += by

    for entity, actor in zip(tagging["entities"], true["chains"], strict=True):
        if actor is None:
            continue
        counts, sets = figures.setdefault(actor, (collections.Counter(), collections.defaultdict(set)))
        counts["articles"] += 1
        for key, value in (("stories", true["story"]), ("outlets", article["outlet"]), ("names", entity["name"])):
            sets[key].add(value)
        if article["published"]:
            sets["dates"].add(article["published"])
        for mention in entity["mentions"]:
            count(actor, mention["form"], *(["head " + mention["form"]] if true["head"] else []))
    for quote, utterance in zip(quoting["quotes"], true["utterances"], strict=True):
        actor, hearer = (true["chains"][quote[role]["entity"]] if role in quote and quote[role]["entity"] is not None else None
                         for role in ("speaker", "addressee"))
        is_unsaid = "polarity" in quote or "modality" in quote
        if hearer and not is_unsaid and "act" not in quote:
            count(hearer, "addressed")
        if actor is None:
            continue
        if "act" in quote or is_unsaid:
            count(actor, "thoughts" if "act" in quote else "unsaid")
            continue
        words = sum(len(article["text"][start:end].split()) for start, end in quote["spans"])
        count(actor, quote["kind"], "class " + quote["cue"]["class"], *(["anonymous"] if "anonymous" in quote else []))
        count(actor, "words", by=words)
        figures[actor][1]["utterances " + quote["kind"]].add(utterance)
        if true["head"]:
            count(actor, "head " + quote["kind"])
            count(actor, "head words", by=words)


def figures_again(counts, sets):
    forms = ("name", "nominal", "pronoun")
    return {
        "names": sorted(sets["names"]), "articles": counts["articles"], "stories": len(sets["stories"]),
        "mentions": {form: counts[form] for form in forms}, "quotations": {kind: counts[kind] for kind in KINDS},
        "unsaid": counts["unsaid"], "thoughts": counts["thoughts"], "words": counts["words"],
        "utterances": {kind: len(sets["utterances " + kind]) for kind in KINDS}, "anonymous": counts["anonymous"],
        "addressed": counts["addressed"],
        "classes": {name: counts["class " + name] for name in CLASSES if counts["class " + name]},
        "first": min(sets["dates"], default=""), "last": max(sets["dates"], default=""), "outlets": len(sets["outlets"]),
        "heads": {"mentions": {form: counts["head " + form] for form in forms},
                  "quotations": {kind: counts["head " + kind] for kind in KINDS}, "words": counts["head words"]}}


# Planting: the true layers as those of a run

def plant(folder, run, small):
    """Puts the layers of a corpus into a run of its dump that is cleaned, with checkpoints like those of another run."""
    for shard in sorted(os.listdir(f"{run}/cleaning")):
        cleaning = f"{run}/cleaning/{shard}"
        blocks = sorted(name for name in os.listdir(cleaning) if name.endswith(".checkpoint.json"))
        layers = {stage: gzip.open(f"{folder}/layers/{stage}/{shard}.jsonl.gz", "rb") for stage in ("tagging", "quoting")}
        for name in blocks:
            checkpoint = read_json(f"{cleaning}/{name}")
            upstream = {"cleaning": checkpoint["file"]["crc32"]}
            kept = checkpoint["records"]["kept"]
            for stage, layer in layers.items():
                made = read_json(glob.glob(f"{glob.escape(small)}/{stage}/*/00000.checkpoint.json")[0])["made"]
                os.makedirs(f"{run}/{stage}/{shard}", exist_ok=True)
                text = b"".join(itertools.islice(layer, kept))
                deflate = zlib.compressobj(1, zlib.DEFLATED, 31)
                data = deflate.compress(text) + deflate.flush()
                path = f"{run}/{stage}/{shard}/{name.split('.')[0]}"
                with open(path + ".jsonl.gz", "wb") as file:
                    file.write(data)
                records = {"dropped": {}, "in": kept, "kept": kept, "noted": {}, "rejected": {}}
                crc = f"{zlib.crc32(data):08x}"
                line = {"block": checkpoint["block"], "file": {"bytes": len(data), "crc32": crc}, "made": made,
                        "records": records, "shard": shard, "upstream": dict(upstream)}
                with open(path + ".checkpoint.json", "w", encoding="utf-8") as file:
                    json.dump(line, file, indent=2, sort_keys=True)
                upstream[stage] = crc
        if any(layer.readline() for layer in layers.values()):
            sys.exit(f"shard {shard} of the run has fewer articles than the corpus")


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def self_check():
    """Makes a small corpus twice, with one job and with two, and counts its truth again."""
    with tempfile.TemporaryDirectory() as folder:
        for jobs in "12":
            subprocess.run([sys.executable, __file__, "--quotations", "6000", "--shards", "3", "--jobs", jobs, "--seed", "7",
                            "--output", f"{folder}/{jobs}"], check=True)
        files = sorted(os.path.relpath(os.path.join(place, name), f"{folder}/1")
                       for place, _, names in os.walk(f"{folder}/1") for name in names)
        _, differing, unread = filecmp.cmpfiles(f"{folder}/1", f"{folder}/2", files, shallow=False)
        faults = [f"{name} depends on the number of jobs" for name in differing + unread] + recount(f"{folder}/1")
    print("\n".join(faults[:20]) or f"{len(files)} files are as they are counted again")
    return 1 if faults else 0


def joined(folder, name, parts):
    with open(f"{folder}/truth/{name}", "wb") as output:
        for part in parts:
            path = f"{folder}/truth/parts/{part}"
            with open(path, "rb") as file:
                shutil.copyfileobj(file, output, 1 << 20)
            os.remove(path)


def main():
    global WORLD, FOLDER, SHARDS, ONLY
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quotations", type=int)
    parser.add_argument("--output")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shards", type=int, help="files (default: one for each 20,000 quotations, 5 MB of text)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", choices=["dump", "layers"], help="leave out the other one")
    parser.add_argument("--check", metavar="DIR", help="count the truth of a corpus of up to a million quotations again")
    parser.add_argument("--plant", metavar="RUN", help="put the true layers of --output into a run of its dump")
    parser.add_argument("--like", metavar="RUN", help="a small run of the same program with all stages")
    parser.add_argument("--self-check", action="store_true", help="make and check a small corpus")
    options = parser.parse_args()
    if options.self_check:
        sys.exit(self_check())
    if options.check:
        faults = recount(options.check)
        print("\n".join(faults[:20]) or "all is as it is counted again")
        sys.exit(1 if faults else 0)
    if options.plant:
        if not options.like or not options.output:
            parser.error("--plant needs --like and --output")
        sys.exit(plant(options.output, options.plant, options.like))
    if not options.quotations or not options.output:
        parser.error("--quotations and --output are needed")
    began = time.time()
    # Nothing here is in cycles, and looking for them took a quarter of the time.
    gc.disable()
    ONLY, FOLDER = options.only, options.output
    SHARDS = options.shards or max(1, -(-options.quotations // QUOTATIONS_A_SHARD))
    for part in ("truth/parts",) + (("dump",) if ONLY != "layers" else ()) + (
            ("layers/cleaning", "layers/tagging", "layers/quoting") if ONLY != "dump" else ()):
        os.makedirs(f"{FOLDER}/{part}", exist_ok=False)
    WORLD = World(options.quotations, options.seed)
    sums = {}
    with multiprocessing.get_context("fork").Pool(options.jobs) as pool:
        for figures in pool.imap_unordered(write_shard, range(SHARDS)):
            for key, value in figures.items():
                sums[key] = sums.get(key, 0) + value
        ends = pool.map(write_part, range(PARTS))
    joined(FOLDER, "chains.jsonl.gz", [f"chains-{number:05d}" for number in range(SHARDS)])
    joined(FOLDER, "actors.jsonl.gz", [f"actors-{part:02d}" for part in range(PARTS)])
    os.rmdir(f"{FOLDER}/truth/parts")
    sums["actors"] = sum(actors for actors, _ in ends)
    sums["utterances"] = sum(utterances for _, utterances in ends)
    made = {"asked": options.quotations, "seed": options.seed, "shards": SHARDS, "outlets": WORLD.outlets,
            "people": WORLD.people, **sums}
    with open(f"{FOLDER}/truth/corpus.json", "w", encoding="utf-8") as file:
        json.dump(made, file, indent=2)
        file.write("\n")
    seconds = time.time() - began
    print(f"{made} in {seconds:.1f} s, {sums['quotations'] / seconds:,.0f} quotations/s", file=sys.stderr)


if __name__ == "__main__":
    main()
