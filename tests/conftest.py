"""What every test shares."""

from hypothesis import settings

# The same examples on every run, and no clock: a busy machine must not fail a test.
settings.register_profile("quizgen", deadline=None, derandomize=True)
settings.load_profile("quizgen")
