"""A document analysed: sentences parsed and named, entities joined, references resolved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from quizgen.language.attachment import mend_attachments
from quizgen.language.entity import Entity
from quizgen.language.mentions import drop_false_names, find_mentions, join_cut_names
from quizgen.language.model import load_model
from quizgen.language.registry import build_registry
from quizgen.language.roles import add_roles
from quizgen.language.sentences import split_sentences
from quizgen.language.tokens import Sentence, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from quizgen.sources.document import Document

"""How spaCy notes where sentences start."""

CHUNK_CHARS = 2500
"""Text is parsed in runs of whole sentences of about this size: the parser's working memory
grows with the run (150 MB at a paragraph a run, 305 MB at 850 words), its accuracy does not."""

NO_START = 2**64 - 1
"""spaCy's -1, as its arrays have it: no sentence starts here."""
OFTEN = 6
"""How often an article has a noun that it is about, whatever its title says."""
MARKS = ".,:;?!()'\"“”‘’"
MOST_SENTENCE = 3000
"""A longer "sentence" is a text without stops: nobody asks about it, and the parser's memory would
grow with it past all bounds. The longest in English novels has 600 words before "Ulysses"."""
BATCH_CHARS = 12_000
"""The parser is given runs of about so much text together, some 2,000 words: its matrices are
then large enough. Eight runs at a time, mostly short paragraphs, took a sixth longer, 24,000
characters at a time are hardly faster and need more memory."""

Run = tuple[int, list[tuple[int, int]]]
"""The number of a paragraph, and the spans of sentences of it that are parsed together."""


@dataclass(slots=True)
class Analysis:
    """What the question forms read: the sentences in order, and the article's entities."""

    document: Document
    sentences: list[Sentence]
    entities: list[Entity]
    words: dict[str, int] = field(default_factory=dict)
    """How often each lower-case word occurs in the article's paragraphs."""
    capitals: frozenset[str] = frozenset()
    """The capitalised words that stand elsewhere than at the beginning of a sentence."""
    title_words: frozenset[str] = field(init=False)
    """The words of the title in lower case, without marks."""

    def __post_init__(self) -> None:
        words = self.document.title.casefold().replace("’s", "").replace("'s", "").split()
        self.title_words = frozenset(word.strip(MARKS) for word in words)

    def is_theme(self, noun: Token) -> bool:
        """Whether the title names what a noun names, or the article keeps coming back to it."""
        names = {noun.lemma.casefold(), noun.lower, f"{noun.lower}s"}
        return not names.isdisjoint(self.title_words) or self.words.get(noun.lower, 0) >= OFTEN

    def neighbours(self, sentence: Sentence, back: int) -> list[Sentence]:
        """Return up to ``back`` sentences before one, nearest last."""
        return self.sentences[max(0, sentence.index - back) : sentence.index]


def analyse(document: Document, progress: Callable[[float], None] | None = None) -> Analysis:
    """Parse a document's paragraphs and settle who and what they are about.

    Args:
        document: the article.
        progress: called with the share done, 0 to 1.

    Raises:
        ModelError: the language model is missing or is not the right one.
    """
    runs = list(_runs(document))
    total = max(1, sum(run[-1][1] - run[0][0] for _, run in runs))
    sentences: list[Sentence] = []
    done = 0
    for (paragraph, run), doc in zip(runs, _parse(document.text, runs), strict=True):
        for start, end in run:
            sentence = _sentence(
                document.text, doc, run[0][0], (start, end), len(sentences), paragraph
            )
            if sentence is not None:
                sentences.append(sentence)
        done += run[-1][1] - run[0][0]
        if progress is not None:
            progress(done / total)
    words: dict[str, int] = {}
    capitals: set[str] = set()
    for sentence in sentences:
        for token in sentence.tokens:
            words[token.lower] = words.get(token.lower, 0) + 1
            if token.i and token.text[0].isupper():
                capitals.add(token.text)
    join_cut_names(sentences, document.title)
    drop_false_names(sentences)
    add_roles(sentences)
    entities = build_registry(sentences, document.title)
    return Analysis(document, sentences, entities, words, frozenset(capitals))


def _runs(document: Document) -> Iterator[Run]:
    """Yield (paragraph number, sentence spans) in runs of about ``CHUNK_CHARS``."""
    for number, block in enumerate(document.paragraphs()):
        run: list[tuple[int, int]] = []
        for start, end in split_sentences(document.text[block.start : block.end]):
            if end - start > MOST_SENTENCE:
                continue
            if run and block.start + end - run[0][0] > CHUNK_CHARS:
                yield number, run
                run = []
            run.append((block.start + start, block.start + end))
        if run:
            yield number, run


def _parse(text: str, runs: Sequence[Run]) -> Iterator[Doc]:
    """Parse every run, with Punkt's sentence boundaries imposed on the parser."""
    model = load_model()
    for batch in _batches(runs):
        docs: list[Doc] = []
        for _, run in batch:
            docs.append(model.make_doc(text[run[0][0] : run[-1][1]]))
            _set_boundaries(docs[-1], [start - run[0][0] for start, _ in run])
        yield from model.pipe(docs, batch_size=len(docs))


def _batches(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the runs in batches of about ``BATCH_CHARS``."""
    batch: list[Run] = []
    for number, run in runs:
        if batch and run[-1][1] - batch[0][1][0][0] > BATCH_CHARS:
            yield batch
            batch = []
        batch.append((number, run))
    if batch:
        yield batch


def _set_boundaries(doc: Doc, starts: Sequence[int]) -> None:
    """Let sentences start at these offsets and nowhere else.

    All at once: setting ``is_sent_start`` of one token makes spaCy look through the whole run.
    """
    offsets = doc.to_array("IDX").tolist()
    marks = doc.to_array("SENT_START")
    marks.fill(NO_START)
    for start in (0, *starts):
        place = bisect_left(offsets, start)
        if place < len(offsets):
            marks[place] = 1
    doc.from_array(["SENT_START"], marks)  # type: ignore[arg-type] # the stub knows floats only


def _sentence(
    text: str, doc: Doc, base: int, span: tuple[int, int], index: int, paragraph: int
) -> Sentence | None:
    """Build our sentence from the stretch of a parsed run that a span covers."""
    start, end = span
    found = doc.char_span(start - base, end - base, alignment_mode="expand")
    if found is None or not len(found):
        return None
    sources = [source for source in found if not source.is_space]
    tokens = [_token(source, i, base) for i, source in enumerate(sources)]
    if not tokens:
        return None
    places = {source.i: token for source, token in zip(sources, tokens, strict=True)}
    for source, token in zip(sources, tokens, strict=True):
        token.head = places.get(source.head.i, token)
        if token.head is not token:
            token.head.children.append(token)
    sentence = Sentence(index, paragraph, start, end, text[start:end], tokens)
    sentence.mentions = find_mentions(sentence, _entity_spans(doc, found, places))
    _bind_mentions(sentence)
    mend_attachments(sentence)
    return sentence


def _entity_spans(doc: Doc, span: Any, places: dict[int, Token]) -> list[tuple[int, int, str]]:
    """Return the model's entities inside a sentence as (first, behind last, label)."""
    return [
        (places[ent.start].i, places[ent.end - 1].i + 1, ent.label_)
        for ent in doc.ents
        if ent.start >= span.start
        and ent.end <= span.end
        and {ent.start, ent.end - 1} <= places.keys()
    ]


def _token(source: Any, i: int, base: int) -> Token:
    start = base + source.idx
    text = source.text
    return Token(
        i,
        text,
        source.tag_,
        source.dep_,
        start,
        start + len(text),
        bool(source.whitespace_),
        text.lower(),
    )


def _bind_mentions(sentence: Sentence) -> None:
    """Give every token its mention, and every name one head that the rest of it hangs from."""
    for mention in sentence.mentions:
        span = mention.tokens
        inside = set(span)
        for token in span:
            token.mention = mention
        if not mention.is_name:
            continue
        outward = [token for token in span if token.head not in inside or token.head is token]
        head = outward[-1]
        for token in outward[:-1]:
            if token in head.ancestors():
                continue  # the name's head hangs from this part already
            if token.head is not token:
                token.head.children.remove(token)
            token.head, token.dep = head, "compound"
            head.children.append(token)
        head.children.sort(key=lambda token: token.i)
