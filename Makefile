# What people type. `make chat` and `make test` install what is missing first.
SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
CHAT ?=
# Release builds hold the Swift runtime where the toolchain has it as an archive: they start in half the time and
# run on machines without Swift.
RUNTIME = $(shell $(SWIFT) -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
STATIC = $(wildcard $(RUNTIME)_static/linux/libFoundation.a)
# The toolchain's own linker: the system's warns of functions in Foundation that aren't used.
LINKER = $(if $(wildcard $(RUNTIME)/../../bin/ld.lld),-Xswiftc -use-ld=lld)
RELEASE = -c release $(if $(STATIC),--static-swift-stdlib $(LINKER))
BIN = "$$($(SWIFT) build -c release --show-bin-path)"

.PHONY: chat build release test check format bench embed deps deps-webhook deps-python webhook-demo test-webhook

chat: deps
	$(SWIFT) build $(RELEASE) --product tandem
	@exec $(BIN)/tandem chat $(CHAT)

# Both programs as they are installed.
release: deps deps-webhook
	$(SWIFT) build $(RELEASE) --product tandem
	$(SWIFT) build $(RELEASE) --product tandem-webhook
	@ls -1 $(BIN)/tandem $(BIN)/tandem-webhook

build: deps
	$(SWIFT) build --product tandem

test: deps deps-webhook deps-python
	$(SWIFT) test

# Format, prompts and house rules: what the gate runs besides the tests.
check: deps
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	$(SWIFT) run tandem flow check --prompts prompts
	$(SWIFT) run tandem flow test

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

# The list of the files that are built into the program; run it when one was added or taken away.
embed:
	cd prompts && find . -type f ! -name '.*' | sed 's|^\./||' | LC_ALL=C sort \
	  | awk -f ../Sources/CPrompts/list.awk > ../Sources/CPrompts/embedded.c

bench: deps
	$(SWIFT) build $(RELEASE) --product tandem-bench
	@$(BIN)/tandem-bench

# A server with a demonstration configuration and a conversation by curl; STAY=1 lets it go on.
webhook-demo: deps-webhook
	$(SWIFT) build $(RELEASE) --product tandem-webhook
	@fixtures/webhook/demo $(BIN)/tandem-webhook $(if $(STAY),stay)

# The server against a real Synapse and the platforms' own libraries, killed and restarted.
test-webhook: deps-webhook
	$(SWIFT) build --build-tests
	TANDEM_WEBHOOK="$$($(SWIFT) build --show-bin-path)/tandem-webhook" Tests/webhook/run

# libedit edits the line in a terminal session; the only thing that Swift doesn't bring along.
deps:
	@if [ ! -e /usr/include/histedit.h ]; then \
	  command -v apt-get >/dev/null || { echo "Please install the headers of libedit (histedit.h)."; exit 1; }; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libedit-dev; \
	fi

# libcurl takes replies to chat platforms; only tandem-webhook and the tests need it.
deps-webhook:
	@if ! ls /usr/include/curl/curl.h /usr/include/*/curl/curl.h >/dev/null 2>&1; then \
	  command -v apt-get >/dev/null || { echo "Please install the headers of libcurl (curl/curl.h)."; exit 1; }; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libcurl4-openssl-dev; \
	fi

# The tests hold every message of the line protocol against its JSON Schema.
deps-python:
	@if ! python3 -c 'import jsonschema' 2>/dev/null && ! /usr/bin/python3 -c 'import jsonschema' 2>/dev/null; then \
	  command -v apt-get >/dev/null || { echo "Please install Python 3 with the module jsonschema."; exit 1; }; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3 python3-jsonschema; \
	fi
