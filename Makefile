# The daily commands. Each is one line of the tools themselves, so nothing is hidden here; what they need is in CONTRIBUTING.md.
.DEFAULT_GOAL := help
.PHONY: help build release test test-one lint format ci demo sanitize weight pictures bench

RELEASE := .build-release
BENCH ?= /tmp/taizhang-bench
ITEMS ?= 100000
KIND ?= address

help: ## print these lines
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

build: ## debug build of everything, tests as well
	swift build --build-tests

release: ## the one binary that an office installs: .build-release/release/taizhang
	swift build -c release --product taizhang --scratch-path $(RELEASE)

test: ## all tests, with a release build: longer to build than debug, ten times as fast to run
	swift test -c release

test-one: ## some tests, with the debug build: make test-one T=LifeMenuTests
	swift test --filter '$(or $(T),$(error which one? make test-one T=NAME))'

lint: ## formatting as CI looks at it
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## bring the sources into form
	swift format --in-place --recursive Sources Tests Package.swift

ci: ## everything that must hold before a change lands
	.ci/run

demo: release ## the sample, opened
	$(RELEASE)/release/taizhang demo

sanitize: ## tests and screens under a sanitizer: make sanitize KIND=thread
	scripts/sanitize.sh $(KIND)

weight: ## builds, binary and frames beside an older commit: make weight STEPS="size frame"
	scripts/weight.py $(STEPS)

pictures: release ## the pictures of README and docs/walk.md, from real frames
	scripts/pictures.sh

bench: ## key to frame and the store, on a generated ledger: make bench ITEMS=10000
	swift run -c release --package-path Tests/Benchmarks Benchmarks $(BENCH) $(ITEMS)
