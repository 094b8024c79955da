/*
 * event.h - one dated act of one or more actors, as articles report it (the event guide's unit).
 *
 *   extractor --struct event--> store --struct event--> list, picture, calendar
 *
 * Shape      an event found in an article has id 0 and its mentions' places in
 *            that article; read back from a database it has its ids, and its
 *            mentions carry quote, title and link for showing.
 * Units      spans are bytes of the article's text.
 * Ownership  event_free() frees everything below an event, except actor codes,
 *            which are interned strings (g_intern_string).
 */
#ifndef DB_EVENT_H
#define DB_EVENT_H

#include "article.h"
#include "date.h"
#include "owned.h"

#include <glib.h>

enum event_status { EVENT_OCCURRED, EVENT_PLANNED, EVENT_PROPOSED, EVENT_DENIED, EVENT_STATUSES };

/* One place where an article reports the event. */
struct mention {
    struct span sentence, trigger, when; /* when is empty where no expression gave the date */
    int sentence_index; /* counted from 0 in its article */
    char *rule; /* how the date was found: "weekday before article date: Thursday" */
    /* read back from the store only: */
    gint64 article;
    char *quote; /* the sentence */
    char *title, *url, *publisher;
    struct date published;
};

struct event {
    int action; /* action.h */
    enum event_status status;
    struct date date, until; /* until: last day of an act that lasts, else unknown */
    GPtrArray *source, *target; /* const char *: actor codes, interned, in order of mention */
    char *summary; /* a label of at most 90 characters */
    GPtrArray *mentions; /* struct mention *, the clearest first */
    /* read back from the store only: */
    gint64 id;
    char *uid; /* stable across runs and databases of the same articles */
    int articles; /* how many articles report it */
    double salience; /* larger is more salient */
    bool pinned; /* by 'demarche pin': always among the most salient, set in bold */
    bool corrected; /* by people, in more than whether it is shown */
    int sequence; /* how often what a calendar shows of it has changed, and the moment of the last time */
    char *changed; /* ("2018-03-14T09:00:00Z") or NULL: version.h; of an event from a calendar as that says */
    char *url, *note; /* of an event that no article reports; they are then its one mention, with article 0 */
};

const char *event_status_name(enum event_status status);

/* The status of that name, or -1. */
int event_status_find(const char *name);

/* The link of its first mention that has one which may be written (harmless.h), or NULL. */
const char *event_link(const struct event *event);

/* The mention that was read last; an event without mentions has none to ask for. */
const struct mention *event_last_mention(const struct event *event);

struct event *event_new(int action, enum event_status status);
void event_free(struct event *event);
OWNED_DEFINE(event)
GPtrArray *event_list_new(void); /* of events, which it owns */
struct mention *mention_new(void);
void mention_free(struct mention *mention);
OWNED_DEFINE(mention)

#endif
