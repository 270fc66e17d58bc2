# Everything happens in .venv: nothing outside the checkout is touched.
# Needed: Python 3.11 or newer, make, and a package registry for the first run.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -qq
SAMPLE := question_banks/ada_lovelace

# Workers for the tests: on one core the suite takes about four minutes.
WORKERS ?= auto
# More options for pytest: make test PYTEST_ARGS="-k bank -x"
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo play test check format samples screenshots clean

help: ## Show this list
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1|\2/' \
		| awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'

demo: $(VENV)/.installed ## Make a quiz from a sample article and print it
	@$(BIN)/quizgen generate $(SAMPLE).txt --format text

play: $(VENV)/.installed ## Take the sample quiz in the terminal app
	@$(BIN)/quizgen take $(SAMPLE).json

test: $(VENV)/.dev ## Run the whole test suite
	@$(BIN)/python -m pytest -n $(WORKERS) --maxprocesses 4 $(PYTEST_ARGS)

check: $(VENV)/.dev ## Lint, check the format, the types and the import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## Format the code in place
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

samples: $(VENV)/.installed ## Regenerate the banks in question_banks/
	$(BIN)/python scripts/make_samples.py

screenshots: $(VENV)/.installed ## Redraw the pictures in docs/images/
	$(BIN)/python scripts/make_screenshots.py

clean: ## Remove the environment, builds and caches
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps make the second run of a target start at once; a change of pyproject.toml (a new
# dependency, a new version) renews them. The install is editable: changed code needs no reinstall.
$(VENV)/.installed: pyproject.toml
	@command -v $(PYTHON) >/dev/null || { \
		echo "quizgen needs Python 3.11 or newer, and there is no $(PYTHON) here;" \
			"name one with: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "quizgen needs Python 3.11 or newer, and $(PYTHON) is" \
			"$$($(PYTHON) -c 'import platform; print(platform.python_version())');" \
			"name a newer one with: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Installing quizgen into $(VENV) (about 150 MB to download, once) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --editable .
	@touch $@

# A new environment's own pip may be older than 25.1, the first that reads [dependency-groups].
$(VENV)/.dev: $(VENV)/.installed
	@echo "Installing the development tools into $(VENV) ..." >&2
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --group dev
	@touch $@
