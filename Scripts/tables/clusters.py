"""clusters.bin: for a word the clusters it belongs to, made of the word vectors of spaCy's en_core_web_md.

The vectors are uncased: whatever the case of a word, its vector is the same. 684,830 keys share 20,000 rows of 300 numbers,
of which about half are different. Kept are the keys that a newspaper may hold, in small letters; a value stands for a
different row.

A value is: the cluster among 64 (1 byte), among 256 (1 byte), among 1,024 (2 bytes). Clusters are of spherical k-means.

Everything is whole numbers, held in doubles that none of the sums outgrows: the same clusters on every machine, whatever
order its library adds in.
"""
import json
import re
import struct
import unicodedata

import msgpack
import numpy as np

from .binary import write, word_hash

MASK = (1 << 64) - 1
# A row made one long has integer coordinates of at most this; a product of two rows is below 300 * UNIT^2 < 2^53.
UNIT = 4096
WORD = re.compile(r"(?=.*[^\W\d_])[\w'&.\-]+|\d{1,4}")
LETTER = re.compile(r"[\x00-\x7f\u00c0-\u024f\u1e00-\u1eff]*")


def key(text):
    """The key of a string in spaCy's tables: MurmurHash64A with seed 1."""
    data = text.encode()
    factor = 0xC6A4A7935BD1E995
    value = 1 ^ len(data) * factor & MASK
    whole = len(data) // 8 * 8
    for (word,) in struct.iter_unpack("<Q", data[:whole]):
        word = word * factor & MASK
        value = (value ^ (word ^ word >> 47) * factor & MASK) * factor & MASK
    if whole < len(data):
        value = (value ^ int.from_bytes(data[whole:], "little")) * factor & MASK
    value = (value ^ value >> 47) * factor & MASK
    return value ^ value >> 47


def wanted(word):
    return len(word.encode()) <= 24 and WORD.fullmatch(word) and LETTER.fullmatch(word)


def forms(word):
    """As tokens may hold it: only ASCII letters lose their case when they are hashed."""
    cases = [word] if word.isascii() else [word, word.lower(), word.upper(), word.capitalize()]
    return dict.fromkeys(cases + [case.replace("'", "’") for case in cases])


def whole_rows(vectors):
    """Rows made one long, as whole numbers."""
    raw = np.rint(vectors.astype(np.float64) * UNIT)
    length = np.sqrt((raw * raw).sum(axis=1, keepdims=True))
    return np.rint(raw / np.maximum(length, 1) * UNIT)


def nearest(rows, centres):
    best = np.empty(len(rows), dtype=np.int64)
    product = np.empty(len(rows))
    for start in range(0, len(rows), 2048):
        products = rows[start : start + 2048] @ centres.T
        best[start : start + 2048] = products.argmax(axis=1)
        product[start : start + 2048] = products.max(axis=1)
    return best, product


def first_centres(rows, weights, count, random):
    """k-means++: each next centre is drawn by its distance from those before, in whole numbers."""
    chosen = [int(random.randint(len(rows)))]
    closest = rows @ rows[chosen[0]]
    for _ in range(count - 1):
        distance = np.maximum(UNIT * UNIT - closest, 0).astype(np.int64) // 1024 * weights
        total = np.cumsum(distance)
        pick = int(np.searchsorted(total, random.randint(int(total[-1])), side="right"))
        chosen.append(pick)
        closest = np.maximum(closest, rows @ rows[pick])
    return rows[chosen]


def clusters(rows, weights, count, rounds=25):
    centres = first_centres(rows, weights, count, np.random.RandomState(count))
    before = None
    for _ in range(rounds):
        assigned, _ = nearest(rows, centres)
        if before is not None and (assigned == before).all():
            break
        before = assigned
        sums = np.zeros_like(centres)
        np.add.at(sums, assigned, rows * weights[:, None])
        length = np.sqrt((sums * sums).sum(axis=1, keepdims=True))
        centres = np.where(length > 0, np.rint(sums / np.maximum(length, 1) * UNIT), centres)
    # Without those that stayed empty.
    return np.unique(before, return_inverse=True)[1]


def build(model, path):
    vocabulary = model / "vocab"
    vectors = np.load(vocabulary / "vectors")
    row_of = msgpack.unpackb((vocabulary / "key2row").read_bytes(), strict_map_key=False)
    words = sorted(
        {unicodedata.normalize("NFC", s) for s in json.loads((vocabulary / "strings.json").read_text("utf-8"))})
    known = [(word, row_of[key(word)]) for word in words if wanted(word) and key(word) in row_of]
    different, index = np.unique(whole_rows(vectors), axis=0, return_inverse=True)
    index = index.ravel()
    used, number = np.unique(index[[row for _, row in known]], return_inverse=True)
    rows = different[used]
    numbers = {}
    for (word, _), value in zip(known, number.ravel()):
        for form in forms(word):
            numbers.setdefault(word_hash(form), int(value) + 1)
    weights = np.ones(len(rows), dtype=np.int64)
    levels = [clusters(rows, weights, count) for count in (64, 256, 1024)]
    values = b"".join(struct.pack("<BBH", *(int(level[row]) for level in levels)) for row in range(len(rows)))
    write(path, b"ORCLUSTE", numbers, values, 4)
