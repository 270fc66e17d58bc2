"""The Textual front end: one app over ``quizgen.study``; nothing in ``quizgen`` depends on it."""
