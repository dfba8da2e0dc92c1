# Two commands: `make start` and `make test`. Everything they need they set up by themselves.
.PHONY: start install test lint bench lock messages

PYTHON ?= python3
BIN = .venv/bin
export UTBLICK_PACKS ?= $(CURDIR)/packs

start: install
	@UTBLICK_MODE=$${UTBLICK_MODE:-demonstration} $(BIN)/utblick start

# Set-up is skipped piece by piece where nothing has changed since last time.
install:
	@$(PYTHON) tools/install.py

test:
	@$(PYTHON) tools/install.py --dev
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python tools/run_tests.py

lint:
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@UTBLICK_MODE=demonstration $(BIN)/mypy src/utblick
	@$(BIN)/lint-imports --no-cache
	@UTBLICK_MODE=demonstration UTBLICK_DATA=$$(mktemp -d) $(BIN)/utblick makemigrations --check --dry-run

bench: install
	@$(BIN)/python bench/run.py
	@$(BIN)/python -m bench.documents
	@DJANGO_SETTINGS_MODULE=utblick.config.settings UTBLICK_MODE=demonstration UTBLICK_DATA=$$(mktemp -d) $(BIN)/python bench/emissions.py
	@$(BIN)/python bench/audit.py
	@$(BIN)/python -m bench.funding
	@$(BIN)/python -m bench.sources
	@$(BIN)/python bench/monitoring.py
	@$(BIN)/python -m bench.ranking
	@$(BIN)/python -m bench.public
	@$(BIN)/python -m bench.annual_report
	@$(BIN)/python -m bench.api

# Only for those who change dependencies or texts.
lock:
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements-dev.lock

messages:
	@cd src/utblick && UTBLICK_MODE=demonstration ../../$(BIN)/utblick makemessages -l sv --no-location --no-wrap -i static_vendor
