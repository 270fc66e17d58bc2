"""From a document to parsed sentences: whose boundaries, which offsets, what is left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.language.analysis import CHUNK_CHARS, analyse
from quizgen.language.sentences import split_sentences
from quizgen.language.tokens import Sentence
from quizgen.sources.document import Block, Document
from tests.questions.helpers import ARTICLE, document, study

WORDS = [
    "Anna", "river", "the", "built", "in", "1954", "U.S.", "Dr.", "e.g.", "$3.50", "didn't",
    "Weber’s", "“mill”", "(old)", "3,000", "café", "and", "—", "co-op", "[her]", "𝔸", "a.m.",
]  # fmt: skip
ENDINGS = [". ", "! ", "? ", "… ", "; ", ": ", ", ", " ", ".” ", ".) "]

paragraphs = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(ENDINGS)), min_size=1, max_size=25
).map(lambda pairs: "".join(word + ending for word, ending in pairs).strip())


def test_the_sentences_are_those_of_the_splitter() -> None:
    """The parser would split at the colon, the semicolon and the quoted question itself."""
    text = (
        "Dr. Weber asked: “Who built the U.S. mill?” and waited; nobody spoke. "
        "Mr. Holt, e.g., had left at 5 p.m. on Monday. He came back!"
    )
    spans = [(s.start, s.end) for s in study(text).sentences]
    assert spans == split_sentences(text)
    assert len(spans) == 3


def test_no_token_hangs_from_another_sentence() -> None:
    for sentence in study(ARTICLE).sentences:
        for token in sentence.tokens:
            assert token.head in sentence.tokens
            assert token.head is token or token in token.head.children


@given(st.lists(paragraphs, min_size=1, max_size=3))
@settings(max_examples=20)
def test_offsets_point_at_what_they_say(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    done = analyse(document(text))
    for sentence in done.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
        for mention in sentence.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert all(token.mention is mention for token in mention.tokens)


def _owned(sentence: Sentence) -> list[tuple[int, int]]:
    return [(token.start, token.end) for token in sentence.tokens]


def test_every_word_belongs_to_one_sentence() -> None:
    spans = [span for sentence in study(ARTICLE).sentences for span in _owned(sentence)]
    assert spans == sorted(set(spans))
    assert "".join(ARTICLE[start:end] for start, end in spans) == "".join(ARTICLE.split())


def test_headings_and_captions_are_not_read() -> None:
    text = "A Heading of Six Plain Words.\n\nAnna Weber built a mill in Graz."
    heading, prose = text.split("\n\n")
    first = Block(0, len(heading), "heading")
    second = Block(len(heading) + 2, len(text), "paragraph")
    done = analyse(Document("Untitled", text, (first, second), "test"))
    assert [sentence.text for sentence in done.sentences] == [prose]


def test_a_long_paragraph_is_parsed_in_runs_without_loss() -> None:
    text = " ".join(f"Worker number {i} carried a stone up the hill." for i in range(130))
    assert len(text) > 2 * CHUNK_CHARS
    done = analyse(document(text))
    assert [s.text for s in done.sentences] == [text[a:b] for a, b in split_sentences(text)]
    assert {s.paragraph for s in done.sentences} == {0}
    assert [s.index for s in done.sentences] == list(range(130))


def test_progress_rises_to_one() -> None:
    shares: list[float] = []
    analyse(document(ARTICLE), shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_an_empty_document_has_no_sentences() -> None:
    done = analyse(Document("Untitled", "", (), "test"))
    assert (done.sentences, done.entities) == ([], [])


def test_words_are_counted_in_lower_case() -> None:
    counted = study(ARTICLE).analysis.words
    assert counted["the"] == ARTICLE.replace("\n", " ").casefold().split().count("the")


def test_neighbours_stop_at_the_start() -> None:
    done = study(ARTICLE).analysis
    assert done.neighbours(done.sentences[1], 3) == done.sentences[:1]
    assert done.neighbours(done.sentences[4], 2) == done.sentences[2:4]
