"""Wrong full forms of an abbreviation: one or two words changed for others of the same letter."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

WORDS = """
association agency authority alliance academy administration
board bureau brigade bank
committee commission council coalition corporation conference congress club
center community company
centre community company
department division directorate
federation foundation fund forum fellowship
group guild
institute initiative
institutes initiatives
institution initiative
league laboratory
ministry museum movement
organization office observatory
organisation office observatory
party partnership program project
registry record
society service school secretariat
trust tribunal
union university
collaborative committee council
american african asian
african american asian
asian american african
british brazilian belgian
canadian central chinese
european eastern
federal french
global general
international industrial independent
national natural northern
northern national natural
pacific public
regional royal rural
southern scottish swedish
world western worldwide
agricultural archaeological academic
atomic aviation animal
atmospheric astronomical aeronautical
building banking business
chemical climatic coastal
civil cultural commercial
climate coast crop
defense development drug
defence development drug
disease drug diet
diseases disorders drugs
environmental economic educational
economic environmental educational
electrical electronic electrotechnical
electrotechnical electrical electronic
engineering energy education
energy engineering education
football fishing food
forest food farming
geological geographical general
health housing heritage humanitarian
historical human humanitarian
industrial independent international
information industry insurance
interchange interface
labor land library
legal local
marine maritime military
medical military mining
nuclear natural northern
oceanic olympic official
protection preservation planning
police port postal
political public polar
research resources recreation
revolution republic resistance reform
safety security science
security safety science
science security safety sports
standards services sciences schools
standard system scheme
technology trade transport training
technical tropical
timber trade transport
tropical technical
voyage vessel
voyaging vessel
water weather welfare
wildlife water weather wilderness
distribution display diffusion
function factor format
reflectance refraction radiation
management measurement monitoring
turbine tower
generator governor gearbox
syndrome sickness
bowel bladder
irritable inflammatory
module mission
command control crew
lunar landing launch
spectrum syndrome
domestic daily
product production profit
selling sales
direct digital double
immunodeficiency immune infection
vaccine virus
nucleic nitric
artificial automatic advanced
intelligence information instruction
machine mechanical
positioning placement
personal private public
computer calculator
central common core
processing programming
power pressure
converter compressor collector
report review record
assessment analysis audit
point position
unique universal
commonwealth confederation coalition
states systems societies
current charge circuit
alternating accelerating
disorder disease deficiency
deficiency disease disorder
attention anxiety
test technique treatment
treatment therapy test
therapy treatment technique
reaction response
resonance response radiation
magnetic mechanical
imaging inspection
computed combined controlled
heart health
blood brain
rate ratio
index indicator
consumer commercial
act agreement
plan programme policy
programme plan project
law licence
language list
transfer transmission
protocol program
user universal
graphics general
file format
data device
device data
memory machine
random rapid
access action
area access
wide wireless
local linked
liquid light
space solar
solar space
shuttle station
station satellite
exploration expedition
vehicle vessel
aircraft airship
fuel fluid
gas ground
greenhouse ground
carbon chemical
emissions energy
survey study
study survey
investigation information
enforcement examination
control coordination
centers councils
service system
social special
special social
risk reward
loan lease
debt deposit
tax trade
monetary market
market monetary
exchange equity
stock share
savings securities
securities savings
joint junior
higher human
primary public
secondary special
student scholar
teacher tutor
testing training
training testing
examination evaluation
school system
"""
"""A word and those of its sort and initial that may stand in its place, the word itself first."""


def wrong_full_forms(words: Sequence[str], short: str) -> list[str]:
    """Return three full forms beside which the true one does not stand out; or fewer.

    Two words are changed, each for another of its sort and letter, alone and together, so that
    no option has what most of the others have; or one word, for three others.

    Args:
        words: the words of the true full form, in order; marks such as a hyphen among them.
        short: the abbreviation, which decides what is drawn.
    """
    places = [
        (place, others) for place, word in enumerate(words) if (others := _others(word, short))
    ]
    for place, others in places:
        if len(others) >= 3 and len(places) == 1:
            return [_changed(words, {place: other}) for other in others[:3]]
    if len(places) < 2:
        return []
    ordered = sorted(places, key=lambda item: _digest(short, words[item[0]]))
    (one, first), (two, second) = ordered[0], ordered[1]
    return [
        _changed(words, {one: first[0]}),
        _changed(words, {two: second[0]}),
        _changed(words, {one: first[0], two: second[0]}),
    ]


def _changed(words: Sequence[str], swaps: dict[int, str]) -> str:
    """Return the words as one text, some of them changed, in the case of those they replace."""
    text = ""
    for place, word in enumerate(words):
        new = swaps.get(place, word)
        new = new[0].upper() + new[1:] if word[0].isupper() else new
        glued = new in {"-", ",", "'s", "’s"} or text.endswith("-")
        text += new if glued or not text else f" {new}"
    return text


def _others(word: str, short: str) -> list[str]:
    """Return the words that may stand for a word, in an order that the abbreviation decides."""
    return sorted(_table().get(word.casefold(), ()), key=lambda other: _digest(short, other))


def _digest(*words: str) -> bytes:
    return hashlib.sha256("\x1f".join(words).encode()).digest()


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in WORDS.strip().splitlines():
        first, *others = line.split()
        table[first] = tuple(others)
    return table
