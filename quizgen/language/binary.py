"""The container of the lexicon's two files: named sections of bytes, one after the other.

Layout: the magic bytes, a 32-bit little-endian length, that many bytes of UTF-8 text with one
``name length`` line for each section, then the sections. Each starts on a multiple of 4 from the
beginning of the file, so that arrays can be laid over it without copying.
"""

from __future__ import annotations

from collections.abc import Mapping

MAGIC = b"QZLX"

NONE = 0xFFFF_FFFF
"""Stands for "no such entry" in a list of numbers."""


def pack(sections: Mapping[str, bytes]) -> bytes:
    """Return the file that holds ``sections`` in their order."""
    head = "".join(f"{name} {len(content)}\n" for name, content in sections.items()).encode()
    head += b" " * (-len(head) % 4)
    body = b"".join(content + bytes(-len(content) % 4) for content in sections.values())
    return MAGIC + len(head).to_bytes(4, "little") + head + body


def unpack(content: bytes) -> dict[str, memoryview]:
    """Return the sections of a file that ``pack`` made, without copying; inverse of ``pack``.

    Raises ValueError when it is not such a file.
    """
    if content[:4] != MAGIC:
        raise ValueError("not a lexicon file")
    start = 8 + int.from_bytes(content[4:8], "little")
    sections = {}
    for line in content[8:start].decode().strip().splitlines():
        name, length = line.split()
        sections[name] = memoryview(content)[start : start + int(length)]
        start += int(length) + -int(length) % 4
    return sections
