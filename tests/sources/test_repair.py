"""What copying and dumping did to prose is undone; what the author wrote stays."""

import pytest

from quizgen.sources.repair import remove_marks, separate_bullets, separate_sentences


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("He left.[17] She stayed [3, 5–7].", "He left. She stayed."),
        ("He left. [17] She stayed.", "He left. She stayed."),
        ("It grew fast[citation needed] and died[when?].", "It grew fast and died."),
        ("In 1889[b] he moved[note 2].", "In 1889 he moved."),
        ("One[[1]2] two.", "One two."),
        ("healthy adults.1 A larger group", "healthy adults. A larger group"),
        ("degrees of success.:121,154 He lived on.", "degrees of success. He lived on."),
        ("so it was,² they say.³", "so it was, they say."),
    ],
)
def test_reference_marks_go(raw: str, mended: str) -> None:
    assert remove_marks(raw) == mended


@pytest.mark.parametrize(
    "prose",
    [
        "She said [her] mother left.",
        "[a] man of means",
        "[3] Smith, J. The Mill.",
        "as it were [sic] and so on [...] again",
        "in that year [1945] it ended",
        "The [21st] Amendment",
        "It has 5 m² of No.5 and Vol.2 Part 3.",
        "It rose by 3.5 A year later.",
    ],
)
def test_the_authors_own_brackets_and_figures_stay(prose: str) -> None:
    assert remove_marks(prose) == prose


def test_a_dump_is_cut_at_lost_paragraph_breaks_and_its_headings_lose_their_stop() -> None:
    dump = (
        "The town lies on a river and trades in wool.History.It was founded by monks in the "
        'tenth century as "a place of rest".In the 1990s.Starting then, new people came to the '
        "town.Who?"
    )
    assert separate_sentences([dump]) == [
        "The town lies on a river and trades in wool.",
        "History",
        'It was founded by monks in the tenth century as "a place of rest".',
        "In the 1990s",
        "Starting then, new people came to the town.",
        "Who?",
    ]


def test_one_lost_space_only_comes_back() -> None:
    assert separate_sentences(["It was late.The bell rang.", "All slept."]) == [
        "It was late. The bell rang.",
        "All slept.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "See www.Example.Com/Path.Html or mail Jo.Smith@Site.Org today.",
        "Washington, D.C., and J.R.R. Tolkien met Dr. Who at 5.30 p.m. in St.",
        "Node.js and e.g. this, U.S.A. and Ph.D. too",
    ],
)
def test_stops_inside_names_and_addresses_are_no_sentence_ends(line: str) -> None:
    assert separate_sentences([line]) == [line]


def test_bullets_inside_a_line_become_items_and_the_prose_around_them_stays_prose() -> None:
    line = "Gas is common. It grows when people • eat fast • chew gum It passes. Then all is well."
    assert list(separate_bullets(line)) == [
        "Gas is common.",
        "It grows when people",
        "• eat fast",
        "• chew gum It passes. ",
        "Then all is well.",
    ]


def test_a_line_without_bullets_is_left_alone() -> None:
    assert list(separate_bullets("Nothing here.")) == ["Nothing here."]
