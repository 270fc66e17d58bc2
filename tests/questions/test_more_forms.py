"""Reasons, moments, places, intentions, deeds, kinds and speakers, word for word."""

from __future__ import annotations

import pytest

from tests.questions.helpers import study

EXPECTED: dict[str, list[tuple[str, str, str]]] = {
    # form: (text, stem, key)
    "reason": [
        (
            "The harbour closed in winter because the river froze.",
            "Why did the harbour close in winter?",
            "because the river froze",
        ),
        (
            "The farmers sold their cows because they needed money.",
            "Why did the farmers sell their cows?",
            "because they needed money",
        ),
        (
            "Marie Keller did not travel to Rome because she was ill.",
            "Why did Marie Keller not travel to Rome?",
            "because she was ill",
        ),
        (
            "The old mill was closed because of a flood.",
            "Why was the old mill closed?",
            "because of a flood",
        ),
        (
            "The trains stopped due to heavy snow.",
            "Why did the trains stop?",
            "due to heavy snow",
        ),
    ],
    "moment": [
        (
            "The ferry left Bristol after the storm ended.",
            "When did the ferry leave Bristol?",
            "after the storm ended",
        ),
        (
            "When the war ended, Tom Cole sold his boat.",
            "When did Tom Cole sell his boat?",
            "When the war ended",
        ),
    ],
    "location": [
        (
            "Farmers store the apples in a cool cellar.",
            "Where do farmers store the apples?",
            "in a cool cellar",
        ),
        (
            "The bronze statue stands near the old harbour.",
            "Where does the bronze statue stand?",
            "near the old harbour",
        ),
    ],
    "intention": [
        (
            "Marie Keller decided to open a small school.",
            "What did Marie Keller decide to do?",
            "to open a small school",
        ),
        (
            "Tom Cole was forced to sell his boat.",
            "What was Tom Cole forced to do?",
            "to sell his boat",
        ),
    ],
    "predicate": [
        (
            "Marie Keller opened a small school in 1954.",
            "What did Marie Keller do in 1954?",
            "opened a small school",
        ),
        (
            "The bakers of Graz opened their shops when the war was over.",
            "What did the bakers of Graz do when the war was over?",
            "opened their shops",
        ),
    ],
    "sort": [
        (
            "The workers built steam engines in Norway.",
            "What kind of engines did the workers build in Norway?",
            "steam engines",
        ),
        (
            "Sofia Rossi runs a travel agency in Graz.",
            "What kind of agency does Sofia Rossi run in Graz?",
            "a travel agency",
        ),
    ],
    "speaker": [
        (
            "Marie Keller said that the bridge needed new stones.",
            "Who said that the bridge needed new stones?",
            "Marie Keller",
        ),
        (
            "Henrik Weber warned that the dam would break within ten years.",
            "Who warned that the dam would break within ten years?",
            "Henrik Weber",
        ),
    ],
    "fronted": [
        (
            "Tom Cole studied chemistry at the University of Graz.",
            "At which university did Tom Cole study chemistry?",
            "University of Graz",
        ),
        (
            "The workers built wooden boats in Norway.",
            "In which country did the workers build wooden boats?",
            "Norway",
        ),
    ],
}


@pytest.mark.parametrize(
    ("form", "text", "stem", "key"),
    [(form, *case) for form, cases in EXPECTED.items() for case in cases],
)
def test_a_plain_sentence_gives_the_question(form: str, text: str, stem: str, key: str) -> None:
    assert (stem, key) in study(text).asked(form)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("moment", "The ferry left Bristol while the bakers opened their shops."),
        ("location", "The painter found comfort in a strange idea."),
        ("intention", "The farmers asked Tom Cole to sell his boat."),
        ("predicate", "Marie Keller opened a small school."),
        ("predicate", "Marie Keller knew many painters in 1954."),
        ("sort", "The workers built large boats in Norway."),
        ("sort", "Volcanic ash covered the harbour in 1783."),
        ("speaker", "A farmer said that the bridge needed new stones."),
        ("speaker", "Marie Keller did not say that the bridge needed new stones."),
        ("fronted", "The queen arrived with a heavy bag."),
    ],
)
def test_where_two_things_may_be_meant_or_nothing_is_told_none_is_asked(
    form: str, text: str
) -> None:
    assert study(text).asked(form) == []


def test_a_pronoun_that_two_nouns_may_explain_is_a_doubt() -> None:
    text = "The farmers sold the cows to the monks because they needed money."
    [asked] = [c for c in study(text).candidates if c.form == "reason"]
    assert "a pronoun explained in the stem" in asked.doubts
