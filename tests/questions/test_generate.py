"""The engine's entrance: pure, exact in what it was asked for, sound in what it returns."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import Bank, encode_bank, validate_bank
from quizgen.errors import ArticleError
from quizgen.questions import Options, Report, generate
from quizgen.sources import parse_text
from quizgen.sources.document import Document
from tests.questions.helpers import ARTICLE, document

CHECKOUT = Path(__file__).parents[2]
TITLE = "The Institute on the Fjord"


def read() -> Document:
    return parse_text(ARTICLE, title=TITLE, source="fjord.txt")


@cache
def bank(options: Options | None = None) -> Bank:
    return generate(read(), options)


def test_the_bank_is_sound() -> None:
    assert validate_bank(bank()) == []
    assert 6 <= len(bank().questions) <= 10


def test_the_bank_says_what_it_is_made_of() -> None:
    made = bank(Options(count=3, seed=5))
    [article] = made.articles
    assert (made.title, article.title, article.source) == (TITLE, TITLE, "fjord.txt")
    assert article.text == read().text
    assert (made.generator.name, made.generator.seed) == ("quizgen", 5)
    assert made.generator.options == {"count": 3}


def test_the_evidence_is_a_sentence_and_holds_the_key() -> None:
    text = read().text
    for question in bank().questions:
        evidence = question.evidence
        sentence = text[evidence.start : evidence.end]
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert sentence in question.explanation
        # Of an order of events the key is a statement, and what it rests on is its date.
        if question.type != "true_false" and question.skill not in {"vocabulary", "sequence"}:
            found = text[evidence.answer_start : evidence.answer_end].casefold()
            assert found in question.answer.casefold() or question.answer.casefold() in found


def test_the_questions_stand_in_the_articles_order() -> None:
    starts = [question.evidence.start for question in bank().questions]
    assert starts == sorted(starts)


@pytest.mark.parametrize("count", [1, 3, 6])
def test_as_many_questions_as_asked_for(count: int) -> None:
    assert len(bank(Options(count=count)).questions) == count


def test_fewer_when_the_article_holds_no_more() -> None:
    found = bank(Options(count=400)).questions
    assert 6 <= len(found) < 400
    assert len({question.stem for question in found}) == len(found)


@pytest.mark.parametrize("kind", ["multiple_choice", "cloze", "short_answer"])
def test_only_the_types_asked_for(kind: str) -> None:
    made = bank(Options(types=(kind,)))  # type: ignore[arg-type]  # one of the literal's values
    assert {question.type for question in made.questions} == {kind}
    assert made.generator.options["types"] == [kind]


@pytest.mark.parametrize("difficulty", ["easy", "medium"])
def test_only_the_difficulty_asked_for(difficulty: str) -> None:
    made = bank(Options(difficulty=difficulty))  # type: ignore[arg-type]  # as above
    assert {question.difficulty for question in made.questions} == {difficulty}


def test_a_multiple_choice_question_has_four_options_and_a_typed_one_none() -> None:
    for question in bank(Options(count=400)).questions:
        wanted = {"multiple_choice": 4, "true_false": 2}.get(question.type, 0)
        assert len(question.options) == wanted
        assert [o.text for o in question.options if o.correct] == [question.answer][:wanted]


def test_the_same_call_gives_the_same_bank() -> None:
    assert encode_bank(generate(read())) == encode_bank(bank())


def test_another_seed_asks_nearly_the_same_with_other_options() -> None:
    """What options a seed draws bears on how good a question is, and so on the choice."""
    one, other = bank(), bank(Options(seed=1))
    same = {q.stem for q in one.questions} & {q.stem for q in other.questions}
    assert len(same) >= 5
    assert [q.options for q in one.questions] != [q.options for q in other.questions]


def test_document_options_and_bank_can_cross_to_another_process() -> None:
    for thing in (read(), Options(count=3), bank()):
        assert pickle.loads(pickle.dumps(thing)) == thing


_SCRIPT = """
import sys
from quizgen.bank import encode_bank
from quizgen.questions import generate
from tests.questions.test_generate import read
sys.stdout.buffer.write(encode_bank(generate(read())))
"""


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    for seed in ("1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            cwd=CHECKOUT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout == encode_bank(bank())


def test_progress_rises_to_one_and_is_told_in_words() -> None:
    told: list[tuple[float, str]] = []
    generate(read(), progress=lambda share, stage: told.append((share, stage)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert all(stage for _, stage in told)


def test_the_report_accounts_for_what_was_dropped() -> None:
    report = Report()
    generate(read(), report=report)
    assert report.counts()
    assert all(drop.reason for drop in report.drops)


@pytest.mark.parametrize("text", ["Did she? Would they? Who knows what we said!", "It rained."])
def test_an_article_without_a_sound_question_is_refused_by_name(text: str) -> None:
    with pytest.raises(ArticleError) as caught:
        generate(parse_text(text, title="T", source="notes.txt"))
    assert str(caught.value) == "notes.txt: no sound question can be made of this article."


def test_a_question_can_be_typed_when_no_options_are_found() -> None:
    """Nobody is made up beside a name that no table of names has."""
    report = Report()
    text = "Oghul Thrandek opened a school in Bergen. He built an iron dome in Oslo in 1911."
    typing = Options(types=("short_answer", "cloze"), about="Oghul Thrandek")
    made = generate(document(text), typing, report=report)
    typed = [q for q in made.questions if q.answer == "Oghul Thrandek"]
    assert typed
    assert all(q.type in {"short_answer", "cloze"} and not q.options for q in typed)
    assert "options: no three good wrong options: typed" in report.counts()


LITERAL = ["[her]", "[/b]", "“[bold]”", "<script>", "{0}", "%s", "$(ls)", "`a`"]
HOSTILE = [*LITERAL, "\\x1b[31m", "=1+1", "|", "http://"]


@pytest.mark.parametrize("text", LITERAL)
def test_markup_in_an_article_stays_as_it_is(text: str) -> None:
    article = ARTICLE.replace(" in 19", f" {text} in 19")
    read_article = parse_text(article, title=f"On {text}", source=text)
    made = generate(read_article, Options(count=400))
    assert validate_bank(made) == []
    assert text in made.articles[0].text
    assert made.title == f"On {text}"
    evidence = [made.articles[0].text[q.evidence.start : q.evidence.end] for q in made.questions]
    assert any(text in sentence for sentence in evidence)


words = st.sampled_from(
    [*ARTICLE.split(), *HOSTILE, "(", "”", "…", "—", "she", "his", "this", "year", "U.S.", "é", "𝔸"]
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(words, max_size=60).map(" ".join),
    st.lists(words, max_size=60).map(lambda found: "\n\n".join([" ".join(found), "They. He?"])),
)


@given(texts)
@settings(max_examples=60)
def test_whatever_the_text_a_bank_is_sound_or_the_article_refused(text: str) -> None:
    with suppress(ArticleError):
        made = generate(parse_text(text, title="T", source="any.txt"), Options(count=30))
        assert validate_bank(made) == []


def test_evidence_tells_where_in_the_original_it_is() -> None:
    article = document("The stone tower was built by Norse monks in 1302.\n\nIt burned in 1899.")
    blocks = tuple(replace(block, place=f"page {n}") for n, block in enumerate(article.blocks, 1))
    made = generate(replace(article, blocks=blocks))
    for question in made.questions:
        page = "page 2" if question.evidence.start > 49 else "page 1"
        assert question.evidence.place == page
