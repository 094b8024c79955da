#include "cast_inside.h"

#include "antecedents.h"
#include "mentions.h"

static bool is_epithet(const struct cast *cast, int token)
{
    return mark_of(cast, token)->role && mark_of(cast, token)->role->states;
}

/* Whether a word stands with what a person owns ("Mubarak's former minister"), not with himself. */
static bool is_of_owned(const struct tree *tree, int word, int person)
{
    for (int t = person; t >= 0 && !tree_is_clause(tree, t); t = tree_head(tree, t))
        if (tree_relation(tree, t) == REL_POSS)
            return word > person;
    return false;
}

/* "named the former minister as his envoy": who is given an office has one again. */
static bool is_appointed(const struct tree *tree, int token)
{
    static const char *const verbs[] = { "name", "appoint", "nominate", "choose", "pick", "elect", "reappoint", "designate", NULL };
    static const char *const as[] = { "as", "to", NULL };
    int verb = tree_relation(tree, token) == REL_OBJ ? tree_head(tree, token) : -1;

    if (verb < 0 || !tree_is_one_of(tree, verb, verbs))
        return false;
    for (int c = tree_child(tree, verb); c >= 0; c = tree_next(tree, c))
        if (c > token && tree_preposition(tree, c) && wordlist_has(as, tree_preposition(tree, c)))
            return true;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (c > token && g_strcmp0(tree_preposition(tree, c), "as") == 0)
            return true;
    return tree_child_with(tree, verb, REL_XCOMP) > token;
}

bool cast_is_former(const struct cast *cast, const struct tree *tree, int token, int person)
{
    static const char *const words[] = { "former", "ex", "retired", "onetime", "ousted", "deposed", "toppled", "overthrown", NULL };
    int first, last;

    if (is_appointed(tree, token))
        return false;
    tree_span(tree, token, &first, &last);
    for (int i = first; i <= last; i++)
        if (mentions_in_core(tree, i, token) && tree_is_among(tree, i, words) && !is_epithet(cast, i) &&
            !is_of_owned(tree, i, person))
            return true;
    return false;
}

/* "dozens of protesters", "some of the envoys": those who are counted; the token itself for other phrases. */
int cast_counted(const struct tree *tree, int token)
{
    static const char *const counts[] = { "dozen",   "score", "hundred", "thousand", "million", "ten",  "some",
                                          "many",    "most",  "few",     "several",  "all",     "both", "half",
                                          "handful", "one",   "two",     "three",    NULL };

    while (token >= 0 && tree_is_one_of(tree, token, counts)) {
        int of = tree_child_with(tree, token, REL_NMOD);
        if (of < 0 || g_strcmp0(tree_preposition(tree, of), "of") != 0)
            break;
        token = of;
    }
    return token;
}

/* "Jim Neville, a lawyer", "Ana Sousa, a former minister", "Ali Hassan, a Shiite": a private person, by what stands beside the name. */
static bool is_private_person(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const a[] = { "a", "an", NULL }; /* "an Iraqi" */

    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c)) {
        const struct mark *mark = mark_of(cast, c);
        if (tree_relation(tree, c) != REL_APPOS)
            continue;
        bool private = mark->role ? mark->role->class == ROLE_CITIZEN || mark->role->class == ROLE_UNNAMED
                                  : mark->name && (mark->name->kind == NAME_INHABITANT || mark->name->kind == NAME_PEOPLE ||
                                                   (mark->name->kind == NAME_ADJECTIVE && tree_has_among(tree, c, a)));
        if (private || cast_is_former(cast, tree, c, -1))
            return true;
    }
    return false;
}

/* "Tony Blair, the former prime minister": a known man whose term is over and beside whose name that stands. */
static bool is_out_of_term(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    const struct name *person = core->person;

    if (!person || !person->to || !cast->year || person->to >= cast->year)
        return false;
    for (int c = tree_child(tree, token); c >= 0; c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_APPOS && cast_is_former(cast, tree, c, -1))
            return true;
    return false;
}

bool cast_is_private_name(const struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    if (core->name_token < 0 || core->person)
        return false;
    g_autofree char *word = tree_text(tree, core->name_token);
    return is_private_person(cast, tree, token) || memory_is_private(cast->memory, word);
}

/* "Reporters Without Borders": the office is but a word of the body's name. */
static bool is_in_own_name(const struct cast *cast, const struct tree *tree, int token, int office)
{
    const struct name *name = mark_of(cast, token)->name;

    return name && tree_has_capital(tree, office) && name->kind >= NAME_ORGANISATION && name->kind <= NAME_AGENCY &&
           mark_of(cast, office)->name == name;
}

/* "the guerrilla nature of the war", "army rations": a thing, though an office stands before it. */
static bool is_mere_thing(const struct cast *cast, const struct tree *tree, int token)
{
    const struct mark *mark = mark_of(cast, token);

    return tree->tokens[token].upos == UPOS_NOUN && !mark->role && !mark->name && !(mark->code && tree_has_capital(tree, token));
}

/* "a soldier", "protesters": those of whom one speaks for no army or movement. */
static bool is_of_the_ranks(const struct tree *tree, int token)
{
    static const char *const ranks[] = { "soldier",   "guard",        "policeman",   "policewoman", "marine",  "sniper",
                                         "corporal",  "guardsman",    "recruit",     "conscript",   "gunner",  "sailor",
                                         "airman",    "trooper",      "infantryman", "constable",   "fighter", "protester",
                                         "protestor", "demonstrator", NULL };

    return tree_is_one_of(tree, token, ranks);
}

/* "One soldier told me", "another guard", "the soldier": a man of the ranks speaks for no army. */
static bool is_one_of_the_ranks(const struct tree *tree, int token)
{
    static const char *const any[] = { "a", "an", "one", "another", "every", "each", "the", "this", NULL };

    return is_of_the_ranks(tree, token) && tree_has_tag(tree, token, TAG(NN)) && tree_has_among(tree, token, any);
}

/* "ElBaradei's brother", "the king's widow": what his family says is not his word. */
static bool is_of_family(const struct tree *tree, int token)
{
    static const char *const words[] = { "brother", "sister",   "wife",   "husband", "widow",    "father",   "mother",  "uncle",
                                         "cousin",  "nephew",   "family", "parent",  "relative", "daughter", "son",     "friend",
                                         "lawyer",  "attorney", "doctor", "nurse",   "fiancee",  "fiance",   "widower", NULL };
    int of = tree_is_one_of(tree, token, words) ? tree_child_with(tree, token, REL_NMOD) : -1;
    bool whose = of >= 0 && g_strcmp0(tree_preposition(tree, of), "of") == 0;

    return tree_is_one_of(tree, token, words) && (whose || tree_child_with(tree, token, REL_POSS) >= 0);
}

/* "Australia's Sydney Morning Herald", "the Rome daily Il Messaggero": what a paper says is no land's word. */
static bool is_press(const struct cast *cast, const struct tree *tree, int token)
{
    static const char *const papers[] = { "daily", "weekly", "magazine", "tabloid", "broadsheet", "periodical", NULL };
    static const char *const titles[] = { "herald",   "tribune",  "times",    "gazette",  "chronicle", "telegraph", "observer",
                                          "examiner", "courier",  "bulletin", "inquirer", "sentinel",  "mirror",    "post",
                                          "journal",  "dispatch", "news",     "standard", "daily",     "mail",      NULL };
    int first, last;

    tree_span(tree, token, &first, &last);
    for (int i = first; i <= token; i++)
        if (mentions_in_core(tree, i, token) && tree_is_among(tree, i, papers) && !mark_of(cast, i)->name)
            return true;
    return token > 0 && tree->tokens[token].upos == UPOS_PROPN && tree_is_among(tree, token, titles) &&
           tree->tokens[token - 1].upos == UPOS_PROPN && mentions_in_core(tree, token - 1, token);
}

/* "his office said", "the office of the president said": whose office speaks; -1 for other words. */
static int head_of_office(const struct tree *tree, int token)
{
    static const char *const offices[] = { "office", "bureau", "entourage", "camp", NULL };
    int owner = tree_is_one_of(tree, token, offices) ? tree_child_with(tree, token, REL_POSS) : -1;

    for (int c = owner < 0 && tree_is_one_of(tree, token, offices) ? tree_child(tree, token) : -1; c >= 0 && owner < 0;
         c = tree_next(tree, c))
        if (tree_relation(tree, c) == REL_NMOD && g_strcmp0(tree_preposition(tree, c), "of") == 0)
            owner = c;
    return owner;
}

/* "Their host, Jakaya Kikwete": what somebody known is to others. */
static bool is_whose_person(const struct cast *cast, const struct tree *tree, int token)
{
    int whose = tree_child_with(tree, token, REL_POSS);
    int person = whose >= 0 && tree->tokens[whose].upos == UPOS_PRON ? tree_child_with(tree, token, REL_APPOS) : -1;

    return person > token && mentions_core(cast, tree, person)->person;
}

bool cast_speaks(struct cast *cast, const struct tree *tree, int token)
{
    int inner = cast_counted(tree, token);
    if (inner < 0 || (inner != token && tree_is(tree, token, "one") && is_of_the_ranks(tree, inner)))
        return false;
    token = inner;
    int owner = head_of_office(tree, token);
    if (owner >= 0)
        return cast_speaks(cast, tree, owner);
    if (tree->tokens[token].upos == UPOS_PRON || (antecedents_is_pair_noun(cast, tree, token) && antecedents_is_two(tree, token)))
        return true;
    if (cast_is_former(cast, tree, token, -1))
        return false;
    if (is_one_of_the_ranks(tree, token) || is_press(cast, tree, token))
        return false;
    const struct core *core = mentions_core(cast, tree, token);
    if (is_out_of_term(cast, tree, token, core))
        return false;
    if (is_of_family(tree, token) && !core->role &&
        (!core->person || tree_below(tree, core->person_token, tree_child_with(tree, token, REL_POSS))))
        return false;
    if (core->role && !is_in_own_name(cast, tree, token, core->role_token))
        return core->role->class != ROLE_CITIZEN && core->role->class != ROLE_UNNAMED && !is_mere_thing(cast, tree, token);
    if (cast_is_private_name(cast, tree, token, core))
        return false;
    if (core->person || core->powers || core->name_token >= 0)
        return true;
    const struct name *own = mark_of(cast, token)->name;
    if (own && own->kind == NAME_MEDIA)
        return true;
    bool people = own && own->kind == NAME_INHABITANT && tree_child_with(tree, token, REL_DET) >= 0 &&
                  tree_child_with(tree, token, REL_NUMMOD) < 0;
    if (!own)
        return is_whose_person(cast, tree, token) || (mark_of(cast, token)->code && tree_is_definite(tree, token));
    return mentions_is_actor(own) && own->kind != NAME_ADJECTIVE && (own->kind != NAME_INHABITANT || people) &&
           own->kind != NAME_COMPANY;
}

bool cast_is_some_official(struct cast *cast, const struct tree *tree, int token)
{
    static const char *const some[] = { "a", "an", "one", "another", NULL };
    int inner = cast_counted(tree, token);
    const struct role *role = inner < 0 ? NULL : mentions_core(cast, tree, inner)->role;

    if (!role || role->class != ROLE_OFFICIAL)
        return false;
    return inner != token || tree_has_among(tree, inner, some) || (role->plural && !tree_is_definite(tree, inner));
}

bool cast_is_opposition(struct cast *cast, const struct tree *tree, int token)
{
    int inner = cast_counted(tree, token);
    const struct role *role = inner < 0 ? NULL : mentions_core(cast, tree, inner)->role;

    return role && role->class == ROLE_OPPOSITION && !cast_person(cast, tree, inner);
}

const char *cast_body(const struct cast *cast)
{
    return cast->body;
}
