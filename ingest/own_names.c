#include "own_names.h"

#include "mentions.h"

#include <string.h>

/* Those who march or follow are the people; who leads or stands for office is somebody by himself. */
static bool is_person_of_his_own(const struct role *role)
{
    bool leads = role->class == ROLE_REBELS && g_str_has_suffix(role->phrase, " leader"); /* "Islamist leader" */
    return !role->plural && (leads || role->of_self);
}

bool own_names_is_body(const struct role *role)
{
    static const char *const words[] = { "party",    "movement",     "front",        "group", "faction",   "militia",
                                         "alliance", "organisation", "organization", "union", "coalition", NULL };
    const char *space = strrchr(role->phrase, ' ');
    bool sort =
        role->class == ROLE_BAND || role->class == ROLE_OPPOSITION || role->class == ROLE_REBELS || role->class == ROLE_ORGAN;

    return sort && !role->plural && wordlist_has(words, space ? space + 1 : role->phrase);
}

/* A word with a capital that no table explains; the tagger may take it for an adjective ("Orlanda Solar"). */
static bool is_name_word(const struct cast *cast, const struct tree *tree, int token)
{
    if (token < 0 || token >= (int)tree->n || !tree_has_capital(tree, token))
        return false;
    const struct mark *mark = mark_of(cast, token);
    bool plain = !mark->role && (!mark->name || mark->name->kind == NAME_NOT_ACTOR);
    return mentions_is_unknown(cast, tree, token) ||
           (plain && tree_has_tag(tree, token, TAG(NNP)) && tree->tokens[token].upos == UPOS_ADJ);
}

/* What may go on a name: a place's or a person's word too, "Sea Falcon". */
static bool is_further_word(const struct cast *cast, const struct tree *tree, int token)
{
    if (token >= (int)tree->n)
        return false;
    const struct mark *mark = mark_of(cast, token);
    bool small = mark->name && (mark->name->kind == NAME_PLACE || mark->name->kind == NAME_NOT_ACTOR ||
                                (mark->name->kind == NAME_PERSON && mark->name->bare));

    return is_name_word(cast, tree, token) || (small && tree->tokens[token].upos == UPOS_PROPN);
}

/* "Loris de Filippi", "Jund al-Watan": the last token of the name that begins there. */
static int name_end(const struct cast *cast, const struct tree *tree, int first)
{
    static const char *const links[] = { "al", "el", "bin", "ibn", "de", "del", "da", "van", "von", "-", NULL };
    int last = first;

    for (int i = first + 1; i < (int)tree->n; i++)
        if (is_further_word(cast, tree, i))
            last = i;
        else if (!tree_is_among(tree, i, links))
            break;
    return last;
}

/* A word that is some known person's surname. */
static bool is_bare_person(const struct cast *cast, const struct tree *tree, int token)
{
    const struct name *name = token >= 0 ? mark_of(cast, token)->name : NULL;

    return name && name->kind == NAME_PERSON && name->bare && tree->tokens[token].upos == UPOS_PROPN;
}

/* The first token of the unknown name that the token is in. */
static int name_start(const struct cast *cast, const struct tree *tree, int token)
{
    while (is_name_word(cast, tree, token - 1) || is_bare_person(cast, tree, token - 1)) /* "Howard Dean" */
        token--;
    return token;
}

/* The name behind the office or beside it; false if there is none of a person or body that no table has. */
static bool find_own_name(const struct cast *cast, const struct tree *tree, int token, const struct core *core, int *first,
                          int *last)
{
    static const char *const of[] = { "of", "for", NULL };
    bool body = own_names_is_body(core->role);
    if (body && !g_ascii_islower(tree->document->text[tree->tokens[core->role_token].start]))
        return false;
    int beside = tree_child_with(tree, token, REL_APPOS);

    if (is_name_word(cast, tree, core->role_token + 1) && mentions_in_core(tree, core->role_token + 1, token))
        *first = core->role_token + 1;
    else if (beside > token && is_name_word(cast, tree, beside) && !mark_of(cast, beside - 1)->name)
        *first = beside;
    else
        return false;
    *last = name_end(cast, tree, *first);
    return !body || *last + 1 >= (int)tree->n || !tree_is_among(tree, *last + 1, of);
}

/* The code of a name, whose words mean its owner from now on. */
static const char *learn_name(struct cast *cast, const struct tree *tree, int first, int last)
{
    const char *code = mentions_code(tree, first, last);

    for (int i = first; code && i <= last; i++)
        if (is_name_word(cast, tree, i)) {
            g_autofree char *part = tree_text(tree, i);
            memory_learn_person(cast->memory, part, code);
        }
    return code;
}

/* The same, a group by what it is called or a man by himself. */
static const char *learn_own(struct cast *cast, const struct tree *tree, const struct role *role, int first, int last)
{
    g_autofree char *word = tree_text(tree, last);
    const char *known = memory_person(cast->memory, word);
    const char *code = known && g_ascii_islower(*known) ? known : learn_name(cast, tree, first, last);

    cast->way = CAST_WAY_OWN_NAME;
    if (code && is_person_of_his_own(role))
        memory_know_man(cast->memory, code);
    else if (code && role->class == ROLE_REBELS)
        memory_know_group(cast->memory, code);
    return code;
}

const char *own_names_office(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    int first, last;

    if (core->person || core->group || !memory_political(cast->memory) ||
        !(is_person_of_his_own(core->role) || own_names_is_body(core->role)) ||
        !find_own_name(cast, tree, token, core, &first, &last))
        return NULL;
    return learn_own(cast, tree, core->role, first, last);
}

/* The office beside a name: in apposition, or right before it where the parser has torn them apart; NULL where it is none of these. */
static const struct role *role_beside(struct cast *cast, const struct tree *tree, int token, int first)
{
    int beside = tree_child_with(tree, token, REL_APPOS);
    bool label =
        token + 1 < (int)tree->n && tree->document->text[tree->tokens[token + 1].start] == ':'; /* "COOPER: the group ..." */

    if (beside > token && !label) {
        const struct core *other = mentions_core(cast, tree, beside);
        return other->person || other->group || other->name_token >= 0 ? NULL : other->role;
    }
    return first > 0 && tree->tokens[first - 1].upos == UPOS_NOUN ? mark_of(cast, first - 1)->role : NULL;
}

const char *own_names_beside(struct cast *cast, const struct tree *tree, int token, const struct core *core)
{
    if (core->role || core->name_token < 0 || !is_name_word(cast, tree, core->name_token) || !memory_political(cast->memory))
        return NULL;
    static const char *const of[] = { "of", "for", NULL };
    int first = name_start(cast, tree, core->name_token), last = name_end(cast, tree, first);
    const struct role *role = role_beside(cast, tree, token, first);
    if (last + 1 < (int)tree->n && tree_is_among(tree, last + 1, of))
        return NULL; /* "Bread for All": half a name */
    if (!role || !(is_person_of_his_own(role) || own_names_is_body(role)))
        return NULL;
    return learn_own(cast, tree, role, first, last);
}

/* "businessman", "tanker", "firms", "the former minister": whom one sanctions or jails by name. */
static bool is_private(const struct tree *tree, int token, const struct role *role)
{
    static const char *const out[] = { "former", "ex", "ousted", "deposed", "retired", "onetime", "exiled", NULL };

    return role->class == ROLE_CITIZEN || role->class == ROLE_OPPOSITION || role->class == ROLE_UNNAMED ||
           (role->class == ROLE_OFFICIAL && !role->plural && tree_has_among(tree, token, out));
}

/* "Orlanda Bank", "the Orlanda Solar company": the name before what it is, with that where it has a capital. */
static bool find_before(const struct cast *cast, const struct tree *tree, int noun, int *first, int *last)
{
    bool capital = tree_has_capital(tree, noun);

    if (!is_name_word(cast, tree, noun - 1))
        return false;
    *first = name_start(cast, tree, noun - 1);
    *last = capital ? noun : noun - 1;
    return true;
}

/* "the charity Hope Wells", "the Blue Wolf gang": nouns that are no office and have a name beside them; -1 for other phrases. */
static int kind_of_name(const struct tree *tree, int token)
{
    static const char *const nouns[] = { "charity", "agency", "gang",       "cartel",    "network",
                                         "ngo",     "club",   "foundation", "institute", NULL };

    for (int i = token; i >= 0 && i + 4 > token; i--)
        if (tree->tokens[i].upos == UPOS_NOUN && tree_is_one_of(tree, i, nouns))
            return i;
    return -1;
}

/* The name of two words, or of one where something says what it is, that a phrase consists of. */
static bool find_plain(const struct cast *cast, const struct tree *tree, int token, bool told, int *first, int *last)
{
    if (!is_name_word(cast, tree, token))
        return false;
    *first = name_start(cast, tree, token);
    *last = name_end(cast, tree, *first);
    return told || *last > *first;
}

/* The name in a phrase: behind what it is ("the tanker Arman Star"), before it, or alone. */
static bool find_name(const struct cast *cast, const struct tree *tree, int token, const struct core *core, bool told, int *first,
                      int *last)
{
    int noun = core->role ? core->role_token : kind_of_name(tree, token);
    bool behind = noun >= 0 && is_further_word(cast, tree, noun + 1) &&
                  (is_name_word(cast, tree, noun + 1) || is_further_word(cast, tree, noun + 2));

    if (((core->person || core->group) && !behind) || (core->role && !is_private(tree, token, core->role)))
        return false;
    if (behind) {
        *first = noun + 1;
        *last = name_end(cast, tree, *first);
        return true;
    }
    if (core->role && core->role->class != ROLE_CITIZEN)
        return false;
    return noun >= 0 ? find_before(cast, tree, noun, first, last)
                     : !core->place && find_plain(cast, tree, token, told, first, last);
}

/* Appends the code of the name in a phrase itself; told: something beside it says that it is of a private person or a firm. */
static bool take_name(struct cast *cast, const struct tree *tree, int token, bool told, GPtrArray *codes)
{
    int first, last;

    const struct core *core = mentions_core(cast, tree, token);
    if (!find_name(cast, tree, token, core, told, &first, &last))
        return false;
    g_autofree char *word = tree_text(tree, last);
    const char *known = memory_person(cast->memory, word);
    if (known && !g_ascii_islower(*known) && !told && !core->role)
        return false; /* he has an office */
    const char *code = known && g_ascii_islower(*known) ? known : learn_name(cast, tree, first, last);
    if (code && code != known)
        memory_learn_former(cast->memory, word, code); /* what he merely says is no event */
    if (code)
        mark_of(cast, token)->code = code; /* "his" */
    mentions_add(codes, code);
    return code != NULL;
}

/* Appends the land that is told of who is named: "a Greek firm". */
static void add_land(GPtrArray *codes, const struct core *core, const struct core *other)
{
    const struct name *land = core->land ? core->land : other->land;

    if (land && land->kind <= NAME_INHABITANT)
        mentions_add(codes, land->code);
}

bool cast_named(struct cast *cast, const struct tree *tree, int token, GPtrArray *codes)
{
    const struct core nobody = { .land = NULL }, *core = mentions_core(cast, tree, token);
    int beside = tree_child_with(tree, token, REL_APPOS);
    guint before = codes->len;

    const struct core *other = beside >= 0 ? mentions_core(cast, tree, beside) : &nobody;
    if (!memory_political(cast->memory) || cast_outlet(cast, tree, token) ||
        (other->role && !is_private(tree, beside, other->role)))
        return false; /* "Anatoly Grishin, a Russian diplomat"; a channel's reporter is the channel's */
    bool list = beside > token && (core->role ? is_private(tree, token, core->role) : kind_of_name(tree, token) == token);
    if (!take_name(cast, tree, token, other->role != NULL, codes))
        for (int t = list ? beside : -1; t >= 0; t = t == beside ? tree_child(tree, beside) : tree_next(tree, t))
            if (t == beside || tree_relation(tree, t) == REL_CONJ)
                take_name(cast, tree, t, true, codes);
    if (codes->len > before)
        add_land(codes, core, other);
    return codes->len > before;
}
