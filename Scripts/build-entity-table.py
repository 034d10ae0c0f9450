#!/usr/bin/env python3
"""Writes Sources/Cleaning/EntityData.swift: the named character references of HTML that cleaning resolves.

Run from the project's root. All of HTML 4, and those of HTML 5 for letters, punctuation, blanks, money and arrows; they
come from Python's `html.entities`, which has them from the HTML standard.
"""
import html.entities
import sys

WANTED = [(0x0, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2100, 0x214F),
          (0x2153, 0x215E), (0x2190, 0x21FF), (0x25A0, 0x266F), (0x2713, 0x2717), (0xFB00, 0xFB04)]


def main():
    entities = {name: code for name, code in html.entities.name2codepoint.items()}
    for name, text in html.entities.html5.items():
        if name.endswith(";") and len(text) == 1 and any(low <= ord(text) <= high for low, high in WANTED):
            entities.setdefault(name[:-1], ord(text))
    items = [f"{name}:{code:X}" for name, code in sorted(entities.items())]
    lines, line = [], ""
    for item in items:
        if line and len(line) + 1 + len(item) > 112:
            lines.append(line + " ")
            line = item
        else:
            line += (" " if line else "") + item
    body = "\\\n".join("    " + line for line in lines + [line])
    with open("Sources/Cleaning/EntityData.swift", "w", encoding="ascii") as file:
        file.write(f'''// Made by Scripts/build-entity-table.py from the HTML standard's list. Do not edit.

enum EntityData {{
  /// Names of characters, without ampersand and semicolon, and their code points in hexadecimal.
  static let names = """
{body}
    """
}}
''')
    print(f"{len(items)} names, the longest of {max(len(name) for name in entities)} letters", file=sys.stderr)


if __name__ == "__main__":
    main()
