"""Build ``word_forms.txt``: which ending tells a word's lemma, and which its other forms.

The words of lemminflect's tables are put into as few rules as give back every one of them: a rule
says of the words with some ending how many letters to take off and what to put there, and the
longest ending that fits wins, up to a whole word (``^took``). Fewer rules than words, so they also
tell the forms of words that no table has. Run it where lemminflect is unpacked or installed;
nothing of it is run::

    python -m pip install --no-deps --target /tmp/packages lemminflect==0.2.3
    python scripts/build_forms.py /tmp/packages/lemminflect/resources quizgen/language/data
    python scripts/hash_data.py
"""

from __future__ import annotations

import gzip
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SHA256 = {
    "infl_lu.csv.gz": "8c44bd5bec62488bef043f98b0cab022a431d6cb03954864ea70334530908ba7",
    "infl_overrides.csv": "c6ccfd2f17d706cf259c6cf96cbb89b5a641a584c2456755808425821c7652e8",
    "lemma_lu.csv.gz": "fd6f807e796da07f2a430d073cefae17004f7147abda065bb48b129dc29a850f",
    "lemma_overrides.csv": "f9968d1cc7689350d738c85ee59490cc23efe8cf4ad5a7d5092f070b5fc46c9f",
}
"""The digests of the files of lemminflect 0.2.3."""

LEMMAS = {"noun": "N", "verb": "V", "adj": "J", "adv": "R"}
"""lemminflect's parts of speech → the first letters of their Penn tags; modals are few enough for
``quizgen/language/inflection.py``."""

FORMS = {
    "noun": ("NNS",),
    "verb": ("VBD", "VBN", "VBG", "VBZ"),
    "adj": ("JJR", "JJS"),
    "adv": ("RBR", "RBS"),
}
"""The forms of a part of speech in the order in which lemminflect lists them."""

ALIKE = {"VBD": "VBN", "VBN": "VBD", "JJR": "RBR", "RBR": "JJR", "JJS": "RBS", "RBS": "JJS"}
"""A form that is not listed is like this one."""

HEADER = """\
# The rules that tell a word's lemma (N, V, J, R) and a lemma's forms (Penn tags); built by
# scripts/build_forms.py. letters taken off | letters put there | endings; ^ is a
# word's start, * any word
"""

Rule = tuple[int, str]


def main(resources: Path, out: Path) -> None:
    """Write the table into ``out``."""
    lines = [HEADER]
    for group, pairs in sorted(read(resources).items()):
        alone = {word for word, form in pairs.items() if group == "NNS" and word == form}
        rules = fewest_rules({word: pairs[word] for word in pairs if word not in alone})
        rules |= {f"^{word}": (0, "") for word in alone}  # what ends alike may have a plural
        by_rule: dict[Rule, list[str]] = defaultdict(list)
        for ending, rule in rules.items():
            by_rule[rule].append(ending)
        for (cut, added), endings in sorted(by_rule.items()):
            lines.append(
                f"{group}|{cut}|{added}|{';'.join(ending or '*' for ending in sorted(endings))}\n"
            )
    (out / "word_forms.txt").write_text("".join(lines), "utf-8", newline="\n")


# ------------------------------------------------------------------------------------- the sources


def read(resources: Path) -> dict[str, dict[str, str]]:
    """Return, by the first letter of the tag, word → lemma, and by tag, lemma → form.

    Of several the first is taken. Names, phrases and compounds with a hyphen are left out.
    """
    lemmas: dict[str, dict[str, str]] = defaultdict(dict)
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for kind in ("lu.csv.gz", "overrides.csv"):  # what overrides comes last
        for word, part, found in lines_of(resources / f"lemma_{kind}"):
            if part.lower() in LEMMAS:
                lemmas[LEMMAS[part.lower()]][word] = found[0]
        for word, part, found in lines_of(resources / f"infl_{kind}"):
            for tag, form in zip(FORMS.get(part, (part,)), found, strict=False):
                if form and tag in ALIKE.keys() | {"NNS", "VBG", "VBZ"}:
                    forms[tag][word] = form
    return lemmas | {tag: forms.get(ALIKE.get(tag, ""), {}) | forms[tag] for tag in forms}


def lines_of(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (word, part of speech or tag, the first of each of its forms) of a plain word."""
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256[path.name]:
        sys.exit(f"{path} is not the file that was published")
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    for line in content.decode().splitlines():
        if line.strip() and not line.startswith("#"):
            word, part, *forms = line.strip().split(",")
            if word.isalpha() and word.islower():
                yield word, part, [form.partition("/")[0] for form in forms]


# --------------------------------------------------------------------------------------- the rules


@dataclass(slots=True)
class Node:
    """An ending: the rules of the words with it, and the endings one letter longer."""

    rules: Counter[Rule] = field(default_factory=Counter)
    best: set[Rule] = field(default_factory=set)
    """The rules that, given to this ending, leave the fewest longer endings to be told apart."""
    longer: dict[str, Node] = field(default_factory=dict)


def fewest_rules(pairs: dict[str, str]) -> dict[str, Rule]:
    """Return ending → rule, as few as give every pair where the longest ending wins.

    This is the construction of optimal routing tables of Draves, King, Venkatachary and Zill
    (1999), with endings for prefixes.
    """
    root = Node()
    for word, form in pairs.items():
        node = root
        node.rules[rule_of(word, form)] += 1
        for letter in reversed(f"^{word}"):
            node = node.longer.setdefault(letter, Node())
            node.rules[rule_of(word, form)] += 1
    judge(root)
    chosen: dict[str, Rule] = {}
    choose(root, "", None, chosen)
    return chosen


def rule_of(word: str, form: str) -> Rule:
    """Return how many letters to take off a word and what to put there."""
    shared = 0
    while word[shared : shared + 1] == form[shared : shared + 1] != "":
        shared += 1
    return len(word) - shared, form[shared:]


def judge(node: Node) -> None:
    """Fill in the best rules of an ending and of all the longer ones."""
    if not node.longer:
        node.best = set(node.rules)
        return
    wanted: Counter[Rule] = Counter()
    for longer in node.longer.values():
        judge(longer)
        wanted.update(longer.best)
    most = max(wanted.values())
    node.best = {rule for rule, count in wanted.items() if count == most}


def choose(node: Node, ending: str, given: Rule | None, chosen: dict[str, Rule]) -> None:
    """Write down the rule of every ending for which the shorter ending's will not do."""
    if given not in node.best:
        given = chosen[ending] = max(sorted(node.best), key=lambda rule: node.rules[rule])
    for letter, longer in sorted(node.longer.items()):
        choose(longer, letter + ending, given, chosen)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
