# Two commands do everything on a fresh machine: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := demo
LUPDATE := $(BIN)/pyside6-lupdate -silent -extensions py -locations none -no-obsolete -sort-messages netbuilder/ui

.DEFAULT_GOAL := help
.PHONY: help setup run demo test lint types imports system unit every-layer wheel-check format docs scenarios screenshots translations applications keras-backends bench bench-core bench-start bench-canvas bench-plots bench-window bench-ui bench-warm bench-stream bench-train onnx-models clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY)  ## prepare .venv with NetBuilder and the tools of its developers

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "NetBuilder needs Python 3.11 or newer; name it like this: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

run: setup  ## start NetBuilder
	$(BIN)/netbuilder

demo: setup  ## draw, train, export and prove the MNIST network in ./demo (about a minute)
	$(BIN)/python .ci/demo.py $(DEMO)

test: lint types imports system unit wheel-check  ## everything CI checks

lint: setup
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

system: setup  ## libraries and a font of the system which the tests of the window need
	.ci/system_libraries.sh $(BIN)/python

# Two test processes with one thread each: small tensors are slower on several threads.
unit: setup system
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n 2 --dist loadfile

every-layer: setup  ## take every layer to ONNX and run it there (about half an hour)
	NETBUILDER_EVERY_LAYER=1 OMP_NUM_THREADS=1 $(BIN)/python -m pytest tests/engine/export/test_every_layer.py

wheel-check: setup  ## build the wheel, install it alone into a clean environment, use it from there
	$(BIN)/python .ci/check_wheel.py

format: setup  ## put the code into shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: setup  ## write docs/layers and docs/protocol.md anew from the declarations
	$(BIN)/python docs/generate.py

scenarios: setup  ## train the templates, three seeds each, and write docs/scenarios.md; ONLY="iris wine", SEEDS=1
	$(BIN)/python docs/scenarios.py $(ONLY) $(or $(SEEDS),3)

screenshots: setup  ## take the pictures of docs/images anew, or with ONLY=word those with the word in their name
	$(BIN)/python docs/screenshots.py $(ONLY)

translations: setup  ## gather the texts to translate anew into translations/*.ts, compile what is translated
	$(LUPDATE) -target-language zh_CN -ts translations/window_zh_CN.ts
	$(LUPDATE) -target-language en -pluralonly -ts translations/window_en.ts
	$(BIN)/python translations/catalogue.py
	$(BIN)/python -m translations.sentences
	for name in window_zh_CN window_en catalogue_zh_CN sentences_zh_CN; do \
	  $(BIN)/pyside6-lrelease -silent translations/$$name.ts -qm netbuilder/resources/i18n/$$name.qm || exit 1; done

applications: setup  ## import keras.applications and compare (long): KERAS_PYTHON=a Python with keras and jax, ONLY="…"
	$(BIN)/python tests/keras/applications.py $(or $(KERAS_PYTHON),python3) $(if $(ONLY),--only $(ONLY))

keras-backends: setup  ## our layers, models and templates in Keras on BACKEND=jax or tensorflow (long): writes docs/keras.md
	KERAS_BACKEND=torch KERAS_TORCH_DEVICE=cpu $(BIN)/python -m tests.keras.backends $(or $(BACKEND),jax) $(PARTS) $(if $(ONLY),--only $(ONLY))

bench: bench-core bench-start bench-canvas bench-window bench-plots bench-warm bench-stream bench-train  ## measure everything (takes long; wants a quiet machine)

bench-core: setup  ## speed of inference, edits, files
	$(BIN)/python benchmarks/bench_core.py

bench-ui: bench-start bench-canvas bench-window bench-plots  ## the benchmarks of the window

bench-start: setup  ## how soon the window is there and what it costs idle
	$(BIN)/python benchmarks/bench_start.py

bench-canvas: setup  ## speed of the canvas at 100, 1,000 and 5,000 nodes
	$(BIN)/python benchmarks/bench_canvas.py

bench-plots: setup  ## a redraw of curves with up to a million points
	$(BIN)/python benchmarks/bench_plots.py

bench-window: setup  ## what watching a training costs: event loop, speed
	$(BIN)/python benchmarks/bench_training_window.py

bench-warm: setup  ## how soon a waiting worker has learned the digits; time as the data grow
	$(BIN)/python benchmarks/bench_warm.py

bench-stream: setup  ## a table of a million rows: time and memory
	$(BIN)/python benchmarks/bench_stream.py

bench-train: setup  ## speed of training beside others: ROUNDS=3 OTHERS=1 CONTENDERS="…" WORKLOADS="…"
	$(BIN)/python benchmarks/bench_train.py --rounds $(or $(ROUNDS),3) \
	  $(if $(OTHERS),--others) $(if $(CONTENDERS),--contenders $(CONTENDERS)) $(if $(WORKLOADS),--workloads $(WORKLOADS))

onnx-models: setup  ## read every model that comes with the onnx package and compare what it gives; needs 3 GB, takes minutes
	$(BIN)/python -m tests.engine.importing.onnx.zoo $(FOLDERS)

clean:  ## remove what can be made again; .venv and runs stay
	rm -rf $(DEMO) build dist .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find netbuilder tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} +
