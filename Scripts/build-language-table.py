#!/usr/bin/env python3
"""Builds the table by which cleaning tells languages, Sources/CModels/tables/languages.bin; the same package gives the same bytes.

usage: python3 -m venv tables && . tables/bin/activate
       pip install msgpack==1.2.4
       pip download --no-deps wordfreq==3.1.1 && unzip -d wordfreq wordfreq-3.1.1-py3-none-any.whl
       python3 Scripts/build-language-table.py wordfreq/wordfreq/data

The package wordfreq (Robyn Speer 2022; code Apache-2.0, data CC BY-SA 4.0) ships how often words occur in news, encyclopedias,
subtitles, books and the web, by language. Runs of one to four letters, borders of words included, are counted over these words by their
frequency, which is what they would be in running text. A row of the table is a bucket of runs, a column a language: the log of
the run's share in the language against its mean over all languages, in eighths, as a signed byte.

The bytes: "ORLANGS1", the number of languages and of buckets (little-endian, 4 bytes each), the codes (8 bytes each, padded with zeros),
then rows. Languages that have a script for themselves are told by it and stand in no column.
"""
import gzip
import math
import struct
import sys
from pathlib import Path

import msgpack

# Latin script, Cyrillic, Arabic; "sh" is Serbian, Croatian and Bosnian in Latin letters, "sr" the same words in Cyrillic.
LANGUAGES = (
    "en es fr de it pt nl pl tr id vi sv da nb fi cs sk hu ro sh sl lt lv is ca ms fil "
    "ru uk bg mk sr ar fa ur"
).split()
# Where the package's code is not the one of ISO 639-1.
CODES = {"fil": "tl"}
SERBIAN = dict(zip(
    "lj nj dž a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š".split(),
    "љ њ џ а б в г д ђ е ж з и ј к л м н о п р с т ћ у ф х ц ч ш".split()))
BUCKETS = 1 << 14
BORDER = 1
LONGEST = 4
# Added to each count, as a share of all runs of the language: what was never seen is rare, not impossible.
SMOOTHING = 2e-7
STEPS = 8
TABLE = Path(__file__).resolve().parent.parent / "Sources/CModels/tables/languages.bin"
MASK = (1 << 64) - 1


def cyrillic(word):
    for latin, letter in SERBIAN.items():
        word = word.replace(latin, letter)
    return word


def words(folder, language):
    """Words and their share, most frequent first."""
    if language == "sr":
        yield from ((cyrillic(word), share) for word, share in words(folder, "sh"))
        return
    with gzip.open(folder / f"small_{language}.msgpack.gz") as file:
        header, *buckets = msgpack.load(file, raw=False)
    assert header == {"format": "cB", "version": 1}, header
    for centibels, bucket in enumerate(buckets):
        for word in bucket:
            yield word, 10 ** (-centibels / 100)


def lowered(value):
    """As the program folds case: ASCII, Latin-1, Latin Extended-A, Cyrillic; other letters as they are."""
    if 0x41 <= value <= 0x5A or 0xC0 <= value <= 0xDE and value != 0xD7 or 0x410 <= value <= 0x42F:
        return value + 0x20
    if 0x400 <= value <= 0x40F:
        return value + 0x50
    if 0x100 <= value <= 0x137 or 0x14A <= value <= 0x177 or 0x1EA0 <= value <= 0x1EF9:
        return value | 1
    if 0x139 <= value <= 0x148 or 0x179 <= value <= 0x17E:
        return value + (value & 1)
    return value


def bucket(run):
    value = 0
    for letter in run:
        value = ((value ^ letter) * 0x9E3779B97F4A7C15) & MASK
        value ^= value >> 32
    return (value >> 8) % BUCKETS


def runs(word):
    letters = [BORDER] + [lowered(ord(letter)) for letter in word] + [BORDER]
    for size in range(1, LONGEST + 1):
        for start in range(len(letters) - size + 1):
            run = letters[start : start + size]
            if run != [BORDER]:
                yield run


def counts(folder, language):
    shares = [0.0] * BUCKETS
    for word, share in words(folder, language):
        if not word.isalpha():
            continue
        for run in runs(word):
            shares[bucket(run)] += share
    total = sum(shares)
    return [share / total for share in shares]


def main(folder):
    logs = []
    for language in LANGUAGES:
        logs.append([math.log(share + SMOOTHING) for share in counts(folder, language)])
        print(language, file=sys.stderr)
    rows = bytearray()
    for number in range(BUCKETS):
        column = [log[number] for log in logs]
        mean = math.fsum(column) / len(column)
        rows += struct.pack(f"{len(column)}b", *(max(-127, min(127, round((value - mean) * STEPS))) for value in column))
    head = b"ORLANGS1" + struct.pack("<II", len(LANGUAGES), BUCKETS)
    TABLE.write_bytes(head + b"".join(CODES.get(code, code).encode().ljust(8, b"\0") for code in LANGUAGES) + bytes(rows))
    print(f"{TABLE}: {TABLE.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
