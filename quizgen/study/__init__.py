"""Sessions with a bank: matching answers, scoring, the attempt store and the plain session.

Nothing here draws a screen or knows a language model: a session needs only a bank.
"""
