# Everything runs in the project's own environment, .venv; nothing is installed outside it.
# A fresh machine needs make and Python 3.11 or newer. PYTHON=/path/to/python chooses another one.

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check

# Read when the environment is first made; afterwards $(BIN)/python is used throughout.
PYTHON ?=
CANDIDATES := $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python)

# Arguments for the program behind a target: make test ARGS="-k layers"
ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run install test check bench chaos evaluate lock audit clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.runtime ## install what is missing and start the bot (the playground, if there is no token)
	@exec $(BIN)/python -m bot run $(ARGS)

install: $(VENV)/.runtime ## install the locked dependencies into .venv

test: $(VENV)/.dev ## run the tests
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.dev ## lint, formatting, types and layers
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/python -m pytest --quiet tests/test_layers.py

bench: $(VENV)/.dev ## measure speed and memory
	@$(BIN)/python -m tests.bench $(ARGS)

chaos: $(VENV)/.dev ## kill the bot a hundred times under load, count what is lost, and feed it 100,000 fuzzed updates
	@$(BIN)/python -m tests.reliability.chaos $(ARGS)
	@FUZZ_EXAMPLES=100000 $(BIN)/python -m pytest --quiet tests/reliability/test_fuzz.py
	@$(BIN)/python -m tests.reliability.scale $(ARGS)

evaluate: $(VENV)/.dev ## score the answers to the question set, then the matrix of all names and plain questions
	@$(BIN)/python -m tests.evaluate $(ARGS); scored=$$?; $(BIN)/python -m tests.matrix && exit $$scored

screenshots: $(VENV)/.dev ## take the pictures of the playground that the README shows
	@$(BIN)/python -m tests.playground.screenshots $(ARGS)

lock: $(VENV)/.uv ## resolve pyproject.toml into the lock files (ARGS=--upgrade takes newer versions)
	@$(COMPILE) --output-file requirements.lock pyproject.toml
	@$(COMPILE) --output-file requirements-dev.lock --group dev --constraint requirements.lock pyproject.toml

audit: $(VENV)/.audit ## look the locked dependencies up among known vulnerabilities
	@$(VENV)/audit/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off \
		--requirement requirements.lock $(ARGS) || \
	{ echo "Not clean: what is vulnerable is listed above; if nothing is, the list of vulnerabilities is out of reach" >&2; exit 1; }

clean: ## remove the environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -rf $$(find bot knowledge tests -type d -name __pycache__ -prune)

# One lock serves every platform and every supported Python. It records versions and hashes, not where they came from.
COMPILE = $(VENV)/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links $(ARGS)

# The stamps are written last, so an interrupted installation is taken up again.
$(VENV)/.created:
	@for candidate in $(CANDIDATES); do \
		if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making $(VENV) with $$candidate"; \
			"$$candidate" -m venv --clear $(VENV) && touch $@; \
			exit; \
		fi; \
	done; \
	echo "Python 3.11 or newer is needed (tried: $(CANDIDATES)); install it, or name it: make PYTHON=/path/to/python" >&2; \
	exit 1

$(VENV)/.runtime: requirements.lock | $(VENV)/.created
	@echo "Installing the locked dependencies"
	@$(PIP) install -qq --require-hashes --requirement $<
	@touch $@

# The development lock contains the runtime one, so its installation counts for both.
$(VENV)/.dev: requirements-dev.lock requirements.lock | $(VENV)/.created
	@echo "Installing the locked development dependencies"
	@$(PIP) install -qq --require-hashes --requirement $<
	@touch $(VENV)/.runtime $@

# The auditor lives apart, too: what it depends on is none of the bot's business.
$(VENV)/.audit: | $(VENV)/.created
	@$(BIN)/python -m venv $(VENV)/audit
	@$(VENV)/audit/bin/python -m pip --disable-pip-version-check install -qq 'pip-audit>=2.9'
	@touch $@

# The resolver lives apart: running the bot or its tests never needs it.
$(VENV)/.uv: | $(VENV)/.created
	@$(BIN)/python -m venv $(VENV)/uv
	@$(VENV)/uv/bin/python -m pip --disable-pip-version-check install -qq 'uv>=0.9'
	@touch $@
