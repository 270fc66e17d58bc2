"""The schema accepts what quizgen writes, refuses what it refuses, and explains every field."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from quizgen.bank import bank_schema, encode_bank, encode_schema
from tests.bank.examples import BANK


@pytest.fixture
def validator() -> Draft202012Validator:
    return Draft202012Validator(bank_schema())


@pytest.fixture
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(encode_bank(BANK))
    return loaded


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(encode_schema()))


def test_our_own_bank_is_valid(validator: Draft202012Validator, document: dict[str, Any]) -> None:
    assert list(validator.iter_errors(document)) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda bank: bank.pop("questions"),
        lambda bank: bank.update(version=2),
        lambda bank: bank.update(extra=1),
        lambda bank: bank["questions"][0].update(type="essay"),
        lambda bank: bank["questions"][0].update(score=2),
        lambda bank: bank["questions"][0]["evidence"].update(start=-1),
    ],
)
def test_a_damaged_bank_is_not(
    validator: Draft202012Validator, document: dict[str, Any], damage: Any
) -> None:
    damage(document)
    assert not validator.is_valid(document)


def test_every_field_is_described() -> None:
    for definition in bank_schema()["$defs"].values():
        assert definition["description"]
        for name, field in definition["properties"].items():
            assert field.get("description"), f"{definition['title']}.{name}"
