/*
 * mentions.h - the names and offices in a sentence, and the core of a noun phrase that they stand in.
 *
 *   "Danish Ambassador Tyge Lehmann"  --mentions_core(Lehmann)-->  land Denmark, role ambassador, an unknown name behind it
 *
 * Ownership  a core is the cast's, and lives as long as its sentence is read. Codes are interned, so that pointers tell them apart.
 */
#ifndef INGEST_MENTIONS_H
#define INGEST_MENTIONS_H

#include "cast_inside.h"

/* Marks the names and offices of the sentence; the marks must be as many as its tokens, and empty. */
void mentions_find(struct cast *cast, const struct tree *tree);

/* A surname of the tables in a sentence that is not parsed: remembers if it is somebody else's ("the novelist Nils Stoltenberg"). */
void mentions_skim_surname(struct cast *cast, const char *text, const struct token *tokens, guint count, guint at);

static inline bool mentions_is_actor(const struct name *name)
{
    return name && *name->code && name->kind != NAME_NOT_ACTOR && name->kind != NAME_SUMMIT && name->kind != NAME_PLACE &&
           name->kind != NAME_POWERS && name->kind != NAME_MEDIA;
}

/* A proper noun that no row explains; given names and the like (confusables.tsv) explain nothing. */
bool mentions_is_unknown(const struct cast *cast, const struct tree *tree, int token);

/* Whether the token belongs to the core of the phrase that the head has. */
bool mentions_in_core(const struct tree *tree, int token, int head);

/* The core of the phrase that the head has: read once a sentence, when its marks are complete. */
const struct core *mentions_core(const struct cast *cast, const struct tree *tree, int head);

/* Room for the cores of a sentence, for cast->cores. */
GArray *mentions_cores_new(void);

/* "Russian-backed rebels" are not Russia's, a "Gaza-bound ship" not Gaza's; a "US-led coalition" is the United States'. */
bool mentions_is_aside(const struct cast *cast, const struct tree *tree, int token);

/* "a swap brokered by Qatar", "has mediated with Egypt": who stands between the two has no part in what they do. */
bool mentions_is_go_between(const struct tree *tree, int token);

/* "the Geneva agreement", "the Minsk talks": a place that only says where it was made. */
bool mentions_is_venue(const struct tree *tree, int token, int head, const struct name *name);

/* Appends the code if it is one and not yet there. */
void mentions_add(GPtrArray *codes, const char *code);

/* Whether the code is one of them; false for NULL. */
static inline bool mentions_has(const GPtrArray *codes, const char *code)
{
    return code && g_ptr_array_find((GPtrArray *)(gsize)codes, code, NULL);
}

/* The code of what those words name, which no table has: "Workers' Unity Party" -> workers-unity-party; NULL where they make none. */
const char *mentions_code(const struct tree *tree, int first, int last);

#endif
