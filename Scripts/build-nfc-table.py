#!/usr/bin/env python3
"""Writes Sources/Cleaning/NormalizationData.swift, the facts of the Unicode Character Database that NFC needs.

Run from the project's root. The facts come from the module `unicodedata2` where it is installed (17.0.0 matches Swift
6.3), otherwise from Python's own `unicodedata`, which is some versions older.
"""
import sys

try:
    import unicodedata2 as ucd
except ImportError:
    import unicodedata as ucd

HANGUL = range(0xAC00, 0xD7A4)  # composed by rule, not by table


def decompositions():
    for code in range(0x110000):
        fields = ucd.decomposition(chr(code)).split()
        if fields and not fields[0].startswith("<") and code not in HANGUL:
            yield code, [int(field, 16) for field in fields]


def composes(code, parts):
    """Whether the pair is put together again (false for the composition exclusions)."""
    return len(parts) == 2 and ucd.normalize("NFC", "".join(map(chr, parts))) == chr(code)


def runs(entries):
    """Entries (code, word) as lines of a first code point and the words of it and of those that follow it."""
    start, words = None, []
    for code, word in entries:
        if start is not None and code == start + len(words):
            words.append(word)
            continue
        if words:
            yield f"{start:X}:{','.join(words)}"
        start, words = code, [word]
    if words:
        yield f"{start:X}:{','.join(words)}"


def wrapped(items, width=112):
    """Items parted by blanks in lines that end in a backslash; an item longer than a line is broken between its words."""
    lines, line = [], ""
    for item in items:
        pieces = item.replace(",", ", ").split(" ") if len(item) > width else [item]
        for number, piece in enumerate(pieces):
            glue = " " if number == 0 and line else ""
            if line and len(line) + len(glue) + len(piece) > width:
                lines.append(line + glue)
                line, glue = "", ""
            line += glue + piece
    return lines + [line]


def literal(name, doc, items):
    body = "\\\n".join("    " + line for line in wrapped(items))
    return f'  /// {doc}\n  static let {name} = """\n{body}\n    """\n'


def main():
    pairs = list(decompositions())
    mappings = [
        (code, "+".join(f"{part:X}" for part in parts) + ("" if len(parts) == 1 or composes(code, parts) else "!"))
        for code, parts in pairs
    ]
    classes = [(code, f"{ucd.combining(chr(code)):X}") for code in range(0x110000) if ucd.combining(chr(code))]
    text = f"""// Made by Scripts/build-nfc-table.py from the Unicode Character Database {ucd.unidata_version}. Do not edit.

/// The canonical decompositions and combining classes of Unicode {ucd.unidata_version}, in hexadecimal.
///
/// Items are parted by blanks: the first code point, a colon, and the values of it and of those right behind it,
/// parted by commas.
enum NormalizationData {{
{literal("decompositions", "One step of canonical decomposition; `!` marks pairs that are not composed again.", runs(mappings))}
{literal("combiningClasses", "The canonical combining classes other than zero.", runs(classes))}}}
"""
    with open("Sources/Cleaning/NormalizationData.swift", "w", encoding="ascii") as file:
        file.write(text)
    print(f"{len(mappings)} decompositions, {len(classes)} classes, Unicode {ucd.unidata_version}", file=sys.stderr)


if __name__ == "__main__":
    main()
