"""A number that stands out among its options by its looks."""

from __future__ import annotations

import pytest

from quizgen.distractors.standing import stands_out
from quizgen.language.quantities import parse_quantity


@pytest.mark.parametrize(
    ("key", "others", "alone"),
    [
        ("10%", ["13%", "14%", "17%"], True),
        ("10%", ["5%", "14%", "17%"], False),
        ("30", ["25", "35", "45"], True),
        ("30", ["25", "35", "40"], False),
        ("1.5 meters", ["2.1 meters", "2.2 meters", "2.5 meters"], True),
        ("1.5 meters", ["1.2 meters", "2.2 meters", "2.5 meters"], False),
        ("September 1803", ["May 1799", "June 1799", "July 1799"], True),
        ("September 1803", ["September 1799", "June 1799", "June 1803"], False),
        ("1936", ["1921", "1924", "1928"], True),
        ("9", ["10", "12", "14"], True),
        ("nine", ["ten", "twelve", "fourteen"], False),
    ],
)
def test_the_key_stands_out_when_the_others_share_what_it_lacks(
    key: str, others: list[str], alone: bool
) -> None:
    own = parse_quantity(key)
    assert own is not None
    read = [parse_quantity(other) for other in others]
    assert stands_out(own, [(q.value, q.value2) for q in read if q and q.value]) is alone
