/*
 * coder.h - reads an article as a careful coder does: sentences, dates, events.
 *
 *   article  --coder_read()-->  reading: timexes, events with their evidence
 *
 * Shape      events follow the event guide: one event once an article, each with all its
 *            mentions; status from the start. Every offset counts bytes of article->text.
 * Ownership  a reading owns its events and is freed by the caller; the coder is reused
 *            from article to article, one per thread.
 * Errors     coder_new(): a wrong row in the user's tables (ERROR_INPUT), a damaged model (ERROR_SYSTEM).
 */
#ifndef INGEST_CODER_H
#define INGEST_CODER_H

#include "../db/article.h"
#include "../db/event.h"

#include <glib.h>

struct coder;

struct reading {
    GArray *timexes; /* struct timex, in order of place */
    GPtrArray *events; /* struct event *, in order of place */
    GPtrArray *details; /* char *: of each event how it was found, for people; NULL unless the coder explains */
    GPtrArray *dropped; /* char *: triggers that made no event, and why; none unless the coder explains */
    const char *language; /* "en", "es" ..., static: events are coded for English */
    guint sentences, tokens;
    guint parsed; /* sentences that could name an act or bring in a person; the others are only skimmed for names */
};

/* directory: the user's tables (--lexicon), or NULL. */
struct coder *coder_new(const char *directory, GError **error);
void coder_free(struct coder *coder);
OWNED_DEFINE(coder)

/* From now on readings tell details and what was dropped. */
void coder_explain(struct coder *coder);

struct reading *coder_read(struct coder *coder, const struct article *article);
void reading_free(struct reading *reading);
OWNED_DEFINE(reading)

#endif
