#include "direction.h"

#include "construction.h"

#include "../mood.h"

/* Verbs whose own past tense speaks of what is to come: "scheduled a news conference Thursday". */
static bool looks_ahead(const struct cues *cues, const struct tree *tree, int token)
{
    static const char *const at_once[] = { "fire", "ablaze", "alight", "ambush", "condition", "record", "example", "free", NULL };

    for (int c = tree_is(tree, token, "set") ? tree_child(tree, token) : -1; c >= 0; c = tree_next(tree, c))
        if (tree_is_one_of(tree, c, at_once))
            return false; /* "set fire to it on Monday" */
    return cues_find(cues, KIND_AHEAD, tree, token) && tree_child_with(tree, token, REL_PRT) < 0;
}

/* Verbs whose infinitive is still to come: "agreed to hold talks in May". */
static bool points_ahead(const struct cues *cues, const struct tree *tree, int token)
{
    const struct cue *cue = cues_governor(cues, tree, token);

    return looks_ahead(cues, tree, token) || (cue && cue->effect == EFFECT_PLANNED);
}

bool direction_is_going_on(const struct tree *tree, int token)
{
    int present = 0, others = 0;

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        if (tree_relation(tree, c) == REL_AUX && tree_has_tag(tree, c, TAG(VBZ) | TAG(VBP)))
            present++;
        else if (tree_relation(tree, c) == REL_AUX)
            others++;
    }
    return present && !others && tree_has_tag(tree, token, TAG(VBG));
}

/* "if they meet on Monday", "when trading resumes": a present that only waits. */
static bool is_awaited(const struct tree *tree, int token)
{
    static const char *const marks[] = { "if", "unless", "until", "once", "when", "before", "after" };

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
            if ((tree_relation(tree, c) == REL_MARK || tree_relation(tree, c) == REL_ADVMOD) && tree_is(tree, c, marks[i]))
                return mood_is_present(tree, token);
    return false;
}

/* "The council meets on Friday", but "Protesters wave flags on Friday" below a picture. */
static bool is_plan_in_present(const struct cues *cues, const struct tree *tree, int token)
{
    bool told = tree_child_with(tree, token, REL_NSUBJ) >= 0 || tree_relation(tree, token) == REL_CONJ;

    return told && mood_is_present(tree, token) && tree->tokens[token].upos == UPOS_VERB &&
           cues_find(cues, KIND_SCHEDULED, tree, token) && tree_child_with(tree, token, REL_AUX) < 0;
}

/* "likely to sign", "an interview to be published", "to appear on Sunday": an infinitive of what is still to come. */
static bool is_infinitive_to_come(const struct tree *tree, int token)
{
    static const char *const words[] = { "likely",  "unlikely", "due",      "set",      "ready",   "bound", "poised", "about",
                                         "certain", "sure",     "supposed", "prepared", "willing", "able",  NULL };
    static const char *const opening[] = { "appear", "air", "open", "begin", "start", "resume", "expire", NULL };
    int head = tree_head(tree, token);

    if (head < 0 || !mood_is_infinitive(tree, token))
        return false;
    bool set = tree_child_with(tree, token, REL_AUX_PASS) >= 0 || tree_is_one_of(tree, token, opening);
    bool of_noun = tree_relation(tree, token) == REL_ACL || tree_relation(tree, token) == REL_CCOMP; /* both are read for it */
    return (of_noun && set) || tree_is_one_of(tree, head, words);
}

enum timex_direction direction_of(const struct cues *cues, const struct tree *tree, int token)
{
    int head = tree_head(tree, token);

    if (head >= 0 && tree_is(tree, head, "able") && mood_is_equated_then(tree, head))
        return TIMEX_PAST; /* "was able to meet them on Monday" */
    if (looks_ahead(cues, tree, token) || (head >= 0 && mood_is_infinitive(tree, token) && points_ahead(cues, tree, head) &&
                                           !construction_is_voted(cues, tree, token, head)))
        return TIMEX_FUTURE;
    if (mood_has_modal(cues, tree, token) || is_awaited(tree, token) || mood_is_set(tree, token, false) ||
        is_infinitive_to_come(tree, token) || is_plan_in_present(cues, tree, token))
        return TIMEX_FUTURE;
    if (direction_is_going_on(tree, token))
        return TIMEX_UNKNOWN;
    int passive = tree_child_with(tree, token, REL_AUX_PASS);
    bool was = passive >= 0 && tree_has_tag(tree, passive, TAG(VBD)); /* "were dispersed on Saturday" */
    return was || tree_has_tag(tree, token, TAG(VBD)) || tree_child_with(tree, token, REL_AUX) >= 0 ? TIMEX_PAST : TIMEX_UNKNOWN;
}
