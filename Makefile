# Everything runs from .venv, which the first target that needs it sets up from the pinned requirements.
PYTHON ?= python3
BIN := .venv/bin
FTM := .venv-ftm
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
DEMO := demo.kilde
export PIP_REQUIRE_VIRTUALENV = 1

.DEFAULT_GOAL := install
.PHONY: install demo test check ftm evals learn bench pins clean

install: .venv/installed

.venv/run: requirements/run.txt pyproject.toml models/pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Kilde needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e . -e ./models
	@touch $@

.venv/installed: .venv/run requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

demo: .venv/run
	rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BIN)/kilde read examples -l $(DEMO)
	$(BIN)/kilde events $(DEMO)

test: .venv/installed
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The library of FollowTheMoney judges the export of it. It wants other versions than we do, and more than our tests need.
$(FTM)/installed: requirements/ftm.txt
	$(PYTHON) -m venv --clear $(FTM)
	$(FTM)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --only-binary :all: --require-hashes -r $<
	@touch $@

ftm: .venv/run $(FTM)/installed
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	$(BIN)/kilde read examples -l $$folder/ftm.kilde && \
	$(BIN)/kilde export $$folder/ftm.kilde --format ftm -o $$folder/ftm.json && \
	$(FTM)/bin/python tests/app/exports/ftm_valid.py < $$folder/ftm.json

evals: .venv/installed
	$(BIN)/python -m evals

learn: .venv/installed
	$(BIN)/python -m learning

bench: .venv/installed
	$(BIN)/python -m benchmarks

pins:
	$(BIN)/python -m pip install --quiet pip-tools
	cd requirements && for name in run dev ftm; do ../$(BIN)/pip-compile --quiet --generate-hashes --strip-extras \
	  $$(if [ $$name = ftm ]; then echo --unsafe-package pyicu; else echo --allow-unsafe; fi) \
	  --no-header --no-annotate --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file $$name.txt $$name.in; done

clean:
	rm -rf .venv $(FTM) $(DEMO) $(DEMO)-wal $(DEMO)-shm .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
