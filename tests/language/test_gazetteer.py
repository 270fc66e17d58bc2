"""Names, places and word lists."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

import pytest

from quizgen.errors import ModelError
from quizgen.language import tables, wordlists
from quizgen.language.gazetteer import (
    adjectives,
    demonym,
    first_name_gender,
    first_names,
    inhabitants,
    is_surname,
    name_languages,
    place,
    places,
    places_of,
    surnames,
)

DATA = Path(str(files("quizgen.language") / "data"))


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("James", "m"),
        ("Demi", "f"),
        ("MARIE", "f"),
        ("Jean", "u"),
        ("Andrea", "f"),
        ("Taylor", "u"),
        ("Vladimir", "m"),
        ("Kutcher", None),
        ("table", None),
        ("", None),
    ],
)
def test_a_given_name_tells_the_sex_only_where_it_does(name: str, gender: str | None) -> None:
    assert first_name_gender(name) == gender


def test_names_come_commonest_first_and_by_language() -> None:
    assert first_names("m")[0] == "James"
    assert surnames("en")[:2] == ("Smith", "Johnson")
    assert "Suzuki" in surnames("ja")
    assert is_surname("Hernandez")
    assert not is_surname("Zqxv")
    assert name_languages("Schmidt")
    assert name_languages("Zqxv") == ()
    assert set(first_names("f", "it")) <= set(first_names("f"))


@pytest.mark.parametrize(
    ("name", "known_as", "kind"),
    [
        ("the U.S.", "United States", "country"),
        ("the Netherlands", "Netherlands", "country"),
        ("UK", "United Kingdom", "country"),
        ("FRANCE", "France", "country"),
        ("London's", "London", "city"),
        ("Bombay", "Mumbai", "city"),
        ("Washington", "Washington, D.C.", "city"),
        ("New York", "New York", "city"),
        ("Texas", "Texas", "state"),
        ("Georgia", "Georgia", "country"),
        ("Europe", "Europe", "continent"),
        ("the Middle East", "Middle East", "region"),
        ("the Nile River", "Nile", "water"),
        ("River Thames", "Thames", "water"),
        ("Lake Victoria", "Lake Victoria", "water"),
        ("Everest", "Mount Everest", "mountain"),
        ("the Sahara Desert", "Sahara", "desert"),
        ("Sumatra", "Sumatra", "island"),
        ("the Soviet Union", "Soviet Union", "country"),
        ("Babylon", "Babylon", "city"),
    ],
)
def test_a_place_is_found_under_the_names_articles_use(name: str, known_as: str, kind: str) -> None:
    found = place(name)
    assert found is not None
    assert (found.name, found.kind) == (known_as, kind)


@pytest.mark.parametrize("word", ["us", "turkey", "Kutcher", "march", "", "the"])
def test_words_are_not_places(word: str) -> None:
    assert place(word) is None


def test_a_shared_name_gives_every_place() -> None:
    assert [found.kind for found in places("Georgia")] == ["country", "state"]


def test_a_place_knows_what_it_lies_in() -> None:
    chicago, france = place("Chicago"), place("France")
    assert chicago is not None
    assert france is not None
    assert (chicago.country, chicago.state, chicago.continent) == (
        "United States",
        "Illinois",
        "North America",
    )
    assert (france.capital, france.region) == ("Paris", "Western Europe")


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("French", "France"),
        ("Danes", "Denmark"),
        ("Americans", "United States"),
        ("Dutch", "Netherlands"),
        ("Spaniards", "Spain"),
        ("European", "Europe"),
        ("Kurdish", ""),
        ("London", None),
        ("table", None),
    ],
)
def test_a_demonym_leads_to_its_country(word: str, country: str | None) -> None:
    assert demonym(word) == country


def test_every_country_has_a_region_and_its_words_lead_back_to_it() -> None:
    shared = {"Congolese", "Dominican", "Dominicans"}
    for name in places_of("country"):
        found = place(name)
        assert found is not None, name
        assert found.continent, name
        assert found.capital, name
        for word in (*adjectives(name), *inhabitants(name)):
            if word not in (*shared, "US", "U.S.", name):
                assert demonym(word) == name, word


def test_likely_places_are_of_the_kind_and_near() -> None:
    for kind, name, expected in (
        ("city", "Paris", "London"),
        ("city", "Chicago", "New York"),
        ("country", "Kenya", "Tanzania"),
        ("state", "Texas", "California"),
        ("water", "Lake Erie", "Lake Michigan"),
        ("continent", "Europe", "Asia"),
    ):
        near = place(name)
        assert near is not None
        likely = places_of(near.kind, near)
        assert near.kind == kind
        assert name not in likely
        assert expected in likely[:10]
        assert len(set(likely)) == len(likely)
    assert "Soviet Union" not in places_of("country")


def test_titles_and_roles() -> None:
    assert wordlists.title("Mrs.") == ("f", "form")
    assert wordlists.title("Prime Minister") == ("u", "office")
    assert wordlists.title("dog") is None
    assert wordlists.noun_gender("actress") == "f"
    assert wordlists.noun_gender("teacher") is None
    assert wordlists.is_kin_noun("cousin")
    assert wordlists.is_kin_noun("mother")
    assert not wordlists.is_kin_noun("woman")
    assert wordlists.occupation_field("Chemist") == "science"


def test_organisations() -> None:
    assert wordlists.organisation_sort("bank") == "company"
    assert wordlists.organisation_sort("university") == "education"
    assert wordlists.organisation_sort("dog") is None
    assert "Inc." in wordlists.organisation_suffixes()


def test_no_row_of_a_table_is_written_twice() -> None:
    for table in ("countries.txt", "regions.txt", "first_names.txt", "surnames.txt", "cities.txt"):
        names = [row[0] for row in tables.rows(table, 1)]
        assert len(set(names)) == len(names), table


def test_the_checksums_are_those_of_the_files() -> None:
    lines = (DATA / tables.SUMS).read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split() for line in lines)}
    assert sums == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in DATA.iterdir()
        if path.suffix in (".txt", ".bin")
    }


def test_a_damaged_table_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kin_nouns.txt").write_text("cousin\n", "utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    monkeypatch.setattr(tables, "_sums", lambda: {"kin_nouns.txt": "0" * 64})
    for read in (tables.data, tables.mapped):
        with pytest.raises(ModelError, match=r"kin_nouns\.txt is damaged"):
            read("kin_nouns.txt")
        with pytest.raises(ModelError, match=r"titles\.txt can't be read"):
            read("titles.txt")


def test_a_large_file_is_read_the_same_whole_or_in_parts() -> None:
    assert tables.mapped("wordnet.bin") == tables.data("wordnet.bin")
