#include "fiction.h"

#include "../mood.h"

/* "a {film} scene", "a {mock} attack"; not "a {movie} theatre", "the {cartoon} row", "a {serial} bombing". */
static bool is_fictive(const struct cues *cues, const struct tree *tree, int attribute, int noun)
{
    static const char *const parts[] = { "scene",    "script",   "plot",    "episode",   "version", "trailer",
                                         "book",     "strip",    "clip",    "story",     "sketch",  "series",
                                         "sequence", "exercise", "session", "character", "footage", NULL };
    static const char *const unreal[] = { "mock",       "simulated",    "imaginary", "hypothetical", "fictional",
                                          "fictitious", "make-believe", "notional",  "simulation",   "tabletop",
                                          "wargame",    "satirical",    NULL };
    static const char *const other[] = { "alternative", "alternate", "parallel", "counterfactual", NULL };
    static const char *const worlds[] = { "history", "timeline", "universe", "reality", "world", NULL };

    return (cues_find(cues, KIND_FICTION, tree, attribute) &&
            (tree_is_one_of(tree, attribute, unreal) || tree_is_one_of(tree, noun, parts))) ||
           (tree_is_one_of(tree, noun, worlds) && tree_is_one_of(tree, attribute, other)); /* "in an alternate timeline" */
}

/* "the TV series Homeland", "the satirical weekly La Luna", "The Onion": a work by its own name. */
static bool is_named_fiction(const struct cues *cues, const struct tree *tree, int name)
{
    static const char *const works[] = { "series", "film",  "movie", "novel",  "thriller", "drama",     "comedy", "sitcom",
                                         "play",   "opera", "game",  "serial", "musical",  "satirical", NULL };

    for (int c = tree_child(tree, name); c >= 0 && c < name; c = tree_next(tree, c))
        if ((tree_relation(tree, c) == REL_COMPOUND || tree_relation(tree, c) == REL_AMOD) && tree_is_one_of(tree, c, works))
            return true;
    return cues_find(cues, KIND_FICTION, tree, name);
}

bool fiction_is_work(const struct cues *cues, const struct tree *tree, int noun)
{
    static const char *const figures[] = { "series", "game", "play", "drama", "comedy", "nightmare", NULL };
    bool fiction = cues_find(cues, KIND_FICTION, tree, noun), qualified = tree_has_tag(tree, noun, TAG(NNS));

    if (tree->tokens[noun].upos != UPOS_NOUN)
        return tree->tokens[noun].upos == UPOS_PROPN && is_named_fiction(cues, tree, noun);
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool attribute = c < noun && (relation == REL_AMOD || relation == REL_COMPOUND);
        if (attribute && is_fictive(cues, tree, c, noun))
            return true;
        qualified |= attribute || relation == REL_DET || relation == REL_POSS || relation == REL_NUMMOD;
        if (relation == REL_NMOD && tree_is_one_of(tree, noun, figures) && g_strcmp0(tree_preposition(tree, c), "of") == 0)
            return false;
    }
    return fiction && qualified;
}

/* "In his book", "in the worst case": what such a thing tells in the present tense; not "in 'Le Monde', he accuses". */
static bool is_tale(const struct cues *cues, const struct tree *tree, int noun, int verb)
{
    static const char *const tales[] = { "book", "story", "tale", "poem", "epic", "saga", "trilogy", NULL };
    static const char *const worst[] = { "worst", "best", "extreme", NULL };
    int mark = tree_child_with(tree, noun, REL_CASE), object = tree_child_with(tree, verb, REL_OBJ);
    bool quoted =
        tree->tokens[noun].upos == UPOS_PROPN && mark >= 0 && mark + 1 < noun && tree_has_tag(tree, mark + 1, TAG(OPEN_QUOTE));
    bool told = (tree_is_one_of(tree, noun, tales) && tree_child_with(tree, noun, REL_POSS) >= 0) || quoted;

    return (told && object >= 0 && !cues_find(cues, KIND_PURPOSE, tree, verb)) ||
           (tree_is(tree, noun, "case") && tree_has_among(tree, noun, worst));
}

/* "In the latest episode of the show", "in season two", "on the show": where a plot is told; not "the latest episode of the row". */
static bool is_episode(const struct tree *tree, int noun)
{
    static const char *const parts[] = { "episode", "season", "finale", "instalment", "installment", "sequel", NULL };
    static const char *const shows[] = { "show", "programme", "program", "sitcom", "series", "serial", "drama", "cartoon", NULL };
    static const char *const counts[] = { "first", "second", "third", "fourth", "fifth", "final", NULL };
    bool one = tree_child_with(tree, noun, REL_COMPOUND) >= 0 && tree_is(tree, noun, "episode");

    if (tree_is(tree, noun, "show"))
        return tree_is_definite(tree, noun) && tree_child_with(tree, noun, REL_NMOD) < 0;
    one |= tree_is(tree, noun, "season") && tree_has_among(tree, noun, counts);

    for (int c = tree_child(tree, noun); c >= 0 && tree_is_one_of(tree, noun, parts); c = tree_next(tree, c))
        one |= tree_relation(tree, c) == REL_NMOD && (tree->tokens[c].upos == UPOS_PROPN || tree_is_one_of(tree, c, shows));
    return one && tree_is_one_of(tree, noun, parts);
}

/* "In a film shown on Monday, he condemned it" */
static bool is_shown(const struct tree *tree, int token, int noun)
{
    static const char *const films[] = { "film", "movie", NULL };
    int acl = tree_is_one_of(tree, noun, films) ? tree_child_with(tree, noun, REL_ACL) : -1;

    return acl >= 0 && tree_has_tag(tree, acl, TAG(VBN)) && tree_has_tag(tree, token, TAG(VBD));
}

/* Whether a phrase puts the clause into a tale: "in a war game"; but one can be seized "during the play". */
static bool is_scene_of(const struct cues *cues, const struct tree *tree, int token, int noun)
{
    static const char *const shows[] = { "film", "movie", "play", "musical", "opera", "series", "drama", "comedy", NULL };
    const char *preposition = tree_preposition(tree, noun);
    bool in = preposition && (strcmp(preposition, "in") == 0 || strcmp(preposition, "accord") == 0 ||
                              (strcmp(preposition, "on") == 0 && tree_is(tree, noun, "show")) ||
                              (strcmp(preposition, "during") == 0 && !tree_is_one_of(tree, noun, shows)));
    bool relative = tree_relation(tree, token) == REL_RELCL && tree_has_tag(tree, noun, TAG(WDT));

    return in && ((fiction_is_work(cues, tree, relative ? tree_head(tree, token) : noun) && !is_shown(tree, token, noun)) ||
                  (mood_is_present(tree, token) && (is_episode(tree, noun) || is_tale(cues, tree, noun, token))));
}

/* Whether a dependent of the clause does: such a phrase, "a fictional president resigns", "the novel is about an attack". */
static bool is_scene(const struct cues *cues, const struct tree *tree, int token, int c)
{
    static const char *const made_up[] = { "fictional", "fictitious", "mock", "imaginary", "pretend", NULL };
    bool relative = tree_relation(tree, token) == REL_RELCL && tree_has_tag(tree, c, TAG(WDT));

    switch ((int)tree_relation(tree, c)) {
    case REL_NSUBJ:
        if (tree_child_with(tree, token, REL_COP) > c && !is_shown(tree, token, c) &&
            fiction_is_work(cues, tree, relative ? tree_head(tree, token) : c))
            return true;
        return tree_has_among(tree, c, made_up);
    case REL_NSUBJ_PASS:
        return tree_has_among(tree, c, made_up);
    case REL_OBL:
        return is_scene_of(cues, tree, token, c);
    case REL_OTHER:
        return c < token && is_scene_of(cues, tree, token, c);
    default:
        return false;
    }
}

bool fiction_is_imagined(const struct cues *cues, const struct tree *tree, int token)
{
    for (int verb = token; verb >= 0; verb = tree_relation(tree, verb) == REL_CONJ ? tree_head(tree, verb) : -1)
        for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
            if ((verb == token || (c < verb && tree_relation(tree, c) == REL_OBL)) && is_scene(cues, tree, verb, c))
                return true;
    return false;
}
