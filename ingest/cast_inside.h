/*
 * cast_inside.h - what the files behind cast.h share: a cast, the marks of its sentence, the core of a phrase.
 *
 *   mentions.h      which tokens are names and offices, and which of them make one phrase
 *   antecedents.h   whom pronouns, "both sides" and "its neighbour" mean
 *   offices.h       whose an office is, as its phrase tells
 *   holders.h       whose it is as was told before
 *   presumed.h      whose it is where nothing tells it
 *   rebels.h        who rebels are
 *   sexes.h         whom "he" and "she" cannot mean
 *   voice.h         who says "I" and "we" outside of quotations
 *   cast.c          puts them in order: a name first, then an office, then what was said before
 *   cast_around.c   whom and which places the words around an act name
 *   cast_article.c  begins an article, and what is known of it as a whole
 *   cast_leave.c    what a sentence leaves behind: the person and the outlet last spoken of
 *   cast_skim.c     whom a sentence names that is not parsed
 *   cast_speaks.c   who speaks for an actor, and who is a private person
 *
 * Shape      only these files include it; everybody else asks cast.h.
 */
#ifndef INGEST_CAST_INSIDE_H
#define INGEST_CAST_INSIDE_H

#include "cast.h"
#include "memory.h"

/* What is known of one token of the sentence. */
struct mark {
    const struct name *name; /* that covers it */
    const struct role *role;
    const char *code; /* of the phrase that it heads, when that names its actor itself */
};

enum { CAST_DEEPEST = 6 };

/* "four Russian officers": the number as it is written, whose they are, and the sentence. */
struct counted {
    const char *number, *code;
    guint sentence;
};

/* A person whom the article spoke of. */
struct spoken_of {
    const char *code, *surname; /* surname: NULL where he was not named by one */
    guint sentence;
};

struct cast {
    const struct lexicon *lexicon;
    const struct frames *frames;
    struct memory *memory;
    GArray *marks; /* struct mark, one a token of the sentence */
    GArray *cores; /* struct core, of the phrase that each heads; one that nobody asked for has no codes */
    const char *person, *surname; /* of the person last spoken of: his code, and his name where he was named */
    enum sex sex; /* his or hers */
    struct spoken_of last[3]; /* the person of each sex last spoken of; code NULL: none */
    GHashTable *sexes; /* surname -> enum sex, of persons whom no table has */
    bool private; /* the person last spoken of is no actor: "he" is none then */
    GPtrArray *several; /* codes of the last sentence's subject where it is several actors: "they" */
    GPtrArray *brokers; /* codes of those who mediated: no sides of what they mediate */
    GPtrArray *series; /* codes of three or more lands that were named in one breath: "the three countries" */
    struct counted counted[4]; /* persons that were told of by number, the last first: "the four" */
    GPtrArray *barred; /* codes that the pronoun at hand cannot mean */
    GPtrArray *none; /* no codes: those of a core that has none */
    const char *announced; /* who said what follows a colon at a sentence's end; NULL if nobody */
    guint announced_at; /* that sentence */
    const char *quoted, *quoted_person; /* whom the quotation at hand speaks of, so that its next "it" and "he" are they */
    bool inert; /* the last sentence's subject was one thing that is no actor: "it" is none then */
    bool crowd; /* the last sentence's subject was several who are no actor: "they" are none then */
    const char *first, *second; /* the two who met, agreed or fought last: "both sides" */
    guint parted; /* the sentence that told of them */
    bool together; /* they met or agreed */
    guint item; /* the sentence with which the item at hand of a digest begins */
    const char *subject; /* code of the last sentence's first actor */
    const char *object; /* of the last sentence, whom its subject dealt with: "They gave it a week"; else NULL */
    const char *thing; /* what "it" means where that sentence's subject is a person; else NULL */
    const char *body; /* whose resolution is shown below "The Security Council," (voice.h) */
    const char *voice, *guest; /* who says "I" outside of quotations, and whom an interview asks (voice.h) */
    const char *voice_name; /* the surname of the first, where a line's label tells it */
    const char *outlet; /* that the last sentence was about: "it was banned"; else NULL */
    const char *place; /* code of the dateline's land, where the article is about it */
    const char *here; /* the same wherever it was written */
    enum cast_way way; /* how the last actor was found */
    struct cast_trail trail;
    bool tracked; /* somebody will ask for the trail */
    guint32 dateline; /* bytes of the text that its dateline's place takes, 0 if it has none */
    GHashTable *bodies; /* phrase -> struct name, of the bodies that no table has; theirs */
    GHashTable *acronyms; /* "FHM" -> such a name */
    int year;
    int depth; /* phrases that are being resolved for each other's sake: "our minister said we ..." */
};

/* The core of a phrase: its head with modifiers, compounds and names. */
struct core {
    const struct name *person, *group, *land, *place; /* the first name of each sort in the core */
    const struct role *role;
    int role_token, name_token; /* the last of each, a name being a PROPN that the lexicon does not know; -1 if none */
    int person_token;
    bool powers; /* a name of several powers is in it */
    GPtrArray *codes; /* of every land and group in it ("German and Danish ambassadors") */
    GPtrArray *own; /* the same, where it is the core's; NULL where it is shared */
};

static inline struct mark *mark_of(const struct cast *cast, int token)
{
    return &g_array_index(cast->marks, struct mark, token);
}

/* Whether a class of ingest/classes.tsv has a word, its lemma or its form in small letters: "University", "backed". */
bool cast_in_class(const struct cast *cast, const struct tree *tree, int token, const char *class_name);

/* "dozens of protesters", "some of the envoys": those who are counted; the token itself for other phrases. */
int cast_counted(const struct tree *tree, int token);

/* "the former minister": a private man; "the former colonial power" is a state. */
bool cast_is_former(const struct cast *cast, const struct tree *tree, int token, int person);

/* "Professor Ana Sousa", "Jim Neville, a lawyer ... Neville": a name that the text gives to a private person. */
bool cast_is_private_name(const struct cast *cast, const struct tree *tree, int token, const struct core *core);

#endif
