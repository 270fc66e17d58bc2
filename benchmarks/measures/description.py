"""The rows that tell what the questions are like: options, types, words, forms, drops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from statistics import mean

from . import options, stems
from .table import Questions, Row, all_questions, people_s
from .text import percent

KINDS = {
    "type": ("multiple_choice", "cloze", "short_answer", "true_false"),
    "difficulty": ("easy", "medium", "hard"),
}
"""Fields of a question of which the table gives the shares."""


def option_rows(articles: Questions, people: Questions) -> Iterator[Row]:
    """Yield what the options give away, beside the same of people's multiple choice."""
    ours = options.measured(choices(articles))
    theirs = options.measured(choices(people))
    aims: dict[str, tuple[str, Callable[[float], bool]]] = {
        "two options the same": ("0 %", lambda share: share == 0),
        "key is the longest": ("25 ± 8 %", lambda share: abs(share - 25) <= 8),
        "key is the one most like the stem": ("≤ 27 %", lambda share: share <= 27),
        "one visible in the stem": ("0 %", lambda share: share == 0),
    }
    for name, share in ours.items():
        wanted, reached = aims.get(name, ("–", None))
        # People's keys come first in the data: their places say nothing.
        floor = people_s(theirs[name]) if name in theirs and "place" not in name else "–"
        yield Row(f"options: {name}", share, floor, wanted, reached, unit=" %")
    total = all_questions(articles)
    yield Row(
        "multiple choice among the default questions",
        (percent(sum(q["type"] == "multiple_choice" for q in total), len(total)),),
        wanted="≥ 70 %",
        reached=lambda share: share >= 70,
        unit=" %",
    )


def choices(articles: Questions) -> list[options.Choice]:
    """Return the multiple-choice questions as the option measures take them."""
    found = []
    for question in all_questions(articles):
        right = [option["correct"] for option in question.get("options", ())]
        if question["type"] == "multiple_choice" and any(right):
            texts = tuple(option["text"] for option in question["options"])
            found.append(options.Choice(question["stem"], texts, right.index(True)))
    return found


def description_rows(articles: Questions, people: Questions) -> Iterator[Row]:
    """Yield what the default questions are like: types, difficulty, length, words, forms."""
    total = all_questions(articles)
    yield Row(
        "mean words of a stem",
        (mean(len(stems.asked(q["stem"]).split()) for q in total) if total else None,),
        people_s([mean(len(q["stem"].split()) for q in all_questions(people))]),
    )
    for field, names in KINDS.items():
        had = stems.tally([question[field] for question in total])
        title = f"{field}: {' / '.join(names)}".replace("_", " ")
        yield Row(title, tuple(had.get(name, 0.0) for name in names), unit=" %")
    ours, theirs = (
        stems.tally([stems.question_word(question["stem"]) for question in questions])
        for questions in (total, all_questions(people))
    )
    for word in dict.fromkeys([*ours, *theirs]):
        floor = people_s((theirs.get(word, 0.0),))
        yield Row(f"question word: {word}", (ours.get(word, 0.0),), floor, unit=" %")
    yield from _form_rows(articles)


def _form_rows(articles: Questions) -> Iterator[Row]:
    passing = Counter(c["form"] for article in articles for c in article["candidates"])
    chosen = Counter(question["form"] for question in all_questions(articles))
    for form in sorted(passing | chosen, key=lambda form: (-passing[form], form)):
        shares = (
            percent(passing[form], passing.total()),
            percent(chosen[form], chosen.total()),
        )
        note = f"{passing[form]} pass, {chosen[form]} chosen"
        yield Row(f"form: {form}, of what passes / chosen", shares, note=note, unit=" %")


def drop_counts(articles: Questions) -> Counter[str]:
    """Return why candidates were dropped, over all articles."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(article["drops"])
    return counts
