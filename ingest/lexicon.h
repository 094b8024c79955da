/*
 * lexicon.h - names of political actors, and words for their offices, found in a text's tokens.
 *
 *   tokens --lexicon_find(at)--> rows: {"Kremlin", RUS, NAME_SEAT}      a name, all its readings
 *                                      --lexicon_pick(year)--> the reading that fits the year, or none
 *   tokens --lexicon_role(at)--> {"foreign minister", ROLE_OFFICIAL}    whose? the text's nationality or possessor says
 *
 * Shape      The longest known phrase that starts at a token wins ("Georgia Tech",
 *            no actor, before "Georgia"), so a caller that goes on behind each find
 *            never sees a part of a longer name. Phrases meet tokens at token ends
 *            only; hyphens are spaces, stops and apostrophes are nothing, accents
 *            are dropped, so "U.S.-led", "US", "Côte d’Ivoire" and "al Qaeda" are
 *            met however they were written or cut. A possessive 's is never part.
 * Case       where a phrase has a capital the text must have one ("us" is not US,
 *            "turkey" no state); where it has none the text may (headlines in capitals).
 * Rows       names.tsv (states), organisations.tsv, groups.tsv, persons.tsv, places.tsv,
 *            confusables.tsv: phrase, code, kind, from, to, role. Square brackets set
 *            off the part of a phrase that stands for it alone: "Vladimir [Putin]",
 *            "[Hu] Jintao"; found by it, the row is `bare`, and a caller who sees another
 *            given name before it ("Bill Blair") should not believe it. spellings.tsv:
 *            words that stand for each other in every phrase (Gaddafi, Kadhafi).
 *            roles.tsv: phrase in the singular, class, "state" where only
 *            states have one, "body" where organisations have one, "self" where he who has it and is
 *            named is an actor by himself, "any" where all lands have one, or the codes of the
 *            states or organisations that have it ("emir": KWT,QAT; "alliance": NATO), then the codes of states that
 *            have none ("president": GBR,JPN); plurals are made. domain.tsv: single words of politics.
 *            sexes.tsv: given names, whole names, "woman" or "man"; case and accents count.
 *            bodies.tsv: the words that names of parties and movements are made of. deeds.tsv: what everybody knows who did.
 * Overrides  a phrase in DIR/names.tsv (any kind of row) replaces all compiled-in readings
 *            of it; DIR's roles.tsv, spellings.tsv, domain.tsv, sexes.tsv, bodies.tsv and deeds.tsv add. The directory may be NULL.
 * Ownership  everything handed out belongs to the lexicon. It is never changed after
 *            lexicon_new(): share one among threads.
 * Errors     a wrong row in DIR: ERROR_INPUT, "FILE:LINE: ...".
 * Method     the sorted list of folded phrases; each letter read narrows the range of
 *            phrases that begin with what was read. No allocation, two probes a letter.
 */
#ifndef INGEST_LEXICON_H
#define INGEST_LEXICON_H

#include "../db/owned.h"
#include "english/english.h"

#include <glib.h>
#include <stdbool.h>

enum name_kind {
    NAME_STATE, /* Denmark */
    NAME_ADJECTIVE, /* Danish; also the plural as a people: "the Danish" */
    NAME_INHABITANT, /* Dane, Danes */
    NAME_CAPITAL, /* Copenhagen: its government, or the place */
    NAME_SEAT, /* Kremlin, Downing Street: always the government */
    NAME_PERSON, /* Anders Fogh Rasmussen */
    NAME_ORGANISATION, /* NATO */
    NAME_ORGAN, /* Security Council, Knesset, State Department: a part with its own name */
    NAME_GROUP, /* Hamas: armed groups, movements */
    NAME_PEOPLE, /* Kurds: a people without a state; "Iraqi Kurds" are Iraq's */
    NAME_PARTY, /* Likud */
    NAME_AGENCY, /* Mossad, CIA */
    NAME_COMPANY, /* Gazprom */
    NAME_POWERS, /* P5+1, the Baltic states: several of fixed membership, their codes with commas between */
    NAME_SUMMIT, /* Wye River, Camp David: a meeting named by its place; no actor */
    NAME_PLACE, /* Basra: a place, its state's code */
    NAME_MEDIA, /* Al-Jazeera, the BBC: no actor in what it reports, one when it is banned, raided or protests itself */
    NAME_NOT_ACTOR, /* Georgia Tech, New Mexico: looks like an actor, is none */
    NAME_KINDS
};

struct name {
    const char *phrase; /* as the table has it, without brackets */
    const char *code; /* actor code; "" for NAME_NOT_ACTOR and most summits */
    const char
        *role; /* of a person: "president"; of a people: its lands; of a town: the bodies that sit there, "ICC,ICJ"; else "" */
    enum name_kind kind;
    short from, to; /* first and last year of the reading, 0 where open */
    bool bare; /* found by a surname alone */
    bool own; /* from the user's table */
};

enum role_class {
    ROLE_OFFICIAL, /* president, ambassador, spokesman, diplomats: speaks and acts for its state or organisation */
    ROLE_ORGAN, /* government, parliament, ministry, court */
    ROLE_FORCE, /* army, troops, police, warplanes */
    ROLE_MISSION, /* embassy, consulate, delegation */
    ROLE_CITIZEN, /* nationals, fishermen, company: of the state, but no voice of it */
    ROLE_OPPOSITION, /* opposition, dissidents: of the state's land, not its government */
    ROLE_REBELS, /* rebels, guerrillas, militants: no state's actor */
    ROLE_BAND, /* group, movement, front: "the group" is the one last named */
    ROLE_TEXT, /* statement, letter, resolution, tweet: speaks for its author */
    ROLE_UNNAMED, /* analysts, witnesses, observers: no actor at all (guide, section 7) */
    ROLE_CLASSES
};

struct role {
    const char *phrase; /* singular */
    enum role_class class;
    bool plural; /* the text had the plural */
    bool of_state; /* only states have one: "Arnor's foreign minister" makes Arnor a state */
    bool of_body; /* "the bloc", "the secretary-general": of the organisation last named, where nothing else is said */
    bool of_any; /* ranks and the like, which any army, firm or body has: with a name, only whose the text says */
    bool of_self; /* "dissident", "opposition leader": with a name, an actor by himself */
    const char *bodies; /* "EU,ASEAN": the organisations that are called so ("the bloc"); NULL: any */
    const char *states; /* "SAU,MAR": those that are called so ("the kingdom") or have such an office; NULL: any */
    const char *lacking; /* "GBR,JPN": states that have no such office; NULL: none */
};

/* What a word is in the name of a party, a movement, an army that no table has. */
enum body_word {
    BODY_NONE,
    BODY_BAND, /* party, movement, front: the head of a group's name */
    BODY_FORCE, /* army, council: the same with a mark, "Kivu Liberation Army" */
    BODY_MARK, /* liberation, salvation */
    BODY_COMMON, /* general, national: what many names begin with */
    BODY_PLAIN, /* ruling, the, Monday: no part of such a name */
    BODY_WORDS
};

/* A deed of which everybody knows who did it: "the Tiananmen massacre", "the intifada". */
struct deed {
    const char *word; /* in lower case */
    const char *author, *victim; /* actor codes, interned */
    bool uprising; /* the word itself names it; else it is a name beside "massacre" and the like */
    short from; /* the year from which it is known, 0 where open */
};

enum sex { SEX_UNKNOWN, SEX_MAN, SEX_WOMAN };

struct lexicon;

struct lexicon *lexicon_new(const char *directory, GError **error);
void lexicon_free(struct lexicon *lexicon);
OWNED_DEFINE(lexicon)

/* Reads the tables of a directory: a sentence "FILE:LINE: ..." for every wrong row, none when all are good. The caller unrefs. */
GPtrArray *lexicon_check(const char *directory);

/* How many tokens the longest name starting at tokens[at] takes, 0 if none; *rows and *n are then all its readings, likeliest first. */
guint lexicon_find(const struct lexicon *lexicon, const char *text, const struct token *tokens, guint count, guint at,
                   const struct name **rows, guint *n);

/*
 * Of the readings of one phrase the one to believe in an article of that year (0: unknown):
 * one in whose years the year falls, else one whose years end nearest before it; the
 * first of equals. NULL when all readings begin after the year.
 */
const struct name *lexicon_pick(const struct name *rows, guint n, int year);

/* How the people of a land are called, "Chadian" for TCD; NULL for other codes. */
const char *lexicon_people(const struct lexicon *lexicon, const char *code);

/* Whether the code is that of a charity, a company or an outlet: none that fights or opposes a land's government. */
bool lexicon_is_institution(const struct lexicon *lexicon, const char *code);

/* Whether the code is that of a company: "google", "enron". */
bool lexicon_is_company(const struct lexicon *lexicon, const char *code);

/* The land whose people a band's code begins with, TCD for chadian-rebels; NULL where it begins with none. */
const char *lexicon_land_of_band(const struct lexicon *lexicon, const char *code);

/* The same as lexicon_find() for offices: tokens taken, 0 if none. */
guint lexicon_role(const struct lexicon *lexicon, const char *text, const struct token *tokens, guint count, guint at,
                   const struct role **role);

/* Whether a name, an office may start at tokens[at]: false where lexicon_find(), lexicon_role() find none; both in little time. */
void lexicon_may_have(const struct lexicon *lexicon, const char *text, const struct token *tokens, guint count, guint at,
                      bool *name, bool *role);

/* "official", "organ" ... as the table spells them. */
const char *lexicon_class_name(enum role_class class);

/* The word, interned, if domain.tsv has it: one that news of politics and conflict has and other news has not. */
const char *lexicon_domain_word(const struct lexicon *lexicon, const char *word, size_t length);

/* What bodies.tsv says of the word. */
enum body_word lexicon_body_word(const struct lexicon *lexicon, const char *word, size_t length);
/* The same of those that a name ends in, BODY_BAND and BODY_FORCE; BODY_NONE for others, most of them without a search. */
enum body_word lexicon_body_head(const struct lexicon *lexicon, const char *word, size_t length);

/* "Madeleine Albright", "Madeleine": as sexes.tsv has the name, or else the given name that it begins with. */
enum sex lexicon_sex(const struct lexicon *lexicon, const char *name);

/* The deed of deeds.tsv that the word names, in an article of that year (0: unknown); NULL if none. */
const struct deed *lexicon_deed(const struct lexicon *lexicon, const char *word, size_t length, int year);

/* Whom the uprising of a people is known to be against, ISR for PSE; NULL if nobody. */
const char *lexicon_risen_against(const struct lexicon *lexicon, const char *code, int year);

#endif
