"""The tables of the attempt store, as the statements that lead from version to version."""

from __future__ import annotations

import sqlite3

STRICT = "STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""
"""Column types are enforced where SQLite can; long-term Linux releases still ship older ones."""

SESSIONS = (
    f"""
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        bank TEXT NOT NULL,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        seed INTEGER,
        matching TEXT NOT NULL,
        retry_of INTEGER REFERENCES session (id),
        started TEXT NOT NULL,
        ended TEXT,
        outcome TEXT CHECK (outcome IN ('finished', 'given_up'))
    ) {STRICT}
    """,
    f"""
    CREATE TABLE item (
        session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        question TEXT NOT NULL,
        options TEXT NOT NULL,
        PRIMARY KEY (session, question),
        UNIQUE (session, position)
    ) {STRICT}
    """,
    f"""
    CREATE TABLE answer (
        session INTEGER NOT NULL,
        question TEXT NOT NULL,
        given TEXT NOT NULL,
        choice INTEGER,
        verdict TEXT NOT NULL,
        note TEXT NOT NULL,
        seconds REAL NOT NULL,
        answered TEXT NOT NULL,
        PRIMARY KEY (session, question),
        FOREIGN KEY (session, question) REFERENCES item (session, question) ON DELETE CASCADE
    ) {STRICT}
    """,
    "CREATE INDEX session_by_bank ON session (bank, id)",
)

STUDY = (
    "ALTER TABLE session ADD COLUMN settings TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE session ADD COLUMN position INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE session ADD COLUMN elapsed REAL NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN graded INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE item ADD COLUMN seconds REAL NOT NULL DEFAULT 0",
    "ALTER TABLE item ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0",
    f"""
    CREATE TABLE draft (
        session INTEGER NOT NULL,
        question TEXT NOT NULL,
        given TEXT NOT NULL,
        choice INTEGER,
        PRIMARY KEY (session, question),
        FOREIGN KEY (session, question) REFERENCES item (session, question) ON DELETE CASCADE
    ) {STRICT}
    """,
    f"""
    CREATE TABLE hint (
        session INTEGER NOT NULL,
        question TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (session, question, kind),
        FOREIGN KEY (session, question) REFERENCES item (session, question) ON DELETE CASCADE
    ) {STRICT}
    """,
    f"""
    CREATE TABLE card (
        bank TEXT NOT NULL,
        question TEXT NOT NULL,
        path TEXT NOT NULL,
        state TEXT NOT NULL,
        due TEXT NOT NULL,
        retired INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (bank, question)
    ) {STRICT}
    """,
    f"CREATE TABLE recent (path TEXT PRIMARY KEY, opened TEXT NOT NULL) {STRICT}",
    "CREATE INDEX card_by_due ON card (retired, due)",
    "CREATE INDEX session_by_end ON session (outcome, ended)",
)

MIGRATIONS = (SESSIONS, STUDY)
"""The statements that lead from each version of the file to the next."""
