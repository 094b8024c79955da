/*
 * memory.h - what an article has said of its actors so far: who is who, and who was spoken of last.
 *
 *   "the Danish ambassador Tyge Lehmann"  --memory_learn_person("Lehmann", DNK)-->  later "Lehmann" is DNK
 *   "the Moro Islamic Liberation Front"   --memory_learn_office("front", milf)-->   later "the front" is milf
 *
 * Shape      memory_begin() counts the names of the whole article, which tells its home,
 *            its scene and whom else it is about; everything else is learnt sentence by sentence.
 * Ownership  codes are interned: pointers tell them apart. One memory per cast, reused.
 */
#ifndef INGEST_MEMORY_H
#define INGEST_MEMORY_H

#include "lexicon.h"

#include <glib.h>
#include <stdbool.h>

enum memory_sort {
    MEMORY_LAND, /* a state */
    MEMORY_BODY, /* an international organisation */
    MEMORY_BAND, /* an armed group, a party, a movement, a company */
    MEMORY_SORTS
};

struct memory;

struct memory *memory_new(const struct lexicon *lexicon);
void memory_free(struct memory *memory);
OWNED_DEFINE(memory)

void memory_begin(struct memory *memory, const struct document *document, int year);

/* lexicon_find(), lexicon_role() for tokens of that document: where memory_begin() found that none begins they are not asked again. */
guint memory_find_name(const struct memory *memory, const struct token *tokens, guint count, guint at, const struct name **rows,
                       guint *n);
guint memory_find_role(const struct memory *memory, const struct token *tokens, guint count, guint at, const struct role **role);

/* Whether the text is of politics and conflict; if not, only what it names outright is an actor: nothing below is known of it. */
bool memory_political(const struct memory *memory);

/* The land that the article names most, if it stands out; else NULL. */
const char *memory_home(const struct memory *memory);
/* The land that it names most as a place, twice at least; else NULL. */
const char *memory_scene(const struct memory *memory);
/* The land that it names most; NULL where it names none. */
const char *memory_land(const struct memory *memory);
/* The land whose ministry wrote the text, by its letterhead; else NULL. */
const char *memory_house(const struct memory *memory);
/* Whether the home makes most of all names by itself. */
bool memory_alone(const struct memory *memory);
/* The armed group, party or movement that it names most, twice at least; NULL where it names none. */
const char *memory_band(const struct memory *memory);
/* The one that it names first, if more than once: "rebels" before any was named; else the same. */
const char *memory_first_band(const struct memory *memory);
/* The international organisation that it names most; NULL where it names none. */
const char *memory_body(const struct memory *memory);
/* The channel or paper that it names most, three times at least; NULL where it names none. */
const char *memory_outlet(const struct memory *memory);
/* How the article calls the people of its home ("Zairean"); NULL where it does not or has no home. */
const struct name *memory_people(const struct memory *memory);
/* The same of any land. */
const struct name *memory_people_of(const struct memory *memory, const char *code);
/* The actor that the article names most, three times at least, besides these; NULL if none, or in a text too long to be about two. */
const char *memory_other(const struct memory *memory, const GPtrArray *codes);
/* Whether every fifth name of an actor in the article is of this one. */
bool memory_is_about(const struct memory *memory, const char *code);
/* The two that a dispatch is about, where both are named half as often again as anybody else; lands only, or bands too. */
bool memory_quarrel(const struct memory *memory, bool lands, const char **first, const char **second);
/* Whether it was among the last three that were spoken of. */
bool memory_is_recent(const struct memory *memory, const char *code);
/* How often the article names it in full. */
int memory_times(const struct memory *memory, const char *code);
/* Whether the article names the code anywhere, by more than a short form; by more than a person. */
bool memory_names(const struct memory *memory, const char *code);
bool memory_tells_of(const struct memory *memory, const char *code);

/* While it is closed nothing is learnt. */
void memory_close(struct memory *memory, bool closed);

/* One word of a person's name. NULL when it was not learnt. */
void memory_learn_person(struct memory *memory, const char *word, const char *code);
const char *memory_person(const struct memory *memory, const char *word);

/* A known person in an office that the tables do not know: "UN envoy Carl Bildt". NULL when none was stated. */
void memory_learn_stated(struct memory *memory, const char *surname, const char *code);
const char *memory_stated(const struct memory *memory, const char *surname);

/* A known person who is out of office, and stands for himself: "former president Alberto Fujimori". */
void memory_learn_former(struct memory *memory, const char *surname, const char *code);
bool memory_is_person(const struct memory *memory, const char *code);

/* The code is an armed group's or a movement's; which of those was spoken of last, of late; NULL if none was. */
void memory_know_group(struct memory *memory, const char *code);
const char *memory_latest_group(const struct memory *memory);

/* The code is one man's: no "group" is he, whoever was named last. */
void memory_know_man(struct memory *memory, const char *code);

/* Whether the article names the land as a place, more than once ("paid tribute to Jordan"), or tells of its people ("Jordanian"). */
bool memory_is_place(const struct memory *memory, const char *code);

/* A surname that the article gives to somebody else than the tables' holder of it: "Nic Robertson". */
void memory_learn_stranger(struct memory *memory, const char *surname);
bool memory_is_stranger(const struct memory *memory, const char *surname);

/* The surname of a person without office, whatever land he is of: "Jim Neville, an American actor". He speaks for nobody. */
void memory_learn_private(struct memory *memory, const char *surname);
bool memory_is_private(const struct memory *memory, const char *surname);

/* An office or organ ("foreign ministry"), found again by its head too ("the ministry", "the secretary" of state). */
void memory_learn_office(struct memory *memory, const char *office, const char *code);
const char *memory_office(const struct memory *memory, const char *office);

/* Who holds an office, by his surname: where he is named again, "the president" is he. */
void memory_learn_holder(struct memory *memory, const char *surname, const char *office, const char *code);
void memory_name_holder(struct memory *memory, const char *surname);
bool memory_holds(const struct memory *memory, const char *surname, const char *office, const char *code);

/* An actor was named, or meant by an office, in the sentence at hand. */
void memory_mention(struct memory *memory, const char *code);
/* Which of the two was mentioned last; either may be NULL. */
const char *memory_later(const struct memory *memory, const char *one, const char *other);
/* The actor mentioned last besides these, NULL if none. */
const char *memory_latest(const struct memory *memory, const GPtrArray *besides);

/* The same, NULL where that is a body or group: no "he". */
const char *memory_latest_man(const struct memory *memory, const GPtrArray *besides);
/* That of the states or organisations ("SAU,MAR") mentioned last; NULL if none was. */
const char *memory_recent_of(const struct memory *memory, const char *list);
/* That of the states mentioned last, or else named most in the article; NULL if none is. */
const char *memory_latest_of(const struct memory *memory, const char *states);
/* Whether the list ("SAU,MAR") has the code. */
bool memory_is_of(const char *code, const char *list);
/* The actor of that sort mentioned last, NULL if none. */
const char *memory_last(const struct memory *memory, enum memory_sort sort);
/* The two different lands, groups, or both, mentioned last besides these, the later one second; false when there were no two. */
bool memory_pair(const struct memory *memory, bool lands, bool bands, const GPtrArray *besides, const char **first,
                 const char **second);

/* Lands have three capitals and a state's name, bodies capitals, bands small letters. */
enum memory_sort memory_sort_of(const char *code);

#endif
