/*
 * caption_inside.h - what caption.c and caption_names.c share; other files include caption.h.
 *
 *   "The government fell", EGY  --caption_add_names()-->  "Egypt's government fell"
 *   "Police used tear gas", PER --caption_add_names()-->  "Police in Peru used tear gas"
 */
#ifndef INGEST_CODING_CAPTION_INSIDE_H
#define INGEST_CODING_CAPTION_INSIDE_H

#include "act.h"

/* A state in which something happened among its own. */
bool caption_is_at_home(const struct event *event);

/* Whether a state's name can stand before a person of its: "Peru's Ana Diaz", not "the United States' Ana Diaz". */
bool caption_can_own(const char *code);

/*
 * Names whose an office is, who "the group" and "both sides" are, and where a crowd was, for a reader who sees only the label; takes
 * the label, which is told as it was where it is not sure, or would be too long.
 */
char *caption_add_names(const struct coder *coder, const struct act *act, const struct event *event, char *label);

/* The body for which a person speaks whom few know: "the WHO", "the FBI office", or his land, "Peru's"; NULL where none is known. */
char *caption_body_of(const struct coder *coder, const struct act *act, const struct event *event);

/*
 * "Ana Diaz of the WHO said" of "Ana Diaz said", "Diaz of the WHO said" with a surname, which may be NULL; NULL where the label does
 * not begin with the name, or tells the body.
 */
char *caption_add_body(const struct coder *coder, const struct act *act, const char *body, const char *surname, const char *label);

/*
 * "the Omani troops", "the protests in Oman" of a label's "the troops", "the protests", where the article has called them so before,
 * and nothing else; code: whose name that is. NULL where it did not.
 */
char *caption_fuller_noun(const struct coder *coder, const struct event *event, int noun, const char *label, const char **code);

/* "British soldiers" for "they": those of whom the sentence before a pronoun, or the one before it, tells; NULL where it is not clear. */
char *caption_crowd_before(const struct coder *coder, int pronoun);

#endif
