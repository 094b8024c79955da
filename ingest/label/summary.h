/*
 * summary.h - a label for a picture from the sentence that reports an event.
 *
 *   "President Jacques Chirac on Monday announced the recall of three ..."  -->  "Jacques Chirac announced the recall of three ..."
 *
 * Shape      subject, verb group, object and the phrases after it, in the text's own words,
 *            without dates, asides, relative clauses and quotation marks; at most
 *            SUMMARY_MAX characters, cut between phrases, never inside a word; without titles, then without articles,
 *            where that makes room for a phrase. An infinitive or participle
 *            is told as its act's status is: "expels", "to expel", "does not expel".
 *            NULL where the words make no label that may be shown (doubt.h); plain.h then makes one of the event's fields.
 * Ownership  the caller frees the string.
 */
#ifndef INGEST_LABEL_SUMMARY_H
#define INGEST_LABEL_SUMMARY_H

#include "../tree.h"

#include "../../db/event.h"

#define SUMMARY_MAX 90
#define SUMMARY_NOBODY (-2)

/* The actors of a sentence's words, one entry a token: the code of each, what a pronoun is called, whose surname a
 * word is (of "its": the name, if it is surely not the subject's); or NULL. */
struct summary_names {
    const char **code, **name, **person;
    const GPtrArray *shorter; /* char *: a name and a shorter one by turns (wording_abridge()); or NULL */
};

struct summary_act {
    int token;
    int clause; /* which tells it (teller.h) */
    int subject; /* the act's, where it is known better than by the tree, or -1; SUMMARY_NOBODY: none of its words, nor its verb's */
    enum event_status status;
    const char *name; /* words for the actor where the clause has no subject of its own, or NULL */
    bool plain; /* a plain line would tell who did it to whom */
    const char *brief; /* a short name for who speaks: "Krag" for "the Danish deputy foreign minister, Jeppe Krag"; or NULL */
    bool known; /* the person that speaks is one of the tables */
    bool nation; /* his land can be told before his name: "Peru's Ana Diaz" */
    bool many; /* the name is of several: "Kurds" */
    bool land; /* the name is the actor's own, no person's */
    bool home; /* the name is of the state where it happened */
    bool lax; /* a pronoun may undergo it that nobody knows a name for */
    int least; /* words that the label has to tell besides its subject's, 0: any; then it asks nothing either */
    bool acts; /* whoever the name is of does the act, where a noun tells it */
    const struct summary_names *names; /* or NULL */
    int spare; /* characters that the label leaves free */
    char **terse; /* NULL, or where the caller finds one without articles that tells more, or NULL if there is none; he frees it */
};

/* timexes: dates, to be left out. */
char *summary_make(const struct tree *tree, const struct summary_act *act, const GArray *timexes);

/* Whether a label has room; not one that is NULL. */
static inline bool summary_fits(const char *label)
{
    return label && g_utf8_strlen(label, -1) <= SUMMARY_MAX;
}

#endif
