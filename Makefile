# Two commands do everything: `make app` opens the app, `make test` passes every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
SECONDS ?= 60

.PHONY: app test check lock schema catalogues benchmarks audit sbom fuzz clean

app: $(VENV)/.app-installed
	$(BIN)/orgmodel app scenarios --port $(PORT)

test: $(VENV)/.dev-installed check
	@$(BIN)/python tools/from_npm.py
	$(BIN)/pytest -n 2 --dist loadfile
	@$(BIN)/python tools/left_out.py

check: $(VENV)/.dev-installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

benchmarks: $(VENV)/.dev-installed
	$(BIN)/pytest benchmarks --benchmark-only --benchmark-disable-gc -p no:xdist

schema catalogues: $(VENV)/.dev-installed
	$(BIN)/python tools/generate.py

lock: $(VENV)/.dev-installed
	$(BIN)/python tools/lock.py

fuzz: $(VENV)/.dev-installed
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/fuzz.lock
	$(BIN)/python tools/fuzz.py reader $(SECONDS)
	$(BIN)/python tools/fuzz.py importers $(SECONDS)

audit: $(VENV)-audit/.installed
	$(VENV)-audit/bin/python tools/audit.py

sbom: $(VENV)/.dev-installed
	mkdir -p dist
	$(BIN)/python tools/supply.py dist/orgmodel.cdx.json

$(VENV)-audit/.installed: requirements/audit.lock
	test -x $(VENV)-audit/bin/python || $(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/python -m pip install --quiet --require-hashes -r requirements/audit.lock
	touch $@

$(VENV)/.app-installed: requirements/app.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("orgmodel needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/app.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.dev-installed: requirements/dev.lock $(VENV)/.app-installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-audit dist build .pytest_cache .mypy_cache .ruff_cache
