from __future__ import annotations

import msgspec
import pytest

from tests.study.samples import QUESTIONS, choice, make_bank
from tests.tui.helpers import make_app, screen_text

OPTIONS = tuple(
    choice(f"Answer {number} {'and more words ' * 12}", correct=number == 1) for number in range(6)
)
LONG = msgspec.structs.replace(QUESTIONS[0], options=OPTIONS, answer=OPTIONS[1].text)


@pytest.mark.parametrize("size", [(80, 24), (120, 24), (44, 12)])
async def test_the_option_pointed_at_and_the_one_chosen_are_in_view(size: tuple[int, int]) -> None:
    app = make_app(make_bank(LONG))
    async with app.run_test(size=size) as pilot:
        for number in (1, 2, 3, 4, 5, 0, 1):
            await pilot.press("down")
            await pilot.pause()
            assert f"  Answer {number} and" in screen_text(app)
        if size[1] > 12:  # where it is lower the verdict comes first
            await pilot.press("f")
            await pilot.pause()
            assert "✗ f  Answer 5 and" in screen_text(app)


async def test_a_click_on_any_line_of_an_option_chooses_it() -> None:
    app = make_app(make_bank(LONG))
    async with app.run_test() as pilot:
        await pilot.click("Choices", offset=(20, 4))
        assert app.session is not None
        (answer,) = (app.session.answer_to(asked) for asked in app.session.all_asked)
        assert answer is not None
        assert answer.given == OPTIONS[1].text
