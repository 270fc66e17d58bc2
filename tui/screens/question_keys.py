"""The keys of a session, beside those of the options and of the field."""

from __future__ import annotations

from textual.binding import Binding, BindingType

KEYS: list[BindingType] = [
    Binding("enter", "go_on", "Next", id="next", tooltip="Go on"),
    Binding("space", "go_on", show=False, id="next.space"),
    Binding("s,f7", "skip", "Skip", id="skip", tooltip="To the next open question"),
    Binding("f,f3", "flag", "Flag", id="flag", tooltip="Flag it, to look at it again"),
    Binding("h,f2", "hint", "Hint", id="hint", tooltip="A hint; first it tells its price"),
    Binding("r,f5", "review", "All", id="review", tooltip="All questions; hand in"),
    Binding("f9,plus", "more_time", "1 min more", id="more_time", tooltip="A minute more"),
    Binding("n,right", "step(1)", "Next question", show=False, id="step.next"),
    Binding("p,left", "step(-1)", "Previous question", show=False, id="step.previous"),
    Binding("g,f4", "go_to", "Go to a number", show=False, id="go_to"),
    Binding("v,f6", "article", "The whole article", show=False, id="article"),
    Binding("z,f8", "pause", "Pause; hides the question", show=False, id="pause"),
]
"""Letters for when options are asked for; function keys work in the field for typed answers too."""
