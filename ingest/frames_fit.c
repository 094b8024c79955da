#include "frames_inside.h"

#include <string.h>

/* Names are compared like other words: "the Paris Agreement" is an agreement, "Ambassador Smith" an ambassador. */
static bool word_is_among(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    const char *lemma = tree->tokens[token].lemma;
    bool name = tree->tokens[token].upos == UPOS_PROPN;
    char small[64];

    if (name) {
        g_strlcpy(small, lemma, sizeof small);
        for (char *c = small; *c; c++)
            *c = g_ascii_tolower(*c);
        lemma = small;
    }
    for (char **word = words; *word; word++) {
        if (strcmp(*word, "*") == 0 || (name && strcmp(*word, NAME) == 0))
            return true;
        if (**word == '@' ? frames_in_class(frames, lemma, *word + 1) : **word == *lemma && strcmp(lemma, *word) == 0)
            return true;
    }
    return false;
}

/* "a pact on fishing, from which Peru withdrew": the word itself, or for a relative pronoun a noun that its clause may tell of. */
static bool word_fits(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    enum { NOUNS_UP = 3 };
    int verb = tree_has_tag(tree, token, TAGS_RELATIVE) ? tree_head(tree, token) : -1;
    int noun = verb >= 0 && tree_relation(tree, verb) == REL_RELCL ? tree_head(tree, verb) : -1;

    if (word_is_among(frames, tree, token, words))
        return true;
    for (int i = 0; i < NOUNS_UP && noun >= 0; i++) {
        if (word_is_among(frames, tree, noun, words))
            return true;
        noun = tree_relation(tree, noun) == REL_NMOD ? tree_head(tree, noun) : -1;
    }
    return false;
}

/* "part of an aid program", "$64 million in aid", not "in its bank", "a majority in Malta": what the measure is of, or the token. */
static int measured(const struct frames *frames, const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_NMOD ? tree_preposition(tree, c) : NULL;
        bool bare = !tree_has(tree, c, REL_BIT(DET) | REL_BIT(POSS)) && tree->tokens[c].upos != UPOS_PROPN;
        if (preposition && (strcmp(preposition, "of") == 0 || (bare && strcmp(preposition, "in") == 0)))
            return frames_in_class(frames, tree->tokens[token].lemma, "measure") ? c : token;
    }
    return token;
}

/* "an aid program", "a sanctions package": the first part of a compound counts as well. */
static bool modifier_fits(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_COMPOUND && word_fits(frames, tree, c, words))
            return frames_in_class(frames, tree->tokens[token].lemma, "package");
    return false;
}

/* "summoned Ambassador Jane Roe": the title before a name. */
static bool title_fits(const struct frames *frames, const struct tree *tree, int name, char **words)
{
    if (tree->tokens[name].upos != UPOS_PROPN)
        return false;
    for (int c = tree_child(tree, name); c >= 0 && c < name; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool title = (relation == REL_NMOD || relation == REL_COMPOUND) && !tree_preposition(tree, c);
        if (title && word_fits(frames, tree, c, words))
            return true;
    }
    return false;
}

/* The token itself, one that is coordinated with it, or one beside it: not "shot down the plane, a claim that". */
static bool any_conjunct_fits(const struct frames *frames, const struct tree *tree, int phrase, char **words)
{
    int token = measured(frames, tree, phrase);
    bool member = tree_is(tree, phrase, "member"); /* "became a member of the union": it counts itself as well */

    if ((member && word_fits(frames, tree, phrase, words)) || word_fits(frames, tree, token, words) ||
        modifier_fits(frames, tree, token, words) || title_fits(frames, tree, token, words))
        return true;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        bool remark = relation == REL_APPOS && frames_in_class(frames, tree->tokens[c].lemma, "remark");
        if ((relation == REL_CONJ || relation == REL_APPOS) && !remark && word_fits(frames, tree, c, words))
            return true;
    }
    return false;
}

static bool is_modifier(enum relation relation)
{
    return relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_NUMMOD || relation == REL_FLAT;
}

/* "to inform": no dependent with the preposition "to". */
static bool is_infinitive(const struct tree *tree, int token)
{
    int mark = tree_child_with(tree, token, REL_MARK);

    return mark >= 0 && tree->tokens[mark].upos == UPOS_PART;
}

static bool is_oblique(enum relation relation)
{
    return relation == REL_OBL || relation == REL_NMOD || relation == REL_AGENT || relation == REL_ADVCL || relation == REL_ACL ||
           relation == REL_XCOMP;
}

/* "among Chad, Mali and Togo", "among Chadian and Malian envoys"; not "talk among protesters". */
static bool is_joined(const struct tree *tree, int token)
{
    bool joined = tree_child_with(tree, token, REL_CONJ) >= 0;

    for (int c = tree_child(tree, token); c >= 0 && c < token && !joined; c = tree_next(tree, c))
        joined = tree_child_with(tree, c, REL_CONJ) >= 0;
    return joined;
}

/* Any of a phrase's prepositions: "out of Somalia" stands with "out" and with "of", also where they are one. */
static bool has_case(const struct tree *tree, int token, const char *word)
{
    static const char *const of_more[] = { "among", "amongst", NULL }; /* "talks among Chad, Mali and Togo": between three */
    bool between = strcmp(word, "between") == 0;

    for (int c = tree_child(tree, token); c >= 0 && c < token; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (relation != REL_CASE && relation != REL_MARK)
            continue;
        bool of_two = tree_is(tree, c + 1, word) && tree_head(tree, c + 1) == c && tree_is(tree, c + 1, "of");
        if (tree_is(tree, c, word) || of_two || (between && tree_is_one_of(tree, c, of_more) && is_joined(tree, token)))
            return true;
    }
    return false;
}

/* Whether a child stands in that role; subj, obj and iobj are asked of the logical arguments instead. */
static bool child_has_role(const struct tree *tree, int child, enum role kind, const char *role)
{
    enum relation relation = tree_relation(tree, child);

    if (kind == ROLE_ANY) /* "gave it and is backing him", "Backing him gave us more" are not "gave back" */
        return relation != REL_PUNCT && relation != REL_CONJ && relation != REL_CCOMP && relation != REL_PARATAXIS &&
               relation != REL_CSUBJ && !(relation == REL_ADVCL && child < tree_head(tree, child));
    if (kind == ROLE_MOD)
        return is_modifier(relation);
    if (kind == ROLE_POSS)
        return relation == REL_POSS;
    if (kind == ROLE_COMP || kind == ROLE_INF || kind == ROLE_NOT)
        return (relation == REL_XCOMP || relation == REL_CCOMP || relation == REL_ACL || relation == REL_ADVCL) &&
               (kind == ROLE_COMP || is_infinitive(tree, child)) && (kind != ROLE_NOT || tree_has_not(tree, child));
    if (relation == REL_ADVCL && strcmp(role, "as") == 0 && tree_child_with(tree, child, REL_NSUBJ) >= 0)
        return false; /* "attacked it as talks resumed" is not "attacked it as a fraud" */
    bool particle = relation == REL_PRT || relation == REL_ADVMOD || relation == REL_CASE;
    if (particle || (relation == REL_OBL && tree->tokens[child].upos == UPOS_ADP))
        return tree_is(tree, child, role);
    return is_oblique(relation) && has_case(tree, child, role) && !is_infinitive(tree, child);
}

/* "brushed aside allegations": words that are no prepositions, so that what follows is the object. */
static int object_of(const struct tree *tree, int token, const struct tree_arguments *arguments)
{
    static const char *const particles[] = { "aside", "away", "apart", "forth", NULL };

    for (int c = tree_child(tree, token); c >= 0 && arguments->object < 0; c = tree_next(tree, c)) {
        const char *preposition = tree_relation(tree, c) == REL_OBL ? tree_preposition(tree, c) : NULL;
        if (preposition && wordlist_has(particles, preposition))
            return c;
    }
    return arguments->object;
}

static int logical_argument(const struct tree *tree, int token, const struct tree_arguments *arguments, enum role kind,
                            bool *logical)
{
    *logical = true;
    if (kind == ROLE_SUBJ)
        return arguments->subject;
    if (kind == ROLE_OBJ)
        return object_of(tree, token, arguments);
    if (kind == ROLE_IOBJ)
        return arguments->indirect;
    *logical = false;
    return -1;
}

/* "agreed on Wednesday" does not agree on anything; a march is no month. */
static bool is_time(const struct frames *frames, const struct tree *tree, int token)
{
    if (tree->tokens[token].upos == UPOS_NOUN && tree_is(tree, token, "march"))
        return false;
    return tree->tokens[token].lemma && frames_in_class(frames, tree->tokens[token].lemma, "time");
}

/* "the opening of an office in Vilnius", where the parser hung the place on the office: such a phrase of the noun's "of", or -1. */
static int place_at_of(const struct frames *frames, const struct tree *tree, int token, const char *role)
{
    if (strcmp(role, "in") != 0 || tree->tokens[token].upos != UPOS_NOUN)
        return -1;
    for (int of = tree_child(tree, token); of >= 0; of = tree_next(tree, of))
        for (int c = tree_relation(tree, of) == REL_NMOD && has_case(tree, of, "of") ? tree_child(tree, of) : -1; c >= 0;
             c = tree_next(tree, c))
            if (c > of && tree_relation(tree, c) == REL_NMOD && has_case(tree, c, role) && !is_time(frames, tree, c))
                return c;
    return -1;
}

int frames_role(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                const char *role, int after)
{
    enum role kind = frames_role_of(role);
    bool logical;
    int argument = logical_argument(tree, token, arguments, kind, &logical);

    if (logical)
        return after < 0 ? argument : -1;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (c > after && child_has_role(tree, c, kind, role) && !is_time(frames, tree, c))
            return c;
    return after < 0 ? place_at_of(frames, tree, token, role) : -1;
}

static int modifier_among(const struct frames *frames, const struct tree *tree, int noun, char **words)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (is_modifier(tree_relation(tree, c)) && word_fits(frames, tree, c, words))
            return c;
    return -1;
}

/* A modifier of the subject or object: "held joint exercises", "launched ten days of joint exercises". */
static int noun_modifier(const struct frames *frames, const struct tree *tree, int noun, char **words)
{
    if (noun < 0)
        return -1;
    int found = modifier_among(frames, tree, noun, words), of = measured(frames, tree, noun);
    return found < 0 && of != noun ? modifier_among(frames, tree, of, words) : found;
}

/* Whether a word stands in the clause of a verb itself: in no phrase with a preposition and no clause of its own. */
static bool is_in_clause(const struct tree *tree, int token, int verb)
{
    int t = token;

    for (; t >= 0 && t != verb; t = tree_head(tree, t)) {
        enum relation relation = tree_relation(tree, t);
        bool apart = relation == REL_NSUBJ || relation == REL_POSS || relation == REL_RELCL || relation == REL_ADVCL;
        if (apart || tree->tokens[t].upos == UPOS_VERB ||
            (is_oblique(relation) && relation != REL_XCOMP && tree_preposition(tree, t)))
            return false;
    }
    return t == verb;
}

/*
 * What is said of the object, in whatever relation the parser put it: "called the raid a crime", "called it illegal",
 * "called the raid 'a flagrant violation of law'"; of a noun its attributes count too.
 */
static int predicative(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                       char **words)
{
    int first, last, object = arguments->indirect >= 0 ? arguments->indirect : arguments->object;

    tree_span(tree, token, &first, &last);
    for (int i = MAX(object, token + 1); i <= last; i++)
        if (word_fits(frames, tree, i, words) && is_in_clause(tree, i, token) && tree->tokens[i].upos != UPOS_VERB)
            return i;
    return -1;
}

/* "ordered its envoy home and told Niger's to leave": what a verb beside it says is not said by it. */
static bool is_of_conjunct(const struct tree *tree, int token, int verb)
{
    while (tree_head(tree, token) != verb)
        token = tree_head(tree, token);
    return tree_relation(tree, token) == REL_CONJ;
}

/* Any word below the token: "ordered Mali to cut the staff of its embassy". */
static int word_within(const struct frames *frames, const struct tree *tree, int token, char **words)
{
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = token + 1; i <= last; i++)
        if (word_fits(frames, tree, i, words) && tree_below(tree, i, token) && !is_of_conjunct(tree, i, token))
            return i;
    return -1;
}

/* A clause that asks: "asked whether", "asked me why". */
static int question(const struct tree *tree, int token)
{
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        enum relation relation = tree_relation(tree, c);
        if (c < token || (relation != REL_CCOMP && relation != REL_XCOMP && relation != REL_ADVCL && relation != REL_OBJ))
            continue;
        int first, last, mark = tree_child_with(tree, c, REL_MARK);
        tree_span(tree, c, &first, &last);
        bool asks = tree_has_tag(tree, first, TAGS_RELATIVE) && !tree_is(tree, first, "that");
        if (asks || (mark >= 0 && tree_is(tree, mark, "whether")) ||
            (mark >= 0 && relation != REL_ADVCL && tree_is(tree, mark, "if")))
            return c;
    }
    return -1;
}

/* A particle that the parser made a preposition: "pulled out of Somalia". */
static bool particle_fits(const struct frames *frames, const struct tree *tree, int token, int child,
                          const struct condition *condition)
{
    if (condition->kind != ROLE_ANY || !is_oblique(tree_relation(tree, child)))
        return false;
    for (int c = tree_child(tree, child); c >= 0 && c < child; c = tree_next(tree, c))
        if (c == token + 1 && tree_relation(tree, c) == REL_CASE && word_fits(frames, tree, c, condition->wanted->words))
            return true;
    return false;
}

/* "packages of sanctions" */
static int fulfil_below(const struct frames *frames, const struct tree *tree, int noun, const struct condition *condition)
{
    for (int c = tree_child(tree, noun); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && has_case(tree, c, condition->role) &&
            any_conjunct_fits(frames, tree, c, condition->wanted->words))
            return c;
    return -1;
}

/*
 * A phrase of the verb that the parser hung on a noun of its clause: "discussed the crisis by phone", "Proof against Peru was shown";
 * not "spoke after talks with".
 */
static int fulfil_at_noun(const struct frames *frames, const struct tree *tree, int token, const struct condition *condition)
{
    static const char *const whither[] = { "to", "into", NULL }; /* any place: "ordered troops to Kuwait" */
    static const char *const own[] = { "of", "between", "among", "by",
                                       NULL }; /* the noun's; others any: "opened a probe with Peru" */

    bool any = strcmp(condition->wanted->words[0], "*") == 0;
    bool at_any = !any || g_strv_contains(whither, condition->role);
    if (!condition->preposition || tree->tokens[token].upos != UPOS_VERB)
        return -1;
    for (int noun = tree_child(tree, token); noun >= 0; noun = tree_next(tree, noun)) {
        enum relation relation = tree_relation(tree, noun);
        bool object = relation == REL_OBJ || relation == REL_NSUBJ_PASS;
        bool looked_at = object ? at_any || !g_strv_contains(own, condition->role) : relation == REL_OBL && at_any;
        looked_at &=
            relation != REL_OBL || !tree->tokens[noun].lemma || !frames_in_class(frames, tree->tokens[noun].lemma, "talks");
        looked_at &= noun > token || relation == REL_NSUBJ_PASS;
        int found = looked_at ? fulfil_below(frames, tree, noun, condition) : -1;
        if (looked_at && found < 0 && strcmp(condition->role, "of") == 0) /* "one of their packages of sanctions" */
            found = fulfil_below(frames, tree, measured(frames, tree, noun), condition);
        if (found >= 0)
            return found;
    }
    return -1;
}

/* A phrase of a noun that the parser hung on the verb whose object it is: "faces suspension from the club". */
static int fulfil_at_verb(const struct frames *frames, const struct tree *tree, int token, const struct condition *condition)
{
    static const char *const parting[] = { "from", "against", NULL };
    int verb = tree_relation(tree, token) == REL_OBJ ? tree_head(tree, token) : -1;

    if (!g_strv_contains(parting, condition->role) || tree->tokens[token].upos != UPOS_NOUN || verb < 0)
        return -1;
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_relation(tree, c) == REL_OBL && has_case(tree, c, condition->role) && !is_time(frames, tree, c) &&
            any_conjunct_fits(frames, tree, c, condition->wanted->words))
            return c;
    return -1;
}

/* The token by which a condition of a row is met, whether it is asked for or forbidden; -1 if none. */
static int fulfil(const struct frames *frames, const struct tree *tree, int token, const struct tree_arguments *arguments,
                  const struct condition *condition)
{
    bool logical;
    int argument = logical_argument(tree, token, arguments, condition->kind, &logical);

    if (logical)
        return argument >= 0 && any_conjunct_fits(frames, tree, argument, condition->wanted->words) ? argument : -1;
    if (condition->kind == ROLE_OBJMOD)
        return noun_modifier(frames, tree, arguments->object, condition->wanted->words);
    if (condition->kind == ROLE_SUBJMOD)
        return noun_modifier(frames, tree, arguments->subject, condition->wanted->words);
    if (condition->kind == ROLE_PRED)
        return predicative(frames, tree, token, arguments, condition->wanted->words);
    if (condition->kind == ROLE_WITHIN)
        return word_within(frames, tree, token, condition->wanted->words);
    if (condition->kind == ROLE_QUERY)
        return question(tree, token);
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        bool fits = child_has_role(tree, c, condition->kind, condition->role) &&
                    any_conjunct_fits(frames, tree, c, condition->wanted->words) && !is_time(frames, tree, c);
        if (fits || particle_fits(frames, tree, token, c, condition))
            return c;
    }
    int found = fulfil_at_noun(frames, tree, token, condition);
    found = found >= 0 ? found : fulfil_at_verb(frames, tree, token, condition);
    if (found >= 0 || !condition->preposition)
        return found;
    found = place_at_of(frames, tree, token, condition->role);
    return found >= 0 && any_conjunct_fits(frames, tree, found, condition->wanted->words) ? found : -1;
}

bool frames_row_fits(const struct frames *frames, const struct row *row, const struct tree *tree, int token,
                     const struct tree_arguments *arguments, struct frame_match *match)
{
    guint n = 0;

    for (guint i = 0; i < row->n; i++) {
        const struct condition *condition = &row->condition[i];
        int found = fulfil(frames, tree, token, arguments, condition);
        if ((found >= 0) == condition->negated)
            return false;
        if (found < 0)
            continue;
        match->own[n] = strcmp(condition->wanted->words[0], "*") != 0;
        match->matched[n++] = found;
    }
    for (; n < FRAME_CONDITIONS; n++)
        match->matched[n] = -1;
    match->frame = &row->frame;
    match->token = token;
    return true;
}
