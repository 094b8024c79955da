/*
 * act.h - one act that words of a sentence name, while it is being coded: what the steps of coding hand on to each other.
 *
 *   support_find()  which verb lends a noun its subject         support.h
 *   roles_...()     the actors in the frame's roles             roles.h
 *   asked_actors()  those of what is only asked for             asked.h
 *   statement_...() what a statement comes to                   statement.h, content.h
 *   guess_actors()  the actors that its own words do not name   guess.h, unknown.h
 *   objection_to()  why it is no event after all                objection.h
 *   dating_of()     its day                                     dating.h, day.h
 *   path_...()      by which words each actor was found         path.h
 *   once_add()      into the reading, one event once            once.h
 *
 * Shape      the sentence at hand is coder->tree, its possible acts are coder->matches; codes of actors are interned.
 * Ownership  an act's arrays and strings are made and freed by coder.c; a pass lasts for one article.
 */
#ifndef INGEST_CODING_ACT_H
#define INGEST_CODING_ACT_H

#include "../cast.h"
#include "../coder.h"
#include "../frames.h"
#include "../status.h"
#include "../trigger.h"
#include "../when.h"
#include "path.h"

enum support { SUPPORT_NONE, SUPPORT_DO, SUPPORT_UNDERGO, SUPPORT_HAPPEN, SUPPORT_ASK };

struct coder {
    struct lexicon *lexicon;
    struct frames *frames;
    struct cues *cues;
    GHashTable *supports; /* "hold", "come under", "erupt subj" -> enum support */
    struct english *english;
    struct trigger *trigger;
    struct languages *languages;
    struct document *document;
    struct tree *tree, *clause; /* the sentence being coded; the one whose tense the date finder asks for */
    struct cast *cast;
    GArray *matches; /* struct frame_match of the sentence */
    GArray *consumed; /* bool, one a token: part of another act's words */
    GArray *acts; /* bool, one a token: names an act */
    GPtrArray *source, *target; /* those of the act at hand, as are these */
    struct path *source_path, *target_path;
    GString *steps;
    bool disaster; /* the article's lead tells of one */
    bool explains; /* readings say how events were found */
};

/* What one pass over an article works with. */
struct pass {
    struct coder *coder;
    const struct article *article;
    const struct paragraph *paragraph;
    guint paragraph_index, sentence_index;
    guint labels; /* paragraphs before this one that are no sentences: bylines, days, "Share" */
    struct date published;
    struct date anchor; /* the day of a main clause told shortly before */
    guint anchor_sentence, anchor_paragraph;
    struct date coarse; /* the month or year, gone by, of the main clause told in coarse_sentence */
    guint coarse_sentence;
    guint said_sentence; /* the last in which he went on speaking of that day */
    const char *anchor_speaker; /* whose remark it dates, NULL if it is a deed's or no named person's */
    bool anchor_said; /* it dates a remark */
    guint32 cause; /* where the sentence names what led to the act at hand: no report of that one; G_MAXUINT32 if nowhere */
    bool earlier; /* the act at hand is told as one before others of its kind: no report of one without a day */
    GPtrArray *speakers; /* const char *, interned: of each event of the reading its speaker (once.h) */
    struct date report; /* the day on which the lead's main clause puts its news */
    bool dated, story; /* a main clause had a date; the first that had told what was long before the article */
    bool past; /* the last that had did */
    guint past_paragraph;
    GHashTable *allusions; /* events known from allusions only, a set */
    struct when_default entry; /* the day that the chronology's line begins with, for all that it tells */
    struct when_default heading; /* the day of the heading above: that of each line without one of its own */
    bool has_headings; /* the text is told under such */
    struct reading *reading;
};

/* One act named by one word, before it is an event. */
struct act {
    const struct frame_match *match;
    int action; /* the frame's, or what a statement comes to */
    int token, support; /* support: the verb that lends a noun its subject, or -1 */
    enum support kind;
    struct tree_arguments arguments, support_arguments;
    struct status status;
    GPtrArray *source, *target;
    struct path *source_path, *target_path; /* by which words each was found */
    GString *steps; /* what raised the status, for explain */
    bool both_named; /* source and target stand in its own words */
    bool asked; /* spoken of in the words of another act, which need no verb of its own: "a threat of sanctions" */
    bool by_content; /* a statement whose action is told by what was said */
    bool of_text; /* said by a text: its passers are the source */
    bool supposed; /* who they are is nowhere told: the two that the article is about */
    bool told_itself; /* a statement whose content is a verbal act of the speaker's own: "said it regretted" */
};

/* Whether the token belongs to the words that name the act ("threw its weight", "renewed its call"). */
bool act_owns(const struct act *act, int token);

/* Whether an action is done by words, and needs a speaker. */
bool act_is_verbal(int action);
bool act_not_fact(enum event_status status);

/* "said it violates UN resolutions": condemned by what was said, not by a verb of blame. */
bool act_is_blame(const struct act *act);

/* Whether it is a government's formal step against another ("expel", "sanction"), which it can announce; force is only threatened. */
bool act_is_measure(int action);

/* The act that a token names in the sentence being coded, NULL or -1 if none. */
const struct frame_match *act_match_at(const struct coder *coder, int token);
int act_action_at(const struct coder *coder, int token);

/* Whether the token is a word of that class of classes.tsv; false for -1. */
bool act_in_class(const struct coder *coder, int token, const char *class_name);

/* Whether the token is a proposal, a resolution or the like, which somebody made and others answer. */
bool act_is_authored(const struct coder *coder, int token);

/* "flew to Oslo for talks": done only with whom its own words name. */
bool act_is_aim_of_journey(const struct coder *coder, const struct act *act);

/* It is aimed at nobody after all. */
void act_clear_target(struct act *act);

/* Adds one actor, and says by which way he was found. */
void act_take_code(GPtrArray *codes, const char *code, struct path *path, const char *why);

/* Whether two sets of actors share one, or one of them is empty. */
bool act_codes_overlap(const GPtrArray *a, const GPtrArray *b);
/* Adds those that it has not yet. */
void act_take_codes(GPtrArray *to, const GPtrArray *from);
/* Removes those from index `first` on that are among others. */
void act_drop_codes(GPtrArray *from, guint first, const GPtrArray *codes);

/* How those of a side were found, where any are left without the other side's. */
void act_say_source(struct act *act, const char *why);
void act_say_target(struct act *act, const char *why);

/* Takes as the target those, or those whom a phrase names (place: it may be a mere place), but for the source; and says why. */
void act_aim(struct act *act, const GPtrArray *codes, const char *why);
void act_aim_at(struct coder *coder, struct act *act, int token, bool place, const char *why);

/* The text from the first of two tokens to the end of the other. */
struct span act_token_span(const struct tree *tree, int from, int to);

#endif
