# demarche: every .c file of a room is part of the program, every tests/*_test.c a test program. Products are under build/.

ROOMS    = db ingest ingest/read ingest/english ingest/dates ingest/coding ingest/label ingest/status timeline render
PACKAGES = glib-2.0 gio-2.0 sqlite3 jansson libical libsoup-3.0 cairo pangocairo libxml-2.0 libarchive
DEBIAN   = gcc libc6-dev make pkg-config libglib2.0-dev libglib2.0-dev-bin libsqlite3-dev libjansson-dev libical-dev libsoup-3.0-dev libcairo2-dev \
           libpango1.0-dev libxml2-dev libarchive-dev fonts-dejavu-core fonts-liberation2
DEBIAN_CHECK = $(DEBIAN) perl python3 locales python3-icalendar khal calcurse radicale vdirsyncer curl sqlite3 libxml2-utils mandoc poppler-utils librsvg2-bin
DEBIAN_LINT  = $(DEBIAN_CHECK) git clang clang-format clang-tidy cppcheck valgrind libclang-rt-dev
VERSION  = 0.1

BUILD   ?= build
PREFIX  ?= /usr/local
ifeq ($(origin CC),default)
CC       = gcc
endif
CFLAGS  ?= -O2 -g -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fPIE
LDFLAGS ?= -pie -Wl,-z,relro,-z,now
# 32-bit x86 computes in 80 bits unless told not to: with SSE the same input gives the same bytes as everywhere. Files may be large there, too.
I386     = $(if $(filter i386-% i486-% i586-% i686-%,$(shell $(CC) -dumpmachine)),-msse2 -mfpmath=sse -D_FILE_OFFSET_BITS=64)
WARNINGS = -Wall -Wextra -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wno-missing-field-initializers -Wvla -Wformat=2
FLAGS    = -std=c17 -D_DEFAULT_SOURCE -D_XOPEN_SOURCE=700 -DVERSION='"$(VERSION)"' -MMD -MP $(WARNINGS) $(I386) $(CFLAGS) $$(pkg-config --cflags $(PACKAGES))
LIBS     = $$(pkg-config --libs $(PACKAGES)) -lm

SOURCES  = $(sort $(wildcard $(addsuffix /*.c,$(ROOMS))))
OBJECTS  = $(SOURCES:%.c=$(BUILD)/%.o)
TABLES   = $(sort $(wildcard $(addsuffix /*.tsv,$(ROOMS)) db/*.sql render/*.css render/*.js ingest/english/*.bin))
TESTS    = $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/*_test.c)))
BENCHES  = $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/*_bench.c)))
FUZZERS  = $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/*_fuzz.c)))

.PHONY: all deps deps-check deps-lint demo check asan fuzz bench golden format lint install deb dist clean help
.DELETE_ON_ERROR:

all: $(BUILD)/demarche ## build the program

$(BUILD)/demarche: $(BUILD)/main.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -DRESOURCE_BUNDLE='"$(BUILD)/demarche.gresource"' -c -o $@ $<

$(BUILD)/db/resource.o: $(BUILD)/demarche.gresource

# The hot loops: comparisons in lanes need these two, and neither changes a result (no traps, no errno are looked at).
$(BUILD)/ingest/english/network.o: override CFLAGS += -O3 -ffp-contract=off -fno-math-errno -fno-trapping-math

$(BUILD)/demarche.gresource: $(TABLES) Makefile
	@mkdir -p $(@D)
	@{ echo '<gresources><gresource prefix="/demarche">'; \
	   for t in $(TABLES); do echo "<file>$$t</file>"; done; echo '</gresource></gresources>'; } > $@.xml
	glib-compile-resources --sourcedir=. --target=$@ $@.xml

deps: ## install the Debian packages that the build needs, if they are missing
	@sh tests/install-packages.sh $(DEBIAN)

deps-check:
	@sh tests/install-packages.sh $(DEBIAN_CHECK)

deps-lint:
	@sh tests/install-packages.sh $(DEBIAN_LINT)

demo: deps ## build, run the main job on the shipped example, say where the pictures are
	@$(MAKE) --no-print-directory all
	@sh tests/demo.sh $(BUILD)/demarche $(BUILD)/demo

check: deps-check ## run all tests
	@$(MAKE) --no-print-directory tests

.PHONY: tests
tests: $(BUILD)/demarche $(TESTS) $(FUZZERS:%=%-replay)
	@DEMARCHE=$(abspath $(BUILD)/demarche) prove $(TESTS) $(wildcard tests/*.sh.t)

$(BUILD)/tests/%_test: $(BUILD)/tests/%_test.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/tests/fuzz/%_fuzz-replay: $(BUILD)/tests/fuzz/%_fuzz.o $(BUILD)/tests/fuzz/replay.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

.PHONY: faults
faults: deps-check all ## kill, fill the disk, take memory away, turn the clock back: what must hold then (some minutes)
	@python3 tests/faults/faults.py $(BUILD)/demarche

asan: deps-lint ## the tests again under AddressSanitizer and UndefinedBehaviorSanitizer
	@LSAN_OPTIONS=suppressions=$(CURDIR)/tests/leaks.supp:print_suppressions=0 $(MAKE) --no-print-directory tests BUILD=build/asan CFLAGS="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all"

.PHONY: tsan valgrind analyze
tsan: deps-lint ## what runs in several threads under ThreadSanitizer
	@sh tests/tsan/tsan.sh

valgrind: deps-lint all ## every command of the demo under valgrind
	@sh tests/valgrind.sh $(BUILD)/demarche

analyze: deps-lint ## gcc -fanalyzer and clang-tidy; prints what tests/analysis.tsv gives no reason for
	@sh tests/analyze.sh

fuzz: deps-lint ## fuzz every reader for T seconds each (default 60)
	@sh tests/fuzz/fuzz.sh $(or $(T),60)

$(BUILD)/tests/%_bench: $(BUILD)/tests/%_bench.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

bench: all $(BENCHES) ## measures: name, tab, number (CONLLU=FILE: score syntax on it; ARTICLES=FILE.jsonl: time its reading)
	@CONLLU=$(CONLLU) ARTICLES=$(ARTICLES) sh tests/bench.sh $(BUILD)/demarche

.PHONY: accuracy
accuracy: all ## score on evaluation sets: EVAL=DIR
	@sh tests/accuracy.sh $(BUILD)/demarche "$(EVAL)"

.PHONY: train
train: ## train the English model anew from CoNLL-U files: TREEBANK=DIR (an hour of one core)
	@sh tests/train/train.sh "$(TREEBANK)" $(BUILD)

golden: all ## write the golden files anew; read the difference before you commit it
	@sh tests/golden.sh $(BUILD)/demarche

format: deps-lint ## lay out the C files
	@git ls-files '*.[ch]' | xargs clang-format -i

lint: deps-lint ## layout, static checks, directions of includes, banned calls
	@sh tests/lint.sh

install: all ## program, manual and completions, to $(DESTDIR)$(PREFIX), which is /usr/local
	install -D $(BUILD)/demarche $(DESTDIR)$(PREFIX)/bin/demarche
	install -Dm644 demarche.1 $(DESTDIR)$(PREFIX)/share/man/man1/demarche.1
	@mkdir -p $(BUILD)/completions
	@for s in bash zsh fish; do sh tests/package/completions.sh $(BUILD)/demarche $$s >$(BUILD)/completions/$$s || exit 1; done
	install -Dm644 $(BUILD)/completions/bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/demarche
	install -Dm644 $(BUILD)/completions/zsh $(DESTDIR)$(PREFIX)/share/zsh/vendor-completions/_demarche
	install -Dm644 $(BUILD)/completions/fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/demarche.fish

deb: deps all ## a Debian package of the program, build/demarche_VERSION_ARCHITECTURE.deb
	@rm -rf $(BUILD)/stage
	@$(MAKE) --no-print-directory -s install DESTDIR=$(BUILD)/stage PREFIX=/usr
	@gzip -9n $(BUILD)/stage/usr/share/man/man1/demarche.1
	@install -Dm644 LICENSE $(BUILD)/stage/usr/share/doc/demarche/copyright
	@strip $(BUILD)/stage/usr/bin/demarche
	@sh tests/package/deb.sh $(BUILD)/stage $(VERSION) $(BUILD)/demarche_$(VERSION)_$$(dpkg --print-architecture).deb

dist: ## what git keeps, as build/demarche-VERSION.tar.gz
	@mkdir -p $(BUILD)
	@git rev-parse --git-dir >$(BUILD)/dist.log 2>&1 || { echo "make dist: no git here; the tarball that this folder is from is what it would make"; exit 1; }
	git archive --prefix=demarche-$(VERSION)/ -o $(BUILD)/demarche-$(VERSION).tar.gz HEAD

clean: ## remove what was built
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

-include $(OBJECTS:.o=.d) $(BUILD)/main.d $(TESTS:=.d) $(BENCHES:=.d) $(FUZZERS:=.d)
