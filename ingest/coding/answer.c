#include "answer.h"

#include <glib.h>
#include <string.h>

/* Acts that answer others, and what they answer. */
static const struct answer {
    const char *slug;
    const char *to[18];
} answers[] = {
    { "deny", { "accuse", "condemn", "warn", "protest-formally", NULL } },
    { "reject", { "demand", "cease-fire", "warn", "mediate", "suspend-membership", "accuse", "condemn", "pledge", NULL } },
    { "condemn", { "accuse", "warn", NULL } },
    { "protest-formally",
      { "expel", "deport", "detain", "attack", "seize", "sanction", "summon", "close-mission", "suspend-aid", "cyber-attack",
        NULL } },
    { "demand", { "detain", "seize", "attack", "expel", "deport", "sanction", "coerce", "close-mission", NULL } },
    { "recall", { "expel", "recall", "sever-relations", "sanction", "attack", "detain", "condemn", "accuse", "summon", NULL } },
    { "close-mission", { "expel", "sever-relations", "recall", "close-mission", "attack", "sanction", NULL } },
    { "sever-relations", { "expel", "recall", "attack", "close-mission", "accuse", "sanction", NULL } },
    { "warn",
      { "expel", "deport", "detain", "attack", "seize", "sanction", "warn", "accuse", "condemn", "close-mission", "suspend-aid",
        "sever-relations", "suspend-membership", "withdraw-from-agreement", NULL } },
};

static const struct answer *find(const char *slug)
{
    for (size_t i = 0; i < G_N_ELEMENTS(answers); i++)
        if (*answers[i].slug == *slug && strcmp(answers[i].slug, slug) == 0)
            return &answers[i];
    return NULL;
}

bool answer_exists(const char *answer)
{
    return find(answer);
}

bool answer_is(const char *answer, const char *to)
{
    const struct answer *row = find(answer);

    return row && g_strv_contains(row->to, to);
}
