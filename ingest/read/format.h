/*
 * format.h - what some bytes are, and who makes articles of them.
 *
 *   input (bytes, name, hints)  --format_of()-->  format  --format->read()-->  batch of articles and refusals
 *
 * Shape      One table of formats, the first whose sniffer says yes; plain text, the last,
 *            takes anything. Sniffers look at the content, never at the name alone, and are
 *            content with the first FORMAT_HEAD bytes. A file, a pipe, an archive's
 *            member and a WARC response come here alike: as an input.
 *            A batch is a queue of results in the order of the input: after a bad record
 *            its reader goes on with the next one.
 *            A format with `split` holds many documents, which a source (source.h) hands on one by
 *            one, so that the file is never in memory as a whole. They are read with the same
 *            format's `read`; where it has none, each is looked at anew.
 * Ownership  an input only points; a batch owns what is in it until it is taken.
 * Errors     refusals are ERROR_INPUT, each with the record's name.
 */
#ifndef INGEST_FORMAT_H
#define INGEST_FORMAT_H

#include "../../db/article.h"

#include <glib.h>
#include <stddef.h>

enum { FORMAT_HEAD = 65536 };

struct input {
    const char *name; /* for sentences: "crisis.html", "news.warc:7" */
    const char *bytes; /* with a NUL behind the last */
    size_t length;
    const char *charset; /* the label that the carrier gave (HTTP's), or NULL */
    const char *url; /* where the carrier had it from, or NULL */
};

struct reader_options {
    struct date published; /* --date: for articles that do not tell theirs; unknown if not given */
    bool undated; /* an article without a day is handed on too; else it is refused */
    void (*note)(const char *sentence, gpointer data); /* is told what was put right in passing; may be NULL */
    gpointer note_data;
};

/* Tells a note, if anyone listens. */
void reader_note(const struct reader_options *options, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* ---------- what comes out ---------- */

struct batch;

struct batch *batch_new(void);
void batch_free(struct batch *batch);
OWNED_DEFINE(batch)

/* Both take over what they are given. An article that is NULL is a refusal. */
void batch_add(struct batch *batch, struct article *article, GError *refusal);

/* An input by that name is none that can be read, and why. */
void batch_refuse(struct batch *batch, const char *name, const char *why);

/* The next result; false when there is none left. */
bool batch_take(struct batch *batch, struct article **article, GError **refusal);

/* ---------- the table ---------- */

struct source;
struct stream;

struct format {
    const char *name;
    bool (*sniff)(const struct input *head);
    struct source *(*split)(struct stream *stream, const char *name);
    void (*read)(const struct input *input, const struct reader_options *options, struct batch *batch);
};

const struct format *format_of(const struct input *head);

/* JSON Lines, for those who know. */
const struct format *format_lines(void);

#endif
