/*
 * line.h - the parts of a label as one line, its verb in the form that subject and status ask for.
 *
 *   subject "Putin", predicate "refused to leave"            --line_compose()-->  "Putin refused to leave"
 *   name "Kurds", predicate "killing ten", occurred          --line_compose()-->  "Kurds kill ten"
 *   subject "envoy", predicate "expelled" (passive), denied  --line_compose()-->  "envoy was not expelled"
 *
 * Shape      an actor's name stands for a pronoun or a lost subject; infinitives and participles become "leaves", "could leave", "does
 *            not leave", "to leave" as the status is; "if", "whether" and a question's mark stay.
 * Ownership  the caller frees the string.
 */
#ifndef INGEST_LABEL_LINE_H
#define INGEST_LABEL_LINE_H

#include "parts.h"

/* The grammatical subject: the clause's own, else the logical one; of a passive it is the one acted upon. -1 if there is none. */
int line_subject(const struct label *label);

/* "which", "who", "that" as the subject or object of a relative clause. */
bool line_is_relative(const struct tree *tree, int token);

/* Whether an infinitive keeps its "to": of what is to come; what might be is told as "could", what was done or not in the present tense. */
bool line_keeps_to(const struct label *label);

/* Whether the label begins with the name of an actor that stands for a pronoun or a lost subject. */
bool line_is_named(const struct label *label);

/* "China: We will not go" where the words stand before the one who says them; else all in order. */
char *line_compose(const struct label *label);

#endif
