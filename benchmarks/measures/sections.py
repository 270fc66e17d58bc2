"""The rows of what is wanted of the questions: coverage, wording, faults, yield."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import mean
from typing import Any

from . import coverage, grammar, references, stems, wording
from .table import Questions, Row, all_questions, people_s
from .text import normalised, percent

LONG_ENOUGH, DEFAULT = 300, 10
"""Words of an article that must hold the default number of questions."""


def coverage_rows(paragraphs: Sequence[dict[str, Any]]) -> Iterator[Row]:
    """Yield the answer coverage on XQuAD's paragraphs, by a set as large as people's and by all."""
    people = [(paragraph["text"], paragraph["answers"]) for paragraph in paragraphs]
    for name, keys, floor, wanted in (
        ("as many as people asked", "keys", coverage.floor(people), (30, 50)),
        ("all candidates that pass", "all_keys", coverage.floor_of_all(people), (60, 75)),
    ):
        found = coverage.coverage((p[keys], p["answers"]) for p in paragraphs)
        made = sum(len(paragraph[keys]) for paragraph in paragraphs)
        yield Row(
            f"coverage, {name}: exact / F1 ≥ 0.6",
            (found.exact, found.near),
            str(floor),
            f"≥ {wanted[0]} / {wanted[1]} %",
            lambda exact, near, least=wanted: exact >= least[0] and near >= least[1],
            f"{made} keys for {sum(len(p['answers']) for p in paragraphs)} answers",
            unit=" %",
        )


def wording_rows(asked: Sequence[dict[str, Any]]) -> Iterator[Row]:
    """Yield the overlap with people's wording and the share of answers that can be asked for."""
    names = ("BLEU-4", "METEOR", "ROUGE-L")
    title = " / ".join(names)
    sources = [row["source"] for row in asked]
    references = [row["reference"] for row in asked]
    ours = wording.scores([wording.hypothesis(r["stem"]) for r in asked], sources, references)
    copied = wording.scores([wording.longest_clause(s) for s in sources], sources, references)
    missing = [name for name in names if name not in ours]
    needs = "install pycocoevalcap" if len(missing) == len(names) else "install Java"
    yield Row(
        f"wording: {title}",
        tuple(ours.get(name) for name in names),
        " / ".join(f"{copied[name]:.1f}" for name in names if name in copied)
        or "9.9 / 18.6 / 26.7",
        "≥ 13 / 22 / 42",
        lambda bleu, meteor, rouge: bleu >= 13 and meteor >= 22 and rouge >= 42,
        f"{', '.join(missing)} not taken: {needs}" if missing else "misses count as nothing",
    )
    made = [row for row in asked if row["stem"] is not None and row["form"] != "cloze"]
    alone = wording.scores(
        [wording.hypothesis(row["stem"]) for row in made],
        [row["source"] for row in made],
        [row["reference"] for row in made],
    )
    yield Row(
        "wording, only where there is a question and no cloze",
        tuple(alone.get(name) for name in names),
        note=f"{len(made)} of {len(asked)} rows",
    )
    yield from _share_rows(asked)


def _share_rows(asked: Sequence[dict[str, Any]]) -> Iterator[Row]:
    count = len(asked)
    some = [row for row in asked if row["stem"] is not None]
    proper = [row for row in some if row["form"] != "cloze"]
    yield Row(
        "answers asked for: any question / no cloze",
        (percent(len(some), count), percent(len(proper), count)),
        wanted="≥ 75 %",
        reached=lambda some, proper: some >= 75,
        note="key overlaps the answer",
        unit=" %",
    )
    yield Row(
        "the same, key is the answer (F1 ≥ 0.6)",
        (
            percent(sum(row["key_is_answer"] for row in asked), count),
            percent(sum(row["question_for_answer"] for row in asked), count),
        ),
        unit=" %",
    )


def grammar_rows(articles: Questions, people: Questions) -> Iterator[Row]:
    """Yield the share of malformed stems in excess of people's, in the default ten and in all."""
    chosen = [
        stems.filled(q["stem"], q["answer"])
        for q in all_questions(articles)
        if not stems.framed(q["stem"])
    ]
    passing = [
        stems.filled(c["stem"], c["key"])
        for article in articles
        for c in article["candidates"]
        if not stems.framed(c["stem"])
    ]
    asked = [question["stem"] for question in all_questions(people)]
    refused = grammar.link_grammar_refuses([*chosen, *passing, *asked])
    theirs = _flagged(asked, refused)
    for name, sentences, judged in (("", chosen, True), (" of all candidates", passing, False)):
        ours = _flagged(sentences, refused)
        checkers = ("any", "Link Grammar", "rules")
        compared = "; ".join(
            f"{checker} {mine:.1f} vs {other:.1f} %"
            for checker, mine, other in zip(checkers, ours, theirs, strict=True)
            if checker != "Link Grammar" or refused is not None
        )
        if refused is None:
            compared = f"{grammar.PARSER} is not installed: rules only; {compared}"
        yield Row(
            f"malformed stems{name}, in excess of people's",
            (ours[0] - theirs[0],),
            f"people {theirs[0]:.1f} %",
            "≤ 3 points" if judged else "–",
            (lambda excess: excess <= 3) if judged else None,
            compared,
            unit=" points",
        )


def _flagged(sentences: Sequence[str], refused: frozenset[str] | None) -> tuple[float, ...]:
    """Return the shares flagged by either, by Link Grammar, by the rules."""
    count = len(sentences)
    return (
        percent(sum(grammar.flagged(sentences, refused)), count),
        percent(sum(sentence in (refused or ()) for sentence in sentences), count),
        percent(sum(bool(grammar.rule_faults(sentence)) for sentence in sentences), count),
    )


def stem_rows(articles: Questions, people: Questions) -> Iterator[Row]:
    """Yield duplicates, keys in stems and unresolved references, with people's own shares."""
    ours, theirs = stem_shares(articles), stem_shares(people)
    yield Row(
        "duplicates / key in stem / unresolved reference",
        ours,
        people_s(theirs),
        "≤ 1 / 0 / 0 %",
        lambda twice, told, loose: twice <= 1 and told == loose == 0,
        unit=" %",
    )
    passing = [(c["stem"], c["key"]) for article in articles for c in article["candidates"]]
    yield Row(
        "key in stem / unresolved reference, all candidates",
        (
            percent(sum(stems.key_in_stem(*pair) for pair in passing), len(passing)),
            percent(
                sum(references.unresolved(*pair) is not None for pair in passing), len(passing)
            ),
        ),
        unit=" %",
    )


def stem_shares(articles: Questions) -> tuple[float, ...]:
    """Return the shares of questions that are duplicates, tell their key, point nowhere."""
    count = sum(len(article["questions"]) for article in articles)
    pairs = [[(q["stem"], q["answer"]) for q in article["questions"]] for article in articles]
    return (
        percent(sum(len(stems.duplicates(one)) for one in pairs), count),
        percent(sum(stems.key_in_stem(*pair) for one in pairs for pair in one), count),
        percent(
            sum(references.unresolved(*pair) is not None for one in pairs for pair in one), count
        ),
    )


def yield_rows(articles: Questions) -> Iterator[Row]:
    """Yield how many questions the articles give, and from how many places of them."""
    long = [article for article in articles if article["words"] >= LONG_ENOUGH]
    full = [article for article in articles if len(article["questions"]) >= DEFAULT]
    made = len(all_questions(articles))
    enough = sum(len(article["questions"]) >= DEFAULT for article in long)
    yield Row(
        f"articles of ≥ {LONG_ENOUGH} words with ≥ {DEFAULT} questions",
        (percent(enough, len(long)),),
        wanted="100 %",
        reached=lambda share: share == 100,
        note=f"{enough} of {len(long)}; {made} questions of all {len(articles)}",
        unit=" %",
    )
    yield Row(
        "distinct evidence sentences in the default ten",
        (mean(map(_places, full)) if full else None,),
        "5–7 (Heilman & Smith)",
        "≥ 9",
        lambda places: places >= 9,
        f"over {len(full)} articles with ten",
    )
    keys = [len({tuple(normalised(q["rests_on"])) for q in a["questions"]}) for a in full]
    yield Row(
        "distinct keys in the default ten",
        (mean(keys) if keys else None,),
    )


def _places(article: dict[str, Any]) -> int:
    return len({(q["evidence"]["start"], q["evidence"]["end"]) for q in article["questions"]})
