#include "times.h"

#include "../dates/timex.h"

/* "at (last year's) price": a measure that is another's each year. */
static bool is_of_measure(const struct tree *tree, int owner)
{
    static const char *const words[] = { "price", "level", "budget", "quota", "figure", "total", "rate", "output", "value", NULL };

    while (tree_relation(tree, owner) != REL_POSS && tree_head(tree, owner) > owner)
        owner = tree_head(tree, owner);
    if (tree_relation(tree, owner) == REL_CASE)
        owner = tree_head(tree, owner);
    return tree_relation(tree, owner) == REL_POSS && tree_is_one_of(tree, tree_head(tree, owner), words);
}

/* "picked (Sunday) as the best day", "set (May 3) for the vote": a day that was chosen is what the verb is about. */
static bool is_chosen(const struct tree *tree, int first, guint32 end)
{
    static const char *const verbs[] = { "pick", "choose", "set", "select", "designate", "fix", NULL };
    static const char *const links[] = { "as", "for", NULL };
    int behind = first;

    if (first < 1 || tree->tokens[first - 1].upos != UPOS_VERB || !tree_is_one_of(tree, first - 1, verbs))
        return false;
    while (behind < (int)tree->n && tree->tokens[behind].start < end)
        behind++;
    return behind < (int)tree->n && tree_is_among(tree, behind, links);
}

/* "the April 6 Movement": a day that is a part of a name, which goes on right behind it. */
static bool is_of_name(const struct tree *tree, int first, guint32 end)
{
    int behind = first;

    while (behind < (int)tree->n && tree->tokens[behind].start < end)
        behind++;
    if (behind >= (int)tree->n || behind == first || tree->tokens[behind].upos != UPOS_PROPN || first == 0)
        return false;
    for (int i = first; i < behind; i++)
        if (tree_head(tree, i) == behind)
            return tree_has_tag(tree, first - 1, TAG(DT)) || tree->tokens[first - 1].upos == UPOS_ADJ;
    return false;
}

/* "Resolution 1706", "Flight 1990": a number of what stands before it, and no year. */
static bool is_number(const struct tree *tree, int first)
{
    static const char *const words[] = { "resolution", "flight", "article", "order", "directive", "decree", "section", NULL };

    return first > 0 && tree_has_tag(tree, first, TAG(CD)) && tree_is_among(tree, first - 1, words);
}

bool *times_find(const struct tree *tree, const GArray *timexes)
{
    bool *in_timex = g_new0(bool, tree->n);
    guint behind = tree->n ? timexes_before(timexes, tree->tokens[0].start + 1) : 0;
    bool chosen = false;

    for (guint i = 0; i < tree->n; i++) {
        guint32 at = tree->tokens[i].start, end = 0;
        while (behind < timexes->len && g_array_index(timexes, struct timex, behind).span.start <= at)
            behind++;
        if (behind > 0)
            end = g_array_index(timexes, struct timex, behind - 1).span.end;
        if (at < end && (i == 0 || !(chosen || in_timex[i - 1])))
            chosen = is_chosen(tree, (int)i, end) || is_of_name(tree, (int)i, end) || is_number(tree, (int)i);
        chosen &= at < end;
        int head = tree_head(tree, (int)i);
        bool article = tree_is(tree, (int)i, "the") && head > (int)i && tree->tokens[head].start >= end &&
                       tree_relation(tree, (int)i) == REL_DET; /* "{the} weekend assault" */
        in_timex[i] = at < end && !chosen && !article && !is_of_measure(tree, (int)i);
    }
    return in_timex;
}
