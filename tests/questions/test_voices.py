"""Whose words something is: quotations, reports and who is who, on sentences of our own."""

from __future__ import annotations

import pytest

from quizgen.bank.model import Article
from quizgen.bank.validate import check_question
from quizgen.questions.finish import finish
from quizgen.questions.options import Options
from tests.questions.helpers import Studied, study

COUNCIL = """\
The town council of Marlow met on Monday. “We never asked for a \
bridge,” said Anna Whitfield, a baker from the old town. “My customers park their cars \
beside the fountain.”

The mayor, Thomas Grady, disagreed. He told reporters: “The engineers have measured the noise and \
found it harmless.” Grady wants to finish the bridge in 2027.

“Every ferry that we lose costs the harbour eleven jobs,” Brian Holt, the harbour master, said. \
“I think so,” he added.

“The tolls,” said Susan Marsh of the Riverside Museum, “will never pay for the maintenance of the \
bridge.” Marsh warned that the museum would lose half of its visitors during the construction.

Peter Lang, an engineer from Leeds, has drawn the plans. A spokesman for the railway said: “Our \
trains carry forty thousand passengers over the viaduct every day.”
"""


def _said(studied: Studied) -> dict[str, str]:
    return dict(studied.asked("said"))


@pytest.mark.parametrize(
    ("quotation", "speaker"),
    [
        ("My customers park their cars beside the fountain", "Anna Whitfield"),
        ("The engineers have measured the noise and found it harmless", "Thomas Grady"),
        ("Every ferry that we lose costs the harbour eleven jobs", "Brian Holt"),
    ],
)
def test_a_quotation_is_asked_for_its_speaker(quotation: str, speaker: str) -> None:
    assert _said(study(COUNCIL))[f"Who said: “{quotation}”?"] == speaker


def test_a_sentence_that_the_attribution_parts_is_put_together() -> None:
    asked = _said(study(COUNCIL))
    stem = "Who said: “The tolls will never pay for the maintenance of the bridge”?"
    assert asked[stem] == "Susan Marsh"


def test_what_anybody_might_say_is_not_asked() -> None:
    assert not any("I think so" in stem for stem in _said(study(COUNCIL)))


def test_a_quotation_of_nobody_named_is_not_asked() -> None:
    assert not any("passengers" in stem for stem in _said(study(COUNCIL)))


def test_options_are_the_other_people_of_the_article() -> None:
    candidate = study(COUNCIL).candidate("said", "Brian Holt")
    wrong = {option.text for option in candidate.choices if not option.correct}
    assert len(wrong) == 3
    assert wrong <= {"Anna Whitfield", "Thomas Grady", "Susan Marsh", "Peter Lang"}


def test_nobody_whose_sex_the_words_rule_out_is_offered() -> None:
    text = COUNCIL + (
        "\n“My husband sold the last of our fishing boats in the autumn,” said Clara Dunn.\n"
        "\n“Nobody has painted the old harbour wall since the storm,” said Ruth Palmer.\n"
    )
    studied = study(text)
    wrong = {o.text for o in studied.candidate("said", "Clara Dunn").choices if not o.correct}
    assert wrong == {"Anna Whitfield", "Susan Marsh", "Ruth Palmer"}


def test_nobody_whom_the_words_name_is_offered() -> None:
    text = COUNCIL + "\n“Thomas Grady has forgotten the flood of last winter,” said Clara Dunn.\n"
    wrong = {o.text for o in study(text).candidate("said", "Clara Dunn").choices if not o.correct}
    assert "Thomas Grady" not in wrong


def test_the_evidence_holds_the_words_and_the_speaker() -> None:
    studied = study(COUNCIL)
    candidate = next(c for c in studied.candidates if c.form == "said" and "customers" in c.stem)
    question = finish(candidate, studied.context, Options(), "a")
    assert question is not None
    assert "said Anna Whitfield" in question.explanation
    assert "beside the fountain.”" in question.explanation
    text = studied.analysis.document.text
    assert not list(check_question(question, Article("a", "T", "t", text), "$"))


def test_a_report_is_asked_for_whose_it_is() -> None:
    stem, key = study(COUNCIL).asked("speaker")[0]
    assert stem == (
        "Who warned that the Riverside Museum would lose half of its visitors during the "
        "construction?"
    )
    assert key == "Susan Marsh"


def test_a_report_behind_its_statement_is_asked_as_well() -> None:
    text = COUNCIL + (
        "\nThe old ferry carried nine hundred cars a day before the flood, Brian Holt said.\n"
    )
    assert (
        "Who said that the old ferry carried nine hundred cars a day before the flood?",
        "Brian Holt",
    ) in study(text).asked("speaker")


def test_nobody_is_asked_for_who_speaks_of_himself() -> None:
    text = COUNCIL + "\nThomas Grady said that Thomas Grady would never sell the old ferry.\n"
    assert not any("sell the old" in stem for stem, _ in study(text).asked("speaker"))


def test_people_are_told_apart_by_what_the_article_calls_them() -> None:
    text = COUNCIL + "\nClara Dunn, the owner of a boatyard in Marlow, was away.\n"
    studied = study(text)
    assert ("How does the article describe Brian Holt?", "the harbour master") in studied.asked(
        "portrait"
    )
    candidate = studied.candidate("portrait", "an engineer from Leeds")
    wrong = {option.text for option in candidate.choices if not option.correct}
    assert wrong <= {
        "a baker from the old town",
        "the harbour master",
        "the owner of a boatyard in Marlow",
    }


def test_where_few_are_described_the_name_is_asked_for() -> None:
    studied = study(COUNCIL)
    asked = studied.asked("bearer")
    assert ("Who is described as an engineer from Leeds?", "Peter Lang") in asked


def test_nobody_is_offered_whom_the_description_may_fit() -> None:
    text = COUNCIL + "\nClara Dunn is an engineer. Clara Dunn built the pier of the town.\n"
    candidate = study(text).candidate("bearer", "Peter Lang")
    assert "Clara Dunn" not in {option.text for option in candidate.choices}


def test_two_names_in_a_list_are_two_people() -> None:
    studied = study(
        "The prize went to Martin Cole, Gregory Baker, and Laura Finch. Martin Cole lives in York."
    )
    assert "Gregory Baker" not in {m.text for m in studied.entity("Martin Cole").mentions}
