# Two commands are all a newcomer needs: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8080

.PHONY: run test check install lint types imports knowledge tools lock format benchmark benchmark-peers widget slack-demo clean

WIDGET := bot/handlers/widget

run: $(VENV)/.runtime ## install, migrate, serve, print the address
	$(BIN)/python app.py migrate
	$(BIN)/python app.py serve --host $(HOST) --port $(PORT)

test: $(VENV)/.development tools ## everything the tests need, then the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: lint types imports knowledge test ## the gate: main can always be released

install: $(VENV)/.development ## only install

lint: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: $(VENV)/.development
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: $(VENV)/.development
	$(BIN)/mypy

imports: $(VENV)/.development
	$(BIN)/lint-imports

knowledge: $(VENV)/.runtime
	$(BIN)/python app.py knowledge check

tools: ## system tools that some tests need; says loudly what is missing
	@sh tests/tools.sh

benchmark: $(VENV)/.development
	$(BIN)/python -m benchmarks

benchmark-peers: $(VENV)/.development ## other libraries on the same sentences, installed under .peers/; one needs Node
	$(BIN)/python -m benchmarks.peers $(PEERS_ARGS)

slack-demo: $(VENV)/.development ## the assistant in a made-up Slack, for people without a workspace
	PYTHONPATH=. $(BIN)/python tests/slack/demo.py

lock: ## rewrite the hash-locked requirement files (needs uv)
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate --python-version 3.11 -o requirements.txt
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --no-annotate --python-version 3.11 -o requirements-dev.txt

widget: $(WIDGET)/node_modules/.package-lock.json ## build the website widget (needs Node 20)
	cd $(WIDGET) && node build.mjs

$(WIDGET)/node_modules/.package-lock.json: $(WIDGET)/package-lock.json
	cd $(WIDGET) && npm ci --silent

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
