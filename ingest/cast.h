/*
 * cast.h - the actors of an article: whom a noun phrase means.
 *
 *   "the Danish ambassador", "Lavrov", "Moscow", "he"  --cast_resolve()-->  DNK, RUS, RUS, RUS
 *
 * Shape      cast_begin() once an article, cast_sentence() once a sentence, in order
 *            of the text: what is learnt (a person's name with his office, "the
 *            ministry" with its country) is remembered for the sentences after it.
 * Ownership  codes are interned; one cast per thread, reused from article to article.
 * Method     the noun phrase's core (modifiers, compounds, name parts) is searched for
 *            known names, then offices with a nationality, then what the article said
 *            before; pronouns take the nearest fitting actor (after Hobbs's naive rule:
 *            same sentence leftwards, then the last sentence's subject).
 */
#ifndef INGEST_CAST_H
#define INGEST_CAST_H

#include "frames.h"
#include "lexicon.h"
#include "tree.h"

#include <glib.h>

/* How an actor was found: in words for people, and for rules that trust some ways less. */
enum cast_way {
    CAST_WAY_NAME,
    CAST_WAY_OWN_NAME,
    CAST_WAY_BESIDE,
    CAST_WAY_BODY,
    CAST_WAY_BEFORE,
    CAST_WAY_IN_FULL,
    CAST_WAY_PERSON,
    CAST_WAY_PRONOUN,
    CAST_WAY_LIST,
    CAST_WAY_BOTH,
    CAST_WAY_OTHER,
    CAST_WAY_OFFICE,
    CAST_WAY_OFFICE_BEFORE,
    CAST_WAY_OFFICE_HERE,
    CAST_WAY_OFFICE_LATEST,
    CAST_WAY_OFFICE_HOME,
    CAST_WAY_CALLED,
    CAST_WAY_LATEST,
    CAST_WAY_NATIONS,
    CAST_WAY_LATEST_BODY,
    CAST_WAY_LATEST_GROUP,
    CAST_WAY_ABOUT_GROUP,
    CAST_WAY_REBELS,
    CAST_WAY_REBELS_HOME,
    CAST_WAY_COMMANDER,
    CAST_WAY_MASTER,
    CAST_WAY_SCENE,
    CAST_WAY_HERE,
    CAST_WAY_HOME,
    CAST_WAYS
};

/* What explain says of it: "an office named before". */
const char *cast_way_text(enum cast_way way);

/* How the actors were found that were resolved since cast_trail_begin(). */
struct cast_trail {
    GString *text; /* for people: "Danish Ambassador Tyge Lehmann" (office), "he" (pronoun) */
    unsigned ways; /* a set of 1 << enum cast_way */
    enum cast_way last;
    int pronoun; /* the token that the last of them was found by; -1 if none */
};

struct cast;

/* frames: whose classes of words it asks for. */
struct cast *cast_new(const struct lexicon *lexicon, const struct frames *frames);
void cast_free(struct cast *cast);
OWNED_DEFINE(cast)

/* document: the whole article's tokens, from which the land is told that it is mostly about. */
void cast_begin(struct cast *cast, const struct article *article, const struct document *document);

/* The year of the article, 0 where it is unknown. */
int cast_year(const struct cast *cast);

/* The land that the article is about or comes from, where one stands out; else NULL. For acts at home. */
const char *cast_home(const struct cast *cast);
/* The home of an article that hardly names another actor: its elections are meant where none is named. */
const char *cast_alone(const struct cast *cast);

/* The land in which the article's story takes place: that it names most as a place, or a home from which it comes; NULL if none. */
const char *cast_stage(const struct cast *cast);

/* The land of the town that the dateline names; NULL if none. */
const char *cast_dateline(const struct cast *cast);

/* The actor that the article is mostly about besides these; NULL where none is named often, or not lately if recent. */
const char *cast_other(const struct cast *cast, const GPtrArray *codes, bool recent);

/* Whether the words of a phrase name somebody or an office, more than a name alone: others teach nothing more of who is who. */
bool cast_tells_of_somebody(struct cast *cast, const struct tree *tree, int token);

/* Whether the sentence at hand names the actor. */
bool cast_names_here(const struct cast *cast, const char *code);

/* Whether every fifth name of an actor in the article is of this one. */
bool cast_is_about(const struct cast *cast, const char *code);

/* How often the article names the actor in full. */
int cast_times(const struct cast *cast, const char *code);

/* The two that the article is about, where it is about two. */
bool cast_quarrel(const struct cast *cast, const char **first, const char **second);

/* The sentence with which the item at hand of a digest begins, 0 in other texts: what was done before is of another world. */
guint cast_item(const struct cast *cast);

/* Whose a proposal, a resolution or an embargo is: told by the act that makes it, asked by those that answer it. NULL if not told. */
void cast_learn_author(struct cast *cast, const char *noun, const char *code);
const char *cast_author(const struct cast *cast, const char *noun);

/* Two who meet or agree (together), or fight, are "both sides" in the next sentences. */
void cast_learn_parties(struct cast *cast, const struct tree *tree, const char *first, const char *second, bool together);

void cast_sentence(struct cast *cast, const struct tree *tree);

/*
 * Instead of cast_sentence() and cast_leave() for a sentence without an act, which need not be parsed: whom it names is
 * remembered. False, and nothing done, when it brings in a person by his office ("Foreign Minister Ahmed Aboul Gheit").
 */
bool cast_skim(struct cast *cast, const struct document *document, guint sentence);

/* After the sentence was coded: its subject is whom the next one's pronouns mean. */
void cast_leave(struct cast *cast, const struct tree *tree);

/* Appends the actors of the phrase headed by token, coordinated ones too, each once. place: a city stands for its state's land. */
void cast_resolve(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes);

/* The same for those who only look: nothing is learnt from the phrase, and the trail does not tell of it. */
void cast_peek(struct cast *cast, const struct tree *tree, int token, bool place, GPtrArray *codes);

/* The same as cast_resolve() where a possessive pronoun means others than these: "has killed hundreds of its troops". */
void cast_resolve_besides(struct cast *cast, const struct tree *tree, int token, bool place, const GPtrArray *besides,
                          GPtrArray *codes);

/* The trail is the cast's, and empty where nobody was found. It ends where it is asked for. */
void cast_trail_begin(struct cast *cast);
const struct cast_trail *cast_trail(struct cast *cast);

/*
 * Appends the actors that an act's words name besides its subject's: near, in its own clause, or in those beside it; to names, which
 * may be NULL, the int token of each.
 */
void cast_others(struct cast *cast, const struct tree *tree, int token, int subject, bool near, GPtrArray *codes, GArray *names);

/* Whether an act's words, its subject's apart, name opponents of that land, or its citizens if they count: whom it treats at home. */
bool cast_names_own(struct cast *cast, const struct tree *tree, int token, int subject, const char *code, bool citizens);

/* The code of a name that nothing is known of, made from its words: for those whom a political act is aimed at. NULL for other phrases. */
const char *cast_coin(struct cast *cast, const struct tree *tree, int token);

/*
 * Appends the codes of persons, firms and ships that a phrase gives names that no table has, for whom a political act is aimed
 * at ("the tanker Sea Falcon"), and of the land that it tells of them ("a Greek firm"); false for other phrases.
 */
bool cast_named(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* The own name of a known person of a group, whom one jails or frees himself; NULL for others. group: whose he is. */
const char *cast_member(const struct cast *cast, const struct tree *tree, int token, const char **group);

/* Whether the phrase names a known dissident, whom his own state jails, frees and bans. */
bool cast_is_dissident(const struct cast *cast, const struct tree *tree, int token);

/* The channel, paper or agency whose the phrase is ("two Al-Jazeera reporters", "the BBC's bureau", "the network"); NULL for others. */
const char *cast_outlet(const struct cast *cast, const struct tree *tree, int token);

/* "Al-Jazeera was warned. It was banned": the outlet that "it" or "its" may mean, of its sentence or the last; NULL for other words. */
const char *cast_outlet_meant(const struct cast *cast, const struct tree *tree, int token);

/* The words of a coined name mean its owner from now on. */
void cast_learn_name(struct cast *cast, const struct tree *tree, int token, const char *code);

/* Appends the lands where an act's words say that it took place ("in Aleppo", "in Algeria, Jordan and Yemen"). */
void cast_scene(const struct cast *cast, const struct tree *tree, int token, GPtrArray *codes);

/* "marched against the war in Iraq": whether an act's words tell that it is against a war in that land. */
bool cast_is_about_war(const struct cast *cast, const struct tree *tree, int token, const char *code);

/* Whether the token is a land's, capital's or place's own name: in "the Lima bombing" it is struck, in "the Israeli bombing" it strikes. */
bool cast_is_place(const struct cast *cast, const struct tree *tree, int token);

/* "Sanaa": the town or region that a token names, interned; NULL for others. */
const char *cast_town(const struct cast *cast, int token);

/* Whether the phrase can speak for an actor: a person, office, organ or government; not citizens, analysts, witnesses. */
bool cast_speaks(struct cast *cast, const struct tree *tree, int token);

/* Whose resolution the text shows there ("The Security Council," above "Demands that ..."); NULL if nobody's. */
const char *cast_body(const struct cast *cast);

/* Whether the code is that of a person whom the article calls a former official: what he says is no event (guide, section 7). */
bool cast_is_out_of_office(const struct cast *cast, const char *code);

/* The surname of the person that the phrase names, interned; NULL where it names none ("the ministry", "he", "officials"). */
const char *cast_person(struct cast *cast, const struct tree *tree, int token);

/* The surname of who says "I", interned: of whoever reports the quotation, or of the speaker of a transcript; NULL if nobody is named. */
const char *cast_first_person(struct cast *cast, const struct tree *tree, int token);

/* Whether the phrase names a person of the tables. */
bool cast_is_well_known(struct cast *cast, const struct tree *tree, int token);

/* Whether the phrase is of a land's opposition or crowds, none of them named: "dozens of protesters", "opposition leaders". */
bool cast_is_opposition(struct cast *cast, const struct tree *tree, int token);

/* Whether the phrase is of officials neither named nor spoken of before: "an official", "military officials", "one of the ministers". */
bool cast_is_some_official(struct cast *cast, const struct tree *tree, int token);

/* The surname of the actor's person whom the sentences before named last, so that "he" is he; NULL where they named none of his. */
const char *cast_person_before(const struct cast *cast, const char *code);

/* Whether "he" or "she" can mean the person whom a word names: a man or a woman, as is known. */
bool cast_may_mean(struct cast *cast, const struct tree *tree, int pronoun, int word);

/* Whether the phrase names forces, officials or citizens, whom one may order about; not an embassy or a text. */
bool cast_is_people(struct cast *cast, const struct tree *tree, int token);

/* "anti-American": the land that the word is against; NULL if it is no such word. */
const char *cast_opposed(const struct cast *cast, const struct tree *tree, int token);

/* Whether the phrase names protesters or opponents: what they ask, they ask at home. */
bool cast_is_at_home(struct cast *cast, const struct tree *tree, int token);

/* Whether it is a pronoun or has a name, an office or a nationality that actors have. */
bool cast_knows(struct cast *cast, const struct tree *tree, int token);

#endif
