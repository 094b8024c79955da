/*
 * grammar.h - the patterns of a language's table, as an automaton over words.
 *
 *   {the} {next} {few} {days}  --grammar_match()-->  rule "days before or after the article's", slots SHIFT, FEW, UNIT
 *
 * Shape      a row of LANGUAGE.tsv is a word (word, category, value) or a pattern
 *            (pattern, "rule" or "prefix", meaning, name). Elements of a pattern, parted
 *            by spaces:
 *              word|word   these words; with a capital where the pattern writes one
 *              9/11        these digits
 *              NAME|NAME   any word of these categories, a number (numbers.h), DIGITS,
 *                           CAPITAL (an unknown name), START (a sentence begins behind)
 *              x?          may be missing; ( ... )? a whole group that may
 *              ~x          without space before it
 *              !x          no such word: only before { or after }
 *              { ... }     the expression; what stands outside only has to be there
 * Method     optional parts are written out, the sequences merged into a tree by their
 *            beginnings; the longest expression wins, then the one with most words
 *            around it in its pattern, then the first row.
 * Errors     ERROR_INPUT, "FILE:LINE: ..." for a row that cannot be understood.
 */
#ifndef INGEST_DATES_GRAMMAR_H
#define INGEST_DATES_GRAMMAR_H

#include "words.h"

/* What an element tells the meaning. */
enum field {
    FIELD_MONTH,
    FIELD_TO_MONTH, /* a second MONTH: of a range's end */
    FIELD_DAY,
    FIELD_YEAR,
    FIELD_WEEKDAY,
    FIELD_UNIT,
    FIELD_COUNT,
    FIELD_ORDINAL,
    FIELD_PART,
    FIELD_SEASON,
    FIELD_DEICTIC,
    FIELD_SHIFT,
    FIELD_MOD,
    FIELD_CLOCK,
    FIELD_DATE,
    FIELDS,
    FIELD_NONE = FIELDS
};

struct slot {
    bool set;
    int number;
    const char *text; /* the value in the table; "" for numbers */
};

struct rule {
    const char *name; /* for people */
    const char *meaning; /* first word of the third cell: an operation of resolve.h */
    const char *argument[2]; /* the others, "" if missing */
    bool prefix; /* goes before another expression */
    int line; /* its place among the rows */
    char *where; /* "FILE:LINE", for complaints */
    int operation; /* resolve_prepare() sets it */
};

struct match {
    const struct rule *rule; /* NULL: none */
    int taken; /* words of the expression */
    int around; /* words beside it that the pattern wanted */
    struct slot slots[FIELDS];
};

struct grammar;

/* Reads ingest/dates/LANGUAGE.tsv, and the rows of directory's (--lexicon), which may be NULL. */
struct grammar *grammar_new(const char *language, const char *directory, GError **error);
void grammar_free(struct grammar *grammar);
OWNED_DEFINE(grammar)

const struct vocabulary *grammar_vocabulary(const struct grammar *grammar);

/* All rules, in order of rows, so that their meanings can be looked up. */
const GPtrArray *grammar_rules(const struct grammar *grammar);

/* The best rule, or the best prefix, whose expression begins with word i. */
bool grammar_match(const struct grammar *grammar, const struct passage *passage, int i, bool prefix, struct match *match);

/* Whether any may begin there: cheap. */
static inline bool grammar_wakes(const struct passage *passage, int i)
{
    const struct word *word = &passage->words[i];

    return word->is_digits || (word->entry && word->entry->starts);
}

#endif
