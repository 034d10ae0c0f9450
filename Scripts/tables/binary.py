"""The binary tables that the tagger reads in place: hashes of words and phrases, and a table of them in one file.

A file is, all numbers little-endian:

  bytes 0-7    magic
        8-11   version, 1
        12-15  homes: how many slots a hash may choose from
        16-23  checksum of everything behind the header
        24-27  slots, at least one more than homes; the last one is empty
        28-31  payload bits P of a slot
        32-35  words or phrases held
        36-39  values
        40-43  bytes of a value
        44-63  zero
  then the slots (4 bytes each), the values.

A hash h is mixed: m = (h ^ h >> 32) * 0x9E3779B97F4A7C15 modulo 2^64. Its home is (m >> 32) * homes >> 32, its
fingerprint the low 32 - P bits of m. Its slot is the first from home on whose upper bits are the fingerprint, or there is
none where an empty slot (0) comes first. The low P bits of a slot are the number of its value, counted from 1.

Words are hashed by FNV-1a over UTF-8 with ASCII capitals as small letters, phrases from the hashes of their words: the
same functions as `WordHash` in Sources/Text.
"""
import struct

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
PRIME = 0x000001000000_01B3
HEADER = 64
LOAD = 0.65


def word_hash(word):
    value = 0xCBF29CE484222325
    for byte in word.encode():
        if 0x41 <= byte <= 0x5A:
            byte |= 0x20
        value = (value ^ byte) * PRIME & MASK
    return value


def phrase_hashes(words):
    """The hashes of the first word, the first two, and so on."""
    hashes = []
    for word in words:
        value = word_hash(word)
        if hashes:
            value = (((hashes[-1] ^ 0x20) * PRIME & MASK) ^ value) * GOLDEN & MASK
        hashes.append(value)
    return hashes


def checksum(data):
    """FNV-1a by eight bytes at a time, as in EmbeddedTable+Checksum.swift."""
    value = 0xCBF29CE484222325
    whole = len(data) // 8 * 8
    for (word,) in struct.iter_unpack("<Q", data[:whole]):
        value = (value ^ word) * PRIME & MASK
        value ^= value >> 29
    for byte in data[whole:]:
        value = (value ^ byte) * PRIME & MASK
    return value


def slots(numbers, bits):
    """The slots for hashes and their values' numbers from 1 on: (homes, slots, hashes that another's slot hides)."""
    homes = int(len(numbers) / LOAD) + 1
    table = [0] * (homes + 4096)
    hidden = 0
    last = 0
    mixed = sorted(((h ^ h >> 32) * GOLDEN & MASK, number) for h, number in numbers.items())
    for m, number in mixed:
        slot = (m >> 32) * homes >> 32
        fingerprint = m & (1 << 32 - bits) - 1
        while table[slot] and table[slot] >> bits != fingerprint:
            slot += 1
        if table[slot]:
            hidden += 1
            continue
        table[slot] = fingerprint << bits | number
        last = max(last, slot)
    return homes, table[: max(last, homes - 1) + 2], hidden


def write(path, magic, numbers, values, size):
    """Writes a table; `values` are bytes of one size, `numbers` say which of them, from 1 on, belongs to a hash."""
    count = len(values) // size
    bits = count.bit_length()
    homes, table, hidden = slots(numbers, bits)
    body = struct.pack(f"<{len(table)}I", *table) + values
    sizes = struct.pack("<5I", len(table), bits, len(numbers) - hidden, count, size)
    header = struct.pack("<8s2IQ", magic, 1, homes, checksum(body)) + sizes
    path.write_bytes(header.ljust(HEADER, b"\0") + body)
    print(f"{path.name}: {len(numbers)} keys ({hidden} hidden), {count} values, {path.stat().st_size} bytes, {bits} bits")
