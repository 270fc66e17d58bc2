from __future__ import annotations

import pytest

from tests.study.memory import MemoryStore
from tests.study.samples import TestClock


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def clock() -> TestClock:
    return TestClock()
