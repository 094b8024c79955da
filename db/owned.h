/*
 * owned.h - frees a struct pointer when its variable goes out of scope, as g_autoptr does for typedefs.
 *
 *   OWNED(article) *article = article_new(path);     freed at the end of the block
 *   return g_steal_pointer(&article);                or handed on
 *
 * A header that has noun_free(struct noun *) says OWNED_DEFINE(noun) after it.
 */
#ifndef DB_OWNED_H
#define DB_OWNED_H

#include <glib.h>

#define OWNED(noun) __attribute__((cleanup(noun##_release))) struct noun

#define OWNED_DEFINE(noun)                                                                                                         \
    static inline void noun##_release(struct noun **owned)                                                                         \
    {                                                                                                                              \
        if (*owned)                                                                                                                \
            noun##_free(*owned);                                                                                                   \
    }

#endif
