# Two commands do everything: `make run` and `make test`. Another Python: `make test PYTHON=python3.12`.
PYTHON ?= $(shell packaging/find-python)
VENV = .venv
BIN = $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

.PHONY: run test lint lock screenshots manual bench deb wheel frozen clean

run:  ## Set up, then open the statement in a window; without a display do the same job and say where the results lie
	@test -n "$(PYTHON)"
	@"$(PYTHON)" packaging/set_up.py run
	@$(BIN)/enregard demo --window --out out

test:  ## Set up, then run all tests
	@test -n "$(PYTHON)"
	@"$(PYTHON)" packaging/set_up.py test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist loadfile

lint:  ## Check style and types
	@test -n "$(PYTHON)"
	@"$(PYTHON)" packaging/set_up.py test
	$(BIN)/ruff check
	$(BIN)/mypy

lock:  ## Pin the requirements anew, with hashes, for every supported Python and system (needs uv)
	uv pip compile pyproject.toml packaging/build.in --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o packaging/requirements.txt
	uv pip compile pyproject.toml --extra dev packaging/build.in -c packaging/requirements.txt --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o packaging/requirements-dev.txt

manual:  ## Make the pages of the manual, with their pictures (needs Xvfb, and a quarter of an hour)
	@test -n "$(PYTHON)"
	@"$(PYTHON)" packaging/set_up.py test
	@$(BIN)/python packaging/manual.py dist/manual

screenshots:  ## Take the pictures of the README anew (needs Xvfb); every scene: packaging/screenshots.py --all FOLDER
	@"$(PYTHON)" packaging/set_up.py run
	$(BIN)/python packaging/screenshots.py

bench:  ## Measure the aligner and draw its figures into out/bench: make bench DATA="FOLDER ..." (texts aligned by hand)
	@test -n "$(PYTHON)"
	@"$(PYTHON)" packaging/set_up.py test
	@$(BIN)/python tests/bench/aligner.py $(DATA)

deb:  ## The package for Debian 12, into out/debian (needs Python 3.11)
	python3.11 packaging/debian/build.py out/debian

wheel:  ## The wheel and the source distribution, tried and checked, into out/wheel
	$(BIN)/python packaging/wheel.py out/wheel

frozen:  ## The program as one folder that needs neither Python nor Qt, into out/enregard (PyInstaller)
	$(BIN)/python packaging/pyinstaller/build.py out

clean:  ## Remove what the two commands made, but not your results in out/
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
