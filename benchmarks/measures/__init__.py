"""The measures of ``benchmarks/quality.py``: pure functions of questions and of people's questions.

Only ``engine`` knows quizgen; the other modules take plain texts and dictionaries, so that what
judges the engine shares no rule with it. ``docs/quality.md`` gives every measure's formula and
source.
"""
