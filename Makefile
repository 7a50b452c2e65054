# Muster's commands for people who build it. `make` alone lists them.

SHELL := /bin/sh
MUSTER := .build/release/muster
RELEASE := swift build -c release --static-swift-stdlib --product muster -Xlinker -s
STRICT := MUSTER_STRICT=1
SOURCES := Package.swift Sources Tests
PREFIX ?= /usr/local

.PHONY: help run build test proof lint format fuzz bench docs install uninstall dist libedit tools \
	torture torturers coverage

help:
	@echo 'make run      install what is missing, build, and open muster'
	@echo 'make test     install what is missing, then run the tests'
	@echo 'make proof    the slow checks'
	@echo 'make torture  everything that can befall a save; as root, half an hour'
	@echo 'make lint     formatting, warnings as errors, house rules'
	@echo 'make format   format the sources'
	@echo 'make fuzz     look for inputs that break a promise, ten minutes a target'
	@echo 'make bench    measure start, saving and keys, side by side with others'
	@echo 'make coverage write Assessments/COVERAGE.md anew'
	@echo 'make docs     the documentation of the modules, into .build/docs'
	@echo 'make install  put muster under PREFIX (default /usr/local); make uninstall takes it away'
	@echo 'make dist     pack muster into dist/: a tarball, and a Debian package'

run: build
	@$(MUSTER)

build: libedit
	@echo 'Building muster (the first time takes a minute or two) ...'
	@log=$$(mktemp); if $(RELEASE) >"$$log" 2>&1; then rm -f "$$log"; \
	else cat "$$log"; rm -f "$$log"; exit 1; fi

test: tools
	$(STRICT) swift build --build-tests
	$(STRICT) swift test --skip-build --disable-xctest --parallel

# Slow or demanding checks. What a machine lacks is skipped aloud, and fails where CI is set.
proof: dist torturers
	Tests/Proof/run $(MUSTER) dist

# Everything that can befall a save, tried on a tiny program and on muster itself.
torture: build torturers
	Tests/Torture/run $(MUSTER)

# Writes anew which questions and practices cover what the sources name; a test holds it up to date.
coverage: libedit
	RECORD_SNAPSHOTS=1 swift test --disable-xctest --filter CoverageTests

lint: libedit
	swift format lint --strict --parallel --recursive $(SOURCES)
	Tests/Proof/house-rules
	$(STRICT) swift build --explicit-target-dependency-import-check error
	.build/debug/muster check Assessments Playbooks

format:
	swift format --in-place --parallel --recursive $(SOURCES)

# Longer than the half minute that `make proof` takes for each.
fuzz: libedit
	Tests/Fuzz/run 600

bench: build
	Tests/Bench/run $(MUSTER)

docs: libedit
	@Tests/Proof/docs .build/docs

install: build
	@.ci/install add $(MUSTER) "$(DESTDIR)$(PREFIX)"

uninstall:
	@.ci/install remove $(MUSTER) "$(DESTDIR)$(PREFIX)"

dist: build
	@.ci/dist $(MUSTER)

# libedit is the one library that does not come with Swift or the package manager.
libedit:
	@.ci/tools libedit

# tmux is the terminal of the tests that drive the built program as a person does.
tools:
	@.ci/tools libedit tmux

# What fails calls, makes file systems, and sets clocks wrong, for the proof of the store.
torturers:
	@.ci/tools strace xfsprogs btrfs-progs faketime
