"""Read the database files of WordNet 3.0, as the manual page wndb(5WN) lays them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PARTS = (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))
"""WordNet's parts of speech, by letter and as its files are called."""
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


@dataclass
class Source:
    """All of WordNet."""

    synsets: dict[str, Synset]
    senses: dict[str, dict[str, list[str]]]
    """Part of speech → lemma → synsets."""
    counts: dict[tuple[str, str, int], int]
    """(part of speech, lemma, number of the sense) → occurrences in the sense-tagged texts."""
    forms: dict[str, dict[str, str]]
    """Part of speech → irregular form → lemma."""

    def base_form(self, word: str, part: str) -> str:
        """Return the lemma of ``word``, or ``""`` when it is no form of a known word."""
        known = self.senses[part]
        irregular = self.forms[part].get(word, "")
        candidates = (irregular, word, *detached(word, part))
        return next((lemma for lemma in candidates if lemma in known), "")


def read(folder: Path) -> Source:
    """Return the WordNet whose files are in ``folder``."""
    return Source(
        read_synsets(folder),
        {part: read_index(folder, name) for part, name in PARTS},
        read_counts(folder),
        {part: read_exceptions(folder, name) for part, name in PARTS},
    )


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
    part = {full: short for short, full in PARTS}[name]
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


def detached(word: str, part: str) -> Iterator[str]:
    """Yield what ``word`` may be a regular form of."""
    for ending, instead in ENDINGS[part]:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
