/*
 * question.h - what a web address of the server asks for, and the answer's bytes.
 *
 *   "/calendar.ics", "actor=RUS&action=expel"  --question_new()-->  question  --question_answer()-->  bytes
 *
 * Shape      /calendar.ics, /timeline.svg, /timeline.png, /events.json, and / for people. The parameters are
 *            the filters of the command line, once each but for actor, source, target and action, which
 *            may be repeated; page counts a picture's pages from 1. A form sends its empty fields too,
 *            so / passes over what has no value.
 * Threads    a question may be answered in any thread; it opens the database for itself.
 * Errors     ERROR_USAGE: a parameter or value that is not understood, in the words of the command
 *            line; ERROR_INPUT: no such address, or nothing to draw; ERROR_SYSTEM: the database.
 */
#ifndef RENDER_QUESTION_H
#define RENDER_QUESTION_H

#include "../db/filter.h"

#include <glib.h>

enum question_kind { QUESTION_PAGE, QUESTION_CALENDAR, QUESTION_SVG, QUESTION_PNG, QUESTION_JSON, QUESTION_KINDS };

struct question {
    enum question_kind kind;
    char *query; /* as it was asked, "" for none */
    struct filter_words words;
    struct filter *filter;
    int page; /* 0: not asked for */
};

/* query: percent-encoded, NULL for none. */
struct question *question_new(const char *path, const char *query, GError **error);
void question_free(struct question *question);
OWNED_DEFINE(question)

/* The content type of the answer, and whether it is worth compressing. */
const char *question_type(const struct question *question);
bool question_is_text(const struct question *question);

/* base: where the server is reached ("http://127.0.0.1:8080"), or NULL. */
GBytes *question_answer(const struct question *question, const char *database, const char *base, GError **error);

#endif
