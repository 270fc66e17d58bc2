"""The checks: each lets a sound candidate pass and says what is wrong with a bad one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.questions import checks
from quizgen.questions.candidate import Candidate
from tests.questions.helpers import Studied, study

TEXT = (
    "Marie Keller designed the town library in 1954. The old bridge was designed by Henry Lund "
    "in 1887. The museum of the town attracts visitors by offering free concerts."
)


@pytest.fixture
def studied() -> Studied:
    return study(TEXT)


@pytest.fixture
def sound(studied: Studied) -> Candidate:
    """A candidate that passes every check."""
    return studied.candidate("time", "1954")


def tokens(studied: Studied, *texts: str) -> dict[str, object]:
    """Return the fields of a candidate that has the given tokens as its key."""
    found = [studied.token(text)[1] for text in texts]
    start, end = found[0].start, found[-1].end
    return {"key_tokens": found, "key": TEXT[start:end], "start": start, "end": end}


def test_every_candidate_that_is_yielded_passes_every_check(studied: Studied) -> None:
    assert len(studied.candidates) > 8
    for candidate in studied.candidates:
        assert checks.failing(candidate, studied.context) is None


def test_a_failing_candidate_is_told_by_check_and_reason(
    studied: Studied, sound: Candidate
) -> None:
    bad = replace(sound, stem="In what year 1954?")
    assert checks.failing(bad, studied.context) == ("key_not_in_stem", "key in stem")


@pytest.mark.parametrize(
    ("form", "words", "reason"),
    [
        ("time", 2, "stem too short"),
        ("time", 3, None),
        ("time", 25, None),
        ("time", 26, "stem too long"),
        ("cloze", 30, None),
        ("cloze", 31, "stem too long"),
    ],
)
def test_stem_length(
    studied: Studied, sound: Candidate, form: str, words: int, reason: str | None
) -> None:
    candidate = replace(sound, form=form, stem=" ".join(["word"] * words))
    assert checks.stem_length(candidate, studied.context) == reason


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("Who founded the club (and the school)?", None),
        ("Who founded the club (and the school?", "bracket left open"),
        ("Who founded the “Club”?", None),
        ("Who founded the “Club?", "quotation left open"),
        ('Who founded the "Club?', "quotation left open"),
        ("Who founded [her club?", "bracket left open"),
    ],
)
def test_balanced(studied: Studied, sound: Candidate, stem: str, reason: str | None) -> None:
    assert checks.balanced(replace(sound, stem=stem), studied.context) == reason


def test_balanced_looks_at_the_key_too(studied: Studied, sound: Candidate) -> None:
    assert checks.balanced(replace(sound, key="“Club"), studied.context) == "quotation left open"


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("Who founded the club?", None),
        ("What did Dr. Lund say?", None),
        ("What had had no effect?", None),
        ("Who founded the the club?", "word repeated"),
        ("Who founded The the club?", "word repeated"),
        ("Who founded the club,?", "stray punctuation"),
        ("Who founded the club, , in May?", "stray punctuation"),
        ("Who founded this: the club?", "stray punctuation"),
        ("Who founded the school. He left?", "more than a sentence"),
        ("What is the club known for?", None),
        ("The club may rule on what _____ is reserved to.", "ends in the middle"),
    ],
)
def test_well_formed(studied: Studied, sound: Candidate, stem: str, reason: str | None) -> None:
    assert checks.well_formed(replace(sound, stem=stem), studied.context) == reason


def test_a_gap_may_stand_in_a_sentence_with_a_colon(studied: Studied, sound: Candidate) -> None:
    stem = "The club had one rule: _____."
    cloze = replace(sound, form="cloze", stem=stem)
    assert checks.well_formed(cloze, studied.context) is None


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("In what year was the club founded?", None),
        ("In what year was this club founded?", "unresolved “this”"),
        ("In what year did she found the club?", "unresolved “she”"),
        ("What did the latter found in May?", "unresolved “latter”"),
        ("Who founded the club last year?", "points to an unnamed time"),
        ("Who founded the club nine years ago?", "points to an unnamed time"),
        ("Who led the club for the next ten years?", "points to an unnamed time"),
        ("At the time, who led the club?", "points to an unnamed time"),
        ("Who led the club at the time of the war?", None),
    ],
)
def test_references_resolved(
    studied: Studied, sound: Candidate, stem: str, reason: str | None
) -> None:
    assert checks.references_resolved(replace(sound, stem=stem), studied.context) == reason


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("Such clubs were founded in what year?", "a comparison without its other half"),
        ("In what year was such a club founded?", "a comparison without its other half"),
        ("In what year did towns such as Bergen found a club?", None),
    ],
)
def test_such_needs_what_it_compares_with(
    studied: Studied, sound: Candidate, stem: str, reason: str | None
) -> None:
    assert checks.compares_whole(replace(sound, stem=stem), studied.context) == reason


def test_a_pronoun_behind_its_name_is_resolved(studied: Studied, sound: Candidate) -> None:
    stem = "In what year did Marie Keller say that she designed the library?"
    assert checks.references_resolved(replace(sound, stem=stem), studied.context) is None


def test_the_key_must_not_point_elsewhere(studied: Studied, sound: Candidate) -> None:
    bad = replace(sound, key="this library")
    assert checks.references_resolved(bad, studied.context) == "the key points elsewhere"
    bad = replace(sound, key="that year")
    assert checks.references_resolved(bad, studied.context) == "points to an unnamed time"


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("In what year was the library designed?", None),
        ("In what year was the library of 1954 designed?", "key in stem"),
        ("In what year was the library for 19540 books designed?", None),
    ],
)
def test_key_not_in_stem(studied: Studied, sound: Candidate, stem: str, reason: str | None) -> None:
    assert checks.key_not_in_stem(replace(sound, stem=stem), studied.context) == reason


def test_a_telling_word_of_the_key_gives_it_away(studied: Studied) -> None:
    sound = studied.candidate("object", "the town library")
    assert checks.key_not_in_stem(sound, studied.context) is None
    bad = replace(sound, stem="Which library did she design?")
    assert checks.key_not_in_stem(bad, studied.context) == "the key's noun in the stem"


def test_the_word_for_a_kind_may_stand_in_stem_and_name(studied: Studied) -> None:
    trust = study("The Harbour Trust bought nine ships in 1951.")
    candidate = trust.candidate("subject", "Harbour Trust")
    assert candidate.stem.startswith("Which trust")
    assert checks.key_not_in_stem(candidate, trust.context) is None


def test_key_complete(studied: Studied, sound: Candidate) -> None:
    assert checks.key_complete(sound, studied.context) is None
    cut = replace(sound, **tokens(studied, "library", "in"))  # type: ignore[arg-type]  # key fields
    assert checks.key_complete(cut, studied.context) == "key cut off"
    name = replace(
        sound,
        kind="person",
        **tokens(studied, "Marie"),  # type: ignore[arg-type]  # key fields
    )
    assert checks.key_complete(name, studied.context) == "name cut off"
    assert checks.key_complete(replace(sound, key="1954,"), studied.context) == "key cut off"


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("1954", None),
        ("7", None),
        ("A", "key too short"),
        ("——", "key without letters"),
        ("Them", None),
        ("her", "vague key"),
        ("Something", "vague key"),
    ],
)
def test_key_plausible(studied: Studied, sound: Candidate, key: str, reason: str | None) -> None:
    assert checks.key_plausible(replace(sound, key=key), studied.context) == reason


def test_a_name_that_two_bear_is_no_key(studied: Studied) -> None:
    candidate = studied.candidate("subject", "Marie Keller")
    assert candidate.entity is not None
    assert checks.key_plausible(candidate, studied.context) is None
    shared = replace(candidate, entity=replace(candidate.entity, ambiguous=True))
    reason = "a name that two things share"
    assert checks.key_plausible(shared, studied.context) == reason


def test_a_second_answer_in_the_article_stops_a_question() -> None:
    text = "Marie Keller visited Graz in 1954. Marie Keller visited Graz in 1960."
    studied = study(text)
    assert studied.asked("time") == []
    reasons = {drop.reason for drop in studied.drops if drop.check == "one_key"}
    assert reasons == {"the article gives another answer too"}


def test_the_same_verb_of_another_subject_is_no_second_answer() -> None:
    studied = study("Marie Keller visited Graz in 1954. Henry Lund visited Graz in 1960.")
    assert [key for _, key in studied.asked("time")] == ["1954", "1960"]


def test_a_gap_is_not_made_of_one_of_two_numbers_that_may_be_right() -> None:
    studied = study("Marie Keller left the city of Graz for Norwich in 1668 or 1669.")
    assert {key for _, key in studied.asked("cloze")}.isdisjoint({"1668", "1669"})
    assert "one of two that may be right" in {drop.reason for drop in studied.drops}


def test_a_gapped_sentence_does_not_open_with_the_comma_of_what_was_left_out() -> None:
    text = "In fact, most pupils of the school in Norwich never left Marie Keller."
    stems = [stem for stem, _ in study(text).asked("cloze")]
    assert stems
    assert all(stem[0].isalpha() or stem[0] == "_" for stem in stems)


def test_a_gapped_sentence_ends_with_a_stop() -> None:
    stems = [
        stem for stem, _ in study("The school tested the pupils for hepatitis B.").asked("cloze")
    ]
    assert stems
    assert all(stem.endswith(".") for stem in stems)


def test_a_gap_is_not_made_where_the_sentence_names_the_key_again() -> None:
    text = "The Coastal Research Institute (CRI) opened in Norwich in 1970."
    drops = {(drop.check, drop.key) for drop in study(text).drops}
    assert ("one_key", "Coastal Research Institute") in drops
