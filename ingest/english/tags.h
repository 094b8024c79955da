/*
 * tags.h - the names of tags and relations that the model and the tables speak of.
 *
 * Source  UPOS and relations: Universal Dependencies v2 English (EWT, GUM); XPOS: Penn
 *         Treebank tags with UD English's additions. The order is ours; a model
 *         file names its tags, so that it does not depend on it.
 */
#ifndef INGEST_ENGLISH_TAGS_H
#define INGEST_ENGLISH_TAGS_H

#include <glib.h>

enum { UPOS_COUNT = 17 };

/* The UD features that the tag tells, in the treebanks' spelling ("Mood=Ind|Tense=Past|VerbForm=Fin"); "_" if none. */
const char *tags_features(guint8 xpos);

guint tags_relation_count(void);

#endif
