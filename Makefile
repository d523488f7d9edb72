# Everything from a bare checkout: `make demo`, `make test`, `make bench`. Needs Python 3.11+, make and the package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP = -m pip --disable-pip-version-check --quiet
# What a lock file names, and only if every hash is right. Packages that come as source alone are
# built with what requirements/build.txt has locked.
LOCKED = $(PIP) install --require-hashes --no-build-isolation
# This project itself, whose dependencies are there.
ITSELF = $(PIP) install --no-deps --no-build-isolation --editable .

.PHONY: demo test quick cover lint types layers unit fuzz bench quality format wheel programs lock lock-check latest floors clean

demo: $(VENV)/.installed
	$(BIN)/factcheck find "64,000 opioid deaths" --limit 1

test: lock-check lint types layers unit

# No browser, no other program, nothing slow: under a minute.
quick: $(VENV)/.dev
	$(BIN)/python -m pytest --hypothesis-profile=ci -m "not slow and not program"

# Which lines and branches the quick tests leave out; the floor is in pyproject.toml.
cover: $(VENV)/.dev
	$(BIN)/python -m pytest --quiet --hypothesis-profile=ci -m "not slow and not program" --cov

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

# The same examples every time; `.venv/bin/python -m pytest` looks for new ones.
unit: $(VENV)/.dev
	$(BIN)/python -m pytest --hypothesis-profile=ci

# The fuzz targets of `unit` for longer: `make fuzz`, or `make fuzz FUZZ_EXAMPLES=20000`.
FUZZ_EXAMPLES ?= 2000
fuzz: $(VENV)/.dev
	FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) $(BIN)/python -m pytest tests/faults/test_fuzz.py

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/quality.py

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# The program as one file, dist/factcheck_cli-….whl, which any pip installs.
wheel: $(VENV)/.installed
	$(BIN)/python -m hatchling build --target wheel

# The browser and the office programs that some tests read exports with.
programs:
	tools/programs

# Pin the newest releases that pyproject.toml allows, in requirements/.
lock: $(BIN)/uv
	UV=$(BIN)/uv $(BIN)/python tools/lock.py

lock-check: $(BIN)/python
	$(BIN)/python tools/lock.py --check

# The tests with the newest release of everything, and with the oldest of what the program itself
# asks for. Both have an environment of their own; no lock counts.
latest:
	$(PYTHON) -m venv --clear $(VENV)/latest
	$(VENV)/latest/bin/python $(PIP) install --upgrade pip
	$(VENV)/latest/bin/python $(PIP) install --editable ".[all]" --group test --group build
	$(VENV)/latest/bin/python -m pytest

floors: $(BIN)/uv
	$(PYTHON) -m venv --clear $(VENV)/floors
	$(BIN)/uv pip install --quiet --python $(VENV)/floors --resolution lowest-direct --editable ".[all]"
	$(BIN)/uv pip install --quiet --python $(VENV)/floors --group test --group build
	$(VENV)/floors/bin/python -m pytest

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "factcheck needs Python 3.11 or newer; say which with: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

$(BIN)/uv: $(BIN)/python
	$(BIN)/python $(PIP) install uv

$(VENV)/.installed: $(BIN)/python pyproject.toml requirements/build.txt requirements/run.txt
	$(BIN)/python $(LOCKED) --requirement requirements/build.txt
	$(BIN)/python $(LOCKED) --requirement requirements/run.txt
	$(BIN)/python $(ITSELF)
	$(BIN)/python -m compileall -q src
	touch $@

$(VENV)/.dev: $(VENV)/.installed requirements/dev.txt
	$(BIN)/python $(LOCKED) --requirement requirements/dev.txt
	touch $@

$(VENV)/.bench: $(VENV)/.dev requirements/bench.txt
	$(BIN)/python $(LOCKED) --requirement requirements/bench.txt
	touch $@

clean:
	rm -rf $(VENV) dist build
