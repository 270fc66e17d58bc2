"""The forms: which questions, word for word, a plain sentence gives rise to."""

from __future__ import annotations

import pytest

from tests.questions.helpers import ARTICLE, study

EXPECTED: dict[str, list[tuple[str, str, str]]] = {
    # form: (text, stem, key)
    "subject": [
        (
            "Marie Keller designed the town library in 1954.",
            "Who designed the town library in 1954?",
            "Marie Keller",
        ),
        (
            "Volcanic ash covered the harbour in 1783.",
            "What covered the harbour in 1783?",
            "Volcanic ash",
        ),
        (
            "The Harbour Trust bought nine ships in 1951.",
            "Which trust bought nine ships in 1951?",
            "Harbour Trust",
        ),
        (
            "Workers put out the fire within two hours.",
            "Who put out the fire within two hours?",
            "Workers",
        ),
        (
            "Sofia Rossi has translated forty novels into Italian.",
            "Who has translated forty novels into Italian?",
            "Sofia Rossi",
        ),
    ],
    "agent": [
        (
            "The old bridge was designed by Marie Keller in 1887.",
            "Who designed the old bridge in 1887?",
            "Marie Keller",
        ),
        (
            "The lighthouse is owned by the Coastal Trust.",
            "Which trust owns the lighthouse?",
            "Coastal Trust",
        ),
        (
            "The city has been ruled by Sweden since 1660.",
            "Which country has ruled the city since 1660?",
            "Sweden",
        ),
        (
            "The fortress was taken over by the Swedish army in 1660.",
            "Who took over the fortress in 1660?",
            "the Swedish army",
        ),
    ],
    "object": [
        (
            "Louis Moreau invented a new kind of lamp in Lyon.",
            "What did Louis Moreau invent in Lyon?",
            "a new kind of lamp",
        ),
        (
            "Sofia Rossi translates Russian novels into Italian.",
            "What does Sofia Rossi translate into Italian?",
            "Russian novels",
        ),
        (
            "The editors chose Sofia Rossi as the winner in 1999.",
            "Whom did the editors choose as the winner in 1999?",
            "Sofia Rossi",
        ),
        (
            "Keller's sister sold the wooden mill in 1960.",
            "What did Keller's sister sell in 1960?",
            "the wooden mill",
        ),
        (
            "The charity launched a Safe Water campaign in 2014.",
            "What campaign did the charity launch in 2014?",
            "Safe Water",
        ),
        # the object of an infinitive
        (
            "Carla Ruiz wanted to build a telescope.",
            "What did Carla Ruiz want to build?",
            "a telescope",
        ),
        (
            "The committee plans to restore the old lighthouse.",
            "What does the committee plan to restore?",
            "the old lighthouse",
        ),
    ],
    "prepositional": [
        (
            "The research station focuses on polar weather.",
            "What does the research station focus on?",
            "polar weather",
        ),
        (
            "The novel is based on a Danish ballad.",
            "What is the novel based on?",
            "a Danish ballad",
        ),
        (
            "The bridge was named after Queen Louise.",
            "Whom was the bridge named after?",
            "Queen Louise",
        ),
    ],
    "oblique": [
        ("The engine runs on vegetable oil.", "What does the engine run on?", "vegetable oil"),
        (
            "The river flows into a narrow gorge.",
            "What does the river flow into?",
            "a narrow gorge",
        ),
    ],
    "time": [
        ("The museum was opened in 1932.", "In what year was the museum opened?", "1932"),
        (
            "Marie Keller designed the town library in 1954.",
            "In what year did Marie Keller design the town library?",
            "1954",
        ),
        (
            "The treaty was signed on 4 May 1712.",
            "On what date was the treaty signed?",
            "4 May 1712",
        ),
        (
            "The storm began in March 1987.",
            "In what month and year did the storm begin?",
            "March 1987",
        ),
        (
            "The orchestra was founded in the 1920s.",
            "In what decade was the orchestra founded?",
            "1920s",
        ),
        (
            "The bridge was closed during the 1960s.",
            "During what decade was the bridge closed?",
            "1960s",
        ),
        ("The tram stopped at midnight.", "At what time did the tram stop?", "midnight"),
        (
            "Anna Weber lived in Graz from 1901 to 1920.",
            "During what years did Anna Weber live in Graz?",
            "1901 to 1920",
        ),
        (
            "Anna Weber lived in Graz for nine years.",
            "For how long did Anna Weber live in Graz?",
            "nine years",
        ),
        (
            "The school has used the hall since 1988.",
            "Since what year has the school used the hall?",
            "1988",
        ),
        (
            "The trust must repay the loan by 2040.",
            "By what year must the trust repay the loan?",
            "2040",
        ),
    ],
    "place": [
        ("Anna Weber died in Vienna in 1899.", "Where did Anna Weber die in 1899?", "Vienna"),
        ("Sofia Rossi moved to Canada in 1962.", "Where did Sofia Rossi move in 1962?", "Canada"),
        ("The painting was stolen in Antwerp.", "Where was the painting stolen?", "Antwerp"),
        (
            "Carla Ruiz was trained at the University of Chile.",
            "Where was Carla Ruiz trained?",
            "University of Chile",
        ),
    ],
    "count": [
        (
            "The expedition collected 340 fossils in Kenya.",
            "How many fossils did the expedition collect in Kenya?",
            "340",
        ),
        ("Twelve ships sank in the storm.", "How many ships sank in the storm?", "Twelve"),
        (
            "The orchestra consists of 44 musicians.",
            "How many musicians does the orchestra consist of?",
            "44",
        ),
        (
            "The library lends 12,000 books to readers in Norwich.",
            "How many books does the library lend to readers in Norwich?",
            "12,000",
        ),
    ],
    "money": [
        ("The bridge cost $12 million.", "How much did the bridge cost?", "$12 million"),
        (
            "Sofia Rossi paid $300 for the boat in 1975.",
            "How much money did Sofia Rossi pay for the boat in 1975?",
            "$300",
        ),
    ],
    "percent": [
        (
            "Some 60 percent of the villagers keep bees.",
            "What percentage of the villagers keep bees?",
            "60 percent",
        ),
        (
            "The treatment kills 95% of the larvae.",
            "What percentage of the larvae does the treatment kill?",
            "95%",
        ),
    ],
    "duration": [
        ("The voyage lasted eleven weeks.", "How long did the voyage last?", "eleven weeks"),
        (
            "Martin Holt spent six years in prison.",
            "How long did Martin Holt spend in prison?",
            "six years",
        ),
    ],
    "value": [
        (
            "The population of the island is 4,200.",
            "What is the population of the island?",
            "4,200",
        ),
        (
            "The height of the tower was 96 metres.",
            "What was the height of the tower?",
            "96 metres",
        ),
    ],
    "described": [
        ("The capital of Austria is Vienna.", "What is the capital of Austria?", "Vienna"),
        (
            "The first woman in the crew was Ida Brandt.",
            "Who was the first woman in the crew?",
            "Ida Brandt",
        ),
    ],
    "identity": [
        ("Oslo is the capital of Norway.", "Which city is the capital of Norway?", "Oslo"),
        (
            "Ida Brandt was the first woman in the crew.",
            "Who was the first woman in the crew?",
            "Ida Brandt",
        ),
    ],
    "definition": [
        ("Glaciers are slow rivers of ice.", "What are glaciers?", "slow rivers of ice"),
        ("Henry Cole was an English gardener.", "Who was Henry Cole?", "an English gardener"),
        (
            "Ida Brandt, a Danish engineer, designed the lock.",
            "Who was Ida Brandt?",
            "a Danish engineer",
        ),
    ],
    "apposition": [
        (
            "Henry Cole, the founder of the club, sold the boat in 1920.",
            "Who was the founder of the club?",
            "Henry Cole",
        ),
        (
            "The trophy went to Henry Cole, the founder of the club.",
            "Who was the founder of the club?",
            "Henry Cole",
        ),
    ],
    "purpose": [
        (
            "The council closed the road to protect nesting birds.",
            "Why did the council close the road?",
            "to protect nesting birds",
        ),
        (ARTICLE, "Why did workers carry 600 iron plates up the hill?", "to build the dome"),
    ],
    "means": [
        (
            "The team measured the depth by lowering a rope.",
            "How did the team measure the depth?",
            "by lowering a rope",
        ),
        (
            "The museum attracts visitors by offering free concerts.",
            "How does the museum attract visitors?",
            "by offering free concerts",
        ),
    ],
    "cloze": [
        (
            "Marie Keller designed the town library in 1954.",
            "_____ designed the town library in 1954.",
            "Marie Keller",
        ),
        (
            "Anna Weber died in Vienna in 1899.",
            "Anna Weber died in _____ in 1899.",
            "Vienna",
        ),
        (
            "Farmers lost 30 percent of the harvest in 1846.",
            "Farmers lost _____ of the harvest in 1846.",
            "30 percent",
        ),
    ],
}

CASES = [(form, *case) for form, cases in EXPECTED.items() for case in cases]


@pytest.mark.parametrize(("form", "text", "stem", "key"), CASES)
def test_a_sentence_gives_the_question(form: str, text: str, stem: str, key: str) -> None:
    assert (stem, key) in study(text).asked(form)


@pytest.mark.parametrize(("form", "text", "stem", "key"), CASES)
def test_the_key_is_a_span_of_the_sentence(form: str, text: str, stem: str, key: str) -> None:
    for candidate in study(text).candidates:
        if candidate.choices:
            continue  # such a key rests on its span, and may not be it
        assert text[candidate.start : candidate.end] == candidate.key
        assert candidate.sentence.start <= candidate.start
        assert candidate.end <= candidate.sentence.end
