"""The forms that look at the whole article: questions, options and refusals, word for word."""

from __future__ import annotations

import pytest

from quizgen.bank.model import Article, Option
from quizgen.bank.validate import check_question
from quizgen.language.lexicon import rank
from quizgen.questions.candidate import Candidate
from quizgen.questions.finish import finish
from quizgen.questions.forms.plain_words import meanings
from quizgen.questions.options import Options
from tests.questions.helpers import study

CLUB = (
    "Marta Olsen founded a sailing club in Arendal in 1921. In May 1934, Olsen designed a "
    "lighthouse for the island of Torungen. The club sold its last boat to a museum in 1958. "
    "Peter Hagen wrote a long book about Olsen in 1962."
)
MARKET = "Every autumn the farmers brought wheat, barley and honey to the market."
SINGER = (
    "The singer gave concerts in Norway, Sweden and Denmark. A year before, Lena Moser sang for "
    "the first time in Finland."
)
SHOP = (
    "Emma Fischer opened a small printing shop in Linz. She printed a weekly newspaper for the "
    "sailors of the river. Anna Keller was her first customer. Clara Weber wrote the news."
)
COUNCIL = "Before the winter, the council purchased timber for a new bridge."


def made(text: str, form: str) -> list[Candidate]:
    return [candidate for candidate in study(text).candidates if candidate.form == form]


def texts(candidate: Candidate) -> list[str]:
    return [option.text for option in candidate.choices]


# ---------------------------------------------------------------------------------- order of events


def test_dated_events_are_put_in_order() -> None:
    (candidate,) = made(CLUB, "sequence")
    assert candidate.stem == "According to the article, which of these happened last?"
    assert candidate.choices == (
        Option("Peter Hagen wrote a long book about Olsen.", True, "article", ""),
        Option(
            "The sailing club sold its last boat to a museum.", False, "article",
            "That was in 1958.",
        ),
        Option(
            "Olsen designed a lighthouse for the island of Torungen.", False, "article",
            "That was in 1934.",
        ),
        Option(
            "Marta Olsen founded a sailing club in Arendal.", False, "article",
            "That was in 1921.",
        ),
    )  # fmt: skip


def test_the_key_of_an_order_rests_on_its_date() -> None:
    (candidate,) = made(CLUB, "sequence")
    assert CLUB[candidate.start : candidate.end] == "1962"
    assert candidate.key == "Peter Hagen wrote a long book about Olsen."
    assert candidate.skill == "sequence"


MILL = "Peter Hagen built a mill in Lund in 1905. Anna Berg sold the harbour in 1931. {}"


@pytest.mark.parametrize(
    "third",
    [
        "Karl Lindgren lived in Bergen in 1960.",  # a state has no place in an order
        "Karl Lindgren was born in Bergen in 1960.",  # nobody need read to know what came first
        "Karl Lindgren may have left Bergen in 1960.",
        "Karl Lindgren did not leave Bergen in 1960.",
        "Karl Lindgren had left Bergen in 1960.",
        "Karl Lindgren left Bergen in the 1960s.",
        "Karl Lindgren left Bergen in 1960 BC.",
        "They left Bergen in 1960.",
        "Later, a bridge was opened in 1960.",
        "Karl Lindgren left Bergen again in 1960.",
        "Karl Lindgren left Bergen in 1931.",  # the year of another event
    ],
)
def test_what_has_no_sure_place_in_an_order_is_left_out(third: str) -> None:
    assert made(MILL.format("Karl Lindgren left Bergen in 1960."), "sequence")
    assert made(MILL.format(third), "sequence") == []


def test_events_a_year_apart_are_not_put_in_order() -> None:
    text = (
        "Marta Olsen founded a sailing club in 1921. Peter Hagen built a mill in 1922. "
        "Anna Berg painted a mural in 1923."
    )
    assert made(text, "sequence") == []


def test_an_act_that_the_article_tells_twice_is_no_event() -> None:
    text = MILL.format("Karl Lindgren visited Bergen in 1960. Lindgren visited Bergen for a month.")
    assert made(text, "sequence") == []


# ------------------------------------------------------------------------------ what a list lacks


def test_a_list_of_things_is_asked_for_what_it_lacks() -> None:
    (candidate,) = made(MARKET, "absent")
    assert candidate.stem == (
        "Which of these does the article NOT name where it says “Every autumn the farmers "
        "brought …”?"
    )
    assert texts(candidate) == ["sugar", "wheat", "barley", "honey"]
    assert candidate.choices[0].rationale == "The list is “wheat, barley and honey”."
    assert candidate.choices[0].correct
    assert MARKET[candidate.start : candidate.end] == "wheat, barley and honey"


def test_a_list_of_names_takes_a_name_of_the_same_kind_from_the_article() -> None:
    (candidate,) = made(SINGER, "absent")
    assert texts(candidate) == ["Finland", "Norway", "Sweden", "Denmark"]
    assert candidate.choices[0].origin == "article"


@pytest.mark.parametrize(
    "text",
    [
        "She brought wheat, barley and honey to the market.",  # who, only the article tells
        "Every autumn the farmers brought wheat and honey to the market.",
        "The clinic gives advice on drug, alcohol or violence problems.",  # one noun for all
        "The town bought old houses, roads and bridges from the king.",  # "old" for all, perhaps
        "The singer gave concerts in Norway, Sweden and Hamburg. Lena Moser sang in Finland.",
        "The farmers brought wheat, barley, honey that nobody wanted, and eggs to the market.",
        "The farmers brought “wheat, barley and honey” to the market.",
    ],
)
def test_a_list_that_is_not_plain_is_left_alone(text: str) -> None:
    assert made(text, "absent") == []


# ------------------------------------------------------------------------- what a pronoun refers to


def test_a_settled_pronoun_is_asked_for() -> None:
    (candidate,) = made(SHOP, "referent")
    assert candidate.stem == (
        "In “She printed a weekly newspaper for the sailors of the river.”, whom does “she” "
        "refer to?"
    )
    assert texts(candidate) == ["Emma Fischer", "Anna Keller", "Clara Weber"]
    assert candidate.choices[0].correct
    assert candidate.skill == "reference"
    assert SHOP[candidate.start : candidate.end] == "She"


@pytest.mark.parametrize(
    "text",
    [
        SHOP.replace("Emma Fischer opened", "Emma Fischer and Ida Lang opened"),  # two she may mean
        SHOP.replace("She printed", "She said that she printed"),  # two pronouns
        SHOP.replace("She printed", "Emma Fischer printed"),  # none
        SHOP.replace("Anna Keller was", "Peter Keller was"),  # only one woman is left
    ],
)
def test_a_pronoun_that_may_mean_two_is_left_alone(text: str) -> None:
    assert made(text, "referent") == []


def test_two_names_that_may_be_one_persons_never_stand_side_by_side() -> None:
    text = SHOP + " Anna Keller was born Clara Weber. Maria Lund sold the paper."
    (candidate,) = made(text, "referent")
    assert texts(candidate) == ["Emma Fischer", "Anna Keller", "Maria Lund"]


# --------------------------------------------------------------------------- vocabulary in context


def test_a_word_with_one_meaning_is_asked_for() -> None:
    (candidate,) = made(COUNCIL, "vocabulary")
    assert candidate.stem == (
        "As used in the article, the word “purchased” in “the council purchased timber for a new "
        "bridge” is closest in meaning to:"
    )
    assert candidate.choices[0] == Option("bought", True, "lexicon", "")
    assert candidate.skill == "vocabulary"
    assert COUNCIL[candidate.start : candidate.end] == "purchased"


def test_the_wrong_meanings_are_those_of_the_table_in_the_form_of_the_right_one() -> None:
    (candidate,) = made(COUNCIL, "vocabulary")
    assert texts(candidate) == ["bought", "borrowed", "rented", "repaired"]


def test_a_wrong_meaning_that_stands_in_the_phrase_is_left_out() -> None:
    (candidate,) = made("The council purchased a repaired boat for the harbour.", "vocabulary")
    assert set(texts(candidate)) == {"bought", "borrowed", "rented", "sold"}


@pytest.mark.parametrize("use", list(meanings()))
def test_every_word_of_the_table_has_four_known_wrong_meanings(use: str) -> None:
    for word, (plain, wrong) in meanings()[use].items():
        assert len(wrong) >= 4, word
        assert len({word, plain, *wrong}) == len(wrong) + 2, word
        assert all(rank(other) is not None for other in wrong), word


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "When the old men of the village saw the fire, the council purchased a new pump.",
            "the council purchased a new pump",
        ),
        ("Marta Olsen concealed the letters.", "Marta Olsen concealed the letters"),
    ],
)
def test_a_whole_clause_is_quoted(text: str, phrase: str) -> None:
    (candidate,) = made(text, "vocabulary")
    assert f"in “{phrase}” is" in candidate.stem


def test_a_plural_gets_plurals() -> None:
    text = "The inhabitants of the valley feared the river in spring."
    (candidate,) = made(text, "vocabulary")
    assert candidate.key == "residents"
    assert all(word.endswith("s") for word in texts(candidate))


@pytest.mark.parametrize(
    "text",
    [
        "The nurse wrote down the vital signs of the patient.",  # a set phrase
        "It never occurred to the council to build a bridge.",  # "occur to": come to mind
        "A numerous crowd gathered at the gate of the castle.",  # large, not many
        "The council agreed to build and purchased what was bought.",  # the key is in the phrase
        "The Era Museum stands near the market in the old town.",  # a name
    ],
)
def test_a_word_in_another_use_is_left_alone(text: str) -> None:
    assert made(text, "vocabulary") == []


def test_no_more_than_five_words_of_an_article_are_asked_for() -> None:
    text = (
        "The council purchased timber for a new bridge. A storm demolished the roof of the hall. "
        "The farmers could not conceal the damage from their neighbours. "
        "An intricate pattern covered the walls of the hall. The mayor praised the courageous "
        "farmers. A lengthy letter was sent to the king. The king granted an enormous sum."
    )
    assert len(made(text, "vocabulary")) == 5


# -------------------------------------------------------------------------------- as bank questions

ALL = "\n\n".join([CLUB, MARKET, SHOP, COUNCIL])


@pytest.mark.parametrize("form", ["sequence", "absent", "referent", "vocabulary"])
def test_a_finished_question_of_the_whole_article_is_sound(form: str) -> None:
    candidate = made(ALL, form)[0]
    question = finish(candidate, study(ALL).context, Options(), "a1")
    assert question is not None
    assert question.type == "multiple_choice"
    assert question.answer == candidate.key
    assert question.accepted == ()
    assert check_question(question, Article("a1", "Untitled", "test", ALL), "$") == []


def test_a_key_that_is_chosen_has_no_other_spelling() -> None:
    text = (
        "The Harbour Trust bought a hotel in Bergen in 1905. Peter Hagen built a mill in Lund in "
        "1911. Anna Berg sold the harbour in 1961."
    )
    (candidate,) = made(text, "sequence")
    assert candidate.key == "The Harbour Trust bought a hotel in Bergen."
    question = finish(candidate, study(text).context, Options(), "a1")
    assert question is not None
    assert question.accepted == ()


def test_the_options_of_a_ready_question_are_not_always_in_one_order() -> None:
    (candidate,) = made(ALL, "sequence")
    firsts = set()
    for seed in range(8):
        question = finish(candidate, study(ALL).context, Options(seed=seed), "a1")
        assert question is not None
        firsts.add(question.options[0].text)
    assert len(firsts) > 1
